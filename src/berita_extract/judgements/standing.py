"""What stands of judgements: what was undone, what contradicts itself, and what holds of a value, mention or body."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from berita_extract.judgements.model import ID_DIGITS, Judgement, mention_key
from berita_extract.values import Value, agree, decimals


class Judgements:
    """Rows by people, immutable. Those that were undone stay listed and hold no more."""

    def __init__(self, rows: Iterable[Judgement] = ()) -> None:
        unique = {row.id: row for row in rows}
        self.rows: tuple[Judgement, ...] = tuple(sorted(unique.values(), key=lambda row: (row.when, row.id)))
        self._by_id = {row.id: row for row in self.rows}
        self._undoing: dict[str, list[Judgement]] = defaultdict(list)
        for row in self.rows:
            if row.undoes is not None:
                self._undoing[row.undoes].append(row)
        self.standing: tuple[Judgement, ...] = tuple(
            row for row in self.rows if row.kind != "undo" and self.undone_by(row.id) is None
        )
        self._bodies = _Bodies(self.standing)
        self._same: dict[tuple[str, str | None], list[Judgement]] = defaultdict(list)
        self._not_same: dict[tuple[str, str | None], list[Judgement]] = defaultdict(list)
        self._wrong: dict[tuple[str, str, str, int], list[Judgement]] = defaultdict(list)
        self._right: dict[_About, list[Judgement]] = defaultdict(list)
        self.conflicts: tuple[tuple[Judgement, ...], ...] = (
            *self._bodies.conflicts,
            *_mention_conflicts(self.standing, self.body),
            *_value_conflicts(self.standing, self.body),
        )
        unsettled = {row.id for rows in self.conflicts for row in rows}
        for row in self.standing:
            if row.id in unsettled:
                continue
            if row.kind == "right":
                self._right[_about(row, self.body)].append(row)
            elif row.kind == "wrong":
                about = _about(row, self.body)
                self._wrong[row.url or "", about.scheme, about.institution_id, about.year].append(row)
            elif row.mention is not None:
                chosen = self._same if row.kind == "same" else self._not_same
                chosen[mention_key(row.mention), row.url].append(row)
        # ids of which a row says that they are another's, or that a mention is them, or is not
        self.identified: frozenset[str] = frozenset(
            one
            for row in self.standing
            if row.kind not in ("right", "wrong")
            for one in (row.institution_id, row.other_id)
            if one is not None
        )
        self._members: dict[str, set[str]] = defaultdict(set)  # ids by their body
        for one, lowest in self._bodies.lowest.items():
            self._members[lowest].add(one)
        self._mentions: dict[str, set[str]] = defaultdict(set)  # judged to be a body
        for (key, _), chosen_rows in self._same.items():
            for row in chosen_rows:
                self._mentions[self.body(row.institution_id or "")].add(key)
        self._denied: dict[str, set[str]] = defaultdict(set)  # ids that a mention is judged not to be
        for (key, _), chosen_rows in self._not_same.items():
            self._denied[key].update(row.institution_id or "" for row in chosen_rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Judgements) and set(self._by_id) == set(other._by_id)

    def __hash__(self) -> int:
        return hash(frozenset(self._by_id))

    def __bool__(self) -> bool:
        return bool(self.rows)

    @property
    def hash(self) -> str:
        """What a data version names: the same for the same rows, in whatever order and files they lie."""
        return hashlib.sha256("\n".join(sorted(self._by_id)).encode()).hexdigest()[:ID_DIGITS]

    def get(self, given: str) -> Judgement | None:
        """The row with this id."""
        return self._by_id.get(given)

    def named(self, given: str) -> Judgement:
        """The one row whose id begins so. Raises LookupError with the reason if there is not just one."""
        start = given.strip().lower()
        found = [row for row in self.rows if start and row.id.startswith(start)]
        if len(found) != 1:
            why = "several judgements begin so" if found else "no such judgement"
            raise LookupError(f"{given}: {why}; see `berita review list`")
        return found[0]

    def undone_by(self, given: str) -> Judgement | None:
        """The undo that stands against a row, the earliest of several; None for a row that holds."""
        return next((undo for undo in self._undoing.get(given, ()) if self.undone_by(undo.id) is None), None)

    @property
    def undone(self) -> Mapping[str, Judgement]:
        """Ids of the rows that hold no more, each with the undo that stands against it."""
        found = {row.id: self.undone_by(row.id) for row in self.rows}
        return {given: undo for given, undo in found.items() if undo is not None}

    @property
    def dangling(self) -> tuple[Judgement, ...]:
        """Undos of rows that are not here: their file is missing."""
        return tuple(row for row in self.rows if row.undoes is not None and row.undoes not in self._by_id)

    # what stands

    def body(self, institution_id: str) -> str:
        """The lowest of the ids that are judged to be one body with this one; by default itself."""
        return self._bodies.lowest.get(institution_id, institution_id)

    def bodies(self) -> Mapping[str, str]:
        """Every id that is judged to be one body with a lower one, and that."""
        return {one: lowest for one, lowest in self._bodies.lowest.items() if one != lowest}

    def joined(self, institution_ids: Iterable[str]) -> set[str]:
        """The ids with all those that are judged to be one body with one of them."""
        wanted = {self.body(one) for one in institution_ids}
        return wanted.union(*(self._members.get(one, ()) for one in wanted))

    def mentions(self, institution_ids: Iterable[str] | None = None) -> set[str]:
        """The mentions, as `mention_key` has them, that are judged to be one of the institutions, or any."""
        wanted = self._mentions.keys() if institution_ids is None else {self.body(one) for one in institution_ids}
        return set[str]().union(*(self._mentions.get(one, ()) for one in wanted))

    def sources(self, institution_ids: Iterable[str]) -> set[str]:
        """The ids under which statements of the institutions may have been read.

        Their own, those of one body with them, and those that a mention judged to be one of them is judged not to be.
        """
        found = self.joined(institution_ids)
        denied = set[str]().union(*(self._denied.get(key, ()) for key in self.mentions(found)))
        return found | self.joined(denied)

    def meant(self, mention: str, url: str | None) -> tuple[Judgement, ...]:
        """Who is judged to be meant by a mention: what is said of the article, else what is said of every one.

        What is said of the article that it is not leaves out what is said of every one that it is.
        """
        key = mention_key(mention)
        if url is not None and (here := self._same.get((key, url))):
            return tuple(here)
        not_here = {self.body(row.institution_id or "") for row in self._not_same.get((key, url), ())} if url else set()
        return tuple(
            row for row in self._same.get((key, None), ()) if self.body(row.institution_id or "") not in not_here
        )

    def not_meant(self, mention: str, url: str | None) -> tuple[Judgement, ...]:
        """Who is judged not to be meant: in this article and everywhere, but for whom it is said to mean here."""
        if not self._not_same:
            return ()
        key = mention_key(mention)
        here = self._not_same.get((key, url), []) if url is not None else []
        meant = {self.body(row.institution_id or "") for row in self._same.get((key, url), ())} if url else set()
        everywhere = self._not_same.get((key, None), [])
        return (*here, *(row for row in everywhere if self.body(row.institution_id or "") not in meant))

    def wrong(
        self, url: str, scheme: str, institution_id: str, year: int | None, name: str, value: Value
    ) -> Judgement | None:
        """The judgement, the earliest of several, by which an article's value is wrong; None for none."""
        if year is None:
            return None
        for row in self._wrong.get((url, scheme, self.body(institution_id), year), ()):
            if row.field == "all" or (row.field == name and row.stated == value):
                return row
        return None

    def right(self, scheme: str, institution_id: str, year: int, name: str) -> Judgement | None:
        """The judgement of the right value, of several that agree the one of the finest value; None for none."""
        found = self._right.get(_About(scheme, self.body(institution_id), year, name), ())
        return max(found, key=lambda row: _fineness(row.stated), default=None)


