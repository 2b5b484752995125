"""The day of publication: declared dates are believed only as far as the page's own words allow."""

from __future__ import annotations

import json
from datetime import date

import pytest

from berita_extract.article import from_html

STORY = (
    "<div class='entry-content'><p>"
    + "Dinas Sosial menerima lembar hasil penilaian di aula pendopo. " * 5
    + "</p></div>"
)
D30 = date(2024, 1, 30)


def found(
    head: str = "", above: str = "", url: str = "x", captured: date | None = None, below: str = ""
) -> tuple[date | None, str | None]:
    body = (
        f"<html><head><title>Judul Berita Contoh</title>{head}</head><body><h1>Judul Berita "
        f"Contoh</h1>{above}{STORY}{below}</body></html>"
    )
    article = from_html(body.encode(), url=url, captured=captured)
    return article.published, article.published_basis


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def meta(value: str, name: str = "article:published_time") -> str:
    return f'<meta property="{name}" content="{value}">'


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2024-01-30T09:41:00+07:00", D30),
        ("2024-01-30T01:41:00+08:00", D30),
        ("2024-01-29T22:00:00+00:00", D30),
        ("2024-01-29T22:00:00Z", D30),
        ("2024-01-29T16:59:00Z", date(2024, 1, 29)),
        ("2024-01-30 07:26:05", D30),
        ("2024-01-30", D30),
        ("2024-01-30T22:05:00-07:00", D30),  # a local clock under a false label
        ("2024-01-30T22:05:00+07:00Z", D30),
        ("2024-01-30T22-05-11", D30),
        ("Selasa 30 Januari 2024 07:26 WIB", D30),
        ("30 Jan 2024 | 13:06", D30),
        ("Mon, 29 Jan 2024 20:11:00 +0000", D30),
        ("2024/01/30 09:41:00", D30),
    ],
)
def test_stamps(stamp: str, day: date) -> None:
    assert found(ld(datePublished=stamp)) == (day, "json-ld")
    assert found(meta(stamp)) == (day, "meta")


def test_the_order_of_sources() -> None:
    everything = ld(datePublished="2024-01-30T09:00:00+07:00") + meta("2024-01-31T09:00:00+07:00")
    assert found(everything) == (D30, "json-ld")
    assert found(meta("2024-01-30T09:00:00+07:00")) == (D30, "meta")
    assert found(meta("2024-01-30", "content_PublishedDate")) == (D30, "meta")
    assert found(above="<div>Selasa, 30 Januari 2024 09:41 WIB</div>") == (D30, "byline")
    assert found(above="<time datetime='2024-01-30T09:41:00+07:00'>10 jam lalu</time>") == (D30, "time")
    assert found(url="https://contoh.example/2024/01/30/judul/") == (D30, "url")
    assert found(url="https://contoh.example/20240130123456-20-1055512/judul") == (D30, "url")
    assert found() == (None, None)


def test_json_ld_in_graphs_lists_and_broken_scripts() -> None:
    graph = {
        "@graph": [
            {"@type": "WebPage", "datePublished": "2020-01-01"},
            {"@type": "NewsArticle", "datePublished": "2024-01-30"},
        ]
    }
    assert found(f'<script type="application/ld+json">{json.dumps(graph)}</script>') == (D30, "json-ld")
    assert found(f'<script type="application/ld+json">{json.dumps([graph])}</script>') == (D30, "json-ld")
    broken = '{"@type":"NewsArticle","description":"kata "kutip" salah","datePublished":"2024-01-30T09:00:00+07:00"}'
    assert found(f'<script type="application/ld+json">{broken}</script>') == (D30, "json-ld")
    assert found(ld(datePublished="2024-01-30", dateModified="2024-02-05")) == (D30, "json-ld")


def test_the_story_of_the_title_among_several() -> None:
    other = {"@type": "NewsArticle", "headline": "Berita Lain", "datePublished": "2020-01-01"}
    own = {"@type": "NewsArticle", "headline": "Judul Berita Contoh", "datePublished": "2024-01-30"}
    assert found(f'<script type="application/ld+json">{json.dumps([other, own])}</script>') == (D30, "json-ld")


