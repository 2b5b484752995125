"""Statements become facts: what agrees, what is disputed, and what support counts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

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
