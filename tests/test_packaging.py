"""The built wheel, installed with the lock in an empty environment elsewhere, finds its reference data and spiders."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from demo.newsroom import newsroom, write_outlets
from demo.site import Site
from demo.stories import read_stories

ROOT = Path(__file__).parent.parent
CLAIM = "Pemkot Magelang memperoleh nilai 98,17 dan zona hijau dalam penilaian Ombudsman tahun 2023."
LONG = 600  # seconds to install some eighty wheels on a slow line

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Elsewhere:
    """A user's machine: the installed command, an empty home, and a working directory far from the checkout."""

    bin: Path
    home: Path
    work: Path

    def berita(self, *arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        """Runs the installed command with nothing of this process' environment."""
        return subprocess.run(
            [str(self.bin / "berita"), *arguments],
            cwd=self.work,
            env={"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Elsewhere:
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "env", with_pip=True)
    pip = (str(folder / "env" / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "--requirement", str(ROOT / "requirements.txt"))
    run(*pip, "--no-deps", "--no-index", str(wheel))
    for name in ("home", "work"):
        (folder / name).mkdir()
    return Elsewhere(folder / "env" / "bin", folder / "home", folder / "work")


@pytest.fixture(scope="module")
def sites() -> Iterator[tuple[Site, ...]]:
    with newsroom((0, 0, 0)) as running:
        yield running


def run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONG, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_wheel_holds_the_packages_the_data_and_the_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"berita_extract", "berita_spiders"}
    for name in (
        "berita_extract/py.typed",
        "berita_extract/reference_data/regions.csv",
        "berita_extract/reference_data/results/known-scores.csv",
        "berita_extract/reference_data/schemes/ombudsman/2024.toml",
        "berita_spiders/__main__.py",
    ):
        assert name in names
    licences = sorted(name.split("/licenses/")[1] for name in names if "/licenses/" in name)
    assert licences == ["LICENSE", "data/LICENSE"]


def test_nothing_is_missing_or_at_odds(elsewhere: Elsewhere) -> None:
    run(str(elsewhere.bin / "python"), "-m", "pip", "check")


def test_extract(elsewhere: Elsewhere) -> None:
    (story,) = (story for story in read_stories("kabar-contoh") if story.slug.startswith("ambon"))
    line = json.dumps({"url": "x:1", "title": story.title, "published": "2018-12-11", "html": story.body})
    done = elsewhere.berita("extract", "-", stdin=line)
    assert (done.returncode, done.stderr) == (0, "")
    record = json.loads(done.stdout)
    assert (record["institution"], record["year"], record["score"]) == ("Pemerintah Kota Ambon", 2018, 97.16)


def test_crawl_and_verify_in_the_default_home(elsewhere: Elsewhere, sites: tuple[Site, ...]) -> None:
    outlets = write_outlets(sites, elsewhere.work)
    done = elsewhere.berita("crawl", *(part for file in outlets for part in ("--outlet", file.name)))
    assert done.returncode == 0, done.stderr
    assert [path.name for path in elsewhere.home.rglob("*.db")] == ["berita.db"]
    assert list(elsewhere.home.rglob("*.warc.gz"))
    verdict = elsewhere.berita("verify", CLAIM, "--format", "json")
    assert verdict.returncode == 0, verdict.stderr
    assert json.loads(verdict.stdout)["outcome"] == "supported"


def test_nothing_is_written_beside_the_code(elsewhere: Elsewhere) -> None:
    package = next(elsewhere.bin.parent.glob("lib/python*/site-packages/berita_extract"))
    assert not [path for path in package.rglob("*") if path.suffix in {".db", ".gz", ".lock"}]
