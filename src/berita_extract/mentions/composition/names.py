"""Which government, area, head or body a name stands for: type word and proper name, a proper name alone, a ministry.

Units with an office or a name of their own are read in `units`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from berita_extract.mentions.composition.roles import given, placed
from berita_extract.mentions.composition.vocabulary import STOP_WORDS, Vocabulary
from berita_extract.mentions.composition.walk import Walk
from berita_extract.mentions.gazetteer import HEADS, HeadForm, Level, Match
from berita_extract.mentions.institutions import InstitutionMention, body_of, government_of
from berita_extract.model import Span
from berita_extract.reference import Region

# "Palu (kota)", "Serang (kab.)"
_TYPE_BEHIND = re.compile(r"^\s*\(\s*(?P<level>kota|kab(?:upaten)?|prov(?:insi)?)\.?\s*\)", re.IGNORECASE)
_VALUE_BEHIND = re.compile(r"[^\S\n]*[(:=–-]?[^\S\n]*\d{1,3}[.,]\d")
_ITS_VALUE_BEHIND = re.compile(r"(?:[^\S\n](?:angka|nilai|skor)nya)?" + _VALUE_BEHIND.pattern, re.IGNORECASE)
# "Siak Hulu", "Serang Baru": a place inside a region of that name
_PART_BEHIND = re.compile(
    r"[^\S\n](?:Hulu|Hilir|Kulon|Wetan|Lor|Kidul|Utara|Selatan|Timur|Barat|Tengah|Baru|Lama|Indrapura|[IVX]{1,3})\b"
)
# What may follow a name that is a word as well: "Batu meraih", "Batu 90,1", "Buru dan Tual", not "Batu pertama", "Buru-buru"
_NAME_BEHIND = re.compile(
    r"(?!-[a-z])"
    r"[^\S\n]*(?:$|[\n,;:=()/–-]|\.(?!\w)|\d)|[^\S\n](?:me|ber|ter|di)[a-z]{3,}|[^\S\n](?:dan|serta|maupun|dengan|yang|pada"
    r"|naik|turun|raih|masuk|dapat|juga|kini|masih|jadi|tahun|unggul|tetap|kembali|hanya|sudah|telah|punya|kalah|lebih"
    r"|sendiri|belum|hijau|kuning|merah|paling (?:tinggi|rendah|atas|bawah|buncit|baik|buruk|depan|belakang|unggul)|berhasil|sukses"
    r"|atau|lalu|dari|Raih|Naik|Masuk)\b"
)


def headed(walk: Walk, vocabulary: Vocabulary, head: Match) -> InstitutionMention | None:
    """The mention that a type word heads, with the proper name behind it: "Pemkab Serang", "Bupati Serang"."""
    level, form = HEADS[head.head or ""]
    end = head.span.end
    gap = walk.gap(end, walk.at)
    # only short forms end with a point of their own: "Kab. Serang", but "… dari 98 kota. Dumai …" are two sentences
    point = "." if (head.head or "").split()[-1] in ("kab", "prov", "adm") else ""
    # "Pemerintah Kota (Pemkot) Cilegon", "Bupati Kabupaten Serang", "Sekda Kota X"
    while gap is not None and gap.strip(f" {point}()") == "" and len(gap) < 4 and walk.matches[walk.at].head:
        inner_level, inner_form = HEADS[walk.matches[walk.at].head or ""]
        level = level or inner_level
        if inner_level not in (None, level):
            return None
        form = form if form != "area" else inner_form
        end = walk.matches[walk.at].span.end
        walk.at += 1
        gap = walk.gap(end, walk.at)
    if (
        gap is not None
        and gap.lstrip(")").strip(f" {point}") == ""
        and gap != ""
        and "\n" not in gap
        and walk.matches[walk.at].regions
    ):
        name = walk.matches[walk.at]
        printed = name.span.of(walk.text)
        small = len(printed) > 4 and gap.strip(point) == " " and level in {r.level for r in name.regions}
        if (small or any(c.isupper() for c in printed[:4])) and not name.kinds <= {"nickname", "seat"}:
            walk.at += 1
            return _typed(walk, head, name, level, form)
    return _unnamed(walk, vocabulary, head, end, level, form)


def _typed(walk: Walk, head: Match, name: Match, level: Level | None, form: HeadForm) -> InstitutionMention | None:
    span = Span(head.span.start, name.span.end)
    fitting = tuple(r for r in name.regions if level is None or r.level == level)
    if level is None:  # "Pemda X", "Sekda X": any level but the province where there is a choice
        lower = tuple(r for r in fitting if r.level != "provinsi")
        fitting = lower or fitting
    mention = InstitutionMention(
        span, span.of(walk.text), form, level=level, regions=fitting, former=_former(name, fitting)
    )
    if not fitting and form != "government":
        return bare(walk, name)  # "kota-kota Jatim": no name of a kota
    if not fitting and level != "provinsi" and len(others := [r for r in name.regions if r.level != "provinsi"]) == 1:
        # "Pemkab Bukittinggi": the wrong word for the only government of that name
        fitting = tuple(others)
        mention = replace(mention, level=others[0].level, regions=fitting, former=_former(name, fitting))
    if not fitting and walk.text[max(0, span.start - 1) : span.start] == "/":
        there = bare(walk, name)  # "dari 14 pemkab/pemkot Jawa Timur yang hijau": those of the province
        return replace(there, place=True) if there is not None else None
    if not fitting:
        return replace(mention, form="unknown", regions=name.regions)
    return placed(
        walk.text,
        replace(
            mention,
            candidates=tuple(sorted((government_of(r, mention.former) for r in fitting), key=lambda i: i.id)),
        ),
    )


def _unnamed(
    walk: Walk, vocabulary: Vocabulary, head: Match, end: int, level: Level | None, form: HeadForm
) -> InstitutionMention | None:
    """A type word with a capitalised word behind that the gazetteer lacks: a typo in a name, or no such institution."""
    if form == "holder" or level is None or head.head in ("kota", "kab", "prov"):
        return None
    following = re.match(r"[^\S\n]+(?P<name>[A-Z][a-z]+(?:[ ][A-Z][a-z]+){0,3})", walk.text[end : end + 60])
    if not following:
        return None
    words = following.group("name").split()
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        close = sorted(
            {
                r.id: r
                for text, r in vocabulary.names
                # "Pemkab Atim" is no slip for Matim: a short name has its own letters, and the first is seldom wrong
                if r.level == level and text[0] == name[0].lower() and fuzz.ratio(text, name.lower()) >= _near(text)
            }.values(),
            key=lambda r: r.id,
        )
        if len(close) == 1:
            span = Span(head.span.start, end + following.start("name") + len(name))
            walk.pass_over(span.end)
            mention = InstitutionMention(span, span.of(walk.text), form, level=level, regions=tuple(close))
            return placed(walk.text, replace(mention, candidates=(government_of(close[0]),)))
    if form != "government" or words[0].lower() in STOP_WORDS:
        return None
    span = Span(head.span.start, end + following.start("name") + len(words[0]))
    walk.pass_over(span.end)
    return InstitutionMention(span, span.of(walk.text), "unknown", level=level)


def bare(walk: Walk, match: Match) -> InstitutionMention | None:
    """The mention of a region by its proper name alone, if it is printed as a name."""
    printed = match.span.of(walk.text)
    kinds = match.kinds
    if (
        not (
            printed[0].isupper()
            # "Nilai Kerinci 75,03 sedangkan sungai penuh 73,85", after "Kota Sungai Penuh"
            # "zona merah, bombana angkanya 35,97", after "Kabupaten Bombana"
            or (
                (" " in printed or (len(printed) > 4 and not kinds <= {"common", "nickname", "seat"}))
                and _ITS_VALUE_BEHIND.match(walk.text, match.span.end)
                and printed.title() in walk.text[: match.span.start]
            )
            or (
                printed[0].isdigit()
                and printed[-1].islower()
                # "50 Kota" is a name where a value follows, else fifty of them
                and (
                    printed[-4:].lower() != "kota"
                    or (printed[-4].isupper() and _VALUE_BEHIND.match(walk.text, match.span.end))
                    or _between_names(walk.text, match.span)
                )
            )
        )
        or (
            "abbreviation" in kinds
            and kinds <= {"abbreviation"}
            and len(printed) <= 4
            and not _abbreviation_like(printed)
        )
    ):
        return None
    regions, span = match.regions, match.span
    level: Level | None = None
    if behind := _TYPE_BEHIND.match(walk.text[span.end : span.end + 16]):
        word = behind.group("level").lower()
        level = "kota" if word == "kota" else "kabupaten" if word.startswith("kab") else "provinsi"
        regions = tuple(r for r in regions if r.level == level)
        span = Span(span.start, span.end + behind.end())
    if not regions:
        return None
    former = _former(match, regions)
    candidates = tuple(sorted((government_of(r, former) for r in regions), key=lambda i: i.id))
    mention = InstitutionMention(
        span, printed, "bare", candidates, level, regions, former=former, shared=_needs_owner(walk, match, kinds)
    )
    if _PART_BEHIND.match(walk.text, span.end):
        return replace(mention, place=True)
    return placed(walk.text, mention)


def _between_names(text: str, span: Span) -> bool:
    """Whether a phrase stands between capital words of an enumeration: "Kepulauan Mentawai, 50 Kota, Pesisir Selatan"."""
    before = text[max(0, span.start - 3) : span.start]
    return bool(re.fullmatch(r"[a-z], ", before) and re.match(r", (?:Kab\w* )?[A-Z]", text[span.end :][:12]))


def _needs_owner(walk: Walk, match: Match, kinds: frozenset[str]) -> bool:
    """Whether a name alone is good only where the article names its owner as well: nicknames, seats, common words."""
    if "canonical" in kinds and "common" in kinds:
        return not _NAME_BEHIND.match(walk.text, match.span.end)
    if kinds <= {"common"}:  # "Jawa Barat 90,1, Jakarta 88,7": an item of a list is no place
        return not (_VALUE_BEHIND.match(walk.text, match.span.end) or _listed(walk, match))
    return kinds <= {"nickname", "seat"} or match.span.end - match.span.start < 3


def _listed(walk: Walk, match: Match) -> bool:
    """Whether another region's name stands right behind or before: "Mitra, Bolmong, dan Sitaro"."""
    index = walk.at - 1
    for one, other in ((index, index + 1), (index - 1, index)):
        if (
            one >= 0
            and other < len(walk.matches)
            and (walk.matches[one] if one < index else walk.matches[other]).regions
        ):
            gap = walk.text[walk.matches[one].span.end : walk.matches[other].span.start]
            names = all(walk.text[walk.matches[i].span.start].isupper() for i in (one, other))
            if names and re.fullmatch(r",?\s+(?:(?:dan|serta)\s+)?", gap) and gap.strip():
                return True
    return False


