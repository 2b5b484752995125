"""Outlet descriptions: what may stand in them, and what is wrong with one."""

from __future__ import annotations

import csv
import re
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from berita_extract import dom, reference
from berita_extract.outlets import Outlet, load_outlet, of_host, parse_outlet, shipped, shipped_folder
from berita_extract.reference import ReferenceDataError
from berita_spiders.addresses import Addresses
from tests.test_fixtures import FIXTURES

HERE = Path(__file__).parent
ADDRESSES = (HERE / "outlet_addresses.txt").read_text("utf-8").split()  # of stories, seen in results of searches
KNOWN_SCORES = HERE.parent.parent / "shared" / "data" / "known_scores.csv"
COVERED = 120  # hosts of stories with results
LONGEST = 15  # lines of a description
OBSERVED = (
    "region",
    "wordpress",
    "blogger",
    "feeds",
    "sitemaps",
    "search",
    "listings",
    "follow",
    "whole",
    "[[layout]]",
)


def test_an_outlet_needs_a_name_and_a_home(tmp_path: Path) -> None:
    path = tmp_path / "contoh-pos.toml"
    path.write_text('name = "Contoh Pos"\nhome = "https://www.contohpos.example/"\n')
    outlet = load_outlet(path)
    assert (outlet.file, outlet.name, outlet.delay, outlet.feeds, outlet.layout) == (
        "contoh-pos",
        "Contoh Pos",
        1.0,
        (),
        (),
    )


@pytest.mark.parametrize("home", ["http://127.0.0.1:8000/", "http://localhost:8000/", "http://[::1]:8000/"])
def test_a_site_on_loopback_needs_no_delay(tmp_path: Path, home: str) -> None:
    path = tmp_path / "lokal.toml"
    path.write_text(f'name = "Lokal"\nhome = "{home}"\n')
    assert load_outlet(path).delay == 0
    path.write_text(f'name = "Lokal"\nhome = "{home}"\ndelay = 0.5\n')
    assert load_outlet(path).delay == 0.5


def test_all_keys_of_an_outlet(tmp_path: Path) -> None:
    path = tmp_path / "contoh.toml"
    path.write_text(
        'name = "Contoh"\nhome = "https://contoh.example/"\nregion = "36"\nfeeds = ["https://contoh.example/feed/"]\n'
        "follow = '/20\\d\\d/\\d\\d/'\nmin_30d = 5\n"
        '[[layout]]\nbody = "div.isi"\ndrop = ["aside"]\nuntil = 2024-05-01\n[[layout]]\nbody = "article"\n'
    )
    outlet = load_outlet(path)
    assert (outlet.region, outlet.min_30d, outlet.follow) == ("36", 5, r"/20\d\d/\d\d/")
    assert [(la.body, la.drop, la.until) for la in outlet.layout] == [
        ("div.isi", ("aside",), date(2024, 5, 1)),
        ("article", (), None),
    ]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('home = "https://a.example/"', "name: is missing"),
        ('name = "A"\nhome = "a.example"', "home: not a web address"),
        ('name = "A"\nhome = "https://a.example/"\nfollow = "("', "follow: not a regular expression"),
        ('name = "A"\nhome = "https://a.example/"\ndelay = -1', "delay: Input should be greater than or equal to 0"),
        ('name = "A"\nhome = "https://a.example/"\nfile = "b"', "file: unknown key"),
        ('name = "A"\nhome = "https://a.example/"\n[[layout]]\nbdy = "p"', "layout.0.bdy: unknown key"),
        ('name = "A', "-: broken TOML"),
    ],
)
def test_errors_of_an_outlet_name_the_file(tmp_path: Path, text: str, error: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text + "\n")
    with pytest.raises(ReferenceDataError) as caught:
        load_outlet(path)
    assert f"{path}: {error}" in str(caught.value)


def test_a_stored_description_is_read_like_the_file() -> None:
    outlet = parse_outlet("contoh", 'name = "A"\nhome = "http://127.0.0.1/"\n')
    assert (outlet.file, outlet.name, outlet.delay) == ("contoh", "A", 0)
    with pytest.raises(ReferenceDataError, match=r"^contoh\.toml: home: is missing$"):
        parse_outlet("contoh", 'name = "A"\n')


