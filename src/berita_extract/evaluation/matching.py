"""Which found record answers which gold record: same institution, and as many fields as possible that agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from berita_extract.evaluation.gold import FIELDS, Field, GoldRecord, Value
from berita_extract.model import Record
from berita_extract.output import number

# The names of gold and of records are compared under these, whoever wrote the gold; the reference data are not asked,
# so that a mistake in them is seen.
_ABBREVIATIONS = {
    "pemkab": "kabupaten",
    "pemkot": "kota",
    "pemprov": "provinsi",
    "kab": "kabupaten",
    "prov": "provinsi",
    "dinsos": "dinas sosial",
    "dinkes": "dinas kesehatan",
    "dindik": "dinas pendidikan",
    "disdik": "dinas pendidikan",
    "disdukcapil": "dinas kependudukan dan pencatatan sipil",
    "dukcapil": "kependudukan dan pencatatan sipil",
    "dpmptsp": "dinas penanaman modal dan pelayanan terpadu satu pintu",
    "dpmpst": "dinas penanaman modal dan pelayanan terpadu satu pintu",
    "polres": "kepolisian resor",
    "polresta": "kepolisian resor kota",
    "kantah": "kantor pertanahan",
    "rsud": "rumah sakit umum daerah",
}
_DROPPED = frozenset(("pemerintah", "daerah", "ri", "republik", "indonesia", "upt", "uptd", "blud", "dan", "the"))
_SCORE_TOLERANCE = 0.005
_WEIGHTS: dict[Field, int] = {"year": 2, "score": 2, "zone": 1, "predicate": 1}


@dataclass(frozen=True, slots=True)
class Matching:
    """The records of one article: paired, only in gold, only found. Optional ones are left out on both sides."""

    pairs: tuple[tuple[GoldRecord, Record], ...]
    missed: tuple[GoldRecord, ...]
    extra: tuple[Record, ...]


def match(gold: Sequence[GoldRecord], found: Sequence[Record]) -> Matching:
    """Who answers whom, once what answers an optional record is set aside."""
    kept = list(found)
    for wanted, record in pair(gold, found).pairs:
        if wanted.optional:
            del kept[next(place for place, other in enumerate(kept) if other is record)]
    return pair([wanted for wanted in gold if not wanted.optional], kept)


def pair(gold: Sequence[GoldRecord], found: Sequence[Record]) -> Matching:
    """Pairs of one institution, best agreement first, then in the order given; each record is used once."""
    names = [set().union(*map(name_keys, wanted.names)) for wanted in gold]
    keys = [name_keys(record.institution) for record in found]
    candidates = [
        (sum(_WEIGHTS[name] for name in agreeing(wanted, record)), -g, -f)
        for g, wanted in enumerate(gold)
        for f, record in enumerate(found)
        if names[g] & keys[f]
    ]
    chosen: dict[int, int] = {}
    for _, g, f in sorted(candidates, reverse=True):
        if -g not in chosen and -f not in chosen.values():
            chosen[-g] = -f
    return Matching(
        tuple((gold[g], found[f]) for g, f in chosen.items()),
        tuple(wanted for g, wanted in enumerate(gold) if g not in chosen),
        tuple(record for f, record in enumerate(found) if f not in chosen.values()),
    )


def agreeing(gold: GoldRecord, found: Record) -> tuple[Field, ...]:
    """The fields in which a found record has an accepted value."""
    return tuple(name for name in FIELDS if any(same(name, v, value_of(found, name)) for v in gold.accepted(name)))


def value_of(record: Record, name: Field) -> Value:
    """A field of a found record as gold writes it."""
    if name == "score":
        return number(record.score)
    value: Value = getattr(record, name)
    return value


def same(name: Field, one: Value, other: Value) -> bool:
    """Whether two values of a field are the same; nothing is the same as nothing only."""
    if one is None or other is None:
        return one is other
    if name == "score":
        return abs(float(one) - float(other)) < _SCORE_TOLERANCE
    return str(one).strip().lower() == str(other).strip().lower()


def name_keys(name: str) -> set[str]:
    """What a name is compared by; "Kementerian A/Badan B" is also "Kementerian A"."""
    return {name_key(name), name_key(name.split("/")[0])}


def name_key(name: str) -> str:
    """A name without case, punctuation, usual abbreviations, blanks and the words that all governments share."""
    words = re.sub(r"[^\w\s]", " ", name.lower()).split()
    words = " ".join(_ABBREVIATIONS.get(word, word) for word in words).split()
    dropped = _DROPPED - {"daerah"} if {"rumah", "sakit"} <= set(words) else _DROPPED
    return "".join(word for word in words if word not in dropped)
