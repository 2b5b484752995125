"""Which year an expression means: "tahun lalu", "dua tahun sebelumnya", "setahun kemudian", "waktu itu".

Relative expressions are counted from what was told before, in rounds of the assessment. Which expression a value
belongs to is asked in `of_scores` and `of_labels`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from berita_extract.model import Span
from berita_extract.records.year_scope.expressions import AGAINST, MOVES, NOW, STATE, YearExpressions
from berita_extract.records.year_scope.rounds import Rounds, Year
from berita_extract.years import MONTH, MONTHS, YearMention

_STILL = re.compile(r"[^.;,\n]{0,30}\bmasih\b|[^\n]{0,80}?\.\s+(?:Kini|Sekarang)\b")
# "Kota Pasuruan yang tahun lalu memperoleh 79,30 kini 88,60"
_NOW_OTHER = re.compile(
    rf"[^.;\n]{{0,60}}?{STATE},?\s+(?:\w+\s+)?(?-i:(?!(?:[A-Z]\w+\s+)+(?:malah|justru)))(?:kini|sekarang|tahun ini|malah|justru)\b"
    rf"(?:(?!\b(?:target|ingin|mau|hendak|mempertahankan|menargetkan)\b)[^.;\n]){{0,40}}?{STATE}",
    re.IGNORECASE,
)
# "Kota Cirebon yang tahun lalu tertinggi turun ke 95,10"
_WHO = re.compile(r"\byang\s+\Z", re.IGNORECASE)
_MOVED = re.compile(
    rf"[^.;\n]{{0,60}}?{STATE},?\s+(?:\w+\s+)?{MOVES}\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:tiap tahun sejak|setiap tahun sejak|dimulai|bermula|berawal|mula-mula|awalnya|perdana|pertama kali)\b",
    re.IGNORECASE,
)
_ITS_VALUE = re.compile(
    r",?\s+(?:(?:pe)?(?:nilai|skor|angka|roleh|capai)\w*nya|(?:kota|kabupaten|provinsi|daerah|pemda|polres\w*|dinas|kantor|unit|instansi|lembaga|puskesmas|kementerian)\s+(?:ini|itu|tersebut))\b",
    re.IGNORECASE,
)
_CEREMONY = re.compile(
    rf"\b(?:pada|baru|tanggal|(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu),?)\s+\(?(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{MONTH})\s+(?P<year>20[12]\d)\b"
    r"[^.;]{0,90}?\b(?:menerima|meraih|diganjar|memperoleh|mendapat(?:kan)?|menyabet|dianugerahi)\b",
    re.IGNORECASE,
)
_VALUE = re.compile(r"(?<![\d.,])\d{2}[.,]\d")
# "Tahun ini target kami 95,00", "tahun ini anggaran naik 12,5 persen", "tahun ini menerima piagam dengan nilai 88,20"
_NO_RESULT = re.compile(
    r"\b(?:target|anggaran|persen|rupiah|piagam|penghargaan|ingin|menargetkan|mengejar)\b", re.IGNORECASE
)
_CLAUSE = 80  # characters around an expression that speak of its award
_WITHIN = re.compile(r"[.;!?\n]")
# "prestasi sejenis didapat tahun lalu": another award than that of the story
SUCH_AN_AWARD = re.compile(
    r"\b(?:penghargaan|prestasi|predikat|piagam|capaian|anugerah|opini|hasil)\s+(?:yang\s+)?(?:serupa|sejenis|senada|sama)\b",
    re.IGNORECASE,
)
# "padahal pada 2021 dinas itu belum dinilai": no round of it
_NOT_ASSESSED = r"\b(?:belum|tidak|tak)\s+(?:(?:pernah|ikut|turut|termasuk yang)\s+)?(?:dinilai|disurvei|diteliti|disampel|disasar)\b"
_NO_ASSESSMENT_BEHIND = re.compile(rf"[^.;,\d]{{0,60}}?{_NOT_ASSESSED}", re.IGNORECASE)
_NO_ASSESSMENT_BEFORE = re.compile(rf"{_NOT_ASSESSED}\s+(?:Ombudsman\s+)?(?:(?:pada|di|tahun)\s+)*\Z", re.IGNORECASE)
# "penilaian yang lalu", before any result is told, is the newest there is
_THAT_IS_PAST = re.compile(r"\byang\s+(?:lalu|lampau|silam|kemarin|terdahulu)\Z")
_NOW_VALUED = re.compile(r"[^;\n]{0,90}?\b(?:kini|sekarang)\s+(?:\w+\s+){0,2}\d{2}[.,]\d", re.IGNORECASE)
_RESULT = re.compile(
    r"(?<![\d.,])\d{2,3}[.,]\d|\b(?:hijau|kuning|merah|(?:kualitas|kepatuhan)\s+(?:ter)?(?:tinggi|sedang|rendah))\b",
    re.IGNORECASE,
)
_THEN_REACH = 300  # characters between a year and the "waktu itu" that means it


@dataclass(slots=True)
class Told:
    """What the sentences read so far have told."""

    current: Year  # the year spoken of
    last: Year  # of the value told last: "setahun kemudian" counts from it
    anchor: Year  # of the value told last that was not itself counted: "tiga tahun setelah berita itu"
    values: list[Year] = field(default_factory=list)  # the years of all values so far
    last_end: int = 0  # where the sentence of the value told last ends
    start: int = 0  # of the sentence being read
    end: int = 0
    series: Sequence[YearMention] = ()  # of a sentence without values: "urut untuk 2022, 2023, dan 2024"
    row: Sequence[Year] = ()  # the years of the values behind the last name of the last sentence that had some
    names: Sequence[Span] = ()  # of whom the sentence being read tells


class Reckoning:
    """Counts the years of expressions from the year of the story, `default`, and from what was `told`."""

    def __init__(self, expressions: YearExpressions, rounds: Rounds, default: Year) -> None:
        self.expressions = expressions
        self.text = expressions.text
        self.rounds = rounds
        self.default = default
        self.told = Told(default, default, default)
        self._meanings: dict[Span, Year] = {}  # of the expressions read so far

    def of(self, mention: YearMention, base: Year | None = None, *, compared: bool = False) -> Year:
        """The year that an expression means; relative ones are counted from `base`, else from the year spoken of."""
        year = self._reckoned(mention, self.told.current if base is None else base, compared=compared)
        self._meanings[mention.span] = year
        return year

    def stated(self, year: int, span: Span) -> Year:
        """The year that a number at a place means."""
        return self.of(YearMention(span, "plain", year))

    def ceremony(self, sentence: Span, end: int) -> Year | None:
        """The round of an award that was received on a day long ago, told before `end`: "baru Desember 2024 lalu Pemkab A
        menerima penghargaan"."""
        told = _CEREMONY.search(self.text, sentence.start, end)
        if told is None:
            return None
        day = date(int(told["year"]), MONTHS[told["month"].lower()], min(int(told["day"] or 28), 28))
        year = self.rounds.announced_by(day)
        return Year(year, "window", Span(told.start("month"), told.end("year"))) if year is not None else None

    def before(self, year: Year) -> Year:
        """The round before a year, told by no expression of its own; unknown before an unknown one."""
        if year.value is None:
            return Year(None, "unknown")
        return Year(self.rounds.previous(year.value), "relative")

    def rounds_since(self, since: YearMention) -> list[Year]:
        """All rounds from a year to that of the story: "sejak 2021"."""
        last = self.default.value
        rounds = self.rounds.between(since.year, last) if last else []
        return [Year(year, "stated" if year == since.year else "relative", since.span) for year in rounds]

    def this_year(self) -> Year:
        """ "Tahun ini" is the newest round announced by the article's date."""
        newest, running = self.rounds.newest, self.rounds.running
        # "Tahun 2023 ini masuk kategori A" in December 2023: the round that runs is told already
        if running is not None and running.year == self.default.value and self.default.basis == "stated":
            return self.default
        if running is not None and running.assessed and running.announced is None:
            return Year(running.year, "relative")  # nobody recorded when it was announced
        return Year(newest.year, "relative") if newest and newest.year != self.default.value else self.default

    def _reckoned(self, mention: YearMention, base: Year, *, compared: bool) -> Year:
        match mention.kind:
            case "relative":
                return Year(mention.year, "relative", mention.span)
            case "assessment" | "plain" | "since":
                if not self.rounds.possible(mention.year):
                    # the award's year, a hope, a slip: not the year of a result that is told
                    return self._impossible(mention)
                return Year(mention.year, "stated", mention.span)
            case "last_year":
                return self._last_year(mention, compared)
            case "once":
                return self._once(mention)
            case "previous":
                return self._earlier(mention, base)
            case "next":
                return self._next(mention, base)
            case "after_that":
                return self._step_from(self.told.anchor, mention)
            case "after_gap":
                return self._after_gap(mention)
            case "before_gap":
                gap = self.rounds.gap()
                return Year(self.rounds.previous(gap), "relative", mention.span) if gap else self.told.current
            case "then":
                return self._named_before(mention)
            case "first":
                return self._first_named(mention)
            case "this":
                return self.this_year()

    def _once(self, mention: YearMention) -> Year:
        """ "Dulu": the round looked back at right before ("… pada penilaian sebelumnya masih kuning. "Dulu kita kuning, 72,79"),
        else nobody says which."""
        told = [m for m in self.expressions.told if m.kind in ("previous", "last_year") and m.span < mention.span]
        near = bool(told) and mention.span.start - told[-1].span.end < _THEN_REACH
        return self._meanings.get(told[-1].span) or self.of(told[-1]) if near else Year(None, "unknown", mention.span)

    def _earlier(self, mention: YearMention, base: Year) -> Year:
        """The round before `base`, or so many years before it: "dua tahun sebelumnya"."""
        current = self.told.current
        words = mention.span.of(self.text).lower()
        if _THAT_IS_PAST.search(words) and self.rounds.long_since() and self._opens_results(mention.span):
            return self.default  # "Agam menerima tim. Pada survei yang lalu nilainya 88,45": the newest there is
        around = self.expressions.around(mention.span)
        later = [m.year for m in self.expressions.told if mention.span < m.span and around.contains(m.span) and m.year]
        if words in ("semula", "tadinya") and later and later[0] <= (self.rounds.previous(base.value) or 0):
            return Year(None, "unknown", mention.span)  # "semula merah, lalu kuning pada 2022, dan hijau pada 2024"
        if words in ("semula", "tadinya") and self._only_once(mention, around):
            return Year(None, "unknown", mention.span)
        pointing = words.endswith((" itu", " tadi", " tersebut"))
        if (pointing or words.startswith("mundur") or " lagi" in words) and base is current:
            base = self.told.last  # "satu tahun sebelum kuning itu": counted from what was told last
        elif base.basis == "relative" and AGAINST.search(self.text[: mention.span.start][-60:]):
            # "lebih rendah daripada dua tahun sebelumnya, tetapi lebih tinggi daripada tahun sebelumnya"
            base = current
        newer, counted_back = self.rounds.previous(current.value), base.value if base.basis == "relative" else None
        older = counted_back is not None and newer is not None and counted_back < newer
        if mention.step == -1 and older and not (pointing or " lagi" in words):
            base = current  # "dua tahun sebelumnya 35,10, setahun sebelumnya 44,90": both count from now
        if mention.step == -1 or base.value is None:
            return Year(self.rounds.previous(base.value), "relative", mention.span)
        if base.basis == "relative":
            base = self.default  # "tahun sebelumnya 74,90 dan dua tahun sebelumnya 63,14": both count from now
        return self._counted_from(base.value or 0, mention)

    def _only_once(self, mention: YearMention, around: Span) -> bool:
        """Whether a state is told by the way, and nothing of what became of it: "Sikka, yang semula merah, paling cepat berbenah"."""
        told = [label for label in self.expressions.labels if around.contains(label)]
        aside = self.text[: mention.span.start].endswith("yang ")
        valued = any(p.search(self.text, around.start, around.end) for p in (_VALUE, NOW))
        return aside and len(told) == 1 and not valued

    def _opens_results(self, span: Span) -> bool:
        """Whether an expression leads to the first result of a story that states no round, and to none of now behind it."""
        told = _RESULT.search(self.text[: span.start]) or _NOW_VALUED.match(self.text, span.end)
        return self.default.basis == "window" and told is None

    def _counted_from(self, start: int, mention: YearMention) -> Year:
        """The year so many steps from another, if it had a round: "dua tahun sebelumnya" of 2024 is 2022."""
        year = start + mention.step
        known = self.rounds.assessed(year)
        return Year(year, "relative", mention.span) if known else Year(None, "unknown", mention.span)

    def _named_before(self, mention: YearMention) -> Year:
        """ "Waktu itu": the year named last, if it has a round and is near enough to be meant; "pada penilaian yang sama":
        that of the value told last."""
        if mention.span.of(self.text).lower().endswith(("yang sama", "juga")):
            just_told = not self.text[self.told.last_end : self.told.start].strip()
            return self.told.last if just_told else self.told.current
        told = sorted([*self.expressions.told, *self.expressions.since], key=lambda m: m.span)
        earlier = [m for m in told if m.span.end <= mention.span.start and m.kind not in ("this", "then")]
        if not earlier or mention.span.start - earlier[-1].span.end > _THEN_REACH:
            return self.told.current
        # counted again from here, "setahun sesudah itu" would be a year later
        return self._meanings.get(earlier[-1].span) or self.of(earlier[-1], compared=True)

    def _first_named(self, mention: YearMention) -> Year:
        """ "Pada tahun pertama itu", "Tahun kedua 76,85": the earliest round named before or beside, or the next ones."""
        near = mention.span.end + (10 if mention.step == 0 else 0)  # "Pada tahun pertama, 2021, nilainya …"
        expressions = self.expressions
        told = {
            m.year
            for m in (*expressions.told, *expressions.since)
            if m.year and m.span.start <= near and not self._unassessed(m)
        }
        named = [year for year in told if self.rounds.possible(year)]
        if not named:  # "Setelah pandemi, Banggai memperoleh 77,30 pada penilaian pertama, 84,10 pada penilaian kedua"
            gaps = (m for m in expressions.told if m.kind == "after_gap" and m.span.start <= near)
            named = [year for m in gaps if (year := self._after_gap(m).value) is not None]
        if mention.step < 0:  # "… putaran pertama … dan putaran terakhir"
            return Year(max(named), "relative", mention.span) if len(named) > 1 else self.default
        first = any(m.kind == "first" and m.step == 0 and m.span.start <= mention.span.start for m in expressions.told)
        first = first or bool(_BEGINS.search(self.text, 0, mention.span.start))
        if not named or not first:
            return self.told.current
        rounds = self.rounds.between(min(named))
        nth = rounds[mention.step : mention.step + 1]
        return Year(nth[0], "relative", mention.span) if nth else Year(None, "unknown", mention.span)

    def _unassessed(self, mention: YearMention) -> bool:
        """Whether a year is one in which somebody had no assessment: "padahal pada 2021 dinas itu belum dinilai"."""
        return bool(
            _NO_ASSESSMENT_BEHIND.match(self.text, mention.span.end)
            or _NO_ASSESSMENT_BEFORE.search(self.text, max(0, mention.span.start - 60), mention.span.start)
        )

    def _impossible(self, mention: YearMention) -> Year:
        if mention.year is not None and mention.year < 2013:
            return Year(None, "unknown", mention.span)
        return self.default

    def _last_year(self, mention: YearMention, compared: bool) -> Year:
        published, default = self.rounds.published, self.default.value
        start = published.year if published and not (compared and default) else default
        if mention.step < -1 and start:
            return self._counted_from(start, mention)
        before = Year(self.rounds.previous(default), "relative", mention.span)
        if compared or published is None:
            return before
        year = published.year + mention.step
        if year == default:
            still = _STILL.match(self.text, mention.span.end)  # "Setahun yang lalu rapor Bangli masih kuning"
            # "Kota itu mendapat 79,12. Setahun lalu nilainya 68,94": not the year just told
            just_told = self.told.last.value == year and self.text[self.told.last_end : mention.span.start].isspace()
            around = self.text[max(0, mention.span.start - _CLAUSE) : mention.span.end + _CLAUSE]
            again = SUCH_AN_AWARD.search(_WITHIN.split(around[:_CLAUSE])[-1] + _WITHIN.split(around[_CLAUSE:])[0])
            who = _WHO.search(self.text[: mention.span.start][-8:])
            moved = _NOW_OTHER.match(self.text, mention.span.end) or (who and _MOVED.match(self.text, mention.span.end))
            if (
                again
                or still
                or moved
                or self._this_year_told(mention)
                or (just_told and _ITS_VALUE.match(self.text, mention.span.end))
            ):
                return before
            return Year(year, "relative", mention.span)
        return Year(year, "relative", mention.span) if self.rounds.assessed(year) else before

    def _this_year_told(self, mention: YearMention) -> bool:
        """Whether a value is told of "tahun ini" before an expression in its paragraph, so that "tahun lalu" is the round before."""
        block = self.expressions.document.blocks[self.expressions.block_of(mention.span)].span
        this = [
            m.span
            for m in self.expressions.told
            if m.kind == "this" and block.start <= m.span.start < mention.span.start
        ]
        clauses = (self.expressions.around(span).of(self.text) for span in this)
        return any(_VALUE.search(one) and not _NO_RESULT.search(one) for one in clauses)

    def _after_gap(self, mention: YearMention) -> Year:
        gap = self.rounds.gap()
        later = self.rounds.between(first=gap + 1) if gap else []
        return Year(later[0], "relative", mention.span) if later else Year(None, "unknown", mention.span)

    def _next(self, mention: YearMention, base: Year) -> Year:
        last = self.told.last
        start = last if base == self.default and last.value else base
        if last.value is not None and not self.text[self.told.last_end : mention.span.start].strip():
            start = last  # "Setahun kemudian 38,45. Setahun sesudahnya lagi, 64,70"
        block_of = self.expressions.block_of
        block = block_of(mention.span)
        named = [
            m
            for m in self.expressions.told
            if m.year and m.span.end <= mention.span.start and block_of(m.span) == block
        ]
        counted = named and named[-1].span.start < self.told.last_end  # a value was told since
        if named and not counted and self.rounds.possible(named[-1].year):
            start = Year(named[-1].year, "stated", named[-1].span)  # "kolom 2021 … hijau. Setahun berselang …"
        return self._step_from(start, mention)

    def _step_from(self, start: Year, mention: YearMention) -> Year:
        """The round so many years after a year; unknown where there was none."""
        if start.value is None or not self.rounds.possible(start.value + mention.step):
            return Year(None, "unknown", mention.span)
        return Year(start.value + mention.step, "relative", mention.span)
