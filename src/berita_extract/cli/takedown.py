"""berita takedown: pages whose text and quotes are not published."""

from __future__ import annotations

from typing import Annotated

import typer

from berita_extract import clock, home
from berita_extract.cli.common import Db, fail
from berita_extract.cli.reviewing import By, author


def takedown(
    url: Annotated[str, typer.Argument(metavar="URL", help="The page, in any form of its address.")],
    why: Annotated[str, typer.Option("--why", help="The reason; it is published.")],
    by: By = None,
    restore: Annotated[bool, typer.Option("--restore", help="Take an earlier takedown back.")] = False,
    db: Db = None,
) -> None:
    """Take the text and the quotes of a page out of what is published; its address and its values stay.

    The next release is made without them. Database and archive keep what was read, so that it can be checked.

    \b
    Example: berita takedown https://www.contohpos.example/2024/01/25/zona-hijau/ --why "asked for by the outlet"
    """
    from berita_extract import store, takedowns
    from berita_extract.output import printable
    from berita_extract.takedowns import Takedown

    path = home.database(db)
    folder = home.judgements_folder(path)
    standing = takedowns.load(folder).of(url)
    if restore and standing is None:
        fail(f"{url}: is not taken down")
    if not restore and standing is not None:
        fail(f"{url}: was taken down {standing.when:%Y-%m-%d}: {standing.why}")
    row = Takedown(clock.now(), author(by), url, "restore" if restore else "takedown", why)
    try:
        takedowns.add(folder, row)
    except ValueError as error:
        fail(str(error))
    known = None
    if path.is_file():
        with store.opened(path, readonly=True) as base:
            known = base.located(url)
    what = "restored" if restore else "taken down"
    where = f" (stored as {known})" if known not in (None, url) else "" if known else "; no such page is stored here"
    typer.echo(printable(f"{what}: {url}{where}; it holds from the next release on"))
