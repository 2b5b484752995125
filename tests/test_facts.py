"""Statements become facts: what agrees, what is disputed, and what support counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berita_extract import facts
from berita_extract.facts import Words
from berita_extract.facts.weighing import backings, fineness
from berita_extract.facts.words import agree_in_words
from berita_extract.judgements import Field as JudgedField
from berita_extract.judgements import Judgement, Judgements, Kind
from berita_extract.model import Refusal
from tests.making import article, quote, statement


def only(*statements: facts.Statement) -> facts.Fact:
    (fact,) = facts.compute(statements)
    return fact


def test_one_text_makes_a_single_fact() -> None:
    fact = only(statement(1, score="94.62", published=date(2024, 11, 20)))
    assert fact.key == ("ombudsman", "kab-serang", 2024, "score")
    assert (fact.value, fact.status, fact.origins) == (Decimal("94.62"), "single", 1)
    assert fact.first_seen == fact.last_seen == date(2024, 11, 20)


def test_two_independent_texts_corroborate() -> None:
    fact = only(
        statement(1, score="94.62", published=date(2024, 11, 20)),
        statement(2, score="94.62", published=date(2024, 12, 1)),
    )
    assert (fact.status, fact.origins, len(fact.support)) == ("corroborated", 2, 2)
    assert (fact.first_seen, fact.last_seen) == (date(2024, 11, 20), date(2024, 12, 1))


def test_a_reprint_does_not_corroborate() -> None:
    fact = only(statement(1, score="94.62", origin="a"), statement(2, score="94.62", origin="a"))
    assert (fact.status, fact.origins, len(fact.support)) == ("single", 1, 2)


def test_different_values_are_disputed_and_both_stay_visible() -> None:
    fact = only(statement(1, score="95.57"), statement(2, score="95.27"), statement(3, score="95.27"))
    assert (fact.status, fact.value, fact.origins) == ("disputed", Decimal("95.27"), 2)
    assert [(rival.value, rival.origins) for rival in fact.rivals] == [(Decimal("95.57"), 1)]


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        ("94.62", "94.6", "94.62"),
        ("94.6", "94.62", "94.62"),
        ("94.62", "95", "94.62"),
        ("83.45", "83.5", "83.45"),  # half up
        ("94.60", "94.6", "94.60"),
        ("100", "100.00", "100.00"),
    ],
)
def test_a_coarser_score_agrees_with_the_finer_one(first: str, second: str, value: str) -> None:
    fact = only(statement(1, score=first), statement(2, score=second))
    assert (fact.status, str(fact.value), fact.rivals) == ("corroborated", value, ())


@pytest.mark.parametrize(
    ("first", "second"), [("94.62", "94.7"), ("94.6", "94.5"), ("94.60", "94.62"), ("94", "94.62")]
)
def test_scores_that_do_not_round_to_each_other_are_disputed(first: str, second: str) -> None:
    assert only(statement(1, score=first), statement(2, score=second)).status == "disputed"


def test_a_coarse_score_backs_both_sides_of_a_dispute() -> None:
    fact = only(statement(1, score="94.62"), statement(2, score="94.58"), statement(3, score="94.6"))
    assert fact.status == "disputed"
    assert {fact.value, fact.rivals[0].value} == {Decimal("94.62"), Decimal("94.58")}
    assert fact.origins == fact.rivals[0].origins == 2


def test_fields_are_facts_of_their_own() -> None:
    found = facts.compute([statement(1, score="94.62", zone="hijau"), statement(2, zone="kuning")])
    assert [(fact.key.field, fact.status) for fact in found] == [("score", "single"), ("zone", "disputed")]


def test_no_fact_without_a_year() -> None:
    assert facts.compute([statement(1, score="94.62", year=None)]) == ()


def test_the_order_of_statements_does_not_matter() -> None:
    made = [statement(1, score="94.6"), statement(2, score="94.62", zone="hijau"), statement(3, score="95.1")]
    assert facts.compute(made) == facts.compute(reversed(made))


# words of one grade, and two vocabularies

WORDS = Words(
    {("ombudsman", 2024): frozenset({"kualitas tinggi", "kualitas sedang"})},
    {("ombudsman", 2024): frozenset({"baik", "cukup"})},
)


def worded(*predicates: str) -> facts.Fact:
    (fact,) = facts.compute([statement(n, predicate=one) for n, one in enumerate(predicates, 1)], words=WORDS)
    return fact


def test_words_of_one_grade_agree_and_the_own_ones_of_the_year_are_the_value() -> None:
    fact = worded("kepatuhan tinggi", "kualitas tinggi", "kepatuhan tinggi")
    assert (fact.value, fact.status, fact.origins, fact.other_words) == ("kualitas tinggi", "corroborated", 3, True)
    assert fact.rivals == ()


def test_words_of_another_year_stay_as_they_were_stated() -> None:
    fact = worded("kepatuhan tinggi")
    assert (fact.value, fact.other_words) == ("kepatuhan tinggi", False)


def test_an_opinion_and_its_fuller_form_are_rivals() -> None:
    assert worded("kualitas tinggi", "kualitas tinggi tanpa maladministrasi").status == "disputed"


def test_the_grade_of_the_service_stands_beside_the_opinion() -> None:
    fact = worded("baik", "kualitas tinggi", "baik")
    assert (fact.value, fact.status, fact.origins, fact.rivals) == ("kualitas tinggi", "single", 1, ())
    assert [(one.value, one.origins) for one in fact.beside] == [("baik", 2)]


def test_a_grade_alone_is_the_value() -> None:
    fact = worded("baik")
    assert (fact.value, fact.beside) == ("baik", ())


def test_rival_grades_are_a_dispute_also_beside_an_opinion() -> None:
    fact = worded("baik", "kualitas tinggi", "cukup")
    assert (fact.value, fact.status) == ("kualitas tinggi", "disputed")
    assert {fact.beside[0].value, fact.rivals[0].value} == {"baik", "cukup"}


def test_a_page_that_turns_from_the_grade_to_the_opinion_takes_nothing_back() -> None:
    made = [
        replace(statement(-1, predicate="baik"), article=1, text=0, revision=1, seen=SEEN, dropped=SEEN + WEEK),
        replace(statement(2, predicate="kualitas tinggi"), article=1, text=1, seen=SEEN + WEEK),
    ]
    assert [one.old for one in facts.corrections(made, words=WORDS) if one.new is not None] == []


# imported results


def imported(number: int, score: str, page: int = 0) -> facts.Statement:
    one = statement(number, score=score)
    return replace(one, id=facts.IMPORTED + number, article=page or facts.IMPORTED + number, outlet=None)


def test_imports_together_are_one_origin_at_most() -> None:
    fact = only(imported(1, "94.62"), imported(2, "94.62"), imported(3, "94.62"))
    assert (fact.status, fact.origins, fact.imported_only, len(fact.support)) == ("single", 1, True, 3)


def test_imports_count_nothing_beside_an_article() -> None:
    fact = only(imported(1, "94.62"), imported(2, "94.62"), statement(3, score="94.62"))
    assert (fact.status, fact.origins, fact.imported_only) == ("single", 1, False)


def test_of_two_values_the_one_that_was_read_goes_first() -> None:
    fact = only(imported(1, "94.26"), imported(2, "94.26"), statement(3, score="94.62"))
    assert (fact.status, str(fact.value), fact.imported_only) == ("disputed", "94.62", False)


# what people judge

NOON = datetime(2026, 2, 10, 12, tzinfo=UTC)


def wrong(number: int, value: str | None, field: JudgedField = "score") -> Judgement:
    url = f"https://koran.example/{number}"
    return Judgement(
        NOON, "editor", "wrong", "a slip", url=url, scheme="ombudsman", institution_id="kab-serang", year=2024, field=field,
        value=value,
    )  # fmt: skip


def right(value: str, field: JudgedField = "score", who: str = "editor") -> Judgement:
    return Judgement(
        NOON, who, "right", "the rapor", scheme="ombudsman", institution_id="kab-serang", year=2024, field=field,
        value=value,
    )  # fmt: skip


def named(institution: str, kind: Kind = "same", mention: str = "Pemerintah Kabupaten Serang") -> Judgement:
    url = "https://koran.example/1"
    return Judgement(
        NOON, "editor", kind, "the lead", url=url, mention=mention, institution_id=institution, institution="Another"
    )


def undo(row: Judgement, when: datetime = NOON) -> Judgement:
    return Judgement(when, "desk", "undo", "too early", undoes=row.id)


def under(made: list[facts.Statement], *rows: Judgement) -> tuple[facts.Fact, ...]:
    return facts.compute(made, Judgements(rows), WORDS)


DISPUTED = [statement(1, score="95.57"), statement(2, score="95.27"), statement(3, score="95.27")]


def test_what_is_judged_wrong_supports_nothing_and_stays_visible() -> None:
    row = wrong(1, "95.57")
    (fact,) = under(DISPUTED, row)
    assert (str(fact.value), fact.status, fact.origins, fact.judged) == ("95.27", "corroborated", 2, None)
    assert [(str(one.value), one.wrong, len(one.support)) for one in fact.rivals] == [("95.57", row, 1)]


def test_wrong_is_said_of_a_page_and_a_value() -> None:
    for row in (wrong(4, "95.57"), wrong(1, "95.58"), wrong(1, "hijau", "zone")):
        assert under(DISPUTED, row) == under(DISPUTED)


def test_a_record_may_be_wrong_in_all() -> None:
    made = [statement(1, score="95.57", zone="kuning"), statement(2, score="95.27", zone="hijau")]
    found = under(made, wrong(1, None, "all"))
    assert [(fact.value, fact.status) for fact in found] == [(Decimal("95.27"), "single"), ("hijau", "single")]


def test_what_is_wrong_stays_visible_beside_the_same_value_elsewhere() -> None:
    (fact,) = under([statement(1, score="94.62"), statement(2, score="94.62")], wrong(1, "94.62"))
    assert (fact.origins, [one.urls for one in fact.rivals]) == (1, [("https://koran.example/1",)])


def test_a_thing_of_which_all_is_wrong_has_no_fact() -> None:
    assert under([statement(1, score="94.62")], wrong(1, "94.62")) == ()


def test_a_value_judged_right_is_the_value_and_its_rivals_stay() -> None:
    row = right("95.57")
    (fact,) = under(DISPUTED, row)
    assert (str(fact.value), fact.status, fact.origins, fact.judged) == ("95.57", "single", 1, row)
    assert [(str(one.value), one.origins) for one in fact.rivals] == [("95.27", 2)]


def test_a_value_judged_right_that_nobody_states_changes_nothing() -> None:
    assert under(DISPUTED, right("95.50")) == under(DISPUTED)


def test_a_coarse_value_judged_right_chooses_the_only_one_it_agrees_with() -> None:
    (fact,) = under(DISPUTED, right("95.6"))
    assert (str(fact.value), fact.status) == ("95.57", "single")
    close = [statement(1, score="94.62"), statement(2, score="94.58")]
    assert under(close, right("94.6")) == under(close)


def test_what_was_right_before_it_was_corrected_settles_nothing() -> None:
    made = says(1, "94.26", "94.62")
    assert under(made, right("94.26")) == under(made)


def test_a_judgement_and_a_correction_are_told_both() -> None:
    (fact,) = under([*says(1, "94.26", "94.62"), *says(2, "94.26", number=2)], right("94.62"))
    assert (str(fact.value), fact.status, [(str(one.value), one.former) for one in fact.rivals]) == (
        "94.62",
        "corrected",
        [("94.26", False), ("94.26", True)],
    )


def test_a_grade_judged_right_settles_what_stands_beside_the_opinion() -> None:
    made = [statement(n, predicate=one) for n, one in enumerate(("baik", "kualitas tinggi", "cukup"), 1)]
    row = right("cukup", "predicate")
    (fact,) = under(made, row)
    assert (fact.value, fact.status, fact.judged) == ("kualitas tinggi", "single", None)
    assert [(one.value, one.right) for one in fact.beside] == [("cukup", row)]
    assert [one.value for one in fact.rivals] == ["baik"]


def test_judgements_that_contradict_each_other_settle_nothing() -> None:
    assert under(DISPUTED, right("95.57"), right("95.27", who="desk")) == under(DISPUTED)


def test_a_person_may_say_whose_a_mention_is_not() -> None:
    made = [statement(1, score="95.57"), statement(2, score="95.27")]
    row = named("kab-serang", "not_same")
    (fact,) = under(made, row)
    assert (str(fact.value), fact.status, fact.rivals[0].wrong) == ("95.27", "single", row)


def test_a_person_may_say_whose_a_mention_is_instead() -> None:
    made = [statement(1, score="95.57"), statement(2, score="95.27")]
    moved, kept = under(made, named("kab-serang", "not_same"), named("kab-a"))
    assert [(fact.key.institution_id, str(fact.value)) for fact in (moved, kept)] == [
        ("kab-a", "95.57"),
        ("kab-serang", "95.27"),
    ]
    assert (moved.institution, moved.support[0].record.rule, moved.support[0].meant) == (
        "Another",
        "judged",
        named("kab-a"),
    )


def test_who_is_meant_is_not_concluded_from_a_record_that_is_sure() -> None:
    """A mention stands for two offices in one text: to say that it is one of them moves no record of the other."""
    made = [statement(1, score="95.57")]
    assert under(made, named("kab-a")) == under(made)


def test_ids_of_one_body_have_one_fact_under_the_lower_one() -> None:
    other = statement(2, score="95.57")
    made = [statement(1, score="95.57"), replace(other, record=replace(other.record, institution_id="kab-a"))]
    (fact,) = under(made, Judgement(NOON, "editor", "same", "renamed", institution_id="kab-serang", other_id="kab-a"))
    assert (fact.key.institution_id, fact.status, fact.origins) == ("kab-a", "corroborated", 2)


def ambiguous(**more: Any) -> Refusal:
    text = "Dinsos Serang 94,62"
    source = article("https://koran.example/1", text)
    made = Refusal(
        source.url, quote(text, "94,62"), "ambiguous", "name.ambiguous", year=2024, score=Decimal("94.62"),
        scheme="ombudsman", candidates=("Dinsos Kab", "Dinsos Kota"), candidate_ids=("dinsos/kab", "dinsos/kota"),
        year_basis="stated", evidence={"institution": quote(text, "Dinsos Serang"), "score": quote(text, "94,62")},
    )  # fmt: skip
    return replace(made, **more)


def test_an_ambiguous_refusal_becomes_the_record_that_a_person_says() -> None:
    row = named("dinsos/kota", mention="dinsos  Serang")
    found = facts.resolved(ambiguous(), Judgements([row]))
    assert found is not None
    record, by = found
    assert (record.institution_id, record.institution, record.mention, by) == (
        "dinsos/kota",
        "Dinsos Kota",
        "Dinsos Serang",
        row,
    )
    assert (record.score, record.year, record.year_basis, record.rule) == (Decimal("94.62"), 2024, "stated", "judged")
    assert record.evidence == ambiguous().evidence


@pytest.mark.parametrize(
    ("refusal", "rows"),
    [
        (ambiguous(), [named("dinsos/kab-other", mention="Dinsos Serang")]),  # of another place with that mention
        (ambiguous(), [named("dinsos/kab", "not_same", "Dinsos Serang")]),  # nothing is concluded
        (ambiguous(), [named("dinsos/kab", mention="Dinsos Serang"), named("dinsos/kota", mention="Dinsos Serang")]),
        (ambiguous(reason="target"), [named("dinsos/kab", mention="Dinsos Serang")]),
        (ambiguous(evidence={}), [named("dinsos/kab", mention="Dinsos Serang")]),
        (ambiguous(url="https://koran.example/2"), [named("dinsos/kab", mention="Dinsos Serang")]),
    ],
)
def test_what_no_person_resolved_stays_refused(refusal: Refusal, rows: list[Judgement]) -> None:
    assert facts.resolved(refusal, Judgements(rows)) is None


def test_a_mention_without_candidates_is_resolved_in_its_article_alone() -> None:
    refusal = ambiguous(candidates=(), candidate_ids=())
    row = named("dinsos/kota", mention="Dinsos Serang")
    found = facts.resolved(refusal, Judgements([row]))
    assert found is not None and found[0].institution == "Another"
    assert facts.resolved(refusal, Judgements([replace(row, url=None)])) is None


JUDGED = [
    wrong(1, "95.57"), wrong(2, None, "all"), right("95.57"), right("95.27"), named("kab-serang", "not_same"),
    named("kab-a"), Judgement(NOON, "editor", "same", "renamed", institution_id="kab-serang", other_id="kab-a"),
    Judgement(NOON, "editor", "not_same", "two", institution_id="kab-serang", other_id="kab-a"),
]  # fmt: skip


@st.composite
def told(draw: st.DrawFn) -> list[Judgement]:
    """Judgements and undos of earlier ones, some of them at one moment."""
    rows: list[Judgement] = []
    for _ in range(draw(st.integers(0, 7))):
        when = NOON + timedelta(seconds=draw(st.integers(0, 1)))
        former = draw(st.integers(-1, len(rows) - 1))
        rows.append(undo(rows[former], when) if former >= 0 else replace(draw(st.sampled_from(JUDGED)), when=when))
    return rows


@settings(deadline=None)
@given(told(), st.randoms(use_true_random=False))
def test_facts_are_a_pure_function_of_statements_and_judgements(rows: list[Judgement], random: Random) -> None:
    assert under(DISPUTED, *rows) == under(DISPUTED[::-1], *random.sample(rows, len(rows)), *rows)


@settings(deadline=None)
@given(told())
def test_an_undo_restores_what_was(rows: list[Judgement]) -> None:
    undone = Judgements(rows).undone
    assert under(DISPUTED, *rows) == under(DISPUTED, *(r for r in rows if r.kind != "undo" and r.id not in undone))


@settings(deadline=None)
@given(told())
def test_undoing_all_restores_the_facts_without_judgements(rows: list[Judgement]) -> None:
    standing = Judgements(rows).standing
    assert under(DISPUTED, *rows, *(undo(row, NOON + WEEK) for row in standing)) == under(DISPUTED)


@settings(deadline=None)
@given(told())
def test_judged_twice_is_judged_once(rows: list[Judgement]) -> None:
    said = Judgements(rows)
    once = facts.judged(DISPUTED, said)
    assert facts.judged(once, said) == once


# what sources correct themselves

SEEN = datetime(2024, 12, 1, 3, tzinfo=UTC)
WEEK = timedelta(days=7)


def says(article: int, *scores: str | None, origin: str = "", number: int = 1, **more: Any) -> list[facts.Statement]:
    """What the texts of an article state, the last being its present one; None for a text without a score.

    `number` is the id of the present record; those of former texts follow from it.
    """
    last = len(scores) - 1
    made = []
    for place, score in enumerate(scores):
        if score is None:
            continue
        one = statement(number if place == last else -(100 * article + place), origin=origin, score=score, **more)
        own = origin or f"https://koran.example/article-{article}"
        moment = SEEN + WEEK * place
        former = place != last
        made.append(
            replace(
                one,
                article=article,
                origin=own,
                text=place,
                seen=moment,
                revision=100 * article + place if former else None,
                dropped=moment + WEEK if former else None,
            )
        )
    return made


def shape(fact: facts.Fact) -> tuple[str, str, int, list[tuple[str, bool]]]:
    return str(fact.value), fact.status, fact.origins, [(str(one.value), one.former) for one in fact.rivals]


CORRECTED: list[tuple[str, list[facts.Statement], tuple[str, str, int, list[tuple[str, bool]]]]] = [
    ("once", says(1, "94.26", "94.62"), ("94.62", "corrected", 1, [("94.26", True)])),
    ("twice", says(1, "94.26", "96.42", "94.62"), ("94.62", "corrected", 1, [("96.42", True), ("94.26", True)])),
    ("back", says(1, "94.26", "94.62", "94.26"), ("94.26", "corrected", 1, [("94.62", True)])),
    ("to fewer decimals", says(1, "94.62", "94.6"), ("94.62", "single", 1, [])),
    ("over fewer decimals", says(1, "94.62", "94.6", "94.58"), ("94.58", "corrected", 1, [("94.62", True)])),
    ("withdrawn", says(1, "94.26", None), ("94.26", "corrected", 0, [])),
    ("corrected, then withdrawn", says(1, "94.26", "94.62", None), ("94.62", "corrected", 0, [("94.26", True)])),
    ("left out for a while", says(1, "94.26", None, "94.26"), ("94.26", "single", 1, [])),
    (
        "another article agrees with the correction",
        says(1, "94.26", "94.62") + says(2, "94.62", number=2),
        ("94.62", "corrected", 2, [("94.26", True)]),
    ),
    (
        "another article still states the former value",
        says(1, "94.26", "94.62") + says(2, "94.26", number=2),
        ("94.62", "disputed", 1, [("94.26", False), ("94.26", True)]),
    ),
    (
        "two others still state the former value",
        says(1, "94.26", "94.62") + says(2, "94.26", number=2) + says(3, "94.26", number=3),
        ("94.26", "disputed", 2, [("94.62", False)]),
    ),
    (
        "a reprint was left as it was",
        says(1, "94.26", "94.62", origin="a") + says(2, "94.26", origin="a", number=2),
        ("94.62", "corrected", 1, [("94.26", True)]),
    ),
    (
        "a reprint still states what the first article withdrew",
        says(1, "94.26", None, origin="a") + says(2, "94.26", origin="a", number=2),
        ("94.26", "single", 1, []),
    ),
    (
        "two reprints corrected each to what the other had",
        says(1, "94.26", "94.62", origin="a") + says(2, "94.62", "94.26", origin="a", number=2),
        ("94.26", "disputed", 1, [("94.62", False), ("94.62", True)]),
    ),
]


@pytest.mark.parametrize(("made", "expected"), [case[1:] for case in CORRECTED], ids=[case[0] for case in CORRECTED])
def test_a_source_may_correct_itself(
    made: list[facts.Statement], expected: tuple[str, str, int, list[tuple[str, bool]]]
) -> None:
    assert shape(only(*made)) == expected


def test_what_another_kind_of_source_leaves_out_is_not_taken_back() -> None:
    """A feed's text with two scores, and the page itself in which only one is read: the other still stands."""
    (former,) = says(1, "94.26", None)
    assert shape(only(replace(former, dropped=None))) == ("94.26", "single", 1, [])


