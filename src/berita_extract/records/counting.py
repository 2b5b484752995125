"""How the press counts groups ("keenam daerah itu", "tiga lainnya") and which noun names which kind of institution."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.numbers import count_word, counted

NOUN = (
    r"(?:pemda|pemerintah daerah|pemkab|pemkot|kabupaten/kota|kabupaten|kota|daerah|instansi|lembaga|kementerian"
    r"|kantor(?: pertanahan)?|unit(?: layanan| kerja)?|dinas|opd|perangkat daerah|organisasi perangkat daerah"
    r"|provinsi|pemprov|polres|polresta|puskesmas|wilayah|entitas|institusi|satker|penyelenggara|skpd|lokus|uptd?)"
)
NUMERAL = (
    r"(?:(?<![\d.,])\d{1,3}(?![.,]?\d)|(?:se|ke)?(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh"
    r"|belas|ratus)(?:\s*(?:belas|puluh|ratus))?(?:\s+(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))?"
    r"|sepuluh|sebelas)"
)
_COUNTED_GROUP = re.compile(
    rf"\b(?P<count>{NUMERAL})(?:\s+\w+){{0,2}}?\s+(?P<noun>{NOUN}|di antaranya|diantaranya|yang lain|lainnya"
    rf"|sisanya)(?:nya)?\b|\b(?P<pronoun>ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
    rf"|dua-dua|tiga-tiga)(?:nya)?\b",
    re.IGNORECASE,
)
# "sembilan sudah berwarna hijau dan satu lagi tertahan di kuning"
_COUNTED_ALONE = re.compile(
    rf"\b(?P<count>{NUMERAL})\s+(?:lagi|sudah|masih|telah|tertahan|tersisa|berada|masuk|jatuh|terperosok|terpuruk"
    rf"|menembus|berhasil|mengantongi|meraih|memperoleh|menyandang|bertengger|lolos|yang (?:sanggup|bisa|berhasil"
    rf"|mampu|masuk|meraih|dianugerahi|diganjar|mendapat|memperoleh|menyandang)|dari {NUMERAL})\s+(?:\w+\s+){{0,3}}$",
    re.IGNORECASE,
)
_LADDER_BEFORE = re.compile(
    r"\b(?:dari|antara|se|peringkat|urutan|posisi|ranking|rangking|nomor|ke)[\s-]+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A group that a text speaks of: how many, whether named before, and of what kind."""

    count: int | None
    back: bool
    noun: str | None = None


@lru_cache(maxsize=64)
def counted_group(text: str) -> Counted | None:
    """How many a group has that `text` speaks of, and whether they were named before; None if it speaks of none."""
    # "peringkat ke-61 dari 63 kabupaten" counts a ladder; of "tiga dari empat perangkat daerah" the first number counts
    if bare := _COUNTED_ALONE.search(text):
        return Counted(counted(bare.group("count")) or count_word(bare.group("count")), False)
    found = [m for m in _COUNTED_GROUP.finditer(text) if not _LADDER_BEFORE.search(text[: m.start()])]
    if not found:
        return None
    match = found[-1]
    if match.group("pronoun"):
        return Counted(count_word(match.group("pronoun").split("-")[0]), True)
    word = match.group("count").lower()
    count = counted(word.removeprefix("ke")) or count_word(word)
    behind = text[match.end() : match.end() + 25]
    back = (word.startswith("ke") and not word.startswith("kepala")) or bool(
        re.match(r"\s*(?:\w+\s+)?(?:itu|tersebut|ini|di atas|tadi)\b", behind, re.IGNORECASE)
    )
    return Counted(count, back, match.group("noun").lower())


def counted_rest(words: str) -> int | None:
    """How many "dua belas lainnya" or "sisanya 14" are."""
    return counted(re.sub(r"\b(?:sisanya|selebihnya|lainnya|yang|lain|sebanyak)\b", " ", words, flags=re.IGNORECASE))


def fits(mention: InstitutionMention, noun: str) -> bool:
    """Whether a noun names the kind of an institution: "polres", "unit", "daerah"."""
    unit = mention.unit
    if noun in (
        "di antaranya",
        "diantaranya",
        "yang lain",
        "lainnya",
        "sisanya",
        "instansi",
        "entitas",
        "institusi",
        "penyelenggara",
        "satker",
    ):
        return True
    if unit is not None:
        if noun in ("polres", "polresta"):
            return unit.core.startswith("kepolisian-resor") and (noun == "polres" or "kota" in unit.core)
        if noun in ("pemda", "daerah", "kabupaten", "kota", "provinsi", "kabupaten/kota"):
            return unit.pattern == "branch" and noun in ("daerah", "kabupaten", "kota")
        words = {
            "dinas",
            "unit",
            "unit layanan",
            "unit kerja",
            "opd",
            "perangkat daerah",
            "organisasi perangkat daerah",
            "skpd",
            "lokus",
        }
        return (
            noun in words
            or noun.split()[0] in (unit.name.lower().split()[0], unit.core.split("-")[0])
            or any(n.text.lower() == noun for n in unit.names)
        )
    kinds = {c.kind for c in mention.candidates}
    if noun in ("pemda", "pemerintah daerah", "daerah", "kabupaten/kota", "wilayah"):
        return bool(kinds & {"kabupaten", "kota", "provinsi"})
    return {"pemkab": "kabupaten", "pemkot": "kota", "pemprov": "provinsi"}.get(noun, noun) in kinds


def bare_item(gap: str) -> bool:
    """Whether between two names stands nothing but a number and connectors: an item of a chain."""
    rest = re.sub(
        r"\d+(?:[.,]\s?\d+)*|\b(?:dan|serta|lalu|kemudian|disusul|diikuti|oleh|dengan|nilai|skor|sebesar|poin|angka"
        r"|persen)\b|[\s,;()%/&:=-]",
        "",
        gap,
        flags=re.IGNORECASE,
    )
    return not rest
