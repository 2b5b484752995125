"""Several labels, or several values, of one sentence taken together: one each in turn, year by year, or one for a chain.

Each rule settles a whole sentence; labels that must be taken one by one are decided in `decision`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.groups import THE_ONE, THE_OTHER
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import EACH, Label
from berita_extract.numbers import counted
from berita_extract.records.bound import all_expect, expects
from berita_extract.records.drafts import Draft
from berita_extract.records.group_places import names_between
from berita_extract.records.labelling.giving import Giver
from berita_extract.records.labelling.nobody import ours
from berita_extract.records.labelling.phrases import JOINED
from berita_extract.records.story import Story
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Sentence

_NEXT_OF_CHAIN = re.compile(r"\)?\s*(?:,|,?\s+(?:dan|serta))\s+", re.IGNORECASE)
_HOW_OFTEN = re.compile(r"\b(?:(?P<count>dua|tiga|empat|lima)\s+kali)\s*\Z", re.IGNORECASE)
_THEN_COLOUR = re.compile(
    r"\s*,?\s*(?:(?:dan|lalu|lantas|kemudian|serta|terakhir|akhirnya|sekali|zona)\s+)*", re.IGNORECASE
)
_THEIR_RESULTS = re.compile(
    r"\W*(?:hasil|zona(?:si)?|warna|predikat|opini|kategori|rapor)(?:nya|\s+mereka)[\s:]+"
    r"(?:(?:masing-masing|berturut-turut|berurutan|adalah|ialah|yakni|yaitu|secara|di|masuk|berada)[\s:,]+)*",
    re.IGNORECASE,
)
_IN_TURN = re.compile(r",?\s+(?:masing-masing|(?:secara\s+)?berurutan)\b", re.IGNORECASE)
_EACH_IS = re.compile(r"\s+masing-masing\s+(?:(?:sudah|masih|berada|di|zona)\s+)*", re.IGNORECASE)
_BEING = r"\s+(?:(?:memang|masih|sudah|di|berada|masuk|berwarna|zona|rapor)\s+)*"
_BEFORE_NOW = rf"(?:dulu(?:nya)?|dahulu|semula|tadinya){_BEING}"
_BY_NOW = rf"(?:sekarang|kini){_BEING}"
_ITS_COLOUR = r"\W*(?:(?:warna|zona|rapor)(?:nya|\s+kita|\s+kami)?\s+|kita\s+|kami\s+)?(?:yang\s+)?"
_AND_OTHERWISE = r"\W*(?:(?:dan|tetapi|tapi|namun)\s+)?"
_THEN, _BUT_NOW = (re.compile(a + b, re.IGNORECASE) for a, b in ((_ITS_COLOUR, _BEFORE_NOW), (_AND_OTHERWISE, _BY_NOW)))
_NOW, _BUT_THEN = (re.compile(a + b, re.IGNORECASE) for a, b in ((_ITS_COLOUR, _BY_NOW), (_AND_OTHERWISE, _BEFORE_NOW)))
_FIRST_TIME = re.compile(r"\b(?:pertama|terakhir)\s+kali\b|\bkali\s+(?:pertama|terakhir)\b", re.IGNORECASE)
_THUS = re.compile(r"\b(?:begitu|demikian|itu)(?:lah)?\b", re.IGNORECASE)


def share_out(
    story: Story,
    giver: Giver,
    sentence: Sentence,
    subjects: Sequence[InstitutionMention],
    labels: Sequence[Label],
    made: list[Draft],
) -> bool:
    """ "A dan B masing-masing meraih zona hijau dan kuning", "A dan B zona hijau dan kuning": one label each, in order."""
    named = [m for m in subjects if labels and m.span.end <= labels[0].span.start]
    left, text = named[-len(labels) :], story.text
    if len(labels) < 2 or len(left) != len(labels) or any(label.span.end <= left[-1].span.end for label in labels):
        return False
    gaps = [text[a.span.end : b.span.start] for a, b in itertools.pairwise(labels)]
    each = EACH.search(text[left[-1].span.end : labels[0].span.start]) and all(JOINED.fullmatch(g) for g in gaps)
    # "Ciamis 90,14 dan Pangandaran 79,35, yang satu kualitas tertinggi, yang lain kualitas tinggi"
    one = len(named) == 2 and THE_ONE.search(text[left[-1].span.end : labels[0].span.start])
    plain = named == left and _each_has_one(story, sentence, named, labels)
    if not (each or plain or (one and THE_OTHER.fullmatch(gaps[0]) and len(labels) == 2)) or not all(
        ours(story, sentence, label) for label in labels
    ):
        return False
    for mention, label in zip(left, labels, strict=True):
        giver.give(sentence, mention, replace(label, coordinated=False), made)
    return True


def _each_has_one(
    story: Story, sentence: Sentence, names: Sequence[InstitutionMention], labels: Sequence[Label]
) -> bool:
    """Whether as many different labels as names stand side by side, and no two years that they may be of."""
    text, years = story.text, {m.year for m in story.years.told_in(sentence)}
    gaps = [text[a.span.end : b.span.start] for a, b in itertools.pairwise(names)]
    beside = text[names[-1].span.end : labels[0].span.start]
    return (
        len(years) < 2
        and all(JOINED.fullmatch(gap) and gap.strip() for gap in gaps)
        and _one_of_each(story, labels)
        and not re.search(r"[\d,;:]|\bdari\b", beside)
    )


def _one_of_each(story: Story, labels: Sequence[Label]) -> bool:
    """Whether labels of one kind that are not all the same are joined: "hijau, kuning, dan merah"."""
    gaps = [story.text[a.span.end : b.span.start] for a, b in itertools.pairwise(labels)]
    kinds = {(bool(label.zone), bool(label.grade), label.polarity) for label in labels}
    told = {(label.zone, label.grade.grade if label.grade else None) for label in labels}
    joined = all(JOINED.fullmatch(gap) for gap in gaps)
    return joined and len(told) > 1 and len(kinds) == 1 and labels[0].polarity == "stated"


def in_order_of_before(
    story: Story,
    giver: Giver,
    sentence: Sentence,
    subjects: Sequence[InstitutionMention],
    labels: Sequence[Label],
    made: list[Draft],
) -> bool:
    """ "A, B, dan C dinilai. Hasilnya zona hijau, kuning, dan merah": one label for each of those just named, in order."""
    before = story.preceding(sentence)
    if subjects or made or len(labels) < 2 or before is None or before.block != sentence.block:
        return False
    names = {m.candidates: m for m in names_between(story, before.span.start, before.span.end)}
    if len(names) != len(labels) or not _one_of_each(story, labels):
        return False
    opens = _THEIR_RESULTS.match(story.text, sentence.span.start, labels[0].span.end)
    if opens is None or opens.end() < labels[0].span.start or not all(ours(story, sentence, one) for one in labels):
        return False
    for mention, label in zip(names.values(), labels, strict=True):
        giver.give_each(sentence, [mention], replace(label, coordinated=False))
    return True


def year_by_year(
    story: Story,
    sentence: Sentence,
    subjects: Sequence[InstitutionMention],
    labels: Sequence[Label],
    made: list[Draft],
) -> bool:
    """ "Pada 2021, 2022, dan 2023 berturut-turut merah, kuning, dan hijau": one label a year, in order."""
    text = story.text
    if len(labels) < 2 or not all(ours(story, sentence, label) for label in labels):
        return False
    gaps = [text[a.span.end : b.span.start] for a, b in itertools.pairwise(labels)]
    years = story.years.series_before(sentence, labels[0].span.start)
    in_turn = EACH.search(text, sentence.span.start, labels[0].span.start)
    if len(years) != len(labels) or not in_turn or not all(JOINED.fullmatch(gap) for gap in gaps):
        return False
    left = [m for m in subjects if m.span.end <= labels[0].span.start]
    owner = left[-1] if left else story.subject
    if owner is None:
        return False
    _share(story, sentence, [owner] * len(years), labels, years, made)
    return True


def name_by_name(
    story: Story,
    sentence: Sentence,
    subjects: Sequence[InstitutionMention],
    labels: Sequence[Label],
    made: list[Draft],
) -> bool:
    """ "A dan B pernah kuning, masing-masing pada 2019 dan 2018": one year of the label a name, in order."""
    if len(labels) != 1 or len(subjects) < 2 or not ours(story, sentence, label := labels[0]):
        return False
    text, names = story.text, subjects
    last = max(label.span.end, names[-1].span.end)
    years = story.years.series_behind(sentence, last)
    joined = all(JOINED.fullmatch(text[a.span.end : b.span.start]) for a, b in itertools.pairwise(names))
    spans = [year.span for year in years if year.span is not None]
    if not joined or len(spans) != len(names):
        return False
    between, before = text[last : spans[0].start], text[names[-1].span.end : label.span.start]
    in_turn = _IN_TURN.search(between) or _IN_TURN.match(text, spans[-1].end) or _EACH_IS.fullmatch(before)
    if not (in_turn or (_FIRST_TIME.search(before) and EACH.search(between))):
        return False
    _share(story, sentence, names, [label] * len(names), years, made)
    return True


def names_year_by_year(
    story: Story,
    sentence: Sentence,
    subjects: Sequence[InstitutionMention],
    labels: Sequence[Label],
    made: list[Draft],
) -> bool:
    """ "A dan B masing-masing hijau dan kuning pada 2023, lalu hijau dan hijau pada 2024": a label a name and year, in order."""
    text, names = story.text, [m for m in subjects if labels and m.span.end <= labels[0].span.start]
    if len(names) < 2 or len(labels) == len(names) or len(labels) % len(names):
        return False
    if not EACH.search(text[names[-1].span.end : labels[0].span.start]) or not all(
        ours(story, sentence, label) for label in labels
    ):
        return False
    rows = [labels[first : first + len(names)] for first in range(0, len(labels), len(names))]
    gaps = [text[a.span.end : b.span.start] for row in rows for a, b in itertools.pairwise(row)]
    years = [story.years.of_label(sentence, row[-1].span) for row in rows]
    if len({year.value for year in years}) != len(rows) or not all(JOINED.fullmatch(gap) for gap in gaps):
        return False
    for row, year in zip(rows, years, strict=True):
        _share(story, sentence, names, row, [year] * len(names), made)
    return True


def _share(
    story: Story,
    sentence: Sentence,
    names: Sequence[InstitutionMention],
    labels: Sequence[Label],
    years: Sequence[Year],
    made: list[Draft],
) -> None:
    """Makes a draft of each name with its label and year."""
    for name, label, year in zip(names, labels, years, strict=True):
        draft = Draft(name, year, sentence, sentence.block, sentence.group, "prose.label")
        draft.take(replace(label, coordinated=False))
        story.drafts.append(draft)
        made.append(draft)


def summed_up(
    story: Story,
    giver: Giver,
    sentence: Sentence,
    subjects: Sequence[InstitutionMention],
    labels: Sequence[Label],
    made: list[Draft],
) -> bool:
    """ "Tahun 2015 merah, 2016 kuning, 2017 hijau: begitulah rapor Pemkab Poso": whose they are is told at the end."""
    if len(labels) < 2 or made or not subjects or subjects[0].span.start < labels[-1].span.end:
        return False
    if not _THUS.search(story.text, labels[-1].span.end, subjects[0].span.start):
        return False
    years = [story.years.of_label(sentence, label.span) for label in labels]
    if len({year.value for year in years}) < len(labels) or not all(ours(story, sentence, one) for one in labels):
        return False
    for label in labels:
        giver.give(sentence, subjects[0], replace(label, coordinated=False), made)
    return True


def round_by_round(
    story: Story,
    sentence: Sentence,
    subjects: Sequence[InstitutionMention],
    labels: Sequence[Label],
    made: list[Draft],
) -> bool:
    """ "55,10 (2021), 68,42 (2022), 79,95 (2023). Warnanya dua kali kuning, lalu sekali hijau": in the order of the rounds."""
    zones = [label for label in labels if label.zone]
    if (
        len(zones) < 2
        or len({m.resolved for m in subjects}) > 1
        or not all(ours(story, sentence, one) for one in zones)
    ):
        return False
    text = story.text
    before = story.preceding(sentence)
    told = [d for d in made if d.score and d.at < zones[0].span.start]
    if not made and before is not None and before.block == sentence.block:
        told = [d for d in story.drafts if d.score and d.sentence == before]
    if len({d.year.value for d in told}) != len(told):
        return False
    start = max(told[-1].at, sentence.span.start) if told else sentence.span.start
    gaps = [
        text[start : zones[0].span.start],
        *(text[a.span.end : b.span.start] for a, b in itertools.pairwise(zones)),
    ]
    times = [_HOW_OFTEN.search(gap) for gap in gaps]
    counts = [(counted(t.group("count")) or 0) if t else 1 for t in times]
    rest = [_HOW_OFTEN.sub("", gap) for gap in gaps[1:]]
    if max(counts) > 1 and not told and not story.years.told_in(sentence):
        return True  # "dua kali kuning, lalu dua kali hijau": of which rounds, nobody says
    if (
        len({d.mention.resolved for d in told}) != 1
        or sum(counts) != len(told)
        or not all(_THEN_COLOUR.fullmatch(gap) for gap in rest)
    ):
        return False
    rounds = iter(sorted(told, key=lambda d: d.at))
    for label, count in zip(zones, counts, strict=True):
        for draft in itertools.islice(rounds, count):
            draft.take(replace(label, coordinated=False))
    return True


def then_and_now(
    story: Story, sentence: Sentence, subjects: Sequence[InstitutionMention], labels: Sequence[Label], made: list[Draft]
) -> bool:
    """ "… 54,11 pada 2023, dibanding 2022 yang baru 25,98. "Dulu merah, sekarang kuning": of the two values just told, if the
    bands expect it."""
    zones = [label for label in labels if label.zone]
    if made or len(zones) != 2:
        return False
    told = [d for d in story.drafts if d.score and d.at < sentence.span.start]
    told = [d for d in told if d.sentence == told[-1].sentence]
    owners = {m.resolved for m in subjects} | {d.mention.resolved for d in told}
    if len(told) != 2 or len(owners) != 1 or sentence.block - told[-1].block > 1:
        return False
    opens = next((m.span.end for m in subjects if m.span.end < zones[0].span.start), sentence.span.start)
    before, between = story.text[opens : zones[0].span.start], story.text[zones[0].span.end : zones[1].span.start]
    if _NOW.fullmatch(before) and _BUT_THEN.fullmatch(between):
        zones.reverse()
    elif not (_THEN.fullmatch(before) and _BUT_NOW.fullmatch(between)):
        return False
    pairs = list(zip(sorted(told, key=lambda d: d.year.value or 0), zones, strict=True))
    if told[0].year.value == told[1].year.value or not all(expects(story, d, one) for d, one in pairs):
        return False
    for draft, label in pairs:
        draft.take(label)
    return True


def carry_on(story: Story, label: Label, made: Sequence[Draft]) -> None:
    """Gives a label before the first value of a chain to those that only go on with it: "Binjai berada di zona kuning dengan
    nilai 75,77, Pakpak Bharat (54,03) dan Toba Samosir (63,14)". The bands must agree for each."""
    valued = [d for d in made if d.score and d.at > label.span.end]
    if (
        len(valued) < 3
        or valued[0].zone_span != label.zone_span
        or label.zone is None
        or any(d.zone for d in valued[1:])
    ):
        return
    text = story.text
    starts = [d.mention.span.start for d in valued[1:]]
    ends = [d.score.span.end for d in valued[:-1] if d.score]
    if all(a <= b and _NEXT_OF_CHAIN.fullmatch(text[a:b]) for a, b in zip(ends, starts, strict=True)) and all_expect(
        story, valued[1:], label
    ):
        for draft in valued[1:]:
            draft.take(replace(label, grade=None))
