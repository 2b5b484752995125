"""What is asked of an outlet, and which of its pages: sources, templates, windows of days, paging."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from berita_extract.outlets import Outlet, parse_outlet
from berita_spiders.addresses import MAX_PAGES, Addresses

HOME = "https://www.contohpos.example/"
NIGHT = datetime(2024, 12, 20, 18, 30, tzinfo=UTC)  # already the 21st in Jakarta
ROOT = Path(__file__).parent.parent


def outlet(**fields: object) -> Outlet:
    lines = [f"{key} = {_toml(value)}" for key, value in ({"name": "Contoh Pos", "home": HOME} | fields).items()]
    return parse_outlet("contohpos", "\n".join(lines))


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f'{key} = "{code}"' for key, code in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    return str(value) if isinstance(value, int) else f"'{value}'"


def addresses(*queries: str, **fields: object) -> Addresses:
    return Addresses(outlet(**fields), queries or ("ombudsman",))


def test_a_source_of_a_network_is_asked_on_each_subdomain() -> None:
    subdomains = {"banten": "36", "bali": "51"}
    made = addresses(subdomains=subdomains, feeds=["https://{subdomain}.contohpos.example/feed"])
    assert made.roots(NIGHT) == ["https://banten.contohpos.example/feed", "https://bali.contohpos.example/feed"]


def test_a_search_of_a_network_goes_on_where_it_began() -> None:
    search = "https://{subdomain}.contohpos.example/search?q={query}&page={page}"
    made = addresses("zona hijau", subdomains={"bali": "51"}, search=search)
    (root,) = made.roots(NIGHT)
    assert root == "https://bali.contohpos.example/search?q=zona+hijau&page=1"
    assert made.following(root) == "https://bali.contohpos.example/search?q=zona+hijau&page=2"


def test_paging_by_offset() -> None:
    made = addresses(listings=[HOME + "indeks?start={offset:20}"])
    (root,) = made.roots(NIGHT)
    assert root == HOME + "indeks?start=0"
    assert made.following(root) == HOME + "indeks?start=20"
    assert made.following(HOME + "indeks?start=20") == HOME + "indeks?start=40"


@pytest.mark.parametrize("template", ["indeks?page={page}", "indeks?start={offset:20}"])
def test_paging_ends(template: str) -> None:
    made = addresses(listings=[HOME + template])
    url: str | None = made.roots(NIGHT)[0]
    for _ in range(MAX_PAGES + 1):
        assert url is not None
        url = made.following(url)
        if url is None:
            break
    assert url is None


def test_a_listing_of_one_day_is_asked_for_today_and_yesterday_at_night() -> None:
    made = addresses(listings=[HOME + "indeks?page={page}&date={day:%m/%d/%Y}"])
    today, yesterday = made.roots(NIGHT)
    assert (today, yesterday) == (HOME + "indeks?page=1&date=12/21/2024", HOME + "indeks?page=1&date=12/20/2024")
    assert made.following(yesterday) == HOME + "indeks?page=2&date=12/20/2024"


def test_a_listing_of_one_day_is_asked_for_each_day_of_a_window() -> None:
    made = addresses(listings=[HOME + "indeks/{day:%Y-%m-%d}", HOME + "terkini"])
    assert made.windowed(date(2024, 2, 28), date(2024, 3, 1)) == [
        HOME + "indeks/2024-03-01",
        HOME + "indeks/2024-02-29",
        HOME + "indeks/2024-02-28",
    ]


def test_a_search_with_a_window_is_asked_for_the_last_week_at_night() -> None:
    search = HOME + "cari?q={query}&dari={from:%Y-%m-%d}&sampai={to:%Y-%m-%d}&page={page}"
    made = addresses(search=search)
    assert made.roots(NIGHT) == [HOME + "cari?q=ombudsman&dari=2024-12-15&sampai=2024-12-21&page=1"]
    (window,) = made.windowed(date(2024, 1, 1), date(2024, 1, 31))
    assert window == HOME + "cari?q=ombudsman&dari=2024-01-01&sampai=2024-01-31&page=1"
    assert made.following(window) == window[:-1] + "2"


def test_windows_of_rest_and_blogger_hold_both_days() -> None:
    made = addresses(wordpress=HOME + "wp-json/wp/v2/posts", blogger=HOME + "feeds/posts/default")
    rest, blogger = made.windowed(date(2024, 1, 1), date(2024, 1, 31))
    assert "&after=2023-12-31T23%3A59%3A59&before=2024-02-01T00%3A00%3A00&" in rest
    assert "&published-min=2024-01-01T00%3A00%3A00%2B07%3A00&published-max=2024-02-01T00%3A00%3A00%2B07%3A00" in blogger


def test_an_archive_that_cannot_be_asked_for_days_has_no_windows() -> None:
    made = addresses(feeds=[HOME + "feed/"], sitemaps=[HOME + "sitemap.xml"], search=HOME + "?s={query}")
    assert made.windowed(date(2024, 1, 1), date(2024, 1, 31)) == []


def test_rest_api_without_pretty_addresses() -> None:
    made = addresses(wordpress=HOME + "?rest_route=/wp/v2/posts")
    assert made.roots(NIGHT)[0].startswith(HOME + "?rest_route=/wp/v2/posts&search=ombudsman&per_page=100&page=1")
