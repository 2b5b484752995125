"""What the program tesseract reads in a picture: words where they stand, and figures in cells. Knows pytesseract."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

LANGUAGE = "ind"
INSTALL_PROGRAM = "install the program tesseract with Indonesian (on Debian: tesseract-ocr tesseract-ocr-ind)"
INSTALL_LANGUAGE = "install tesseract's Indonesian (on Debian: tesseract-ocr-ind)"
INSTALL_PACKAGE = "pip install 'berita-extract[report]'"

_WORDS = "--psm 6"  # one block of lines, so that the cells of a row stay in one line
_FIGURES = "--psm 7 -c tessedit_char_whitelist=0123456789,."  # one line of figures
_MARGIN = 8  # dots around a cell

Box = tuple[int, int, int, int]  # left, top, right, bottom in dots


class TooSlow(Exception):
    """A page that was not read in its time."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A word as read, in dots from the top left corner; `line` counts the lines of the page, `sure` is of 100."""

    text: str
    line: int
    left: int
    top: int
    right: int
    bottom: int
    sure: float


def missing() -> str | None:
    """What to install so that scans are read; None if nothing is missing."""
    try:
        program = _library()
    except ImportError:
        return INSTALL_PACKAGE
    if shutil.which("tesseract") is None:
        return INSTALL_PROGRAM
    return None if LANGUAGE in program.get_languages() else INSTALL_LANGUAGE


def _library() -> Any:
    import pytesseract  # type: ignore[import-untyped]  # ships no types

    return pytesseract


class Reader:
    """Reads one page, in `seconds` for all that is asked of it; raises TooSlow."""

    def __init__(self, seconds: float) -> None:
        # the program's threads wait for one another: two take up to three times as long as one
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        self._end = time.monotonic() + seconds

    def words(self, image: Image.Image) -> list[Seen]:
        """The words of a page."""
        return self._words(image, [(0, 0)])

    def words_in(self, image: Image.Image, cells: Sequence[Box]) -> list[Seen]:
        """The words of a page's cells, each cell read alone; `line` counts the lines of all of them."""
        with _cut_out(image, cells) as listed:
            return self._words(listed, [(left - _MARGIN, top - _MARGIN) for left, top, _, _ in cells])

    def figures(self, image: Image.Image, cells: Sequence[Box]) -> list[str]:
        """What stands in each of the cells if it is a figure: digits, commas and points."""
        if not cells:
            return []
        with _cut_out(image, cells) as listed:
            text = self._asked(_library().image_to_string, listed, lang=LANGUAGE, config=_FIGURES) or ""
        read = ["".join(part.split()) for part in text.split("\f")]
        return [*read, *[""] * len(cells)][: len(cells)]

    def turn(self, image: Image.Image) -> int:
        """By how many degrees the page is to be turned clockwise to be upright; 0 where that cannot be told."""
        found = self._asked(_library().image_to_osd, image, output_type=_library().Output.DICT)
        return int(found["rotate"]) if found else 0

    def _words(self, asked: Image.Image | str, corners: Sequence[tuple[int, int]]) -> list[Seen]:
        options = {"lang": LANGUAGE, "config": _WORDS, "output_type": _library().Output.DICT}
        found = self._asked(_library().image_to_data, asked, **options)
        lines: dict[tuple[int, ...], int] = {}
        words: list[Seen] = []
        for index, text in enumerate(found["text"] if found else ()):
            place = tuple(found[name][index] for name in ("page_num", "block_num", "par_num", "line_num"))
            if text.strip():
                x, y = corners[place[0] - 1]
                left, top = found["left"][index] + x, found["top"][index] + y
                right, bottom = left + found["width"][index], top + found["height"][index]
                line, sure = lines.setdefault(place, len(lines)), float(found["conf"][index])
                words.append(Seen(text.strip(), line, left, top, right, bottom, sure))
        return words

    def _asked(self, question: Callable[..., Any], asked: Image.Image | str, **options: Any) -> Any:
        """An answer of the program; None where it sees nothing to read."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TooSlow
        try:
            return question(asked, timeout=left, **options)
        except _library().TesseractError:
            return None
        except RuntimeError:  # so pytesseract calls it
            raise TooSlow from None


@contextmanager
def _cut_out(image: Image.Image, cells: Sequence[Box]) -> Iterator[str]:
    """A file that names a picture for each cell: the program reads them all in one run."""
    with tempfile.TemporaryDirectory(prefix="berita-") as name:
        paths = [Path(name) / f"{number}.png" for number in range(len(cells))]
        for path, (left, top, right, bottom) in zip(paths, cells, strict=True):
            image.crop((left - _MARGIN, top - _MARGIN, right + _MARGIN, bottom + _MARGIN)).save(path)
        listed = Path(name) / "cells.txt"
        listed.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
        yield str(listed)
