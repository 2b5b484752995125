"""What an institution's id says: kind, owner, and who is easily taken for whom."""

from __future__ import annotations

import itertools
from datetime import date

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
        "kepolisian-resor-serang-kota",
        "kepolisian-resor-lebak",
    ]
    assert registry.related("kab-serang", others, KNOWN) == (
        "dinas-kesehatan/kab-serang",
        "dinas-sosial/kab-serang",
        "kepolisian-resor-serang",
        "kota-serang",
    )
    assert registry.related("dinas-sosial/kab-serang", others, KNOWN) == (
        "dinas-kesehatan/kab-serang",
        "dinas-sosial/kota-serang",
        "kab-serang",
        "kepolisian-resor-serang",
    )
    assert registry.related("kepolisian-resor-serang-kota", others, KNOWN) == (
        "dinas-sosial/kota-serang",
        "kepolisian-resor-serang",
        "kota-serang",
    )


@pytest.mark.parametrize(
    ("police", "regions"),
    [
        ("kepolisian-resor-tabanan", ("kab-tabanan",)),
        ("kepolisian-resor-serang", ("kab-serang", "kota-serang")),  # by the name either
        ("kepolisian-resor-serang-kota", ("kota-serang",)),
        ("kepolisian-resor-medan", ("kota-medan",)),
        ("kepolisian-resor-lima-puluh-kota", ("kab-lima-puluh-kota",)),
        ("kepolisian-resor-jakarta-timur", ("kota-administrasi-jakarta-timur",)),
        ("kepolisian-resor-gorontalo", ("kab-gorontalo", "kota-gorontalo")),
        ("kepolisian-daerah-gorontalo", ("prov-gorontalo",)),
        ("kepolisian-daerah-medan", ()),
        ("kepolisian-sektor-tabanan", ()),  # a district, wherever it is
        ("kepolisian-resor-barelang", ()),
        ("kantor-pertanahan/kab-serang", ()),
        ("kab-serang", ()),
    ],
)
def test_whose_name_the_police_have(police: str, regions: tuple[str, ...]) -> None:
    assert registry.named_after(police, KNOWN) == regions


def test_the_police_of_a_region_are_named_after_it() -> None:
    for region in KNOWN.regions:
        for station in registry.stations(region, KNOWN):
            assert region in registry.named_after(station, KNOWN)


def test_related_are_bodies_before_and_after_a_split() -> None:
    others = ["kementerian-hukum", "kementerian-hukum-dan-hak-asasi-manusia", "kementerian-sosial"]
    assert registry.related("kementerian-hukum", others, KNOWN) == ("kementerian-hukum-dan-hak-asasi-manusia",)
    assert registry.related("kementerian-hukum-dan-hak-asasi-manusia", others, KNOWN) == ("kementerian-hukum",)
    assert registry.related("kementerian-sosial", others, KNOWN) == ()


# --- names, membership and succession over time ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("institution_id", "day", "name"),
    [
        ("kab-toba", date(2018, 12, 10), "Pemerintah Kabupaten Toba Samosir"),
        ("kab-toba", date(2022, 12, 22), "Pemerintah Kabupaten Toba"),
        ("kab-kepulauan-tanimbar", date(2018, 12, 10), "Pemerintah Kabupaten Maluku Tenggara Barat"),
        ("kab-pasangkayu", date(2016, 12, 7), "Pemerintah Kabupaten Mamuju Utara"),
        ("kab-pasangkayu", None, "Pemerintah Kabupaten Pasangkayu"),
        ("kementerian-komunikasi-dan-informatika", date(2025, 1, 1), "Kementerian Komunikasi dan Informatika"),
        ("dinas-sosial/kab-toba", date(2018, 12, 10), "as printed"),
    ],
)
def test_the_name_on_a_day(institution_id: str, day: date | None, name: str) -> None:
    assert registry.name_on(institution_id, "as printed", day, KNOWN) == name


@pytest.mark.parametrize(
    ("institution_id", "day", "province"),
    [
        ("kab-sorong", date(2021, 12, 29), "prov-papua-barat"),
        ("kab-sorong", date(2025, 1, 1), "prov-papua-barat-daya"),
        ("dinas-sosial/kab-merauke", date(2021, 12, 29), "prov-papua"),
        ("kantor-pertanahan/kab-merauke", None, "prov-papua-selatan"),
        ("prov-banten", None, "prov-banten"),
        ("kementerian-sosial", None, None),
        ("kepolisian-resor-tabanan", None, None),
    ],
)
def test_the_province_on_a_day(institution_id: str, day: date | None, province: str | None) -> None:
    assert registry.province_on(institution_id, day, KNOWN) == province


