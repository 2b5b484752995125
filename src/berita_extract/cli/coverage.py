"""berita coverage: which institutions have which years, beside the official counts."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from berita_extract import home
from berita_extract.cli.common import FINDINGS, Db, as_json, fail

if TYPE_CHECKING:
    from berita_extract.coverage import Coverage, Missing, Tally
    from berita_extract.output import Row
    from berita_extract.reference import Reference

MARKS = {"corroborated": "●", "single": "○", "disputed": "×", "corrected": "↺"}
_KIND = {"*": "all of them"}
LEGEND = "● corroborated  ○ single  × disputed  ↺ corrected  · nothing stated"


def coverage(
    db: Db = None,
    year: Annotated[int | None, typer.Option("--year", help="Only this assessment year.")] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", help="kementerian, lembaga, provinsi, kota, kabupaten, unit, vertical."),
    ] = None,
    province: Annotated[
        str | None, typer.Option("--province", metavar="NAME|ID", help="Only what lay in this province in the year.")
    ] = None,
    missing: Annotated[
        bool, typer.Option("--missing", help="Who has no result in the years in which all of a kind were assessed.")
    ] = False,
    form: Annotated[
        str, typer.Option("--format", metavar="text|json|csv", help="For people, programs or spreadsheets.")
    ] = "text",
) -> None:
    """Show which institutions have results of which years, and how many were officially assessed.

    More institutions, or more of a zone, than officially published is a finding: a wrong year or name somewhere.

    Exit status: 0 printed, 1 there are findings, 2 bad usage.

    \b
    Example: berita coverage --year 2023 --kind kabupaten
    Example: berita coverage --missing --province Banten
    """
    from berita_extract import coverage as covering
    from berita_extract import reference, store

    if form not in ("text", "json", "csv"):
        fail(f"--format {form}: must be text, json or csv")
    if missing and form == "csv":
        fail("--missing has no CSV; give --format json")
    known = reference.load()
    if year is not None and year not in known.rounds:
        fail(f"--year {year}: no year of the scheme; accepted: {', '.join(map(str, sorted(known.rounds)))}")
    accepted = (*covering.COUNTED, *covering.OFFICES)
    kinds = [one for one in accepted if one in (kind or accepted)]
    if wrong := sorted(set(kind or ()) - set(accepted)):
        fail(f"--kind {wrong[0]}: must be one of {', '.join(accepted)}")
    within = _province(province, known) if province else None
    with store.opened(home.database(db), readonly=True) as base:
        found = covering.of(base, known, year=year, kinds=kinds, province=within)
    lacking = covering.missing(found, known, within) if missing else ()
    excess = [tally for tally in found.tallies if tally.excess]
    if form == "json":
        typer.echo(as_json(_row(found, lacking, missing)))
    elif form == "csv":
        _print_csv(found)
    elif missing:
        _print_missing(lacking)
    else:
        _print(found, known)
    for tally in excess:
        typer.echo(
            f"{tally.year} {_KIND.get(tally.kind, tally.kind)}: more than there were: {'; '.join(tally.excess)}",
            err=True,
        )
    raise typer.Exit(FINDINGS if excess else 0)


def _province(given: str, known: Reference) -> str:
    words = " ".join(given.split()).casefold().removeprefix("provinsi ")
    found = [
        region.id
        for region in known.regions.values()
        if region.level == "provinsi" and words in (region.id, *(name.text.casefold() for name in region.names))
    ]
    if len(found) != 1:
        fail(f"--province {given}: no province of that name")
    return found[0]


def _print(found: Coverage, known: Reference) -> None:
    from berita_extract.output import print_table, printable

    counted = [_tally_cells(tally) for tally in found.tallies]
    print_table(("year", "kind", "with a result", "officially", "hijau", "kuning", "merah", "sure"), counted)
    for note, years in _notes(found, known):
        typer.echo(f"{', '.join(map(str, years))}: {note}")
    if not found.institutions:
        return
    typer.echo(f"\n{LEGEND}\n")
    columns = ("institution", "kind", *(str(year) for year in found.years))
    cells = [
        [printable(one.name), one.kind, *(MARKS.get(one.years.get(year, ""), "·") for year in found.years)]
        for one in found.institutions
    ]
    print_table(columns, cells)


def _tally_cells(tally: Tally) -> list[str]:
    official = tally.official
    zones = [
        f"{tally.zones.get(zone, 0)} of {official.zones[zone]}"
        if official and zone in official.zones
        else str(tally.zones.get(zone, 0))
        for zone in ("hijau", "kuning", "merah")
    ]
    assessed = official.assessed if official else None
    return [
        str(tally.year),
        _KIND.get(tally.kind, tally.kind),
        str(tally.found),
        "not known" if assessed is None else str(assessed),
        *zones,
        official.sure if official else "",
    ]


def _notes(found: Coverage, known: Reference) -> Iterator[tuple[str, list[int]]]:
    """What it means that not all were assessed, with the years of which that holds."""
    notes: dict[str, list[int]] = {}
    for year in found.years:
        round_ = known.rounds.get(year)
        note = round_.sample if round_ and round_.assessed else "no assessment" if round_ else None
        if note:
            notes.setdefault(note, []).append(year)
    yield from notes.items()


def _print_missing(lacking: Iterable[Missing]) -> None:
    from berita_extract.coverage import MANY
    from berita_extract.output import printable

    for one in lacking:
        unsure = f"{one.existed - one.left_out} of {one.existed} were assessed, it is not known which"
        named = one.left_out <= one.existed * MANY
        told = [f"{len(one.names)} without a result" if named else f"{one.found} with a result"]
        told += [unsure] if one.left_out else []
        typer.echo(f"{one.year} {one.kind}: {'; '.join(told)}")
        for name in one.names:
            typer.echo(f"  {printable(name)}")
        for name, why in sorted(one.excepted.items()):
            typer.echo(f"  ({printable(name)} was not assessed: {why})")


def _print_csv(found: Coverage) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("institution_id", "institution", "kind", "year", "status"))
    for one in found.institutions:
        writer.writerows((one.id, one.name, one.kind, year, status) for year, status in sorted(one.years.items()))


def _row(found: Coverage, lacking: Iterable[Missing], asked: bool) -> Row:
    row: Row = {
        "tallies": [
            {
                "year": tally.year,
                "kind": tally.kind,
                "found": tally.found,
                "zones": dict(tally.zones),
                "official": _official_row(tally),
                "excess": list(tally.excess),
            }
            for tally in found.tallies
        ],
        "institutions": [
            {"institution_id": one.id, "institution": one.name, "kind": one.kind, "years": _by_year(one.years)}
            for one in found.institutions
        ],
    }
    if asked:
        row["missing"] = [
            {
                "year": one.year,
                "kind": one.kind,
                "institutions": list(one.names),
                "not_assessed": dict(one.excepted),
                "existed": one.existed,
                "left_out": one.left_out,
                "found": one.found,
            }
            for one in lacking
        ]
    return row


def _by_year(years: Mapping[int, str]) -> dict[str, str]:
    return {str(year): status for year, status in sorted(years.items())}


def _official_row(tally: Tally) -> Row | None:
    official = tally.official
    if official is None:
        return None
    return {
        "assessed": official.assessed,
        "zones": dict(official.zones),
        "sure": official.sure,
        "source": official.source,
    }
