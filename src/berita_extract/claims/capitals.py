"""Claims with capitals where names have them: people type without any, and headlines give them to every word.

Both forms of a text have its length, so that quotes of one are quotes of the other.
"""

from __future__ import annotations

import re

from berita_extract.claims.plain_words import is_plain
from berita_extract.reference import Reference

_WORD = re.compile(r"[a-z]+")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
# "Lapas Kelas IIA Tenggarong", "kantor imigrasi kelas i non tpi blitar": the class is part of the name
_CLASS = re.compile(
    r"\b(kelas\s+)(i{1,3}[ab]?|[a-d])(\s+(?:non\s+)?tpi)?(?=\s+(?:kota|kabupaten|[A-Z]))", re.IGNORECASE
)
# fmt: off
# plain words that open names or belong to them: "kab. serang", "wali kota magelang"
_IN_NAMES = frozenset((
    "kota", "kabupaten", "kab", "provinsi", "prov", "pemerintah", "pemkab", "pemkot", "pemko", "pemprov", "pemda", "bupati",
    "wali", "walikota", "gubernur", "wakil", "ombudsman", "republik", "indonesia", "perwakilan", "sekda", "kepala", "daerah",
    "pelayanan", "baru",
))
_NEVER_NAMES = frozenset((
    "hijau", "kuning", "merah", "tertinggi", "tinggi", "sedang", "rendah", "terendah", "tidak", "tak", "bukan", "belum",
    "gagal", "atau", "yang",
))
# fmt: on


def respelt(text: str, known: Reference) -> str:
    """A claim with capitals where names have them."""
    if text.islower():
        return _CLASS.sub(_spelt_class, capitalised(text, known))
    return _CLASS.sub(_spelt_class, uncapitalised(text)) if is_headline(text) else text


def _spelt_class(match: re.Match[str]) -> str:
    located = (match[3] or "").upper().replace("NON", "Non")
    return match[1].capitalize() + match[2].upper() + located


def capitalised(text: str, known: Reference) -> str:
    """A text typed in small letters, with the capitals of names: "pemkot magelang", "dpmptsp klu" are how people type."""
    abbreviations = _abbreviations(known)

    def spelt(match: re.Match[str]) -> str:
        word = match[0]
        if word in abbreviations:
            return word.upper()
        return word if _never_in_names(word) else word[0].upper() + word[1:]

    return _WORD.sub(spelt, text)


def uncapitalised(text: str) -> str:
    """A headline with its plain words in small letters: "Polres Karo bertengger di zona hijau"."""
    return _CAPITAL.sub(lambda match: match[0].lower() if _never_in_names(match[0].lower()) else match[0], text)


def is_headline(text: str) -> bool:
    """True if nearly every longer word has a capital, as in a headline."""
    words: list[str] = re.findall(r"\b[^\W\d_]{4,}", text)
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _never_in_names(word: str) -> bool:
    return word in _NEVER_NAMES or (is_plain(word) and word not in _IN_NAMES)


def _abbreviations(known: Reference) -> frozenset[str]:
    """The names that stand in capitals, in small letters, as far as they are no words: "dpmptsp", "klu"."""
    regions = (name.text for region in known.regions.values() for name in region.names)
    units = (name.text for unit in known.units for name in unit.names)
    bodies = (name.text for body in known.bodies.values() for name in body.names)
    found = {
        name.lower() for name in (*regions, *units, *bodies) if name.isupper() and name.isalpha() and len(name) > 2
    }
    return frozenset(word for word in found if not _never_in_names(word))
