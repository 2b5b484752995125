"""Which unit is meant by "Dinsos", "Polres Bima" or a headline's "Polresta Malang Kota": its own name, its region, its twin.

Names that stand alone for a unit, with no word for its kind, are added in `headless`.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.composition.units import TITLES
from berita_extract.mentions.institutions import InstitutionMention, of_provinces, unit_of
from berita_extract.mentions.resolution.kinds import VALUE_AT_ONCE
from berita_extract.mentions.resolution.owners import Owners
from berita_extract.mentions.resolution.setting import Setting
from berita_extract.mentions.resolution.topics import held
from berita_extract.reference import Region, UnitForm

_IN_PROVINCE = re.compile(r"\s+(?:\w+\s+){0,3}(?:di|se-)\s*", re.IGNORECASE)
_GAINS = re.compile(r"\s+(?:Raih|Kantongi|Peroleh|Dapat|Catat|Bukukan)\s+(?:Nilai\s+|Skor\s+)?\d{2,3}[.,]\d")
_TITLES = re.compile(rf"{TITLES}\s*")
_THAT_ONE = re.compile(r"\s+(?:itu|tersebut|ini)\b")
_UNDER_IT = re.compile(
    r"\b\d{1,2}\s+(?:polres(?:ta)?|kantah|kantor pertanahan|satker|satuan kerja)\b[^.;\n]{0,40}\b(?:di|bawah|jajaran|naungan)\s+\Z"
    r"|\b(?:dibawahi|dinaungi|membawahi)\s+\Z",
    re.IGNORECASE,
)


def settle_unit(
    setting: Setting, owners: Owners, mention: InstitutionMention, before: Sequence[InstitutionMention]
) -> InstitutionMention:
    """The unit of the region and the own name that are printed, or that the article gives it."""
    form = mention.unit
    if form is None:
        return mention
    if mention.own_name and form.pattern in ("named", "police", "own_name"):
        mention = _headline_name(setting, mention)
    if form.pattern == "own_name" or (mention.place and mention.form != "holder"):
        return mention  # who speaks is no subject, but "Punya kami 99,10," says whose that is
    if not (mention.own_name or mention.regions) and held(setting, mention):
        return replace(mention, place=True)
    if of_provinces(form) and _UNDER_IT.search(setting.text, max(0, mention.span.start - 90), mention.span.start):
        return replace(mention, place=True)  # "Dari 13 kantah yang bernaung di Kanwil BPN Kalsel"
    if form.pattern == "police":
        return mention if mention.own_name else _police(setting, owners, mention, form, before)
    named = {m.candidates: m for m in before if m.unit == form and m.own_name and m.resolved}
    if len(named) == 1 and not (mention.own_name or mention.regions) and mention.words.strip(".").isupper():
        one = next(iter(named.values()))  # "RSUD Bendan 78,00. … kuning untuk RSUD"
        return replace(mention, candidates=one.candidates, regions=one.regions, own_name=one.own_name)
    if (hospital := _hospital_again(setting, mention, before)) is not None:
        return hospital
    regions: Sequence[Region] = setting.narrow(_beside_twin(setting, mention, mention.regions))
    if form.pattern == "named" and regions and (told := owners.owner_told(mention)) is not None:
        regions = (told,)
    if not regions:
        owner = (
            owners.of_speaker(mention)
            or owners.of_anaphor(mention, before)
            or owners.owner_behind(mention, before)
            or owners.of_seat(mention)
            or owners.owner(mention, before)
        )
        if mention.level is not None and (owner is None or owner.level != mention.level):
            owner = owners.of_level(mention, before, owner)
        owner = owners.of_hospital(mention, before, owner) or owner
        if of_provinces(form) and (owner is None or owner.level != "provinsi"):
            owner = setting.province()  # "BPN Aceh Utara" in the headline, "Kanwil BPN" in the text
        regions = (owner,) if owner else ()
    candidates = {u.id: u for u in (unit_of(form, r, mention.own_name) for r in regions) if u}
    if mention.regions and not candidates and VALUE_AT_ONCE.match(setting.text, mention.span.end):
        return replace(mention, form="unknown")  # "puskesmas di Kota Banjarmasin 90,10": one of its, who knows which
    return replace(mention, regions=tuple(regions), candidates=tuple(candidates[k] for k in sorted(candidates)))


def _hospital_again(
    setting: Setting, mention: InstitutionMention, before: Sequence[InstitutionMention]
) -> InstitutionMention | None:
    """The only hospital told before, where a phrase takes it up: "RSUD dr. Soetomo … Rumah sakit umum milik Pemprov Jatim itu"."""
    hospital = mention.unit is not None and mention.unit.core.startswith("rs")
    if not hospital or mention.own_name or not _THAT_ONE.match(setting.text, mention.span.end):
        return None
    told = {m.candidates: m for m in before if m.unit and m.unit.core.startswith("rs") and m.own_name and m.resolved}
    if len(told) != 1:
        return None
    one = next(iter(told.values()))
    return replace(mention, candidates=one.candidates, regions=one.regions, unit=one.unit, own_name=one.own_name)


def _police(
    setting: Setting,
    owners: Owners,
    mention: InstitutionMention,
    form: UnitForm,
    before: Sequence[InstitutionMention],
) -> InstitutionMention:
    """The station of a region for "polres" without a name, or a place where the kind is meant."""
    if form.core.startswith("kepolisian-sektor"):
        return replace(mention, place=True)  # "sampai dengan Polsek jajaran": a district has many
    told = {m.candidates: m for m in before if m.own_name and m.candidates and not m.place and m.unit == form}
    if len(told) == 1:  # "Polres yang bermarkas di …", in a story of one
        return replace(mention, candidates=next(iter(told)))
    if not told and _THAT_ONE.match(setting.text, mention.span.end):
        last = next((m for m in reversed(before) if m.own_name and m.candidates and m.unit == form), None)
        if last is not None:  # "Polsek X, jajaran Polresta Samarinda, …. Polresta itu meraih 91,10"
            return replace(mention, candidates=last.candidates)
    if _THAT_ONE.match(setting.text, mention.span.end) and (one := _told_alone(setting, form, before)) is not None:
        return replace(mention, candidates=one.candidates)
    named = any(
        m.unit and m.unit.pattern == "police" and m.words[0].isupper() for m in (*setting.title, *setting.mentions)
    )
    headed = setting.two_kinds and setting.sentence_kind(mention) == "title"  # "Survei BPN dan Polres, …"
    if (mention.words[0].islower() and not named) or headed or _of_province(setting, mention):
        return replace(mention, place=True)  # "polres juga beberapa sudah hijau": the kind
    region = owners.owner(mention, before)
    if of_provinces(form):
        region = setting.province()
    elif region is not None and region.level == "provinsi":
        return replace(mention, place=True)  # "polres di Sumsel" are many
    unit = unit_of(form, region, region.name) if region else None
    return replace(mention, candidates=(unit,) if unit else (), regions=(region,) if region else ())


def _told_alone(setting: Setting, form: UnitForm, before: Sequence[InstitutionMention]) -> InstitutionMention | None:
    """The only station of the last sentence that names any: "Polres Bolmong diminta berbenah. Dulu polres itu mencapai 82,10".

    None where a region was named since: "Polrestabes Medan meraih 80,95. Binjai di atasnya. Polres itu mengemas 95,63".
    """
    told = [
        m for m in before if m.own_name and m.resolved and not m.place and m.unit and m.unit.core.startswith(form.core)
    ]
    last = setting.sentence_of(told[-1].span) if told else None
    here = {m.candidates for m in told if last is not None and setting.sentence_of(m.span) == last}
    since = any(m.regions and m.form != "anaphor" and not m.giver and m.span.start > told[-1].span.end for m in before)
    return told[-1] if len(here) == 1 and not since else None


def _headline_name(setting: Setting, mention: InstitutionMention) -> InstitutionMention:
    """In a headline every word has a capital, so the own name ends where the body's does: "Polresta Malang Kota Bertahan"."""
    sentence = setting.sentence_of(mention.span)
    form, own = mention.unit, mention.own_name
    headline = sentence is not None and (sentence.kind == "title" or len(sentence.span.of(setting.text).split()) > 5)
    if _GAINS.match(setting.text, mention.span.end) and " " not in (own or " "):
        return mention  # "Puskesmas Oebobo Raih 93,17": where the name ends is plain
    if not headline or sentence is None or sentence.kind not in ("title", "heading") or form is None or own is None:
        return mention
    names = {
        m.own_name
        for m in setting.mentions
        if m.unit and m.unit.core == form.core and m.own_name and m.span != mention.span
    }
    fitting = sorted((name for name in names if (own + " ").startswith(name + " ")), key=len)
    if not fitting and any(name.startswith("Kelas ") and name.endswith(f" {own}") for name in names):
        return mention  # "Rutan Wonosari" of a headline, "Rutan Kelas IIB Wonosari" in the text
    if not fitting:
        # "Kapolres Morotai Bacakan Sendiri Nilainya" says "kami" of no station that is known
        return replace(mention, place=True, candidates=() if mention.form == "holder" else mention.candidates)
    if fitting[-1] == own:
        return mention
    unit = unit_of(form, None, fitting[-1])
    return replace(mention, own_name=fitting[-1], candidates=(unit,) if unit else ())


