"""Reprints of one text are one origin, with the evidence stored, and nothing else is. All articles and figures are made up."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from berita_extract import article as articles
from berita_extract import claims, pipeline, reference, refreshing
from berita_extract.archive import Archive
from berita_extract.claims import Desk
from berita_extract.model import Capture, Extraction
from berita_extract.origins import sketches
from berita_extract.origins.families import Link, Member, families
from berita_extract.origins.likeness import LIKE, MIN_SHINGLES, Overlap, shingles
from berita_extract.store import Producer, Store, opened
from berita_extract.store.links import Links
from berita_extract.store.tables import migrations
from tests.making import article

ROOT = Path(__file__).parent.parent
DAY = date(2024, 12, 3)
MADE_BY = Producer("0", "0")

SERANG = (
    "Pemerintah Kabupaten Serang meraih nilai 71,23 dan masuk zona kuning pada penilaian kepatuhan Ombudsman tahun 2024."
    " Hasil itu dibacakan di aula pendopo pada Selasa pagi di depan para camat.\n\n"
    "Kepala bagian organisasi menyebut antrean di loket perizinan masih panjang setiap awal pekan. Ia meminta tambahan dua"
    " petugas dan satu mesin nomor antrean sebelum pertengahan tahun depan.\n\n"
    "Warga Ciruas yang mengurus surat pindah mengaku menunggu hampir tiga jam. Menurut dia, papan biaya sudah terpasang"
    " tetapi jam layanan yang tertulis berbeda dari jam buka kantor."
)
CILEGON = (
    "Pemerintah Kota Cilegon memperoleh nilai 88,41 pada penilaian kepatuhan Ombudsman tahun 2024. Sekretaris daerah"
    " menerima berkas hasilnya dari kepala perwakilan di ruang rapat lantai dua.\n\n"
    "Puskesmas di tepi pelabuhan menjadi unit yang paling banyak dibenahi sepanjang tahun berjalan. Ruang tunggu dicat"
    " ulang, jalur kursi roda diperlebar, dan kotak saran dipindahkan ke dekat pintu masuk.\n\n"
    "Dewan perwakilan rakyat daerah berjanji menambah anggaran pelatihan bagi pegawai loket. Pelatihan pertama akan"
    " digelar bulan Februari bersama perguruan tinggi setempat."
)
PANDEGLANG = (
    "Bupati Pandeglang mengumpulkan seluruh kepala dinas setelah nilai kepatuhan daerahnya turun menjadi 64,08. Pertemuan"
    " tertutup itu berlangsung dua jam dan menghasilkan tujuh catatan perbaikan.\n\n"
    "Catatan pertama menyangkut laman resmi yang tidak diperbarui sejak bulan Mei. Catatan berikutnya menyangkut ruang"
    " laktasi, jalur pemandu, serta daftar biaya yang belum dipasang di kecamatan.\n\n"
    "Ketua komisi satu menilai waktu tiga bulan cukup untuk membereskan semuanya asalkan ada tenggat tertulis."
)
BODIES = (
    "Penilaian tahun ini menyasar Dinas Pendidikan, Dinas Kesehatan, Dinas Sosial, Dinas Kependudukan dan Pencatatan"
    " Sipil, Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu, Kepolisian Resor, Kantor Pertanahan, Rumah Sakit"
    " Umum Daerah, Puskesmas Kota, dan Kantor Imigrasi."
)
CLOSING = (
    "Ombudsman Republik Indonesia adalah lembaga negara yang mengawasi penyelenggaraan pelayanan publik sebagaimana diatur"
    " dalam Undang-Undang Nomor 37 Tahun 2008. Warga dapat menyampaikan pengaduan melalui kantor perwakilan terdekat."
)
QUOTE = (
    '"Kami tidak mencari siapa yang salah, kami ingin setiap warga tahu berapa lama dan berapa biaya yang harus ia'
    ' tanggung ketika datang ke kantor pelayanan," kata kepala perwakilan.'
)


class Desktop:
    """A database to which articles are given one by one."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def put(self, url: str, text: str, published: date | None = DAY, canonical: str | None = None) -> None:
        made = replace(article(url, text, published), canonical=canonical)
        self.store.save(Extraction(made, (), ()), [], (), MADE_BY)

    def origins(self) -> dict[str, str]:
        self.store.write_origins()
        return {row["url"]: row["origin"] for row in self.store.rows("SELECT url, origin FROM articles ORDER BY url")}

    def count(self) -> int:
        return len(set(self.origins().values()))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desktop]:
    with opened(tmp_path / "berita.db") as store:
        yield Desktop(store)


