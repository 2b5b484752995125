"""Whether a name is a subject or named only as a place, as the giver, to compare with, or as the kind of many.

Only the words right before and behind the name count.
"""

from __future__ import annotations

import re
from dataclasses import replace

from berita_extract import patterns
from berita_extract.mentions.institutions import InstitutionMention

# "Ombudsman RI Perwakilan Banten", "perwakilan Ombudsman Sumatera Barat": the giver and where it sits
GIVER_BEFORE = re.compile(
    r"\b(?:[Oo](?:mb|MB)\w{5,8}|ORI|[Pp]erwakilan|PERWAKILAN|[Kk]easistenan)(?:\s+(?:RI|R\.I\.|Republik Indonesia"
    r"|\(RI\)|\(ORI\)|ORI|[Pp]erwakilan|[Kk]antor|[Ww]ilayah|[Ll]embaga|[Dd]aerah|untuk|di|[Oo]mbudsman"
    r"|OMBUDSMAN))*\s*$"
)
# "Nilai Ombudsman Bintan 91,72": it has no seat in a regency, the score is that of Bintan
_SCORE_OF_GIVER = re.compile(
    r"\b(?:nilai|skor|angka|indeks|rapor|opini|predikat)(?:\s+kepatuhan)?(?:\s+dari)?\s+Ombudsman(?:\s+RI)?\s+$",
    re.IGNORECASE,
)
# "RSBP Batam 88,20": the short form of a body that is not known
_UNKNOWN_BODY = re.compile(
    r"(?:[,;.:]|\b(?:dan|serta|sedangkan|sementara|adapun|lalu))\s+(?!(?:RI|ORI|NILAI|SKOR|ZONA|HIJAU|KUNING|MERAH|KOTA|OPD|SKPD|UPTD|PEMDA|PEMKAB|PEMKOT)\b)[A-Z]{3,8}\s+$"
)
# "Badan Pengusahaan Kawasan Perdagangan Bebas dan Bebas Batam (63,24)": the end of the name of a body that is not known
_BODY_NAME = re.compile(
    r"\b(?:Badan|Lembaga|Komisi|Dewan|Balai|Otorita|Universitas|Politeknik|Institut|Yayasan|Perumda|Bank)(?:\s+(?:(?:dan|di|untuk)\s+)?"
    r"(?!(?:Raih|Masuk|Zona|Nilai|Terima|Dapat|Kota|Kabupaten|Provinsi|Ombudsman)\b|(?:Di|Me[mnrl]|Ber)[a-z]+\b)[A-Z][\w/-]*){1,9}\s+$"
)
_BODY_REACH = 120  # characters before a name in which that of a body may begin
# Named as a place, as somebody's home, or as part of another name
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:(?<!penyelenggaraan pelayanan publik )di(?: utara| selatan| timur| barat| tepi| pinggiran| sekitar"
    r"| jantung)?|(?<!jatuh )(?<!\) )(?<!\d )ke"
    r"|(?<!kalah )(?<!unggul )(?<!tertinggal )(?<!tertinggal jauh )(?<!tipis )(?<!telak )(?<!baik )(?<!tinggi )(?<!rendah )"
    r"(?<!terdiri )dari"
    r"|asal|mewakili|wakili|korps bhayangkara|besar|disaksikan|dihadiri|dampingi|didampingi|wakil|utusan|wilayah|wilayah hukum"
    r"|seluruh|warga"
    r"|masyarakat|penduduk|kawasan|tingkat|sekitar|lingkup|lingkungan"
    r"|jajaran|se|ibu ?kota|pusat|dalam|antara|daerah|rakyat|putra|khas|orang"
    r"|pendopo|kantor|gedung|laman|situs|rumah dinas|rumah jabatan|aula|balai|alun-alun|halaman|ruang|ruang rapat|rumah|DPRD"
    r"|ketua DPRD|anggota DPRD|inspektorat|bappeda|dewan|BPK|KPU|Bawaslu|Kejari|PN"
    r"|kecamatan|kelurahan|desa|kampung|nagari|pulau|kepulauan|gunung|teluk|sungai|danau|laut|selat|pantai|jalan|jl|pasar|tetangga"
    r"|bandara|bandar udara|terminal|stasiun|pelabuhan|hotel|stadion"
    r"|masih ikut|masih menginduk (?:ke|pada)|masih bergabung dengan|pecahan(?: dari)?|bagian dari|bukan bagian|mekar dari"
    r"|dimekarkan dari|universitas|institut|politeknik|bank|polda|kodam|kodim|korem|lapas|rutan|masjid|radio|harian|kabar|suara"
    r"|tribun|antara|musyawarah|forum|provinsi tetangga|perbatasan|hari jadi|k[ae]residenan|(?:tempat|posisi|urutan"
    r"|papan) (?:teratas|terbawah)|pemuncak|juara|jawara|kampiun|juru kunci)\s+(?:kabupaten/kota\s+(?:di\s+)?)?|\bse-)$",
    re.IGNORECASE,
)
# "Dua kabupaten di hulu Kapuas", "di lereng Gunung Karangasem": of a river, a mountain, a coast
_OF_LANDSCAPE = re.compile(
    r"(?:\bdi\s+(?i:hulu|hilir|tepi(?:an)?|pinggir(?:an)?|lereng|kaki|pesisir|lembah)"
    r"|\b(?:hulu|hilir|tepi(?:an)?|muara|pinggir(?:an)?|bantaran|lereng|kaki|pesisir|lembah))\s+"
    r"(?:(?i:sungai|danau|gunung|pegunungan|bukit|teluk|selat|laut|pantai)\s+)?$"
)
_NEXT_DOOR = re.compile(r"\bdi\s+(?:kabupaten|kota|daerah)\s+(?:tetangga|sebelah)(?:nya)?,\s+$", re.IGNORECASE)
_PAIR_BEFORE = re.compile(
    r"(?<=\w)-(?:kota|kabupaten|daerah|pemda)\s+(?:(?:kecil|besar|lain|tetangga|muda|tua|utama)\s+)?(?:kabupaten/kota\s+(?:di\s+)?)?$",
    re.IGNORECASE,
)
# Two capital words right before an area are the name of a body that is there, unless they speak of the result
_PART_OF_NAME = re.compile(
    r"(?<![.!?:;,/\"] )\b[A-Z][a-z]+ (?!(?:RI|Ombudsman|Kepatuhan|Publik|Pelayanan|Opini|Nilai|Skor|Predikat|Zona|Hijau|Kuning|Merah"
    r"|Tertinggi|Tinggi|Sedang|Rendah|Daerah|Tahun|Indeks|Peringkat|Maladministrasi|Indonesia|Unggul|Raih|Ungguli)\b|(?:Me[mnrl]|Ber|Antar|Bawa|Dorong|Angkat)[a-z]+\b)[A-Z][a-z]+[^\S\n]+$"
)
# "di Hotel X, Jakarta", "Jakarta, Kamis (14/11)": the end of an address
# "di Sulawesi Utara, yakni Manado, Bitung, …": a list, no address
_NAMELY_OR_VALUE = re.compile(
    r"\d[.,]\d|\b(?:yakni|yaitu|ialah|adalah|meliputi|antara lain|di antaranya)\b", re.IGNORECASE
)
_ADDRESS_BEFORE = re.compile(
    r"\b(?:di|ke|(?<!terdiri )dari)\s+(?:(?:kantor|gedung|aula|hotel|ruang|balai|auditorium|halaman)\s+)?[A-Z\d]"
    r"(?:(?!\b(?:sedangkan|sementara|dan|serta|adapun|daerah|pemda|instansi)\b)[^.;\n]){0,60}(?<! itu)(?<! ini)(?<! tersebut),\s*$"
)
# "Pada penilaian di Sulawesi Selatan, Maros meraih 96,02": a subject, no address
_ATTAINS = re.compile(
    r"\s+(?:(?:hanya|cuma|baru|berhasil|sukses|kembali|masih|sudah|kini|juga|malah|justru|tetap)\s+)*(?:meraih|raih|memperoleh|mendapat(?:kan)?"
    r"|mengantongi|mengumpulkan|mencatat(?:kan)?|membukukan|mengoleksi|menorehkan|mengemas|masuk|berada|menempati|menyandang|beroleh"
    r"|bernilai|unggul|memimpin|menembus|naik|turun|melonjak|anjlok)\b"
)
_IN_HOUSE = re.compile(
    r"\bdi\s+(?:kantor|gedung|aula|hotel|ruang|balai|auditorium|pendopo|halaman)\s(?-i:[A-Z])[^.;,\n]{2,60},\s+$",
    re.IGNORECASE,
)
_JOINED_GIVER = re.compile(r"\b(?:Ombudsman|ORI|Perwakilan)(?:\s+[A-Z]\w+){1,3}\s?[-–/]\s?$")
# "di Four Points By Sheraton Makassar": the name of a house
_HOUSE_NAMED = re.compile(
    r"\bdi\s+(?!(?:Kabupaten|Kota|Provinsi|Kab|Kota|Pem|Dinas|Dis|Polres|Kantor Pertanahan|Puskesmas|RSUD)\w*\b)(?:[A-Z][\w'-]*\s+){2,5}$"
)
_LONGER_NAME = re.compile(
    r" (?!(?:Me|Ber|Ter|Di|Se|Pe)[a-z]|(?:Raih|Masuk|Naik|Turun|Kini|Juga|Jadi|Tetap|Masih|Sudah|Belum|Hanya|Dapat|Terima|Zona|Hijau|Kuning"
    r"|Merah|Ombudsman|Nilai|Skor|Tahun|Raya|Kota|Kabupaten|Provinsi|Dan|Serta)\b)[A-Z][a-z]{2,} (?=[a-z])"
)
_WEEKDAY_BEHIND = re.compile(r"^,?\s*\(?(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu)\b")
# "tiga polres", "seluruh kantor pertanahan", "kepala puskesmas": a kind, not one of its kind
_KIND_BEFORE = re.compile(
    r"\b(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|sepuluh|sebelas|ke(?:dua|tiga|empat"
    r"|lima|enam|tujuh|delapan|sembilan)|seluruh|semua|setiap|tiap|tiap-tiap|para|sejumlah|beberapa|jajaran|banyak"
    r"|sebuah|suatu|antar|kalangan|berbagai|tingkat|level|jenjang)\)?[^\S\n]+$",
    re.IGNORECASE,
)
_SEVERAL_BEFORE = re.compile(
    r"\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|sepuluh|sebelas|ke(?:dua|tiga|empat|lima"
    r"|enam|tujuh|delapan|sembilan)|seluruh|semua|setiap|tiap|para|sejumlah|beberapa|jajaran)\)?[^\S\n]+$",
    re.IGNORECASE,
)
# "Kaki kedua Dinas Pendidikan dengan 85,80", "Yang kedua Dinas Sosial"
_NTH_BEFORE = re.compile(
    r"\b(?:peringkat|rangking|ranking|urutan|posisi|nomor|juara|tempat)[^\S\n]+(?:ke-?\s?)?(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d{1,2})[^\S\n]+$"
    r"|\b(?:yang|kaki|posisi|urutan|tempat|unit|nomor|penyumbang|penopang|nama|garis|lembar(?:an)?|map|kertas|amplop|baris|meja|loket|kursi)[^\S\n]+ke(?:dua|tiga|empat|lima|enam)[^\S\n]+$",
    re.IGNORECASE,
)
# "di lapangan apel Polda Papua", "aula Polres Tabanan"
_MANY_BEFORE = re.compile(
    r"\b(?<!peringkat )(?<!urutan )(?<!posisi )(?<!ranking )(?<!nomor )(?:(?<![\d.,])(?!20[12]\d\b)\d{1,3}|dua"
    r"|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|sepuluh|sebelas|selusin|belasan|puluhan|sejumlah|seluruh"
    r"|semua|para|beberapa|mayoritas)[^\S\n]+$",
    re.IGNORECASE,
)
# "Berdasarkan siaran pers Dinas Kominfo, Pemkab Temanggung …": who says it
_SOURCE_BEFORE = re.compile(
    r"\(\s*(?:dok(?:\.|umentasi|umen)?|foto|sumber|humas)\s*:?\s*$|\b(?:siaran pers|rilis|keterangan(?: tertulis"
    r"| resmi)?|laman|situs|akun|menurut(?: data| catatan)?|dikutip dari)\s+$",
    re.IGNORECASE,
)
_VENUE_BEFORE = re.compile(
    r"\b(?:mobil|bus|gerai)[^\S\n]+$|\b(?:di|ke)[^\S\n]+(?:kantor|loket)[^\S\n]+(?=\Z)|\b(?:lapangan|aula|halaman|gedung|pendopo|markas|mushola|masjid|ruang|wilayah)[^\S\n]+(?:\w+[^\S\n]+)?$",
    re.IGNORECASE,
)
KIND_BEHIND = re.compile(
    r"^\s+(?:yang|di|se-\w+|lain(?:nya)?|mana|setempat|masing-masing|jajaran(?:nya)?)\b", re.IGNORECASE
)
# "Dinas Kesehatan ketiganya", "Puskesmas mereka": as many as were named
_OF_THEM = re.compile(r"\s+(?:ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)nya|mereka)\b")
# "salah satu puskesmas di bawah Dinas Kesehatan", "Berkat bimbingan Dinas Pendidikan, …": who is over another one
_OVER_ANOTHER = re.compile(
    r"\b(?:bimbingan|pembinaan|binaan|naungan|asuhan|pendampingan|koordinasi|pengawasan|arahan)[^\S\n]+$"
    r"|\b(?:puskesmas|unit|sekolah|uptd?|rumah sakit|bidang|instansi|lembaga)[^\S\n]+(?:(?:yang[^\S\n]+)?(?:ada|berada|bernaung)[^\S\n]+)?"
    r"di[^\S\n]+bawah[^\S\n]+$",
    re.IGNORECASE,
)
# Who leads or serves a unit: "Kepala Dinas Kesehatan mengatakan"
HOLDER_BEFORE = re.compile(
    r"\b(?:kepala|sekretaris|plt\.?|plh\.?|pj\.?|kabid|kasi|staf|pegawai|petugas|direktur|pimpinan|ketua|inspektur"
    r"|wakil kepala|loket|layanan|pelayanan)[^\S\n]+$",
    re.IGNORECASE,
)
# "kualitas pelayanan Kantor Imigrasi X dinyatakan …": the office and nobody who serves there
_QUALITY_OF = re.compile(r"\b(?:kualitas|mutu)\s+(?:pe)?layanan\s+$", re.IGNORECASE)
_IS_GRADED = re.compile(
    r"[^.;:\n\"]{0,140}?\s(?:(?:dinyatakan|ditetapkan|dikategorikan|digolongkan)\s+\"?|(?:dinilai|disebut)\s+\")(?:sangat\s+baik|baik|cukup|kurang)\b",
    re.IGNORECASE,
)
# "membenahi layanan Dinas Sosial yang masih 71,20": it, not who serves there
_NOW_HAS = re.compile(r"\s+yang\s+(?:kini|saat ini|sekarang|masih|baru|hanya|cuma)\s+\d{2,3}[.,]\d", re.IGNORECASE)
_BODY_PLACE_BEFORE = re.compile(
    r"\b(?:di|ke|(?<!terdiri )dari|versi|menurut|evaluasi|bahan|kantor|gedung|aula|menteri|lingkungan|lingkup"
    r"|(?<!itu )(?<!menjadi )(?<!masih )(?<!tetap )milik"
    r"|jajaran|di bawah|(?:kini|sekarang|dulu(?:nya)?|dahulu|semula|sebelumnya|sejak\s+\w+)\s+bernama"
    r"|oleh(?<=dilakukan oleh)"
    r"|oleh(?<=diselenggarakan oleh)|oleh(?<=digelar oleh)|oleh(?<=dinilai oleh)|oleh(?<=diberikan oleh)"
    r"|oleh(?<=dikeluarkan oleh)|oleh(?<=dirilis oleh))\s+$",
    re.IGNORECASE,
)
_COMPARED_BEFORE = re.compile(
    r"\b(?:(?:tidak|tak) seperti"
    r"|(?:serupa|sama|setara|berbeda|seri) (?:dengan|dari)(?: (?:perolehan|nilai|capaian|raihan|milik))?|(?:unggul"
    r"|menang)(?: tipis| telak| jauh)? atas|(?:(?:kalah|unggul|tertinggal)(?: tipis| telak| jauh)?|jauh"
    r"|lebih \w+) dari|di belakang"
    r"|dibanding(?:kan)?(?: dengan)?|ketimbang|daripada|(?<!ada yang )(?:mengungguli|mengalahkan|menyalip|melampaui|menggantikan|menggeser)"
    r"|(?:di|berada di) (?:atas|bawah)|setara)\s+$",
    re.IGNORECASE,
)
_VALUE_BELOW = re.compile(
    r"\d[.,]\d+,?\s+(?:\w+\s+){0,2}di\s+(?:atas|bawah)\s+$"
)  # "nilai 88,12, di bawah Polresta Tangerang (91,40)"
_ITS_VALUE = re.compile(
    r"(?:\s+(?:kota|kabupaten|provinsi))?(?:\s*\(?\d{2,3}[.,]\d|\s+yang\s[^.;,]{3,40}?\d{2,3}[.,]\d)", re.IGNORECASE
)  # "mengungguli Polrestabes Medan (81,22)"
_ORGANISED = re.compile(r"\bdi (?:atas|bawah)\s+$", re.IGNORECASE)  # "UPTD X di bawah Dinas Kesehatan"
_KINDS_OF = re.compile(
    r"\b(?:\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|beberapa|sejumlah)\s+(?:kabupaten|kota|daerah|pemda)\s+$",
    re.IGNORECASE,
)
# "97,00 versi Kemenkes", "disebut BKN rawan", "Ombudsman 95,20, BKPM 91,10": who gives, beside whom the Ombudsman gives
_GIVEN_BY = re.compile(
    r"\d[.,]\d+\s+(?:poin\s+)?(?:dari|oleh|versi|menurut)\s+$"
    r"|\bdi(?:sebut|nilai|beri|ganjar|tetapkan|anugerahi)\s+(?:oleh\s+)?$"
    r"|\bOmbudsman(?:\s+RI)?\s+\d{2,3}[.,]\d+(?:[,;]|,?\s+dan)\s+$",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:naik|turun|lebih|terpaut|selisih|unggul|kalah|tertinggal|jarak|berjarak|beda)\b[^.;]*$", re.IGNORECASE
)
_GIVES = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:memberi(?:kan)?|menganugerahkan|menilai|menetapkan|merilis|mengumumkan|menyerahkan"
    r"|mengganjar|menempatkan)\b"
)
# Even a government is only a frame in "di lingkungan Pemkab X"
_GOVERNMENT_PLACE_BEFORE = re.compile(
    r"\b(?:di|(?<!jatuh )(?<!\) )(?<!\d )ke|lingkup|lingkungan|jajaran|gedung|kantor"
    r"|(?<!\d )(?<!adalah )(?<!ialah )(?<!merupakan )(?<!itu )(?<!menjadi )(?<!masih )(?<!tetap )"
    r"(?<!pertama )(?<!kedua )(?<!ketiga )(?<!terakhir )(?<!nilai )(?<!angka )(?<!rapor )(?<!skor )milik|mewakili|wakili|pegawai"
    r"|ASN|pejabat|aula"
    r"|halaman|situs|laman|wakil|utusan|disaksikan|dihadiri)\s+$",
    re.IGNORECASE,
)
# "Seluruh unit Pemkab Kulon Progo itu hijau": whose they are
_UNITS_OF_IT = re.compile(
    r"\b(?:daftar|nama(?:-nama)?|seluruh|semua|segenap|para|setiap|sejumlah|beberapa|ke\w+|\d+|satu|dua|tiga|empat|lima|enam"
    r"|tujuh|delapan|sembilan|sepuluh)\s+(?:unit(?:\s+(?:layanan|kerja|pelayanan))?|OPD|SKPD"
    r"|(?:organisasi\s+|satuan\s+kerja\s+)?perangkat\s+daerah(?:\s+\((?:OPD|SKPD)\))?|puskesmas|lokus)\s+$",
    re.IGNORECASE,
)
_RANKED_IN = re.compile(  # "ke posisi tiga Jawa Barat dengan nilai 93,55"
    r"\b(?:posisi|peringkat|urutan|nomor)\s+(?:ke-?\s?)?(?:\d{1,2}|satu|dua|tiga|empat|lima|enam|pertama|kedua|ketiga)\s+$",
    re.IGNORECASE,
)
# "Dinas Pendidikan menjadi penyumbang terbesar bagi Kabupaten Bintan dengan 94,80"
_SERVED = re.compile(
    r"\b(?:penyumbang|penopang|pendongkrak|penyelamat|andalan|kontributor|tulang punggung|beban"
    r"|ganjalan)\b[^.;,:]{0,30}\b(?:bagi|untuk|buat)\s+$",
    re.IGNORECASE,
)
_HAPPENS_IN = re.compile(r"\b(?:terjadi|dialami|terlihat|tampak)\s+(?:di|oleh|pada)\s+$", re.IGNORECASE)
# "kenaikan paling besar di Kota Tual, 15,20 poin"
_RISES_IN = re.compile(
    r"\b(?:kenaikan|penurunan|peningkatan|lonjakan|lompatan)\s+(?:nilai\s+|skor\s+)?(?:paling\s+\w+|ter\w+)\s+(?:ada\s+)?(?:di|pada)\s+$",
    re.IGNORECASE,
)
_ITS_RISE = re.compile(r",\s+(?:yakni\s+|yaitu\s+)?\d+[.,]\d+\s+(?:poin|angka|menjadi)\b", re.IGNORECASE)
_WHO_IS = re.compile(  # "Keadaan sebaliknya terjadi di Kabupaten Kapuas yang beroleh rapor hijau"
    r",?\s+yang\s+(?:\w+\s+){0,4}?(?:zona|rapor|predikat|opini|kategori|hijau|kuning|merah)\b", re.IGNORECASE
)
_NEWS_FROM = re.compile(  # "Kabar baik malah datang dari Kabupaten Donggala"
    r"\b(?:kabar|cerita|kisah|potret|pemandangan|kejutan|prestasi|capaian|hasil|kenaikan|penurunan|lonjakan)\b[^.;]{0,40}\bdatang\s+dari\s+$",
    re.IGNORECASE,
)
_SURPRISE_FROM = re.compile(  # "Kejutan datang dari Halmahera Tengah dan Halmahera Barat"
    r"\b(?:kejutan|lonjakan|lompatan|kenaikan|penurunan|prestasi)\b[^.;]{0,40}\bdatang\s+dari\s+"
    r"(?:(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)*)(?:,\s+(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+))*$",
    re.IGNORECASE,
)
_KINDS_LISTED = re.compile(  # "Semua Polres, Polresta, dan Polrestabes di Jawa Tengah"
    r"\b(?:semua|seluruh|segenap|para|setiap|tiap)\s+\w+(?:,\s+\w+)*(?:,?\s+(?:dan|serta|maupun)|,)\s+\Z", re.IGNORECASE
)
# "Sejumlah polres dan Polresta yang dulu kuning", "Polres, Polresta, dan Polrestabes di lingkungan Polda Jawa Tengah"
_STATION = r"(?:polres(?:ta(?:bes)?)?|polsek(?:ta)?)"
_STATIONS_BEFORE = re.compile(rf"\b{_STATION}(?:,?\s+(?:dan|serta|maupun)|,|\s?[/-])\s*\Z", re.IGNORECASE)
_STATIONS_BEHIND = re.compile(
    rf"(?:,?\s+(?:dan|serta|maupun)|,|\s?[/-])\s*{_STATION}\b(?!\s+(?-i:[A-Z]))", re.IGNORECASE
)
_OF_KIND = re.compile(r"\b(?:survei|survey|kategori|kelompok|urusan|untuk jajaran)[^\S\n]+$", re.IGNORECASE)
_ALL_OF = re.compile(r"(?:(?:,|,?\s+(?:dan|serta|maupun))\s+\w+(?:\s+\w+)?){0,2}\s+se-(?=[A-Z])", re.IGNORECASE)
_ALL_COLOURED = re.compile(
    r"\s+(?:masih\s+|sudah\s+)?(?:zona\s+)?(?:hijau|kuning|merah)\s+semua\b", re.IGNORECASE
)  # "Polres kuning semua"
# What a heading says of a kind before its colon: "Kabupaten zona kuning: Solok, Sijunjung"
CLASS_SAID = (
    r"[^\S\n]+(?:(?:yang|masuk|berada|di|dengan|berpredikat)[^\S\n]+)*(?:zona|kategori|predikat|opini|kualitas|kepatuhan|hijau|kuning|merah)\b"
    r"[^:.\n\d]{0,50}"
)
_CLASS_OF_KIND = re.compile(  # "Polres zona kuning: Pasaman, Sijunjung"
    rf"{CLASS_SAID}:\s*(?!(?:nilai|skor|angka|belum|sudah|masih|hanya|baru|tidak)(?:nya)?\b)(?-i:[A-Z])",
    re.IGNORECASE,
)
_TOPIC_BEFORE = re.compile(r"(?:[.!?\"]\s+|\n)(?:Untuk|Khusus|Bagi|Mengenai|Soal|Kalau)\s+$")
_PRODUCTS_IN = re.compile(
    r"\blokus(?:\s+penilaian)?\s+di\s+$|\b\d+\s+(?:produk|jenis)\s+(?:pe)?layanan(?:\s+\w+){0,3}\s+di\s+$",
    re.IGNORECASE,
)
_SPHERE_BEFORE = re.compile(
    r"(?P<only>\b(?:hanya|cuma|baru|ialah|adalah|yaitu|yakni)\s+)?(?:di\s+)?\b(?:lingkup|lingkungan|jajaran)\s+$",
    re.IGNORECASE,
)
# "23 SKPD di lingkup Pemkot Banjarmasin ditempatkan pada zona merah": its units, not itself
_UNITS_IN_SPHERE = re.compile(
    r"\b(?:SKPD|OPD|perangkat daerah|dinas|unit(?: kerja| layanan)?|instansi|puskesmas)\s+(?:di\s+)?(?:lingkup|lingkungan|jajaran)\s+$",
    re.IGNORECASE,
)
_RECEIVES_BEHIND = re.compile(
    r"\s+(?:juga\s+|kembali\s+|sudah\s+|telah\s+|masih\s+|hanya\s+|baru\s+)?(?:diganjar|diberi|ditempatkan|mendapat(?:kan)?|meraih|memperoleh|masuk|berada|menyandang|tergolong|dinyatakan|kebagian|mengantongi)\b",
    re.IGNORECASE,
)
_SURPASSED_BY = re.compile(
    r"\b(?:tertinggal|kalah|berbeda|terpaut|unggul|lebih \w+)\s+(?:\w+\s+)?dari\s+$|\bdaripada\s+$", re.IGNORECASE
)
# "dinas di Sleman yang memperoleh 90,12": whose the value is, the town is only where
_OFFICE_IN = re.compile(
    r"\b(?:dinas|kantor|puskesmas|polres\w*|unit|rsud|rumah sakit|sekolah|loket|badan|instansi|lembaga|kantah"
    r"|lapas|rutan)\b[^.;,]{0,40}\bdi\s+$|(?-i:[A-Z]\w+)\s+di\s+$",
    re.IGNORECASE,
)
# "dari Pasaman Barat yang mencatat 78,78", "milik Pemprov Lampung yang nilainya 88,49": no mere place
WHO_HAS = re.compile(
    r"(?:\s\([\w .]{2,12}\)|\s+Provinsi(?:\s+(?-i:[A-Z])\w+){1,3})?,?\s+(?:(?:pemilik|pemegang|peraih"
    r"|penyandang)\s+(?:nilai|skor|angka)|yang\s+(?:\w+\s+){0,2}?(?:mencatat(?:kan)?|meraih|memperoleh|mendapat(?:kan)?|mengumpulkan|mengantongi"
    r"|membukukan|mengoleksi|menyabet|mengemas|meraup|menorehkan|merengkuh|menggondol|memegang|mencapai|menyentuh|menembus|dinilai|diganjar"
    r"|punya|memiliki|beroleh|kebagian|bernilai|(?:nilai|skor|angka|perolehan|indeks)(?: kepatuhan)?nya"
    r"|(?:berada|bertengger|duduk|ada|menempati)\s[^,.;\d]{3,40}?\bdengan))\b"
    r"[^,.;\d]{0,25}(?:20[12]\d\b[^,.;\d]{0,25})?(?!20[12]\d\b)\d"
    r"|\s+yang\s+(?:(?:sudah|telah|kini|masih|baru|hanya|cuma)\s+)+\d{2,3}[.,]\d",
    re.IGNORECASE,
)
_BOXED_VALUE = re.compile(r"(?:\s*\(|,\s+)dari\s+\d{2,3}[.,]\d")
# "di atas rata-rata Jawa Timur (82,60)": the mean of those there
_ITS_MEAN = re.compile(
    r"\b(?:atas|bawah|dari|daripada|ketimbang|dibanding(?:kan)?|melampaui|melebihi|melewati|dengan)\s+(?:nilai\s+)?(?:rata-rata|rerata)\s+$",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(r"\b(?:masih|dulu|dahulu|dulunya|semula|sebelumnya)\s+(?:ber)?nama\s+$", re.IGNORECASE)
# "Kabupaten Kepulauan Tanimbar (dahulu Maluku Tenggara Barat)": the same by its old name
_FORMERLY = re.compile(r"\(\s*(?:dahulu|dulu|dulunya|sebelumnya|semula|eks|d/h)\s+(?:bernama\s+)?$", re.IGNORECASE)
# "Pada penilaian 2024, ketika masih bernama Kementerian X, nilainya …": the body of then, whose the value is
_WHEN_NAMED = re.compile(
    r"\b(?:ketika|saat|sewaktu|waktu|semasa|kala|tatkala)\s+(?:(?:kementerian|lembaga|badan|instansi)\s+(?:itu|ini|tersebut)\s+)?"
    r"masih\s+(?:ber)?nama\s+$",
    re.IGNORECASE,
)
_HAS_VALUE = re.compile(
    r"\s+yang\s+(?:(?:pada|di|dalam)\s+[^,.;]{4,40}?\s)?(?:(?:me|ber)\w+\s+)?(?:hanya\s+|cuma\s+)?(?:nilai\s+|skor\s+|angka\s+)?\d{2,3}[.,]\d",
    re.IGNORECASE,
)
_REACH = 60  # characters before a name that say what it is there for


def placed(text: str, mention: InstitutionMention) -> InstitutionMention:
    """A government or region, marked where it is named as a place, as the seat of the giver or to compare with."""
    stretch = patterns.Stretch(text, max(0, mention.span.start - _REACH), mention.span.start)
    before = stretch.words
    local = all(r.level != "provinsi" for r in mention.regions)
    valued = re.match(r"\s+\(?\d{2,3}[.,]\d", text[mention.span.end : mention.span.end + 8])
    long_before = text[max(0, mention.span.start - _BODY_REACH) : mention.span.start]
    if mention.form == "bare" and valued and (_UNKNOWN_BODY.search(before) or _BODY_NAME.search(long_before)):
        return replace(mention, form="unknown", candidates=())
    if mention.form == "bare" and stretch.search(_OF_LANDSCAPE):
        return replace(mention, place=True)
    giver = stretch.search(GIVER_BEFORE)
    if mention.form == "bare" and local and valued and stretch.search(_SCORE_OF_GIVER):
        giver = None
    # its offices are those of provinces: "nilai kepatuhan Ombudsman Kota Tegal" is the score of the city
    for_it = mention.form == "government" and re.search(
        r"\b(?:untuk|di)\s+$", before
    )  # "Opini Ombudsman untuk Pemprov X"
    for_it = for_it or (before.endswith("untuk ") and re.match(r"\s+\d{2,3}[.,]\d", text[mention.span.end :][:8]))
    if giver and not for_it and (mention.level in (None, "provinsi") or "erwakilan" in giver.group()):
        return replace(mention, place=True, giver=True)
    if mention.form == "bare" and _JOINED_GIVER.search(before):
        return replace(mention, place=True, giver=True)  # "Ombudsman Perwakilan DIY-Jateng"
    mention = replace(mention, compared=bool(stretch.search(_COMPARED_BEFORE)))
    if mention.form == "bare" and {r.level for r in mention.regions} == {"provinsi"} and _ITS_MEAN.search(before):
        return replace(mention, place=True)
    if _BOXED_VALUE.match(text, mention.span.end):
        return mention  # "Penurunan terjadi di Fakfak (dari 80,62 ke 75,40)"
    if WHO_HAS.match(text, mention.span.end) and not _OFFICE_IN.search(before):
        return mention
    if stretch.search(_RISES_IN) and _ITS_RISE.match(text, mention.span.end):
        return mention
    if mention.form == "area" and (
        stretch.search(_NEWS_FROM) or (stretch.search(_HAPPENS_IN) and _WHO_IS.match(text, mention.span.end))
    ):
        return mention
    if mention.form == "bare" and local and stretch.search(_SURPRISE_FROM):
        return mention
    if stretch.search(_SERVED) or (stretch.search(_FORMERLY) and text.startswith(")", mention.span.end)):
        return replace(mention, place=True)
    if re.search(r"\bbukan(?:lah)?\s+(?:milik\s+|untuk\s+)?$", before):
        return replace(mention, compared=True)  # "milik Pemkab Serang, bukan Pemkot Serang"
    if mention.form == "government":
        many = stretch.search(_MANY_BEFORE)  # "Selusin Pemda NTT": those of NTT
        if _PRODUCTS_IN.search(before):
            return mention  # "60 produk layanan di Pemkot Tangerang mengumpulkan nilai 74,95"
        within = _SPHERE_BEFORE.search(before)
        if _UNITS_IN_SPHERE.search(before):
            return replace(mention, place=True)
        if within and (within.group("only") or _RECEIVES_BEHIND.match(text, mention.span.end)):
            return mention  # "layanan publik di lingkup Pemprov Sulbar diganjar rapor kuning"
        of_units = _UNITS_OF_IT.search(before)
        return replace(mention, place=bool(many or of_units or stretch.search(_GOVERNMENT_PLACE_BEFORE)))
    if _PART_OF_NAME.search(before) and re.match(r"\s+(?:[a-z]|\d)", text[mention.span.end : mention.span.end + 3]):
        return replace(mention, place=True)  # "Dewan Kesenian Kota Magelang meraih …": another body's name
    if _KINDS_OF.search(before) and mention.form == "bare" and {r.level for r in mention.regions} == {"provinsi"}:
        return replace(mention, place=True)  # "Cuma 1 kabupaten NTB yang hijau, yakni Lombok Utara"
    if mention.form == "area" and _UNITS_OF_IT.search(before):
        return replace(mention, place=True)  # "Daftar OPD Kabupaten Lamongan yang meraih zona hijau:"
    if mention.form == "bare" and re.search(r"\b[Ss]atu\s+(?:OPD|SKPD)\s+$", before):
        return replace(mention, place=True)  # "Satu SKPD Polman Terima Rapor Hijau"
    if _RANKED_IN.search(before) and mention.form == "bare" and {r.level for r in mention.regions} == {"provinsi"}:
        return replace(mention, place=not re.match(r"\s*\(?\d{2,3}[.,]\d", text[mention.span.end :][:8]))
    held = _WEEKDAY_BEHIND.match(text[mention.span.end : mention.span.end + 12])
    if held and mention.form == "area" and before.endswith(", "):
        return replace(mention, place=True)  # "di kantor perwakilan, Kota Manado, Senin (2/3)"
    if mention.form == "bare" and _LONGER_NAME.match(text, mention.span.end) and re.search(r"[a-z],?\s$", before):
        return replace(mention, place=True)  # "Dari kecamatan yang didatangi, Medan Belawan mendapat …"
    if (
        mention.form == "area"
        and _IN_HOUSE.search(before)
        and re.match(r"\s*(?:[.,(]|\Z)", text[mention.span.end :][:3])
    ):
        return replace(mention, place=True)  # "di Kantor Perwakilan Ombudsman Sulut, Kota Manado."
    paired = re.match(r"\s+(?:dan|serta)\s+[A-Z]", text[mention.span.end : mention.span.end + 12])
    address = (
        mention.form == "bare"
        and not paired
        and (
            held
            or _HOUSE_NAMED.search(before)
            or (
                stretch.search(_ADDRESS_BEFORE)
                and not _NAMELY_OR_VALUE.search(before)
                and not _ATTAINS.match(text, mention.span.end)
            )
        )
    )
    return replace(mention, place=bool(address or is_place_before(stretch)))


def given(text: str, mention: InstitutionMention) -> InstitutionMention:
    """A ministry named as place ("di Kementerian X") or as giver of another award ("dari Kementerian PANRB")."""
    before = text[max(0, mention.span.start - _REACH) : mention.span.start]
    giver = bool(
        re.search(
            r"\b(?:penghargaan|predikat|piagam|sertifikat|anugerah|nilai|skor|indeks|kategori|apresiasi"
            r"|pelayanan prima|award|trofi|piala|evaluasi|pemantauan|pemeringkatan)\b(?:[^.;,\n]|[.,]\d){0,50}"
            r"\b(?:dari|oleh|versi)\s+$",
            before,
            re.IGNORECASE,
        )
    )
    giver = giver or bool(_GIVES.match(text[mention.span.end : mention.span.end + 40]))
    giver = giver or bool(_GIVEN_BY.search(before) and not _APART.search(before))
    if _WHEN_NAMED.search(before):
        return mention
    if _NAMED_BEFORE.search(before) or _FORMERLY.search(before):
        return replace(mention, place=True)  # "yang tahun lalu masih bernama Kementerian X": the same by its old name
    compared = not giver and bool(_SURPASSED_BY.search(before))
    place = giver or (bool(_BODY_PLACE_BEFORE.search(before)) and not compared)
    if not giver and (_HAS_VALUE.match(text, mention.span.end) or WHO_HAS.match(text, mention.span.end)):
        place = False  # "lahir dari Kementerian X yang pada penilaian 2021 mengumpulkan 82,08"
    return replace(mention, place=place, giver=giver, compared=compared)


# "Semua Polres yang berada di bawah Polda Jawa Tengah"
_UNDER_IT = re.compile(
    r"\b(?:yang\s+)?(?:berada|ada|bernaung|bertugas)\s+(?:di\s?bawah|dalam)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_PROVINCIAL = ("polda", "kepolisian daerah", "kanwil", "kantor wilayah")


def kind_or_one(text: str, mention: InstitutionMention, anonymous: bool) -> InstitutionMention:
    """A unit, unless its words name the kind ("tiga polres") or who leads it ("Kepala Dinas Sosial")."""
    before = text[max(0, mention.span.start - 30) : mention.span.start]
    compared = _COMPARED_BEFORE.search(before) and not _ORGANISED.search(before)
    if (compared and not _ITS_VALUE.match(text, mention.span.end)) or _VALUE_BELOW.search(before):
        mention = replace(mention, compared=True)  # "peringkat keempat di belakang Polres Sidrap, Takalar dan Gowa"
    if (
        _UNDER_IT.search(before)
        and mention.words.lower().startswith(_PROVINCIAL)
        and not _ITS_VALUE.match(text, mention.span.end)
    ):
        return replace(mention, place=True)
    if re.search(r"\bbukan(?:lah)?\s+(?:oleh\s+)?$", before):
        mention = replace(mention, compared=True)  # "bukan Dinas Pendidikan, melainkan Disdukcapil"
    # "1 Dinas Kesehatan 872 Hijau": the number of a row, not of offices
    numbered = mention.words[0].isupper() and re.search(r"(?:^|\n)[^\S\n]*\d{1,3}[.)]?[^\S\n]+$", before)
    # "Kedua Polres Serang"
    ordinal = bool(mention.own_name and re.search(r"(?:^|[.;\n]\s*)Ke[a-z]+\s+$", before))
    ordinal = ordinal or bool(mention.words[0].isupper() and _NTH_BEFORE.search(before))
    if (
        (_SEVERAL_BEFORE.search(before) and not ordinal)
        or _VENUE_BEFORE.search(before)
        or (
            mention.words.lower().startswith("mapol") and re.search(r"\bdi\s+$", before)
        )  # "dibagikan di Mapolda Jatim"
        or (mention.unit and mention.unit.pattern == "staff")
    ):
        return replace(mention, place=True)
    if anonymous and (
        (_KIND_BEFORE.search(before) and not numbered and not ordinal)
        or (mention.words[0].islower() and KIND_BEHIND.match(text[mention.span.end : mention.span.end + 20]))
    ):
        return replace(mention, place=True)
    if (
        anonymous
        and mention.unit
        and mention.unit.pattern != "office"
        and re.search(r"\b(?:di|ke|dari|dan|serta|oleh|kepada|untuk|bagi|terhadap)\s+$", before, re.IGNORECASE)
        and (mention.words[0].islower() or re.match(r"\s+(?:dan|serta|maupun)\b", text[mention.span.end :][:10]))
    ):
        return replace(mention, place=True)
    if anonymous and _KINDS_LISTED.search(text, max(0, mention.span.start - _REACH), mention.span.start):
        return replace(mention, place=True)
    if (
        anonymous
        and mention.unit
        and mention.unit.pattern == "police"
        and (
            _STATIONS_BEFORE.search(text, max(0, mention.span.start - 20), mention.span.start)
            or _STATIONS_BEHIND.match(text, mention.span.end)
        )
    ):
        return replace(mention, place=True)
    if (
        mention.unit
        and mention.unit.pattern == "police"
        and (within := _SPHERE_BEFORE.search(before))
        and not (within.group("only") or _RECEIVES_BEHIND.match(text, mention.span.end))
    ):
        return replace(mention, place=True)  # "Polres dan Polresta di lingkungan Polda Jawa Tengah semuanya …"
    if anonymous and mention.unit and mention.unit.pattern != "office" and _OF_KIND.search(before):
        return replace(mention, place=True)  # "Pada survei Polres, Polres Morowali di zona merah"
    topic = mention.unit and mention.unit.pattern != "office" and _TOPIC_BEFORE.search(before)
    if anonymous and topic and text.startswith(",", mention.span.end):
        return replace(mention, place=True)  # "Untuk Polres, zona merah pelayanan ada pada Polres Kotawaringin Timur"
    local = mention.unit and mention.unit.pattern != "office"
    if anonymous and local and _CLASS_OF_KIND.match(text, mention.span.end):
        return replace(mention, place=True)
    if anonymous and (_ALL_OF.match(text, mention.span.end) or _ALL_COLOURED.match(text, mention.span.end)):
        return replace(mention, place=True)  # "Kantor Pertanahan dan Polres se-Maluku yang masuk zona hijau"
    if _SOURCE_BEFORE.search(before) or _OVER_ANOTHER.search(before):
        return replace(mention, place=True)
    if anonymous and _OF_THEM.match(text, mention.span.end):
        return replace(mention, place=True)
    graded = _QUALITY_OF.search(before) and _IS_GRADED.match(text, mention.span.end)
    if HOLDER_BEFORE.search(before) and not (graded or _NOW_HAS.match(text, mention.span.end)):
        return replace(mention, form="holder")
    if re.search(r"(?<!jatuh )(?<!\d )\bke\s+$", before):
        return replace(mention, place=True)  # "hasil sudah disampaikan ke Polda Sulbar"
    return mention


def is_place_before(before: patterns.Stretch) -> bool:
    """Whether what follows is named as a place, as somebody's home or as part of another name."""
    return bool(before.search(_PLACE_BEFORE) or before.search(_NEXT_DOOR) or before.search(_PAIR_BEFORE))
