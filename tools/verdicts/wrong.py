"""Results that are not so: one thing of a true one changed, as slips, confusions and boasts change it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from berita_extract import reference
from tools.verdicts.names import region_of, regions
from tools.verdicts.results import Field, Gold, Result

_ZONES = ("hijau", "kuning", "merah")
_QUALITY = ("kualitas tertinggi", "kualitas tinggi", "kualitas sedang", "kualitas rendah", "kualitas terendah")
_COMPLIANCE = ("kepatuhan tinggi", "kepatuhan sedang", "kepatuhan rendah")
_CHANGES = ("0.01", "-0.01", "0.1", "-0.3", "0.5", "-2", "7.13")

Wrong = tuple[str, Result, Field | None]
"""What is wrong, the result as it is claimed, and the field a claim must state to be false; None: any."""


def wrong(result: Result, gold: Gold, draw: random.Random) -> Iterator[Wrong]:
    """The false neighbours of a true result; some may be true by another record of the gold."""
    if result.score is not None:
        yield from _scores(result, result.score, gold, draw)
    yield from _years(result, gold, draw)
    yield from _institutions(result, gold, draw)
    if result.zone is not None:
        for zone in _ZONES:
            if zone != result.zone:
                yield "zone", replace(result, zone=zone), "zone"
    elif result.score is not None:
        yield "zone: not stated", replace(result, zone="merah" if result.score > 60 else "hijau"), "zone"
    yield from _predicates(result, draw)
    if result.rank is not None:
        yield "rank", replace(result, rank=result.rank + 1), "rank"
    else:
        yield "rank: not stated", replace(result, rank=1), "rank"


def _scores(result: Result, score: Decimal, gold: Gold, draw: random.Random) -> Iterator[Wrong]:
    digits = f"{score:f}"
    values: list[tuple[str, Decimal]] = [("score: a little off", score + Decimal(step)) for step in _CHANGES]
    place = draw.choice([at for at, sign in enumerate(digits) if sign.isdigit()])
    values.append(
        ("score: a digit", Decimal(digits[:place] + str((int(digits[place]) + 3) % 10) + digits[place + 1 :]))
    )
    if len(digits) > 3:
        values.append(("score: digits swapped", Decimal(digits[1] + digits[0] + digits[2:])))
        values.append(("score: digits swapped", Decimal(digits[:-2] + digits[-1] + digits[-2])))
        values.append(("score: comma", score / 10))
    others = [one.score for one in gold.results if one.article == result.article and one.score not in (None, score)]
    values += [("score: of another there", one) for one in draw.sample(others, min(2, len(others))) if one is not None]
    for kind, value in values:
        if Decimal(0) < value <= 100:
            yield kind, replace(result, score=value), "score"


def _years(result: Result, gold: Gold, draw: random.Random) -> Iterator[Wrong]:
    own = {one.year for one in gold.results if one.institution == result.institution}
    for year in sorted(own - {result.year}):
        yield "year: another with a result", replace(result, year=year), None
    rounds = [year for year in reference.load().rounds if year not in own]
    yield "year: without a result", replace(result, year=draw.choice(rounds)), None
    yield "year: the next", replace(result, year=result.year + 1), None
    yield "year: 2020", replace(result, year=2020), None


def _institutions(result: Result, gold: Gold, draw: random.Random) -> Iterator[Wrong]:
    region = region_of(result.institution)
    here = [one.institution for one in gold.results if one.article == result.article]
    others = sorted(set(here) - {result.institution})
    for other in draw.sample(others, min(2, len(others))):
        yield "unit: another of the article", replace(result, institution=other), None
    if region is None:
        return
    if result.institution == region.government:
        for office in ("Dinas Sosial", "Dinas Kesehatan"):
            yield "unit: an office for the government", replace(result, institution=f"{office} {region.area}"), None
    else:
        yield "unit: the government for an office", replace(result, institution=region.government), None
        for office in ("Dinas Pendidikan", "Dinas Kesehatan"):
            yield "unit: another office", replace(result, institution=f"{office} {region.area}"), None
    for other_region in regions().values():
        if other_region.name == region.name and other_region.level != region.level:
            other = result.institution.replace(region.area, other_region.area)
            yield "unit: the namesake", replace(result, institution=other), None
    neighbours = [one for one in regions().values() if one.province == region.province and one.level == region.level]
    neighbour = draw.choice(neighbours)
    if neighbour is not region:
        yield (
            "unit: a neighbour",
            replace(result, institution=result.institution.replace(region.area, neighbour.area)),
            None,
        )
    if region.province is not None and result.institution == region.government:
        province = reference.load().regions[region.province]
        yield "unit: the province", replace(result, institution=province.government), None


def _predicates(result: Result, draw: random.Random) -> Iterator[Wrong]:
    if result.predicate is None:
        words = _COMPLIANCE if result.year < 2022 else _QUALITY
        yield "predicate: not stated", replace(result, predicate=draw.choice(words)), "predicate"
        return
    for words in (_QUALITY, _COMPLIANCE):
        if result.predicate in words:
            place = words.index(result.predicate)
            for next_one in (place - 1, place + 1):
                if 0 <= next_one < len(words):
                    yield "predicate: the next class", replace(result, predicate=words[next_one]), "predicate"
