"""Zones, predicates and letter categories as printed: "zona hijau", "kualitas tinggi (B)", "berpredikat Baik".

Adjacent ones ("Zona Hijau kategori A atau Kualitas Tertinggi") are one label: they are said of the same institution.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz.distance import OSA

from berita_extract import patterns
from berita_extract.model import Span, Zone

Polarity = Literal[
    "stated",
    "negated",  # "belum hijau", "tidak ada yang merah"
    "near",  # "nyaris merah"
    "past",  # "keluar dari zona merah", "dari kuning ke hijau": the first of the two
]
# The head decides the vocabulary; "bare" ("berpredikat tinggi") takes that of the year.
Head = Literal["kepatuhan", "kualitas", "bare"]


@dataclass(frozen=True, slots=True)
class Grade:
    """A predicate as printed: its head and its grade word ("tinggi", "terendah", "sangat baik")."""

    span: Span
    head: Head
    grade: str
    without_maladministration: bool = False  # "… Tanpa Maladministrasi" (2025)


@dataclass(frozen=True, slots=True)
class Label:
    """What is said of one institution or group at one place; at least one of the three is set."""

    span: Span
    zone: Zone | None = None
    zone_span: Span | None = None
    polarity: Polarity = "stated"
    grade: Grade | None = None
    category: str | None = None
    category_span: Span | None = None
    same_as_before: bool = False  # "dengan predikat serupa"
    coordinated: bool = False  # "kepatuhan tinggi dan tertinggi": several classes at once, said of nobody in particular


_COLOURS: dict[str, Zone] = {"hijau": "hijau", "kuning": "kuning", "merah": "merah"}
_TURNED: dict[str, Zone] = {"menghijau": "hijau", "menguning": "kuning", "memerah": "merah"}
_ZONE_HEAD = (
    r"(?:zona(?:si|nya|sinya)?|zone|berzona(?:si)?|rapor(?:nya)?|raport(?:nya)?|warna(?:nya)?|berwarna|kategori"
    r"|predikat(?:nya)?|berpredikat"
    r"|status(?:nya)?|berstatus|lampu|titik|golongan|kelompok|kelas|level|berapor|kawasan)"
)
_HEADED_ZONE = re.compile(
    rf"(?<![A-Za-z]){_ZONE_HEAD}(?:\s+(?:zona(?:si)?|warna|masih|tetap|juga|adalah|yaitu|yakni|opini|kategori|itu"
    rf"|ini|tersebut)){{0,4}}\s*[:=-]?\s*[\"'(\[]*\s*(?P<colour>[hkm][a-z]{{3,6}}?)(?:nya)?\b",
    re.IGNORECASE,
)
# A colour with no head ("juga hijau", "86,92 / kuning", "[Merah]") is a zone, unless it is the colour of a thing:
# "bawang merah", "ruang terbuka hijau", "map hijau", "karpet merah"
_BARE_ZONE = re.compile(
    r"(?<![A-Za-z-])(?P<colour>hijau|kuning|merah|menghijau|menguning|memerah)(?![A-Za-z-])", re.IGNORECASE
)
_LEGEND = re.compile(
    r"\b(?P<letter>[A-Z])\s*(?:=|:|–|-|untuk|berarti|adalah|artinya)\s*(?:zona\s+)?(?P<colour>hijau|kuning|merah)\b(?! ?\d)",
    re.IGNORECASE,
)
_COLOUR_OF_MANY = re.compile(
    r"\b(?P<colour>hijau|kuning|merah)nya\s+(?:hanya\s+|cuma\s+|ada\s+)?(?:\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?=\s*[:,])",
    re.IGNORECASE,
)
_THING_BEFORE = re.compile(
    r"\b(?:bawang|beras|cabai|cabe|palang|karpet|tinta|kertas|map|map-map|benang|bendera|baju|seragam|mobil|kartu"
    r"|(?<!\bdi )(?<!\bke )(?<!dari )jalur|terbuka|lingkaran|tombol|pita|cat|rumput|teh|daun|semangka|darah"
    r"|kemeja|lempah|nasi|tumpeng|bubur|kaus|kaos|spidol|tanda|stabilo|selendang|gapura|bunga|(?:dinding|tembok|pagar|atap|bangunan|loket|kantor|gedung)nya"
    r"|kopiah|spanduk|stempel|garis|pelat|plat|meja|kursi|kain|topi|rompi|balon|buah|kacang|ikan|daging|gula|jambu"
    r"|batu|tanah|laut|bukit|lahan|energi|ekonomi|industri|sekolah|ketupat|bola|bintang"
    r"|papan|tas|kotak|pintu|tiang|angkot|becak|payung|helm|semut|hutan|koin|rompi|jaket|lampu|putih|ambang|batas"
    r"|garis|si)\s+$",
    re.IGNORECASE,
)
# and unless a word behind makes another colour of it ("hijau tua")
_COLOUR_NOUN = re.compile(r"\s+(?:tua|muda|marun|putih|tosca|lestari|jambu|bata|darah)\b", re.IGNORECASE)
# "porsi unit merah", "jumlah daerah hijau": how many, not who
_SHARE_BEFORE = re.compile(
    r"\b(?:porsi|persentase|proporsi|jumlah|banyaknya)\s+(?:\w+\s+){0,3}$|\b(?:ter|paling )banyak\s+$", re.IGNORECASE
)
# "Hijau Bertambah Tujuh, Merah Tinggal Dua": how many, too; "yang merah berjumlah enam, yaitu Papua, …" is who
_COUNTED_BEHIND = re.compile(
    # "peserta yang masuk zona hijau kini 494 dari 587"
    r"\s+(?:kini|sekarang|sudah|mencapai|ada)\s+\d{2,3}\s+dari\s+\d"
    # "pemda zona hijau kini 30, naik dari 25", "… sudah 494, sisanya kuning"
    r"|\s+(?:kini|sekarang|(?:sudah|mencapai)(?=\s+\d{3}))\s+\d{2,3}\b(?![.,]\d),?\s+(?:naik|bertambah|meningkat|turun|berkurang|sisanya|kuning)\b"
    r"|\s+(?:ter|paling )banyak\b(?!,?\s+(?:ada|yakni|yaitu)\s+(?-i:[A-Z]))"
    r"|\s+(?:ber(?:tambah|kurang)|menyusut|tinggal|naik|turun|menjadi|melonjak|juga|berjumlah"
    r"|sebanyak)\s+(?:\d{1,3}\b(?![.,]\d)|satu|dua|tiga|empat|lima|enam"
    r"|tujuh|delapan|sembilan|sepuluh|sebelas)\b(?!,?\s+(?:yaitu|yakni)\b)(?<!tinggal \w{3}(?=[,:]))(?<!tinggal \w{4}(?=[,:]))",
    re.IGNORECASE,
)
_NUMBER_OF = r"\b(?:\d{1,3}|nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s+(?:zona\s+)?(?:hijau|kuning|merah)\b"
# "yang zona hijau 9 kabupaten/kota, lalu 27 zona kuning, dan yang merah 2 kabupaten": how many of each
_UNITS = (
    r"(?:kabupaten|kota|pem[dk]\w*|pemerintah|daerah|wilayah|provinsi|instansi|unit|polres\w*|opd|skpd|dinas|puskesmas"
    r"|lembaga|kementerian|responden|entitas)"
)
_NUMBER = r"(?:\d{1,3}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|\w+ belas)"
_AND_SO_MANY = re.compile(
    rf"\s+(?:ada\s+)?{_NUMBER}\s+{_UNITS}(?:[/\s]+{_UNITS})*,?\s+(?:(?:lalu|dan|serta|sedangkan|sementara|kemudian)\s+)?"
    rf"(?:{_NUMBER}\s+(?:{_UNITS}\s+)?|yang\s+)(?:zona\s+)?(?:hijau|kuning|merah)\b",
    re.IGNORECASE,
)
_LAST_COUNT = re.compile(rf"\s+(?:ada\s+)?{_NUMBER}\s+{_UNITS}", re.IGNORECASE)
_COUNTED_BEFORE = re.compile(
    rf"\b{_NUMBER}\s+(?:{_UNITS}\s+)?(?:yang\s+)?(?:zona\s+)?(?:hijau|kuning|merah),?\s+(?:(?:dan|serta|sedangkan|sementara)\s+)?(?:yang\s+)?(?:zona\s+)?\Z",
    re.IGNORECASE,
)
# "zona integritas"; "1 zona merah, 7 kuning, 16 hijau": how many have a colour
_NOT_OURS = re.compile(
    rf"\bzona\s+integritas\b|{_NUMBER_OF}(?:,?\s+(?:(?:dan|lalu|serta|disusul|diikuti|kemudian)\s+)?{_NUMBER_OF})+",
    re.IGNORECASE,
)

_LEFT = re.compile(
    r"\s+(?:sudah|telah|akhirnya)\s+(?:\w+\s+)?(?:di)?tinggal(?:kan)?\b|\s+(?:\w+\s+)?ditinggalkan\b", re.IGNORECASE
)  # "Merah sudah kami tinggalkan"
# "Zona hijau yang lepas pada 2023 dicari lagi"
_LOST = re.compile(
    r"\s+(?:itu\s+)?yang\s+(?:sempat\s+|pernah\s+)?(?:lepas|terlepas|hilang|luput|melayang|tertunda|gagal\s+\w+)\b"
    r"(?P<dated>\s+(?:pada\s+)?(?:tahun\s+)?20[12]\d\b)?",
    re.IGNORECASE,
)
# "merebut kembali zona hijau yang sempat lepas", "predikat yang tertunda akhirnya diterima": one has it now
_WON_BACK = re.compile(
    r"\b(?:merebut|meraih|mendapat(?:kan)?|memperoleh|mengantongi|menyandang|masuk)\s+kembali\b"
    r"|\b(?:kembali|akhirnya|berhasil)\s+(?:\w+\s+)?(?:ke\b|masuk\b|di(?:raih|rebut|terima|peroleh|dapat|kantongi|sandang|bawa)"
    r"|me(?:raih|rebut|ndapat|mperoleh|ngantongi|nyandang|nggenggam|nerima))",
    re.IGNORECASE,
)
# "Kata "hijau" tidak ada lagi pada lembar"
_NO_LONGER = re.compile(
    r"\s+(?:belum|tidak|tak)\s+(?:juga\s+)?(?:sampai|tiba|menjangkau|menyentuh|singgah|hinggap|menular|merata)\b|"
    r"[\"”')]*\s+(?:sudah|kini|telah)\s+(?:kosong|nihil|habis|hilang|lenyap)\b|[\"”')]*\s+(?:sudah\s+"
    r"|memang\s+)?(?:atau\s+[^,.;]{3,40},?\s+)?(?:satu\s?pun\s+)?"
    r"(?:tidak|tak)\s+(?:ada|dipakai|dikenal|muncul|berlaku|tertulis"
    r"|tercantum|digunakan)\b(?:\s+(?:lagi|sama sekali|di|pada|dalam)\b|[.,])",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?:tahun depan|tahun lagi|kelak|nanti(?:nya)?)\s+(?:(?:kami|kita|saya)\s+)?(?:bisa|dapat|akan|bakal|harus|mesti|wajib)"
    r"\s+(?:\w+\s+){0,2}$|\b(?:mau|ingin|berpeluang|berpotensi|berkesempatan|bertekad|berniat)"
    r"\s+(?:(?:untuk|masuk|naik|meraih|mencapai|menyandang|kembali|tetap|ke|di|zona|kategori|predikat)\s+)*$|\b(?:bisa-bisa|bakal)\s+(?:\w+\s+){0,2}$|"
    r"\bkurang\s+(?:sedikit|tipis|\d+(?:[.,]\d+)?)\s+(?:angka\s+|poin\s+)?(?:lagi\s+)?(?:untuk|ke)\s+(?:\w+\s+){0,3}$|"
    r"\b(?:nyaris|hampir|supaya|agar|belajar|mendekati|menuju|(?:menunggu|menanti)(?!\s+di\b)|mengincar|incar|memburu|(?-i:buru)|berburu|mengejar|kejar|(?:mem)?bidik|(?:men)?targetkan|(?:men)?jauhi|(?:meng)?hindari|tangkis|terancam"
    r"|rawan|dekat (?:dengan|ke))\s+(?:\w+\s+){0,2}$"
    # "Pemkot Ambon Buru Zona Hijau", but "Pemkab Buru zona hijau"
    r"|(?<!Pemkab )(?<!Kabupaten )(?<!Kab )(?<!Kab\. )(?<!Polres )(?<!Kantah )"
    r"(?<!Pertanahan )(?<!Pulau )(?<!Bupati )(?<!Kapolres )(?<!Resor )\b(?-i:Buru)\s+$"
    r"|\b(?:supaya|agar)\s+(?:\w+\s+){0,5}$|\bdemi\s+(?:\w+\s+){0,3}$|\bbebas\s+$|\b(?:hijau|kuning|merah)kah\b[^.;\n]*$|\bsyukur-syukur\s+(?:\w+\s+){0,2}$"
    r"|\b(?:makin|semakin|kian|tambah|bertambah)\s+$"
    # "masih didominasi rapor merah": most of them; "mengikuti pemberian Opini Kualitas Tertinggi": what others are given
    r"|\b(?:didominasi|mendominasi|dominasi)\s+(?:oleh\s+)?(?:\w+\s+){0,2}$"
    r"|\b(?:mengikuti|menyaksikan|menonton)\s+(?:\w+\s+){0,3}?(?:pemberian|penyerahan|penganugerahan|penyampaian|pengumuman)\b[^.;]{0,80}$"
    # "Hampir saja Kota Parepare masuk kualitas tertinggi"
    r"|\b(?:hampir|nyaris)\s+saja\s+[^.;,\d]{3,50}\s(?:masuk|meraih|memperoleh|mendapat|menyandang|naik|turun|jatuh|tergelincir)\s+(?:\w+\s+){0,3}$"
    r"|\b(?:sedikit|selangkah|setapak|sejengkal)\s+lagi\s+(?:\w+\s+){0,2}$"
    r"|\btinggal\s+(?:\w+\s+){1,3}lagi\s+(?:\w+\s+){0,2}$"
    # "jarak ke zona hijau tinggal 0,57"
    r"|\bjarak(?:nya)?\s+(?:\w+\s+){0,2}?(?:ke|dengan)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "di atas ambang zona hijau 78", "terpaut tipis dari batas zona hijau", "di bibir hijau": where the zone begins
_BOUND = re.compile(
    r"\b(?:ambang|batas|syarat|garis|bibir|tepi|gerbang|pintu)(?:nya)?\s+(?:batas\s+)?(?:bawah\s+|minimal\s+|nilai\s+|untuk\s+|masuk\s+|memperoleh\s+|meraih\s+|mendapat(?:kan)?\s+|mencapai\s+)*$",
    re.IGNORECASE,
)
# "satu tingkat di bawah kualitas tertinggi", "hanya terpaut 0,01 dari kategori kualitas tertinggi": how far it is
_AT_DISTANCE = re.compile(
    r"(?:\bdi\s+bawah|\b(?:tingkat|setingkat|kelas|level|strip|jauh|sedikit|tipis|masih|berada|persis|tepat)\s+di\s+atas"
    r"|\b(?:terpaut|selisih|berselisih|berjarak|kurang)\s+(?:\w+\s+){0,2}?\d[\d.,]*\s+(?:\w+\s+)?dari|\bjauh\s+dari)"
    r"\s+(?:(?:kategori|predikat|opini|kelas|zona|level|kelompok|batas|penerima|peraih)\s+){0,2}$",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    r"\b(?:di ?atas|lewati?|melewati|melampaui|melebihi|menembus|memenuhi|melintasi|lolos)\s+\w+\s+$", re.IGNORECASE
)
_BOUND_AT = re.compile(r"\w+(?:\s+\w+)?\s+\(?\d")
_NEGATED = re.compile(
    r"\b(?:tak|tidak|belum)\s+(?:pernah?\s+)?(?:satu|ada|seorang|sebuah|(?:barang\s+)?sekali|sama\s+sekali)(?:\s?pun)?\b[^.;,]*$"
    r"|\b(?:belum|bukan|tidak|tak|gagal|jangan|jangankan|batal"
    r"|(?<!tanpa )kecuali(?!\s(?:\w+\s)+?yang\s))\s+(?:(?!(?:karena|sebab|lantaran|sehingga"
    r"|padahal)\b)\w+\s+){0,4}$|\bapalagi\s+(?:\w+\s+){0,3}$|\btanpa\s+(?!(?:keterangan|tanda|catatan|(?:ter|penge)?kecuali(?:an)?)\b)(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
# "Jangan sampai warnanya sama lagi", "gagal menembus kelompok itu"
_NOT_THE_SAME = re.compile(
    r"\b(?:jangan\s+(?:\w+\s+){0,3}|(?:gagal|belum|urung|batal|tidak|tak)\s+(?:(?:bisa|mampu|berhasil|sampai|lagi|juga|ikut)\s+)*)\Z",
    re.IGNORECASE,
)
# What a class means, not who is in it: "hijau untuk 78 ke atas", "kuning 54 sampai 77,99", "merah bila kurang dari itu";
# "81 s/d 100 berarti berpredikat kepatuhan tinggi atau zona hijau"
_TO = r"\s*(?:sampai(?: dengan)?|hingga|s/d|s\.d\.?|[-–])\s*"
_BOUNDS_BEHIND = re.compile(
    r"\s*[:=]?\s*(?:(?:untuk|bagi|bila|jika|kalau|apabila|mulai|dari|dengan|nilai|skor|rentang|interval|kisaran|antara)\s+)*"
    rf"\d{{1,3}}(?:[.,]\d+)?(?:\s+ke (?:atas|bawah)\b|{_TO}\d)"
    r"|\s+(?:baru\s+)?(?:dimulai|bermula|berawal|dibuka|mulai)\s+(?:dari|pada|di)\s+(?:angka\s+|nilai\s+)?\d"
    r"|,?\s+(?:bila|jika|kalau|apabila)\s+(?:nilainya\s+|skornya\s+)?(?:kurang|lebih|di (?:bawah|atas))\b",
    re.IGNORECASE,
)
# "zona kuning dengan nilai 51-80 diperoleh Bintan dan Karimun": somebody has it, whatever its bounds
_BOUNDS_HELD = re.compile(
    rf"\s+(?:dengan|bernilai)\s+[^.;,\d]{{0,20}}\d{{1,3}}(?:[.,]\d+)?{_TO}\d{{1,3}}(?:[.,]\d+)?\s+(?:hanya\s+)?"
    r"(?:diraih|diperoleh|disandang|didapat|ditempati|dihuni|diisi|diberikan\s+kepada)\s+(?:oleh\s+)?(?=[A-Z])"
)
_BOUNDS_BEFORE = re.compile(
    rf"(?<![\d.,/])(?<![Pp]eringkat )(?<![Uu]rutan )(?<![Nn]omor )\d{{1,3}}(?:[.,]\d{{1,2}})?{_TO}\d{{1,3}}(?:[.,]\d{{1,2}})?\s*[(=]?\s*"
    r"(?:[a-z][^.;,\n\d]{0,70})?\Z"
)
# "Sekali lengah, kuning lagi"
_CONDITION = re.compile(r"\b(?:sekali|begitu|sedikit(?: saja)?|asal)\s+\w+(?:\s+\w+)?,\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_ONCE_IT_IS = re.compile(
    r"^\W*(?:sekali|begitu|kalau sudah|jika sudah|bila sudah)\s+\Z", re.IGNORECASE
)  # "Sekali hijau, kita dikasih libur"
_NOT_EVEN = re.compile(
    r"(?:\s+saja)?\s?pun\s+(?:\w+\s+)?(?:tidak|tak|belum|jauh|gagal|sulit|meleset)\b", re.IGNORECASE
)  # "kuning pun jauh"
# "masih dihitung, apakah Capil di zona hijau, zona kuning atau zona merah"
_ASKED = re.compile(r"\bapakah\s[^.;?\n]*$", re.IGNORECASE)
# "tidak hanya masuk zona hijau", "tak lagi merah" is past, "tidak lain"
_NOT_NEGATED = re.compile(
    r"\b(?:tidak|tak|bukan)\s+(?:hanya|cuma|sekadar|saja|lain|banyak|sendiri(?:an)?|(?:pernah\s+)?(?:menyangka|mengira|menduga|heran))\b",
    re.IGNORECASE,
)
_STAYING = re.compile(
    r"\b(?:belum|tidak|tak|gagal)\s+(?:\w+\s+){0,2}(?:beranjak|keluar|lepas|bergeser|pindah|berubah|berganti"
    r"|lolos)\s+dari\s+(?:\w+\s+){0,1}$"
    r"|\b(?:belum|tidak|tak|gagal)\s+(?:\w+\s+){0,3}(?:me)?ninggalkan\s+(?:\w+\s+){0,1}$"
    r"|\b(?:tidak|tak)\s+(?:ada|satu\s?pun)\s+(?:\w+\s+){1,7}(?:keluar|lepas|turun|bergeser|terlempar)\s+dari\s+(?:\w+\s+){0,1}$"
    r"|\b(?:tidak|tak)\s+(?:ada|satu\s?pun)\s+(?:\w+\s+){1,7}(?:selain|di luar)\s+(?:\w+\s+){0,1}$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:keluar|lepas|selamat|lolos|bebas|terbebas|terhindar|terlepas|beranjak|bangkit)\s+dari\s+(?:\w+\s+){0,1}$"
    r"|\b(?:meninggalkan|tinggalkan|tak lagi|tidak lagi)\s+(?:\w+\s+){0,1}$"
    r"|\b(?:(?<!sejak )semula|sebelumnya|tadinya|(?<!lebih )dulu(?:nya)?|awalnya"
    r"|(?<!lebih )dahulu)\s+(?:(?!hijau|kuning|merah)\w+\s+){0,4}$"
    r"|\b(?:(?<!yang )(?<!belum )(?<!tidak )(?<!tak )pernah|melepas(?:kan)?|kehilangan|(?:meng)?hapus|rasanya|(?:meng)?ingat"
    r"|kenangan|(?:meng)?akhiri)\s+(?:[\w-]+\s+){0,3}$"
    r"|\bsetelah\s+(?:bertahun-tahun|lama|sempat|sekian lama|beberapa tahun|(?:dua|tiga|empat|lima) (?:tahun"
    r"|kali))\s+(?:[\w-]+\s+){0,6}$"
    r"|\bdari\s+(?:yang\s+)?(?:semula\s+|sebelumnya\s+)?$",
    re.IGNORECASE,
)

# "padahal pada penilaian-penilaian terdahulu tidak pernah beranjak dari kepatuhan rendah": of no round in particular
_EARLIER_ROUNDS = re.compile(
    r"\b(?P<word>penilaian|survei|tahun)-(?P=word)\s+(?:sebelumnya|terdahulu|lalu|silam|lampau)\b[^.;]*$", re.IGNORECASE
)
_ONCE_WITH = re.compile(
    r"\b(?:pernah|sempat)\s+(?:berada\s+|masuk\s+|ada\s+)?(?:(?:di|dalam|ke)\s+)?(?:zona\s+)?$", re.IGNORECASE
)
_VALUE_BEHIND = re.compile(r"\s+dengan\s+(?:(?:nilai|skor|angka|perolehan)\s+)?\d{1,3}[.,]\d", re.IGNORECASE)
# "Untuk menembus zona hijau, daerah wajib mengumpulkan sedikitnya 78"
_PURPOSE = re.compile(
    r"^\W*(?:untuk|demi|agar|supaya|guna)\s+(?:bisa\s+|dapat\s+)?(?:menembus|masuk|meraih|mencapai|menyandang|lolos)(?:\s+ke)?\s+$",
    re.IGNORECASE,
)
_IF = re.compile(
    r"\b(?:kalau|jika|bila|apabila|seandainya|andaikan?)\b[^.;\n]*\b(?:bisa|dapat)\s+\Z", re.IGNORECASE
)  # "Kalau …, kita bisa kuning"
_SHORT_OF = re.compile(
    r"\bkurang\s+(?:[\w.,]+\s+(?:angka|poin)|\d+[.,]\d+)\b[^.;]{0,25}$", re.IGNORECASE
)  # "Kurang satu angka, jatuh ke kuning"
_NOW = re.compile(r"\b(?:kini|sekarang)\b", re.IGNORECASE)  # "yang tahun sebelumnya kuning dan kini hijau"
# "Instansi yang pernah hijau itu kini …"
_ONCE = re.compile(r"\byang\s+(?:pernah|sempat|dulu)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_THAT = re.compile(r"(?:\w+\s+){1,3}itu\b", re.IGNORECASE)

_GRADE = r"(?:sangat\s+)?(?:tertinggi|tinggi|sedang|rendah|terendah)"
_HEADED_GRADE = re.compile(
    rf"(?<![A-Za-z])(?P<head>(?:ber)?kepatuhan(?:nya|\s+(?:standar\s+)?pelayanan(?:nya|\s+publik(?:nya)?)?)?|opini(?:nya)?|beropini|(?:ber)?kualitas(?:nya)?)(?:\s+(?:yang|masih"
    rf"|tetap|juga|dengan|adalah|yaitu|yakni|masuk|kat[ae]gori|predikat|digolongkan|tergolong|dinyatakan|dinilai|disebut|mereka))*"
    rf"\s*[:=-]?\s*[\"'(]*\s*(?:(?-i:[A-E])\s+)?(?:(?P<inner>kualitas"
    rf"|kepatuhan)\s+(?:yang\s+)?)?(?P<grade>{_GRADE})\b(?P<tail>\s+tanpa\s+mal\s?administrasi)?",
    re.IGNORECASE,
)
# "Kepatuhan Provinsi Bengkulu pada aturan pelayanan publik masih rendah", "tingkat kepatuhannya terhadap UU Nomor 25 Tahun
# 2009 rendah", "kepatuhan kabupaten itu belum beranjak, tetap rendah": the grade stands behind whose, or of what, it is
_FAR_GRADE = re.compile(
    r"\b(?<!survei )(?<!penilaian )(?<!predikat )(?<!hasil )(?<!penghargaan )(?P<head>kepatuhan)(?:nya)?\s+"
    r"(?:(?!(?:lebih|paling|predikat|nilai|skor|warga|jumlah|persentase|(?!menurut|menjalankan|memenuhi|menyelenggarakan|dengan)[md]e\w{4,}|di\w{4,}|ber\w{4,})\b)(?:No\.|[\w/()-]+)\s+){1,12}?"
    r"(?:(?:belum|tidak|tak)\s+(?:banyak\s+|juga\s+)?(?:beranjak|berubah|bergeser|bergerak|membaik),?\s+)?"
    r"(?P<said>(?:(?:masih|tergolong|dinilai|dinyatakan|termasuk|tetap|sudah|baru|juga)\s+){0,3}(?P<grade>tinggi|sedang|(?:sangat\s+)?rendah))"
    r"(?=\s*(?:[.,;\"”]|dan\s+(?:masih|masuk|berada|di|ikut|juga|zona|berwarna)\b|atau\b|alias\b|oleh\b|:|\(|$))",
    re.IGNORECASE,
)
# "Kualitas pelayanan Kanim Cilegon, Rutan Tangerang, dan Lapas Cilegon dinyatakan "Sangat Baik"": whose it is stands between
_SERVICE_GRADE = re.compile(
    r"\b(?P<head>(?:[Kk]ualitas|[Mm]utu)\s+(?:pe)?layanan)(?:\s+publik)?\s+(?:(?:di|pada|dari)\s+)?(?=[A-Z])"
    r"(?:(?!\b(?:[Oo]pini|[Pp]redikat|[Kk]ategori|[Kk]ualitas|yang)\b)[^.;:\n\"]){3,160}?\s"
    r"(?P<said>(?:(?:dinyatakan|ditetapkan|dikategorikan|digolongkan)\s+\"?|(?:dinilai|disebut)\s+\")"
    r"(?P<grade>[Ss]angat\s+[Bb]aik|[Bb]aik|[Cc]ukup|[Kk]urang))(?=\"|\s*(?:[.,;]|$)|\s+(?:dan|serta|dengan|sedangkan|sementara|pada)\b)",
    re.MULTILINE,
)
_MEANS = re.compile(
    r"(?:^|[\"“.]\s*)(?:zona\s+)?(?:hijau|kuning|merah)\s+(?:itu\s+|ini\s+)?(?:artinya|tandanya|berarti|maksudnya)\s[^.]*\Z",
    re.IGNORECASE,
)
# "Zona hijau itu artinya kepatuhannya tinggi": what it means, of nobody
_THAT_MEANS = re.compile(
    r"\b(?:hijau|kuning|merah)\s+(?:itu|ini)\s+(?:artinya|berarti|maksudnya)\s[^.]*\Z", re.IGNORECASE
)
# "Yang berada di kelas tertinggi antara lain …", but no "kelas tinggi" of a school
_BARE_GRADE = re.compile(
    rf"(?<![A-Za-z])(?P<head>predikat(?:nya)?|berpredikat|kat[ae]gori(?:nya)?|berkat[ae]gori|tergolong|golongan"
    rf"|kelompok|(?:(?<=\bdi )|(?<=\bke )|(?<=\bmasuk )|(?<=\bdalam ))kelas(?=\s+ter)"
    rf"|klasifikasi|opini(?:nya)?|beropini|zonasi|peringkat kepatuhan|tingkat|(?:kualitas"
    rf"|mutu) (?:pe)?layanan(?:nya)?(?:\s*\([A-Z]{{2,4}}\))?)"
    rf"(?:\s+(?:yang|masih|tetap|juga|adalah|zona|kategori|pelayanan(?:nya)?(?:\s*\([A-Z]{{2,4}}\))?"
    rf"|layanan(?:nya)?|kinerja|kepatuhan|kualitas|layanan"
    rf"|penilaian|dikelompokkan|dinyatakan|dinilai|tercatat))*\s*[:=-]?\s*[\"'(]*\s*(?P<grade>{_GRADE}|sangat\s+baik|sangat\s+kurang|baik|cukup|kurang)\b"
    rf"(?P<tail>\s+tanpa\s+mal\s?administrasi)?",
    re.IGNORECASE,
)
# "zona hijau atau nilainya tergolong tinggi": how good the value is, no class
_VALUE_IS = re.compile(
    r"\b(?:(?:nilai|skor|angka|perolehan)nya\s+(?:\w+\s+)?|pelayanan(?:nya| publiknya)\s+(?:\w+\s+){0,3})\Z",
    re.IGNORECASE,
)
# "Polres Metro berpredikat sangat baik. Polres Lampung Utara juga sangat baik, …", "RSUD X juga Sangat Baik dengan 90,22"
_GRADE_AGAIN = re.compile(
    r"(?:(?<=[.;,!?]\s)|(?<=\n)|\b(?:sedangkan|sementara|adapun|dan)\s+)"
    r"(?!(?:Pe?layanan|Layanan|Sikap|Kinerja|Hubungan|Kondisi|Fasilitas|Respons|Penanganan|Suasana|Kerja|Hasil|Sarana|Mutu|Kualitas)\b)"
    r"(?:[A-Z\d][\w')(/.-]*\s+){1,8}(?:juga|pun)\s+(?P<grade>(?i:sangat\s+baik|baik|cukup|kurang))"
    r"(?=\s*[.,;]|\s+(?:dengan|lewat|berkat|di)\s+(?:(?:nilai|skor|angka)\s+)?\d|\s+\(?\d{2}[.,]\d)"
)
# "Opini Tanpa Maladministrasi" (2025): the half of the opinion that hangs on no score, told alone
CLEAN = "tanpa maladministrasi"
_CLEAN_GRADE = re.compile(
    r"(?<![A-Za-z])(?P<head>opini|predikat|kategori)\s+(?:(?:yakni|yaitu|bebas\s+atau)\s+)?[\"'(]*\s*(?P<grade>tanpa\s+mal\s?administrasi)\b",
    re.IGNORECASE,
)
# "zona hijau (tinggi)", "Hijau/Tinggi", "predikat kuning atau sedang": a grade right behind a colour
_COLOUR_GRADE = re.compile(
    rf"(?<=hijau|uning|merah)(?:\s*[(/]|\s+(?:atau|alias)\s)\s*(?P<grade>{_GRADE})\b(?P<tail>\s+tanpa\s+mal\s?administrasi)?",
    re.IGNORECASE,
)
# The grades of 2025 stand with a capital right behind a name: "Polres Rote Ndao Cukup", "Maumere Sangat Baik, 91,2"
_CAPITAL_GRADE = re.compile(
    r"(?:(?<=[A-Za-z)] )|(?<=\d, ))(?<!Sangat )(?<!SANGAT )(?<!Paling )(?<!Lebih )(?<!Makin )"
    r"(?P<grade>Sangat Baik|Baik|Cukup|Kurang|SANGAT BAIK|BAIK|CUKUP"
    r"|KURANG)(?=\s*(?:[,.;(/:]|\d|$|\n|dan\b|serta\b))"
)
# "88,92 (Sangat Baik)", "71,90 atau "Cukup".", "63,14 (sedang)"; "98,12 (tertinggi)" is a first place
_BRACKETED_GRADE = re.compile(
    r"(?<=\d)\s*(?:\(|atau|alias|/)\s*\"?(?P<grade>sangat baik|baik|cukup|kurang|sangat rendah|tinggi|sedang|rendah)\s*[)\",.;]",
    re.IGNORECASE,
)
# "…, Kota Cilegon tinggi, dan Kabupaten Pandeglang sedang"
_GRADE_OF_NEXT = re.compile(
    r"(?<=[A-Za-z)]) (?:masih |juga |hanya |baru )?(?P<grade>tertinggi|tinggi|sedang|rendah"
    r"|terendah)(?=\s*(?:[,.;(]|dan\b|serta\b|sedangkan\b|sementara\b|$|\n))"
)
_ITEM_GAP = re.compile(
    r"\)?(?:\s+dari\s+Ombudsman(?:\s+RI)?)?[,;]\s+(?:(?:dan|serta|lalu|sedangkan"
    r"|sementara)\s+)?(?:[A-Z][\w'-]*\s+){1,5}(?:\(?\d{1,3}[.,]\d+\)?\s+)?(?:masih |juga |hanya |baru )?"
)
# A line that a grade ends behind the value: "Kab. Sanggau ..... 89,55 ..... tinggi", "Dinas Sosial 90,12 Tinggi"
_END_GRADE = re.compile(
    r"(?:(?<=\d)[^\S\n]*[.|;:–-]{1,12}[^\S\n]*|(?:(?<=[.,]\d\d)|(?<=[.,]\d\d\sHijau)|(?<=[.,]\d\d\sKuning)"
    r"|(?<=[.,]\d\d\sMerah))[^\S\n]+(?-i:(?=[A-Z])))(?P<grade>sangat rendah|tertinggi|tinggi|sedang|rendah|terendah)(?=[^\S\n]*(?:\n|\Z))",
    re.IGNORECASE,
)
# A line that a grade opens: "Sangat Baik: Rutan Kelas I Tangerang"
_LINE_GRADE = re.compile(r"(?:^|(?<=\n))[^\S\n]*(?:[-•*][^\S\n]*)?(?P<grade>Sangat Baik|Baik|Cukup|Kurang)(?=\s*:)")
# "zona kuning dan merah menyusut": several zones at once, said of nobody in particular
_MORE_COLOURS = re.compile(
    r"^[\"')]*\s*,\s*(?:hijau|kuning|merah)\s*,?\s*(?:(?:dan|atau|serta)\s+)?(?:hijau|kuning|merah)\b|"
    r"^[\"')]*\s*(?:dan|atau|maupun|hingga|serta|,\s*(?:zona\s+)?(?:hijau|kuning|merah),?\s+(?:dan|atau|serta))"
    r"\s+(?:zona\s+)?(?:hijau|kuning|merah)\b",
    re.IGNORECASE,
)
_AND_BEFORE = re.compile(r"[\s,]*(?:(?<=[\s,])(?:dan|atau|maupun|hingga|serta))?\s*$")
EACH = re.compile(r"\b(?:masing-masing|berturut-turut|berurutan)\b", re.IGNORECASE)
_MORE_CLASSES = re.compile(
    rf"^\s*(?:\([A-E]\)\s*)?(?:,|dan|atau|maupun|hingga|sampai|serta|/)\s+(?:(?:kualitas|kepatuhan|predikat"
    # "predikat Baik, tertinggi di antara tiga unit": how it compares
    rf"|opini)\s+)?(?!ter(?:tinggi|endah)\s+(?:di|dari|se|kedua|ketiga|dalam|sepanjang)\b){_GRADE}\b",
    re.IGNORECASE,
)

# "mulai dari kualitas tertinggi hingga kualitas rendah": the whole ladder
_UP_TO = re.compile(
    rf"\b(?:mulai|dimulai|dari)\s+[^.;]{{0,30}}{_GRADE}[^.;,]{{0,20}}\s(?:hingga|sampai(?: dengan)?)\s+$", re.IGNORECASE
)

# "kategori A-", "zona E" are of no year: they are read as they are printed, and `checks` tells them
_CATEGORY = re.compile(
    r"(?<![A-Za-z])(?i:(?:ber)?kategori(?:nya)?|predikat(?:nya)?|berpredikat|grade|golongan|huruf|kelas|opini|nilai(?:nya)?"
    r"|skor|zona)\s*[:=]?\s*[\"'“(]*(?P<letter>[A-E][+-]?)(?![\w+.-]\w|\w|[+-])"
)
_BRACKETED_CATEGORY = re.compile(
    r"(?<=[\d)]) ?\(\s*(?P<letter>[A-E])\s*\)|(?<=[/ ])(?P<slashed>[A-E])(?=\s*/\s*(?:kualitas|opini|predikat))",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:opini|predikat)\s+(?:dengan\s+bunyi\s+(?:yang\s+)?sama|(?:yang\s+)?(?:berbunyi|senada)(?:\s+sama)?)\b|"
    r"(?<=berhak atas )(?:predikat|opini|kategori|zona)\s+(?:itu|tersebut|yang sama|serupa)\b"
    r"|\b(?:di|ke|dalam|masuk|menembus|menempati|mengisi)\s+(?:kelompok|golongan|kelas|daftar)\s+(?:ini|itu|tersebut|yang sama)\b"
    r"|(?:(?<=mendapat )|(?<=mendapatkan )|(?<=meraih )|(?<=memperoleh )|(?<=menerima )|(?<=menyandang ))(?:predikat|opini|zona|kategori)"
    r"\s+(?:itu|tersebut|ini)(?=,?\s+(?:yaitu|yakni|ialah|adalah)\b)"
    r"|\b(?:berada\s+(?:di\s+)?|masuk\s+|menempati\s+|di\s+)zona\s+(?:ini|itu|tersebut)"
    r"(?=(?:,\s+(?:di samping|selain|bersama)\s[^,.;]{3,50},)?\s+(?:cuma|hanya|ialah|adalah|yakni|yaitu)\b)"
    r"|(?<=[.,]\s)zona\s+(?:ini|itu|tersebut)(?=\s+(?:(?:cuma|hanya|juga)\s+)*(?:diisi|ditempati|dihuni)\b)"
    r"|\bwarna(?:nya)?\s+(?:belum|tidak|tak|masih)\s+(?:berubah|bergeser|berganti|sama)\b"
    r"|\bpiagam\s+yang\s+sama\b(?!\s+(?:untuk|pada|dari|tahun))"
    r"|\b(?<!besar di )(?<!peringkat di )(?<!ranking di )(?<!terbaik di )(?:penghargaan"
    r"|kelompok|golongan|(?:ber)?(?:predikat|kategori|zona|warna|opini|status))(?:nya)?(?:\s+(?:dan|atau)\s+\w+)?\s+(?:(?:yang\s+|tetap\s+|masih\s+|juga\s+|persis\s+)*(?:serupa"
    r"|sama)\b(?!-)(?!,?\s+(?:(?:yakni|yaitu|masih|tetap|dengan)\s+)?(?:zona\s+)?(?:hijau|kuning|merah|kualitas"
    r"|kepatuhan)\b)|(?:itu|tersebut|ini)(?=\s+(?:juga|pula|antara lain\s+di\w+|(?:diraih|disandang|diperoleh"
    r"|didapat|diterima|dikantongi|milik)\s+(?:pula|juga))\b))",
    re.IGNORECASE,
)
# The last group before, and whether it is one of a kind of institutions
_KIND_GROUP = re.compile(
    r"\bkelompok\s+(?:(lembaga|kementerian|provinsi|kabupaten|kota|pemda|pemkab|pemkot|pemerintah|polres|kantor|dinas|instansi)\b)?",
    re.IGNORECASE,
)
# What may stand between the parts of one label
_GLUE = re.compile(
    r"^[\s\"'()\[\]/,:=-]*(?:(?:atau|dengan|dan|alias|serta|tetapi|tapi|namun|yaitu|yakni|kategori|opini|predikat|ber|sekaligus|dalam"
    r"|masuk|juga|pada|di|yang|memiliki|berarti|artinya|memperoleh|meraih|mendapat|diberi"
    r"|menyandang|berpredikat|zona|kategorinya|opininya|beropini|tergolong|kelompok|berada|berkategori|grade"
    r"|golongan|status|mutu|predikatnya|adalah|level|tingkat"
    # "zona hijau, kelompok instansi berkepatuhan tinggi": what it means, said beside it
    r"|(?:kelompok|golongan|kelas|predikat|kategori|status)\s+(?:untuk\s+|bagi\s+)?(?:instansi|lembaga|daerah|pemda|unit))[\s\"'()\[\]/,:=-]*){0,5}$",
    re.IGNORECASE,
)


# "enam tahun sesudah rapor merah itu": the colour was told before
# "Ketiganya di zona hijau yang dimulai dari 89"
_BOUNDS_ASIDE = re.compile(r"\s+yang\b")
_OF_THEM = re.compile(r"\b(?:ke\w+|semua|seluruh)nya\s+(?:\w+\s+){0,2}(?:di|masuk|ke)\s*$", re.IGNORECASE)
# "lampu hijau bisa berubah lagi bila papan dicabut"
_MAY_CHANGE = re.compile(
    r"\s+(?:bisa|dapat|akan|mungkin|gampang|mudah)\s+(?:saja\s+)?(?:berubah|luntur|pudar|hilang|lepas|melayang|berganti|copot|dicabut)\b",
    re.IGNORECASE,
)
# "Predikat zona hijau pelayanan publik menjadi sasaran Pemkot Pagaralam"
_AIMED_AT = re.compile(
    r"(?:\s+\w+){0,5}\s+(?:(?:yang\s+)?(?:menjadi|jadi|dijadikan)\s+(?:sasaran|target|incaran|buruan|bidikan|cita-cita|tujuan)|(?:masih\s+)?(?:diincar|dibidik|dikejar|diburu|ditargetkan))\b",
    re.IGNORECASE,
)
_AFTERMATH = re.compile(r"\b(?:sesudah|setelah|sejak|semenjak|selepas|gara-gara|akibat|seusai)\s+$", re.IGNORECASE)
_THAT_ONE = re.compile(r"\s+(?:itu|tersebut|tadi)\b", re.IGNORECASE)


def colour_of(word: str) -> Zone | None:
    """The zone a word names, one slip of the typist allowed ("Kunig"); None for any other word ("mewah" is none)."""
    word = word.lower()
    if word in _COLOURS:
        return _COLOURS[word]
    if word in {"mewah", "marah", "murah", "ramah", "hijab", "kunci", "kuping", "meraih", "meriah"}:
        return None
    return next((zone for name, zone in _COLOURS.items() if OSA.distance(word, name) <= 1), None)


def _is_lost(text: str, before: str, end: int) -> bool:
    """Whether a label is one that somebody had to give up, and is not said to have won back."""
    lost = _LOST.match(text, end)
    if lost is None:
        return False
    behind = re.split(r"[.;\n]", text[lost.end() : lost.end() + 90])[0]
    return bool(lost.group("dated")) or not (_WON_BACK.search(before) or _WON_BACK.search(behind))


def _polarity(text: str, start: int, end: int) -> Polarity:
    sentence = max(text.rfind(mark, 0, start) for mark in ("\n", ". ", "; ", ", ", "! ")) + 1
    before = text[max(sentence, start - 90) : start].lstrip(", ")
    if _EARLIER_ROUNDS.search(before):
        return "negated" if _NEGATED.search(before) and not _STAYING.search(before) else "past"
    if _STAYING.search(before):
        return "stated"
    # "merentang dari 14 sampai 29 sehingga dinas tersebut masuk zona merah": what follows from it is said of somebody
    low = max(0, start - 100, text.rfind("sehingga ", 0, start))
    aside = (_BOUNDS_ASIDE.match(text, end) and _OF_THEM.search(before)) or _BOUNDS_HELD.match(text, end)
    if (_BOUNDS_BEHIND.match(text, end) and not aside) or _BOUNDS_BEFORE.search(text, low, start):
        return "near"
    if _CONDITION.search(text, max(0, start - 40), start) or (_ONCE_IT_IS.search(before) and text.startswith(",", end)):
        return "near"
    if _BOUND.search(before) and (_BOUND_AT.match(text, start) or not _BEYOND.search(before)):
        return "near"
    if _AT_DISTANCE.search(before):
        return "near"
    if _LEFT.match(text, end):
        return "past"
    if _NO_LONGER.match(text, end) or _is_lost(text, before, end):
        return "negated"
    if _MAY_CHANGE.match(text, end):
        return "near"
    if _AIMED_AT.match(text, end):
        return "near"
    if _AFTERMATH.search(before) and _THAT_ONE.match(text, end):
        return "near"
    if _PURPOSE.search(before) and text.startswith(",", end):
        return "near"
    if (
        _NEAR.search(before)
        or _IF.search(text, max(0, start - 120), start)
        or _SHORT_OF.search(text[max(0, start - 60) : start])
    ):
        return "near"
    if _ONCE_WITH.search(before) and _VALUE_BEHIND.match(text, end):
        return "stated"  # "pernah berada di zona merah dengan 41,75"
    if _PAST.search(_NOW.split(before)[-1]) or (_ONCE.search(before) and _THAT.match(text, start)):
        return "past"
    if _ASKED.search(text, max(0, start - 150), start):
        return "negated"
    if _NOT_EVEN.match(text, end) or (_NEGATED.search(before) and not _NOT_NEGATED.search(before)):
        return "negated"
    return "stated"


_NAME_HEAD = re.compile(
    r"\b(?:Lembah|Bumi|Tanah|Taman|Hutan|Bukit|Kampung|Pasar|Lapangan|Gedung|Desa|Balai|Jalan|Jembatan|Sungai|Pulau|Kota)\s+$"
)


def _in_name(text: str, start: int) -> bool:
    """Whether a capital colour ends a proper name in running text: "daerah berjuluk Lembah Hijau"."""
    return text[start].isupper() and bool(_NAME_HEAD.search(text[max(0, start - 12) : start]))


def _tells_how_many(text: str, start: int, end: int) -> bool:
    """Whether a number behind a colour tells how many have it, and nobody is named."""
    last = _LAST_COUNT.match(text, end) and _COUNTED_BEFORE.search(text, max(0, start - 60), start)
    return bool(_COUNTED_BEHIND.match(text, end) or _AND_SO_MANY.match(text, end) or last)


def _zones(text: str) -> list[Label]:
    found: list[Label] = []
    for match in patterns.finditer(_HEADED_ZONE, text):
        if _SHARE_BEFORE.search(text[max(0, match.start() - 40) : match.start()]):
            continue
        zone = colour_of(match.group("colour"))
        if zone and not _COLOUR_NOUN.match(text, match.end()) and not _tells_how_many(text, *match.span()):
            span = Span(*match.span())
            several = bool(_MORE_COLOURS.match(text[match.end() : match.end() + 30])) and not EACH.search(
                text[max(0, match.start() - 50) : match.start()]
            )
            found.append(
                Label(
                    span, zone=zone, zone_span=span, polarity=_polarity(text, span.start, span.end), coordinated=several
                )
            )
    for match in patterns.finditer(_COLOUR_OF_MANY, text):
        span = Span(*match.span())  # "Merahnya tiga: Kabupaten Belu, …"
        found.append(Label(span, zone=_COLOURS[match.group("colour").lower()], zone_span=Span(*match.span("colour"))))
    legend = {m.group("letter"): _COLOURS[m.group("colour").lower()] for m in patterns.finditer(_LEGEND, text)}
    if len(legend) > 1:  # "Langkat 96,53 (H)", "H = zona hijau, K = zona kuning"
        for match in re.finditer(rf"(?<=\d)\s*\(?\b(?P<letter>[{''.join(legend)}])\b\)?(?=\s*(?:[,;.\n]|\Z))", text):
            span = Span(*match.span("letter"))
            found.append(Label(span, zone=legend[match.group("letter")], zone_span=span))
    coordinated = {label.span.end for label in found if label.coordinated}
    headed = {position for label in found for position in range(label.span.start, label.span.end)}
    for match in patterns.finditer(_BARE_ZONE, text):
        span = Span(*match.span("colour"))
        if _SHARE_BEFORE.search(text[max(0, span.start - 40) : span.start]):
            continue
        thing = _THING_BEFORE.search(text[max(0, span.start - 20) : span.start]) or _COLOUR_NOUN.match(
            text, match.end()
        )
        if thing or span.start in headed or _in_name(text, span.start) or _tells_how_many(text, *match.span()):
            continue
        gap = _AND_BEFORE.search(text[max(0, span.start - 14) : span.start])
        several = gap is not None and span.start - len(gap.group()) in coordinated
        found.append(
            Label(
                span, zone=_TURNED.get(match.group("colour").lower()) or _COLOURS[match.group("colour").lower()], zone_span=span,
                polarity=_polarity(text, span.start, span.end), coordinated=several,
            )
        )  # fmt: skip
        if several:
            coordinated.add(span.end)
    for match in re.finditer(r"(?<=\d)[\s,/|(\t]{1,3}(?P<colour>[hkm][a-z]{3,6})\b", text, re.IGNORECASE):
        span = Span(*match.span("colour"))
        zone = colour_of(match.group("colour"))  # one slip of the typist: "67,11 Kunig", "hijua", "mersh"
        if zone and not any(span.overlaps(label.span) for label in found):
            found.append(Label(span, zone=zone, zone_span=span))
    return found


def _grades(text: str) -> list[Label]:
    found: list[Label] = []
    for pattern in (
        _HEADED_GRADE,
        _BARE_GRADE,
        _COLOUR_GRADE,
        _CAPITAL_GRADE,
        _BRACKETED_GRADE,
        _LINE_GRADE,
        _END_GRADE,
        _FAR_GRADE,
        _SERVICE_GRADE,
        _CLEAN_GRADE,
    ):
        for match in patterns.finditer(pattern, text):
            span = Span(*match.span("said" if pattern in (_FAR_GRADE, _SERVICE_GRADE) else 0))
            if any(span.overlaps(label.span) for label in found):
                continue
            head = _head(match.groupdict().get("inner") or match.groupdict().get("head") or "")
            if pattern is _BARE_GRADE and re.search(r"\bkualitas\s+(?:pe)?layanan\b", match.group(), re.IGNORECASE):
                head = "kualitas"  # "kategori kualitas pelayanan sedang tanpa maladministrasi"
            grade = " ".join(match.group("grade").lower().split())
            if pattern is _BARE_GRADE and _VALUE_IS.search(text, max(0, span.start - 30), span.start):
                continue
            if pattern is _HEADED_GRADE and _THAT_MEANS.search(text, max(0, match.start() - 60), match.start()):
                continue
            if pattern is _FAR_GRADE and _MEANS.search(text[max(0, match.start() - 60) : match.start()]):
                continue  # "Hijau itu tandanya kepatuhan lembaga tersebut tinggi"
            inner = match.groupdict().get("inner") or ""  # "Zonasi Hijau Kepatuhan Kualitas Tertinggi"
            if grade == "tertinggi" and inner.lower() != "kualitas" and "kepatuhan" in match.group().lower():
                continue  # "kepatuhan tertinggi se-Jatim" is a first place, no class
            if pattern is _CLEAN_GRADE:
                grade = CLEAN
            if head == "kepatuhan":  # its classes are three; "kepatuhan terendah" is a last place
                if grade == "terendah":
                    continue
                grade = {"sangat rendah": "rendah"}.get(grade, grade)
            grade = {"sangat rendah": "terendah", "sangat tinggi": "tertinggi"}.get(grade, grade)
            if _SHARE_BEFORE.search(text[max(0, span.start - 40) : span.start]):
                continue
            several = bool(
                _MORE_CLASSES.match(text[match.end() : match.end() + 60])
                or _UP_TO.search(text[max(0, match.start() - 70) : match.start()])
            )
            value = Grade(span, head, grade, bool(match.groupdict().get("tail")))
            found.append(Label(span, grade=value, polarity=_polarity(text, span.start, span.end), coordinated=several))
    return found + _elliptic(text, found) + _again(text, found)


def _elliptic(text: str, grades: Sequence[Label]) -> list[Label]:
    """Grades whose head was said once before: "A berpredikat kualitas tertinggi, Kota Cilegon tinggi, dan Pandeglang sedang"."""
    found: list[Label] = []
    for match in patterns.finditer(_GRADE_OF_NEXT, text):
        span = Span(*match.span("grade"))
        told = [*grades, *found]
        before = max((g for g in told if g.span.end <= span.start), key=lambda g: g.span.end, default=None)
        if before is None or before.grade is None or any(span.overlaps(g.span) for g in told):
            continue
        gap = text[before.span.end : span.start]
        if len(gap) < 60 and _ITEM_GAP.fullmatch(gap) and before.polarity == "stated":
            found.append(Label(span, grade=Grade(span, before.grade.head, match.group("grade").lower())))
    return found


def _again(text: str, grades: Sequence[Label]) -> list[Label]:
    """Service grades that the last name of the paragraph has, and another "juga": "B juga sangat baik, hanya angkanya …"."""
    found: list[Label] = []
    for match in patterns.finditer(_GRADE_AGAIN, text):
        span = Span(*match.span("grade"))
        start = text.rfind("\n", 0, span.start) + 1
        before = max((g for g in grades if start <= g.span.start < span.start), key=lambda g: g.span, default=None)
        if before is None or before.grade is None or any(span.overlaps(g.span) for g in grades):
            continue
        if before.polarity == "stated" and before.grade.grade == " ".join(match.group("grade").lower().split()):
            found.append(Label(span, grade=replace(before.grade, span=span)))
    return found


def _head(word: str) -> Head:
    word = word.lower()
    if word.startswith(("kepatuhan", "berkepatuhan")) or word == "peringkat kepatuhan":
        return "kepatuhan"
    if word.startswith(("kualitas", "berkualitas", "opini", "beropini")):
        return "kualitas"
    return "bare"


def _categories(text: str) -> list[Label]:
    found: list[Label] = []
    for pattern in (_CATEGORY, _BRACKETED_CATEGORY):
        for match in patterns.finditer(pattern, text):
            letter = match.group("letter") or match.groupdict().get("slashed")
            span = Span(*match.span())
            if letter and not any(span.overlaps(label.span) for label in found):
                found.append(
                    Label(
                        span,
                        category=letter.upper(),
                        category_span=span,
                        polarity=_polarity(text, span.start, span.end),
                    )
                )
    return found


def scan(text: str) -> list[Label]:
    """All labels of `text`, in order; parts said in one breath are merged."""
    parts = sorted(
        (*_zones(text), *_grades(text), *_categories(text)), key=lambda label: (label.span.start, -label.span.end)
    )
    for match in patterns.finditer(_SAME, text):
        if _THING_BEFORE.search(text[max(0, match.start() - 20) : match.start()]):
            continue  # "enam map berwarna sama"
        near = _NEAR.search(text[max(0, match.start() - 80) : match.start()])
        kinds = _KIND_GROUP.findall(text, 0, match.start()) if "kelompok" in match.group().lower() else []
        if kinds and kinds[-1]:
            continue  # "peringkat kedua kelompok lembaga. … Pada kelompok yang sama, peringkat pertama diraih BPOM"
        denied = _NOT_THE_SAME.search(text, max(0, match.start() - 40), match.start())
        parts.append(
            Label(
                Span(*match.span()),
                polarity="near" if near else "negated" if denied else "stated",
                same_as_before=True,
            )
        )
    parts.sort(key=lambda label: label.span)
    hidden = [Span(*match.span()) for pattern in (_NOT_OURS, _LEGEND) for match in patterns.finditer(pattern, text)]
    merged: list[Label] = []
    for part in parts:
        if any(part.span.overlaps(other) for other in hidden):
            continue
        if merged and (joined := _join(text, merged[-1], part)):
            merged[-1] = joined
        else:
            merged.append(part)
    return [_closed(text, label) for label in merged]


def _closed(text: str, label: Label) -> Label:
    """A label with the bracket that closes it: "kepatuhan tinggi (zona hijau)"."""
    words = label.span.of(text)
    open_ = words.count("(") > words.count(")") and text.startswith(")", label.span.end)
    return replace(label, span=Span(label.span.start, label.span.end + 1)) if open_ else label


def _join(text: str, left: Label, right: Label) -> Label | None:
    """One label of two that stand together and say different things of the same; None if they do not."""
    clash = (left.zone and right.zone) or (left.grade and right.grade) or (left.category and right.category)
    if clash or left.same_as_before or right.same_as_before or left.coordinated or right.coordinated:
        return None
    if left.polarity != "stated" and right.polarity == "stated":
        return None
    if right.span.start < left.span.end or not _GLUE.match(text[left.span.end : right.span.start]):
        return None
    return replace(
        left,
        span=Span(left.span.start, max(left.span.end, right.span.end)),
        zone=left.zone or right.zone,
        zone_span=left.zone_span or right.zone_span,
        grade=left.grade or right.grade,
        category=left.category or right.category,
        category_span=left.category_span or right.category_span,
    )