def body(text: str, match: Match) -> InstitutionMention | None:
    """The mention of a ministry or agency, if it is printed as a name."""
    if match.kinds <= {"common"}:  # "Kepolisian dan BPPT kuning", but not "aparat kepolisian", "Kepolisian Sragen"
        behind = text[match.span.end : match.span.end + 2]
        if not text[match.span.start].isupper() or re.match(r"[^\S\n][A-Z]", behind):
            return None
        if text.endswith("Catatan ", 0, match.span.start):
            return None  # "Surat Keterangan Catatan Kepolisian"
    candidates = tuple(sorted((body_of(b) for b in match.bodies), key=lambda i: i.id))
    mention = InstitutionMention(match.span, match.span.of(text), "body", candidates)
    return given(text, mention)


def _former(match: Match, regions: Sequence[Region]) -> str | None:
    """The former name that the phrase is, if it is one of its only region."""
    names = [e.name for e in match.entries if e.region in regions and e.name and e.name.kind == "former"]
    return names[0].text if names and len(regions) == 1 else None


def _near(name: str) -> int:
    """How like a name must be to be a slip of it, in percent: the shorter the name, the more."""
    return 88 if len(name) > 6 else 91


def _abbreviation_like(printed: str) -> bool:
    """Whether a short form is written as one: "OKI", "TTS", "Muba", "Tala"."""
    return printed.isupper() or (printed[0].isupper() and len(printed) > 3)
