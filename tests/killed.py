"""Crawls, and kills itself with SIGKILL at one point: python -m tests.killed POINT N ROTATE -- arguments of the spiders

POINT   response: one has come and nothing was done with it; torn: half of a record is written; written: a whole one is;
        before-commit, after-commit: of the ledger; finished: a full file is closed; marked: the next one is named
N       at which such moment
ROTATE  bytes after which a file is full
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any

from berita_extract import archive
from berita_extract.archive import Archive
from berita_extract.ledger import Ledger
from berita_spiders.__main__ import main
from berita_spiders.storing import Storing


class Countdown:
    """Kills this process when it is called for the n-th time."""

    def __init__(self, number: int) -> None:
        self.left = number

    def __call__(self) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def arm(point: str, kill: Countdown) -> None:
    """Puts the countdown at its point."""
    transaction: Callable[[Ledger], Any] = Ledger._transaction

    @contextmanager
    def around(self: Ledger) -> Iterator[None]:
        with transaction(self):
            yield
            if point == "before-commit":
                kill()
        if point == "after-commit":
            kill()

    def torn(file: IO[bytes], record: bytes, offset: int) -> None:
        if kill.left == 1:
            file.write(record[: len(record) // 2])
        kill()
        write(file, record, offset)

    write = archive._write
    match point:
        case "response":
            before(Storing, "process_response", kill)
        case "torn":
            archive._write = torn
        case "written":
            after(Archive, "append", kill)
        case "before-commit" | "after-commit":
            Ledger._transaction = around  # type: ignore[method-assign]
        case "finished":
            after(Archive, "_finish_file", kill)
        case "marked":
            after(Archive, "_mark", kill)
        case _:
            raise SystemExit(f"no such point: {point}")


def before(owner: type, name: str, kill: Countdown) -> None:
    """Calls the countdown before a method."""
    method = getattr(owner, name)

    def wrapped(self: object, *given: object, **named: object) -> object:
        kill()
        return method(self, *given, **named)

    setattr(owner, name, wrapped)


def after(owner: type, name: str, kill: Countdown) -> None:
    """Calls the countdown after a method."""
    method = getattr(owner, name)

    def wrapped(self: object, *given: object, **named: object) -> object:
        done = method(self, *given, **named)
        kill()
        return done

    setattr(owner, name, wrapped)


if __name__ == "__main__":
    point, number, rotate, _, *arguments = sys.argv[1:]
    defaults = Archive.__init__.__kwdefaults__
    assert defaults is not None
    defaults["rotate_bytes"] = int(rotate)
    arm(point, Countdown(int(number)))
    sys.exit(main(arguments))
