"""A history as a table for people, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from decimal import Decimal
from typing import IO

from berita_extract import history
from berita_extract.history import History, Rival, Source, Value, Year
from berita_extract.output import Row, number, print_table, printable
from berita_extract.reference import Reference

FIELDS = ("score", "zone", "predicate")
SHOWN = 3  # sources of a value in the text; JSON and CSV have all
_BAR = 20  # characters of a full bar
_HUNDRED = 100


def text(found: History, reference: Reference) -> str:
    """What `write` writes."""
    stream = io.StringIO()
    write(found, reference, stream)
    return stream.getvalue()


def write(found: History, reference: Reference, stream: IO[str]) -> None:
    """The years as a table with bars, the sources of each value, and who stands beside the institution.

    On a terminal the table fits its width.
    """
    stream.write(f"{printable(found.name)} ({found.id})\n\n")
    columns = ("year", "score", "", "zone", "predicate", "expected", "status", "remarks")
    print_table(columns, list(_table(found.years)), stream)
    stream.write("\nSources\n")
    for year in found.years:
        for told, lines in _by_source(year):
            stream.write(f"  {year.year} {told}\n")
            stream.writelines(f"    {line}\n" for line in lines)
    stream.writelines(f"{line}\n" for line in _notes(found.years, reference))
    stream.writelines(f"{line}\n" for line in _neighbours(found, reference))


def row(found: History) -> Row:
    """Everything, for programs."""
    return {
        "institution_id": found.id,
        "institution": found.name,
        "kind": found.kind,
        "years": [_year_row(year) for year in found.years],
        "changes": [{"year": year, "to": what} for year, what in history.changes(found.years)],
        "comparable": [[year.year for year in run] for run in history.lines(found.years)],
        "units": [{"institution_id": key, "institution": name, "years": n} for key, name, n in found.units],
        "offices": [{"institution_id": key, "institution": name, "years": n} for key, name, n in found.offices],
        "predecessors": [asdict(one) | {"on": one.on.isoformat()} for one in found.earlier],
        "successors": [asdict(one) | {"on": one.on.isoformat()} for one in found.later],
    }


def csv_text(found: History) -> str:
    """One line for each value of each year, rivals too."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(("institution_id", "institution", "year", "field", "value", "status", "origins", "stands", "urls"))
    for year in found.years:
        for field, value in sorted(year.values.items()):
            urls = " ".join(source.url for source in value.sources)
            head = (found.id, found.name, year.year, field)
            writer.writerow((*head, value.value, value.status, value.origins, "yes", urls))
            for rival in value.rivals:
                stands = "yes" if rival.standing else "no"
                urls = " ".join(source.url for source in rival.sources)
                writer.writerow((*head, rival.value, value.status, rival.origins, stands, urls))
    return stream.getvalue()


def _table(years: Iterable[Year]) -> Iterator[list[str]]:
    """The rows of the table; one without a year says that what follows cannot be compared with what stands above."""
    ordered = list(years)
    changes = dict(history.changes(ordered))
    scored = [one.year for one in ordered if one.scores]
    for year in ordered:
        if year.year in changes:
            yield ["", "", f"┄ {changes[year.year]}: not comparable", "", "", "", "", ""]
        if year.values:
            yield _row(year)
        elif scored and scored[0] < year.year < scored[-1]:
            yield [str(year.year), "", "", "", "", "", "", year.absent or "no source"]


def _row(year: Year) -> list[str]:
    values = [year.values.get(field) for field in FIELDS]
    score, zone, predicate = (_standing(one) if one else "" for one in values)
    if year.scale not in (None, _HUNDRED) and score:
        score = f"{score} of {year.scale}"
    expected = year.expected
    fits = ", ".join(part for part in (expected.zone, expected.predicate) if part) if expected else ""
    return [
        str(year.year),
        score,
        "\n".join(_bar(one, year.scale) for one in year.scores),
        zone,
        predicate,
        fits,
        _status(values),
        _remarks(year),
    ]


def _standing(value: Value) -> str:
    """The values that stand; in brackets what the year's other vocabulary says."""
    others = ", ".join(one.value for one in value.beside)
    return " / ".join(value.standing) + (f" ({others})" if others else "")


def _bar(score: Decimal, scale: int | None) -> str:
    return "█" * round(score / (scale or _HUNDRED) * _BAR)


def _status(values: Iterable[Value | None]) -> str:
    """The status of the fields, each once, in their order."""
    return ", ".join(dict.fromkeys(_status_of(one) for one in values if one))


