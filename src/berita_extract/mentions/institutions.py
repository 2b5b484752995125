"""Who is spoken of: names composed of type word, proper name and region ("Pemkab Serang", "Dinsos", "UPT Puskesmas Pontang").

This module reads what stands at one place. Who a bare or shortened name stands for, given the rest of the article, is
decided in `resolution`.
"""

from __future__ import annotations

import re
from bisect import bisect, bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from berita_extract import patterns
from berita_extract.mentions.gazetteer import HEADS, Entry, HeadForm, Level, Match
from berita_extract.model import Span
from berita_extract.reference import Body, Kind, Region, UnitForm, name_key

Form = Literal[
    "government",  # "Pemkab Serang", "Pemerintah Kota Cilegon"
    "area",  # "Kabupaten Serang"
    "holder",  # "Bupati Serang"
    "bare",  # "Serang"
    "unit",  # "Dinsos", "Puskesmas Pontang", "Polres Tabanan", "Kantah Boalemo"
    "body",  # "Kementerian Sosial", "BPOM"
    "anaphor",  # "kabupaten itu", "Pemkot" with no name behind
    "unknown",  # "Pemkab Purwokerto": the form of a name, but no such institution
]


@dataclass(frozen=True, slots=True)
class Institution:
    """One institution under its canonical name; `kind` is that of the scales, `region` the id of its region."""

    id: str
    name: str
    kind: Kind
    region: str | None = None


@dataclass(frozen=True, slots=True)
class InstitutionMention:
    """A name as printed. Exactly one candidate means resolved; `place` marks one named only as a place or as the giver."""

    span: Span
    words: str
    form: Form
    candidates: tuple[Institution, ...] = ()
    level: Level | None = None  # what the type word says
    regions: tuple[Region, ...] = ()  # who bears the proper name
    unit: UnitForm | None = None
    own_name: str | None = None
    place: bool = False
    giver: bool = False
    compared: bool = False  # named only to compare with: "serupa dengan Kendari", "mengungguli Kota X"
    shared: bool = False  # a nickname or a seat: only good where the article names its owner too
    former: str | None = None  # the former name that was used

    @property
    def resolved(self) -> Institution | None:
        """The one institution the mention stands for, if there is exactly one."""
        return self.candidates[0] if len(self.candidates) == 1 else None


# Cores of services of which a region has one, which bears its name: "RSUD Kabupaten Sragen"
_SOLE = ("rs", "pdam", "slb")


def government_of(region: Region, former: str | None = None) -> Institution:
    """The government of a region, under a former name where that is the one used."""
    name = f"Pemerintah {region.level.capitalize()} {former}" if former else region.government
    return Institution(region.id, name, region.level, region.id)


def as_governments(mention: InstitutionMention, regions: Sequence[Region]) -> InstitutionMention:
    """The mention as one of the governments of regions."""
    return replace(
        mention,
        regions=tuple(regions),
        candidates=tuple(sorted((government_of(r, mention.former) for r in regions), key=lambda i: i.id)),
    )


def body_of(body: Body) -> Institution:
    """A ministry or agency."""
    return Institution(body.id, body.name, body.kind)


def unit_of(form: UnitForm, region: Region | None, own_name: str | None) -> Institution | None:
    """The unit of a form, or None where its form needs a region or a name of its own that is not there."""
    own = " ".join(own_name.split()) if own_name else None
    if own and form.name.endswith(" Kota"):
        own = own.removeprefix("Kota ")  # "Polresta Kota Medan" says it twice
    slug = re.sub(r"[^a-z0-9]+", "-", own.lower()).strip("-") if own else ""
    match form.pattern:
        case "office":
            return (
                Institution(f"{form.core}/{region.id}", f"{form.name} {region.area}", "unit", region.id)
                if region
                else None
            )
        case "branch":
            if region is None or of_provinces(form) != (region.level == "provinsi"):
                return None
            return Institution(f"{form.core}/{region.id}", f"{form.name} {region.area}", "vertical", region.id)
        case "named":
            if region is None:
                return None
            if not own:  # "RSUD Kabupaten Sragen": the only one of its kind there
                sole = form.core.startswith(_SOLE)
                return (
                    Institution(f"{form.core}/{region.id}", f"{form.name} {region.area}", "unit", region.id)
                    if sole
                    else None
                )
            return Institution(f"{form.core}-{slug}/{region.id}", f"{form.name} {own} {region.area}", "unit", region.id)
        case "police" | "own_name":
            return (
                Institution(f"{form.core}-{slug}", f"{form.name} {own}", "vertical", region.id if region else None)
                if own
                else None
            )
        case "staff":
            return None


