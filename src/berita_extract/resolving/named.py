"""Full names by themselves, as a list of results or a form gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from berita_extract import article as articles
from berita_extract import scopes, text
from berita_extract.mentions import lexicon
from berita_extract.mentions.gazetteer import HEADS
from berita_extract.mentions.institutions import Institution, InstitutionMention, unit_of
from berita_extract.mentions.resolution import resolve as settled
from berita_extract.model import Span
from berita_extract.reference import Reference
from berita_extract.resolving import reasons

LONGEST_NAME = 300
_NO_WORD = re.compile(r"[\W_]*")


@dataclass(frozen=True, slots=True)
class Named:
    """The one institution of a name."""

    institution_id: str
    institution: str  # canonical full name, in the form that was given (a former name stays one)
    kind: str  # "provinsi", "kabupaten", "kota", "kementerian", "lembaga", "unit" or "vertical"
    note: str | None = None  # what a reader should know: the name was another one in that year


@dataclass(frozen=True, slots=True)
class NotNamed:
    """Why a name is no institution's, in one line, and whose it may be."""

    why: str
    candidates: tuple[str, ...] = ()  # ids


def named(name: str, year: int | None, reference: Reference) -> Named | NotNamed:
    """The institution that a full name stands for in an assessment year, the same as if an article printed it.

    Accepted are the canonical forms ("Pemerintah Kabupaten Serang", "Dinas Sosial Kota Cilegon", "Kepolisian Resor Tabanan",
    "Kantor Pertanahan Kabupaten Aceh Utara", "RSUD Bari Kota Palembang", "Kementerian Sosial"), former names, and what the
    press writes for them as far as it is clear without an article ("Pemkab Serang", "Polres Tabanan", "Kemenkes"). All
    words must belong to the name. One that did not exist yet in `year` is refused; one that existed no more has a `note`.
    """
    words = text.normalise(" ".join(name.split())).text
    if not words:
        return NotNamed("empty")
    if len(words) > LONGEST_NAME:
        return NotNamed(f"longer than any name ({LONGEST_NAME} characters)")
    day = None if year is None else date(year, 12, 31)
    mentions = [m for m in _mentions(words, reference, day) if m.form != "anaphor"]
    if not mentions:
        return NotNamed("names no region, ministry, agency or office that is known")
    candidates = {c.id: c for m in mentions for c in m.candidates if not m.place}
    ids = tuple(sorted(candidates))
    if (rest := unread(words, (m.span for m in mentions))) is not None:
        return NotNamed(f"{rest!r} is not part of the name of an institution that is known", ids)
    if unknown := next((m for m in mentions if m.form == "unknown"), None):
        return NotNamed(f"{unknown.words!r} has the form of a name, but there is no such institution", ids)
    if holder := next((m for m in mentions if m.form == "holder"), None):
        return NotNamed(f"{holder.words!r} is who leads an institution; give the institution itself", ids)
    if not candidates and any(m.place for m in mentions):
        return NotNamed(
            f"{words!r} alone stands for a place or a kind; give the institution's own name",
            tuple(sorted({c.id for m in mentions for c in m.candidates})),
        )
    if not candidates:
        return NotNamed("it is not said whose office it is; give it with its region or its own name")
    if len(candidates) > 1:
        return NotNamed(f"several institutions bear this name: {', '.join(c.name for c in candidates.values())}", ids)
    if wrong := next((why for m in mentions if (why := wrong_type(m, candidates[ids[0]]))), None):
        return NotNamed(wrong, ids)
    return _in_year(candidates[ids[0]], year, reference)


def _mentions(words: str, reference: Reference, day: date | None) -> list[InstitutionMention]:
    """What the extraction reads in a text that is a name and nothing else."""
    document = scopes.read(articles.from_text(words, url=""))
    return settled(lexicon(reference).institutions(words), document, [], reference, day)


def wrong_type(mention: InstitutionMention, found: Institution) -> str | None:
    """What is wrong where the type word is not that of the only region of its name: "Pemkab Bukittinggi"."""
    printed = " ".join(mention.words.lower().split())
    heads = (head for head in HEADS if mention.form in ("government", "area") and printed.startswith(f"{head} "))
    level, _ = HEADS[max(heads, key=len, default="pemda")]
    if level in (None, found.kind):
        return None
    return f"{mention.words!r} has the form of a name, but there is no such institution, only {found.name}"


def services(words: str, reference: Reference) -> tuple[str, ...]:
    """What the ids of an office begin with whose name stands without its region: "puskesmas-laguboti" of
    "Puskesmas Laguboti"; () where the words are a name of another kind, or say where it is."""
    mentions = lexicon(reference).institutions(words)
    if len(mentions) != 1 or mentions[0].unit is None or mentions[0].candidates or unread(words, [mentions[0].span]):
        return ()
    form, own = mentions[0].unit, mentions[0].own_name
    regions = {region.level: region for region in reference.regions.values()}
    found = (unit_of(form, region, own) for region in regions.values())
    return tuple(sorted({one.id.partition("/")[0] for one in found if one is not None and "/" in one.id}))


def lone_name(words: str, reference: Reference) -> str:
    """The only name in a text; "" where there is none, or several."""
    mentions = lexicon(reference).institutions(words)
    return mentions[0].words if len(mentions) == 1 else ""


def unread(words: str, spans: Iterable[Span]) -> str | None:
    """The words of a name outside of all spans, if there are any."""
    left = list(words)
    for span in spans:
        left[span.start : span.end] = " " * (min(span.end, len(words)) - span.start)
    rest = " ".join("".join(left).split())
    return None if _NO_WORD.fullmatch(rest) else rest


def _in_year(found: Institution, year: int | None, reference: Reference) -> Named | NotNamed:
    _, against, unborn = reasons.of_time(found, year, None, reference)
    if unborn:
        return NotNamed(against[0], (found.id,))
    return Named(found.id, found.name, str(found.kind), against[0] if against else None)
