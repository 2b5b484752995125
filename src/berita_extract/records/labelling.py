"""Whose zone or predicate it is: a chain back, the names it leads to, a group, or whoever was spoken of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.groups import NOUN, NUMERAL, THE_ONE, THE_OTHER, UNIT_NOUNS, GroupMention, fits
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import EACH, Label
from berita_extract.model import Span
from berita_extract.numbers import counted
from berita_extract.records.bound import all_expect
from berita_extract.records.drafts import Draft, Refused
from berita_extract.records.group_exceptions import excepted_ids
from berita_extract.records.group_places import leads_to_list, names_between
from berita_extract.records.groups import Groups
from berita_extract.records.label_rounds import few_of, rounds_of
from berita_extract.records.story import Story
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Sentence

# "dua yang pertama", "yang terakhir", "Tiga terbawah": picked out of the values just told
_ORDINAL = re.compile(
    rf"\b(?<!peringkat )(?<!urutan )(?<!posisi )(?:(?P<count>\w+)\s+(?:{NOUN}\s+)?)?(?:yang\s+(?:di(?:sebut"
    rf"|panggil|bacakan|umumkan|tulis|urutkan)\s+)?)?"
    r"(?P<end>pertama|di\s+(?:baris|bagian|barisan|deret|papan|urutan)\s+(?:paling\s+)?(?:atas|bawah)"
    r"|di\s+(?:atas|bawah)\s+garis|(?<=disebut )(?:lebih\s+(?:dahulu|dulu|awal)|duluan)|kedua(?!nya)|ketiga(?!nya)"
    r"|keempat(?!nya)|(?:paling\s+)?(?:terakhir|akhir|belakang|bawah|buncit|bungsu)|terbawah|teratas|terdepan|(?:paling\s+)?(?:atas|depan)|tengah|belakangan|berikutnya)\b",
    re.IGNORECASE,
)
_FOR_ONE = re.compile(r"\W*(?:untuk|bagi)\s+yang\s+\w+,\s+\w+\s+$", re.IGNORECASE)
_PLACES = {"kedua": 1, "ketiga": 2, "keempat": 3}
_AMONG = re.compile(r",\s*(?:termasuk|di antaranya|antara lain)\s[^,.;]{3,60},[^,;]*$")
_PRINTED = re.compile(r"\byang\s+disebut\b", re.IGNORECASE)
# "sama-sama hijau": said of all who were just spoken of
_ALIKE = re.compile(
    r"\b(?:sama-sama|masing-masing|serempak|kompak|seluruhnya|semuanya|(?:opini|predikat|zona|warna|kategori)nya\s+(?:pun\s+)?(?:serupa|sama|seragam|kembar|(?:tidak|tak)\s+ber(?:beda|selisih))(?=,))(?!\w)",
    re.IGNORECASE,
)
_PLAIN_GROUP = re.compile(
    rf"\b(?:para|sejumlah|beberapa|tiap|setiap|banyak|sebagian|mayoritas|suatu|sebuah|seluruh|semua"
    rf"|antar)?\s*(?<!wali ){NOUN}\b(?!\s+(?:itu|ini|tersebut|se(?:jauh|kecil|luas|besar|terpencil)\b|yang (?:ia|dia)\b|(?-i:[A-Z])))",
    re.IGNORECASE,
)
# "Belu menjadi satu-satunya kabupaten yang …", "Palu merupakan salah satu daerah yang …": still said of the name
_COPULA = re.compile(
    r"\b(?:menjadi|jadi|adalah|ialah|merupakan|sebagai|termasuk|tergolong|satu-satunya|salah satu|hanyalah|bukan"
    r"|masuk(?: dalam)?)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
# "Pemprov bersama 16 kabupaten/kota sudah hijau": said of both
_TOGETHER = re.compile(
    r"(?:\s+dengan\s+(?:nilai\s+)?\d+[.,]\d+)?[\s,)]+(?:bersama|sejajar|berdampingan|menemani|mendampingi|ditemani|didampingi|disertai|seperti|sebagaimana|begitu|demikian)(?:\s+(?:dengan|juga|halnya|pula))*\s+",
    re.IGNORECASE,
)
_OF_COMPARED = re.compile(r"\s+(?:yang|di)\b[^,;.]*|,?\s+\(?\d+[.,]\d+\)?\s*\(?", re.IGNORECASE)
_NEWEST_RESULT = re.compile(
    r"\W*(?:untuk\s+|pada\s+)?(?:hasil|nilai|angka|skor|capaian|perolehan|rapor)\s+(?:yang\s+)?(?:paling\s+)?(?:terbaru|terkini|teranyar|baru)\b",
    re.IGNORECASE,
)
_THAT_VALUE = re.compile(
    r"\W*(?:dengan\s+)?(?:perolehan|nilai|angka|capaian|skor|raihan)\s+(?:itu|tersebut|ini|tadi|se(?:kecil|besar|tinggi|rendah)\s+(?:itu|ini))\b[^.;]{0,60}\b(?:mengantar|membawa|menempatkan|memasukkan|menaruh|mendudukkan|cukup|memadai|membuat|setara)",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"^\W*(?:kemudian|lalu|selanjutnya|berikutnya|menyusul|disusul|diikuti)\b", re.IGNORECASE)
_WITH_THEM = re.compile(r"\W*(?:bersama|bersama-sama|beserta)\s+", re.IGNORECASE)
_TOGETHER_WITH = re.compile(r"\b(?:bersama|beserta)\s+(?:dengan\s+)?$", re.IGNORECASE)
_ACCOMPANIED = re.compile(
    r",\s+(?:bersama|beserta|seperti|sebagaimana|sama seperti)\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE
)
_BESIDE = re.compile(r"\s*[,(]?\s*(?:atau\s+|alias\s+)?")
_OF_THE_SAME = re.compile(
    r"(?:\s+(?:semua|seluruhnya))?,\s+(?:dan\s+|dengan\s+)?(?:predikat|opini|zona|warna)?(?:nya)?\s*"
)
_FROM_NAME = re.compile(r"\b(?:mulai|dari)\s+\Z", re.IGNORECASE)
_TO_NAME = re.compile(r"\s+(?:hingga|sampai(?: dengan)?|s/d)\s+", re.IGNORECASE)
_PLACED = re.compile(r"\W*(?:(?:lalu|sementara|adapun|sedangkan|kemudian)\s+)?(?:di|dalam|pada|ke)\s+", re.IGNORECASE)
_ANEW = re.compile(
    r"(?:[;,]|\b(?:sedangkan|sementara|dan|adapun))\s+yang\s+(?:\w+\s+){0,2}$|\b(?:sedangkan|sementara|adapun)\s+$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:\s+yang\s+[^,;.]{3,40})?\s*,?\s*(?:seperti|sebagaimana|selain|termasuk)\b", re.IGNORECASE
)  # "Keduanya, seperti halnya A dan B, …"
# "Lima daerah menemani Musi Rawas di zona hijau": said of all six
_ACCOMPANY = re.compile(
    r"\s+(?:lain(?:nya)?\s+)?(?:juga\s+|ikut\s+|turut\s+)?(?:menemani|mendampingi|menyertai|bergabung\s+(?:dengan|bersama)|menyusul|bersama)\s+",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\s*,?\s*(?:bersama|beserta|dan|serta|berikut|maupun)(?:\s+(?:dengan|juga|seluruh|sebanyak))*\s*", re.IGNORECASE
)
# What leads from a label to those it is said of: "zona hijau: A, B", "kategori B, diisi A dan B"
_FORWARD = re.compile(
    r"[:\]]|\b(?:diisi|dihuni|ditempati|berisi|menyisakan|yaitu|yakni|ialah|adalah|antara lain|meliputi|terdiri|mulai dari|mulai"
    r"|di antaranya|diantaranya|seperti|diraih|diperoleh|disandang|didapat|diberikan kepada|diberikan untuk|untuk"
    r"|oleh|milik|kepada|hanyalah|tercatat|terdapat|ada|menjadi milik|pada|dikenakan|disematkan|duduk|bercokol"
    r"|bertengger|berdiri|berjajar|berderet|bergabung|terselip|menyusul|diterima|dikantongi|dipegang|dibawa pulang"
    r"|penerimanya|jatuh ke)\b",
    re.IGNORECASE,
)
_IDENTIFIES = re.compile(r"\s+(?:adalah|ialah|hanyalah|yaitu|yakni)\s+", re.IGNORECASE)
_NAMELY = re.compile(r"(?:\b(?:yakni|yaitu|ialah|adalah),?|:)\s*$", re.IGNORECASE)
_ONLY = re.compile(
    r"\b(?:hanya|cuma|baru|tinggal|sebanyak|berjumlah)\s*$", re.IGNORECASE
)  # "yang hijau di pulau ini cuma tiga daerah"
# Right behind a label: those it is said of come next, whoever stands before it
_LEADS = re.compile(
    r"^[\s\"')\],]*(?:\(?[A-E]\b\)?\s*)?(?:(?:untuk|pada|dalam)\s+(?:penilaian|survei|tahun)\b[^,.;:]{0,25}?\s)?(?:[:=]|(?:tinggal|hanya|cuma|ada)(?:\s+(?:tinggal|ada|satu|dua|tiga|empat|lima))?,?\s*$|(?:(?:juga|hanya|baru|kembali|masing-masing|sudah|telah)\s+)*(?:diisi|berisi|dihuni|ditempati"
    r"|diduduki|dipegang|dimiliki|menjadi bagian|jadi bagian|dibagi(?:kan)?(?: rata)?|ditempelkan|dicapkan|menempel"
    r"|diraih|diperoleh|disandang|didapat|diterima|diberikan|dikantongi|disematkan|dikenakan|yaitu"
    r"|yakni|ialah|adalah|antara lain|meliputi|terdiri|hanyalah|milik|menjadi milik|tercatat|terdapat|jatuh"
    r"|sebanyak|salah satunya(?!\s+(?:karena|sebab|akibat)))\b)",
    re.IGNORECASE,
)
_JOINS_THEM = re.compile(r"\W*(?:(?:ada|terdapat)\s+(?:pula|juga)|selain(?:nya| itu),?\s+ada)\b", re.IGNORECASE)
_TOPICS = re.compile(r"\s+(?:hingga|sampai)\s+", re.IGNORECASE)
_MEANING = re.compile(r"\W*(?:artinya|maksudnya|itu (?:berarti|artinya)|dengan kata lain)\b", re.IGNORECASE)
_BY_ITS_VALUE = re.compile(  # "Sudah zona hijau, nilainya lebih dari 81", "zona hijau karena nilainya di atas 81"
    r",?\s+(?:(?:karena|sebab|lantaran|dengan)\s+)?(?:nilai|skor|angka)nya\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE
)
_OF_DESK = re.compile(
    r"(?:\A|[,;:.]\s*|\b(?:kalau|untuk|bahwa|sedangkan|sementara|dan)\s+)(?:pe)?(?:layanan|loket|nerbitan|rmohonan)\s+(?:SIM|SKCK|SPKT)\b[^,;.:\d]*\Z",
    re.IGNORECASE,
)
_NEXT_OF_CHAIN = re.compile(r"\)?\s*(?:,|,?\s+(?:dan|serta))\s+", re.IGNORECASE)
_YEAR_OPENS = re.compile(r"\W*(?:pada\s+)?(?:tahun\s+)?20[12]\d\s+(?:masih|sudah|semuanya|berada|ada)\b", re.IGNORECASE)
# "kabupaten dan kota yang berkategori zona kuning, artinya masih perlu dibenahi, ialah A, B"
_THOSE_WHO = re.compile(rf"\b{NOUN}\b[^.;]{{0,30}}\byang\s+(?:\w+\s+){{0,3}}\Z", re.IGNORECASE)
_AMONG_WHOM = re.compile(r"\b(?:di ?antaranya|antara lain)\s+\Z", re.IGNORECASE)
_JUST_BEFORE = re.compile(r"\bsebelumnya\s+(?:(?:juga|masih|berada|di|masuk|zona|ada)\s+){0,4}\Z", re.IGNORECASE)
_NOW_MOVED = re.compile(
    r"\b(?:kini|sekarang|naik|turun|tergeser|bergeser|pindah|jatuh|merosot|melorot|menjadi|beranjak|terlempar)\b",
    re.IGNORECASE,
)
# "… hanya 13 yang hijau. Kabupaten Ciamis ada di antaranya"
_AMONG_THEM = re.compile(
    r"\s+(?:ada|berada|termasuk|masuk)\s+(?:di ?antaranya|di dalamnya|salah satunya)\b", re.IGNORECASE
)
# "Zona hijau terbagi dua. Kategori A dicapai …": said of all that the paragraph names
_DIVIDES = re.compile(
    r"^\W*(?:ini\s+)?(?:(?:terbagi|dibagi|terdiri|terpecah)|ada (?:dua|tiga) (?:kelompok|kategori|kelas|golongan))\b",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"^\W*(?:pada|di|untuk|dalam)\s+(?:kelompok\s+|kategori\s+|golongan\s+)?$", re.IGNORECASE
)  # "Pada zona kuning, A …"
# "Rapor merah masih membayangi Jatim": of the region at large, not of its government
_MANY = re.compile(
    rf"\b(?P<count>{NUMERAL})\s+(?:(?-i:[A-Z])\w+\s+di\s+(?:\w+\s+)?)?$", re.IGNORECASE
)  # "Tujuh Rapor Merah untuk …": of seven, not of one
_INSIDE = re.compile(r"\s+(?:yang\s+)?(?:di|dalam|pada)\s+", re.IGNORECASE)
_HAUNTS = re.compile(
    r"\b(?:menghantui|membayangi|mewarnai|mendominasi|menyelimuti|melanda|menodai|mengintai|mengancam|menghinggapi"
    r"|menyebar|bertebaran|tersebar)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\s*\(\s*")  # "Zona Kuning (Pemprov Malut, Pemkab Halsel)"
# The last item of a chain stands apart: "…, paling rendah B, hanya 71,66 atau zona kuning"
_CONTRAST = re.compile(
    r"\b(?:sedangkan|sementara|namun|tetapi|tapi|paling rendah|terendah|paling bawah|hanya|kecuali|adapun|berbeda"
    r"|sebaliknya|lain halnya|satu-satunya|cuma|justru|malah|sayangnya)\b|;",
    re.IGNORECASE,
)
# Floating quantifiers make all names before the label share it
_QUANTIFIED = re.compile(
    r"\b(?:seluruh(?:nya)?|semua(?:nya)?|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?:nya)?"
    r"|sama-sama|masing-masing|serempak|kompak|(?:\w+\s+)?(?:\w+)\s+(?:\w+\s+)?(?:itu|tersebut|ini|di atas))\b",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\b(?:batas(?:nya)? (?:terendah|bawah|atas|minimal|tertinggi)"
    r"|merupakan klasifikasi|dibagi|dibedakan|digolongkan menjadi|penggolongan|kriteria|rentang|interval"
    r"|klasifikasi|kelas (?:pertama|kedua|ketiga|keempat|kelima))\b",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"\b(?:berada|masuk|raih|meraih|diraih|memperoleh|menyandang|mendapat(?:kan)?|mengantongi|mencantumkan"
    r"|tercantum|tertulis|piagam|menempatkan|membawa|mempertahankan|pertahankan|diganjar|dinyatakan|kita|kami"
    r"|bertengger|bertahan)\b",
    re.IGNORECASE,
)
# "keluar dari zona merah": what it is no more, whatever year the sentence tells
_LEAVES = re.compile(
    r"\b(?:keluar|lepas|selamat|lolos|bebas|terbebas|terlepas|beranjak|bangkit|menyeberang|pindah|berpindah)\s+dari\s+(?:\w+\s+){0,1}$"
    r"|\b(?:me)?ninggalkan\s+(?:\w+\s+){0,1}$",
    re.IGNORECASE,
)
_ONWARD = re.compile(r"^\s*(?:ke|menjadi|jadi)\s*$", re.IGNORECASE)
_LIKEWISE = re.compile(r"\W*(?:begitu|demikian|sama)\s+(?:pula|juga|halnya)\b", re.IGNORECASE)
_NOT_ASSESSED = re.compile(
    r"\b(?:tidak|tak|belum|urung|batal)\s+(?:lagi\s+)?(?:ikut\s+)?(?:disurvei|dinilai|diperiksa|diukur|diuji"
    r"|didatangi|disasar|diamati|masuk penilaian"
    r"|menjadi lokus|dievaluasi)\b",
    re.IGNORECASE,
)
# "secara umum unit layanan mendapat …", "rata-rata zona hijau": of nobody in particular
_ROUGHLY = re.compile(r"\b(?:secara umum|umumnya|(?:di)?rata-rata(?:nya|kan)?|rerata(?:nya)?)\b", re.IGNORECASE)
_CONTRAST_CLAUSE = re.compile(r"\b(?:sedangkan|sementara|tetapi|namun|adapun)\b", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\b(?:sebab|karena|lantaran)\b", re.IGNORECASE
)  # "tidak lagi disurvei sebab sudah hijau pada 2018"
_DEFINED = re.compile(
    r"^[\"',]*\s*(?:pun\s+)?(?:artinya|berarti|maksudnya|bukan)\b"
    r"(?!\s+(?:perkara|hal|soal|urusan|barang|pekerjaan|warna|sesuatu)\s+(?:yang\s+)?(?:kecil|sepele|mudah|gampang|baru|ringan|asing)\b)",
    re.IGNORECASE,
)  # "Merah artinya petugas belum …"
_IS_ONE = re.compile(
    r"\b(?:adalah|ialah|merupakan)\s+(?:predikat|kategori|zona)\s+yang\b", re.IGNORECASE
)  # "Zona hijau adalah predikat yang tinggi"
_PRONOUN = re.compile(
    r"\b(?:(?:nilai|skor|warna|predikat|opini|kategori|hasil|rapor|zona|status|perolehan|capaian|indeks|angka"
    r"|posisi|golongan|kualitas)nya|masih|tetap|juga|angka itu|hasil (?:itu|tersebut|ini)|capaian (?:itu|tersebut"
    r"|ini)|nilai (?:itu|tersebut|ini)|dengan (?:nilai|hasil|capaian|skor|angka|total|rapor)|rapor itu|kali ini"
    r"|(?:opini|predikat|piagam|hasil|nilai) yang|itu (?:sudah|artinya|berarti|masuk)|kini|pun|lagi|kita|kami|penilaian itu|predikat)\b",
    re.IGNORECASE,
)


_WINDOW = (
    1000  # characters of a sentence on either side that are read for a label; one of a broken page may have no end
)
_JOINED = re.compile(r"\s*,?\s*(?:dan|serta)?\s*", re.IGNORECASE)
_VALUE_OF = re.compile(
    r"(?:\s+(?:pada\s+)?(?:tahun\s+)?20[12]\d\b)?(?:\s+(?=\d)|\s+(?:dengan|berkat|lewat|berbekal|bernilai|bermodal)\s+|\s*\(\s*)(?:nilai\s+|skor\s+|angka\s+)?"
)
_ANYBODY = re.compile(rf"\b(?:kepada|untuk|bagi|oleh)\s+(?:{NOUN}|mereka|siapa pun)\s+yang\b", re.IGNORECASE)
_FRONTED = re.compile(
    r"(?:\W*|[^.\n]{0,40}[–—-]\s+)(?:setelah|sesudah|seusai|usai|meski(?:pun)?|walau(?:pun)?|kendati|jika|bila|kalau|dengan|sempat|pernah|berada|bertahan)\b",
    re.IGNORECASE,
)
_TO_SUBJECT = re.compile(r"[^,.;:]{0,40},\s+(?:kini\s+|tahun ini\s+)?")
_YEAR_ITEM = re.compile(r"\W*(?:tahun\s+)?20[12]\d\s*[:=–-]", re.IGNORECASE)
_COMPANIONS = re.compile(
    r"(?:\W*|[A-Z .,]{3,40}[–—-]+\s*)(?:selain|bersama|di samping)\s[^.;:]{3,80}?,\s+", re.IGNORECASE
)
# "Selain Lebong dan Seluma, Bengkulu Kini Hijau": apart from them, unless it says "juga"
_BESIDES = re.compile(r"(?:\W*|[A-Z .,]{3,40}[–—-]+\s*)selain\s[^.;:,]{3,80},\s+", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:juga|pula|turut|ikut|lain(?:nya)?)\b", re.IGNORECASE)
_YEAR_TOLD = re.compile(r"\b20[12]\d\b")
_THEY_ARE = re.compile(r"\W*mereka\s+(?:adalah|ialah|yaitu|yakni)\b", re.IGNORECASE)
_MEMBERS_FOLLOW = re.compile(
    r"\b(?:dipegang|dipimpin|menyusul|disusul)\b|\bdimaksud\s+(?:adalah|ialah)\s*$", re.IGNORECASE
)
# A colour that opens a sentence or an item: "Yang kuning Sigi, Donggala", "…, merah Banggai Laut"
_OPENS_ITEM = re.compile(r"(?:^|[.;,:\n\"]|\bdan)\s*(?:(?:yang|ikut|zona)\s+)*$", re.IGNORECASE)
_THOSE = re.compile(r"\W*(?:(?:lalu|kemudian|sedangkan|sementara|adapun|dan|di antara)\s+)?yang\s+", re.IGNORECASE)
_WHERE = re.compile(
    r"\s+(?:yang\s+)?(?:di|dekat|sekitar)\s+(?:\w+\s+){0,2}", re.IGNORECASE
)  # "Dua kabupaten di pintu Makassar"
# "Tiga Satker Imipas Banten Sangat Baik", "3 dari 6 Satker Imigrasi dan Pemasyarakatan Banten Sangat Baik"
_FRAME = re.compile(r"(?:\s+dari\s+\w+\s+\w+)?\s+(?:[A-Z]\w+\s+){0,2}(?:(?:dan|serta)\s+[A-Z]\w+\s+)?")
_CARD_LINE = re.compile(
    r"\W*(?:zona(?:si)?|warna|kategori|predikat|opini|kualitas|status|klasifikasi)\s*[:=]", re.IGNORECASE
)
_TIMES = re.compile(
    r"\s+(?:(?:pada|di|dalam|selama)\s+)?(?:ke)?(?:dua|tiga|empat)\s+(?:kali|tahun|putaran|survei|penilaian|rapor)\b",
    re.IGNORECASE,
)
# "tiga kali beruntun meraih zona hijau", "ada dua batang kuning, 67,40 (2017) dan 52,75 (2016)"
_TIMES_BEFORE = re.compile(
    rf"\bkali(?:nya)?\s+(?:yang\s+)?ke(?P<nth>dua|tiga|empat|lima)\b|\b(?:ke)?(?P<count>{NUMERAL})\s+(?:(?:kali(?:nya)?|(?:putaran|penilaian|survei|rapor|edisi)(?:\s+(?:berikutnya|sesudahnya|selanjutnya|terakhir|pertama|itu))?|tahun(?!\s+(?:yang\s+)?(?:lalu|silam|lampau|sebelum\w*|kemudian|berselang)))\b|\w+\s+\Z)",
    re.IGNORECASE,
)


# "selalu kuning", "belum pernah lepas dari zona kuning": of all the values told behind it
_LASTING = re.compile(
    r"\b(?:selalu|konsisten|senantiasa|terus(?:-menerus)?|langganan|betah|setia|tetap|bertahan|(?:tidak|tak|belum)\s+(?:pernah\s+|juga\s+)?(?:lepas|keluar"
    r"|beranjak|bergeser|turun|naik))\b[^.;:]{0,40}\Z",
    re.IGNORECASE,
)
_STILL = re.compile(r"\b(?:masih|tetap)\s+(?:(?:di|berada|zona)\s+)*(?:hijau|kuning|merah)\Z", re.IGNORECASE)
_FROM = re.compile(r"\bdari\s+\Z")
_NOW = re.compile(r",[^;.]*\b(?:kini|sekarang)\b", re.IGNORECASE)
_KEPT = re.compile(r"\b(?:tetap|masih|bertahan|kembali)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_SEVERAL_COLOURS = re.compile(r"\b(?:hijau|kuning|merah),\s+(?:hijau|kuning|merah)\b", re.IGNORECASE)
_HOW_OFTEN = re.compile(r"\b(?:(?P<count>dua|tiga|empat|lima)\s+kali)\s*\Z", re.IGNORECASE)
_HERE_THOSE = re.compile(r"(?:\s+(?:ini|itu|sendiri))?,?\s+yang\s+", re.IGNORECASE)
# "Kantor pertanahan di wilayah Banten yang sudah zona hijau ada dua, yaitu …", "Untuk pemda, yang hijau lima, yakni …"
_CLASS_WHO = re.compile(r"(?:\s+(?:di|dalam|pada|se)\b[^,.;:\d]{2,40})?,?\s+yang\s", re.IGNORECASE)
_AT = re.compile(r"\bdi\s+\Z", re.IGNORECASE)
_LOCAL_OFFICES = re.compile(r"\s+(?:di|pada)\s+(?:tingkat|level)\s+(?:kab|kota|daerah|wilayah)", re.IGNORECASE)
_THERE_ARE = re.compile(
    rf"\W*(?:ada|berjumlah|sebanyak|tinggal|hanya|terdapat)\s+(?P<count>{NUMERAL})(?:\s+{NOUN})?\W*", re.IGNORECASE
)
_GOES_TO = re.compile(r"[\"')]*\s+(?:untuk|bagi|kepada|jatuh (?:ke|kepada)|milik)\s+", re.IGNORECASE)
_THEN_COLOUR = re.compile(
    r"\s*,?\s*(?:(?:dan|lalu|lantas|kemudian|serta|terakhir|akhirnya|sekali|zona)\s+)*", re.IGNORECASE
)
_MANY_OF_IT = re.compile(
    r"\s+(?:[\w ]{3,25}\s)?(?:(?:lebih|paling|(?:se)?makin|kian)\s+(?:banyak|sedikit|ramai|penuh)|(?:bertambah"
    r"|berkurang)\s+(?:banyak|sedikit))\b",
    re.IGNORECASE,
)  # "Warna kuning lebih banyak.", "Zona Hijau Pelayanan Publik Kian Banyak"
_JOINING_IN = re.compile(r"\b(?:menemani|mendampingi|menyusul|bersama|sekelas dengan)nya\b", re.IGNORECASE)
_HOLDERS = re.compile(
    rf"\W*(?:ada\s+{NUMERAL}(?=\s*(?:\w+\s*)?:)|(?:penghuni|penerima|pemilik|anggota)\s+(?:zona|kelompok|kelas|kategori)\s+(?:itu|ini|tersebut)"
    r"|(?:penghuni|penerima|pemilik|anggota|penyandang|pengisi|peraih|pemegang|penempat|urutan|rincian|daftar|susunan|isi)nya|ke\w+\s+(?:pemegang|penerima|peraih|penyandang|pemilik|penghuni)\s+(?:\w+\s+)?(?:itu|ini|tersebut)|di\s+(?:sana|situ|dalamnya)|mereka(?=\s+(?:adalah|ialah|yakni|yaitu)))\b",
    re.IGNORECASE,
)
_PROVERBIAL = re.compile(
    r"\W*(?:pindah\s+|naik\s+)?dari\s+(?:zona\s+)?(?:hijau|kuning|merah)\s+(?:ke|menuju|menjadi)\s+(?:zona\s+)?(?:hijau|kuning|merah)\s+(?:itu|memang|jauh|lebih|tidak|bukan|butuh|perlu|justru)\b",
    re.IGNORECASE,
)
_TO_LIST = re.compile(
    r"[\s)\"]*(?:(?:juga|pula|masing-masing|turut|ikut)\s+)*(?:di(?:raih|peroleh|sandang|dapat\w*|terima|kantongi|tempati|huni|isi)|diberikan\s+kepada)(?:\s+oleh)?\s*:\s*",
    re.IGNORECASE,
)
# "Kalau kota, yang sudah zona hijau Banda Aceh, Lhokseumawe, …"
_THOSE_IN = re.compile(
    r"(?:\A\W*|[,:]\s+)yang\s+(?:(?:sudah|masih|telah|tetap|berhasil|masuk|berada|di|pada|ke|dalam)\s+)*\Z",
    re.IGNORECASE,
)
_SAID_ASIDE = re.compile(
    r",\s+(?:kata|ujar|ucap|tutur|jelas|sebut|terang)\w*\s*(?:dia|ia|kepala perwakilan)?,\s+", re.IGNORECASE
)
_WHOEVER = re.compile(
    r"(?:\A\W*|[,;]\s+)(?:(?:sedangkan|sementara|dan|adapun)\s+)?yang\s+(?:(?:sudah|masih|sekarang|kini)\s+)?(?:zona\s+)?\Z",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\W*(?:saya|kami|kita|harus|jangan|harap|mohon|silakan|wajib|supaya|agar|pertahankan|belajar\w*|segera|akan|tolong|ayo)\b",
    re.IGNORECASE,
)
_BEHIND_THEM = re.compile(
    rf"\b(?P<count>{NUMERAL})\s+(?:\w+\s+)?di\s+(?:belakang|bawah)(?:nya|\s+mereka)\s+(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_EXCEPTING = re.compile(r",?\s+(?:kecuali|selain|minus)\b", re.IGNORECASE)
_WHOSE_PLACE = re.compile(
    r"\b(?:gubernur|bupati|wali ?kota|camat|kepala \w+|pejabat|pimpinan"
    r"|kapolres)\s+yang\s+(?:\w+nya\s+)?(?:(?:masih|sudah|belum|berada|di|zona|masuk)\s+)+\Z",
    re.IGNORECASE,
)
_ALL_BEHIND = re.compile(r"\s+semua(?:nya)?(?=\W*$|\W*\n|[.,;])", re.IGNORECASE)
_THUS = re.compile(r"\b(?:begitu|demikian|itu)(?:lah)?\b", re.IGNORECASE)
_SOME_OF = re.compile(r"\b(?:termasuk|di antaranya|antara lain|khususnya|terutama)\s+yang\b", re.IGNORECASE)
_SO_THAT = re.compile(r"\b(?:sehingga|maka|karena itu|oleh sebab itu)\b", re.IGNORECASE)
_CATEGORIES = re.compile(
    r"\b(?i:kategori|kelas|golongan|(?:ber)?huruf)\s+[A-E]\b(?:(?:\s*[,/]\s*|,?\s+(?:dan|serta|maupun|atau)\s+)(?:kategori\s+)?[A-E]\b)*"
)
_THOSE_OF = re.compile(
    r"\b(?:semua|seluruh|segenap|daerah|instansi|pemda|kabupaten|kota|polres|kantor|unit|kementerian|penghuni|anggota|pemilik)(?:nya)?\b",
    re.IGNORECASE,
)


class LabelBinder:
    """Gives the labels of a sentence to whom they are said of; those of groups are noted."""

    def __init__(self, story: Story, groups: Groups) -> None:
        self._story = story
        self._groups = groups
        self._last_zone: Label | None = None
        self._last_grade: Label | None = None
        self._led: tuple[Label, int] | None = None  # the label that last led to names, and its block
        # of a list that may go on in the next paragraph: its label, its block, and the last one it named
        self._open: tuple[Label, int, InstitutionMention] | None = None
        self._led_group: tuple[Label, int] | None = None  # the label of a group told last, and its block
        self._picked: tuple[Sentence | None, list[InstitutionMention], int] = (None, [], 0)  # by an ordinal, and where
        self._asked: Sentence | None = None  # that answers a question for those of a label
        self._pending: tuple[Label, int] | None = None  # told before anybody was named: "sebaris kalimat: Opini …"

    def bind(self, sentence: Sentence, subjects: Sequence[InstitutionMention], made: list[Draft]) -> None:
        labels = [self._story.labels[i] for i in self._story.inside(sentence, self._story.labels)]
        if sentence.kind == "title" and not made and _SEVERAL_COLOURS.search(sentence.span.of(self._story.text)):
            labels = [one for one in labels if not one.zone]  # "Satu Dasawarsa Rapor DIY: Merah, Kuning, Hijau"
        if not subjects and not made and _PROVERBIAL.match(self._story.text, sentence.span.start):
            return  # "Dari merah ke kuning itu berat."
        if (
            self._share_out(sentence, subjects, labels, made)
            or self._year_by_year(sentence, subjects, labels, made)
            or self._summed_up(sentence, subjects, labels, made)
            or self._round_by_round(sentence, subjects, labels, made)
        ):
            return
        for position, label in enumerate(labels):
            if label.polarity in ("negated", "near") or not self.ours(sentence, label) or self._of_part(label):
                continue
            past = self._story.years.of_label(sentence, label.span)
            if label.polarity == "past" and (
                past.basis not in ("stated", "relative")
                or past == self._story.years.default
                or self._leaves(sentence, label, past)
            ):
                self._left_behind(sentence, subjects, label, labels[position + 1 :])
                continue
            if label.same_as_before:
                label = self._same(label)
                if any(other.grade for other in labels):  # "ada di kelompok ini dengan kepatuhan sedang"
                    label = replace(label, grade=None)
            # "zona kuning, supaya kelak hijau, ialah A, B": a wish leads to nobody
            ahead = (other.span.start for other in labels[position + 1 :] if other.polarity != "near")
            following = next(ahead, sentence.span.end)
            if label.zone and not subjects and (members := self._in_categories(sentence, label)):
                for draft in members:
                    draft.take(label)
                continue
            if label.zone and not any(d.score for d in made):
                self._groups.add_run(label, sentence)
            self._bind_label(sentence, subjects, label, following, made)
            if label.zone:
                self._last_zone = label
            if label.grade:
                self._last_grade = label
        if subjects and self._pending is not None and self._pending[1] == sentence.block:
            # "Hijau berarti tingkat kepatuhannya tinggi. Yang mendapatkannya ialah A, B, serta C"
            led_to = _FORWARD.search(self._story.text, sentence.span.start, subjects[0].span.start)
            for mention in subjects if led_to else subjects[:1]:
                self._give(sentence, mention, self._pending[0], made)
            self._pending = None
        if (
            not labels
            and made
            and _LIKEWISE.match(self._story.text[sentence.span.start : sentence.span.end])
            and self._last_in(sentence)
        ):
            for draft in made:
                for label in self._last_in(sentence):
                    draft.take(label)
        if not labels and subjects and _AMONG_THEM.match(self._story.text[subjects[-1].span.end : sentence.span.end]):
            for label in self._last_in(sentence):  # "… hanya 13 yang hijau. Kabupaten Ciamis ada di antaranya"
                for mention in self._reach_back(subjects, label, made):
                    self._give(sentence, mention, label, made)
        stated = [label for label in labels if label.polarity == "stated"]
        if len(stated) == 1 and made:
            self._carry_on(stated[0], made)
        if not stated and subjects and _HOLDERS.match(self._story.text, sentence.span.start):
            for label in self._unowned_before(sentence):
                for mention in subjects:
                    self._give(sentence, mention, label, made)
            return
        if self._open is not None and not labels and subjects and self._goes_further(sentence, subjects, self._open):
            # "… kategori B, yakni A 85,35, B 84,16." / "Menyusul C 80,87, D 80,71." / "Kemudian E 78,34"
            self._open = (self._open[0], sentence.block, subjects[-1])
            for mention in subjects:
                self._give(sentence, mention, self._open[0], made)
            return
        if not labels and subjects and _JOINS_THEM.match(self._story.text, sentence.span.start):
            for label in self._last_in(sentence):
                told = [d for d in made if d.score and (d.zone if label.zone else d.grade) is None]
                if told and len(told) == len({m.span for m in subjects}) and all_expect(self._story, told, label):
                    for (
                        draft
                    ) in told:  # "Kanwil tidak sendirian di zona kuning. Ada pula A yang mendapat 75,58; B 68,84"
                        draft.take(label)
        led = self._led if self._led is not None and self._led[1] == sentence.block else None
        if led is None and self._led_group is not None and self._led_group[1] == sentence.block and subjects:
            # "18 memperoleh kategori A. Nilai paling besar dipegang Pemkab Solok, 97,73. Menyusul Pemkot Payakumbuh …"
            gap = self._story.text[sentence.span.start : subjects[0].span.start]
            led = self._led_group if _MEMBERS_FOLLOW.search(gap) and not self._groups.of(sentence) else None
        if not labels and subjects and led is not None:
            # "Adapun di tingkat kota ialah Banda Aceh, Langsa": goes on with the label of the sentence before
            before_them = self._story.text[sentence.span.start : subjects[0].span.start]
            leads_on = sentence == self._asked or _FORWARD.search(before_them) or _JOINING_IN.search(before_them)
            for mention in subjects if leads_on else ():
                year = self._story.years.opening_of(sentence, mention.span.start)
                namely = _NAMELY.search(self._story.text[sentence.span.start : subjects[0].span.start])
                if year is None or not namely:
                    self._give(sentence, mention, led[0], made)
                    continue
                # "Pada 2023 hanya A yang hijau. Pada 2024 ada tiga, yaitu A, B, dan C"
                draft = Draft(mention, year, sentence, sentence.block, sentence.group, "prose.label")
                draft.take(led[0])
                self._story.drafts.append(draft)
                made.append(draft)

    def _carry_on(self, label: Label, made: Sequence[Draft]) -> None:
        """Gives a label before the first value of a chain to those that only go on with it: "Binjai berada di zona kuning dengan
        nilai 75,77, Pakpak Bharat (54,03) dan Toba Samosir (63,14)". The bands must agree for each."""
        valued = [d for d in made if d.score and d.at > label.span.end]
        if (
            len(valued) < 3
            or valued[0].zone_span != label.zone_span
            or label.zone is None
            or any(d.zone for d in valued[1:])
        ):
            return
        text = self._story.text
        starts = [d.mention.span.start for d in valued[1:]]
        ends = [d.score.span.end for d in valued[:-1] if d.score]
        if all(
            a <= b and _NEXT_OF_CHAIN.fullmatch(text[a:b]) for a, b in zip(ends, starts, strict=True)
        ) and all_expect(self._story, valued[1:], label):
            for draft in valued[1:]:
                draft.take(replace(label, grade=None))

    def _goes_further(
        self,
        sentence: Sentence,
        subjects: Sequence[InstitutionMention],
        listed: tuple[Label, int, InstitutionMention],
    ) -> bool:
        """Whether a paragraph only goes on with the list of the one before: "Menyusul A 80,87, B 80,71"."""
        starts = self._story.text[sentence.span.start : subjects[0].span.start] if subjects else ""
        if sentence.block != listed[1] + 1 or any(m.unit != listed[2].unit for m in subjects):
            return False
        following = self._story.following(sentence)
        referred = (
            following is not None
            and following.block == sentence.block
            and any(g.role == "back" for g in self._groups.of(following))
        )  # "Berikutnya A (77,43) serta B (72,88). Keduanya zona kuning"
        return not referred and bool(_FURTHER.match(starts)) and not re.search(r"\d|[.;]", starts)

    def _unowned_before(self, sentence: Sentence) -> list[Label]:
        """The labels of the sentence before that are said of nobody yet: "Warna kuning lebih banyak. Penghuninya A dan B"."""
        before = self._story.preceding(sentence)
        if before is None or before.kind != sentence.kind or sentence.block - before.block > 1:
            return []
        taken = {d.zone_span for d in self._story.drafts} | {d.grade.span for d in self._story.drafts if d.grade}
        labels = [self._story.labels[i] for i in self._story.inside(before, self._story.labels)]
        return [
            label
            for label in labels
            if label.polarity == "stated"
            and not label.coordinated
            and self.ours(before, label)
            and not taken & {label.zone_span, label.grade.span if label.grade else label.zone_span} - {None}
        ]

    def _share_out(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], labels: Sequence[Label], made: list[Draft]
    ) -> bool:
        """ "A dan B masing-masing meraih zona hijau dan kuning": one label each, in order."""
        left = [m for m in subjects if labels and m.span.end <= labels[0].span.start][-len(labels) :]
        text = self._story.text
        if len(labels) < 2 or len(left) != len(labels) or any(label.span.end <= left[-1].span.end for label in labels):
            return False
        gaps = [text[a.span.end : b.span.start] for a, b in itertools.pairwise(labels)]
        each = EACH.search(text[left[-1].span.end : labels[0].span.start]) and all(_JOINED.fullmatch(g) for g in gaps)
        # "Ciamis 90,14 dan Pangandaran 79,35, yang satu kualitas tertinggi, yang lain kualitas tinggi"
        one = THE_ONE.search(text[left[-1].span.end : labels[0].span.start])
        if not (each or (one and THE_OTHER.fullmatch(gaps[0]) and len(labels) == 2)) or not all(
            self.ours(sentence, label) for label in labels
        ):
            return False
        for mention, label in zip(left, labels, strict=True):
            self._give(sentence, mention, replace(label, coordinated=False), made)
        return True

    def _year_by_year(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], labels: Sequence[Label], made: list[Draft]
    ) -> bool:
        """ "Pada 2021, 2022, dan 2023 berturut-turut merah, kuning, dan hijau": one label a year, in order."""
        text = self._story.text
        if len(labels) < 2 or not all(self.ours(sentence, label) for label in labels):
            return False
        gaps = [text[a.span.end : b.span.start] for a, b in itertools.pairwise(labels)]
        years = self._story.years.series_before(sentence, labels[0].span.start)
        in_turn = EACH.search(text, sentence.span.start, labels[0].span.start)
        if len(years) != len(labels) or not in_turn or not all(_JOINED.fullmatch(gap) for gap in gaps):
            return False
        left = [m for m in subjects if m.span.end <= labels[0].span.start]
        owner = left[-1] if left else self._story.subject
        if owner is None:
            return False
        for year, label in zip(years, labels, strict=True):
            draft = Draft(owner, year, sentence, sentence.block, sentence.group, "prose.label")
            draft.take(replace(label, coordinated=False))
            self._story.drafts.append(draft)
            made.append(draft)
        return True

    def _summed_up(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], labels: Sequence[Label], made: list[Draft]
    ) -> bool:
        """ "Tahun 2015 merah, 2016 kuning, 2017 hijau: begitulah rapor Pemkab Poso": whose they are is told at the end."""
        if len(labels) < 2 or made or not subjects or subjects[0].span.start < labels[-1].span.end:
            return False
        if not _THUS.search(self._story.text, labels[-1].span.end, subjects[0].span.start):
            return False
        years = [self._story.years.of_label(sentence, label.span) for label in labels]
        if len({year.value for year in years}) < len(labels) or not all(self.ours(sentence, one) for one in labels):
            return False
        for label in labels:
            self._give(sentence, subjects[0], replace(label, coordinated=False), made)
        return True

    def _round_by_round(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], labels: Sequence[Label], made: list[Draft]
    ) -> bool:
        """ "55,10 (2021), 68,42 (2022), 79,95 (2023). Warnanya dua kali kuning, lalu sekali hijau": in the order of the rounds."""
        zones = [label for label in labels if label.zone]
        if (
            len(zones) < 2
            or len({m.resolved for m in subjects}) > 1
            or not all(self.ours(sentence, one) for one in zones)
        ):
            return False
        text = self._story.text
        before = self._story.preceding(sentence)
        told = [d for d in made if d.score and d.at < zones[0].span.start]
        if not made and before is not None and before.block == sentence.block:
            told = [d for d in self._story.drafts if d.score and d.sentence == before]
        if len({d.year.value for d in told}) != len(told):
            return False
        start = max(told[-1].at, sentence.span.start) if told else sentence.span.start
        gaps = [
            text[start : zones[0].span.start],
            *(text[a.span.end : b.span.start] for a, b in itertools.pairwise(zones)),
        ]
        times = [_HOW_OFTEN.search(gap) for gap in gaps]
        counts = [(counted(t.group("count")) or 0) if t else 1 for t in times]
        rest = [_HOW_OFTEN.sub("", gap) for gap in gaps[1:]]
        if max(counts) > 1 and not told and not self._story.years.told_in(sentence):
            return True  # "dua kali kuning, lalu dua kali hijau": of which rounds, nobody says
        if (
            len({d.mention.resolved for d in told}) != 1
            or sum(counts) != len(told)
            or not all(_THEN_COLOUR.fullmatch(gap) for gap in rest)
        ):
            return False
        rounds = iter(sorted(told, key=lambda d: d.at))
        for label, count in zip(zones, counts, strict=True):
            for draft in itertools.islice(rounds, count):
                draft.take(replace(label, coordinated=False))
        return True

    def _in_categories(self, sentence: Sentence, label: Label) -> list[Draft]:
        """ "Daerah di kategori A dan B semuanya zona hijau": those told before that have one of these categories."""
        said = self._story.text[sentence.span.start : label.span.start]
        named = next(
            reversed(list(_CATEGORIES.finditer(said))), None
        )  # "huruf B hijau, sedangkan yang berhuruf C kuning"
        if named is None or not _THOSE_OF.search(said):
            return []
        letters = set(re.findall(r"\b[A-E]\b", named.group()))
        return [
            d for d in self._story.drafts
            if d.at < sentence.span.start and d.category in letters and d.year.value == self._story.years.current.value
        ]  # fmt: skip

    def _of_part(self, label: Label) -> bool:
        """Whether a label is that of a part whose score stands before it: "SKCK bernilai 80,50 (kuning)"."""
        told_in = self._story.sentence_of(label.span)
        if told_in is not None and _OF_DESK.search(self._story.text, told_in.span.start, label.span.start):
            return True  # "layanan SIM di Polres Sambas sudah berada di zona hijau"
        return any(
            refused.reason == "dimension"
            and refused.span.end <= label.span.start
            and re.fullmatch(r"\s*[(,]?\s*(?:atau|alias)?\s*", self._story.text[refused.span.end : label.span.start])
            for refused in self._story.refused
        )

    def _last_in(self, sentence: Sentence) -> list[Label]:
        """The zone and grade told last, if that was in the same paragraph."""
        start = self._story.document.blocks[sentence.block].span.start
        return [
            label
            for label in (self._last_zone, self._last_grade)
            if label is not None and start <= label.span.start < sentence.span.start
        ]

    def _left_behind(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], label: Label, behind: Sequence[Label]
    ) -> None:
        """ "dari kuning ke hijau": the first is the zone of the round before, if the story tells that round's value."""
        onward = behind and _ONWARD.match(self._story.text[label.span.end : behind[0].span.start])
        several = [g for g in self._groups.of(sentence) if g.span.end <= label.span.start and g.role != "vague"]
        if onward and several and not subjects:
            # "Dua kabupaten lain pindah dari kuning ke hijau. Sekadau bergerak dari 78,12 menjadi 85,10"
            self._groups.add_of_round_before(label, sentence, several[-1])
            return
        if behind and behind[0].zone not in (None, label.zone) and self._before_that(sentence, label, behind[0]):
            # "Dua daerah ini sebelumnya di zona merah dan sekarang naik ke zona kuning"
            if several and not any(several[-1].span.end <= m.span.start < label.span.start for m in subjects):
                self._groups.add_of_round_before(label, sentence, several[-1])
            return
        told = [d for d in self._story.drafts if d.score and d.sentence == sentence]
        if not onward and len({d.year.value for d in told}) < 2:
            return
        before = self._story.years.previous(self._story.years.current.value)
        owners = {c.id for m in subjects if m.span.end <= label.span.start for c in m.candidates}
        for draft in self._story.drafts:
            if draft.year.value == before and not draft.zone and owners & {c.id for c in draft.mention.candidates}:
                draft.take(label)

    def _before_that(self, sentence: Sentence, label: Label, behind: Label) -> bool:
        """Whether a zone is told as that of the round before one that follows in its sentence."""
        text = self._story.text
        said = _JUST_BEFORE.search(text, sentence.span.start, label.span.start)
        return bool(said and _NOW_MOVED.search(text, label.span.end, behind.span.start))

    def _leaves(self, sentence: Sentence, label: Label, year: Year) -> bool:
        """Whether a label is what somebody has left: of no year that the sentence tells, unless it is told of the label."""
        text = self._story.text
        own = year.span is not None and re.fullmatch(r"\s+yang\s+[^,.;]{0,30}", text[label.span.end : year.span.start])
        return not own and bool(
            _LEAVES.search(text[max(sentence.span.start, label.span.start - 40) : label.span.start])
        )

    def _same(self, label: Label) -> Label:
        """What "predikat serupa" or "warnanya belum berubah" repeats: the last grade, the last zone, or both."""
        words = label.span.of(self._story.text).lower()
        if any(w in words for w in ("kelompok", "golongan", "kelas", "daftar")):
            told = [one for one in (self._last_zone, self._last_grade) if one is not None]
            last = max(told, key=lambda one: one.span, default=label)
            return replace(last, span=label.span, same_as_before=True)
        zone = self._last_zone if "zona" in words or "warna" in words or self._last_grade is None else None
        grade = (
            self._last_grade
            if any(w in words for w in ("predikat", "opini", "kategori", "status", "penghargaan", "piagam"))
            else None
        )
        if grade is not None and grade.zone and zone is None:
            zone = grade  # "predikat kepatuhan tinggi (zona hijau)", and then "predikat serupa"
        return replace(
            label, zone=zone.zone if zone else None, zone_span=zone.zone_span if zone else None, grade=grade.grade if grade else None,
            category=grade.category if grade else None, category_span=grade.category_span if grade else None,
        )  # fmt: skip

    def ours(self, sentence: Sentence, label: Label) -> bool:
        """Whether a label is a result of the target scheme: not another's, not hoped for."""
        scheme = self._story.schemes.of_label(sentence, label.span, self._story.score_spans(sentence))
        if self._story.denied(sentence, label.span.start):
            return False
        return scheme is not None and scheme.target and not self._story.hoped(sentence, label.span.start)

    def _bind_label(
        self,
        sentence: Sentence,
        subjects: Sequence[InstitutionMention],
        label: Label,
        following: int,
        made: list[Draft],
    ) -> None:
        """Decides whether a label is said of those before it, of those it leads to, or of whoever was spoken of."""
        text = self._story.text
        before_label = text[max(sentence.span.start, label.span.start - _WINDOW) : label.span.start]
        around = before_label + text[label.span.start : min(sentence.span.end, label.span.end + _WINDOW)]
        low = max(sentence.span.start, text.rfind("sehingga ", sentence.span.start, label.span.start))
        thresholds = [
            r for r in self._story.refused
            if r.reason == "threshold" and low <= r.span.start and sentence.span.contains(r.span)
            # "Ketiganya di zona hijau yang dimulai dari 89": where it begins is said by the way
            and not text[label.span.end : r.span.start].lstrip(",").startswith(" yang ")
            and not _BY_ITS_VALUE.match(text, label.span.end, r.span.start)
        ]  # fmt: skip
        if self._not_assessed(sentence, label, before_label, around):
            return
        defined = _DEFINED.match(text[label.span.end : label.span.end + 20]) and not _THOSE_WHO.search(before_label)
        if defined or _IS_ONE.search(label.span.of(text)):
            return
        again = any(g.role in ("back", "counted") and g.noun for g in self._groups.of(sentence))
        if not subjects and not made and self._explains(sentence, label):
            return
        goes_on = _YEAR_OPENS.match(text, sentence.span.start) and not (subjects or made or self._groups.of(sentence))
        if goes_on and (told := self._groups.just_counted(sentence)) is not None:
            self._groups.add(
                label, sentence, told
            )  # "… ada 7 kantor yang nilainya turun. Tahun 2022 masih di zona hijau"
            return
        if not subjects and not made and not again and self._after_bounds(sentence):
            return  # "88,00 sampai 100 kategori A, 78,00 sampai 87,99 B. Keduanya zona hijau"
        bounds = bool(thresholds or _EXPLAINS.search(around)) and not _THAT_VALUE.match(before_label)
        if bounds and not made and not subjects and not again:
            return
        if compared := self._compared_owner(subjects, label):
            self._give(sentence, compared, label, made)
            return
        if _TO_LIST.fullmatch(text, label.span.end, sentence.span.end) and leads_to_list(
            self._story, sentence, inside=False
        ):
            self._groups.add(label, sentence)  # "Selain pemprov, zona hijau kategori B juga diperoleh:"
            return
        subjects = [m for m in subjects if not m.compared]
        left = self._said_of(sentence, subjects, label)
        for others in self._groups.of(sentence):  # "Bersama empat daerah lain, Binjai ditempatkan di zona merah"
            together = _TOGETHER_WITH.search(text[max(sentence.span.start, others.span.start - 20) : others.span.start])
            if together and others.span.end <= label.span.start and left and left[-1].span.start >= others.span.end:
                self._groups.add(label, sentence, others)
        right = [m for m in subjects if m.span.start >= label.span.end]
        if right and text[right[0].span.end : sentence.span.end].strip() == ":" and right[0].own_name is None:
            kind_only = right[0].unit is not None and " " not in right[0].words
            if kind_only and leads_to_list(self._story, sentence, inside=False):
                self._groups.add(label, sentence)  # "Opini kualitas tertinggi diraih Polres:"
                return
        if (others_too := _BESIDES.match(before_label)) and not _ALSO.search(around):
            behind_it = label.span.start - len(before_label) + others_too.end()
            left = [m for m in left if m.span.start >= behind_it] or left
        if (
            left
            and right
            and (apart := _COMPANIONS.match(before_label))
            and left[-1].span.end <= label.span.start - len(before_label) + apart.end()
        ):
            companions, left = (
                left,
                [],
            )  # "Selain Kampar, daerah yang hijau ialah A dan B", "Bersama Kominfo, ikut hijau A, B"
            self._lead(sentence, label, right, following, made, chained=True)
            for mention in companions:
                if not self._told_of(mention, label):
                    self._give(sentence, mention, label, made)
            return
        groups = [g for g in self._groups.of(sentence) if not g.whole]
        group = self._group_before(groups, left, label, made)
        if group is None and not (left or right) and (all_of := _ALL_BEHIND.match(text, label.span.end)):
            group = GroupMention(Span(*all_of.span()), "all")  # "… 49,12 dan pemkab 30,00. Merah semua."
        if group is not None and _SOME_OF.search(text, group.span.end, label.span.start):
            return  # "Daerah lain tidak disurvei, termasuk yang pada putaran sebelumnya sudah hijau"
        ahead = next((g for g in groups if g.span.start >= label.span.end and g.role != "vague"), None)
        behind = min(
            [m.span.start for m in right[:1]] + [g.span.start for g in (ahead,) if g], default=sentence.span.end
        )
        gap = _SAID_ASIDE.sub(": ", text[label.span.end : behind])
        leads = behind < sentence.span.end and bool(_LEADS.match(gap) or _OPENS.fullmatch(gap))
        boxed = text[label.span.start - 1 : label.span.start] == "[" and text.startswith("]", label.span.end)
        leads = leads or (boxed and behind < sentence.span.end)  # "[Kuning] Kabupaten Buru 59,86, …"
        led_before = self._led is not None and sentence.span.contains(self._led[0].span)
        if led_before and right and not gap.strip() and _OPENS_ITEM.search(before_label):
            leads = True  # "Hijau diisi A dan B, kuning C, merah D"
        # "hasil untuk polres lainnya di Polda Papua Barat yaitu zona hijau Polresta Manokwari 97,13, Polresta Sorong Kota 90,54"
        headed = bool(right) and not gap.strip() and right[0].unit is not None and bool(_NAMELY.search(before_label))
        leads = leads or headed
        if (
            left
            and right
            and _GOES_TO.fullmatch(gap)
            and _CONTRAST_CLAUSE.search(text, left[-1].span.end, label.span.start)
        ):
            leads = True  # "BAIK diraih Polresta X, sementara predikat CUKUP untuk Polres Y dan Z"
        anew = left and re.search(
            r"[.;:,\]\[]\s*|\b(?:sedangkan|sementara|adapun|dan|serta|yaitu|yakni)\b",
            text[left[-1].span.end : label.span.start],
        )
        # "daerah yang hijau meliputi A, B dan C": whoever is green is named next
        named_next = leads or bool(
            _NAMELY.search(gap) or _AMONG_WHOM.search(gap)
        )  # "kabupaten yang belum beranjak dari zona kuning …, yaitu A dan B"
        told_next = bool(
            group is not None and group.role in ("all", "back") and right and (headed or gap.lstrip().startswith(":"))
        )
        free = (group is None or ((group.role == "vague" or group.count == 1) and named_next) or told_next) and (
            not left or bool(leads and anew)
        )
        free = free and not any(
            d.score and _BESIDE.fullmatch(text, d.score.span.end, label.span.start) for d in made
        )  # "44,82, merah, dan itu diumumkan untuk penilaian 2021 di depan semua daerah"
        # "Rapor Hijau Tujuh Unit Layanan", "zona hijau diraih tujuh daerah"
        if (
            free
            and ahead is not None
            and ahead.span.start == behind
            and (leads or _FORWARD.search(gap) or not gap.strip() or _ONLY.search(gap))
        ):
            # "diberikan kepada dua pemprov, yaitu A dan B, serta tiga pemkot: C, D, dan E"
            for other in groups:
                if other is ahead or (ahead.span.end <= other.span.start < following and other.role == "counted"):
                    self._groups.add(label, sentence, other)
            self._led = (label, sentence.block)
            return
        if not left and not right and (many := _THERE_ARE.fullmatch(text, label.span.end, sentence.span.end)):
            # "Yang kepatuhannya rendah (zona merah) ada tiga. Yakni A, B, dan C"
            count = counted(many.group("count"))
            self._groups.add(label, sentence, GroupMention(Span(*many.span("count")), "counted", count))
            return
        if _MANY_OF_IT.match(text, label.span.end) or (not left and _HAUNTS.search(gap)):
            return
        if not left and not right and _ANYBODY.search(text, label.span.end, sentence.span.end):
            return  # "Opini Kualitas Tertinggi tahun itu hanya diberikan kepada instansi yang dinilai"
        if not right and not made and _WHOSE_PLACE.search(before_label):
            return  # "Menteri Dalam Negeri berjanji menegur gubernur yang daerahnya masih merah"
        inside = (
            group is not None and group.role == "rest" and _INSIDE.fullmatch(text[group.span.end : label.span.start])
        )
        if inside and following < sentence.span.end:
            return  # "Daerah lain di zona hijau berada pada opini kualitas tinggi": who, not what
        if (
            not left
            and group is None
            and (many := _MANY.search(before_label))
            and (counted(many.group("count")) or 0) > 1
        ):
            at = label.span.start - len(before_label) + many.start()
            self._groups.add(
                label, sentence, GroupMention(Span(at, label.span.end), "counted", counted(many.group("count")))
            )
            return
        among = (
            _AMONG.search(before_label) if left else None
        )  # "Empat daerah terbawah, termasuk Tual, berada di zona merah"
        if not left and (values := self._ordinal_values(sentence, before_label)):
            for draft in values:
                draft.take(label)
            return
        if (not left or among) and (
            chosen := self._ordinal(sentence, before_label[: among.start()] if among else before_label)
        ):
            self._give_each(sentence, chosen, label)
            self._picked = (sentence, chosen, label.span.end)
            return
        if not left and (behind_them := self._next_of_picked(sentence, before_label)):
            self._give_each(sentence, behind_them, label)
            self._picked = (sentence, behind_them, label.span.end)
            return
        if self._goes_on_with(sentence, label, groups):
            self._give_each(sentence, self._picked[1], label)
            return
        if left and right and not ahead and _IDENTIFIES.fullmatch(gap):
            self._lead(sentence, label, right, following, made, chained=True)
            return  # "Teman sekelompok Kota Serang di zona kuning adalah Lebak dan Cilegon"
        of_region = right and {r.level for r in right[0].regions} == {"provinsi"} and not gap.strip()
        if free and not left and of_region and sentence.kind == "title" and right[0].form == "bare":
            return  # "Pendatang Baru Zona Hijau Kalsel": where, not who
        if free and not left and right and _FRONTED.match(before_label) and _TO_SUBJECT.fullmatch(gap):
            self._give(sentence, right[0], label, made)
            return  # "Setelah pada 2022 berada di zona kuning, Pemkot Magelang …"
        if free and not left and right and _TOPICS.fullmatch(gap):
            return  # "…, Bahas Rapor Merah hingga MPP"
        if free and right and (leads or _FORWARD.search(gap) or not left):
            heads = not left and bool(_HEADS.match(before_label)) and gap.startswith(",")
            # "Yang hijau itu Provinsi Jambi di angka 95,15, Bungo 92,86. Lalu yang kuning, Kerinci …"
            direct = (
                gap.strip() in ("", "itu") and bool(_OPENS_ITEM.search(before_label)) and self._alone(sentence, label)
            )
            heads = heads or (not left and gap.strip() in (",", "itu") and bool(_THOSE.fullmatch(before_label)))
            heads = heads or (not left and not gap.strip() and bool(_THOSE_IN.search(before_label)))
            fronted = bool(_PLACED.fullmatch(before_label)) and not re.search(r"\d", gap)
            chained = leads or heads or direct or fronted or bool(_FORWARD.search(gap))
            if not chained and _TOGETHER.fullmatch(gap):
                self._give_joined(sentence, right, label, made)
                return  # "… berada di zona hijau bersama Bulukumba dan Enrekang"
            if chained or not (re.search(r"[,;?!]", gap) or (ahead and ahead.span.start < right[0].span.start)):
                self._lead(sentence, label, right, following, made, chained=chained)
                return
        if _ROUGHLY.search(before_label) and not left:
            return
        if group is not None:
            self._groups.add(label, sentence, group)
            following_one = self._story.following(sentence)
            if group.role == "rest" and following_one and _THEY_ARE.match(text, following_one.span.start):
                self._led = None  # "Zona merah antara lain A. Sisanya kuning. Mereka adalah B dan C"
            elif group.role == "counted":
                self._led_group = (label, sentence.block)
            elif group.role == "rest" and group.count is None and right and _NAMELY.search(gap):
                self._open = (label, sentence.block, right[-1])
            for other in groups:  # "tiga kota dan enam kabupaten semuanya zona hijau"
                if other.span.end < group.span.start and _WITH.fullmatch(text[other.span.end : group.span.start]):
                    self._groups.add(label, sentence, other)
            names = [m for m in left if m.span.end <= group.span.start]
            for mention in (m for m in left if m.span.start >= group.span.end):
                if _ACCOMPANY.fullmatch(text, group.span.end, mention.span.start):
                    self._give(sentence, mention, label, made)
            with_them = _WITH_THEM.match(text, sentence.span.start, names[0].span.start) if names else None
            self._give_joined(sentence, right, label, made)  # "Seluruh unit …, begitu pula pemprovnya"
            if with_them and text[names[-1].span.end : group.span.start].strip() == ",":
                for mention in names:  # "Bersama Polewali Mandar, ketiganya berada di zona hijau"
                    self._give(sentence, mention, label, made)
            elif names and _WITH.fullmatch(text[names[-1].span.end : group.span.start]):
                self._give(sentence, names[-1], label, made)
            return
        if ranged := self._from_to(sentence, label):
            self._give_each(sentence, ranged, label)
            return
        if left and not made and (valued := self._valued_before(sentence, left[-1], before_label)):
            valued.take(label)
            return
        if left:
            excepted = excepted_ids(self._story, sentence, label.span.end)
            for mention in self._reach_back(left, label, made):
                if not {c.id for c in mention.candidates} & excepted:
                    self._give(sentence, mention, label, made)
            if _FURTHER.match(text[sentence.span.start : sentence.span.start + 20]) and _QUANTIFIED.search(
                text[left[-1].span.end : label.span.start]
            ):
                self._give_before(sentence, label)
            if ahead is not None and _TOGETHER.fullmatch(text, label.span.end, ahead.span.start):
                self._groups.add(
                    label, sentence, ahead
                )  # "… di zona kuning, begitu pula tiga kabupaten, yakni A, B dan C"
            self._give_joined(sentence, right, label, made)
            return
        self._bind_alone(sentence, label, before_label, around, made)

    def _valued_before(self, sentence: Sentence, mention: InstitutionMention, before_label: str) -> Draft | None:
        """The value that words before a label take up: "… hanya 27,47. Nilai sekecil itu membuat daerah tersebut masuk zona
        merah"."""
        if not _THAT_VALUE.match(before_label):
            return None
        told = [
            d for d in self._story.drafts if d.score and d.at < sentence.span.start and d.block >= sentence.block - 1
        ]
        return told[-1] if told and told[-1].mention.resolved == mention.resolved else None

    def _explains(self, sentence: Sentence, label: Label) -> bool:
        """Whether a sentence only says what the label of the one before means, and so gives it to the same: "Empat daerah lain
        masuk zona kuning. Artinya kepatuhan mereka tergolong sedang"."""
        before = self._story.preceding(sentence)
        if (
            before is None
            or before.block != sentence.block
            or not _MEANING.match(self._story.text, sentence.span.start)
        ):
            return False
        groups = self._groups.labelled_in(before)
        for group in groups:
            self._groups.add(label, before, group)
        last = self._last_zone.zone_span if self._last_zone else None
        led = [d for d in self._story.drafts if not groups and d.zone_span is not None and d.zone_span == last]
        led = led if last is not None and before.span.contains(last) and len(led) > 1 else []
        for draft in led:
            draft.take(label)
        return bool(groups or led)

    def _said_of(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], label: Label
    ) -> list[InstitutionMention]:
        """The names before a label, without a last one that only tells where, or of which kind, those are who have it."""
        left = [m for m in subjects if m.span.end <= label.span.start]
        if not left:
            return left
        text, last = self._story.text, left[-1].span
        if _HERE_THOSE.fullmatch(text, last.end, label.span.start) and _AT.search(
            text, sentence.span.start, last.start
        ):
            return left[:-1]  # "Di Polda Sumut ini yang hijau ada 19 Polres"
        if _LOCAL_OFFICES.match(text, last.end, label.span.start):
            return left[:-1]  # "Kementerian BPN di tingkat kabupaten/kota semuanya hijau"
        named = next((m.span.start for m in subjects if m.span.start >= label.span.end), label.span.end)
        whose = _is_class(left[-1]) and _CLASS_WHO.match(text, last.end, label.span.start)
        if whose and _NAMELY.search(text, label.span.end, named):
            return left[:-1]  # "Pemerintah provinsi yang merah berjumlah enam, yaitu Papua, …"
        return left

    def _give_joined(
        self, sentence: Sentence, right: Sequence[InstitutionMention], label: Label, made: list[Draft]
    ) -> None:
        """Gives a label to those that words behind it join: "… kualitas tinggi, bersama Kota Mataram (82,88), Sumbawa (80,06)"."""
        text = self._story.text
        if not right or not _TOGETHER.fullmatch(text[label.span.end : right[0].span.start]):
            return
        self._give(sentence, right[0], label, made)
        for mention, joined in itertools.pairwise(right):
            if not _JOINED.fullmatch(self._bare(text[mention.span.end : joined.span.start])):
                break
            self._give(sentence, joined, label, made)

    def _from_to(self, sentence: Sentence, label: Label) -> list[InstitutionMention]:
        """Those told in a row from one name to another: "Empat berikutnya, dari Sekadau hingga Landak, zona kuning"."""
        text, named = self._story.text, self._story.mentions
        inside = [named[i] for i in self._story.inside(sentence, named) if named[i].span.end <= label.span.start]
        if len(inside) < 2:
            return []
        first, last = inside[-2:]
        if not (
            _FROM_NAME.search(text, sentence.span.start, first.span.start)
            and _TO_NAME.fullmatch(text, first.span.end, last.span.start)
        ):
            return []
        told = [d.mention for d in self._story.drafts if d.score and d.at < sentence.span.start]
        places = [i for i, m in enumerate(told) if m.resolved in (first.resolved, last.resolved)]
        return told[places[0] : places[-1] + 1] if len(places) == 2 else []

    def _next_of_picked(self, sentence: Sentence, before_label: str) -> list[InstitutionMention]:
        """Those told right after the ones just picked: "Tiga unit terdepan …, dua di belakangnya kualitas tinggi"."""
        where, picked, _ = self._picked
        said = _BEHIND_THEM.search(before_label)
        count = counted(said.group("count")) if said else None
        if where != sentence or not picked or not count:
            return []
        told = list(dict.fromkeys(d.mention for d in self._story.drafts if d.score and d.at < sentence.span.start))
        places = [i for i, m in enumerate(told) if m in picked]
        rest = told[places[-1] + 1 :] if places else []
        return rest[:count] if len(rest) >= count else []

    def _goes_on_with(self, sentence: Sentence, label: Label, groups: Sequence[GroupMention]) -> bool:
        """Whether a label is said of those whom an ordinal has just picked: "Tiga terbawah merah, predikatnya …"."""
        told, _, end = self._picked
        between = self._story.text[end : label.span.start] if told == sentence else "."
        others = [g for g in groups if end <= g.span.start < label.span.start]
        return bool(_OF_THE_SAME.fullmatch(between)) and not others

    def _not_assessed(self, sentence: Sentence, label: Label, before_label: str, around: str) -> bool:
        """Whether the clause of a label says that nobody was assessed then, so that the label is none of that year."""
        clause = _CONTRAST_CLAUSE.split(before_label)[-1].rpartition(";")[2]
        clause += around[len(before_label) :].partition(";")[0]  # "Dinsos 79,00 (hijau); Diskarpus belum dinilai"
        # "… zona hijau pada 2016 sehingga tahun ini tidak dinilai lagi" tells of the label's year that it was
        told = _SO_THAT.split(clause)[0]
        clause = told if label.span.of(self._story.text) in told else clause
        missed = _NOT_ASSESSED.search(re.sub(r"\([^)]*\)", "", clause))
        if not missed:
            return False
        at, here = around.find(missed.group()), len(before_label)
        because = _BECAUSE.search(before_label)
        if at >= 0 and (at < here or not because) and _YEAR_TOLD.search(around[min(at, here) : max(at, here)]):
            return False  # "2016 62,10 (kuning), 2017 tidak disurvei"
        if not because or not _NOT_ASSESSED.search(before_label):
            return True
        year = self._story.years.of_label(sentence, label.span).span
        # "Tahun 2019 tidak dinilai lagi karena telah hijau": when it was, only a year of its own says
        return year is None or year.start < label.span.start - here + because.end()

    def _compared_owner(self, subjects: Sequence[InstitutionMention], label: Label) -> InstitutionMention | None:
        """The name compared with, where the label is said of it: "kalah dari Kota Cimahi yang berada di zona hijau"."""
        last = next((m for m in reversed(subjects) if m.span.end <= label.span.start), None)
        if last is None or not last.compared:
            return None
        return last if _OF_COMPARED.fullmatch(self._story.text[last.span.end : label.span.start]) else None

    def _give_before(self, sentence: Sentence, label: Label) -> None:
        """Gives a label to those told in the sentence before, too: "A 94,06, B 93,58. Kemudian C 91,20; seluruhnya hijau"."""
        before = self._story.preceding(sentence)
        told = [d for d in self._story.drafts if d.sentence == before and d.score and not d.zone]
        for draft in told if before is not None and before.block == sentence.block else ():
            draft.take(label)

    def _after_bounds(self, sentence: Sentence) -> bool:
        """Whether the sentence before, in the same paragraph, names nobody and tells where the classes begin."""
        before = self._story.preceding(sentence)
        if before is None or before.block != sentence.block or self._story.subjects(before):
            return False
        bounds = [r for r in self._story.refused if r.reason == "threshold" and before.span.contains(r.span)]
        return len(bounds) > 1

    def _group_before(
        self,
        groups: Sequence[GroupMention],
        left: Sequence[InstitutionMention],
        label: Label,
        made: Sequence[Draft],
    ) -> GroupMention | None:
        """The group right before a label (or around it: "delapan daerah kuning lain"), if no name stands between."""
        text = self._story.text
        for group in reversed(groups):
            if group.span.start >= label.span.end:
                continue
            if group.role == "back" and not (group.count or group.noun) and self._one_valued(group, made):
                return None  # "… mereka mengantongi 90,77, zona hijau": of one, by its people
            names = [m for m in left if m.span.end <= group.span.start]
            between = [m for m in left if m.span.start >= group.span.end]
            several = group.role == "counted" and group.noun is not None and (group.count or 0) > 1
            if len(between) == 1 and several and not fits(between[0], group.noun):
                gap = text[group.span.end : between[0].span.start]
                owner = (gap == " " and group.noun in UNIT_NOUNS) or _WHERE.fullmatch(gap)
                between = [] if owner else between  # "dua unit Kota Parepare menembus kualitas tertinggi"
            of_many = several or (group.role == "counted" and text.startswith(" dari ", group.span.end))
            if len(between) == 1 and of_many and _FRAME.fullmatch(text[group.span.end : between[0].span.start]):
                between = []  # "Enam Kabupaten NTT Merah": where the six are
            beside = text[group.span.end : between[0].span.start] if between else ""
            if between and not (_ASIDE.match(beside) or (several and _ACCOMPANY.fullmatch(beside))):
                return None
            if group.role == "vague" and names and _ACCOMPANIED.search(text, names[-1].span.end, group.span.start):
                continue  # "Sekadau, bersama lebih dari separuh daerah yang disurvei, berada di zona kuning"
            if _ANEW.search(text[group.span.end : label.span.start]):
                return None  # "enam kabupaten masih merah, sedangkan yang hijau hanya Kota Kupang"
            gap = text[names[-1].span.end : group.span.start] if names else ","
            if group.role == "all" and group.noun is None and not re.search(r"[,;.]", gap) and len(gap) < 25:
                return None  # "A, B serta C seluruhnya hijau"
            one = group.role == "vague" or group.count == 1
            aside = gap.strip() == "," and text[group.span.end : label.span.start].lstrip().startswith(",")
            if one and names and (_COPULA.search(gap) or not gap.strip() or aside):
                continue  # "Kantor Pertanahan Kota Ambon, salah satu bawahannya, sudah hijau"
            told = max(
                (d.score.span.end for d in made if d.score and d.score.span.end <= group.span.start), default=None
            )
            if one and told is not None and not names and _COPULA.search(text[told : group.span.start]):
                continue  # "unit itu cuma kebagian 75,06 dan menjadi satu-satunya lokus yang kuning"
            return group
        return None

    @staticmethod
    def _one_valued(group: GroupMention, made: Sequence[Draft]) -> bool:
        """Whether the values behind "mereka" are those of one institution."""
        behind = [d for d in made if d.score and d.at >= group.span.end]
        return len({d.mention.candidates for d in behind}) == 1

    def _alone(self, sentence: Sentence, label: Label) -> bool:
        """Whether every zone behind a label in its sentence opens an item of its own: "kuning Sigi dan Poso, merah Buol"."""
        behind = [self._story.labels[i] for i in self._story.inside(sentence, self._story.labels)]
        return all(
            _OPENS_ITEM.search(self._story.text[label.span.end : other.span.start])
            for other in behind
            if other.zone and other.span.start > label.span.start
        )

    def _told_of(self, mention: InstitutionMention, label: Label) -> bool:
        """Whether somebody has a label of the kind already."""
        same = [d for d in self._story.drafts if d.mention.candidates == mention.candidates]
        return any((label.zone and d.zone) or (label.grade and d.grade) for d in same)

    def _announces(self, sentence: Sentence) -> bool:
        """Whether a sentence leads to a list: a heading, or one that ends with a colon."""
        return sentence.kind == "heading" or sentence.span.of(self._story.text).rstrip().endswith(":")

    def _lead(
        self,
        sentence: Sentence,
        label: Label,
        right: Sequence[InstitutionMention],
        following: int,
        made: list[Draft],
        *,
        chained: bool,
    ) -> None:
        """Gives a label to the names it leads to, as far as the next label that leads to names of its own."""
        leads_on = self._has_forward(following, right)
        reach = [m for m in right if m.span.start < following or not leads_on]
        text = self._story.text
        if following < sentence.span.end and not leads_on:
            # "BAIK diraih Polresta X dan Polresta Y, sementara Polres Z berpredikat CUKUP"
            apart = (
                i
                for i in range(1, len(reach))
                if _CONTRAST_CLAUSE.search(text, reach[i - 1].span.end, reach[i].span.start)
            )
            turn = next(apart, None)
            if turn is not None and reach[turn].span.end <= following:
                reach = reach[:turn]
        other = self._said_with(sentence, label, right[0]) if chained else None
        for mention in reach if chained else reach[:1]:
            self._give(sentence, mention, label, made)
            if other is not None:
                self._give(sentence, mention, other, made)
        if chained:
            self._led = (label, sentence.block)
            self._open = (label, sentence.block, reach[-1]) if reach else None

    def _said_with(self, sentence: Sentence, label: Label, first: InstitutionMention) -> Label | None:
        """The label of the other kind before one that leads to names: "Masih di zona hijau, tetapi setingkat lebih rendah
        karena beropini kualitas tinggi, berderet A, B, …"."""
        story = self._story
        if any(sentence.span.start <= m.span.start < first.span.start for m in story.subjects(sentence)):
            return None
        if any(g.span.start < first.span.start and not g.whole for g in self._groups.of(sentence)):
            return None
        before = [story.labels[i] for i in story.inside(sentence, story.labels)]
        before = [other for other in before if other.span.end <= label.span.start]
        if len(before) != 1 or before[0].polarity != "stated" or not self.ours(sentence, before[0]):
            return None
        other = before[0]
        return other if bool(other.zone) != bool(label.zone) and bool(other.grade) != bool(label.grade) else None

    def _has_forward(self, start: int, right: Sequence[InstitutionMention]) -> bool:
        """Whether the next label leads to names of its own."""
        behind = [m for m in right if m.span.start > start]
        if not behind:
            return False
        gap = self._story.text[start : behind[0].span.start]
        elliptic = re.fullmatch(r"(?:zona\s+)?\w+\s", gap) and _OPENS_ITEM.search(
            self._story.text[max(0, start - 20) : start]
        )
        return bool(_FORWARD.search(gap) or elliptic or gap.endswith("("))  # "hijau diisi A, kuning B dan C"

    def _reach_back(
        self, left: Sequence[InstitutionMention], label: Label, made: Sequence[Draft]
    ) -> list[InstitutionMention]:
        """Those of the names before a label that it covers: the chain back to the last one with a label of its own."""
        text = self._story.text
        told_in = self._story.sentence_of(label.span)
        year = self._story.years.of_label(told_in, label.span).value if told_in else None

        def unlabelled(mention: InstitutionMention) -> bool:
            # "A dan B, yang merah tahun lalu, kini kuning": a colour of another round is in nobody's way
            drafts = [d for d in made if d.mention.span == mention.span and (d.score or d.year.value == year)]
            if label.zone and any(d.zone for d in drafts):
                return False
            return not (label.grade and any(d.grade for d in drafts))

        last = left[-1]
        covered = [last]
        sentence = self._story.sentence_of(left[0].span)
        opening = text[sentence.span.start if sentence else 0 : left[0].span.start]
        if len(left) > 1 and _WITH_THEM.fullmatch(opening):  # "Bersama Sorong Selatan yang bernilai 72,88, Tambrauw …"
            return [m for m in left if unlabelled(m)]
        quantified = bool(_QUANTIFIED.search(text[last.span.end : label.span.start]))
        for mention in reversed(left[:-1]):
            gap = text[mention.span.end : covered[0].span.start]
            if not unlabelled(mention) or ";" in gap or gap.startswith(":"):
                break  # "Rapor Sulteng: Palu Kuning"; "A 58,77 dan B 61,40 …; C 47,05 dan D 50,62 sama-sama …"
            own_clause = _CONTRAST.search(text[mention.span.end : covered[0].span.start]) or (
                not bare_item(text[mention.span.end : covered[0].span.start])
            )
            numbered = re.search(r"\d", text[left[-2].span.end : label.span.start])
            stands_apart = covered[0] is last and numbered and _CONTRAST.search(text[last.span.end : label.span.start])
            if (own_clause or stands_apart) and not quantified:
                break
            covered.insert(0, mention)
        return covered

    def _bind_alone(self, sentence: Sentence, label: Label, before_label: str, around: str, made: list[Draft]) -> None:
        """A label in a sentence that names nobody: of the list behind, of all just told, or of whoever was spoken of."""
        colours = {self._story.labels[i].zone for i in self._story.inside(sentence, self._story.labels)}
        if not made and colours >= {"hijau", "kuning", "merah"} and not self._story.years.told_in(sentence):
            return  # "Hasilnya dikelompokkan menjadi zona hijau, zona kuning, dan zona merah"
        if made and (alike := _ALIKE.search(before_label)) and "nya" not in alike.group():
            owners = {d.mention.span: d.mention for d in made if d.score and d.at < label.span.start}
            if len(owners) > 1:  # "Dinas mereka mendapat 77,55 dan 68,79, dan sama-sama berpredikat Cukup"
                for mention in owners.values():
                    self._give(sentence, mention, label, made)
                return
        if made and not (made[0].mention.compared and label.span.end <= made[0].at):
            valued = [d for d in made if d.score and d.score.span.end <= label.span.start]
            self._give(sentence, (valued or made)[-1].mention, label, made)
            return
        if (line := self.card_above(sentence)) is not None:
            line.take(label)
            return
        divides = _DIVIDES.match(self._story.text[label.span.end : sentence.span.end])
        if self._announces(sentence) or divides or leads_to_list(self._story, sentence):
            self._groups.add(label, sentence)
            return
        here = [d for d in self._story.drafts if d.score and d.block == sentence.block and d.at < sentence.span.start]
        before_it = [d for d in self._story.drafts if d.score and d.block == sentence.block - 1]
        if not here and len({d.mention.candidates for d in before_it}) == 1:
            here = before_it  # "Warnanya memang sama-sama hijau" of the two values told in the paragraph before
        if alike := _ALIKE.search(before_label):
            last = [d for d in here if here and d.sentence == here[-1].sentence]
            if len({d.mention.candidates for d in last}) == 1 < len({d.year.value for d in last}):
                for draft in last:  # "… dari 80,27 menjadi 93,71. … meski warnanya sama-sama hijau"
                    draft.take(label)
                return
            at = label.span.start - len(before_label) + alike.start()
            self._groups.add(label, sentence, GroupMention(Span(at, at + len(alike.group())), "all"))
            return
        if (all_of := self._of_all_before(sentence, label)) is not None:
            self._groups.add(label, sentence, all_of)
            return
        if self._story.text[max(sentence.span.start, sentence.span.end - 3) : sentence.span.end].rstrip().endswith("?"):
            self._led = (label, sentence.block)  # "Lalu siapa yang kuning?": the next sentence tells
            self._asked = self._story.following(sentence)
            return
        if re.search(
            r"^\W*(?:(?:pada\s+)?(?:tahun\s+(?:lalu|ini|\d{4})|dulu|20\d\d)\s+)?(?:bagi\s+"
            r"|untuk\s+)?(?:mereka\s+|siapa pun\s+|daerah\s+)?yang\s+(?:\w+\s+)?$",
            before_label,
            re.IGNORECASE,
        ):
            return  # "Yang hijau pun jangan …": whoever is
        if _WHOEVER.search(before_label) and _ADDRESSED.match(self._story.text, label.span.end):
            return  # "Yang sudah hijau pertahankan, yang kuning saya beri waktu enam bulan"
        if self._story.subject is None or self._story.subject_sentence is None:
            if label.grade and not _PLAIN_GROUP.search(before_label):
                self._pending = (label, sentence.block)
            return
        if _THAT_VALUE.match(before_label):  # "Perolehan tersebut mengantarkannya ke zona hijau"
            scored = [d for d in self._story.drafts if d.score and d.at < sentence.span.start]
            if scored and scored[-1].block >= sentence.block - 1:
                scored[-1].take(label)
                return
        newest = _NEWEST_RESULT.match(before_label)  # "Hasil terbaru itu disertai opini …"
        only = self._story.only()
        another = only and only.resolved != self._story.subject.resolved
        if another and self._story.subject_sentence.block == sentence.block and not newest:
            only = None  # "Nasib serupa dialami Kota Bengkulu. Kepatuhannya rendah dan ikut masuk zona merah."
        if (newest or _RECEIVES.search(before_label)) and not _PLAIN_GROUP.search(before_label) and only:
            self._give(
                sentence,
                only,
                label,
                [
                    d
                    for d in self._story.drafts
                    if d.mention.candidates == only.candidates and d.year.value == self._story.years.current.value
                ],
            )
            return
        if sentence.in_list and _YEAR_ITEM.match(self._story.text, sentence.span.start):
            self._give(sentence, self._story.subject, label, made)  # "- 2019: zona merah"
            return
        if listed := self._groups.enumerated_before(sentence):
            for mention in listed:  # "Ketiganya A, B, dan C. Masih zona kuning"
                self._give(sentence, mention, label, made)
            return
        before = self._story.preceding(sentence)
        told = [d for d in self._story.drafts if d.score and before is not None and d.sentence == before]
        if label.same_as_before and len({d.mention for d in told}) > 1:
            for draft in told:  # "Di atas keduanya masih ada A (85,36), B (84,46) dan C (84,15). Warnanya serupa"
                draft.take(label)
            return
        near = sentence.block == self._story.subject_sentence.block or (
            sentence.group == self._story.subject_sentence.group
        )
        adjacent = sentence.block - self._story.subject_sentence.block == 1 and bool(_PRONOUN.search(around))
        sole = self._story.sole()
        if sole is None and any(d.score for d in self._story.drafts):
            sole = self._story.only()
        if (
            sole is not None
            and sole.form != "bare"
            and not near
            and not _PLAIN_GROUP.search(before_label)
            and self._year_told(sentence, label)
        ):
            # "Anak tangga pertama berwarna merah, yaitu hasil penilaian 2021": the article is about one
            self._give(
                sentence, sole, label, [d for d in self._story.drafts if d.mention.candidates == sole.candidates]
            )
            return
        if not (near or adjacent) or (_PLAIN_GROUP.search(before_label) and not _PRONOUN.search(before_label)):
            return
        self._give(
            sentence,
            self._story.subject,
            label,
            [d for d in self._story.drafts if d.mention.span == self._story.subject.span],
        )

    def _of_all_before(self, sentence: Sentence, label: Label) -> GroupMention | None:
        """The group of the sentence before, where a label excepts some of it: "Semua daerah di zona hijau. Opininya kualitas
        tertinggi, kecuali Solok Selatan yang …"."""
        before = self._story.preceding(sentence)
        if before is None or before.block != sentence.block or not _EXCEPTING.match(self._story.text, label.span.end):
            return None
        return next((g for g in self._groups.of(before) if g.role in ("all", "back", "counted") and not g.whole), None)

    def _year_told(self, sentence: Sentence, label: Label) -> bool:
        """Whether the sentence itself tells the year of a label."""
        year = self._story.years.of_label(sentence, label.span)
        told = any(m.year == year.value is not None for m in self._story.years.told_in(sentence))
        return told or (year.span is not None and sentence.span.contains(year.span))

    def card_above(self, sentence: Sentence) -> Draft | None:
        """The value whose zone or predicate a line of a card tells: "Nilai: 59,88" over "Zona: Kuning"."""
        if not _CARD_LINE.match(self._story.text, sentence.span.start) or len(sentence.span.of(self._story.text)) > 60:
            return None
        last = next((d for d in reversed(self._story.drafts) if d.score and d.at < sentence.span.start), None)
        blocks = self._story.document.blocks
        near = last is not None and last.block is not None and 0 < sentence.block - last.block <= 3
        between = blocks[last.block : sentence.block] if last is not None and near else ()
        return last if near and all(b.span.end - b.span.start < 60 for b in between) else None

    def _give_each(self, sentence: Sentence, mentions: Sequence[InstitutionMention], label: Label) -> None:
        """Gives a label to mentions of earlier sentences."""
        for mention in mentions:
            self._give(sentence, mention, label, [d for d in self._story.drafts if d.mention.span == mention.span])

    def _ordinal_values(self, sentence: Sentence, before_label: str) -> list[Draft]:
        """The values of one institution that an ordinal picks: "79,35 dan 88,81. Yang pertama beropini kualitas tinggi"."""
        clause = before_label[max(before_label.rfind(","), before_label.rfind(";")) + 1 :]
        match = next(reversed(list(_ORDINAL.finditer(clause))), None)
        scored = [d for d in self._story.drafts if d.score and d.at < sentence.span.start]
        told = [d for d in scored if d.block == sentence.block]
        told = [d for d in told if d.sentence == told[-1].sentence]
        if not told:  # the list right before: "– 2022, nilai 74,36 / – 2023, nilai 82,90"
            told = [d for d in scored if d.group == sentence.group - 1 and d.sentence and d.sentence.in_list]
        one = len({d.mention.resolved for d in told}) == 1 < len({d.year.value for d in told}) == len(told)
        count = counted((match and match.group("count")) or "")
        if match is None or not one or not (count or "yang" in match.group().lower()):
            return []
        end, count = match.group("end").lower(), count or 1
        if end in _PLACES:
            return told[_PLACES[end] :][:1]
        if end == "pertama":
            return told[:count]
        return told[-count:] if end in ("terakhir", "belakangan") else []

    def _ordinal(self, sentence: Sentence, before_label: str) -> list[InstitutionMention]:
        """Those that "dua yang pertama" or "yang terakhir" picks out of the values just told."""
        clause = before_label[max(before_label.rfind(","), before_label.rfind(";")) + 1 :]
        if _FOR_ONE.match(before_label):
            clause = before_label  # "Untuk yang pertama, opininya kualitas tertinggi"
        match = next((m for m in reversed(list(_ORDINAL.finditer(clause))) if self._picks(m)), None)
        scored = [d for d in self._story.drafts if d.score and d.at < sentence.span.start]
        here = [d for d in scored if d.block == sentence.block]
        listed = _PRINTED.search(clause) or (match is not None and match.group("count"))
        if len(here) < 2 and scored and listed:
            here = [d for d in scored if d.group == scored[-1].group]  # the list right before
        told = list(dict.fromkeys(d.mention for d in here))
        if not told and listed:  # "A, B, C, dan D ikut dinilai. Dua yang disebut terakhir masuk zona kuning"
            before = self._story.preceding(sentence)
            told = names_between(self._story, before.span.start, before.span.end) if before is not None else []
        count = counted((match and match.group("count")) or "")
        if match is None or len(told) < 2:
            return []
        count = count or 1
        if match.group("end").lower() == "berikutnya":  # "Tujuh yang pertama kategori A. Empat berikutnya B"
            done = [i for i, m in enumerate(told) if any(d.grade or d.zone for d in here if d.mention == m)]
            start = done[-1] + 1 if done else len(told)
            return told[start : start + count] if len(told) >= start + count else []
        if (place := _PLACES.get(match.group("end").lower())) is not None:
            return told[place : place + 1] if match.group("count") is None or count == 1 else []
        if match.group("end").lower() == "tengah":
            return [told[len(told) // 2]] if len(told) % 2 else []
        first = (
            match.group("end")
            .lower()
            .endswith(("pertama", "atas", "depan", "dahulu", "dulu", "duluan", "awal", "atas garis"))
        )
        return told[:count] if first else told[-count:]

    @staticmethod
    def _picks(match: re.Match[str]) -> bool:
        """Whether an ordinal says which ones: "dua teratas", "yang terakhir", not "berhak atas"."""
        return bool(counted(match.group("count") or "")) or "yang" in match.group().lower()

    @staticmethod
    def _bare(gap: str) -> str:
        """What stands between two names without an abbreviation and a value in brackets: "(Kotim) dan " is " dan "."""
        return re.sub(r"\s*\([^()]{1,20}\)", "", gap)

    def _of_its_year(self, sentence: Sentence, label: Label, own: Sequence[Draft]) -> Draft | None:
        """The draft that a label before all its values means: that of its year ("pada 2022 masih kuning dengan 60,48 lalu
        95,32 setahun berikutnya"), else the only one."""
        year = self._story.years.of_label(sentence, label.span).value
        only = own[0] if len(own) == 1 and not self._story.years.moves(label.span.end, own[0].at) else None
        return next((d for d in own if d.year.value == year), only)

    def _give(self, sentence: Sentence, mention: InstitutionMention, label: Label, made: list[Draft]) -> None:
        """Adds a label to the draft of a mention that it means, or makes a draft of the label alone."""
        own = [d for d in made if d.mention.span == mention.span or d.mention.resolved == (mention.resolved or mention)]
        rounds = few_of(self._story, sentence, label, mention)
        if not rounds and not any(d.score for d in own):
            rounds = rounds_of(self._story, sentence, label, mention)
        if rounds:
            for draft in rounds:
                draft.take(label)
            return
        if self._of_several_years(sentence, label, own):
            for draft in own:
                draft.take(label)
            return
        if listed := self._story.years.listed(sentence, label.span):
            for year in listed:  # "hijau tiga kali, yakni pada 2015, 2016, dan 2017"
                told = [d for d in own if d.year.value == year.value][:1]
                if not told:
                    told = [Draft(mention, year, sentence, sentence.block, sentence.group, "prose.label")]
                    self._story.drafts += told
                    made += told
                told[0].take(label)
            return
        if self._before_now(sentence, label, own):
            return  # "Sumbar Menebus Kuning, Rapornya Kini 91,65": of a round that is not told
        year = self._story.years.beside_name(mention.span) or self._story.years.of_label(sentence, label.span)
        target = self._target(sentence, label, own, year) if own else None
        if target is None and year.basis == "unknown" and year.span is not None:
            # "yang dua tahun lalu hijau", told in 2022: there was no round that year
            self._story.refused.append(
                Refused(label.span, "no_assessment_that_year", "prose.no_round", mention, year=year)
            )
            return
        if target is None:
            if not (label.zone or (label.grade and not label.coordinated)):
                return
            target = Draft(mention, year, sentence, sentence.block, sentence.group, "prose.label")
            self._story.drafts.append(target)
            made.append(target)
        target.take(label)

    def _before_now(self, sentence: Sentence, label: Label, own: Sequence[Draft]) -> bool:
        """Whether "kini" stands between a label, told without a year, and the only value that it could be of."""
        year, text = self._story.years.of_label(sentence, label.span), self._story.text
        if (
            len(own) != 1
            or own[0].score is None
            or own[0].at < label.span.end
            or _KEPT.search(text[: label.span.start][-25:])
        ):
            return False
        told = year.span is not None and sentence.span.contains(year.span)
        return not told and bool(_NOW.search(text, label.span.end, own[0].at))

    def _of_several_years(self, sentence: Sentence, label: Label, own: Sequence[Draft]) -> bool:
        """Whether a label is that of several values: "merah dua kali, 27,47 (2016) dan 31,42 (2017)", "tiga kali beruntun
        meraih zona hijau, masing-masing 80,15 pada 2022, 86,40 pada 2023, dan 90,25 pada 2024"."""
        years = {d.year.value for d in own if d.score and d.at > label.span.end}
        if _TIMES.match(self._story.text, label.span.end):
            return len({d.year.value for d in own if d.score}) > 1
        if len(years) < 2:
            return False
        text = self._story.text
        first = min(d.at for d in own if d.score and d.at > label.span.end)
        if any(label.span.end <= other.span.start < first for other in self._story.labels):
            return False
        if _LASTING.search(text, max(sentence.span.start, label.span.start - 60), label.span.start):
            return True  # "konsisten merah: 30,10 pada 2016, 33,70 pada 2017"
        if _STILL.search(text, sentence.span.start, label.span.end) and _FROM.search(text, label.span.end, first):
            return True  # "Warnanya masih hijau, namun nilainya surut dari 82,75 di 2022 ke 79,08"
        if len(self._story.years.series_before(sentence, label.span.start)) == len(years):
            return True  # "Pada 2021 dan 2022 kuning dengan 70,11 dan 74,90"
        times = _TIMES_BEFORE.search(text, sentence.span.start, label.span.start)
        return times is not None and counted(times.group("count") or times.group("nth")) == len(years)

    def _target(self, sentence: Sentence, label: Label, own: Sequence[Draft], year: Year) -> Draft | None:
        """Which draft of an institution a label means: the nearest value before it, unless a word between them leads to
        another year; None if that year has no draft yet."""
        ahead = next(
            (d for d in own if d.score and _VALUE_OF.fullmatch(self._story.text[label.span.end : d.score.span.start])),
            None,
        )
        if ahead is not None:  # "kuning dengan 63,34 pada penilaian lalu, hijau dengan 84,57 sekarang"
            return ahead
        before = [d for d in own if d.score is None or d.score.span.start < label.span.start]
        same_year = next((d for d in own if d.year.value == year.value), None)
        looked_back = [d for d in before if d.year.basis == "relative" and (d.year.value or 0) < (year.value or 0)]
        if same_year is not None and looked_back and all(d.sentence != sentence for d in before):
            return same_year  # "90,12 tahun ini; setahun sebelumnya 93,15. Warnanya hijau"
        if not before:
            return self._of_its_year(sentence, label, own)
        target = min(before, key=lambda d: abs((d.score.span.end if d.score else d.at) - label.span.start))
        told = target.score.span.end if target.score else target.at
        beside = target.year.span is not None and told <= target.year.span.start < label.span.start
        if beside and target.year.span is not None:
            told = target.year.span.end  # "48,36 (2015) yang berarti merah", "27,47 setahun sebelumnya yang juga merah"
        own_year = (
            year.span is not None and year.basis == "stated" and sentence.span.contains(year.span)
            and year.span.start >= label.span.end and "sejak" not in self._story.text[label.span.end : year.span.start]
        )  # fmt: skip
        if own_year and target.year.value != year.value:
            return same_year  # "… terpuruk dengan 46,90. Kini menerima Opini Kualitas Tertinggi untuk tahun penilaian 2025"
        moved = self._story.years.moves(told, label.span.start) or (label.polarity == "past" and not beside)
        if target.year.value == year.value or not moved:
            told_already = (label.zone and target.zone) or (label.grade and target.grade)
            if target.score is None and told_already and year.value != target.year.value:
                return same_year
            beside = target.block == sentence.block or target.year.value == self._story.years.current.value
            return target if beside or not label.zone else same_year
        return same_year


def _is_class(mention: InstitutionMention) -> bool:
    """Whether a mention is only the word of a kind: "Pemerintah provinsi", "Kantor Pertanahan"."""
    return mention.form == "anaphor" or (
        mention.unit is not None and mention.words.lower() == mention.unit.name.lower()
    )


def bare_item(gap: str) -> bool:
    """Whether between two names stands nothing but a number and connectors: an item of a chain."""
    gap = re.sub(r"\([A-Z][\w/]*\)", "", gap)
    rest = re.sub(
        r"\d+(?:[.,]\s?\d+)*|\b(?:dan|ya|baik|yang\s+(?:bernilai|meraih|memperoleh|mendapat|mengantongi)|yang(?=\s+(?:bersama|dengan))|bersama|maupun|serta|bahkan|hingga|lalu|kemudian|disusul|diikuti|oleh|dengan|nilai|skor|sebesar|poin|angka"
        r"|persen)\b|[\s,;()%/&:=-]",
        "",
        gap,
        flags=re.IGNORECASE,
    )
    return not rest
