"""Reprints of one text are one origin."""

from __future__ import annotations

from datetime import date

from berita_extract.origins import Text, clusters

RELEASE = (
    "Pemerintah kabupaten menerima hasil penilaian kepatuhan dari kantor perwakilan pada hari Selasa. Kepala daerah"
    " menyampaikan terima kasih kepada seluruh petugas loket yang melayani warga setiap hari. Nilai yang diperoleh"
    " tahun ini lebih baik daripada tahun lalu dan menjadi dorongan untuk terus berbenah di semua kecamatan."
)
OTHER = (
    "Dinas kesehatan membuka layanan baru di tiga puskesmas mulai pekan depan. Warga dapat mendaftar melalui telepon"
    " atau datang langsung dengan membawa kartu identitas. Layanan ini buka sampai malam pada hari kerja dan gratis."
)


def origins(*texts: tuple[str, str, date | None]) -> dict[str, str]:
    return dict(clusters(Text(url, text, published) for url, text, published in texts))


def test_a_reprint_belongs_to_the_earliest() -> None:
    found = origins(("b", RELEASE, date(2024, 1, 2)), ("a", RELEASE.upper(), date(2024, 1, 3)), ("c", OTHER, None))
    assert found == {"a": "b", "b": "b", "c": "c"}


def test_an_excerpt_and_an_edited_copy_are_the_same_text() -> None:
    excerpt = RELEASE.split(". ")[1] + "."
    edited = "SERANG – " + RELEASE.replace("hari Selasa", "hari Rabu")
    found = origins(("a", RELEASE, date(2024, 1, 1)), ("b", excerpt, None), ("c", edited, None))
    assert set(found.values()) == {"a"}


def test_different_texts_with_a_common_sentence_stay_apart() -> None:
    shared = "Penilaian dilakukan oleh tim kantor perwakilan di semua kabupaten dan kota."
    found = origins(("a", f"{RELEASE} {shared}", None), ("b", f"{OTHER} {shared}", None))
    assert found == {"a": "a", "b": "b"}


def test_short_texts_are_one_only_if_equal() -> None:
    found = origins(
        ("a", "Pemkab Serang meraih nilai 94,62 zona hijau.", None),
        ("b", "Pemkab Serang meraih nilai 94,62 – zona hijau!", None),
        ("c", "Pemkab Serang meraih nilai 94,62 zona kuning.", None),
    )
    assert found == {"a": "a", "b": "a", "c": "c"}


def test_the_order_of_the_input_does_not_matter() -> None:
    texts = [("b", RELEASE, None), ("a", RELEASE + " " + OTHER, date(2024, 1, 1)), ("c", OTHER, date(2023, 1, 1))]
    assert origins(*texts) == origins(*reversed(texts))
