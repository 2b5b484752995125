"""What holds for every text: true quotes, no exception, one answer, nothing invented, and time in step with length."""

from __future__ import annotations

import functools
import json
import os
import re
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from berita_extract import dom, extract_html, extract_text, numbers, patterns, records, reference, text
from berita_extract.article import NotAnArticle, noise
from berita_extract.inputs import InputError, read_inputs
from berita_extract.model import Extraction, Record, Span
from berita_extract.output import json_text, record_row, refusal_row

CORPUS = Path(__file__).parent / "corpus"
PUBLISHED = date(2024, 11, 20)
# Our own words; figures as the press reported them.
UNIT = (
    "Pemerintah Kabupaten Bangka Tengah meraih nilai 94,02 dan masuk zona hijau dalam penilaian kepatuhan Ombudsman RI"
    ' tahun 2024. Setahun sebelumnya nilainya 93,71. "Kami senang," ujar sekretaris daerah pada Jum\'at (15/11/2024).'
)
LIST = (
    "Ombudsman mengumumkan penilaian kepatuhan 2021.\n\nZona Hijau\n1. Kota Payakumbuh 86,34\n2. Kota Sorong 81,60\n\n"
    "Zona Kuning\n1. Kota Bukittinggi 65,35\n2. Kabupaten Fakfak 76,08"
)
MIXED = (
    "Dari tiga daerah, hanya Kota Cimahi (96,13) yang hijau pada penilaian kepatuhan Ombudsman 2024; Kota Solok meraih"
    " 90,49 dengan opini kualitas tertinggi. Rata-rata nasional 72,30. Nilai SAKIP Kota Solok 71,35. Zona hijau dimulai"
    " dari 78,00."
)
STORIES = (UNIT, LIST, MIXED)
QUICK = settings(max_examples=25, deadline=None, derandomize=True)


def as_json(found: Extraction) -> str:
    """All records and refusals as one line."""
    return json_text([*map(record_row, found.records), *map(refusal_row, found.refusals)])


def values(record: Record) -> tuple[object, ...]:
    """What a record says, without the quotes that say it."""
    return (record.institution, record.year, record.year_basis, record.score, record.scale, record.zone,
            record.predicate, record.category, record.rank, record.rule)  # fmt: skip