def test_a_missing_outlet_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ReferenceDataError, match="No such file"):
        load_outlet(tmp_path / "no.toml")


def lines_of(outlet: Outlet) -> list[str]:
    return (shipped_folder() / f"{outlet.file}.toml").read_text("utf-8").splitlines()


def host_of(address: str) -> str:
    return urlsplit(address).netloc


every_outlet = pytest.mark.parametrize("outlet", shipped().values(), ids=lambda outlet: outlet.file)


@every_outlet
def test_a_shipped_outlet_is_short(outlet: Outlet) -> None:
    assert len(lines_of(outlet)) <= LONGEST


@every_outlet
def test_a_comment_says_where_each_field_of_a_shipped_outlet_was_observed(outlet: Outlet) -> None:
    lines = lines_of(outlet)
    unsaid = [
        line
        for before, line in zip(["", *lines], lines, strict=False)
        if line.startswith(OBSERVED) and " # " not in line and not before.startswith("#")
    ]
    assert not unsaid


@every_outlet
def test_the_regions_of_a_shipped_outlet_exist(outlet: Outlet) -> None:
    known = {entry.code for entry in reference.load().regions.values()}
    assert {code for code in (outlet.region, *outlet.subdomains.values()) if code} <= known


@every_outlet
def test_the_home_and_the_sources_of_a_shipped_outlet_belong_to_it(outlet: Outlet) -> None:
    named = [outlet.wordpress, outlet.blogger, outlet.search, *outlet.feeds, *outlet.sitemaps, *outlet.listings]
    addresses = [address for source in named if source for address in outlet.filled(source)]
    assert of_host(host_of(outlet.home)) is outlet
    assert all(of_host(host_of(address)) in (outlet, None) for address in addresses)


@every_outlet
def test_what_a_crawl_asks_of_a_shipped_outlet_are_whole_addresses_of_its_own(outlet: Outlet) -> None:
    addresses = Addresses(outlet, reference.load().target.search)
    asked = addresses.roots(datetime(2024, 12, 1, tzinfo=UTC))
    asked += addresses.windowed(date(2024, 11, 1), date(2024, 11, 30))
    assert asked
    assert not [address for address in asked if set(address) & set("{}") or not addresses.belongs(address)]


def test_no_two_shipped_outlets_have_one_name_or_one_domain() -> None:
    assert len({outlet.name.casefold() for outlet in shipped().values()}) == len(shipped())
    assert len({outlet.domain for outlet in shipped().values()}) == len(shipped())


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_observed_address_belongs_to_an_outlet_that_follows_it(address: str) -> None:
    outlet = of_host(host_of(address))
    assert outlet is not None
    assert outlet.follow is None or re.search(outlet.follow, address)


REVIEWED = [fixture for fixture in FIXTURES if fixture.meta().reviewed and fixture.meta().outlet]
tried_on_fixtures = pytest.mark.parametrize(
    "outlet", [outlet for outlet in shipped().values() if outlet.tried == "fixture"], ids=lambda outlet: outlet.file
)


def test_outlets_are_tried_on_fixtures_exactly_where_a_reviewed_fixture_names_them() -> None:
    tried = {outlet.file for outlet in shipped().values() if outlet.tried == "fixture"}
    assert tried == {fixture.meta().outlet for fixture in REVIEWED}
    assert not [outlet.file for outlet in shipped().values() if outlet.tried == "live"]  # nobody could yet


@tried_on_fixtures
def test_every_selector_of_an_outlet_tried_on_fixtures_finds_something_there(outlet: Outlet) -> None:
    pages = [fixture.page_path.read_text("utf-8") for fixture in REVIEWED if fixture.meta().outlet == outlet.file]
    roots = [root for page in pages if (root := dom.parse(page)) is not None]
    assert outlet.layout
    for layout in outlet.layout:
        named = [selector for selector in (layout.title, layout.date, layout.body, *layout.drop) if selector]
        assert any(all(dom.select(root, selector) for selector in named) for root in roots), layout


