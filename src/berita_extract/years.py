"""Year expressions in prose: which year a result was assessed in, and how that is known.

A year is only a year of assessment if the words around it say so: decrees ("Nomor 25 Tahun 2009"), dates
("Selasa (17/12/2024)"), budgets ("tahun anggaran 2024") and hopes ("untuk 2026") carry years too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from berita_extract import patterns
from berita_extract.model import Span
from berita_extract.numbers import counted

YearKind = Literal[
    "assessment",  # "penilaian kepatuhan tahun 2023", "Opini Ombudsman 2025"
    "plain",  # "pada 2022", "(2016)", "pada tahun 2021"
    "last_year",  # "tahun lalu": counted from the article's date, or from the result in a comparison
    "once",  # "dulu", "dahulu": of some earlier year, nobody says which
    "previous",  # "tahun sebelumnya": the round before the one spoken of
    "next",  # "setahun kemudian": counted from the year spoken of last
    "this",  # "tahun ini": the newest round
    "after_that",  # "tiga tahun setelah berita itu": counted from the year that was told before what it points at
    "since",  # "sejak 2017": of a label right before it
    "first",  # "pada tahun pertama itu", "tahun kedua": counted from the earliest year named before
    "then",  # "waktu itu", "kala itu": the year named last
    "relative",  # a place in a row that was counted out: "tiga tahun terakhir berturut-turut"
    "before_gap",  # "sebelum pandemi": the last round before a year without one
    "after_gap",  # "sesudah jeda pandemi": the first round after a year without one
]

MONTHS = {
    "januari": 1, "january": 1, "jan": 1, "februari": 2, "pebruari": 2, "february": 2, "feb": 2, "peb": 2, "maret": 3, "march": 3,
    "mar": 3, "april": 4, "apr": 4, "mei": 5, "may": 5, "juni": 6, "june": 6, "jun": 6, "juli": 7, "july": 7, "jul": 7,
    "agustus": 8, "august": 8, "agu": 8, "agt": 8, "ags": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10,
    "october": 10, "okt": 10, "oct": 10, "november": 11, "nopember": 11, "nov": 11, "nop": 11, "desember": 12, "december": 12,
    "des": 12, "dec": 12,
}  # fmt: skip
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))

# "17/12/2024", "29-1-2024", "12.12.2024", "(29/1)", "4 Februari 2025", "31 Desember", "Desember 2021"
_DATE = re.compile(
    rf"(?<![\d.,])(?P<d1>\d{{1,2}})(?P<mark>[/.-])(?P<m1>\d{{1,2}})(?P=mark)(?P<y1>\d{{4}}|[12]\d(?![.,]?\d))(?!\d)"
    rf"|\((?P<d3>\d{{1,2}})[/-](?P<m3>\d{{1,2}})\)"
    rf"|(?<![\d.,/])(?:(?P<d2>\d{{1,2}})\s+)?\b(?P<m2>(?:{MONTH}))\b\.?(?:\s+(?P<y2>\d{{4}})(?!\d))?",
    re.IGNORECASE,
)
_WEEKDAYS = {
    "senin": 0,
    "selasa": 1,
    "rabu": 2,
    "kamis": 3,
    "jumat": 4,
    "jum'at": 4,
    "sabtu": 5,
    "minggu": 6,
    "ahad": 6,
}
# "Kamis (30/12)", "Rabu, 6 Desember": a day whose year the calendar tells
_DAY_OF_WEEK = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)}),?\s*\(?\s*(?P<day>\d{{1,2}})(?:\s*[/-]\s*(?P<number>\d{{1,2}})|\s+(?P<name>{MONTH}))\b"
    r"(?!\s*(?:[/-]\s*)?\d)",
    re.IGNORECASE,
)
# "UU No. 25 Tahun 2009", "Nomor 418 Tahun 2023", "PO 22/2016", "Undang-Undang 25/2009"
_DECREE = re.compile(
    r"\b(?:Nomor|No\.?|UU|Undang-Undang|PP|Perpres|Inpres|Permen\w*|Peraturan|Keputusan|SK|PO|Kepmen\w*)(?![A-Za-z])"
    r"[\s:]*(?:(?!(?:dengan|nilai|skor|meraih|mendapat|memperoleh|mencatat)\b)[A-Za-z]+\s+){0,4}?(?:(?:Nomor|No\.?)\s*)?\d+(?!\d|,\d)(?:[/.][\w.-]+)*(?:\s+Tahun\s+\d{4}|/\d{4})?",
    re.IGNORECASE,
)
_LAW_OBEYED = re.compile(r"(?:UU|Undang-Undang)\s+(?:[A-Za-z]+\s+){0,4}tahun\s+20\d\d", re.IGNORECASE)
_LAW = re.compile(r"(?:UU|Undang-Undang)\b", re.IGNORECASE)
_OBEDIENCE = re.compile(r"\bkepatuhan\b[^.;\n]{0,25}\Z", re.IGNORECASE)
_STANDARD = re.compile(r"\b(?:ISO|SNI)\s+(?:\w+\s+)?\d{4,5}[:-]20\d\d\b")  # "ISO 9001:2015"
# "yang diresmikan pada 2021", "hasil pemekaran Musi Rawas tahun 2013": when something else was done
_EVENT = re.compile(
    r"\b(?:dibangun|direnovasi|direhab\w*|diresmikan|dilantik|dimekarkan|dibentuk|didirikan|berdiri|lahir"
    r"|yang\s+(?:baru\s+|sudah\s+|mulai\s+)?di(?:buka|luncurkan|kembangkan|terapkan|rintis|gagas|operasikan|sahkan)"
    r"|(?<!hasil )(?-i:pemekaran|peresmian|pelantikan|pembangunan|pembentukan|pendirian|renovasi))"
    r"(?:(?:\s+(?!(?:itu|tersebut|ini|penilaian|survei|hasil|nilai|skor|meraih|memperoleh|mendapat\w*|mencatat|dinilai)\b)[\w-]+){0,4}?\s+(?:pada|sejak|di|tahun))?"
    r"\s+(?:tahun\s+)?\Z",
    re.IGNORECASE,
)
# Spans of years, budgets, plans, terms of office, elections: "RPJMD 2021-2026", "APBD 2024", "tahun anggaran 2024"
_OTHER_YEARS = re.compile(
    r"\b(?:RPJM[ND]|RKPD|APB[ND](?:-P)?|TA|anggaran|periode|masa jabatan|Pemilu|Pilkada|Pilpres|HUT|HLUN|semester"
    r"|triwulan|caturwulan"
    r"|abad|kelahiran|angkatan|musim(?! penilaian)|kuartal|target)"
    r"(?:\s+[\w/-]+){0,2}?\s+(?:tahun\s+)?\d{4}(?:\s*[-/]\s*\d{4})?|(?<!\d)\d{4}(?:\s*-\s*|/)\d{4}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,/-])20[123]\d(?![\d/]|[.,]\d|-\d)")

# What an assessment year stands behind: "Penilaian Kepatuhan … Tahun 2023", "Opini Ombudsman 2025", "survei tahun 2019"
_HEAD = re.compile(
    r"\b(?:penilaian\w*|penilain|kepatuhan|survei|opini|predikat|hasil|pelayanan publik|maladministrasi|anugerah"
    r"|penganugerahan|penghargaan"
    r"|standar layanan|rapor|raport|nilai|indeks|penelitian|observasi|zona|Ombudsman(?: RI)?)\b[^.,;:!?\n\d]{0,90}$",
    re.IGNORECASE,
)
_BEFORE_PLAIN = re.compile(
    r"(?:\b(?:tahun|bertahun|pada|di|dari|untuk|versi|per|penilaian|hasil|menutup|mengakhiri|mengawali"
    r"|\w*(?:banding|sanding)\w* dengan|sama(?: persis)? dengan|,)|\),|[(\[/:;|\t\"])\s*$",
    re.IGNORECASE,
)
# After a small word a year is one ("dibanding 2022", "waktu 2021"); after a capital it names an event ("Porprov 2023")
_RESULT_BEFORE = re.compile(
    r"\b(?:Data|Capaian|Perolehan|Raihan|Skor|Nilai|Hasil|Angka|Warna|Posisi|Prestasi|Rekor|Piagam|Sertifikat|Plakat|Rapor|Lembar|Kertas|Map|Berkas|Dokumen"
    r"|Catatan|Buku|Halaman|Kolom|Baris|Papan|Bingkai|Grafik|Edisi|Putaran|Babak|Musim|Ronde)\s+$"
)
_SMALL_WORD = re.compile(
    r"(?:^|[\s\"'(])(?!terbit|dilantik|diresmikan|dibangun|lahir|berdiri|didirikan|menjabat|diluncurkan|dibentuk|disahkan|gempa|target|visi|menuju|menyongsong|terdapat|ada\b|sebanyak|sejumlah|menerima|mencatat|mencapai|total|sekitar|hampir|para\b|dengan\b)[a-z]+(?:nya)?\s+$|^\W*(?:Yang|Waktu|Ketika|Saat|Kala|Lalu|Kemudian|Dibanding(?:kan)?|Ketimbang|Setelah|Sesudah|Usai|Seusai|Jika|Jikalau|Bila|Kalau|Apabila"
    r"|Meski(?:pun)?|Walau(?:pun)?|Padahal|Dan|Tetapi|Namun|Sedangkan|Sementara|Adapun|Menutup|Memasuki|Khusus)\s+$"
)
# "sejak 2019", "sampai 2021", "mulai 2022": a stretch of time, no year of a result
_STRETCH = re.compile(
    r"\b(?:sejak|semenjak|(?:sudah|telah) dari|sampai|hingga|mulai|menjelang|sebelum|selama|sepanjang|akhir|awal"
    r"|pertengahan)\s+(?:dengan\s+)?(?:tahun\s+)?$", re.IGNORECASE)  # fmt: skip
_SINCE_THEN = re.compile(r"\b(?:sesudah|setelah|selepas|pasca)\s+(?:tahun\s+)?$", re.IGNORECASE)
_VALUE_BEHIND = re.compile(r"\s*[:=,–—-]?\s*\(?\d{1,3}[.,]\d")  # "2022 74,90", "2022: 74,90", "2022 (74,90)"
_WITH_VALUE = re.compile(r"\s+dengan\s+(?:nilai|skor|angka)\s+\d")  # "hijau terus hingga 2024 dengan nilai 88,90"
# "Lima kabupaten disurvei Ombudsman sepanjang 2019"
_SURVEYED = re.compile(
    r"\b(?:disurvei|dinilai|diukur|diobservasi|dipantau"
    r"|(?:pemantauan|penilaian|survei|observasi|penelitian)\b[^.;\n]{0,90}\b(?:dilakukan|dilaksanakan|digelar|berlangsung|berjalan|dijalankan))\b[^.;,]{0,40}\b(?:sepanjang|selama)\s+(?:tahun\s+)?$",
    re.IGNORECASE,
)
_NOT_OF = re.compile(  # "hasil penilaian 2021, bukan 2022"
    r"\bbukan(?:lah)?\s+(?:(?:hasil|penilaian|untuk|tahun|pada|milik|dari|survei)\s+)*\Z", re.IGNORECASE
)
_STRETCH_HEADED = re.compile(
    r"\b(?:penilaian|survei|hasil|kepatuhan|ber(?:tanggal|titimangsa)|tertanggal)\s+(?:akhir|awal|pertengahan)\s+(?:tahun\s+)?$",
    re.IGNORECASE,
)

# "Survei kepatuhan dilakukan Mei sampai Juli 2017": of the months of the survey, not of an announcement
_CONDUCTED = re.compile(
    rf"\b(?:survei|penilaian|observasi|penelitian|pengambilan data|data)\b[^.\n\d]{{0,60}}\b(?:diambil|dikumpulkan|dihimpun"
    rf"|dilakukan|dilaksanakan"
    rf"|berlangsung|digelar|berjalan|dikerjakan)\b"
    rf"[^.\n\d]{{0,40}}\b(?:{MONTH})\s+(?P<year>20[12]\d)(?!\d)",
    re.IGNORECASE,
)
# "dihimpun dari penilaian sepanjang Mei-Oktober 2024", "kepatuhan periode Mei-Juli 2017", "yang dinilai sejak April sampai Juni 2016"
_MONTHS_OF_SURVEY = re.compile(
    rf"\b(?:survei|penilaian|observasi|disurvei|dinilai|diamati|dipantau|diukur)\s+(?:\w+\s+){{0,3}}?"
    rf"(?:sepanjang|selama|sejak|dari|antara|periode)\s+(?:bulan\s+)?(?:{MONTH})\s*(?:[-–]|hingga|sampai(?:\s+dengan)?|s\.?/?d\.?|dan)"
    rf"\s*(?:bulan\s+)?(?:{MONTH})\s+(?:tahun\s+)?(?P<year>20[12]\d)(?!\d)",
    re.IGNORECASE,
)
_COUNT = r"(?:se|satu |dua |tiga |empat |lima |enam |tujuh |delapan |sembilan |sepuluh |\d\d? )"
_ITS_STATE = r"(?=(?:(?!\btidak\b)[^,;.]){0,40}?(?:\b(?:nilai|skor|angka|zona|rapor|hijau|kuning|merah|masih|hanya|cuma|baru)|\d))"
_RELATIVE: tuple[tuple[YearKind, re.Pattern[str]], ...] = (
    (
        "last_year",
        re.compile(
            r"\b(?:pada\s+)?(?:tahun|penilaian tahun)\s+(?:lalu|kemarin|silam|kemaren|lampau)\b|\b(?P<n>se|dua |tiga "
            r"|empat |lima |enam |tujuh |delapan |sembilan |sepuluh )tahun (?:yang )?(?:lalu|silam|lampau)\b",
            re.I,
        ),
    ),
    (
        "previous",
        re.compile(
            r"\b(?<!dua )(?<!tiga )(?<!empat )(?<!tahun-)(?:tahun|setahun|periode|penilaian|survei|capaian|perolehan|hasil|nilai|skor|rapor"
            r"|edisi|putaran|babak|musim|ronde)\s+(?:tahun\s+)?(?:sebelumnya|terdahulu|lalu)\b"
            r"|(?-i:\bPernah)(?=\s+\d{2}[.,]\d)"
            r"|(?<!asarkan hasil )\b(?:penilaian|survei|putaran|edisi)\s+yang\s+(?:lalu|lampau|silam|kemarin|terdahulu)\b"
            r"|\b(?P<j>se|satu |dua |tiga )\s*tahun\s+(?:lagi\s+)?ke\s+belakang\b"
            r"|\bmundur\s+(?:lagi\s+)?(?P<k>se|satu |dua |tiga )\s*tahun(?:\s+lagi)?\b"
            r"|\b(?:penilaian|putaran|survei|edisi|rapor) sebelum itu\b|\btahun (?:kemarin|lalu)nya(?: lagi)?\b"
            r"|\bsetahun sebelum(?:nya(?:\s+lagi)?|(?: yang)?(?: \w+)? (?:itu|tadi|tersebut))\b"
            r"|\b(?<!tahun-)(?P<n>satu |dua |tiga |empat )?tahun sebelum(?:nya|(?: yang)?(?: \w+)? (?:itu|tadi|tersebut))\b"
            # "Langkat yang kemarin merah sekarang kuning"
            r"|\bkemarin\b(?=\s+(?:(?:masih|zona|di|dapat|nilainya|cuma|hanya)\s+)*(?:hijau|kuning|merah|\d{2}[.,]\d)[^.;]{0,40}\b(?:kini|sekarang)\b)"
            rf"|(?<!dari )(?<!sejak )\b(?:semula|tadinya)\b{_ITS_STATE}",
            re.I,
        ),
    ),
    (
        "once",
        re.compile(
            rf"(?-i:\b(?:Dulu|Dahulu))\b|(?<!lebih )(?<!terlebih )(?<!dari )(?<!sejak )\b(?:dulu|dahulu)\b{_ITS_STATE}",
            re.I,
        ),
    ),
    (
        "after_that",
        re.compile(
            rf"\b(?P<n>{_COUNT})\s*tahun\s+(?:setelah|sesudah|selepas|seusai|sejak)\s+(?:[a-z]+\s+){{1,3}}?(?:itu|tersebut)\b",
            re.I,
        ),
    ),
    (
        "next",
        re.compile(
            rf"\b(?P<n>{_COUNT})\s*(?:tahun|musim|putaran|edisi)\s+(?:kemudian|berselang|berlalu|berikutnya"
            rf"|setelahnya|sesudahnya|setelah itu"
            rf"|sesudah itu|lagi(?=\s+(?:(?:nilai|skor|angka)nya\s+)?\d))\b"
            r"|\b(?:ber)?selang\s+(?P<m>se|satu |dua |tiga |empat )\s*tahun\b"
            r"|\b(?:survei|penilaian|edisi|putaran|babak|rapor)\s+(?:berikut(?:nya)?|selanjutnya|sesudahnya|setelahnya)\b"
            r"|\btahun\s+(?:berikut(?:nya)?|setelahnya|sesudahnya|selanjutnya|setelah itu|sesudah itu)\b"
            r"|\b(?:dua belas|12) bulan\s+(?:kemudian|berselang|berikutnya|sesudahnya|setelahnya)\b",
            re.I,
        ),
    ),
    (
        "after_gap",
        re.compile(
            r"\b(?:penilaian|survei|putaran)\s+pertama\s+(?:sesudah|setelah|seusai|usai)\s+(?:jeda|rehat|kevakuman|kekosongan|libur)\b(?:\s+(?:itu|tersebut))?"
            r"|\b(?:sesudah|setelah|seusai|usai|pasca-?)\s*(?:jeda\s+)?(?:akibat\s+)?(?:masa\s+)?pandemi\b",
            re.I,
        ),
    ),
    (
        "before_gap",
        re.compile(
            r"\b(?:(?:penilaian|survei|putaran)\s+(?:terakhir\s+)?)?sebelum\s+(?:masa\s+|ada\s+|datangnya\s+)?pandemi\b",
            re.I,
        ),
    ),
    # "yang usianya baru 10 tahun ini" is an age
    ("this", re.compile(r"(?<!\s\d )(?<!\s\d\d )\btahun ini\b|\bkali ini\b", re.I)),
    (
        "first",
        re.compile(
            r"\b(?:tahun|penilaian|survei|edisi|putaran|babak|ronde|rapor|kunjungan|musim|ujian"
            r"|percobaan) (?:yang )?(?P<nth>pertama|awal|kedua|ketiga"
            r"|keempat)(?:nya)?(?: itu| tersebut)?\b(?! kali)|\b(?:putaran|babak|musim|ronde|edisi) (?:yang )?(?P<last>terakhir)\b",
            re.I,
        ),
    ),
    (
        "then",
        re.compile(
            r"\b(?:waktu|ketika|kala|saat) itu(?:lah)?\b|\bpada tahun (?:itu|tersebut)\b|\b(?:pada|di"
            r"|dalam) (?:tahun|penilaian|survei|putaran) yang sama\b|\btahun itu juga\b",
            re.I,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year expression; `year` is set for those that name one, `step` (years or rounds) for the relative."""

    span: Span
    kind: YearKind
    year: int | None = None
    step: int = 0


