"""Which unit a name stands for: its form, the own name behind it, and the region behind that.

Where the region is not printed it is found in `resolution`.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.composition.asides import ends_opening
from berita_extract.mentions.composition.phrases import office_word, title_case
from berita_extract.mentions.composition.roles import kind_or_one
from berita_extract.mentions.composition.vocabulary import STOP_WORDS, Vocabulary
from berita_extract.mentions.composition.walk import Walk
from berita_extract.mentions.gazetteer import HEADS, Level, Match
from berita_extract.mentions.institutions import SOLE, InstitutionMention, of_provinces, unit_of
from berita_extract.model import Span
from berita_extract.reference import Region, UnitForm, name_key

# "SMP Negeri 2 mengumpulkan 84,05": of schools a number alone is the name
_SCHOOL_NUMBER = re.compile(r"(?:S[DM][PAK]?|M[AIT]s?)(?:N| Negeri)\s(?P<number>\d{1,2})\b(?![.,]\d)")
# "RSUD X milik provinsi", "Dinsos kota": whose it is, where no region is named
_OWNED_BY = re.compile(
    r"[^\S\n]+(?:(?:milik\s+(?:pemerintah\s+)?|di\s+)(?=\w+\s+(?!itu\b|ini\b|tersebut\b|yang\b|se|lain))|milik\s+(?:pemerintah\s+)?)?(?P<level>provinsi|pemprov|kabupaten|pemkab|kota|pemkot)\b(?!\s+[A-Z]"
    r"|/)"
)
_SMALL_WORD = re.compile(r"[^\S\n](?P<word>[a-z]{4,})\b")
_ADMINISTRATIVE = re.compile(r"^\s*(?:adm(?:inistrasi|\.)?\s*)?$", re.IGNORECASE)
# What stands before the name of the person whose name a unit bears: "RSUD Brigjen H. Hasan Basry", "Puskesmas dr. R. Sutomo"
TITLES = (
    r"(?:(?:[Dd]rg?|Drs|Prof|Hj?|KH|Ir|St|Kep|Kol|Jend|Tgk)\.[^\S\n]?|drg?[^\S\n]+|\(H\.?C\.?\)[^\S\n]*"
    r"|(?:Brigjend?|Mayjend?|Letjend?|Letkol|Kolonel|Jenderal)(?:\.|[^\S\n]+TNI\b)?[^\S\n]+(?=[A-Z])"
    r"|(?:[A-Z]\.){1,4}[^\S\n]?){0,4}"
)
_OWN_NAME = re.compile(
    rf"[^\S\n]+(?P<name>{TITLES}"
    r"(?:\d{1,3}(?![.,]?\d)[^\S\n]+(?=[A-Z])"
    r"|\d{1,3}(?![.,\d/%])(?![^\S\n]*[a-z%]))?(?:(?:[A-Z][\w']*(?:-(?!(?:lah|pun|nya|kah)\b)[A-Z]?\w+)*"
    r"|[IVX]+\b)(?:[^\S\n]+(?:(?:[A-Z]\.){2,3}|(?:[A-Z][\w']*(?:-(?!(?:lah|pun|nya|kah)\b)[A-Z]?\w+)*|[IVX]+|[IVX]+[AB]|[1-9](?![.,/:]?\d|[^\S\n]*(?:%|poin\b|persen\b|unit\b))"
    r"|dan(?=[^\S\n]+[A-Z]\w+[^\S\n]+(?:Kab|Kota|Prov)))(?![\w']))){0,9})?)"
)
_LONG_NAME = 2  # blanks
_INITIALS_END = re.compile(r"\s(?:[A-Z]\.){2,3}$")  # "RSUD dr. H. Jusuf S.K."
_NAMED_BY_TOWN = ("balai-pom", "loka-pom")  # "Balai Besar POM di Banjarmasin", "Loka POM di Kabupaten Tanah Bumbu"
_WORD_OF_ITS_OWN = re.compile(r"[A-Z]\w+\b(?!\s+[A-Z])")  # "BPN Tuba", but "BPN Mitra Kerja"
_IN_TOWN = re.compile(r"[^\S\n]+di(?=[^\S\n]+[A-Z])")
_OF_DISTRICT = re.compile(r"[^\S\n]+Kecamatan(?=[^\S\n]+[A-Z])")
# Words before which "Tinggi" or "Merah" is no grade but part of a place's name: "Puskesmas Tanah Tinggi", "Batu Merah"
_LAND = frozenset(
    re.findall(
        r"\w+",
        "tanah batu bukit karang tanjung ujung padang pulau pasir air gunung sungai sei muara pematang kampung lubuk "
        "teluk rawa simpang tebing telaga danau parit way kubu koto ranah lembah pondok pintu jembatan bandar",
    )
)
_GRADES = frozenset(("tinggi", "rendah", "merah", "hijau", "kuning"))
# The rest of a merged office's name: ", Pemberdayaan Masyarakat dan Desa"
_NAME_WORD = re.compile(r"(?:,? [Dd]an |, | )(?!Dan\b)(?P<word>[A-Z][a-z]+)")
_MORE_NAME = re.compile(r"(?:(?:,? [Dd]an |, | )[A-Z][a-z]+){1,16}")
# Where inside the region a unit lies: "Puskesmas Sukamaju Kecamatan Ngrampal Kabupaten Sragen", "… (Kecamatan Ngrampal)"
_WITHIN = re.compile(
    r"(?:(?:[^\S\n]di)?[^\S\n]+|[^\S\n]*\((?:di[^\S\n]+)?|,[^\S\n]+(?=[^.;\n]{4,60}[^\S\n](?:Kab|Kota\b)))"
    r"(?:Kec(?:amatan|\.)|Kel(?:urahan|\.)|Desa|Nagari|Distrik|Kapanewon|Kalurahan|Gampong|Kampung)"
    r"(?:[^\S\n]+(?!Kab|Kota\b)[A-Z][\w'-]*){1,3}\)?(?=,?[^\S\n]+(?:Kab|Kota\b|[a-z]|\())"
)


def is_local(walk: Walk, match: Match) -> bool:
    """Whether a short form that a body and its branches share is followed by a region: "BPN Temanggung"."""
    end, at = match.span.end, walk.at
    gap = walk.gap(end, at)
    if gap is not None and gap.strip() == "(" and walk.text.startswith(")", end := walk.matches[at].span.end):
        # "Badan Pertanahan Nasional (BPN) Kabupaten Sragen"
        if not {u.name for u in match.units} & {u.name for u in walk.matches[at].units}:
            return False
        end, at = end + 1, at + 1
        gap = walk.gap(end, at)
    if not match.bodies or gap is None or gap.strip() or not gap or "\n" in gap:
        return False
    behind = walk.matches[at]
    if behind.head:
        return HEADS[behind.head][0] is not None and HEADS[behind.head][1] == "area"
    if not behind.regions or behind.kinds <= {"nickname", "seat"}:
        return False
    if behind.kinds <= {"common"} and not _WORD_OF_ITS_OWN.match(walk.text, behind.span.start):
        return False
    return any(r.level != "provinsi" for r in behind.regions) or any(of_provinces(u) for u in match.units)


def unit(walk: Walk, vocabulary: Vocabulary, match: Match) -> InstitutionMention | None:
    """The mention of a unit with its own name and region as printed, if its words are no mere kind."""
    form = match.unit
    if form is None or (match.kinds == {"common"} and not walk.text[match.span.start].isupper()):
        return None  # "di kantor perizinan, misalnya": a kind
    end = match.span.end
    # "Kepolisian Resor (Polres) Kulon Progo", "Dinas Sosial (Dinsos) Kota Tegal"
    gap = walk.gap(end, walk.at)
    if (
        gap is not None
        and gap.strip() == "("
        and walk.matches[walk.at].unit
        and walk.text[walk.matches[walk.at].span.end : walk.matches[walk.at].span.end + 1] == ")"
    ):
        end = walk.matches[walk.at].span.end + 1
        walk.at += 1
    if form.core == "puskesmas" and (district := _OF_DISTRICT.match(walk.text, end)):
        end = district.end()  # "Pusat Kesehatan Masyarakat (Puskesmas) Kecamatan Gatak"
        walk.pass_over(end)
    own: str | None = None
    if form.pattern in ("named", "police", "own_name"):
        in_town = _IN_TOWN.match(walk.text, end) if form.core in _NAMED_BY_TOWN else None
        own, end = _own_name(walk, in_town.end() if in_town else end, form)
        if (
            own is None
            and (number := _SCHOOL_NUMBER.match(walk.text, match.span.start))
            and number.start("number") == end + 1
        ):
            own, end = number.group("number"), number.end()
        if own is None and form.pattern == "police" and (shorter := _split(walk.text, vocabulary, match)):
            form, own = shorter
    if own is None and form.pattern == "named" and match.kinds == {"common"}:
        return None  # "Rumah Sakit Jusuf SK", but "Rumah Sakit itu"
    if form.pattern == "office" and (longer := _longer_office(walk, vocabulary, match, end, form)):
        form, end = longer
    if own is not None and form.core.startswith(SOLE) and (named := _region_alone(walk, match.span.end, end)):
        if match.kinds == {"common"}:
            return None
        own, end = None, named.span.start - 1  # "RSUD Lahat" is that of Lahat
        walk.at = bisect(walk.matches, named.span.start - 1, key=lambda m: m.span.start)
    whole = own is not None and form.pattern == "named" and form.core not in ("kecamatan", "kelurahan")
    if whole and (within := _WITHIN.match(walk.text, end)):
        end = within.end()
        walk.pass_over(end)
    regions, level, end = _region_behind(walk, end, form)
    if len(match.units) > 1 and (regions or level):
        provincial = level == "provinsi" or all(r.level == "provinsi" for r in regions)
        form = next((u for u in match.units if of_provinces(u) == provincial), form)
    span = Span(match.span.start, end)
    if form.pattern == "police" and own is not None and (small := _SMALL_WORD.match(walk.text, end)):
        whole_name = f"{own} {small.group('word')}"
        if name_key(whole_name) in vocabulary.areas[1]:  # "Polres Lubuk linggau", "Polres Musi Rawas utara"
            own, end = whole_name, small.end()
            walk.pass_over(end)
            span = Span(match.span.start, end)
    if form.pattern == "police" and own is not None:
        own = _spelled_out(vocabulary, own)
    if form.pattern == "police" and own is None and regions:
        own = re.sub(
            r"^Kab(?:upaten\b|\b\.?)\s*", "", " ".join(walk.text[match.span.end : end].split()), flags=re.IGNORECASE
        )
    mention = InstitutionMention(
        span, span.of(walk.text), "unit", level=level, regions=regions, unit=form, own_name=own
    )
    units = [unit_of(form, region, own) for region in regions or (None,)]
    candidates = {unit.id: unit for unit in units if unit is not None}
    mention = replace(mention, candidates=tuple(candidates[key] for key in sorted(candidates)))
    if match.kinds == {"holder"}:
        return replace(mention, form="holder")
    return kind_or_one(walk.text, mention, own is None and not regions)


def _longer_office(
    walk: Walk, vocabulary: Vocabulary, match: Match, end: int, form: UnitForm
) -> tuple[UnitForm, int] | None:
    """The form with the rest of a merged office's name: "Dinas Sosial, Pemberdayaan Masyarakat dan Desa"."""
    if not walk.text[match.span.start : match.span.start + 6].istitle() or end != match.span.end:
        return None
    more = _MORE_NAME.match(walk.text, end)
    if not more:
        return None
    kept = end
    spelled = walk.text[match.span.start : end]
    for part in _NAME_WORD.finditer(more.group()):
        word = office_word(vocabulary, part.group("word"))
        if word is None or _opens_region(walk, end + part.start("word")):
            break  # "Dinas Sosial Daerah Istimewa Yogyakarta"
        kept = end + part.end()
        spelled += part.group()[: -len(part.group("word"))] + word
    if kept == end:
        return None
    walk.pass_over(kept)
    known = vocabulary.forms.get(" ".join(spelled.lower().split()))  # "Dinas Pendidikan dan Kebudaayan"
    printed = " ".join(walk.text[match.span.start : kept].split()).replace(" Dan ", " dan ")
    return known or replace(form, name=printed), kept


