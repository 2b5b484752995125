"""What is counted of a run and of the database, by the name that `checks.toml` gives it.

A measure is a value and the number of cases it rests on; a measure of outlets has one for each outlet that was asked.
What cannot be said, for want of cases, is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from berita_extract.archive import Archive, ArchiveError
from berita_extract.refreshing import Refreshed
from berita_extract.runs import Run
from berita_extract.store import Store

SAMPLE = 200  # captures that were read before, of which as many are read again each night


@dataclass(frozen=True, slots=True)
class Night:
    """What the measures look at: the run with what was told of it, and what it did to the facts."""

    store: Store
    archive: Archive
    run: Run
    facts: Refreshed
    facts_before: int


class Value(NamedTuple):
    """A value, the number of cases it rests on, and what is wrong, where that is known: "outlet x: …"."""

    value: float
    cases: int
    example: str | None = None


Measured = Mapping[str | None, Value]  # by outlet; None of the whole
Measure = Callable[[Night], Measured]


def _integrity(night: Night) -> Measured:
    rows = [str(next(iter(row.values()))) for row in night.store.rows("PRAGMA integrity_check(10)")]
    sound = rows == ["ok"]
    return {None: Value(float(sound), 1, None if sound else rows[0])}


def _foreign_keys(night: Night) -> Measured:
    rows = night.store.rows("PRAGMA foreign_key_check")
    example = f"{len(rows)} rows, the first in {rows[0]['table']}" if rows else None
    return {None: Value(float(not rows), 1, example)}


def _readable_captures(night: Night) -> Measured:
    """Of what the run archived and of a sample of the rest, another one each night."""
    read = unreadable = 0
    example = None
    for row in _captures(night):
        read += 1
        try:
            same = night.archive.read(row["warc"], row["offset"]).sha256 == row["sha256"]
            why = None if same else f"{row['warc']}: byte {row['offset']}: not the bytes that were fetched"
        except ArchiveError as error:
            why = str(error)
        if why is not None:
            unreadable += 1
            example = example or why
    return {None: Value((read - unreadable) / read, read, example)} if read else {}


def _captures(night: Night) -> Iterator[dict[str, Any]]:
    columns = "SELECT warc, offset, sha256 FROM captures WHERE warc IS NOT NULL"
    yield from night.store.db.query(f"{columns} AND run = ?", [night.run.id])
    (row,) = night.store.rows("SELECT coalesce(max(id), 0) AS last FROM captures")
    step = max(1, row["last"] // SAMPLE)
    others = [night.run.id % step, step, night.run.id]
    yield from night.store.db.query(f"{columns} AND id % ?2 = ?1 AND run IS NOT ?3", others)


def _answering_outlets(night: Night) -> Measured:
    asked = {name: one for name, one in night.run.outlets.items() if one.get("requests")}
    silent = sorted(name for name, one in asked.items() if not _answers(one))
    example = f"no answer from {', '.join(silent[:5])}" if silent else None
    return {None: Value(1 - len(silent) / len(asked), len(asked), example)} if asked else {}


def _answers(outlet: Mapping[str, Any]) -> bool:
    return any(status.isdecimal() and int(status) < 500 for status in outlet.get("statuses", {}))


def _facts_kept(night: Night) -> Measured:
    before = night.facts_before
    return {None: Value(1 - night.facts.gone / before, before)} if before else {}


def _facts_changed(night: Night) -> Measured:
    before = night.facts_before
    return {None: Value((night.facts.changed + night.facts.gone) / before, before)} if before else {}


def _articles_of_outlet(night: Night) -> Measured:
    return {
        name: Value(one["new_articles"], one["articles_30d"])
        for name, one in night.run.outlets.items()
        if "new_articles" in one and one.get("state") not in ("blocked", "failing")
    }


def _of_run(night: Night) -> tuple[int, dict[str, int]]:
    """The records and refusals of the articles that the run read."""
    refused: dict[str, int] = {}
    for one in night.run.outlets.values():
        for reason, number in one.get("refusals", {}).items():
            refused[reason] = refused.get(reason, 0) + number
    return sum(one.get("records", 0) for one in night.run.outlets.values()), refused


def _records_per_article(night: Night) -> Measured:
    (row,) = night.store.rows(
        """SELECT count(DISTINCT l.article) AS n FROM article_captures l JOIN captures c ON c.id = l.capture
        WHERE c.run = ?""",
        [night.run.id],
    )
    records, _ = _of_run(night)
    return {None: Value(records / row["n"], row["n"])} if row["n"] else {}


def _share(night: Night, *reasons: str) -> Measured:
    """The share of refusals, of all reasons or of some, in what was read."""
    records, refused = _of_run(night)
    cases = records + sum(refused.values())
    some = sum(number for reason, number in refused.items() if not reasons or reason in reasons)
    return {None: Value(some / cases, cases)} if cases else {}


def _band_mismatch_share(night: Night) -> Measured:
    (row,) = night.store.rows(
        """SELECT count(*) AS n, count(*) FILTER (WHERE flags LIKE '%"band_mismatch"%') AS wrong FROM facts"""
    )
    return {None: Value(row["wrong"] / row["n"], row["n"])} if row["n"] else {}


MEASURES: Mapping[str, Measure] = {
    "integrity": _integrity,
    "foreign_keys": _foreign_keys,
    "readable_captures": _readable_captures,
    "answering_outlets": _answering_outlets,
    "facts_kept": _facts_kept,
    "facts_changed": _facts_changed,
    "articles_of_outlet": _articles_of_outlet,
    "records_per_article": _records_per_article,
    "refused_share": _share,
    "unresolved_share": lambda night: _share(night, "ambiguous"),
    "outside_scale_share": lambda night: _share(night, "outside_scale"),
    "band_mismatch_share": _band_mismatch_share,
}
