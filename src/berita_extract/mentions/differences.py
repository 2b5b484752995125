"""Which numbers are gains, losses and distances rather than results: "naik 8,20 poin", "terpaut 0,30", "10,15 menjadi 88,70"."""

from __future__ import annotations

import re
from decimal import Decimal

from berita_extract.model import Span
from berita_extract.patterns import Stretch

CHANGE = (
    r"(?:naik|turun|meningkat|menurun|bertambah|berkurang|(?:ber)?selisih(?:nya)?|terpaut|kenaikan|penurunan|peningkatan"
    r"|melonjak|lonjak|merosot|melorot|(?:me)?lompat|(?:me)?loncat|melejit|meroket|menanjak|merangkak|anjlok"
    r"|unggul|kalah|tertinggal|beda|berbeda|lebih tinggi|lebih rendah|lebih banyak|lebih sedikit|tambah"
    r"|menambah|lonjakan|lompatan|jarak|berjarak|kurang|defisit|kehilangan|tambahan|menyusut|susut|terkoreksi|terpangkas|terkikis"
    r"|plus|minus)"
)  # fmt: skip
_BEFORE = re.compile(
    rf"\b{CHANGE}(?:nya)?(?:\s+(?:sebesar|sebanyak|paling (?:banyak|besar),|sekitar|hampir|hanya|cuma|antara|tipis|yaitu|yakni|nilai|skor"
    rf"|angka|poin|rata-rata|tidak|sampai|lagi|cukup|sangat|lumayan|tajam|pesat|(?:lebih )?jauh,?|lebih (?:dekat|sedikit),?|signifikan,?"
    rf"|drastis,?|mencapai|terbesar|setinggi"
    rf"|(?<!unggul )(?<!kalah )(?<!tertinggal )(?<!tipis )(?<!tinggi )(?<!rendah )(?<!tajam )(?<!pesat )(?<!jauh )dengan))*"
    r"\s*\(?\s*(?:\d+(?:[.,]\d+)?\s*(?:sampai|hingga|s/d|s\.d\.?|-)\s*)?$",
    re.IGNORECASE,
)
# "unggul 84,30 berbanding 82,11": the two values, no difference
_DUEL = re.compile(r"\s+(?:lawan|melawan|berbanding|banding|dibanding(?:kan)?|vs\.?|versus)\s+\d", re.IGNORECASE)
# "Jarak antara yang paling tinggi dan paling rendah mencapai 41,8 angka", "Kesenjangan nilai Kota Kupang dengan Malaka 22,10"
_GAP_BETWEEN = re.compile(
    r"\b(?:jarak|selisih|jurang|kesenjangan|beda|celah|gap)(?:nya)?\s+(?:(?:nilai|skor|angka)\s+)?(?:(?:di\s+)?antara\b[^.;\d]{0,80}"
    r"|(?-i:(?:[A-Z][\w/-]*\s+){1,5})(?:dan|dengan|ke|terhadap)\s+(?-i:(?:[A-Z][\w/-]*\s+){1,5})(?:(?:hanya|cuma|mencapai|sebesar|sampai)\s+)*)$",
    re.IGNORECASE,
)
# "Malaka tertinggal jauh, hanya 55,10", "meningkat pesat 94,20 dari 80,10": where it is, if it is much
_HOW_FAR = re.compile(r"\b(?:pesat|tajam|jauh),?\s+(?:(?:hanya|cuma|yakni|yaitu)\s+)*$", re.IGNORECASE)
_SIGN = re.compile(r"(?:^|[\s(])[+±]$")  # "Kabupaten Boalemo +12,10 menjadi 80,20"
_MINUS = re.compile(r"[\s(][-–−]$")
_POINTS = re.compile(r"^\s*(?:poin|angka|point|digit)\b", re.IGNORECASE)
# "naik 6,90 poin dibanding 2023 dan 16,80 poin dibanding 2022"
_POINTS_OVER = re.compile(r"^\s*(?:poin|angka|point)\s+(?:dibanding(?:kan)?|ketimbang)\b", re.IGNORECASE)
_NEAR = re.compile(rf"\b{CHANGE}\b[^.;,\d]{{0,30}}$", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:dari|semula|mulanya|sebelumnya|tadinya|dulu)\s+(?:(?:nilai|skor|angka|hanya|cuma|sebesar)\s+)*$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\b(?:menjadi|jadi|ke|ke angka|ke posisi|sampai|hingga|di angka|pada|di|mencapai)(?:\s+(?:angka|nilai|skor"
    r"|poin))?\s*$",
    re.IGNORECASE,
)
_RISE_OF_POINTS = re.compile(
    r"\b(?:kenaikan|penurunan|peningkatan|selisih|lonjakan|lompatan|kesenjangan|jarak)\b(?!.*\b(?:menjadi|dari)\b)",
    re.IGNORECASE,
)
# "Sinjai paling banyak naik menurut Ombudsman, yakni 14,20 poin"
_ONLY_CHANGE = re.compile(
    rf"\b{CHANGE}\b[^.;\d]{{0,60}},\s+(?:yakni|yaitu|sebesar|sebanyak|hanya|cuma)\s+$", re.IGNORECASE
)

# A gain is told by the value that it led to, whatever became of its verb: "Kerinci 15,40 poin menjadi 81,20"
_LED_TO = re.compile(
    r"^\s*(?:(?P<points>poin|angka|point),?\s+(?:sehingga\s+)?(?:kini\s+)?(?:menjadi|jadi|ke|hingga)|,?\s+(?:sehingga\s+)?(?:kini\s+)?(?:menjadi|jadi))"
    r"\s+(?P<new>\d{2,3}(?:[.,]\d+)?)",
    re.IGNORECASE,
)
_CHANGES_TOLD = re.compile(rf"\b{CHANGE}", re.IGNORECASE)
_PARAGRAPH = 300  # characters in which a verb still holds for rows without one
# A gain of more than that without a word of its own has not been seen, nor a result of less in such a row
_MOST = 30
_NAME = r"(?:[A-Z][\w./-]*\s+){1,6}(?:(?:hanya|cuma|sebanyak|sebesar|sampai)\s+)?"
# "Kenaikan nilai tahun ini menurut Ombudsman: Kabupaten Alor 14,20, Kabupaten Belu 12,30"
_LIST_OF = re.compile(
    rf"\b(?i:kenaikan|penurunan|peningkatan|selisih|jarak|kesenjangan|lonjakan|lompatan)(?:nya)?\b[^.;:\d\n]{{0,90}}:\s+{_NAME}$"
)
# "bertambah hampir 21 poin, disusul Puskesmas Biromaru 14 poin", "terpaut 12,20 dari Bintan yang meraih 94,10, dan Natuna 18,30"
_ROW = re.compile(
    r"(?:\s+(?:poin|angka))?(?:\s+(?:dari|dengan)\s+(?:[A-Z][\w/-]*\s?){1,5}(?:\s?yang\s[^,;.]{3,30}\d[.,]\d+)?)?,?"
    rf"\s+(?:(?:dan|serta|lalu|kemudian|disusul|diikuti|sedangkan|sementara)\s+(?:oleh\s+)?)?{_NAME}"
)


def is_difference(clause: Stretch, after: str, value: Decimal) -> bool:
    """Whether a number tells how much somebody rose, fell or is ahead; `clause` stands before it, `after` behind."""
    if clause.search(_BEFORE) and not clause.search(_TO) and not _DUEL.match(after):
        return value < _MOST or not _HOW_FAR.search(clause.words)
    few = value < _MOST and (_SIGN.search(clause.words) or clause.search(_LIST_OF) or _POINTS_OVER.match(after))
    if clause.search(_GAP_BETWEEN) or few:
        return True
    if _POINTS.match(after):
        if clause.search(_NEAR) and not clause.search(_TO) and not _FROM.search(clause.words):
            return True
        if _RISE_OF_POINTS.search(clause.words) or (value < _MOST and clause.search(_ONLY_CHANGE)):
            return True
    return _led_to_more(clause, after, value)


def is_replaced(clause: Stretch, after: str, value: Decimal) -> bool:
    """Whether a number is the old value of one who moves as another did: "A naik dari 70,10 menjadi 88,20, B 75,10 menjadi 90,30"."""
    led = _LED_TO.match(after)
    return led is not None and bool(clause.search(_CHANGES_TOLD)) and not _led_to_more(clause, after, value)


def changes_near(clause: Stretch) -> bool:
    """Whether a word of change stands right before a number."""
    return bool(clause.search(_NEAR) or clause.search(_BEFORE))


def goes_on(text: str, last: Span, number: Span, value: Decimal) -> bool:
    """Whether a number is one more of a row of differences, `last` being the one before it."""
    return value < _MOST and bool(_ROW.fullmatch(text, last.end, number.start))


def _led_to_more(clause: Stretch, after: str, value: Decimal) -> bool:
    """Whether a new value right behind a number says that it is a gain: "plus 10,20 menjadi 84,30"."""
    led = _LED_TO.match(after)
    if led is not None and value < _MOST and _MINUS.search(clause.words):
        return True
    if led is None or _FROM.search(clause.words) or 2 * value > Decimal(led.group("new").replace(",", ".")):
        return False
    paragraph = clause.text.rfind("\n", 0, clause.end) + 1
    told = Stretch(clause.text, max(paragraph, clause.end - _PARAGRAPH), clause.end)
    return bool(led.group("points") or told.search(_CHANGES_TOLD))