class _About(NamedTuple):
    scheme: str
    institution_id: str
    year: int
    field: str


def _about(row: Judgement, body: Callable[[str], str]) -> _About:
    """What a judgement of a value is about."""
    return _About(row.scheme or "", body(row.institution_id or ""), row.year or 0, row.field or "")


def _fineness(value: Value | None) -> int:
    return decimals(value) if isinstance(value, Decimal) else 0


class _Bodies:
    """Ids that are one body. A group of which two are judged apart is not joined: nothing is settled."""

    def __init__(self, rows: Iterable[Judgement]) -> None:
        pairs = [row for row in rows if row.other_id is not None and row.institution_id is not None]
        joined: dict[str, str] = {}

        def root(one: str) -> str:
            while (above := joined.get(one, one)) != one:
                one = above
            return one

        for row in pairs:
            if row.kind == "same":
                first, second = sorted((root(row.institution_id or ""), root(row.other_id or "")))
                joined[second] = first
        broken: dict[str, list[Judgement]] = defaultdict(list)
        for row in pairs:
            if row.kind == "not_same" and root(row.institution_id or "") == root(row.other_id or ""):
                broken[root(row.institution_id or "")].append(row)
        ids = sorted({one for row in pairs for one in (row.institution_id or "", row.other_id or "")})
        self.lowest = {one: root(one) for one in ids if root(one) not in broken}
        self.conflicts = [
            tuple(
                row
                for row in pairs
                if root(row.institution_id or "") == group and (row.kind == "same" or row in broken[group])
            )
            for group in sorted(broken)
        ]


def _mention_conflicts(rows: Iterable[Judgement], body: Callable[[str], str]) -> list[tuple[Judgement, ...]]:
    """Judgements of which one says that a mention is an institution and another, of the same place, that it is not."""
    about: dict[tuple[str, str | None, str], list[Judgement]] = defaultdict(list)
    for row in rows:
        if row.mention is not None:
            about[mention_key(row.mention), row.url, body(row.institution_id or "")].append(row)
    return [tuple(found) for found in about.values() if len({row.kind for row in found}) > 1]


def _value_conflicts(rows: Sequence[Judgement], body: Callable[[str], str]) -> list[tuple[Judgement, ...]]:
    """Values judged right that cannot both be right, and a value judged right with a record judged wrong that has it."""
    right: dict[_About, list[Judgement]] = defaultdict(list)
    wrong: dict[_About, list[Judgement]] = defaultdict(list)
    for row in rows:
        if row.kind in ("right", "wrong"):
            (right if row.kind == "right" else wrong)[_about(row, body)].append(row)
    found = []
    for about, chosen in right.items():
        denied = [row for row in wrong.get(about, ()) if any(row.stated == other.stated for other in chosen)]
        values = [row.stated for row in chosen if row.stated is not None]
        if denied or not all(agree(one, other) for one in values for other in values):
            found.append((*chosen, *denied))
    return found
