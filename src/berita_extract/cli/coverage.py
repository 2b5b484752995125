"""berita coverage: which institutions have which years, beside the official counts."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from berita_extract import home
from berita_extract.cli.common import FINDINGS, Db, as_json, fail, language_option

if TYPE_CHECKING:
    from berita_extract.coverage import Coverage, Missing, Tally
    from berita_extract.output import Row
    from berita_extract.reference import Reference
    from berita_extract.wording import Language

MARKS = {"corroborated": "●", "single": "○", "disputed": "×", "corrected": "↺"}


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
    lang: Annotated[str, typer.Option("--lang", metavar="id|en", help="Language of the text.")] = "id",
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
    from berita_extract.wording.series import series_words

    if form not in ("text", "json", "csv"):
        fail(f"--format {form}: must be text, json or csv")
    if missing and form == "csv":
        fail("--missing has no CSV; give --format json")
    language = language_option(lang)
    words = series_words(language)
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
        typer.echo(as_json(_row(found, lacking, missing, language)))
    elif form == "csv":
        _print_csv(found)
    elif missing:
        _print_missing(lacking, language)
    else:
        _print(found, known, language)
    for tally in excess:
        parts = "; ".join(_excess(tally, words))
        typer.echo(words["excess"].format(year=tally.year, kind=_kind(tally, words), parts=parts), err=True)
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


def _kind(tally: Tally, words: Mapping[str, str]) -> str:
    return words["all_kinds"] if tally.kind == "*" else tally.kind


def _excess(tally: Tally, words: Mapping[str, str]) -> Iterator[str]:
    """What of a tally is more than there officially was, in words."""
    for zone, count, official in tally.excess:
        yield words["excess_zone" if zone else "excess_all"].format(n=count, zone=zone, official=official)


def _print(found: Coverage, known: Reference, language: Language) -> None:
    from berita_extract.output import print_table, printable
    from berita_extract.wording.series import series_words

    words = series_words(language)
    counted = [_tally_cells(tally, words) for tally in found.tallies]
    heads = [words[name] for name in ("year", "kind", "found", "officially")]
    print_table((*heads, "hijau", "kuning", "merah", words["sure"]), counted)
    if any(tally.official for tally in found.tallies):
        typer.echo(words["how_sure"])
    for note, years in _notes(found, known, language):
        typer.echo(f"{', '.join(map(str, years))}: {note}")
    if not found.institutions:
        return
    typer.echo(f"\n{words['legend']}\n")
    columns = (words["institution"], words["kind"], *(str(year) for year in found.years))
    cells = [
        [printable(one.name), one.kind, *(MARKS.get(one.years.get(year, ""), "·") for year in found.years)]
        for one in found.institutions
    ]
    print_table(columns, cells)


def _tally_cells(tally: Tally, words: Mapping[str, str]) -> list[str]:
    official = tally.official
    zones = [
        words["of_count"].format(found=tally.zones.get(zone, 0), official=official.zones[zone])
        if official and zone in official.zones
        else str(tally.zones.get(zone, 0))
        for zone in ("hijau", "kuning", "merah")
    ]
    assessed = official.assessed if official else None
    return [
        str(tally.year),
        _kind(tally, words),
        str(tally.found),
        words["not_known"] if assessed is None else str(assessed),
        *zones,
        official.sure if official else "",
    ]


def _notes(found: Coverage, known: Reference, language: Language) -> Iterator[tuple[str, list[int]]]:
    """What it means that not all were assessed, with the years of which that holds."""
    from berita_extract.wording.series import NO_ROUND

    notes: dict[str, list[int]] = {}
    for year in found.years:
        round_ = known.rounds.get(year)
        note = round_.sample if round_ and round_.assessed else NO_ROUND if round_ else None
        if note:
            notes.setdefault(note.in_(language), []).append(year)
    yield from notes.items()


def _print_missing(lacking: Iterable[Missing], language: Language) -> None:
    from berita_extract.coverage import MANY
    from berita_extract.output import printable
    from berita_extract.wording.series import series_words

    words = series_words(language)
    for one in lacking:
        unsure = words["unsure"].format(assessed=one.existed - one.left_out, existed=one.existed)
        named = one.left_out <= one.existed * MANY
        told = [words["lacking"].format(n=len(one.names)) if named else words["having"].format(n=one.found)]
        told += [unsure] if one.left_out else []
        typer.echo(f"{one.year} {one.kind}: {'; '.join(told)}")
        for name in one.names:
            typer.echo(f"  {printable(name)}")
        for name, why in sorted(one.excepted.items()):
            typer.echo(f"  {words['excepted'].format(name=printable(name), why=why.in_(language))}")


def _print_csv(found: Coverage) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("institution_id", "institution", "kind", "year", "status"))
    for one in found.institutions:
        writer.writerows((one.id, one.name, one.kind, year, status) for year, status in sorted(one.years.items()))


def _row(found: Coverage, lacking: Iterable[Missing], asked: bool, language: Language) -> Row:
    from berita_extract.wording.series import series_words

    words = series_words(language)
    row: Row = {
        "tallies": [
            {
                "year": tally.year,
                "kind": tally.kind,
                "found": tally.found,
                "zones": dict(tally.zones),
                "official": _official_row(tally),
                "excess": list(_excess(tally, words)),
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
                "not_assessed": {name: why.in_(language) for name, why in one.excepted.items()},
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
