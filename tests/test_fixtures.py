"""Every directory of `fixtures/` is extracted once and compared field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

from berita_extract.fixtures import (
    FIELDS,
    Expectation,
    Fixture,
    FixtureError,
    Row,
    app,
    collect,
    record_row,
    refusal_row,
)
from berita_extract.model import Extraction

FOLDER = Path(__file__).parent / "fixtures"
FIXTURES = collect(FOLDER)


@cache
def extracted(fixture: Fixture) -> Extraction:
    return fixture.extraction()


@cache
def expected(fixture: Fixture) -> Expectation:
    return fixture.expected()


@cache
def got(fixture: Fixture) -> tuple[Row, ...]:
    return tuple(record_row(record) for record in extracted(fixture).records)


KEYS: tuple[tuple[str, ...], ...] = (("institution", "year"), ("institution", "score"), ("score", "zone", "mention"))
"""How an expected row finds its partner: the surest way first, so that one wrong field fails one test."""


def pairs(expectation: Sequence[Row], rows: Sequence[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """(expected, got) pairs, expected rows without a partner, rows nobody expected."""
    missing, extra = list(expectation), list(rows)
    found: list[tuple[Row, Row]] = []
    for key in KEYS:
        for want in list(missing):
            partner = next((row for row in extra if all(row[name] == want[name] for name in key)), None)
            if partner is not None:
                found.append((want, partner))
                missing.remove(want)
                extra.remove(partner)
    return found, missing, extra


def brief(row: Row) -> str:
    return ", ".join(str(row[name]) for name in ("institution", "year", "score", "zone", "predicate"))


def differs(field: str, want: object, have: object) -> bool:
    """A score is quoted exactly; another quote agrees if the expected words stand in it, in whatever letters."""
    if field != "evidence":
        return want != have
    assert isinstance(want, dict) and isinstance(have, dict)
    return any(
        name not in have or (words != have[name] if name == "score" else words.lower() not in have[name].lower())
        for name, words in want.items()
    )


def cases() -> Iterator[object]:
    for fixture in FIXTURES:
        for field in FIELDS:
            yield pytest.param(fixture, field, id=f"{fixture.slug}::{field}")


@pytest.mark.parametrize(("fixture", "field"), list(cases()))
def test_field(fixture: Fixture, field: str) -> None:
    wrong = [
        f"{want['institution']} {want['year']}: {field} is {have[field]!r}, expected {want[field]!r}"
        for want, have in pairs(expected(fixture).records, got(fixture))[0]
        if differs(field, want[field], have[field])
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: f"{fixture.slug}::records")
def test_records(fixture: Fixture) -> None:
    """Every expected record is there, and nothing else."""
    _, missing, extra = pairs(expected(fixture).records, got(fixture))
    lines = [f"missing: {brief(row)}" for row in missing] + [f"nobody expected: {brief(row)}" for row in extra]
    assert not lines, "\n".join(lines)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: f"{fixture.slug}::refusals")
def test_refusals(fixture: Fixture) -> None:
    """Every expected refusal is there: its reason, its words in the refused quote, its institution if it names one."""
    rows = [refusal_row(refusal) for refusal in extracted(fixture).refusals]
    missing = [
        want
        for want in expected(fixture).refusals
        if not any(
            row["reason"] == want["reason"]
            and str(want["quote"]) in str(row["quote"])
            and want["institution"] in (None, row["institution"])
            for row in rows
        )
    ]
    assert not missing, "\n".join([f"missing: {row}" for row in missing] + [f"there is: {row}" for row in rows])


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: f"{fixture.slug}::spans")
def test_spans(fixture: Fixture) -> None:
    """Every quote of the extraction stands at its span, and every expected quote stands in the text."""
    extraction = extracted(fixture)
    text = extraction.article.text
    quotes = [quote for record in extraction.records for quote in record.evidence.values()]
    quotes += [refusal.quote for refusal in extraction.refusals]
    wrong = [quote for quote in quotes if text[quote.start : quote.end] != quote.quote]
    assert not wrong
    words = [str(row["quote"]) for row in expected(fixture).refusals]
    for row in expected(fixture).records:
        assert isinstance(row["evidence"], dict)
        words += [str(row["mention"]), *row["evidence"].values()]
    lost = [word for word in words if word.lower() not in text.lower()]
    assert not lost, f"not in the article's text: {lost}"


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: f"{fixture.slug}::reviewed")
def test_reviewed(fixture: Fixture) -> None:
    meta = fixture.meta()
    assert meta.reviewed, f'{fixture.path}: review expected.json, then set "reviewed" to true in meta.json'
    assert meta.shows, f'{fixture.meta_path}: say in "shows" what the page shows, in one line'


TEXT = """Wonogiri Raih Nilai 99,71 dari Ombudsman

