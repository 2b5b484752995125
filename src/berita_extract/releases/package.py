"""The files of a release that describe the others: data package (v2), citation (CFF), README, licence, checksums."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from berita_extract.releases.changes import Made
from berita_extract.releases.columns import KEYS, TABLES, Column

TITLE = "Ombudsman RI public-service assessments as the Indonesian press reports them"
ABOUT = (
    "Scores, zones and predicates that Ombudsman RI gave to Indonesian public institutions in its yearly assessment of public "
    "services, read out of press coverage: each value with its status, its rivals, and the statements that support it. "
    "Not an official list: the Ombudsman publishes a complete one for no year."
)
AUTHORS = "berita-extract contributors"
REPOSITORY_NAME = "ombudsman-scores-from-press"
LICENCE = {
    "name": "ODbL-1.0",
    "path": "https://opendatacommons.org/licenses/odbl/1-0/",
    "title": "Open Database License v1.0",
}
SOURCES = [
    {"title": "Articles of the Indonesian press; the addresses are in articles.csv and statements.csv"},
    {
        "title": "idn-area-data 4.0.1 (regions and their codes), made available under the Open Database License (ODbL) v1.0",
        "path": "https://github.com/fityannugroho/idn-area-data",
    },
]
SUMS = "SHA256SUMS"
_MEDIA = {
    ".json": "application/json",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
}
_ABOUT_TABLE = {
    "facts": "One row for each fact: what the press states of an institution, a year and a field, with what speaks against it.",
    "statements": "One row for each result that a text states, with its quote; facts are computed from these.",
    "articles": "The articles that were read, without their texts.",
    "changes": "What became of each fact since the former release, and why.",
}
README = """# {title}

Release {name}. {about}

| file | what it is |
| --- | --- |
| `facts.*` | what the press states of each institution, year and field, with status, rivals and flags |
| `statements.*` | every statement behind the facts, with its quote (at most a sentence), page and place |
| `articles.*` | the articles that were read: address, outlet, title, date; no texts |
| `changes.*` | each fact that is new (ADD), other (MOD) or gone (DEL) since the former release{former}, with the reason |
| `berita.sqlite` | these tables as an SQLite database |
| `datapackage.json` | the columns, described (Data Package v2) |
| `CITATION.cff` | how to cite this release |
| `SHA256SUMS` | to check that nothing changed: `sha256sum --check SHA256SUMS` |

A fact with the status `disputed` has rivals: cite them with it. `flags` name what speaks against a value by the rules of its
year; no flag ever changed a value. `imported_only` is true where no page that states the value was read. A zone or predicate
is never derived from a score; `expected` is what the bands of the year would give.

Reasons of changes: `new_statement` (a text that was not there before), `corrected` (the source changed what it printed),
`judged` (by a person; the id of the judgement), `import_withdrawn` (a list no longer has it), `read_anew` (the same page, read
by other rules; both versions), `other_rules` (other code or reference data; both versions), `recounted` (which texts are
reprints of each other), `accepted` (the publisher says why).

In the CSV files text that a spreadsheet would take for a formula begins with an apostrophe that is not part of it; the other
files have it without.

Licence: Open Database License v1.0, see LICENSE. A release is never changed; corrections are in a later one.
"""


def resources(folder: Path) -> list[dict[str, Any]]:
    """The CSV files of a folder as a data package lists them, with their columns."""
    return [
        {
            "name": name,
            "description": _ABOUT_TABLE[name],
            "path": f"{name}.csv",
            "type": "table",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": schema(name),
        }
        | _size(folder / f"{name}.csv")
        for name in TABLES
    ]


def other_forms(folder: Path) -> list[dict[str, Any]]:
    """The same tables in other forms: files that a reader of data packages need not know."""
    return [
        {"path": path.name, "mediatype": _MEDIA[path.suffix]} | _size(path)
        for path in sorted(folder.iterdir())
        if path.suffix in _MEDIA and path.name != "datapackage.json"
    ]


def _size(path: Path) -> dict[str, Any]:
    return {"bytes": path.stat().st_size, "hash": f"sha256:{digest(path)}"}


def schema(table: str) -> dict[str, Any]:
    """The columns of a table as a Table Schema."""
    found: dict[str, Any] = {"fields": [_field(column) for column in TABLES[table]], "missingValues": [""]}
    if table in KEYS:
        found["primaryKey"] = list(KEYS[table])
    return found


def _field(column: Column) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.about}
    return found | ({"constraints": {"required": True}} if column.needed else {})


def describe(folder: Path, name: str, content: str, made: Made, former: str | None, licence: str) -> None:
    """Writes the describing files into a folder that has the data files; the checksums last, over all others."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": REPOSITORY_NAME,
        "title": TITLE,
        "description": ABOUT,
        "version": name,
        "created": f"{name[:10]}T00:00:00Z",
        "licenses": [LICENCE],
        "sources": SOURCES,
        "keywords": ["Indonesia", "Ombudsman", "pelayanan publik", "press"],
        "made_by": {"version": made.version, "reference": made.reference},
        "former": former,
        "content": content,
        "resources": resources(folder),
        "other_forms": other_forms(folder),
    }
    _write(folder / "datapackage.json", json.dumps(package, ensure_ascii=False, indent=2) + "\n")
    _write(folder / "CITATION.cff", citation(name))
    of_former = f" ({former})" if former else " (there is none: this is the first)"
    _write(folder / "README.md", README.format(title=TITLE, name=name, about=ABOUT, former=of_former))
    _write(folder / "LICENSE", licence)
    lines = [f"{digest(path)}  {path.name}\n" for path in sorted(folder.iterdir()) if path.name != SUMS]
    _write(folder / SUMS, "".join(lines))


def citation(name: str) -> str:
    """The citation of a release in the Citation File Format 1.2.0."""
    lines: Mapping[str, str] = {
        "cff-version": "1.2.0",
        "message": _quoted("If you use these data, please cite this release by its version."),
        "type": "dataset",
        "title": _quoted(TITLE),
        "abstract": _quoted(ABOUT),
        "version": _quoted(name),
        "date-released": _quoted(date.fromisoformat(name[:10]).isoformat()),
        "license": "ODbL-1.0",
    }
    head = "".join(f"{key}: {value}\n" for key, value in lines.items())
    return f"{head}authors:\n  - name: {_quoted(AUTHORS)}\n"


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a JSON string is a YAML one


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