def _spelled_out(vocabulary: Vocabulary, own: str) -> str:
    """The area of a police unit in full, as its region writes it: "Madina" is Mandailing Natal, "Bandarlampung" two words."""
    if own.lower() in vocabulary.abbreviations:
        return vocabulary.abbreviations[own.lower()]
    names = vocabulary.areas[0].get(own.lower()) or vocabulary.areas[1].get(
        name_key(re.sub(r"^Kep\b\.?", "Kepulauan", own))
    )
    return next(iter(names)) if names and len(names) == 1 else own


def _split(text: str, vocabulary: Vocabulary, match: Match) -> tuple[UnitForm, str] | None:
    """ "Polres Metro" with nothing behind is the Polres of the city of Metro, not a Polres Metro of unknown name."""
    head, _, last = match.span.of(text).rpartition(" ")
    form = vocabulary.forms.get(head.lower())
    return (form, title_case(last)) if form is not None and form.pattern == "police" and last[:1].isupper() else None


def _own_name(walk: Walk, end: int, form: UnitForm) -> tuple[str | None, int]:
    """The capitalised words behind a unit form that are its own name, and where they end."""
    match = _OWN_NAME.match(walk.text, end)
    if not match or not match.group("name"):
        return None, end
    kept: list[str] = []
    for word in match.group("name").split():
        lower = word.strip(".").lower()
        stops = lower in STOP_WORDS and not _in_region_name(walk, match, word)
        if lower in _GRADES and kept and kept[-1].lower() in _LAND:
            stops = False
        if stops and not (
            word.lower() in ("kota", "kabupaten")
            and (form.pattern in ("police", "own_name") or not _region_at(walk, match, word))
        ):
            break
        if not kept and word in ("Kecamatan", "Kelurahan") and form.core == "puskesmas":
            break
        if not kept and word == "Kabupaten" and not (form.pattern == "own_name" and _region_at(walk, match, word)):
            # "UPTD Puskesmas Kabupaten dalam locus": whose, not which
            break
        if lower.startswith("se-"):
            break  # "Polres Se-Maluku" are all of them
        if kept and _opens_region(walk, walk.text.find(word, match.start("name"))):
            break  # "Rumah Sakit Jiwa Ghrasia Daerah Istimewa Yogyakarta"
        if kept and word in ("Kota", "Kabupaten") and _region_at(walk, match, word):
            break  # "Polresta Barelang Kota Batam"
        kept.append(word)
        if len(kept) == (7 if form.pattern == "own_name" else 5):
            break
    if not kept:
        return None, end
    start = match.start("name")
    printed = re.match(r"\s+".join(map(re.escape, kept)), walk.text[start:])
    name = printed.group() if printed else ""
    name = name if _INITIALS_END.search(name) else name.rstrip(".'")
    end = start + len(name)
    if form.pattern == "named" and (place := _place_at_end(walk, Span(start, end))):
        name = walk.text[start : place.start].rstrip()
        end = start + len(name)
    walk.pass_over(end)
    return title_case(name), end


