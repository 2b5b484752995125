"""Whom a phrase takes up that names nobody: "kabupaten itu", "polresnya", "kotanya", "perangkat daerah ini".

Only what stands before counts, and at last whom the article is about; a phrase that takes nobody up is a place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.composition.anaphors import LED
from berita_extract.mentions.institutions import InstitutionMention, as_governments, of_provinces, unit_of
from berita_extract.mentions.resolution.kinds import is_kind
from berita_extract.mentions.resolution.setting import Setting

_SEATED_IN = re.compile(r"\b(?:ber(?:kantor|markas|pusat|kedudukan)|beribu ?kota)(?:\s+di)?\s+\Z", re.IGNORECASE)
_NEXT_TO = 60  # characters between a government and its namesake: "sedangkan pemkabnya"
_OFFICE_NOUNS = ("perangkat daerah", "organisasi perangkat", "unit")  # "perangkat daerah ini": an office told before
_BODY_NOUNS = ("lembaga", "badan", "kementerian")
_UNIT_NOUNS = (
    "polres",
    "kantor",
    "dinas",
    "markas",
    "puskesmas",
    "kelurahan",
    "kecamatan",
    "sekolah",
    "lapas",
    "rutan",
)
_LIKE_IT = re.compile(r"\s(?:serupa|sejenis|senama)$", re.IGNORECASE)
_PARENT = re.compile(r"\sinduk(?:nya)?$|^pusat$", re.IGNORECASE)
_TOLD_FIRST = re.compile(r"\byang\s+(?:disebut\s+)?(?:pertama|lebih dulu|duluan)\b", re.IGNORECASE)
_WHERE_IT_LIES = re.compile(
    r"\sdi\s+(?:ujung|sisi|bagian|sebelah|pesisir|pantai|pinggir\w*|tepi\w*|kaki|lereng|pegunungan|perbatasan|pedalaman|jalur|jalan|pusat|utara|selatan|timur|barat|tengah)\b",
    re.IGNORECASE,
)
_TWIN_WORDS = re.compile(
    r"(?:kota|kabupaten)(?:nya)?|provinsinya|pemk(?:ot|ab)nya|yang (?:kota|kabupaten)", re.IGNORECASE
)
_APPOSED = re.compile(r",\s+(?:(?:juga|yakni|yaitu)\s+)?", re.IGNORECASE)
# "di Nusa Tenggara Timur (NTT), provinsi berbasis kepulauan itu, …": more words for the place
_AFTER_PLACE = re.compile(r"\)?,[^\S\n]+")
_TWIN_TOPIC = re.compile(
    r"[.;,\n]\s*(?:untuk|adapun|sedangkan|sementara)\s+\Z", re.IGNORECASE
)  # "Untuk kabupatennya, …"
_IN = re.compile(r"\W*di\s+", re.IGNORECASE)
_TWIN_REACH = 300  # characters


def taken_up(setting: Setting, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention:
    """The phrase with whom it takes up, or as a place where that is nobody."""
    like = before and before[-1].place and mention.level in {r.level for r in before[-1].regions}
    if (
        like
        and not _names_government(mention)
        and _AFTER_PLACE.fullmatch(setting.text, before[-1].span.end, mention.span.start)
    ):
        return replace(mention, place=True)
    if mention.words.lower().startswith("ibu"):
        return _capital(setting, mention)
    if _TWIN_WORDS.fullmatch(mention.words):
        return _twin(setting, mention, before)
    if _PARENT.search(mention.words):
        bodies = {m.candidates: m for m in setting.mentions if m.form == "body" and m.resolved and not m.giver}
        body = next(iter(bodies.values())) if len(bodies) == 1 else None
        return replace(mention, candidates=body.candidates) if body else mention
    if mention.words.startswith("Yang "):
        told = next((m for m in reversed(before) if m.resolved and not (m.place or m.giver)), None)
        return replace(told, span=mention.span, words=mention.words) if told else replace(mention, place=True)
    if LED.fullmatch(mention.words):
        head = next((m for m in reversed(before) if m.form == "holder" and len(m.candidates) == 1), None)
        if head is not None and mention.words.lower().startswith("daerah"):
            return as_governments(mention, head.regions)
        if head is not None:
            return replace(mention, candidates=head.candidates, regions=head.regions, unit=head.unit)
    return (
        _office_like_it(mention, before)
        or _office_of_it(setting, mention, before)
        or _told_together(setting, mention, before)
        or _place_before(setting, mention, before)
        or _last_told(mention, before)
        or _by_level(setting, mention, before)
        or _lead(setting, mention)
        or replace(mention, place=True)
    )


def _names_government(mention: InstitutionMention) -> bool:
    """Whether a phrase says "pemkab", "pemerintah kota" and the like."""
    return mention.words.lower().startswith("pem")


def _office_like_it(mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention | None:
    """The office told last, of the region named since: "… di kabupaten tetangga, Bangka Selatan, dinas serupa berhenti di 79,88"."""
    if not _LIKE_IT.search(mention.words):
        return None
    last = next((m for m in reversed(before) if m.unit and m.resolved and m.unit.pattern in ("office", "branch")), None)
    since = [
        m for m in before if last is not None and m.span.start > last.span.end and len(m.regions) == 1 and not m.giver
    ]
    unit = unit_of(last.unit, since[-1].regions[0], None) if last is not None and last.unit and since else None
    if last is None or unit is None:
        return None
    return replace(mention, candidates=(unit,), regions=since[-1].regions, unit=last.unit)


def _office_of_it(
    setting: Setting, mention: InstitutionMention, before: Sequence[InstitutionMention]
) -> InstitutionMention | None:
    """The office of a region named before: "Pemkab Wonosobo 92,31, sementara polresnya 87,44"; as told there, if it was."""
    words = mention.words.lower()
    noun = words.removesuffix("nya").removesuffix(" setempat").rstrip("-")
    form = setting.reference.unit_forms.get(noun)
    if not words.endswith(("nya", " setempat")) or form is None or form.pattern == "named":
        return None
    if of_provinces(form):  # "Kanwil BPN-nya sendiri malah sedang: 80,63"
        province = setting.province()
        above = unit_of(form, province, None) if province else None
        return replace(mention, candidates=(above,), regions=(province,), unit=form) if above and province else None
    own = (
        form.pattern == "office"
    )  # of a province, too: "Pemprov Maluku, yang berkantor di Ambon, 78,20. Dinas Kesehatannya 77,10"
    near = (m for m in reversed(before) if len(m.regions) == 1 and not m.giver and not setting.is_dateline(m))
    last = next(
        (
            m
            for m in near
            if not _SEATED_IN.search(setting.text, max(0, m.span.start - 25), m.span.start)
            and (m.regions[0].level != "provinsi" or (own and m.form == "government" and not m.place))
        ),
        None,
    )
    region = last.regions[0] if last is not None else setting.lead or setting.main
    if region is None or (region.level == "provinsi" and form.pattern != "office"):
        return None
    told = (m for m in reversed(before) if m.unit and m.unit.core == form.core and m.regions == (region,))
    if (same := next((m for m in told if m.resolved), None)) is not None:
        return replace(mention, candidates=same.candidates, regions=same.regions, unit=same.unit)
    unit = unit_of(form, region, region.name if form.pattern == "police" else None)
    return replace(mention, candidates=(unit,), regions=(region,), unit=form) if unit else None


def _capital(setting: Setting, mention: InstitutionMention) -> InstitutionMention:
    province = setting.province()
    capital = setting.reference.regions.get(province.capital or "") if province else None
    return as_governments(replace(mention, form="area"), (capital,)) if capital else replace(mention, place=True)


def _place_before(
    setting: Setting, mention: InstitutionMention, before: Sequence[InstitutionMention]
) -> InstitutionMention | None:
    """A place right before: "Lonjakan terbesar terjadi di Kabupaten Lamandau. Kabupaten itu memperoleh 89,20"."""
    place = before[-1] if before else None
    if place is None or not place.place or place.giver or place.unit or len(place.candidates) != 1:
        return None
    between = setting.text[place.span.end : mention.span.start]
    follows = between == ": " or re.fullmatch(  # "di Pringsewu: pemkab 84,09"
        r"(?:,?\s+yang\s+[^.;\n]{3,80})?[.!?]\"?\s+(?:(?:Pada|Dalam|Di)\s+[^,.;]{3,40}\s|(?:Nilai|Skor|Angka)\s+(?:[a-z]+\s+){0,4})?",
        between,
    )
    opening = setting.sentence_of(place.span)
    opens = opening is not None and _IN.fullmatch(setting.text, opening.span.start, place.span.start)
    here = opens and between.startswith(", ") and opening == setting.sentence_of(mention.span)
    here = here and _names_government(mention)  # "Di Sragen, Ombudsman memberi nilai 95,11 untuk pemkab"
    if not (follows or here) or place.candidates[0].kind != mention.level:
        return None
    return replace(mention, candidates=place.candidates, regions=place.regions)


def _last_told(mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention | None:
    """The last one told before that is of the kind of the phrase."""
    words = mention.words.lower()
    for other in reversed(before):
        if other.place or other.giver or other.compared or other.form == "unknown" or len(other.candidates) != 1:
            continue
        if mention.level is None and words.startswith((*_BODY_NOUNS, "instansi")):
            if other.form in ("body", "anaphor") or words.startswith("instansi"):
                return replace(mention, candidates=other.candidates, regions=other.regions)
            continue
        if mention.level is not None and other.unit and mention.level not in {r.level for r in other.regions}:
            continue  # "dinas milik provinsi meraih 88,12 sedangkan dinas milik kota 79,31"
        if words.startswith(_OFFICE_NOUNS):
            if other.unit and other.unit.pattern in ("office", "named"):
                return replace(mention, candidates=other.candidates, regions=other.regions, unit=other.unit)
            continue
        if words.startswith((*_UNIT_NOUNS, "rumah sakit")):
            office = (
                words.startswith("kantor")
                and not words.startswith("kantor polisi")
                and other.unit
                and other.unit.pattern == "office"
            )
            if other.unit and (office or is_kind(other.unit, mention.words)):
                there = _branch_there(mention, other, before)
                return there or replace(mention, candidates=other.candidates, regions=other.regions, unit=other.unit)
            continue
        kind = other.candidates[0].kind
        if kind in ("provinsi", "kabupaten", "kota") and mention.level in (None, kind):
            return replace(mention, candidates=other.candidates, regions=other.regions)
    return None


def _by_level(
    setting: Setting, mention: InstitutionMention, before: Sequence[InstitutionMention]
) -> InstitutionMention | None:
    """The only one of the level of the phrase: of several namesakes told before, or the province of the article."""
    for other in (*reversed(before), *setting.title):  # "Tiga pemerintah bernama Gorontalo. … pemkot 84,02"
        of_level = [r for r in other.regions if r.level == mention.level]
        if len(other.regions) > 1 and len(of_level) == 1 and not other.giver:
            return as_governments(mention, of_level)
    province = setting.province() if mention.level == "provinsi" else None
    return as_governments(mention, (province,)) if province else None


def _lead(setting: Setting, mention: InstitutionMention) -> InstitutionMention | None:
    """Whom title and lead are about, unless the phrase speaks of a body or a unit."""
    if setting.lead is None or mention.level not in (None, setting.lead.level):
        return None
    if mention.words.lower().startswith((*_OFFICE_NOUNS, *_BODY_NOUNS, *_UNIT_NOUNS)):
        return None
    return as_governments(mention, (setting.lead,))


def _twin(setting: Setting, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention:
    """ "Nasib Pasuruan terbelah. Kotanya hijau, kabupatennya kuning": the namesake of that level of the name before."""
    forms = ("bare", "area", "government", *(("unit",) if mention.words.lower().startswith(("pem", "yang")) else ()))
    names = (m for m in reversed(before) if m.form in forms and m.regions)
    last = next((m for m in names if not _TWIN_WORDS.fullmatch(m.words)), None)
    level = next((level for level in ("provinsi", "kota") if level[:3] in mention.words.lower()), "kabupaten")
    told = (m for m in reversed(before) if len(m.candidates) == 1 and m.candidates[0].kind == level and not m.giver)
    if (
        mention.words.lower() in ("kota", "kabupaten")
        and (named := next(told, None))
        and (last is None or last.form != "bare")
    ):
        return as_governments(mention, named.regions)  # "Dalam penilaian 2023 kota memperoleh 86,62"
    behind = next((m for m in setting.mentions if m.span.start >= mention.span.end), None)
    if (
        behind is not None
        and behind.form == "bare"
        and _APPOSED.fullmatch(setting.text, mention.span.end, behind.span.start)
    ):
        last = behind  # "yang kota, Jayapura, meraih 81,90"
    if last is None or mention.span.start - last.span.end > _TWIN_REACH:
        return _of_speaker(setting, mention, level)
    name = last.regions[0].name
    twins = [r for r in setting.reference.regions.values() if r.name == name and r.level == level]
    both = last.form == "bare" and len({r.name for r in last.regions}) == 1
    if not twins and last.regions[0].level == level:
        twins = [last.regions[0]]
    if twins and last.unit and last.unit.pattern == "branch" and mention.words.lower().startswith("yang"):
        office = unit_of(last.unit, twins[0], None)  # "Kantor Pertanahan Kota Serang 84,50, yang kabupaten 79,26"
        return replace(
            mention, form="unit", unit=last.unit, regions=tuple(twins), candidates=(office,) if office else ()
        )
    return (
        as_governments(replace(mention, form="area", level=twins[0].level), twins)
        # "Pemkot Probolinggo nomor empat (83,23), sedangkan pemkabnya nomor lima"
        if twins
        and (
            both
            or last.unit
            or last.level == level
            or (mention.span.start - last.span.end < _NEXT_TO and last.form == "government")
            or _TWIN_TOPIC.search(setting.text, max(0, mention.span.start - 20), mention.span.start)
        )
        else _of_speaker(setting, mention, level)
    )


def _of_speaker(setting: Setting, mention: InstitutionMention, level: str) -> InstitutionMention:
    """ "Bupati mengatakan kabupatennya dinilai 84,21": the one that the story is about, if it is of that level."""
    own = setting.lead is not None and setting.lead.level == level and mention.words.lower().endswith("nya")
    return as_governments(mention, (setting.lead,)) if own and setting.lead else replace(mention, place=True)


def _branch_there(
    mention: InstitutionMention, other: InstitutionMention, before: Sequence[InstitutionMention]
) -> InstitutionMention | None:
    """The branch of a region named since: "Polres Belitung 92,45. … di Belitung Timur … polresnya 85,90"."""
    since = [m for m in before if m.span.start > other.span.end and m.form != "anaphor" and not m.giver and m.regions]
    if not since or not mention.words.lower().endswith("nya") or other.unit is None:
        return None
    region = since[-1].regions[0]
    police = other.unit.pattern == "police"
    same = region.name == other.own_name if police else region in other.regions
    if len(since[-1].regions) > 1 or same or not (police or other.unit.pattern == "branch"):
        return None
    unit = unit_of(other.unit, region, region.name if police else None)
    return replace(mention, candidates=(unit,), regions=(region,), unit=other.unit) if unit else None


def _told_together(
    setting: Setting, mention: InstitutionMention, before: Sequence[InstitutionMention]
) -> InstitutionMention | None:
    """Which of several told in one sentence a description means: "Kabupaten yang disebut pertama itu"; none of them
    where only its place tells it apart ("kabupaten di ujung timur itu")."""
    first, where = _TOLD_FIRST.search(mention.words), _WHERE_IT_LIES.search(mention.words)
    told = [m for m in before if len(m.candidates) == 1 and not (m.place or m.giver or m.form == "anaphor")]
    if not told or not (first or where):
        return None
    unit = mention.words.lower().startswith((*_UNIT_NOUNS, "rumah sakit"))
    if unit and where:
        alike = [m for m in told if m.unit and is_kind(m.unit, mention.words)]
        return replace(mention, place=True) if len({m.candidates for m in alike}) > 1 else None
    last = setting.sentence_of(told[-1].span)
    names = {m.candidates[0].id: m for m in told if setting.sentence_of(m.span) == last}
    if len(names) < 2:
        return None
    if where:
        return replace(mention, place=True)
    chosen = next(iter(names.values()))
    return replace(mention, candidates=chosen.candidates, regions=chosen.regions, unit=chosen.unit)
