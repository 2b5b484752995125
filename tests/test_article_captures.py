"""Captures become articles: pages of one story are joined, posts and feed entries come apart."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from berita_extract.article import NotAnArticle, from_captures, page_of
from berita_extract.model import Capture

ONE = (
    "Pemerintah Kabupaten Serang menerima lembar hasil penilaian kepatuhan di aula pendopo pada hari "
    "Rabu pagi yang cerah."
)
TWO = (
    "Bagian organisasi menyusun rencana perbaikan bersama inspektorat sampai akhir bulan depan di "
    "semua loket pelayanan."
)
ALL = f"{ONE}</p><p>{TWO}"
URL = "https://contoh.example/serang-terima-hasil"


def capture(body: str, url: str = URL, kind: str = "text/html", status: int = 200) -> Capture:
    data = body.encode()
    return Capture(url, url, datetime(2024, 3, 1, tzinfo=UTC), status, data, sha256(data).hexdigest(), "live", kind)


def page(text: str, head: str = "", pager: str = "") -> str:
    return (
        f"<html><head><title>Serang Terima Hasil</title>{head}</head><body><h1>Serang Terima Hasil</h1>"
        f"<div class='entry-content'><p>{text}</p></div>{pager}</body></html>"
    )


def test_pages_are_known_by_canonical_address_previous_link_and_pager() -> None:
    canonical = f"<link rel=canonical href='{URL}'>"
    pager = "<div class='pagination'><a href='?page=1'>1</a><a class='active' href='?page=2'>2</a></div>"
    assert page_of(page(ONE, canonical).encode(), "satu.html") == (URL, 1)
    assert page_of(page(TWO, canonical, pager).encode(), "dua.html") == (URL, 2)
    assert page_of(page(TWO, f"<link rel=canonical href='{URL}/2'>").encode(), "dua.html") == (URL, 2)
    assert page_of(page(TWO, canonical + f"<link rel=prev href='{URL}?page=2'>").encode(), "tiga.html") == (URL, 3)


def test_a_canonical_address_that_is_the_home_page_or_foreign_is_not_believed() -> None:
    for href in ("https://contoh.example/", "https://salinan.github.io/serang-terima-hasil"):
        assert page_of(page(ONE, f"<link rel=canonical href='{href}'>").encode(), URL) == (URL, 1)


def test_a_canonical_address_on_another_go_id_host_is_not_believed() -> None:
    here, there = "https://dinsos.serangkab.go.id/a-b", "https://diskominfo.serangkab.go.id/a-b"
    link = "<link rel=canonical href='{}'>"
    assert page_of(page(ONE, link.format(there)).encode(), here) == (there, 1)
    foreign = "https://www.bantenprov.go.id/a-b"
    assert page_of(page(ONE, link.format(foreign)).encode(), here) == (here, 1)


def test_a_page_with_all_pages_is_the_story_and_its_parts_are_not_joined_to_it() -> None:
    second, first, whole = (
        capture(page(TWO), f"{URL}?page=2"),
        capture(page(ONE)),
        capture(page(ALL), f"{URL}?page=all"),
    )
    assert page_of(whole.body, whole.url) == (URL, 0)
    (article,) = from_captures([second, first, whole])
    assert article.captures == (whole,)
    assert article.url == URL
    assert article.text.count(TWO) == article.text.count(ONE) == 1


def test_a_page_said_to_have_all_that_shows_the_first_again_is_not_preferred() -> None:
    second, first, whole = (
        capture(page(TWO), f"{URL}?page=2"),
        capture(page(ONE)),
        capture(page(ONE), f"{URL}?page=all"),
    )
    (article,) = from_captures([whole, second, first])
    assert article.captures == (first, second)
    assert article.text.count(TWO) == article.text.count(ONE) == 1


def test_pages_of_one_story_are_joined_in_their_order() -> None:
    second, first = capture(page(TWO), f"{URL}?page=2"), capture(page(ONE))
    (article,) = from_captures([second, first])
    assert article.text == f"Serang Terima Hasil\n\n{ONE}\n\n{TWO}"
    assert [(block.kind, block.capture) for block in article.blocks] == [
        ("title", 0),
        ("paragraph", 0),
        ("paragraph", 1),
    ]
    assert article.captures == (first, second)
    assert article.url == URL


def test_what_an_earlier_page_said_is_not_said_again() -> None:
    (article,) = from_captures([capture(page(ONE)), capture(page(f"{ONE}</p><p>{TWO}"), f"{URL}?page=2")])
    assert article.text.count(ONE) == 1
    assert article.text.endswith(TWO)


def test_a_later_page_that_is_none_is_left_out_and_a_story_without_any_is_refused() -> None:
    challenge = "<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>"
    (article,) = from_captures([capture(page(ONE)), capture(challenge, f"{URL}?page=2")])
    assert len(article.captures) == 1
    with pytest.raises(NotAnArticle, match="challenge"):
        list(from_captures([capture(challenge)]))


def test_two_stories_stay_two() -> None:
    articles = list(from_captures([capture(page(ONE)), capture(page(TWO), "https://contoh.example/berita-lain-lagi")]))
    assert [article.url for article in articles] == [URL, "https://contoh.example/berita-lain-lagi"]


def test_wordpress_posts() -> None:
    posts = [
        {
            "date": "2024-02-03T22:10:00",
            "date_gmt": "2024-02-03T15:10:00",
            "link": f"{URL}/{number}-berita",
            "title": {"rendered": "Serang &#8211; Terima <i>Hasil</i>"},
            "content": {
                "rendered": (
                    f"<p>{ONE}</p>\n<p><strong>Baca Juga: <a href='/x'>Kota Lain "
                    f"12,34</a></strong></p><ul><li>Dinsos: 94,62</li></ul>"
                )
            },
        }
        for number in (1, 2)
    ]
    articles = list(from_captures([capture(json.dumps(posts), kind="application/json")]))
    assert [article.part for article in articles] == [f"{URL}/1-berita", f"{URL}/2-berita"]
    first = articles[0]
    assert (first.url, first.title) == (f"{URL}/1-berita", "Serang – Terima Hasil")
    assert (first.published, first.published_basis) == (date(2024, 2, 3), "feed")
    assert [block.span.of(first.text) for block in first.blocks] == ["Serang – Terima Hasil", ONE, "Dinsos: 94,62"]
    (single,) = from_captures([capture(json.dumps(posts[0]), kind="application/json")])
    assert single.text == first.text


@pytest.mark.parametrize("body", ['{"code":"rest_no_route","message":"x"}', "[]", '[{"id": 1}]'])
def test_json_without_posts_gives_nothing(body: str) -> None:
    assert list(from_captures([capture(body, kind="application/json")])) == []


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Contoh</title>
<item><title>Serang &amp; Cilegon</title><link>https://contoh.example/serang</link>
<pubDate>Fri, 02 Feb 2024 20:11:00 +0000</pubDate>
<description>Ringkas</description><content:encoded><![CDATA[{content}]]></content:encoded></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Contoh</title><entry><title>Serang &amp; Cilegon</title>
<link rel="alternate" href="https://contoh.example/serang"/><published>2024-02-03T03:11:00+07:00</published>
<content type="html">{content}</content></entry></feed>"""


@pytest.mark.parametrize("feed", [RSS, ATOM])
def test_feeds_with_full_text(feed: str) -> None:
    markup = f"<p>{ONE}</p><p>{TWO}</p><p>{ONE} Selesai.</p>"
    content = markup if feed is RSS else markup.replace("<", "&lt;")
    (article,) = from_captures([capture(feed.replace("{content}", content), kind="application/rss+xml")])
    assert (article.url, article.part) == ("https://contoh.example/serang", "https://contoh.example/serang")
    assert (article.title, article.published, article.published_basis) == ("Serang & Cilegon", date(2024, 2, 3), "feed")
    assert [block.kind for block in article.blocks] == ["title", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "content", ["", f"<p>{ONE}</p>", f"<p>{ONE} {TWO} {ONE} [&hellip;]</p>", f"<p>{ONE} {TWO} {ONE}…</p>"]
)
def test_feeds_with_summaries_give_nothing(content: str) -> None:
    assert list(from_captures([capture(RSS.replace("{content}", content), kind="text/xml")])) == []
