"""Claims of the forms, true and false, each with what it says and why it is false."""

from __future__ import annotations

import random
import string
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

from berita_extract import reference
from tools.verdicts.names import called, region_of, regions
from tools.verdicts.results import FIELDS, Field, Gold, Result, rounded
from tools.verdicts.wrong import wrong

FORMS = Path(__file__).parent / "forms.toml"

_SLOTS: dict[str, Field] = {
    **dict.fromkeys(("s", "dot", "s1", "s0"), "score"),
    **dict.fromkeys(("z", "Z", "zone"), "zone"),
    **dict.fromkeys(("p", "P"), "predicate"),
    "r": "rank",
}
_ENGLISH = {"hijau": "green", "kuning": "yellow", "merah": "red"}


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence with the results it states; `true` is None where the sources differ."""

    text: str
    style: str  # the group of its form
    form: str
    kind: str  # "true", or what is wrong with it
    true: bool | None
    said: tuple[Result, ...]
    fields: tuple[Field, ...]
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class _Form:
    group: str
    style: str
    text: str

    @property
    def slots(self) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(self.text) if name}

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(name for name in FIELDS if name in {_SLOTS.get(slot) for slot in self.slots})


@cache
def _forms(group: str, path: Path) -> tuple[_Form, ...]:
    """The forms of a group: said, recent, last-year, false."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))[group]
    if "forms" in tables:
        return tuple(_Form(group, group, text) for text in tables["forms"])
    return tuple(_Form(group, style, text) for style in tables for text in tables[style]["forms"])


def claims(gold: Gold, share: float, seed: int, path: Path = FORMS) -> list[Claim]:
    """Claims about every result of the gold; `share` of all that can be built, drawn by `seed`. Each text once."""
    draw = random.Random(seed)
    found: dict[tuple[str, date | None], Claim] = {}
    for result in gold.results:
        for one in _about(result, gold, draw, path):
            if draw.random() < share:
                found.setdefault((one.text, one.as_of), one)
    for one in _several(gold, draw):
        if draw.random() < share * 4:
            found.setdefault((one.text, one.as_of), one)
    return list(found.values())


def _about(result: Result, gold: Gold, draw: random.Random, path: Path) -> Iterator[Claim]:
    for form in _forms("said", path):
        if _fills(form, result) and not _misleads(form, result, gold):
            yield _claim(form, result, gold, draw, "true")
    if result.published is not None:
        soon = result.published + timedelta(days=10)
        newest = reference.load().newest_round(soon)
        if newest is not None and newest.year == result.year:
            yield from _dated(_forms("recent", path), result, gold, draw, soon)
        later = date(result.year + 1, 7, 1)
        if result.published < later:
            yield from _dated(_forms("last-year", path), result, gold, draw, later)
    for form in _forms("false", path):
        if _fills(form, result):
            yield replace(_claim(form, result, gold, draw, form.style), true=False)
    for kind, changed, field in wrong(result, gold, draw):
        fitting = [form for form in _forms("said", path) if _fills(form, changed) and field in (None, *form.fields)]
        for form in draw.sample(fitting, min(3, len(fitting))):
            if not gold.holds(_as_written(form, changed), form.fields):
                yield replace(_claim(form, changed, gold, draw, kind), true=False)


def _dated(group: Sequence[_Form], result: Result, gold: Gold, draw: random.Random, day: date) -> Iterator[Claim]:
    for form in group:
        if _fills(form, result) and not any(gold.disputed(result, name) for name in form.fields):
            yield replace(_claim(form, result, gold, draw, "true"), as_of=day)
            if form.group == "recent":
                stale = replace(result, year=result.year + 2)
                if stale.year in reference.load().rounds and not gold.holds(stale, form.fields):
                    asked = reference.load().rounds[stale.year].announced
                    if asked is not None:
                        false = _claim(form, result, gold, draw, "year: stale, none stated")
                        yield replace(false, true=False, as_of=asked + timedelta(days=20))


def _several(gold: Gold, draw: random.Random) -> Iterator[Claim]:
    """Several results in one claim, all true, and with one of them wrong."""
    by_article: dict[tuple[str, int], list[Result]] = {}
    by_institution: dict[str, list[Result]] = {}
    for result in gold.results:
        if result.score is not None and not gold.disputed(result, "score"):
            by_article.setdefault((result.article, result.year), []).append(result)
            by_institution.setdefault(result.institution, []).append(result)
    for several in by_article.values():
        chosen = list({one.institution: one for one in several}.values())[:2]
        if len(chosen) > 1:
            yield from _together(chosen, gold, draw, _SIDE_BY_SIDE)
    for several in by_institution.values():
        chosen = sorted({one.year: one for one in several}.values(), key=lambda one: one.year)[:2]
        if len(chosen) > 1:
            yield from _together(chosen, gold, draw, _ONE_AFTER_ANOTHER)


