"""Which values of somebody a label is said of that is told of several rounds: "Dua angka terakhir sudah hijau".

Each function returns the drafts of one institution, or nothing where the words tell of no rounds.
"""

from __future__ import annotations

import re

from berita_extract.mentions.groups import fits_regions
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.records.bound import of_somebody
from berita_extract.records.drafts import Draft
from berita_extract.records.group_places import ids_of, names_between
from berita_extract.records.groups import GroupLabel
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_ROUNDS_BEHIND = re.compile(
    r"(?:\s+selama)?\s+(?P<count>dua|tiga|empat|lima|kedua|ketiga)\s+(?:tahun|kali|putaran)\s+(?:ber\w+|beruntun|itu|tersebut)",
    re.IGNORECASE,
)
_EVER = re.compile(
    r"\b(?:sejak|dari)\s+awal\b|\b(?:tidak|tak|belum)\s+pernah\s+(?:\w+\s+)?(?:berganti|berubah|bergeser|lepas|keluar|turun|luntur|pudar|pindah)"
    r"|\b(?:setiap|tiap)\s+(?:kali|tahun|penilaian|survei|putaran)\b|\b(?:selalu|senantiasa|konsisten)\b",
    re.IGNORECASE,
)
_ROUNDS_BEFORE = re.compile(
    r"\b(?P<count>kedua|ketiga|keempat|dua|tiga|empat)\s+(?:tahun|putaran|penilaian|survei|kolom)(?:nya)?\s+(?:itu|tersebut|ini)?\b",
    re.IGNORECASE,
)
# "82,60 (2022), lalu 91,65 (2024). Dua angka terakhir sudah hijau"
_LAST_VALUES = re.compile(
    r"\b(?P<count>dua|tiga|empat)\s+(?:angka|nilai|hasil|skor|capaian|perolehan|penilaian|putaran|survei|rapor|tahun)\s+(?:yang\s+)?(?P<end>terakhir|pertama|(?:lebih|paling)\s+(?:tua|lama|lawas|awal|baru|muda)|ter(?:tua|lama|baru))\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
# "Untuk dahan terakhir Ombudsman menambahkan opini kualitas tinggi."
_LAST_ONE = re.compile(
    r"\W*(?:untuk|bagi)\s+(?P<count>(?!\w))?(?!yang\b|tahun\b|kali\b|ronde|putaran|penilaian|survei|babak|musim|edisi)\w+\s+(?:yang\s+)?(?:paling\s+)?(?P<end>terakhir|pertama|baru|teratas)\b",
    re.IGNORECASE,
)
_ROUNDS = {"satu": 1, "dua": 2, "kedua": 2, "tiga": 3, "ketiga": 3, "empat": 4, "keempat": 4, "lima": 5}


def few_of(story: Story, sentence: Sentence, label: Label, mention: InstitutionMention) -> list[Draft]:
    """The first or last values told of somebody that words before a label pick: "Dua angka terakhir sudah hijau"."""
    said = _LAST_VALUES.search(story.text, sentence.span.start, label.span.start) or _LAST_ONE.match(
        story.text, sentence.span.start, label.span.start
    )
    told = [d for d in of_somebody(story, mention) if d.score and d.at < label.span.start]
    few = _ROUNDS[(said.group("count") or "satu").lower()] if said else 0
    if said is None or len(told) <= few:
        return []
    end = said.group("end").lower()
    if end in ("pertama", "terakhir"):
        told.sort(key=lambda d: d.at)
    else:
        told.sort(key=lambda d: d.year.value or 0)  # "Dua angka yang lebih tua", in whatever order they are told
    return told[-few:] if end.endswith(("terakhir", "baru", "muda")) else told[:few]


def rounds_of(story: Story, sentence: Sentence, label: Label, mention: InstitutionMention) -> list[Draft]:
    """The values told of somebody in as many rounds as a label is said of: "Kedua tahun itu Jembrana kuning", "Empat
    daerah ini merah dua tahun berturut-turut"."""
    text = story.text
    said = _ROUNDS_BEHIND.match(text, label.span.end, sentence.span.end) or _ROUNDS_BEFORE.search(
        text, sentence.span.start, label.span.start
    )
    count = _ROUNDS.get(said.group("count").lower()) if said else None
    told = [d for d in of_somebody(story, mention) if d.score and not d.zone]
    if _EVER.search(sentence.span.of(text)) and all(d.at < label.span.start for d in told):
        count = len(told)  # "Sejak awal kota ini sudah hijau dan tidak pernah berganti warna"
    return told if count == len(told) == len({d.year.value for d in told}) > 1 else []


def of_run(story: Story, sentence: Sentence, count: int) -> list[Draft]:
    """The values in the last `count` rounds of the one that a sentence or the story tells of: "Empat tahun berturut-turut hijau"."""
    named = names_between(story, sentence.span.start, sentence.span.end)[:1]
    named = named or [m for m in story.subjects(sentence) if m.resolved][:1]  # "Ini tahun kedua pemprov …"
    scored = [d for d in story.drafts if d.score and d.mention.resolved]
    told = {i for i in ids_of([d.mention for d in scored]) if not named or i in ids_of(named)}
    rounds = story.years.last_rounds(count)
    return [d for d in scored if ids_of([d.mention]) == told and d.year.value in rounds] if len(told) == 1 else []


def years_of_one(story: Story, said: GroupLabel) -> list[Draft]:
    """The values of one institution in several years: "15,16 (2015), 17,33 (2016), 8,71 (2017). Ketiganya merah"."""
    if said.group is None or (said.group.noun and fits_regions(said.group.noun)):  # "Kedua kabupaten itu hijau"
        return []
    valued = [d for d in story.drafts if d.score and d.at < said.group.span.start]
    block = next((d.block for d in reversed(valued) if d.block >= said.sentence.block - 1), said.sentence.block)
    told = [d for d in valued if d.block == block and not d.zone][-(said.group.count or 0) :]
    groups = story.document.groups
    beside = [d for d in story.drafts if d.score and (d.block == block or groups[d.block] == groups[block])]
    everyone = {d.mention.candidates for d in beside if d.block == block}
    if block != said.sentence.block and len({d.mention.candidates for d in beside}) > 1:
        return []  # below "1. Solok 92,10 (2023: 88,10)", "2. Agam 90,10 (2023: 87,20)": the two, not the last one's values
    one = len({d.mention.candidates for d in told}) == 1 and len(everyone) != said.group.count
    return told if one and len({d.year.value for d in told}) == len(told) == said.group.count else []
