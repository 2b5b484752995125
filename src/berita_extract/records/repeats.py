"""Values that are told of several rounds at once: "sama persis dengan 2021, yaitu 85,70", "85,70 pada 2022 dan 2023"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.scores import Score
from berita_extract.model import Span
from berita_extract.records.year_scope import YearScope
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Document, Sentence, series
from berita_extract.years import YearMention

_UNCHANGED = (
    r"(?:\b(?:tidak|tak|belum)\s+(?:\w+\s+){0,1}?(?:berubah|bergeser|beranjak|bergerak)(?:\s+sama sekali)?"
    r"|\bsama(?:\s+(?:persis|saja))?|\bpersis(?:\s+sama)?|\bserupa|\bidentik|\bsetara)"
)
_OF = (
    r"(?:\s+(?:pada|di|dalam|hasil|nilai(?:nya)?|skor(?:nya)?|angka(?:nya)?|perolehan(?:nya)?|capaian(?:nya)?|penilaian|survei"
    r"|edisi|tahun))*"
)
# "…, tidak berubah dari 2021", "sama dengan nilai tahun sebelumnya": what leads to the other round
_LIKE_ANOTHER = re.compile(
    rf"(?<!hampir )(?<!nyaris ){_UNCHANGED}(?:,[^,.;]{{3,50}},|\s+sampai\s[^,.;]{{3,30}}?)?\s+(?:dari|dengan|seperti|sebagaimana)"
    rf"(?:\s+yang\s+di\w+)?{_OF}\s*\Z",
    re.IGNORECASE,
)
# "tidak beranjak dari 89,10 sejak 2022", "bertahan di angka 89,10 sejak 2022"
_STAYS = re.compile(
    rf"(?:{_UNCHANGED}\s+dari|\b(?:bertahan|berhenti|mandek|tertahan|tetap)(?:\s+(?:di|pada))?){_OF}\s*\Z",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\s*(?:poin\s+)?(?:sejak|semenjak)\s+(?:tahun\s+|penilaian\s+)*\Z", re.IGNORECASE)
_NAMELY = re.compile(
    r"[\s,:(–—-]*(?:(?:yakni|yaitu|ialah|adalah|sebesar|di|pada|angka|nilai|skor|\))\s*)*", re.IGNORECASE
)
_BEHIND = re.compile(
    r"\s*(?:poin\s+)?"
    r"(?:,?\s*(?:(?:dan|serta|dengan|masuk|berada|di|opini|predikat)\s+)*"
    r"(?:zona\s+(?:hijau|kuning|merah)|(?:kualitas|kepatuhan)\s+(?:(?:ter)?(?:tinggi|rendah)|sedang))\s+){0,2}"
    r"(?:\(|(?:baik\s+)?(?:pada|di|untuk|dalam|tahun)\s+)(?:(?:penilaian|survei|kepatuhan|Ombudsman(?:\s+RI)?|tahun|edisi|dua|tiga|putaran|terakhir|berturut-turut)\b,?\s*)*\Z",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:baik|pada|untuk|tahun|berturut-turut|beruntun|terakhir|sekaligus),?\s+(?:(?:yakni|yaitu|pada|tahun|penilaian)\s+)*\Z",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(r"[\s,(:=]*(?:(?:yakni|yaitu|sebesar|yang|nilainya|angkanya)\s+)*\d{1,3}[.,]\d")
_ANOTHER_CLAUSE = re.compile(r"[;.]|\d[.,]\d|\b(?:sedangkan|sementara|menjadi|lalu|kemudian)\b", re.IGNORECASE)
# "85,20 pada 2022 dan 2023 memperoleh 88,10": the second year opens a clause of its own
_OPENS_CLAUSE = re.compile(r"(?:\s+\w+){0,5}?\s+\d{1,3}[.,]\d", re.IGNORECASE)


def other_years(
    document: Document,
    years: YearScope,
    labels: Sequence[Span],
    sentence: Sentence,
    score: Score,
    scores: Sequence[Score],
) -> list[Year]:
    """The rounds that a value is told of besides its own year; empty for nearly all values.

    `labels`: the places of the zones and predicates of the sentence, which take the years beside them.
    """
    here = years.told_in(sentence)
    text = document.text
    own = years.of_score(sentence, score, scores)
    behind = [m for m in here if m.span.start >= score.span.end]
    before = [m for m in here if m.span.end <= score.span.start]
    found: list[Year] = []
    for mention in here:
        lead = text[max(sentence.span.start, mention.span.start - 80) : mention.span.start]
        if not _LIKE_ANOTHER.search(lead):
            continue
        if mention in behind and _ITS_OWN.match(text, mention.span.end):
            continue  # "sama arahnya dengan nilai setahun silam, 90,05"
        if mention in behind and not _ANOTHER_CLAUSE.search(text[score.span.end : mention.span.start]):
            found.append(years.meaning(mention, own))  # "85,70 …, sama persis dengan tahun sebelumnya"
        elif mention in before and _NAMELY.fullmatch(text[mention.span.end : score.span.start]):
            told = [m for m in before if m.span.end <= mention.span.start]
            first = years.meaning(told[-1], years.default) if told else years.default
            found += [first, years.meaning(mention, first)]  # "Nilai 2024 sama dengan nilai 2023, yakni 85,70"
    labelled = any(span.start < score.span.end for span in labels)
    if len(scores) == 1 and not labelled:
        found += _joined(text, years, here, score)
    for since in years.since_in(sentence):
        gap = text[score.span.end : since.span.start] if since.span.start >= score.span.end else ""
        if _SINCE.fullmatch(gap) and _STAYS.search(text, sentence.span.start, score.span.start):
            found += years.rounds_since(since)
    return [year for year in dict.fromkeys(found) if year.value is not None and year.value != own.value]


def _joined(text: str, years: YearScope, here: Sequence[YearMention], score: Score) -> list[Year]:
    """Years in a row beside the only value of a sentence: "89,10 pada 2022 dan 2023", "Baik 2022 maupun 2023 89,10"."""
    named = {m.span: m for m in here if m.year is not None}
    for run in series(text, list(named)):
        if len(run) < 2:
            continue
        after = run[0].start >= score.span.end and _BEHIND.fullmatch(text[score.span.end : run[0].start])
        ahead = run[-1].end <= score.span.start and _BEFORE.search(text[max(0, run[0].start - 60) : run[0].start])
        if (after and not _OPENS_CLAUSE.match(text, run[-1].end)) or (
            ahead
            and not _ANOTHER_CLAUSE.search(text[run[-1].end : score.span.start])
            and not any(run[-1].end <= m.span.start < score.span.start for m in here)
        ):
            return [years.meaning(named[span], years.default) for span in run]
    return []
