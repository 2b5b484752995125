"""Which ministry or agency a short form means, told by a full name in the article or by its date.

The government or unit of a region that shares such a form is no question of this module.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from berita_extract.mentions.institutions import Institution, InstitutionMention, of_regions
from berita_extract.mentions.resolution.kinds import NUMERAL, offices_of
from berita_extract.mentions.resolution.setting import Setting

_JOINED = re.compile(r",\s+(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+")
# "Ke-10 BPN dengan zona hijau ialah BPN Aceh, Aceh Jaya …"
_SO_MANY = re.compile(
    rf"(?<![\d.,])(?<!peringkat )(?<!posisi )(?<!urutan )(?<!nomor )\b(?:ke-)?{NUMERAL}[^\S\n]+\Z", re.IGNORECASE
)
_SERIES = re.compile(r"\s+(?:se-?|di\s+)(?=[A-Z])")


def settle_body(setting: Setting, mention: InstitutionMention) -> InstitutionMention:
    """Bodies that share a short form are told apart by a full name in the article, else, one after the other, by the
    date; "BPN se-Maluku" heads a story of its offices."""
    if (
        setting.theme is not None
        and setting.sentence_kind(mention) == "title"
        and _SERIES.match(setting.text, mention.span.end)
    ):
        return replace(mention, place=True)
    if _SO_MANY.search(setting.text, max(0, mention.span.start - 20), mention.span.start) and offices_of(
        setting, mention
    ):
        return replace(mention, place=True)
    if setting.two_kinds and offices_of(setting, mention):
        return replace(mention, place=True)  # "Untuk BPN, Kabupaten Banggai …", beside Polres of the same towns
    if _among_offices(setting, mention):
        return replace(
            mention, form="unknown", candidates=()
        )  # "Polres Brebes, BPN, dan Pemkab": the office there, not the agency
    if (office := _office_called_so(setting, mention)) is not None:
        return replace(mention, form="unit", unit=office.unit, regions=office.regions, candidates=office.candidates)
    if (told := _longer_body(setting, mention)) is not None:
        return replace(mention, candidates=(told,))
    named = tuple(c for c in mention.candidates if c.id in setting.named_bodies)
    if len(named) == 1:
        return replace(mention, candidates=named)
    if len(mention.candidates) < 2 or setting.on is None:
        return mention
    valid = tuple(c for c in mention.candidates if setting.reference.bodies[c.id].valid_on(setting.on))
    return replace(mention, candidates=valid) if len(valid) == 1 else mention


def _among_offices(setting: Setting, mention: InstitutionMention) -> bool:
    """Whether a short form that also names local offices is joined to one in a list."""
    at = next((n for n, m in enumerate(setting.mentions) if m.span == mention.span), None)
    if at is None or not offices_of(setting, mention):
        return False
    for one, other in itertools.pairwise(setting.mentions[max(0, at - 1) : at + 2]):
        neighbour = other if one.span == mention.span else one
        joined = _JOINED.fullmatch(setting.text, one.span.end, other.span.start)
        if joined and neighbour.unit is not None and of_regions(neighbour.unit) and neighbour.candidates:
            return True
    return False


def _office_called_so(setting: Setting, mention: InstitutionMention) -> InstitutionMention | None:
    """The only local office that the article calls by a short form of its body: "BPN Purworejo", and then "nilai BPN"."""
    if not mention.words.isupper() or not offices_of(setting, mention):
        return None
    called = [
        m
        for m in setting.mentions
        if m.span.end <= mention.span.start and m.unit and m.resolved and mention.words in re.findall(r"\w+", m.words)
    ]
    return called[0] if len({m.candidates for m in called}) == 1 else None


def _longer_body(setting: Setting, mention: InstitutionMention) -> Institution | None:
    """The body of the day named in full that a short form would make one of another time: "Kementerian Koperasi" after
    "Kementerian Koperasi dan Usaha Kecil dan Menengah", in 2018."""
    resolved = mention.resolved
    if resolved is None or setting.on is None or setting.reference.bodies[resolved.id].valid_on(setting.on):
        return None
    longer = {
        m.resolved.id: m.resolved
        for m in setting.mentions
        if m.form == "body" and m.resolved and m.resolved.name.startswith(resolved.name + " ")
        and setting.reference.bodies[m.resolved.id].valid_on(setting.on)
    }  # fmt: skip
    return next(iter(longer.values())) if len(longer) == 1 else None