@pytest.mark.parametrize(
    "stamp", ["2024-13-45T00:00:00+07:00", "0000-00-00", "10 jam lalu", "1970-01-01T00:00:00Z", ""]
)
def test_impossible_stamps_are_passed_over(stamp: str) -> None:
    assert found(ld(datePublished=stamp) + meta("2024-01-30")) == (D30, "meta")


def test_a_default_that_contradicts_the_line_shown_loses() -> None:
    shown = "<div class='date'>Selasa, 30 Januari 2024 09:41 WIB</div>"
    assert found(ld(datePublished="2014-07-13T00:00:00+07:00"), shown) == (D30, "byline")
    assert found(ld(datePublished="2014-07-13") + meta("2024-01-30T09:00:00+07:00"), shown) == (D30, "meta")
    assert found(
        ld(datePublished="2024-01-30"), "<div class='date'>5 Februari 2024</div>", "https://c.example/2024/01/30/judul"
    ) == (D30, "json-ld")


def test_false_and_true_utc_labels() -> None:
    shown = "<span class='date'>29 Januari 2024</span>"
    assert found(ld(datePublished="2024-01-29T22:00:00+00:00"), shown) == (date(2024, 1, 29), "json-ld")
    assert found(ld(datePublished="2024-01-29T22:00:00+00:00"), "<span>30 Januari 2024</span>") == (D30, "json-ld")
    assert found(ld(datePublished="2024-01-29T22:00:00+00:00"), url="https://c.example/2024/01/29/judul") == (
        date(2024, 1, 29),
        "json-ld",
    )


@pytest.mark.parametrize(
    "above",
    [
        "<p>Diperbarui: 5 Februari 2024</p>",
        "<time class='updated' datetime='2024-02-05T10:00:00+07:00'>5 Februari 2024</time>",
        "<figure><figcaption>Penyerahan piagam di pendopo, 5 Februari 2024</figcaption></figure>",
    ],
)
def test_changes_and_captions_are_no_publication(above: str) -> None:
    assert found(above=above) == (None, None)
    assert found(above=f"{above}<div><a href='#'>30 Januari 2024</a></div>") == (D30, "byline")


def test_dates_of_other_stories_and_comments_do_not_count() -> None:
    below = (
        "<div id='comments'><time datetime='2024-02-05'>5 Februari 2024</time></div><div "
        "class='sidebar'><time>6 Februari 2024</time></div>"
    )
    assert found(below=below) == (None, None)
    top = "<div class='jeg_top_date'>Senin, 5 Februari 2024</div>"
    body = f"<html><body><nav>{top}</nav><h1>Judul Berita Contoh</h1><div>30 Januari 2024</div>{STORY}</body></html>"
    assert from_html(body.encode(), url="x").published == D30


def test_no_date_after_the_capture() -> None:
    assert found(ld(datePublished="2030-01-01") + meta("2024-01-30"), captured=date(2024, 6, 1)) == (D30, "meta")


@pytest.mark.parametrize(
    "line",
    [
        "Kompas Contoh - 30/01/2024, 13:37 WIB",
        "Jum'at, 30 Januari 2024 - 11:58 wib",
        "on 30 Jan 2024 at 06:25 WIB",
        "pada 30 Jan 2024, 09:59 WIB",
        "January 30, 2024",
        "Posted on January 30, 2024 by admin in Berita",
        "JABAR | 30 Januari 2024 13:00 Reporter : Meja Jabar",
        "Terbit 30 Jan 2024 17:00 WIB",
        "30/1/2024 18:30",
        "Admin · 30-01-2024 · 241x dibaca",
        "<span>30</span> <span>Januari</span> <span>2024</span>",
    ],
)
def test_written_forms(line: str) -> None:
    assert found(above=f"<div class='meta'>{line}</div>") == (D30, "byline")
