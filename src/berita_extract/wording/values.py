"""Values, days, names and lists of them as readers of a language write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from berita_extract.facts import Backing, Value
from berita_extract.reference import Reference
from berita_extract.verify import Check
from berita_extract.wording.words import Words


def shown(value: Value | int, words: Words) -> str:
    """A value: 94,62 in Indonesian."""
    return str(value).replace(".", words.decimal) if isinstance(value, Decimal) else str(value)


def day(of: date, words: Words) -> str:
    """A date with its month spelt out: "9 Januari 2024"."""
    return f"{of.day} {words.months[of.month - 1]} {of.year}"


def listed(parts: Sequence[str], words: Words, last: str = "and") -> str:
    """ "a", "a dan b", "a, b dan c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {words.parts[last]} {parts[-1]}"


def capitalised(text: str) -> str:
    """A text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def claimed(checks: Iterable[Check], words: Words) -> str:
    """What is claimed: "nilai 98,17 dan zona hijau"; of a rank also among whom."""
    parts = []
    for check in checks:
        scope = f" {words.scopes[check.scope]}" if check.scope and check.scope != "unknown" else ""
        parts.append(f"{words.parts[check.field]} {shown(check.value, words)}{scope}")
    return listed(parts, words)


def stated(given: Mapping[str, Value], words: Words) -> str:
    """Values by field: "nilai 95,27 dan zona hijau"."""
    return listed([f"{words.parts[name]} {shown(value, words)}" for name, value in given.items()], words)


def known(checks: Iterable[Check], words: Words) -> str:
    """What the press states, each value with its independent sources; "" where it states nothing."""
    parts = []
    for check in checks:
        if check.sides:
            sides = [f"{shown(side.value, words)} ({sources(side.origins, words)})" for side in check.sides]
            parts.append(f"{words.parts[check.field]} {listed(sides, words)}")
    return listed(parts, words)


def support(checks: Iterable[Check], words: Words) -> str:
    """How well the fields are backed: one number where it is the same for all, else one for each."""
    backed = {check.field: check.sides[0].origins for check in checks if check.sides}
    counts = sorted(set(backed.values()), reverse=True)
    if len(counts) < 2:
        return sources(counts[0], words) if counts else ""
    parts = []
    for count in counts:
        fields = listed([words.parts[field] for field, origins in backed.items() if origins == count], words)
        parts.append(words.parts["support"].format(sources=sources(count, words), fields=fields))
    return listed(parts, words)


def sources(origins: int, words: Words) -> str:
    """ "1 sumber", "2 sumber independen"."""
    return words.parts["source"] if origins == 1 else words.parts["sources"].format(n=origins)


def ladders(check: Check, words: Words) -> str:
    """The ranks stated on other ladders than the claimed one, each with its scope."""
    return listed([_rank(side, scope, words) for scope, side in _stated(check)], words)


def _stated(check: Check) -> Iterable[tuple[str, Backing]]:
    return ((ladder.scope, side) for ladder in check.ranks for side in ladder.sides)


def _rank(side: Backing, scope: str, words: Words) -> str:
    rank, origins = shown(side.value, words), sources(side.origins, words)
    return words.parts["rank_one"].format(rank=rank, scope=words.scopes[scope], sources=origins)


def scheme_title(scheme: str | None, reference: Reference) -> str:
    """What a scheme is called."""
    known_one = reference.schemes.get(scheme or "")
    return known_one.title if known_one else scheme or "?"


def institution_name(candidate: str, reference: Reference) -> str:
    """What the institution with an id is called, as far as the reference data tell."""
    region, body = reference.regions.get(candidate), reference.bodies.get(candidate)
    return region.government if region else body.name if body else candidate
