"""The tables of a release as files: CSV, JSON, Parquet, all written from its SQLite database in one order."""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from berita_extract.releases import cells
from berita_extract.releases.cells import Cell
from berita_extract.releases.schema import ALL, TABLES, Table, create

DATABASE = "berita.sqlite"
_ROWS = 10_000  # written at once, and a row group of a Parquet file


class ReleaseError(Exception):
    """Releases cannot be made or read; one line each."""


def new_database(path: Path) -> sqlite3.Connection:
    """A database with the empty tables of a release; nothing of it is safe before `finish`."""
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA page_size = 4096")
    base.execute("PRAGMA journal_mode = OFF")
    base.execute("PRAGMA synchronous = OFF")  # of a file that counts only once it is whole: see `publishing`
    base.execute("BEGIN")
    for table in ALL:
        base.execute(create(table))
    base.execute("CREATE INDEX statements_of ON statements (scheme, institution_id, year)")
    return base


def check_ready() -> None:
    """Raises ReleaseError with what to do where pyarrow is not installed."""
    if find_spec("pyarrow") is None:
        raise ReleaseError("a release needs pyarrow for its Parquet files: pip install 'berita-extract[nightly]'")


def rows(base: sqlite3.Connection, table: Table) -> Iterator[tuple[Cell, ...]]:
    """The rows of a table in the order in which they are published."""
    names = ", ".join(f'"{name}"' for name in table.names)
    order = ", ".join(f'"{name}"' for name in table.order)
    yield from base.execute(f'SELECT {names} FROM "{table.name}" ORDER BY {order}')


def content(base: sqlite3.Connection) -> str:
    """A hash over the tables but for the changes: the same for the same facts, statements and articles."""
    found = hashlib.sha256()
    for table in TABLES:
        found.update(json.dumps([table.name, *table.names]).encode())
        for row in rows(base, table):
            found.update(json.dumps(row, ensure_ascii=False).encode())
    return found.hexdigest()


def write(base: sqlite3.Connection, folder: Path) -> None:
    """Writes every table as CSV, JSON and Parquet into a folder."""
    parquet = _parquet()
    for table in ALL:
        with ExitStack() as stack:
            sheet = stack.enter_context((folder / f"{table.name}.csv").open("w", encoding="utf-8", newline=""))
            lines = stack.enter_context((folder / f"{table.name}.json").open("w", encoding="utf-8"))
            columns = stack.enter_context(parquet(folder / f"{table.name}.parquet", table))
            _write(base, table, sheet, lines, columns)


def _write(base: sqlite3.Connection, table: Table, sheet: IO[str], lines: IO[str], columns: Any) -> None:
    out = csv.writer(sheet, lineterminator="\n")
    out.writerow(table.names)
    lines.write("[")
    places = {name: at for at, name in enumerate(table.names)}
    waiting: list[tuple[Cell, ...]] = []
    before = "\n"
    for row in rows(base, table):
        pairs = list(zip(table.columns, row, strict=True))
        out.writerow(
            [
                cells.of_csv(column, cell, row[places[column.places]] if column.places else None)
                for column, cell in pairs
            ]
        )
        told = {column.name: cells.of_json(column, cell) for column, cell in pairs}
        lines.write(before + json.dumps(told, ensure_ascii=False, separators=(",", ":")))
        before = ",\n"
        waiting.append(row)
        if len(waiting) == _ROWS:
            columns.add(waiting)
            waiting = []
    columns.add(waiting)
    lines.write("\n]\n")


def _parquet() -> Any:
    """What writes Parquet files; only here is pyarrow known."""
    import pyarrow
    from pyarrow import parquet

    kinds = {
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "date": pyarrow.date32(),
        "datetime": pyarrow.timestamp("s", tz="UTC"),
    }

    class Columns:
        """A Parquet file that grows by row groups."""

        def __init__(self, path: Path, table: Table) -> None:
            self._table = table
            self._schema = pyarrow.schema(
                [
                    pyarrow.field(one.name, kinds.get(one.type, pyarrow.string()), nullable=not one.required)
                    for one in table.columns
                ]
            )
            self._file = path.open("wb")
            self._writer = parquet.ParquetWriter(self._file, self._schema, compression="zstd")

        def add(self, part: list[tuple[Cell, ...]]) -> None:
            """Adds a row group."""
            arrays = [
                pyarrow.array([_value(column.type, row[at]) for row in part], type=self._schema.field(at).type)
                for at, column in enumerate(self._table.columns)
            ]
            self._writer.write_table(pyarrow.Table.from_arrays(arrays, schema=self._schema))

        def __enter__(self) -> Columns:
            return self

        def __exit__(self, *_: object) -> None:
            try:
                self._writer.close()
            finally:
                self._file.close()

    return Columns


def _value(kind: str, cell: Cell) -> object:
    if cell is None:
        return None
    if kind == "boolean":
        return bool(cell)
    if kind == "date":
        return date.fromisoformat(str(cell))
    return datetime.fromisoformat(str(cell)) if kind == "datetime" else cell
