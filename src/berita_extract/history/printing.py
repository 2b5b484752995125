"""A history as a table for people, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import IO

from berita_extract import history
from berita_extract.history import History, Rival, Source, Value, Year
from berita_extract.output import Row, number, print_table, printable
from berita_extract.reference import Reference
from berita_extract.wording import Language
from berita_extract.wording.series import series_words

FIELDS = ("score", "zone", "predicate")
SHOWN = 3  # sources of a value in the text; JSON and CSV have all
_BAR = 20  # characters of a full bar
_HUNDRED = 100
_Words = Mapping[str, str]


def text(found: History, reference: Reference, language: Language) -> str:
    """What `write` writes."""
    stream = io.StringIO()
    write(found, reference, stream, language)
    return stream.getvalue()


def write(found: History, reference: Reference, stream: IO[str], language: Language) -> None:
    """The years as a table with bars, the sources of each value, and who stands beside the institution.

    On a terminal the table fits its width.
    """
    words = series_words(language)
    stream.write(f"{printable(found.name)} ({found.id})\n\n")
    columns = ("year", "score", "", "zone", "predicate", "expected", "status", "remarks")
    heads = [words[name] if name else "" for name in columns]
    print_table(heads, list(_table(found.years, words, language)), stream)
    stream.write(f"\n{words['sources']}\n")
    for year in found.years:
        for told, lines in _by_source(year, words, language):
            stream.write(f"  {year.year} {told}\n")
            stream.writelines(f"    {line}\n" for line in lines)
    stream.writelines(f"{line}\n" for line in _notes(found.years, reference, words, language))
    stream.writelines(f"{line}\n" for line in _neighbours(found, reference, words))


def row(found: History, language: Language) -> Row:
    """Everything, for programs; only why a year has no result is told in words."""
    return {
        "institution_id": found.id,
        "institution": found.name,
        "kind": found.kind,
        "years": [_year_row(year, language) for year in found.years],
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


def _table(years: Iterable[Year], words: _Words, language: Language) -> Iterator[list[str]]:
    """The rows of the table; one without a year says that what follows cannot be compared with what stands above."""
    ordered = list(years)
    changes = dict(history.changes(ordered))
    scored = [one.year for one in ordered if one.scores]
    for year in ordered:
        if year.year in changes:
            yield ["", "", f"┄ {words['not_comparable'].format(what=changes[year.year])}", "", "", "", "", ""]
        if year.values:
            yield _row(year, words, language)
        elif scored and scored[0] < year.year < scored[-1]:
            why = year.absent.in_(language) if year.absent else words["no_source"]
            yield [str(year.year), "", "", "", "", "", "", why]


def _row(year: Year, words: _Words, language: Language) -> list[str]:
    values = [year.values.get(field) for field in FIELDS]
    score, zone, predicate = (_standing(one, language) if one else "" for one in values)
    if year.scale not in (None, _HUNDRED) and score:
        score = words["of_scale"].format(score=score, scale=year.scale)
    expected = year.expected
    fits = ", ".join(part for part in (expected.zone, expected.predicate) if part) if expected else ""
    return [
        str(year.year),
        score,
        "\n".join(_bar(one, year.scale) for one in year.scores),
        zone,
        predicate,
        fits,
        _status(values, words),
        _remarks(year, words),
    ]


def _standing(value: Value, language: Language) -> str:
    """The values that stand; in brackets what the year's other vocabulary says."""
    others = ", ".join(one.value for one in value.beside)
    return " / ".join(_shown(one, language) for one in value.standing) + (f" ({others})" if others else "")


def _shown(value: str, language: Language) -> str:
    """A value as readers of the language write it: 94,62 in Indonesian; words stay as they are."""
    return value.replace(".", ",") if language == "id" and value[:1].isdigit() else value


def _bar(score: Decimal, scale: int | None) -> str:
    return "█" * round(score / (scale or _HUNDRED) * _BAR)


def _status(values: Iterable[Value | None], words: _Words) -> str:
    """The status of the fields, each once, in their order."""
    return ", ".join(dict.fromkeys(_status_of(one, words) for one in values if one))


