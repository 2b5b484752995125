"""python -m berita_spiders.backfill --db PATH --archive DIR --way WAY --from YYYY-MM --to YYYY-MM [--outlet …]…

Fills in old months in one way: out of the outlets' own archives, the Wayback Machine or Common Crawl. `berita backfill`
starts one such process for each way, one after the other, so that no page is asked for in two ways. It ends with its
parent. Exit status: 0 all was asked, 1 it had to stop or could not read a part of an index, 2 bad usage or input.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from berita_extract import clock, reference
from berita_extract.archive import Archive, ArchiveError
from berita_extract.backfill import PAGES, WAYS, Frontier, Way, months
from berita_extract.outlets import Outlet
from berita_extract.reference import ReferenceDataError
from berita_extract.store import StoreError, open_store
from berita_extract.urls import words_of
from berita_spiders import guards
from berita_spiders.__main__ import (
    Turns,
    UsageError,
    check_contact,
    chosen_shares,
    die_with_parent,
    log_lines,
    refuse,
    run_of,
    settings_of,
)
from berita_spiders.addresses import Addresses
from berita_spiders.backfill_archives import (
    ArchiveSpider,
    Bases,
    CommonCrawl,
    Wayback,
    commoncrawl_bases,
    wayback_bases,
)
from berita_spiders.backfill_asking import PAUSE, BackfillSpider, Field, Job
from berita_spiders.backfill_own import Own

DELAY = 1.0  # seconds between two requests to an archive, and not less; 0 where it is on this machine
TIMEOUT = 120  # seconds; an index looks long for a whole domain
_OURS = "spider"  # priority of settings: with that of the project a process would put its own over them
_SPIDERS: Mapping[str, type[ArchiveSpider]] = {"wayback": Wayback, "commoncrawl": CommonCrawl}

log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit status."""
    given = _parser().parse_args(arguments)
    die_with_parent()
    clock.start_at(given.now)
    log_lines(given.run)
    way: Way = given.way
    try:
        asked = months(given.first, given.last)
        shares, _ = chosen_shares(given.outlet, None)
        bases = {"wayback": wayback_bases, "commoncrawl": commoncrawl_bases}[way]() if way in _SPIDERS else None
        if bases is None:
            check_contact(shares)
        else:
            _check_bases(bases)
        target = reference.load().target
        store = open_store(given.db)
    except ValueError as error:
        return refuse(f"--from and --to: {error}")
    except (UsageError, ReferenceDataError, StoreError) as error:
        return refuse(str(error))
    try:
        with ExitStack() as stack:
            frontier = Frontier(store.db.conn, stack.enter_context(run_of(given.run, store)))
            archive = stack.enter_context(Archive(given.archive, frontier))
            archive.open()
            queries = target.search or target.names
            job = Job(
                fields=[Field(share.outlet, Addresses(share.outlet, queries)) for share in shares],
                months=asked,
                words=words_of((*target.search, *target.names)),
                limit=given.limit,
                again=given.again,
                archive=archive,
                frontier=frontier,
                pause=given.pause,
            )
            for share in shares:
                frontier.add_outlet(share.outlet.file, share.description, clock.now())
            return fill(job, way, bases, given.delay)
    except (UsageError, ArchiveError) as error:
        return refuse(str(error))
    except KeyboardInterrupt:
        return 130
    finally:
        store.close()


def fill(job: Job, way: Way, bases: Bases | None, delay: float) -> int:
    """Fills in the months in one way and gives the exit status."""
    process = AsyncCrawlerProcess(settings_of())
    crawlers = []
    if bases is not None:
        guards.PublicResolver.homes = guards.local_homes(bases.all)
        crawler = Crawler(_SPIDERS[way], archive_settings(bases, delay))
        process.crawl(crawler, job=job, bases=bases)
        crawlers.append(crawler)
    else:
        guards.PublicResolver.homes = guards.local_homes(field.outlet.home for field in job.fields)

        def make(outlet: Outlet, addresses: Addresses) -> tuple[Crawler, Mapping[str, object]]:
            field = Field(outlet, addresses)
            crawlers.append(Crawler(Own, own_settings(field)))
            return crawlers[-1], {"job": replace(job, fields=[field])}

        Turns(process, [(field.outlet, field.addresses) for field in job.fields], make).take()
    process.start()
    spiders = [crawler.spider for crawler in crawlers]
    done = [isinstance(one, BackfillSpider) and one.done and not one.unread for one in spiders]
    return int(not all(done) or (bases is None and len(done) < len(job.fields)))


