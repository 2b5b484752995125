"""python -m berita_spiders --db PATH --archive DIR [--run ID] [--now TIME] [--outlet NAME|FILE.toml]... [--urls FILE]

Crawls the given outlets, or all, in one process, and writes a log line for every response; with `--urls` only the pages
that the file lists. It ends with its parent. Exit status: 0 it ran, 1 it had to stop or was stopped, or the list has
lines that are no address, 2 bad usage or input.
"""

from __future__ import annotations

import argparse
import asyncio
import ctypes
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from berita_extract import clock, home, logs, reference
from berita_extract import outlets as descriptions
from berita_extract.archive import Archive, ArchiveError
from berita_extract.ledger import Ledger
from berita_extract.outlets import Outlet
from berita_extract.reference import ReferenceDataError
from berita_extract.store import Producer, Store, StoreError, open_store
from berita_spiders import guards
from berita_spiders.addresses import Addresses
from berita_spiders.lists import ListError, Share, read_list, shared_out, unfinished
from berita_spiders.spider import OutletSpider

AT_ONCE = 16  # outlets; each holds its parsed page and some connections
TIMEOUT = "BERITA_TIMEOUT"  # environment; seconds for one answer, instead of the setting
_PR_SET_PDEATHSIG = 1  # prctl(2)

log = logging.getLogger(__name__)


class UsageError(Exception):
    """The crawl cannot begin; the message says what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit status."""
    parser = argparse.ArgumentParser("python -m berita_spiders", description="Crawls outlets into archive and ledger.")
    parser.add_argument("--db", type=Path, required=True, metavar="PATH", help="database with the ledger")
    parser.add_argument("--archive", type=Path, required=True, metavar="DIR", help="folder of the WARC files")
    parser.add_argument("--run", type=int, metavar="ID", help="its row of the table runs; by default a new one")
    parser.add_argument("--outlet", action="append", default=[], metavar="NAME|FILE.toml", help="default: all")
    parser.add_argument(
        "--now", type=clock.moment, metavar="TIME", help="what time it is, instead of the machine's clock"
    )
    parser.add_argument("--urls", type=Path, metavar="FILE", help="fetch only the addresses of this list")
    given = parser.parse_args(arguments)
    die_with_parent()
    clock.start_at(given.now)
    log_lines(given.run)
    try:
        outlets, wrong = chosen_shares(given.outlet, given.urls)
        queries = search_queries()
        check_contact(outlets)
        store = open_store(given.db)
    except (UsageError, ListError, ReferenceDataError, StoreError) as error:
        return refuse(str(error))
    _say(wrong)
    try:
        with run_of(given.run, store) as run:
            return int(bool(wrong)) | crawl(outlets, queries, store, given.archive, run)
    except (UsageError, ArchiveError) as error:
        return refuse(str(error))
    except KeyboardInterrupt:
        return 130
    finally:
        store.close()


def crawl(outlets: Sequence[Share], queries: Sequence[str], store: Store, folder: Path, run: int) -> int:
    """Crawls the outlets side by side; raises UsageError or ArchiveError before the first request."""
    connection = store.db.conn
    connection.execute("PRAGMA synchronous = normal")  # a commit a page; the archive is synced in the same rhythm
    ledger = Ledger(connection, run)
    with Archive(folder, ledger) as archive:
        archive.open()
        guards.PublicResolver.homes = guards.local_homes(share.outlet.home for share in outlets)
        pages: dict[str, list[str]] = {}
        asked = []
        for share in outlets:
            outlet, now = share.outlet, clock.now()
            if share.pages:
                pages[outlet.file] = unfinished(ledger, outlet.file, share.pages, now)
            if pages.get(outlet.file) != []:
                ledger.add_outlet(outlet.file, share.description, now)
                asked.append((outlet, Addresses(outlet, queries)))
        process = AsyncCrawlerProcess(settings_of())

        def make(outlet: Outlet, addresses: Addresses) -> tuple[Crawler, Mapping[str, object]]:
            arguments = {"outlet": outlet, "addresses": addresses, "archive": archive, "ledger": ledger}
            return Crawler(OutletSpider, settings_of(outlet)), arguments | {"pages": pages.get(outlet.file)}

        turns = Turns(process, asked, make)
        turns.take()
        process.start()
    return int(not turns.whole)


class Turns:
    """Outlets side by side, as many as one process bears, and never two at a time that share a host."""

    def __init__(
        self,
        process: AsyncCrawlerProcess,
        outlets: Iterable[tuple[Outlet, Addresses]],
        make: Callable[[Outlet, Addresses], tuple[Crawler, Mapping[str, object]]],
    ) -> None:
        """`make` gives the crawler of an outlet and the arguments of its spider, which says `broken` and `ended`."""
        self._process = process
        self._waiting = list(outlets)
        self._running: list[Addresses] = []
        self._make = make
        self.whole = True  # False where a crawl had to stop, or was stopped

    def take(self) -> None:
        """Begins all crawls that may begin."""
        for outlet, addresses in self._waiting.copy():
            if len(self._running) < AT_ONCE and not any(map(addresses.meets, self._running)):
                self._waiting.remove((outlet, addresses))
                self._begin(outlet, addresses)

    def _begin(self, outlet: Outlet, addresses: Addresses) -> None:
        self._running.append(addresses)
        crawler, arguments = self._make(outlet, addresses)
        task = self._process.crawl(crawler, **arguments)
        task.add_done_callback(partial(self._ended, addresses, crawler))

    def _ended(self, addresses: Addresses, crawler: Crawler, task: asyncio.Task[None]) -> None:
        self._running.remove(addresses)
        if (error := task.exception()) is not None:
            log.error("a crawl stopped: %s", error)
        spider: Any = crawler.spider
        if error is not None or spider is None or spider.broken or spider.ended == "shutdown":
            self.whole = False
            self._waiting.clear()  # the others would stop for the same reason
        elif spider.ended != "finished" or crawler.stats.get_value("spider_exceptions/count"):
            self.whole = False  # a fault in reading this outlet: the others go on
        self.take()