def _together(chosen: list[Result], gold: Gold, draw: random.Random, written: dict[str, str]) -> Iterator[Claim]:
    others = [one.score for one in chosen if one.score is not None]
    swapped = [replace(one, score=score) for one, score in zip(chosen, others[1:] + others[:1], strict=True)]
    for text in written.values():
        yield _listed(text, chosen, draw, "true")
        last = [*chosen[:-1], replace(chosen[-1], score=(chosen[-1].score or Decimal(0)) - Decimal("1.3"))]
        for kind, false in (("several: one wrong", last), ("several: scores swapped", swapped)):
            if not all(gold.holds(one, ["score"]) for one in false):
                yield _listed(text, false, draw, kind)


_SIDE_BY_SIDE = {
    "while": "{0} meraih nilai {s0}, sedangkan {1} {s1} pada penilaian Ombudsman tahun {y0}.",
    "and": "Pada penilaian Ombudsman {y0}, {0} memperoleh {s0} dan {1} {s1}.",
    "list": "Nilai Ombudsman {y0}: {0} {s0}, {1} {s1}",
    "lines": "Nilai kepatuhan Ombudsman {y0}\n- {0}: {s0}\n- {1}: {s1}",
}
_ONE_AFTER_ANOTHER = {
    "from to": "Nilai {0} dari Ombudsman {moves} dari {s0} ({y0}) menjadi {s1} ({y1}).",
    "each": "Nilai {0} tahun {y0} {s0}, tahun {y1} {s1}.",
    "after": "{0} meraih nilai {s1} pada {y1} setelah {s0} pada {y0}.",
}


def _listed(text: str, said: Sequence[Result], draw: random.Random, kind: str) -> Claim:
    used = said[:2] if "{1}" in text or "{s1}" in text else said[:1]
    names = [draw.choice(called(one.institution)) for one in used]
    slots = {f"s{place}": comma(one.score) for place, one in enumerate(used)}
    slots |= {f"y{place}": str(one.year) for place, one in enumerate(used)}
    slots["moves"] = "naik" if (said[0].score or 0) < (said[-1].score or 0) else "turun"
    return Claim(text.format(*names, **slots), "several", text, kind, kind == "true", tuple(used), ("score",))


def _fills(form: _Form, result: Result) -> bool:
    if "a" in form.slots and result.institution not in regions():
        return False
    return all(getattr(result, name) is not None for name in form.fields)


def _misleads(form: _Form, result: Result, gold: Gold) -> bool:
    """True if a form says a little less than the source, and that is true of nothing: 89,9 rounded to 90."""
    return not gold.holds(_as_written(form, result), form.fields)


def _as_written(form: _Form, result: Result) -> Result:
    if result.score is None or not form.slots & {"s1", "s0"}:
        return result
    return replace(result, score=rounded(result.score, 1 if "s1" in form.slots else 0))


def _claim(form: _Form, said: Result, gold: Gold, draw: random.Random, kind: str) -> Claim:
    name = draw.choice(called(said.institution))
    region = region_of(said.institution)
    score = said.score
    values = {
        "w": name,
        "a": region.area if region else name,
        "s": comma(score),
        "dot": "" if score is None else point(score),
        "s1": "" if score is None else f"{rounded(score, 1):f}".replace(".", ","),
        "s0": "" if score is None else f"{rounded(score, 0):f}",
        "z": said.zone or "",
        "Z": (said.zone or "").capitalize(),
        "zone": _ENGLISH.get(said.zone or "", ""),
        "p": _predicate(said),
        "P": _predicate(said).title(),
        "y": str(said.year),
        "r": str(said.rank),
    }
    text = form.text.format(**values)
    if form.style == "chat" or (form.group == "false" and form.text[0].islower() and not form.text.startswith("{")):
        text = text.lower()
    disputed = kind == "true" and any(gold.disputed(said, field) for field in form.fields)
    true = None if disputed else kind == "true"
    return Claim(text, form.style, form.text, kind, true, (_as_written(form, said),), form.fields)


def _predicate(said: Result) -> str:
    words = said.predicate or ""
    if words.startswith("kepatuhan"):
        return f"predikat {words}"
    return f"opini {words}" if words.startswith("kualitas") else f"predikat {words}"


def comma(score: Decimal | None) -> str:
    """A score as Indonesians write it: with its decimals, two of them where it has any."""
    if score is None:
        return ""
    return point(score).replace(".", ",")


def point(score: Decimal) -> str:
    """A score with a decimal point: whole, or with two decimals, of which gold has lost a zero at the end."""
    return f"{score:f}" if score == score.to_integral_value() else f"{score:.2f}"
