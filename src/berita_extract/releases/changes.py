"""What became of each fact since the former release, and why: nothing that was published is changed in silence.

The reasons, of which the first that fits is told:

`new_statement`     a text that the former release did not have states it
`corrected`         its source has corrected what it printed, or states it no more
`judged`            a person judged it; the judgement is named
`import_withdrawn`  it rested on a list that no longer has it
`read_anew`         the same page was read again, and other things were read there; both versions are named
`other_rules`       the facts were computed by another version of the code or the reference data; both are named
`recounted`         its statements are the same, and their texts are others' reprints, or no longer
`accepted`          nothing of this is found, and whoever published it says why

A change or loss without a reason is no release (`Unexplained`).
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from berita_extract.judgements import Judgements
from berita_extract.releases.contents import Row
from berita_extract.store import Store

csv.field_size_limit(1 << 24)  # rivals of a fact that hundreds of pages tell


class Key(NamedTuple):
    """What a fact is about."""

    scheme: str
    institution_id: str
    year: int
    field: str


class Published(NamedTuple):
    """A fact as a release has it."""

    institution: str
    value: str
    status: str
    judged: str | None


@dataclass(frozen=True, slots=True)
class Made:
    """By what the facts of a release were computed."""

    version: str
    reference: str

    def __str__(self) -> str:
        return f"{self.version} ({self.reference})"


Facts = Mapping[Key, Published]


def read_facts(folder: Path) -> Facts:
    """The facts of a release that lies in a folder, by what they are about."""
    return {
        Key(row["scheme"], row["institution_id"], int(row["year"]), row["field"]): Published(
            row["institution"], row["value"], row["status"], row["judged"] or None
        )
        for row in _rows(folder / "facts.csv")
    }


def differences(former: Facts, present: Facts) -> Iterator[tuple[Key, Published | None, Published | None]]:
    """The facts that are new, other or gone, by what they are about."""
    for key in sorted(former.keys() | present.keys()):
        old, new = former.get(key), present.get(key)
        if old is None or new is None or (old.value, old.status) != (new.value, new.status):
            yield key, old, new


def rows(changes: Iterable[tuple[Key, Published | None, Published | None]], reasons: Reasons) -> Iterator[Row]:
    """The rows of changes.csv: of a fact that is other its value, its status, or both."""
    for key, old, new in changes:
        one = new or old
        if one is None:
            continue
        base: Row = key._asdict() | {"institution": one.institution} | reasons.of(key, old, new)._asdict()
        if old is None or new is None:
            change = "ADD" if old is None else "DEL"
            yield base | {
                "change": change,
                "attribute": "value",
                "old": old.value if old else None,
                "new": new.value if new else None,
            }
            continue
        for attribute in ("value", "status"):
            before, after = getattr(old, attribute), getattr(new, attribute)
            if before != after:
                yield base | {"change": "MOD", "attribute": attribute, "old": before, "new": after}


class Reason(NamedTuple):
    """Why a fact is another one; `statement` and `url` where a statement brought it about."""

    reason: str
    statement: str | None = None
    url: str | None = None


UNEXPLAINED = "unexplained"


class Reasons:
    """Finds the reasons of changes in a database and in the statements of both releases."""

    def __init__(
        self, store: Store, judgements: Judgements, former: Path | None, made: tuple[Made | None, Made]
    ) -> None:
        self._store = store
        self._judgements = judgements
        self._former = former
        self._made = made
        self._old: dict[tuple[str, str, int], list[Row]] = {}
        self._new: dict[tuple[str, str, int], list[Row]] = {}

    def prepare(self, keys: Iterable[Key], statements: Path) -> None:
        """Reads the statements about these facts, of the former release and of the new one."""
        wanted = {key[:3] for key in keys}
        for path, found in ((self._former and self._former / "statements.csv", self._old), (statements, self._new)):
            for row in _rows(path) if path and wanted else ():
                if row["year"] and (about := (row["scheme"], row["institution_id"], int(row["year"]))) in wanted:
                    found.setdefault(about, []).append(row)

    def of(self, key: Key, old: Published | None, new: Published | None) -> Reason:
        """Why a fact is another one than in the former release."""
        before = {row["statement"]: row for row in self._old.get(key[:3], ()) if row[key.field]}
        after = {row["statement"]: row for row in self._new.get(key[:3], ()) if row[key.field]}
        if new is not None and new.judged and (old is None or old.judged != new.judged):
            return Reason(f"judged: {new.judged}")
        if corrected := self._corrected(key, old, new):
            return corrected
        fresh = [row for name, row in after.items() if name not in before and row["via"] != "former"]
        if new is not None and fresh:
            return Reason("new_statement", fresh[0]["statement"], fresh[0]["url"])
        return self._of_loss(key, before, after) or Reason(UNEXPLAINED)

    def _of_loss(self, key: Key, before: Mapping[str, Row], after: Mapping[str, Row]) -> Reason | None:
        lost = [row for name, row in before.items() if name not in after]
        if judged := self._judged(key, [*before.values(), *after.values()]):
            return Reason(f"judged: {judged}")
        for row in lost:
            if row["via"] == "import":
                return Reason("import_withdrawn", row["statement"], row["url"])
            if why := self._read_anew(row):
                return Reason(f"read_anew: {why}", row["statement"], row["url"])
        was, now = self._made
        if was is not None and was != now:
            return Reason(f"other_rules: {was} → {now}")
        origins = [sorted(row["origin"] for row in rows.values()) for rows in (before, after)]
        if not lost and before and origins[0] != origins[1]:
            return Reason("recounted")
        return None

    def _corrected(self, key: Key, old: Published | None, new: Published | None) -> Reason | None:
        if old is None:
            return None
        rows = self._store.rows(
            """SELECT url FROM corrections WHERE scheme = ? AND institution_id = ? AND year = ? AND field = ?
                AND (old_value = ? OR new_value = ?) ORDER BY seen DESC, url LIMIT 1""",
            [*key, old.value, new.value if new else None],
        )
        stated = [row for row in self._new.get(key[:3], ()) if row["url"] in {one["url"] for one in rows}]
        return Reason("corrected", stated[0]["statement"] if stated else None, rows[0]["url"]) if rows else None

    def _judged(self, key: Key, statements: Iterable[Row]) -> str | None:
        """A standing judgement, or an undo, that says something of the fact or of its statements' names."""
        urls = {row["url"] for row in statements}
        ids = {key.institution_id}
        for row in sorted(self._judgements.rows, key=lambda row: row.when, reverse=True):
            told = self._judgements.get(row.undoes) if row.undoes else row
            if told is None:
                continue
            about = told.institution_id in ids or told.other_id in ids or (told.url is not None and told.url in urls)
            if about and told.year in (None, key.year) and told.field in (None, "all", key.field):
                return row.id
        return None

    def _read_anew(self, row: Row) -> str | None:
        """The versions by which a record was read that is not read any more, and by which the page was read last."""
        found = self._store.rows(
            """SELECT h.extractor || ' (' || h.reference || ')' AS was, a.extractor || ' (' || a.reference || ')' AS now
            FROM records_history h JOIN articles a ON a.id = h.article
            WHERE a.url = ? AND h.institution_id = ? AND h.year IS ? ORDER BY h.id DESC LIMIT 1""",
            [row["url"], row["institution_id"], int(row["year"])],
        )
        return f"{found[0]['was']} → {found[0]['now']}" if found else None


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def made_of(package: Mapping[str, Any]) -> Made | None:
    """By what the facts of a release were computed, as its data package tells."""
    try:
        return Made(**package["made_by"])
    except (KeyError, TypeError):
        return None


def package_of(folder: Path) -> Mapping[str, Any]:
    """The data package of a release."""
    found: Mapping[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return found
