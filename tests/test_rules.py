"""Every rule that the reading code can name, and every reason, has its sentence; and no sentence outlives its rule."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from berita_extract import reference
from berita_extract.model import RefusalReason
from berita_extract.records import rules

PACKAGE = Path(rules.__file__).parent.parent
# Which argument of a call is the rule; `_refuse` has one in merge.py alone
PLACES = {"Draft": 5, "Refused": 2, "_refuse": 2}


def named(tree: ast.AST, places: dict[str, int]) -> Iterator[str]:
    """The rules that a module gives to drafts and refusals: "prose.score", or "scheme." of an f-string."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        given = [word.value for word in node.keywords if word.arg == "rule"]
        if name in places and not given:
            given = [node.args[places[name]]]
        for argument in given:
            found = list(strings(argument))
            assert found, f"line {node.lineno}: a rule that no test can read"
            yield from found


def strings(node: ast.expr) -> Iterator[str]:
    """The strings that an expression can be; of an f-string what stands before its first value."""
    match node:
        case ast.Constant(value=str(value)):
            yield value
        case ast.JoinedStr(values=[ast.Constant(value=str(value)), *_]):
            yield value
        case ast.IfExp(body=body, orelse=orelse):
            yield from strings(body)
            yield from strings(orelse)


def reasons_of_scores() -> set[str]:
    """The reasons that the scanner of scores can give."""
    tree = ast.parse((PACKAGE / "mentions" / "scores.py").read_text(encoding="utf-8"))
    words = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return {reason for reason in get_args(RefusalReason) if reason in words}


def emitted() -> set[str]:
    """Every rule that a record or a refusal can carry."""
    found: set[str] = set()
    for path in sorted((PACKAGE / "records").rglob("*.py")):
        places = PLACES if path.name == "merge.py" else {k: v for k, v in PLACES.items() if k != "_refuse"}
        found.update(named(ast.parse(path.read_text(encoding="utf-8")), places))
    families = {name for name in found if name.endswith(".")}
    assert families == {"scheme.", "score."}, "a family of rules that no test knows"
    schemes = {f"scheme.{name}" for name in ("none", "other", *reference.load().schemes)}
    return (found - families) | schemes | {f"score.{reason}" for reason in reasons_of_scores()}


def test_every_rule_has_a_sentence() -> None:
    assert len(emitted()) > 40
    assert sorted(rule for rule in emitted() if rules.meaning(rule) is None) == []


def test_no_sentence_is_left_over() -> None:
    names = emitted()
    assert sorted(rule for rule in rules.RULES if rule not in names and rule != "scheme.*") == []


def test_every_reason_has_a_sentence() -> None:
    assert set(rules.REASONS) == set(get_args(RefusalReason))


@pytest.mark.parametrize("sentence", [*rules.RULES.values(), *rules.REASONS.values()])
def test_sentences_are_sentences(sentence: str) -> None:
    assert sentence[0].isupper()
    assert sentence.endswith(".")


def test_unknown_names_mean_nothing() -> None:
    assert rules.meaning("prose.nonsense") is None
    assert rules.meaning("scheme.sakip") == rules.RULES["scheme.*"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('Draft(a, b, c, d, e, "prose.score", score=s)', ["prose.score"]),
        ('records.Refused(span, "target", "prose.hoped" if x else "prose.other")', ["prose.hoped", "prose.other"]),
        ('Refused(span, reason, f"score.{reason}")', ["score."]),
        ('replace(draft, rule="prose.moved")', ["prose.moved"]),
    ],
)
def test_how_rules_are_read(source: str, found: list[str]) -> None:
    assert list(named(ast.parse(source), PLACES)) == found


def test_a_rule_made_elsewhere_is_noticed() -> None:
    with pytest.raises(AssertionError):
        list(named(ast.parse('Refused(span, "target", name)'), PLACES))
