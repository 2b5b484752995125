"""The commands as a user runs them: output, exit status, one-line errors, and nothing twice."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from berita_extract import cli, home
from berita_extract.store import writer_lock

ARTICLE = (
    "Wonogiri hampir sempurna\n\n"
    "Pemerintah Kabupaten Wonogiri memperoleh nilai 99,71 dan zona hijau pada penilaian kepatuhan Ombudsman tahun 2024."
    " Dinas Sosial Kabupaten Wonogiri memperoleh nilai 99,65. Tahun depan bupati menargetkan nilai 99,90.\n"
)
COMMANDS = ("extract", "ingest", "import", "crawl", "reextract", "refresh", "verify", "review", "eval", "outlets")


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


class Desk:
    """Runs commands in a folder that is the user's home; in this process, because each start costs a second."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._patch = monkeypatch
        self._capture = capsys
        monkeypatch.setenv("BERITA_HOME", str(folder / "home"))
        monkeypatch.chdir(folder)

    def write(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text, encoding="utf-8")
        return name

    def run(self, *arguments: str, stdin: str = "") -> Done:
        self._patch.setattr(sys, "argv", ["berita", *arguments])
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = self._capture.readouterr()
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, printed.out, printed.err)

    def count(self, table: str, db: str = "home/berita.db") -> int:
        with closing(sqlite3.connect(self.folder / db)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, monkeypatch, capsys)


def test_help_is_quick_and_imports_nothing_heavy() -> None:
    heavy = "spacy", "trafilatura", "dateparser", "sqlite_utils", "scrapy", "pydantic", "lxml"
    code = f"import sys; import berita_extract.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(desk: Desk, command: str) -> None:
    done = desk.run(command, "--help")
    assert done.returncode == 0
    assert f"Example: berita {command}" in done.stdout


def test_version(desk: Desk) -> None:
    assert desk.run("--version").stdout == f"berita-extract {home.version()}\n"


# extract


def test_extract_prints_json_lines(desk: Desk) -> None:
    done = desk.run("extract", desk.write("a.txt", ARTICLE))
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 0
    assert (first["url"], first["institution"], first["score"], first["zone"]) == (
        "a.txt", "Pemerintah Kabupaten Wonogiri", 99.71, "hijau"
    )  # fmt: skip
    assert (second["institution"], second["score"], second["zone"]) == ("Dinas Sosial Kabupaten Wonogiri", 99.65, None)
    quote = first["evidence"]["score"]
    assert ARTICLE[quote["start"] : quote["end"]] == quote["quote"] == "99,71"
    assert not (desk.folder / "home").exists()


def test_extract_prints_refusals(desk: Desk) -> None:
    done = desk.run("extract", desk.write("a.txt", ARTICLE), "--refusals")
    assert [(row["reason"], row["quote"]) for row in map(json.loads, done.stdout.splitlines())] == [("target", "99,90")]


@pytest.mark.parametrize("form", ["json", "csv", "table"])
def test_extract_in_other_formats(desk: Desk, form: str) -> None:
    printed = desk.run("extract", desk.write("a.txt", ARTICLE), "--format", form).stdout
    if form == "json":
        assert [row["score"] for row in json.loads(printed)] == [99.71, 99.65]
    elif form == "csv":
        assert [row["score"] for row in csv.DictReader(io.StringIO(printed))] == ["99.71", "99.65"]
    else:
        assert "Dinas Sosial Kabupaten Wonogiri" in printed


def test_extract_reads_standard_input(desk: Desk) -> None:
    done = desk.run("extract", "-", stdin=json.dumps({"url": "http://x/1", "text": ARTICLE, "published": None}))
    assert [json.loads(line)["url"] for line in done.stdout.splitlines()] == ["http://x/1"] * 2


