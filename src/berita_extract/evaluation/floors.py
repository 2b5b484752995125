"""Floors: what the figures of a file of gold must not fall under, kept beside the gold and reviewed like code.

One table a file, by its path seen from the floors' folder: its fingerprint (`sha256`), a floor for each of `MEASURES`, and
in `history` a line for each floor that was lowered and each change of the gold that was accepted, with the reason.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from berita_extract.evaluation import Evaluation
from berita_extract.evaluation.figures import Figures
from berita_extract.output import printable

MEASURES: dict[str, Callable[[Figures], float | None]] = {
    "institution_year_score": lambda figures: figures.institution_year_score.f1,
    "all_five_fields": lambda figures: figures.all_five_fields.f1,
    "articles_perfect": lambda figures: figures.articles_perfect,
    "articles_kept_empty": lambda figures: figures.articles_kept_empty,
}
"""Figures between 0 and 1; None where there is nothing to measure."""

_STEPS = 1000  # floors have three decimals
_HAIR = 1e-9  # 0.29 × 100 is 28.999…
_HEAD = """\
# Floors of the extraction: F1 of (institution, year, score) and of all five fields, share of articles with nothing wrong,
# share of articles without results out of which nothing is read. Written by `berita eval --floors`, checked by `make test`.
"""


class FloorsError(Exception):
    """Floors cannot be read; the message is one line, "<file>: <place>: <reason>"."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What one file of gold must keep."""

    sha256: str
    values: Mapping[str, float]  # by measure
    history: tuple[str, ...] = ()


Floors = Mapping[str, Floor]  # by path, seen from the folder of the floors


def read(path: Path) -> dict[str, Floor]:
    """The floors in a file; raises FloorsError, and OSError if there is no such file."""
    try:
        loaded = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FloorsError(f"{path}: {error}") from None
    return {name: _floor(path, name, row) for name, row in loaded.items()}


def write(floors: Floors, path: Path) -> None:
    """Writes floors whole or not at all; raises OSError."""
    lines = [_HEAD]
    for name, floor in sorted(floors.items()):
        lines += [f"[{_string(name)}]", f"sha256 = {_string(floor.sha256)}"]
        lines += [f"{measure} = {floor.values[measure]}" for measure in MEASURES if measure in floor.values]
        if floor.history:
            lines += ["history = [", *(f"  {_string(line)}," for line in floor.history), "]"]
        lines.append("")
    half = path.with_name(f"{path.name}.part")
    half.write_text("\n".join(lines), encoding="utf-8")
    half.replace(path)


def settle(path: Path, evaluations: Iterable[Evaluation], lift: bool, reason: str | None, day: date) -> list[str]:
    """Changes the floors as far as allowed (`lift`: up, `reason`: down), and says what does not hold, a line each.

    Raises FloorsError and OSError; a file that does not exist yet is made if `lift` is set.
    """
    floors = {} if lift and not path.exists() else read(path)
    before = dict(floors)
    said = []
    for evaluation in evaluations:
        name = name_of(evaluation, path)
        if reason is not None and name in floors:
            floors[name] = lowered(floors[name], evaluation, day, reason)
        if lift:
            floors[name] = raised(floors.get(name), evaluation)
        said += [f"{path}: {name}: {line}" for line in shortcomings(floors.get(name), evaluation)]
    if floors != before:
        write(floors, path)
    return said


def name_of(evaluation: Evaluation, path: Path) -> str:
    """The name under which the floors in `path` have a file of gold."""
    return Path(os.path.relpath(evaluation.path, path.parent)).as_posix()


def shortcomings(floor: Floor | None, evaluation: Evaluation) -> list[str]:
    """What does not hold, a line each; empty if all floors are kept and the gold is the one they were set for."""
    if floor is None:
        return ["has no floors (--raise sets them)"]
    found = []
    if floor.sha256 != evaluation.sha256:
        found.append("is not the gold its floors were set for (--lower --reason TEXT accepts it)")
    for measure, value in _measured(evaluation).items():
        if measure not in floor.values:
            found.append(f"{measure} has no floor (--raise sets it)")
        elif value < floor.values[measure] - _HAIR:
            found.append(f"{measure} is {value:.4f}, under its floor of {floor.values[measure]}")
    return found


def raised(floor: Floor | None, evaluation: Evaluation) -> Floor:
    """The floor with each value lifted to what was measured; those of other gold stay as they are."""
    known = floor or Floor(evaluation.sha256, {})
    if known.sha256 != evaluation.sha256:
        return known
    lifted = {name: max(_down(value), known.values.get(name, 0.0)) for name, value in _measured(evaluation).items()}
    return replace(known, values={**known.values, **lifted})


def lowered(floor: Floor, evaluation: Evaluation, day: date, reason: str) -> Floor:
    """The floor with each value brought down to what was measured, and the gold as it is now; with the reason."""
    measured = _measured(evaluation)
    said = []
    values = {}
    for name, value in floor.values.items():
        if name not in measured:
            said.append(f"{name} {value} dropped")
        else:
            values[name] = value if measured[name] >= value - _HAIR else _down(measured[name])
            said += [f"{name} {value} → {values[name]}"] if values[name] < value else []
    if floor.sha256 != evaluation.sha256:
        said.append(f"gold {floor.sha256[:8]} → {evaluation.sha256[:8]}")
    if not said:
        return floor
    line = f"{day.isoformat()} {', '.join(said)}: {printable(reason.strip())}"
    return Floor(evaluation.sha256, values, (*floor.history, line))


def _measured(evaluation: Evaluation) -> dict[str, float]:
    figures = evaluation.figures
    return {name: value for name, of in MEASURES.items() if (value := of(figures)) is not None}


def _down(value: float) -> float:
    return int(value * _STEPS + _HAIR) / _STEPS


def _floor(path: Path, name: str, row: object) -> Floor:
    place = f'{path}: "{name}"'
    if not isinstance(row, dict):
        raise FloorsError(f"{place}: must be a table")
    sha256, history = row.get("sha256"), row.get("history", [])
    if not isinstance(sha256, str):
        raise FloorsError(f"{place}: sha256 must be a string")
    if not isinstance(history, list) or not all(isinstance(line, str) for line in history):
        raise FloorsError(f"{place}: history must be a list of strings")
    values = {key: value for key, value in row.items() if key not in ("sha256", "history")}
    for key, value in values.items():
        if key not in MEASURES:
            raise FloorsError(f"{place}: {key}: must be one of {', '.join(MEASURES)}")
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
            raise FloorsError(f"{place}: {key}: must be a number from 0 to 1")
    return Floor(sha256, values, tuple(history))


def _string(text: str) -> str:
    """A TOML basic string; what JSON escapes, TOML reads."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
