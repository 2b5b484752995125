"""Who is picked out of those told before: by an ordinal, a place in their order, a category, or the value just told.

Groups that are counted or meant as a whole ("keduanya", "sisanya") have their members found in `records.groups`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.groups import NOUN, NUMERAL, GroupMention
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.numbers import counted
from berita_extract.records.drafts import Draft
from berita_extract.records.group_places import names_between
from berita_extract.records.labelling.giving import Giver
from berita_extract.records.labelling.occurrence import Occurrence, Sides
from berita_extract.records.labelling.phrases import THAT_VALUE
from berita_extract.records.story import Story
from berita_extract.records.year_scope.expressions import MOVES
from berita_extract.scopes import Sentence

# "dua yang pertama", "yang terakhir", "Tiga terbawah": picked out of the values just told
_ORDINAL = re.compile(
    rf"\b(?<!peringkat )(?<!urutan )(?<!posisi )(?:(?P<count>{NUMERAL}|\w+)\s+(?:{NOUN}\s+)?)?(?:yang\s+(?:di(?:sebut"
    rf"|panggil|bacakan|umumkan|tulis|urutkan)\s+)?)?"
    r"(?P<end>pertama|di\s+(?:baris|bagian|barisan|deret|papan|urutan)\s+(?:paling\s+)?(?:atas|bawah)"
    r"|di\s+(?:atas|bawah)\s+garis|(?<=disebut )(?:lebih\s+(?:dahulu|dulu|awal)|duluan)|kedua(?!nya)|ketiga(?!nya)"
    r"|keempat(?!nya)|(?:paling\s+)?(?:terakhir|akhir|belakang|bawah|buncit|bungsu)|terbawah|teratas|terdepan|(?:paling\s+)?(?:atas|depan)|tengah|belakangan|berikutnya)\b",
    re.IGNORECASE,
)
# "A 81,20, B 79,30, dan C 76,40, dua yang terakhir masih zona kuning": picked out of the names of the same sentence
_OF_ROW = re.compile(
    rf"(?:[,;(]|\s(?:dan|serta|sedangkan|sementara|tetapi|namun))\s*(?:(?P<count>{NUMERAL})\s+(?:{NOUN}\s+)?(?:yang\s+)?|yang\s+)"
    r"(?:(?:di)?sebut(?:kan)?\s+)?(?:paling\s+)?(?P<end>pertama|kedua|ketiga|keempat|terakhir|belakangan)"
    r"(?:\s+(?!(?:kali(?:nya)?|tahun|penilaian|survei|dan|serta|yang|di)\b)\w+){0,4}\s+\Z",
    re.IGNORECASE,
)
_AND_THE_LAST = re.compile(r"[,;]?\s+(?:dan|serta|sedangkan)\s+(?:yang\s+)?terakhir\s+(?:\w+\s+){0,2}", re.IGNORECASE)
_VALUE_BEFORE = re.compile(rf"(?:\A|\b(?!{NUMERAL}\b)\w+)\s+(?:angka|nilai|skor|rapor|hasil)\s+\Z", re.IGNORECASE)
_THE_OTHERS = re.compile(
    rf"(?:\A\W*|[,;]\s+)(?:(?:dan|sedangkan|sementara)\s+)?(?:selebihnya|sisanya|(?:(?P<count>{NUMERAL})\s+)?(?:(?:yang\s+)?lain(?:nya)?|sebelumnya|sisanya))\s+(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_ONLY_THE = re.compile(rf"\b(?:hanya|cuma)\s+{NOUN}\s+(?:pertama|terakhir)\Z", re.IGNORECASE)
_BY_VALUE = re.compile(r"\byang\s+(?:(?:lebih|paling)\s+|ter)(?P<end>tinggi|rendah)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_FOR_ONE = re.compile(r"\W*(?:untuk|bagi)\s+yang\s+\w+,\s+\w+\s+$", re.IGNORECASE)
_PLACES = {"kedua": 1, "ketiga": 2, "keempat": 3}
_AMONG = re.compile(r",\s*(?:termasuk|di antaranya|antara lain)\s[^,.;]{3,60},[^,;]*$")
_PRINTED = re.compile(r"\byang\s+disebut\b", re.IGNORECASE)
_OF_THE_SAME = re.compile(
    r"(?:\s+(?:semua|seluruhnya))?,\s+(?:dan\s+|dengan\s+)?(?:predikat|opini|zona|warna)?(?:nya)?\s*"
)
_FROM_NAME = re.compile(r"\b(?:mulai|dari)\s+\Z", re.IGNORECASE)
_TO_NAME = re.compile(r"\s+(?:hingga|sampai(?: dengan)?|s/d)\s+", re.IGNORECASE)
_BEHIND_THEM = re.compile(
    rf"\b(?P<count>{NUMERAL})\s+(?:\w+\s+)?di\s+(?:belakang|bawah)(?:nya|\s+mereka)\s+(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_CATEGORIES = re.compile(
    r"\b(?i:kategori|kelas|golongan|(?:ber)?huruf)\s+[A-E]\b(?:(?:\s*[,/]\s*|,?\s+(?:dan|serta|maupun|atau)\s+)(?:kategori\s+)?[A-E]\b)*"
)
_LEFT = re.compile(rf"\b{MOVES}\s+ke\b", re.IGNORECASE)  # "yang dulu kategori A dan B turun ke zona kuning"
_THOSE_OF = re.compile(
    r"\b(?:semua|seluruh|segenap|daerah|instansi|pemda|kabupaten|kota|polres|kantor|unit|kementerian|penghuni|anggota|pemilik)(?:nya)?\b",
    re.IGNORECASE,
)


class Picks:
    """Gives labels to those that ordinals pick, and remembers whom the last one picked."""

    def __init__(self, story: Story, giver: Giver) -> None:
        self._story = story
        self._giver = giver
        self._picked: tuple[Sentence | None, list[InstitutionMention], int] = (None, [], 0)  # by an ordinal, and where

    def take(self, here: Occurrence, sides: Sides) -> bool:
        """Gives a label to those whom an ordinal before it picks; False if none does."""
        sentence, label, left = here.sentence, here.label, sides.left
        if row := _of_row(here, left):
            for mention in row:
                self._giver.give(sentence, mention, label, here.made)
            return True
        # "Empat daerah terbawah, termasuk Tual, berada di zona merah"
        among = _AMONG.search(here.before) if left else None
        values = (self._ordinal_values(sentence, here.before) or self._other_values(here)) if not left else []
        if values:
            for draft in values:
                draft.take(label)
            return True
        chosen: list[InstitutionMention] = []
        if not left or among:
            chosen = self._ordinal(sentence, here.before[: among.start()] if among else here.before, label.span.start)
        if not chosen and not left:
            chosen = self._next_of_picked(sentence, here.before)
        if chosen:
            self._giver.give_each(sentence, chosen, label)
            self._picked = (sentence, chosen, label.span.end)
            return True
        if self._goes_on_with(sentence, label, sides.groups):
            self._giver.give_each(sentence, self._picked[1], label)
            return True
        return False

    def _ordinal_values(self, sentence: Sentence, before_label: str) -> list[Draft]:
        """The values of one institution that an ordinal picks: "79,35 dan 88,81. Yang pertama beropini kualitas tinggi"."""
        clause = before_label[max(before_label.rfind(","), before_label.rfind(";")) + 1 :]
        match = next(reversed(list(_ORDINAL.finditer(clause))), None)
        scored = [d for d in self._story.drafts if d.score and d.at < sentence.span.start]
        told = [d for d in scored if d.block == sentence.block]
        told = [d for d in told if d.sentence == told[-1].sentence]
        if not told:  # the list right before: "– 2022, nilai 74,36 / – 2023, nilai 82,90"
            told = [d for d in scored if d.group == sentence.group - 1 and d.sentence and d.sentence.in_list]
        one = len({d.mention.resolved for d in told}) == 1 < len({d.year.value for d in told}) == len(told)
        count = counted((match and match.group("count")) or "")
        picked = match is not None and (
            count or "yang" in match.group().lower() or _VALUE_BEFORE.search(clause, 0, match.start("end"))
        )
        if match is None or not one or not picked:
            return []
        end, count = match.group("end").lower(), count or 1
        if end in _PLACES:
            return told[_PLACES[end] :][:1]
        if end == "pertama":
            return told[:count]
        return told[-count:] if end in ("terakhir", "belakangan") else []

    def _other_values(self, here: Occurrence) -> list[Draft]:
        """The values of one institution that have no label of the kind yet: "2021 (77,40), 2022 (81,05), 2023 (88,91). Hanya angka
        pertama yang masih kuning, selebihnya hijau"."""
        said = _THE_OTHERS.search(here.before)
        told = self._of_one(here.sentence) if said else []
        left = [d for d in told if not (d.zone if here.label.zone else d.grade)]
        if said is None or not 0 < len(left) < len(told):
            return []
        count = counted(said.group("count") or "")
        return left if count in (None, len(left)) else []

    def _of_one(self, sentence: Sentence) -> list[Draft]:
        """The values of several years told last before a sentence, if all are of one institution."""
        scored = [d for d in self._story.drafts if d.score and d.at < sentence.span.start]
        told = [d for d in scored if d.block == sentence.block]
        told = [d for d in told if d.sentence == told[-1].sentence]
        one = len({d.mention.resolved for d in told}) == 1 < len({d.year.value for d in told}) == len(told)
        return told if one else []

    def _ordinal(self, sentence: Sentence, before_label: str, at_label: int) -> list[InstitutionMention]:
        """Those that "dua yang pertama" or "yang terakhir" picks out of the values just told."""
        clause = before_label[max(before_label.rfind(","), before_label.rfind(";")) + 1 :]
        if _FOR_ONE.match(before_label):
            clause = before_label  # "Untuk yang pertama, opininya kualitas tertinggi"
        match = next((m for m in reversed(list(_ORDINAL.finditer(clause))) if _picks(m)), None)
        where, _, end = self._picked
        if where == sentence and _AND_THE_LAST.fullmatch(self._story.text, end, at_label):
            match = _ORDINAL.search("yang terakhir")  # "Dua pertama hijau dan terakhir kuning"
        scored = [d for d in self._story.drafts if d.score and d.at < sentence.span.start]
        here = [d for d in scored if d.block == sentence.block]
        listed = _PRINTED.search(clause) or (match is not None and match.group("count"))
        if len(here) < 2 and scored and listed:
            here = [d for d in scored if d.group == scored[-1].group]  # the list right before
        told = list(dict.fromkeys(d.mention for d in here))
        if not told and listed:  # "A, B, C, dan D ikut dinilai. Dua yang disebut terakhir masuk zona kuning"
            before = self._story.preceding(sentence)
            told = names_between(self._story, before.span.start, before.span.end) if before is not None else []
        count = counted((match and match.group("count")) or "")
        if (
            match is None
            and (by_value := _BY_VALUE.search(clause))
            and len({d.mention.candidates for d in here}) == len(here) == 2
        ):
            higher = by_value.group("end").lower().endswith("tinggi")  # "Yang lebih tinggi masuk zona hijau"
            return [(max if higher else min)(here, key=lambda d: d.score.value if d.score else 0).mention]
        if match is None or len(told) < 2:
            return []
        count = count or 1
        if count > len(told):  # "A 90,76." / "Posisi pertama dipegang B (93,40), C 91,88. Tiga lembaga teratas itu …"
            told = list(dict.fromkeys(d.mention for d in scored if d.block >= sentence.block - 1))
            return told if len({m.candidates for m in told}) == count else []
        if match.group("end").lower() == "berikutnya":  # "Tujuh yang pertama kategori A. Empat berikutnya B"
            done = [i for i, m in enumerate(told) if any(d.grade or d.zone for d in here if d.mention == m)]
            start = done[-1] + 1 if done else len(told)
            return told[start : start + count] if len(told) >= start + count else []
        if (place := _PLACES.get(match.group("end").lower())) is not None:
            return told[place : place + 1] if match.group("count") is None or count == 1 else []
        if match.group("end").lower() == "tengah":
            return [told[len(told) // 2]] if len(told) % 2 else []
        first = (
            match.group("end")
            .lower()
            .endswith(("pertama", "atas", "depan", "dahulu", "dulu", "duluan", "awal", "atas garis"))
        )
        return told[:count] if first else told[-count:]

    def _next_of_picked(self, sentence: Sentence, before_label: str) -> list[InstitutionMention]:
        """Those told right after the ones just picked: "Tiga unit terdepan …, dua di belakangnya kualitas tinggi"."""
        where, picked, _ = self._picked
        said = _BEHIND_THEM.search(before_label)
        count = counted(said.group("count")) if said else None
        if where != sentence or not picked or not count:
            return []
        told = list(dict.fromkeys(d.mention for d in self._story.drafts if d.score and d.at < sentence.span.start))
        places = [i for i, m in enumerate(told) if m in picked]
        rest = told[places[-1] + 1 :] if places else []
        return rest[:count] if len(rest) >= count else []

    def _goes_on_with(self, sentence: Sentence, label: Label, groups: Sequence[GroupMention]) -> bool:
        """Whether a label is said of those whom an ordinal has just picked: "Tiga terbawah merah, predikatnya …"."""
        told, _, end = self._picked
        between = self._story.text[end : label.span.start] if told == sentence else "."
        others = [g for g in groups if end <= g.span.start < label.span.start]
        return bool(_OF_THE_SAME.fullmatch(between)) and not others


def _of_row(here: Occurrence, left: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Those whom an ordinal right before a label picks out of the names of its own sentence."""
    match = _OF_ROW.search(here.before)
    if match is None:
        return []
    row = list({m.candidates: m for m in left if m.span.end <= here.start + match.start("end")}.values())
    count = counted(match.group("count") or "") or 1
    if count >= len(row) or len(row) < len({m.candidates for m in left}):
        return []
    place = _PLACES.get(match.group("end").lower())
    if place is not None:
        return row[place : place + 1] if count == 1 else []
    return row[:count] if match.group("end").lower() == "pertama" else row[-count:]


def _picks(match: re.Match[str]) -> bool:
    """Whether an ordinal says which ones: "dua teratas", "yang terakhir", "hanya kota pertama", not "berhak atas"."""
    only = _ONLY_THE.search(match.string, 0, match.end())
    return bool(counted(match.group("count") or "")) or "yang" in match.group().lower() or only is not None


def from_to(story: Story, sentence: Sentence, label: Label) -> list[InstitutionMention]:
    """Those told in a row from one name to another: "Empat berikutnya, dari Sekadau hingga Landak, zona kuning"."""
    text, named = story.text, story.mentions
    inside = [named[i] for i in story.inside(sentence, named) if named[i].span.end <= label.span.start]
    if len(inside) < 2:
        return []
    first, last = inside[-2:]
    if not (
        _FROM_NAME.search(text, sentence.span.start, first.span.start)
        and _TO_NAME.fullmatch(text, first.span.end, last.span.start)
    ):
        return []
    told = [d.mention for d in story.drafts if d.score and d.at < sentence.span.start]
    places = [i for i, m in enumerate(told) if m.resolved in (first.resolved, last.resolved)]
    return told[places[0] : places[-1] + 1] if len(places) == 2 else []


def in_categories(story: Story, sentence: Sentence, label: Label) -> list[Draft]:
    """ "Daerah di kategori A dan B semuanya zona hijau": those told before that have one of these categories."""
    said = story.text[sentence.span.start : label.span.start]
    named = next(reversed(list(_CATEGORIES.finditer(said))), None)  # "huruf B hijau, sedangkan yang berhuruf C kuning"
    if named is None or not _THOSE_OF.search(said) or _LEFT.search(said, named.end()):
        return []
    letters = set(re.findall(r"\b[A-E]\b", named.group()))
    return [
        d for d in story.drafts
        if d.at < sentence.span.start and d.category in letters and d.year.value == story.years.current.value
    ]  # fmt: skip


def valued_before(story: Story, sentence: Sentence, mention: InstitutionMention, before_label: str) -> Draft | None:
    """The value that words before a label take up: "… hanya 27,47. Nilai sekecil itu membuat daerah tersebut masuk zona
    merah"."""
    if not THAT_VALUE.match(before_label):
        return None
    told = [d for d in story.drafts if d.score and d.at < sentence.span.start and d.block >= sentence.block - 1]
    return told[-1] if told and told[-1].mention.resolved == mention.resolved else None