def archive_settings(bases: Bases, delay: float) -> Settings:
    """One request at a time and one second between two, whatever the server could bear; redirects are read, not followed."""
    settings = settings_of()
    local = all(guards.is_local(urlsplit(base).hostname or "") for base in bases.all)
    middlewares = dict(settings.getdict("DOWNLOADER_MIDDLEWARES"))
    for name in ("guards.Guard", "guards.Robots", "patience.Patience", "storing.Storing"):
        middlewares[f"berita_spiders.{name}"] = None
    middlewares["berita_spiders.backfill_archives.ArchiveGuard"] = 50
    extensions = settings.getdict("EXTENSIONS") | {
        "berita_spiders.patience.CrawlDelay": None,
        "berita_spiders.patience.Throttle": None,
    }
    for name, value in {
        "DOWNLOAD_DELAY": delay if local else max(delay, DELAY),
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "AUTOTHROTTLE_ENABLED": False,
        "ROBOTSTXT_OBEY": False,
        "REDIRECT_ENABLED": False,
        "RETRY_ENABLED": False,
        "DOWNLOAD_TIMEOUT": TIMEOUT,
        "CLOSESPIDER_TIMEOUT": 0,
        "DOWNLOADER_MIDDLEWARES": middlewares,
        "EXTENSIONS": extensions,
    }.items():
        settings.set(name, value, priority=_OURS)
    return settings


def own_settings(field: Field) -> Settings:
    """Those of a crawl of the outlet; its answers go into the frontier of back-filling."""
    settings = settings_of(field.outlet)
    middlewares = dict(settings.getdict("DOWNLOADER_MIDDLEWARES"))
    place = middlewares.pop("berita_spiders.storing.Storing")
    middlewares["berita_spiders.backfill_own.Keeping"] = place
    settings.set("DOWNLOADER_MIDDLEWARES", middlewares, priority=_OURS)
    settings.set("CLOSESPIDER_TIMEOUT", 0, priority=_OURS)
    return settings


def _check_bases(bases: Bases) -> None:
    """Raises UsageError if an archive other than on loopback would be asked without a contact address."""
    for base in bases.all:
        reason = guards.why_refused(base, base)
        if reason is not None:
            raise UsageError(f"{reason}, for example {guards.CONTACT}=desk@example.org")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m berita_spiders.backfill", description="Fills in old months in one way.")
    parser.add_argument("--db", type=Path, required=True, metavar="PATH", help="database with the frontier")
    parser.add_argument("--archive", type=Path, required=True, metavar="DIR", help="folder of the WARC files")
    parser.add_argument("--run", type=int, metavar="ID", help="its row of the table runs; by default a new one")
    parser.add_argument(
        "--now", type=clock.moment, metavar="TIME", help="what time it is, instead of the machine's clock"
    )
    parser.add_argument("--outlet", action="append", default=[], metavar="NAME|FILE.toml", help="default: all")
    parser.add_argument("--way", choices=WAYS, required=True)
    parser.add_argument("--from", dest="first", required=True, metavar="YYYY-MM")
    parser.add_argument("--to", dest="last", required=True, metavar="YYYY-MM")
    parser.add_argument("--limit", type=int, default=PAGES, metavar="N", help="pages of one outlet and month")
    parser.add_argument("--again", action="store_true", help="read indexes again that were read to their end")
    parser.add_argument("--delay", type=float, default=DELAY, metavar="SECONDS", help="between requests to an archive")
    parser.add_argument("--pause", type=float, default=PAUSE, metavar="SECONDS", help="after a refusal without a time")
    return parser


if __name__ == "__main__":
    sys.exit(main())
