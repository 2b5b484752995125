"""What the reference data and the language say of single words: short forms, spellings, words at which a name ends.

Phrases of several words are found by the gazetteer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from berita_extract.reference import Body, Region, UnitForm, name_key

STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "kabupaten kota kab provinsi prov pemkab pemkot pemerintah dengan dan serta yang di nilai skor zona "
        "meraih raih dapat mendapat masuk rp jadi terima hijau kuning merah baik cukup kurang sangat "
        "tertinggi tinggi sedang rendah terendah kualitas kategori dinas badan puskesmas upt uptd rsud polres "
        "polresta polda polsek kantor kecamatan ini itu adalah untuk oleh pada peringkat predikat opini "
        # verbs of headlines, in which every word has a capital: "Puskesmas Karanganyar Tembus Zona Hijau"
        "tembus catat sabet kantongi peroleh duduki naik turun bertahan sandang borong ungguli masih kembali sukses "
        "berhasil diganjar dinilai terbaik pertahankan menyabet bukukan lampaui kumpulkan tempati dapatkan gaet boyong "
        "toreh torehkan ukir juara paling hanya capai mencapai mengantongi memperoleh mencatat meraup menembus bernilai "
        "berpredikat berkategori tanpa dari dalam skck sim spkt satpas ",
    )
)
_OWNED = re.compile(r"(?:-?nya|(?<!\s)\s+setempat)\b", re.IGNORECASE)
_NOWHERE = re.compile(r"(?!)(?P<noun>)")
Areas = tuple[Mapping[str, set[str]], Mapping[str, set[str]]]


def areas_of(names: Iterable[tuple[str, Region]]) -> Areas:
    """Names of regions by their short forms that are words as well, and by spellings that differ in blanks only."""
    common: defaultdict[str, set[str]] = defaultdict(set)
    spelled: defaultdict[str, set[str]] = defaultdict(set)
    for text, region in names:
        key = name_key(text)
        if key == name_key(region.name):
            spelled[key].add(region.name)
        elif any(name.kind == "common" and name.text.lower() == text for name in region.names):
            common[text].add(region.name)
    return common, spelled


def ownable(units: Iterable[UnitForm]) -> frozenset[str]:
    """The small-letter names of offices that may be somebody's: "polresnya", "Dinkesnya", "kantor pertanahannya"."""
    return frozenset(
        name.lower()
        for unit in units
        if unit.pattern in ("office", "branch", "police")
        for name in (unit.name, *(other.text for other in unit.names if other.kind != "holder"))
    )


def possessed(text: str, names: frozenset[str]) -> re.Pattern[str]:
    """Finds the offices of `text` that are somebody's; the group `noun` is the name.

    Made for a text of the few names that stand there so: a pattern of all of them takes longer to compile than to read an
    article.
    """
    there = {
        name
        for owned in _OWNED.finditer(text)
        for length in _lengths(names)
        if (name := text[max(0, owned.start() - length) : owned.start()].lower()) in names
    }
    if not there:
        return _NOWHERE
    longest_first = sorted(there, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?P<noun>{'|'.join(map(re.escape, longest_first))}){_OWNED.pattern}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _lengths(names: frozenset[str]) -> frozenset[int]:
    return frozenset(map(len, names))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the composing of mentions needs of the reference data, besides the phrases found."""

    names: Sequence[tuple[str, Region]]  # for typos: (name in small letters, region)
    forms: Mapping[str, UnitForm]  # by each of their names in small letters
    abbreviations: Mapping[str, str]  # of regions, in small letters, where only one region has it
    office_words: frozenset[str]  # small-letter words of the names of offices
    short_bodies: Mapping[str, tuple[Body, ...]]  # ministries by their names in small letters without "Kementerian"
    areas: Areas
    governed: Mapping[tuple[str, str], Region]  # by level and name: ("kota", "Bima")
    ownable: frozenset[str]
