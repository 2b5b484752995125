"""Which year a zone or predicate is of that stands without a score: told beside it, in its clause, or spoken of.

A label that is said of several years at once is asked in `several`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.model import Span
from berita_extract.records.year_scope.beside import is_behind
from berita_extract.records.year_scope.expressions import COMPARED, NOW, OF_ONE_ITEM, YEAR_RANGE, came_after
from berita_extract.records.year_scope.reckoning import Reckoning
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Sentence
from berita_extract.years import YearMention

_LIKE = re.compile(r"\b(?:seperti|sebagaimana|sama dengan)\b", re.IGNORECASE)  # "tetap hijau seperti tahun 2023"
# "kuning, nilainya 71,90 pada 2023": the value between a label and its year
_ONE_VALUE = re.compile(
    r"(?:\s+(?:dari\s+)?Ombudsman(?:\s+RI)?)?\W*(?:dengan\s+)?(?:nilai\w*|skor\w*|angka\w*)?\s*\d+[.,]\s?\d+\)?,?\s*(?:poin\s*)?(?:pada|di|\(|tahun)\s*(?:tahun\s*)?",
    re.IGNORECASE,
)
_MOVED_ON = re.compile(
    r"(?:,|\bdan|\blalu|\bkemudian)\s+(?:ber)?(?:pindah|alih|naik|anjak|geser|lompat|masuk)\s+ke\b"
    r"|\b(?:dan|lalu|kemudian)\s+(?:(?:terlempar|jatuh|turun|merosot|melorot|tergelincir|terperosok|terjun)\s+ke|menerima|memakai"
    r"|mengenakan|berganti)\b",
    re.IGNORECASE,
)
_TURNS_TO = re.compile(r"\b(?:kini|sekarang)\b|\bmenjadi\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:setelah|sesudah|usai|seusai|selepas)\s+(?:\w+\s+){0,4}\Z", re.IGNORECASE)
_ZONE = re.compile(r"\b(?:hijau|kuning|merah)\b", re.IGNORECASE)
_WHEN = re.compile(
    r",\s+(?:ketika|saat|sewaktu|kala|waktu)\s"
)  # "lebih baik dari tahun sebelumnya, ketika A masih kuning"
_STATE = re.compile(r"tadinya|semula|dulu(?:nya)?|dahulu", re.IGNORECASE)
_SHIFTED = re.compile(
    r"\b(?:turun|jatuh|melorot|merosot|tergeser|terperosok|tergelincir|terlempar|naik|berpindah|beralih|bergeser|pindah|melompat)\s+ke\b",
    re.IGNORECASE,
)
_BOXED = re.compile(r"\s*\(\s*(?:masuk\s+|di\s+)?", re.IGNORECASE)
_OPENING = re.compile(r"\W*(?:pada|di|dalam|penilaian|survei|observasi|tahun|\s)*", re.IGNORECASE)
_ITS_VALUE = re.compile(r"[^.;\n]{0,60}\d[.,]\d|\s+(?:nilai|skor|angka)nya\s+(?:\w+\s+){0,2}\d{3}\b", re.IGNORECASE)
# "sudah lebih dulu hijau pada tahun-tahun sebelumnya": in which, nobody says
_YEARS_BEFORE_NOW = re.compile(
    r"[\s\"')]*(?:pada|di)\s+(?:tahun-tahun|beberapa tahun)\s+(?:sebelumnya|lalu|lampau|silam|yang lalu)", re.IGNORECASE
)
# "karena pada tahun-tahun sebelumnya telah meraih kepatuhan tinggi"
_IN_YEARS_BEFORE = re.compile(
    r"\b(?:tahun-tahun|beberapa tahun)\s+(?:sebelumnya|lalu|lampau|silam)\b[^,.;]{0,60}\Z", re.IGNORECASE
)
# "kalau ditotal dari 2016 sampai 2018, yang sudah masuk zona hijau ada delapan": in which of them, nobody says
_ALL_TOGETHER = re.compile(
    rf"\b(?:ditotal(?:kan)?|dijumlah(?:kan)?|digabung(?:kan)?|diakumulasi(?:kan)?|secara keseluruhan|total(?:nya)?|akumulasi(?:nya)?)"
    rf"\b[^.;]{{0,30}}?(?<!sejak ){YEAR_RANGE.pattern}[^.;]{{0,60}}\Z",
    re.IGNORECASE,
)
# "Kota Bima tidak dinilai lantaran lebih dulu masuk zona hijau": in an earlier round, nobody says which
_EARLIER_ON = re.compile(
    r"\b(?:karena|lantaran|sebab)\s+(?:sudah\s+|telah\s+)?(?:lebih|terlebih)\s+(?:dulu|dahulu|awal)\s+(?:\w+\s+){0,4}\Z",
    re.IGNORECASE,
)
# "… pada 2023 baru 70,56. Tambahan 17,9 poin membawa Sitaro ke zona hijau": what it rose to is of now
_ROSE = re.compile(
    r"\W*(?:tambahan|kenaikan|lonjakan|peningkatan|naiknya)\b[^.;]*\b(?:membawa|mengantar\w*|menempatkan|memasukkan)\b",
    re.IGNORECASE,
)
# "menyerahkan salinan predikat kepatuhan tinggi", "menerima piagam zona hijau": what is handed over is of the newest round
_HANDED = re.compile(
    r"\b(?:menerima|menyerahkan|membagikan|memperlihatkan|menunjukkan|memamerkan|mengangkat|memegang|membawa(?: pulang)?|memajang)\s+"
    r"(?:salinan|piagam|sertifikat|plakat|piala|trofi|lembar|penghargaan)\s+(?:(?!tahun|lama)\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
# "Predikat kepatuhan tinggi itu diserahkan kepada bupati di Jakarta"
_HANDED_BEHIND = re.compile(r"\s+(?:itu\s+|tersebut\s+)?di(?:serahkan|terima(?!kan))\b", re.IGNORECASE)
_WAS_BEFORE = re.compile(
    r"\bsebelumnya\s+(?:(?:juga|masih|pun|sudah|berada|ada|di|masuk|zona)\s+){0,4}\Z", re.IGNORECASE
)
_WAS_THEN = re.compile(r"\s+(?:\w+\s+){0,2}(?:masih|berada|masuk|di|dalam)\s+(?:\w+\s+){0,2}", re.IGNORECASE)


def of_label(reckoning: Reckoning, sentence: Sentence, span: Span) -> Year:
    """The year of a zone or predicate that stands without a score."""
    text = reckoning.text
    told, skipped = reckoning.expressions.told_in(sentence), reckoning.rounds.skipped
    here = [m for m in told if not skipped(m.year)]
    since = [m for m in reckoning.expressions.since if span.end <= m.span.start < sentence.span.end]
    if since and re.fullmatch(r"\s*(?:sejak|semenjak|mulai)?\s*(?:tahun\s+)?", text[span.end : since[0].span.start]):
        return reckoning.of(since[0])  # "sudah hijau sejak 2017"
    missed = [m for m in told if skipped(m.year) and m.span.end <= span.start]
    if missed and not here and _WAS_THEN.fullmatch(text, missed[-1].span.end, span.start):
        return Year(None, "unknown", missed[-1].span)  # "Tahun 2020 kita masih di zona merah": there was no round
    if _YEARS_BEFORE_NOW.match(text, span.end):
        return Year(None, "unknown")
    if _ALL_TOGETHER.search(text, sentence.span.start, span.start):
        return Year(None, "unknown")
    boxed = next((m for m in here if _BOXED.fullmatch(text, m.span.end, span.start)), None)
    if boxed is not None:
        return reckoning.of(boxed)  # "disurvei pada 2018 (zona kuning), 2019 (zona hijau), serta 2021 (zona hijau)"
    behind = next((m for m in here if m.span.start >= span.end), None)
    if behind is not None and is_behind(behind, text[span.end : behind.span.start]):
        return reckoning.of(behind)
    before = [m for m in here if m.span.end <= span.start and not reckoning.expressions.enclosed(m, span.start)]
    if before and (year := _governed(reckoning, sentence, span, before[-1])) is not None:
        return year
    if not before and (later := _told_later(reckoning, span, here)) is not None:
        return reckoning.of(later)
    if (
        not told
        and _WAS_BEFORE.search(text, sentence.span.start, span.start)
        and (opening := _opening(reckoning, sentence))
    ):
        then = reckoning.of(opening)  # "kota itu sebelumnya juga merah. Pada observasi 2013 nilainya baru 455"
        if then.value and then.value < (reckoning.default.value or 0):
            return then
    if not here and (_ROSE.match(text, sentence.span.start) or handed_over(text, sentence, span)):
        return reckoning.default
    if any(p.search(text, sentence.span.start, span.start) for p in (_EARLIER_ON, _IN_YEARS_BEFORE)):
        return Year(None, "unknown")
    held = reckoning.ceremony(sentence.span, span.start) if not here else None
    return held or reckoning.told.current


def handed_over(text: str, sentence: Sentence, span: Span) -> bool:
    """Whether a label is that of an award which a sentence tells to change hands."""
    before = _HANDED.search(text, max(sentence.span.start, span.start - 60), span.start)
    return bool(before or _HANDED_BEHIND.match(text, span.end, sentence.span.end))


def _governed(reckoning: Reckoning, sentence: Sentence, span: Span, year: YearMention) -> Year | None:
    """The year of a label behind a year of its sentence; none if words between them leave the older year."""
    text = reckoning.text
    start = max(sentence.span.start, year.span.start - 60)
    gap = text[max(year.span.end, span.start - 300) : span.start]
    compared = bool(COMPARED.search(text[start : year.span.start]))
    if NOW.search(gap) or _MOVED_ON.search(gap) or came_after(text, year.span.start, span.start):
        return reckoning.default  # "Setahun Lalu Paling Bawah, Kini Sandang Predikat …"
    if year.kind not in ("previous", "last_year", "once"):
        return reckoning.of(year, compared=compared)
    if opening := _opening(reckoning, sentence):
        return reckoning.of(opening)  # "Kota ini dulu pernah merah. Tahun 2018 nilainya cuma 48,98"
    # "dibanding tahun lalu, kini hijau", "tahun lalu merah menjadi kuning"
    left = bool(_TURNS_TO.search(gap)) or (compared and "," in gap and not _WHEN.search(gap))
    shifted = _STATE.fullmatch(year.span.of(text)) and _SHIFTED.search(gap)  # "yang tadinya hijau ikut turun ke kuning"
    return None if left or shifted else reckoning.of(year, compared=compared)


def _told_later(reckoning: Reckoning, span: Span, here: Sequence[YearMention]) -> YearMention | None:
    """The year behind a label in its sentence, if no other value, comparison or item of a list comes between."""
    text = reckoning.text
    later = next((m for m in here if m.span.start >= span.end and m.kind in ("assessment", "plain")), None)
    if later is None:
        return None
    gap = text[span.end : later.span.start]
    left = (label for label in reckoning.expressions.labels if span.end <= label.start < later.span.start)
    left = (label for label in left if bool(_ZONE.search(label.of(text))) == bool(_ZONE.search(span.of(text))))
    if any(_AFTER.search(text, span.end, label.start) for label in left):
        return None  # "hijau setelah kuning pada 2023": of what was before
    if OF_ONE_ITEM.search(text, span.end, later.span.start) and "," in gap:
        return None  # "Lahat zona kuning, Prabumulih yang pada 2015 berkategori kuning"
    told = _ONE_VALUE.fullmatch(gap) or not re.search(r"\d[.,]\d|\bkarena\b", gap)
    return later if told and not COMPARED.search(gap) and not _LIKE.search(gap) else None


def _opening(reckoning: Reckoning, sentence: Sentence) -> YearMention | None:
    """The year that the sentence right behind another begins with."""
    text = reckoning.text
    behind = next((m for m in reckoning.expressions.told if m.span.start >= sentence.span.end), None)
    gap = text[sentence.span.end : behind.span.start] if behind else ""
    if behind is None or behind.kind not in ("plain", "assessment") or not _OPENING.fullmatch(gap):
        return None
    return behind if _ITS_VALUE.match(text, behind.span.end) else None