def test_nothing_found_is_no_failure(desk: Desk) -> None:
    done = desk.run("extract", desk.write("a.txt", "Bupati membuka pasar murah di alun-alun kota pagi tadi."))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_bad_line_does_not_stop_the_rest(desk: Desk) -> None:
    line = json.dumps({"url": "http://x/1", "text": ARTICLE})
    done = desk.run("extract", desk.write("a.jsonl", f"{{broken\n{line}\n"), "none.html")
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 2)
    first, second = done.stderr.splitlines()
    assert first.startswith("berita: a.jsonl: line 1: ")
    assert second.startswith("berita: none.html: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract",),
        ("extract", "a.txt", "--format", "xml"),
        ("verify",),
        ("verify", "x", "--claims", "y.csv"),
        ("verify", "x", "--lang", "fr"),
        ("verify", "x", "--as-of", "1.1.2024"),
        ("verify", "x", "--db", "none.db"),
        ("reextract", "--db", "none.db"),
        ("reextract", "--all", "--url", "http://x"),
        ("ingest", "a.txt", "--db", "a.txt"),
        ("crawl", "--outlet", "none"),
        ("nonsense",),
    ],
)
def test_bad_usage_ends_with_2(desk: Desk, arguments: tuple[str, ...]) -> None:
    desk.write("a.txt", "Bukan basis data. " * 100)
    done = desk.run(*arguments)
    assert done.returncode == 2
    assert done.stderr.strip()


def test_crawled_text_cannot_write_on_the_terminal(desk: Desk) -> None:
    text = ARTICLE.replace(
        "Kabupaten Wonogiri memperoleh nilai 99,71", "Kabupaten Wonogiri\x1b[2J\x9b memperoleh nilai 99,71"
    )
    done = desk.run("extract", desk.write("a\x1b.txt", text), "--format", "table")
    assert done.stdout
    assert "\x1b" not in done.stdout + done.stderr
    assert "\x9b" not in done.stdout + done.stderr


def test_explain_on_the_command_line(desk: Desk) -> None:
    done = desk.run("extract", desk.write("a.txt", ARTICLE), "none.txt", "--explain")
    assert done.returncode == 1
    assert done.stderr.startswith("berita: none.txt: ")
    assert "[99,71]{score R1}" in done.stdout
    assert "X1  99,90" in done.stdout