def _status_of(value: Value, words: _Words) -> str:
    return words["withdrawn"] if value.withdrawn else words[value.status].format(n=value.origins)


def _remarks(year: Year, words: _Words) -> str:
    """Flags, judgements and what rests on lists alone."""
    found: dict[str, None] = {}
    for value in year.values.values():
        found |= dict.fromkeys(value.flags)
        if value.judged:
            found[words["judged"].format(id=value.judged)] = None
        if value.imported_only:
            found[words["imported_only"]] = None
    return ", ".join(found)


def _by_source(year: Year, words: _Words, language: Language) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What stands in a year, and who states it: fields with the same sources together."""
    told: dict[tuple[str, ...], list[str]] = {}
    for field in FIELDS:
        if (value := year.values.get(field)) is not None:
            stated = f"{words[field]} {_shown(value.value, language)}"
            told.setdefault(tuple(_source_lines(value, words, language)), []).append(stated)
    for lines, values in told.items():
        yield ", ".join(values), lines


def _notes(years: Iterable[Year], reference: Reference, words: _Words, language: Language) -> Iterator[str]:
    """The years without a result, why there is none where that is known, and what it means in a sample."""
    notes: dict[str, list[str]] = {}
    for one in years:
        if not one.values:
            why = one.absent.in_(language) if one.absent else words["no_source"]
            notes.setdefault(why, []).append(str(one.year))
            if not one.absent and (sample := reference.rounds[one.year].sample):
                notes.setdefault(sample.in_(language), []).append(str(one.year))
    if notes:
        yield f"\n{words['without']}"
    for note, numbers in notes.items():
        yield f"  {', '.join(numbers)}: {note}"


def _source_lines(value: Value, words: _Words, language: Language) -> Iterator[str]:
    for source in value.sources[:SHOWN]:
        yield _source_line(source, words)
    if len(value.sources) > SHOWN:
        yield words["more"].format(n=len(value.sources) - SHOWN)
    for rival in value.rivals:
        if rival.wrong:
            why = words["wrong"].format(**{name: rival.wrong[name] for name in ("who", "when", "why")})
        elif rival.until:
            why = words["taken_back"].format(day=rival.until)
        else:
            why = words["settled" if value.judged else "disputed"]
        shown = _shown(rival.value, language)
        told = words["but"].format(value=shown, why=why, origins=_origins(rival, words))
        yield from _other(told, rival, words)
    for other in value.beside:
        yield from _other(words["beside"].format(value=other.value, origins=_origins(other, words)), other, words)


def _other(told: str, rival: Rival, words: _Words) -> Iterator[str]:
    yield printable(f"{told}:")
    yield from (f"  {_source_line(source, words)}" for source in rival.sources[:SHOWN])


def _origins(rival: Rival, words: _Words) -> str:
    return words["origin" if rival.origins == 1 else "origins"].format(n=rival.origins)


def _source_line(source: Source, words: _Words) -> str:
    named = source.outlet or "?"
    about = f"{named}, {words['not_read'] if source.imported else source.published or words['undated']}"
    return printable(f"{source.url} ({about})")


def _neighbours(found: History, reference: Reference, words: _Words) -> Iterator[str]:
    """Those whose results are not joined with these."""
    for title, successions, names in (
        ("before", found.earlier, [one.predecessor for one in found.earlier]),
        ("after", found.later, [one.successor for one in found.later]),
    ):
        if successions:
            yield f"\n{words[title]}"
            for one, key in zip(successions, names, strict=True):
                body = reference.bodies.get(key)
                yield f"  {words['from'].format(name=body.name if body else key, id=key, day=one.on)}"
    for title, others in (("units", found.units), ("offices", found.offices)):
        if others:
            yield f"\n{words[title]}"
        for key, name, years in others:
            yield printable(f"  {words['member' if years == 1 else 'members'].format(name=name, id=key, n=years)}")


def _year_row(year: Year, language: Language) -> Row:
    return {
        "year": year.year,
        "scale": year.scale,
        "method": year.method,
        "absent": year.absent.in_(language) if year.absent else None,
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