# what is one origin


def test_a_reprint_belongs_to_the_earliest(desk: Desktop) -> None:
    desk.put("https://b.example/1", SERANG, date(2024, 12, 2))
    desk.put("https://a.example/1", SERANG.upper(), date(2024, 12, 3))
    desk.put("https://c.example/1", CILEGON, None)
    assert desk.origins() == {
        "https://a.example/1": "https://b.example/1",
        "https://b.example/1": "https://b.example/1",
        "https://c.example/1": "https://c.example/1",
    }


def test_a_repost_with_other_headline_dateline_and_last_paragraph(desk: Desktop) -> None:
    desk.put("https://koran.example/serang", f"Serang Kuning, Antrean Masih Panjang\n\nSERANG, Koran – {SERANG}")
    middle = SERANG.split("\n\n")
    repost = f"Ombudsman: Nilai Pemkab Serang 71,23\n\nBanten - {middle[0]}\n\n{middle[1]}\n\nEditor: redaksi malam."
    desk.put("https://ombudsman.example/perwakilan/news/r/pwkmedia--serang-kuning", repost)
    assert desk.count() == 1


def test_paragraphs_in_another_order_are_the_same_text(desk: Desktop) -> None:
    desk.put("https://a.example/1", CILEGON)
    desk.put("https://b.example/1", "\n\n".join(reversed(CILEGON.split("\n\n"))))
    assert desk.count() == 1


@pytest.mark.parametrize("share", [0.2, 0.5, 0.75])
def test_an_excerpt_belongs_to_the_whole(desk: Desktop, share: float) -> None:
    there = CILEGON.split()
    desk.put("https://a.example/1", CILEGON)
    desk.put("https://b.example/1", " ".join(there[: int(len(there) * share)]), DAY + timedelta(1))
    assert set(desk.origins().values()) == {"https://a.example/1"}


def test_an_excerpt_is_found_also_when_the_whole_comes_in_later(desk: Desktop) -> None:
    desk.put("https://b.example/1", " ".join(CILEGON.split()[:20]))
    assert desk.count() == 1
    desk.put("https://a.example/1", CILEGON)
    assert desk.count() == 1


def test_a_text_among_what_a_site_puts_around_it(desk: Desktop) -> None:
    desk.put("https://a.example/1", SERANG)
    desk.put("https://b.example/1", f"{PANDEGLANG}\n\n{SERANG}\n\n{CLOSING}", DAY + timedelta(1))
    assert desk.count() == 1


def test_two_excerpts_of_a_text_that_was_printed_before_them(desk: Desktop) -> None:
    first, second, third = CILEGON.split("\n\n")
    desk.put("https://a.example/1", CILEGON, DAY)
    desk.put("https://b.example/1", first, DAY + timedelta(1))
    desk.put("https://c.example/1", f"{second}\n\n{third}", DAY + timedelta(1))
    assert desk.count() == 1


def test_short_texts_are_one_only_if_equal(desk: Desktop) -> None:
    desk.put("https://a.example/1", "Pemkab Serang meraih nilai 94,62 zona hijau.")
    desk.put("https://b.example/1", "Pemkab Serang meraih nilai 94,62 – zona hijau!")
    desk.put("https://c.example/1", "Pemkab Serang meraih nilai 94,62 zona kuning.")
    desk.put("https://d.example/1", "Kabar pagi.")
    desk.put("https://e.example/1", "Kabar pagi.")
    assert len(set(desk.origins().values())) == 4


# what is not


def test_a_list_of_ten_bodies_and_a_standard_closing_join_nothing(desk: Desktop) -> None:
    for number, text in enumerate((SERANG, CILEGON, PANDEGLANG)):
        desk.put(f"https://a.example/{number}", f"{text}\n\n{BODIES}\n\n{CLOSING}")
    assert desk.count() == 3
    assert desk.store.rows("SELECT * FROM origin_links") == []