def test_a_correction_says_when_it_was_seen() -> None:
    fact = only(*says(1, "94.26", "96.42", "94.62"))
    assert {str(one.value): one.until for one in fact.rivals} == {"94.26": SEEN + WEEK, "96.42": SEEN + 2 * WEEK}
    assert [(str(one.old), str(one.new), one.seen) for one in facts.corrections(says(1, "94.26", "94.62", None))] == [
        ("94.26", "94.62", SEEN + WEEK),
        ("94.62", "None", SEEN + 2 * WEEK),
    ]
    assert facts.corrections(says(1, "94.26", None, "94.26") + says(2, "94.6", "94.62", number=2)) == ()


SCORES = st.sampled_from(["94.26", "94.62", "94.6", "94.58", "96.42"])
PRESS = st.lists(
    st.tuples(st.lists(SCORES | st.none(), min_size=1, max_size=4), st.sampled_from(["", "a"])), min_size=1, max_size=4
)


def press(drawn: list[tuple[list[str | None], str]]) -> list[facts.Statement]:
    return [
        one
        for place, (texts, origin) in enumerate(drawn, 1)
        for one in says(place, *texts, origin=origin, number=place)
    ]


@settings(deadline=None)
@given(PRESS, st.randoms(use_true_random=False))
def test_facts_and_corrections_do_not_depend_on_the_order_of_statements(
    drawn: list[tuple[list[str | None], str]], random: Random
) -> None:
    made = press(drawn)
    mixed = random.sample(made, len(made))
    assert facts.compute(mixed) == facts.compute(made)
    assert facts.corrections(mixed) == facts.corrections(made)


