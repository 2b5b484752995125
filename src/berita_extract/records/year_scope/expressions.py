"""The year expressions of an article, and where each of them stands.

What the words around an expression say of it: its sentence, whether it is hoped for, whether it is shut into brackets
or a clause of its own. Which year it means is counted in `reckoning`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from berita_extract.mentions.hopes import hoped
from berita_extract.model import Span
from berita_extract.patterns import Stretch
from berita_extract.scopes import Document, Sentence
from berita_extract.years import YearMention

# "dengan hasil 2022 dalam kurung", "angka dalam kurung nilai tahun 2022": what the values in brackets are
_IN_BRACKETS = re.compile(
    r"\b(?:(?:hasil|nilai|angka|skor|capaian|data)\s+)?(?:tahun\s+|penilaian\s+|pada\s+)*(?P<year>20[12]\d|tahun\s+(?:lalu|sebelumnya)|setahun\s+sebelumnya)\s+(?:di\s+)?dalam\s+(?:tanda\s+)?kurung\b"
    r"|\bdalam\s+(?:tanda\s+)?kurung(?:\s+(?:adalah|ialah|yaitu|merupakan|menunjukkan|milik|untuk|nilai|hasil|angka|skor|capaian|perolehan|pada|dari|tahun|penilaian)|\s*[:=])*\s+"
    r"(?P<behind>20[12]\d\b|(?:se)?tahun\s+(?:sebelumnya|lalu|silam)|(?:penilaian|putaran|survei)\s+(?:sebelumnya|terdahulu|lalu))",
    re.IGNORECASE,
)
# "Piagam terdahulu, yang diserahkan pada 9 Februari 2023 untuk penilaian tahun 2022, memuat nilai 70,18"
_DOCUMENT = re.compile(
    r"\W*(?:piagam|rapor|lembar(?:an)?|hasil|capaian|sertifikat|penghargaan|map|dokumen|kertas)\b[^,.;]*,\s+yang\b[^,.;]*$",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"\(\s*(?:tahun\s+)?$", re.IGNORECASE)
OF_ONE_ITEM = re.compile(r"\w\s+yang\s+(?:pada\s+|di\s+)?(?:tahun\s+)?\Z", re.IGNORECASE)
_OPENS_CLAUSE = re.compile(r"\w,\s+yang\s+(?:pada\s+|di\s+)?(?:tahun\s+)?\Z", re.IGNORECASE)
_ITS_VALUE = re.compile(r",\s+(?:nilai|skor|angka)nya\s+\Z", re.IGNORECASE)
# "Dinas yang pada 2019 meraih penghargaan menteri itu mengungguli …": the clause is over
_ENDS_CLAUSE = re.compile(
    r"[^,.;\d]{3,80}?\s(?:itu|tersebut)\s+(?:me|ber|di|ter|kini|kembali|hanya|naik|turun|juga)", re.IGNORECASE
)
_GETS = (
    r"(?:meraih|memperoleh|beroleh|mendapat(?:kan)?|mencatat(?:kan)?|membukukan|mengantongi|mengumpulkan|menorehkan"
    r"|diganjar|diberi|dinilai)"
)
# "Puskesmas Midai yang pada 2021 kekurangan dokter mendapat 79,30", not "yang pada 2021 berhasil meraih 79,30"
_WAS_THEN = re.compile(
    rf"\s+(?:(?:masih|sempat|pernah|juga)\s+)*(?!{_GETS}\b|(?:berhasil|tercatat|terlihat|terpantau|disurvei|dinyatakan|diketahui|menerima|menyandang"
    rf"|mengikuti|menjadi sampel|berada di peringkat)\b)"
    r"(?:ada|jadi|ke\w+an|(?:ter|ber|me|di)\w{3,})\b(?:(?!\b(?:dan|dengan|lalu|hingga|sehingga|karena|berkat|lewat|hijau|kuning|merah)\b)[^,.;\d]){0,60}?"
    rf"\s{_GETS}\s+(?:nilai\s+|skor\s+|angka\s+)?",
    re.IGNORECASE,
)
# "Puskesmas yang pada 2022 terendah, yaitu Puskesmas Tobelo, mendapat 82,15"
_EXPLAINED = re.compile(
    rf"[^,.;\d]{{3,60}},\s+(?:yaitu|yakni|ialah)\s[^,.;\d]{{3,60}},\s+{_GETS}\s+(?:nilai\s+|skor\s+|angka\s+)?",
    re.IGNORECASE,
)
# "Setelah terpuruk pada 2022, Polres Buru mendapat 80,12"
_AFTERWARDS = re.compile(
    r"(?:\A|[.;\n]|(?:\A|\n)[^.;\n]{3,40}\s[–—-]\s)\W*(?:setelah|sesudah|usai|seusai|selepas)\s+(?:sempat\s+)?(?:(?:ber|ter|di|me(?=[nmlrwy]))\w{3,}|jatuh|gagal|absen|anjlok|turun|naik|kalah)\b"
    r"[^,.;\d]{0,50}\Z",
    re.IGNORECASE,
)
# "Pada penilaian kedua sejak pandemi (2022) Kabupaten Keerom memperoleh 53,10": which round it was
_ROUND_NAMED = re.compile(
    r"\b(?:pada|di|dalam)\s+(?:penilaian|survei|putaran|edisi|babak|rapor)\b[^,.;()\d]{0,40}\(\s*(?:tahun\s+)?\Z",
    re.IGNORECASE,
)
# "yang dua kali kuning pada 2022 dan 2023 akhirnya hijau dengan 88,10": the years are those of the first colour
_LABEL_HAS = re.compile(
    r"\bkali\s+(?:(?:berturut-turut|beruntun)\s+)?(?:hijau|kuning|merah)\s+(?:pada|di|selama)\s+(?:tahun\s+)?(?:20[12]\d(?:,|,?\s+(?:dan|serta))\s+)*\Z"
    r"|\byang\s+(?:\w+\s+){0,3}?(?:hijau|kuning|merah)\s+(?:pada|di)\s+(?:tahun\s+)?\Z",
    re.IGNORECASE,
)
_AT_LAST = re.compile(r"(?:(?:,|,?\s+(?:dan|serta))\s+20[12]\d)*\s+(?:akhirnya|barulah)\b", re.IGNORECASE)
_NEXT_ITEM = re.compile(
    r",\s+(?:serta|dan|sedangkan|sementara|lalu|kemudian)?\s*(?:(?-i:[A-Z])|kota|kabupaten)|\.\s", re.IGNORECASE
)

# Words of several questions: what is of now, compared, assessed, or a stretch of years
NOW = re.compile(
    r"\b(?<!setinggi )(?<!sebaik )(?<!sebesar )(?<!seperti )(?<!serendah )"  # "belum setinggi sekarang, yakni 87,32"
    r"(?:kini|sekarang|tahun ini|terbaru|terkini|kali ini|saat ini|teranyar|penilaian terakhir"
    r"|(?:pada|di|dalam)\s+(?:musim|putaran|babak|ronde|edisi|survei)\s+(?:yang\s+)?(?:paling\s+)?(?:terakhir|baru)"
    r"|(?:dan|lalu|hingga|sampai|untuk yang|pada yang)\s+(?:yang\s+)?terakhir(?!\s+kali))\b"
    r"|\b(?:sekarang|kini)(?=:\s*\d)",  # "belum pernah setinggi sekarang: 94,20"
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"\b(?:dibanding\w*|disandingkan|ketimbang|daripada|dari(?!\s+Ombudsman)|terhadap|lebih (?:tinggi|rendah"
    r"|baik|bagus)|naik|turun|meningkat"
    r"|menurun|melonjak|merosot|di ?(?:atas|bawah)|melampaui|melebihi|mengungguli)\b",
    re.IGNORECASE,
)
AGAINST = re.compile(
    r"\b(?:dibanding\w*|disandingkan|ketimbang|daripada|dari|terhadap)\s+(?:dengan\s+)?(?:(?:hasil|nilai|skor|capaian|penilaian|pada|tahun)\s+)*$",
    re.IGNORECASE,
)
ASSESSED = re.compile(
    r"\b(?:diukur|dinilai|disurvei|menyurvei|diobservasi|dievaluasi|penilaian|survei|observasi|penelitian|pemantauan"
    r"|(?:penghargaan|predikat|piagam) (?:kepatuhan|zona))\b",
    re.IGNORECASE,
)
_CHECKED = re.compile(rf"{ASSESSED.pattern}|\bdi(?:periksa|uji|pantau|datangi|beri|ganjar|umumkan)\b", re.IGNORECASE)
# What a year can tell of somebody, and the verbs that lead from it to another
STATE = r"(?:\d[.,]\d+\)?|hijau|kuning|merah|terendah|ter(?:tinggi|baik|buruk|atas|bawah))"
MOVES = r"(?:naik|turun|merosot|melorot|anjlok|melonjak|melesat|meningkat|menurun|tergelincir|tergeser)"
# "pada 2021-2023 berturut-turut 63,14; 74,90; 88,33"
YEAR_RANGE = re.compile(
    r"\b(?P<first>20[12]\d)\s*(?:-|–|s/d|sampai(?: dengan)?|hingga)\s*(?:tahun\s+)?(?P<last>20[12]\d)\b", re.IGNORECASE
)

# "yang menjadi juara tahun 2021 turun menjadi 87,05", "yang tahun lalu masuk lima besar turun ke zona kuning": what somebody was
_BEING = (
    r"(?:menjadi|masuk|berada|di|meraih|memperoleh|mendapat\w*|menempati|menyandang|absen|duduk|bertengger|mencatat\w*|memimpin|sekelas"
    r"|setara|kalah|unggul)"
)
_WHO_WAS = re.compile(
    rf"\byang\s+(?P<was>{_BEING}\b[^,.;\d]{{0,40}}\s)?(?:pada\s+)?(?:(?:penilaian|survei)\s+)?(?:tahun\s+)?\Z",
    re.IGNORECASE,
)
# "yang pada 2022 di zona hijau, kategori A dan B, turun ke zona kuning"
_THEN_MOVES = re.compile(
    rf"\s+(?P<was>{_BEING}\b[^,.;\d]{{0,60}}?(?:,\s[^,.;\d]{{3,40}},)?\s)?{MOVES}\s+(?:\w+\s+){{0,2}}?(?:ke|menjadi)\s",
    re.IGNORECASE,
)


# "Setelah pada 2022 hanya memperoleh 69,38, Pemprov Kalimantan Selatan akhirnya hijau": what was before, and what came of it
_OPENED = re.compile(
    r"(?:\A|[.!?]\s|\n|(?:\A|\n)[^.;\n]{3,40}\s[–—-]\s)\W*(?:setelah|sesudah|usai|seusai|selepas)\b(?:(?!,\s(?-i:[A-Z]))[^.;\n]|(?<=\d)[.,](?=\d))*\Z",
    re.IGNORECASE,
)
_AT_LAST_THEN = re.compile(r",\s(?-i:[A-Z])[^,.;\d]*\b(?:akhirnya|barulah|berhasil|sukses)\b", re.IGNORECASE)


def came_after(text: str, start: int, end: int) -> bool:
    """Whether what stands at `end` came after an opening clause with the place `start` in it."""
    return bool(_AT_LAST_THEN.search(text, start, end) and _OPENED.search(text[max(0, start - 160) : start]))


class YearExpressions:
    """The year expressions of a document in text order; `told` are those that may be the year of a value.

    `since`: the beginnings of stretches of time ("sejak 2017"); `bracketed`: the one that says what all values in
    brackets are of; `labels`: the places of all zones and predicates.
    """

    def __init__(self, document: Document, mentions: Sequence[YearMention], labels: Sequence[Span]) -> None:
        self.document = document
        self.text = document.text
        self.labels = labels
        convention = _IN_BRACKETS.search(document.text)
        place = Span(*convention.span("year" if convention.group("year") else "behind")) if convention else None
        self.bracketed = next((m for m in mentions if place is not None and place.overlaps(m.span)), None)
        self.told = [m for m in mentions if m.kind != "since" and m != self.bracketed]
        self.since = [m for m in mentions if m.kind == "since"]
        self._assessing: dict[Span, bool] = {}  # by sentence: one may hold a thousand years

    def told_in(self, sentence: Sentence) -> list[YearMention]:
        """The year expressions of a sentence."""
        return _inside(self.told, sentence.span)

    def since_in(self, sentence: Sentence) -> list[YearMention]:
        """The beginnings of stretches of time in a sentence: "sejak 2017"."""
        return _inside(self.since, sentence.span)

    def around(self, span: Span) -> Span:
        """From the full stop or line before a place to the one behind it."""
        text = self.text
        start = max(text.rfind(". ", 0, span.start), text.rfind("\n", 0, span.start)) + 1
        end = min((i for i in (text.find(". ", span.end), text.find("\n", span.end)) if i >= 0), default=len(text))
        return Span(start, end)

    def block_of(self, span: Span) -> int:
        """The number of the block that holds a place, -1 for none."""
        return next((i for i, block in enumerate(self.document.blocks) if block.span.contains(span)), -1)

    def hoped(self, span: Span) -> bool:
        """Whether a year is hoped for, promised or imagined."""
        return hoped(Stretch(self.text, self.around(span).start, span.start))

    def assessing(self, span: Span) -> bool:
        """Whether the sentence of a place speaks of who was assessed."""
        around = self.around(span)
        if around not in self._assessing:
            self._assessing[around] = bool(ASSESSED.search(around.of(self.text)))
        return self._assessing[around]

    def labelled(self, span: Span) -> bool:
        """Whether a zone or predicate stands in the sentence of a place."""
        around = self.around(span)
        return any(around.contains(label) for label in self.labels)

    def enclosed(self, mention: YearMention, position: int) -> bool:
        """Whether a year stands in brackets or a clause that is closed before a place: "(2016: tidak disurvei), dan B
        22,94", "Tambrauw, yang naik dari zona merah pada tahun sebelumnya, mendapat 77,43"."""
        text = self.text
        clause = text[max(0, mention.span.start - 100) : mention.span.start]
        if OF_ONE_ITEM.search(clause):
            if _NEXT_ITEM.search(text, mention.span.end, position):
                return True  # "Prabumulih yang pada 2015 berkategori kuning, serta OKU berkategori kuning"
            over = _ENDS_CLAUSE.match(text, mention.span.end, position)
            if over or any(p.fullmatch(text, mention.span.end, position) for p in (_WAS_THEN, _EXPLAINED)):
                return True
        after = _AFTERWARDS.search(clause)
        if after and not _CHECKED.search(after.group()) and text.startswith(", ", mention.span.end):
            return True
        who, moves = _WHO_WAS.search(clause), _THEN_MOVES.match(text, mention.span.end, position)
        if who and moves and (who.group("was") or moves.group("was")):
            return True
        if _LABEL_HAS.search(clause) and _AT_LAST.match(text, mention.span.end):
            return True
        if _ROUND_NAMED.search(clause):
            return False
        plain = mention.kind in ("plain", "assessment")
        if plain and _OPENS_CLAUSE.search(clause) and _ITS_VALUE.search(text, mention.span.end, position):
            return False  # "Bombana, yang tahun 2021 lalu di zona hijau, nilainya 85,22"
        if re.search(r"\w,\s+yang\b[^,.]*$", clause) and re.search(r",(?!\d)", text[mention.span.end : position]):
            before = text[self.around(mention.span).start : mention.span.start]
            return not (mention.kind == "assessment" and _DOCUMENT.match(before))
        return bool(BRACKETED.search(text[: mention.span.start][-12:])) and ")" in text[mention.span.end : position]


def _inside(mentions: Sequence[YearMention], span: Span) -> list[YearMention]:
    """Those of the mentions, which are in text order, that begin inside a span."""
    first = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    return list(mentions[first : bisect_left(mentions, span.end, key=lambda m: m.span.start)])
