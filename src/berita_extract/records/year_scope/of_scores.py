"""Which year each score of a sentence is of.

First what stands at its side or in its place in a row, then the year that governs its clause, then the one spoken of.
What stands at a side is read in `beside`, rows in `rows`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.scores import Score
from berita_extract.model import Span
from berita_extract.records.year_scope.beside import beside
from berita_extract.records.year_scope.expressions import AGAINST, COMPARED, MOVES, NOW, STATE
from berita_extract.records.year_scope.reckoning import Reckoning
from berita_extract.records.year_scope.rounds import Year
from berita_extract.records.year_scope.rows import fill_as_before, fill_between, in_its_place
from berita_extract.scopes import Sentence, series
from berita_extract.years import YearMention

_AFTER_VALUE = re.compile(r"\d\s*\(\s*$")
_BECAME = re.compile(
    r"\)?,?\s+(?:(?:lalu|kini|sekarang|kemudian|naik|turun|meningkat|melonjak)\s+)*(?:menjadi|ke|jadi)\s+(?:(?:nilai|angka|skor|hanya)\s+)*",
    re.IGNORECASE,
)
_NAMELY = re.compile(r",\s*(?:yaitu|yakni|tepatnya)\s+(?:pada\s+)?(?:tahun\s+)?$", re.IGNORECASE)
_BREAKS = re.compile(
    r"[;.]|\b(?:sedangkan|sementara|kini|sekarang|menjadi|naik|turun|meningkat|adapun|padahal|namun|tetapi)\b",
    re.IGNORECASE,
)
_TO_NEW = re.compile(r"^[^.;]{0,40}\b(?:menjadi|ke)\b[^.;,]{0,20}$", re.IGNORECASE)
_FROM_TO_YEARS = re.compile(
    r"(?:\bdari\s+(?:tahun\s+)?|\()(?P<first>20[12]\d)\s*(?:\b(?:ke|hingga|sampai|menuju)\b|→|->|=>)\s*(?:tahun\s+)?(?P<last>20[12]\d)\b",
    re.IGNORECASE,
)
# "Sepanjang 2022 hingga 2024 nilai Kota Salatiga naik dari 82,10 ke 94,20", "Pada periode 2021-2024"
_STRETCH = re.compile(
    r"\b(?:(?:sepanjang|selama|dalam|antara)|(?:pada|dalam|selama|di)\s+(?:kurun|periode|rentang|masa)(?:\s+waktu)?)\s+(?:tahun\s+)?"
    r"(?P<first>20[12]\d)\s*(?:-|–|s\.?/?d\.?|\b(?:hingga|sampai(?:\s+dengan)?|dan)\b)\s*(?:tahun\s+)?(?P<last>20[12]\d)\b",
    re.IGNORECASE,
)
_FROM_OPENS = re.compile(r"\W*dari\s+(?:(?:nilai|angka|skor)\s+)?", re.IGNORECASE)
_WISHED = re.compile(
    r",?\s[^.;\d]{0,60}?\b(?:mengincar|membidik|menargetkan|mengejar|ditargetkan|memburu|ingin|bertekad)\b",
    re.IGNORECASE,
)
# "Dalam tiga tahun nilainya naik dari 66,10 menjadi 88,10": the first is of no round that could be counted
_OVER_YEARS = re.compile(
    r"\b(?:dalam|selama)\s+(?:(?:kurun|rentang|waktu)\s+)*(?:tiga|empat|lima|enam|tujuh|delapan|[3-9])\s+tahun\b",
    re.IGNORECASE,
)
# "Saat Kabupaten Sigi masih 66,10 pada 2021, Kota Palu sudah 84,20"
_WHILE = re.compile(r"\W*(?:saat|ketika|sewaktu|waktu|kala|tatkala)\s", re.IGNORECASE)
_MAIN_CLAUSE = re.compile(r"\b20[12]\d\)?,\s")
# "Wakatobi pernah 45,00", "Ombudsman pernah memberi Ngawi 50,10": in which year, nobody says
_EVER = re.compile(
    r"(?<!tidak )(?<!belum )(?<!tak )\bpernah,?\s+(?:(?:juga|hanya|cuma|jatuh|turun|berada|di|ke|mendapat(?:kan)?|meraih|memperoleh"
    r"|beroleh|mengantongi|mencatat(?:kan)?|diberi|dinilai|diganjar|bernilai|menyentuh|nilai|skor|angka|sebesar"
    r"|memberi(?:kan)?(?-i:(?:\s+[A-Z]\w+){1,4}))\s+)*\Z",
    re.IGNORECASE,
)
_ALL_OF_IT = re.compile(
    r"\)?,?\s+(?:(?:ke(?:dua|tiga|empat|lima)nya|semuanya|seluruhnya|sama-sama|masing-masing)\s+)(?:(?:pada|dalam|untuk|dari|di|hasil|penilaian|survei|kepatuhan|tahun)\s+)+",
    re.IGNORECASE,
)
# "dari tahun lalu … menjadi 91,95", not "Tahun lalu Puskesmas X menjadi kebanggaan dengan 91,05"
_TURNS = re.compile(
    rf"\b(?:kini|sekarang)\b|(?<!dari )(?<!zona ){STATE}\s+(?:\w+\s+)?{MOVES}\b[^.;,\d]*\Z"
    r"|\bmenjadi\s+(?:(?:nilai|angka|skor|hanya|tinggal|sebesar)\s+)*\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r",?\s+(?:rinciannya|dengan\s+rincian|sebab|karena|lantaran|soalnya)\b", re.IGNORECASE)
# "beranjak dari zona merah pada penilaian tahun lalu ke zona kuning dengan nilai 77,43"
_OUT_OF = re.compile(
    r"\bdari\s+(?:(?:zona\s+)?(?:hijau|kuning|merah)|(?:peringkat|urutan|posisi|ranking)\s+(?:ke-?)?\d+)\s+(?:(?:pada|di)\s+)?(?:(?:penilaian|survei|tahun)\s+)*\Z",
    re.IGNORECASE,
)
_INTO = re.compile(
    r"\s+(?:ke|menjadi)\s+(?:(?:zona\s+)?(?:hijau|kuning|merah)\b|(?:peringkat|urutan|posisi|ranking)\s+(?:ke-?)?\d)",
    re.IGNORECASE,
)
_MOVES_TOO = re.compile(
    r",?\s+(?:dan|serta|lalu|sedangkan|sementara)\s+(?:[A-Z][\w/]*\s+){1,6}(?:naik|turun|melorot|merosot|meningkat|menurun)\s+(?:ke|menjadi)\s+"
)
# "Kota Banjar 92,10, naik tipis 0,40 dari tahun lalu, Kabupaten Ciamis 80,20": the year of the difference alone
_DIFFERENCE_FROM = re.compile(
    r"\d\s+(?:poin\s+|angka\s+)?(?:dari|dibanding(?:kan)?|ketimbang|daripada)\s+(?:(?:dengan|hasil|nilai|skor|capaian|penilaian|pada|tahun)\s+)*\Z",
    re.IGNORECASE,
)
_VALUE_TOLD = re.compile(r"\d[.,]\d+\)?(?:\s+poin)?,\s+(?:pada\s+)?\Z", re.IGNORECASE)
_LINE, _LINES = 80, 40  # characters of a line that an announcement governs, and how many of them
_ANY_VALUE = re.compile(r"(?<![\d.,])\d{1,3}[.,]\d{1,2}(?![\d.,]\d)")
_NOW_BEHIND = re.compile(r"\s+(?:sekarang|kini)\b(?=\s*[,.;)])", re.IGNORECASE)


class SentenceScores:
    """The scores of a sentence and the year expressions among which their years are looked for."""

    def __init__(self, reckoning: Reckoning, sentence: Sentence, scores: Sequence[Score]) -> None:
        self._reckoning = reckoning
        self._text = reckoning.text
        self._sentence = sentence
        self._scores = scores
        self._here = reckoning.expressions.told_in(sentence)
        self._beside = {score.span: beside(reckoning.expressions, score, self._here) for score in scores}
        self._taken = {m.span for m in self._beside.values() if m is not None}

    def years(self) -> dict[Span, Year]:
        """The years of all scores of the sentence by their places, read from left to right."""
        found: dict[Span, Year] = {}
        before: Year | None = None
        for score in self._scores:
            year = found[score.span] = self._year_of(score, before)
            own = self._beside[score.span]
            # "95,11 (2023: 93,02), Kota Balikpapan 94,26": what a bracket holds does not go on
            boxed = own is not None and self._reckoning.expressions.enclosed(own, score.span.end + 1)
            if before is None or not (boxed or any(self._aside(m, score) for m in self._here)):
                before = year
        for run in series(self._text, [score.span for score in self._scores]):
            last = self._beside[run[-1]]
            from_here = next(score.previous for score in self._scores if score.span == run[0])
            if from_here and last is not None and not any(self._beside[span] for span in run[:-1]):
                found.update(dict.fromkeys(run, found[run[-1]]))  # "naik dari 85,00 dan 82,10 pada penilaian 2022"
        fill_between(self._reckoning, self._scores, self._here, self._beside, found)
        fill_as_before(self._reckoning, self._scores, self._here, self._beside, found)
        return found

    def _year_of(self, score: Score, before: Year | None) -> Year:
        """The year of one score; `before` is that of the score before it in the sentence."""
        base = before or self._reckoning.told.current
        if (own := self._own_year(score, base)) is not None:
            return own
        if (stretch := self._stretch()) is not None:
            return self._framed(stretch, score, base)
        if not self._here and (above := self._frame_above()) is not None:
            return self._framed(above, score, base)
        if not self._here:
            if score.previous:
                return self._round_before(score)
            if _EVER.search(self._text, self._sentence.span.start, score.span.start):
                return Year(None, "unknown")
            return self._reckoning.ceremony(self._sentence.span, score.span.start) or self._reckoning.told.current
        enclosed = self._reckoning.expressions.enclosed
        earlier = [
            m
            for m in self._here
            if m.span.end <= score.span.start
            and m.span not in self._taken
            and not enclosed(m, score.span.start)
            and not self._left_behind(m)
            and not any(self._aside(m, s) for s in self._scores if s.span.start < score.span.start)
        ]
        left = [s for s in self._scores if s.span.start < score.span.start]
        last = max((s.span.start for s in left), default=-1)
        near = [m for m in earlier if m.span.end > last]
        frame = _FROM_TO_YEARS.search(self._text, self._sentence.span.start, self._scores[0].span.start)
        if frame and len(self._scores) > 1:
            # "Dari 2023 ke 2024, Pemkot A bergerak dari 84,10 ke 92,66 dan Pemkab A dari 79,95 ke 88,23"
            return self._framed(frame, score, base)
        if score.previous and (former := self._former(score, near, base)) is not None:
            return former
        if not near and before is not None and self._became(score, left, before):
            return self._reckoning.default  # "Nilainya yang pada 2023 tercatat 95,12 menjadi 96,70"
        years_told = [m for m in earlier if m.kind in ("plain", "assessment")]
        candidates = near or [m for m in years_told[-1:] if self._leads(m)]
        if before is not None and not near and NOW.search(self._text[max(s.span.end for s in left) : score.span.start]):
            return self._reckoning.default  # "… 94,52 pada 2023, dan terkini 98,21"
        opens = earlier[0] if earlier and earlier[0].kind == "next" and self._leads(earlier[0]) else None
        if before is not None and opens is not None and opens.span == before.span and not (candidates or years_told):
            return before  # "Setahun kemudian A membalas dengan 92,20, adapun B 89,75"
        if candidates:
            return self._governed(score, candidates[-1], before, base)
        if before is not None and self._goes_on(score, earlier):
            return before
        if before is not None and left and _WHILE.match(self._text, self._sentence.span.start):
            gap = self._text[left[-1].span.end : score.span.start]
            if _MAIN_CLAUSE.search(self._text, left[0].span.end, score.span.start) and not _BREAKS.search(gap):
                return before
        return self._told_behind(score, base) or self._reckoning.told.current

    def _framed(self, frame: re.Match[str], score: Score, base: Year) -> Year:
        """The first of two years for a value that another one replaces, else the last."""
        place = "first" if score.previous else "last"
        return self._reckoning.of(YearMention(Span(*frame.span(place)), "plain", int(frame.group(place))), base)

    def _stretch(self) -> re.Match[str] | None:
        """The stretch of years at the head of a sentence whose values are all changes in it, each from one to another."""
        told = [score.previous for score in self._scores]
        if told[::2].count(True) + told[1::2].count(False) < max(len(told), 2) or len(told) % 2:
            return None
        found = _STRETCH.search(self._text, self._sentence.span.start, self._scores[0].span.start)
        known = found and all(self._reckoning.rounds.possible(int(year)) for year in found.groups())
        return found if known else None

    def _frame_above(self) -> re.Match[str] | None:
        """Two years that the announcement of short lines tells: "… sebagai berikut (2023 → 2024):", "Karimun 91,40 → 94,62"."""
        if len(self._sentence.span.of(self._text)) > _LINE or len(self._scores) != 2:
            return None
        above = self._reckoning.expressions.document.before(self._sentence)
        for _ in range(_LINES):
            if above is None:
                return None
            if above.span.of(self._text).rstrip().endswith(":"):
                return _FROM_TO_YEARS.search(self._text, above.span.start, above.span.end)
            if above.span.end - above.span.start > _LINE:
                return None
            above = self._reckoning.expressions.document.before(above)
        return None

    def _left_behind(self, mention: YearMention) -> bool:
        """Whether a year is only compared with before the sentence goes on about its own: "nilainya merosot dibanding 2016
        sebab cuma mengumpulkan 22,94", "naik dari tahun sebelumnya, rinciannya …"."""
        before = self._text[max(0, mention.span.start - 60) : mention.span.start]
        if _DIFFERENCE_FROM.search(before) and self._text.startswith(",", mention.span.end):
            return True
        moved = _OUT_OF.search(before) and _INTO.match(self._text, mention.span.end)
        return bool(moved or (AGAINST.search(before) and _GOES_ON.match(self._text, mention.span.end)))

    def _aside(self, mention: YearMention, score: Score) -> bool:
        """Whether a year looks back from one value to another in passing: "Kaltim 90,10, tahun lalu 88,20, Kaltara 86,30"."""
        looks_back = mention.kind in ("last_year", "previous") and mention.span.end <= score.span.start
        close = looks_back and not self._text[mention.span.end : score.span.start].strip()
        return close and bool(_VALUE_TOLD.search(self._text[: mention.span.start][-25:]))

    def _own_year(self, score: Score, base: Year) -> Year | None:
        """The year at the side of a score, in its place in a row, or said of it and its like alone."""
        reckoning, text = self._reckoning, self._text
        bracketed = reckoning.expressions.bracketed
        if _NOW_BEHIND.match(text, score.span.end):
            return reckoning.default  # "88,90 waktu itu dan 91,37 sekarang"
        then = next((m for m in self._here if m.kind == "then" and text[score.span.end : m.span.start] == " "), None)
        if then is not None and len(self._scores) > 1:
            return reckoning.of(then, base)
        if bracketed and _AFTER_VALUE.search(text, max(0, score.span.start - 20), score.span.start):
            return reckoning.of(bracketed, reckoning.default, compared=True)
        if aligned := in_its_place(reckoning, self._sentence, score, self._scores, self._here):
            return reckoning.of(aligned, base)
        if (of_all := self._of_all()) is not None:
            return reckoning.of(of_all, base)
        if mine := self._beside[score.span]:
            backward = mine.kind in ("last_year", "previous")
            return reckoning.of(mine, base, compared=backward and not self._stands_alone(score, mine))
        return None

    def _stands_alone(self, score: Score, year: YearMention) -> bool:
        """Whether nothing is compared with the value of "meraih 89,45 tahun lalu": the article tells no other value.

        Then the year is counted from the article's date: printed in March 2025, it is that of 2024, the newest one told.
        """
        text, expressions = self._text, self._reckoning.expressions
        if year.kind != "last_year" or any(m.kind != "last_year" for m in expressions.told):
            return False
        if AGAINST.search(text, max(0, score.span.start - 40), score.span.start) or NOW.search(text):
            return False
        return all(score.span.overlaps(Span(*match.span())) for match in _ANY_VALUE.finditer(text))

    def _of_all(self) -> YearMention | None:
        """The only year of a sentence, if words behind all values say that it is theirs: "A memulai dari 88,29 dan B dari
        84,61, keduanya pada penilaian 2021"."""
        here, scores = self._here, self._scores
        named = [m for m in here if m.kind in ("plain", "assessment")]
        if len(scores) < 2 or len(named) != 1 or named[0].span.start < scores[-1].span.end or here[0] != named[0]:
            return None
        gap = self._text[scores[-1].span.end : named[0].span.start]
        return named[0] if _ALL_OF_IT.fullmatch(gap) else None

    def _former(self, score: Score, near: Sequence[YearMention], base: Year) -> Year | None:
        """The year of a value that another one has replaced, where the year beside it is of the new one or missing."""
        reckoning, text = self._reckoning, self._text
        behind = [s for s in self._scores if s.span > score.span]
        if any(_TO_NEW.search(text[score.span.end : s.span.start]) for s in behind):
            # "penilaian 2022, nilainya naik dari 62,86 menjadi 84,16": the year at the head is that of the new value
            new = near[-1] if near and near[-1].kind == "assessment" and self._leads(near[-1]) else None
            replaced = text[new.span.end : score.span.start] if new is not None else ""
            # "pada penilaian 2021 mengantongi 86,90 turun ke 82,15 pada 2022": the new value has a year of its own
            own = not re.search(r"\bdari\b", replaced) and self._beside.get(behind[0].span)
            if new is not None and not own and not re.search(r"\bdari\b", replaced.rpartition(",")[0]):
                return reckoning.before(reckoning.of(new, base))
        if near:
            return None
        becomes = self._beside.get(behind[0].span) if behind else None
        if becomes is not None:  # "memulai dari 79,8, naik ke 86,99 pada babak kedua"
            return Year(reckoning.rounds.previous(reckoning.of(becomes, base).value), "relative")
        return self._round_before(score)

    def _round_before(self, score: Score) -> Year:
        """The round before the one spoken of; before that of the story, if the new value stands elsewhere."""
        opens = _FROM_OPENS.fullmatch(self._text, self._sentence.span.start, score.span.start)
        if opens and _WISHED.match(self._text, score.span.end):
            return self._reckoning.default  # "Dari 89,77, wali kota mengincar 93": what a hope starts from
        if _OVER_YEARS.search(self._text, self._sentence.span.start, score.span.start):
            return Year(None, "unknown")
        alone = score == self._scores[-1]
        return self._reckoning.before(self._reckoning.default if alone else self._reckoning.told.current)

    def _became(self, score: Score, left: Sequence[Score], before: Year) -> bool:
        """Whether the value before a score is of an older year that was told, and became this one."""
        if before.span is None or not left:
            return False
        last_end = max(s.span.end for s in left)
        moved = _BECAME.fullmatch(self._text[last_end : score.span.start])
        return moved is not None and before.value != self._reckoning.default.value

    def _leads(self, mention: YearMention) -> bool:
        """Whether a year stands at the head of its sentence, so that it governs all that follows."""
        return mention.span.start - self._sentence.span.start < 60

    def _governed(self, score: Score, chosen: YearMention, before: Year | None, base: Year) -> Year:
        """The year of a score behind the year that its clause names, unless words between them lead to now."""
        text, default = self._text, self._reckoning.default
        gap = text[chosen.span.end : score.span.start]
        if NOW.search(gap):
            return default  # "pada 2018 hijau dengan 87,68, sekarang tinggal 79,65"
        against = chosen.kind in ("last_year", "previous") or AGAINST.search(
            text[max(0, chosen.span.start - 60) : chosen.span.start]
        )
        if against and _TURNS.search(gap):
            # "dari tahun lalu … menjadi 91,95", "Dibandingkan dengan tahun 2022, … menjadi 87,5"
            return default
        start = max(self._sentence.span.start, chosen.span.start - 60)
        compared = score.previous or bool(COMPARED.search(text[start : chosen.span.start]))
        # "86,63 …, padahal setahun lalu masih 77,36": counted from the value told before
        compared = compared or (before is not None and before.value == default.value)
        return self._reckoning.of(chosen, base, compared=compared)

    def _goes_on(self, score: Score, earlier: Sequence[YearMention]) -> bool:
        """Whether a value goes on with the year that governs the one before: "pada 2018, yaitu A (89,55) dan B (88,91)"."""
        told = max((s.span for s in self._scores if s.span.end <= score.span.start), default=score.span)
        governed = any(m.kind != "this" and m.span.end <= told.end for m in earlier)
        gap = self._text[told.end : score.span.start]
        if _MOVES_TOO.fullmatch(gap) or len(series(self._text, [told, score.span])) == 1:
            return governed  # "DPMPTSP memimpin dengan 92,60 dan Disdukcapil turun ke 87,35", "berturut-turut 53,55; 29,73"
        return governed and not _BREAKS.search(gap)

    def _told_behind(self, score: Score, base: Year) -> Year | None:
        """The year of the only score of a sentence that is told somewhere behind it."""
        behind = [m for m in self._here if m.span.start >= score.span.end and m.span not in self._taken]
        if not behind or len(self._scores) > 1:
            return None
        gap = self._text[score.span.end : behind[0].span.start]
        told = behind[0].kind == "assessment" or _NAMELY.search(gap)
        return self._reckoning.of(behind[0], base) if told and not COMPARED.search(gap) else None
