"""Which numbers are scores, and why the others are not: money, counts, ranks, thresholds, differences, targets, dimensions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from berita_extract import numbers, years
from berita_extract.mentions import differences, means
from berita_extract.mentions.hopes import FROM_NOW
from berita_extract.model import RefusalReason, Span
from berita_extract.patterns import Stretch

Cue = Literal[
    "strong",  # "nilai 82", "skor akhirnya 104", "memperoleh 92,53": also whole numbers count
    "weak",  # "Kabupaten Buol 63.56": only the shape and the place speak for it
    "faint",  # "membuntuti lewat 98": a whole number that counts only close behind a name
]


@dataclass(frozen=True, slots=True)
class Score:
    """A number that stands where results stand.

    `refused` says why it is none after all; `previous` marks the first value of a change ("naik dari 73,44 menjadi 91,95").
    `scale` is the upper end of the scale where the text states it ("8,9 dari 10").
    """

    span: Span
    value: Decimal
    decimals: int
    cue: Cue
    refused: RefusalReason | None = None
    previous: bool = False
    scale: int | None = None
    percent: bool = False  # printed with "%" or "persen"
    reason_at: int = 0  # where the words stand that speak against it; a name between them and the number outweighs them


_SCORE_NOUN = (
    r"(?:nilai(?:nya)?|skor(?:nya)?|score|angka(?:nya)?|indeks(?:nya)?|perolehan(?:nya)?|capaian(?:nya)?"
    r"|rata-rata(?:nya)?|rerata(?:nya)?)"
)
# These name scores only right before the number: "total 91,36", but "jumlah produk yang diuji 23"
_CLOSE_NOUN = r"(?:jawab(?:an)?nya|poin(?:nya)?|point|jumlah(?:nya)?|total(?:nya)?|rapor(?:nya)?|hasil(?:nya)?)"
_STRONG = re.compile(
    rf"\b{_SCORE_NOUN}(?:\s+(?:\w|[-/])+){{0,8}}?[\s:;=(\"'-]*$"
    rf"|\b{_CLOSE_NOUN}(?:\s+(?:seluruhnya|keseluruhan|akhir|akhirnya|sebesar|adalah|nilai))*[\s:;=(\"'-]*$"
    r"|\b(?:meraih|meriah|memperoleh|peroleh|beroleh|kebagian|dinilai|bernilai|mendapat(?:kan|i)?|mencatat(?:kan)?|membukukan|mengantongi"
    r"|mengumpulkan|mengoleksi|menyentuh|mencapai|menorehkan|mengemas|meraup"
    r"|menghasilkan|membawa pulang|diganjar|berbekal|bermodal(?:kan)?|dengan|sebesar|yakni|yaitu|senilai|menjadi"
    r"|(?:terbenam|berhenti|terhenti|mentok|tercecer|parkir|bercokol|mandek|tertahan|finis|nangkring) di|dipanggil dengan|punya|duduk di"
    r"|bertengger di|(?:kita|kami) dapat|baru|masih|sudah|bulat|genap|persis(?:nya)?|tepatnya"
    r"|mendulang|menggondol|merengkuh|menempati|berada di|bertahan di|melesat (?:sampai|ke)|ke|anjlok|hanya|cuma"
    r"|pada|tahun sebelumnya|tahun lalu)(?:\s+(?:nilai|angka|skor|poin|total|perolehan|sebesar|hanya|cuma|sampai|akhir))*[\s:(]*$",
    re.IGNORECASE,
)
# Nouns in front that make even a percentage a score: "nilai 45,31 %", "tingkat kepatuhan 82,5 persen"
_SCORE_NOUN_NEAR = re.compile(
    rf"\b(?:{_SCORE_NOUN}|hasil (?:penilaian|survei|evaluasi)|pemenuhan standar (?:pe)?layanan"
    rf"|tingkat kepatuhan|kepatuhan(?:nya)?)(?:\s+\w+){{0,16}}[\s,:;=(\"'-]*$",
    re.IGNORECASE,
)

# "Yang dilingkari itu 83,9 persen, tingkat kepatuhan Pemkab Bulungan"
_WE_GOT = re.compile(
    r"\b(?:kita|kami)\s+(?:sudah\s+|hanya\s+|cuma\s+)?(?:dapat|mendapat|memperoleh)\s*$", re.IGNORECASE
)  # "Kita dapat 82,15 persen"
_OF_COMPLIANCE = re.compile(
    r"^\s*(?:%|persen),?\s+(?:yakni\s+|yaitu\s+)?(?:tingkat|nilai|skor|angka)\s+kepatuhan\b", re.IGNORECASE
)

_MONEY_BEFORE = re.compile(r"(?:Rp\.?|US\$|\$|IDR)\s*$", re.IGNORECASE)
_MAGNITUDE = re.compile(r"^(?:k|rb|jt)\b|^\s*(?:juta|miliar|milyar|triliun|ribu|rupiah|ribuan)\b", re.IGNORECASE)
_TIME_BEFORE = re.compile(r"\b(?:pukul|jam)\s*$|\d:$", re.IGNORECASE)
_TIME_AFTER = re.compile(r"^(?::\d|\s*WI[BT]A?\b|\s*x\s*\d)")
_RANK_BEFORE = re.compile(
    r"\b(?:peringkat|urutan|posisi|ranking|rangking|rank|nomor(?: urut)?|tangga|juara|halaman|lantai|pasal|ayat"
    r"|no\.?|hal\.?)\s*(?:ke)?[\s.-]*$|\bke-\s*$"
    r"|\b(?:peringkat|urutan|posisi)nya\s+(?:(?:masih|sudah|baru|hanya|kini|ada|berada|di|pada|adalah|ialah)\s+)*$",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"^\s*(?:%|persen\b|prosen\b|percent\b)", re.IGNORECASE)
# "62,3 persen lebih yang merah", "35,5 persen kabupaten yang hijau"
_SHARE_AFTER = re.compile(
    r"^\s*(?:%|persen)\s+(?:lebih\b|yang\s|(?:dari\s+)?(?:kabupaten|kota|daerah|pemda|pemerintah|provinsi|kementerian|lembaga|instansi"
    r"|unit|dinas|opd|skpd|puskesmas|polres|kantor|responden|warga|masyarakat)\b)",
)
_THERE_IS = re.compile(r"\b(?:ada|terdapat|sebanyak)\s*$", re.IGNORECASE)
_PHONE = re.compile(r"^-\d{4,}|^-\d{2,}-|^/(?!1(?:00|10|000)\b)\d")
_FRACTION_BEFORE = re.compile(r"\d[/:]$")
# "5 dari 7 kantor", "30 dari 94": counts; "8,9 dari 10" and "82 dari 100" state the scale
_SCALE_AFTER = re.compile(
    r"^\s*(?:/(?=1)|(?:poin\s+)?(?:dari|dalam|pada|di|berdasarkan)\s+)(?:(?:total|maksimal|skala|nilai|skor|rentang|angka|poin"
    r"|maksimum|tertinggi|sempurna)\s+)*(?:0\s*(?:-|sampai|hingga)\s*)?"
    r"(?P<scale>1000|1\.000|110|100|10|5|sepuluh|seratus|seribu|lima)\b(?!\s+(?:kab|kota|kem|lem|prov|inst|daer|pem"
    r"|dae|pu[sk]|din|un[i]|ka[nb]|pol|OPD|be[sr]ar|pro|res))",
    re.IGNORECASE,
)
_SCALES = {"sepuluh": 10, "seratus": 100, "seribu": 1000, "lima": 5, "1.000": 1000}
# Whole numbers over 110 are counts, unless the text speaks of the old scale ("skala seribu", "skala 1.000")
# "skala 0-1000", "nilai tertinggi 1.000", "dari maksimal 1.000 poin"
_OF_THOUSAND = re.compile(
    r"\b(?:skala(?:nya)?|rentang(?: nilai)?|(?:nilai|skor|angka|poin)\s+(?:tertinggi|terbesar|terbanyak|paling (?:banyak"
    r"|tinggi|besar)|maksimal|maksimum|sempurna|penuh)"
    r"|dari\s+(?:total|nilai|skor|maksimal|maksimum))\b[^.;\n]{0,45}?\b(?:seribu|1\.?000)\b"
    r"|\b(?:nilai|skor|angka|poin)\s+(?:sampai|hingga|antara|dari)\b[^.;\n]{0,30}?\b(?:seribu|1\.000)\b"
    r"|\d\s+(?:poin\s+|angka\s+)?dari\s+(?:seribu|1\.?000)\b(?!\s+(?!dalam|pada|di|dan|untuk|atau)[a-z])",
    re.IGNORECASE,
)
_OF_110 = re.compile(
    r"\b(?:skala(?:nya)?|rentang(?: nilai)?|(?:nilai|skor|angka|poin)\s+(?:tertinggi|terbesar|maksimal|maksimum|sempurna"
    r"|penuh)|maksimal|maksimum)\b[^.;\n]{0,45}?\b110\b(?![.,]\d)",
    re.IGNORECASE,
)
_INDEX_SCALE = (
    5  # SPBE, pelayanan prima and perception indices end here; no result this low is known (the lowest is 8,71)
)
_OUT_OF = re.compile(
    r"\bdari\s+(?:total\s+)?\d+\s+[a-z]+[^.;]{0,45}$", re.IGNORECASE
)  # "dari 49 kota yang disurvei hanya 18"
# "Jumlah penyelenggara di zona hijau tumbuh dari 179 menjadi 494": counts
_HOW_MANY = re.compile(
    r"\b(?:jumlah|banyaknya|total)\s+(?:\w+\s+){0,2}?(?:penyelenggara|instansi|pemda|daerah|kabupaten|kota|unit|lembaga|kementerian"
    r"|pemerintah|polres|kantor|laporan|aduan|pengaduan|responden)\b[^.;]*$"
    r"|\b(?:laporan|aduan|pengaduan|keluhan|konsultasi)\s+(?:\w+\s+)?terbanyak\b[^.;]*$"
    r"|\b(?:laporan|aduan|pengaduan|keluhan)\s+(?:warga|masyarakat|publik|terhadap|atas|tentang|yang masuk|masuk)\b[^.;]*$",
    re.IGNORECASE,
)
# "laporan terbanyak, yakni 52. Tarakan menyusul dengan 27, sedangkan Bulungan 14"
_COUNTED_ON = re.compile(
    r"(?![^\n]*\b(?:nilai|skor|zona|hijau|kuning|merah|poin))[.,;]?\s*(?:(?:[A-Z]\w+\s+){1,3}|\b(?:lalu|kemudian|dan|disusul|menyusul|diikuti"
    r"|sedangkan|sementara|dengan|serta|di|oleh)\b[\s,]*){1,6}",
)
_ROUND = re.compile(r"^\s+(?:bulat|pas)\b")  # "memperoleh 67 bulat"
_TOP_OF_SCALE = re.compile(
    r"\b(?:nilai|skor|angka)\s+(?:tertinggi|maksimal|maksimum|sempurna|penuh)(?:nya)?,?\s+(?:adalah\s+|ialah\s+|yaitu\s+|bukan\s+\w+,\s+(?:melainkan|tetapi)\s+)?$",
    re.IGNORECASE,
)  # "Nilai Tertinggi 110, Banyumas Dapat 31,56"
# "meraih nilai sempurna, 100", "Nilai sempurna, 100, jatuh ke tangan Puskesmas Selo"
_PERFECT_GAINED = re.compile(
    r"\b(?:meraih|memperoleh|beroleh|mendapat(?:kan|i)?|mencatat(?:kan)?|membukukan|mengantongi|mengumpulkan|diganjar|menorehkan|mencetak|dengan)\s+"
    r"(?:nilai|skor|angka)\s+(?:sempurna|penuh),?\s+(?:yakni\s+|yaitu\s+)?$",
    re.IGNORECASE,
)
_OUT_OF_ALL = re.compile(
    r"(?:\A|[.,;:(]\s*|\n)dari\s+(?:(?:total|maksimal)\s+)*$", re.IGNORECASE
)  # "Dari 100 poin, Ombudsman memberi …"
_PERFECT_GOES = re.compile(
    r"^,?\s+(?:jatuh|diraih|diperoleh|dikantongi|disabet|dibukukan|milik|menjadi milik)\b", re.IGNORECASE
)
_OF_MANY = re.compile(r"^\s*dari\s+(?:total\s+)?\d", re.IGNORECASE)

# "di bawah Samarinda, 88,10 dibanding 90,20": of the other one, not of the round before
_OF_RIVAL = re.compile(
    r"\b(?:bawah|atas|belakang|dari|(?:di|me)\w+)\s+(?-i:[A-Z])[\w ]+,\s+\d{1,3}[.,]\d+\s+dibanding(?:kan)?\s+\Z",
    re.IGNORECASE,
)
_AT_EARLIER = re.compile(
    r"\s+(?:pada\s+|di\s+)?(?:penilaian\s+)?(?:tahun|setahun|sebelumnya|20[12]\d)\b", re.IGNORECASE
)
_NUMBER = r"\d+(?:[.,]\d+)?"
_RANGE_AFTER = re.compile(
    rf"^\s*(?:-\s*{_NUMBER}|(?:sampai(?: dengan)?|hingga|s\.?/?d\.?)\s*{_NUMBER}|ke\s?atas|ke\s?bawah)", re.IGNORECASE
)
_RANGE_BEFORE = re.compile(
    rf"(?<![\d.,])(?!20[12]\d\b){_NUMBER}\s*(?:-|sampai(?: dengan)?|hingga|s\.?/?d\.?)\s*$|\bantara\s+{_NUMBER}\s+dan\s+$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bantara\s+(?:angka\s+|nilai\s+)?$", re.IGNORECASE)  # "antara 85 dan 87"
_THRESHOLD_BEFORE = re.compile(
    r"(?:\b(?:ambang(?:nya)?(?:\s+(?:hijau|kuning|zona|batas|bawah|atas|saat|ketika|kala|itu|baru|di\w+|naik|turun|ke|menjadi"
    r"|adalah|ialah|sebesar|pada|angka|nilai))*|batas(?:nya)?\s+(?:bawah|atas)(?:nya)?\b[^.;,\d]{0,25}|minimal(?:nya)?"
    r"|minimum(?:nya)?|paling sedikit|setidaknya|sekurang-kurangnya|ambang(?: batas)?|batas(?:nya)?(?: bawah"
    r"| atas)?|di atas|diatas|ditas|di bawah|dibawah|(?:kurang|lebih) dari(?: atau sama dengan)?"
    r"|(?:di)?(?:perlukan|butuhkan)|butuh|membutuhkan|memerlukan|rentang|interval|range|dimulai dari|mulai dari|dimulai"
    r"|syarat(?:nya)?|passing grade|melebihi|melampaui|melewati(?=\s+(?:(?:angka|nilai|batas)\s*)?\Z)"
    r"|maksimal|maksimum|(?:skor|nilai|angka) (?:sempurna|penuh)|(?:tak|tidak|belum) (?:sampai|mencapai"
    r"|menyentuh|tembus))|(?<![-=–])[><≥≤])(?:[\s,]+(?:nilai|angka|skor|minimal|untuk|bagi|masuk|meraih|mencapai|harus|mengumpulkan|memperoleh|mengantongi|menjadi|kategori|predikat|zona|hijau|kuning|merah|kualitas|opini|kelas|tertinggi|tinggi"
    r"|[A-E]|yakni|yaitu|adalah|ialah))*\s*[,:]?\s*$",
    re.IGNORECASE,
)
# "Empat dinas sudah menembus angka 90", "Angka 90 berhasil ditembus Dinas Sosial": a mark passed, unless decimals tell the value
_BREAKS = re.compile(
    r"\b(?:mene|te)mbus\s+(?:(?:ke|di|pada|sampai)\s+)?(?:batas\s+)?(?:(?:angka|nilai|skor|poin)\s+)?\Z", re.IGNORECASE
)
# "Semua dinas tembus 85", "Tiga unit menembus angka 88"
_SEVERAL_BREAK = re.compile(
    r"\b(?:semua|seluruh|para|beberapa|sejumlah|banyak|sebagian|mayoritas|hanya|\d{1,3}|se\w+|puluhan|satu|dua|tiga|empat|lima"
    r"|enam|tujuh|delapan|belas|puluh)\s+(?:besar\s+|pemerintah\s+|perangkat\s+|unit\s+)?(?:pemda|pemkab|pemkot|kabupaten|kota"
    r"|daerah|instansi|lembaga|kementerian|kantor|unit|dinas|opd|skpd|polres|polsek|puskesmas|rumah sakit|rsud|kelurahan"
    r"|kecamatan|sekolah)\b[^.;]*\Z|\bbatas\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
_ROSE_FROM = re.compile(r"(?:\s+poin)?,?\s+(?:naik|melonjak|meningkat|melesat)\s+(?:\w+\s+)?dari\s+\d", re.IGNORECASE)
_VALUE_TOLD = re.compile(
    r"[^.;]{0,60}?\b(?:yakni|yaitu|tepatnya|dengan\s+(?:nilai\s+|skor\s+|angka\s+|perolehan\s+)?(?=\d{2,3}[.,]\d))\s*",
    re.IGNORECASE,
)
_IS_BROKEN = re.compile(
    r"\s+(?:(?:poin|sudah|telah|berhasil|akhirnya|baru|juga|mampu|bisa|dapat)\s+)*(?:di(?:tembus|lewati|lampaui)|terlewati|terlampaui)\b",
    re.IGNORECASE,
)
# "Nilai tertinggi yang mungkin diraih 110"
# "Untuk masuk zona hijau, nilai paling kecil ialah 78"
_TO_ENTER = re.compile(
    r"\buntuk\s+(?:bisa\s+|dapat\s+)?(?:masuk|menembus|meraih|mencapai)\s+(?:ke\s+)?(?:zona|kategori|kelas|opini)\s[^.;]{0,25}"
    r"\bnilai\s+(?:paling\s+(?:kecil|rendah|sedikit)|terkecil|terendah)(?:nya)?\s+(?:ialah|adalah)\s+\Z",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    r"\byang\s+(?:mungkin|dapat|bisa)\s+(?:di)?(?:raih|capai|peroleh|dapat|kantongi)\w*\s+(?:adalah\s+|ialah\s+|hanya\s+)?$",
    re.IGNORECASE,
)
# "di atas 83,63 yang diraihnya", "melampaui 83,3 pada tahun lalu"
_WAS_GAINED = re.compile(
    r"\s+(?:yang\s+(?:(?:di)?(?:raih|peroleh|capai|kantongi|dapat|catat)|di(?:bukukan|miliki|pegang|terima|kumpulkan|torehkan))|(?:(?:pada|di)\s+)?(?:tahun|setahun)\s+(?:lalu|sebelumnya)"
    r"|pada\s+20\d\d)",
    re.IGNORECASE,
)
# "dari peringkat 21 (2022) ke 19 (2023) dan 8 (2024)"
_RANK_CHAIN = re.compile(
    r"\b(?:peringkat|urutan|posisi|ranking|rangking)(?:nya)?\b(?:(?!\b(?:nilai|skor|angka|indeks)\w*)[^.;]){0,60}"
    r"\b(?:dari|ke|menjadi|dan|lalu)\s+$",
    re.IGNORECASE,
)
_PLACED_BELOW = re.compile(
    r"\b(?:di ?atas|di ?bawah)(?:nya)?(?: lagi)?,\s*$", re.IGNORECASE
)  # "berada sedikit di bawah, 82,91"
# "Merah berhenti di 55, kuning di 88"
# "skor 78 sudah memadai untuk hijau dan 88 untuk kelas tertinggi"
_SUFFICES = re.compile(
    r"\s+(?:sudah\s+|telah\s+)?(?:(?:me|ter)?(?:madai|cukup|penuhi)|cukup|syarat)\s+(?:untuk|bagi|guna)\b"
    r"|\s+saja\s+(?:sudah|bisa|dapat|cukup)\b"  # "Pemda dengan 81 saja sudah zona hijau"
    r"|\s+untuk\s+(?:kelas|kategori|kelompok|golongan|predikat|zona|hijau|kuning|merah)\b(?!\s+(?:di|kepada)\b)",
    re.IGNORECASE,
)
_COLOUR_BOUND = re.compile(
    r"(?:^|[.,;]\s*|\b(?:dan|nilai|zona|batas|angka)\s+)(?:hijau|kuning|merah|kategori\s+[A-E])\s+(?:(?:berhenti|dimulai|mulai|berakhir)(?:\s+(?:di|dari|pada))?|di"
    r"|dari|sampai|hingga)\s*$",
    re.IGNORECASE,
)
# A part of a result: "Dimensi input 27,1", "Loket SPKT memperoleh 78,46", "pengaduan 11,9"
_DIMENSION_NEAR = re.compile(
    r"\b(?:penerbitan|permohonan|perpanjangan|pembuatan|layanan|pelayanan)\s+(?:SKCK|SIM|SPKT)\b(?:[^.;\n\d]|20[12]\d){0,140}$|"
    r"\b(?:(?:sub-?)?dimensi|komponen|aspek|indikator|variabel|unsur|bobot|loket|satpas|SPKT|SKCK|poli(?:klinik)?|gerai"
    r"|(?:skor|nilai|indeks|tingkat) kepercayaan(?: (?:publik|masyarakat))?(?:nya)?"
    r"|mobil (?:samsat|layanan)|samsat keliling"
    r"|SIM|catatan kepolisian|izin mengemudi|satintelkam|produknya|(?:nilai|skor) (?:wawancara|presentasi"
    r"|administrasi))\b(?:[^.;\n\d]|20[12]\d){0,80}$"
    # "Layanan paling buruk di dinas itu ialah penerbitan surat, nilainya 29,00", "registrasi usaha angkutan orang, 32,50"
    r"|\blayanan\s+(?:paling\s+\w+|ter\w+)\s+(?:di|pada|dalam)\s+(?:dinas|kantor|unit|opd|skpd|instansi)\s+(?:itu|tersebut|ini)\b[^.;\n\d]{0,80}$"
    r"|\b(?:dimiliki|dipegang|diraih|diperoleh)\s+layanan\s+(?-i:[a-z])[^.;\n\d]{0,60}$|\bregistrasi\s+(?-i:[a-z])[^.;\n\d]{0,80}$"
    r"|\b(?:ber)?bobot(?:nya)?\s+\d+\s*(?:persen|%)[^.;\n\d]{0,40}$"
    r"|\b(?:input|masukan|proses|output|keluaran|pengaduan|kompetensi(?: pelaksana| petugas)?"
    r"|sarana(?: (?:dan )?prasarana)?|(?<!terhadap )standar pelayanan|persepsi maladministrasi)(?:nya)?"
    r"\s*[:=(]?\s*(?:sebesar|dengan nilai|nilai(?:nya)?|skor(?:nya)?|mencapai|memperoleh|mendapat|meraih)?\s*\(?$",
    re.IGNORECASE,
)
# "Putaran berikutnya, ketika petugas loket ikut diuji, nilainya turun ke 69,38"
_BY_THE_WAY = re.compile(
    r"\b(?:ketika|saat|waktu|sewaktu|sejak|setelah|sesudah|karena|sebab)\s[^,.;\d]{0,50}\b(?:loket|satpas|SPKT|SKCK|SIM|indikator|komponen|aspek|unsur)\b[^,.;\d]{0,30},\s[^,.;\d]{0,40}$"
    # "Polres Cilegon, yang loket SIM-nya dikeluhkan, mendapat 79,90"
    r"|,\s+yang\s[^,;\d]{0,50}\b(?:loket|satpas|SPKT|SKCK|SIM|indikator|komponen|aspek|unsur)\b[^,;\d]{0,40},\s[^,.;\d]{0,40}$",
    re.IGNORECASE,
)
# "74 untuk SKCK dan 61,50 untuk SIM"
_OF_PART_AFTER = re.compile(
    r"^[^\S\n]*(?:poin\s+)?(?:(?:untuk|pada|dari|(?:disumbang|diperoleh|diraih|didapat)(?:\s+oleh)?|berasal dari|milik)\s+)?(?:produk\s+"
    r"|(?:pe)?layanan\s+|penerbitan\s+|permohonan\s+|perpanjangan\s+)*(?:SKCK|SIM|SPKT|loket"
    r"|dimensi|komponen|aspek|indikator|variabel|unsur)\b"
    # "cuma 29,00, jatuh pada layanan pembuatan surat perintah tugas"
    r"|^,?\s+(?:jatuh\s+(?:pada|ke|kepada)|milik|dipegang|ditempati|diraih|diperoleh|didapat)\s+(?:oleh\s+)?(?:produk\s+)?layanan\s+(?-i:[a-z])",
    re.IGNORECASE,
)
# Decimals that measure something else: "unduh (PDF, 1,2 MB)", "5,4 kilometer"
_MEASURE_AFTER = re.compile(
    r"^\s*(?:[KMG]B|km|kilometer|meter|m2|hektare?|ha|ton|kg|kilogram|liter|gram|derajat|detik|menit|jam|kali|orang"
    r"|SR|magnitudo)\b",
    re.IGNORECASE,
)
_TOTAL_NEAR = re.compile(
    r"\b(?:skor akhir|nilai akhir|nilai total|total(?:nya)?|jumlah|digabung|keseluruhan|seluruhnya|secara umum|kumulatif"
    r"|(?:nilai|indeks|skor) (?:kepatuhan|Ombudsman))\b",
    re.IGNORECASE,
)
# A whole number before such a word counts things: "12 kabupaten", "30 petugas", "9 persen", "7 kampung"
_COUNT_AFTER = re.compile(
    r"^(?:[^\S\n]|-)+(?!(?:dan|atau|serta|dengan|poin|zona|yang|pada|di|untuk|lalu|kemudian|disusul|sedangkan|sementara"
    r"|alias|dalam|predikat|kategori|kualitas|kepatuhan|masuk|berada|opini|menjadi|dari|hijau|kuning|merah|berpredikat"
    r"|tahun(?= (?:\d|ini|lalu|sebelumnya|itu|tersebut|kemarin|silam))|atas|saja|skala|sehingga|berkat|oleh|ke|diraih"
    r"|angka|kepada|seperti|atas nama|karena|namun|tetapi|meski"
    r"|berwarna|untuk|adalah|ada)\b)[a-z]", re.IGNORECASE)  # fmt: skip
# "Kabupaten Tabanan dengan 24 SKPD: 18 berada di Zona Merah": of the things that were counted right before
_OF_COUNTED_BEFORE = re.compile(
    r"\b\d+\s+(?:SKPD|OPD|perangkat daerah|unit(?: kerja| layanan)?|dinas|instansi|puskesmas|kabupaten|kota|daerah|pemda|lembaga"
    r"|kementerian|polres|kantor|layanan|produk)\w*\s*[:;,(]\s*$",
    re.IGNORECASE,
)
# How many have a colour: "28 Polres di Sumut: 19 Hijau", "12 hijau, 5 kuning, 1 merah"
_COLOUR_AFTER = re.compile(r"\s+(?:zona\s+)?(?:hijau|kuning|merah)\b", re.IGNORECASE)
_FEW = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
_COLOURS_COUNTED = re.compile(
    rf"\s+(?:zona\s+)?(?:hijau|kuning|merah)(?:,|,? (?:dan|serta))\s+(?:(?:dan|serta)\s+)?(?:\d{{1,3}}"
    rf"|{_FEW})\s+(?:zona\s+)?(?:hijau|kuning|merah)\b",
    re.IGNORECASE,
)
_MANY_BEFORE = re.compile(r"\b\d{1,3}\s+[A-Za-z/]{4,}(?:\s+(?:di|se-?)\s*[\w ]{3,30})?\s*[:,]\s*$")
# A scale, not a score: "skala dipendekkan menjadi 110", "tangga 0 sampai 110"
# "keterisian rata-rata 71,3 persen", "serapan anggaran 88,2 persen"
_OTHER_SHARE = re.compile(
    r"\b(?:keterisian|okupansi|hunian|kehadiran|serapan|penyerapan|realisasi (?:anggaran|belanja|pendapatan"
    r"|fisik)|tindak lanjut|penyelesaian (?:laporan|aduan|pengaduan)|kepatuhan (?:pajak|wajib pajak|pelaporan|membayar)"
    r"|cakupan|inflasi|kemiskinan|pengangguran|stunting|prevalensi"
    r"|elektabilitas|akreditasi)\b[^.;\n\d]{0,35}$",
    re.IGNORECASE,
)
# "penyelesaian laporan di Kabupaten Bogor 87,50 persen dan di Kota Bekasi 92,30 persen"
_SHARE_TOO = re.compile(
    r"\s*(?:%|persen),?\s+(?:(?:dan|serta|sedangkan|sementara)\s+)?(?:di\s+)?(?:[A-Z][\w-]*\s+){1,5}"
)
_EACH = re.compile(r"\b(?:masing-masing|berturut-turut)\b[^.;\d]*$", re.IGNORECASE)
_SCALE_BEFORE = re.compile(r"\bskala(?:nya)?\s+(?:\w+\s+){0,4}$", re.IGNORECASE)
_GAINED = re.compile(
    r"\b(?:meraih|memperoleh|beroleh|mendapat(?:kan)?|mencatat(?:kan)?|membukukan|mengantongi|mengumpulkan|menghasilkan|diganjar)\s*$",
    re.IGNORECASE,
)
# In an article that tells its scores in percent: "Muna 42,43 persen", "Kolaka Utara dengan 57,11 persen"
_TOLD_OF = re.compile(
    r"(?:[A-Z][\w)]*|disurvei|dinilai)\W{0,3}\s*(?:dengan|hanya|cuma|sebesar|nilai|yakni|(?:di\s+)?kisaran|\(|:|=)?\s*$"
)
# "Pemko Siantar zona merah (24,64%), Binjai zona merah (32,61%)"; "35 kabupaten zona hijau (42,17%)" is a share
_ZONED_PERCENT = re.compile(
    r"(?!(?:Kabupaten|Kota|Provinsi|Pem\w+|Daerah|Kementerian|Lembaga)\b)\b[A-Z][\w)]*\s+(?:masuk\s+|di\s+)?(?:zona\s+)?(?:hijau|kuning|merah)\s*\(\s*$"
)
# After "nilainya sudah melewati 90 persen": "Dinas Pendidikan yang masih 79 persen", "Semplak mengantongi 93 persen"
_ONLY = re.compile(r"\b(?:hanya|cuma|baru|masih|tepatnya)(?:\s+di\s+angka)?\s*$")
_RATED = re.compile(r"\b(?:dinilai|diberi nilai|bernilai)\s*$", re.IGNORECASE)  # "dinilai 76,24 persen oleh Ombudsman"
_NAMED_PERCENT = re.compile(r"\b(?:nilai|skor|indeks)\s+(?:sebesar\s+|mencapai\s+)?$", re.IGNORECASE)
_ZONES_TOLD = re.compile(r"\b(?:zona|rapor|hijau|kuning|merah|kepatuhan)", re.IGNORECASE)
_LISTED = re.compile(r"^\s*(?:%|persen|poin)?\s*(?:[;,/]|dan|serta|[;,]\s*(?:dan|serta))\s*$", re.IGNORECASE)
# "nilai 107 diperoleh Polres Jayapura, 105 Polres Keerom, 98 Polres Jayawijaya": value before name, one after the other
_NAME_BETWEEN = re.compile(
    r"(?:\s+(?:diperoleh|diraih|didapat|dikantongi|dibukukan|untuk|bagi|milik))?(?:\s+[A-Z][\w.]*){2,5},?\s+(?:(?:dan|serta)\s+)?"
)
_NAME_BEHIND = re.compile(r"\s+[A-Z][\w.]+\s+[A-Z]")
_PREVIOUS_BEFORE = re.compile(
    rf"\b(?:{differences.CHANGE}|bergerak|beranjak|berubah|melesat|pulih|membaik|bangkit|terdongkrak|loncat|meloncat|terkerek"
    rf"|melorot|tergelincir|sebelumnya)\b[^.;\n\d]{{0,45}}\bdari\s+(?:(?!ke\b|menjadi\b|me(?:mperoleh|raih|ndapat|ncatat))(?-i:[a-z]|Zona)\w*\s+){{0,4}}?\(?$"
    r"|\b(?:dibanding(?:kan)?|ketimbang|daripada|dari sebelumnya|dari semula|semula|mula-mula|mulanya|sebelumnya(?: hanya| cuma"
    r"| baru)?|dari capaian|dari nilai|dari skor|dari angka|dari posisi)\b(?:\s+(?:dengan|tahun|nilai|skor|angka"
    r"|capaian|perolehan|sebelumnya|lalu|hanya|yang|mencapai|sebesar|meraih|di|pada|penilaian|20\d\d|\())*\s*$"
    rf"|\b{differences.CHANGE}\b\s+(?:ke|menjadi)\s+\d+[.,]\d+\s+dari\s+(?:\w+\s+){{0,2}}?$"
    r"|\b(?:tinggal|menjadi|kini|sekarang)\s+\d+[.,]\d+\s+dari\s+$"
    rf"|\b{differences.CHANGE}\b[^.;\n]{{0,20}}\bpoin\s+dari\s+(?:\w+\s+){{0,3}}?$",
    re.IGNORECASE,
)
_REPLACES = re.compile(r"\d[.,]\d+\s+dari\s+\Z")  # "Purwakarta 88,20 dari 84,10", "melonjak 15,3 dari 65,2"
_FROM_FIRST = re.compile(
    r"(?:[A-Z][\w .,]{2,40}\s[–—-]{1,2}\s)?\W*dari\s+(?:nilai\s+|angka\s+|skor\s+)?", re.IGNORECASE
)  # "Dari nilai 73,44"
# "Kabupaten Natuna, dari 93,18 menjadi 90,64": the first of two values
_FROM = re.compile(
    r"\bdari\s+(?:(?:(?:peringkat|urutan|posisi)\s+\d{1,3}|nilai|angka|skor|posisi|semula|hanya|sebelumnya)\s+)*\(?$",
    re.IGNORECASE,
)
_ONWARD = re.compile(
    r"^\s*(?:poin|persen|%)?\s*(?:\([^)]{0,30}\)\s*)?(?:(?:pada|di|tahun)\s+[\w ]{4,25}?)?,?\s*"
    r"(?:(?:naik|turun|me[a-z]{4,}|ter[a-z]{4,}|ber[a-z]{4,})\s+(?:tajam\s+|jauh\s+|tipis\s+)?)?(?:menjadi|ke|jadi|hingga|tinggal)\s+(?:\w+\s+){0,2}\d"
    r"|^\s*\)\s+(?:naik|turun|me[a-z]{4,}|ter[a-z]{4,})\s+ke\s+(?:peringkat|urutan|posisi)\s+\d{1,3}\s+\(\d"
    # "Trenggalek: dari 92,77, kabupaten di sisi timurnya itu melorot ke 87,14"
    r"|^,\s+[^.;\d]{3,70}\s(?:naik|turun|melompat|melonjak|melesat|melorot|merosot|meningkat|menurun|anjlok|terjun|jatuh|merangkak|beranjak"
    r"|bergerak|meroket|meluncur)\s+(?:\w+\s+)?(?:menjadi|ke|jadi|hingga)\s+(?:\w+\s+){0,2}\d",
    re.IGNORECASE,
)
# "Dimensi pengaduan yang pada 2022 bernilai 9,12 naik ke 14,75"
_PART_MOVES = re.compile(
    r"\s*(?:poin\s+)?(?:(?:pada|di|tahun)\s+20[12]\d)?,?\s*(?:dan\s+|lalu\s+|kini\s+)*(?:naik|turun|meningkat|menurun|menjadi|bergerak|ke)\b"
    r"(?:(?![A-Z])[^.;\d]){0,25}"
)
# "indeks persepsi 3,61 dari 4, setara 90,25"
_CONVERTED = re.compile(
    r"(?:\s+dari\s+(?:skala\s+)?\d)?,?\s+(?:atau\s+|yang\s+)?(?:setara|ekuivalen|sama|dikonversi(?:kan)?|jika dikonversi)"
    r"\s+(?:dengan\s+|menjadi\s+|ke\s+)?"
    r"(?:nilai\s+|angka\s+|skor\s+)?",
    re.IGNORECASE,
)
_BOXED_ONWARD = re.compile(r"\s+(?:ke|menjadi|jadi)\s+\d{1,3}[.,]\d+\s*\)")  # "Kaimana (71,15 ke 66,08)"
_OUT_OF_VALUE = re.compile(
    r"\s*(?:poin\s+)?(?:yang\s+di\w+|(?:yang\s+menjadi\s+)?milik)\s+(?-i:[A-Z])", re.IGNORECASE
)  # "Dari nilai 84,66 yang dikantongi Puskesmas Ubud", "lebih tinggi dibanding 90,20 milik Kabupaten Kediri"
_ARROW = re.compile(
    r"(?:\s*[,(]?\s*(?:zona\s+)?(?:hijau|kuning|merah)\s*[,)]?)?\s*(?:→|->|=>|⇒)\s*\d{1,3}[.,]\d", re.IGNORECASE
)  # "84,40 → 71,65"
# "Kotamobagu 76,10 jadi 80,20", "71,10 kemudian naik ke 88,20"
_BECOMES = re.compile(
    r"(?:\s+poin)?,?\s+(?:(?:lalu|kemudian)\s+)?(?:(?:naik|turun|meningkat|menurun|melonjak|merosot|melorot)\s+)?(?:menjadi|jadi|ke)"
    r"\s+(?:angka\s+)?\d{1,3}[.,]\d",
    re.IGNORECASE,
)
_NOW_IS = re.compile(r",?\s+(?:kini|sekarang)\s+(?:\w+\s+)?\d{1,3}[.,]\d", re.IGNORECASE)  # "dari 60,20 kini 81,10"
# "A naik dari 30,00 dan B dari 13,50": the verb is said once
_GAPPED = re.compile(
    r"\s*(?:poin\s*)?(?:[,;]|[,;]?\s+(?:dan|serta|sedangkan|sementara|adapun|lalu|kemudian))\s+(?:[A-Z][\w-]*\s+){1,5}dari\s+"
)


def _clause(text: str, start: int, limit: int = 100) -> Stretch:
    """What stands before `start` in its sentence, at most `limit` characters."""
    low = max(0, start - limit)
    window = text[low:start]
    cut = max(window.rfind("\n"), window.rfind(". "), window.rfind("! "), window.rfind("? "))
    return Stretch(text, low + cut + 1, start)


def scan(text: str, *, unscaled: bool = False) -> list[Score]:
    """All numbers of `text` that stand where results stand, in order, each accepted or refused with its reason.

    `unscaled`: the round that the text tells of has no known scale, so that "nilai 680" (2014) may be a value of it.
    """
    hidden = years.masks(text)
    found: list[Score] = []
    of_thousand = bool(_OF_THOUSAND.search(text))
    up_to = 1000 if of_thousand else 110 if _OF_110.search(text) else 100
    in_percent = _told_in_percent(text)  # or a score before was
    named_percent = -1  # where the last score in percent ends
    counted: Span | None = None  # the last number that told how many
    shared: Span | None = None  # the last number if it is a share of something else
    position = 0
    for number in numbers.scan(text):
        if number.shape == "integer" and (
            _clause(text, number.span.start, 300).search(_HOW_MANY)
            or (counted and _COUNTED_ON.fullmatch(text[counted.end : number.span.start]))
        ):
            counted = number.span
            continue
        if (
            shared
            and _SHARE_TOO.fullmatch(text, shared.end, number.span.start)
            and _PERCENT.match(text[number.span.end :][:10])
        ):
            shared = number.span
            continue
        shared = number.span if _clause(text, number.span.start).search(_OTHER_SHARE) else None
        while position < len(hidden) and hidden[position].end <= number.span.start:
            position += 1
        if any(mask.overlaps(number.span) for mask in hidden[position : position + 3]):
            continue
        listed = (
            bool(found)
            and found[-1].cue == "strong"
            and bool(_LISTED.match(text[found[-1].span.end : number.span.start]))
        ) or (
            bool(found)
            and found[-1].cue == "strong"
            and found[-1].refused is None
            and number.value >= 20
            and bool(_NAME_BETWEEN.fullmatch(text[found[-1].span.end : number.span.start]))
            and bool(_NAME_BEHIND.match(text, number.span.end))
        )
        goes_on = named_percent >= 0 and "\n" not in text[named_percent : number.span.start]
        if score := _judge(
            text, number, listed, up_to=up_to, unscaled=unscaled, in_percent=in_percent, goes_on=goes_on
        ):
            if (
                found
                and found[-1].refused == "dimension"
                and _PART_MOVES.fullmatch(text[found[-1].span.end : number.span.start])
            ):
                score = replace(score, refused="dimension", reason_at=found[-1].reason_at)
            if (
                found
                and score.refused in (None, "aggregate")
                and found[-1].refused == "aggregate"
                and means.GOES_ON.fullmatch(text[found[-1].span.end : number.span.start])
            ):
                score = replace(score, refused="aggregate", reason_at=number.span.start)
            if (
                found
                and found[-1].refused == "outside_scale"
                and _CONVERTED.fullmatch(text[found[-1].span.end : number.span.start])
            ):
                score = replace(score, refused="outside_scale", reason_at=found[-1].reason_at)
            if (
                found
                and found[-1].refused == "dimension"
                and _LISTED.match(text[found[-1].span.end : number.span.start])
                and _clause(text, found[-1].span.start).search(_EACH)
            ):
                # "Loket SPKT dan Satpas Polres Batu masing-masing 93,20 dan 95,10"
                score = replace(score, refused="dimension", reason_at=found[-1].reason_at)
            gained = next((f for f in reversed(found[-2:]) if f.refused == "difference"), None)
            if gained and differences.goes_on(text, gained.span, number.span, score.value):
                score = replace(score, refused="difference", reason_at=number.span.start)
            if found and found[-1].previous and _GAPPED.fullmatch(text[found[-1].span.end : number.span.start]):
                score = replace(score, previous=True)
            found.append(score)
            in_percent = in_percent or (score.percent and score.refused is None and score.decimals == 2)
            if score.percent and score.refused in (None, "threshold"):
                named_percent = score.span.end
    return found


def _told_in_percent(text: str) -> bool:
    """Whether an article tells its scores as "Konawe (35,49%), Muna 42,43%": with two decimals behind names where zones
    are told, and more than 100 together, as shares of one whole never are."""
    total = Decimal(0)
    for number in numbers.scan(text):
        if number.decimals == 2 and _PERCENT.match(text[number.span.end : number.span.end + 10]):
            start, end = text.rfind("\n", 0, number.span.start) + 1, text.find("\n", number.span.end)
            paragraph = text[start : end if end >= 0 else len(text)]
            clause = _clause(text, number.span.start)
            told = _TOLD_OF.search(clause.words) or _ZONED_PERCENT.search(clause.words)
            if told and _ZONES_TOLD.search(paragraph):
                total += number.value
            elif clause.search(_NAMED_PERCENT):
                return True  # "memberi daerah itu nilai 54,11 persen"
    return total > 100


def _judge(
    text: str, number: numbers.Number, listed: bool, *, up_to: int, unscaled: bool, in_percent: bool, goes_on: bool
) -> Score | None:
    """The score that `number` is, or None where it is plainly something else (money, dates, counts, ranks).

    `up_to`: the upper end of the scale that the text tells, 100 if none, if none is known either `unscaled`; `in_percent`:
    scores before it were told in percent; `goes_on`: one was before it in its paragraph.
    """
    start, end = number.span.start, number.span.end
    clause, after = _clause(text, start), _ROUND.sub("", text[end : end + 60])
    before = clause.words
    perfect = number.shape == "integer" and number.value in (100, 110, 1000)
    perfect = perfect and bool(
        _TOP_OF_SCALE.search(before) or (_OUT_OF_ALL.search(before) and after.startswith(" poin"))
    )
    gained = _PERFECT_GAINED.search(before) or _PERFECT_GOES.match(after)
    if perfect and not gained:
        return None
    of_thousand = up_to == 1000
    if number.shape == "thousands" or number.value > 1000 or number.decimals > 3:
        return None
    beyond = number.shape == "integer" and number.value > 110 and not of_thousand
    if beyond and not (unscaled and clause.search(_STRONG)):
        return None
    if number.shape == "integer" and 1945 <= number.value <= 2100:
        return None
    if (
        _MONEY_BEFORE.search(text[max(0, start - 6) : start])
        or _MAGNITUDE.match(after)
        or clause.search(_TIME_BEFORE)
        or _TIME_AFTER.match(after)
    ):
        return None
    if (
        ((clause.search(_RANK_BEFORE) or clause.search(_RANK_CHAIN)) and not number.decimals)
        or _PHONE.match(after)
        or _FRACTION_BEFORE.search(before)
    ):
        return None
    if start and (text[start - 1].isalpha() and number.shape == "integer"):
        return None  # "P3A", "O2SN"
    if number.shape == "integer" and after[:1].isalpha():
        return None  # "2A", "5G"
    percent = bool(_PERCENT.match(after))
    goes_on = goes_on and percent and bool(_TOLD_OF.search(before) or _ONLY.search(before) or clause.search(_GAINED))
    changed = bool((clause.search(_FROM) and (_ONWARD.match(after) or _NOW_IS.match(after))) or _ARROW.match(after))
    changed = changed or (before.endswith("(") and bool(_BOXED_ONWARD.match(after)))
    changed = changed or differences.is_replaced(clause, after, number.value)
    changed = changed or (number.decimals > 0 and bool(_BECOMES.match(after)))
    strong = listed or changed or bool(clause.search(_STRONG))
    scale = None
    if match := _SCALE_AFTER.match(after):
        word = match.group("scale").lower()
        scale = _SCALES.get(word) or int(word.replace(".", ""))
        if number.value > scale:
            scale = None
    if scale is None and number.value > 100 and up_to > 100 and (number.value > 110) == of_thousand:
        scale = up_to
    faint = False
    if number.shape == "integer" and scale in (None, 1000):
        share = percent and not goes_on and not clause.search(_SCORE_NOUN_NEAR)
        counts = not listed and _COUNT_AFTER.match(after) and (share or not percent)
        if number.value < 10 or _OF_MANY.match(after) or counts or _OF_COUNTED_BEFORE.search(before):
            return None
        if _COLOURS_COUNTED.match(after) or (_COLOUR_AFTER.match(after) and clause.search(_MANY_BEFORE)):
            return None
        if clause.search(_OUT_OF) and not clause.search(_SCORE_NOUN_NEAR):
            return None
        if not goes_on and not _whole_number_fits(clause, after, strong):
            faint = number.value >= 20 and not percent and scale is None
            if not faint and scale is None:
                return None
    if (
        number.shape == "loose"
        and not strong
        and (_COUNT_AFTER.match(after) or not re.search(r"[A-Za-z)]\s*[(:=,]?\s*$|\b20[12]\d\s*\(\s*$", before))
    ):
        return None
    if clause.search(_SCALE_BEFORE) or clause.search(_OTHER_SHARE):
        return None
    if number.decimals and _MEASURE_AFTER.match(after):
        return None
    reason, reason_at = _refusal(clause, after, number.value)
    if gained and reason == "threshold" and not clause.search(_RANGE_BEFORE):
        reason = None  # no "nilainya 81 sampai 100 diraih A"
    if reason is None and scale is None and number.value <= _INDEX_SCALE:
        reason, reason_at = "outside_scale", start
    earlier = clause.search(_PREVIOUS_BEFORE) or _FROM_FIRST.fullmatch(before)
    rival = _OF_RIVAL.search(before) and not _AT_EARLIER.match(after)
    earlier = earlier or (_REPLACES.search(before) if number.decimals else None)
    previous = changed or bool(earlier and not _OUT_OF_VALUE.match(after) and not rival)
    previous = previous and not clause.search(FROM_NOW)
    if percent and (_SHARE_AFTER.match(after) or clause.search(_THERE_IS)):
        return None
    if (
        reason is None
        and percent
        and not goes_on
        and not (
            number.decimals
            and (
                listed
                or (in_percent and (_TOLD_OF.search(before) or _ZONED_PERCENT.search(before) or _ONLY.search(before)))
                or re.search(r"\b(?:hijau|kuning|merah)\s+(?:dengan|bernilai)\s*$", before, re.IGNORECASE)
                or clause.search(_GAINED)
                or clause.search(_RATED)
                or _OF_COMPLIANCE.match(after)
                or (number.decimals == 2 and clause.search(_WE_GOT))
                or re.search(r"[A-Za-z)]\s*[:=]\s*$", before)
            )
        )
        and not clause.search(_SCORE_NOUN_NEAR)
    ):
        return None
    cue: Cue = "strong" if strong else "faint" if faint else "weak"
    return Score(
        number.span,
        number.value,
        number.decimals,
        cue,
        reason,
        previous,
        scale,
        percent,
        reason_at,
    )


def _whole_number_fits(clause: Stretch, after: str, strong: bool) -> bool:
    """Whether a whole number can be a score here: "nilai 82", "Polres D (104)", "DPMPTSP: 94", never "12 kabupaten"."""
    if _PERCENT.match(after):
        return bool(clause.search(_SCORE_NOUN_NEAR))
    if strong:
        return True
    return bool(re.search(r"[A-Za-z)]\s*[:=|\t]\s*$|\w\s-\s$", clause.words)) or bool(
        re.match(r"^\s*(?:untuk|diraih|poin)\b", after)
    )


def _is_mark(clause: Stretch, after: str, value: Decimal) -> bool:
    """Whether a whole number that is passed is a mark and no value: a round one, one of several, one beside the value itself."""
    if not clause.search(_BREAKS):
        return False
    if clause.search(_SEVERAL_BREAK) or _VALUE_TOLD.match(after):
        return True
    return value % 10 == 0 and not _ROSE_FROM.match(after)


def _refusal(clause: Stretch, after: str, value: Decimal) -> tuple[RefusalReason | None, int]:
    """Why a number is no result, and where the words begin that say so."""
    before = clause.words
    if clause.search(_POSSIBLE) or _TO_ENTER.search(clause.text, max(0, clause.start - 60), clause.end):
        return "threshold", clause.end
    bound = clause.search(_THRESHOLD_BEFORE) and not clause.search(_PLACED_BELOW) and not _WAS_GAINED.match(after)
    between = clause.search(_BETWEEN) and re.match(rf"\s+dan\s+{_NUMBER}", after)
    if _RANGE_AFTER.match(after) or clause.search(_RANGE_BEFORE) or bound or between:
        reason: RefusalReason = "difference" if differences.changes_near(clause) else "threshold"
        return reason, clause.end
    if re.match(r"^\s*dari\s+(?:total\s+)?bobot\b", after, re.IGNORECASE) or _OF_PART_AFTER.match(after):
        return "dimension", clause.end
    if _SUFFICES.match(after) or _COLOUR_BOUND.search(before):
        return "threshold", clause.end
    if value == value.to_integral_value() and (_IS_BROKEN.match(after) or _is_mark(clause, after, value)):
        return "threshold", clause.end
    if differences.is_difference(clause, after, value):
        return "difference", clause.end
    if clause.search(means.OF_KIND):
        return "aggregate", clause.end
    if near := Stretch(clause.text, max(0, clause.end - 170), clause.end).search(means.OF_SEVERAL):
        return "aggregate", near.start()
    near = clause.search(_DIMENSION_NEAR)
    if near and not _TOTAL_NEAR.search(near.group()) and not clause.search(_BY_THE_WAY):
        return "dimension", near.start()
    return None, clause.start
