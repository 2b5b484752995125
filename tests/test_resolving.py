"""Which institution a name stands for: full names by themselves, shortened ones with what is around them."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from berita_extract import article, records, reference
from berita_extract.cli import app
from berita_extract.judgements import Judgement, Judgements, Kind, append
from berita_extract.resolving import Named, NotNamed, Resolution, named, portrait, resolve, services

KNOWN = reference.load()
KNOWN_SCORES = Path(__file__).parents[1] / "data" / "reference" / "results" / "known-scores.csv"


def stated() -> list[tuple[str, int]]:
    """The names of the shipped results with their years, each pair once."""
    with KNOWN_SCORES.open(encoding="utf-8", newline="") as file:
        return sorted({(row["institution"], int(row["year"])) for row in csv.DictReader(file)})


@pytest.mark.parametrize(
    ("name", "year", "meant"),
    [
        ("Pemerintah Kabupaten Serang", 2024, "kab-serang: Pemerintah Kabupaten Serang (kabupaten)"),
        ("Pemkot Serang", 2024, "kota-serang: Pemerintah Kota Serang (kota)"),
        ("Dinas Sosial Kota Cilegon", 2022, "dinas-sosial/kota-cilegon: Dinas Sosial Kota Cilegon (unit)"),
        ("Polres Tabanan", 2022, "kepolisian-resor-tabanan: Kepolisian Resor Tabanan (vertical)"),
        ("Polres Mamuju Utara", 2016, "kepolisian-resor-pasangkayu: Kepolisian Resor Mamuju Utara (vertical)"),
        ("Polres Pasangkayu", 2022, "kepolisian-resor-pasangkayu: Kepolisian Resor Pasangkayu (vertical)"),
        ("Polres Toba Samosir", 2018, "kepolisian-resor-toba: Kepolisian Resor Toba Samosir (vertical)"),
        ("Polresta Pontianak", 2018, "kepolisian-resor-pontianak: Kepolisian Resor Kota Pontianak (vertical)"),
        (
            "Kantor Pertanahan Kabupaten Aceh Utara",
            2023,
            "kantor-pertanahan/kab-aceh-utara: Kantor Pertanahan Kabupaten Aceh Utara (vertical)",
        ),
        ("Kementerian Sosial", 2021, "kementerian-sosial: Kementerian Sosial (kementerian)"),
        ("RSUD Bari Kota Palembang", 2025, "rsud-bari/kota-palembang: RSUD Bari Kota Palembang (unit)"),
        ("Pemerintah Kabupaten Toba Samosir", 2018, "kab-toba: Pemerintah Kabupaten Toba Samosir (kabupaten)"),
        ("Pemerintah Kabupaten Toba", 2022, "kab-toba: Pemerintah Kabupaten Toba (kabupaten)"),
        ("Pemerintah Kabupaten Tulang Bawang", 2021, "kab-tulang-bawang: Pemerintah Kabupaten Tulang Bawang (kabupaten)"),
        (
            "Dinas Kesehatan DIY",
            2025,
            "dinas-kesehatan/prov-daerah-istimewa-yogyakarta: Dinas Kesehatan Provinsi Daerah Istimewa Yogyakarta (unit)",
        ),
        ("Kominfo", 2021, "kementerian-komunikasi-dan-informatika: Kementerian Komunikasi dan Informatika (kementerian)"),
        ("Komdigi", 2025, "kementerian-komunikasi-dan-digital: Kementerian Komunikasi dan Digital (kementerian)"),
    ],
)  # fmt: skip
def test_a_full_name_is_one_institution(name: str, year: int, meant: str) -> None:
    found = named(name, year, KNOWN)
    assert isinstance(found, Named)
    assert f"{found.institution_id}: {found.institution} ({found.kind})" == meant
    assert found.note is None


@pytest.mark.parametrize(
    ("name", "year", "why"),
    [
        ("Serang", 2024, "several institutions bear this name"),
        ("Dinas Sosial Serang", 2024, "several institutions bear this name"),
        ("Sulawesi Utara (Sultra)", 2024, "several institutions bear this name"),
        ("Dinas Sosial", 2024, "not said whose office it is"),
        ("Pemkab Purwokerto", 2024, "there is no such institution"),
        ("Pemkab Bukittinggi", 2024, "there is no such institution, only Pemerintah Kota Bukittinggi"),
        ("Bupati Serang", 2024, "is who leads an institution"),
        ("Dinas Perdukunan Kota Cilegon", 2024, "'Dinas Perdukunan' is not part of the name"),
        ("Kementerian Komunikasi dan Digital", 2021, "began on 2024-10-21, after 2021"),
        ("Pemerintah Provinsi Papua Selatan", 2021, "began on 2022-07-25, after 2021"),
        ("Bank Sejahtera", 2021, "names no region, ministry, agency or office"),
        (" ", None, "empty"),
        ("Stabat", 2024, "'Stabat' alone stands for a place or a kind"),
        ("Dinas " * 60, 2024, "longer than any name"),
    ],
)
def test_what_is_no_one_institution_is_not_named(name: str, year: int | None, why: str) -> None:
    found = named(name, year, KNOWN)
    assert isinstance(found, NotNamed)
    assert why in found.why


def test_a_name_from_before_is_noted() -> None:
    found = named("Kementerian Komunikasi dan Informatika", 2025, KNOWN)
    assert isinstance(found, Named)
    assert found.note is not None
    assert found.note.startswith(
        "Kementerian Komunikasi dan Informatika ended on 2024-10-21, before 2025; its work went to"
    )
    between = named("Kementerian Pekerjaan Umum", 2018, KNOWN)
    assert isinstance(between, Named)
    assert between.note is not None and between.note.startswith("Kementerian Pekerjaan Umum was out of force in 2018")


@pytest.mark.parametrize(("name", "year"), stated(), ids=lambda value: str(value))
def test_every_name_of_the_shipped_results_is_what_the_extraction_reads(name: str, year: int) -> None:
    found = named(name, year, KNOWN)
    assert isinstance(found, Named), found
    text = f"Ombudsman RI memberi {name} nilai 80,00 dalam penilaian kepatuhan tahun {year}."
    read = records.extract(article.from_text(text, url=""), KNOWN).records
    assert {(r.institution_id, r.institution) for r in read} == {(found.institution_id, found.institution)}


# --- shortened names with what is around them ------------------------------------------------------------------------

TWINS = sorted(
    {r.name for r in KNOWN.regions.values() if r.level == "kabupaten"}
    & {r.name for r in KNOWN.regions.values() if r.level == "kota"}
)


def resolved(name: str, context: str | None = None, **given: Any) -> Resolution:
    """A name settled behind a context in words."""
    around = article.from_text(context, url="") if context is not None else None
    return resolve(name, KNOWN, context=around, **given)


def reasons(found: Resolution, institution_id: str) -> str:
    """What speaks for and against a candidate, one line."""
    [one] = [one for one in found.candidates if one.id == institution_id]
    return "; ".join([*one.for_, *(f"AGAINST {reason}" for reason in one.against)])


def test_there_are_26_twins() -> None:
    assert len(TWINS) == 26


@pytest.mark.parametrize("name", TWINS)
def test_a_name_of_two_stays_open_alone_and_is_told_by_type_word_and_context(name: str) -> None:
    kab, kota = (
        next(r.id for r in KNOWN.regions.values() if (r.level, r.name) == (level, name))
        for level in ("kabupaten", "kota")
    )
    alone = resolved(name)
    assert alone.chosen is None and alone.read is None
    assert {kab, kota} <= {one.id for one in alone.candidates}
    assert resolved(f"Pemkab {name}").chosen == kab
    assert resolved(f"Pemkot {name}").chosen == kota
    assert resolved(name, f"Bupati {name} menerima hasil penilaian Ombudsman.").chosen == kab
    assert resolved(name, f"Wali Kota {name} menerima hasil penilaian Ombudsman.").chosen == kota
    office = resolved(f"Dinsos {name}")
    assert office.chosen is None
    assert {f"dinas-sosial/{kab}", f"dinas-sosial/{kota}"} <= {one.id for one in office.candidates}
    assert resolved(f"Dinsos {name}", f"Pemkot {name} dinilai Ombudsman.").chosen == f"dinas-sosial/{kota}"


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        ("Kabupaten Tulang Bawang", "kab-tulang-bawang"),
        ("Kabupaten Tulang Bawang Barat", "kab-tulang-bawang-barat"),
        ("Musi Banyuasin", "kab-musi-banyuasin"),
        ("Banyuasin", "kab-banyuasin"),
        ("Labuhanbatu", "kab-labuhanbatu"),
        ("Labuhanbatu Selatan", "kab-labuhanbatu-selatan"),
        ("Labuhanbatu Utara", "kab-labuhanbatu-utara"),
        ("Bangka", "kab-bangka"),
        ("Bangka Barat", "kab-bangka-barat"),
        ("Papua", "prov-papua"),
        ("Papua Barat", "prov-papua-barat"),
        ("Papua Barat Daya", "prov-papua-barat-daya"),
        ("Pemprov Gorontalo", "prov-gorontalo"),
        ("Toli-Toli", "kab-tolitoli"),
        ("Bau Bau", "kota-baubau"),
        ("Padang Sidempuan", "kota-padangsidimpuan"),
        ("Tobasa", "kab-toba"),
        ("Polres Tebing Tinggi", "kepolisian-resor-tebing-tinggi"),
        ("polres tabanan", "kepolisian-resor-tabanan"),
        ("dinsos kota cilegon", "dinas-sosial/kota-cilegon"),
        ("Kantah Aceh Utara", "kantor-pertanahan/kab-aceh-utara"),
    ],
)
def test_the_longest_name_wins(name: str, chosen: str) -> None:
    found = resolved(name)
    assert (found.chosen, found.read) == (chosen, chosen)
    assert found.candidates[0].id == chosen and found.candidates[0].for_


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Pemkab Purwokerto", "there is no such institution"),
        ("Pemkab Bukittinggi", "there is no such institution, only Pemerintah Kota Bukittinggi"),
        ("Sulawesi Utara (Sultra)", "2 institutions bear the name"),
        ("Gorontalo", "3 institutions bear the name"),
        ("Mura", "2 institutions bear the name"),
        ("Dinsos", "not said whose office it is"),
        ("Dinas Perdukunan Kota Cilegon", "“Dinas Perdukunan” is not part of the name"),
        ("Bank Sejahtera", "no region, ministry, agency or office is known by that name"),
        ("Stabat", "it stands for a place or a kind"),
        ("Pemkab Serang meraih 94,62", "“meraih 94,62” is not part of the name"),
        ("Dinas " * 60, "longer than any name"),
    ],
)
def test_what_is_not_one_institution_stays_open(name: str, why: str) -> None:
    found = resolved(name)
    assert found.chosen is None
    assert why in found.why


def test_a_seat_is_no_name_of_a_government() -> None:
    found = reasons(resolved("Pemkab Purwokerto"), "kab-banyumas")
    assert found == (
        "“Pemkab” says kabupaten; “Purwokerto” is the seat of Kabupaten Banyumas;"
        " AGAINST behind a type word only an official name stands for Pemerintah Kabupaten Banyumas"
    )


def test_the_context_is_quoted_and_what_it_rules_out_is_said() -> None:
    found = resolved("Dinsos Serang", "Hasil penilaian Ombudsman dibagikan. Wali Kota Serang menerimanya.")
    assert (found.chosen, found.why) == ("dinas-sosial/kota-serang", "the context tells which")
    assert "“Dinsos” is an abbreviation of Dinas Sosial" in reasons(found, "dinas-sosial/kota-serang")
    assert "at character 37: “…Ombudsman dibagikan. Wali Kota Serang menerimanya.”" in reasons(
        found, "dinas-sosial/kota-serang"
    )
    assert "AGAINST the context tells of another" in reasons(found, "dinas-sosial/kab-serang")


@pytest.mark.parametrize(
    ("name", "context", "chosen"),
    [
        ("Dinsos", "Kota Cilegon menerima hasil penilaian.", "dinas-sosial/kota-cilegon"),
        ("Disdukcapil", "Pemkab Wonogiri dinilai Ombudsman.", "dinas-kependudukan/kab-wonogiri"),
        ("Pemkot", "Wali Kota Cilegon hadir di Jakarta.", "kota-cilegon"),
        ("Polres", "Kabupaten Tabanan punya dua kantor yang dinilai.", "kepolisian-resor-tabanan"),
    ],
)
def test_an_office_is_that_of_the_region_told_of(name: str, context: str, chosen: str) -> None:
    assert resolved(name).chosen is None
    assert resolved(name, context).chosen == chosen


def test_a_context_that_names_both_leaves_it_open() -> None:
    found = resolved("Serang", "Pemkab Serang dan Pemkot Serang sama-sama dinilai Ombudsman.")
    assert (found.chosen, found.why) == (None, "2 institutions bear the name, and nothing in the context tells which")


def test_a_renamed_station_is_one_institution_in_articles_too() -> None:
    story = (
        "Polres Mamuju Utara memperoleh nilai 61,20 dalam penilaian kepatuhan Ombudsman 2016.\n\n"
        "Dalam penilaian kepatuhan Ombudsman 2022 Polres Pasangkayu memperoleh nilai 84,10."
    )
    found = records.extract(article.from_text(story, url=""), KNOWN).records
    assert {r.institution_id for r in found} == {"kepolisian-resor-pasangkayu"}
    assert [r.institution for r in found] == ["Kepolisian Resor Mamuju Utara", "Kepolisian Resor Pasangkayu"]


def test_what_the_extraction_reads_is_what_it_reads_in_the_article() -> None:
    story = "Bupati Serang menerima hasil penilaian kepatuhan Ombudsman 2024. Dinsos Serang memperoleh nilai 94,62."
    [record] = records.extract(article.from_text(story, url=""), KNOWN).records
    assert record.institution_id == resolved("Dinsos Serang", story.partition(". ")[0] + ".", year=2024).read


@pytest.mark.parametrize(
    ("name", "year", "chosen"),
    [
        ("Kominfo", 2021, "kementerian-komunikasi-dan-informatika"),
        ("Kominfo", 2024, "kementerian-komunikasi-dan-informatika"),
        ("Kominfo", 2025, "kementerian-komunikasi-dan-informatika"),
        ("Komdigi", 2025, "kementerian-komunikasi-dan-digital"),
        ("Komdigi", 2021, None),
        ("Kementerian Pendidikan", 2023, "kementerian-pendidikan-kebudayaan-riset-dan-teknologi"),
        ("Kementerian Pendidikan", 2025, "kementerian-pendidikan-dasar-dan-menengah"),
        ("Kementerian Pendidikan", None, None),
        ("Pemprov Papua Selatan", 2021, None),
        ("Pemprov Papua Selatan", 2025, "prov-papua-selatan"),
        ("Toba Samosir", 2018, "kab-toba"),
        ("Toba Samosir", 2022, "kab-toba"),
        ("Maluku Tenggara Barat", 2018, "kab-kepulauan-tanimbar"),
        ("Kepulauan Tanimbar", 2018, "kab-kepulauan-tanimbar"),
        ("Pemkab Cilacap", 2020, "kab-cilacap"),
    ],
)
def test_the_year_tells_names_apart(name: str, year: int | None, chosen: str | None) -> None:
    assert resolved(name, year=year).chosen == chosen


def test_the_year_says_why() -> None:
    late = resolved("Kominfo", year=2025)
    assert (
        "AGAINST Kementerian Komunikasi dan Informatika ended on 2024-10-21, before 2025; its work went to"
        in reasons(late, "kementerian-komunikasi-dan-informatika")
    )
    early = resolved("Komdigi", year=2021)
    assert early.read == "kementerian-komunikasi-dan-digital"
    assert early.why.endswith("began on 2024-10-21, after 2021; before it: Kementerian Komunikasi dan Informatika")
    assert resolved("Kementerian Pendidikan", year=2023).why == "the time tells which"
    assert "lay in Papua Barat then (code 92.01)" in reasons(resolved("Pemkab Sorong", year=2021), "kab-sorong")
    assert "was called Toba Samosir in 2018" in reasons(resolved("Pemkab Toba", year=2018), "kab-toba")
    works = reasons(resolved("Kementerian PU", year=2018), "kementerian-pekerjaan-umum")
    assert "AGAINST Kementerian Pekerjaan Umum was out of force in 2018" in works
    tourism = reasons(resolved("Kemenparekraf", year=2018), "kementerian-pariwisata-dan-ekonomi-kreatif")
    assert tourism.endswith("; its work went to Kementerian Pariwisata, Badan Ekonomi Kreatif")


def test_the_day_of_print_counts_as_the_articles_own() -> None:
    around = article.from_text("Penilaian Ombudsman dibagikan.", url="", published=date(2023, 12, 20))
    found = resolve("Kementerian Pendidikan", KNOWN, context=around)
    assert (found.chosen, found.day) == ("kementerian-pendidikan-kebudayaan-riset-dan-teknologi", date(2023, 12, 20))
    assert resolve("Kementerian Pendidikan", KNOWN, day=date(2025, 2, 1)).chosen == (
        "kementerian-pendidikan-dasar-dan-menengah"
    )


def test_the_region_of_the_outlet_is_told_and_decides_nothing() -> None:
    around = replace(article.from_text("Penilaian dibagikan.", url=""), region="36.04")
    found = resolve("Serang", KNOWN, context=around)
    assert found.chosen is None
    assert "the outlet writes for Kabupaten Serang, which alone decides nothing" in reasons(found, "kab-serang")


# --- judgements ------------------------------------------------------------------------------------------------------


def judgement(kind: Kind, mention: str, institution_id: str, *, url: str | None = None, minute: int = 0) -> Judgement:
    """What one person says of a mention."""
    when = datetime(2026, 2, 10, 8, minute, tzinfo=UTC)
    return Judgement(when, "Reader", kind, "the rapor says so", url=url, mention=mention, institution_id=institution_id)


def test_what_people_have_judged_settles_and_is_shown() -> None:
    found = resolved(
        "Dinsos Serang", judgements=Judgements([judgement("same", "Dinsos Serang", "dinas-sosial/kab-serang")])
    )
    assert (found.chosen, found.read) == ("dinas-sosial/kab-serang", None)
    assert found.why == "judged the same by Reader on 2026-02-10: the rapor says so"
    assert found.why in reasons(found, "dinas-sosial/kab-serang")


def test_what_is_judged_not_meant_is_not_chosen() -> None:
    said = Judgements([judgement("not_same", "Pemkot Serang", "kota-serang")])
    found = resolved("Pemkot Serang", judgements=said)
    assert (found.chosen, found.read) == (None, "kota-serang")
    assert "AGAINST judged not meant by Reader" in reasons(found, "kota-serang")


def test_two_that_disagree_settle_nothing() -> None:
    said = [
        judgement("same", "Dinsos Serang", "dinas-sosial/kab-serang"),
        judgement("same", "Dinsos Serang", "dinas-sosial/kota-serang", minute=1),
    ]
    assert resolved("Dinsos Serang", judgements=Judgements(said)).chosen is None


def test_a_judgement_of_one_article_holds_there() -> None:
    said = Judgements([judgement("same", "Dinsos Serang", "dinas-sosial/kab-serang", url="https://a.example/1")])
    around = [article.from_text("Hasil penilaian.", url=f"https://a.example/{number}") for number in (1, 2)]
    chosen = [resolve("Dinsos Serang", KNOWN, context=one, judgements=said).chosen for one in around]
    assert chosen == ["dinas-sosial/kab-serang", None]


# --- ids -------------------------------------------------------------------------------------------------------------


def test_a_portrait_has_every_attribute_with_its_validity() -> None:
    toba = portrait("kab-toba", KNOWN)
    assert toba is not None
    assert toba.names == (
        ("Pemerintah Kabupaten Toba", "from 2020-02-24"),
        ("Pemerintah Kabupaten Toba Samosir", "until 2020-02-24"),
    )
    assert "Tobasa" in toba.others
    sorong = portrait("kab-sorong", KNOWN)
    assert sorong is not None
    assert sorong.codes == (("96.01", "from 2022-12-08"), ("92.01", "until 2022-12-08"))
    assert [province for province, _ in sorong.provinces] == ["prov-papua-barat-daya", "prov-papua-barat"]


def test_a_portrait_of_a_body_has_its_succession() -> None:
    works = portrait("kementerian-pekerjaan-umum", KNOWN)
    assert works is not None
    assert works.names == (("Kementerian Pekerjaan Umum", "until 2014-10-27, from 2024-10-21"),)
    assert {step.on.year for step in works.later} == {2014, 2024}
    tourism = portrait("kementerian-pariwisata-dan-ekonomi-kreatif", KNOWN)
    assert tourism is not None
    assert tourism.names[0][1] == "until 2014-10-27, from 2019-10-23 until 2024-10-21"
    digital = portrait("kementerian-komunikasi-dan-digital", KNOWN)
    assert digital is not None and [step.predecessor for step in digital.earlier] == [
        "kementerian-komunikasi-dan-informatika"
    ]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("dinas-sosial/kab-serang", "Dinas Sosial Kabupaten Serang"),
        ("kantor-pertanahan/kab-serang", "Kantor Pertanahan Kabupaten Serang"),
        ("puskesmas-pontang/kab-serang", "puskesmas-pontang/kab-serang"),
        ("kepolisian-resor-tabanan", "kepolisian-resor-tabanan"),
        ("kab-nowhere", None),
        ("dinas-sihir/kab-serang", None),
        ("Kominfo", None),
    ],
)
def test_which_ids_are_known_without_a_database(given: str, name: str | None) -> None:
    found = portrait(given, KNOWN)
    assert (found.name if found else None) == name


# --- the command -----------------------------------------------------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty $BERITA_HOME."""
    monkeypatch.setenv("BERITA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def run(*given: str) -> tuple[int, str, str]:
    """Exit status, output and errors of `berita resolve`."""
    done = CliRunner().invoke(app, ["resolve", *given])
    return done.exit_code, done.stdout, done.stderr


def test_the_command_prints_candidates_with_reasons(home: Path) -> None:
    status, out, _ = run("Dinsos Serang")
    assert status == 1
    assert out.startswith("Dinsos Serang: ambiguous\n  2 institutions bear the name, and nothing tells which\n")
    assert "  dinas-sosial/kota-serang: Dinas Sosial Kota Serang (unit)\n    + “Dinsos” is an abbreviation of" in out
    status, out, _ = run("Dinsos Serang", "--context", "Bupati Serang menerima hasil penilaian.")
    assert status == 0
    assert out.startswith("Dinsos Serang: Dinas Sosial Kabupaten Serang (unit), dinas-sosial/kab-serang\n")


def test_the_context_may_be_a_file(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Wali Kota Serang menerima hasil penilaian Ombudsman.", encoding="utf-8")
    status, out, _ = run("Dinsos Serang", "--context", str(file), "--format", "json")
    row = json.loads(out)
    assert (status, row["institution_id"], row["kind"]) == (0, "dinas-sosial/kota-serang", "unit")
    assert [one["id"] for one in row["candidates"]] == ["dinas-sosial/kota-serang", "dinas-sosial/kab-serang"]
    assert row["candidates"][1]["against"] == ["the context tells of another"]


def test_the_context_may_be_piped_in_or_a_stored_page(home: Path, tmp_path: Path) -> None:
    words = "Wali Kota Serang menerima hasil penilaian kepatuhan Ombudsman, nilai Pemkot Serang 90,10."
    done = CliRunner().invoke(app, ["resolve", "Dinsos", "--context", "-"], input=words)
    assert (done.exit_code, done.stdout.partition("\n")[0]) == (
        0,
        "Dinsos: Dinas Sosial Kota Serang (unit), dinas-sosial/kota-serang",
    )
    page = tmp_path / "page.jsonl"
    page.write_text(json.dumps({"url": "https://a.example/1", "title": None, "published": None, "text": words}))
    assert CliRunner().invoke(app, ["ingest", str(page)]).exit_code == 0
    assert run("Dinsos", "--context", "https://a.example/1")[0] == 0


def test_a_long_context_is_read_as_far_as_an_article_is(home: Path) -> None:
    lines = "Warga datang ke loket dan bertanya tentang syarat. " * 1200
    status, out, _ = run("Dinsos", "--context", f"Wali Kota Serang menerima hasil penilaian Ombudsman. {lines}")
    assert (status, out.partition("\n")[0]) == (
        0,
        "Dinsos: Dinas Sosial Kota Serang (unit), dinas-sosial/kota-serang",
    )


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (["Dinsos", "--context", "https://a.example/none"], "berita.db"),
        (["  "], "NAME is empty"),
        (["Kominfo", "--year", "21"], "--year 21: must be between 2000 and 2100"),
        (["Kominfo", "--published", "2022-13-01"], "--published 2022-13-01: not a date"),
        (["Kominfo", "--year", "2021", "--published", "2022-01-01"], "give --year or --published, not both"),
        (["Kominfo", "--format", "xml"], "--format xml: must be text or json"),
        (["kab-serang", "--db", "nowhere.db"], "nowhere.db"),
    ],
)
def test_bad_usage_is_one_line(home: Path, given: list[str], error: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from berita_extract.cli import main; main()", "resolve", *given],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert error in done.stderr and done.stderr.count("\n") == 1 and done.stdout == ""


def test_what_is_crawled_cannot_move_the_cursor(home: Path) -> None:
    _, out, _ = run("Dinsos Serang", "--context", "Wali Kota Serang \x1b[2Jmenerima hasil.")
    assert "\x1b" not in out and "\\u001b" in out


def test_an_id_is_shown_with_what_is_stored(home: Path, tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    story = tmp_path / "story.txt"
    story.write_text(
        "Pemkab Serang memperoleh nilai 94,62 dalam penilaian kepatuhan Ombudsman 2024."
        " Dinas Sosial Kabupaten Serang memperoleh 91,20.",
        encoding="utf-8",
    )
    assert CliRunner().invoke(app, ["ingest", str(story), "--db", str(db)]).exit_code == 0
    status, out, _ = run("kab-serang", "--db", str(db))
    assert status == 0
    assert "  stored    1 statements in articles, 0 imported: 2024\n" in out
    assert "  units     dinas-sosial/kab-serang\n" in out
    row = json.loads(run("dinas-sosial/kab-serang", "--db", str(db), "--format", "json")[1])
    assert row["institution"] == "Dinas Sosial Kabupaten Serang"
    assert row["stored"] == {
        "statements": 1,
        "imported": 0,
        "years": [2024],
        "members": [],
        "related": ["kab-serang"],
    }


def test_an_office_named_without_its_region_is_not_guessed_though_one_is_stored(home: Path, tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    story = tmp_path / "story.txt"
    story.write_text(
        "Puskesmas Laguboti Kabupaten Toba memperoleh nilai 89,90 dalam penilaian kepatuhan Ombudsman 2023.",
        encoding="utf-8",
    )
    assert CliRunner().invoke(app, ["ingest", str(story), "--db", str(db)]).exit_code == 0
    assert run("Puskesmas Laguboti", "--db", str(db))[1] == (
        "Puskesmas Laguboti: unknown\n  it is not said whose office it is\n\n"
        "  stored, and perhaps meant; give the full name or the id:\n"
        "    puskesmas-laguboti/kab-toba: Puskesmas Laguboti Kabupaten Toba\n"
    )
    row = json.loads(run("puskesmas laguboti", "--db", str(db), "--format", "json")[1])
    assert (row["institution_id"], row["candidates"]) == (None, [])
    assert row["stored"] == [{"id": "puskesmas-laguboti/kab-toba", "name": "Puskesmas Laguboti Kabupaten Toba"}]
    assert json.loads(run("Puskesmas Porsea", "--db", str(db), "--format", "json")[1])["stored"] == []


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Puskesmas Laguboti", ("puskesmas-laguboti",)),
        ("RSUD Porsea", ("rsud-porsea",)),
        ("Dinsos", ("dinas-sosial",)),
        ("Kantor Pertanahan", ("kantor-pertanahan",)),
        ("Puskesmas", ()),  # there are many in any region
        ("Puskesmas Laguboti Kabupaten Toba", ()),  # it says where
        ("Puskesmas Laguboti dan", ()),
        ("Polres Tabanan", ()),
        ("Pemkab Toba", ()),
        ("", ()),
    ],
)
def test_what_an_office_without_its_region_may_be(name: str, found: tuple[str, ...]) -> None:
    assert services(name, KNOWN) == found


def test_imported_results_are_counted_apart(home: Path, tmp_path: Path) -> None:
    rows = tmp_path / "results.csv"
    rows.write_text(
        "institution,year,score,zone,predicate,source_url,source_kind\n"
        "Pemerintah Kabupaten Serang,2022,81.20,kuning,,https://a.example/1,press\n",
        encoding="utf-8",
    )
    assert CliRunner().invoke(app, ["import", str(rows)]).exit_code == 0
    row = json.loads(run("kab-serang", "--format", "json")[1])
    assert row["stored"]["statements"] == 0
    assert (row["stored"]["imported"], row["stored"]["years"]) == (1, [2022])


def test_judgements_beside_the_database_are_applied(home: Path) -> None:
    append(home / "judgements", judgement("same", "Dinsos Serang", "dinas-sosial/kota-serang"))
    status, out, _ = run("Dinsos Serang")
    assert status == 0
    assert "judged the same by Reader on 2026-02-10: the rapor says so" in out
