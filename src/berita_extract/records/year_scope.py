"""Which assessment year a value belongs to, and how that is known.

A stated assessment year wins; else the newest round announced by the article's date (the rule gave the right year for
228 of 229 dated articles). Within a story each value takes the year named at its side.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from berita_extract import years
from berita_extract.mentions.groups import NUMERAL
from berita_extract.mentions.labels import EACH
from berita_extract.mentions.scores import Score, hoped
from berita_extract.model import Span, YearBasis
from berita_extract.numbers import counted
from berita_extract.patterns import Stretch
from berita_extract.reference import Reference, Round
from berita_extract.scopes import Document, Sentence, series
from berita_extract.years import YearMention


@dataclass(frozen=True, slots=True)
class Year:
    """An assessment year with its basis and, where it is written, its place."""

    value: int | None
    basis: YearBasis
    span: Span | None = None


# Between a number and the year that belongs to it: "93,55 pada 2022", "56,48 (2016)", "15,16 di tahun 2015"
_YEAR_BEHIND = re.compile(
    r"^\s*(?:poin\s+|persen\s+|%\s*)?(?:\([A-E]\)\s*)?(?:yang\s+(?:di\w+\s+)?|(?:juga|pula|kembali)\s+)?(?:didapat|diraih|diperoleh|dicapai|tercatat|,?\s*(?:adalah\s+)?(?:milik|kepunyaan)\b|,\s*(?:yang\s+)?(?:baru\s+|akhirnya\s+)?(?:dibuat|dicetak|diukir|dicatat|tercatat|ditorehkan|tercipta|terjadi|dicapai|diraih|diperoleh|didapat|muncul|datang)\s+(?:pada|di|tahun)\b|\(|pada|di|untuk|tahun|dari|dalam)\s*(?:penilaian\s+|tahun\s+|survei\s+"
    r"|hasil\s+|capaian\s+)*$",
    re.IGNORECASE,
)
# "87,5 dalam penilaian kepatuhan standar pelayanan publik oleh Ombudsman RI tahun 2023"
_ASSESSMENT_BEHIND = re.compile(
    r"^\s*(?:poin\s+)?(?:pada|dalam|di|dari|untuk|oleh)\s+(?:hasil\s+)?(?:penilaian|survei|observasi|penelitian|evaluasi)\b[^,.;:\d\n]{0,100}$"
    r"|^\s*(?:yang\s+)?di(?:raih|peroleh|dapat|kantongi|catat|capai|bukukan|terima)\w*\s+[^,.;:\d\n]{0,70}?\b(?:pada|tahun|di)\s+(?:penilaian\s+|survei\s+|tahun\s+)*$",
    re.IGNORECASE,
)
# "79,15, oleh-oleh dari putaran 2021", "52,40, peninggalan survei 2019"
_APPOSED = re.compile(
    r"^\s*,\s+(?:hasil|buah|oleh-oleh|warisan|peninggalan|sisa|bekal|kenangan|jejak|catatan|perolehan|capaian|milik)\s+(?:\w+\s+)?(?:dari\s+|pada\s+|untuk\s+)?(?:(?:penilaian|putaran|survei|tahun)\s+)*$",
    re.IGNORECASE,
)
_ON = re.compile(r"\s+(?:pada|di|yaitu|yakni)\s+(?:tahun\s+)?|\s*\(", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:dibanding\w*|ketimbang|daripada|dari|terhadap)\s+(?:dengan\s+)?(?:(?:hasil|nilai|skor|capaian|penilaian|pada|tahun)\s+)*$",
    re.IGNORECASE,
)
_STILL = re.compile(r"[^.;,\n]{0,30}\bmasih\b|[^\n]{0,80}?\.\s+(?:Kini|Sekarang)\b")
_LIKE = re.compile(r"\b(?:seperti|sebagaimana|sama dengan)\b", re.IGNORECASE)  # "tetap hijau seperti tahun 2023"
# "Adapun 88,93 memang hasil terbaru, yakni penilaian 2023"
_NEWEST_NAMED = re.compile(
    r"\b(?:hasil|nilai|skor|rapor|angka|penilaian)\s+(?:yang\s+)?(?:paling\s+)?(?:terbaru|terkini|teranyar)\s*,?\s+(?:yakni|yaitu|ialah|adalah)\s+"
    r"(?:(?:dari|untuk|pada|hasil|penilaian|survei|kepatuhan|tahun)\s+)*(?P<year>20[12]\d)\b",
    re.IGNORECASE,
)
_ONWARD = re.compile(
    r"[,;]?\s*(?:(?:dan|lalu|kemudian|terakhir|akhirnya|menjadi|ke|naik|turun|disusul|dilanjutkan|lagi)\s+)*",
    re.IGNORECASE,
)
# "Piagam terdahulu, yang diserahkan pada 9 Februari 2023 untuk penilaian tahun 2022, memuat nilai 70,18"
_DOCUMENT = re.compile(
    r"\W*(?:piagam|rapor|lembar(?:an)?|hasil|capaian|sertifikat|penghargaan|map|dokumen|kertas)\b[^,.;]*,\s+yang\b[^,.;]*$",
    re.IGNORECASE,
)
_YEARS_JOINED = re.compile(
    r"\s*[,;/]?\s*(?:(?:dan|serta|hingga|lalu|kemudian)\s+)?(?:(?:pada|tahun)\s+)*", re.IGNORECASE
)
_BRACKETED = re.compile(r"\(\s*(?:tahun\s+)?$", re.IGNORECASE)
_AFTER_VALUE = re.compile(r"\d\s*\(\s*$")
_BECAME = re.compile(
    r"\)?,?\s+(?:(?:lalu|kini|sekarang|kemudian|naik|turun|meningkat|melonjak)\s+)*(?:menjadi|ke|jadi)\s+(?:(?:nilai|angka|skor|hanya)\s+)*",
    re.IGNORECASE,
)
_LABEL_JOINED = re.compile(r"\s*,?\s*\b(?:dan|alias|atau|serta|dengan|masuk|berada di)\s+$", re.IGNORECASE)
_VALUE_NEXT = re.compile(r"\s*[:=,]?\s*(?:hanya\s+|baru\s+)?\d{1,3}[.,]\d")
_OWN_VALUE = re.compile(r"\s*[:=]\s*(?:\d|tidak|belum)")
_RELATIVE_BEHIND = re.compile(
    r"^\s*(?:poin|persen|%)?\s*(?:(?:lagi|juga|pula)\s+)?(?:yang\s+di\w+\s+)?(?:(?:pada|di|dalam|untuk)\s+|\()?$",
    re.IGNORECASE,
)
# "kuning, nilainya 71,90 pada 2023": the value between a label and its year
_ONE_VALUE = re.compile(
    r"\W*(?:dengan\s+)?(?:nilai\w*|skor\w*|angka\w*)?\s*\d+[.,]\s?\d+\)?\s*(?:poin\s*)?(?:pada|di|\(|tahun)\s*(?:tahun\s*)?",
    re.IGNORECASE,
)
_NAMELY = re.compile(r",\s*(?:yaitu|yakni|tepatnya)\s+(?:pada\s+)?(?:tahun\s+)?$", re.IGNORECASE)
_BREAKS = re.compile(
    r"[;.]|\b(?:sedangkan|sementara|kini|sekarang|menjadi|naik|turun|meningkat|adapun|padahal|namun|tetapi)\b",
    re.IGNORECASE,
)
_TO_NEW = re.compile(r"^[^.;]{0,40}\b(?:menjadi|ke)\b[^.;,]{0,20}$", re.IGNORECASE)
_LOOKS_BACK = re.compile(
    r"\b(?:tahun lalu|sebelumnya|dibanding(?:kan)?|disandingkan(?: dengan)?|ketimbang|daripada|(?:naik|turun|meningkat|membaik|melonjak"
    r"|menurun|merosot|beranjak|bangkit)\b[^.;:,]{0,25}? dari|padahal"
    r"|(?:jauh |sedikit )?di (?:atas|bawah)|melampaui|melebihi|lebih (?:tinggi|rendah|baik|buruk) dari)\b[^.;:]{0,50}$"
    r"|\b(?:terakhir kali|kali terakhir)(?:nya)?\b[^.;:]{0,80}$|\b(?:penilaian|survei|putaran|kali) pertama\b[^.;:]{0,40}$"
    r"|\b(?:mem)?pertahankan\b[^.;:]{0,60}\byang\s+(?:\w+\s+)?(?:di)?(?:raih|sandang|peroleh|dapat|genggam|pegang)\w*[^.;:]{0,20}$",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:kini|sekarang|tahun ini|terbaru|terkini|kali ini|saat ini|teranyar|penilaian terakhir"
    r"|(?:pada|di|dalam)\s+(?:musim|putaran|babak|ronde|edisi|survei)\s+(?:yang\s+)?(?:paling\s+)?(?:terakhir|baru)"
    r"|(?:dan|lalu|hingga|sampai|untuk yang|pada yang)\s+(?:yang\s+)?terakhir(?!\s+kali))\b",
    re.IGNORECASE,
)
# "dengan hasil 2022 dalam kurung", "angka dalam kurung nilai tahun 2022": what the values in brackets are
_IN_BRACKETS = re.compile(
    r"\b(?:(?:hasil|nilai|angka|skor|capaian|data)\s+)?(?:tahun\s+|penilaian\s+|pada\s+)*(?P<year>20[12]\d|tahun\s+(?:lalu|sebelumnya)|setahun\s+sebelumnya)\s+(?:di\s+)?dalam\s+(?:tanda\s+)?kurung\b"
    r"|\bdalam\s+(?:tanda\s+)?kurung(?:\s+(?:adalah|ialah|yaitu|merupakan|menunjukkan|milik|untuk|nilai|hasil|angka|skor|capaian|perolehan|pada|dari|tahun|penilaian)|\s*[:=])*\s+"
    r"(?P<behind>20[12]\d\b|(?:se)?tahun\s+(?:sebelumnya|lalu|silam)|(?:penilaian|putaran|survei)\s+(?:sebelumnya|terdahulu|lalu))",
    re.IGNORECASE,
)
# "… hanya 25,98. Setahun berselang nilainya 54,11"
_YEAR_LATER = re.compile(r"[.\s\"]*(?:setahun|satu tahun|tahun)\s+(?:berselang|kemudian|berikutnya)\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:dibanding\w*|ketimbang|daripada|dari(?!\s+Ombudsman)|terhadap|lebih (?:tinggi|rendah|baik|bagus)|naik|turun|meningkat"
    r"|menurun|melonjak|merosot|di ?(?:atas|bawah)|melampaui|melebihi|mengungguli)\b",
    re.IGNORECASE,
)
_ASSESSED = re.compile(
    r"\b(?:diukur|dinilai|disurvei|menyurvei|diobservasi|dievaluasi|penilaian|survei|observasi|penelitian|pemantauan"
    r"|(?:penghargaan|predikat|piagam) (?:kepatuhan|zona))\b",
    re.IGNORECASE,
)
# "Tahun lalu keduanya diperiksa lagi. Hasilnya berbalik."
_CHECKED_THEN = re.compile(r"\b(?:diperiksa|dinilai|disurvei|diuji|ditimbang|diukur|didatangi)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20[12]\d\b")
_VALUE = re.compile(r"(?<![\d.,])\d{2}[.,]\d{1,2}(?![\d.,]*\d|\s*(?:persen|%))")
_OF_LAST_YEAR = re.compile(
    r"\b(?:hasil|rapor)\s+(?:penilaian|survei|observasi)\b[^.;,\n]{0,60}\btahun (?:lalu|silam|kemarin)\Z", re.IGNORECASE
)
# "pada 2021-2023 berturut-turut 63,14; 74,90; 88,33"
_YEAR_RANGE = re.compile(
    r"\b(?P<first>20[12]\d)\s*(?:-|–|s/d|sampai(?: dengan)?|hingga)\s*(?:tahun\s+)?(?P<last>20[12]\d)\b", re.IGNORECASE
)
# "pada dua penilaian sebelumnya berturut-turut 61,90 dan 68,22", "tiga tahun terakhir"
_LAST_FEW = re.compile(
    rf"\b(?P<of>(?P<count>{NUMERAL})\s+(?:kali\s+)?(?:tahun|penilaian|putaran|survei|edisi|rapor|periode)\b[^.,;:\d]{{0,40}}?"
    r"\b(?P<which>sebelumnya|terdahulu|lalu|terakhir|belakangan|ini|(?:se)?(?:sudah|telah)nya|berikutnya|selanjutnya))\b",
    re.IGNORECASE,
)
_THEIR_VALUES = re.compile(
    r"\W*(?:(?:dengan\s+)?(?:nilai|skor|angka|perolehan|capaian)(?:nya)?|masing-masing|berturut-turut|secara berurutan)\b[^.;\d]{0,40}",
    re.IGNORECASE,
)
_OVER = re.compile(
    rf"\b(?P<of>(?:dalam|selama)\s+(?P<count>{NUMERAL})\s+(?:tahun|penilaian|putaran))\b[^.;\d]{{0,60}}:\s*\Z",
    re.IGNORECASE,
)
_FROM_THEN_ON = ("sesudahnya", "setelahnya", "berikutnya", "selanjutnya")
_UNTIL_NOW = ("terakhir", "belakangan", "ini")
_VALUED = r"(?:\s*\((?:nilai\s+|skor\s+)?\d{1,3}[.,]\d+\))?"  # "tahun 2022 (80,15) dan 2023 (86,40)"
_FROM_TO_YEARS = re.compile(
    r"(?:\bdari\s+(?:tahun\s+)?|\()(?P<first>20[12]\d)\s*(?:\b(?:ke|hingga|sampai|menuju)\b|→|->|=>)\s*(?:tahun\s+)?(?P<last>20[12]\d)\b",
    re.IGNORECASE,
)
_ONE_YEAR = rf"20[12]\d{_VALUED}"
_JOINED_YEARS = (
    rf"(?:pada\s+|tahun\s+|penilaian\s+|survei\s+)*{_ONE_YEAR}"
    rf"(?:\s*(?:,|,?\s*\b(?:dan|serta|maupun|juga)\b)\s*(?:pada\s+|tahun\s+|juga\s+)*{_ONE_YEAR})+"
)
# "kuning pada 2014, dan pada 2015 masuk zona hijau": the second year has a clause of its own
_VERB = (
    r"(?:masuk|naik|turun|menjadi|jadi|berada|baru|akhirnya|sudah|mendapat|meraih|memperoleh|zona|hijau|kuning|merah|nilai|angka|kembali|bergeser|pindah"
    r"|beralih|berubah|merosot|jatuh|lolos)\w*\b"
)
# What may stand between a label and its years: "Ombudsman RI", "yang diraih", "dua kali berturut-turut", "penilaian kepatuhan Ombudsman"
_YEARS_BEHIND = re.compile(
    r"(?:\s+(?:dari\s+)?Ombudsman(?:\s+RI)?)?(?:\s+(?:penilaian|survei|rapor)\s[\w ]{3,45}?)?"
    r"(?:\s+(?:pada|dalam|untuk)\s+(?:penilaian|survei)(?:\s(?:kepatuhan|pelayanan publik|Ombudsman|RI))+)?"
    r"(?:\s+yang\s+(?:sudah\s+|telah\s+|pernah\s+)?(?:di)?(?:raih|peroleh|dapat|sandang|kantongi)\w*)?"
    r"(?:\s+di(?:terima|raih|peroleh|sandang|dapat)\w*)?(?:\s+\w+\s+(?:kali|tahun|survei|penilaian|putaran))?(?:\s+(?:berturut-turut|beruntun))?"
    r"(?:\s+(?:dari|oleh|versi|menurut|dalam)\s[\w ]{3,35}?)?,?\s+(?:(?:baik|yakni|yaitu)\s+)?"
    rf"(?:untuk\s+|selama\s+|pada\s+)?{_JOINED_YEARS}(?!\s*\()(?!\s+{_VERB})",
    re.IGNORECASE,
)
_BRACKETED_YEARS = re.compile(
    r"\s*\(\s*(?:tahun\s+)?20[12]\d(?:\s*(?:,|,?\s*\b(?:dan|serta)\b)\s*(?:tahun\s+)?20[12]\d)+\s*\)", re.IGNORECASE
)
_BRACKETED_RANGE = re.compile(
    r"\s*\(\s*(?:tahun\s+)?(?P<first>20[12]\d)\s*(?:-|–|sampai|hingga)\s*(?P<last>20[12]\d)\s*\)", re.IGNORECASE
)
# "merah tiga kali beruntun pada 2016-2018", "zona hijau sejak 2021 sampai 2023"
_RANGE_BEHIND = re.compile(
    r"(?:\s+(?!periode|masa|bupati|gubernur|wali)[\w-]+){0,5}?\s+(?:pada|sejak|dari|selama|untuk|tahun)\s+(?:tahun\s+|penilaian\s+)*"
    r"(?P<first>20[12]\d)\s*(?:-|–|sampai(?: dengan)?|hingga)\s*(?:tahun\s+)?(?P<last>20[12]\d)\b(?![.,]\d)",
    re.IGNORECASE,
)
_BRACKETED_YEAR = re.compile(r"\s*\(\s*(?:tahun\s+)?(20[12]\d)\s*\)")
_AS_BEFORE = re.compile(
    r"(?:[^.;,\n]{0,60},)?\s+(?:masih\s+|tetap\s+|persis\s+)*(?:sama\s+)?(?:persis\s+)?(?:seperti|sebagaimana|sama dengan)\s+"
    r"(?:(?:pada|dalam|hasil|penilaian|survei|tahun)\s+)*"
    r"(?P<when>(?P<then>dahulu|dulu|semula|(?:penilaian|putaran|survei|yang)\s+(?:terdahulu|lalu"
    r"|sebelumnya)\s+(?:itu|tersebut|tadi)|terdahulu itu)|(?P<year>20[12]\d)"
    r"|tahun lalu|(?:(?P<few>dua|tiga)\s+)?(?:tahun|penilaian|putaran) sebelumnya|setahun sebelumnya|setahun lalu)\b",
    re.IGNORECASE,
)
# "Baik 2016 maupun 2017 …", "SORONG – Dua tahun berturut-turut, 2023 dan 2024, Kabupaten …"
_YEARS_BEFORE = re.compile(
    rf"(?:[A-Z .,]{{3,40}}[–—-]+)?\W*(?:(?:baik|pada|tahun|untuk|selama)|\w+\s+(?:tahun|kali)\s+(?:berturut-turut"
    rf"|beruntun),?(?:\s+(?:yakni|yaitu))?)\s+{_JOINED_YEARS}",
    re.IGNORECASE,
)
# "Fakfak yang pada 2022 dan 2023 ada di zona hijau", "Rapornya tahun 2015 dan 2016 warnanya kuning"
_YEARS_CLOSE = re.compile(rf"\b(?:pada|tahun|selama)\s+{_JOINED_YEARS}[^,.;:\d]{{0,40}}\Z", re.IGNORECASE)
_MOVED_ON = re.compile(
    r"(?:,|\bdan|\blalu|\bkemudian)\s+(?:ber)?(?:pindah|alih|naik|anjak|geser|lompat|masuk)\s+ke\b"
    r"|\b(?:dan|lalu|kemudian)\s+(?:(?:terlempar|jatuh|turun|merosot|melorot|tergelincir|terperosok|terjun)\s+ke|menerima|memakai"
    r"|mengenakan|berganti)\b",
    re.IGNORECASE,
)
# A round is known at most so long before its ceremony; a later "2024" in a text of February 2024 is the award's year
_LEAD_TIME = timedelta(days=75)
# "Tahun 2022" on a line of its own, over "Nilai: 59,88" and "Zona: Kuning"
_YEAR_ALONE = re.compile(r"\W*(?:(?:hasil\s+)?(?:penilaian|survei)\s+)?(?:tahun\s+)?20[12]\d\W*", re.IGNORECASE)
_CARD_LINE = 80  # characters; a longer line is prose and no part of what a year heads
_BEGINS = re.compile(
    r"\b(?:tiap tahun sejak|setiap tahun sejak|dimulai|bermula|berawal|mula-mula|awalnya|perdana|pertama kali)\b",
    re.IGNORECASE,
)
# "… naik dibanding tahun sebelumnya.", "sejak tahun lalu", "karena yang lain sudah lulus pada putaran terdahulu"
_NO_ANNOUNCEMENT = re.compile(
    r"\b(?:dibanding\w*|ketimbang|daripada|sejak|semenjak|sepanjang|selama|sampai|hingga|karena|sebab|lantaran"
    r"|(?<=[\w,] )padahal|menghadapi|menyambut)\b"
    r"[^.;]{0,60}\Z",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:hasilnya|alhasil|akhirnya|kini|sekarang|tahun ini|kali ini|naik|menjadi|melonjak|meningkat)\b", re.IGNORECASE
)
# "Setelah libur setahun akibat pandemi, penilaian 2021 membuat orang menggosok mata."
_OPENS_MAIN = re.compile(
    r"\A[^,.;]{0,80},\s+(?:pada\s+(?:(?:hasil|penilaian|survei|putaran)\s+)?|(?:(?:hasil|penilaian|survei|putaran|rapor)\s+)+)(?:tahun\s+)?\Z",
    re.IGNORECASE,
)
_LOOKING_BACK = re.compile(r"\W*(?:padahal|sebelumnya|semula|dulu|dahulu|tadinya)\b", re.IGNORECASE)
_STILL_THEN = re.compile(r"\b(?:masih|sempat|pernah)\b", re.IGNORECASE)
_THAT_IS_OF = re.compile(
    r"\.\s+(?:Itu|Itulah)\s+(?:untuk\s+|pada\s+|hasil\s+|penilaian\s+|nilai\s+|di\s+|tahun\s+)*(?=20[12]\d\b)"
)
_AT_THAT_TIME = re.compile(r"\b(?:ketika|saat|waktu|keduanya|ketiganya|masing-masing)\b", re.IGNORECASE)
_ALL_OF_IT = re.compile(
    r"\)?,?\s+(?:(?:ke(?:dua|tiga|empat|lima)nya|semuanya|seluruhnya|sama-sama|masing-masing)\s+)(?:(?:pada|dalam|untuk|dari|di|hasil|penilaian|survei|kepatuhan|tahun)\s+)+",
    re.IGNORECASE,
)
_KEEPS = re.compile(r"\b(?:mempertahankan|menjaga|pertahankan)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_BRACKET_REACH = 40  # characters between a year and the bracket that holds its value
_SINCE_REACH = 60  # characters from "sejak 2021" to the first of the values since then
_ASIDE_BEFORE = re.compile(r"\b(?:yang|sejak|dari)\s+(?:pada\s+)?\Z", re.IGNORECASE)
_LEADING, _FOLLOWING = 40, 120  # characters from the start of a sentence to its year; of the sentence behind it
_THEN_REACH = 300  # characters between a year and the "waktu itu" that means it


# "dari tahun lalu … menjadi 91,95", not "Tahun lalu Puskesmas X menjadi kebanggaan dengan 91,05"
_TURNS = re.compile(
    r"\b(?:kini|sekarang)\b|\bmenjadi\s+(?:(?:nilai|angka|skor|hanya|tinggal|sebesar)\s+)*\Z", re.IGNORECASE
)
_TURNS_TO = re.compile(r"\b(?:kini|sekarang)\b|\bmenjadi\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_NOW_BEHIND = re.compile(r"\s+(?:sekarang|kini)\b(?=\s*[,.;)])", re.IGNORECASE)
_OPENING = re.compile(r"\W*(?:pada|di|dalam|penilaian|survei|tahun|\s)*", re.IGNORECASE)
_ITS_VALUE = re.compile(
    r",?\s+(?:(?:pe)?(?:nilai|skor|angka|roleh|capai)\w*nya|(?:kota|kabupaten|provinsi|daerah|pemda|polres\w*|dinas|kantor|unit|instansi|lembaga|puskesmas|kementerian)\s+(?:ini|itu|tersebut))\b",
    re.IGNORECASE,
)


_OF_ONE_ITEM = re.compile(r"\w\s+yang\s+(?:pada\s+|di\s+)?(?:tahun\s+)?\Z", re.IGNORECASE)
_NEXT_ITEM = re.compile(
    r",\s+(?:serta|dan|sedangkan|sementara|lalu|kemudian)?\s*(?:(?-i:[A-Z])|kota|kabupaten)|\.\s", re.IGNORECASE
)
# "sudah lebih dulu hijau pada tahun-tahun sebelumnya": in which, nobody says
_YEARS_BEFORE_NOW = re.compile(
    r"[\s\"')]*(?:pada|di)\s+(?:tahun-tahun|beberapa tahun)\s+(?:sebelumnya|lalu|lampau|silam|yang lalu)", re.IGNORECASE
)
_SURVEYED = re.compile(
    rf"\b(?:survei|penelitian|observasi|pengambilan data|tahapan(?:nya)?)\b[^.\n]{{0,90}}?\b(?P<month>{years.MONTH})\b",
    re.IGNORECASE,
)
# "Kota Bima tidak dinilai lantaran lebih dulu masuk zona hijau": in an earlier round, nobody says which
_EARLIER_ON = re.compile(
    r"\b(?:karena|lantaran|sebab)\s+(?:sudah\s+|telah\s+)?(?:lebih|terlebih)\s+(?:dulu|dahulu|awal)\s+(?:\w+\s+){0,4}\Z",
    re.IGNORECASE,
)
_LOCALLY_EARLY = 30  # days that results have been told in a province before all were announced
_WAS_THEN = re.compile(r"\s+(?:\w+\s+){0,2}(?:masih|berada|masuk|di|dalam)\s+(?:\w+\s+){0,2}", re.IGNORECASE)
_MUST = re.compile(r"\b(?:harus|wajib|mesti|ditargetkan|target(?:nya)?)\b", re.IGNORECASE)
_THIS_ONE = re.compile(r"\s+ini\b", re.IGNORECASE)


class YearScope:
    """Answers the assessment year of a value; keeps what the sentences before have said."""

    def __init__(
        self,
        document: Document,
        mentions: Sequence[YearMention],
        title_years: Sequence[YearMention],
        reference: Reference,
        published: date | None,
        labels: Sequence[Span] = (),
    ) -> None:
        self._document = document
        self._labels = labels
        convention = _IN_BRACKETS.search(document.text)
        place = Span(*convention.span("year" if convention.group("year") else "behind")) if convention else None
        self._bracketed = next((m for m in mentions if place is not None and place.overlaps(m.span)), None)
        self._mentions = [m for m in mentions if m.kind != "since" and m != self._bracketed]
        self._since = [m for m in mentions if m.kind == "since"]
        self._counted_out = {m.span for m in mentions if m.kind == "after_that"}
        self._onward = {m.span for m in mentions if m.kind in ("next", "after_that", "after_gap", "first")}
        self._reference = reference
        self._assessed = sorted(r.year for r in reference.rounds.values() if r.assessed)
        self._given = published  # a day in the text may be that of anything
        self._published = published or self._dateline()
        stated = [
            m for m in mentions if m.kind == "assessment" and m.year in reference.rounds and not self._hoped(m.span)
        ]
        if self._published is not None and any((m.year or 0) > self._published.year + 1 for m in stated):
            self._published = None  # a page dated 2014 that tells results of 2024 has a wrong date
        if published is None and stated and not self._possible(stated[0].year or 0):
            self._published = (
                None  # "Penilaian Tahun 2023 …, Senin (22/01/2023)": the day has the slip, in a page without a date
            )
        self.default = self._default(title_years)
        self._current = self.default
        self._last = self.default  # of the value told last: "setahun kemudian" counts from it
        self._anchor = (
            self.default
        )  # of the value told last that was not itself counted: "tiga tahun setelah berita itu"
        self._told: list[Year] = []  # of all values so far
        self._last_at = 0  # where the sentence of the value told last ends
        self._start = self._end = 0  # of the sentence being read
        self._block = -1
        self._meanings: dict[Span, Year] = {}  # of the expressions read so far
        self._told_series: Sequence[YearMention] = ()  # of a sentence without values: "urut untuk 2022, 2023, dan 2024"
        self._head: Year | None = None  # that a line of its own gives to the lines behind it
        self._read: object = None  # what the years below were read for
        self._years: dict[Span, Year] = {}

    def _dateline(self) -> date | None:
        """The first complete date that the text gives: what an undated page is dated by."""
        return next((day for _, day in years.dates(self._document.text) if day is not None and day.year >= 2012), None)

    # --- the year of the story ---

    def _default(self, title_years: Sequence[YearMention]) -> Year:
        stated = [
            m
            for m in self._mentions
            if m.kind == "assessment" and m.year and self._possible(m.year) and not self._hoped(m.span)
        ]
        in_title = [m.year for m in title_years if m.kind == "assessment" and m.year and self._possible(m.year)]
        lead_blocks = [b.span.end for b in self._document.blocks if b.kind != "cell"][:4]
        newest = self._reference.newest_round(self._published)
        stated = [m for m in stated if not self._to_come(m.year or 0)]
        wanted = [m for m in stated if _MUST.search(self._around(m.span).of(self._document.text))]
        if newest is None or any((m.year or 0) > newest.year for m in wanted):  # "2017 raport Kotamobagu harus hijau"
            stated = [m for m in stated if m not in wanted] or stated
        stated = [m for m in stated if not self._skipped(m)] or stated  # "Tak ada penilaian pada 2020."
        stated = [self._until(m) for m in stated]
        newest = self._reference.newest_round(self._published)
        if (named := _NEWEST_NAMED.search(self._document.text)) and self._possible(int(named.group("year"))):
            return Year(int(named.group("year")), "stated", Span(*named.span("year")))
        # "naik dari 70,44 pada penilaian 2021 menjadi 87,91 pada 2022": the newest round counts without the word, too
        stated += [
            m
            for m in self._mentions
            if m.kind == "plain" and newest is not None and m.year == newest.year and not self._hoped(m.span)
        ]
        spoken = [m for m in stated if not self._quoted(m.span)]
        older = newest is not None and all((m.year or 0) < newest.year for m in stated)
        stated = spoken or ([] if older else stated)  # "Kota ini baru masuk 2015," says a guest of the past
        if newest is not None:
            stated = [
                m
                for m in stated
                if (m.year or 0) >= newest.year or not (self._looked_back(m.span) or self._contrasted(m.span))
            ]
        lead = [m for m in stated if lead_blocks and m.span.start < lead_blocks[-1]]
        this = next(
            (m for m in self._mentions if m.kind == "this" and self._block_of(m.span) <= self._first_paragraph()), None
        )
        last = next(
            (m for m in self._mentions if m.kind == "last_year" and self._block_of(m.span) <= self._first_paragraph()),
            None,
        )
        if (
            newest is not None
            and last is not None
            and last.step == -1
            and self._published is not None
            and newest.year == self._published.year - 1
            and _OF_LAST_YEAR.search(self._document.text, 0, last.span.end)
            and not self._looked_back(last.span)
        ):
            return Year(newest.year, "relative", last.span)  # "hasil survei kepatuhan … tahun lalu" in the lead
        if newest is not None and stated and all(self._has_value_of_its_own(m, newest.year) for m in stated):
            stated = lead = []  # "Skor yang dibacakan: 94,88. Adapun pada penilaian 2022 lembaga ini mencatat 83,51"
        if newest is not None and stated and all((m.year or 0) < newest.year for m in lead or stated):
            if this is not None and self._assessing(this.span) and not self._unannounced(newest.year):
                return Year(newest.year, "relative", this.span)  # "dalam survei kepatuhan tahun ini"
            # "Hasil survei 2017 menempatkan pemprov di zona merah. … Pada 2018 ada 16 provinsi yang diukur"
            told = [m for m in stated if m.year == newest.year and self._assessing(m.span)]
            if told and lead and max(m.year or 0 for m in lead) < newest.year - 1:
                return Year(newest.year, "stated", told[0].span)  # the lead remembers: "Isinya hasil survei 2018 …"
            if told and lead and self._block_of(lead[0].span) > self._first_paragraph():
                return Year(newest.year, "stated", told[0].span)
        for pool in (lead, self._columns(), stated):
            if pool:
                first = min(self._block_of(m.span) for m in pool)
                best = max(
                    (m for m in pool if self._block_of(m.span) == first or m.kind == "plain"),
                    key=lambda m: (m.year or 0, -m.span.start),
                )
                return Year(best.year, "stated", best.span)
        if in_title:
            return Year(max(in_title), "stated")
        if newest is None and self._published is None:
            told = [
                m
                for m in self._mentions
                if m.kind == "plain"
                and m.year
                and self._possible(m.year)
                and (self._assessing(m.span) or any(self._around(m.span).contains(label) for label in self._labels))
            ]
            told = [m for m in told if not (self._hoped(m.span) or self._looked_back(m.span))]
            if told:  # "Sudah dua kali Ombudsman menyurvei, tahun 2016 dan tahun 2017"
                last_told = max(told, key=lambda m: (m.year or 0, -m.span.start))
                return Year(last_told.year, "stated", last_told.span)
        if (told_running := self._running()) is not None:
            return Year(told_running.year, "stated", told_running.span)
        if newest is not None and not self._unannounced(newest.year):
            return Year(newest.year, "window")
        here = next(
            (
                m
                for m in self._mentions
                if (m.kind == "this" or (self._published is not None and m.year == self._published.year))
                and self._assessing(m.span)
            ),
            None,
        )
        surveyed = here.span if here is not None else self._surveyed()
        running = self._round_of_article()
        if surveyed is not None and running is not None and running.assessed and running.announced is None:
            return Year(running.year, "relative", surveyed)  # "observasi … yang dilakukan tahun ini"
        return Year(None, "unknown")

    def _surveyed(self) -> Span | None:
        """The months of a survey, up to that of the article: "dilakukan lewat survei pada periode September-Desember"."""
        told = _SURVEYED.search(self._document.text)
        early = (
            told is not None
            and self._published is not None
            and years.MONTHS[told.group("month").lower()] <= self._published.month
        )
        return Span(*told.span("month")) if told is not None and early else None

    def _to_come(self, year: int) -> bool:
        """Whether the results of a round were announced so long after the article that it cannot tell them."""
        round_ = self._reference.rounds.get(year)
        if self._given is None or round_ is None or round_.announced is None:
            return False
        return (round_.announced - self._given).days > _LOCALLY_EARLY

    def _round_of_article(self) -> Round | None:
        """The round of the year in which the article appeared, assessed or not."""
        return self._reference.rounds.get(self._published.year) if self._published is not None else None

    def _running(self) -> YearMention | None:
        """The year of the article where it is told as this one beside a zone or predicate: "Tahun 2023 ini masuk kategori A"."""
        round_ = self._round_of_article()
        if round_ is None or not round_.assessed or self._to_come(round_.year):
            return None
        return next(
            (
                m
                for m in self._mentions
                if m.year == round_.year
                and _THIS_ONE.match(self._document.text, m.span.end)
                and any(self._around(m.span).contains(label) and label.start > m.span.end for label in self._labels)
                and not self._hoped(m.span)
            ),
            None,
        )

    def _until(self, mention: YearMention) -> YearMention:
        """The last year of a stretch that a year begins: "Sejak penilaian kepatuhan 2021 sampai 2024"."""
        last = _YEAR_RANGE.match(self._document.text, mention.span.start)
        year = int(last.group("last")) if last else 0
        if last is None or not self._possible(year):
            return mention
        return YearMention(Span(*last.span("last")), mention.kind, year)

    def _has_value_of_its_own(self, mention: YearMention, newest: int) -> bool:
        """Whether the sentence of an older year tells a value, and a sentence of the body before it another one."""
        text, around = self._document.text, self._around(mention.span)
        title = next((b.span.end for b in self._document.blocks if b.kind == "title"), 0)
        before = _VALUE.search(text, title, around.start)
        return (
            (mention.year or 0) < newest and before is not None and bool(_VALUE.search(text, around.start, around.end))
        )

    def _unannounced(self, newest: int) -> bool:
        """Whether a later round may be known by the article's date, because nobody recorded when it was announced."""
        # results of a year are never out before July (2013's, the earliest, came on the 22nd)
        until = self._published.year - (self._published.month < 7) if self._published else newest
        later = [r for r in self._reference.rounds.values() if newest < r.year <= until]
        return any(r.assessed and r.announced is None for r in later)

    def _first_paragraph(self) -> int:
        return next((i for i, block in enumerate(self._document.blocks) if block.kind == "paragraph"), 0)

    def _assessing(self, span: Span) -> bool:
        """Whether the sentence of a year speaks of who was assessed in it."""
        return bool(_ASSESSED.search(self._around(span).of(self._document.text)))

    def _around(self, span: Span) -> Span:
        """From the full stop or line before a place to the one behind it."""
        text = self._document.text
        start = max(text.rfind(". ", 0, span.start), text.rfind("\n", 0, span.start)) + 1
        end = min((i for i in (text.find(". ", span.end), text.find("\n", span.end)) if i >= 0), default=len(text))
        return Span(start, end)

    def _columns(self) -> list[YearMention]:
        """The years that head the columns of an undated page."""
        cells = [b.span for b in self._document.blocks if b.kind == "cell"]
        undated = self._published is None
        return [
            m
            for m in self._mentions
            if undated and m.year and self._possible(m.year) and any(span.contains(m.span) for span in cells)
        ]

    def _block_of(self, span: Span) -> int:
        return next((i for i, block in enumerate(self._document.blocks) if block.span.contains(span)), -1)

    def _possible(self, year: int) -> bool:
        """Whether results of the round can be known when the article appeared."""
        round_ = self._reference.rounds.get(year)
        if round_ is None:
            return False
        if self._published is None or round_.announced is None:
            return self._published is None or year <= self._published.year
        return round_.announced - _LEAD_TIME <= self._published

    def _quoted(self, span: Span) -> bool:
        """Whether somebody's direct speech says it: "Pada penilaian 2022 kita malu" looks back."""
        text = self._document.text
        return text.count('"', text.rfind("\n", 0, span.start) + 1, span.start) % 2 == 1

    def _looked_back(self, span: Span) -> bool:
        """Whether a year is only the one before: "Sebelumnya, pada penilaian 2022", "dibanding penilaian 2021"."""
        return bool(_LOOKS_BACK.search(self._document.text[max(0, span.start - 90) : span.start]))

    def _contrasted(self, span: Span) -> bool:
        """Whether a year is set against this one: "yang pada penilaian 2018 merah, tahun ini justru hijau"."""
        text, end = self._document.text, self._around(span).end
        return bool(_NOW.search(text[span.end : end]) or _YEAR_LATER.match(text, end))

    def _hoped(self, span: Span) -> bool:
        return hoped(Stretch(self._document.text, self._around(span).start, span.start))

    def previous(self, year: int | None) -> int | None:
        """The assessed round before `year`: 2021 follows 2019."""
        return max(self._rounds(last=year - 1) if year is not None else (), default=None)

    def _rounds(self, first: int | None = None, last: int | None = None) -> list[int]:
        """The assessed rounds from a year to another, both included, in order."""
        return [year for year in self._assessed if (first or year) <= year <= (last or year)]

    def last_rounds(self, count: int) -> list[int]:
        """So many rounds up to that of the story."""
        return self._rounds(last=self.default.value)[-count:] if self.default.value is not None else []

    # --- the year of a value ---

    def enter(self, sentence: Sentence, *, bare: bool) -> None:
        """Goes on to the next sentence; a new paragraph starts with the year of the story again.

        `bare`: the sentence gives no value of its own, so that a year in it is that of what follows.
        """
        here = self._in(sentence)
        text = sentence.span.of(self._document.text)
        if sentence.block != self._block:
            if here and _YEAR_ALONE.fullmatch(text):
                self._head = self._of(here[0], self.default)
            elif len(text) > _CARD_LINE:
                self._head = None
            if not sentence.in_list or self._head:
                self._current = self._head or self.default
            if (asked := self._asked(sentence)) is not None:
                self._current = asked
            self._block = sentence.block
        self._start, self._end = sentence.span.start, sentence.span.end
        if _NOW.search(text):
            self._current = self._this_year() if any(m.kind == "this" for m in here) else self.default
        if bare and (year := self._announced(sentence, here)):
            self._current = year
        if bare and (several := self._run_of_years(here)):
            self._told_series = several

    def _asked(self, sentence: Sentence) -> Year | None:
        """The year that a question asks about whose answer begins here: "Masih ingat hasil survei 2018?"."""
        before = self._document.before(sentence)
        if before is None or not before.span.of(self._document.text).rstrip(' "”').endswith("?"):
            return None
        told = [m for m in self._in(before) if m.kind in ("plain", "assessment", "next")]
        year = self._of(told[-1], self._current) if told else None
        return year if year is not None and year.value is not None else None

    def _run_of_years(self, here: Sequence[YearMention]) -> Sequence[YearMention]:
        """The last run of two or more different years that are told in a row."""
        told = {m.span: m for m in here if m.kind in ("plain", "assessment") and m.year and self._possible(m.year)}
        found: list[YearMention] = []
        for mention in told.values():
            joined = found and _YEARS_JOINED.fullmatch(self._document.text, found[-1].span.end, mention.span.start)
            found = [*found, mention] if joined else [mention]
        if len(found) < 2:
            return []
        return found if len({m.year for m in found}) == len(found) else []

    def _announced(self, sentence: Sentence, here: Sequence[YearMention]) -> Year | None:
        """The year that a sentence without values sets for what follows: "Lompatan terjadi pada 2018.", "Dua tahun lalu
        keadaannya lebih gawat.", "Putaran pertama sesudah pandemi, yaitu 2021, mengejutkan banyak orang."."""
        told = [m for m in here if m.kind not in ("this", "then")]
        if not told or len(told) < len(here):
            return None
        stated = [m for m in told if m.kind in ("plain", "assessment")]
        mention = stated[-1] if stated else told[0]
        text = self._document.text
        before = text[sentence.span.start : mention.span.start]
        following = text[sentence.span.end : sentence.span.end + _FOLLOWING].partition("\n")[0]
        leads = told[0].span.start - sentence.span.start < _LEADING or _OPENS_MAIN.search(before) is not None
        ends = not text[mention.span.end : sentence.span.end].strip(' ."')
        assessing = mention.kind == "assessment" or _ASSESSED.search(before[-40:] + mention.span.of(text))
        short = len(sentence.span.of(text)) < 70 and mention.kind in ("plain", "assessment", "next")
        if not (leads or short or (ends and assessing)) or _NO_ANNOUNCEMENT.search(before) or self._hoped(mention.span):
            return None
        done = _CHECKED_THEN.search(text, mention.span.end, sentence.span.end)
        if mention.kind in ("last_year", "previous") and _OUTCOME.search(following) and not done:
            return None  # "Tahun lalu bupati berjanji berbenah. Hasilnya 88,10"
        if self._skipped(mention):
            return None
        year = self._of(mention, self._current)
        return year if year.value is not None else None

    def _this_year(self) -> Year:
        """ "Tahun ini" is the newest round announced by the article's date."""
        newest = self._reference.newest_round(self._published)
        running = self._round_of_article()
        # "Tahun 2023 ini masuk kategori A" in December 2023: the round that runs is told already
        if running is not None and running.year == self.default.value and self.default.basis == "stated":
            return self.default
        if running is not None and running.assessed and running.announced is None:
            return Year(running.year, "relative")  # nobody recorded when it was announced
        return Year(newest.year, "relative") if newest and newest.year != self.default.value else self.default

    def leave(self, used: Sequence[Year]) -> None:
        """Takes note of the years that the values of a sentence had: the newest is spoken on about."""
        known = [year for year in used if year.value is not None]
        if known:
            self._told += known
            self._last, self._last_at = known[-1], self._end
            if known[-1].span not in self._counted_out:
                self._anchor = known[-1]
        past = bool(known) and all((year.value or 0) < (self.default.value or 0) for year in known)
        still = _STILL_THEN.search(self._document.text, self._start, self._end)
        if past and (still or _LOOKING_BACK.match(self._document.text, self._start)):
            return  # "Padahal pada 2022 dinas itu 66,31.", "Pada 2022 dinas itu masih kuning."
        back = (
            year.basis == "relative" and year.span not in self._onward and (year.value or 0) < (self.default.value or 0)
            for year in known
        )  # fmt: skip
        if known and not all(back):  # "nilai tahun sebelumnya 88,41" is a look back; what follows is of the story again
            self._current = max(known, key=lambda year: year.value or 0)

    def resume(self) -> None:
        """Goes back to the year of the story."""
        self._current = self.default

    def go_on(self, sentence: Sentence, label: Span) -> None:
        """Takes note of the year of a label that nobody in its sentence has: "Tiga tahun kemudian keduanya serempak hijau."."""
        year = self.of_label(sentence, label)
        if year.span is None or year.value is None or not sentence.span.contains(year.span):
            return
        before = self._document.text[sentence.span.start : year.span.start]
        if len(before) < _LEADING and not _ASIDE_BEFORE.search(before):
            self._current = year

    @property
    def current(self) -> Year:
        """The year spoken of."""
        return self._current

    def _in(self, sentence: Sentence) -> list[YearMention]:
        return _between(self._mentions, sentence.span)

    def told_in(self, sentence: Sentence) -> Sequence[YearMention]:
        """The year expressions of a sentence."""
        return self._in(sentence)

    def since_in(self, sentence: Sentence) -> Sequence[YearMention]:
        """The beginnings of stretches of time in a sentence: "sejak 2017"."""
        return _between(self._since, sentence.span)

    def meaning(self, mention: YearMention, base: Year) -> Year:
        """The year that an expression means, if a comparison with `base` uses it."""
        return self._of(mention, base, compared=True)

    def rounds_since(self, since: YearMention) -> list[Year]:
        """All rounds from a year to that of the story: "sejak 2021"."""
        last = self.default.value
        rounds = self._rounds(since.year, last) if last else []
        return [Year(year, "stated" if year == since.year else "relative", since.span) for year in rounds]

    def of_score(self, sentence: Sentence, score: Score, scores: Sequence[Score]) -> Year:
        """The year of one of the `scores` of a sentence."""
        key = (sentence.span, len(scores), scores[0].span, scores[-1].span, self._current)
        if self._read != key:
            self._read, self._years = key, self._years_of(sentence, scores)
        return self._years[score.span]

    def _years_of(self, sentence: Sentence, scores: Sequence[Score]) -> dict[Span, Year]:
        """The years of all scores of a sentence, read from left to right."""
        here = self._in(sentence)
        beside = {score.span: self._beside(score, here) for score in scores}
        found: dict[Span, Year] = {}
        before: Year | None = None
        for score in scores:
            year = found[score.span] = self._year_of(sentence, score, scores, here, beside, before)
            own = beside[
                score.span
            ]  # "95,11 (2023: 93,02), Kota Balikpapan 94,26": what a bracket holds does not go on
            if before is None or own is None or not self._enclosed(own, score.span.end + 1):
                before = year
        self._between(scores, here, beside, found)
        return found

    def _between(
        self,
        scores: Sequence[Score],
        here: Sequence[YearMention],
        beside: Mapping[Span, YearMention | None],
        found: dict[Span, Year],
    ) -> None:
        """Fills what lies between two years: "61,22 pada 2021, lalu 70,93, dan terakhir 84,57 pada 2023" is one a round."""
        tied = [i for i, score in enumerate(scores) if (m := beside[score.span]) is not None and m.year]
        since = self._row_since(scores, beside) if not here and tied in ([], [0]) and len(scores) > 1 else None
        rounds_since = self.rounds_since(since) if since is not None else []
        if len(rounds_since) == len(scores):
            found.update(zip((score.span for score in scores), rounds_since, strict=True))
        for left, right in itertools.pairwise(tied):
            first, last = beside[scores[left].span], beside[scores[right].span]
            if first is None or last is None or first.year is None or last.year is None or right - left < 2:
                continue
            rounds = self._rounds(first.year + 1, last.year - 1)
            told = any(first.span.end <= m.span.start < scores[right].span.start for m in here)
            if len(rounds) == right - left - 1 and not told:
                for year, score in zip(rounds, scores[left + 1 : right], strict=True):
                    found[score.span] = Year(year, "relative")

    def _row_since(self, scores: Sequence[Score], beside: Mapping[Span, YearMention | None]) -> YearMention | None:
        """The year since which values in a row are told: "sejak 2021: 68,10, lalu 70,22, dan kini 75,01", "empat penilaian
        sejak 2021, nilainya 55,10; 68,42; 79,95; dan terakhir 90,61"."""
        start = scores[0].span.start
        if (first := beside[scores[0].span]) is not None:
            return first if first.kind == "since" else None
        near = next((m for m in reversed(self._since) if start - _SINCE_REACH < m.span.start < start), None)
        return near if near and not _AT_THAT_TIME.search(self._document.text, near.span.end, start) else None

    def _year_of(
        self,
        sentence: Sentence,
        score: Score,
        scores: Sequence[Score],
        here: Sequence[YearMention],
        beside: Mapping[Span, YearMention | None],
        before: Year | None,
    ) -> Year:
        """The year of one score; `before` is that of the score before it in the sentence."""
        text = self._document.text
        base = before or self._current
        if _NOW_BEHIND.match(text, score.span.end):
            return self.default  # "88,90 waktu itu dan 91,37 sekarang"
        then = next((m for m in here if m.kind == "then" and text[score.span.end : m.span.start] == " "), None)
        if then is not None and len(scores) > 1:
            return self._of(then, base)
        if self._bracketed and _AFTER_VALUE.search(text, max(0, score.span.start - 20), score.span.start):
            return self._of(self._bracketed, self.default, compared=True)
        if aligned := self._aligned(sentence, score, scores, here):
            return self._of(aligned, base)
        if (of_all := self._of_all(score, scores, here)) is not None:
            return self._of(of_all, base)
        if mine := beside[score.span]:
            return self._of(mine, base, compared=mine.kind in ("last_year", "previous"))
        if not here:
            return self._round_before(alone=score == scores[-1]) if score.previous else self._current
        taken = {m.span for m in beside.values() if m is not None}
        earlier = [
            m
            for m in here
            if m.span.end <= score.span.start and m.span not in taken and not self._enclosed(m, score.span.start)
        ]
        last = max((s.span.start for s in scores if s.span.start < score.span.start), default=-1)
        last_end = max((s.span.end for s in scores if s.span.start < score.span.start), default=-1)
        near = [m for m in earlier if m.span.end > last]
        if (frame := _FROM_TO_YEARS.search(text, sentence.span.start, scores[0].span.start)) and len(scores) > 1:
            # "Dari 2023 ke 2024, Pemkot A bergerak dari 84,10 ke 92,66 dan Pemkab A dari 79,95 ke 88,23"
            place = "first" if score.previous else "last"
            return self._of(YearMention(Span(*frame.span(place)), "plain", int(frame.group(place))), base)
        if score.previous and any(
            s.span > score.span and _TO_NEW.search(text[score.span.end : s.span.start]) for s in scores
        ):
            # "penilaian 2022, nilainya naik dari 62,86 menjadi 84,16": the year at the head is that of the new value
            new = near[-1] if near and near[-1].kind == "assessment" and self._leads(sentence, near[-1]) else None
            if new is not None and not re.search(r"\bdari\b", text[new.span.end : score.span.start].rpartition(",")[0]):
                told = self._of(new, base)
                return Year(self.previous(told.value), "relative") if told.value else Year(None, "unknown")
        following = next((s for s in scores if s.span > score.span), None)
        becomes = beside.get(following.span) if following is not None else None
        if score.previous and not near and becomes is not None:  # "memulai dari 79,8, naik ke 86,99 pada babak kedua"
            return Year(self.previous(self._of(becomes, base).value), "relative")
        if score.previous and not near:
            return self._round_before(alone=score == scores[-1])
        told_before = next((s for s in reversed(scores) if s.span.end == last_end), None)
        if not near and before is not None and told_before is not None and before.span is not None:
            moved = _BECAME.fullmatch(text[last_end : score.span.start])
            if moved and before.value != self.default.value:
                return self.default  # "Nilainya yang pada 2023 tercatat 95,12 menjadi 96,70"
        years_told = [m for m in earlier if m.kind in ("plain", "assessment")]
        candidates = near or [m for m in years_told[-1:] if self._leads(sentence, m)]
        if candidates:
            chosen = candidates[-1]
            gap = text[chosen.span.end : score.span.start]
            if _NOW.search(gap):
                return self.default  # "pada 2018 hijau dengan 87,68, sekarang tinggal 79,65"
            against = chosen.kind in ("last_year", "previous") or _AGAINST.search(
                text[max(0, chosen.span.start - 60) : chosen.span.start]
            )
            if against and _TURNS.search(gap):
                return (
                    self.default
                )  # "dari tahun lalu … menjadi 91,95", "Dibandingkan dengan tahun 2022, … menjadi 87,5"
            start = max(sentence.span.start, chosen.span.start - 60)
            compared = score.previous or bool(_COMPARED.search(text[start : chosen.span.start]))
            # "86,63 …, padahal setahun lalu masih 77,36": counted from the value told before
            compared = compared or (before is not None and before.value == self.default.value)
            return self._of(chosen, base, compared=compared)
        if before is not None and self._goes_on(scores, score, earlier):
            return before
        behind = [m for m in here if m.span.start >= score.span.end and m.span not in taken]
        if (
            behind
            and len(scores) == 1
            and (behind[0].kind == "assessment" or _NAMELY.search(text[score.span.end : behind[0].span.start]))
            and not _COMPARED.search(text[score.span.end : behind[0].span.start])
        ):
            return self._of(behind[0], base)
        return self._current

    def _of_all(self, score: Score, scores: Sequence[Score], here: Sequence[YearMention]) -> YearMention | None:
        """The only year of a sentence, if words behind all values say that it is theirs: "A memulai dari 88,29 dan B dari
        84,61, keduanya pada penilaian 2021"."""
        named = [m for m in here if m.kind in ("plain", "assessment")]
        if len(scores) < 2 or len(named) != 1 or named[0].span.start < scores[-1].span.end or here[0] != named[0]:
            return None
        gap = self._document.text[scores[-1].span.end : named[0].span.start]
        return named[0] if _ALL_OF_IT.fullmatch(gap) else None

    def _enclosed(self, mention: YearMention, position: int) -> bool:
        """Whether a year stands in brackets or a clause that is closed before a place: "(2016: tidak disurvei), dan B
        22,94", "Tambrauw, yang naik dari zona merah pada tahun sebelumnya, mendapat 77,43"."""
        text = self._document.text
        clause = text[max(0, mention.span.start - 100) : mention.span.start]
        if _OF_ONE_ITEM.search(clause) and _NEXT_ITEM.search(text, mention.span.end, position):
            return True  # "Prabumulih yang pada 2015 berkategori kuning, serta OKU berkategori kuning"
        if re.search(r"\w,\s+yang\b[^,.]*$", clause) and "," in text[mention.span.end : position]:
            sentence = text[
                max(text.rfind(". ", 0, mention.span.start), text.rfind("\n", 0, mention.span.start))
                + 1 : mention.span.start
            ]
            return not (mention.kind == "assessment" and _DOCUMENT.match(sentence))
        return bool(_BRACKETED.search(text[: mention.span.start][-12:])) and ")" in text[mention.span.end : position]

    def _goes_on(self, scores: Sequence[Score], score: Score, earlier: Sequence[YearMention]) -> bool:
        """Whether a value goes on with the year that governs the one before: "pada 2018, yaitu A (89,55) dan B (88,91)"."""
        left = max((s.span.end for s in scores if s.span.end <= score.span.start), default=score.span.start)
        governed = any(m.kind != "this" and m.span.end <= left for m in earlier)
        return governed and not _BREAKS.search(self._document.text[left : score.span.start])

    def _round_before(self, *, alone: bool) -> Year:
        """The round before the one spoken of; `alone`: the new value stands elsewhere, so it is that of the story."""
        now = self.default if alone else self._current
        return Year(self.previous(now.value), "relative") if now.value is not None else Year(None, "unknown")

    def _aligned(
        self, sentence: Sentence, score: Score, scores: Sequence[Score], here: Sequence[YearMention]
    ) -> YearMention | None:
        """The year in the place of the score: "masing-masing 88,12 dan 90,33 pada 2023 dan 2024"."""
        text = self._document.text
        told = {m.span: m for m in here if m.kind in ("plain", "assessment")}
        run = next(run for run in series(text, [s.span for s in scores]) if score.span in run)
        fitting = [years for years in series(text, list(told)) if len(years) == len(run) > 1]
        if len(run) > 1 and (found := _YEAR_RANGE.search(text, sentence.span.start, run[0].start)):
            first, last = int(found.group("first")), int(found.group("last"))
            rounds = self._rounds(first, last)
            if len(rounds) == len(run):
                return YearMention(Span(*found.span()), "plain", rounds[run.index(score.span)])
        before = self._document.before(sentence)
        if len(run) > 1 and not told and before is not None and before.block == sentence.block:
            # "Merah (2016), kuning (2017), dan hijau (2018). Nilainya 43,80; 67,12; dan 83,40"
            named = list({m.year: m for m in self._in(before) if m.year and self._possible(m.year)}.values())
            if len(named) == len(run) and _THEIR_VALUES.match(text, sentence.span.start, run[0].start):
                return named[run.index(score.span)]
        if len(run) == len(self._told_series) > 1 and not here:
            # "… urut untuk penilaian 2022, 2023, dan 2024. Puskesmas A: 71,06; 83,44; 90,27."
            return self._told_series[run.index(score.span)]
        if len(scores) == len(self._told_series) > 1 and not here and self._in_motion(scores):
            # "… 2022, 2023, hingga 2024. Kabupaten Tebo bergerak turun: 92,5, lalu 88,85, terakhir 84,56"
            return self._told_series[list(scores).index(score)]
        if len(run) > 1 and (last_few := _LAST_FEW.search(text, sentence.span.start, run[0].start)):
            until = (
                self.default.value
                if last_few.group("which").lower() in _UNTIL_NOW
                else self.previous(self.default.value)
            )
            rounds = self._rounds(last=until) if until else []
            if last_few.group("which").lower() in _FROM_THEN_ON and self._last.value is not None:
                # "Tiga putaran sesudahnya berturut-turut 89,17, 91,41, dan 97,60"
                rounds = self._rounds(first=self._last.value + 1)[: len(run)]
            in_turn = EACH.search(text, last_few.start(), run[0].start)
            if in_turn and counted(last_few.group("count")) == len(run) <= len(rounds):
                year = rounds[-len(run) :][run.index(score.span)]
                return YearMention(Span(*last_few.span("of")), "relative", year)
        over = _OVER.search(text, sentence.span.start, run[0].start) if len(run) > 2 else None
        if over and counted(over.group("count")) == len(run) and self.default.value is not None:
            rounds = self._rounds(last=self.default.value)
            if len(rounds) >= len(run):  # "Dalam empat tahun nilainya naik terus: 69,86; 83,06; 86,40; 90,12"
                return YearMention(Span(*over.span("of")), "relative", rounds[-len(run) :][run.index(score.span)])
        return told[fitting[0][run.index(score.span)]] if len(fitting) == 1 else None

    def _in_motion(self, scores: Sequence[Score]) -> bool:
        """Whether nothing but words of going on stands between values."""
        gaps = (self._document.text[a.span.end : b.span.start] for a, b in itertools.pairwise(scores))
        return all(_ONWARD.fullmatch(gap) for gap in gaps)

    def opening_of(self, sentence: Sentence, end: int) -> Year | None:
        """The year that a sentence names before a place of it."""
        told = [m for m in self._in(sentence) if m.kind in ("plain", "assessment") and m.span.end <= end]
        return self._of(told[0], self._current) if told else None

    def beside_name(self, span: Span) -> Year | None:
        """The year in brackets right behind a name: "Pemkot Palu (2016), Pemkab Sigi (2017) … zona hijau"."""
        match = _BRACKETED_YEAR.match(self._document.text, span.end)
        return self.stated(int(match.group(1)), Span(*match.span(1))) if match else None

    def series_before(self, sentence: Sentence, end: int) -> list[Year]:
        """The years of the last run of several before a place of a sentence: "pada 2021, 2022, dan 2023"."""
        told = {m.span: m for m in self._in(sentence) if m.kind in ("plain", "assessment") and m.span.end <= end}
        runs = [run for run in series(self._document.text, list(told)) if len(run) > 1]
        return [self._of(told[span], self._current) for span in runs[-1]] if runs else []

    def moves(self, start: int, end: int) -> bool:
        """Whether words between two places lead to another year: "… 83,98, kini turun ke kuning"."""
        return bool(_NOW.search(self._document.text[start:end])) or any(
            start <= m.span.start and m.span.end <= end for m in self._mentions
        )

    def of_label(self, sentence: Sentence, span: Span) -> Year:
        """The year of a zone or predicate that stands without a score."""
        here = [m for m in self._in(sentence) if not self._skipped(m)]
        text = self._document.text
        since = [m for m in self._since if span.end <= m.span.start < sentence.span.end]
        if since and re.fullmatch(r"\s*(?:sejak|semenjak)?\s*(?:tahun\s+)?", text[span.end : since[0].span.start]):
            return self._of(since[0], self._current)  # "sudah hijau sejak 2017"
        missed = [m for m in self._in(sentence) if m.year and self._skipped(m) and m.span.end <= span.start]
        if missed and not here and _WAS_THEN.fullmatch(text, missed[-1].span.end, span.start):
            return Year(None, "unknown", missed[-1].span)  # "Tahun 2020 kita masih di zona merah": there was no round
        if _YEARS_BEFORE_NOW.match(text, span.end):
            return Year(None, "unknown")
        behind = next((m for m in here if m.span.start >= span.end), None)
        if behind is not None:
            relative = behind.kind not in ("plain", "assessment")
            gap = text[span.end : behind.span.start]
            if (_RELATIVE_BEHIND if relative else _YEAR_BEHIND).match(gap) or (
                not relative and _ASSESSMENT_BEHIND.match(gap)
            ):
                return self._of(behind, self._current)
        before = [m for m in here if m.span.end <= span.start and not self._enclosed(m, span.start)]
        if before:
            start = max(sentence.span.start, before[-1].span.start - 60)
            gap = text[max(before[-1].span.end, span.start - 300) : span.start]
            compared = bool(_COMPARED.search(text[start : before[-1].span.start]))
            if _NOW.search(gap) or _MOVED_ON.search(gap):
                return self.default  # "Setahun Lalu Paling Bawah, Kini Sandang Predikat …"
            # "dibanding tahun lalu, kini hijau", "tahun lalu merah menjadi kuning"
            left = _TURNS_TO.search(gap) or (compared and "," in gap)
            if before[-1].kind in ("previous", "last_year") and (opening := self._opening(sentence)):
                return self._of(opening, self._current)  # "Kota ini dulu pernah merah. Tahun 2018 nilainya cuma 48,98"
            if before[-1].kind not in ("last_year", "previous") or not left:
                return self._of(before[-1], self._current, compared=compared)
        later = [m for m in here if m.span.start >= span.end and m.kind in ("assessment", "plain")]
        if (
            later
            and _OF_ONE_ITEM.search(text, span.end, later[0].span.start)
            and "," in text[span.end : later[0].span.start]
        ):
            later = []  # "Lahat zona kuning, Prabumulih yang pada 2015 berkategori kuning"
        gap = text[span.end : later[0].span.start] if later else ""
        told = _ONE_VALUE.fullmatch(gap) or not re.search(r"\d[.,]\d|\bkarena\b", gap)
        if later and not before and not _COMPARED.search(gap) and not _LIKE.search(gap) and told:
            return self._of(later[0], self._current)
        if _EARLIER_ON.search(text, sentence.span.start, span.start):
            return Year(None, "unknown")
        return self._current

    def _opening(self, sentence: Sentence) -> YearMention | None:
        """The year that the sentence right behind another begins with."""
        behind = next((m for m in self._mentions if m.span.start >= sentence.span.end), None)
        gap = self._document.text[sentence.span.end : behind.span.start] if behind else ""
        if behind is None or behind.kind not in ("plain", "assessment") or not _OPENING.fullmatch(gap):
            return None
        return behind if re.match(r"[^.;\n]{0,60}\d[.,]\d", self._document.text[behind.span.end :][:64]) else None

    def listed(self, sentence: Sentence, span: Span) -> list[Year]:
        """The years of a label that is said of several: "baik pada 2023 maupun 2024", "Baik 2016 maupun 2017 … merah"."""
        text = self._document.text
        behind = _YEARS_BEHIND.match(text, span.end, sentence.span.end)
        before = _YEARS_BEFORE.match(text, sentence.span.start, span.start)
        if before is None and (near := _YEARS_CLOSE.search(text, sentence.span.start, span.start)):
            # "kuning pada 2014, dan pada 2015 masuk zona hijau": the first of them has a label of its own
            labelled = any(
                label.end <= near.start() and text[label.end : near.start()].isspace() for label in self._labels
            )
            before = None if labelled else near
        like = _AS_BEFORE.match(text, span.end, sentence.span.end)
        if like and self._current.value is not None:  # "tetap hijau pada 2024, sama seperti setahun sebelumnya"
            told = [own := self.of_label(sentence, span)]
            when = Span(*like.span("when"))
            if like.group("year"):
                return [own, self.stated(int(like.group("year")), when)]
            if like.group("then"):  # the other round that was told of
                earlier = next((y for y in reversed(self._told) if (y.value or 0) < (own.value or 0)), None)
                return [own, earlier] if earlier else []
            for _ in range(counted(like.group("few") or "") or 1):
                told.append(Year(self.previous(told[-1].value), "relative", when))
            return [year for year in told if year.value is not None or year == own]
        span_of_years = _BRACKETED_RANGE.match(text, span.end, sentence.span.end) or _RANGE_BEHIND.match(
            text, span.end, sentence.span.end
        )
        if several := _BRACKETED_YEARS.match(text, span.end, sentence.span.end):  # "zona kuning (2016 dan 2017)"
            return [self.stated(int(m.group()), Span(*m.span())) for m in _YEAR.finditer(text, *several.span())]
        if span_of_years:  # "zona kuning (2016-2017)"
            place = Span(span_of_years.start("first"), span_of_years.end("last"))
            first, last = int(span_of_years.group("first")), int(span_of_years.group("last"))
            rounds = self._rounds(first, last)
            return [Year(year, "stated", place) for year in rounds if self._possible(year)]
        kept = _KEEPS.search(text, max(sentence.span.start, span.start - 40), span.start)
        won = self.of_label(sentence, span) if kept and not (behind or before) else None
        if won is not None and won.basis == "stated" and (won.value or 0) < (self.default.value or 0):
            return [won, self.default]  # "mempertahankan predikat yang diraihnya pada 2016"
        found = behind or before
        if found is None or (before and re.search(r"\d[.,]\d", text[before.end() : span.start])):
            return []
        years = [
            YearMention(Span(*m.span()), "plain", int(m.group()))
            for m in _YEAR.finditer(text, found.start(), found.end())
        ]
        return [self._of(m, self._current) for m in years if m.year and self._possible(m.year)]

    def _skipped(self, mention: YearMention) -> bool:
        """Whether a year had no round, so that no label can be of it: "sempat vakum pada 2020"."""
        round_ = self._reference.rounds.get(mention.year or 0)
        return round_ is not None and not round_.assessed

    def of_mention(self, sentence: Sentence, span: Span, limit: int) -> Year:
        """The year of a label that reaches a name from another sentence: one told between the name and `limit` wins."""
        here = [m for m in self._in(sentence) if m.kind != "this" and span.end <= m.span.start < limit]
        if not here:
            return self.default
        year = self._of(here[0], self._current)
        self._current = year  # "A mendapatkannya pada 2016, disusul B setahun kemudian"
        return year

    def stated(self, year: int, span: Span) -> Year:
        """A year that a table's header or caption gives."""
        return self._of(YearMention(span, "plain", year), self._current)

    def _beside(self, score: Score, here: Sequence[YearMention]) -> YearMention | None:
        """The year right behind a score ("90,92 (2022)", "42,07 (zona merah) pada tahun lalu") or bracketed with it
        ("76,17 (2018: 53,55)")."""
        text = self._document.text
        told_next = _THAT_IS_OF.match(text, score.span.end)
        if told_next:  # "Pertama 79,31. Itu tahun 2021"
            return next((m for m in self._mentions if m.span.start == told_next.end()), None)
        for mention in self._since:
            close = 0 < score.span.start - mention.span.end < _BRACKET_REACH
            if close and re.fullmatch(r"\s*[:,(]\s*", text[mention.span.end : score.span.start]):
                return mention  # "sejak 2021: 68,10, lalu 70,22"
        for mention in here:
            gap = text[mention.span.end : score.span.start]
            if mention.year and 0 < len(gap) < _BRACKET_REACH and text.startswith(")", score.span.end):
                between = self._unlabelled(mention.span.end, score.span.start)
                if re.fullmatch(r"\s*\(\s*(?:nilai\s+|skor\s+)?", between):
                    return mention  # "merah pada 2015 (40,20), kuning pada 2016 (70,15)", "2022 kuning (74,10); 2023 hijau (85,60)"
            if gap and _BRACKETED.search(text[: mention.span.start][-12:]) and re.fullmatch(r"\s*[:=,-]?\s*", gap):
                return mention
        for mention in here:
            if mention.span.start >= score.span.end and mention.kind != "then":
                # "dari zona kuning (60,1) tahun 2022 ke zona hijau (87,5) tahun 2023"
                gap = self._unlabelled(score.span.end, mention.span.start).removeprefix(")")
                opens = gap.rstrip().endswith("(") or text[: mention.span.start].endswith("(")
                if _OWN_VALUE.match(text, mention.span.end) or (opens and _VALUE_NEXT.match(text, mention.span.end)):
                    return None  # "87,15 (tahun sebelumnya 80,93)"
                relative = mention.kind not in ("plain", "assessment")
                if re.fullmatch(r",\s*tahun\s+", gap) and re.match(r"[.;!]", text[mention.span.end :][:1]):
                    return mention  # "Kedua 69,38, tahun 2022."
                if relative and _APPOSED.match(gap) and (named := self._dated(mention, here)):
                    return named  # "79,15, oleh-oleh dari putaran berikutnya pada 2021"
                if not relative and _APPOSED.match(gap):
                    return mention
                near = len(gap) < 45 and (_RELATIVE_BEHIND if relative else _YEAR_BEHIND).match(gap)
                return mention if near or (not relative and _ASSESSMENT_BEHIND.match(gap)) else None
        return None

    def _dated(self, mention: YearMention, here: Sequence[YearMention]) -> YearMention | None:
        """The year that an expression is explained with right behind it: "putaran berikutnya pada 2021"."""
        text = self._document.text
        return next((m for m in here if m.year and _ON.fullmatch(text, mention.span.end, m.span.start)), None)

    def _unlabelled(self, start: int, end: int) -> str:
        """The text between two places without the labels in it: "(zona merah) pada " is " pada "."""
        text = self._document.text
        for span in self._labels:
            if start <= span.start and span.end <= end:
                left = _LABEL_JOINED.sub(" ", text[start : span.start])  # "81,30 dan warna hijau pada penilaian 2022"
                bare = re.sub(r"\(\s*\)", "", left + text[span.end : end])
                return re.sub(r",\s*,\s*", " ", bare).replace("  ", " ")  # "55,64, kuning, pada 2021"
        return text[start:end]

    def _leads(self, sentence: Sentence, mention: YearMention) -> bool:
        """Whether a year stands at the head of its sentence, so that it governs all that follows."""
        return mention.span.start - sentence.span.start < 60

    def _of(self, mention: YearMention, base: Year, *, compared: bool = False) -> Year:
        """The year that an expression means; relative ones are counted from `base`, the value told before."""
        year = self._meanings[mention.span] = self._reckoned(mention, base, compared=compared)
        return year

    def _reckoned(self, mention: YearMention, base: Year, *, compared: bool) -> Year:
        match mention.kind:
            case "relative":
                return Year(mention.year, "relative", mention.span)
            case "assessment" | "plain" | "since":
                if mention.year is None or not self._possible(mention.year):
                    # the award's year, a hope, a slip: not the year of a result that is told
                    return self._impossible(mention)
                return Year(mention.year, "stated", mention.span)
            case "last_year":
                return self._last_year(mention, compared)
            case "previous":
                return self._earlier(mention, base)
            case "next":
                return self._next(mention, base)
            case "after_that":
                return self._step_from(self._anchor, mention)
            case "after_gap":
                return self._after_gap(mention)
            case "before_gap":
                gaps = [r.year for r in self._reference.rounds.values() if not r.assessed]
                return Year(self.previous(max(gaps)), "relative", mention.span) if gaps else self._current
            case "then":
                return self._named_before(mention)
            case "first":
                return self._first_named(mention)
            case "this":
                return self._this_year()

    def _earlier(self, mention: YearMention, base: Year) -> Year:
        """The round before `base`, or so many years before it: "dua tahun sebelumnya"."""
        words = mention.span.of(self._document.text).lower()
        pointing = words.endswith((" itu", " tadi", " tersebut"))
        if (pointing or words.startswith("mundur") or " lagi" in words) and base is self._current:
            base = self._last  # "satu tahun sebelum kuning itu": counted from what was told last
        elif base.basis == "relative" and _AGAINST.search(self._document.text[: mention.span.start][-60:]):
            base = (
                self._current
            )  # "lebih rendah daripada dua tahun sebelumnya, tetapi lebih tinggi daripada tahun sebelumnya"
        newer, counted_back = self.previous(self._current.value), base.value if base.basis == "relative" else None
        older = counted_back is not None and newer is not None and counted_back < newer
        if mention.step == -1 and older and not (pointing or " lagi" in words):
            base = self._current  # "dua tahun sebelumnya 35,10, setahun sebelumnya 44,90": both count from now
        if mention.step == -1 or base.value is None:
            return Year(self.previous(base.value), "relative", mention.span)
        if base.basis == "relative":
            base = self.default  # "tahun sebelumnya 74,90 dan dua tahun sebelumnya 63,14": both count from now
        return self._counted_from(base.value or 0, mention)

    def _counted_from(self, start: int, mention: YearMention) -> Year:
        """The year so many steps from another, if it had a round: "dua tahun sebelumnya" of 2024 is 2022."""
        round_ = self._reference.rounds.get(start + mention.step)
        known = round_ is not None and round_.assessed
        return Year(round_.year, "relative", mention.span) if known and round_ else Year(None, "unknown", mention.span)

    def _named_before(self, mention: YearMention) -> Year:
        """ "Waktu itu": the year named last, if it has a round and is near enough to be meant; "pada penilaian yang sama":
        that of the value told last."""
        if mention.span.of(self._document.text).lower().endswith(("yang sama", "juga")):
            just_told = not self._document.text[self._last_at : self._start].strip()
            return self._last if just_told else self._current
        told = sorted([*self._mentions, *self._since], key=lambda m: m.span)
        earlier = [m for m in told if m.span.end <= mention.span.start and m.kind not in ("this", "then")]
        if not earlier or mention.span.start - earlier[-1].span.end > _THEN_REACH:
            return self._current
        # counted again from here, "setahun sesudah itu" would be a year later
        return self._meanings.get(earlier[-1].span) or self._of(earlier[-1], self._current, compared=True)

    def _first_named(self, mention: YearMention) -> Year:
        """ "Pada tahun pertama itu", "Tahun kedua 76,85": the earliest round named before or beside, or the next ones."""
        near = mention.span.end + (10 if mention.step == 0 else 0)  # "Pada tahun pertama, 2021, nilainya …"
        told = {m.year for m in (*self._mentions, *self._since) if m.year and m.span.start <= near}
        named = [year for year in told if self._possible(year)]
        if mention.step < 0:  # "… putaran pertama … dan putaran terakhir"
            return Year(max(named), "relative", mention.span) if len(named) > 1 else self.default
        first = any(m.kind == "first" and m.step == 0 and m.span.start <= mention.span.start for m in self._mentions)
        first = first or bool(_BEGINS.search(self._document.text, 0, mention.span.start))
        if not named or not first:
            return self._current
        rounds = self._rounds(min(named))
        nth = rounds[mention.step : mention.step + 1]
        return Year(nth[0], "relative", mention.span) if nth else Year(None, "unknown", mention.span)

    def _impossible(self, mention: YearMention) -> Year:
        if mention.year is not None and mention.year < 2013:
            return Year(None, "unknown", mention.span)
        return self.default

    def _last_year(self, mention: YearMention, compared: bool) -> Year:
        if mention.step < -1 and (start := self._published.year if self._published else self.default.value):
            return self._counted_from(start, mention)
        if compared or self._published is None:
            return Year(self.previous(self.default.value), "relative", mention.span)
        year = self._published.year + mention.step
        still = bool(
            _STILL.match(self._document.text, mention.span.end)
        )  # "Setahun yang lalu rapor Bangli masih kuning"
        if year == self.default.value:
            # "Kota itu mendapat 79,12. Setahun lalu nilainya 68,94": not the year just told
            still = still or (
                self._last.value == year
                and self._document.text[self._last_at : mention.span.start].isspace()
                and bool(_ITS_VALUE.match(self._document.text, mention.span.end))
            )
            return Year(self.previous(year) if still else year, "relative", mention.span)
        round_ = self._reference.rounds.get(year)
        if round_ is not None and round_.assessed:
            return Year(year, "relative", mention.span)
        return Year(self.previous(self.default.value), "relative", mention.span)

    def _after_gap(self, mention: YearMention) -> Year:
        rounds = self._reference.rounds
        gaps = [r.year for r in rounds.values() if not r.assessed]
        later = [r.year for r in rounds.values() if gaps and r.assessed and r.year > max(gaps)]
        return Year(min(later), "relative", mention.span) if later else Year(None, "unknown", mention.span)

    def _next(self, mention: YearMention, base: Year) -> Year:
        start = self._last if base == self.default and self._last.value else base
        if self._last.value is not None and not self._document.text[self._last_at : mention.span.start].strip():
            start = self._last  # "Setahun kemudian 38,45. Setahun sesudahnya lagi, 64,70"
        block = self._block_of(mention.span)
        named = [
            m for m in self._mentions if m.year and m.span.end <= mention.span.start and self._block_of(m.span) == block
        ]
        counted = named and named[-1].span.start < self._last_at  # a value was told since
        if named and not counted and self._possible(named[-1].year or 0):
            start = Year(named[-1].year, "stated", named[-1].span)  # "kolom 2021 … hijau. Setahun berselang …"
        return self._step_from(start, mention)

    def _step_from(self, start: Year, mention: YearMention) -> Year:
        """The round so many years after a year; unknown where there was none."""
        if start.value is None:
            return Year(None, "unknown", mention.span)
        year = start.value + mention.step
        if year not in self._reference.rounds or not self._possible(year):
            return Year(None, "unknown", mention.span)
        return Year(year, "relative", mention.span)


def _between(mentions: Sequence[YearMention], span: Span) -> list[YearMention]:
    """Those of the mentions, which are in text order, that begin inside a span."""
    first = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    return list(mentions[first : bisect_left(mentions, span.end, key=lambda m: m.span.start)])
