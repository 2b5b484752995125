"""Whom a sentence leaves out of a group: "kecuali Pati", "selain Lebong dan Seluma", those of other provinces."""

from __future__ import annotations

import re

from berita_extract.mentions.groups import GroupMention
from berita_extract.records.group_places import Members, ids_of, names_between
from berita_extract.records.groups import GroupLabel
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_EXCEPT = re.compile(r"\b(?:kecuali|minus)\s+", re.IGNORECASE)
_EXCEPTED_PLACE = re.compile(
    r"yang\s+(?:disebut(?:kan)?\s+)?(?P<place>pertama|kedua|ketiga|keempat|terakhir)\b", re.IGNORECASE
)
_ORDINALS = {"pertama": 0, "kedua": 1, "ketiga": 2, "keempat": 3, "terakhir": -1}
_EXCEPTED_FIRST = re.compile(
    r"(?:[A-Z .,]{3,40}[–—-]+\s*)?\W*(?:selain|kecuali|di luar)\s+(?P<names>[^.;:\n]{3,80}?),\s+(?:semua|seluruh|segenap)\b",
    re.IGNORECASE,
)  # "Selain Lebong dan Seluma, semua daerah di Bengkulu …"
_EXCEPTED_AHEAD = re.compile(
    r"\W*(?:selain|kecuali|di luar)\s+yang\s+(?:disebut(?:kan)?\s+)?(?P<place>pertama|kedua|ketiga|keempat|terakhir),\s+(?:semua"
    r"|seluruh|segenap)",
    re.IGNORECASE,
)
_FRAME = re.compile(r"\s+(?:(?:di|dari)\s+(?P<all>Indonesia|seluruh)?|se-)(?:Provinsi\s+)?")
_IN = re.compile(r"\b(?:di|se-?)\s*(?:Provinsi\s+)?\Z", re.IGNORECASE)


def excepted_ids(story: Story, sentence: Sentence, start: int) -> set[str]:
    """The ids of those whom a sentence excepts behind a place: "…, kecuali Pati yang masih kuning"."""
    text = story.text
    behind = _EXCEPT.search(text, start, sentence.span.end)
    first = _EXCEPTED_FIRST.match(text, sentence.span.start, sentence.span.end)
    names = names_between(story, behind.end(), sentence.span.end) if behind else []
    return ids_of(names + (names_between(story, *first.span("names")) if first else []))


def but_for(story: Story, said: GroupLabel, members: Members) -> Members:
    """Without those that the sentence excepts: "Semuanya zona hijau, kecuali Kotamobagu yang …"."""
    others = excepted_ids(story, said.sentence, said.label.span.end)
    ahead = _EXCEPTED_AHEAD.match(story.text, said.sentence.span.start, said.sentence.span.end)
    if ahead is not None and not others:  # "Kecuali yang disebut terakhir, semuanya beropini …"
        told = sorted(members, key=lambda m: m.span)
        index = _ORDINALS[ahead.group("place").lower()]
        return [m for m in told if m != told[index]] if -len(told) <= index < len(told) else []
    behind = _EXCEPT.search(story.text, said.label.span.end, said.sentence.span.end)
    if behind is not None and not others:  # who is excepted is not named: only an ordinal can say it
        told = sorted(members, key=lambda m: m.span)
        place = _EXCEPTED_PLACE.match(story.text, behind.end(), said.sentence.span.end)
        index = _ORDINALS.get(place.group("place").lower(), len(told)) if place else len(told)
        return [m for m in told if m != told[index]] if index < len(told) else []
    return [m for m in members if not ids_of([m]) & others]


def within(story: Story, group: GroupMention, members: Members) -> Members:
    """Those of the place that a group is said to be in: "Semua daerah di Jawa Timur hijau" is nothing about Sleman."""
    frame = _FRAME.match(story.text, group.span.end)
    if frame is None:
        return _within_before(story, group, members) if group.role == "all" else members
    if frame.group("all"):
        return []
    place = next((m for m in story.mentions if m.span.start == frame.end() and len(m.regions) == 1), None)
    if place is None or story.text.startswith(" Raya", place.span.end):
        return members  # "Semua daerah di Banyumas Raya": of the town and its neighbours
    name = place.regions[0].name  # "di Bengkulu" is the province as well as its town
    inside = {r.id for r in story.reference.regions.values() if r.name == name}
    return [m for m in members if any(r.id in inside or r.province in inside for r in m.regions) or not m.regions]


def _within_before(story: Story, group: GroupMention, members: Members) -> Members:
    """Those of the province that the sentence names before "semuanya": "… di Sumatera Barat menunjukkan … semuanya hijau"."""
    sentence = story.sentence_of(group.span)
    start = sentence.span.start if sentence is not None else group.span.start
    places = [
        m.regions[0]
        for m in story.mentions
        if not m.giver and start <= m.span.start < group.span.start and len(m.regions) == 1
        and m.regions[0].level == "provinsi" and _IN.search(story.text, start, m.span.start)
    ]  # fmt: skip
    if len({p.id for p in places}) != 1:
        return members
    inside = places[0].id
    return [m for m in members if not m.regions or any(inside in (r.id, r.province) for r in m.regions)]