def test_a_page_goes_to_a_file_or_to_standard_output(desk: Desk) -> None:
    lines = [json.dumps({"url": f"http://x/{n}", "text": ARTICLE}) for n in (1, 2)]
    desk.write("a.jsonl", "\n".join(lines))
    done = desk.run("extract", "a.jsonl", "--format", "html", "-o", "a.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    written = (desk.folder / "a.html").read_bytes()
    assert written.count(b"<article ") == 2
    assert desk.run("extract", "a.jsonl", "--format", "html").stdout == written.decode()
    assert desk.run("extract", "a.jsonl", "--explain", "--format", "html").stdout == written.decode()


def test_rows_go_to_a_file_too(desk: Desk) -> None:
    desk.write("a.txt", ARTICLE)
    assert desk.run("extract", "a.txt", "--output", "a.jsonl").stdout == ""
    assert (desk.folder / "a.jsonl").read_text(encoding="utf-8") == desk.run("extract", "a.txt").stdout


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--explain", "--refusals"), "--explain shows records and refusals"),
        (("--format", "html", "--refusals"), "--format html shows records and refusals"),
        (("--explain", "--format", "json"), "leave out --format json"),
        (("-o", "a.txt"), "is one of the inputs"),
        (("-o", "none/a.html"), "none/a.html: No such file or directory"),
        (("--format", "xml"), "must be jsonl, json, csv, table or html"),
    ],
)
def test_options_that_do_not_go_together(desk: Desk, options: tuple[str, ...], words: str) -> None:
    done = desk.run("extract", desk.write("a.txt", ARTICLE), *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert (desk.folder / "a.txt").read_text(encoding="utf-8") == ARTICLE


# ingest, reextract


def test_ingest_stores_once(desk: Desk) -> None:
    desk.write("a.txt", ARTICLE)
    first = desk.run("ingest", "a.txt")
    assert first.returncode == 0
    assert "1 new articles" in first.stdout
    tables = ("captures", "articles", "records", "refusals", "facts", "fact_support", "records_history", "blocks")
    before = {table: desk.count(table) for table in tables}
    assert before["records"] == 2
    assert before["facts"] == 3
    again = desk.run("ingest", "a.txt")
    assert "0 new articles, 0 changed" in again.stdout
    assert {table: desk.count(table) for table in tables} == before
    assert [path.suffix for path in (desk.folder / "home" / "archive").glob("*.gz")] == [".gz"]


def test_ingest_keeps_off_topic_pages_as_captures_only(desk: Desk) -> None:
    desk.run("ingest", desk.write("a.txt", "Bupati membuka pasar murah di alun-alun kota pagi tadi."))
    assert (desk.count("captures"), desk.count("articles")) == (1, 0)


def test_ingest_says_what_it_could_not_read_and_stores_the_rest(desk: Desk) -> None:
    done = desk.run("ingest", desk.write("a.txt", ARTICLE), "none.txt", "--db", "other/scores.db")
    assert done.returncode == 1
    assert done.stderr.startswith("berita: none.txt: ")
    assert desk.count("articles", "other/scores.db") == 1
    assert list((desk.folder / "other" / "archive").glob("*.warc.gz"))


def test_pages_of_one_story_are_one_article(desk: Desk) -> None:
    def page(address: str, *paragraphs: str) -> str:
        head = f'<title>Wonogiri hampir sempurna</title><link rel="canonical" href="https://x.example/{address}">'
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        return f"<html><head>{head}</head><body><article><h1>Hampir sempurna</h1>{body}</article></body></html>"

    filler = [
        f"Petugas loket nomor {n} diminta menjaga mutu layanan dan menanggapi pengaduan warga." for n in range(12)
    ]
    one = "Pemerintah Kabupaten Wonogiri meraih nilai 99,71 pada penilaian kepatuhan Ombudsman tahun 2024."
    two = "Dinas Sosial Kabupaten Wonogiri memperoleh nilai 99,65 pada penilaian kepatuhan Ombudsman tahun 2024."
    desk.write("1.html", page("b/wonogiri-hampir", one, *filler[:6]))
    desk.write("2.html", page("b/wonogiri-hampir?page=2", two, *filler[6:]))
    assert desk.run("ingest", "1.html").returncode == 0
    assert desk.count("records") == 1
    assert desk.run("ingest", "2.html").returncode == 0
    assert (desk.count("articles"), desk.count("captures"), desk.count("records")) == (1, 2, 2)
    assert desk.count("article_captures") == 2


def test_reextract_prints_what_changes(desk: Desk) -> None:
    desk.run("ingest", desk.write("a.txt", ARTICLE))
    db = desk.folder / "home" / "berita.db"
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = on")
        connection.execute("UPDATE records SET score = 95.5, score_decimals = 1 WHERE institution_id = 'kab-wonogiri'")
        connection.execute("DELETE FROM records WHERE institution_id LIKE 'dinas-sosial%'")
    dry = desk.run("reextract", "--dry-run")
    assert "~ Pemerintah Kabupaten Wonogiri 2024: 95.5, hijau → 99.71, hijau  a.txt" in dry.stdout
    assert "+ Dinas Sosial Kabupaten Wonogiri 2024: 99.65  a.txt" in dry.stdout
    assert "nothing was written" in dry.stdout
    assert desk.count("records") == 1
    done = desk.run("reextract", "--url", "a.txt")
    assert "1 records gained, 1 changed, 0 lost" in done.stdout
    assert (desk.count("records"), desk.count("records_history")) == (2, 1)
    assert "0 records gained, 0 changed, 0 lost" in desk.run("reextract", "--all").stdout
    assert desk.run("reextract", "--url", "b.txt").returncode == 2


def test_a_second_writer_ends_at_once(desk: Desk) -> None:
    desk.write("a.txt", ARTICLE)
    with writer_lock(desk.folder / "home" / "berita.db"):
        done = desk.run("ingest", "a.txt")
    assert done.returncode == 2
    assert "another writing command is at work" in done.stderr


# verify


def test_verify_says_yes_or_no(desk: Desk) -> None:
    desk.run("ingest", desk.write("a.txt", ARTICLE))
    yes = desk.run("verify", "Pemkab Wonogiri memperoleh nilai 99,71 dan zona hijau pada tahun 2024.")
    assert (yes.returncode, yes.stdout.split(" ")[0]) == (0, "BENAR")
    assert "a.txt" in yes.stdout
    no = desk.run("verify", "-", "--format", "json", stdin="Pemkab Wonogiri memperoleh nilai 97,71 pada tahun 2024.")
    row = json.loads(no.stdout)
    assert (no.returncode, row["outcome"], row["flags"]) == (1, "contradicted", ["digit_slip"])
    assert row["evidence"][0]["url"] == "a.txt"
    assert row["expected"] == {"zone": "hijau", "predicate": "kualitas tertinggi"}
    assert row["data_version"]["package"] == home.version()


def test_verify_many(desk: Desk) -> None:
    desk.run("ingest", desk.write("a.txt", ARTICLE))
    desk.write(
        "claims.csv",
        'id,claim\nsatu,"Pemkab Wonogiri memperoleh nilai 99,71 pada tahun 2024."\n'
        'dua,"Pemkab Wonogiri masuk zona merah pada tahun 2024."\n',
    )
    done = desk.run("verify", "--claims", "claims.csv")
    assert done.returncode == 0
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["id"], row["outcome"]) for row in rows] == [("satu", "supported"), ("dua", "contradicted")]
    desk.write("claims.jsonl", '{"id": 1, "claim": "Pemkab Wonogiri masuk zona merah."}\n{"id": 2}\n')
    done = desk.run("verify", "--claims", "claims.jsonl")
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)
    assert done.stderr == "berita: claims.jsonl: line 2: needs an id and a claim\n"


