"""The pitfalls and the contradicting scores that are known of this field, from articles to facts and verdicts.

Each file of `domain/` is one pitfall: articles of our own words, all facts that must come of them (and no others), and
claims with their outcome, flags that must be raised and flags that must never be. The number is that of the list of
pitfalls the project was given.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from berita_extract import article, claims, pipeline, reference, refreshing
from berita_extract.archive import Archive
from berita_extract.claims import Desk
from berita_extract.store import Store, opened

FOLDER = Path(__file__).parent / "domain"
CASES = sorted(FOLDER.glob("*.toml"))
LATER = date(2026, 6, 1)  # the day of every claim: all of them state their year


@contextmanager
def database(folder: Path, articles: Iterable[Mapping[str, Any]]) -> Iterator[Store]:
    """A database of articles (url, published, text, title), with facts."""
    with opened(folder / "berita.db") as store, Archive(folder / "archive") as archive:
        work = pipeline.Pipeline(store, archive, reference.load())
        for one in articles:
            work.keep(
                article.from_text(one["text"], url=one["url"], published=one["published"], title=one.get("title")), None
            )
        work.process(work.pending())
        refreshing.refresh(store)
        yield store


def facts_of(store: Store) -> dict[str, dict[str, Any]]:
    """The stored facts as the files write them, by "institution year field"; a rival has its flags behind it."""
    found = {}
    for row in store.rows("SELECT * FROM facts ORDER BY institution_id, year, field"):
        found[f"{row['institution_id']} {row['year']} {row['field']}"] = {
            "value": row["value"],
            "status": row["status"],
            "rivals": [" ".join([rival["value"], *rival.get("flags", [])]) for rival in json.loads(row["rivals"])],
            "flags": json.loads(row["flags"]),
            "origins": row["origins"],
        }
    return found


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_pitfall(path: Path, tmp_path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    with database(tmp_path, case["articles"]) as store:
        found = facts_of(store)
        expected = {}
        for name, given in case["facts"].items():
            plain: dict[str, Any] = {
                "status": "single",
                "rivals": [],
                "flags": [],
                "origins": found.get(name, {}).get("origins"),
            }
            expected[name] = {**plain, **given}
        assert found == expected
        desk = Desk(store, reference.load(), "0")
        for claim in case["claims"]:
            verdict = desk.judge(claims.sentence(claim["text"], LATER), None)
            told = (claim["text"], verdict.outcome, verdict.flags)
            assert verdict.outcome == claim.get("outcome", verdict.outcome), told
            assert verdict.outcome not in claim.get("not", ()), told
            assert set(claim.get("flags", ())) <= set(verdict.flags), told
            assert not set(claim.get("never", ())) & set(verdict.flags), told


def test_every_pitfall_has_its_case() -> None:
    assert [path.stem.partition("-")[0] for path in CASES] == [f"7.{number:02}" for number in range(1, 18)]


# institution, year, the two values that the press has of it
CONFLICTS = [
    ("Pemkab Nagekeo", "kab-nagekeo", 2024, "80,42", "80,43"),
    ("Pemkab Bengkulu Selatan", "kab-bengkulu-selatan", 2024, "95,57", "95,27"),
    ("Pemkab Buton Utara", "kab-buton-utara", 2019, "50,04", "50,39"),
    ("Pemkab Kerinci", "kab-kerinci", 2019, "80,13", "80,03"),
    ("Pemprov Nusa Tenggara Barat", "prov-nusa-tenggara-barat", 2021, "83,89", "83,39"),
    ("Pemkab Raja Ampat", "kab-raja-ampat", 2021, "39,42", "39,49"),
    ("Pemkab Tambrauw", "kab-tambrauw", 2021, "18,42", "18,47"),
    ("Pemkot Tidore Kepulauan", "kota-tidore-kepulauan", 2025, "Kualitas Sedang", "Kualitas Sedang Tanpa Maladministrasi"),
    ("Pemkab Kepulauan Sula", "kab-kepulauan-sula", 2025, "Kualitas Sedang", "Kualitas Sedang Tanpa Maladministrasi"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "institution_id", "year", "first", "second"), CONFLICTS, ids=[f"{row[1]}-{row[2]}" for row in CONFLICTS]
)
def test_known_conflict_comes_out_as_disputed(
    name: str, institution_id: str, year: int, first: str, second: str, tmp_path: Path
) -> None:
    is_score = first[0].isdigit()
    said = "nilai" if is_score else "opini"
    told = [
        f"Ombudsman RI mengumumkan hasil penilaian pelayanan publik tahun {year}. {name} mendapat {said} {first}.",
        f"Piagam diserahkan kepada para kepala daerah. Pada penilaian Ombudsman RI tahun {year}, {name} meraih {said} {second}.",
    ]
    published = date(year + 1, 2, 20)
    urls = ("https://koran.example/hasil", "https://harian.example/piagam")
    articles = [{"url": url, "published": published, "text": text} for url, text in zip(urls, told, strict=True)]
    with database(tmp_path, articles) as store:
        found = facts_of(store)
        field = "score" if is_score else "predicate"
        fact = found.pop(f"{institution_id} {year} {field}")
        assert found == {}
        assert fact["status"] == "disputed"
        values = [first.replace(",", "."), second.replace(",", ".")] if is_score else [first.lower(), second.lower()]
        assert sorted([fact["value"], *fact["rivals"]]) == sorted(values)
        assert fact["flags"] == []
        desk = Desk(store, reference.load(), "0")
        for value in (first, second):
            verdict = desk.judge(claims.sentence(f"{name} meraih {said} {value} tahun {year}.", LATER), None)
            assert verdict.outcome == "disputed"
            assert {one.url for one in verdict.evidence} == set(urls)
