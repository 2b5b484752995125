"""How sure a record is: signs that only lower it, weights and figures that are those of the script."""

from __future__ import annotations

import json
import math
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berita_extract import extract_text, output, reference
from berita_extract.model import Record
from berita_extract.records.confidence import AGAINST, confidence, probability
from berita_extract.reference import ReferenceDataError, Weights
from tools import confidence as learning

SHIPPED = reference.load().confidence
SIGNS = st.sets(st.sampled_from(sorted(AGAINST)))
PUBLISHED = date(2024, 11, 20)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped data that a test may break."""
    copy = tmp_path / "reference"
    shutil.copytree(reference.reference_folder(), copy, ignore=shutil.ignore_patterns("outlets"))
    return copy


def only(text: str) -> Record:
    """The one record of a text."""
    (record,) = extract_text(text, published=PUBLISHED).records
    return record


# --- signs and weights ---------------------------------------------------------------------------------------------


def test_weights_are_of_known_signs_and_none_raises() -> None:
    assert set(SHIPPED.against) <= set(AGAINST)
    assert SHIPPED.against and max(SHIPPED.against.values()) < 0


@given(SIGNS, st.sampled_from(sorted(AGAINST)))
def test_a_sign_against_never_raises(signs: set[str], sign: str) -> None:
    assert confidence(signs | {sign}, SHIPPED) <= confidence(signs - {sign}, SHIPPED)


@given(SIGNS)
def test_confidence_has_two_decimals_and_is_never_sure(signs: set[str]) -> None:
    value = confidence(signs, SHIPPED)
    assert 0 < value < 1
    assert value == round(value, 2)


@pytest.mark.parametrize("base", [-1e9, 1e9])
def test_no_sum_is_too_large(base: float) -> None:
    assert confidence((), Weights(base, {})) in (0.01, 0.99)


SURE = "Pemkab Wonogiri meraih nilai 99,71 dan zona hijau dalam penilaian kepatuhan Ombudsman RI tahun 2024."


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Pemkab Wonogiri meraih zona hijau dalam penilaian kepatuhan Ombudsman RI tahun 2024.", "no_score"),
        (
            "Pemkab Wonogiri meraih nilai 99,71 dan zona merah dalam penilaian kepatuhan Ombudsman RI tahun 2024.",
            "band_disagrees",
        ),
        ("Pemkab Wonogiri meraih nilai 99,71 dan zona hijau dalam penilaian kepatuhan Ombudsman RI.", "year_assumed"),
        (
            "Ombudsman RI mengumumkan penilaian kepatuhan 2024. Pemkab Wonogiri diundang. Nilainya 99,71, zona hijau.",
            "name_before",
        ),
        (
            "Pemkab Wonogiri meraih nilai 99 dan zona hijau dalam penilaian kepatuhan Ombudsman RI tahun 2024.",
            "score_whole",
        ),
    ],
)
def test_what_is_told_less_plainly_is_less_sure(text: str, sign: str) -> None:
    plain, other = only(SURE), only(text)
    assert sign in other.signs and sign not in plain.signs
    assert probability(other.signs, SHIPPED) < probability(plain.signs, SHIPPED)
    assert other.confidence <= plain.confidence == confidence(plain.signs, SHIPPED)


def test_json_shows_the_confidence_with_two_decimals() -> None:
    record = only("Pemkab Wonogiri meraih zona merah dalam penilaian kepatuhan Ombudsman RI, nilainya 99.")
    shown = json.loads(json.dumps(output.record_row(record)))["confidence"]
    assert 0.01 < shown < 1
    assert shown == record.confidence == round(probability(record.signs, SHIPPED), 2)


# --- reference data ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("no_score = -", "no_score = ", "confidence.toml: against.no_score: "),
        ("[against]", "[for]\n[against]", "confidence.toml: for: "),
        ("base = ", "base = nan # ", "confidence.toml: base: "),
        ("base = ", "bias = ", "confidence.toml: base: "),
    ],
)
def test_wrong_weights_are_told_by_key(folder: Path, old: str, new: str, said: str) -> None:
    file = folder / "confidence.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ReferenceDataError) as caught:
        reference.load(folder)
    assert any(error.startswith(said) for error in caught.value.errors)


def test_the_weights_are_part_of_the_hash(folder: Path) -> None:
    file = folder / "confidence.toml"
    before = reference.load(folder).hash
    file.write_text(file.read_text(encoding="utf-8").replace("base = ", "base = 1"), encoding="utf-8")
    assert reference.load(folder).hash != before


# --- learning ------------------------------------------------------------------------------------------------------


def made(article: str, *signs: str, right: bool = True) -> learning.Sample:
    return learning.Sample(article, signs, "prose.score", right, right)


def test_learning_finds_the_odds_of_a_sign() -> None:
    seen = [made("a", right=n > 0) for n in range(100)] + [made("b", "no_score", right=n > 19) for n in range(100)]
    weights = learning.learn(seen, penalty=0.0)
    assert weights.base == pytest.approx(math.log(99), abs=0.1)
    assert weights.base + weights.against["no_score"] == pytest.approx(math.log(80 / 20), abs=0.05)


def test_learning_gives_no_weight_to_the_wrong_side() -> None:
    seen = [made("a", right=n > 9) for n in range(50)] + [made("b", "no_score") for _ in range(50)]
    assert learning.learn(seen) == replace(learning.learn(seen), against={})


def test_no_article_is_judged_by_weights_that_saw_it() -> None:
    every = [made(f"article {n}") for n in range(60)]
    seen: list[set[str]] = []

    def model(known: list[learning.Sample]) -> object:
        seen.append({s.article for s in known})
        return lambda sample: 0.0 if sample.article in seen[-1] else 1.0

    scored = learning.crossed(every, model)  # type: ignore[arg-type]
    assert len(scored) == len(every) and {value for value, _ in scored} == {1.0}


def test_the_threshold_is_the_lowest_above_which_all_hold() -> None:
    scored = [(0.9, made("a"))] * 99 + [(0.9, made("a", right=False))] + [(0.5, made("b", right=False))]
    assert learning.threshold(scored) == 0.9
    assert learning.remaining(scored, 0.9) == (100, 99, 99, 99)
    assert learning.threshold([(0.9, made("a", right=False))]) is None


def test_the_file_of_weights_is_as_written() -> None:
    assert learning.WEIGHTS.read_text(encoding="utf-8") == learning.toml(SHIPPED)


def test_the_page_names_every_rule_file_that_there_is() -> None:
    page = learning.DOCS.read_text(encoding="utf-8")
    for folder in ("mentions", "records"):
        for path in (learning.ROOT / "src" / "berita_extract" / folder).glob("[!_]*.py"):
            assert f"`{path.name}`" in page, path


@pytest.mark.slow
def test_weights_and_page_are_what_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert learning.main(["--check"]) == 0, capsys.readouterr().out
