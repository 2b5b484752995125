"""What is other than in the former release: every row added, changed or taken away, by its key, with the reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from berita_extract.releases.cells import Cell, number
from berita_extract.releases.reasons import Reasons, Why
from berita_extract.releases.schema import ARTICLES, CHANGES, FACTS, STATEMENTS, Table

Kind = Literal["ADD", "MOD", "DEL"]
Row = dict[str, Cell]

FORMER = "former"  # under which the former release's database is attached
_WORDS = ("title", "mention", "quote")  # what is not repeated of a page that was taken down
_NOTED = "temp.noted"
_LINES = 50  # of a refusal


class Unexplained:
    """What is gone without a reason: a line for each row, of many the first."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.more = 0
        self._last = ""

    def add(self, line: str) -> None:
        """Adds a line; the columns of a row follow each other and have the same."""
        if line == self._last:
            return
        self._last = line
        if len(self.lines) < _LINES:
            self.lines.append(line)
        else:
            self.more += 1


class Difference(NamedTuple):
    """A row that is not what it was; None where there was or is none."""

    old: Row | None
    new: Row | None

    @property
    def kind(self) -> Kind:
        """What happened to it."""
        return "ADD" if self.old is None else "DEL" if self.new is None else "MOD"


def attach(base: sqlite3.Connection, database: Path) -> None:
    """Attaches the former release's database for reading."""
    base.execute(f"ATTACH DATABASE ? AS {FORMER}", [f"{database.resolve().as_uri()}?mode=ro&immutable=1"])


def differences(base: sqlite3.Connection, table: Table) -> Iterator[Difference]:
    """The rows of a table that differ from the former release's: taken away, changed, added, each in order.

    A column that the former release did not have is not compared.
    """
    had = {row[1] for row in base.execute(f"PRAGMA {FORMER}.table_info('{table.name}')")}
    common = [name for name in table.names if name in had]
    same = " AND ".join(f'n."{name}" = o."{name}"' for name in table.key)
    other = " OR ".join(f'n."{name}" IS NOT o."{name}"' for name in common if name not in table.key) or "0"
    old, new = _listed("o", common), _listed("n", table.names)
    present, former = f'main."{table.name}" n', f'{FORMER}."{table.name}" o'
    by = {side: _listed(side, table.order) for side in "on"}
    for row in base.execute(
        f"SELECT {old} FROM {former} WHERE NOT EXISTS (SELECT 1 FROM {present} WHERE {same}) ORDER BY {by['o']}"
    ):
        yield Difference(dict(zip(common, row, strict=True)), None)
    for row in base.execute(
        f"SELECT {old}, {new} FROM {present} CROSS JOIN {former} ON {same} WHERE {other} ORDER BY {by['n']}"
    ):
        was, now = row[: len(common)], row[len(common) :]
        yield Difference(dict(zip(common, was, strict=True)), dict(zip(table.names, now, strict=True)))
    for row in base.execute(
        f"SELECT {new} FROM {present} WHERE NOT EXISTS (SELECT 1 FROM {former} WHERE {same}) ORDER BY {by['n']}"
    ):
        yield Difference(None, dict(zip(table.names, row, strict=True)))


def _listed(side: str, names: Iterable[str]) -> str:
    return ", ".join(f'{side}."{name}"' for name in names)


def tell(base: sqlite3.Connection, reasons: Reasons, accepted: str | None) -> list[str]:
    """Fills the table `changes` and gives what is taken away without a reason, one line each.

    With `accepted`, that is the reason of these.
    """
    columns = [name for name in CHANGES.names if name != "no"]
    listed = ", ".join(f'"{name}"' for name in columns)
    base.execute(f"CREATE TABLE {_NOTED} (no INTEGER PRIMARY KEY, {listed})")
    base.execute("CREATE INDEX temp.noted_of ON noted (scheme, institution_id, year)")
    unexplained = Unexplained()
    for table in (STATEMENTS, FACTS, ARTICLES):  # the changes of facts follow from those of statements
        for one in differences(base, table):
            whole = _why(reasons, table, one, "") if one.kind != "MOD" else None
            for column, old, new in _cells(table, one):
                why = whole or _why(reasons, table, one, column)
                if why.reason is None:
                    unexplained.add(_line(table, one))
                    why = Why("accepted", accepted) if accepted else why
                hidden = column in _WORDS and reasons.hidden((one.new or one.old or {}).get("url"))
                told: Row = _key(table, one, why) | {
                    "table": table.name,
                    "change": one.kind,
                    "column": column,
                    "old": None if hidden else _text(old),
                    "new": _text(new),
                    "reason": why.reason,
                    "detail": why.detail,
                }
                base.execute(
                    f"INSERT INTO {_NOTED} ({listed}) VALUES ({', '.join('?' * len(columns))})",
                    [told.get(name) for name in columns],
                )
    if not unexplained.lines or accepted:
        first = "CASE \"table\" WHEN 'facts' THEN 0 WHEN 'statements' THEN 1 ELSE 2 END"
        base.execute(
            f"INSERT INTO changes (no, {listed}) SELECT row_number() OVER (ORDER BY {first}, no), {listed}"
            f" FROM {_NOTED} ORDER BY {first}, no"
        )
    base.execute(f"DROP TABLE {_NOTED}")
    return unexplained.lines + ([f"… and {unexplained.more} more"] if unexplained.more else [])


def _cells(table: Table, one: Difference) -> Iterator[tuple[str, Cell, Cell]]:
    """The columns that differ, with the former and the new value."""
    old, new = one.old or {}, one.new or {}
    for name in table.names:
        if name not in table.key and old.get(name) != new.get(name) and (name in old or one.old is None):
            yield name, old.get(name), new.get(name)


def _why(reasons: Reasons, table: Table, one: Difference, column: str) -> Why:
    if table is STATEMENTS:
        return reasons.of_statement(one.old, one.new, column)
    return reasons.of_fact(one.old, one.new, column) if table is FACTS else reasons.of_article(one.old, one.new, column)


def _key(table: Table, one: Difference, why: Why) -> Row:
    row = one.new or one.old or {}
    if table is FACTS:
        return {name: row[name] for name in table.key} | {"statement": why.statement, "url": why.url}
    if table is ARTICLES:
        return {"url": row["url"]}
    return {name: row[name] for name in ("scheme", "institution_id", "year", "statement", "url")}


def _text(cell: Cell) -> str | None:
    return cell if cell is None or isinstance(cell, str) else number(cell)


def _line(table: Table, one: Difference) -> str:
    row = one.old or {}
    if table is ARTICLES:
        return f"the article {row['url']} would be gone, and nothing stored says why"
    whose = f"{row['institution']} ({row['institution_id']}), {row['year'] or 'no year'}"
    if table is STATEMENTS:
        said = ", ".join(str(row[name]) for name in ("score", "zone", "predicate", "category", "rank") if row[name])
        what = f"the statement {row['statement']} of {whose}: {said or 'nothing'}"
        return f"{what} would be gone from {row['url']}, and nothing stored says why"
    what = "would be gone" if one.new is None else f"would be {one.new['value']}"
    return f"the fact {whose}: {row['field']} {row['value']} {what}, and nothing stored says why"
