"""Learns the weights of `confidence.toml` from the articles with gold and measures them, each article by weights that never saw it.

Writes the weights, and the measured part of `docs/extraction.md`; `--check` only says whether both are what it would
write. Articles named as arguments are measured with the weights of the others, and nothing is learned from them.
"""

from __future__ import annotations

import argparse
import itertools
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from berita_extract import records, reference
from berita_extract.evaluation.gold import FIELDS, read_gold
from berita_extract.evaluation.matching import agreeing, match
from berita_extract.inputs import InputError
from berita_extract.records.confidence import AGAINST, confidence, probability, rounded
from berita_extract.reference import Reference, Weights

ROOT = Path(__file__).parent.parent
WEIGHTS = ROOT / "data" / "reference" / "confidence.toml"
DOCS = ROOT / "docs" / "extraction.md"
GOLD = tuple(sorted((ROOT / "tests" / "corpus").glob("*.jsonl")))

FOLDS = 10
DIVISIONS = 5  # of the articles into folds; the first is shown, the others tell how much hangs on chance
PENALTY = 1.0  # on half the square of each weight: what a sign seen in few records may say
AIM = 0.99  # the precision at which the share of right records that remain is told

_SWEEPS, _STILL = 300, 5e-3
_MEASURED = re.compile(r"(<!-- measured -->\n).*?(<!-- end -->)", re.DOTALL)
_HEAD = """\
# What each sign against a record (src/berita_extract/records/confidence.py) adds to the logarithm of its odds of being right.
# Written by `make confidence`, which learns it from the articles with gold; how well it holds is in docs/extraction.md.
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """A record that was read, and whether gold has it."""

    article: str
    signs: tuple[str, ...]
    rule: str
    right: bool  # institution, year and score
    whole: bool  # all five fields


Scored = Sequence[tuple[float, Sample]]
"""Samples, each with a confidence that was learned without its article."""
Model = Callable[[Sequence[Sample]], Callable[[Sample], float]]
"""Learns from samples how to judge others."""


def samples(paths: Iterable[Path], given: Reference) -> list[Sample]:
    """All records read out of files of gold, without those that answer optional ones. Raises SystemExit on a broken file."""
    found = []
    for path in paths:
        for gold in read_gold(str(path)):
            if isinstance(gold, InputError):
                raise SystemExit(f"{gold.path}: {gold.place}: {gold.why}")
            matching = match(gold.records, records.extract(gold.article, given).records)
            agreed = [(record, agreeing(wanted, record)) for wanted, record in matching.pairs]
            for record, fields in [*agreed, *((record, ()) for record in matching.extra)]:
                right = "year" in fields and "score" in fields
                found.append(Sample(gold.id, record.signs, record.rule, right, len(fields) == len(FIELDS)))
    return found


def learn(seen: Iterable[Sample], signs: Iterable[str] = tuple(AGAINST), penalty: float = PENALTY) -> Weights:
    """The weights that make the outcome of the samples likeliest; none is above 0.

    Logistic regression by coordinate descent: each weight in turn takes a Newton step, and stays below 0.
    """
    wanted = set(signs)
    counts: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0])
    for sample in seen:
        count = counts[tuple(sign for sign in sample.signs if sign in wanted)]
        count[0] += 1
        count[1] += sample.right
    patterns = sorted(counts)
    total = [counts[pattern][0] for pattern in patterns]
    right = [counts[pattern][1] for pattern in patterns]
    having = {sign: [i for i, pattern in enumerate(patterns) if sign in pattern] for sign in AGAINST}
    having = {sign: rows for sign, rows in having.items() if rows}
    weights = dict.fromkeys(having, 0.0)
    having[""] = list(range(len(patterns)))  # the base: a sign that all have, without penalty and without side
    weights[""] = 0.0
    sums = [0.0] * len(patterns)
    slope, bend = [r - t / 2 for r, t in zip(right, total, strict=True)], [t / 4 for t in total]
    for _ in range(_SWEEPS):
        moved = 0.0
        for sign, rows in having.items():
            before, held = weights[sign], penalty if sign else 0.0
            free = before + (sum([slope[i] for i in rows]) - held * before) / (sum([bend[i] for i in rows]) + held)
            free = max(before - 1, min(before + 1, free))
            weights[sign] = min(free, 0.0) if sign else free
            if change := weights[sign] - before:
                moved = max(moved, abs(change))
                for i in rows:
                    sums[i] += change
                    odds = 1 / (1 + math.exp(-sums[i]))
                    slope[i], bend[i] = right[i] - total[i] * odds, total[i] * odds * (1 - odds)
        if moved < _STILL:
            break
    base = weights.pop("")
    kept = {sign: round(weight, 3) for sign, weight in weights.items()}
    return Weights(round(base, 3), {sign: weight for sign, weight in kept.items() if weight})


def fold(article: str, division: int = 0) -> int:
    """The fold of an article: by its name alone, so that new articles move no other."""
    return int(sha256(f"{division or ''}{article}".encode()).hexdigest(), 16) % FOLDS


def crossed(every: Sequence[Sample], model: Model, division: int = 0) -> Scored:
    """Every sample with the probability that a model gives it which was learned from the other folds."""
    found = []
    for number in range(FOLDS):
        judge = model([s for s in every if fold(s.article, division) != number])
        found += [(judge(s), s) for s in every if fold(s.article, division) == number]
    return found


def shown(scored: Scored) -> Scored:
    """The same with the confidence that users see."""
    return [(rounded(value), s) for value, s in scored]


def by_signs(signs: Iterable[str] = tuple(AGAINST), penalty: float = PENALTY) -> Model:
    """The model of the project, or one with fewer signs."""
    chosen = tuple(signs)

    def model(seen: Sequence[Sample]) -> Callable[[Sample], float]:
        weights = learn(seen, chosen, penalty)
        return lambda sample: probability(sample.signs, weights)

    return model


def by_rule(seen: Sequence[Sample]) -> Callable[[Sample], float]:
    """The share that was right among the records of a rule."""
    found, right = Counter(s.rule for s in seen), Counter(s.rule for s in seen if s.right)
    return lambda sample: (right[sample.rule] + 1) / (found[sample.rule] + 2)


def by_hand(_: Sequence[Sample]) -> Callable[[Sample], float]:
    """What was guessed before anything was measured."""
    guessed = {"table.row": 0.97, "prose.score": 0.95}
    return lambda sample: guessed.get(sample.rule, 0.85)


def remaining(scored: Scored, threshold: float) -> tuple[int, int, int, int]:
    """Of the samples at or above a threshold: how many, and how many right; of the right ones all in all; right as a whole."""
    kept = [s for value, s in scored if value >= threshold]
    return len(kept), sum(s.right for s in kept), sum(s.right for _, s in scored), sum(s.whole for s in kept)


def threshold(scored: Scored, aim: float = AIM) -> float | None:
    """The lowest confidence from which on upwards every threshold has the precision `aim`; None if there is none."""
    lowest = None
    for value in sorted({value for value, _ in scored}, reverse=True):
        found, right, _, _ = remaining(scored, value)
        if right < aim * found:
            break
        lowest = value
    return lowest


def reached(scored: Scored) -> tuple[float | None, float]:
    """The threshold for the precision aimed at, and the share of right records that remain there."""
    low = threshold(scored)
    _, right, wanted, _ = remaining(scored, math.inf if low is None else low)
    return low, right / wanted


def area(scored: Scored) -> float:
    """How often a right record is surer than a wrong one (the area under the ROC curve)."""
    right = Counter(value for value, s in scored if s.right)
    wrong = Counter(value for value, s in scored if not s.right)
    wins = sum(r * w * ((a > b) + (a == b) / 2) for a, r in right.items() for b, w in wrong.items())
    return wins / max(right.total() * wrong.total(), 1)


def loss(scored: Scored) -> float:
    """The mean negative logarithm of what was said of the outcome."""
    return -sum(math.log(max(value if s.right else 1 - value, 1e-9)) for value, s in scored) / len(scored)


# --- what is written -----------------------------------------------------------------------------------------------


def toml(weights: Weights) -> str:
    """The file of the weights."""
    signs = [f"{sign} = {weight}" for sign, weight in weights.against.items()]
    return "\n".join([_HEAD, f"base = {weights.base}", "", "[against]", *signs, ""])


def reliability(scored: Scored) -> list[str]:
    """The records in tenths by confidence, each with what was said and what was true."""
    ranked = sorted(scored, key=lambda one: (one[0], one[1].article, one[1].signs))
    lines = ["| tenth | confidence | mean | records | right | precision |", "| --- | --- | --- | --- | --- | --- |"]
    for number in range(10):
        part = ranked[number * len(ranked) // 10 : (number + 1) * len(ranked) // 10]
        right, mean = sum(s.right for _, s in part), sum(value for value, _ in part) / len(part)
        lines.append(
            f"| {number + 1} | {part[0][0]:.3f}–{part[-1][0]:.3f} | {mean:.3f} | {len(part)} | {right}"
            f" | {right / len(part):.3f} |"
        )
    return lines


def by_value(scored: Scored) -> list[str]:
    """The records by what users see."""
    lines = ["| confidence | mean | records | right | precision | all five right | precision |"]
    lines.append("| --- | --- | --- | --- | --- | --- | --- |")
    edges = (0.0, 0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 1.0)
    for low, high in itertools.pairwise(edges):
        part = [(value, s) for value, s in scored if low <= value < high]
        if not part:
            continue
        right, whole, mean = sum(s.right for _, s in part), sum(s.whole for _, s in part), sum(v for v, _ in part)
        upper = f"–{high - 0.01:.2f}" if high - low > 0.015 else ""
        lines.append(
            f"| {max(low, 0.01):.2f}{upper} | {mean / len(part):.3f} | {len(part)} | {right} | {right / len(part):.3f}"
            f" | {whole} | {whole / len(part):.3f} |"
        )
    return lines


def curve(scored: Scored) -> list[str]:
    """What thresholds leave."""
    lines = ["| at least | records | right | precision | right that remain | all five right | precision |"]
    lines.append("| --- | --- | --- | --- | --- | --- | --- |")
    for low in (0.0, 0.5, 0.8, 0.9, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99):
        found, right, wanted, whole = remaining(scored, low)
        if found:
            lines.append(
                f"| {low:.2f} | {found} | {right} | {right / found:.4f} | {right / wanted:.1%}"
                f" | {whole} | {whole / found:.3f} |"
            )
    return lines


def conclusion(scored: Scored) -> str:
    """The sentence with the threshold for the precision aimed at."""
    low = threshold(scored)
    if low is None:
        return f"No threshold reaches a precision of {AIM}."
    found, right, wanted, _ = remaining(scored, low)
    return (
        f"A precision of {AIM} is reached at a confidence of {low:.2f}: {right} of {found} records are right"
        f" ({right / found:.4f}), and {right / wanted:.1%} of all {wanted} right records remain."
    )


_PARTS: Mapping[str, tuple[str, ...]] = {
    "value": ("no_score", "of_group", "score", "band"),
    "year": ("year",),
    "name": ("name_",),
    "sentence": ("names_", "unit_and_government", "refused_beside"),
    "story": ("unit_in", "unit_words", "unit_kind", "refused_same", "refused_mostly", "scheme_in", "rehearsal"),
}
"""Kinds of signs by how their names begin, for the comparison."""


def tried(every: Sequence[Sample]) -> list[str]:
    """What other models give."""
    signs = tuple(AGAINST)
    models: dict[str, Model] = {
        "a value for each rule, guessed": by_hand,
        "the share right of each rule (table, score, label, group)": by_rule,
        **{
            f"without the signs of the {part}": by_signs([s for s in signs if not s.startswith(beginnings)])
            for part, beginnings in _PARTS.items()
        },
        **{
            f"the signs of the {part} alone": by_signs([s for s in signs if s.startswith(beginnings)])
            for part, beginnings in _PARTS.items()
        },
        "a penalty of 0.1": by_signs(penalty=0.1),
        "a penalty of 10": by_signs(penalty=10.0),
        "all signs, a penalty of 1 (as shipped)": by_signs(),
    }
    lines = ["| model | log loss | area under ROC | threshold | right that remain |", "| --- | --- | --- | --- | --- |"]
    for name, model in models.items():
        exact = crossed(every, model)
        low, share = reached(shown(exact))
        told = "none" if low is None else f"{low:.2f}"
        lines.append(f"| {name} | {loss(exact):.4f} | {area(exact):.3f} | {told} | {share:.1%} |")
    return lines


def _chance(shares: Sequence[float]) -> str:
    return (
        f"With {len(shares)} other divisions of the articles into folds it is {min(shares):.1%} to {max(shares):.1%}."
    )


def measured(every: Sequence[Sample]) -> str:
    """The measured part of the page."""
    exact = crossed(every, by_signs())
    scored = shown(exact)
    shares = [reached(shown(crossed(every, by_signs(), division)))[1] for division in range(1, DIVISIONS)]
    articles, right = len({s.article for s in every}), sum(s.right for s in every)
    return "\n".join(
        [
            f"{len(every)} records read out of {articles} articles, {right} right ({right / len(every):.4f}).",
            "",
            f"{conclusion(scored)} {_chance(shares)}",
            "",
            "In tenths of equal size, by the confidence before it is rounded:",
            "",
            *reliability(exact),
            "",
            "By the confidence that users see:",
            "",
            *by_value(scored),
            "",
            "What remains from a threshold on:",
            "",
            *curve(scored),
            "",
            "What was tried, all measured the same way:",
            "",
            *tried(every),
            "",
        ]
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes or checks; 1 if `--check` finds something that is not as it would be written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; say what is not as it would be written")
    parser.add_argument("more", nargs="*", type=Path, help="gold to be measured only")
    options = parser.parse_args(arguments)
    given = reference.load()
    every = samples(GOLD, given)
    weights = learn(every)
    page = DOCS.read_text(encoding="utf-8")
    wanted = {WEIGHTS: toml(weights), DOCS: _MEASURED.sub(lambda m: m[1] + measured(every) + m[2], page)}
    stale = [path for path, text in wanted.items() if path.read_text(encoding="utf-8") != text]
    for path in stale:
        print(f"{path.relative_to(ROOT)}: {'is not what is measured' if options.check else 'written'}")
        if not options.check:
            path.write_text(wanted[path], encoding="utf-8")
    print(conclusion(shown(crossed(every, by_signs()))))
    if options.more:
        further = [(confidence(s.signs, weights), s) for s in samples(options.more, given)]
        print("\n".join([f"Of the further gold, {len(further)} records:", *by_value(further), *curve(further)]))
    return int(options.check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
