"""Which mentions only those around them make, or make smaller: a head said once, a short form introduced, a province behind.

It works on the composed mentions, not on phrases.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from berita_extract import patterns
from berita_extract.mentions.composition.vocabulary import Vocabulary
from berita_extract.mentions.gazetteer import HEADS, Level
from berita_extract.mentions.groups import NUMERAL
from berita_extract.mentions.institutions import InstitutionMention, body_of, government_of
from berita_extract.model import Span
from berita_extract.reference import UnitForm

# "Kabupaten Wonogiri, Jawa Tengah, meraih", "Kota Tegal (Jawa Tengah)"; not "Kota Tegal, Jawa Tengah dan Bali"
_COMMA = re.compile(r"\)?,[^\S\n]+")
_BRACKET = re.compile(r"[^\S\n]*\([^\S\n]*")
_GOES_ON = re.compile(
    r"(?:[^\S\n]*\([A-Z]\w+\))?(?:(?:[^\S\n]*,)?[^\S\n]+(?:(?!dan\b|serta\b|maupun\b)[a-z]|\(\d)|\.(?!\d))"
)
_ABBREVIATION_BEHIND = re.compile(
    r"^\s*\(\s*(?:selanjutnya disebut\s+"
    r"|disingkat\s+)?[\"']?(?P<short>[A-Z][\w/&.-]*(?:\s[A-Z][\w/&.-]*)?)[\"']?\s*\)"
)
_COMPARES_FIRST = re.compile(
    r"\b(?:Di|Dibanding\w*|Ketimbang|Daripada|Serupa|Sama|Setara|Berbeda|Tidak|Tak)\b[^.;,]*\Z"
)
# "Serdang Bedagai yang mengelilingi Tebing Tinggi bisa naik dari 74,05 …"
_ITS_OBJECT = re.compile(
    r"\s+yang\s+(?!(?:meraih|memperoleh|mendapat|menjadi|merupakan|bernama|menempati|meliputi|mencakup)\b)(?:me|ber)[a-z]{4,}(?:\s+(?:dengan|oleh|wilayah))?\s+"
)
_VALUE_BEHIND = re.compile(r"\s*[(,:]?\s*\d{2,3}[.,]\d")
_JOINED = re.compile(r"(?:\s*\(\d{2,3}[.,]\d+\))?(?:,\s+(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+)")
_BY_AND = re.compile(r"\s+(?:dan|serta)\s+")
_AND = re.compile(r"\b(?:dan|serta)\b")
# "Kota dan Kabupaten Bima", "Pemkab serta Pemkot Bogor": the first of two namesakes, whose name is said once
_TWIN_HEAD = re.compile(
    r"(?<![\w/])(?:(?:pemerintah\s+)?(?P<kota>kota)|(?:pemerintah\s+)?(?P<kabupaten>kabupaten|kab\.)|(?P<pemkot>pemkot?)|(?P<pemkab>pemkab))"
    r"(?P<and>\s+(?:dan|serta|maupun|&)\s+)\Z",
    re.IGNORECASE,
)
_MANY = re.compile(rf"\b(?:{NUMERAL}|seluruh|semua|beberapa|sejumlah|para|antar|tiap|setiap)\s+\Z", re.IGNORECASE)
_MINISTER = re.compile(r"\b(?:Wakil )?Menteri (?=[A-Z])")
_MINISTRY_HEAD = re.compile(r"Kementerian\s+[A-Z]")
_MINISTRY_COLON = re.compile(r"\bKementerian(?=\s*:)")
# "Lima kementerian masuk zona hijau, yakni Agama, Sosial, …", "Kementerian yang kuning: Perdagangan, …"
_MINISTRIES_NAMELY = re.compile(
    r"\bkementerian\b(?!/)(?:(?!\b(?:dinas|lembaga|badan|instansi|unit|opd|skpd|pem\w+|kabupaten|kota|provinsi)\b)[^.;:\n]){0,80}?"
    r"(?:,?\s+(?:yaitu|yakni|ialah|adalah|meliputi|antara lain|di ?antaranya)|\s?:)\s+(?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
# "KEMENTERIAN", "Kementerian (14)", "Berikut kementerian dengan kualitas tertinggi:": what the lines below it name
_MINISTRIES_HEADING = re.compile(
    r"^[^\w\n]*(?:(?:kategori|kelompok|klaster|tingkat|zona \w+)\s+)?kementerian(?:\s*\(\d{1,2}\))?[^\w\n]*$"
    r"|^(?!.*\b(?:dinas|opd|skpd|unit)\b)[^.:\n]{0,60}\bkementerian\b(?!\s+(?-i:[A-Z][a-z]))[^.:\n]{0,80}:[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
# "- ", "3. ", "Zona hijau (kepatuhan tinggi): ": what stands before the first name of a line
_LINE_OPENS = re.compile(
    r"\n\W*(?:\d{1,2}[.)]?\s+)?(?:(?:zona|kategori|predikat|opini|kualitas|kepatuhan|hijau|kuning|merah)\b[^:\n]{0,60}:\s*)?(?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
_NAME_ENDS = re.compile(r"\s*(?:[,;:.(/=|–-]|\d|\n|\Z|(?:dan|serta)\b)")
# "Kementerian Kesehatan (912), Perdagangan", "Kementerian: A; B"
_JOINED_MINISTRY = re.compile(
    r"(?:\s*\([^()\n]{1,20}\)|\s+\d{1,3}[.,]\d{1,2})?(?:\s*[,;:/]\s*(?:(?:dan|serta|lalu|kemudian|disusul|diikuti)\s+)?|\s+(?:dan|serta|disusul|diikuti)\s+)(?=[A-Z])"
)
# "78,90, ", "(78,90), dan ", "yang memperoleh 78,90; ": the value of an office and what joins the next one
_JOINED_OFFICE = re.compile(
    r"[^.;:\n]{0,40}?\d{2,3}[.,]\d+\)?(?:\s*[,;]\s*(?:(?:dan|serta|lalu|kemudian|disusul|sedangkan|sementara)\s+)?|\s+(?:dan|serta|lalu|disusul)\s+)(?=[A-Z])"
)
_OFFICES_NAMELY = re.compile(
    r"\b(?-i:d)inas\b(?:\s+(?:di|milik|Pem\w+|Kota|Kabupaten|Provinsi)\b[^.;:,\n]{2,40})?(?:,\s+(?:yaitu|yakni|ialah|adalah)|\s+(?:yaitu|yakni|ialah|adalah)|:)"
    r"\s+(?=[A-Z])"
)
_NEXT_OFFICE = re.compile(r"[^.;:\n]{0,40}?\d{2,3}[.,]\d+\)?\.\s+(?:Adapun|Sedangkan|Sementara(?: itu,)?)\s+(?=[A-Z])")
_CAPITALS = re.compile(r"[A-Z]\w+(?: (?:dan )?[A-Z]\w+){0,4}")
_ITS_FIGURE = re.compile(r"(?:,\s+yang\s[^,.;\d]{3,50},)?[^.,;:\nA-Z\d]{0,30}\d{2,3}[.,]\d")


def with_own_short_forms(text: str, found: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Offices by the name that the article gives a short form, not by another that shares it: "Dinas Sosial Pemberdayaan
    Perempuan dan Keluarga Berencana (Dinsos PPKB)"."""
    forms: dict[str, UnitForm] = {}
    for named, short in itertools.pairwise(found):
        if named.unit is None or short.unit is None or named.unit.pattern != "office":
            continue
        bracketed = text[named.span.end : short.span.start] == " (" and text.startswith(")", short.span.end)
        if bracketed and named.unit.core == short.unit.core and named.unit.name != short.unit.name:
            forms.setdefault(short.words, named.unit)
    return [replace(m, unit=forms[m.words]) if m.unit and m.words in forms else m for m in found]


