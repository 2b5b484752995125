"""The figures of a measurement, and every claim that went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TextIO

from tools.verdicts.measuring import Judged, share_true

ENOUGH = 0.95


def report(found: Sequence[Judged], articles: int, show: int, like: str, out: TextIO) -> int:
    """Prints what was measured; 1 if it is not good enough, else 0."""
    true = [one for one in found if one.claim.true]
    false = [one for one in found if one.claim.true is False]
    split = [one for one in found if one.claim.true is None]
    wrong = [one for one in false if one.taken_for_true]
    refused = [one for one in true if not one.taken_for_true]
    united = [one for one in split if one.outcome != "disputed"]
    misquoted = [quote for one in found for quote in one.misquoted]
    print(
        f"{articles} articles, {len(true)} true claims, {len(false)} false, {len(split)} on which sources differ",
        file=out,
    )
    print(f"true, taken for true: {len(true) - len(refused)} ({share_true(found):.2%})", file=out)
    print(f"false, taken for true: {len(wrong)}", file=out)
    print(f"sources differ, not disputed: {len(united)}", file=out)
    print(f"quotes not in their place: {len(misquoted)}", file=out)
    _table("true claims by style", true, lambda one: one.claim.style, out)
    _table("false claims by kind", false, lambda one: one.claim.kind, out)
    print("\nwhy true ones failed:", dict(Counter(one.cause for one in refused)), file=out)
    print("outcomes of false ones:", dict(Counter(one.outcome for one in false)), file=out)
    _worst("true forms that failed most", true, False, out)
    _worst("false forms taken for true", false, True, out)
    for one in wrong:
        print(f"FALSE {one.outcome} [{one.claim.kind}] {one.claim.text!r} {one.claim.as_of or ''}", file=out)
    shown = [one for one in refused if like in f"{one.claim.style} {one.cause} {one.claim.kind} {one.detail}"]
    for one in shown[:show]:
        day = one.claim.as_of or ""
        print(f"TRUE {one.outcome} [{one.claim.style}, {one.cause}: {one.detail}] {one.claim.text!r} {day}", file=out)
    for one in united:
        print(f"DIFFER {one.outcome} {one.claim.text!r}", file=out)
    for quote in misquoted:
        print(f"QUOTE {quote}", file=out)
    return int(bool(wrong or misquoted or united) or share_true(found) < ENOUGH)


def _worst(title: str, found: Sequence[Judged], taken: bool, out: TextIO) -> None:
    """The forms with most claims that went wrong."""
    wrong = Counter(one.claim.form for one in found if one.taken_for_true == taken)
    print(f"\n{title}", file=out)
    for form, count in wrong.most_common(40):
        print(f"  {count:4} of {sum(one.claim.form == form for one in found):4}  {form!r}", file=out)


def _table(title: str, found: Sequence[Judged], by: Callable[[Judged], str], out: TextIO) -> None:
    print(f"\n{title} (all, taken for true)", file=out)
    for name, count in sorted(Counter(map(by, found)).items()):
        taken = sum(one.taken_for_true for one in found if by(one) == name)
        print(f"  {name:36} {count:5} {taken:5} {taken / count:6.1%}", file=out)