# crawl and outlets


@contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def test_crawl_is_one_run_and_repeats_nothing(desk: Desk) -> None:
    site = desk.folder / "site"
    site.mkdir()
    body = "".join(f"<p>{part}</p>" for part in ARTICLE.split("\n\n")[1].split(". ")) * 2
    head = "<html><head><title>Wonogiri</title></head><body>"
    article = f"{head}<article><h1>Hampir sempurna</h1>{body}</article></body></html>"
    (site / "berita-wonogiri.html").write_text(article, encoding="utf-8")
    listing = f'{head}<a href="/berita-wonogiri.html">Wonogiri</a></body></html>'
    (site / "index.html").write_text(listing, encoding="utf-8")
    with served(site) as address:
        desk.write(
            "contoh.toml", f'name = "Contoh"\nhome = "{address}/"\nlistings = ["{address}/"]\nfollow = "berita-"\n'
        )
        first = desk.run("crawl", "--outlet", "contoh.toml", "--db", "c/berita.db")
        assert first.returncode == 0, first.stderr
        assert "1 new articles" in first.stdout
        again = desk.run("crawl", "--outlet", "contoh.toml", "--db", "c/berita.db")
        assert again.returncode == 0, again.stderr
        assert "0 new articles, 0 changed" in again.stdout
    with closing(sqlite3.connect(desk.folder / "c" / "berita.db")) as connection:
        runs = connection.execute("SELECT command, status, ended IS NOT NULL FROM runs").fetchall()
        (outlet,) = connection.execute("SELECT outlet FROM articles").fetchone()
    assert runs == [("crawl", "done", 1)] * 2
    assert outlet == "contoh"
    assert "contoh" in desk.run("outlets", "--db", "c/berita.db").stdout
    gone = desk.run("crawl", "--outlet", "contoh.toml", "--db", "d/berita.db")
    assert gone.returncode == 1
    assert "berita: contoh: nothing could be fetched: " in gone.stderr


def test_outlets_lists_shipped_and_own_ones(desk: Desk) -> None:
    folder = desk.folder / "home" / "outlets"
    folder.mkdir(parents=True)
    (folder / "milik-saya.toml").write_text('name = "Milik Saya"\nhome = "https://milik.example/"\n', encoding="utf-8")
    printed = desk.run("outlets").stdout
    assert "milik-saya" in printed
    assert len(printed.splitlines()) > 3


