"""What governs what: the blocks of an article as sentences with their heading, paragraph, list and table.

Names, years, zones and schemes are all read in these scopes. Text outside the blocks (menus, "Baca juga" lines) is
blanked out one for one, so that offsets stay and nothing is read from it.
"""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from berita_extract import text as texts
from berita_extract.model import Article, Block, BlockKind, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place: its block, and the group of blocks (paragraph, whole list, whole table) it belongs to."""

    span: Span
    block: int
    group: int
    kind: BlockKind
    first: bool  # of its block

    @property
    def in_list(self) -> bool:
        """Whether it is (part of) a list item."""
        return self.kind == "list_item"


@dataclass(frozen=True, slots=True)
class Document:
    """The reading order of an article. `text` has the length of the article's; `tables` are the blocks of each table."""

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    groups: tuple[int, ...]  # of each block
    tables: tuple[tuple[Block, ...], ...]

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that a character stands in."""
        index = bisect(self.sentences, position, key=lambda sentence: sentence.span.start) - 1
        return self.sentences[index] if index >= 0 and position < self.sentences[index].span.end else None

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence right before one."""
        behind = bisect(self.sentences, sentence.span.start, key=lambda other: other.span.end)
        return self.sentences[behind - 1] if behind else None

    def last_before(self, group: int) -> Sentence | None:
        """The last sentence before a group of blocks."""
        index = bisect_left(self.sentences, group, key=lambda sentence: sentence.group) - 1
        return self.sentences[index] if index >= 0 else None

    def intro_of(self, group: int) -> Sentence | None:
        """The last sentence before a list or table: what announces it, if it is a heading or ends with a colon."""
        last = self.last_before(group)
        if last is None:
            return None
        announces = last.kind in ("heading", "title") or self.text[last.span.start : last.span.end].rstrip().endswith(
            ":"
        )
        return last if announces else None


def read(article: Article) -> Document:
    """The document of an article whose text is a normalised view."""
    article = replace(article, blocks=_unboxed(article))
    parts: list[str] = []
    end = 0
    for span in sorted(block.span for block in article.blocks):
        parts += ["\n" * (span.start - end), article.text[max(end, span.start) : span.end].replace("\n", " ")]
        end = max(end, span.end)
    text = "".join([*parts, "\n" * (len(article.text) - end)])
    groups = _groups(article.blocks)
    sentences: list[Sentence] = []
    for number, block in enumerate(article.blocks):
        if block.kind == "cell":
            continue
        for position, span in enumerate(texts.sentences(text, block.span)):
            sentences.append(Sentence(span, number, groups[number], block.kind, position == 0))
    tables: dict[int, list[Block]] = {}
    for block in article.blocks:
        if block.cell is not None:
            tables.setdefault(block.cell.table, []).append(block)
    return Document(text, article.blocks, tuple(sentences), groups, tuple(tuple(cells) for cells in tables.values()))


_JOINED = re.compile(
    r"[\s,;/&]*(?:poin|persen|%)?[\s,;/&]*(?:(?:dan|serta|berbanding)\s+)?(?:(?:pada|tahun)\s+)*", re.IGNORECASE
)


def series(text: str, spans: Sequence[Span]) -> list[list[Span]]:
    """The spans in runs that nothing parts but commas, "dan" and units: "88,12; 90,33 dan 91,00", "2023 dan 2024"."""
    runs: list[list[Span]] = []
    for span in spans:
        if runs and _JOINED.fullmatch(text[runs[-1][-1].end : span.start]):
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


# A cell that says who and how much is an item of a list, whatever marks part it: "Luwu Utara 87,35 | Gowa 85,78"
_WHOLE_ITEM = re.compile(r"[A-Za-z]{3,}.*\d{1,3}[.,]\d")


def _unboxed(article: Article) -> tuple[Block, ...]:
    """The blocks, with tables whose cells are items of their own as lists."""
    cells: dict[int, list[Block]] = {}
    for block in article.blocks:
        if block.cell is not None:
            cells.setdefault(block.cell.table, []).append(block)
    lists = {
        table
        for table, blocks in cells.items()
        if 2 * sum(bool(_WHOLE_ITEM.search(b.span.of(article.text))) for b in blocks) > len(blocks)
    }
    return tuple(
        replace(block, kind="list_item", cell=None) if block.cell is not None and block.cell.table in lists else block
        for block in article.blocks
    )


def _groups(blocks: Sequence[Block]) -> tuple[int, ...]:
    """A number per block: consecutive list items share one, cells of a table share one, any other block has its own."""
    numbers: list[int] = []
    current = -1
    previous: Block | None = None
    for block in blocks:
        same_list = previous is not None and block.kind == previous.kind == "list_item"
        same_table = (
            previous is not None
            and block.cell is not None
            and previous.cell is not None
            and block.cell.table == previous.cell.table
        )
        if not (same_list or same_table):
            current += 1
        numbers.append(current)
        previous = block
    return tuple(numbers)
