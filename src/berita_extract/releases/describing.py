"""What stands beside the tables of a release: the data package, how to cite it, licence, README and checksums."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from berita_extract.judgements import Judgements
from berita_extract.releases.reasons import Versions
from berita_extract.releases.schema import ALL, REASONS, Column, Table
from berita_extract.releases.writing import DATABASE

PACKAGE = "datapackage.json"
SUMS = "SHA256SUMS"
TITLE = "Score history of the Ombudsman RI's yearly assessment of public services, out of press coverage"
NAME = "berita-extract"
AUTHORS = "berita-extract contributors"
_PROFILE = "https://datapackage.org/profiles/2.0"
_OPERATOR = "operator of this collection"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_WEBSITE = re.compile(r"https?://\S+")
_ABOUT = (
    "What Indonesian news pages state of the results of the Ombudsman's yearly assessment: institution, year, score, zone and"
    " predicate, each value with the sentence it stands in and the address of its page. Not an official list: the Ombudsman"
    " publishes a complete one for no year."
)
_SOURCES = (
    {"title": "Indonesian news sites: the addresses in articles.csv and statements.csv"},
    {
        "title": "idn-area-data 4.0.1 (ODbL 1.0): regions and their codes",
        "path": "https://github.com/fityannugroho/idn-area-data",
    },
    {"title": "Keputusan Menteri Dalam Negeri 300.2.2-2138 Tahun 2025: regions and their codes"},
)
_FORMS = {"json": "application/json", "parquet": "application/vnd.apache.parquet"}


@dataclass(frozen=True, slots=True)
class About:
    """What is told of a release beside its tables."""

    name: str
    day: date  # on which it is made
    content: str  # hash over its tables
    former: str | None  # the release it is compared with
    versions: Versions
    judgements: Judgements
    accepted: str | None  # why deletions that nothing explains were accepted
    contact: str  # how the operator is reached; may be empty


def write(folder: Path, about: About, licence: str) -> None:
    """Writes all of them into a folder that holds the tables, the licence behind the notice of the data; checksums last."""
    reasons = "\n".join(f"- `{name}`: {meaning}" for name, meaning in REASONS.items())
    (folder / "LICENSE").write_text(_TERMS + licence, encoding="utf-8")
    (folder / "README.md").write_text(
        _README.format(name=about.name, title=TITLE, about=_ABOUT, reasons=reasons), encoding="utf-8"
    )
    (folder / "CITATION.cff").write_text(_citation(about), encoding="utf-8")
    told = json.dumps(_package(folder, about), ensure_ascii=False, indent=2)
    (folder / PACKAGE).write_text(told + "\n", encoding="utf-8")
    lines = [f"{digest(path)}  {path.name}\n" for path in sorted(folder.iterdir()) if path.name != SUMS]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")


def damaged(folder: Path) -> Iterator[str]:
    """What is wrong with the files of a release by its checksums, one line each."""
    expected = {}
    for line in (folder / SUMS).read_text(encoding="utf-8").splitlines():
        found, _, name = line.partition("  ")
        expected[name] = found
    for name, known in sorted(expected.items()):
        path = folder / name
        if not path.is_file():
            yield f"{path}: is missing"
        elif digest(path) != known:
            yield f"{path}: is not what was published"
    for path in sorted(folder.iterdir()):
        if path.name not in expected and path.name != SUMS:
            yield f"{path}: was not published"


def read(folder: Path) -> dict[str, Any]:
    """The data package of a release."""
    found: dict[str, Any] = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    return found


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _package(folder: Path, about: About) -> dict[str, Any]:
    return {
        "$schema": f"{_PROFILE}/datapackage.json",
        "name": NAME,
        "title": TITLE,
        "description": _ABOUT,
        "version": about.name,
        "licenses": [
            {
                "name": "ODbL-1.0",
                "title": "Open Data Commons Open Database License v1.0",
                "path": "https://opendatacommons.org/licenses/odbl/1-0/",
            }
        ],
        "sources": list(_SOURCES),
        "content": about.content,
        "former": about.former,
        "versions": about.versions.row,
        "judgements": [row.id for row in about.judgements.rows],
        **({"accepted": about.accepted} if about.accepted else {}),
        "resources": list(_resources(folder)),
        "other_forms": list(_other_forms(folder)),
    }


def _resources(folder: Path) -> Iterator[dict[str, Any]]:
    for table in ALL:
        path = folder / f"{table.name}.csv"
        yield {
            "$schema": f"{_PROFILE}/dataresource.json",
            "name": table.name,
            "type": "table",
            "title": table.title,
            "description": table.description,
            **_file(path, "text/csv"),
            "encoding": "utf-8",
            "schema": _schema(table),
        }


def _other_forms(folder: Path) -> Iterator[dict[str, Any]]:
    """The same tables in other forms: the profile knows none but tables, and few readers of packages read these."""
    for table in ALL:
        for form, media in _FORMS.items():
            about = f"The rows of {table.name}.csv, without what neutralises formulas."
            yield {"description": about, **_file(folder / f"{table.name}.{form}", media)}
    whole = "The same tables as one SQLite database."
    yield {"description": whole, **_file(folder / DATABASE, "application/vnd.sqlite3")}


def _file(path: Path, media: str) -> dict[str, Any]:
    return {
        "path": path.name,
        "format": path.suffix[1:],
        "mediatype": media,
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest(path)}",
    }


def _schema(table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {
        "$schema": f"{_PROFILE}/tableschema.json",
        "fields": [_field(one) for one in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    if table.foreign:
        found["foreignKeys"] = [
            {"fields": [own], "reference": {"resource": other, "fields": [name]}} for own, other, name in table.foreign
        ]
    return found


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.description}
    return field | ({"constraints": constraints} if constraints else {})


def _citation(about: About) -> str:
    told: list[tuple[str, str]] = [
        ("cff-version", "1.2.0"),
        ("message", "If you use these data, please cite them as below, with the version."),
        ("type", "dataset"),
        ("title", TITLE),
        ("abstract", _ABOUT),
        ("version", about.name),
        ("date-released", about.day.isoformat()),
        ("license", "ODbL-1.0"),
    ]
    # JSON strings are YAML
    lines = [
        f"{key}: {json.dumps(value, ensure_ascii=False) if key != 'date-released' else value}" for key, value in told
    ]
    lines += ["authors:", f"  - name: {json.dumps(AUTHORS)}"]
    if about.contact:
        lines += ["contact:", *_contact(about.contact)]
    return "\n".join(lines) + "\n"


def _contact(given: str) -> list[str]:
    for kind, form in (("email", _EMAIL), ("website", _WEBSITE)):
        if found := form.search(given):
            return [f"  - name: {json.dumps(_OPERATOR)}", f"    {kind}: {json.dumps(found.group())}"]
    return [f"  - name: {json.dumps(f'{_OPERATOR}: {given}', ensure_ascii=False)}"]


_TERMS = """\
This release is a database derived from the one named below, and is made available under the same terms: the Open Data
Commons Open Database License (ODbL) v1.0, https://opendatacommons.org/licenses/odbl/1-0/

Quotes are the words of the news pages at the address beside each, at most one sentence, and remain theirs.

----

"""

_README = """\
# {title}

Release {name}. {about}

| file | what |
| --- | --- |
| facts.csv | one row for each field of a result: institution, year, value, how well it stands |
| statements.csv | what each page states, with its quote and address |
| articles.csv | the pages that were read |
| changes.csv | what is other than in the release before, and why |
| *.json, *.parquet, berita.sqlite | the same tables |
| datapackage.json | every column described (Data Package v2) |
| CITATION.cff, LICENSE | how to cite, under which terms |
| SHA256SUMS | `sha256sum -c SHA256SUMS` says whether the files are whole |

- A release never changes. Cite it by its name; `latest` points to the newest one.
- A fact is computed from statements (`support`): where sources differ all values stand there (`rivals`). `expected_zone` and
  `expected_predicate` say what the bands of the year make of a score, and are nobody's statement.
- In the CSV files a cell of text that a spreadsheet would compute (beginning with =, +, -, @, also after blanks, quotation
  marks or a semicolon) has ' before it. The other forms have the text as it is. Characters that nobody sees are left out of all.
- Article texts are not part of it: quotes are at most one sentence, cut with … where that is long.

Reasons in changes.csv:

{reasons}
"""
