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
from tests.making import statement


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