def test_two_reports_with_one_quoted_statement_are_two_origins(desk: Desktop) -> None:
    desk.put("https://a.example/1", f"{SERANG}\n\n{QUOTE}")
    desk.put("https://b.example/1", f"{CILEGON}\n\n{QUOTE}")
    assert desk.count() == 2


def test_two_reports_of_one_result_in_other_words_are_two_origins(desk: Desktop) -> None:
    desk.put("https://a.example/1", SERANG)
    own = "Nilai 71,23 membuat Pemerintah Kabupaten Serang bertahan di zona kuning penilaian kepatuhan Ombudsman 2024."
    desk.put("https://b.example/1", f"{own} {PANDEGLANG.split(chr(10))[-1]} {QUOTE}")
    assert desk.count() == 2


DIGEST = f"Ringkasan sepekan dari Banten\n\n{SERANG}\n\n{CILEGON}"


@pytest.mark.parametrize("digest", [DAY, DAY + timedelta(3), None])
@pytest.mark.parametrize("second", [DAY, DAY + timedelta(1), DAY + timedelta(9)])
def test_a_digest_of_two_releases_does_not_make_them_one(desk: Desktop, digest: date | None, second: date) -> None:
    desk.put("https://a.example/serang", SERANG, DAY)
    desk.put("https://c.example/digest", DIGEST, digest)
    desk.put("https://c.example/digest-lagi", f"Tajuk lain. {DIGEST}", digest)
    desk.put("https://b.example/cilegon", CILEGON, second)
    found = desk.origins()
    assert found["https://a.example/serang"] != found["https://b.example/cilegon"]
    assert found["https://c.example/digest"] == found["https://c.example/digest-lagi"]
    assert len(set(found.values())) == 2  # nor is the digest an origin of its own


def test_a_reprint_of_either_release_stays_with_its_own(desk: Desktop) -> None:
    desk.put("https://a.example/serang", SERANG, DAY)
    desk.put("https://b.example/cilegon", CILEGON, DAY)
    desk.put("https://c.example/digest", DIGEST, DAY + timedelta(1))
    desk.put("https://d.example/serang", f"SERANG – {SERANG}", DAY + timedelta(2))
    desk.put("https://d.example/cilegon", f"CILEGON – {CILEGON}", DAY + timedelta(2))
    found = desk.origins()
    assert found["https://d.example/serang"] == found["https://a.example/serang"]
    assert found["https://d.example/cilegon"] == found["https://b.example/cilegon"]
    assert found["https://a.example/serang"] != found["https://b.example/cilegon"]


# addresses


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with opened(tmp_path / "berita.db") as store, Archive(tmp_path / "archive") as archive:
        yield Newsroom(store, archive)


class Newsroom:
    """Archives pages as the spiders do and reads them."""

    def __init__(self, store: Store, archive: Archive) -> None:
        self.store = store
        self.archive = archive
        self._now = datetime(2024, 12, 3, tzinfo=UTC)

    def answers(self, url: str, text: str, head: str = "") -> None:
        self._now += timedelta(hours=1)
        body = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
        page = f"<html><head><title>Kabar Banten hari ini</title>{head}</head><body><article>{body}</article></body></html>"
        kind = "text/html"
        stored = self.archive.append(url, url, 200, [("Content-Type", kind)], page.encode(), self._now, kind)
        self.store.add_capture(stored, "koran")

    def read(self) -> dict[str, str]:
        pipeline.Pipeline(self.store, self.archive, reference.load()).process(
            [row["id"] for row in self.store.rows("SELECT id FROM captures ORDER BY id")]
        )
        refreshing.refresh(self.store)
        return {row["url"]: row["origin"] for row in self.store.rows("SELECT url, origin FROM articles ORDER BY url")}


KORAN = "https://koran.example/berita/47487/serang-kuning-antrean-panjang"


def canonical(url: str) -> str:
    return f"<link rel='canonical' href='{url}'>"


def test_amp_pages_and_further_pages_are_one_article(newsroom: Newsroom) -> None:
    newsroom.answers(KORAN, SERANG)
    newsroom.answers("https://koran.example/amp/berita/47487/serang-kuning-antrean-panjang", SERANG)
    newsroom.answers(f"{KORAN}?page=2", CILEGON)
    assert newsroom.read() == {KORAN: KORAN}


def test_an_amp_page_without_canonical_on_another_host_is_one_origin_by_its_text(newsroom: Newsroom) -> None:
    newsroom.answers(KORAN, SERANG)
    newsroom.answers("https://koran-amp.example/s/serang-kuning", SERANG)
    assert len(set(newsroom.read().values())) == 1


TEASER = SERANG[: SERANG.index(" Hasil itu")] + (
    " Simak laporan lengkapnya di laman mitra kami. Kami juga merangkum jadwal kereta, harga cabai di pasar induk,"
    " prakiraan cuaca untuk akhir pekan, dan agenda pemerintah provinsi sampai dengan hari Minggu petang nanti."
)


def test_a_mirror_by_canonical_is_one_origin_if_it_shows_the_beginning(newsroom: Newsroom) -> None:
    newsroom.answers(KORAN, SERANG)
    newsroom.answers("https://cermin.example/x/991", TEASER, canonical(KORAN.replace("https://", "http://www.")))
    assert set(newsroom.read().values()) == {KORAN}
    (link,) = newsroom.store.origin_evidence(KORAN)
    assert (link.by, link.likeness < LIKE, link.shared >= MIN_SHINGLES) == ("canonical", True, True)


def test_the_same_teaser_without_canonical_is_an_origin_of_its_own(newsroom: Newsroom) -> None:
    newsroom.answers(KORAN, SERANG)
    newsroom.answers("https://cermin.example/x/991", TEASER)
    assert len(set(newsroom.read().values())) == 2


def test_a_canonical_to_a_wholly_different_text_joins_nothing(newsroom: Newsroom) -> None:
    newsroom.answers(KORAN, SERANG)
    newsroom.answers("https://cermin.example/x/991", CILEGON, canonical(KORAN))
    assert len(set(newsroom.read().values())) == 2


def test_pages_that_declare_one_address_which_is_not_stored_are_one_origin(newsroom: Newsroom) -> None:
    newsroom.answers("https://cermin.example/x/991", TEASER, canonical(KORAN))
    newsroom.answers("https://pantul.example/y/17", SERANG, f"<meta property='og:url' content='{KORAN}'>")
    assert len(set(newsroom.read().values())) == 1


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        (canonical(KORAN), KORAN),
        (f"<meta property='og:url' content='{KORAN}'>", KORAN),
        (canonical(f"{KORAN}?page=2&utm_source=x"), KORAN),
        (canonical("https://koran.example/"), None),  # the home page
        (canonical("https://cermin.example/x/992"), None),  # its own host
        (canonical("https://m.cermin.example/x/991"), None),
        (canonical("https://cermin.example/x/991") + f"<meta property='og:url' content='{KORAN}'>", None),
        (canonical("mailto:redaksi@koran.example"), None),
        (canonical("http://[koran"), None),
    ],
)
def test_which_foreign_address_is_kept(head: str, kept: str | None) -> None:
    page = f"<html><head>{head}</head><body><article><p>{SERANG}</p></article></body></html>".encode()
    url, now = "https://cermin.example/x/991", datetime(2024, 12, 3, tzinfo=UTC)
    (found,) = articles.from_captures([Capture(url, url, now, 200, page, sha256(page).hexdigest(), "live")])
    assert found.canonical == kept


# the evidence


def test_the_evidence_is_a_tree_over_the_origin(desk: Desktop) -> None:
    for number in range(5):
        desk.put(f"https://a.example/{number}", f"{'Kabar kami. ' * number} {SERANG}", DAY + timedelta(number))
    desk.put("https://b.example/1", CILEGON)
    assert desk.count() == 2
    links = desk.store.origin_evidence("https://a.example/3")
    assert len(links) == 4
    assert {url for link in links for url in (link.first, link.second)} == {f"https://a.example/{n}" for n in range(5)}
    assert all(link.by == "text" and link.shared / link.shorter == link.likeness >= LIKE for link in links)
    assert (
        desk.store.origin_evidence("https://b.example/1") == desk.store.origin_evidence("https://nowhere.example") == []
    )


def test_the_evidence_follows_a_changed_text(desk: Desktop) -> None:
    desk.put("https://a.example/1", SERANG)
    desk.put("https://b.example/1", SERANG)
    desk.put("https://c.example/1", CILEGON)
    assert desk.count() == 2
    desk.put("https://b.example/1", CILEGON)
    assert desk.origins()["https://b.example/1"] == "https://b.example/1"
    assert desk.store.origin_evidence("https://a.example/1") == []
    assert [(link.first, link.second) for link in desk.store.origin_evidence("https://c.example/1")] == [
        ("https://b.example/1", "https://c.example/1")
    ]
    keys = desk.store.rows("SELECT count(*) AS n FROM sketch_keys WHERE sketch NOT IN (SELECT id FROM sketches)")
    assert keys == [{"n": 0}]


def test_an_interrupted_comparison_goes_on(desk: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        desk.put(f"https://a.example/{number}", f"{'Kabar kami. ' * number} {SERANG}", DAY + timedelta(number))
    monkeypatch.setattr("berita_extract.store.links.CHUNK", 2)
    original, calls = sketches.sketch, iter(range(100))

    def fails(text: str) -> sketches.Sketch:
        if next(calls) == 4:
            raise KeyboardInterrupt
        return original(text)

    monkeypatch.setattr(sketches, "sketch", fails)
    with pytest.raises(KeyboardInterrupt):
        desk.store.write_origins()
    assert desk.store.rows("SELECT count(*) AS n FROM sketches") == [{"n": 4}]
    assert desk.count() == 1
    assert len(desk.store.origin_evidence("https://a.example/0")) == 5


def test_a_database_without_links_gets_them_for_all_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "berita.db"
    first = Database(path)
    migrations.apply(first, stop_before="m002_origin_links")
    for url in ("https://a.example/1", "https://b.example/1"):
        row = {"url": url, "story": url, "text": SERANG, "origin": url, "extractor": "0", "reference": "0"}
        first.table("articles").insert(row)
    first.close()
    with opened(path) as store:
        assert store.unclustered()
        assert Desktop(store).count() == 1
        assert len(store.origin_evidence("https://b.example/1")) == 1


# facts and verdicts count origins


def told(newsroom: Newsroom, institution: str) -> tuple[str, int]:
    sql = """SELECT status, origins FROM facts f JOIN institutions i ON i.id = f.institution_id
        WHERE i.name = ? AND field = 'score'"""
    (row,) = newsroom.store.rows(sql, [institution])
    return row["status"], row["origins"]


def test_reprints_do_not_corroborate_and_another_report_does(newsroom: Newsroom) -> None:
    newsroom.answers(KORAN, SERANG)
    newsroom.answers("https://b.example/amp/serang-kuning-lagi", f"SERANG – {SERANG}")
    newsroom.read()
    assert told(newsroom, "Pemerintah Kabupaten Serang") == ("single", 1)
    own = "Nilai penilaian kepatuhan Ombudsman tahun 2024 untuk Pemerintah Kabupaten Serang adalah 71,23. " + QUOTE
    newsroom.answers("https://c.example/laporan-kami", own)
    newsroom.read()
    assert told(newsroom, "Pemerintah Kabupaten Serang") == ("corroborated", 2)


def test_a_digest_corroborates_neither_of_what_it_reprints(newsroom: Newsroom) -> None:
    newsroom.answers("https://a.example/serang-kuning", SERANG)
    newsroom.answers("https://b.example/cilegon-naik", CILEGON)
    newsroom.answers("https://c.example/ringkasan-sepekan", DIGEST)
    newsroom.read()
    assert told(newsroom, "Pemerintah Kabupaten Serang") == ("single", 1)
    assert told(newsroom, "Pemerintah Kota Cilegon") == ("single", 1)


def test_a_text_given_to_verify_is_not_supported_by_its_own_reprints(newsroom: Newsroom) -> None:
    newsroom.answers("https://a.example/serang-kuning", SERANG)
    newsroom.answers("https://b.example/cilegon-naik", CILEGON)
    newsroom.answers("https://c.example/ringkasan-sepekan", DIGEST)
    newsroom.read()
    desk = Desk(newsroom.store, reference.load(), "0")

    def outcome(text: str) -> str:
        return desk.judge(claims.sentence(text, date(2025, 1, 5)), None).outcome

    assert outcome("Pemerintah Kabupaten Serang meraih nilai 71,23 tahun 2024.") == "supported"
    assert outcome(f"Banten Baru – {SERANG}") == "no_evidence"
    assert outcome(f"Banten Baru – {CILEGON}") == "no_evidence"
    assert outcome(DIGEST) == "no_evidence"


def test_a_release_given_to_verify_leaves_what_a_digest_holds_besides(newsroom: Newsroom) -> None:
    newsroom.answers("https://a.example/serang-kuning", SERANG)
    newsroom.answers("https://b.example/cilegon-naik", CILEGON)
    newsroom.answers("https://c.example/ringkasan-sepekan", DIGEST)
    newsroom.read()
    given = f"{SERANG}\n\nPemerintah Kota Cilegon memperoleh nilai 88,41 pada penilaian kepatuhan Ombudsman tahun 2024."
    verdict = Desk(newsroom.store, reference.load(), "0").judge(claims.sentence(given, date(2025, 1, 5)), None)
    assert [one.outcome for one in verdict.findings] == ["no_evidence", "supported"]


def test_excluding_a_digest_excludes_what_it_reprints(newsroom: Newsroom) -> None:
    newsroom.answers("https://a.example/serang-kuning", SERANG)
    newsroom.answers("https://b.example/cilegon-naik", CILEGON)
    newsroom.answers("https://c.example/ringkasan-sepekan", DIGEST)
    newsroom.read()
    desk = Desk(newsroom.store, reference.load(), "0")
    for claim in ("Pemerintah Kabupaten Serang meraih nilai 71,23", "Pemerintah Kota Cilegon memperoleh nilai 88,41"):
        given = claims.sentence(f"{claim} tahun 2024.", date(2025, 1, 5))
        assert desk.judge(given, None).outcome == "supported"
        assert desk.judge(given, None, ["https://c.example/ringkasan-sepekan"]).outcome == "no_evidence"


# incremental, deterministic, complete


def made_text(seed: int, length: int) -> str:
    rng = random.Random(seed)
    return " ".join("".join(rng.choices("abdegiklmnoprstu", k=rng.randint(2, 8))) for _ in range(length))


LONG = [made_text(seed, 130) for seed in range(3)]
POOL = [
    *LONG,
    *(" ".join(text.split()[:70]) for text in LONG),
    *(" ".join(text.split()[60:]) for text in LONG),
    *(" ".join(text.split()[20:44]) for text in LONG),
    *(f"{first} {second}" for first, second in combinations(LONG, 2)),
    f"{LONG[0]} {' '.join(LONG[1].split()[30:100])}",
    " ".join(word if place % 40 else "lain" for place, word in enumerate(LONG[2].split())),
    "kabar pagi dari kota",
    "kabar pagi dari kota kami",
]
NAMES = [f"https://{host}.example/{number}" for number in range(3) for host in "abc"]
STEP = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(POOL),
    st.one_of(st.none(), st.integers(0, 3).map(lambda days: DAY + timedelta(days))),
    st.one_of(st.none(), st.sampled_from(NAMES[:2])),
)


