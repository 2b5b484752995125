"""What is written of the outlets agrees with their files: the table of docs/outlets.md and the keys in the reference README.

`make readme` writes the table anew.
"""

from __future__ import annotations

import os
import re
from dataclasses import fields
from pathlib import Path

from berita_extract.outlets import Outlet, shipped

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs" / "outlets.md"
TABLE = re.compile(r"(?<=<!-- outlets -->\n).*(?=<!-- end -->)", re.DOTALL)
SOURCES = ("wordpress", "blogger", "feeds", "sitemaps", "search", "listings")


def table() -> str:
    """Counts, and a row for each shipped outlet."""
    outlets = list(shipped().values())
    tried = {state: sum(outlet.tried == state for outlet in outlets) for state in ("never", "fixture", "live")}
    counts = ", ".join(f"{number} {state}" for state, number in tried.items())
    lines = [
        f"{len(outlets)} outlets with {sum(len(outlet.subdomains) for outlet in outlets)} named subdomains; tried: {counts}.",
        "",
        "| outlet | name | host | region | sources | layouts | tried |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *map(row, outlets),
    ]
    return "\n".join(lines) + "\n"


def row(outlet: Outlet) -> str:
    host = outlet.domain + (f" and {len(outlet.subdomains)} subdomains" if outlet.subdomains else "")
    sources = ", ".join(source for source in SOURCES if getattr(outlet, source)) or "what it declares"
    cells = (outlet.file, outlet.name, host, outlet.region or "", sources, str(len(outlet.layout) or ""), outlet.tried)
    return f"| {' | '.join(cells)} |"


def test_the_table_of_outlets_is_that_of_the_files() -> None:
    text = DOCS.read_text("utf-8")
    if os.environ.get("UPDATE_README"):
        text = TABLE.sub(lambda _: table(), text)
        DOCS.write_text(text, "utf-8")
    shown = TABLE.search(text)
    assert shown is not None
    assert shown[0] == table(), "run make readme"


def test_the_reference_tells_every_key_of_an_outlet() -> None:
    text = (ROOT / "data" / "reference" / "README.md").read_text("utf-8").split("## Outlets\n")[1].split("\n## ")[0]
    told = {re.sub(r"[`\[\]]", "", line.split("|")[1]).strip() for line in text.splitlines() if line.startswith("| `")}
    assert told == {entry.name for entry in fields(Outlet)} - {"file"}


def test_links_of_the_page_lead_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[\w-]+)?\)", DOCS.read_text("utf-8"))
    assert targets and all((DOCS.parent / target).exists() for target in targets)