def _status_of(value: Value) -> str:
    if value.withdrawn:
        return "withdrawn"
    return f"corroborated by {value.origins}" if value.status == "corroborated" else value.status


def _remarks(year: Year) -> str:
    """Flags, judgements and what rests on lists alone."""
    found: dict[str, None] = {}
    for value in year.values.values():
        found |= dict.fromkeys(value.flags)
        if value.judged:
            found[f"judged {value.judged}"] = None
        if value.imported_only:
            found["imported only"] = None
    return ", ".join(found)


def _by_source(year: Year) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What stands in a year, and who states it: fields with the same sources together."""
    told: dict[tuple[str, ...], list[str]] = {}
    for field in FIELDS:
        if (value := year.values.get(field)) is not None:
            told.setdefault(tuple(_source_lines(value)), []).append(f"{field} {value.value}")
    for lines, values in told.items():
        yield ", ".join(values), lines


def _notes(years: Iterable[Year], reference: Reference) -> Iterator[str]:
    """The years without a result, why there is none where that is known, and what it means in a sample."""
    notes: dict[str, list[str]] = {}
    for one in years:
        if not one.values:
            notes.setdefault(one.absent or "no source", []).append(str(one.year))
            if not one.absent and (sample := reference.rounds[one.year].sample):
                notes.setdefault(sample, []).append(str(one.year))
    if notes:
        yield "\nYears without a result"
    for note, numbers in notes.items():
        yield f"  {', '.join(numbers)}: {note}"


def _source_lines(value: Value) -> Iterator[str]:
    for source in value.sources[:SHOWN]:
        yield _source_line(source)
    if len(value.sources) > SHOWN:
        yield f"… and {len(value.sources) - SHOWN} more (--format json has all)"
    for rival in value.rivals:
        if rival.wrong:
            why = f"called wrong by {rival.wrong['who']} on {rival.wrong['when']}: {rival.wrong['why']}"
        elif rival.until:
            why = f"taken back, seen on {rival.until}"
        else:
            why = "settled otherwise" if value.judged else "disputed"
        yield from _other(f"but {rival.value} ({why}), {_origins(rival)}", rival)
    for other in value.beside:
        yield from _other(f"beside it {other.value}, {_origins(other)}", other)


def _other(told: str, rival: Rival) -> Iterator[str]:
    yield printable(f"{told}:")
    yield from (f"  {_source_line(source)}" for source in rival.sources[:SHOWN])


def _origins(rival: Rival) -> str:
    return "1 origin" if rival.origins == 1 else f"{rival.origins} origins"


def _source_line(source: Source) -> str:
    named = source.outlet or "?"
    about = f"{named}, page not read here" if source.imported else f"{named}, {source.published or 'undated'}"
    return printable(f"{source.url} ({about})")


def _neighbours(found: History, reference: Reference) -> Iterator[str]:
    """Those whose results are not joined with these."""
    for title, successions, names in (
        ("Before it", found.earlier, [one.predecessor for one in found.earlier]),
        ("After it", found.later, [one.successor for one in found.later]),
    ):
        if successions:
            yield f"\n{title} (results are not joined)"
            for one, key in zip(successions, names, strict=True):
                body = reference.bodies.get(key)
                yield f"  {body.name if body else key} ({key}), from {one.on}"
    for title, others in (
        ("Units with results", found.units),
        ("Offices of the centre there with results: no units of this government", found.offices),
    ):
        if others:
            yield f"\n{title} (not part of the results above)"
        for key, name, years in others:
            yield printable(f"  {name} ({key}): {years} {'year' if years == 1 else 'years'}")


def _year_row(year: Year) -> Row:
    return {
        "year": year.year,
        "scale": year.scale,
        "method": year.method,
        "absent": year.absent,
        "expected": asdict(year.expected) if year.expected else None,
        **{field: _value_row(field, year.values.get(field)) for field in FIELDS},
    }


def _value_row(field: str, value: Value | None) -> Row | None:
    if value is None:
        return None
    return {
        "value": _stated(field, value.value),
        "status": value.status,
        "origins": value.origins,
        "withdrawn": value.withdrawn,
        "rivals": [asdict(one) | {"value": _stated(field, one.value)} for one in value.rivals],
        "beside": [asdict(one) for one in value.beside],
        "flags": list(value.flags),
        "judged": value.judged,
        "imported_only": value.imported_only,
        "sources": [asdict(one) for one in value.sources],
    }


def _stated(field: str, value: str) -> object:
    return number(Decimal(value)) if field == "score" else value
