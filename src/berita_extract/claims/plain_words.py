"""Words that change nothing in a claim: what it says is the same without them.

A claim is short, and each of its words may turn it into another one: "nyaris", "target", "imunisasi", "hoaks". So a
word is taken for harmless only if it stands here. What is missing here is on purpose: denials, hopes, comparisons
("lebih", "naik"), superlatives ("terbaik"), groups ("seluruh"), and the words of a value, which only a record accounts for.
"""

from __future__ import annotations

import re
from collections.abc import Container

_PLAIN = """
raihan guna demi transparansi bos bosku boss om tante sendiri padanya kepadanya terkonfirmasi dikonfirmasi konfirmasi
klarifikasi menanyakan ditanya pertanyaan jawaban sekilas singkatnya intinya pokoknya disebutkan disebutnya dibagikan
membagikan dibacakan membacakan mencantumkan dicantumkan menampung menyusun mengemukakan menuturkan menerangkan
memaparkan menambahkan membeberkan melaporkan mengonfirmasi membenarkan menegaskan bertutur berucap berujar berkata
selanjutnya adapula instansinya pemdanya pemkabnya pemkotnya kabupatennya kotanya provinsinya daerahnya

diketahui perlu dicek ngecek mengecek pulang tampil boleh patut layak berbangga sk sodara saudara-saudara penerima
pemberian pemberi menyematkan disematkan sematkan rampung selesai tuntas dirampungkan gembira senang bahagia lega
diikuti sbb berikut rincian rinci merinci perincian rekap rekapitulasi ringkasan tabel daftar lampiran foto gambar video
tautan link sumber catatan cat nb ps tag baris kolom tepatnya persisnya tersemat terekam terpantau diterimakan
menggenapi hadiah gelar label cap titel bergelar berlabel tanda sebutan julukan diserahterimakan terlihat tampak
kelihatan ditunjukkan diperlihatkan memperlihatkan menampilkan ditampilkan menggambarkan terbilang dikategorikan
dikelompokkan dimasukkannya ditaruh menaruh dipatri berdiri parkirnya semat dikantonginya diraihnya peraihan pengakuan
memuat dimuat termuat merujuk mengacu dirujuk berpatokan menurutnya setelahnya laporannya kabari dikabarkan mengabarkan
diwartakan mewartakan memberitakan terbit dipublikasikan publikasi unggahan diunggah mengunggah postingannya cuitan twit
tweet thread utas komentar netizen warganet viralnya

dan serta dengan dgn di pada dari dr oleh ke kepada untuk utk bagi dalam atas sebagai yang yg itu ini tersebut adalah
ialah yaitu yakni merupakan bahwa sebesar senilai sejumlah juga pun pula lagi sudah sdh telah masih kini sekarang saat
hari tadi saja hanya cuma sekaligus lewat melalui usai setelah pasca ketika sepanjang per para kami kita mereka ia dia
beliau nya alias jadi menjadi lalu kemudian sedangkan adapun disusul sama-sama masing-masing kembali tetap secara resmi
langsung pihak atasnya terhadap selaku tsb sbg krn nah bahkan ternyata rupanya memang akhirnya baru

tahun thn th tgl tanggal akhir awal pertengahan bulan periode rentang edisi senin selasa rabu kamis jumat sabtu minggu
januari februari maret april mei juni juli agustus september oktober november desember jan feb mar apr jun jul agu ags
sep okt nov des wib wita wit

raih meraih diraih peraih mendapat mendapatkan dapat dapet dpt dapetin didapat memperoleh peroleh diperoleh perolehan
mengantongi kantongi dikantongi membukukan bukukan mencatat mencatatkan catat catatkan tercatat dicatat mengumpulkan
kumpulkan mengoleksi koleksi menerima terima diterima menyabet sabet disabet menggondol gondol menggaet gaet memboyong
boyong beroleh menyandang sandang disandang mencapai capai dicapai capaian pencapaian prestasi menorehkan torehkan
ditorehkan menembus tembus menyentuh mengemas kemas bertengger berada masuk memasuki dimasukkan masukkan menempati
tempati ditempatkan menempatkan tempatkan duduk bertahan mempertahankan pertahankan tergolong digolongkan termasuk
berstatus status berwarna warnanya berpredikat berkategori beropini bernilai berzona bernilaikan dinilai menilai
diganjar ganjar mengganjar dianugerahi anugerahi menganugerahi menganugerahkan dianugerahkan dihadiahi diberi diberikan
memberi memberikan beri berikan kasih dikasih ngasih memberinya menyerahkan diserahkan serahkan penyerahan menetapkan
ditetapkan tetapkan dinyatakan menyatakan nyatakan dikukuhkan berhasil sukses berhak memiliki punya miliki membawa bawa
mengantar antar tercantum tertera tertulis kebagian menunjukkan membuahkan berbuah dilakukan digelar dilaksanakan
diadakan

mengukir ukir mendulang dulang meraup raup merengkuh rengkuh memetik petik menuai tuai menggenggam genggam mengamankan
amankan mencetak cetak menggapai gapai membuktikan buktikan terbukti mempersembahkan persembahkan menghuni menduduki
nangkring bercokol terpampang terdaftar diapresiasi dinobatkan ditasbihkan menghasilkan ikut tertahan berhenti berbekal
menikmati merasakan disurvei bersertifikat dipegang memegang pegang berlabuh parkir patuh peringkat ranking
pemeringkatan urutan posisi versi final ada pernah karena sehingga tetapi tapi namun meski walau malah justru demikian
begitu artinya penelitian survey kebanggaan rasa mengapresiasi apresiasi kerja keras dedikasi komitmen buah bukti berkat

nilai skor skornya score nilainya poin point points angka ponten rapor rapot raport persen percent predikat opini
kualitas kepatuhan penilaian hasil hasilnya survei standar pelayanan publik penyelenggaraan pengawasan kategori
klasifikasi kelompok kelas tingkat zona zonasi warna piagam penghargaan anugerah sertifikat plakat perolehannya total
keseluruhan berdasarkan ombudsman ori ombudsmanri republik indonesia perwakilan mutu layanan kepatuhannya predikatnya
opininya zonanya assessment

kata katanya ujar ujarnya ucap ucapnya tutur tuturnya ungkap ungkapnya sebut disebut menyebut menyebutkan mengatakan
dikatakan mengaku diakui mengklaim klaim diklaim menyampaikan disampaikan sampaikan menjelaskan jelas jelasnya tegas
tegasnya terang terangnya imbuh imbuhnya papar paparnya beber jawab tulis mengumumkan diumumkan umumkan pengumuman
merilis dirilis rilis dilansir dikutip mengutip konon kabarnya kabar info informasi infonya share izin ijin menurut
sesuai data dokumen berita diberitakan cek fakta benarkah apakah betulkah benar betul bener emang emangnya apa berapa ya
yaa iya pak bu bang mas mbak kak min admin gan gaes guys bro lho loh lo dong sih nih tuh deh kok wow wah keren mantap
mantul selamat alhamdulillah puji syukur tuhan bersyukur kado berterima hore assalamualaikum salam fyi breaking news
update mohon tolong tanya nanya siapa bangga membanggakan hebat soal tentang mengenai terkait hal atasnama postingan
caption saya aku gue gw gua kamu lu elu anda setahu denger dengar dgr dengar-dengar tau tahu taukah beneran bnr serius
seriusan kan khan barusan liat lihat baca dibaca dibilang bilang bilangnya soalnya jd jg udh udah dah taun baru-baru
pagi siang sore malam bapak ibu saudara hadirin yth keterangan siaran konferensi sambutan acara rilisnya pihaknya
bersama-sama dimana gimana bagaimana emg bgt banget yuk ayo tlg dm rt via grup wa beredar kutipan pernyataan judul

bupati wali kota walikota gubernur wakil wagub wabup wawali sekda sekretaris daerah kabag kabid kadis kepala bagian
organisasi ketua menteri pj plt penjabat pelaksana tugas drs h hj ir prof pemerintah pemkab pemkot pemko pemprov pemda
kabupaten kab provinsi prov
"""
_ENGLISH = """
been into hence thus overall based department agency result results landed lands scoring receiving getting announced
released published shows show showed showing reports final total tweet post posted report we i you he she they his her
their our my named listed stands stood the a an of in for by from with at to and it its it's that this as on was is were
are has had have be did does do got get gets receive received receives obtain obtained obtains scored scores score
achieved achieve achieves earned earn earns won given gave give gives giving granted awarded award putting placing
placed put puts entered enters rated rating grade graded points point assessment assessed compliance public service
services ombudsman ombudsman's ombudsman’s indonesian indonesia indonesia's republic zone category status according year
government administration local quality opinion predicate annual yearly during reached reach recorded records claims
claimed says said true which where out survey ranking held also officially reportedly just really recently check verify
news statement please hi hello fact regarding about how what
"""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# what takes back a result, makes it a hope, another measure, a part or the first of its kind; in a clause of its own
_RISKY = re.compile(
    r"(?:tidak|tak|bukan\w*|belum|gagal|(?:di|mem)?batal\w*|jangan|tanpa|nihil|gak?|ngg?ak?|enggak|kagak|ndak|not?|never|none|nor"
    r"|hoaks?|hoaxe?s?|bohong\w*|palsu|dusta|keliru|salah|(?:di|mem)?bantah\w*|(?:di|meng)?koreksi\w*|(?:di)?revisi|(?:di)?ralat\w*"
    r"|(?:mem|di)?protes|(?:meng|di)?gugat\w*|(?:men|di)?tolak|(?:men|di)?cabut|isu|rumor|gosip|fitnah|(?:di)?rekayasa|manipulasi"
    r"|(?:me|di)?suap|editan|satire?|parodi|fiktif|denie[sd]|deny|false|fake|untrue|wrong|lost|lose[sd]?"
    r"|jika|bila\w*|kalau|klo|andai\w*|seandainya|apabila|asal\w*|misal\w*|umpama\w*|sekiranya|if|unless|would|could|should"
    r"|might|may|can|akan|bakal|(?:men|di)?target\w*|(?:ber|di)?harap\w*|ingin|hendak|(?:be|di)?rencana\w*|(?:di|mem)?prediksi\w*"
    r"|(?:di)?proyeksi\w*|simulasi|(?:di|mem)?perkira\w*|estimasi|mungkin|(?:ber)?potensi\w*|(?:ber)?peluang|optimis\w*|yakin"
    r"|calon|kandidat|(?:meng)?incar\w*|(?:menge|di)?kejar\w*|(?:mem|di)?bidik\w*|(?:di|mem)?patok|(?:di|ber)?janji\w*|(?:ber)?usaha"
    r"|upaya|hampir|nyaris|sementara|(?:men)?dekati|self|mandiri|will|shall|want\w*|hope\w*|aim\w*|expect\w*|plan\w*|nearly|almost"
    r"|fail\w*|target\w*|miss\w*|ter(?:tinggi|baik|rendah|buruk|besar|kecil|depan|atas|bawah|banyak|unggul|hebat|jelek|puruk)"
    r"|paling|pertama|perdana|satu-satunya|satunya|nomor|no|juara\w*|jawara|kampiun|rekor|(?:mem)?puncak\w*|klasemen"
    r"|(?:meng)?ungguli|unggul|(?:meng)?alahkan|(?:di)?kalah\w*|lebih|kurang|naik|turun|meningkat|menurun|melonjak|anjlok|merosot"
    r"|nasional|dunia|se-?(?:indonesia|nasional|provinsi|asia\w*|jawa|sumatera|kalimantan|sulawesi)|best|highest|lowest|worst|first"
    r"|top|only|more|less|above|below|than|national\w*|sejak|selalu|setiap|tiap|selamanya|berturut-turut|always|since|every|all|each"
    r"|dimensi|indikator|unsur|komponen|aspek|loket|desa|kelurahan|kecamatan|rata-rata|rerata|average|mean|seluruh|semua|sebagian"
    r"|separuh|beberapa|indeks|index|lomba|kompetisi|akreditasi|audit|ujian|kinerja|kepuasan|kelulusan|reformasi|birokrasi|integritas"
    r"|inovasi|imunisasi|vaksinasi|covid\S*|anggaran|pajak|pembangunan|kemiskinan|stunting|keterbukaan|akuntabilitas|performance"
    r"|satisfaction|kompetensi|sarana|prasarana|pengaduan|proses|input|output|keluar|lepas|bebas"
    r"|sangat|tinggi|sedang|rendah|baik|cukup|buruk|high|low|good|poor|fair|peringkat|ranking|rank\w*|urutan|posisi|predikat|opini"
    r"|zona|zone|kategori|grade|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|seratus|ke(?:satu|dua|tiga|empat|lima"
    r"|enam|tujuh|delapan|sembilan|sepuluh)|second|third|one|two|three|five|ten|kehilangan|mundur|dulu\w*)"
)
_KNOWN = _words(_PLAIN) | _words(_ENGLISH)
_ENDINGS = re.compile(r"(?:nya|lah|kah|pun)$")
_OF_HASHTAGS = _words("zona hijau kuning merah") | frozenset(word for word in _KNOWN if len(word) > 2)


def is_plain(word: str, names: Container[str] = ()) -> bool:
    """True if a word changes nothing, or is one of the `names`, in small letters."""
    low = word.casefold().rstrip("2")  # "denger2"
    return any(one in _KNOWN or one in names for one in (low, _ENDINGS.sub("", low)))


def is_plain_hashtag(tag: str, names: Container[str] = ()) -> bool:
    """True if a hashtag is made of such words alone: "#pelayananpublik", "#zonahijau", "#OmbudsmanRI"."""
    low = tag.casefold()
    ends = {0}
    for end in range(1, len(low) + 1):
        parts = (low[start:end] for start in ends)
        if any(part in _OF_HASHTAGS or part in names or part == "ri" or part.isdigit() for part in parts):
            ends.add(end)
    return len(low) in ends


def is_risky(word: str) -> bool:
    """True if a word may change a claim even from a clause without a result: "Hoaks!", "jika lolos,", an unknown acronym."""
    acronym = len(word) > 1 and word.isupper() and not is_plain(word)
    low = word.casefold()
    return acronym or any(_RISKY.fullmatch(one) for one in (low, _ENDINGS.sub("", low)))
