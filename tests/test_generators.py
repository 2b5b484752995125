"""Sites as Hugo and Pelican make them, crawled by feed, sitemap, listing, and without any word on where to look."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Story:
    title: str
    day: date
    paragraphs: tuple[str, ...]


# Titles as the press writes them: short and long, with and without a word of the assessment
TITLES = (
    "Zona Hijau Lagi", "Pemkab Wonosari Raih Nilai Tertinggi", "Bupati Bersyukur", "Rapor Pelayanan Publik Membaik",
    "Ombudsman Serahkan Hasil Penilaian kepada Lima Daerah", "Dua Dinas Jadi Catatan", "Kota Naik Kelas",
    "Warga Minta Loket Tambahan", "Sekda: Jangan Cepat Puas", "Penilaian Kepatuhan 2023 Diumumkan",
    "Pelayanan di Kecamatan Dipuji", "Nilai 94,12 untuk Pemkot", "Puskesmas Ikut Dinilai",
)  # fmt: skip

SECOND = (
    "Kepala bagian organisasi menjelaskan bahwa berkas pelayanan disusun ulang sejak awal tahun dan setiap loket kini "
    "memiliki papan informasi, alur permohonan, serta petugas yang siap menerima pengaduan warga."
)
THIRD = (
    "Warga yang ditemui di ruang tunggu mengaku antrean lebih pendek, walau masih berharap ada loket tambahan untuk "
    "permohonan surat pindah dan legalisasi dokumen pada awal pekan."
)


def stories() -> list[Story]:
    made = []
    for number, title in enumerate(TITLES):
        lead = f"Penanda cerita nomor {number}. Hasil penilaian kepatuhan oleh Ombudsman RI dibahas di ruang rapat pagi itu."
        made.append(Story(title, date(2023, 12, 1) + timedelta(days=number), (lead, SECOND, THIRD)))
    return made


def slug(title: str) -> str:
    kept = "".join(letter if letter.isalnum() else " " for letter in title.lower())
    return "-".join(kept.split())


def hugo(folder: Path, home: str) -> Path:
    """A site with its own small theme, as a newsroom that knows a little HTML would make it."""
    files = {
        "config.toml": f'baseURL = "{home}"\nlanguageCode = "id"\ntitle = "Kabar Hugo"\npaginate = 4\n',
        "layouts/_default/baseof.html": (
            '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{{ .Title }} | {{ .Site.Title }}</title>'
            "{{ range .AlternativeOutputFormats }}"
            '<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}'
            '{{ template "_internal/opengraph.html" . }}</head><body><nav><a href="/">Beranda</a> '
            '<a href="/berita/">Berita</a></nav><main>{{ block "main" . }}{{ end }}</main></body></html>'
        ),
        "layouts/_default/list.html": (
            '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range (.Paginate site.RegularPages).Pages }}'
            '<li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>{{ .Date.Format "2 Jan 2006" }}</li>{{ end }}</ul>'
            '{{ template "_internal/pagination.html" . }}{{ end }}'
        ),
        "layouts/_default/single.html": (
            '{{ define "main" }}<article><h1>{{ .Title }}</h1><time datetime="{{ .Date.Format "2006-01-02" }}">'
            '{{ .Date.Format "2 Jan 2006" }}</time>{{ .Content }}</article>{{ end }}'
        ),
    }
    for story in stories():
        head = f'---\ntitle: "{story.title}"\ndate: {story.day}T09:30:00+07:00\ntags: ["Ombudsman"]\n---\n'
        files[f"content/berita/{slug(story.title)}.md"] = head + "\n\n".join(story.paragraphs) + "\n"
    _write(folder, files)
    subprocess.run(["hugo", "--source", folder, "--destination", folder / "public", "--quiet"], check=True, timeout=120)
    return folder / "public"


def pelican(folder: Path, home: str) -> Path:
    """A site with the theme that comes with Debian's Pelican, and a sitemap by the recipe of its users."""
    files = {
        "pelicanconf.py": (
            f"AUTHOR = 'Redaksi'\nSITENAME = 'Kabar Pelican'\nSITEURL = '{home.rstrip('/')}'\nPATH = 'content'\n"
            "TIMEZONE = 'Asia/Jakarta'\nDEFAULT_LANG = 'id'\nDEFAULT_PAGINATION = 4\nTHEME = 'simple'\n"
            "FEED_ALL_ATOM = 'feeds/all.atom.xml'\nFEED_MAX_ITEMS = 100\nTHEME_TEMPLATES_OVERRIDES = ['templates']\n"
            "DIRECT_TEMPLATES = ['index', 'tags', 'categories', 'archives', 'sitemap']\nSITEMAP_SAVE_AS = 'sitemap.xml'\n"
        ),
        "templates/sitemap.html": (
            '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
            "{% for article in articles %}<url><loc>{{ SITEURL }}/{{ article.url }}</loc>"
            "<lastmod>{{ article.date.isoformat() }}</lastmod></url>\n{% endfor %}</urlset>\n"
        ),
    }
    for story in stories():
        head = f"Title: {story.title}\nDate: {story.day} 09:30\nCategory: Pemerintahan\nTags: Ombudsman\nSlug: {slug(story.title)}\n\n"
        files[f"content/{slug(story.title)}.md"] = head + "\n\n".join(story.paragraphs) + "\n"
    _write(folder, files)
    output = folder / "output"
    command: list[str | Path] = [
        "pelican",
        folder / "content",
        "-o",
        output,
        "-s",
        folder / "pelicanconf.py",
        "--quiet",
    ]
    subprocess.run(command, check=True, timeout=120, cwd=folder)
    return output


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