@lru_cache(maxsize=4)
def dates(text: str) -> tuple[tuple[Span, date | None], ...]:
    """All calendar dates of `text` with their value; None where the day or the year is missing or impossible."""
    found: list[tuple[Span, date | None]] = []
    for match in patterns.finditer(_DATE, text):
        groups = match.groupdict()
        if groups["m2"] and not groups["d2"] and not groups["y2"]:
            continue  # "Maret" alone, or "mei" inside a word list: no date
        day = groups["d1"] or groups["d2"]
        month = groups["m1"] or (str(MONTHS[groups["m2"].lower()]) if groups["m2"] else None)
        year = groups["y1"] or groups["y2"]
        if year is not None and len(year) == 2:
            year = f"20{year}"  # "14.11.24"
        found.append((Span(*match.span()), _date(year, month, day)))
    return tuple(found)


def by_weekday(text: str, since: date, until: date) -> date | None:
    """The last day that `text` gives without its year, if all such days fall on their weekdays in one year alone.

    Years are those from `since` to that of `until`; no day is earlier than `since`.
    """
    told = [
        (match["day"], match["number"] or str(MONTHS[match["name"].lower()]), _WEEKDAYS[match["weekday"].lower()])
        for match in patterns.finditer(_DAY_OF_WEEK, text)
    ]
    found: list[date] = []
    for year in range(since.year, until.year + 1):
        days = [day for d, m, weekday in told if (day := _date(str(year), m, d)) and day.weekday() == weekday]
        if told and len(days) == len(told) and max(days) >= since:
            found.append(max(days))
    if len(found) > 1:  # of several years that which the text names: "… sepanjang Juli-Agustus 2019"
        found = [day for day in found if re.search(rf"(?<![\d.,/]){day.year}(?!\d)", text)]
    return found[0] if len(found) == 1 else None


def _date(year: str | None, month: str | None, day: str | None) -> date | None:
    if not (year and month and day):
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


@lru_cache(maxsize=4)
def masks(text: str) -> tuple[Span, ...]:
    """Stretches whose numbers are neither years of assessment nor scores: dates, decrees, budgets, spans of years."""
    spans = [span for span, _ in dates(text)]
    spans += [Span(*match.span()) for match in patterns.finditer(_OTHER_YEARS, text)]
    spans += [Span(*match.span()) for match in patterns.finditer(_STANDARD, text)]
    spans += [
        Span(*match.span())
        for match in patterns.finditer(_DECREE, text)
        # "penilaian kepatuhan terhadap Undang-Undang Pelayanan Publik tahun 2014": of the assessment
        if not (
            _LAW_OBEYED.fullmatch(match.group()) and _OBEDIENCE.search(text, max(0, match.start() - 40), match.start())
        )
    ]
    return tuple(sorted(spans))


def scan(text: str) -> list[YearMention]:
    """All year expressions of `text` that may say when something was assessed, in order."""
    hidden = masks(text)
    found: list[YearMention] = []
    for match in patterns.finditer(_YEAR, text):
        span = Span(*match.span())
        if any(span.overlaps(mask) for mask in hidden) or _NOT_OF.search(text, max(0, span.start - 40), span.start):
            continue
        line = max(text.rfind("\n", 0, span.start), text.rfind(". ", 0, span.start)) + 1
        low = max(line, span.start - 120)
        before = text[low : span.start]
        laws = [
            mask for mask in hidden if low <= mask.start and mask.end <= span.start and _LAW.match(text, mask.start)
        ]
        # "observasi kepatuhan terhadap Undang-Undang Nomor 25 Tahun 2009 yang dilaksanakan pada 2014"
        for law in reversed(laws):
            before = before[: law.start - low] + before[law.end - low :]
        told = (
            found[-1]
            if found
            and re.fullmatch(
                r"\s*(?:,|,?\s*(?:dan|serta|&|hingga|dengan)|/)\s*(?:tahun\s*)?", text[found[-1].span.end : span.start]
            )
            else None
        )
        run = told is not None and len(found) > 1 and text[found[-2].span.end : told.span.start].strip() == ","
        if (
            not run
            and _STRETCH.search(before)
            and not _WITH_VALUE.match(text, span.end)
            and not _STRETCH_HEADED.search(before)
            and not _SURVEYED.search(before)
        ):
            if re.search(
                r"\b(?:sejak|semenjak|(?:hijau|kuning|merah)\s+mulai)\s+(?:tahun\s+)?$", before, re.IGNORECASE
            ):
                found.append(YearMention(span, "since", int(match.group())))
            continue
        if _EVENT.search(before):
            continue
        if _SINCE_THEN.search(before) and re.match(r"\s*[.,;)\"]|\s*$", text[span.end : span.end + 2]):
            continue  # "yang kedua bagi kota ini sesudah 2017."
        if _HEAD.search(before) or _SURVEYED.search(before) or (told is not None and told.kind == "assessment"):
            found.append(YearMention(span, "assessment", int(match.group())))
        elif (
            told is not None
            or _BEFORE_PLAIN.search(before)
            or not before.strip()
            or _SMALL_WORD.search(before)
            or _RESULT_BEFORE.search(before)
            or _VALUE_BEHIND.match(text, span.end)
        ):
            found.append(YearMention(span, "plain", int(match.group())))
    found += [
        YearMention(Span(*match.span("year")), "assessment", int(match.group("year")))
        for pattern in (_CONDUCTED, _MONTHS_OF_SURVEY)
        for match in patterns.finditer(pattern, text)
    ]
    taken = bytearray(len(text))
    for mention in found:
        taken[mention.span.start : mention.span.end] = b"\1" * (mention.span.end - mention.span.start)
    for kind, pattern in _RELATIVE:
        for match in patterns.finditer(pattern, text):
            span = Span(*match.span())
            if any(taken[span.start : span.end]):
                continue
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            found.append(YearMention(span, kind, step=_step(kind, match)))
    return sorted(found, key=lambda mention: mention.span)


def _step(kind: YearKind, match: re.Match[str]) -> int:
    if kind == "first":
        return -1 if match.group("last") else {"kedua": 1, "ketiga": 2, "keempat": 3}.get(match.group("nth").lower(), 0)
    if kind not in ("last_year", "previous", "next", "after_that"):
        return 0
    groups = match.groupdict()
    count = (groups.get("n") or groups.get("m") or groups.get("k") or "se").strip().lower()
    years = 1 if count == "se" else counted(count) or 1
    return years if kind in ("next", "after_that") else -years