@tried_on_fixtures
def test_the_fixtures_of_an_outlet_have_addresses_that_it_follows(outlet: Outlet) -> None:
    addresses = [fixture.meta().url for fixture in REVIEWED if fixture.meta().outlet == outlet.file]
    assert all(outlet.follow is None or re.search(outlet.follow, address) for address in addresses)


def test_enough_hosts_of_observed_stories_are_covered() -> None:
    assert len({host_of(address) for address in ADDRESSES}) >= COVERED


def test_the_hosts_of_known_results_are_covered() -> None:
    if not KNOWN_SCORES.is_file():
        pytest.skip(f"{KNOWN_SCORES} lies outside of the project")
    with KNOWN_SCORES.open(encoding="utf-8", newline="") as file:
        hosts = {host_of(row["source_url"]) for row in csv.DictReader(file)}
    assert sum(of_host(host) is not None for host in hosts) >= COVERED


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('feeds = ["https://{subdomain}.a.example/feed/"]', "feeds: has {subdomain}, but the outlet names no"),
        ('search = "https://a.example/cari?p={page}"', "search: needs {query}"),
        ('subdomains = { bali = "Bali" }', "subdomains.bali: "),
        ('tried = "sometimes"', "tried: "),
    ],
)
def test_contradictions_of_an_outlet(tmp_path: Path, text: str, error: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f'name = "A"\nhome = "https://a.example/"\n{text}\n')
    with pytest.raises(ReferenceDataError) as caught:
        load_outlet(path)
    assert f"{path}: {error}" in str(caught.value)


def test_a_network_is_one_file_and_each_subdomain_has_its_region() -> None:
    network = parse_outlet(
        "jaringan",
        'name = "Jaringan"\nhome = "https://www.jaringan.example/"\nregion = "31"\nsubdomains = { bali = "51", m = "" }\n',
    )
    assert network.filled("https://{subdomain}.jaringan.example/feed/") == (
        "https://bali.jaringan.example/feed/",
        "https://m.jaringan.example/feed/",
    )
    assert network.filled("https://www.jaringan.example/feed/") == ("https://www.jaringan.example/feed/",)
    assert network.region_of("https://bali.jaringan.example/berita/1/satu") == "51"
    assert network.region_of("https://m.jaringan.example/berita/1/satu") == "31"
    assert network.region_of("https://www.jaringan.example/berita/1/satu") == "31"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the user's own outlets."""
    monkeypatch.setenv("BERITA_HOME", str(tmp_path))
    folder = tmp_path / "outlets"
    folder.mkdir()
    return folder


def test_a_host_belongs_to_the_outlet_of_the_nearest_domain(own: Path) -> None:
    (own / "kota.toml").write_text('name = "Kota"\nhome = "https://kota.jaringan.example/"\n')
    (own / "jaringan.toml").write_text('name = "Jaringan"\nhome = "https://www.jaringan.example/"\n')
    hosts = [
        "jaringan.example",
        "WWW.jaringan.example",
        "m.jaringan.example:443",
        "amp.kota.jaringan.example.",
        "kota.example",
    ]
    found = [of_host(host) for host in hosts]
    assert [outlet and outlet.file for outlet in found] == ["jaringan", "jaringan", "jaringan", "kota", None]


def test_an_outlet_on_a_port_is_found_by_its_port_alone(own: Path) -> None:
    (own / "satu.toml").write_text('name = "Satu"\nhome = "http://127.0.0.1:8101/"\n')
    (own / "dua.toml").write_text('name = "Dua"\nhome = "http://127.0.0.1:8102/"\n')
    found = [of_host(host) for host in ("127.0.0.1:8101", "127.0.0.1:8102", "127.0.0.1")]
    assert [outlet and outlet.file for outlet in found] == ["satu", "dua", None]


def test_an_own_outlet_stands_before_the_shipped_one_of_its_name(own: Path) -> None:
    (own / "metrobali.toml").write_text('name = "Lain"\nhome = "https://lain.example/"\n')
    assert of_host("metrobali.com") is None
    found = of_host("lain.example")
    assert found is not None and found.name == "Lain"
