"""How the known phrases of a text are put together to mentions of institutions, in text order.

It reads what stands at one place. Who a bare or shortened name stands for, given the rest of the article, is decided in
`resolution`. The modules in reading order: `vocabulary`, `walk`, `phrases`, `roles`, `asides`, `names`, `units`, `chains`,
`anaphors`.
"""

from __future__ import annotations

from collections.abc import Sequence

from berita_extract.mentions.composition.anaphors import anaphors
from berita_extract.mentions.composition.asides import set_aside
from berita_extract.mentions.composition.chains import (
    abbreviated,
    in_provinces,
    with_compared,
    with_ministries,
    with_offices_of_chain,
    with_own_short_forms,
    with_twins,
)
from berita_extract.mentions.composition.names import bare, body, headed
from berita_extract.mentions.composition.phrases import with_offices
from berita_extract.mentions.composition.units import is_local, unit
from berita_extract.mentions.composition.vocabulary import Vocabulary
from berita_extract.mentions.composition.walk import Walk
from berita_extract.mentions.gazetteer import Match
from berita_extract.mentions.institutions import InstitutionMention


def compose(text: str, matches: Sequence[Match], vocabulary: Vocabulary) -> list[InstitutionMention]:
    """All mentions, those of later-used abbreviations and of anaphors included."""
    walk = Walk(text, with_offices(text, vocabulary, matches))
    found: list[InstitutionMention] = []
    while walk.at < len(walk.matches):
        mention = _next(walk, vocabulary)
        if mention is not None:
            found.append(mention)
    found = with_twins(text, vocabulary, with_own_short_forms(text, found))
    found += abbreviated(text, found)
    taking_up = anaphors(text, vocabulary, found)
    # "puskesmas yang berada di pusat kota Pangkalan Bun tersebut" is one reference, not a kind and a place
    found = [m for m in found if not any(a.span.contains(m.span) for a in taking_up)] + taking_up
    found = with_offices_of_chain(text, vocabulary, sorted(found, key=lambda mention: mention.span))
    return set_aside(text, with_compared(text, in_provinces(text, with_ministries(text, vocabulary, found))))


def _next(walk: Walk, vocabulary: Vocabulary) -> InstitutionMention | None:
    match = walk.matches[walk.at]
    walk.at += 1
    if match.shouted and not match.span.of(walk.text).isupper():
        return None
    if match.head:
        return headed(walk, vocabulary, match)
    if match.unit and (not (match.regions or match.bodies) or is_local(walk, match)):
        return unit(walk, vocabulary, match)
    if match.bodies:
        return body(walk.text, match)
    if match.regions:
        return bare(walk, match)
    return unit(walk, vocabulary, match)
