"""A newsroom on loopback that changes from night to night, and the real command run on it with a clock of its own."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from berita_extract import runs
from berita_extract.store import opened
from tests.crawling import SPIDERS, Answer, Site, sitemap

FIRST = datetime(2024, 12, 2, 1, 30, tzinfo=UTC)
SECONDS = 120
LEAST = (
    "<p>Penilaian itu dilakukan setiap tahun terhadap dinas, puskesmas dan kantor layanan di seluruh daerah.</p>"
    "<p>Kepala daerah menyebut hasil tersebut menjadi bahan perbaikan layanan bagi warga di semua kecamatan.</p>"
)


@dataclass
class Outlet:
    """One news site: what it publishes stands in its sitemap."""

    name: str
    options: dict[str, object] = field(default_factory=dict)
    site: Site = field(default_factory=Site)
    pages: list[str] = field(default_factory=list)
    blocked: bool = False

    def __post_init__(self) -> None:
        self.list()

    def publish(
        self, slug: str, *sentences: str, day: datetime = FIRST, broken: bool = False, padding: str = ""
    ) -> str:
        """Adds a page, or changes it, and gives its address; a broken one has its text where no reader finds it."""
        path = f"/{day:%Y/%m/%d}/{slug}/"
        head = f'<title>{slug}</title><meta property="article:published_time" content="{day.isoformat()}">'
        told = "".join(f"<p>{one}</p>" for one in sentences)
        body = "<div id='app'></div>" if broken else f"<article><h1>{slug}</h1>{told}{LEAST}</article>"
        self.site.routes[path] = Answer(f"<html><head>{head}</head><body>{body}<!--{padding}--></body></html>")
        if path not in self.pages:
            self.pages.append(path)
        self.list()
        return self.site.url(path)

    def list(self) -> None:
        """Brings the sitemap up to date."""
        self.site.routes["/sitemap.xml"] = sitemap(*(self.site.url(path) for path in self.pages))

    def block(self, blocked: bool) -> None:
        """Turns every visitor away, or no longer."""
        if blocked:
            self.site.routes["/sitemap.xml"] = Answer("ditolak", 403)
        else:
            self.list()

    def write(self, folder: Path) -> None:
        """Writes its description."""
        given: dict[str, object] = {"name": self.name, "home": self.site.home, "follow": r"/20\d\d/\d\d/"}
        given |= {"sitemaps": [self.site.url("sitemap.xml")]} | self.options
        lines = [f"{key} = {json.dumps(value)}" for key, value in given.items()]
        (folder / f"{self.name}.toml").write_text("\n".join(lines), encoding="utf-8")


class Desk:
    """Who is told: a web hook that keeps each message."""

    def __init__(self) -> None:
        self.site = Site()
        self.address = f"json://127.0.0.1:{self.site.port}/"
        self.messages: list[str] = []
        self.site.posted = self._take

    def _take(self, body: bytes) -> None:
        found = json.loads(body)
        self.messages.append(f"{found['title']}\n{found['message']}")


@dataclass(frozen=True)
class Ended:
    """How one night ended."""

    exit: int
    out: str
    err: str
    run: dict[str, Any]


class Nights:
    """The nights of one database, one after the other."""

    def __init__(self, folder: Path, outlets: Sequence[Outlet], desk: Desk) -> None:
        self.folder = folder
        self.db = folder / "berita.db"
        self.outlets = outlets
        self.desk = desk
        self.now = FIRST - timedelta(days=1)
        for outlet in outlets:
            outlet.write(folder)

    def command(self, *more: str) -> list[str]:
        """The command of the next night."""
        self.now += timedelta(days=1)
        chosen = [part for one in self.outlets for part in ("--outlet", str(self.folder / f"{one.name}.toml"))]
        return [*_BERITA, "nightly", "--db", str(self.db), "--now", self.now.isoformat(), *chosen, *more]

    def environment(self) -> dict[str, str]:
        """That of an operator who has set up one channel."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("BERITA_")}
        path = os.pathsep.join(filter(None, (str(SPIDERS), os.environ.get("PYTHONPATH", ""))))
        return kept | {"PYTHONPATH": path, "BERITA_HOME": str(self.folder), "BERITA_ALERTS": self.desk.address}

    def pass_one(self, most_bytes: int | None = None) -> Ended:
        """One night; with `most_bytes` no file can grow beyond them."""
        done = subprocess.run(
            self.command(),
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
            env=self.environment(),
            preexec_fn=_limit(most_bytes) if most_bytes is not None else None,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return Ended(done.returncode, done.stdout, done.stderr, self.runs()[0])

    def begin(self) -> subprocess.Popen[str]:
        """Starts a night and leaves it running."""
        return subprocess.Popen(
            self.command(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment()
        )

    def runs(self) -> list[dict[str, Any]]:
        """The ledger, the newest run first."""
        with opened(self.db, readonly=True) as store:
            return [asdict(run) for run in runs.newest(store)]

    def tables(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every table, by table."""
        with opened(self.db, readonly=True) as store:
            names = [row["name"] for row in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: sorted(store.db.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in names}

    def rows(self, sql: str) -> list[dict[str, Any]]:
        """The rows of a query."""
        with opened(self.db, readonly=True) as store:
            return store.rows(sql)

    def told(self, *words: str) -> list[str]:
        """The messages that hold all of these words."""
        return [one for one in self.desk.messages if all(word in one for word in words)]


_BERITA = (sys.executable, "-c", "from berita_extract.cli import main; main()")


def _limit(size: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