@settings(deadline=None)
@given(PRESS)
def test_no_value_is_lost_whatever_is_corrected(drawn: list[tuple[list[str | None], str]]) -> None:
    made = press(drawn)
    for fact in facts.compute(made):
        shown = [fact.value, *(one.value for one in fact.rivals)]
        for one in made:
            assert one.record.score is not None
            assert any(facts.agree(one.record.score, value) for value in shown)


@settings(deadline=None)
@given(PRESS, SCORES)
def test_one_more_correction_keeps_all_that_was_stated(drawn: list[tuple[list[str | None], str]], score: str) -> None:
    """The first article prints another value: every value shown before is shown after, the new one as what it says."""
    (texts, origin), *rest = drawn
    before, after = press(drawn), press([([*texts, score], origin), *rest])
    shown = {str(value) for fact in facts.compute(after) for value in (fact.value, *(one.value for one in fact.rivals))}
    for fact in facts.compute(before):
        for value in (fact.value, *(one.value for one in fact.rivals)):
            assert any(facts.agree(value, Decimal(other)) for other in shown if isinstance(value, Decimal))
    assert any(facts.agree(Decimal(score), Decimal(other)) for other in shown)


# what backs what, by its plain definition

VALUES = st.one_of(
    st.decimals("94", "96", places=2),
    st.decimals("94", "96", places=1),
    st.decimals("94", "96", places=0),
    st.decimals("94.4", "94.6", places=3),
    st.sampled_from(["kepatuhan tinggi", "kualitas tinggi", "tinggi", "kualitas", "zona hijau", "hijau", "baik"]),
)


@settings(deadline=None)
@given(st.lists(VALUES, max_size=30), st.sets(VALUES, max_size=3))
def test_values_are_backed_by_all_that_agrees_with_them(drawn: list[Decimal | str], own: set[Decimal | str]) -> None:
    stated = [(value, statement(number, score="90")) for number, value in enumerate(drawn, 1)]
    finest: list[Decimal | str] = []
    distinct = {str(value): value for value in drawn}.values()
    for value in sorted(distinct, key=lambda one: (-fineness(one), one not in own, str(one))):
        if not any(agree_in_words(value, other) for other in finest):
            finest.append(value)
    expected = {str(value): tuple(one for other, one in stated if agree_in_words(value, other)) for value in finest}
    assert {str(side.value): side.support for side in backings(stated, own)} == expected
