"""Scanners, each for one kind of mention in a text; `resolution` then tells who shortened names stand for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from berita_extract.mentions.composition import compose
from berita_extract.mentions.composition.vocabulary import Vocabulary, areas_of, ownable
from berita_extract.mentions.gazetteer import Gazetteer, Match
from berita_extract.mentions.institutions import InstitutionMention, under_one_id
from berita_extract.mentions.schemes import SchemeScanner
from berita_extract.reference import Body, Name, Reference

_MINISTRY = "Kementerian "


class Lexicon:
    """What the scanners make of the reference data, built once per version of it."""

    def __init__(self, reference: Reference) -> None:
        self._gazetteer = Gazetteer(reference)
        self._reference = reference
        self.schemes = SchemeScanner(reference)
        forms = {name.text.lower(): unit for unit in reference.units for name in unit.names}
        short = [
            (name.text.lower(), region.name)
            for region in reference.regions.values()
            for name in region.names
            if name.kind in ("abbreviation", "common")
        ]
        counts = Counter(name for name, _ in short)
        abbreviations = {name: full for name, full in short if counts[name] == 1}
        offices = [unit.name for unit in reference.units if unit.pattern == "office"]
        office_words = frozenset(w for name in offices for w in re.findall(r"[a-z]{4,}", name.lower())) - {
            "dinas",
            "badan",
            "kantor",
            "bagian",
            "samsat",  # each opens a name of its own: "Dinas Sosial dan Samsat"
        }
        bearers: defaultdict[Name, list[Body]] = defaultdict(list)
        for body in reference.bodies.values():
            for name in body.names:
                bearers[name].append(body)
        short_bodies = {
            name.text.removeprefix(_MINISTRY).lower(): tuple(bodies)
            for name, bodies in bearers.items()
            if name.text.startswith(_MINISTRY)
        }
        names = tuple(
            (name.text.lower(), region)
            for region in reference.regions.values()
            for name in region.names
            if len(name.text) > 4 and name.kind not in ("nickname", "seat")
        )
        self._vocabulary = Vocabulary(
            names,
            forms,
            abbreviations,
            office_words,
            short_bodies,
            areas_of(names),
            {(region.level, region.name): region for region in reference.regions.values()},
            ownable(reference.units),
        )

    def phrases(self, text: str) -> list[Match]:
        """The known phrases of `text` with what each stands for, before they are put together."""
        return self._gazetteer.find(text)

    def institutions(self, text: str) -> list[InstitutionMention]:
        """All institution mentions of `text`, as they stand there."""
        return under_one_id(compose(text, self._gazetteer.find(text), self._vocabulary), self._reference)


_built: dict[str, Lexicon] = {}


def lexicon(reference: Reference) -> Lexicon:
    """The lexicon of the reference data."""
    if reference.hash not in _built:
        _built[reference.hash] = Lexicon(reference)
    return _built[reference.hash]
