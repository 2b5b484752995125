"""`make demo`: serves the newsroom, crawls it as `berita crawl` crawls any outlet, and shows facts and two verdicts."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from threading import Event
from typing import TextIO

from demo.newsroom import PORTS, PortTakenError, newsroom, write_outlets

CHECKOUT = Path(__file__).parent.parent
FOLDER = CHECKOUT / "data" / "var" / "demo"
BERITA = Path(sys.executable).parent / "berita"
SHOWN = 14  # rows of the table of facts; the rest is a query away
TRUE_CLAIM = "Pemkot Magelang memperoleh nilai 98,17 dan zona hijau dalam penilaian Ombudsman tahun 2023."
FALSE_CLAIM = "Pemkab Wonogiri memperoleh nilai 97,71 dalam penilaian Ombudsman tahun 2024."

COUNTS = ("captures", "articles", "records", "facts")
# One line per institution and year: the disputed ones, then some of every year, those that say most first.
FACTS = """
    WITH results AS (
        SELECT institutions.name AS institution, facts.year,
            max(CASE field WHEN 'score' THEN facts.value || (
                SELECT coalesce(' or ' || group_concat(json_extract(rival.value, '$.value'), ' or '), '')
                FROM json_each(rivals) AS rival) END) AS score,
            max(CASE field WHEN 'zone' THEN value END) AS zone,
            max(CASE field WHEN 'predicate' THEN value END) AS predicate,
            CASE WHEN sum(status = 'disputed') THEN 'disputed' WHEN sum(status = 'corrected') THEN 'corrected'
                 WHEN sum(status = 'single') THEN 'single' ELSE 'corroborated' END AS status,
            min(origins) AS origins, count(*) AS fields
        FROM facts JOIN institutions ON institutions.id = facts.institution_id
        GROUP BY facts.scheme, facts.institution_id, facts.year
    )
    SELECT institution, year, score, zone, predicate, status, origins FROM results
    ORDER BY status <> 'disputed',
        row_number() OVER (PARTITION BY year ORDER BY origins DESC, fields DESC, length(institution), institution),
        year DESC
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the demo; 0 if it went well, 2 with one line on standard error if it could not start."""
    parser = ArgumentParser(prog="python -m demo", description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where database, archive and outlet files go")
    parser.add_argument("--port", type=int, default=PORTS[0], help="first of three ports")
    parser.add_argument("--serve", action="store_true", help="only serve the newsroom, until Ctrl-C")
    options = parser.parse_args(arguments)
    ports = range(options.port, options.port + len(PORTS))
    try:
        return _serve(ports) if options.serve else _run(options.folder, ports)
    except PortTakenError as error:
        print(f"demo: {error}; try: .venv/bin/python -m demo --port 9731", file=sys.stderr)
        return 2
    except subprocess.CalledProcessError as error:
        log = _short(options.folder / "crawl.log")
        print(f"demo: {' '.join(error.cmd)} ended with {error.returncode}; see {log}", file=sys.stderr)
        return error.returncode


def _serve(ports: Sequence[int]) -> int:
    with newsroom(ports) as sites, suppress(KeyboardInterrupt):
        for site in sites:
            print(f"{site.outlet:14} {site.home}/")
        sys.stdout.flush()
        Event().wait()
    return 0


def _run(folder: Path, ports: Sequence[int]) -> int:
    db = folder / "berita.db"
    before = _counts(db)
    with newsroom(ports) as sites:
        outlets = write_outlets(sites, folder / "outlets")
        print("Crawling three outlets on loopback:", ", ".join(site.home for site in sites))
        chosen = [part for file in outlets for part in ("--outlet", str(file))]
        log = folder / "crawl.log"
        with log.open("w", encoding="utf-8") as file:
            _berita(folder, "crawl", *chosen, "--db", str(db), log=file)
    after = _counts(db)
    _print_growth(before, after)
    _print_facts(db)
    for label, claim in (("A true claim", TRUE_CLAIM), ("A false claim", FALSE_CLAIM)):
        print(f"\n{label}: {claim}")
        _berita(folder, "verify", claim, "--db", str(db), "--lang", "en", "--format", "text", allowed=(0, 1))
    print(f"\nDatabase  {_short(db)}\nArchive   {_short(folder / 'archive')}\nLog       {_short(log)}")
    return 0


def _berita(folder: Path, *arguments: str, log: TextIO | None = None, allowed: Sequence[int] = (0,)) -> None:
    """Runs the command as a user would, with `folder` for its home; its output goes where ours goes, or into `log`."""
    sys.stdout.flush()
    environment = {**os.environ, "BERITA_HOME": str(folder)}
    status = subprocess.run([str(BERITA), *arguments], check=False, env=environment, stdout=log, stderr=log).returncode
    if status not in allowed:
        raise subprocess.CalledProcessError(status, ["berita", arguments[0]])


def _counts(db: Path) -> dict[str, int]:
    if not db.is_file():
        return dict.fromkeys(COUNTS, 0)
    with closing(sqlite3.connect(db)) as connection:
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in COUNTS}


def _print_growth(before: dict[str, int], after: dict[str, int]) -> None:
    grown = ", ".join(f"{after[table] - before[table]} {table}" for table in COUNTS[1:])
    if before["articles"] == 0:
        print(f"\nNew in the database: {grown}")
    elif all(before[table] == after[table] for table in COUNTS[1:]):
        print(f"\nNothing new: still {', '.join(f'{after[table]} {table}' for table in COUNTS[1:])}")
    else:
        print(f"\nAdded to the database: {grown}")


def _print_facts(db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection:
        rows = connection.execute(FACTS).fetchall()
    shown = sorted(rows[:SHOWN], key=lambda row: (row[5] != "disputed", -row[1], row[0]))
    header = ("institution", "year", "score", "zone", "predicate", "status", "origins")
    lines = [tuple("–" if value is None else str(value) for value in row) for row in shown]
    widths = [max(len(line[column]) for line in (header, *lines)) for column in range(len(header))]
    print()
    for line in (header, tuple("-" * width for width in widths), *lines):
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    if len(rows) > SHOWN:
        print(f"… and {len(rows) - SHOWN} more, in the table facts")


def _short(path: Path) -> str:
    return str(path.relative_to(CHECKOUT)) if path.is_relative_to(CHECKOUT) else str(path)


if __name__ == "__main__":
    sys.exit(main())
