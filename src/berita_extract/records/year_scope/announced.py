"""Which year a sentence sets for those behind it: one without values, a question, a row of years.

The values of a sentence take their years in `of_scores`; here nothing is known of them but that there are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.records.year_scope.expressions import ASSESSED
from berita_extract.records.year_scope.reckoning import SUCH_AN_AWARD, Reckoning
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Sentence
from berita_extract.years import YearMention

_YEARS_JOINED = re.compile(
    r"\s*[,;/]?\s*(?:(?:dan|serta|hingga|lalu|kemudian|dengan)\s+)?(?:(?:pada|tahun)\s+)*", re.IGNORECASE
)
# "Tahun lalu keduanya diperiksa lagi. Hasilnya berbalik."
_CHECKED_THEN = re.compile(
    r"\b(?:(?:ikut|turut|mengikuti)\s+(?:\w+\s+){0,2}(?:di)?(?:penilaian|survei|nilai)|diperiksa|dinilai|disurvei|diuji|ditimbang|diukur|didatangi)\b",
    re.IGNORECASE,
)
# "… naik dibanding tahun sebelumnya.", "sejak tahun lalu", "karena yang lain sudah lulus pada putaran terdahulu",
# "Belajar dari penilaian sebelumnya, loket ditambah.", "Saran penilaian 2022 sudah dijalankan."
_NO_ANNOUNCEMENT = re.compile(
    r"\b(?:dibanding\w*|ketimbang|daripada|sejak|semenjak|sepanjang|selama|sampai|hingga|karena|sebab|lantaran"
    r"|(?<=[\w,] )padahal|menghadapi|menyambut)\b"
    r"[^.;]{0,60}\Z"
    r"|\b(?:belajar|bercermin|berkaca|berbekal|bermodal(?:kan)?|menindaklanjuti|saran|rekomendasi|masukan|pelajaran|pengalaman)\b[^.;,]{0,40}\Z",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:hasilnya|alhasil|akhirnya|kini|sekarang|tahun ini|kali ini|naik|menjadi|melonjak|meningkat)\b", re.IGNORECASE
)
_NOW = re.compile(r"\b(?:kini|sekarang|tahun ini|kali ini)\b", re.IGNORECASE)
# "Tahun 2021 daerah ini dilanda banjir.", "Pada 2019 kabupaten ini membentuk tim.": what was done in a year dates no result
_DEED = re.compile(
    r"\b(?:dilanda|diterjang|dihantam|terakreditasi|membentuk|meluncurkan|membangun|meresmikan|mencanangkan|menerbitkan|menerapkan"
    r"|membuka\s+(?:gerai|loket|posko)|merintis|menggagas|merekrut|mendirikan|merenovasi|melantik|menjuarai|menandatangani|meneken|menganggarkan|memekarkan)\b",
    re.IGNORECASE,
)
# "Setelah libur setahun akibat pandemi, penilaian 2021 membuat orang menggosok mata."
_OPENS_MAIN = re.compile(
    r"\A[^,.;]{0,80},\s+(?:pada\s+(?:(?:hasil|penilaian|survei|putaran)\s+)?|(?:(?:hasil|penilaian|survei|putaran|rapor)\s+)+)(?:tahun\s+)?\Z",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s|\n")
LEADING = 40  # characters from the start of a sentence to its year
_OPENING = 60  # characters in which a sentence says that it goes on to now
_FOLLOWING = 120  # characters of the sentence behind it


def announced(reckoning: Reckoning, sentence: Sentence) -> Year | None:
    """The year that a sentence without values sets for what follows: "Lompatan terjadi pada 2018.", "Dua tahun lalu
    keadaannya lebih gawat.", "Putaran pertama sesudah pandemi, yaitu 2021, mengejutkan banyak orang."."""
    here = reckoning.expressions.told_in(sentence)
    told = [m for m in here if m.kind not in ("this", "then")]
    if not told or len(told) < len(here):
        return None
    stated = [m for m in told if m.kind in ("plain", "assessment")]
    mention = stated[-1] if stated else told[0]
    text = reckoning.text
    before = text[sentence.span.start : mention.span.start]
    following = _SENTENCE_END.split(text[sentence.span.end : sentence.span.end + _FOLLOWING].lstrip(), maxsplit=1)[0]
    leads = told[0].span.start - sentence.span.start < LEADING or _OPENS_MAIN.search(before) is not None
    ends = not text[mention.span.end : sentence.span.end].strip(' ."')
    assessing = mention.kind == "assessment" or ASSESSED.search(before[-40:] + mention.span.of(text))
    assessing = assessing or SUCH_AN_AWARD.search(before)  # "prestasi sejenis didapat Dharmasraya tahun lalu."
    short = len(sentence.span.of(text)) < 70 and mention.kind in ("plain", "assessment", "next")
    if not (leads or short or (ends and assessing)) or _NO_ANNOUNCEMENT.search(before):
        return None
    if reckoning.expressions.hoped(mention.span):
        return None
    done = _CHECKED_THEN.search(text, sentence.span.start, sentence.span.end)
    outcome = _OUTCOME if mention.kind in ("last_year", "previous") else _NOW if mention.kind == "plain" else None
    if outcome and not assessing and outcome.search(following, 0, _OPENING) and not done:
        return None  # "Tahun lalu bupati berjanji berbenah. Hasilnya 88,10"
    clause = max(sentence.span.start, text.rfind(", ", sentence.span.start, mention.span.start))
    if not (assessing or done) and _DEED.search(text, clause, sentence.span.end):
        return None
    if reckoning.rounds.skipped(mention.year):
        return None
    year = reckoning.of(mention)
    return year if year.value is not None else None


def asked(reckoning: Reckoning, sentence: Sentence) -> Year | None:
    """The year that a question asks about whose answer begins here: "Masih ingat hasil survei 2018?"."""
    before = reckoning.expressions.document.before(sentence)
    if before is None or not before.span.of(reckoning.text).rstrip(' "”').endswith("?"):
        return None
    told = [m for m in reckoning.expressions.told_in(before) if m.kind in ("plain", "assessment", "next")]
    year = reckoning.of(told[-1]) if told else None
    return year if year is not None and year.value is not None else None


def row_of_years(reckoning: Reckoning, sentence: Sentence) -> Sequence[YearMention]:
    """The last run of two or more different years that a sentence tells in a row."""
    here = reckoning.expressions.told_in(sentence)
    told = {m.span: m for m in here if m.kind in ("plain", "assessment") and reckoning.rounds.possible(m.year)}
    found: list[YearMention] = []
    for mention in told.values():
        joined = found and _YEARS_JOINED.fullmatch(reckoning.text, found[-1].span.end, mention.span.start)
        found = [*found, mention] if joined else [mention]
    if len(found) < 2:
        return []
    return found if len({m.year for m in found}) == len(found) else []
