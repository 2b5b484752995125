"""What an institution's id says: kind, owner, and who is easily taken for whom."""

from __future__ import annotations

import pytest

from berita_extract import reference, registry

KNOWN = reference.load()


@pytest.mark.parametrize(
    ("institution_id", "form", "name", "kind"),
    [
        ("kab-serang", "Pemkab Serang", "Pemerintah Kabupaten Serang", "kabupaten"),
        ("prov-banten", "x", "Pemerintah Provinsi Banten", "provinsi"),
        ("kementerian-sosial", "x", "Kementerian Sosial", "kementerian"),
        ("dinas-sosial/kab-serang", "Dinas Sosial Kabupaten Serang", "Dinas Sosial Kabupaten Serang", "unit"),
        ("kantor-pertanahan/kab-serang", "Kantor Pertanahan X", "Kantor Pertanahan X", "vertical"),
        ("kepolisian-resor-tabanan", "Kepolisian Resor Tabanan", "Kepolisian Resor Tabanan", "vertical"),
    ],
)
def test_institution(institution_id: str, form: str, name: str, kind: str) -> None:
    assert registry.institution(institution_id, form, KNOWN) == registry.Institution(institution_id, name, kind)


def test_related_are_units_their_government_and_namesakes() -> None:
    others = [
        "kab-serang",
        "kota-serang",
        "kab-lebak",
        "dinas-sosial/kab-serang",
        "dinas-kesehatan/kab-serang",
        "dinas-sosial/kota-serang",
        "dinas-sosial/kab-lebak",
        "kepolisian-resor-serang",
    ]
    assert registry.related("kab-serang", others, KNOWN) == (
        "dinas-kesehatan/kab-serang",
        "dinas-sosial/kab-serang",
        "kota-serang",
    )
    assert registry.related("dinas-sosial/kab-serang", others, KNOWN) == (
        "dinas-kesehatan/kab-serang",
        "dinas-sosial/kota-serang",
        "kab-serang",
    )
    assert registry.related("kepolisian-resor-serang", others, KNOWN) == ()


def test_related_are_bodies_before_and_after_a_split() -> None:
    others = ["kementerian-hukum", "kementerian-hukum-dan-hak-asasi-manusia", "kementerian-sosial"]
    assert registry.related("kementerian-hukum", others, KNOWN) == ("kementerian-hukum-dan-hak-asasi-manusia",)
    assert registry.related("kementerian-hukum-dan-hak-asasi-manusia", others, KNOWN) == ("kementerian-hukum",)
    assert registry.related("kementerian-sosial", others, KNOWN) == ()