def state(store: Store) -> tuple[object, ...]:
    links = store.rows(
        """SELECT min(a.url, b.url) AS one, max(a.url, b.url) AS two, l.by, l.shared, l.shorter, l.longer, l.role
        FROM origin_links l JOIN articles a ON a.id = l.first JOIN articles b ON b.id = l.second ORDER BY 1, 2, 3"""
    )
    return links, store.rows("SELECT url, origin FROM articles ORDER BY url")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, min_size=1, max_size=12), pauses=st.sets(st.integers(0, 11)))
def test_going_on_gives_what_computing_all_anew_gives(
    tmp_path_factory: pytest.TempPathFactory,
    steps: Sequence[tuple[str, str, date | None, str | None]],
    pauses: set[int],
) -> None:
    folder = tmp_path_factory.mktemp("twice")
    with opened(folder / "grown.db") as grown, opened(folder / "anew.db") as anew:
        for place, step in enumerate(steps):
            Desktop(grown).put(*step)
            if place in pauses:
                grown.write_origins()
        grown.write_origins()
        last = {step[0]: step for step in steps}
        for step in sorted(last.values(), reverse=True, key=lambda step: step[0]):
            Desktop(anew).put(*step)
        anew.write_origins()
        assert state(grown) == state(anew)
        assert alike_pairs(anew) == {
            pair for pair in combinations(sorted(last), 2) if exact(last[pair[0]][1], last[pair[1]][1]).alike
        }


