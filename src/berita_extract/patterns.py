"""Patterns of many words looked for only where one of them begins: what `re` finds, in a fraction of the time.

`re` tries an alternation of small or capital letters at every character, word by word. Most of our patterns begin with
one of a few dozen words; which ones is read off the pattern itself, so that no list has to be kept beside it.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_LENGTH = 3  # letters of a word that are compared
_BEFORE_READ = 4  # times; reading a pattern's beginnings takes as long as that many searches of an article
_MOST = 400  # beginnings; a pattern with more is looked for everywhere
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_DIGIT = "0"  # stands for any
# What `re` takes for an ASCII letter of the other case
_ODD_CASES = {0x130: "i", 0x131: "i", 0x17F: "s", 0x212A: "k"}
_MARK = re.compile(r"[^\w\s]|_")
_RUN = re.compile(rf"(?<![a-z])[a-z]{{1,{_LENGTH}}}|(?<!\d)\d|{_MARK.pattern}")


def finditer(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of `pattern.finditer(text)`."""
    starts = _known(pattern).starts(text)
    return pattern.finditer(text) if starts is None else _from(pattern, text, starts)


def search(pattern: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """The match of `pattern.search(text, start, end)`; quick where one text is searched stretch by stretch."""
    starts = _known(pattern).starts(text)
    if starts is None:
        return pattern.search(text, start, end)
    for index in range(bisect_left(starts, start), len(starts)):
        if starts[index] >= end:
            break
        if match := pattern.match(text, starts[index], end):
            return match
    return None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text that many patterns are looked for in; they see behind its start, never beyond its end."""

    text: str = field(repr=False)
    start: int
    end: int

    @property
    def words(self) -> str:
        """The characters of the stretch."""
        return self.text[self.start : self.end]

    def search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The match of `pattern`, with its place in the text."""
        return search(pattern, self.text, self.start, self.end)


def _from(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)):
            yield match
            end = match.end()


class Beginnings:
    """The first letters of all that a pattern can match (a digit stands for all digits), as far as they can be told."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        states = _after(parser.parse(pattern.pattern, pattern.flags), frozenset([_State()]))
        known = {state.letters for state in states or ()}
        self.letters = frozenset(one for one in known if not any(one[:n] in known for n in range(len(one))))
        self.words = all(s.kind in s.anchored or _MARK.match(s.kind) for s in states or ())  # never inside a word
        if not (self.words or all(one == _DIGIT or _MARK.match(one) for one in known)):
            self.letters = frozenset()  # it may begin with anything, or anywhere with a letter
        self._last: tuple[str, list[int]] = ("", [])  # a text and where in it

    def starts(self, text: str) -> Sequence[int] | None:
        """Where in `text` the pattern may match, in order; None for anywhere."""
        if not self.letters:
            return None
        if self._last[0] is not text:
            self._last = (text, self._starts(text))
        return self._last[1]

    def _starts(self, text: str) -> list[int]:
        if self.words:
            words = _words(text)
            return sorted([start for letters in self.letters for start in words.get(letters, ())])
        return [match.start() for match in self._place.finditer(_small(text))]

    @cached_property
    def _place(self) -> re.Pattern[str]:
        either = "|".join(r"\d" if one == _DIGIT else re.escape(one) for one in sorted(self.letters))
        return re.compile(f"(?={either})")


class _Plan:
    """How a pattern is looked for: everywhere, until it has been looked for so often that its beginnings are read off."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._left = _BEFORE_READ
        self._beginnings: Beginnings | None = None

    def starts(self, text: str) -> Sequence[int] | None:
        """As of its beginnings."""
        if self._beginnings is None:
            if self._left:
                self._left -= 1
                return None
            self._beginnings = Beginnings(self._pattern)
        return self._beginnings.starts(text)


# by id, since hashing a pattern takes as long as looking for it; the plan keeps the pattern, so that its id stays its own
_plans: dict[int, _Plan] = {}


def _known(pattern: re.Pattern[str]) -> _Plan:
    plan = _plans.get(id(pattern))
    if plan is None:
        plan = _plans[id(pattern)] = _Plan(pattern)
    return plan


@lru_cache(maxsize=4)  # the texts of one article: its body and its title
def _small(text: str) -> str:
    """The text in small letters, one for one."""
    return (text if text.isascii() else text.translate(_ODD_CASES)).lower()


@lru_cache(maxsize=4)
def _words(text: str) -> dict[str, list[int]]:
    """Where the runs of ASCII letters and of digits start, by their first one to three letters, and marks stand."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for match in _RUN.finditer(_small(text)):
        found[match[0]].append(match.start())
    runs: defaultdict[str, list[int]] = defaultdict(list)
    for letters, starts in found.items():
        key = _DIGIT if letters.isdecimal() else letters
        for length in range(1, len(key) + 1):
            runs[key[:length]] += starts
    return dict(runs)


class _State(NamedTuple):
    """A way into a pattern: the letters so far, what the place before them may not be, whether more may be read."""

    letters: str = ""
    anchored: frozenset[str] = frozenset()  # "a": no letter before it; "0": no digit
    done: bool = False

    @property
    def kind(self) -> str:
        """What begins: "a" for a word, "0" for a number, the mark itself."""
        return "a" if self.letters[:1] in _LETTERS else self.letters

    def read(self, letter: str) -> _State:
        """The state behind a letter; a mark or digit is never read on from or behind a letter."""
        if letter in _LETTERS:
            letters = self.letters + letter
            return self._replace(letters=letters, done=len(letters) == _LENGTH)
        return self._replace(letters=self.letters or letter, done=True)


_States = frozenset[_State]


def _after(items: Iterable[tuple[Any, Any]], states: _States) -> _States | None:
    """The states behind a sequence of parsed parts."""
    for code, argument in items:
        going = frozenset(state for state in states if not state.done)
        if not going:
            return states
        behind = _behind(code, argument, going)
        if behind is None:
            return None
        states = (states - going) | behind
        if len(states) > _MOST:
            return None
    return states


def _behind(code: Any, argument: Any, states: _States) -> _States | None:
    """The states behind one part."""
    if code in (op.ASSERT, op.ASSERT_NOT):
        kinds = _refused(argument[1]) if code is op.ASSERT_NOT and argument[0] < 0 else frozenset()
        return _anchored(states, kinds)
    if code is op.AT:
        edges = (op.AT_BOUNDARY, op.AT_BEGINNING)  # of a word and of the text or, as MULTILINE has it, a line
        return _anchored(states, frozenset(("a", _DIGIT)) if argument in edges else frozenset())
    if code is op.SUBPATTERN:
        return _after(argument[3], states)
    if code is op.BRANCH:
        ways = [_after(branch, states) for branch in argument[1]]
        return None if any(way is None for way in ways) else frozenset[_State]().union(*(way or () for way in ways))
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        low, high, part = argument
        once = _after(part, states)
        if once is not None and high > 1:
            once = frozenset(state._replace(done=True) if state.letters else state for state in once)
        return once if once is None or low else once | states
    letters = _letters(code, argument)
    return frozenset(state.read(letter) for state in states for letter in letters)


def _anchored(states: _States, kinds: frozenset[str]) -> _States:
    return frozenset(s if s.letters else s._replace(anchored=s.anchored | kinds) for s in states)


def _letters(code: Any, argument: Any) -> set[str]:
    """The characters a part may be: small ASCII letters, `_DIGIT`, marks, and "" for all others."""
    if code is op.LITERAL:
        small = chr(argument).translate(_ODD_CASES).lower()
        return {_DIGIT if small.isdecimal() else small if small.isascii() or _MARK.match(small) else ""}
    if code is op.RANGE:
        low, high = argument
        return set().union(*(_letters(op.LITERAL, c) for c in range(low, high + 1))) if high - low < 64 else {""}
    if code is op.CATEGORY:
        return {_DIGIT} if argument is op.CATEGORY_DIGIT else {""}
    if code is op.IN:
        return set().union(*(_letters(*part) for part in argument))
    return {""}


def _refused(items: Any) -> frozenset[str]:
    """What may not stand before a match by its lookbehind: "a" if no ASCII letter, "0" if no digit."""
    if len(items) != 1 or items[0][0] is not op.IN:
        return frozenset()
    parts = list(items[0][1])
    if (op.CATEGORY, op.CATEGORY_WORD) in parts:
        return frozenset(("a", _DIGIT))
    letters = {
        letter for part in parts if part[0] is op.RANGE for letter in map(chr, range(part[1][0], part[1][1] + 1))
    }
    both = letters >= _LETTERS and letters >= {letter.upper() for letter in _LETTERS}
    return frozenset((*("a" * both), *(_DIGIT * ((op.CATEGORY, op.CATEGORY_DIGIT) in parts))))
