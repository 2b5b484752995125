"""berita review: what comes up, what is said of it, and that nothing said is lost."""

from __future__ import annotations

import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from berita_extract import cli, home, judgements, reference
from berita_extract import store as stores
from berita_extract.fixtures import Fixture
from berita_extract.judgements import Judgements
from berita_extract.reviewing import Queue
from berita_extract.store import writer_lock

ARTICLES = (
    ("a", "2024-12-01", "Dalam penilaian kepatuhan 2024 Ombudsman RI, Dinsos Serang meraih nilai 94,62 dan zona hijau."),
    (
        "b", "2024-12-02",
        "Pemerintah Kabupaten Wonogiri memperoleh nilai 99,71 dan zona hijau pada penilaian kepatuhan Ombudsman 2024.",
    ),
    (
        "c", "2024-12-03",
        "Ombudsman RI menilai kepatuhan pelayanan publik 2024. Nilai Kabupaten Wonogiri 97,91, kata bupati di pendapa.",
    ),
)  # fmt: skip
EDITOR = ("--by", "editor")
DINSOS = ("dinas-sosial/kab-serang", "dinas-sosial/kota-serang")


class Desk:
    """Runs `berita` in a home of its own, with what a person types."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.home, self._patch, self._capture = folder / "home", monkeypatch, capsys
        self.db = self.home / home.DATABASE
        monkeypatch.setenv("BERITA_HOME", str(self.home))
        monkeypatch.delenv("BERITA_BY", raising=False)

    def ingest(self, *articles: tuple[str, str, str]) -> None:
        path = self.home.parent / "articles.jsonl"
        path.write_text(
            "".join(
                json.dumps({"url": f"https://koran.example/{name}", "title": None, "published": day, "text": text})
                + "\n"
                for name, day, text in articles
            ),
            "utf-8",
        )
        assert self.run("ingest", str(path))[0] == 0

    def run(self, *arguments: str, typed: str | bytes = "") -> tuple[int, str, str]:
        data = typed.encode() if isinstance(typed, str) else typed
        self._patch.setattr(sys, "argv", ["berita", *arguments])
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = self._capture.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, printed.out, printed.err

    def review(self, kind: str, *typed: str) -> str:
        status, out, err = self.run("review", "--kind", kind, *EDITOR, typed="\n".join(typed) + "\n")
        assert (status, err) == (0, "")
        return out

    def said(self) -> Judgements:
        return judgements.load(self.home / "judgements")

    def facts(self, columns: str = "value, status") -> list[tuple[Any, ...]]:
        with stores.opened(self.db, readonly=True) as base:
            sql = f"SELECT {columns} FROM facts WHERE field = 'score' ORDER BY institution_id"
            return [tuple(row.values()) for row in base.rows(sql)]

    def items(self, kind: str) -> list[dict[str, Any]]:
        _, out, _ = self.run("review", "--list", "--kind", kind, "--format", "json")
        return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    made = Desk(tmp_path, monkeypatch, capsys)
    made.ingest(*ARTICLES)
    return made


# what comes up


def test_an_ambiguous_name_comes_up_with_its_candidates_and_quote(desk: Desk) -> None:
    (item,) = desk.items("ambiguous")
    assert (item["mention"], item["candidates"], item["year"]) == ("Dinsos Serang", list(DINSOS), 2024)
    (passage,) = item["passages"]
    assert [passage["quote"][start:end] for start, end in passage["marks"]] == ["Dinsos Serang", "94,62", "zona hijau"]
    assert passage["url"] == "https://koran.example/a" and ".warc.gz#" in passage["archived"]


def test_a_disputed_value_comes_up_with_all_sides(desk: Desk) -> None:
    (item,) = desk.items("disputed")
    assert item["about"] == "Pemerintah Kabupaten Wonogiri 2024, score"
    assert [(one["url"][-1], one["says"]) for one in item["passages"]] == [("b", "score 99.71"), ("c", "score 97.91")]
    assert [one["key"] for one in item["choices"]] == ["1", "2", "w1", "w2"]


def test_an_unsure_record_comes_up_the_least_sure_first(desk: Desk) -> None:
    with stores.opened(desk.db) as base, base.atomic():
        base.db.execute("UPDATE records SET confidence = 0.5 WHERE url LIKE '%/b'")
        base.db.execute("UPDATE records SET confidence = 0.4 WHERE url LIKE '%/c'")
    items = desk.items("low")
    assert [item["passages"][0]["url"][-1] for item in items] == ["c", "b"]
    assert items[0]["why"] == "read with a confidence of 0.4"


def test_new_is_what_came_after_the_last_review_that_went_to_the_end(desk: Desk) -> None:
    assert len(desk.items("new")) == 2
    desk.review("new", "s", "q")
    assert len(desk.items("new")) == 2
    desk.review("new", "s", "s")
    assert desk.items("new") == []
    desk.ingest(("d", "2024-12-04", ARTICLES[1][2].replace("Wonogiri", "Boyolali")))
    assert [item["about"] for item in desk.items("new")] == ["Pemerintah Kabupaten Boyolali 2024"]


def test_what_is_stored_while_a_person_reads_is_new_afterwards(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    late = ("d", "2024-12-04", ARTICLES[1][2].replace("Wonogiri", "Boyolali"))
    coming = iter([late])

    def typed() -> str:
        for article in coming:
            desk.ingest(article)
        monkeypatch.setattr(sys, "stdin", person)
        return "s\n"

    person = SimpleNamespace(readline=typed)
    monkeypatch.setattr(sys, "argv", ["berita", "review", "--kind", "new", *EDITOR])
    monkeypatch.setattr(sys, "stdin", person)
    with pytest.raises(SystemExit):
        cli.main()
    capsys.readouterr()
    assert [item["about"] for item in desk.items("new")] == ["Pemerintah Kabupaten Boyolali 2024"]


def test_only_what_concerns_an_institution(desk: Desk) -> None:
    def listed(name: str) -> list[str]:
        _, out, _ = desk.run("review", "--list", "--format", "json", "--institution", name)
        return [json.loads(line)["kind"] for line in out.splitlines()]

    assert listed("Pemerintah Kabupaten Wonogiri") == ["disputed", "new", "new"]
    assert listed(DINSOS[0]) == listed("Dinas Sosial Kabupaten Serang") == ["ambiguous"]


def test_at_most_so_many(desk: Desk) -> None:
    status, out, _ = desk.run("review", "--list", "--limit", "2")
    assert (status, out.count("koran.example/")) == (1, 3)


def test_an_import_that_its_page_contradicts_comes_up_until_it_is_called_wrong(desk: Desk) -> None:
    path = desk.home.parent / "list.csv"
    path.write_text(
        "institution,year,score,zone,predicate,source_url,source_kind\n"
        "Pemerintah Kabupaten Wonogiri,2024,97.71,hijau,,https://koran.example/b,press\n",
        "utf-8",
    )
    desk.run("import", str(path))
    (item,) = desk.items("unbacked")
    assert [one["says"] for one in item["passages"]] == ["score 97.71", "score 99.71"]
    desk.review("unbacked", "w", "typed wrong")
    assert desk.items("unbacked") == []


def test_an_import_of_which_its_page_says_nothing_comes_up_until_it_is_judged(desk: Desk) -> None:
    path = desk.home.parent / "list.csv"
    path.write_text(
        "institution,year,score,zone,predicate,source_url,source_kind\n"
        "Pemerintah Kabupaten Wonogiri,2022,97.71,hijau,,https://koran.example/b,press\n",
        "utf-8",
    )
    desk.run("import", str(path))
    (item,) = desk.items("unbacked")
    assert [one["says"] for one in item["passages"]] == ["score 97.71, zone hijau"]
    desk.review("unbacked", "r", "it stands in the picture on that page")
    assert {(row.kind, row.field, row.value) for row in desk.said().rows} == {
        ("right", "score", "97.71"), ("right", "zone", "hijau"),
    }  # fmt: skip
    assert desk.items("unbacked") == []


def test_a_candidate_is_shown_with_what_speaks_for_and_against_it(desk: Desk) -> None:
    out = desk.review("ambiguous", "q")
    assert "   Dinas Sosial Kota Serang (dinas-sosial/kota-serang)\n     + “Dinsos” is an abbreviation of" in out


# what is said


def test_a_name_is_resolved_for_its_article(desk: Desk) -> None:
    out = desk.review("ambiguous", "2", "the outlet is in the city")
    (row,) = desk.said().rows
    assert (row.kind, row.who, row.why) == ("same", "editor", "the outlet is in the city")
    assert (row.url, row.mention, row.institution_id) == ("https://koran.example/a", "Dinsos Serang", DINSOS[1])
    assert "now: Dinas Sosial Kota Serang 2024, score: 94.62 (single, origins: 1)" in out
    assert desk.facts("institution_id, value, origins")[0] == (DINSOS[1], "94.62", 1)
    assert desk.items("ambiguous") == []


def test_a_name_is_resolved_wherever_it_is_printed(desk: Desk) -> None:
    desk.ingest(("d", "2025-01-02", ARTICLES[0][2].replace("2024", "2023")))
    desk.review("ambiguous", "e1", "there is no other")
    assert desk.said().rows[0].url is None
    assert [row[0] for row in desk.facts("institution_id")].count(DINSOS[0]) == 2


def test_who_is_not_meant_is_no_candidate_any_more(desk: Desk) -> None:
    desk.review("ambiguous", "n1", "it is a city paper")
    (item,) = desk.items("ambiguous")
    assert item["candidates"] == [DINSOS[1]]
    assert len(desk.facts()) == 1  # nothing is concluded


def test_a_name_without_candidates_is_named_by_hand(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with stores.opened(desk.db) as base, base.atomic():
        base.db.execute("UPDATE refusals SET candidates = '[]', candidate_ids = '[]' WHERE reason = 'ambiguous'")
    desk.run("review", "--kind", "ambiguous", *EDITOR, typed="i\nDinas Antah\ni\nDinas Sosial Kota Serang\nthe photo\n")
    (row,) = desk.said().rows
    assert (row.institution_id, row.institution) == (DINSOS[1], "Dinas Sosial Kota Serang")
    assert desk.facts("institution_id, value")[0] == (DINSOS[1], "94.62")


def test_a_value_is_chosen(desk: Desk) -> None:
    desk.review("disputed", "1", "the rapor")
    assert desk.facts("value, status, judged") == [("99.71", "single", desk.said().rows[0].id)]
    assert desk.items("disputed") == []


def test_a_record_is_called_wrong(desk: Desk) -> None:
    desk.review("disputed", "w2", "digits slipped")
    assert desk.facts() == [("99.71", "single")]
    ((rivals,),) = desk.facts("rivals")
    (rival,) = json.loads(rivals)
    assert (rival["value"], rival["wrong"]["who"], rival["wrong"]["why"]) == ("97.91", "editor", "digits slipped")


def test_a_record_is_called_right_in_all_it_states(desk: Desk) -> None:
    desk.review("new", "r", "seen on the certificate", "q")
    assert {(row.kind, row.field, row.value) for row in desk.said().rows} == {
        ("right", "score", "99.71"),
        ("right", "zone", "hijau"),
    }
    assert [item["passages"][0]["url"][-1] for item in desk.items("new")] == ["c"]


def test_the_last_thing_said_can_be_taken_back_and_comes_again(desk: Desk) -> None:
    desk.run(
        "review", "--kind", "ambiguous", "--kind", "disputed", *EDITOR,
        typed="1\nfirst\nu\ntoo quick\n2\nthe city\ns\n",
    )  # fmt: skip
    said = desk.said()
    assert [row.institution_id for row in said.standing] == [DINSOS[1]]
    assert len(said.rows) == 3


def test_a_judgement_is_undone_by_its_id_and_the_facts_are_as_before(desk: Desk) -> None:
    before = desk.facts("*")
    desk.review("disputed", "1", "the rapor")
    (row,) = desk.said().rows
    status, out, _ = desk.run("review", "undo", row.id[:8], "--why", "another rapor", *EDITOR)
    assert (status, desk.facts("*")) == (0, before)
    assert out.startswith(f"undone: {row.id}: score 99.71 is right for Pemerintah Kabupaten Wonogiri 2024")
    assert desk.run("review", "undo", row.id, "--why", "again", *EDITOR)[0] == 2


def test_no_id_is_no_judgement(desk: Desk) -> None:
    desk.review("disputed", "1", "the rapor")
    status, _, err = desk.run("review", "undo", "", "--why", "all of them", *EDITOR)
    assert (status, len(desk.said().rows), "no such judgement" in err) == (2, 1, True)


def test_a_value_judged_right_that_nobody_states_comes_up_as_unbacked(desk: Desk) -> None:
    desk.review("disputed", "1", "the rapor")
    with stores.opened(desk.db) as base, base.atomic():
        base.db.execute("UPDATE records SET score = 99.01 WHERE url LIKE '%/b'")
    (item,) = desk.items("unbacked")
    assert item["why"] == "no source states the value that is judged right, so it changes nothing"
    desk.review("unbacked", "1", "misread")
    assert desk.items("unbacked") == []


def test_judgements_that_contradict_each_other_come_up(desk: Desk) -> None:
    desk.review("disputed", "1", "the rapor")
    (row,) = desk.said().rows
    judgements.append(desk.home / "judgements", judgements.Judgement(
        row.when, "desk", "right", "the leaflet", scheme=row.scheme, institution_id=row.institution_id, year=row.year,
        field=row.field, value="97.91",
    ))  # fmt: skip
    (item,) = desk.items("unbacked")
    assert item["why"] == "these judgements contradict each other, so none of them holds"
    assert len(desk.items("disputed")) == 0  # the stored facts are those of the last command
    desk.ingest(*ARTICLES)
    assert len(desk.items("disputed")) == 1


# nothing is lost, and nothing is guessed


def test_a_judgement_has_an_author(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    status, _, err = desk.run("review", "--kind", "disputed", typed="1\nthe rapor\n")
    assert (status, err.count("\n")) == (2, 1) and "--by" in err
    monkeypatch.setenv("BERITA_BY", "desk")
    desk.run("review", "--kind", "disputed", typed="1\nthe rapor\n")
    assert [row.who for row in desk.said().rows] == ["desk"]


def test_a_judgement_has_a_reason(desk: Desk) -> None:
    status, _, err = desk.run("review", "--kind", "disputed", *EDITOR, typed="1\n\n-\n9\ns\n")
    assert (status, desk.said().rows) == (0, ())
    assert "a judgement has a reason" in err and "9: none of the keys" in err


def test_a_reason_that_nobody_can_read_is_none(desk: Desk) -> None:
    status, _, err = desk.run("review", "--kind", "disputed", *EDITOR, typed="1\n\u200b\n-\nq\n")
    assert (status, desk.said().rows) == (0, ())
    assert "a judgement has a reason" in err


def test_nor_is_it_a_reason_to_take_something_back(desk: Desk) -> None:
    typed = "1\nthe rapor\nu\n\u200b\n-\nq\n"
    status, _, err = desk.run("review", "--kind", "disputed", "--kind", "new", *EDITOR, typed=typed)
    assert (status, [row.kind for row in desk.said().rows]) == (0, ["right"])
    assert "a judgement has a reason" in err


def test_what_was_said_before_an_interrupt_is_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = iter(["w\n", "of another year\n"])

    def typed() -> str:
        if (line := next(lines, None)) is None:
            raise KeyboardInterrupt
        return line

    monkeypatch.setattr(sys, "argv", ["berita", "review", "--kind", "new", *EDITOR])
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(readline=typed))
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 1
    assert [row.kind for row in desk.said().rows] == ["wrong"]
    assert desk.facts() == [("97.91", "single")]


def test_while_another_command_writes_the_judgement_is_kept_and_the_facts_follow(desk: Desk) -> None:
    with writer_lock(desk.db):
        status, _, err = desk.run("review", "--kind", "disputed", *EDITOR, typed="1\nthe rapor\n")
    assert status == 1 and "what was said is kept" in err
    assert desk.facts()[0][1] == "disputed"
    desk.ingest(*ARTICLES)
    assert desk.facts() == [("99.71", "single")]


def test_facts_are_never_computed_with_half_of_the_judgements(desk: Desk) -> None:
    desk.review("disputed", "1", "the rapor")
    path = desk.home / "judgements" / "editor.csv"
    path.write_text(path.read_text("utf-8") + "torn\n", "utf-8")
    before = desk.facts()
    article = desk.home.parent / "articles.jsonl"
    for command in (["ingest", str(article)], ["review", "--kind", "new", *EDITOR], ["review", "--list"]):
        status, _, err = desk.run(*command)
        assert (status, f"{path}: line 3: must have 15 columns; has 1" in err) == (2, True)
    assert desk.facts() == before
    status, out, err = desk.run("review", "list")
    assert (status, "the rapor" in out, f"{path}: line 3" in err) == (1, True, True)


def test_all_judgements_are_listed_with_what_became_of_them(desk: Desk) -> None:
    desk.review("disputed", "1", "the rapor")
    (row,) = desk.said().rows
    desk.run("review", "undo", row.id, "--why", "no", *EDITOR)
    _, out, _ = desk.run("review", "list", "--format", "json")
    first, second = map(json.loads, out.splitlines())
    assert (first["id"], first["state"]) == (row.id, f"undone by {second['id']}")
    assert (second["undoes"], second["state"]) == (row.id, "stands")


def test_options_before_a_command_are_its_own(desk: Desk) -> None:
    other = desk.home.parent / "other.db"
    assert f"0 judgements in {other.parent / 'judgements'}" in desk.run("review", "--db", str(other), "list")[1]
    desk.review("disputed", "1", "the rapor")
    (row,) = desk.said().rows
    assert desk.run("review", *EDITOR, "undo", row.id, "--why", "no")[0] == 0


def test_crawled_text_cannot_move_the_cursor(desk: Desk) -> None:
    desk.ingest(("d", "2024-12-04", "\x1b[2J" + ARTICLES[0][2].replace("Dinsos Serang", "Dinsos\x9b Serang")))
    for form in ("text", "json"):
        _, out, _ = desk.run("review", "--list", "--format", form)
        assert "\x1b" not in out and "\x9b" not in out


def test_input_that_is_no_text_is_no_key(desk: Desk) -> None:
    status, _, err = desk.run("review", "--kind", "disputed", *EDITOR, typed=b"\xff\nq\n")
    assert status == 0 and "none of the keys" in err


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--kind", "old"), "--kind old: must be one of ambiguous, disputed, unbacked, low, new"),
        (("--institution", "Antah"), "--institution Antah: "),
        (("--format", "xml", "--list"), "--format xml: must be text or json"),
        (("undo", "abc", "--why", "no"), "abc: no such judgement"),
        (("--db", "none.db", "--list"), "none.db: no database here"),
    ],
)
def test_bad_usage_is_one_line(desk: Desk, arguments: tuple[str, ...], reason: str) -> None:
    options = arguments if "--list" in arguments else (*arguments, *EDITOR)
    status, _, err = desk.run("review", *options)
    assert (status, err.count("\n")) == (2, 1)
    assert reason in err


def test_nothing_to_look_at(desk: Desk) -> None:
    status, out, _ = desk.run("review", "--list", "--kind", "low")
    assert (status, out) == (0, "nothing to look at\n")


def test_the_queue_follows_what_is_judged_while_it_is_walked(desk: Desk) -> None:
    with stores.opened(desk.db, readonly=True) as base:
        queue = Queue(base, reference.load(), Judgements())
        items = queue.items(["ambiguous", "disputed"])
        assert next(items).kind == "ambiguous"
        row = judgements.Judgement(
            datetime(2026, 2, 10, tzinfo=UTC), "editor", "right", "the rapor", scheme="ombudsman",
            institution_id="kab-wonogiri", year=2024, field="score", value="99.71",
        )  # fmt: skip
        queue.judgements = Judgements([row])
        assert list(items) == []


# a judgement becomes a case for the tests


def proposed(desk: Desk, *arguments: str) -> tuple[int, str, Fixture]:
    folder = desk.home.parent / "fixtures"
    status, out, err = desk.run("fixture", "propose", *arguments, "--slug", "case", "--fixtures", str(folder))
    return status, out + err, Fixture(folder / "case")


def test_a_resolved_name_becomes_a_case(desk: Desk) -> None:
    desk.review("ambiguous", "2", "the outlet is in the city")
    status, out, case = proposed(desk, desk.said().rows[0].id)
    assert (status, "tell the article anew in article.txt" in out) == (0, True)
    (row,) = case.expected().records
    assert (row["institution_id"], row["mention"], row["score"], row["scale"]) == (
        DINSOS[1],
        "Dinsos Serang",
        94.62,
        100,
    )
    meta = case.meta()
    assert (meta.reviewed, meta.shows, str(meta.published)) == (False, "the outlet is in the city", "2024-12-01")


def test_a_wrong_value_is_not_expected(desk: Desk) -> None:
    desk.review("new", "w1", "of another scheme", "q")
    _, _, case = proposed(desk, desk.said().rows[0].id)
    assert [(row["score"], row["zone"]) for row in case.expected().records] == [(None, "hijau")]


def test_a_wrong_record_is_not_expected(desk: Desk) -> None:
    desk.review("new", "w", "of another office", "q")
    assert proposed(desk, desk.said().rows[0].id)[2].expected().records == ()


def test_a_right_value_becomes_a_case_of_an_article_that_states_it(desk: Desk) -> None:
    desk.review("disputed", "2", "the rapor")
    _, _, case = proposed(desk, desk.said().rows[0].id)
    assert [row["score"] for row in case.expected().records] == [97.91]


def test_no_sentence_of_an_article_is_copied(desk: Desk) -> None:
    """Names, figures, colours and years as printed, and the build of the text; nothing else of its words."""
    desk.review("disputed", "2", "the rapor")
    _, _, case = proposed(desk, desk.said().rows[0].id)
    text = case.page_path.read_text("utf-8")
    assert text == "[paragraph, 15 words: … 2024 … Kabupaten Wonogiri … 97,91 …]\n"


def test_what_was_undone_shows_nothing(desk: Desk) -> None:
    desk.review("disputed", "1", "the rapor")
    (row,) = desk.said().rows
    desk.run("review", "undo", row.id, "--why", "no", *EDITOR)
    status, out, case = proposed(desk, row.id)
    assert (status, case.path.exists()) == (2, False)
    assert out == f"berita: {row.id}: does not hold any more, so it shows nothing\n"


def test_a_proposal_overwrites_no_fixture(desk: Desk) -> None:
    desk.review("disputed", "1", "the rapor")
    (row,) = desk.said().rows
    assert proposed(desk, row.id)[0] == 0
    status, out, case = proposed(desk, row.id)
    assert (status, out) == (2, f"berita: {case.path}: exists already; give another name with --slug\n")


# what is stored


def judge(desk: Desk, **columns: Any) -> judgements.Judgement:
    row = judgements.Judgement(datetime(2026, 2, 10, tzinfo=UTC), "editor", why="seen", **columns)
    return judgements.append(desk.home / "judgements", row)


def test_ids_of_one_body_have_one_fact_under_an_id_that_no_article_names(desk: Desk) -> None:
    judge(desk, kind="same", institution_id="kab-wonogiri", other_id="kab-boyolali")
    desk.ingest(*ARTICLES)
    assert desk.facts("institution_id, status") == [("kab-boyolali", "disputed")]
    status, out, _ = desk.run(
        "verify", "Pemkab Wonogiri meraih nilai 99,71 pada penilaian kepatuhan 2024", "--lang", "en"
    )
    assert (status, "koran.example/b" in out, "koran.example/c" in out) == (1, True, True)


def test_a_resolved_name_supports_a_verdict_with_its_quote(desk: Desk) -> None:
    desk.review("ambiguous", "2", "the outlet is in the city")
    status, out, _ = desk.run("verify", "Dinas Sosial Kota Serang meraih nilai 94,62 pada 2024", "--format", "json")
    verdict = json.loads(out)
    assert (status, verdict["outcome"]) == (0, "supported")
    assert "Dinsos Serang meraih nilai 94,62" in verdict["evidence"][0]["quote"]


def test_a_moved_record_is_found_under_the_institution_it_is_judged_to_be(desk: Desk) -> None:
    about: dict[str, Any] = {"url": "https://koran.example/c", "mention": "Kabupaten Wonogiri"}
    judge(desk, kind="not_same", institution_id="kab-wonogiri", **about)
    judge(desk, kind="same", institution_id="kab-boyolali", institution="Pemerintah Kabupaten Boyolali", **about)
    desk.ingest(*ARTICLES)
    assert desk.facts("institution_id, value, status") == [
        ("kab-boyolali", "97.91", "single"),
        ("kab-wonogiri", "99.71", "single"),
    ]
    with stores.opened(desk.db, readonly=True) as base:
        (one,) = base.statements(["kab-boyolali"], desk.said())
        assert (one.record.url, one.record.rule) == ("https://koran.example/c", "judged")
        assert base.rows("SELECT name FROM institutions WHERE id = 'kab-boyolali'") == [
            {"name": "Pemerintah Kabupaten Boyolali"}
        ]


def test_the_facts_of_one_institution_are_those_of_all(desk: Desk) -> None:
    desk.review("ambiguous", "2", "the outlet is in the city")
    judge(desk, kind="same", institution_id="kab-wonogiri", other_id="kab-boyolali")
    with stores.opened(desk.db, readonly=True) as base:
        said = desk.said()
        every = base.statements(judgements=said)
        single = [one for key in ("kab-wonogiri", DINSOS[1], DINSOS[0]) for one in base.statements([key], said)]
    assert sorted(single, key=lambda one: one.id) == sorted(every, key=lambda one: one.id)
    assert len(every) == 3


def test_what_stands_beside_a_value_is_stored(desk: Desk) -> None:
    text = "Pemprov Lampung meraih nilai 88,49 dan opini {} dalam Penilaian Maladministrasi 2025 Ombudsman RI."
    grade = "Pemprov Lampung meraih nilai 88,49 dengan kategori Sangat Baik pada Penilaian Maladministrasi 2025 Ombudsman RI."
    desk.ingest(("d", "2026-02-10", text.format("Kualitas Tertinggi")), ("e", "2026-02-11", grade))
    with stores.opened(desk.db, readonly=True) as base:
        (row,) = base.rows("SELECT value, status, rivals, beside FROM facts WHERE field = 'predicate'")
    assert (row["value"], row["status"], row["rivals"]) == ("kualitas tertinggi", "single", "[]")
    assert [(one["value"], one["origins"]) for one in json.loads(row["beside"])] == [("sangat baik", 1)]


def test_words_of_another_year_flag_the_fact(desk: Desk) -> None:
    words = "Pemkab Boyolali meraih predikat {} dalam penilaian kepatuhan Ombudsman RI tahun 2023."
    desk.ingest(
        ("d", "2024-01-10", words.format("kepatuhan tinggi")),
        ("e", "2024-01-11", "Ombudsman RI: " + words.format("kualitas tinggi")),
    )
    with stores.opened(desk.db, readonly=True) as base:
        (row,) = base.rows("SELECT value, status, flags FROM facts WHERE field = 'predicate'")
    assert (row["value"], row["status"], json.loads(row["flags"])) == (
        "kualitas tinggi",
        "corroborated",
        ["other_words"],
    )