def _of_province(setting: Setting, mention: InstitutionMention) -> bool:
    """Whether words behind a kind say that all of a province are meant: "Polres Hijau di Sumut Berlipat Dua"."""
    behind = next((m for m in setting.mentions if m.span.start >= mention.span.end), None)
    if behind is None or {r.level for r in behind.regions} != {"provinsi"}:
        return False
    return bool(_IN_PROVINCE.fullmatch(setting.text, mention.span.end, behind.span.start))


def _beside_twin(setting: Setting, mention: InstitutionMention, regions: Sequence[Region]) -> Sequence[Region]:
    """Of two namesakes the one whose office the same sentence does not name in full: "Kantor Pertanahan Kota Bima, …
    Kantor Pertanahan Bima"."""
    sentence = setting.sentence_of(mention.span)
    if len(regions) != 2 or sentence is None or mention.unit is None:
        return regions
    named = {
        r.id
        for m in setting.mentions
        if m.span != mention.span and m.unit == mention.unit and len(m.regions) == 1 and sentence.span.contains(m.span)
        for r in m.regions
    }
    left = tuple(r for r in regions if r.id not in named)
    return left if len(left) == 1 else regions


def with_whole_names(mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Gives a short form the class or the titles that the text has elsewhere: "Lapas Tenggarong" is "Lapas Kelas IIA
    Tenggarong", "RSUD Iskak" is "RSUD dr. Iskak"."""
    named = [m for m in mentions if m.unit and m.own_name and m.resolved]
    found = list(mentions)
    for at, mention in enumerate(mentions):
        if not mention.own_name:
            continue
        same = {str(m.own_name): m for m in named if m.unit == mention.unit and _is_short_for(mention, m)}
        if len({_untitled(name) for name in same}) == 1:
            whole = same[max(same, key=len)]
            found[at] = replace(mention, candidates=whole.candidates, own_name=whole.own_name)
    return found


def _untitled(name: str) -> str:
    """The name of a person without titles: "M. Haulussy" of "dr. M. Haulussy" is "Haulussy"."""
    return _TITLES.sub("", name, count=1)


def _is_short_for(mention: InstitutionMention, whole: InstitutionMention) -> bool:
    """Whether only a class or titles are missing from a name to be another's."""
    short, name = str(mention.own_name), str(whole.own_name)
    titled = len(name) > len(short) and _untitled(name) == _untitled(short)
    if not titled and not (name.startswith("Kelas ") and name.endswith(f" {short}")):
        return False
    # "RSUD Kartini Karanganyar" is not "RSUD R.A. Kartini" of Jepara
    elsewhere = any(r.name in mention.words for r in mention.regions) and not set(mention.regions) & set(whole.regions)
    return not elsewhere


def with_twin_stations(setting: Setting, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Keeps "Polres Kota Jayapura" and "Polres Jayapura" of one sentence apart, "Polrestabes Bandung" and "Polresta Bandung":
    elsewhere the two names are one station's."""
    stations: defaultdict[str, list[InstitutionMention]] = defaultdict(list)
    for m in mentions:
        if m.unit and m.unit.pattern == "police" and m.resolved:
            stations[m.resolved.id].append(m)
    city = {
        m.candidates
        for same in stations.values()
        if len({m.candidates for m in same}) > 1
        for m, other in itertools.permutations(same, 2)
        if m.candidates != other.candidates and m.words.startswith(("Polres Kota ", "Polrestabes "))
        and setting.sentence_of(m.span) == setting.sentence_of(other.span)
    }  # fmt: skip
    return [
        replace(m, candidates=(replace(m.candidates[0], id=f"{m.candidates[0].id}-kota"),))
        if m.candidates in city
        else m
        for m in mentions
    ]
