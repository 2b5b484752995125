"""python -m berita_spiders.probe URL | --check FILE.toml...

Asks a site never seen what sources it has, or the sources of known outlets whether they still answer: a handful of
requests with the manners of a crawl, nothing stored. One JSON object for each site on standard output, as soon as it is
known. It ends with its parent. Exit status: 0 it ran, 2 bad usage or input.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from base64 import b64encode
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from berita_extract import outlets as descriptions
from berita_extract.outlets import Outlet
from berita_extract.reference import ReferenceDataError
from berita_extract.urls import clean
from berita_spiders import guards
from berita_spiders.__main__ import (
    AT_ONCE,
    UsageError,
    check_contact,
    die_with_parent,
    log_lines,
    refuse,
    search_queries,
    settings_of,
)
from berita_spiders.addresses import Addresses
from berita_spiders.asking import Asker
from berita_spiders.discover import discover
from berita_spiders.judging import Finding, judge, named_sources, roots_of
from berita_spiders.lists import Share
from berita_spiders.survey import survey

Task = Callable[[Asker], Awaitable[None]]

TIMEOUT = 20  # seconds for one answer
READ = 3  # articles of an outlet that are fetched to try its layouts


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit status."""
    parser = argparse.ArgumentParser("python -m berita_spiders.probe", description="Asks sites what sources they have.")
    parser.add_argument("url", nargs="?", metavar="URL", help="a site never seen: its home page, or any page of it")
    parser.add_argument("--check", nargs="+", type=Path, default=[], metavar="FILE.toml", help="known outlets")
    given = parser.parse_args(arguments)
    if (given.url is None) == (not given.check):
        parser.error("give a URL or --check with files")
    die_with_parent()
    log_lines(least=logging.ERROR)
    try:
        queries = search_queries()
        if given.url is not None:
            return _survey(given.url, queries)
        return _check([descriptions.load_outlet(path) for path in given.check], queries)
    except (UsageError, ReferenceDataError) as error:
        return refuse(str(error))
    except KeyboardInterrupt:
        return 130


def _survey(url: str, queries: Sequence[str]) -> int:
    address = clean(url if "//" in url else f"https://{url}", "")
    if address is None:
        raise UsageError(f"{url}: not a web address; give one like https://contohpos.example/")
    parts = urlsplit(address)
    home = f"{parts.scheme}://{parts.netloc}/"
    delay = 0.0 if guards.is_local(parts.hostname or "") else 1.0
    outlet = Outlet(file=parts.hostname or "", name=parts.netloc, home=home, delay=delay)

    _run([(outlet, partial(_survey_of, address, queries))], queries)
    return 0


async def _survey_of(address: str, queries: Sequence[str], asker: Asker) -> None:
    _tell(asdict(await survey(asker, address, queries)) | {"requests": asker.asked})


def _check(outlets: Sequence[Outlet], queries: Sequence[str]) -> int:
    _run([(outlet, partial(_check_of, queries)) for outlet in outlets], queries)
    return 0


async def _check_of(queries: Sequence[str], asker: Asker) -> None:
    findings, pages = await check(asker, queries)
    told = [asdict(replace(finding, sample=finding.sample[:READ])) for finding in findings]
    _tell({"outlet": asker.outlet.file, "findings": told, "pages": pages, "requests": asker.asked})


async def check(asker: Asker, queries: Sequence[str]) -> tuple[list[Finding], list[dict[str, object]]]:
    """Every source that the outlet's file names (its home page where it names none), and a few articles as they came."""
    outlet = asker.outlet
    findings: list[Finding] = []
    for source in named_sources(outlet):
        findings += [
            await judge(asker, source, address, await asker.get(address), asker.addresses)
            for address in roots_of(outlet, source, queries[:1])
        ]
    if not findings:
        findings = await _undescribed(asker, queries)
    pages = []
    for address in list(dict.fromkeys(url for finding in findings for url in finding.sample))[:READ]:
        answer = await asker.get(address)
        page: dict[str, object] = {"url": address, "final_url": answer.final_url or address, "status": answer.status}
        page |= {"content_type": answer.headers.get("content-type"), "why": answer.why}
        pages.append(page | {"body": b64encode(answer.body).decode()})
    return findings, pages


async def _undescribed(asker: Asker, queries: Sequence[str]) -> list[Finding]:
    """What a crawl of an outlet without sources would go by: those its home page declares, as far as they answer."""
    url = asker.outlet.home
    home = await asker.get(url)
    found = [await judge(asker, "home", url, home, asker.addresses)]
    if home.outcome is None:
        named = discover(
            home.body, home.final_url, "source", home.headers, Addresses(asker.outlet, queries[:1])
        ).sources
        for link in named:
            one = await judge(asker, "declared", link.url, await asker.get(link.url), asker.addresses)
            if one.outcome == "works":
                found.append(one)
    working = [one for one in found if one.outcome == "works"]
    return working or found[:1]


def _run(tasks: Sequence[tuple[Outlet, Task]], queries: Sequence[str]) -> None:
    """Asks the sites side by side, as many at a time as a crawl would."""
    check_contact([Share(outlet, "") for outlet, _ in tasks])
    guards.PublicResolver.homes = guards.local_homes(outlet.home for outlet, _ in tasks)
    process = AsyncCrawlerProcess(settings_of())
    waiting = list(reversed(tasks))

    def begin(_: object = None) -> None:
        if waiting:
            outlet, task = waiting.pop()
            crawler = Crawler(Asker, _settings(outlet))
            asking = process.crawl(crawler, outlet=outlet, addresses=Addresses(outlet, queries), task=task)
            asking.add_done_callback(begin)

    for _ in range(AT_ONCE):
        begin()
    process.start()


def _settings(outlet: Outlet) -> Settings:
    """Those of a crawl, without what writes into the ledger."""
    settings = settings_of(outlet)
    stored = ("berita_spiders.storing.Storing", "berita_spiders.patience.Patience")
    layers = settings.getdict("DOWNLOADER_MIDDLEWARES") | dict.fromkeys(stored)
    timeout = min(settings.getfloat("DOWNLOAD_TIMEOUT"), TIMEOUT)
    # those of the process win over others of their own rank
    for name, value in {"DOWNLOADER_MIDDLEWARES": layers, "DOWNLOAD_TIMEOUT": timeout, "RETRY_TIMES": 1}.items():
        settings.set(name, value, priority="spider")
    return settings


def _tell(told: dict[str, object]) -> None:
    print(json.dumps(told), flush=True)  # noqa: T201  # what the parent reads


if __name__ == "__main__":
    sys.exit(main())