def exact(first: str, second: str) -> Overlap:
    return Overlap.of(shingles(first), shingles(second))


def alike_pairs(store: Store) -> set[tuple[str, str]]:
    links, _ = state(store)
    assert isinstance(links, list)
    return {(link["one"], link["two"]) for link in links if link["by"] == "text"}


@given(order=st.permutations(range(6)))
def test_the_order_of_members_and_links_does_not_matter(order: Sequence[int]) -> None:
    texts = [LONG[0], LONG[1], POOL[12], POOL[3], POOL[6], f"{LONG[1]} lain"]
    own = [shingles(text) for text in texts]
    members = [Member(n, f"u{n}", DAY, len(own[n])) for n in range(6)]
    pairs = [(n, m, Overlap.of(own[n], own[m])) for n, m in combinations(range(6), 2)]
    links = [Link(n, m, "text", overlap) for n, m, overlap in pairs if overlap.alike]
    compare: Callable[[int, int], Overlap] = lambda n, m: Overlap.of(own[n], own[m])  # noqa: E731
    shuffled = [members[n] for n in order]
    assert families(shuffled, reversed(links), compare) == families(members, links, compare)


def test_sketches_do_not_depend_on_the_process() -> None:
    code = (
        "import sys; from berita_extract.origins.sketches import sketch; made = sketch(sys.stdin.read());"
        "print(made.digest, made.size, sorted(made.bands), sorted(made.passages))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=SERANG,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    made = sketches.sketch(SERANG)
    assert printed == {f"{made.digest} {made.size} {sorted(made.bands)} {sorted(made.passages)}\n"}


def test_extracting_does_not_load_datasketch() -> None:
    code = (
        "import sys; import berita_extract, berita_extract.cli, berita_extract.pipeline, berita_extract.verify;"
        "berita_extract.extract_text('Pemkot Cilegon meraih nilai 88,41 pada penilaian kepatuhan Ombudsman 2024.');"
        "print([name for name in ('datasketch', 'scipy', 'numpy') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "datasketch" not in ran.stdout and "scipy" not in ran.stdout


def edited(text: str, rng: random.Random) -> str:
    found = text.split()
    for place in range(rng.randrange(25), len(found), 26):
        found[place] = f"ganti{rng.randrange(999)}"
    return " ".join(found)


def cut(text: str, rng: random.Random) -> str:
    found = text.split()
    length = max(60, int(len(found) * rng.uniform(0.2, 0.8)))
    start = rng.randrange(max(1, len(found) - length))
    return " ".join(found[start : start + length])


def mixed(text: str, rng: random.Random) -> str:
    paragraphs = text.split("\n\n")
    rng.shuffle(paragraphs)
    return "\n\n".join(paragraphs)


def recast(text: str, rng: random.Random) -> str:
    paragraphs = text.split("\n\n")
    return "\n\n".join(
        ["Kabar Pagi dari Redaksi Malam", *paragraphs[1:-1], f"Laporan nomor {rng.randrange(99)} selesai."]
    )


def surrounded(text: str, rng: random.Random) -> str:
    around = [made_text(rng.randrange(9**9), rng.randrange(20, 400)) for _ in range(2)]
    return f"{around[0]}\n\n{text}\n\n{around[1]}"


@pytest.mark.parametrize("make", [edited, cut, mixed, recast, surrounded])
def test_hashing_finds_what_the_exact_comparison_finds(make: Callable[[str, random.Random], str]) -> None:
    rng = random.Random(5)
    lines = (ROOT / "tests" / "corpus" / "press.jsonl").read_text(encoding="utf-8").splitlines()
    alike = found = 0
    for line in lines:
        text = json.loads(line)["text"]
        other = make(text, rng)
        first, second = sketches.sketch(text), sketches.sketch(other)
        if not exact(text, other).alike or min(first.size, second.size) < sketches.SHORT:
            continue
        alike += 1
        fewer = min(len(first.passages), len(second.passages))
        found += sketches.promising(len(first.bands & second.bands), len(first.passages & second.passages), 0, fewer)
    assert alike > 100
    assert found / alike >= 0.99


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_short_texts_are_found_exactly(data: st.DataObject) -> None:
    vocabulary = st.lists(st.sampled_from(["nilai", "zona", "hijau", "kota", "pagi", "loket"]), min_size=3, max_size=24)
    texts = data.draw(st.lists(vocabulary.map(" ".join), min_size=1, max_size=8))
    long = " ".join(data.draw(st.permutations(texts)))
    own = {number: shingles(text) for number, text in enumerate(texts)}
    near = sketches.Rare(own).near(shingles(long))
    assert {number for number in own if Overlap.of(own[number], shingles(long)).alike} <= near


def test_a_text_reprinted_everywhere_is_one_origin_without_comparing_all_with_all(
    desk: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sketches, "COMMON", 6)
    monkeypatch.setattr(sketches, "ENOUGH", 3)
    for number in range(30):
        desk.put(f"https://a.example/{number}", f"{SERANG} Laporan nomor {number}.", DAY - timedelta(number))
    desk.put("https://b.example/kutipan", " ".join(SERANG.split()[:70]))
    assert set(desk.origins().values()) == {"https://a.example/29"}
    (links,) = desk.store.rows("SELECT count(*) AS n FROM origin_links")
    assert links["n"] < 30 * 6


def test_a_round_up_is_seen_to_hold_a_text_beside_one_reprinted_everywhere(
    desk: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sketches, "ENOUGH", 3)
    for number in range(12):
        desk.put(f"https://a.example/{number}", f"{CILEGON} Laporan nomor {number}.", DAY)
    desk.put("https://b.example/1", SERANG[: len(SERANG) * 3 // 4], DAY)
    desk.put("https://c.example/1", f"{CILEGON}\n\n{SERANG}", DAY + timedelta(1))
    assert desk.count() == 2
    rows = desk.store.rows(
        """SELECT 1 FROM origin_links JOIN articles b ON b.id = first JOIN articles c ON c.id = second
        WHERE b.url = 'https://b.example/1' AND c.url = 'https://c.example/1' AND role = 'apart'"""
    )
    assert len(rows) == 1


def test_a_common_closing_hides_no_reprint(desk: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sketches, "COMMON", 4)
    for number in range(12):
        desk.put(f"https://a.example/{number}", f"{made_text(number, 60)} {BODIES} {CLOSING} {QUOTE}")
    desk.put("https://b.example/1", f"{made_text(11, 60)} {BODIES} {CLOSING} {QUOTE}", DAY + timedelta(1))
    found = desk.origins()
    assert found["https://b.example/1"] == "https://a.example/11"
    assert len(set(found.values())) == 12


# memory


def test_all_texts_are_never_in_memory_at_once(desk: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("berita_extract.store.links.KEPT", 4)
    monkeypatch.setattr("berita_extract.store.links.CHUNK", 3)
    for number in range(20):
        desk.put(f"https://a.example/{number}", f"{made_text(number % 10, 80)} nomor {number}")
    links = Links(desk.store.db)
    links.refresh()
    assert links._shingles.cache_info().currsize <= 4
    assert desk.count() == 10


def test_copies_of_an_address_that_its_article_left_are_linked_as_if_it_had_never_been_there(tmp_path: Path) -> None:
    def words(number: int, seed: int) -> str:
        draw = random.Random(seed)
        return " ".join("".join(draw.choices("abdegiklmno", k=6)) for _ in range(number))

    def put(store: Store, url: str, text: str, canonical: str | None = None, story: str | None = None) -> None:
        made = replace(article(url, text, DAY), canonical=canonical)
        store.save(Extraction(made, (), ()), [], (), MADE_BY, story=story)

    beginning, there = words(25, 1), words(80, 4)
    copies = {f"https://{host}.example/1": f"{beginning} {words(60, seed)}" for host, seed in (("x", 2), ("y", 3))}
    with opened(tmp_path / "grown.db") as grown, opened(tmp_path / "anew.db") as anew:
        put(grown, "https://d.example/1", there, story="https://d.example/s")
        for store in (grown, anew):
            if store is anew:
                put(anew, "https://d.example/2", there, story="https://d.example/s")
            for url, text in copies.items():
                put(store, url, text, "https://d.example/1")
            store.write_origins()
        put(grown, "https://d.example/2", there, story="https://d.example/s")
        grown.write_origins()
        assert anew.table("origin_links").count == 1
        assert state(grown) == state(anew)