def test_members_are_the_units_of_a_region() -> None:
    others = ["kab-serang", "dinas-sosial/kab-serang", "kantor-pertanahan/kab-serang", "dinas-sosial/kota-serang"]
    assert registry.members("kab-serang", others, KNOWN) == ("dinas-sosial/kab-serang", "kantor-pertanahan/kab-serang")


RISTEK = "kementerian-riset-dan-teknologi"
RISTEKDIKTI = "kementerian-riset-teknologi-dan-pendidikan-tinggi"
DIKBUD = "kementerian-pendidikan-dan-kebudayaan"
DIKBUDRISTEK = "kementerian-pendidikan-kebudayaan-riset-dan-teknologi"
THREE = (
    "kementerian-kebudayaan",
    "kementerian-pendidikan-dasar-dan-menengah",
    "kementerian-pendidikan-tinggi-sains-dan-teknologi",
)


def test_the_work_of_a_ministry_can_be_followed_over_several_steps() -> None:
    ways = [(one.on.year, one.predecessor, one.successor) for one in registry.later(RISTEK, KNOWN)]
    assert ways[0] == (2014, RISTEK, RISTEKDIKTI)
    assert (2021, f"{RISTEK}-brin", DIKBUDRISTEK) in ways
    assert [way for way in ways if way[0] == 2024] == [(2024, DIKBUDRISTEK, new) for new in THREE]


@pytest.mark.parametrize("new", THREE)
def test_and_followed_back(new: str) -> None:
    ways = [(one.predecessor, one.successor, one.part) for one in registry.earlier(new, KNOWN)]
    assert ways[0] == (DIKBUDRISTEK, new, False)
    assert (RISTEK, RISTEKDIKTI, False) in ways
    assert (DIKBUD, RISTEKDIKTI, True) in ways


def test_what_is_later_begins_after_a_day() -> None:
    works = "kementerian-pekerjaan-umum"
    assert {one.on.year for one in registry.later(works, KNOWN)} == {2014, 2024}
    assert registry.later(works, KNOWN, date(2025, 1, 1)) == ()
    assert {one.on.year for one in registry.earlier(works, KNOWN)} == {2014, 2017, 2020, 2024}  # Lapindo, Suramadu
    assert registry.earlier(works, KNOWN, date(2024, 1, 1)) == ()
    assert registry.later("kementerian-sosial", KNOWN) == registry.earlier("kementerian-sosial", KNOWN) == ()


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("kementerian-komunikasi-dan-informatika", "kementerian-komunikasi-dan-digital", 1),
        ("kementerian-komunikasi-dan-digital", "kementerian-komunikasi-dan-informatika", 1),
        (RISTEK, THREE[2], 4),
        ("kementerian-perumahan-rakyat", "kementerian-pekerjaan-umum", 2),
        ("kementerian-hukum", "kementerian-hak-asasi-manusia", 0),
        ("kementerian-komunikasi-dan-digital", "kementerian-sosial", 0),
        ("kab-serang", "kota-serang", 0),
    ],
)
def test_the_way_from_one_body_to_another(one: str, other: str, steps: int) -> None:
    way = registry.lineage(one, other, KNOWN)
    assert len(way) == steps
    assert all(step.successor == after.predecessor for step, after in itertools.pairwise(way))
    assert all(step.on < after.on for step, after in itertools.pairwise(way))


def test_a_name_of_2024_is_not_that_of_2025() -> None:
    old, new = (KNOWN.bodies[f"kementerian-komunikasi-dan-{word}"] for word in ("informatika", "digital"))
    assert (old.in_force(date(2024, 9, 30)), new.in_force(date(2024, 9, 30))) == (True, False)
    assert (old.in_force(date(2025, 9, 30)), new.in_force(date(2025, 9, 30))) == (False, True)
    assert old.successors == (new.id,) and new.predecessors == (old.id,)


def test_those_akin_are_looked_for_where_they_are() -> None:
    known = reference.load()
    whole = [*known.regions, *known.bodies]
    stored = [*whole, *(f"{unit}/{one}" for unit in ("dinas-sosial", "kantor-pertanahan") for one in whole)]
    stored += sorted({station for one in known.regions for station in registry.stations(one, known)})
    for one in stored[:: len(stored) // 400]:
        owners, ids = registry.akin(one, known)
        looked = [other for other in stored if other.rpartition("/")[2] in owners or other in ids]
        assert registry.related(one, looked, known) == registry.related(one, stored, known)
