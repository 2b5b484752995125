"""berita outlets: which news sites are known, and what was collected of each."""

from __future__ import annotations

from berita_extract import home
from berita_extract.cli.common import Db


def outlets(db: Db = None) -> None:
    """List the known outlets and what was collected.

    \b
    Example: berita outlets
    """
    from berita_extract import outlets as descriptions
    from berita_extract import output, store

    known = {name: descriptions.load_outlet(path) for name, path in descriptions.files().items()}
    counts: dict[str, tuple[int, int]] = {}
    path = home.database(db)
    if db is not None or path.is_file():
        with store.opened(path, readonly=True) as base:
            counts = base.collected()
    rows = []
    for name in sorted({*known, *counts}):
        outlet = known.get(name)
        sources = ("wordpress", "blogger", "feeds", "sitemaps", "search", "listings")
        ways = [way for way in sources if outlet and getattr(outlet, way)]
        captures, articles = counts.get(name, (0, 0))
        title, address = (outlet.name, outlet.home) if outlet else ("", "")
        rows.append([name, title, address, ", ".join(ways), str(captures), str(articles)])
    shown = [[output.printable(value) for value in row] for row in rows]
    output.print_table(("outlet", "name", "home", "sources", "captures", "articles"), shown)