@functools.cache
def whole_articles() -> tuple[str, ...]:
    """Every tenth article of the corpus."""
    lines = [line for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    return tuple(json.loads(line)["text"] for line in lines[::10])


def assert_true_quotes(found: Extraction) -> None:
    quotes = [q for record in found.records for q in record.evidence.values()] + [r.quote for r in found.refusals]
    for quote in quotes:
        assert found.article.text[quote.start : quote.end] == quote.quote
        assert quote.quote
    for record in found.records:
        assert record.mention == record.evidence["institution"].quote


# What editors and converters put into texts: blanks that do not break, invisible marks, typographic quotes, emoji
LOOKS_THE_SAME = {" ": "\u00a0\u2009\u202f", '"': "“”„", "'": "’‘", **{str(d): chr(0xFF10 + d) for d in range(10)}}
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
EMOJI = "🏆🟢👍🏽é"


@st.composite
def salted(draw: st.DrawFn, added: str, stories: tuple[str, ...] = STORIES) -> tuple[str, str]:
    """A story and the same with some characters exchanged for look-alikes and some of `added` strewn in."""
    story = draw(st.sampled_from(stories))
    characters = list(story)
    for _ in range(draw(st.integers(1, 25))):
        at = draw(st.integers(0, len(characters) - 1))
        if likes := LOOKS_THE_SAME.get(characters[at]):
            characters[at] = draw(st.sampled_from(likes))
        elif added:
            characters.insert(at, draw(st.sampled_from(added)))
    return story, "".join(characters)


# Words of the press language in any order
WORDS = (
    "Ombudsman|penilaian kepatuhan|tahun|2021|2023|tahun lalu|Kota Solok|Solok|Pemkab Agam|Polres Dairi|Dinsos|Puskesmas"
    "|kota itu|keduanya|nilai|skor|meraih|naik dari|menjadi|94,62|88.10|82|71, 35|100|1.206|zona|hijau|kuning|merah"
    "|belum|kualitas tinggi|kepatuhan sedang|kategori A|(B)|peringkat ke-3|nasional|SAKIP|target|jika|dan|serta|dari|di"
    "|pada|,|;|:|.|(|)|-|\n|\n\n|\n- |%|persen|poin|masing-masing|seluruhnya|yang lain|dimensi|rata-rata|dua kabupaten"
)
SOUP = st.lists(st.sampled_from(WORDS.split("|")), max_size=40).map(" ".join)


@given(salted(INVISIBLE + EMOJI))
@QUICK
def test_quotes_stand_in_the_text(texts: tuple[str, str]) -> None:
    _, strewn = texts
    found = extract_text(strewn, published=PUBLISHED)
    assert found.article.text == strewn
    assert_true_quotes(found)


@given(st.data())
@settings(QUICK, max_examples=15)
def test_quotes_stand_in_whole_articles(data: st.DataObject) -> None:
    _, strewn = data.draw(salted(INVISIBLE + EMOJI, whole_articles()))
    assert_true_quotes(extract_text(strewn, published=PUBLISHED))


@given(st.one_of(salted(""), salted(INVISIBLE, (UNIT, MIXED))))
@QUICK
def test_what_looks_the_same_reads_the_same(texts: tuple[str, str]) -> None:
    plain, strewn = (extract_text(one, published=PUBLISHED) for one in texts)
    assert [values(r) for r in strewn.records] == [values(r) for r in plain.records]


@given(st.text(max_size=200), st.one_of(st.none(), st.text(max_size=40)), st.one_of(st.none(), st.dates()))
@QUICK
def test_any_characters_give_an_extraction(body: str, title: str | None, published: date | None) -> None:
    assert_true_quotes(extract_text(f"Ombudsman {body}", title=title, published=published))


@given(SOUP, st.one_of(st.none(), SOUP), st.one_of(st.none(), st.dates(date(2012, 1, 1), date(2027, 1, 1))))
@settings(QUICK, max_examples=100)
def test_any_words_give_an_extraction_and_nothing_is_invented(
    body: str, title: str | None, published: date | None
) -> None:
    found = extract_text(body, title=title, published=published)
    assert_true_quotes(found)
    for record in found.records:
        if record.score is not None:
            printed = numbers.scan(text.normalise(record.evidence["score"].quote).text)
            assert [n.value for n in printed] == [record.score]
        if record.zone is not None:
            assert record.zone in record.evidence["zone"].quote.lower()
        if record.year_basis == "stated" and "year" in record.evidence:
            assert record.evidence["year"].quote == str(record.year)
    assert as_json(extract_text(body, title=title, published=published)) == as_json(found)


def test_another_process_with_another_hash_seed_says_the_same() -> None:
    program = (
        "import json\nfrom berita_extract import extract_text\n"
        "from tests.test_extraction_properties import PUBLISHED, STORIES, as_json, whole_articles\n"
        "print(json.dumps([as_json(extract_text(one, published=PUBLISHED)) for one in (*STORIES, *whole_articles())]))"
    )
    said = [as_json(extract_text(one, published=PUBLISHED)) for one in (*STORIES, *whole_articles())]
    assert len(said) > 20
    assert all(len(one) > 10 for one in said[: len(STORIES)])
    seed = "4242" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    done = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert json.loads(done.stdout) == said


OFF_TOPIC = (
    "Hujan lebat turun sejak pagi di pesisir.",
    "Suhu udara siang ini diperkirakan 31,5 derajat.",
    "Laga sepak bola semalam berakhir 3-1 untuk tuan rumah.",
    "Penyerang muda itu sudah mencetak 12 gol musim ini.",
    "Harga bawang merah turun menjadi Rp 28.500 per kilogram.",
)


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("sentence", OFF_TOPIC)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_sentence_about_something_else_changes_no_record(story: str, sentence: str, gap: str) -> None:
    alone, longer = extract_text(story, published=PUBLISHED), extract_text(story + gap + sentence, published=PUBLISHED)
    assert longer.records == alone.records


@given(st.sampled_from(whole_articles()), st.sampled_from(OFF_TOPIC))
@QUICK
def test_a_paragraph_about_something_else_changes_no_record_of_a_whole_article(story: str, sentence: str) -> None:
    longer = extract_text(f"{story}\n\n{sentence}", published=PUBLISHED)
    assert longer.records == extract_text(story, published=PUBLISHED).records


# Two whose places in a sentence, a list or a table are the same, and what stands around them
PAIR = ("Kota Payakumbuh", "Kabupaten Fakfak")
SCOPES = (
    "Dalam penilaian kepatuhan Ombudsman 2021, {} meraih nilai {} dan {} meraih nilai {}.",
    "Hasil penilaian kepatuhan Ombudsman 2021: {} ({}) dan {} ({}).",
    "Penilaian kepatuhan Ombudsman 2021.\n\n1. {} {}\n2. {} {}",
    "Penilaian kepatuhan Ombudsman 2021.\n\nInstansi\tNilai\n{}\t{}\n{}\t{}",
    "Ombudsman merilis penilaian kepatuhan 2021. {} memperoleh {}, sedangkan {} memperoleh {}.",
)


@given(st.sampled_from(SCOPES), st.decimals(40, 99, places=2), st.decimals(40, 99, places=2), st.booleans())
@QUICK
def test_swapping_two_of_one_scope_swaps_their_records(scope: str, one: Decimal, other: Decimal, names: bool) -> None:
    printed = [str(score).replace(".", ",") for score in (one, other)]
    told = scope.format(PAIR[0], printed[0], PAIR[1], printed[1])
    # the two change places, or their scores do
    swapped = (
        scope.format(PAIR[1], printed[1], PAIR[0], printed[0])
        if names
        else scope.format(PAIR[0], printed[1], PAIR[1], printed[0])
    )
    before, after = (
        {r.institution: r.score for r in extract_text(t, published=PUBLISHED).records} for t in (told, swapped)
    )
    assert before == {f"Pemerintah {PAIR[0]}": one, f"Pemerintah {PAIR[1]}": other}
    assert after == (before if names else dict(zip(before, reversed(before.values()), strict=True)))


ITEMS = (
    "Kota Payakumbuh 86,34", "Kabupaten Dharmasraya 81,76", "Kota Bukittinggi 65,35", "Kabupaten Fakfak (76,08 / kuning)",
    "Kota Batam = 69,86", "Kabupaten Buol: 63,56 zona kuning", "Kabupaten Kepulauan Mentawai 42,02, zona merah",
)  # fmt: skip


@given(st.permutations(ITEMS), st.sampled_from(["- ", "* ", ""]))
@QUICK
def test_items_of_a_list_carry_their_records_with_them(items: list[str], bullet: str) -> None:
    intro = "Ombudsman merinci penilaian kepatuhan tahun 2021 sebagai berikut:\n"
    given_order = extract_text(intro + "\n".join(bullet + item for item in ITEMS)).records
    assert len(given_order) == len(ITEMS)
    by_item = dict(zip(ITEMS, map(values, given_order), strict=True))
    found = extract_text(intro + "\n".join(bullet + item for item in items)).records
    assert [values(r) for r in found] == [by_item[item] for item in items]


def test_records_stand_in_text_order_and_do_not_depend_on_the_url() -> None:
    for story in STORIES:
        first, second = extract_text(story, url="https://a.example/"), extract_text(story, url="https://b.example/")
        assert [replace(r, url="") for r in first.records] == [replace(r, url="") for r in second.records]
        starts = [min(q.start for f, q in r.evidence.items() if f != "year") for r in first.records]
        assert starts == sorted(starts)


TAGS = st.sampled_from(
    [b"<html>", b"<body>", b"<p>", b"</p>", b"<table>", b"<tr>", b"<td rowspan=3>", b"<td colspan=x>", b"</table>", b"<h1>",
     b"<article>", b"<script>", b"<!--", b"-->", b"<title>", b"</title>", b"<meta charset=utf-16>", b"&nbsp;", b"&#x110000;",
     b"<time datetime='2024-13-40'>", b'<script type="application/ld+json">{"@type":"NewsArticle","datePublished":', b"}</script>",
     b"\xff\xfe", b"\x00", b"\x93Ombudsman\x94", b"Penilaian kepatuhan Ombudsman 2024: Kota Solok meraih nilai 90,49. ",
     b"<![CDATA[", b"<br/>", b"<ol start=-1><li>"]
)  # fmt: skip


@given(st.one_of(st.binary(max_size=300), st.lists(st.one_of(TAGS, st.binary(max_size=8)), max_size=30).map(b"".join)))
@settings(QUICK, max_examples=150)
def test_any_bytes_give_an_extraction_or_no_article(data: bytes) -> None:
    try:
        found = extract_html(data, url="https://koran.example/berita")
    except NotAnArticle:
        return
    assert_true_quotes(found)


@given(
    st.sampled_from([".html", ".txt", ".jsonl", ".warc", ".warc.gz", ".pdf"]),
    st.one_of(
        st.binary(max_size=300),
        st.lists(st.one_of(TAGS, st.binary(max_size=8)), max_size=20).map(b"".join),
        st.dictionaries(
            st.sampled_from(["url", "title", "published", "text", "html"]),
            st.one_of(st.none(), st.integers(), st.text(max_size=30), st.just(UNIT), st.lists(st.none(), max_size=2)),
        ).map(lambda row: json.dumps(row).encode()),
        st.binary(max_size=60).map(
            lambda rest: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 20\r\n\r\n" + rest
        ),
    ),
)
@settings(QUICK, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_gives_articles_or_a_clear_error(tmp_path: Path, suffix: str, data: bytes) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(data)
    for found in read_inputs([str(path)]):
        if isinstance(found, InputError):
            assert found.path == str(path)
            assert found.why
            assert "\n" not in found.why
        else:
            assert_true_quotes(records.extract(found, reference.load()))


# Runs as broken and hostile pages hold them; more than is read of one article
@pytest.mark.parametrize("run", ["7", "7.", "A", " ", "(", "Kota ", "zona hijau ", "2021 ", "Kota Solok 90,11\n"])
def test_what_stands_behind_the_longest_text_is_refused(run: str) -> None:
    start = "Penilaian kepatuhan Ombudsman 2024: Kota Solok meraih nilai 90,49. "
    whole = (start + "\n\n" + run * (records.LONGEST_TEXT // len(run) + 1))[: records.LONGEST_TEXT // 8] + "\n\n"
    far = whole + "." * (records.LONGEST_TEXT - len(whole)) + "\n\nKota Cimahi meraih nilai 96,13."
    found = extract_text(far, published=PUBLISHED)
    assert found.records[0].score == Decimal("90.49")
    assert all(record.institution != "Pemerintah Kota Cimahi" for record in found.records)
    assert [r.quote.quote[:11] for r in found.refusals if r.reason == "too_long"] == ["Kota Cimahi"]


@pytest.mark.parametrize("unit", ["a<br>", "<li>94,5 ", "<a>"])
def test_a_page_of_megabytes_is_read_as_far_as_its_first_tags(unit: str, caplog: pytest.LogCaptureFixture) -> None:
    start = (
        "<p>Penilaian kepatuhan Ombudsman 2024: Kota Solok meraih nilai 90,49. " + "Kota ini di Sumatera Barat. " * 5
    )
    before = time.process_time()
    found = extract_html(
        f"<article>{start}</p>{unit * (5_000_000 // len(unit))}".encode(), url="https://contoh.example/a"
    )
    assert time.process_time() - before < 20  # half a minute and more where all is read
    assert found.records[0].score == Decimal("90.49")
    assert len(found.article.blocks) <= noise.MOST_LINES + 1
    assert caplog.messages == [f"https://contoh.example/a: only its first {dom.MOST_TAGS} tags are read"]


def test_lines_behind_the_most_of_a_text_are_refused() -> None:
    found = extract_text("Penilaian kepatuhan Ombudsman 2024: Kota Solok meraih nilai 90,49.\n" + "a\n" * 1_000_000)
    assert found.records[0].score == Decimal("90.49")
    assert len(found.article.blocks) <= noise.MOST_LINES
    assert [r.reason for r in found.refusals] == ["too_long"]


def test_a_sentence_without_end_is_read_in_stretches() -> None:
    endless = "Penilaian kepatuhan Ombudsman 2024: " + "Kota Cimahi meraih nilai 96,13 dan " * 100
    spans = text.sentences(endless, Span(0, len(endless)))
    assert max(span.end - span.start for span in spans) <= text.LONGEST_SENTENCE
    assert " ".join(span.of(endless) for span in spans).split() == endless.split()
    assert extract_text(endless, published=PUBLISHED).records[0].score == Decimal("96.13")


LOOKED_FOR = tuple(
    re.compile(pattern, flags)
    for flags in (0, re.IGNORECASE)
    for pattern in (
        r"\b(?:dua|tiga|\d{1,3})\s+(?:Kota|polres)(?:nya)?\b",
        r"(?<![A-Za-z])(?:zona|warna)?(?:\s+(?:hijau|merah))+",
        r"(?<![\d.,/])(?:\d{1,2}\s+)?(?:mei|maret)\b|\((?P<day>\d{1,2})[/-]\d\)",
        r"(?<!per )\b(?:ke-?)?(?:dua|[a-k]kan)(?=\s|$)|mei",
        r"[^\W\d_]+ita|\bkota(?-i:[A-Z])",
        r"(?<![\w-])(?:Nilai[\s-]+SAKIP|IKM|PO \d)(?![\w])",
        r"^\W*dari|kini$",
        r"\b(?:\w{2}nta|x?)",
    )
)  # fmt: skip


# Among them what `re` takes for a letter of the other case, or for a digit
ODD_WORDS = [
    "dua", "tiga", "Mei", "12", "mei", "maret", "(3/1)", "ikan", "kita", "IKM",
    "po", "İkm", "ıkm", "ſakip", "KIta", "²", "٣", "é", "kini",
]  # fmt: skip


@given(
    st.lists(st.sampled_from([*WORDS.split("|"), *ODD_WORDS])).flatmap(
        lambda words: st.sampled_from([" ", "", "-"]).map(lambda gap: gap.join(words))
    )
)
@settings(QUICK, max_examples=200)
def test_patterns_looked_for_by_their_first_letters_find_what_re_finds(body: str) -> None:
    for pattern in LOOKED_FOR:
        assert [m.span() for m in patterns.finditer(pattern, body)] == [m.span() for m in pattern.finditer(body)]
