"""What every form of a verdict for people tells beside its reason: the band, the notes, the data it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from berita_extract.verify import DataVersion, Evidence, Verdict
from berita_extract.wording import values
from berita_extract.wording.words import Words


def expected(verdict: Verdict, words: Words) -> str:
    """What the bands of the year say of the score that decides; "" where they say nothing."""
    decisive = verdict.decisive
    if decisive is None or decisive.expected is None:
        return ""
    found = decisive.expected
    named = (("zone", found.zone), ("predicate", found.predicate))
    parts = [f"{words.parts[field]} {value}" for field, value in named if value]
    if not parts:
        return ""
    score = values.shown(found.score, words)
    return words.parts["expected"].format(year=decisive.record.year, score=score, parts=values.listed(parts, words))


def notes(verdict: Verdict, words: Words) -> Iterator[str]:
    """What the outcome and each flag mean."""
    yield f"{words.labels[verdict.outcome]}: {words.meanings[verdict.outcome]}"
    for flag in verdict.flags:
        yield f"{flag}: {words.flags[flag]}"


def version(of: DataVersion, words: Words) -> str:
    """What the verdict rests on, so that somebody else can come to the same."""
    parts = [words.parts["version"].format(package=of.package, reference=of.reference)]
    if of.release:
        parts.append(words.parts["release"].format(release=of.release))
    if of.judgements:
        parts.append(words.parts["judgements"].format(judgements=of.judgements))
    parts.append(words.parts["rests"].format(compared=of.compared, statements=of.statements))
    stored = values.day(of.stored.date(), words) if of.stored else ""
    day = values.day(of.newest, words) if of.newest else ""
    if day or stored:
        form = words.parts["newest" if day and stored else "newest_unstored" if day else "newest_undated"]
        parts.append(form.format(day=day, stored=stored))
    if of.as_of:
        parts.append(words.parts["as_of"].format(day=values.day(of.as_of, words)))
    return " ".join(parts)


def about(item: Evidence, words: Words) -> Iterator[str]:
    """What a reader who opens the address has to know, and where the copy of what was read is."""
    for name, since in (("until", item.until), ("gone", item.gone)):
        if since:
            yield words.parts[name].format(day=values.day(since, words))
    if item.via != "import":
        yield words.parts["copy"].format(copy=item.archived) if item.archived else words.parts["no_copy"]


def not_shown(verdict: Verdict, shown: int) -> int:
    """How many statements a text does not quote that quotes so many."""
    return verdict.unquoted + max(0, len(verdict.evidence) - shown)
