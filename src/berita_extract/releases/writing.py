"""One table of a release in all its forms, row by row: CSV, JSON, Parquet, and a table of SQLite."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from typing import Any

from berita_extract.output import json_text, printable
from berita_extract.releases.columns import KEYS, TABLES, Column

ROWS = 20_000  # of Parquet's row groups, and written to SQLite at a time
# What a spreadsheet begins a formula with, also in the full width of Chinese and Japanese keyboards
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_SQL = {"string": "TEXT", "date": "TEXT", "object": "TEXT", "array": "TEXT", "integer": "INTEGER", "boolean": "INTEGER"}


class TableWriter:
    """Writes a table into a folder as NAME.csv, NAME.json, NAME.parquet, and into an open SQLite database."""

    def __init__(self, folder: Path, name: str, db: sqlite3.Connection) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self._columns = TABLES[name]
        self._name = name
        self._db = db
        self._files = ExitStack()
        self._csv_file = self._files.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
        self._csv = csv.writer(self._csv_file, lineterminator="\n")
        self._csv.writerow(column.name for column in self._columns)
        self._json = self._files.enter_context((folder / f"{name}.json").open("w", encoding="utf-8"))
        self._json.write("[")
        self._schema = pa.schema(
            [pa.field(one.name, _parquet(one, pa), nullable=not one.needed) for one in self._columns]
        )
        self._parquet = self._files.enter_context(
            pq.ParquetWriter(folder / f"{name}.parquet", self._schema, compression="zstd")
        )
        self._pending: list[dict[str, Any]] = []
        self.rows = 0
        _create(db, name, self._columns)

    def write(self, rows: Iterable[dict[str, Any]]) -> None:
        """Adds rows, each with all columns of the table; other keys are left out."""
        for row in rows:
            kept = {column.name: row[column.name] for column in self._columns}
            self._csv.writerow([_cell(kept[column.name], column) for column in self._columns])
            self._json.write(("\n" if self.rows == 0 else ",\n") + _json(kept))
            self._pending.append(kept)
            self.rows += 1
            if len(self._pending) >= ROWS:
                self._flush()

    def close(self) -> None:
        """Writes what is held and closes the files."""
        self._flush()
        self._json.write("\n]\n")
        self._files.close()

    def _flush(self) -> None:
        import pyarrow as pa

        if self._pending:
            plain = [{one.name: _plain(row[one.name], one) for one in self._columns} for row in self._pending]
            self._parquet.write_table(pa.Table.from_pylist(plain, schema=self._schema))
            marks = ", ".join("?" * len(self._columns))
            rows = [[_sql(row[one.name]) for one in self._columns] for row in plain]
            self._db.executemany(f'INSERT INTO "{self._name}" VALUES ({marks})', rows)
            self._pending.clear()


def neutral(text: str) -> str:
    """Text that no spreadsheet takes for a formula, without control characters: "'=HYPERLINK(…)"."""
    shown = printable(text)
    return f"'{shown}" if shown.lstrip(" '\u00a0\u3000").startswith(FORMULA) else shown


def _cell(value: Any, column: Column) -> Any:
    if value is None:
        return ""
    if column.type in ("object", "array"):
        return json_text(value)  # begins with a bracket
    if column.type == "boolean":
        return "true" if value else "false"
    return neutral(value) if isinstance(value, str) else value


def _plain(value: Any, column: Column) -> Any:
    """A value as Parquet and SQLite hold it."""
    if value is None:
        return None
    if column.type in ("object", "array"):
        return json_text(value)
    return float(value) if isinstance(value, Decimal) else value


def _sql(value: Any) -> Any:
    return int(value) if isinstance(value, bool) else value


def _json(row: dict[str, Any]) -> str:
    """A row with its score as it is stated, "94.60" too."""
    parts = (
        f"{json.dumps(key)}: {value if isinstance(value, Decimal) else json_text(value)}" for key, value in row.items()
    )
    return "{" + ", ".join(parts) + "}"


def _parquet(column: Column, pa: Any) -> Any:
    kinds = {"integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}
    return kinds.get(column.type, pa.string())


def _create(db: sqlite3.Connection, name: str, columns: Sequence[Column]) -> None:
    parts = [f'"{one.name}" {_SQL.get(one.type, "REAL")}{" NOT NULL" if one.needed else ""}' for one in columns]
    if name in KEYS:
        parts.append(f"PRIMARY KEY ({', '.join(KEYS[name])})")
    db.execute(f'CREATE TABLE "{name}" ({", ".join(parts)}) STRICT')
