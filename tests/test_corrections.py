"""What outlets change of what they printed: corrected, withdrawn, taken down, put back; and that nothing is lost by it."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from berita_extract import cli
from berita_extract.archive import Archive
from tests.test_spiders import Answer, Site, listing

NAME = "Pemerintah Kabupaten Wonogiri"
STATED = "Pemerintah Kabupaten Wonogiri memperoleh nilai {} pada penilaian kepatuhan Ombudsman tahun 2024."
FILLER = "".join(
    f"<p>Petugas loket nomor {n} diminta menjaga mutu layanan bagi warga yang datang.</p>" for n in range(8)
)
DAY = timedelta(days=1)


def story(*sentences: str, title: str = "Wonogiri hampir sempurna", more: str = FILLER) -> str:
    head = f"<html><head><title>{title}</title></head><body><article>"
    said = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return f"{head}<h1>{title}</h1>{said}{more}</article></body></html>"


@dataclass
class Night:
    """A site, the outlet that describes it, and `berita` over a database of its own."""

    folder: Path
    site: Site
    patch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    def run(self, *arguments: str, status: int = 0) -> str:
        self.patch.setattr(sys, "argv", ["berita", *arguments, "--db", "berita.db"])
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = self.capture.readouterr()
        assert ended.value.code == status, printed.err
        return printed.out

    def crawl(self, status: int = 0) -> str:
        return self.run("crawl", "--outlet", "koran.toml", status=status)

    def later(self, status: int = 0) -> str:
        """The next crawl after every date that is written has come; what has none is not asked."""
        with closing(sqlite3.connect(self.folder / "berita.db")) as connection, connection:
            connection.execute("UPDATE urls SET next_due = '2020-01-01T00:00:00+00:00' WHERE next_due IS NOT NULL")
        self.site.asked.clear()
        return self.crawl(status)

    def rows(self, sql: str, *params: object) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(self.folder / "berita.db")) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(sql, params)]

    def fact(self, field: str = "score") -> dict[str, Any]:
        (row,) = self.rows("SELECT value, status, origins, rivals FROM facts WHERE field = ?", field)
        return row | {"rivals": [rival["value"] for rival in json.loads(row["rivals"])]}

    def verify(self, claim: str, status: int, *more: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.run("verify", claim, "--format", "json", *more, status=status))
        return found

    def texts(self, url: str) -> list[str]:
        """The present text of an article and its former ones."""
        sql = """SELECT text FROM articles WHERE url = ? UNION ALL
            SELECT r.text FROM revisions r JOIN articles a ON a.id = r.article WHERE a.url = ?"""
        return [row["text"] for row in self.rows(sql, url, url)]

    def archived(self, place: str) -> str:
        warc, offset = place.split("#")
        return Archive(self.folder / "archive").read(warc, int(offset)).body.decode()


@pytest.fixture
def night(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Night]:
    monkeypatch.setenv("BERITA_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    site = Site()
    lines = ('name = "Koran"', f'home = "{site.home}"', f'listings = ["{site.home}"]', 'follow = "/20.*/.*/"')
    (tmp_path / "koran.toml").write_text("\n".join(lines), encoding="utf-8")
    yield Night(tmp_path, site, monkeypatch, capsys)
    site.close()


@pytest.fixture
def printed(night: Night) -> tuple[Night, str]:
    """An article with the score 94,26, crawled once."""
    url = night.site.url("/2024/11/wonogiri/")
    night.site.routes["/"] = listing(url)
    night.site.routes["/2024/11/wonogiri/"] = Answer(story(STATED.format("94,26")))
    night.crawl()
    return night, url


def test_a_corrected_score_is_told_once_and_both_values_stay(printed: tuple[Night, str]) -> None:
    night, url = printed
    night.site.routes["/2024/11/wonogiri/"] = Answer(story(STATED.format("94,62")))
    out = night.later()
    assert f"corrected: {NAME} 2024: score 94.26 → 94.62  {url}\n" in out
    assert "1 values corrected" in out
    assert night.fact() == {"value": "94.62", "status": "corrected", "origins": 1, "rivals": ["94.26"]}
    assert [row["score"] for row in night.rows("SELECT score FROM records")] == [94.62]
    assert len(night.rows("SELECT url FROM articles")) == 1
    (row,) = night.rows("SELECT * FROM corrections")
    (run,) = night.rows("SELECT max(id) AS id FROM runs")
    assert (row["old_value"], row["new_value"], row["run"], row["url"]) == ("94.26", "94.62", run["id"], url)
    assert "corrected" not in night.later()
    assert night.fact()["status"] == "corrected"
