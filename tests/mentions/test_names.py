"""Every name of the reference data is read as whose it is, and none inside ordinary words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from berita_extract import reference
from berita_extract.mentions import lexicon
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.reference import Name, Region

REFERENCE = reference.load()
HEADS = {"provinsi": "Pemprov", "kabupaten": "Pemkab", "kota": "Pemkot"}
EPITHETS = ("nickname", "seat")


# Names of the data beside the words that they are, or are part of, elsewhere
ORDINARY = [
    "Mitra kerja dan mitra pembangunan hadir.",
    "Sabu seberat satu gram disita, pengedar sabu ditahan.",
    "Benteng itu dibangun di puncak bukit, di tepi batang air.",
    "Palas dan tuba dijual di pasar, oi, kata pedagang.",
    "Badan gizi dan bank tanah dibahas, badan pangan dunia juga.",
    "Buru-buru ia memburu padang rumput sampai landak tertangkap.",
    "Big data dan lan kantor dipasang, man of the match diumumkan.",
    "Danau, kota tua, kota apel, dan kota kecil dikunjungi.",
    "Kabupaten dan kota ramah anak, kota bersih, kota sehat dinilai.",
    "Bagian hukum pidana dibahas, kantor pajak ditutup, puskesmas pembantu juga.",
]


def mentions(text: str) -> list[InstitutionMention]:
    return lexicon(REFERENCE).institutions(text)


def names_of_regions(*kinds: str) -> Iterator[tuple[Region, Name]]:
    for region in REFERENCE.regions.values():
        yield from ((region, name) for name in region.names if name.kind in kinds)


def test_every_name_of_a_region_is_read_behind_its_type_word() -> None:
    for region, name in names_of_regions("canonical", "former", "abbreviation", "spelling", "common"):
        [mention] = mentions(f"{HEADS[region.level]} {name.text} meraih")
        assert region.id in [c.id for c in mention.candidates], name.text


def test_every_nickname_and_seat_needs_its_owner() -> None:
    for region, name in names_of_regions(*EPITHETS):
        [mention] = mentions(f"{name.text} bangga")
        assert region.id in [c.id for c in mention.candidates], name.text
        assert mention.shared, name.text


def test_names_that_are_not_official_have_capitals() -> None:
    texts = {name.text for _, name in names_of_regions("abbreviation", "common", *EPITHETS)}
    read = [text for text in sorted(texts) if any(m.regions and not m.shared for m in mentions(text.lower()))]
    assert read == []


def test_every_name_of_a_body_is_read() -> None:
    for body in REFERENCE.bodies.values():
        for name in body.names:
            [mention, *_] = mentions(f"{name.text} meraih")
            assert mention.span.start == 0, name.text
            assert body.id in [c.id for c in mention.candidates], name.text


def test_every_name_of_a_unit_is_read() -> None:
    bearers: defaultdict[str, set[str]] = defaultdict(set)  # names of units by what they are called
    for unit in REFERENCE.units:
        for name in unit.names:
            bearers[name.text.lower()].add(unit.name)
    for unit in REFERENCE.units:
        for name in unit.names:
            own = "" if unit.pattern in ("office", "branch", "staff") else " Sukamaju"
            [mention, *_] = mentions(f"{name.text}{own} Kabupaten Kaur meraih")
            assert mention.unit is not None and mention.unit.name in bearers[name.text.lower()], name.text
            assert mention.words.startswith(name.text), name.text


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_are_nobody(text: str) -> None:
    assert [m.words for m in mentions(text) if not (m.shared or m.place) and m.candidates] == []