def abbreviated(text: str, found: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Later uses of abbreviations that the article introduces in brackets: "Pemerintah Kabupaten Tanah Bumbu (Tanbu)"."""
    taken = bytearray(len(text))
    for mention in found:
        taken[mention.span.start : mention.span.end] = b"\1" * (mention.span.end - mention.span.start)
    added: list[InstitutionMention] = []
    introduced: set[str] = set()
    for mention in found:
        if mention.form == "unknown" or mention.giver:
            continue
        behind = _ABBREVIATION_BEHIND.match(text[mention.span.end : mention.span.end + 50])
        if not behind or behind.group("short").lower() in HEADS or behind.group("short") in introduced:
            continue
        introduced.add(behind.group("short"))
        later = re.compile(rf"(?<![\w-]){re.escape(behind.group('short'))}(?![\w-])")
        for match in later.finditer(text, mention.span.end):
            span = Span(*match.span())
            if not any(taken[span.start : span.end]) and text[span.start - 1] != "(":
                taken[span.start : span.end] = b"\1" * (span.end - span.start)
                added.append(replace(mention, span=span, words=span.of(text), place=False))
    return added


def with_offices_of_chain(
    text: str, vocabulary: Vocabulary, found: Sequence[InstitutionMention]
) -> list[InstitutionMention]:
    """Adds the offices whose head is said once, each with its value: "Dinas Kesehatan 78,90, Sosial 74,12, dan
    Perhubungan, yang mengurus kapal, 59,03"."""
    heads = [m.span.end for m in found if m.unit and m.words.startswith("Dinas ")]
    kept = list(found)
    for end in heads:
        while (joined := _JOINED_OFFICE.match(text, end)) and (
            office := _headless_office(text, vocabulary, joined.end(), kept)
        ):
            kept.append(office)
            end = office.span.end
    for namely in patterns.finditer(
        _OFFICES_NAMELY, text
    ):  # "tiga dinas Pemkot Bitung, yaitu Kesehatan 83,92; Sosial 81,30"
        place = namely.end()
        while office := _headless_office(text, vocabulary, place, kept):
            kept.append(office)
            joined = _JOINED_OFFICE.match(text, office.span.end) or _NEXT_OFFICE.match(text, office.span.end)
            if joined is None:
                break
            place = joined.end()
    return sorted(kept, key=lambda mention: mention.span)


def with_twins(text: str, vocabulary: Vocabulary, found: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Adds the namesake whose type word alone is coordinated with one that has the name: "Kota dan Kabupaten Bima"."""
    added: list[InstitutionMention] = []
    for mention in found:
        if len(mention.regions) != 1 or mention.level not in ("kota", "kabupaten") or mention.unit:
            continue
        before = _TWIN_HEAD.search(text, max(0, mention.span.start - 40), mention.span.start)
        if before is None:
            continue
        level: Level = "kota" if before["kota"] or before["pemkot"] else "kabupaten"
        twin = vocabulary.governed.get((level, mention.regions[0].name))
        span = Span(before.start(), before.start("and"))
        counted = _MANY.search(text, max(0, before.start() - 20), before.start())  # "lima kabupaten dan Kota Kupang"
        if (
            counted is None
            and twin is not None
            and level != mention.level
            and not any(span.overlaps(m.span) for m in found)
        ):
            added.append(
                replace(
                    mention,
                    span=span,
                    words=span.of(text),
                    level=level,
                    regions=(twin,),
                    candidates=(government_of(twin),),
                )
            )
    return sorted([*found, *added], key=lambda mention: mention.span)


def _headless_office(
    text: str, vocabulary: Vocabulary, start: int, known: Sequence[InstitutionMention]
) -> InstitutionMention | None:
    """The office that is named at a place without "Dinas" before its value, if nothing else is known there."""
    words = _CAPITALS.match(text, start)
    named = words.group().split() if words else []
    shorter = (" ".join(named[:n]) for n in range(len(named), 0, -1))  # the longest office first
    name = next((n for n in shorter if f"dinas {n}".lower() in vocabulary.forms), None)
    if name is None:
        return None
    form, span = vocabulary.forms[f"dinas {name}".lower()], Span(start, start + len(name))
    if any(m.span.overlaps(span) for m in known) or not _ITS_FIGURE.match(text, span.end):
        return None
    return InstitutionMention(span, span.of(text), "unit", unit=form)


def with_ministries(text: str, vocabulary: Vocabulary, found: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Adds the ministries whose head is said once: "Kementerian Agama, Perdagangan, serta Hukum dan HAM", "Kementerian: A; B",
    or by the heading of their lines."""
    heads = [m.span.end for m in found if m.form == "body" and _MINISTRY_HEAD.match(text, m.span.start)]
    heads += [m.end() for m in _MINISTRY_COLON.finditer(text)]
    starts = [joined.end() for end in heads if (joined := _JOINED_MINISTRY.match(text, end))]
    kept = list(found)
    told = [m.end() for m in patterns.finditer(_MINISTRIES_NAMELY, text)]
    for start in told:
        first = _headless_ministry(text, vocabulary, start, kept)
        if first is not None and _NAME_ENDS.match(text, first.span.end):
            starts.append(start)
    starts += _lines_of_ministries(text, vocabulary, found)
    for start in sorted(set(starts)):
        while ministry := _headless_ministry(text, vocabulary, start, kept):
            kept = [m for m in kept if not m.span.overlaps(ministry.span)]
            kept.append(ministry)
            joined = _JOINED_MINISTRY.match(text, ministry.span.end)
            if joined is None:
                break
            start = joined.end()
    return sorted([*kept, *_ministers(text, vocabulary, kept)], key=lambda mention: mention.span)


def _headless_ministry(
    text: str, vocabulary: Vocabulary, start: int, known: Sequence[InstitutionMention]
) -> InstitutionMention | None:
    """The ministry that is named at a place without "Kementerian", or the body known there by its short form: "PUPR"."""
    words = text[start : start + 90]
    fitting = ((n, m.end()) for n in vocabulary.short_bodies if (m := _loosely(n).match(words)) is not None)
    name, length = max(fitting, key=lambda pair: pair[1], default=(None, 0))
    if name is None or not words[0].isupper():
        return next((m for m in known if m.span.start == start and m.form == "body"), None)
    span = Span(start, start + length)
    candidates = tuple(sorted((body_of(b) for b in vocabulary.short_bodies[name]), key=lambda i: i.id))
    return InstitutionMention(span, span.of(text), "body", candidates)


def _lines_of_ministries(text: str, vocabulary: Vocabulary, known: Sequence[InstitutionMention]) -> list[int]:
    """Where the first names of the lines stand that a heading types: "KEMENTERIAN" / "Zona hijau: Agama, Sosial"."""
    starts: list[int] = []
    for heading in patterns.finditer(_MINISTRIES_HEADING, text):
        at = heading.end()
        while opens := _LINE_OPENS.match(text, at):
            first = _headless_ministry(text, vocabulary, opens.end(), known)
            if first is None or not _NAME_ENDS.match(text, first.span.end):
                break
            starts.append(opens.end())
            at = text.find("\n", first.span.end)
            if at < 0:
                break
    return starts


def _ministers(text: str, vocabulary: Vocabulary, found: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """The heads of ministries, who stand for them: "Menteri Perindustrian menerima piagam"."""
    heads: list[InstitutionMention] = []
    for match in patterns.finditer(_MINISTER, text):
        words = text[match.end() : match.end() + 90].lower()
        fitting = [
            n for n in vocabulary.short_bodies if words.startswith(n) and not words[len(n) : len(n) + 1].isalnum()
        ]
        if not fitting:
            continue
        name = max(fitting, key=len)
        span = Span(match.start(), match.end() + len(name))
        if not any(span.overlaps(m.span) for m in found):
            candidates = tuple(sorted((body_of(b) for b in vocabulary.short_bodies[name]), key=lambda i: i.id))
            heads.append(InstitutionMention(span, span.of(text), "holder", candidates))
    return heads


def with_compared(text: str, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Marks those joined to one who is compared with: "di belakang Polres Sidrap, Takalar dan Gowa"; after a comma alone the
    sentence may go on: "Dibanding Kota A, Kota B …"."""
    read = [
        replace(m, compared=True)
        if last is not None
        and _ITS_OBJECT.fullmatch(text, last.span.end, m.span.start)
        and not _VALUE_BEHIND.match(text, m.span.end)
        else m
        for last, m in zip([None, *mentions], mentions, strict=False)
    ]
    for index, mention in enumerate(read):
        if not mention.compared or (index and read[index - 1].compared):
            continue
        first = _COMPARES_FIRST.search(text, max(0, mention.span.start - 30), mention.span.start)
        end = index  # "Di bawah Pemprov Kepri, Pemkot Batam dan Pemkot Tanjungpinang beroleh …"
        joined = _BY_AND if first else _JOINED
        while end + 1 < len(read) and joined.fullmatch(text, read[end].span.end, read[end + 1].span.start):
            end += 1
        if end > index and _AND.search(text, read[end - 1].span.end, read[end].span.start):
            read[index + 1 : end + 1] = [replace(m, compared=True) for m in read[index + 1 : end + 1]]
    return read


def in_provinces(text: str, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Marks a province that only says where the name before it lies: "Kabupaten Wonogiri, Jawa Tengah, meraih …"."""
    read: list[InstitutionMention] = []
    told_in: Span | None = None  # the province marked last
    for mention in mentions:
        gap = text[read[-1].span.end : mention.span.start] if read else None
        lies_in = gap is not None and (
            (_COMMA.fullmatch(gap) and _GOES_ON.match(text, mention.span.end))
            or (_BRACKET.fullmatch(gap) and text.startswith(")", mention.span.end))
            or (gap in (" ", ") ") and mention.form == "area" and mention.level == "provinsi")
        )
        if gap and told_in == read[-1].span and mention.regions == read[-1].regions and _BRACKET.fullmatch(gap):
            mention = replace(mention, place=True)  # "Kabupaten X, Kalimantan Selatan (Kalsel), …\"
        if lies_in and len(mention.regions) == 1 and mention.form in ("bare", "area"):
            province, name = mention.regions[0], read[-1]
            within = {r.id for r in name.regions if r.province == province.id}
            if within or (name.unit and not name.regions and province.level == "provinsi"):
                mention = replace(mention, place=True)
                told_in = mention.span
                read[-1] = replace(
                    name,
                    regions=tuple(r for r in name.regions if r.id in within),
                    candidates=tuple(c for c in name.candidates if c.region in within or not c.region),
                )
        read.append(mention)
    return read


@cache
def _loosely(name: str) -> re.Pattern[str]:
    """A name however its commas are set: "Desa Pembangunan Daerah Tertinggal dan Transmigrasi"."""
    return re.compile(r"\W+".join(map(re.escape, re.findall(r"\w+", name))) + r"(?!\w)", re.IGNORECASE)
