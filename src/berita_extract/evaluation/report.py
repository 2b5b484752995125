"""An evaluation as tables for people and as one JSON object."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from berita_extract.evaluation import Evaluation, Outcome, Values, wrong
from berita_extract.evaluation.causes import CAUSES
from berita_extract.evaluation.figures import Figures, Rate, total
from berita_extract.evaluation.gold import FIELDS
from berita_extract.evaluation.runs import Change, Changes, outcome_row
from berita_extract.output import Row, print_table, printable

_NUMBERS = frozenset((
    "F1", "precision", "recall", "right", "found", "gold", "n", "articles", "records", "share",
    "key F1", "key P", "key R", "all F1", "all P", "all R", "perfect", "kept empty",
))  # fmt: skip


def as_row(evaluations: Sequence[Evaluation], by: str | None, changes: Changes | None) -> Row:
    """Everything as JSON has it; with `by` ("total", "kind", "cause") only the totals and what is asked for."""
    row: Row = {
        "files": [{"path": one.path, "sha256": one.sha256} for one in evaluations],
        "figures": figures_row(total(one.figures for one in evaluations)),
    }
    if by in (None, "kind"):
        row["kinds"] = {kind: figures_row(figures) for kind, figures in _kinds(evaluations).items()}
    if by in (None, "cause"):
        row["causes"] = {cause: len(found) for cause, found in _by_cause(evaluations).items()}
        row["wrong"] = [_wrong_row(outcome) for outcome in wrong(evaluations)]
    if changes is not None and by != "total":
        row["gains"] = [_change_row(change) for change in changes.gains]
        row["losses"] = [_change_row(change) for change in changes.losses]
    return row


def figures_row(figures: Figures) -> Row:
    """Figures with the counts they are made of."""
    return {
        "articles": figures.articles,
        "gold_records": figures.gold,
        "found_records": figures.found,
        "institution_year_score": _rate_row(figures.institution_year_score),
        "scored_records_only": _rate_row(figures.scored_records_only),
        "all_five_fields": _rate_row(figures.all_five_fields),
        "paired_records": figures.paired,
        "field_accuracy": {name: _rounded(share) for name, share in figures.field_accuracy.items()},
        "articles_perfect": _rounded(figures.articles_perfect),
        "articles_without_records_kept_empty": f"{figures.kept_empty}/{figures.empty}",
    }


def print_report(evaluations: Sequence[Evaluation], by: str | None, changes: Changes | None, stream: IO[str]) -> None:
    """The tables, and the gains and losses; with `by` only the totals and what is asked for."""
    figures = total(one.figures for one in evaluations)
    _table(("figure", "F1", "precision", "recall", "right", "found", "gold"), _rates(figures), stream)
    _table(("figure", "share", "right", "n"), _shares(figures), stream)
    if by in (None, "kind"):
        _table(_KIND_COLUMNS, [_kind_cells(*kind) for kind in _kinds(evaluations).items()], stream)
    if by in (None, "cause"):
        found = _by_cause(evaluations)
        rows = [(cause, str(len(outcomes)), CAUSES[cause]) for cause, outcomes in found.items()]
        _table(("cause", "records", "meaning"), rows, stream)
        if by == "cause":
            for cause, outcomes in found.items():
                stream.write(f"\n{cause}: {CAUSES[cause]}\n")
                stream.writelines(f"  {_line(outcome)}\n" for outcome in outcomes)
    if by != "total":
        stream.write("\n")
        stream.writelines(f"{printable(line)}\n" for line in _change_lines(changes))


def _change_lines(changes: Changes | None) -> Iterator[str]:
    if changes is None:
        yield "No earlier run over this gold is kept; the next one will be compared with this one."
        return
    counts = f"{len(changes.gains)} gained, {len(changes.losses)} lost"
    yield f"Since the run of {changes.since.made} (version {changes.since.program}): {counts}"
    yield from (f"+ {_change_line(change)}" for change in changes.gains)
    yield from (f"- {_change_line(change)}" for change in changes.losses)
    yield from (f"{path}: not in that run" for path in changes.unknown)


# rows and cells

_KIND_COLUMNS = (
    "kind", "articles", "gold", "found", "key F1", "key P", "key R", "all F1", "all P", "all R", "perfect", "kept empty",
)  # fmt: skip


def _kind_cells(kind: str, figures: Figures) -> tuple[str, ...]:
    rates = (figures.institution_year_score, figures.all_five_fields)
    return (
        kind,
        str(figures.articles),
        str(figures.gold),
        str(figures.found),
        *(_share(value) for rate in rates for value in (rate.f1, rate.precision, rate.recall)),
        _share(figures.articles_perfect),
        f"{figures.kept_empty}/{figures.empty}",
    )


def _rates(figures: Figures) -> list[tuple[str, ...]]:
    named = {
        "institution, year, score": figures.institution_year_score,
        "  among those with a score": figures.scored_records_only,
        "all five fields": figures.all_five_fields,
    }
    return [
        (
            name,
            *(_share(value) for value in (rate.f1, rate.precision, rate.recall)),
            *map(str, (rate.right, rate.found, rate.wanted)),
        )
        for name, rate in named.items()
    ]


def _shares(figures: Figures) -> list[tuple[str, ...]]:
    return [
        ("articles with nothing wrong", _share(figures.articles_perfect), str(figures.perfect), str(figures.articles)),
        (
            "articles without records kept empty",
            _share(figures.articles_kept_empty),
            str(figures.kept_empty),
            str(figures.empty),
        ),
        *(
            (
                f"{name} of paired records",
                _share(figures.field_accuracy[name]),
                str(figures.agreed[name]),
                str(figures.paired),
            )
            for name in FIELDS
        ),
    ]


def _kinds(evaluations: Iterable[Evaluation]) -> dict[str, Figures]:
    """The figures of each kind of article, in alphabetical order."""
    found: dict[str, list[Figures]] = {}
    for evaluation in evaluations:
        for article in evaluation.articles:
            found.setdefault(article.kind, []).append(article.figures)
    return {kind: total(found[kind]) for kind in sorted(found)}


def _by_cause(evaluations: Sequence[Evaluation]) -> dict[str, list[Outcome]]:
    """What is wrong by its cause, the most frequent cause first."""
    outcomes = list(wrong(evaluations))
    counts = Counter(outcome.cause for outcome in outcomes)
    ranked = sorted((cause for cause in CAUSES if counts[cause]), key=lambda cause: -counts[cause])
    return {cause: [outcome for outcome in outcomes if outcome.cause == cause] for cause in ranked}


def _rate_row(rate: Rate) -> Row:
    return {
        "precision": _rounded(rate.precision),
        "recall": _rounded(rate.recall),
        "f1": _rounded(rate.f1),
        "right": rate.right,
        "found": rate.found,
        "gold": rate.wanted,
    }


def _wrong_row(outcome: Outcome) -> Row:
    return {"article": outcome.article, **outcome_row(outcome)}


def _change_row(change: Change) -> Row:
    sides = {"before": change.before, "after": change.after}
    return {
        "article": change.one.article,
        "institution": change.one.institution,
        "year": change.one.year,
        **{side: None if outcome is None else outcome_row(outcome) for side, outcome in sides.items()},
    }


# lines


def _line(outcome: Outcome) -> str:
    """ "serang-2023  Pemerintah Kota Serang 2023  gold 88.1 hijau, found 81.8 hijau"; "–" is what is not stated."""
    sides = [f"{side} {_values(v)}" for side, v in (("gold", outcome.gold), ("found", outcome.found)) if v]
    return printable(f"{outcome.article}  {outcome.institution} {outcome.year or '–'}  {', '.join(sides)}")


def _change_line(change: Change) -> str:
    return f"{_line(change.one)}  {_state(change.before)} → {_state(change.after)}"


def _state(outcome: Outcome | None) -> str:
    if outcome is None:
        return "not read"
    return outcome.state if outcome.cause is None else f"{outcome.state} ({outcome.cause})"


def _values(values: Values) -> str:
    return " ".join("–" if value is None else str(value) for value in values)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]], stream: IO[str]) -> None:
    stream.write("\n")
    print_table(columns, [[printable(cell) for cell in row] for row in rows], stream, numbers=_NUMBERS)
