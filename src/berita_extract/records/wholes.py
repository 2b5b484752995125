"""Which of several values of one result is the whole of it: "Kualitas pelayanan 85,20 …, nilai akhir 86,64"."""

from __future__ import annotations

import re

from berita_extract.model import Span
from berita_extract.records.drafts import Draft

_WHOLE = re.compile(
    r"\b(?:nilai|skor|hasil|angka|rapor)(?:nya)?\s+(?:akhir|total|keseluruhan|kumulatif|gabungan|resmi)(?:nya)?\b"
    r"|\b(?:total|keseluruhan|jumlah)\s+(?:nilai|skor)\b"
    r"|\bsecara\s+(?:utuh|keseluruhan|total|kumulatif)\b|\btotal(?:nya)?\s+$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:dimensi|aspek|komponen|variabel|indikator|unsur|urusan|bobot|terendah|tertinggi)\b", re.IGNORECASE
)
# "nilai akhir Ende 72,30 dan Sikka 86,40": names and values alone stand between
_LEADS = re.compile(r"[^.;]{0,90}?(?:\d+[.,]\d+[^.;\d]{1,60}){0,6}", re.IGNORECASE)
_WHOLE_BEHIND = re.compile(r"\s+secara\s+(?:utuh|keseluruhan|total|kumulatif)\b", re.IGNORECASE)
# "Muara Enim mengklaim nilainya 90,10. Data Ombudsman sendiri mencatat 88,20"
_CLAIMED = re.compile(r"\b(?:(?:meng|di)klaim|klaim(?:nya)?)\b[^.;\d]{0,60}\Z", re.IGNORECASE)


def called_whole(text: str, sentence: Span, score: Span) -> bool:
    """Whether the words beside a score of a sentence call it the final or total one."""
    if _WHOLE_BEHIND.match(text, score.end):
        return True
    called = list(_WHOLE.finditer(text, sentence.start, score.start))
    if not called or _PART.search(text, called[-1].end(), score.start):
        return False
    return bool(_LEADS.fullmatch(text, called[-1].end(), score.start))


def standing(draft: Draft, text: str) -> int:
    """How much a value says of the result: 1 if it is called the whole, -1 if it is only claimed, else 0."""
    if draft.score is None or draft.sentence is None:
        return 0
    if _CLAIMED.search(text, draft.sentence.span.start, draft.score.span.start):
        return -1
    return int(called_whole(text, draft.sentence.span, draft.score.span))