def _place_at_end(walk: Walk, span: Span) -> Span | None:
    """The region that ends a would-be own name: "Surabaya" in "Puskesmas dr. Sutomo Surabaya"."""
    for match in walk.around(span.end):
        inside = match.span.end == span.end and match.span.start > span.start
        if inside and any(r.level != "provinsi" for r in match.regions):
            return None if match.kinds <= {"nickname", "seat"} else match.span
    return None


def _region_alone(walk: Walk, start: int, end: int) -> Match | None:
    """The kabupaten or kota whose name is all that stands there."""
    for match in walk.around(end):
        whole = match.span.end == end and not walk.text[start : match.span.start].strip()
        if whole and any(r.level != "provinsi" for r in match.regions) and not match.kinds <= {"nickname", "seat"}:
            return match
    return None


def _region_at(walk: Walk, match: re.Match[str], word: str) -> bool:
    """Whether a type word inside a would-be own name has a region behind it: "Puskesmas X Kota Tegal", not "Puskesmas Dompu Kota"."""
    at = walk.text.find(word, match.start("name")) + len(word)
    return any(0 < m.span.start - at < 3 and m.regions for m in walk.around(at))


def _opens_region(walk: Walk, at: int) -> bool:
    """Whether the name of a region begins there that is too long to be part of another: "Daerah Istimewa Yogyakarta"."""
    return any(
        m.span.start == at and m.regions and m.span.of(walk.text).count(" ") >= _LONG_NAME for m in walk.around(at)
    )


