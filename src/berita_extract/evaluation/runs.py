"""What an evaluation found, kept to be compared record by record with a later one."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from berita_extract.evaluation import Evaluation, Outcome, State
from berita_extract.evaluation.gold import FIELDS
from berita_extract.output import json_text

_FORMAT = 1
_BETTER: tuple[State, ...] = ("missed", "wrong", "key", "right")  # each one better than the one before

Outcomes = Mapping[str, Sequence[Outcome]]  # by article


class RunError(Exception):
    """A file is no run; the message is one line, "<file>: <reason>"."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """What was found in one file of gold."""

    name: str  # without its folder
    sha256: str
    articles: Outcomes


@dataclass(frozen=True, slots=True)
class Run:
    """What was found in one call."""

    made: str  # ISO 8601
    program: str  # version
    reference: str  # hash of the reference data
    files: tuple[KeptFile, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A record before and after; a record that gold does not have is None where it was or is not read."""

    before: Outcome | None
    after: Outcome | None

    @property
    def one(self) -> Outcome:
        """The newer of the two that there are."""
        outcome = self.after or self.before
        if outcome is None:
            raise ValueError("a change of nothing")
        return outcome


@dataclass(frozen=True, slots=True)
class Changes:
    """Gains and losses, in the order of gold."""

    since: Run
    unknown: tuple[str, ...]  # files of gold that the earlier run did not have
    gains: tuple[Change, ...]
    losses: tuple[Change, ...]


def kept_in(folder: Path, sha256: str) -> Path:
    """Where the last run over the file of gold with this fingerprint is kept."""
    return folder / f"{sha256}.json"


def run_of(evaluations: Iterable[Evaluation], made: str, program: str, reference: str) -> Run:
    """The run that found this."""
    files = (
        KeptFile(Path(one.path).name, one.sha256, {article.id: article.outcomes for article in one.articles})
        for one in evaluations
    )
    return Run(made, program, reference, tuple(files))


def joined(found: Sequence[Run]) -> Run | None:
    """Several runs as one of the time of the newest; None if there is none."""
    if not found:
        return None
    newest = max(found, key=lambda run: run.made)
    files = {kept.sha256: kept for run in sorted(found, key=lambda run: run.made) for kept in run.files}
    return Run(newest.made, newest.program, newest.reference, tuple(files.values()))


def keep(run: Run, folder: Path) -> None:
    """Keeps a run as the last one over each of its files; raises OSError."""
    for kept in run.files:
        write(replace(run, files=(kept,)), kept_in(folder, kept.sha256))


def write(run: Run, path: Path) -> None:
    """Writes a run whole or not at all; raises OSError."""
    row = {
        "format": _FORMAT,
        "made": run.made,
        "program": run.program,
        "reference": run.reference,
        "files": [
            {
                "name": kept.name,
                "sha256": kept.sha256,
                "articles": {
                    name: [outcome_row(outcome) for outcome in outcomes] for name, outcomes in kept.articles.items()
                },
            }
            for kept in run.files
        ],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.part")
    half.write_text(json_text(row) + "\n", encoding="utf-8")
    half.replace(path)


def read(path: Path) -> Run:
    """The run in a file; raises RunError, and OSError if there is no such file."""
    try:
        row = json.loads(path.read_text(encoding="utf-8"))
        if row["format"] != _FORMAT:
            raise RunError(f"{path}: written by another version of the program; evaluate again")
        files = tuple(
            KeptFile(
                kept["name"],
                kept["sha256"],
                {name: tuple(_outcome(name, one) for one in rows) for name, rows in kept["articles"].items()},
            )
            for kept in row["files"]
        )
        return Run(str(row["made"]), str(row["program"]), str(row["reference"]), files)
    except (ValueError, LookupError, TypeError, AttributeError):
        raise RunError(f"{path}: not a run that berita eval has saved") from None


def outcome_row(outcome: Outcome) -> dict[str, object]:
    """An outcome as it is kept, without the name of its article."""
    return {
        "institution": outcome.institution,
        "year": outcome.year,
        "state": outcome.state,
        "cause": outcome.cause,
        "gold": None if outcome.gold is None else dict(zip(FIELDS, outcome.gold, strict=True)),
        "found": None if outcome.found is None else dict(zip(FIELDS, outcome.found, strict=True)),
    }


def changes(before: Run, evaluations: Iterable[Evaluation]) -> Changes:
    """What is better and what is worse than in `before`, in articles that both have.

    A file is compared with the one of the same fingerprint, else with the one of the same name.
    """
    gains: list[Change] = []
    losses: list[Change] = []
    unknown = []
    for evaluation in evaluations:
        old = _same_file(before, evaluation)
        if old is None:
            unknown.append(evaluation.path)
            continue
        for article in evaluation.articles:
            if article.id not in old.articles:
                continue
            for change in _between(old.articles[article.id], article.outcomes):
                better = _goodness(change.after) - _goodness(change.before)
                if better:
                    (gains if better > 0 else losses).append(change)
    return Changes(before, tuple(unknown), tuple(gains), tuple(losses))


def _same_file(run: Run, evaluation: Evaluation) -> KeptFile | None:
    name = Path(evaluation.path).name
    ranked = sorted(run.files, key=lambda kept: (kept.sha256 != evaluation.sha256, kept.name != name))
    return next((kept for kept in ranked if kept.sha256 == evaluation.sha256 or kept.name == name), None)


def _between(before: Iterable[Outcome], after: Iterable[Outcome]) -> Iterator[Change]:
    """The same records of both; a gold record that only one has says nothing about the extraction."""
    old, new = _keyed(before), _keyed(after)
    for key in dict.fromkeys([*new, *old]):
        change = Change(old.get(key), new.get(key))
        if change.one.gold is None or (change.before and change.after):
            yield change


def _keyed(outcomes: Iterable[Outcome]) -> dict[tuple[bool, str, int | None, int], Outcome]:
    """Outcomes by side, institution and year; further ones of the same are told apart by their number."""
    counts: Counter[tuple[bool, str, int | None]] = Counter()
    found = {}
    for outcome in outcomes:
        key = (outcome.gold is None, outcome.institution, outcome.year)
        found[(*key, counts[key])] = outcome
        counts[key] += 1
    return found


def _goodness(outcome: Outcome | None) -> int:
    """The more the better; a record beside gold that is not read is better than one that is."""
    if outcome is None:
        return 0
    return -1 if outcome.gold is None else _BETTER.index(outcome.state)


def _outcome(article: str, row: Mapping[str, object]) -> Outcome:
    values = {
        side: None if (given := row[side]) is None else tuple(given[name] for name in FIELDS)  # type: ignore[index]
        for side in ("gold", "found")
    }
    state = row["state"]
    if state not in (*_BETTER, "extra"):
        raise ValueError(state)
    return Outcome(article, row["institution"], row["year"], state, row["cause"], **values)  # type: ignore[arg-type]
