"""How far judgements reach: the institutions that one of them may make another's statements of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from berita_extract.judgements.model import Judgement, mention_key

_Node = tuple[bool, str]  # whether it is a mention, and the mention or the id


class Reach:
    """Institutions and mentions that standing judgements join, directly or over others; conflicts are joined too."""

    def __init__(self, rows: Sequence[Judgement]) -> None:
        self._above: dict[_Node, _Node] = {}
        for row in rows:
            first, *others = _nodes(row)
            for other in others:
                self._above[self._root(other)] = self._root(first)
        self._ids: dict[_Node, set[str]] = defaultdict(set)
        for row in rows:
            for node in _nodes(row):
                if not node[0]:
                    self._ids[self._root(node)].add(node[1])

    def of(self, institution_ids: Iterable[str], mentions: Iterable[str] = ()) -> set[str]:
        """The institutions with all that judgements join to them, or to mentions as `mention_key` has them."""
        nodes: list[_Node] = [*((False, one) for one in institution_ids), *((True, one) for one in mentions)]
        found = {one for mention, one in nodes if not mention}
        return found.union(*(self._ids.get(root, ()) for root in {self._root(node) for node in nodes}))

    def of_row(self, row: Judgement) -> set[str]:
        """The institutions that a judgement touches."""
        return set(self._ids.get(self._root(_nodes(row)[0]), ()))

    def _root(self, node: _Node) -> _Node:
        while (above := self._above.get(node, node)) != node:
            node = above
        return node


def _nodes(row: Judgement) -> list[_Node]:
    ids = [(False, one) for one in (row.institution_id, row.other_id) if one is not None]
    return ids if row.mention is None else [*ids, (True, mention_key(row.mention))]
