"""Which years values in a row are of, each in its place: "masing-masing 88,12 dan 90,33 pada 2023 dan 2024".

The row of years may be written out, a stretch ("2021-2023"), counted ("tiga tahun terakhir") or told in the sentence
before. A value that stands in no row is none of this module's.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

from berita_extract.mentions.groups import NUMERAL
from berita_extract.mentions.labels import EACH
from berita_extract.mentions.scores import Score
from berita_extract.model import Span
from berita_extract.numbers import counted
from berita_extract.records.year_scope.expressions import YEAR_RANGE
from berita_extract.records.year_scope.reckoning import Reckoning
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Sentence, series
from berita_extract.years import YearMention

_ONWARD = re.compile(
    r"[,;]?\s*(?:(?:dan|lalu|kemudian|terakhir|akhirnya|menjadi|ke|naik|turun|disusul|dilanjutkan|lagi|lawan|berbanding|banding)\s+)*",
    re.IGNORECASE,
)
_THEIR_VALUES = re.compile(
    r"\W*(?:(?:dengan\s+)?(?:nilai|skor|angka|perolehan|capaian)(?:nya)?|masing-masing|berturut-turut|secara berurutan)\b[^.;\d]{0,40}",
    re.IGNORECASE,
)
# "pada dua penilaian sebelumnya berturut-turut 61,90 dan 68,22", "tiga tahun terakhir"
_LAST_FEW = re.compile(
    rf"\b(?P<of>(?P<count>{NUMERAL})\s+(?:kali\s+)?(?:tahun|penilaian|putaran|survei|edisi|rapor|periode)\b[^.,;:\d]{{0,40}}?"
    r"\b(?P<which>sebelumnya|terdahulu|lalu|terakhir|belakangan|ini|(?:se)?(?:sudah|telah)nya|berikutnya|selanjutnya))\b",
    re.IGNORECASE,
)
_NAMED_YEAR = re.compile(r"\b20[12]\d\b")
_BEHIND = re.compile(r"\s+(?:dalam|pada|selama|untuk)\s+")
_FROM_THEN_ON = ("sesudahnya", "setelahnya", "berikutnya", "selanjutnya")
_UNTIL_NOW = ("terakhir", "belakangan", "ini")
_OVER = re.compile(
    rf"\b(?P<of>(?:dalam|selama)\s+(?P<count>{NUMERAL})\s+(?:tahun|penilaian|putaran))\b[^.;\d]{{0,60}}:?\s*\Z",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"\b(?P<of>(?P<count>{NUMERAL})\s+kali\s+(?:berturut-turut|beruntun)),?\s+(?:yakni\s+|yaitu\s+)?\Z", re.IGNORECASE
)
_AT_THAT_TIME = re.compile(r"\b(?:ketika|saat|waktu|keduanya|ketiganya|masing-masing)\b", re.IGNORECASE)
_SINCE_REACH = 60  # characters from "sejak 2021" to the first of the values since then


def in_its_place(
    reckoning: Reckoning, sentence: Sentence, score: Score, scores: Sequence[Score], here: Sequence[YearMention]
) -> YearMention | None:
    """The year in the place of the score: "masing-masing 88,12 dan 90,33 pada 2023 dan 2024"."""
    told = {m.span: m for m in here if m.kind in ("plain", "assessment")}
    if not here and (found := _in_so_many_times(reckoning, sentence, score, scores)) is not None:
        return found
    run = next(run for run in series(reckoning.text, [s.span for s in scores]) if score.span in run)
    if len(run) == 1 and len(scores) > 1 and _in_motion(reckoning.text, scores):
        run = [s.span for s in scores]  # "80,10 lalu 86,30 pada penilaian 2023 dan 2024"
    place = run.index(score.span)
    row = len(run) > 1
    if row and (found := _in_range(reckoning, sentence, run, place)) is not None:
        return found
    if row and not told and (found := _named_before(reckoning, sentence, run, place)) is not None:
        return found
    announced = reckoning.told.series
    if len(run) == len(announced) > 1 and not here:
        # "… urut untuk penilaian 2022, 2023, dan 2024. Puskesmas A: 71,06; 83,44; 90,27."
        return announced[place]
    if len(scores) == len(announced) > 1 and not here and _in_motion(reckoning.text, scores):
        # "… 2022, 2023, hingga 2024. Kabupaten Tebo bergerak turun: 92,5, lalu 88,85, terakhir 84,56"
        return announced[list(scores).index(score)]
    if not row:
        return None
    if (found := _of_last_few(reckoning, sentence, run, place) or _over(reckoning, sentence, run, place)) is not None:
        return found
    fitting = [years for years in series(reckoning.text, list(told)) if len(years) == len(run)]
    return told[fitting[0][place]] if len(fitting) == 1 else None


def _in_range(reckoning: Reckoning, sentence: Sentence, run: Sequence[Span], place: int) -> YearMention | None:
    """The round in a stretch of years before a row of as many values: "pada 2021-2023 berturut-turut …"."""
    found = YEAR_RANGE.search(reckoning.text, sentence.span.start, run[0].start)
    rounds = reckoning.rounds.between(int(found.group("first")), int(found.group("last"))) if found else []
    return YearMention(Span(*found.span()), "plain", rounds[place]) if found and len(rounds) == len(run) else None


def _named_before(reckoning: Reckoning, sentence: Sentence, run: Sequence[Span], place: int) -> YearMention | None:
    """The year of the sentence before: "Merah (2016), kuning (2017), dan hijau (2018). Nilainya 43,80; 67,12; dan 83,40"."""
    before = reckoning.expressions.document.before(sentence)
    if before is None or before.block != sentence.block:
        return None
    told = reckoning.expressions.told_in(before)
    named = list({m.year: m for m in told if reckoning.rounds.possible(m.year)}.values())
    theirs = len(named) == len(run) and _THEIR_VALUES.match(reckoning.text, sentence.span.start, run[0].start)
    return named[place] if theirs else None


def _of_last_few(reckoning: Reckoning, sentence: Sentence, run: Sequence[Span], place: int) -> YearMention | None:
    """The round among so many counted ones: "tiga tahun terakhir berturut-turut 61,90, 68,22, dan 70,11"."""
    text, rounds, default = reckoning.text, reckoning.rounds, reckoning.default.value
    last_few = _LAST_FEW.search(text, sentence.span.start, run[0].start)
    behind = last_few is None and _BEHIND.match(text, run[-1].end, sentence.span.end)
    last_few = last_few or (_LAST_FEW.match(text, behind.end()) if behind else None)
    if last_few is None:
        return None
    which = last_few.group("which").lower()
    until = default if which in _UNTIL_NOW else rounds.previous(default)
    meant = rounds.between(last=until) if until else []
    last = reckoning.told.last.value
    if which in _FROM_THEN_ON and last is not None:
        # "Tiga putaran sesudahnya berturut-turut 89,17, 91,41, dan 97,60"
        meant = rounds.between(first=last + 1)[: len(run)]
    names = [name for name in reckoning.told.names if name.end <= run[0].start]
    # "Dua tahun terakhir: Kabupaten Ngawi 79,20 dan 88,10", but of two names each could have one
    named = _NAMED_YEAR.search(text, last_few.start(), max(last_few.end(), run[0].start))
    in_turn = EACH.search(text, last_few.start(), run[0].start) or (len(names) == 1 and not named)
    if in_turn and counted(last_few.group("count")) == len(run) <= len(meant):
        return YearMention(Span(*last_few.span("of")), "relative", meant[-len(run) :][place])
    return None


def _in_so_many_times(
    reckoning: Reckoning, sentence: Sentence, score: Score, scores: Sequence[Score]
) -> YearMention | None:
    """The round of a value told of the last few: "kuning dua kali berturut-turut, 60,15 lalu 63,02"."""
    times = _TIMES.search(reckoning.text, sentence.span.start, scores[0].span.start) if len(scores) > 1 else None
    if times is None or counted(times.group("count")) != len(scores) or reckoning.default.value is None:
        return None
    rounds = reckoning.rounds.between(last=reckoning.default.value)[-len(scores) :]
    if len(rounds) < len(scores) or not _in_motion(reckoning.text, scores):
        return None
    return YearMention(Span(*times.span("of")), "relative", rounds[list(scores).index(score)])


def _over(reckoning: Reckoning, sentence: Sentence, run: Sequence[Span], place: int) -> YearMention | None:
    """The round in so many years: "Dalam empat tahun nilainya naik terus: 69,86; 83,06; 86,40; 90,12"."""
    over = _OVER.search(reckoning.text, sentence.span.start, run[0].start) if len(run) > 2 else None
    names = [name for name in reckoning.told.names if name.end <= run[0].start]
    if over is None or counted(over.group("count")) != len(run) or reckoning.default.value is None or len(names) > 1:
        return None
    rounds = reckoning.rounds.between(last=reckoning.default.value)
    if len(rounds) < len(run):
        return None
    return YearMention(Span(*over.span("of")), "relative", rounds[-len(run) :][place])


def _in_motion(text: str, scores: Sequence[Score]) -> bool:
    """Whether nothing but words of going on stands between values."""
    gaps = (text[a.span.end : b.span.start] for a, b in itertools.pairwise(scores))
    return all(_ONWARD.fullmatch(gap) for gap in gaps)


def fill_between(
    reckoning: Reckoning,
    scores: Sequence[Score],
    here: Sequence[YearMention],
    besides: Mapping[Span, YearMention | None],
    found: dict[Span, Year],
) -> None:
    """Fills what lies between two years: "61,22 pada 2021, lalu 70,93, dan terakhir 84,57 pada 2023" is one a round."""
    tied = [i for i, score in enumerate(scores) if (m := besides[score.span]) is not None and m.year]
    alone = not here and tied in ([], [0]) and len(scores) > 1
    since = _row_since(reckoning, scores, besides) if alone else None
    rounds_since = reckoning.rounds_since(since) if since is not None else []
    if len(rounds_since) == len(scores):
        found.update(zip((score.span for score in scores), rounds_since, strict=True))
    for left, right in itertools.pairwise(tied):
        first, last = besides[scores[left].span], besides[scores[right].span]
        if first is None or last is None or first.year is None or last.year is None or right - left < 2:
            continue
        rounds = reckoning.rounds.between(first.year + 1, last.year - 1)
        told = any(first.span.end <= m.span.start < scores[right].span.start for m in here)
        if len(rounds) == right - left - 1 and not told:
            for year, score in zip(rounds, scores[left + 1 : right], strict=True):
                found[score.span] = Year(year, "relative")


def fill_as_before(
    reckoning: Reckoning,
    scores: Sequence[Score],
    here: Sequence[YearMention],
    besides: Mapping[Span, YearMention | None],
    found: dict[Span, Year],
) -> None:
    """Gives values in a row behind one name the years of as many told of another before: "Ternate 82,10 pada 2022 dan 86,20
    pada 2023; Tidore 76,10 dan 80,20"."""
    text, start = reckoning.text, reckoning.told.start
    tied = {m.span for m in besides.values() if m is not None}
    for first, count in _rows(text, scores):
        run = scores[first : first + count]
        after = scores[first - 1].span.end if first else start
        names = [name for name in reckoning.told.names if after <= name.start and name.end <= run[0].span.start]
        before = last_of_one([score.span for score in scores[:first]], reckoning.told.names)
        told = [found[span] for span in before] or reckoning.told.row
        years = [year.value for year in told]
        dated = any(after <= m.span.start < run[-1].span.end and m.span not in tied for m in here)
        change = count == 2 and run[0].previous and not run[1].previous  # "…, Kabupaten Semarang dari 80,30 ke 92,40"
        if dated or len(names) != 1 or any(besides[score.span] for score in run):
            continue
        if not change and any(score.previous for score in run):
            continue
        known = [year for year in years if year is not None]
        if len(known) == count and known == sorted(set(known)):
            for score, year in zip(run, known, strict=True):
                if found[score.span].value != year:
                    found[score.span] = Year(year, "relative")


