"""Log lines: one for each event, with run and outlet, safe for a terminal, or as JSON."""

from __future__ import annotations

import json
import logging

import pytest

from berita_extract import logs
from tests.crawling import Crawl, Site, sitemap

LOG = logging.getLogger("berita_extract.tests")


def record(message: str, level: int = logging.INFO, outlet: str | None = None) -> logging.LogRecord:
    found = LOG.makeRecord("berita", level, "x", 1, message, (), None, extra={"outlet": outlet} if outlet else None)
    found.created = 1_700_000_000.25
    return found


@pytest.mark.parametrize(
    ("run", "given", "line"),
    [
        (None, record("archive cut"), "22:13:20 archive cut"),
        (7, record("200 page new 0", outlet="uji"), "22:13:20 run 7 uji 200 page new 0"),
        (7, record("failed", logging.WARNING, "uji"), "22:13:20 run 7 warning: uji failed"),
        (7, record("two\nlines \x1b[2J", logging.ERROR), "22:13:20 run 7 error: two lines \\x1b[2J"),
    ],
)
def test_a_line_for_people(run: int | None, given: logging.LogRecord, line: str) -> None:
    assert logs.Line(run).format(given) == line


def test_a_line_for_programs() -> None:
    assert json.loads(logs.Json(7).format(record("failed", logging.WARNING, "uji"))) == {
        "at": "2023-11-14T22:13:20.250+00:00",
        "level": "warning",
        "run": 7,
        "outlet": "uji",
        "event": "failed",
    }


@pytest.mark.parametrize("form", [logs.Line(1), logs.Json(1)])
def test_what_went_wrong_is_found_in_either_form(form: logging.Formatter) -> None:
    error = form.format(record("stopped: no room", logging.ERROR))
    assert logs.read_error(error) == "stopped: no room"
    assert logs.is_grave(error)
    for event in ("a page about an error: none", "error", '{"level": "error"}'):
        assert not logs.is_grave(form.format(record(event))) and logs.read_error(form.format(record(event))) is None
    assert logs.is_grave(form.format(record("slow", logging.WARNING)))


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_crawl_writes_a_line_for_each_event(site: Site, crawl: Crawl, form: str) -> None:
    site.routes["/sitemap.xml"] = sitemap(site.article("satu"))
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    lines = crawl.run(BERITA_LOG=form).splitlines()
    if form == "json":
        told = [json.loads(line) for line in lines]
        assert {one["outlet"] for one in told} == {"uji"}
        assert any(one["event"].startswith("200 page new 0 ") for one in told)
    else:
        assert any(" uji 200 page new 0 " in line for line in lines)