# "Ombudsman RI Perwakilan Banten", "perwakilan Ombudsman Sumatera Barat": the giver and where it sits
_GIVER_BEFORE = re.compile(
    r"\b(?:[Oo](?:mb|MB)\w{5,8}|ORI|[Pp]erwakilan|PERWAKILAN|[Kk]easistenan)(?:\s+(?:RI|R\.I\.|Republik Indonesia"
    r"|\(RI\)|\(ORI\)|ORI|[Pp]erwakilan|[Kk]antor|[Ww]ilayah|[Ll]embaga|[Dd]aerah|untuk|di|[Oo]mbudsman"
    r"|OMBUDSMAN))*\s*$"
)
# Named as a place, as somebody's home, or as part of another name
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:(?<!penyelenggaraan pelayanan publik )di(?: utara| selatan| timur| barat| tepi| pinggiran| sekitar"
    r"| jantung)?|(?<!jatuh )(?<!\) )ke|(?<!kalah )(?<!unggul )(?<!baik )(?<!tinggi )(?<!rendah )dari"
    r"|asal|besar|disaksikan|dihadiri|dampingi|didampingi|wakil|utusan|wilayah|wilayah hukum|seluruh|warga"
    r"|masyarakat|penduduk|kawasan|tingkat|sekitar|lingkup|lingkungan"
    r"|jajaran|se|ibu ?kota|pusat|dalam|antara|daerah|rakyat|putra|khas|orang"
    r"|pendopo|kantor|gedung|laman|situs|rumah dinas|rumah jabatan|aula|balai|alun-alun|halaman|ruang|ruang rapat|rumah|DPRD"
    r"|ketua DPRD|anggota DPRD|inspektorat|bappeda|dewan|BPK|KPU|Bawaslu|Kejari|PN"
    r"|kecamatan|kelurahan|desa|kampung|nagari|pulau|gunung|teluk|sungai|danau|laut|selat|pantai|jalan|jl|pasar|tetangga"
    r"|bandara|bandar udara|terminal|stasiun|pelabuhan|hotel|stadion"
    r"|masih ikut|masih menginduk (?:ke|pada)|masih bergabung dengan|pecahan(?: dari)?|bagian dari|mekar dari"
    r"|dimekarkan dari|universitas|institut|politeknik|bank|polda|kodam|kodim|korem|lapas|rutan|masjid|radio|harian|kabar|suara"
    r"|tribun|antara|musyawarah|forum|provinsi tetangga|perbatasan|hari jadi)\s+(?:kabupaten/kota\s+(?:di\s+)?)?|\bse-)$",
    re.IGNORECASE,
)
_PAIR_BEFORE = re.compile(r"(?<=\w)-(?:kota|kabupaten|daerah|pemda)\s+(?:kabupaten/kota\s+(?:di\s+)?)?$", re.IGNORECASE)
# Two capital words right before an area are the name of a body that is there, unless they speak of the result
_PART_OF_NAME = re.compile(
    r"(?<![.!?:;,/\"] )\b[A-Z][a-z]+ (?!(?:RI|Ombudsman|Kepatuhan|Publik|Pelayanan|Opini|Nilai|Skor|Predikat|Zona|Hijau|Kuning|Merah"
    r"|Tertinggi|Tinggi|Sedang|Rendah|Daerah|Tahun|Indeks|Peringkat|Maladministrasi|Indonesia|Unggul|Raih|Ungguli)\b|(?:Me[mnrl]|Ber|Antar|Bawa|Dorong|Angkat)[a-z]+\b)[A-Z][a-z]+\s+$"
)
_IS_NAMED = re.compile(r"\s+(?:(?:adalah|ialah|yaitu|yakni|bernama)\s+)?", re.IGNORECASE)  # "daerah itu ialah Kota X"
# "di Hotel X, Jakarta", "Jakarta, Kamis (14/11)": the end of an address
# "di Sulawesi Utara, yakni Manado, Bitung, …": a list, no address
_NAMELY_OR_VALUE = re.compile(
    r"\d[.,]\d|\b(?:yakni|yaitu|ialah|adalah|meliputi|antara lain|di antaranya)\b", re.IGNORECASE
)
_ADDRESS_BEFORE = re.compile(
    r"\b(?:di|ke|dari)\s+[A-Z\d](?:(?!\b(?:sedangkan|sementara|dan|serta|adapun)\b)[^.;\n]){0,60}(?<! itu)(?<! ini)(?<! tersebut),\s*$"
)
_WEEKDAY_BEHIND = re.compile(r"^,?\s*\(?(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu)\b")
# "tiga polres", "seluruh kantor pertanahan", "kepala puskesmas": a kind, not one of its kind
_KIND_BEFORE = re.compile(
    r"\b(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|sepuluh|sebelas|ke(?:dua|tiga|empat"
    r"|lima|enam|tujuh|delapan|sembilan)|seluruh|semua|setiap|tiap|tiap-tiap|para|sejumlah|beberapa|jajaran|banyak"
    r"|sebuah|suatu|antar|kalangan|berbagai)[^\S\n]+$",
    re.IGNORECASE,
)
_SEVERAL_BEFORE = re.compile(
    r"\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|sepuluh|sebelas|ke(?:dua|tiga|empat|lima"
    r"|enam|tujuh|delapan|sembilan)|seluruh|semua|setiap|tiap|para|sejumlah|beberapa|jajaran)[^\S\n]+$",
    re.IGNORECASE,
)
# "Kaki kedua Dinas Pendidikan dengan 85,80", "Yang kedua Dinas Sosial"
_NTH_BEFORE = re.compile(
    r"\b(?:peringkat|ranking|urutan|posisi)[^\S\n]+(?:ke-?\s?)?(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d{1,2})[^\S\n]+$"
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
    r"\b(?:di|ke)[^\S\n]+(?:kantor|loket)[^\S\n]+(?=\Z)|\b(?:lapangan|aula|halaman|gedung|pendopo|markas|mushola|masjid|ruang|wilayah)[^\S\n]+(?:\w+[^\S\n]+)?$",
    re.IGNORECASE,
)
_KIND_BEHIND = re.compile(
    r"^\s+(?:yang|di|se-\w+|lain(?:nya)?|mana|setempat|masing-masing|jajaran(?:nya)?)\b", re.IGNORECASE
)
# Who leads or serves a unit: "Kepala Dinas Kesehatan mengatakan"
_HOLDER_BEFORE = re.compile(
    r"\b(?:kepala|sekretaris|plt\.?|plh\.?|pj\.?|kabid|kasi|staf|pegawai|petugas|direktur|pimpinan|ketua|inspektur"
    r"|wakil kepala|loket|layanan|pelayanan)[^\S\n]+$",
    re.IGNORECASE,
)
_COUNTED_BEFORE = re.compile(
    r"(?<![\d.,])\b(?:(?!20[12]\d\b)\d{1,4}|kelompok|kategori|papan|deret(?:an)?|jajaran|barisan|golongan|kalangan|sesama|kubu|antar|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|sepuluh|sebelas|ke(?:dua|tiga|empat"
    r"|lima|enam|tujuh|delapan|sembilan|sepuluh)|seluruh|semua|para|beberapa|tiap|setiap|separuh|setengah|sebagian(?:\s+besar)?|mayoritas|kebanyakan|sejumlah)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_BODY_PLACE_BEFORE = re.compile(
    r"\b(?:di|ke|dari|versi|menurut|kantor|gedung|aula|menteri|(?<!itu )(?<!menjadi )milik|lingkungan|lingkup|jajaran|di bawah"
    r"|oleh(?<=dilakukan oleh)"
    r"|oleh(?<=diselenggarakan oleh)|oleh(?<=digelar oleh)|oleh(?<=dinilai oleh)|oleh(?<=diberikan oleh)"
    r"|oleh(?<=dikeluarkan oleh)|oleh(?<=dirilis oleh))\s+$",
    re.IGNORECASE,
)
_COMPARED_BEFORE = re.compile(
    r"\b(?:(?:serupa|sama|setara|berbeda|seri) (?:dengan|dari)|(?:kalah|unggul|lebih \w+) dari"
    r"|dibanding(?:kan)?(?: dengan)?|ketimbang|daripada|(?<!ada yang )(?:mengungguli|mengalahkan|menyalip|melampaui)"
    r"|(?:di|berada di) (?:atas|bawah)|setara)\s+$",
    re.IGNORECASE,
)
# "SMP Negeri 2 mengumpulkan 84,05": of schools a number alone is the name
_SCHOOL_NUMBER = re.compile(r"(?:S[DM][PAK]?|M[AIT]s?)(?:N| Negeri)\s(?P<number>\d{1,2})\b(?![.,]\d)")
# "RSUD X milik provinsi", "Dinsos kota": whose it is, where no region is named
_OWNED_BY = re.compile(
    r"[^\S\n]+(?:milik\s+(?:pemerintah\s+)?)?(?P<level>provinsi|pemprov|kabupaten|pemkab|kota|pemkot)\b(?!\s+[A-Z]"
    r"|/)"
)
_KINDS_OF = re.compile(
    r"\b(?:\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|beberapa|sejumlah)\s+(?:kabupaten|kota|daerah|pemda)\s+$",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:memberi(?:kan)?|menganugerahkan|menilai|menetapkan|merilis|mengumumkan|menyerahkan"
    r"|mengganjar|menempatkan)\b"
)
# Even a government is only a frame in "di lingkungan Pemkab X"
_GOVERNMENT_PLACE_BEFORE = re.compile(
    r"\b(?:di|(?<!jatuh )(?<!\) )ke|lingkup|lingkungan|jajaran|gedung|kantor"
    r"|(?<!\d )(?<!adalah )(?<!ialah )(?<!merupakan )(?<!itu )(?<!menjadi )"
    r"(?<!pertama )(?<!kedua )(?<!ketiga )(?<!terakhir )(?<!nilai )(?<!angka )(?<!rapor )(?<!skor )milik|pegawai|ASN|pejabat|aula"
    r"|halaman|situs|laman|wakil|utusan|disaksikan|dihadiri)\s+$",
    re.IGNORECASE,
)
_HAPPENS_IN = re.compile(r"\b(?:terjadi|dialami|terlihat|tampak)\s+(?:di|oleh|pada)\s+$", re.IGNORECASE)
_WHO_IS = re.compile(  # "Keadaan sebaliknya terjadi di Kabupaten Kapuas yang beroleh rapor hijau"
    r",?\s+yang\s+(?:\w+\s+){0,4}?(?:zona|rapor|predikat|opini|kategori|hijau|kuning|merah)\b", re.IGNORECASE
)
_NEWS_FROM = re.compile(  # "Kabar baik malah datang dari Kabupaten Donggala"
    r"\b(?:kabar|kejutan|prestasi|capaian|hasil|kenaikan|penurunan|lonjakan)\b[^.;]{0,40}\bdatang\s+dari\s+$",
    re.IGNORECASE,
)
_KINDS_LISTED = re.compile(  # "Semua Polres, Polresta, dan Polrestabes di Jawa Tengah"
    r"\b(?:semua|seluruh|segenap|para|setiap|tiap)\s+\w+(?:,\s+\w+)*(?:,?\s+(?:dan|serta|maupun)|,)\s+\Z", re.IGNORECASE
)
_OF_KIND = re.compile(r"\b(?:survei|survey|kategori|kelompok|urusan|untuk jajaran)[^\S\n]+$", re.IGNORECASE)
_ALL_OF = re.compile(r"(?:(?:,|,?\s+(?:dan|serta|maupun))\s+\w+(?:\s+\w+)?){0,2}\s+se-(?=[A-Z])", re.IGNORECASE)
_PRODUCTS_IN = re.compile(
    r"\blokus(?:\s+penilaian)?\s+di\s+$|\b\d+\s+(?:produk|jenis)\s+(?:pe)?layanan(?:\s+\w+){0,3}\s+di\s+$",
    re.IGNORECASE,
)
_SPHERE_BEFORE = re.compile(
    r"(?P<only>\b(?:hanya|cuma|baru|ialah|adalah|yaitu|yakni)\s+)?(?:di\s+)?\b(?:lingkup|lingkungan|jajaran)\s+$",
    re.IGNORECASE,
)
_RECEIVES_BEHIND = re.compile(
    r"\s+(?:juga\s+|kembali\s+|sudah\s+|telah\s+|masih\s+|hanya\s+|baru\s+)?(?:diganjar|diberi|ditempatkan|mendapat(?:kan)?|meraih|memperoleh|masuk|berada|menyandang|tergolong|dinyatakan|kebagian|mengantongi)\b",
    re.IGNORECASE,
)
# "Kabupaten Wonogiri, Jawa Tengah, meraih", "Kota Tegal (Jawa Tengah)"; not "Kota Tegal, Jawa Tengah dan Bali"
_COMMA = re.compile(r"\)?,[^\S\n]+")
_BRACKET = re.compile(r"[^\S\n]*\([^\S\n]*")
_GOES_ON = re.compile(
    r"(?:[^\S\n]*\([A-Z]\w+\))?(?:[^\S\n]*,)?[^\S\n]+(?:(?!dan\b|serta\b|maupun\b)[a-z]|\(\d)|\.(?!\d)"
)
_ADMINISTRATIVE = re.compile(r"^\s*(?:adm(?:inistrasi|\.)?\s*)?$", re.IGNORECASE)
# "Palu (kota)", "Serang (kab.)"
_TYPE_BEHIND = re.compile(r"^\s*\(\s*(?P<level>kota|kab(?:upaten)?|prov(?:insi)?)\.?\s*\)", re.IGNORECASE)
_OWN_NAME = re.compile(
    r"[^\S\n]+(?P<name>(?:(?:[Dd]rg?|Prof|Hj?|KH|Ir|St|Kep)\.[^\S\n]?|drg?[^\S\n]+"
    r"|(?:[A-Z]\.){1,3}[^\S\n]?){0,3}(?:\d{1,3}(?![.,]?\d)[^\S\n]+(?=[A-Z])"
    r"|\d{1,3}(?![.,\d/%])(?![^\S\n]*[a-z%]))?(?:(?:[A-Z][\w']*(?:-(?!(?:lah|pun|nya|kah)\b)[A-Z]?\w+)*"
    r"|[IVX]+\b)(?:[^\S\n]+(?:(?:[A-Z][\w']*(?:-(?!(?:lah|pun|nya|kah)\b)[A-Z]?\w+)*|[IVX]+|[IVX]+[AB]|[1-9](?![.,/:]?\d|[^\S\n]*(?:%|poin\b|persen\b|unit\b))"
    r"|dan(?=[^\S\n]+[A-Z]\w+[^\S\n]+(?:Kab|Kota|Prov)))(?![\w']))){0,9})?)"
)
_STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "kabupaten kota kab provinsi prov pemkab pemkot pemerintah dengan dan serta yang di nilai skor zona "
        "meraih raih dapat mendapat masuk rp jadi terima hijau kuning merah baik cukup kurang sangat "
        "tertinggi tinggi sedang rendah terendah kualitas kategori dinas badan puskesmas upt uptd rsud polres "
        "polresta polda polsek kantor kecamatan ini itu adalah untuk oleh pada peringkat predikat opini "
        # verbs of headlines, in which every word has a capital: "Puskesmas Karanganyar Tembus Zona Hijau"
        "tembus catat sabet kantongi peroleh duduki naik turun bertahan sandang borong ungguli masih kembali sukses "
        "berhasil diganjar dinilai terbaik pertahankan menyabet bukukan lampaui kumpulkan tempati dapatkan gaet boyong "
        "toreh torehkan ukir juara paling hanya capai mencapai mengantongi memperoleh mencatat meraup menembus bernilai "
        "berpredikat berkategori tanpa dari dalam skck sim spkt satpas ",
    )
)
# Words before which "Tinggi" or "Merah" is no grade but part of a place's name: "Puskesmas Tanah Tinggi", "Batu Merah"
_LAND = frozenset(
    re.findall(
        r"\w+",
        "tanah batu bukit karang tanjung ujung padang pulau pasir air gunung sungai sei muara pematang kampung lubuk "
        "teluk rawa simpang tebing telaga danau parit way kubu koto ranah lembah pondok pintu jembatan bandar",
    )
)
_GRADES = frozenset(("tinggi", "rendah", "merah", "hijau", "kuning"))
_VALUE_BEHIND = re.compile(r"[^\S\n]*[(:=–-]?[^\S\n]*\d{1,3}[.,]\d")
_SURPASSED_BY = re.compile(
    r"\b(?:tertinggal|kalah|berbeda|terpaut|unggul|lebih \w+)\s+(?:\w+\s+)?dari\s+$|\bdaripada\s+$", re.IGNORECASE
)
# The rest of a merged office's name: ", Pemberdayaan Masyarakat dan Desa"
_NAME_WORD = re.compile(r"(?:,? dan |, | )(?P<word>[A-Z][a-z]+)")
_MORE_NAME = re.compile(r"(?:(?:,? dan |, | )[A-Z][a-z]+){1,16}")
_UNIT_LIKE = re.compile(
    r"\b(?:Dis[a-z]{4,12}|DP[A-Z]{3,8}|D[A-Z]{4,8}|Dinas [A-Z][a-z]{4,14}|Din(?:sos|kes|dik)[a-z]{0,3})\b"
)
_ABBREVIATION_BEHIND = re.compile(
    r"^\s*\(\s*(?:selanjutnya disebut\s+"
    r"|disingkat\s+)?[\"']?(?P<short>[A-Z][\w/&.-]*(?:\s[A-Z][\w/&.-]*)?)[\"']?\s*\)"
)
# "dinas di Sleman yang memperoleh 90,12": whose the value is, the town is only where
_OFFICE_IN = re.compile(
    r"\b(?:dinas|kantor|puskesmas|polres\w*|unit|rsud|rumah sakit|sekolah|loket|badan|instansi|lembaga|kantah"
    r"|lapas|rutan)\b[^.;,]{0,40}\bdi\s+$|(?-i:[A-Z]\w+)\s+di\s+$",
    re.IGNORECASE,
)
# "dari Pasaman Barat yang mencatat 78,78", "milik Pemprov Lampung yang nilainya 88,49": no mere place
_WHO_HAS = re.compile(
    r"(?:\s\([\w .]{2,12}\)|\s+Provinsi(?:\s+(?-i:[A-Z])\w+){1,3})?,?\s+(?:(?:pemilik|pemegang|peraih"
    r"|penyandang)\s+(?:nilai|skor|angka)|yang\s+(?:\w+\s+){0,2}?(?:mencatat(?:kan)?|meraih|memperoleh|mendapat(?:kan)?|mengumpulkan|mengantongi"
    r"|membukukan|bernilai|(?:nilai|skor|angka|perolehan|indeks)nya|(?:berada|bertengger|duduk|ada|menempati)\s[^,.;\d]{3,40}?\bdengan))\b[^,.;]{0,25}?\d",
    re.IGNORECASE,
)
# "instansi yang dipimpinnya": that of the head who was named
LED = re.compile(
    r"\b(?P<noun>instansi|lembaga|badan|dinas|kantor|satuan|unit|polres|institusi|markas|puskesmas|rumah sakit"
    r"|organisasi|fasilitas|sekolah|daerah)\s+yang\s+(?:ia\s+|dia\s+|kini\s+)?dipimpin(?:nya)?\b",
    re.IGNORECASE,
)
# "Lurah Manisrejo … Kelurahannya diganjar …", "RSUD Wangaya … Rumah sakitnya mengumpulkan …"
_KIND_OF_IT = re.compile(
    r"\b(?P<noun>kelurahan|kecamatan|puskesmas|rumah sakit|sekolah|polres|lapas|rutan|kantor pertanahan|dinas)nya\b",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(
    r"\b(?P<noun>(?:organisasi )?perangkat daerah|unit(?: layanan| kerja| pelayanan)?|kota|kabupaten|provinsi"
    r"|(?<!sekretaris )daerah|pemda|pemkab|pemkot|pemko|pemprov|instansi|kementerian|lembaga"
    r"|badan|dinas|polres|polresta|markas|institusi|kantor|puskesmas|rumah sakit)\b"
    r"(?:\s+yang(?:\s+(?!di\b)[\w-]+){2,9}?(?<!\btahun)(?<!\bsaat)(?<!\bhari)|(?:\s+(?!dan\b|serta\b|atau\b|hijau\b|kuning\b|merah\b|tidak\b|tahun\b|waktu\b|hari\b|saat\b|kala\b|hal\b|nilai\b"
    r"|angka\b|skor\b|di\s+(?:provinsi|kabupaten|kota|daerah|wilayah)\b)(?:(?-i:(?:Kab|Kec|Kel|Prov|Prof|Dr|St|Hj|Moh|Muh|Abd|KH|H)\.)|[\w-]+)){0,8}?)\s+(?:ini|itu|tersebut|tadi)\b",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(r"\b(?:masih|dulu|dahulu|dulunya|semula|sebelumnya)\s+(?:ber)?nama\s+$", re.IGNORECASE)
_HAS_VALUE = re.compile(
    r"\s+yang\s+(?:(?:pada|di|dalam)\s+[^,.;]{4,40}?\s)?(?:(?:me|ber)\w+\s+)?(?:hanya\s+|cuma\s+)?(?:nilai\s+|skor\s+|angka\s+)?\d{2,3}[.,]\d",
    re.IGNORECASE,
)
_WATCHDOG = re.compile(r"(?:lembaga|instansi|badan)\s+(?:negara\s+)?pengawas\b", re.IGNORECASE)  # the Ombudsman itself
_MINISTER = re.compile(r"\b(?:Wakil )?Menteri (?=[A-Z])")
_PARTY = re.compile(r"\b[Pp]ihak\s+(?P<noun>kota|kabupaten|provinsi|pemkot|pemkab|pemprov)\b(?!\s+[A-Z])")
# "Dalam penilaian 2024 kota memperoleh 86,62, sementara kabupaten 83,17"
_BARE_TWIN = re.compile(
    r"(?:(?<=, )|(?<=sementara )|(?<=sedangkan )|(?<=adapun )|(?<=tetapi )|(?<=20[12]\d )|(?<=dan ))(?P<noun>kota|kabupaten)"
    r"(?=\s+(?:hanya\s+|baru\s+|cuma\s+|sudah\s+)?(?:(?:memperoleh|mendapat|meraih|mengantongi|mencatat|mengumpulkan|membukukan|\d{2}[.,]\d)|(?:me|ber)?[a-z]{4,}\s+(?:ke|menjadi|dengan|pada|sampai|di)\s+(?:angka\s+|nilai\s+)?\d{2}[.,]\d))"
)
# "Kabupaten berangkat dari tempat yang lebih rendah. Nilainya …"
_TWIN_OPENS = re.compile(
    r"(?:(?<=[.!?]\s)|(?<=\n))(?P<noun>Kota|Kabupaten)"
    r"(?=\s+(?:lebih|baru|masih|hanya|justru|sudah|kini|naik|turun|melorot|merosot|jatuh|bangkit|(?:me|ber|ter)[a-z]{3,})\b)"
)
# "dinas milik provinsi meraih 88,12 sedangkan dinas milik kota 79,31": the office of either that was named before
_OF_LEVEL = re.compile(
    r"\b(?P<noun>dinas|kantor|puskesmas|rumah sakit|unit)\s+(?:(?:milik|kepunyaan|punya|di\s+(?:bawah|pihak|tingkat))\s+)?"
    r"(?:pem)?(?P<level>prov(?:insi)?|kota|kot|kab(?:upaten)?)\b(?=\s+[^.;,:A-Z\d]{0,30}\d{2,3}[.,]\d)"
)
# "Kejadian itu membuat dinas menukar kursi", "Baik dinas maupun pemkab kini hijau": the office told before
_BARE_OFFICE = re.compile(
    r"(?:(?<=\bmembuat )|(?<=\b[Bb]aik )|(?<=\bsedangkan )|(?<=\bsementara ))(?P<noun>dinas)(?=\s+(?:maupun\b|(?:me|ber)[a-z]{3,}))"
)
_UNITS_OF = re.compile(r"\b(?:SKPD|OPD|dinas|unit|instansi|loket|perangkat daerah)\s+$", re.IGNORECASE)
# "ibu kota provinsi 88,39"
_CAPITAL = re.compile(r"\b(?P<noun>ibu ?kota) provinsi\b(?:\s+(?:ini|itu|tersebut))?(?!\s+(?-i:[A-Z]))", re.IGNORECASE)
# "Kotanya hijau, kabupatennya kuning", "Tasikmalaya, baik kota maupun kabupatennya"
_TWIN = re.compile(
    r"\b(?P<noun>kota|kabupaten|pemkot|pemkab)nya\b|(?<=\bbaik )(?P<one>kota|kabupaten)(?= maupun (?:kota|kabupaten)nya\b)",
    re.IGNORECASE,
)
# "Kabupaten termuda di provinsi tersebut"
_SUPERLATIVE = re.compile(
    r"\b(?P<one>kota|kabupaten|provinsi|daerah)\s+yang\s+(?:ia\s+|dia\s+)?dipimpin(?:nya)?\b"
    r"|\b(?P<noun>Kota|Kabupaten)\s+ter[a-z]+\s+(?:\w+\s+)?di\s+(?:[\w-]+\s+){0,3}?(?:ini|itu|tersebut)\b"
)
_BARE_ANAPHOR = re.compile(
    r"\b[Ss](?:i|ang)\s+(?P<one>kota|kabupaten)\b(?!\s+[A-Z])"
    r"|\b(?P<same>polres|polresta|dinas|puskesmas|kantor|kota|kabupaten|kementerian|lembaga|daerah|instansi|rumah sakit)\s+yang\s+sama\b"
    r"|\b(?P<noun>[Pp]emkab|[Pp]emkot|[Pp]emko|[Pp]emprov|[Pp]emda (?:provinsi|kabupaten|kota)|[Pp]emda"
    r"|[Pp]emprov(?=nya\b)|[Pp]emerintah (?:provinsi|kabupaten|kota)"
    r"|[Pp]rovinsi(?=\s+sendiri\b))(?:\b|(?<=[Pp]emprov)(?=nya\b))(?!\s*/)(?!\s+[A-Z])(?!\s+(?:dan|maupun|serta)\s+(?:pemerintah\s+)?(?:kota|kabupaten)\b)"
    r"(?:\s+setempat\b)?"
)
_LEVEL_WORDS = {
    "prov": "provinsi",
    "provinsi": "provinsi",
    "kot": "kota",
    "kota": "kota",
    "kab": "kabupaten",
    "kabupaten": "kabupaten",
}
_ANAPHOR_LEVEL: dict[str, Level] = {
    "kota": "kota", "pemkot": "kota", "pemko": "kota", "kabupaten": "kabupaten", "pemkab": "kabupaten",
    "provinsi": "provinsi", "pemprov": "provinsi", "pemerintah provinsi": "provinsi", "pemerintah kota": "kota",
    "pemerintah kabupaten": "kabupaten", "pemda provinsi": "provinsi", "pemda kota": "kota", "pemda kabupaten": "kabupaten",
}  # fmt: skip


# Where inside the region a unit lies: "Puskesmas Sukamaju Kecamatan Ngrampal Kabupaten Sragen", "… (Kecamatan Ngrampal)"
_WITHIN = re.compile(
    r"(?:(?:[^\S\n]di)?[^\S\n]+|[^\S\n]*\((?:di[^\S\n]+)?|,[^\S\n]+(?=[^.;\n]{4,60}[^\S\n](?:Kab|Kota\b)))"
    r"(?:Kec(?:amatan|\.)|Kel(?:urahan|\.)|Desa|Nagari|Distrik|Kapanewon|Kalurahan|Gampong|Kampung)"
    r"(?:[^\S\n]+(?!Kab|Kota\b)[A-Z][\w'-]*){1,3}\)?(?=,?[^\S\n]+(?:Kab|Kota\b|[a-z]|\())"
)
# "Siak Hulu", "Serang Baru": a place inside a region of that name
_PART_BEHIND = re.compile(
    r"[^\S\n](?:Hulu|Hilir|Kulon|Wetan|Lor|Kidul|Utara|Selatan|Timur|Barat|Tengah|Baru|Lama|Indrapura)\b"
)
# What may follow a name that is a word as well: "Batu meraih", "Batu 90,1", "Buru dan Tual", not "Batu pertama", "Buru-buru"
_NAME_BEHIND = re.compile(
    r"(?!-[a-z])"
    r"[^\S\n]*(?:$|[\n,;:=()/–-]|\.(?!\w)|\d)|[^\S\n](?:me|ber|ter|di)[a-z]{3,}|[^\S\n](?:dan|serta|maupun|dengan|yang|pada"
    r"|naik|turun|raih|masuk|dapat|juga|kini|masih|jadi|tahun|unggul|tetap|kembali|hanya|sudah|telah|punya|kalah|lebih"
    r"|sendiri|belum|hijau|kuning|merah|paling (?:tinggi|rendah|atas|bawah|buncit|baik|buruk|depan|belakang|unggul)|berhasil|sukses"
    r"|atau|lalu|dari|Raih|Naik|Masuk)\b"
)
_OFFICE_LIKE = re.compile(
    r"(?:\b|(?<=\bdan)|(?<=\bserta))(?:Dinas|DINAS)(?P<rest>(?:(?:,? (?:dan|DAN|serta) |, | & | )(?!DAN\b|Dinas\b|DINAS\b)[A-Z]\w+){1,12})"
)
_NO_OFFICE_BEFORE = re.compile(r"\b(?:rumah|mobil|kendaraan|perjalanan|baju|pakaian)[^\S\n]+$", re.IGNORECASE)


_MINISTRY_HEAD = re.compile(r"Kementerian\s+[A-Z]")
_MINISTRY_COLON = re.compile(r"\bKementerian(?=\s*:)")
# "Kementerian Kesehatan (912), Perdagangan", "Kementerian: A; B"
_JOINED_MINISTRY = re.compile(
    r"(?:\s*\([^()\n]{1,20}\)|\s+\d{1,3}[.,]\d{1,2})?(?:\s*[,;:/]\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+)(?=[A-Z])"
)


# "78,90, ", "(78,90), dan ", "yang memperoleh 78,90; ": the value of an office and what joins the next one
_JOINED_OFFICE = re.compile(
    r"[^.;:\n]{0,40}?\d{2,3}[.,]\d+\)?(?:\s*[,;]\s*(?:(?:dan|serta|lalu|kemudian|disusul|sedangkan|sementara)\s+)?|\s+(?:dan|serta|lalu|disusul)\s+)(?=[A-Z])"
)
_CAPITALS = re.compile(r"[A-Z]\w+(?: (?:dan )?[A-Z]\w+){0,4}")
_ITS_FIGURE = re.compile(r"(?:,\s+yang\s[^,.;\d]{3,50},)?[^.,;:\nA-Z\d]{0,30}\d{2,3}[.,]\d")
Areas = tuple[Mapping[str, set[str]], Mapping[str, set[str]]]


def areas_of(names: Iterable[tuple[str, Region]]) -> Areas:
    """Names of regions by their short forms that are words as well, and by spellings that differ in blanks only."""
    common: defaultdict[str, set[str]] = defaultdict(set)
    spelled: defaultdict[str, set[str]] = defaultdict(set)
    for text, region in names:
        key = name_key(text)
        if key == name_key(region.name):
            spelled[key].add(region.name)
        elif any(name.kind == "common" and name.text.lower() == text for name in region.names):
            common[text].add(region.name)
    return common, spelled


_LONGEST_NAME = 400  # characters; what starts further before a place does not reach it


class Composer:
    """Puts the known phrases of one text together to mentions, in text order."""

    def __init__(
        self,
        text: str,
        matches: Sequence[Match],
        all_names: Sequence[tuple[str, Region]],
        forms: Mapping[str, UnitForm],
        abbreviations: Mapping[str, str],
        office_words: frozenset[str],
        short_bodies: Mapping[str, tuple[Body, ...]],
        areas: Areas,
    ) -> None:
        self._text = text
        self._short_bodies = short_bodies  # ministries by their names in small letters without "Kementerian"
        self._names = all_names  # for typos: (name in small letters, region)
        self._forms = forms  # by each of their names in small letters
        self._areas = areas
        self._office_words = office_words  # small-letter words of the names of offices
        self._matches = self._with_offices(matches)
        self._abbreviations = abbreviations  # of regions, in small letters, where only one region has it
        self._at = 0

    def compose(self) -> list[InstitutionMention]:
        """All mentions, those of later-used abbreviations and of anaphors included."""
        found: list[InstitutionMention] = []
        while self._at < len(self._matches):
            mention = self._next()
            if mention is not None:
                found.append(mention)
        found += self._abbreviated(found)
        anaphors = self._anaphors(found)
        # "puskesmas yang berada di pusat kota Pangkalan Bun tersebut" is one reference, not a kind and a place
        found = [m for m in found if not any(a.span.contains(m.span) for a in anaphors)] + anaphors
        found = self._with_ministries(self._with_offices_of_chain(sorted(found, key=lambda mention: mention.span)))
        return self._in_provinces(found)

    def _with_offices_of_chain(self, found: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Adds the offices whose head is said once, each with its value: "Dinas Kesehatan 78,90, Sosial 74,12, dan
        Perhubungan, yang mengurus kapal, 59,03"."""
        kept = list(found)
        for head in found:
            if head.unit is None or head.regions or not head.words.startswith("Dinas "):
                continue
            end = head.span.end
            while joined := _JOINED_OFFICE.match(self._text, end):
                words = _CAPITALS.match(self._text, joined.end())
                named = words.group().split() if words else []
                shorter = (" ".join(named[:n]) for n in range(len(named), 0, -1))  # the longest office first
                name = next((n for n in shorter if f"dinas {n}".lower() in self._forms), None)
                if name is None:
                    break
                form, span = self._forms[f"dinas {name}".lower()], Span(joined.end(), joined.end() + len(name))
                if any(m.span.overlaps(span) for m in kept) or not _ITS_FIGURE.match(self._text, span.end):
                    break
                kept.append(replace(head, span=span, words=span.of(self._text), unit=form, candidates=()))
                end = span.end
        return sorted(kept, key=lambda mention: mention.span)

    def _with_ministries(self, found: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Adds the ministries whose head is said once: "Kementerian Agama, Perdagangan, serta Hukum dan HAM", "Kementerian: A; B"."""
        heads = [m.span.end for m in found if m.form == "body" and _MINISTRY_HEAD.match(self._text, m.span.start)]
        heads += [m.end() for m in _MINISTRY_COLON.finditer(self._text)]
        kept = list(found)
        for end in sorted(heads):
            while joined := _JOINED_MINISTRY.match(self._text, end):
                words = self._text[joined.end() : joined.end() + 90]
                fitting = ((n, m.end()) for n in self._short_bodies if (m := _loosely(n).match(words)) is not None)
                name, length = max(fitting, key=lambda pair: pair[1], default=(None, 0))
                if name is None or not words[0].isupper():
                    break
                span = Span(joined.end(), joined.end() + length)
                candidates = tuple(sorted((body_of(b) for b in self._short_bodies[name]), key=lambda i: i.id))
                kept = [m for m in kept if not m.span.overlaps(span)]
                kept.append(InstitutionMention(span, span.of(self._text), "body", candidates))
                end = span.end
        return sorted([*kept, *self._ministers(kept)], key=lambda mention: mention.span)

    def _ministers(self, found: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """The heads of ministries, who stand for them: "Menteri Perindustrian menerima piagam"."""
        heads: list[InstitutionMention] = []
        for match in patterns.finditer(_MINISTER, self._text):
            words = self._text[match.end() : match.end() + 90].lower()
            fitting = [
                n for n in self._short_bodies if words.startswith(n) and not words[len(n) : len(n) + 1].isalnum()
            ]
            if not fitting:
                continue
            name = max(fitting, key=len)
            span = Span(match.start(), match.end() + len(name))
            if not any(span.overlaps(m.span) for m in found):
                candidates = tuple(sorted((body_of(b) for b in self._short_bodies[name]), key=lambda i: i.id))
                heads.append(InstitutionMention(span, span.of(self._text), "holder", candidates))
        return heads

    def _in_provinces(self, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Marks a province that only says where the name before it lies: "Kabupaten Wonogiri, Jawa Tengah, meraih …"."""
        read: list[InstitutionMention] = []
        told_in: Span | None = None  # the province marked last
        for mention in mentions:
            gap = self._text[read[-1].span.end : mention.span.start] if read else None
            lies_in = gap is not None and (
                (_COMMA.fullmatch(gap) and _GOES_ON.match(self._text, mention.span.end))
                or (_BRACKET.fullmatch(gap) and self._text.startswith(")", mention.span.end))
                or (gap == " " and mention.form == "area" and mention.level == "provinsi")
            )
            if gap and told_in == read[-1].span and mention.regions == read[-1].regions and _BRACKET.fullmatch(gap):
                mention = replace(mention, place=True)  # "Kabupaten X, Kalimantan Selatan (Kalsel), …\"
            if lies_in and len(mention.regions) == 1 and mention.form in ("bare", "area"):
                province, name = mention.regions[0], read[-1]
                within = {r.id for r in name.regions if r.province == province.id}
                if within or (name.unit and not name.regions and province.level == "provinsi"):
                    mention = replace(mention, place=True)
                    told_in = mention.span
                    read[-1] = replace(
                        name,
                        regions=tuple(r for r in name.regions if r.id in within),
                        candidates=tuple(c for c in name.candidates if c.region in within or not c.region),
                    )
            read.append(mention)
        return read

    def _gap(self, end: int, index: int) -> str | None:
        """What stands between `end` and phrase number `index`, None if there is no such phrase."""
        return self._text[end : self._matches[index].span.start] if index < len(self._matches) else None

    def _next(self) -> InstitutionMention | None:
        match = self._matches[self._at]
        self._at += 1
        if match.shouted and not match.span.of(self._text).isupper():
            return None
        if match.head:
            return self._headed(match)
        if match.unit and (not (match.regions or match.bodies) or self._local(match)):
            return self._unit(match)
        if match.bodies:
            return self._body(match)
        if match.regions:
            return self._bare(match)
        return self._unit(match)

    def _local(self, match: Match) -> bool:
        """Whether a short form that a body and its branches share is followed by a region: "BPN Temanggung"."""
        end, at = match.span.end, self._at
        gap = self._gap(end, at)
        if gap is not None and gap.strip() == "(" and self._text.startswith(")", end := self._matches[at].span.end):
            # "Badan Pertanahan Nasional (BPN) Kabupaten Sragen"
            if not {u.name for u in match.units} & {u.name for u in self._matches[at].units}:
                return False
            end, at = end + 1, at + 1
            gap = self._gap(end, at)
        if not match.bodies or gap is None or gap.strip() or not gap or "\n" in gap:
            return False
        behind = self._matches[at]
        if behind.head:
            return HEADS[behind.head][0] is not None and HEADS[behind.head][1] == "area"
        if not behind.regions or behind.kinds <= {"nickname", "seat", "common"}:
            return False
        return any(r.level != "provinsi" for r in behind.regions) or any(of_provinces(u) for u in match.units)

    def _headed(self, head: Match) -> InstitutionMention | None:
        level, form = HEADS[head.head or ""]
        end = head.span.end
        gap = self._gap(end, self._at)
        # only short forms end with a point of their own: "Kab. Serang", but "… dari 98 kota. Dumai …" are two sentences
        point = "." if (head.head or "").split()[-1] in ("kab", "prov", "adm") else ""
        # "Pemerintah Kota (Pemkot) Cilegon", "Bupati Kabupaten Serang", "Sekda Kota X"
        while gap is not None and gap.strip(f" {point}()") == "" and len(gap) < 4 and self._matches[self._at].head:
            inner_level, inner_form = HEADS[self._matches[self._at].head or ""]
            level = level or inner_level
            if inner_level not in (None, level):
                return None
            form = form if form != "area" else inner_form
            end = self._matches[self._at].span.end
            self._at += 1
            gap = self._gap(end, self._at)
        if (
            gap is not None
            and gap.lstrip(")").strip(f" {point}") == ""
            and gap != ""
            and "\n" not in gap
            and self._matches[self._at].regions
        ):
            name = self._matches[self._at]
            printed = name.span.of(self._text)
            small = len(printed) > 4 and gap == " " and level in {r.level for r in name.regions}
            if (small or any(c.isupper() for c in printed[:4])) and not name.kinds <= {"nickname", "seat"}:
                self._at += 1
                return self._typed(head, name, level, form)
        return self._unnamed(head, end, level, form)

    def _typed(self, head: Match, name: Match, level: Level | None, form: HeadForm) -> InstitutionMention | None:
        span = Span(head.span.start, name.span.end)
        fitting = tuple(r for r in name.regions if level is None or r.level == level)
        if level is None:  # "Pemda X", "Sekda X": any level but the province where there is a choice
            lower = tuple(r for r in fitting if r.level != "provinsi")
            fitting = lower or fitting
        mention = InstitutionMention(
            span, span.of(self._text), form, level=level, regions=fitting, former=_former(name, fitting)
        )
        if not fitting and form != "government":
            return self._bare(name)  # "kota-kota Jatim": no name of a kota
        if (
            not fitting
            and level != "provinsi"
            and len(others := [r for r in name.regions if r.level != "provinsi"]) == 1
        ):
            # "Pemkab Bukittinggi": the wrong word for the only government of that name
            fitting = tuple(others)
            mention = replace(mention, level=others[0].level, regions=fitting, former=_former(name, fitting))
        if not fitting:
            return replace(mention, form="unknown", regions=name.regions)
        return self._placed(
            replace(
                mention,
                candidates=tuple(sorted((government_of(r, mention.former) for r in fitting), key=lambda i: i.id)),
            )
        )

    def _unnamed(self, head: Match, end: int, level: Level | None, form: HeadForm) -> InstitutionMention | None:
        """A type word with a capitalised word behind that the gazetteer lacks: a typo in a name, or no such institution."""
        if form == "holder" or level is None or head.head in ("kota", "kab", "prov"):
            return None
        following = re.match(r"[^\S\n]+(?P<name>[A-Z][a-z]+(?:[ ][A-Z][a-z]+){0,3})", self._text[end : end + 60])
        if not following:
            return None
        words = following.group("name").split()
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            close = sorted(
                {
                    r.id: r
                    for text, r in self._names
                    # "Pemkab Atim" is no slip for Matim: a short name has its own letters, and the first is seldom wrong
                    if r.level == level and text[0] == name[0].lower() and fuzz.ratio(text, name.lower()) >= _near(text)
                }.values(),
                key=lambda r: r.id,
            )
            if len(close) == 1:
                span = Span(head.span.start, end + following.start("name") + len(name))
                self._pass(span.end)
                mention = InstitutionMention(span, span.of(self._text), form, level=level, regions=tuple(close))
                return self._placed(replace(mention, candidates=(government_of(close[0]),)))
        if form != "government" or words[0].lower() in _STOP_WORDS:
            return None
        span = Span(head.span.start, end + following.start("name") + len(words[0]))
        self._pass(span.end)
        return InstitutionMention(span, span.of(self._text), "unknown", level=level)

    def _between_names(self, span: Span) -> bool:
        """Whether a phrase stands between capital words of an enumeration: "Kepulauan Mentawai, 50 Kota, Pesisir Selatan"."""
        before = self._text[max(0, span.start - 3) : span.start]
        return bool(re.fullmatch(r"[a-z], ", before) and re.match(r", (?:Kab\w* )?[A-Z]", self._text[span.end :][:12]))

    def _bare(self, match: Match) -> InstitutionMention | None:
        printed = match.span.of(self._text)
        kinds = match.kinds
        if (
            not (
                printed[0].isupper()
                or (
                    printed[0].isdigit()
                    and printed[-1].islower()
                    # "50 Kota" is a name where a value follows, else fifty of them
                    and (
                        printed[-4:].lower() != "kota"
                        or (printed[-4].isupper() and _VALUE_BEHIND.match(self._text, match.span.end))
                        or self._between_names(match.span)
                    )
                )
            )
            or (
                "abbreviation" in kinds
                and kinds <= {"abbreviation"}
                and len(printed) <= 4
                and not _abbreviation_like(printed)
            )
        ):
            return None
        regions, span = match.regions, match.span
        level: Level | None = None
        if behind := _TYPE_BEHIND.match(self._text[span.end : span.end + 16]):
            word = behind.group("level").lower()
            level = "kota" if word == "kota" else "kabupaten" if word.startswith("kab") else "provinsi"
            regions = tuple(r for r in regions if r.level == level)
            span = Span(span.start, span.end + behind.end())
        if not regions:
            return None
        former = _former(match, regions)
        candidates = tuple(sorted((government_of(r, former) for r in regions), key=lambda i: i.id))
        mention = InstitutionMention(
            span, printed, "bare", candidates, level, regions, former=former, shared=self._needs_owner(match, kinds)
        )
        if _PART_BEHIND.match(self._text, span.end):
            return replace(mention, place=True)
        return self._placed(mention)

    def _needs_owner(self, match: Match, kinds: frozenset[str]) -> bool:
        """Whether a name alone is good only where the article names its owner as well: nicknames, seats, common words."""
        if "canonical" in kinds and "common" in kinds:
            return not _NAME_BEHIND.match(self._text, match.span.end)
        if kinds <= {"common"}:  # "Jawa Barat 90,1, Jakarta 88,7": an item of a list is no place
            return not (_VALUE_BEHIND.match(self._text, match.span.end) or self._listed(match))
        return kinds <= {"nickname", "seat"} or match.span.end - match.span.start < 3

    def _listed(self, match: Match) -> bool:
        """Whether another region's name stands right behind or before: "Mitra, Bolmong, dan Sitaro"."""
        index = self._at - 1
        for one, other in ((index, index + 1), (index - 1, index)):
            if (
                one >= 0
                and other < len(self._matches)
                and (self._matches[one] if one < index else self._matches[other]).regions
            ):
                gap = self._text[self._matches[one].span.end : self._matches[other].span.start]
                names = all(self._text[self._matches[i].span.start].isupper() for i in (one, other))
                if names and re.fullmatch(r",?\s+(?:(?:dan|serta)\s+)?", gap) and gap.strip():
                    return True
        return False

    def _body(self, match: Match) -> InstitutionMention | None:
        if match.kinds <= {"common"}:  # "Kepolisian dan BPPT kuning", but not "aparat kepolisian", "Kepolisian Sragen"
            behind = self._text[match.span.end : match.span.end + 2]
            if not self._text[match.span.start].isupper() or re.match(r"[^\S\n][A-Z]", behind):
                return None
        candidates = tuple(sorted((body_of(b) for b in match.bodies), key=lambda i: i.id))
        mention = InstitutionMention(match.span, match.span.of(self._text), "body", candidates)
        return self._giver(mention)

    def _unit(self, match: Match) -> InstitutionMention | None:
        form = match.unit
        if form is None or (match.kinds == {"common"} and not self._text[match.span.start].isupper()):
            return None  # "di kantor perizinan, misalnya": a kind
        end = match.span.end
        # "Kepolisian Resor (Polres) Kulon Progo", "Dinas Sosial (Dinsos) Kota Tegal"
        gap = self._gap(end, self._at)
        if (
            gap is not None
            and gap.strip() == "("
            and self._matches[self._at].unit
            and self._text[self._matches[self._at].span.end : self._matches[self._at].span.end + 1] == ")"
        ):
            end = self._matches[self._at].span.end + 1
            self._at += 1
        own: str | None = None
        if form.pattern in ("named", "police", "own_name"):
            own, end = self._own_name(end, form)
            if (
                own is None
                and (number := _SCHOOL_NUMBER.match(self._text, match.span.start))
                and number.start("number") == end + 1
            ):
                own, end = number.group("number"), number.end()
            if own is None and form.pattern == "police" and (shorter := self._split(match)):
                form, own = shorter
        if form.pattern == "office" and (longer := self._longer_office(match, end, form)):
            form, end = longer
        if own is not None and form.core.startswith(_SOLE) and (named := self._region_alone(match.span.end, end)):
            own, end = None, named.span.start - 1  # "RSUD Lahat" is that of Lahat
            self._at = bisect(self._matches, named.span.start - 1, key=lambda m: m.span.start)
        whole = own is not None and form.pattern == "named" and form.core not in ("kecamatan", "kelurahan")
        if whole and (within := _WITHIN.match(self._text, end)):
            end = within.end()
            self._pass(end)
        regions, level, end = self._region_behind(end, form)
        if len(match.units) > 1 and (regions or level):
            provincial = level == "provinsi" or all(r.level == "provinsi" for r in regions)
            form = next((u for u in match.units if of_provinces(u) == provincial), form)
        span = Span(match.span.start, end)
        if form.pattern == "police" and own is not None:
            own = self._spelled_out(own)
        if form.pattern == "police" and own is None and regions:
            own = " ".join(self._text[match.span.end : end].split())
        mention = InstitutionMention(
            span, span.of(self._text), "unit", level=level, regions=regions, unit=form, own_name=own
        )
        units = [unit_of(form, region, own) for region in regions or (None,)]
        candidates = {unit.id: unit for unit in units if unit is not None}
        mention = replace(mention, candidates=tuple(candidates[key] for key in sorted(candidates)))
        if match.kinds == {"holder"}:
            return replace(mention, form="holder")
        return self._kind_or_one(mention, own is None and not regions)

    def _longer_office(self, match: Match, end: int, form: UnitForm) -> tuple[UnitForm, int] | None:
        """The form with the rest of a merged office's name: "Dinas Sosial, Pemberdayaan Masyarakat dan Desa"."""
        if not self._text[match.span.start : match.span.start + 6].istitle() or end != match.span.end:
            return None
        more = _MORE_NAME.match(self._text, end)
        if not more:
            return None
        kept = end
        for part in _NAME_WORD.finditer(more.group()):
            if part.group("word").lower() not in self._office_words:
                break
            kept = end + part.end()
        if kept == end:
            return None
        self._pass(kept)
        return replace(form, name=" ".join(self._text[match.span.start : kept].split())), kept

    def _kind_or_one(self, mention: InstitutionMention, anonymous: bool) -> InstitutionMention:
        """A unit, unless its words name the kind ("tiga polres") or who leads it ("Kepala Dinas Sosial")."""
        before = self._text[max(0, mention.span.start - 30) : mention.span.start]
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
            or (mention.words[0].islower() and _KIND_BEHIND.match(self._text[mention.span.end : mention.span.end + 20]))
        ):
            return replace(mention, place=True)
        if (
            anonymous
            and mention.unit
            and mention.unit.pattern != "office"
            and re.search(r"\b(?:di|ke|dari|dan|serta|oleh|kepada|untuk|bagi|terhadap)\s+$", before, re.IGNORECASE)
            and (
                mention.words[0].islower()
                or re.match(r"\s+(?:dan|serta|maupun)\b", self._text[mention.span.end :][:10])
            )
        ):
            return replace(mention, place=True)
        if anonymous and _KINDS_LISTED.search(self._text, max(0, mention.span.start - 60), mention.span.start):
            return replace(mention, place=True)
        if anonymous and mention.unit and mention.unit.pattern != "office" and _OF_KIND.search(before):
            return replace(mention, place=True)  # "Pada survei Polres, Polres Morowali di zona merah"
        if anonymous and _ALL_OF.match(self._text, mention.span.end):
            return replace(mention, place=True)  # "Kantor Pertanahan dan Polres se-Maluku yang masuk zona hijau"
        if _SOURCE_BEFORE.search(before):
            return replace(mention, place=True)
        if _HOLDER_BEFORE.search(before):
            return replace(mention, form="holder")
        if re.search(r"(?<!jatuh )\bke\s+$", before):
            return replace(mention, place=True)  # "hasil sudah disampaikan ke Polda Sulbar"
        return mention

    def _spelled_out(self, own: str) -> str:
        """The area of a police unit in full, as its region writes it: "Madina" is Mandailing Natal, "Bandarlampung" two words."""
        if own.lower() in self._abbreviations:
            return self._abbreviations[own.lower()]
        names = self._areas[0].get(own.lower()) or self._areas[1].get(name_key(re.sub(r"^Kep\b\.?", "Kepulauan", own)))
        return next(iter(names)) if names and len(names) == 1 else own

    def _split(self, match: Match) -> tuple[UnitForm, str] | None:
        """ "Polres Metro" with nothing behind is the Polres of the city of Metro, not a Polres Metro of unknown name."""
        head, _, last = match.span.of(self._text).rpartition(" ")
        form = self._forms.get(head.lower())
        return (
            (form, _title_case(last)) if form is not None and form.pattern == "police" and last[:1].isupper() else None
        )

    def _own_name(self, end: int, form: UnitForm) -> tuple[str | None, int]:
        """The capitalised words behind a unit form that are its own name, and where they end."""
        match = _OWN_NAME.match(self._text, end)
        if not match or not match.group("name"):
            return None, end
        kept: list[str] = []
        for word in match.group("name").split():
            lower = word.strip(".").lower()
            stops = lower in _STOP_WORDS and not self._in_region_name(match, word)
            if lower in _GRADES and kept and kept[-1].lower() in _LAND:
                stops = False
            if stops and not (
                word.lower() in ("kota", "kabupaten")
                and (form.pattern in ("police", "own_name") or not self._region_at(match, word))
            ):
                break
            if not kept and word in ("Kecamatan", "Kelurahan") and form.core == "puskesmas":
                break
            if not kept and word == "Kabupaten":  # "UPTD Puskesmas Kabupaten dalam locus": whose, not which
                break
            if lower.startswith("se-"):
                break  # "Polres Se-Maluku" are all of them
            if kept and word in ("Kota", "Kabupaten") and self._region_at(match, word):
                break  # "Polresta Barelang Kota Batam"
            kept.append(word)
            if len(kept) == (7 if form.pattern == "own_name" else 5):
                break
        if not kept:
            return None, end
        start = match.start("name")
        printed = re.match(r"\s+".join(map(re.escape, kept)), self._text[start:])
        name = printed.group().rstrip(".'") if printed else ""
        end = start + len(name)
        if form.pattern == "named" and (place := self._place_at_end(Span(start, end))):
            name = self._text[start : place.start].rstrip()
            end = start + len(name)
        self._pass(end)
        return _title_case(name), end

    def _around(self, at: int) -> Sequence[Match]:
        """The few phrases before and behind a position."""
        index = bisect(self._matches, at, key=lambda match: match.span.start)
        return self._matches[max(0, index - 4) : index + 2]

    def _place_at_end(self, span: Span) -> Span | None:
        """The region that ends a would-be own name: "Surabaya" in "Puskesmas dr. Sutomo Surabaya"."""
        for match in self._around(span.end):
            inside = match.span.end == span.end and match.span.start > span.start
            if inside and any(r.level != "provinsi" for r in match.regions):
                return None if match.kinds <= {"nickname", "seat"} else match.span
        return None

    def _region_alone(self, start: int, end: int) -> Match | None:
        """The kabupaten or kota whose name is all that stands there."""
        for match in self._around(end):
            whole = match.span.end == end and not self._text[start : match.span.start].strip()
            if whole and any(r.level != "provinsi" for r in match.regions) and not match.kinds <= {"nickname", "seat"}:
                return match
        return None

    def _pass(self, end: int) -> None:
        """Skips the phrases that lie in a name already read."""
        while self._at < len(self._matches) and self._matches[self._at].span.start < end:
            self._at += 1

    def _region_at(self, match: re.Match[str], word: str) -> bool:
        """Whether a type word inside a would-be own name has a region behind it: "Puskesmas X Kota Tegal", not "Puskesmas Dompu Kota"."""
        at = self._text.find(word, match.start("name")) + len(word)
        return any(0 < m.span.start - at < 3 and m.regions for m in self._around(at))

    def _in_region_name(self, match: re.Match[str], word: str) -> bool:
        """Whether a word is part of a longer region name: "Tinggi" in "Polres Tebing Tinggi"."""
        at = self._text.find(word, match.start("name"))
        return any(m.span.start < at < m.span.end and m.regions for m in self._around(at))

    def _region_behind(self, end: int, form: UnitForm) -> tuple[tuple[Region, ...], Level | None, int]:
        """The region named right behind a unit: "Dinas Sosial Kabupaten Serang", "Kantah Boalemo", "Puskesmas X, Kabupaten Y"."""
        if owned := _OWNED_BY.match(self._text, end):
            level: Level = (
                "provinsi"
                if "prov" in owned.group("level").lower()
                else "kota"
                if "kot" in owned.group("level").lower()
                else "kabupaten"
            )
            return (), level, end
        gap = self._gap(end, self._at)
        if gap is None or form.pattern in ("police", "own_name"):
            return (), None, end
        head = self._matches[self._at]
        if (
            head.head
            and HEADS[head.head][1] != "holder"
            and re.fullmatch(r"[^\S\n]+|,\s+|\s*\(|\s+(?:di|milik)\s+", gap)
        ):
            inner = self._gap(head.span.end, self._at + 1)
            if (
                inner is not None
                and _ADMINISTRATIVE.match(inner.replace(".", ""))
                and self._matches[self._at + 1].regions
            ):
                name = self._matches[self._at + 1]
                typed = HEADS[head.head][0]
                fitting = tuple(r for r in name.regions if typed is None or r.level == typed)
                if fitting and (gap.strip() in ("", "di", "milik") or form.pattern == "named"):
                    self._at += 2
                    return fitting, typed, name.span.end
        elif (
            head.regions
            # "SMP Negeri 1 Stabat di Langkat 83,40"
            and (gap.strip() == "" or (gap.strip() == "di" and form.pattern == "named" and _lower(head.regions)))
            and gap
            and "\n" not in gap
            and self._text[head.span.start].isupper()
            and not head.kinds <= {"nickname", "seat"}
        ):
            self._at += 1
            regions = head.regions
            if form.pattern in ("branch", "office", "named") and len(regions) > 1:
                regions = _lower(regions) or regions
            return regions, None, head.span.end
        return (), None, end

    def _placed(self, mention: InstitutionMention) -> InstitutionMention:
        stretch = patterns.Stretch(self._text, max(0, mention.span.start - 60), mention.span.start)
        before = stretch.words
        giver = stretch.search(_GIVER_BEFORE)
        # its offices are those of provinces: "nilai kepatuhan Ombudsman Kota Tegal" is the score of the city
        for_it = mention.form == "government" and re.search(
            r"\b(?:untuk|di)\s+$", before
        )  # "Opini Ombudsman untuk Pemprov X"
        if giver and not for_it and (mention.level in (None, "provinsi") or "erwakilan" in giver.group()):
            return replace(mention, place=True, giver=True)
        mention = replace(mention, compared=bool(stretch.search(_COMPARED_BEFORE)))
        if _WHO_HAS.match(self._text, mention.span.end) and not _OFFICE_IN.search(before):
            return mention
        if mention.form == "area" and (
            stretch.search(_NEWS_FROM) or (stretch.search(_HAPPENS_IN) and _WHO_IS.match(self._text, mention.span.end))
        ):
            return mention
        if re.search(r"\bbukan(?:lah)?\s+(?:milik\s+|untuk\s+)?$", before):
            return replace(mention, compared=True)  # "milik Pemkab Serang, bukan Pemkot Serang"
        if mention.form == "government":
            many = stretch.search(_MANY_BEFORE)  # "Selusin Pemda NTT": those of NTT
            if _PRODUCTS_IN.search(before):
                return mention  # "60 produk layanan di Pemkot Tangerang mengumpulkan nilai 74,95"
            within = _SPHERE_BEFORE.search(before)
            if within and (within.group("only") or _RECEIVES_BEHIND.match(self._text, mention.span.end)):
                return mention  # "layanan publik di lingkup Pemprov Sulbar diganjar rapor kuning"
            return replace(mention, place=bool(many or stretch.search(_GOVERNMENT_PLACE_BEFORE)))
        if _PART_OF_NAME.search(before) and re.match(
            r"\s+(?:[a-z]|\d)", self._text[mention.span.end : mention.span.end + 3]
        ):
            return replace(mention, place=True)  # "Dewan Kesenian Kota Magelang meraih …": another body's name
        if _KINDS_OF.search(before) and mention.form == "bare" and {r.level for r in mention.regions} == {"provinsi"}:
            return replace(mention, place=True)  # "Cuma 1 kabupaten NTB yang hijau, yakni Lombok Utara"
        held = _WEEKDAY_BEHIND.match(self._text[mention.span.end : mention.span.end + 12])
        if held and mention.form == "area" and before.endswith(", "):
            return replace(mention, place=True)  # "di kantor perwakilan, Kota Manado, Senin (2/3)"
        address = mention.form == "bare" and (
            held or (stretch.search(_ADDRESS_BEFORE) and not _NAMELY_OR_VALUE.search(before))
        )
        return replace(mention, place=bool(address or _is_place_before(stretch)))

    def _giver(self, mention: InstitutionMention) -> InstitutionMention:
        """A ministry named as place ("di Kementerian X") or as giver of another award ("dari Kementerian PANRB")."""
        before = self._text[max(0, mention.span.start - 60) : mention.span.start]
        giver = bool(
            re.search(
                r"\b(?:penghargaan|predikat|piagam|sertifikat|anugerah|nilai|skor|indeks|kategori|apresiasi"
                r"|pelayanan prima|award|trofi|piala|evaluasi|pemantauan|pemeringkatan)\b(?:[^.;,\n]|[.,]\d){0,50}"
                r"\b(?:dari|oleh|versi)\s+$",
                before,
                re.IGNORECASE,
            )
        )
        giver = giver or bool(_GIVES.match(self._text[mention.span.end : mention.span.end + 40]))
        if _NAMED_BEFORE.search(before):
            return replace(
                mention, place=True
            )  # "yang tahun lalu masih bernama Kementerian X": the same by its old name
        compared = not giver and bool(_SURPASSED_BY.search(before))
        place = giver or (bool(_BODY_PLACE_BEFORE.search(before)) and not compared)
        if not giver and (
            _HAS_VALUE.match(self._text, mention.span.end) or _WHO_HAS.match(self._text, mention.span.end)
        ):
            place = False  # "lahir dari Kementerian X yang pada penilaian 2021 mengumpulkan 82,08"
        return replace(mention, place=place, giver=giver, compared=compared)

    def _with_offices(self, matches: Sequence[Match]) -> list[Match]:
        """The phrases, and offices the gazetteer lacks: composed of words it knows, or with one slip in a known name."""
        spans = [match.span for match in matches]
        starts = [span.start for span in spans]

        def taken(span: Span) -> bool:
            index = bisect(starts, span.start)
            return any(span.overlaps(other) for other in spans[max(0, index - 1) : index + 1])

        added: list[Match] = []
        covered: set[int] = set()
        for pattern, read in ((_OFFICE_LIKE, self._composed), (_UNIT_LIKE, self._misspelt)):
            for match in patterns.finditer(pattern, self._text):
                if (
                    match.start() not in covered
                    and not taken(Span(match.start(), match.start() + 5))
                    and (found := read(match))
                ):
                    added.append(found)
                    covered.update(range(found.span.start, found.span.end))
        kept = [match for match in matches if match.span.start not in covered]
        return sorted([*kept, *added], key=lambda match: match.span)

    def _composed(self, match: re.Match[str]) -> Match | None:
        """An office of a merger that is not listed: "Dinas Koperasi, Perindustrian dan Perdagangan"."""
        if _NO_OFFICE_BEFORE.search(self._text[max(0, match.start() - 14) : match.start()]):
            return None
        end = match.start("rest")
        words: list[str] = []
        for part in re.finditer(r"(?:,? (?:dan|DAN|serta) |, | & | )(?P<word>(?!DAN\b)[A-Z]\w+)", match.group("rest")):
            if part.group("word").lower() not in self._office_words:
                break
            words.append(part.group("word").lower())
            end = match.start("rest") + part.end()
        if not words:
            return None
        span = Span(match.start(), end)
        printed = " ".join(span.of(self._text).split())
        name = _title_case(printed).replace(" DAN ", " dan ")
        core = f"{printed.split()[0].lower()}-{words[0]}"
        return Match(span, (Entry(unit=UnitForm(core, name, "office", (), "region")),))

    def _misspelt(self, match: re.Match[str]) -> Match | None:
        """A unit whose name has a slip: "Disdukapil", "Dinas Pendidkan"; only where one known name is near."""
        words = match.group().lower()
        # of capitals alone one other letter is another office: "DPUTR" is not "DPUPR"
        short = match.group().isupper()
        if short and len(words) < 6:
            return None
        near = {
            unit.name: unit
            for name, unit in self._forms.items()
            if abs(len(name) - len(words)) <= 1
            and name[:3] == words[:3]
            and OSA.distance(name, words) == 1
            and not (short and len(name) == len(words) and sorted(name) != sorted(words))
        }
        return Match(Span(*match.span()), (Entry(unit=next(iter(near.values()))),)) if len(near) == 1 else None

    def _abbreviated(self, found: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Later uses of abbreviations that the article introduces in brackets: "Pemerintah Kabupaten Tanah Bumbu (Tanbu)"."""
        taken = bytearray(len(self._text))
        for mention in found:
            taken[mention.span.start : mention.span.end] = b"\1" * (mention.span.end - mention.span.start)
        added: list[InstitutionMention] = []
        introduced: set[str] = set()
        for mention in found:
            if mention.form == "unknown" or mention.giver:
                continue
            behind = _ABBREVIATION_BEHIND.match(self._text[mention.span.end : mention.span.end + 50])
            if not behind or behind.group("short").lower() in HEADS or behind.group("short") in introduced:
                continue
            introduced.add(behind.group("short"))
            later = re.compile(rf"(?<![\w-]){re.escape(behind.group('short'))}(?![\w-])")
            for match in later.finditer(self._text, mention.span.end):
                span = Span(*match.span())
                if not any(taken[span.start : span.end]) and self._text[span.start - 1] != "(":
                    taken[span.start : span.end] = b"\1" * (span.end - span.start)
                    added.append(replace(mention, span=span, words=span.of(self._text), place=False))
        return added

    def _anaphors(self, found: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        taken = sorted(mention.span for mention in found)
        loose = {m.span for m in found if m.place and (m.unit or m.form == "bare")} | {
            m.span for m in found if m.form == "bare"
        }
        units = {m.span for m in found if m.unit}
        added: list[InstitutionMention] = []
        for pattern in (
            LED, _KIND_OF_IT, _OF_LEVEL, _BARE_OFFICE, _CAPITAL, _TWIN, _SUPERLATIVE, _PARTY, _BARE_TWIN, _ANAPHOR, _BARE_ANAPHOR,
            _TWIN_OPENS,
        ):  # fmt: skip
            for match in patterns.finditer(pattern, self._text):
                span = Span(*match.span())
                if _WATCHDOG.match(match.group()):
                    continue
                if self._text[max(0, span.start - 1) : span.start] == "(" and self._text.startswith(")", span.end):
                    continue  # "14 pemerintah daerah (pemda) di Jawa Timur"
                groups = match.groupdict()
                noun = next(g for g in (groups.get("noun"), groups.get("one"), groups.get("same")) if g).lower()
                before = self._text[max(0, span.start - 30) : span.start]
                behind = bisect_left(taken, span.end, key=lambda other: other.start)
                first = bisect_left(taken, span.start - _LONGEST_NAME, key=lambda other: other.start)
                within = [other for other in taken[first:behind] if span.overlaps(other)]
                if noun == "dinas":  # the word alone is a name's head too
                    within = [other for other in within if other != Span(span.start, span.start + len(noun))]
                within = [  # "puskesmas di Kapanewon Sewon tersebut": where it is
                    other
                    for other in within
                    if not (other in units and other.start > span.start and self._text.endswith(" di ", 0, other.start))
                ]
                relative = re.search(r"\s(?:yang|di|dari|sebelah|ujung)\s", match.group()) and all(
                    other in loose and span.contains(other) for other in within
                )
                # "pemkab yang …" speaks of any; there is but one pemprov in a story
                one = noun in ("pemprov", "pemerintah provinsi")
                general = (
                    pattern is _BARE_ANAPHOR
                    and not one
                    and _KIND_BEHIND.match(self._text[span.end : span.end + 20])
                    and not _WHO_HAS.match(self._text, span.end)
                )
                if (within and not relative) or general or (pattern is not _TWIN and _COUNTED_BEFORE.search(before)):
                    continue
                if pattern is _ANAPHOR and noun in ("kota", "kabupaten", "provinsi") and _UNITS_OF.search(before):
                    continue  # "83 persen SKPD provinsi yang kita lihat itu merah"
                opens = self._text.rfind(". ", 0, span.start) + 1
                if pattern is _BARE_TWIN and any(opens <= other.start < span.start for other in units):
                    continue  # "Untuk DPMPTSP, kota 88,4 dan kabupaten 79,9": two offices
                if any(
                    span.end <= other.start and _IS_NAMED.fullmatch(self._text[span.end : other.start])
                    for other in taken[behind : behind + 2]
                ):
                    continue  # "Daerah itu Kabupaten Timor Tengah Utara": the name says it
                insort(taken, span)
                place = _is_place_before(patterns.Stretch(self._text, max(0, span.start - 30), span.start))
                added.append(
                    InstitutionMention(
                        span,
                        match.group(),
                        "anaphor",
                        place=place,
                        level=_ANAPHOR_LEVEL.get(_LEVEL_WORDS.get(groups.get("level") or "", noun)),
                    )
                )
        return added


def _is_place_before(before: patterns.Stretch) -> bool:
    """Whether what follows is named as a place, as somebody's home or as part of another name."""
    return bool(before.search(_PLACE_BEFORE) or before.search(_PAIR_BEFORE))


def _lower(regions: Sequence[Region]) -> tuple[Region, ...]:
    """Those of the regions that are no provinces."""
    return tuple(r for r in regions if r.level != "provinsi")


def of_provinces(form: UnitForm) -> bool:
    """Whether an office is one per province: "Kantor Wilayah Badan Pertanahan Nasional", "Kepolisian Daerah"."""
    return form.name.startswith(("Kantor Wilayah", "Kepolisian Daerah"))


def of_regions(form: UnitForm) -> bool:
    """Whether a kabupaten or kota has one: land offices and police, not "Kantor Wilayah Badan Pertanahan Nasional"."""
    return form.pattern in ("branch", "police") and not of_provinces(form)


def _former(match: Match, regions: Sequence[Region]) -> str | None:
    """The former name that the phrase is, if it is one of its only region."""
    names = [e.name for e in match.entries if e.region in regions and e.name and e.name.kind == "former"]
    return names[0].text if names and len(regions) == 1 else None


@cache
def _loosely(name: str) -> re.Pattern[str]:
    """A name however its commas are set: "Desa Pembangunan Daerah Tertinggal dan Transmigrasi"."""
    return re.compile(r"\W+".join(map(re.escape, re.findall(r"\w+", name))) + r"(?!\w)", re.IGNORECASE)


def _near(name: str) -> int:
    """How like a name must be to be a slip of it, in percent: the shorter the name, the more."""
    return 88 if len(name) > 6 else 91


def _abbreviation_like(printed: str) -> bool:
    """Whether a short form is written as one: "OKI", "TTS", "Muba", "Tala"."""
    return printed.isupper() or (printed[0].isupper() and len(printed) > 3)


def _title_case(name: str) -> str:
    """ "TABANAN" as "Tabanan"; Roman numerals and mixed case stay."""
    return " ".join(
        w.capitalize() if w.isupper() and len(w) > 3 and "." not in w and not re.fullmatch(r"[IVXAB-]+", w) else w
        for w in name.split()
    )