def last_of_one(values: Sequence[Span], names: Sequence[Span]) -> Sequence[Span]:
    """Those of the values that stand behind the last of the names before one of them."""
    starts = [name.end for name in names if values and name.end <= values[-1].start]
    return [span for span in values if not starts or span.start >= starts[-1]]


def _rows(text: str, scores: Sequence[Score]) -> list[tuple[int, int]]:
    """Where the rows of two or more values begin that only words of going on part, and how many they are."""
    rows: list[tuple[int, int]] = []
    first = 0
    for index in range(1, len(scores) + 1):
        if index < len(scores) and _in_motion(text, scores[index - 1 : index + 1]):
            continue
        if index - first > 1:
            rows.append((first, index - first))
        first = index
    return rows


def _row_since(
    reckoning: Reckoning, scores: Sequence[Score], besides: Mapping[Span, YearMention | None]
) -> YearMention | None:
    """The year since which values in a row are told: "sejak 2021: 68,10, lalu 70,22, dan kini 75,01", "empat penilaian
    sejak 2021, nilainya 55,10; 68,42; 79,95; dan terakhir 90,61"."""
    start = scores[0].span.start
    if (first := besides[scores[0].span]) is not None:
        return first if first.kind == "since" else None
    near = next((m for m in reversed(reckoning.expressions.since) if start - _SINCE_REACH < m.span.start < start), None)
    return near if near and not _AT_THAT_TIME.search(reckoning.text, near.span.end, start) else None
