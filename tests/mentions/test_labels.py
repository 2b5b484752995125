"""Zones, predicates and letters as the press prints them, and the colours and grades that are none."""

from __future__ import annotations

import pytest

from berita_extract.mentions.labels import Label, colour_of, scan


def told(label: Label) -> str:
    """What a label says, in short: zone, head and grade, letter; then how it is said, where it is not just stated."""
    said: list[str] = [label.zone] if label.zone else []
    if label.grade:
        said.append(f"{label.grade.head}:{label.grade.grade}{'+tm' if label.grade.without_maladministration else ''}")
    said += [label.category] if label.category else []
    said += [label.polarity] if label.polarity != "stated" else []
    said += ["same"] if label.same_as_before else []
    said += ["several"] if label.coordinated else []
    return " ".join(said)


ZONES = [
    # with a head
    ("masuk zona hijau", ["hijau"]),
    ("zonasi kuning", ["kuning"]),
    ("berada di zonanya: merah", ["merah"]),
    ("rapor merah", ["merah"]),
    ("raport kuning", ["kuning"]),
    ("kategori hijau", ["hijau"]),
    ("predikat zona hijau", ["hijau"]),  # no predicate
    ("berwarna hijau", ["hijau"]),
    ("lampu kuning", ["kuning"]),
    ("titik merah", ["merah"]),
    ('zona "Hijau"', ["hijau"]),
    ("zona masih kuning", ["kuning"]),
    ("ZONA HIJAU", ["hijau"]),
    # slips of the typist stand behind a head or a number only
    ("zona Kunig", ["kuning"]),
    ("zona mersh", ["merah"]),
    ("62,79 kunin", ["kuning"]),
    ("barang mewah dan murah", []),
    ("zona mewah", []),  # near to "merah", but a word of its own
    ("wajahnya kunig", []),  # no head
    # bare
    ("Pangkep juga hijau.", ["hijau"]),
    ("86,92 / kuning", ["kuning"]),
    ("[Merah] Kabupaten Buru", ["merah"]),
    # colours of things
    ("harga bawang merah dan cabai merah", []),
    ("ruang terbuka hijau", []),
    ("karpet merah", []),
    ("map hijau", []),
    ("memakai kemeja kuning", []),
    ("kacang hijau", []),
    ("hijau-kuning", []),  # a colour between
    # how many, not who
    ("jumlah daerah hijau bertambah", []),
    ("persentase unit zona merah", []),
    # another zone
    ("pembangunan zona integritas", []),
    # not reached, nearly reached, left
    ("belum masuk zona hijau", ["hijau negated"]),
    ("tidak ada yang merah", ["merah negated"]),
    ("gagal meraih zona hijau", ["hijau negated"]),
    ("tidak hanya masuk zona hijau", ["hijau"]),  # more than that
    ("nyaris merah", ["merah near"]),
    ("hampir masuk zona merah", ["merah near"]),
    ("terancam rapor merah", ["merah near"]),
    ("keluar dari zona merah", ["merah past"]),
    ("tak lagi merah", ["merah past"]),
    ("semula di zona kuning", ["kuning past"]),
    ("setelah tiga tahun di zona merah", ["merah past"]),
    ("dari kuning ke hijau", ["kuning past", "hijau"]),
    ("belum beranjak dari zona kuning", ["kuning"]),  # so it is still there
    ("tahun lalu merah, kini hijau", ["merah", "hijau"]),  # the year says which is when
    ("tidak mudah, tetapi kota itu masuk zona hijau", ["hijau"]),  # a "tidak" of another clause
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ZONES)
def test_zones(text: str, expected: list[str]) -> None:
    assert [told(label) for label in scan(text)] == expected


