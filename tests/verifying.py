"""A small press and a desk that judges claims by it.

The articles are our own words; their Ombudsman figures are those the press stated or invented ones, the SAKIP figure,
dimensions, means and aims are invented.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from berita_extract import article, claims, pipeline, reference, refreshing
from berita_extract.archive import Archive
from berita_extract.claims import Desk
from berita_extract.store import Store, opened
from berita_extract.verify import Verdict

Text = tuple[str, date | None, str]  # address, date and words of an article

MAGELANG_2023 = (
    "Pemerintah Kota Magelang memperoleh nilai 98,17 dan masuk zona hijau pada penilaian kepatuhan Ombudsman tahun"
    " 2023. Wali kota berterima kasih kepada para petugas loket. Setahun sebelumnya kota itu belum masuk tiga besar"
    " di provinsinya. Petugas kini diminta menjaga mutu layanan, memasang papan informasi biaya, dan menanggapi setiap"
    " pengaduan warga dalam tiga hari kerja agar hasil baik itu tidak turun lagi pada penilaian berikutnya."
)
ARTICLES: tuple[Text, ...] = (
    ("https://koran.example/magelang", date(2023, 12, 20), MAGELANG_2023),
    ("https://salinan.example/magelang", date(2023, 12, 22), f"MAGELANG – {MAGELANG_2023}"),
    (
        "https://harian.example/magelang-lama",
        date(2022, 12, 28),
        "Ombudsman memberi Pemerintah Kota Magelang nilai 95,10 pada penilaian kepatuhan tahun 2022.",
    ),
    (
        "https://kabar.example/magelang",
        date(2024, 1, 9),
        (
            "Hasil penilaian kepatuhan Ombudsman tahun 2023 diserahkan. Pemerintah Kota Magelang meraih nilai 98,17."
            " Nilai SAKIP Pemerintah Kota Magelang tahun 2023 adalah 71,35."
            " Pemerintah Kabupaten Magelang meraih nilai 87,25 pada penilaian kepatuhan Ombudsman itu."
        ),
    ),
    (
        "https://kabar.example/wonogiri",
        date(2024, 11, 20),
        (
            "Pada penilaian kepatuhan Ombudsman tahun 2024, Pemerintah Kabupaten Wonogiri memperoleh nilai 99,71. Dinas"
            " Sosial Kabupaten Wonogiri memperoleh nilai 99,65."
        ),
    ),
    (
        "https://koran.example/bengkulu-selatan",
        date(2024, 11, 21),
        "Pemerintah Kabupaten Bengkulu Selatan meraih nilai 95,57 pada penilaian kepatuhan Ombudsman tahun 2024.",
    ),
    (
        "https://harian.example/bengkulu-selatan",
        date(2024, 11, 23),
        "Ombudsman menilai pelayanan publik tahun 2024: Pemerintah Kabupaten Bengkulu Selatan memperoleh nilai 95,27.",
    ),
    (
        "https://koran.example/depok",
        date(2024, 11, 22),
        "Pemerintah Kota Depok meraih nilai 94,7 pada penilaian kepatuhan Ombudsman tahun 2024.",
    ),
)
ON = date(2025, 3, 1)  # the day of every claim: the newest assessment is that of 2024


@contextmanager
def press(folder: Path, texts: Iterable[Text] = ARTICLES) -> Iterator[Store]:
    """A database of these articles in a folder, with its archive."""
    with opened(folder / "berita.db") as store, Archive(folder / "archive") as archive:
        work = pipeline.Pipeline(store, archive, reference.load())
        for url, published, text in texts:
            work.keep(article.from_text(text, url=url, published=published), None)
        work.process(work.pending())
        refreshing.refresh(store)
        yield store


def as_lines(texts: Iterable[Text]) -> str:
    """The articles as JSON Lines, for commands."""
    return "\n".join(
        json.dumps({"url": url, "title": None, "published": str(on), "text": words}) for url, on, words in texts
    )


def judged(desk: Desk, claim: str, as_of: date | None = None, exclude: tuple[str, ...] = ()) -> Verdict:
    """The verdict on a sentence read on the day ON, or on `as_of`."""
    return desk.judge(claims.sentence(claim, as_of or ON), as_of, exclude)