WONOGIRI – Pemerintah Kabupaten Wonogiri memperoleh nilai 99,71 dan masuk zona hijau dalam Penilaian Kepatuhan
Ombudsman RI Tahun 2024. Piagam diterima sekretaris daerah, Senin (18/11/2024).
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "wonogiri-2024.txt"
    path.write_text(TEXT, "utf-8")
    return path


def run(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["add", *map(str, arguments)])
    return result.exit_code, result.stdout, result.stderr


def test_add_records_the_present_extraction_as_not_reviewed(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "fixtures"
    code, out, err = run(page, "--fixtures", folder, "--shows", "one result")
    assert (code, err) == (0, "")
    assert out.count("\n") == 1 and "1 records" in out and "review expected.json" in out
    [fixture] = collect(folder)
    assert fixture.slug == "wonogiri-2024"
    assert fixture.page_path.read_text("utf-8") == TEXT
    assert not fixture.meta().reviewed
    with pytest.raises(AssertionError, match=r'review expected\.json, then set "reviewed" to true'):
        test_reviewed(fixture)
    [row] = fixture.expected().records
    assert (row["institution"], row["year"], row["score"]) == ("Pemerintah Kabupaten Wonogiri", 2024, 99.71)
    assert list(got(fixture)) == [row]


def test_add_twice_needs_replace(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "fixtures"
    assert run(page, "--fixtures", folder, "--shows", "one result")[0] == 0
    [fixture] = collect(folder)
    meta = json.loads(fixture.meta_path.read_text("utf-8"))
    fixture.meta_path.write_text(json.dumps(meta | {"reviewed": True}), "utf-8")
    code, out, err = run(page, "--fixtures", folder)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1 and "--replace" in err
    assert fixture.meta().reviewed
    assert run(page, "--fixtures", folder, "--replace")[0] == 0
    assert not fixture.meta().reviewed
    assert fixture.meta().shows == "one result"


@pytest.mark.parametrize(
    ("name", "content", "arguments", "why"),
    [
        ("nowhere.txt", None, (), "No such file"),
        ("report.pdf", b"%PDF-1.4", (), "one .html or .txt file"),
        ("latin.txt", "Kota Cilegon \xe9".encode("latin-1"), (), "not UTF-8 at byte 13"),
        ("Nama Salah.txt", b"Kota Cilegon", (), "--slug"),
        ("kota.txt", b"Kota Cilegon", ("--published", "kemarin"), "YYYY-MM-DD"),
        ("empty.html", b"", (), "not an article"),
        ("kota.html", b"<p>Kota Cilegon</p>", ("--outlet", "tidak-ada"), "tidak-ada"),
    ],
)
def test_add_tells_errors_in_one_line(
    tmp_path: Path, name: str, content: bytes | None, arguments: tuple[str, ...], why: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    code, out, err = run(tmp_path / name, "--fixtures", tmp_path / "fixtures", *arguments)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1 and why in err
    assert not (tmp_path / "fixtures").exists()


def test_broken_files_are_named_with_their_place(page: Path, tmp_path: Path) -> None:
    run(page, "--fixtures", tmp_path / "fixtures")
    [fixture] = collect(tmp_path / "fixtures")
    fixture.expected_path.write_text('{"records": [],\n "refusals": oops}', "utf-8")
    with pytest.raises(FixtureError, match=r"expected\.json: line 2: "):
        fixture.expected()
    fixture.expected_path.write_text('{"records": [{"year": 2024}], "refusals": []}', "utf-8")
    with pytest.raises(FixtureError, match=r"expected\.json: records 1: the columns are institution, "):
        fixture.expected()
    fixture.meta_path.write_text('{"url": "u"}', "utf-8")
    with pytest.raises(FixtureError, match=r"meta\.json: outlet: missing"):
        fixture.meta()