def test_an_interrupted_command_says_so_and_closes_its_run(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("berita_extract.pipeline.Pipeline.process", interrupted)
        done = desk.run("ingest", desk.write("a.txt", ARTICLE))
    assert done.returncode == 130
    assert "berita: ingest interrupted; what was stored stays, and the same command goes on from there" in done.stderr
    assert desk.run("ingest", "a.txt").returncode == 0
    assert desk.count("articles") == 1


def test_an_empty_claim_is_called_so(desk: Desk) -> None:
    desk.run("ingest", desk.write("a.txt", ARTICLE))
    assert desk.run("verify", "").stderr == "berita: the claim is empty\n"


def test_an_unknown_address_to_exclude_is_said(desk: Desk) -> None:
    desk.run("ingest", desk.write("a.txt", ARTICLE))
    done = desk.run("verify", "Pemkab Wonogiri meraih nilai 99,71 tahun 2024", "--exclude", "https://x.example/")
    assert done.returncode == 0
    assert (
        done.stderr
        == "berita: --exclude https://x.example/: not among the stored articles and imported pages; nothing is left out for it\n"
    )


def test_known_errors_are_one_line(desk: Desk) -> None:
    done = desk.run("verify", "x", "--db", "none.db")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "berita: none.db: no database here; `berita ingest` or `berita crawl` makes one\n"


# what a journalist has at hand

PAGE = """<html><head><title>Wonogiri raih 99,71</title>
<link rel="canonical" href="https://koran.example/2024/11/20/wonogiri-raih-nilai">
<meta property="article:published_time" content="2024-11-20T08:00:00+07:00"></head><body><article>
<h1>Wonogiri raih 99,71</h1><p>{}</p></article></body></html>"""
STORY = (
    "Pemerintah Kabupaten Wonogiri memperoleh nilai 99,71 pada penilaian kepatuhan Ombudsman tahun 2024. Bupati berterima"
    " kasih kepada para petugas loket. Petugas kini diminta menjaga mutu layanan, memasang papan informasi biaya, dan"
    " menanggapi setiap pengaduan warga dalam tiga hari kerja agar hasil baik itu tidak turun lagi pada penilaian"
    " berikutnya. Tahun depan pemerintah kabupaten ingin membuka loket di setiap kecamatan agar warga tidak perlu jauh"
    " pergi ke kota hanya untuk satu lembar surat."
)
OTHER = "Ombudsman memberi Pemerintah Kabupaten Wonogiri nilai 99,71 pada penilaian kepatuhan tahun 2024."


def test_a_stored_article_is_found_by_every_form_of_its_address(desk: Desk) -> None:
    rows = [
        {"url": "https://koran.example/2024/11/20/wonogiri-raih-nilai", "published": "2024-11-20", "text": STORY},
        {"url": "https://kabar.example/amp/berita/12/wonogiri", "published": "2024-11-22", "text": OTHER},
    ]
    desk.run("ingest", desk.write("in.jsonl", "".join(json.dumps(row) + "\n" for row in rows)))
    for url in (
        "https://koran.example/2024/11/20/wonogiri-raih-nilai",
        "https://koran.example/2024/11/20/wonogiri-raih-nilai?utm_source=wa&fbclid=x",
        "https://www.koran.example/2024/11/20/wonogiri-raih-nilai/amp/",
        "http://koran.example/2024/11/20/wonogiri-raih-nilai#komentar",
    ):
        done = desk.run("verify", url, "--format", "json")
        row = json.loads(done.stdout)
        # its own text does not support it, the other one does
        assert (done.returncode, row["outcome"]) == (0, "supported"), done.stderr
        assert [one["url"] for one in row["evidence"]] == ["https://kabar.example/amp/berita/12/wonogiri"]
        without = desk.run("verify", url, "--exclude", "https://kabar.example/berita/12/wonogiri?utm_source=x")
        assert (without.returncode, without.stderr) == (1, "")
    missing = desk.run("verify", "https://koran.example/none")
    assert missing.returncode == 2
    assert missing.stderr.startswith("berita: https://koran.example/none: not among the stored articles; ")


def test_a_saved_page_is_a_claim_from_a_file_and_from_a_pipe(desk: Desk) -> None:
    rows = [
        {"url": "https://koran.example/2024/11/20/wonogiri-raih-nilai", "published": "2024-11-20", "text": STORY},
        {"url": "https://kabar.example/wonogiri", "published": "2024-11-22", "text": OTHER},
    ]
    desk.run("ingest", desk.write("in.jsonl", "".join(json.dumps(row) + "\n" for row in rows)))
    page = PAGE.format(STORY)
    desk.write("page.html", page)
    for done in (
        desk.run("verify", "page.html", "--format", "json"),
        desk.run("verify", "-", "--format", "json", stdin=page),
    ):
        row = json.loads(done.stdout)
        assert (done.returncode, row["outcome"]) == (0, "supported"), done.stderr
        assert [one["url"] for one in row["evidence"]] == ["https://kabar.example/wonogiri"]


def test_a_file_that_is_not_there_is_said(desk: Desk) -> None:
    desk.run("ingest", desk.write("a.txt", ARTICLE))
    done = desk.run("verify", "page.html")
    assert done.returncode == 1
    assert done.stderr == "berita: page.html: no such file; read as a sentence\n"


def test_verify_in_markdown(desk: Desk) -> None:
    desk.run("ingest", desk.write("a.txt", ARTICLE))
    done = desk.run("verify", "Pemkab Wonogiri memperoleh nilai 99,71 pada tahun 2024.", "--format", "markdown")
    assert (done.returncode, done.stdout.split("\n")[0]) == (0, "## BENAR")
    assert desk.run("verify", "x", "--format", "xml").stderr == "berita: --format xml: must be text, json or markdown\n"
