"""What verdicts rest on: imported results, judgements of people, and a version of the data that gives them again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from berita_extract import claims, imports, judgements, pipeline, reference, refreshing, registry, wording
from berita_extract.claims import Desk, single
from berita_extract.judgements import Judgement
from berita_extract.output import json_text
from berita_extract.store import Store, opened
from berita_extract.store.imports import store_list
from berita_extract.verify.model import QUOTES_PER_VALUE
from berita_extract.wording import Language
from tests.verifying import ON, Text, judged, press

TEXTS: tuple[Text, ...] = (
    (
        "https://koran.example/demak",
        date(2024, 11, 25),
        "Pemerintah Kabupaten Demak meraih nilai 85,44 pada penilaian kepatuhan Ombudsman tahun 2024.",
    ),
    (
        "https://harian.example/demak",
        date(2024, 11, 26),
        "Ombudsman memberi Pemerintah Kabupaten Demak nilai 85,94 pada penilaian kepatuhan tahun 2024.",
    ),
    (
        "https://koran.example/tegal",
        date(2024, 11, 27),
        "Ombudsman menilai kepatuhan pelayanan publik tahun 2024. Tegal meraih nilai 91,37.",
    ),
)
LISTED = """institution,year,score,zone,predicate,source_url,source_kind
Pemerintah Kabupaten Blora,2024,88.63,hijau,,https://daftar.example/blora,press
Pemerintah Kabupaten Demak,2024,85.44,hijau,,https://daftar.example/demak,press
"""
WHEN = datetime(2025, 2, 10, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with press(tmp_path, TEXTS) as found:
        path = tmp_path / "daftar.csv"
        path.write_text(LISTED, encoding="utf-8")
        known = reference.load()
        given = imports.read(path, known)
        assert not given.wrong
        named = [registry.institution(one.institution_id, one.institution, known) for one in given.results]
        store_list(
            found,
            given.name,
            given.results,
            [(one.id, one.name, one.kind) for one in named],
            "own",
            pipeline.producer(known),
            None,
        )
        refreshing.refresh(found)
        yield found


def desk_of(store: Store) -> Desk:
    return Desk(store, reference.load(), "0")


def say(store: Store, row: Judgement) -> Judgement:
    return judgements.append(store.path.parent / "judgements", row)


def of_demak(kind: judgements.Kind, value: str, url: str | None = None) -> Judgement:
    return Judgement(
        WHEN, "editor", kind, "so says the rapor.", url=url, scheme="ombudsman", institution_id="kab-demak", year=2024,
        field="score", value=value,
    )  # fmt: skip


# imports


def test_what_rests_on_a_list_alone_is_supported_and_says_so(store: Store) -> None:
    desk = desk_of(store)
    verdict = judged(desk, "Pemkab Blora meraih nilai 88,63 dan zona hijau tahun 2024.")
    assert (verdict.outcome, verdict.flags) == ("supported", ("imported_only",))
    assert "halamannya sendiri tidak dibaca" in wording.why(verdict, desk.reference, "id")
    assert wording.why(verdict, desk.reference, "en").endswith(
        "This rests only on a list typed off press pages; the page itself was not read."
    )
    row: Any = wording.verdict_row(verdict, desk.reference, "id")
    assert row["evidence"] == [
        {
            "url": "https://daftar.example/blora",
            "outlet": None,
            "published": None,
            "quote": None,
            "start": None,
            "end": None,
            "archived": None,
            "via": "import",
            "source_kind": "press",
            "stated": {"score": 88.63, "zone": "hijau"},
        }
    ]
    text = wording.verdict_text(verdict, desk.reference, "en")
    listed = "from a typed list; the page was not read, there is no quote)"
    assert f"1. score 88.63 and zone hijau ({listed}" in " ".join(text.split())
    assert "The last statement was stored on " in " ".join(text.split())
    page = wording.verdict_markdown(verdict, desk.reference, "en").replace("\\", "")
    assert f"(score 88.63 and zone hijau; {listed}" in page


def test_a_claim_that_a_list_alone_contradicts_is_flagged_too(store: Store) -> None:
    verdict = judged(desk_of(store), "Pemkab Blora meraih nilai 78,63 tahun 2024.")
    assert (verdict.outcome, "imported_only" in verdict.flags) == ("contradicted", True)


def test_a_field_that_rests_on_a_list_alone_is_flagged_beside_one_that_was_read(store: Store) -> None:
    verdict = judged(desk_of(store), "Pemkab Demak meraih nilai 85,44 dan zona hijau tahun 2024.")
    assert "imported_only" in verdict.flags
    assert {one.via for one in verdict.evidence} == {"article", "import"}
    assert "imported_only" not in judged(desk_of(store), "Pemkab Demak meraih nilai 85,44 tahun 2024.").flags


# judgements


def test_a_value_judged_right_settles_and_says_who_when_and_why(store: Store) -> None:
    before = judged(desk_of(store), "Pemkab Demak meraih nilai 85,94 tahun 2024.")
    assert (before.outcome, before.data_version.judgements) == ("disputed", None)
    row = say(store, of_demak("right", "85.94"))
    desk = desk_of(store)
    right = judged(desk, "Pemkab Demak meraih nilai 85,94 tahun 2024.")
    assert (right.outcome, right.flags) == ("supported", ("judged",))
    assert wording.why(right, desk.reference, "id").endswith(
        "Nilai 85,94 dinilai benar oleh editor pada 10 Februari 2025: so says the rapor."
    )
    assert {"85,94" in (one.quote or "") for one in right.evidence} == {True, False}  # the rival stays visible
    other = judged(desk, "Pemkab Demak meraih nilai 85,44 tahun 2024.")
    assert (other.outcome, "judged" in other.flags) == ("contradicted", True)
    shown: Any = wording.verdict_row(right, desk.reference, "en")
    assert shown["judgements"] == [
        {
            "id": row.id,
            "kind": "right",
            "field": "score",
            "value": "85.94",
            "who": "editor",
            "when": "2025-02-10T12:00:00+00:00",
            "why": "so says the rapor.",
        }
    ]
    assert shown["data_version"]["judgements"] == judgements.load(store.path.parent / "judgements").hash


def test_a_value_judged_wrong_supports_nothing_and_stays_visible(store: Store) -> None:
    say(store, of_demak("wrong", "85.94", "https://harian.example/demak"))
    desk = desk_of(store)
    wrong = judged(desk, "Pemkab Demak meraih nilai 85,94 tahun 2024.")
    assert (wrong.outcome, "judged" in wrong.flags) == ("contradicted", True)
    assert "A statement of score 85.94 was judged wrong by editor on 10 February 2025" in wording.why(
        wrong, desk.reference, "en"
    )
    assert any("85,94" in (one.quote or "") for one in wrong.evidence)
    assert judged(desk, "Pemkab Demak meraih nilai 85,44 tahun 2024.").outcome == "supported"


def test_a_value_that_a_person_settled_otherwise_is_a_slip_of_another_and_not_of_itself(store: Store) -> None:
    say(store, of_demak("right", "85.94"))
    desk = desk_of(store)
    verdict = judged(desk, "Pemkab Demak meraih nilai 85,44 tahun 2024.")
    assert verdict.outcome == "contradicted"
    assert {"near", "digit_slip"} <= set(verdict.flags)
    assert "0.50" in wording.why(verdict, desk.reference, "en")
    assert "0.00" not in wording.why(verdict, desk.reference, "en")


def test_a_mention_that_a_person_resolved_supports(store: Store) -> None:
    claim = "Pemkot Tegal meraih nilai 91,37 tahun 2024."
    assert judged(desk_of(store), claim).outcome == "no_evidence"
    say(
        store,
        Judgement(
            WHEN, "editor", "same", "the mayor speaks", url="https://koran.example/tegal", mention="Tegal",
            institution_id="kota-tegal", institution="Pemerintah Kota Tegal",
        ),
    )  # fmt: skip
    desk = desk_of(store)
    verdict = judged(desk, claim)
    assert (verdict.outcome, verdict.flags) == ("supported", ("judged",))
    assert "91,37" in (verdict.evidence[0].quote or "")
    assert wording.why(verdict, desk.reference, "en").endswith(
        "According to editor (10 February 2025), Tegal means Pemerintah Kota Tegal: the mayor speaks."
    )


# the version of the data

CLAIMS = (
    "Pemkab Demak meraih nilai 85,94 tahun 2024.",
    "Pemkab Blora meraih nilai 88,63 tahun 2024.",
    "Pemkab Rembang meraih nilai 88,63 tahun 2024.",
)


def printed(desk: Desk, claim: str, as_of: date | None) -> str:
    """A verdict in every form, as one text."""
    verdict = desk.judge(claims.sentence(claim, as_of), as_of)
    forms = [
        form(verdict, desk.reference, language)
        for language in ("id", "en")
        for form in (wording.verdict_text, wording.verdict_markdown)
    ]
    rows = [json_text(wording.verdict_row(verdict, desk.reference, language)) for language in ("id", "en")]
    return "\n".join([*forms, *rows])


@pytest.mark.parametrize("claim", CLAIMS)
def test_the_same_data_give_the_same_verdict_byte_for_byte(store: Store, claim: str, tmp_path: Path) -> None:
    say(store, of_demak("right", "85.94"))
    first, again = printed(desk_of(store), claim, ON), printed(desk_of(store), claim, ON)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    store.db.execute("VACUUM INTO ?", [str(elsewhere / "other.db")])
    shutil.copytree(store.path.parent / "judgements", elsewhere / "judgements")
    with opened(elsewhere / "other.db", readonly=True) as copy:
        assert printed(desk_of(copy), claim, ON) == first == again


def test_a_claim_with_a_year_does_not_depend_on_the_day(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for today in (date(2025, 3, 1), date(2031, 7, 5)):
        monkeypatch.setattr(single, "_today", lambda today=today: today)
        found.append(printed(desk_of(store), CLAIMS[0], None))
    assert found[0] == found[1]


def test_a_claim_without_a_year_says_on_which_day_it_was_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single, "_today", lambda: date(2025, 3, 2))
    desk = desk_of(store)
    verdict = desk.judge(claims.sentence("Pemkab Blora meraih nilai 88,63.", None), None)
    assert (verdict.outcome, "year_assumed" in verdict.flags) == ("supported", True)
    assert "dibaca pada 2 Maret 2025 sebagai penilaian tahun 2024" in wording.why(verdict, desk.reference, "id")
    row: Any = wording.verdict_row(verdict, desk.reference, "id")
    assert (row["data_version"]["read_on"], row["data_version"]["as_of"]) == ("2025-03-02", None)


def test_a_version_names_code_data_and_statements(store: Store) -> None:
    desk = desk_of(store)
    version = judged(desk, CLAIMS[0]).data_version
    assert (version.package, version.reference) == ("0", desk.reference.hash)
    assert (version.compared, version.statements) == (3, 3)  # both sides of the dispute, one of them listed too
    assert version.newest == date(2024, 11, 26)
    (row,) = store.rows("SELECT fetched FROM captures WHERE url = 'https://harian.example/demak'")
    assert version.stored == datetime.fromisoformat(row["fetched"])
    later = desk.judge(claims.sentence(CLAIMS[0], date(2024, 11, 25)), date(2024, 11, 25)).data_version
    assert (later.newest, later.as_of) == (date(2024, 11, 25), date(2024, 11, 25))


@pytest.mark.parametrize(("language", "named"), [("id", "Rilis terbaru: {}."), ("en", "Newest release: {}.")])
def test_a_version_names_the_newest_release(tmp_path: Path, language: Language, named: str) -> None:
    said = "Pemerintah Kabupaten Demak meraih nilai 85,44 pada penilaian kepatuhan Ombudsman tahun 2024."
    claim = "Pemkab Demak meraih nilai 85,44 tahun 2024."
    with press(tmp_path, [("https://koran.example/demak", ON, said)]) as store:
        desk = desk_of(store)

        def told() -> tuple[str, str, Any]:
            verdict = judged(desk, claim)
            forms = (wording.verdict_text, wording.verdict_markdown)
            text, markdown = (" ".join(form(verdict, desk.reference, language).split()) for form in forms)
            return text, markdown, wording.verdict_row(verdict, desk.reference, language)

        text, markdown, row = told()
        assert named.split()[0] not in text
        assert row["data_version"]["release"] is None
        for name in ("2024-12-01.2", "2024-12-01.10", "2024-12-01", "2024-11-30.3"):
            made = {"name": name, "made": "2024-12-01T00:00:00+00:00", "content": "0"}
            store.table("releases").insert(made)
        text, markdown, row = told()
        assert named.format("2024-12-01.10") in text
        assert named.format("2024-12-01.10") in markdown.replace("\\", "")
        assert row["data_version"]["release"] == "2024-12-01.10"


# many statements


def test_evidence_is_bounded_and_counted(tmp_path: Path) -> None:
    """Of a value that many texts state one quote of each origin comes first, and the rest is counted."""
    said = "Pemerintah Kabupaten Demak meraih nilai 85,44 pada penilaian kepatuhan Ombudsman tahun 2024"
    loket = (
        "Bupati meninjau loket pelayanan, mencatat keluhan warga, lalu meminta setiap dinas memasang papan biaya dan"
        " waktu layanan agar pemohon tidak bertanya dua kali kepada petugas yang berbeda"
    )
    copies = [(f"https://salinan-{number}.example/demak", ON, f"{said}. {loket}.") for number in range(12)]
    others = [
        (f"https://harian-{number}.example/demak", ON, f"{said}, kata narasumber ke-{number}.") for number in range(3)
    ]
    with press(tmp_path, [*copies, *others]) as store:
        desk = desk_of(store)
        verdict = judged(desk, "Pemkab Demak meraih nilai 85,44 tahun 2024.")
        (fact,) = verdict.facts
        assert (len(fact.support), fact.origins) == (15, len({one.origin for one in fact.support}))
        assert len(verdict.evidence) == QUOTES_PER_VALUE
        heads = {store.origins_of(one.url).pop() for one in verdict.evidence[: fact.origins]}
        assert len(heads) == fact.origins
        row: Any = wording.verdict_row(verdict, desk.reference, "id")
        assert (row["evidence_not_shown"], row["data_version"]["statements"]) == (5, 15)
        assert "… 10 pernyataan lagi" in wording.verdict_text(verdict, desk.reference, "id")


def test_json_names_every_key_of_a_list_verdict(store: Store) -> None:
    desk = desk_of(store)
    row = json.loads(json_text(wording.verdict_row(judged(desk, CLAIMS[1]), desk.reference, "id")))
    assert list(row) == [
        "claim", "records", "outcome", "why", "facts", "evidence", "expected", "flags", "data_version",
        "evidence_not_shown", "judgements", "notes",
    ]  # fmt: skip