def _in_region_name(walk: Walk, match: re.Match[str], word: str) -> bool:
    """Whether a word is part of a longer region name: "Tinggi" in "Polres Tebing Tinggi"."""
    at = walk.text.find(word, match.start("name"))
    return any(m.span.start < at < m.span.end and m.regions for m in walk.around(at))


def _region_behind(walk: Walk, end: int, form: UnitForm) -> tuple[tuple[Region, ...], Level | None, int]:
    """The region named right behind a unit: "Dinas Sosial Kabupaten Serang", "Kantah Boalemo", "Puskesmas X, Kabupaten Y"."""
    if owned := _OWNED_BY.match(walk.text, end):
        level: Level = (
            "provinsi"
            if "prov" in owned.group("level").lower()
            else "kota"
            if "kot" in owned.group("level").lower()
            else "kabupaten"
        )
        return (), level, end
    gap = walk.gap(end, walk.at)
    if gap is None or form.pattern == "own_name":
        return (), None, end
    head = walk.matches[walk.at]
    of_regency = head.head and HEADS[head.head][0] == "kabupaten" and HEADS[head.head][1] == "area" and gap == " "
    if form.pattern == "police" and not of_regency:  # "Polres Kabupaten Karimun", but "Polres Kota Jayapura" is a form
        return (), None, end
    if head.head and HEADS[head.head][1] != "holder" and re.fullmatch(r"[^\S\n]+|,\s+|\s*\(|\s+(?:di|milik)\s+", gap):
        inner = walk.gap(head.span.end, walk.at + 1)
        if inner is not None and _ADMINISTRATIVE.match(inner.replace(".", "")) and walk.matches[walk.at + 1].regions:
            name = walk.matches[walk.at + 1]
            typed = HEADS[head.head][0]
            fitting = tuple(r for r in name.regions if typed is None or r.level == typed)
            apposed = form.pattern == "named" and not ends_opening(walk.text, head.span.start, name.span.end)
            if fitting and (gap.strip() in ("", "di", "milik") or apposed):
                walk.at += 2
                return fitting, typed, name.span.end
    elif (
        head.regions
        # "SMP Negeri 1 Stabat di Langkat 83,40"
        and (gap.strip() == "" or (gap.strip() == "di" and form.pattern == "named" and _lower(head.regions)))
        and gap
        and "\n" not in gap
        and walk.text[head.span.start].isupper()
        and not head.kinds <= {"nickname", "seat"}
    ):
        walk.at += 1
        regions = head.regions
        if form.pattern in ("branch", "office", "named") and len(regions) > 1:
            regions = _lower(regions) or regions
        return regions, None, head.span.end
    return (), None, end


def _lower(regions: Sequence[Region]) -> tuple[Region, ...]:
    """Those of the regions that are no provinces."""
    return tuple(r for r in regions if r.level != "provinsi")
