"""Which year stands right at the side of a value: "90,92 (2022)", "76,17 (2018: 53,55)", "zona hijau pada 2021".

Only the few words between a value and a year are read; what a clause or sentence says is asked in `of_scores` and
`of_labels`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.scores import Score
from berita_extract.records.year_scope.expressions import BRACKETED, YearExpressions
from berita_extract.years import YearMention

# Between a number and the year that belongs to it: "93,55 pada 2022", "56,48 (2016)", "15,16 di tahun 2015"
_YEAR_BEHIND = re.compile(
    r"^\s*(?:poin\s+|persen\s+|%\s*)?(?:\([A-E]\)\s*)?(?:yang\s+(?:di\w+\s+)?|(?:juga|pula|kembali)\s+)?(?:(?:saat|ketika|waktu|kala)\s+(?:dinilai|disurvei|diperiksa)\s+(?:pada|di|tahun)|didapat|diraih|diperoleh|dicapai|tercatat|,?\s*(?:adalah\s+)?(?:milik|kepunyaan)\b|,\s*(?:yang\s+)?(?:baru\s+|akhirnya\s+)?(?:dibuat|dicetak|diukir|dicatat|tercatat|ditorehkan|tercipta|terjadi|dicapai|diraih|diperoleh|didapat|muncul|datang)\s+(?:pada|di|tahun)\b|\(|pada|di|untuk|tahun|dari|dalam)\s*(?:penilaian\s+|tahun\s+|survei\s+"
    r"|hasil\s+|capaian\s+)*$",
    re.IGNORECASE,
)
# "87,5 dalam penilaian kepatuhan standar pelayanan publik oleh Ombudsman RI tahun 2023"
_ASSESSMENT_BEHIND = re.compile(
    r"^\s*(?:poin\s+)?(?:pada|dalam|di|dari|untuk|oleh|saat|ketika|kala)\s+(?:hasil\s+)?(?:penilaian|survei|observasi|penelitian|evaluasi)\b[^,.;:\d\n]{0,100}$"
    r"|^\s*(?:milik|kepunyaan)\s+[A-Z][\w ]{2,40}\s(?:pada|tahun|di)\s+(?:penilaian\s+|survei\s+|tahun\s+)*$"
    r"|^\s*(?:yang\s+)?di(?:raih|peroleh|dapat|kantongi|catat|capai|bukukan|terima)\w*\s+[^,.;:\d\n]{0,70}?\b(?:pada|tahun|di)\s+(?:penilaian\s+|survei\s+|tahun\s+)*$",
    re.IGNORECASE,
)
_RELATIVE_BEHIND = re.compile(
    r"^\s*(?:poin|persen|%)?\s*(?:(?:lagi|juga|pula)\s+)?(?:,?\s*(?:yang\s+)?(?:didapat|diraih|diperoleh|dicapai|dikantongi)\s+|yang\s+di\w+\s+)?(?:(?:pada|di|dalam|untuk)\s+|\()?$",
    re.IGNORECASE,
)
# "79,15, oleh-oleh dari putaran 2021", "52,40, peninggalan survei 2019"
_APPOSED = re.compile(
    r"^\s*,\s+(?:hasil|buah|oleh-oleh|warisan|peninggalan|sisa|bekal|kenangan|jejak|catatan|perolehan|capaian|milik)\s+(?:\w+\s+)?(?:dari\s+|pada\s+|untuk\s+)?(?:(?:penilaian|putaran|survei|tahun)\s+)*$",
    re.IGNORECASE,
)
_ON = re.compile(r"\s+(?:pada|di|yaitu|yakni)\s+(?:tahun\s+)?|\s*\(", re.IGNORECASE)
_LABEL_JOINED = re.compile(r"\s*,?\s*\b(?:dan|alias|atau|serta|dengan|masuk|berada di)\s+$", re.IGNORECASE)
_YEAR_HAS = re.compile(
    r"\b20[12]\d\)?,?\s+(?:dengan|bernilai|berbekal|berkat)\s+(?:(?:nilai|skor|angka)\s+)?\Z", re.IGNORECASE
)
_VALUE_NEXT = re.compile(r"\s*[:=,]?\s*(?:hanya\s+|baru\s+)?\d{1,3}[.,]\d")
_OWN_VALUE = re.compile(r"\s*[:=]\s*(?:\d|tidak|belum)")
_THAT_IS_OF = re.compile(
    r"\.\s+(?:Itu|Itulah)\s+(?:untuk\s+|pada\s+|hasil\s+|penilaian\s+|nilai\s+|di\s+|tahun\s+)*(?=20[12]\d\b)"
)
_BRACKET_REACH = 40  # characters between a year and the bracket that holds its value


def is_behind(mention: YearMention, gap: str) -> bool:
    """Whether nothing but the words that tie a year to a value stands between it and the value before it."""
    if mention.kind not in ("plain", "assessment"):
        return _RELATIVE_BEHIND.match(gap) is not None
    return bool(_YEAR_BEHIND.match(gap) or _ASSESSMENT_BEHIND.match(gap))


def beside(expressions: YearExpressions, score: Score, here: Sequence[YearMention]) -> YearMention | None:
    """The year right behind a score ("90,92 (2022)", "42,07 (zona merah) pada tahun lalu") or bracketed with it
    ("76,17 (2018: 53,55)")."""
    text = expressions.text
    told_next = _THAT_IS_OF.match(text, score.span.end)
    if told_next:  # "Pertama 79,31. Itu tahun 2021"
        return next((m for m in expressions.told if m.span.start == told_next.end()), None)
    for mention in expressions.since:
        close = 0 < score.span.start - mention.span.end < _BRACKET_REACH
        if close and re.fullmatch(r"\s*[:,(]\s*", text[mention.span.end : score.span.start]):
            return mention  # "sejak 2021: 68,10, lalu 70,22"
    return _bracketed_with(expressions, score, here) or _behind(expressions, score, here)


def _bracketed_with(expressions: YearExpressions, score: Score, here: Sequence[YearMention]) -> YearMention | None:
    """The year before a score that shares its brackets, or stands right before them."""
    text = expressions.text
    for mention in here:
        gap = text[mention.span.end : score.span.start]
        if mention.year and 0 < len(gap) < _BRACKET_REACH and text.startswith(")", score.span.end):
            between = _unlabelled(expressions, mention.span.end, score.span.start)
            if re.fullmatch(r"\s*\(\s*(?:nilai\s+|skor\s+)?", between):
                return mention  # "merah pada 2015 (40,20), kuning pada 2016 (70,15)", "2022 kuning (74,10); 2023 hijau (85,60)"
        if gap and BRACKETED.search(text[: mention.span.start][-12:]) and re.fullmatch(r"\s*[:=,-]?\s*", gap):
            return mention
    return None


def _behind(expressions: YearExpressions, score: Score, here: Sequence[YearMention]) -> YearMention | None:
    """The next year behind a score, if it is tied to the score and has no value of its own."""
    text = expressions.text
    mention = next((m for m in here if m.span.start >= score.span.end and m.kind != "then"), None)
    if mention is None:
        return None
    between = text[score.span.end : mention.span.start]
    # "dari zona kuning (60,1) tahun 2022 ke zona hijau (87,5) tahun 2023"
    gap = _unlabelled(expressions, score.span.end, mention.span.start).removeprefix(")")
    if gap != between and _YEAR_HAS.search(text[: score.span.start][-30:]):
        return None  # "merah pada 2017 dengan nilai 45,90 dan kuning pada 2019"
    opens = gap.rstrip().endswith("(") or text[: mention.span.start].endswith("(")
    if _OWN_VALUE.match(text, mention.span.end) or (opens and _VALUE_NEXT.match(text, mention.span.end)):
        return None  # "87,15 (tahun sebelumnya 80,93)"
    relative = mention.kind not in ("plain", "assessment")
    if re.fullmatch(r",\s*tahun\s+", gap) and re.match(r"[.;!]", text[mention.span.end :][:1]):
        return mention  # "Kedua 69,38, tahun 2022."
    if relative and _APPOSED.match(gap) and (named := _dated(expressions, mention, here)):
        return named  # "79,15, oleh-oleh dari putaran berikutnya pada 2021"
    if not relative and _APPOSED.match(gap):
        return mention
    near = len(gap) < 45 and (_RELATIVE_BEHIND if relative else _YEAR_BEHIND).match(gap)
    of_round = not relative or mention.kind == "this"  # "97,02 pada penilaian Ombudsman tahun ini"
    return mention if near or (of_round and _ASSESSMENT_BEHIND.match(gap)) else None


def _dated(expressions: YearExpressions, mention: YearMention, here: Sequence[YearMention]) -> YearMention | None:
    """The year that an expression is explained with right behind it: "putaran berikutnya pada 2021"."""
    return next((m for m in here if m.year and _ON.fullmatch(expressions.text, mention.span.end, m.span.start)), None)


def _unlabelled(expressions: YearExpressions, start: int, end: int) -> str:
    """The text between two places without the labels in it: "(zona merah) pada " is " pada "."""
    text = expressions.text
    for span in expressions.labels:
        if start <= span.start and span.end <= end:
            left = _LABEL_JOINED.sub(" ", text[start : span.start])  # "81,30 dan warna hijau pada penilaian 2022"
            bare = re.sub(r"\(\s*\)", "", left + text[span.end : end])
            return re.sub(r",\s*,\s*", " ", bare).replace("  ", " ")  # "55,64, kuning, pada 2021"
    return text[start:end]
