"""What is other than in the former release: every row added, changed or taken away, by its key, with the reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
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
    names = [name for name in table.names if name in had]
    same = " AND ".join(f'n."{name}" = o."{name}"' for name in table.key)
    other = " OR ".join(f'n."{name}" IS NOT o."{name}"' for name in names if name not in table.key) or "0"
    listed = {side: ", ".join(f'{side}."{name}"' for name in names) for side in "no"}
    order = {side: ", ".join(f'{side}."{name}"' for name in table.order) for side in "no"}
    present, former = f'main."{table.name}"', f'{FORMER}."{table.name}"'
    for row in base.execute(
        f"SELECT {listed['o']} FROM {former} o WHERE NOT EXISTS (SELECT 1 FROM {present} n WHERE {same}) ORDER BY {order['o']}"
    ):
        yield Difference(dict(zip(names, row, strict=True)), None)
    width = len(names)
    for row in base.execute(
        f"SELECT {listed['o']}, {listed['n']} FROM {present} n CROSS JOIN {former} o ON {same}"
        f" WHERE {other} ORDER BY {order['n']}"
    ):
        yield Difference(dict(zip(names, row[:width], strict=True)), dict(zip(names, row[width:], strict=True)))
    for row in base.execute(
        f"SELECT {listed['n']} FROM {present} n WHERE NOT EXISTS (SELECT 1 FROM {former} o WHERE {same}) ORDER BY {order['n']}"
    ):
        yield Difference(None, dict(zip(names, row, strict=True)))


def tell(base: sqlite3.Connection, reasons: Reasons, accepted: str | None) -> list[str]:
    """Fills the table `changes` and gives what is taken away without a reason, one line each.

    With `accepted`, that is the reason of these.
    """
    columns = [name for name in CHANGES.names if name != "no"]
    listed = ", ".join(f'"{name}"' for name in columns)
    base.execute(f"CREATE TABLE {_NOTED} (no INTEGER PRIMARY KEY, {listed})")
    base.execute("CREATE INDEX temp.noted_of ON noted (scheme, institution_id, year)")
    unexplained: list[str] = []
    for table in (STATEMENTS, FACTS, ARTICLES):  # the changes of facts follow from those of statements
        for one in differences(base, table):
            for column, old, new in _cells(table, one):
                why = _why(reasons, table, one, column)
                if why.reason is None:
                    line = _line(table, one, column)
                    if line not in unexplained:
                        unexplained.append(line)
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
    if not unexplained or accepted:
        first = "CASE \"table\" WHEN 'facts' THEN 0 WHEN 'statements' THEN 1 ELSE 2 END"
        base.execute(
            f"INSERT INTO changes (no, {listed}) SELECT row_number() OVER (ORDER BY {first}, no), {listed}"
            f" FROM {_NOTED} ORDER BY {first}, no"
        )
    base.execute(f"DROP TABLE {_NOTED}")
    return unexplained


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


def _line(table: Table, one: Difference, column: str) -> str:
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
