"""The picture of a scanned page, made fit for reading: upright lines stand upright, and the lines of tables are gone. Knows Pillow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

_DARK = 140  # of 255; a darker dot is ink
_STROKE = 60  # dots; what is dark so far on is a line, no letter
_INK = 200  # of 255: how much of a stroke is ink, since print has gaps
_MOST_SKEW = 4  # degrees
_WIDE = 0.35  # of the page's width; a line as long parts rows
_HIGH = 0.1  # of the page's height; a line as long parts columns
_THICK = 12  # dots; lines so near are one
_SMALLER = 4  # times, to find the skew


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in shades of grey without the lines of its tables: where those went across (`rules`) and up (`uprights`)."""

    image: Image.Image
    rules: tuple[int, ...]
    uprights: tuple[int, ...]


def prepared(image: Image.Image) -> Picture:
    """The picture of a page as one reads it off: set straight, its lines taken out."""
    from PIL import Image

    grey = image.convert("L")
    straight = grey.rotate(_skew(grey), resample=Image.Resampling.BICUBIC, fillcolor=255)
    ink = straight.point([255 if shade < _DARK else 0 for shade in range(256)])
    across: Counter[int] = Counter()
    up: Counter[int] = Counter()
    for x, y in _strokes(ink.reduce((_STROKE, 1))):
        # a block more on either side: the ends of a line fill no block
        straight.paste(255, ((x - 1) * _STROKE, y - 1, (x + 2) * _STROKE, y + 2))
        across[y] += _STROKE
    for x, y in _strokes(ink.reduce((1, _STROKE))):
        straight.paste(255, (x - 1, (y - 1) * _STROKE, x + 2, (y + 2) * _STROKE))
        up[x] += _STROKE
    return Picture(straight, _long(across, _WIDE * straight.width), _long(up, _HIGH * straight.height))


def _long(lengths: Counter[int], least: float) -> tuple[int, ...]:
    """Where the long lines are; a thick one is one."""
    found: list[int] = []
    last = -_THICK
    for place in sorted(place for place, length in lengths.items() if length > least):
        if place - last >= _THICK:
            found.append(place)
        last = place
    return tuple(found)


def _skew(grey: Image.Image) -> float:
    """By how many degrees to turn a page so that its lines lie level: ink and paper then take turns most sharply."""
    from PIL import Image

    small = grey.reduce(_SMALLER)

    def sharpness(angle: float) -> int:
        turned = small.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=255)
        rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
        return sum((above - below) ** 2 for above, below in pairwise(rows))

    coarse = max((step / 2 for step in range(-2 * _MOST_SKEW, 2 * _MOST_SKEW + 1)), key=sharpness)
    return max((coarse + step / 10 for step in range(-5, 6)), key=sharpness)


def _strokes(blocks: Image.Image) -> Iterator[tuple[int, int]]:
    """Column and row of the blocks that are ink all over."""
    for place, ink in enumerate(blocks.tobytes()):
        if ink > _INK:
            row, column = divmod(place, blocks.width)
            yield column, row
