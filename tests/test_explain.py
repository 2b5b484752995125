"""Why an article was read as it was, on the terminal and as a page: every mark stands where its quote stands."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from berita_extract import explain as explaining
from berita_extract import extract_text, reference
from berita_extract.explain import explain, marks, page, paragraphs, terminal
from berita_extract.model import Extraction, PublishedBasis, Quote, Span, YearBasis
from tests.making import article, extraction, record, refusal

KNOWN = reference.load()
ESCAPE = re.compile(r"\x1b\[([\d;]*)m")
STORY = (
    "Wonogiri hampir sempurna di mata Ombudsman\n\n"
    "Pemkab Wonogiri meraih nilai 99,71 dan zona hijau dalam penilaian kepatuhan Ombudsman RI tahun 2024, sedangkan"
    " nilai SAKIP-nya 78,40.\n\n"
    "Kota Batu dan Kota Cimahi masuk zona kuning. Tahun depan bupati menargetkan nilai 99,90."
)


def printed(*found: Extraction, tty: bool = False) -> str:
    """What the terminal shows."""
    stream = io.StringIO()
    if tty:
        stream.isatty = lambda: True  # type: ignore[method-assign]
    printer = terminal.Printer(stream)
    for one in found:
        printer.write(explain(one, KNOWN))
    printer.close()
    return stream.getvalue()


def source(*found: Extraction) -> str:
    """The page as it is written."""
    stream = io.StringIO()
    written = page.Page(stream)
    for one in found:
        written.write(explain(one, KNOWN))
    written.close()
    return stream.getvalue()


def parsed(*found: Extraction) -> html.HtmlElement:
    """The page as lxml reads it."""
    return html.document_fromstring(source(*found).encode(), parser=html.HTMLParser(encoding="utf-8"))


def assert_marks(tree: html.HtmlElement, found: Extraction, key: str = "a1") -> None:
    """Every mark holds the characters at its place, and all pieces of a mark together hold its quote."""
    (shown,) = tree.xpath(f"//article[@id='{key}']//div[@class='text']")
    text = found.article.text
    elements = shown.xpath(".//mark")
    for mark in elements:
        assert mark.text_content() == text[int(mark.get("data-start")) : int(mark.get("data-end"))]
    covered = {i for mark in elements for i in range(int(mark.get("data-start")), int(mark.get("data-end")))}
    quotes = [q for one in found.records for q in one.evidence.values()] + [one.quote for one in found.refusals]
    spans = [marks.visible(quote) for quote in quotes]
    assert covered == {i for span in spans for i in range(span.start, span.end)}
    for extra in shown.xpath(".//sup | .//span[@class='aside']"):
        extra.drop_tree()
    shown_lines = [p.text_content().strip() for p in shown.xpath("./p")]
    assert shown_lines == [
        span.of(text).strip() for _, span in paragraphs(explain(found, KNOWN)) if span.of(text).strip()
    ]


def by_hand(text: str, *quotes: tuple[str, str]) -> Extraction:
    """An extraction whose one record quotes the given words for the given fields."""
    source = article("https://koran.example/1", text)
    return extraction(source, record(source, evidence=quotes))


# marks


def test_one_place_for_many_records_is_one_mark() -> None:
    source = article("x", "Zona hijau: Kota A, Kota B, Kota C, Kota E")
    members = [record(source, zone="hijau", evidence=[("institution", f"Kota {n}"), ("zone", "Zona hijau")]) for n in
               "ABCE"]  # fmt: skip
    members.insert(3, record(source, evidence=[("institution", "Kota")]))
    found = marks.of(extraction(source, *members, refusals=[refusal(source, "Zona hijau")]))
    assert found[0].label == "zone R1–R3 R5, refused X1"
    assert [pointer.first for pointer in found[0].pointers] == ["R1", "R5", "X1"]


def test_marks_nest() -> None:
    found = by_hand("Polres Siak 90,12 hijau", ("institution", "Polres Siak 90,12"), ("score", "90,12"), ("zone", "12"))
    (piece,) = marks.nest(marks.of(found))
    assert [piece.mark.fields, piece.inner[0].mark.fields, piece.inner[0].inner[0].mark.fields] == [
        ("institution",), ("score",), ("zone",)
    ]  # fmt: skip
    assert "[Polres Siak [90,[12]{zone R1}]{score R1}]{institution R1} hijau" in printed(found)
    assert_marks(parsed(found), found)


def test_a_mark_that_leaves_another_is_cut_there() -> None:
    found = by_hand("satu dua tiga empat", ("institution", "satu dua tiga"), ("score", "tiga empat"))
    assert "[satu dua [tiga…]]{institution R1}[… empat]{score R1}" in printed(found)
    tree = parsed(found)
    assert_marks(tree, found)
    assert len(tree.xpath("//mark[@class='score']")) == 2
    assert len(tree.xpath("//mark[@id='a1-m2']")) == 1


def test_blanks_at_the_ends_of_a_quote_are_not_marked() -> None:
    found = by_hand("Dinas Sosial: 85,48\n (Baik) dan", ("score", "85,48"), ("predicate", "\n (Baik) "))
    assert "  2   [(Baik)]{predicate R1} dan" in printed(found)
    assert_marks(parsed(found), found)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), min_size=1, max_size=9))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_overlap_becomes_a_tree(places: list[tuple[int, int]]) -> None:
    text = "abcdefghij klmnopq\nrstuvwxyz0123456789 ABCDEFG"
    source = article("x", text)
    quotes = [Quote.at(Span(start, start + length), text) for start, length in places]
    quotes = [quote for quote in quotes if quote.quote.strip()]
    refusals = [replace(refusal(source, "a"), quote=quote) for quote in quotes]
    found = extraction(source, refusals=refusals)

    def walk(pieces: tuple[marks.Piece, ...], low: int, high: int) -> dict[int, str]:
        told: dict[int, str] = {}
        for piece in pieces:
            assert low <= piece.span.start < piece.span.end <= high
            low = piece.span.end
            told[piece.mark.number] = told.get(piece.mark.number, "") + piece.span.of(text)
            for number, words in walk(piece.inner, piece.span.start, piece.span.end).items():
                told[number] = told.get(number, "") + words
        return told

    expected = {mark.number: mark.span.of(text) for mark in marks.of(found)}
    assert walk(marks.nest(marks.of(found)), 0, len(text)) == expected
    assert len(expected) == len({marks.visible(quote) for quote in quotes})
    assert_marks(parsed(found), found)


# cards


def cards(found: Extraction) -> str:
    """All cards as plain lines."""
    shown = explain(found, KNOWN)
    return "\n".join(
        f"{card.name} {entry.name}: {entry.value}{f' [{entry.place.words}]' if entry.place else ''} – {entry.note}"
        for card in (*shown.records, *shown.refusals)
        for entry in card.entries
    )


def test_a_record_says_where_and_why() -> None:
    told = cards(extract_text(STORY, published=date(2024, 12, 16)))
    start = STORY.index("99,71")
    assert f"R1 score: 99.71 of 100 [line 3, characters {start}–{start + 5}]" in told
    assert re.search(r"R1 year: 2024 \[line 3, .*\] – stated in the article", told)
    assert "R1 rule: prose.score – The score was given to the institution" in told
    assert "R1 bands: 88.00–100 means zona hijau, kualitas tertinggi, kategori A; zone as stated fits" in told


def test_a_refusal_says_what_it_would_have_been() -> None:
    told = cards(extract_text(STORY, published=date(2024, 12, 16)))
    assert "X1 reason: rival_scheme – The value belongs to another scheme: " in told
    assert "(sakip)." in told
    assert "X1 would be: Pemerintah Kabupaten Wonogiri, 2024, score 78.40" in told
    assert "X2 reason: target – " in told


def test_candidates_are_named() -> None:
    found = extract_text("Ombudsman RI menilai Serang dengan nilai 90,12 dalam penilaian kepatuhan 2024.")
    assert [one.reason for one in found.refusals] == ["ambiguous"]
    assert "X1 candidates: Pemerintah Kabupaten Serang, Pemerintah Kota Serang" in cards(found)
    assert "X1 would be: institution not known, 2024, score 90.12" in cards(found)


UNDATED = "Pemkab Wonogiri meraih nilai 99,71 dalam penilaian kepatuhan Ombudsman RI."


@pytest.mark.parametrize(
    ("text", "published", "title", "words"),
    [
        (UNDATED, date(2024, 12, 16), None,
         "no year is stated: 2024 is the newest round announced by 2024-12-16 (on 2024-11-14)"),
        (f"{UNDATED} Demikian disampaikan pada Senin (16/12/2024).", None, None,
         "no year is stated: 2024 is the newest round announced by the first date in the text"),
        (UNDATED, None, None, "no year is stated, and the article has no date"),
        (UNDATED, date(2024, 12, 16), "Rapor Kepatuhan Ombudsman Tahun 2023", "stated in the title"),
        (f"{UNDATED[:-1]} tahun 2024. Tahun sebelumnya nilainya 98,10.", date(2024, 12, 16), None,
         "reckoned from these words"),
    ],
)  # fmt: skip
def test_the_basis_of_a_year_is_explained(text: str, published: date | None, title: str | None, words: str) -> None:
    assert words in cards(extract_text(text, published=published, title=title))


def test_a_band_that_does_not_fit_is_said() -> None:
    told = cards(extract_text(UNDATED[:-1] + " tahun 2024, zona merah, opini kualitas tertinggi."))
    assert "predicate as stated fits, zone as stated DOES NOT FIT" in told
    assert "R1 bands: none is known for 99.71 in an unknown year" in cards(extract_text(UNDATED))


def test_every_basis_has_its_words() -> None:
    assert set(explaining.PUBLISHED) == set(get_args(PublishedBasis))
    assert set(explaining.YEARS) == set(get_args(YearBasis))


def test_the_date_says_where_it_comes_from() -> None:
    shown = explain(extract_text(STORY, published=date(2024, 12, 16)), KNOWN)
    assert shown.published == "2024-12-16, as given with the article"
    assert explain(extract_text(STORY), KNOWN).published == "not known"


# nothing found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bupati membuka pasar murah di alun-alun kota pagi tadi.",
         f"No result is looked for: neither title nor story names {KNOWN.target.title}."),
        ("Nilai SAKIP Pemkab Magetan naik menjadi 74,15 dengan predikat BB.",
         "Named are: Sistem Akuntabilitas Kinerja Instansi Pemerintah."),
        ("Ombudsman RI membuka posko pengaduan di Kabupaten Magetan.", "is named, and no score, zone or predicate"),
        ("Bupati Magetan menargetkan nilai 99,90 dalam penilaian kepatuhan Ombudsman RI tahun depan.",
         "No result was accepted; what was read and refused stands below"),
        ("Baca juga: Nilai kepatuhan Ombudsman untuk Magetan", "No part of the text was taken for the story"),
    ],
)  # fmt: skip
def test_nothing_found_says_why(text: str, words: str) -> None:
    found = extract_text(text, url="a.txt")
    assert found.records == ()
    assert words in printed(found)
    assert words in parsed(found).text_content()


def test_lines_outside_the_story_are_called_so() -> None:
    found = extract_text(f"{STORY}\nBaca juga: Zona hijau untuk Kota Solok")
    assert "  6  Baca juga: Zona hijau untuk Kota Solok {not read}" in printed(found)
    (unread,) = parsed(found).xpath("//p[@class='unread']")
    assert unread.text_content().endswith("(not read)")


# the terminal


def test_piped_output_has_no_colour_and_says_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    shown = printed(extract_text(STORY, url="a.txt", published=date(2024, 12, 16)))
    assert "\x1b" not in shown
    assert (
        "  3  [Pemkab Wonogiri]{institution R1} meraih nilai [99,71]{score R1} dan [zona hijau]{zone R1} dalam penilaian"
        " kepatuhan Ombudsman RI tahun [2024]{year R1–R3}, sedangkan nilai SAKIP-nya [78,40]{refused X1}.\n"
    ) in shown
    assert [line for line in shown.splitlines() if line != line.rstrip()] == []


def test_a_terminal_gets_colours_and_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    found = extract_text(STORY, url="a.txt")
    plain = printed(found)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.delenv("NO_COLOR", raising=False)
    shown = printed(found, tty=True)
    assert "\x1b[1;32m" in shown
    bare = ESCAPE.sub("", shown)
    assert bare.split() == plain.split()
    assert max(map(len, bare.splitlines())) <= 70
    monkeypatch.setenv("NO_COLOR", "1")
    codes = {code for given in ESCAPE.findall(printed(found, tty=True)) for code in given.split(";")}
    assert codes <= {"", "0", "1", "2", "4"}  # bold, dim and underlined are no colours


def test_control_characters_do_not_reach_the_terminal_or_the_page() -> None:
    text = STORY.replace("99,71 dan", "99,71\x1b[2J\x9b\u202e dan").replace("di mata", "di\x07 mata")
    found = extract_text(text, url="a\x1b.txt")
    found = replace(found, article=replace(found.article, title="Judul\x1b]0;x\x07", outlet="\x9b"))
    for shown in (printed(found), source(found)):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)
        assert "\\u001b[2J\\u009b\\u202e" in shown


# the page


WEIRD = {
    "no-break blanks": STORY.replace(" ", "\u00a0"),
    "soft hyphens": STORY.replace("nilai", "ni\u00adlai").replace("99,71", "99,\u00ad71").replace("giri", "gi\u00adri"),
    "emoji": STORY.replace("meraih", "🏆👩🏽‍🚒 meraih").replace("zona hijau", "zona 🟢 hijau"),
    "markup": STORY.replace("99,71", "99,71<script>alert(1)</script>&amp;<!-- ").replace(
        "Kota Batu", "<b>Kota Batu</b>"
    ),
    "line ends": STORY.replace("\n", "\r\n"),
    "old line ends": STORY.replace("\n", "\r"),
    "broken lines": STORY.replace("Pemkab Wonogiri", "Pemkab\nWonogiri").replace("zona kuning", "zona\r\nkuning"),
    "wide digits": STORY.replace("99,71", "\uff19\uff19,\uff17\uff11"),
}


@pytest.mark.parametrize("name", WEIRD)
def test_marks_of_a_page_are_the_article_s_words(name: str) -> None:
    found = extract_text(WEIRD[name], url="a.txt", published=date(2024, 12, 16))
    assert found.records
    assert found.refusals
    tree = parsed(found)
    assert_marks(tree, found)
    assert tree.xpath("//script") == []
    assert tree.xpath("//div[@class='text']//b") == []


def test_a_page_needs_nothing_from_outside() -> None:
    text = source(extract_text(STORY, url="a.txt"))
    tree = html.document_fromstring(text)
    assert tree.xpath("//script | //link | //img | //iframe | //form | //object | //@src | //@style") == []
    assert tree.xpath("//@*[starts-with(name(), 'on')]") == []
    assert not re.search(r"url\(|@import|https?:", text)
    policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://koran.example/1?a=1&b=2", True),
        ("HTTP://koran.example/", True),
        ("javascript:alert(1)", False),
        ('x" onclick="alert(1)', False),
        ("data:text/html,x", False),
    ],
)
def test_only_web_addresses_are_linked(url: str, linked: bool) -> None:
    tree = parsed(extract_text(STORY, url=url, title='</title><script>alert("x")</script>'))
    outward = [link for link in tree.xpath("//a/@href") if not link.startswith("#")]
    assert outward == ([url] if linked else [])
    assert url in tree.text_content()
    assert tree.xpath("//script | //@onclick") == []


def test_several_articles_on_one_page() -> None:
    found = [extract_text(STORY, url="a.txt"), extract_text(UNDATED, url="b.txt"), extract_text("Pasar.", url="c.txt")]
    tree = parsed(*found)
    for number, one in enumerate(found, 1):
        assert_marks(tree, one, f"a{number}")
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = [link.removeprefix("#") for link in tree.xpath("//a/@href")]
    assert set(links) <= set(ids)
    assert tree.xpath("//nav//a/@href") == ["#a1", "#a2", "#a3"]
    assert "a.txt" in printed(*found)
    assert "b.txt" in printed(*found)


def test_records_and_marks_lead_to_each_other() -> None:
    tree = parsed(extract_text(STORY, url="a.txt"))
    for card in tree.xpath("//section[@class='card']"):
        targets = [link.removeprefix("#") for link in card.xpath(".//a/@href")]
        assert targets
        assert [tree.get_element_by_id(one).tag for one in targets] == ["mark"] * len(targets)
        assert tree.xpath(f"//sup/a[@href='#{card.get('id')}']") or "R3" in card.get("id")
    for mark in tree.xpath("//div[@class='text']//mark"):
        (following,) = mark.xpath("following-sibling::*[1]")
        assert following.tag == "sup"
        assert following.xpath("a/@href")


def test_a_page_can_be_heard() -> None:
    tree = parsed(extract_text(STORY, url="a.txt"))
    assert tree.get("lang") == "en"
    assert tree.xpath("//div[@class='text']/@lang") == ["id"]
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert len(tree.xpath("//main")) == 1
    labelled = tree.xpath("//@aria-labelledby")
    assert labelled
    assert set(labelled) <= set(tree.xpath("//@id"))
    assert {link.text_content().split()[0] for link in tree.xpath("//sup/a")} >= {"institution", "score", "refused"}


def test_the_page_is_the_same_each_time() -> None:
    assert source(extract_text(STORY)) == source(extract_text(STORY))