def chosen_shares(names: Sequence[str], urls: Path | None) -> tuple[list[Share], list[str]]:
    """What is to be crawled, and what is wrong in the list of addresses; without a list, the outlets with all they have.

    Raises UsageError, ListError or ReferenceDataError.
    """
    if urls is None:
        return [Share(outlet, description) for outlet, description in chosen_outlets(names)], []
    listed, wrong = read_list(urls)
    if not listed:
        raise ListError("\n".join(wrong))
    return shared_out(listed, chosen_outlets(names) if names else ()), wrong


def chosen_outlets(names: Sequence[str]) -> list[tuple[Outlet, str]]:
    """The outlets to crawl with the text of their files; the user's own win over shipped ones of the same name."""
    files = [Path(name) for name in names if name.endswith(".toml")]
    wanted = [name for name in names if not name.endswith(".toml")]
    if wanted or not names:
        known = descriptions.files()
        for name in wanted:
            if name not in known:
                raise UsageError(
                    f"--outlet {name}: no such outlet; give a file NAME.toml or one of: {', '.join(known)}"
                )
        files += [known[name] for name in wanted] if wanted else known.values()
    found: dict[str, tuple[Outlet, str]] = {}
    paths: dict[str, Path] = {}
    for path in dict.fromkeys(files):
        outlet = descriptions.load_outlet(path)
        if outlet.file in found:
            raise UsageError(f"--outlet {path}: {paths[outlet.file]} is called {outlet.file} too; rename one of them")
        found[outlet.file], paths[outlet.file] = (outlet, path.read_text(encoding="utf-8")), path
    return list(found.values())


def search_queries() -> tuple[str, ...]:
    """What to search for: the target scheme's `search`, else its names."""
    target = reference.load().target
    return target.search or target.names


@contextmanager
def run_of(given: int | None, store: Store) -> Iterator[int]:
    """The row of `runs` that a crawl belongs to: the given one, else one of its own; raises UsageError if there is none."""
    if given is not None:
        if not store.rows("SELECT 1 FROM runs WHERE id = ?", [given]):
            raise UsageError(f"--run {given}: no such row in the table runs")
        yield given
        return
    run = store.open_run("spiders", Producer(home.version(), reference.load().hash))
    try:
        yield run
    except BaseException:
        store.close_run(run, "failed")
        raise
    store.close_run(run, "done")


def check_contact(shares: Sequence[Share]) -> None:
    """Raises UsageError if a host other than loopback would be asked without a contact address."""
    for outlet in (share.outlet for share in shares):
        reason = guards.why_refused(outlet.home, outlet.home)
        if reason is not None:
            raise UsageError(f"{outlet.file}: {reason}, for example {guards.CONTACT}=desk@example.org")


def log_lines(run: int | None = None, least: int = logging.NOTSET) -> None:
    """Writes the log to standard error, a line for each event of at least this level."""
    logs.to_stderr(run, least, _is_news)


def settings_of(outlet: Outlet | None = None) -> Settings:
    """What holds for every crawl, with the user agent, and the delay of an outlet."""
    settings = Settings()
    settings.setmodule("berita_spiders.settings", priority="project")
    contact = guards.contact()
    settings.set("USER_AGENT", f"berita-extract/{home.version()}" + (f" (+{contact})" if contact else ""))
    if os.environ.get(TIMEOUT):
        settings.set("DOWNLOAD_TIMEOUT", float(os.environ[TIMEOUT]))
    if outlet is not None:
        settings.set("DOWNLOAD_DELAY", outlet.delay)
        settings.set("AUTOTHROTTLE_ENABLED", outlet.delay > 0)
        settings.set("AUTOTHROTTLE_START_DELAY", outlet.delay)
        settings.set("CONCURRENT_REQUESTS_PER_DOMAIN", 1 if outlet.delay > 0 else 8)
    return settings


def _is_news(record: logging.LogRecord) -> bool:
    """Our own events and everybody's warnings; Scrapy raises its own loggers to DEBUG when it starts.

    Of Scrapy's, "Error downloading <GET …>" is left out, since `OutletSpider.failed` says the same with the outlet and
    what follows, and "Got data loss in …", which names a setting that a user cannot reach.
    """
    if record.name.startswith("scrapy.") and record.getMessage().startswith(("Error downloading", "Got data loss")):
        return False
    return record.levelno >= logging.WARNING or record.name.startswith(("berita", "__main__"))


def refuse(message: str) -> int:
    """Says why nothing can begin, and gives the exit status."""
    _say(message.splitlines())
    return 2


def _say(lines: Sequence[str]) -> None:
    for line in lines:
        print(f"berita_spiders: {line}", file=sys.stderr)  # noqa: T201  # what is wrong with the command's input


def die_with_parent() -> None:
    """Asks Linux to kill this process when its parent dies; the ledger makes that harmless at any moment."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(main())
