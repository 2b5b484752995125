"""Which values are means over several institutions, by the names beside them: "rata-rata Kalimantan Utara 85,20"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.scores import Score
from berita_extract.records.owners_elsewhere import MEAN
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_MEAN_OF = re.compile(r"\b(?:rata-rata|rerata|rataan)\s+(?:(?:nilai|skor|di)\s+)*\Z", re.IGNORECASE)
# "rata-rata kelima kabupaten, yaitu Blora, …", "nilai gabungan Kota Tegal dan …"
_TAKEN_TOGETHER = re.compile(
    r"\brata-rata\s+(?:(?:nilai|skor|dari)\s+)*(?:ke)?\w+\s+(?:kabupaten|kota|daerah|provinsi|pemda|polres|kantor|instansi)(?:\s+(?:itu|tersebut))?,?"
    r"\s+(?:yaitu|yakni|ialah)\s+\Z|\b(?:nilai|skor)\s+gabungan\s+\Z|\brata-rata\s+(?:(?:nilai|skor|antara)\s+)*\Z",
    re.IGNORECASE,
)
_VALUE = re.compile(r"\d[.,]\d")
_JOINED = re.compile(r"(?:,|,?\s+(?:dan|serta))\s+", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:[,;]|dan|serta|[,;]\s*(?:dan|serta))\s*\d", re.IGNORECASE)
# "91,20, dengan Jawa Tengah tertinggi 96,10", "85,20, tertinggi Malinau 90,10"
_EXTREME = re.compile(
    r",?\s+(?:dengan\s+|dan\s+)?(?:(?:yang\s+)?(?:tertinggi|terendah|paling\s+(?:tinggi|rendah))\s+(?:(?:ialah|adalah|diraih|dicatat)\s+)?)?",
    re.IGNORECASE,
)
_IS_EXTREME = re.compile(r"\s+(?:yang\s+)?(?:tertinggi|terendah|paling\s+(?:tinggi|rendah))\b", re.IGNORECASE)


class Means:
    """Answers whether a value that has names beside it is a mean over many."""

    def __init__(self, story: Story) -> None:
        self._story = story

    def of_many(self, sentence: Sentence, score: Score, subjects: Sequence[InstitutionMention]) -> bool:
        """Whether a value is a mean over all of a kind, of a province, of those named before, or with extremes named behind."""
        named = next((m for m in reversed(subjects) if m.span.end <= score.span.start), None)
        return (
            (named is not None and self._of_kind(sentence, score, named))
            or self._of_province(sentence, score)
            or self._of_named(score, subjects)
            or self._with_extremes(sentence, score, subjects)
        )

    def _told(self, sentence: Sentence, end: int) -> bool:
        """Whether such a mean was told in the sentence before a place."""
        return any(
            r.rule == "prose.mean_of_kind" and sentence.span.contains(r.span) and r.span.end <= end
            for r in self._story.refused
        )

    def _of_kind(self, sentence: Sentence, score: Score, named: InstitutionMention) -> bool:
        """ "Polres malah lebih tinggi, rata-rata 93,89, sedangkan kantor pertanahan 93,31"."""
        several = named.unit is not None and named.unit.pattern in ("branch", "police") and named.own_name is None
        kind_only = several and named.words[1:].islower()
        means = MEAN.search(self._story.text[named.span.end : score.span.start])
        return kind_only and bool(means or self._told(sentence, named.span.start))

    def _of_province(self, sentence: Sentence, score: Score) -> bool:
        """ "Rata-rata Jawa Tengah 92,10, Jawa Timur 90,20": a bare province is where those are whose mean is told."""
        text = self._story.text
        here = (self._story.mentions[i] for i in self._story.inside(sentence, self._story.mentions))
        last = next((m for m in reversed(list(here)) if m.span.end <= score.span.start), None)
        if last is None or last.form != "bare" or {r.level for r in last.regions} != {"provinsi"}:
            return False
        if _VALUE.search(text, last.span.end, score.span.start):
            return False
        return bool(
            _MEAN_OF.search(text, sentence.span.start, last.span.start)
            or (self._told(sentence, last.span.start) and not text[last.span.end : score.span.start].strip())
        )

    def _of_named(self, score: Score, subjects: Sequence[InstitutionMention]) -> bool:
        """ "Nilai rata-rata Kota Tegal, Kabupaten Tegal, dan Kabupaten Brebes 86,10": one value of several."""
        text = self._story.text
        chain = [m for m in subjects if m.span.end <= score.span.start]
        for first, second in reversed(list(itertools.pairwise(chain))):
            if not _JOINED.fullmatch(text, first.span.end, second.span.start):
                chain = chain[chain.index(second) :]
                break
        if len(chain) < 2 or _LISTED.match(text, score.span.end):
            return False
        gap = text[chain[-1].span.end : score.span.start]
        if re.search(r"\d|\bmasing-masing\b|;|,\s*\w", gap):
            return False
        before = max(0, chain[0].span.start - 70)
        return bool(MEAN.search(gap) or _TAKEN_TOGETHER.search(text, before, chain[0].span.start))

    def _with_extremes(self, sentence: Sentence, score: Score, subjects: Sequence[InstitutionMention]) -> bool:
        """ "Rata-rata nilainya 91,20, dengan Jawa Tengah tertinggi 96,10": a mean of governments if the extremes are some."""
        text = self._story.text
        behind = next((m for m in subjects if m.span.start >= score.span.end), None)
        mean = MEAN.search(text, sentence.span.start, score.span.start)
        if (
            behind is None
            or behind.unit is not None
            or mean is None
            or _VALUE.search(text, mean.end(), score.span.start)
        ):
            return False
        if text.endswith(("engan nilai rata-rata ", "ermodal rata-rata "), 0, score.span.start):
            return False  # "Dengan nilai rata-rata 91,20, Kota Semarang tertinggi di Jawa Tengah"
        leads = _EXTREME.fullmatch(text, score.span.end, behind.span.start)
        return leads is not None and bool("ter" in leads.group() or _IS_EXTREME.match(text, behind.span.end))
