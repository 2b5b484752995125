"""Verdicts in words: both languages complete, e-mail text that fits, Markdown that crawled text cannot break, JSON."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from datetime import date
from html import unescape
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from berita_extract import reference, wording
from berita_extract.claims import Desk
from berita_extract.output import json_text
from berita_extract.store import Store
from berita_extract.verify import FLAGS, SEVERITY
from berita_extract.wording import words_of
from berita_extract.wording.markdown import escaped
from berita_extract.wording.plain import WIDTH
from tests.test_verify import CLAIMS
from tests.verifying import ARTICLES, judged, press

LANGUAGES: tuple[wording.Language, ...] = ("id", "en")
# a text that would make links, headings, tags, tables, escape codes and turned lines
HOSTILE = (
    "Pemerintah Kabupaten Blora meraih nilai 88,63 pada penilaian kepatuhan Ombudsman tahun 2024"
    " [klik](javascript:alert(1)) <script>alert(1)</script> ![x](http://jahat.example/x.png) `rm` **tebal** | tabel"
    " @semua \x1b[31mmerah\x1b[0m \u202eterbalik # judul http://jahat.example/ &amp; ~~hapus~~ _miring_ www.jahat.example."
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    texts = [*ARTICLES, ("https://jahat.example/a(b)>c d", date(2024, 12, 1), HOSTILE)]
    with press(tmp_path_factory.mktemp("wording"), texts) as found:
        yield found


@pytest.fixture(scope="module")
def desk(store: Store) -> Desk:
    return Desk(store, reference.load(), "0")


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


# both languages


def test_every_outcome_has_a_label_a_reason_and_a_meaning() -> None:
    for language in LANGUAGES:
        words = words_of(language)
        assert list(words.labels) == list(SEVERITY), language
        assert set(words.meanings) == set(words.why) == set(SEVERITY), language
        assert all(text.endswith(".") for text in (*words.meanings.values(), *words.why.values())), language


def test_every_flag_is_explained_in_a_sentence() -> None:
    for language in LANGUAGES:
        flags = words_of(language).flags
        assert set(flags) == set(FLAGS), language
        assert all(text[0].isupper() and text.endswith(".") for text in flags.values()), language


def test_both_languages_say_the_same_things_of_the_same_values() -> None:
    first, second = (words_of(language) for language in LANGUAGES)
    pairs: list[tuple[Mapping[Any, str], Mapping[Any, str]]] = [
        (first.labels, second.labels),
        (first.meanings, second.meanings),
        (first.why, second.why),
        (first.flags, second.flags),
        (first.parts, second.parts),
        (first.scopes, second.scopes),
    ]
    for one, other in pairs:
        assert list(one) == list(other)
        for key in one:
            wanted = {name.lower() for name in fields_of(one[key])}
            assert {name.lower() for name in fields_of(other[key])} == wanted, key
    assert len(first.months) == len(second.months) == 12


# the reason


WHY = [
    (
        "Pemkot Magelang meraih nilai 98,17 dan zona hijau tahun 2023.",
        (
            "Nilai 98,17 dan zona hijau untuk Pemerintah Kota Magelang pada penilaian tahun 2023 dinyatakan oleh 2 sumber"
            " independen (nilai) dan 1 sumber (zona)."
        ),
        (
            "Score 98.17 and zone hijau for Pemerintah Kota Magelang in the 2023 assessment: stated by 2 independent"
            " sources (score) and 1 source (zone)."
        ),
    ),
    (
        "Pemkot Magelang meraih nilai 95,10 tahun 2023.",
        (
            "Nilai 95,10 adalah hasil Pemerintah Kota Magelang pada penilaian tahun 2022, bukan tahun 2023. Yang dinyatakan"
            " untuk Pemerintah Kota Magelang pada penilaian tahun 2023: nilai 98,17 (2 sumber independen)."
        ),
        (
            "Score 95.10 is the result of Pemerintah Kota Magelang in the 2022 assessment, not in that of 2023. Stated for"
            " Pemerintah Kota Magelang in the 2023 assessment: score 98.17 (2 independent sources)."
        ),
    ),
    (
        "Pemkab Sukoharjo meraih nilai 99,36 tahun 2024.",
        (
            "Tidak ada sumber tersimpan yang menyatakan nilai 99,36 untuk Pemerintah Kabupaten Sukoharjo pada penilaian"
            " tahun 2024."
        ),
        "No stored source states score 99.36 for Pemerintah Kabupaten Sukoharjo in the 2024 assessment.",
    ),
    (
        "Magelang meraih nilai 98,17 tahun 2023.",
        "Yang dimaksud dapat Pemerintah Kabupaten Magelang atau Pemerintah Kota Magelang.",
        "It may mean Pemerintah Kabupaten Magelang or Pemerintah Kota Magelang.",
    ),
    (
        "Pemkot Magelang mendapat 98,17 dari BPK tahun 2023.",
        "Tidak semua isi klaim terbaca: BPK.",
        "Not all of the claim could be read: BPK.",
    ),
]


@pytest.mark.parametrize(("claim", "indonesian", "english"), WHY, ids=[str(number) for number in range(len(WHY))])
def test_why(desk: Desk, claim: str, indonesian: str, english: str) -> None:
    verdict = judged(desk, claim)
    assert wording.why(verdict, desk.reference, "id") == indonesian
    assert wording.why(verdict, desk.reference, "en") == english


# the forms


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("claim", [claim for claim, _ in CLAIMS], ids=[str(number) for number in range(len(CLAIMS))])
def test_every_form_tells_outcome_reason_notes_and_data(desk: Desk, claim: str, language: wording.Language) -> None:
    verdict = judged(desk, claim)
    words, why = words_of(language), wording.why(verdict, desk.reference, language)
    assert why
    assert "None" not in why
    assert "{" not in why
    text = wording.verdict_text(verdict, desk.reference, language)
    flat = " ".join(text.split())
    assert flat.startswith(f"{words.labels[verdict.outcome]} – {why}")
    assert words.meanings[verdict.outcome] in flat
    assert all(words.flags[flag] in flat for flag in verdict.flags)
    assert desk.reference.hash in flat
    assert [line for line in text.split("\n") if len(line) > WIDTH and not re.fullmatch(r" *\S+", line)] == []
    plain = wording.verdict_markdown(verdict, desk.reference, language).replace("\\", "")
    assert why in plain
    assert all(words.flags[flag] in plain for flag in verdict.flags)
    row: Any = wording.verdict_row(verdict, desk.reference, language)
    assert (row["claim"], row["outcome"], row["why"]) == (claim, verdict.outcome, why)
    assert row["notes"] == {flag: words.flags[flag] for flag in verdict.flags}


def test_json_has_the_keys_of_the_contract_first(desk: Desk) -> None:
    row: Any = wording.verdict_row(judged(desk, CLAIMS[0][0]), desk.reference, "id")
    contract = "claim, records, outcome, why, facts, evidence, expected, flags, data_version"
    assert ", ".join(row).startswith(contract)
    assert ", ".join(row["evidence"][0]) == "url, outlet, published, quote, start, end, archived, via"


def test_text_quotes_with_outlet_date_address_and_copy(desk: Desk) -> None:
    verdict = judged(desk, "Pemkab Wonogiri meraih nilai 99,71 tahun 2024.")
    text = wording.verdict_text(verdict, desk.reference, "id")
    (copy,) = {one.archived for one in verdict.evidence}
    assert '1. "Pada penilaian kepatuhan Ombudsman tahun 2024, Pemerintah Kabupaten' in text
    assert f"\n   20 November 2024\n   https://kabar.example/wonogiri\n   (salinan arsip: {copy})\n" in text


# crawled text


@pytest.mark.parametrize("language", LANGUAGES)
def test_crawled_text_brings_no_markup_and_no_escape_codes(desk: Desk, language: wording.Language) -> None:
    verdict = judged(desk, "Pemkab Blora meraih nilai 88,63 tahun 2024.")
    assert verdict.outcome == "supported"
    assert "<script>" in (verdict.evidence[0].quote or "")
    text = wording.verdict_text(verdict, desk.reference, language)
    page = wording.verdict_markdown(verdict, desk.reference, language)
    for form in (text, page, json_text(wording.verdict_row(verdict, desk.reference, language))):
        assert not {char for char in form if char < " " and char != "\n"}
        assert "\u202e" not in form
        assert "\x1b" not in form
    (quote,) = [line for line in page.split("\n") if "script" in line]
    bare = re.sub(r"\\.", "", quote.removeprefix("> "))
    for mark in (
        "<script>",
        "](javascript",
        "![x]",
        "`rm`",
        "**tebal**",
        "| tabel",
        "@semua",
        "&amp;",
        "~~hapus",
        "_miring",
        "www.",
    ):
        assert mark not in bare, mark
    assert quote.startswith("> ")
    assert "(<https://jahat.example/a(b)%3Ec%20d>)" in page


@given(st.text(max_size=60) | st.text("-+=#.:/)( wah7", max_size=20))
@example("://")
def test_escaped_text_means_just_its_characters(text: str) -> None:
    """Nothing of CommonMark's punctuation is left bare, and no line is begun."""
    line = escaped(text)
    assert "\n" not in line
    bare = re.sub(r"\\.", "", line)
    assert not set(bare) & set("`*_[]<>#|~@&$")
    assert not re.match(r"\d+[.)]|[-+=]", line)
    assert "://" not in bare


@given(st.text("`*_{}[]()<>#+-.!|~@&$:=^\\ abw17 /;\n", max_size=30), st.sampled_from(["", "> ", "- "]))
def test_a_reader_of_markdown_sees_the_text_and_nothing_else(text: str, before: str) -> None:
    """Rendered with the parser that Rich brings, tables and struck out text included."""
    line = escaped(text)
    html = MarkdownIt("gfm-like", {"linkify": False}).render(before + line) if line else ""
    plain = re.sub(r"</?(?:p|blockquote|ul|li)>", "", html)
    assert "<" not in plain
    assert unescape(plain).strip() == " ".join(text.split())