@contextmanager
def served(make: Callable[[Path, str], Path], folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The address of a made site, and the paths that are asked of it."""
    asked: list[str] = []

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            asked.append(self.path)

    place = folder / "site"
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(place)))
    Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_address[1]}/"
    make(folder / "source", home).rename(place)
    try:
        yield home, asked
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module", params=[hugo, pelican], ids=["hugo", "pelican"])
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str, list[str]]]:
    name = request.param.__name__
    if shutil.which(name) is None:
        pytest.skip(f"needs Debian's package {name}")
    with served(request.param, tmp_path_factory.mktemp(name)) as (home, asked):
        yield name, home, asked


FEEDS = {"hugo": "berita/index.xml", "pelican": "feeds/all.atom.xml"}


@pytest.mark.parametrize("source", ["feed", "sitemap", "listing", "none"])
def test_every_story_is_found_once_and_read(site: tuple[str, str, list[str]], tmp_path: Path, source: str) -> None:
    name, home, asked = site
    lines = {
        "feed": f'feeds = ["{home}{FEEDS[name]}"]',
        "sitemap": f'sitemaps = ["{home}sitemap.xml"]',
        "listing": f'listings = ["{home}"]',
        "none": "",
    }
    outlet = tmp_path / "kabar.toml"
    outlet.write_text(f'name = "Kabar"\nhome = "{home}"\n{lines[source]}\n', encoding="utf-8")
    asked.clear()
    for _ in range(2):
        berita(tmp_path, "crawl", "--outlet", str(outlet))
    with closing(sqlite3.connect(tmp_path / "berita.db")) as db:
        read = db.execute("SELECT title, published, text FROM articles ORDER BY published").fetchall()
    wanted = stories()
    assert [title for title, _, _ in read] == [story.title for story in wanted]
    assert [published for _, published, _ in read] == [str(story.day) for story in wanted]
    for number, (story, (_, _, text)) in enumerate(zip(wanted, read, strict=True)):
        assert f"Penanda cerita nomor {number}." in text
        assert all(paragraph in text for paragraph in story.paragraphs)
    own = [path for path in asked if any(f"/{slug(story.title)}" in path for story in wanted)]
    assert len(own) == len(set(own)), "no page twice"


def berita(folder: Path, *arguments: str) -> None:
    path = os.pathsep.join(filter(None, (str(ROOT / "src"), str(ROOT / "spiders"), os.environ.get("PYTHONPATH", ""))))
    done = subprocess.run(
        [sys.executable, "-c", "from berita_extract.cli import main; main()", *arguments, "--db", folder / "berita.db"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env=os.environ | {"PYTHONPATH": path, "BERITA_HOME": str(folder)},
    )
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr
