"""Where composing stands in a text: the phrases that the gazetteer found, and which of them comes next."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

from berita_extract.mentions.gazetteer import Match


class Walk:
    """The phrases of one text in their order; `at` is the number of the next one."""

    def __init__(self, text: str, matches: Sequence[Match]) -> None:
        self.text = text
        self.matches = matches
        self.at = 0

    def gap(self, end: int, index: int) -> str | None:
        """What stands between `end` and phrase number `index`, None if there is no such phrase."""
        return self.text[end : self.matches[index].span.start] if index < len(self.matches) else None

    def pass_over(self, end: int) -> None:
        """Skips the phrases that lie in a name already read."""
        while self.at < len(self.matches) and self.matches[self.at].span.start < end:
            self.at += 1

    def around(self, at: int) -> Sequence[Match]:
        """The few phrases before and behind a position."""
        index = bisect(self.matches, at, key=lambda match: match.span.start)
        return self.matches[max(0, index - 4) : index + 2]
