"""Rows of records and refusals, and the formats they are printed in."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal

import pytest

from berita_extract import output
from tests.making import article, record, refusal

PAGE = article("https://koran.example/1", "Kabupaten Serang meraih nilai 94,62, zona hijau. Targetnya 96.")
RECORD = record(PAGE, score="94.62", zone="hijau", evidence=[("zone", "zona hijau")])
REFUSAL = replace(refusal(PAGE, "96"), score=Decimal(96), candidates=("kab-serang", "kota-serang"))


def written(form: output.Format, *, refusals: bool = False) -> str:
    stream = io.StringIO()
    writer = output.Writer(form, stream, refusals=refusals)
    writer.write([output.refusal_row(REFUSAL) if refusals else output.record_row(RECORD)])
    writer.close()
    return stream.getvalue()


def test_a_record_has_the_keys_of_the_contract_in_order() -> None:
    row = json.loads(written("jsonl"))
    assert ", ".join(row) == (
        "url, institution, institution_id, mention, year, year_basis, score, scale, zone, predicate, category, rank,"
        " rank_scope, scheme, evidence, confidence"
    )
    assert row["score"] == 94.62
    assert row["evidence"]["score"] == {"start": 30, "end": 35, "quote": "94,62"}


@pytest.mark.parametrize(
    ("score", "text"), [("94.62", "94.62"), ("94.6", "94.6"), ("74", "74"), ("27.00", "27.0"), ("100", "100")]
)
def test_scores_are_json_numbers(score: str, text: str) -> None:
    assert json.dumps(output.number(Decimal(score))) == text


def test_a_refusal_says_why_and_where() -> None:
    row = json.loads(written("jsonl", refusals=True))
    assert (row["reason"], row["quote"], row["start"], row["score"]) == ("target", "96", 59, 96)
    assert row["candidates"] == ["kab-serang", "kota-serang"]


def test_json_is_one_list() -> None:
    assert json.loads(written("json")) == [json.loads(written("jsonl"))]
    empty = io.StringIO()
    output.Writer("json", empty).close()
    assert json.loads(empty.getvalue()) == []


def test_csv_has_the_columns_of_the_contract() -> None:
    (row,) = csv.DictReader(io.StringIO(written("csv")))
    assert tuple(row) == output.RECORD_COLUMNS
    assert (row["score"], row["zone"], row["predicate"]) == ("94.62", "hijau", "")
    assert json.loads(row["evidence"])["zone"]["quote"] == "zona hijau"


def test_a_table_shows_names_and_values() -> None:
    table = written("table")
    assert "Pemerintah Kabupaten Serang" in table
    assert "94.62" in table


def test_json_lines_appear_at_once() -> None:
    stream = io.StringIO()
    output.Writer("jsonl", stream).write([output.record_row(RECORD)])
    assert stream.getvalue().endswith("}\n")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a\\u001b[31mb"),
        ("a\x9bb", "a\\u009bb"),
        ("a\u202eb", "a\\u202eb"),
        ("satu\r\ndua\ttiga", "satu  dua tiga"),
        ("“94,62” – baik é 你", "“94,62” – baik é 你"),
    ],
)
def test_control_characters_do_not_reach_a_terminal(text: str, shown: str) -> None:
    assert output.printable(text) == shown


@pytest.mark.parametrize("text", ["a\x1bb", "a\x9bb", "a\u202eb", "a\u2028b", "a\x7fb", "🙂 \U000e0001"])
def test_json_holds_control_characters_escaped(text: str) -> None:
    line = output.json_text({"quote": text})
    assert json.loads(line) == {"quote": text}
    assert output.printable(line) == line