GRADES = [
    # the head decides the vocabulary
    ("kepatuhan tinggi", ["kepatuhan:tinggi"]),
    ("tingkat kepatuhannya sedang", ["kepatuhan:sedang"]),
    ("Predikat Kepatuhan Rendah", ["kepatuhan:rendah"]),
    ("opini kualitas tertinggi", ["kualitas:tertinggi"]),
    ("berkualitas tinggi", ["kualitas:tinggi"]),
    ("opini tinggi", ["kualitas:tinggi"]),
    ("kualitas yang terendah", ["kualitas:terendah"]),
    ("opini: kualitas sedang", ["kualitas:sedang"]),
    ("kualitas sangat rendah", ["kualitas:terendah"]),  # seen for D and E
    ("kepatuhan sangat tinggi", ["kepatuhan:tertinggi"]),
    ("berpredikat tinggi", ["bare:tinggi"]),
    ("kategori sedang", ["bare:sedang"]),
    ("tergolong rendah", ["bare:rendah"]),
    ("berpredikat Baik", ["bare:baik"]),
    ("kategori Sangat Baik", ["bare:sangat baik"]),
    ("predikat kualitas tinggi", ["kualitas:tinggi"]),
    ("Kualitas Tertinggi Tanpa Maladministrasi", ["kualitas:tertinggi+tm"]),
    ("opini kualitas sedang tanpa mal administrasi", ["kualitas:sedang+tm"]),  # in two words
    # behind a colour
    ("Hijau/Tinggi", ["hijau bare:tinggi"]),
    ("zona kuning (sedang)", ["kuning bare:sedang"]),
    # the words of 2025 stand with a capital behind a name
    ("Polres Mesuji Baik, 78,19", ["bare:baik"]),
    ("Polres Metro Sangat Baik (92,36)", ["bare:sangat baik"]),
    ("petugasnya baik, ramah", []),
    ("Baik kota maupun desa", []),  # "baik … maupun"
    # superlatives are no classes
    ("nilai tertinggi", []),
    ("skor terendah", []),
    ("kepatuhan tertinggi se-Jawa Timur", []),
    ("peringkat tertinggi", []),
    ("gedung tinggi", []),
    # several at once, of nobody in particular
    ("kualitas tinggi dan tertinggi", ["kualitas:tinggi several"]),
    ("kepatuhan tinggi, sedang, rendah", ["kepatuhan:tinggi several"]),
    # not reached
    ("belum meraih opini kualitas tertinggi", ["kualitas:tertinggi negated"]),
    ("jumlah opini kualitas tinggi", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GRADES)
def test_grades(text: str, expected: list[str]) -> None:
    assert [told(label) for label in scan(text)] == expected


LETTERS = [
    ("kategori A", ["A"]),
    ("nilai B", ["B"]),
    ('grade "C"', ["C"]),
    ("huruf D", ["D"]),
    ("90,03 (A)", ["A"]),  # bracketed behind a number
    ("Kota Metro (A)", []),  # behind anything else
    ("kategori Anak", []),
    ("kategori F", []),  # no such letter
    ("kategori A+", ["A+"]),  # of no year: read as printed, and told by the checks
    ("predikat A-, naik", ["A-"]),
    ('kategori "B+"', ["B+"]),
    ("berada di zona E", ["E"]),
    ("zona A-C", []),
    ("zona Eks-Karesidenan", []),
    ("kategori A - naik", ["A"]),
    ("kategori b", []),  # letters are capitals
    ("kelas A-1", []),
    ("nilai D3", []),
]


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_letters(text: str, expected: list[str]) -> None:
    assert [told(label) for label in scan(text)] == expected


JOINED = [
    ("Zona Hijau - Kategori A atau Kualitas Tertinggi", ["hijau kualitas:tertinggi A"]),  # one breath
    ("kategori B dengan opini kualitas tinggi", ["kualitas:tinggi B"]),
    ("kepatuhan tinggi (zona hijau)", ["hijau kepatuhan:tinggi"]),
    ("Merah/D/kualitas rendah", ["merah kualitas:rendah D"]),
    ("zona hijau dan berpredikat kualitas tinggi", ["hijau kualitas:tinggi"]),
    ("zona hijau, zona kuning", ["hijau", "kuning"]),  # two of a kind are two
    ("zona hijau berkat kerja keras dengan kualitas tinggi", ["hijau", "kualitas:tinggi"]),  # words between
    ("keluar dari zona merah dan meraih kualitas tinggi", ["merah past", "kualitas:tinggi"]),
]


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_labels_said_in_one_breath_are_one(text: str, expected: list[str]) -> None:
    assert [told(label) for label in scan(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dengan predikat serupa", ["same"]),
        ("zonanya juga sama", ["same"]),
        ("warnanya belum berubah", ["same"]),
        ("predikat dan kategori yang sama", ["same"]),
        ("jadwal yang sama", []),
        ("warna dinding berubah", []),
    ],
)
def test_labels_that_repeat_the_one_before(text: str, expected: list[str]) -> None:
    assert [told(label) for label in scan(text)] == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("hijau", "hijau"),
        ("KUNING", "kuning"),
        ("Merah", "merah"),
        ("hijua", "hijau"),  # two letters changed places
        ("kunig", "kuning"),  # one is missing
        ("merrah", "merah"),  # one too many
        ("mersh", "merah"),  # another key
        ("mewah", None),  # words of their own
        ("murah", None),
        ("hijab", None),
        ("biru", None),
        ("", None),
    ],
)
def test_colour_of(word: str, expected: str | None) -> None:
    assert colour_of(word) == expected


def test_spans_cut_out_what_was_said() -> None:
    text = "Puskesmas Koba 92,86, Zona Hijau kategori A."
    (label,) = scan(text)
    assert label.span.of(text) == "Zona Hijau kategori A"
    assert label.zone_span is not None
    assert label.zone_span.of(text) == "Zona Hijau"
    assert label.category_span is not None
    assert label.category_span.of(text) == "kategori A"
