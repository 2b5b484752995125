"""README.md is executed: every console block is run in reading order, and what it shows is compared with what comes.

A line "…" in a block stands for any lines. `make readme` writes the real output into the blocks without such a line.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from berita_extract import reference
from demo.newsroom import PORTS, newsroom

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
UPDATE = bool(os.environ.get("UPDATE_README"))
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DEMO = "make demo"  # run as the recipe runs it, with the ports and the environment of this test


@dataclass(frozen=True)
class Step:
    """A command of a console block and the output shown below it."""

    command: str
    shown: str


def blocks(language: str) -> list[str]:
    """The contents of all fenced blocks of a language."""
    return [match[2] for match in FENCE.finditer(README.read_text(encoding="utf-8")) if match[1] == language]


def steps(block: str) -> list[Step]:
    """The commands of a block; a command goes on while its lines end with a backslash."""
    found: list[tuple[list[str], list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append(([line[2:]], []))
        elif found[-1][0][-1].endswith("\\") and not found[-1][1]:
            found[-1][0].append(line)
        else:
            found[-1][1].append(line)
    return [Step("\n".join(command), "\n".join(shown)) for command, shown in found]


STEPS = [step for block in blocks("console") for step in steps(block)]


class Reader:
    """Someone who types what README.md says, in a folder with the files of a checkout and other ports than usual."""

    def __init__(self, folder: Path, first_port: int, stack: ExitStack) -> None:
        self.folder = folder
        self.ports = range(first_port, first_port + len(PORTS))
        self._stack = stack
        for name in ("demo", "tests", "data/reference"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).symlink_to(ROOT / name)
        for block in blocks("toml"):
            name = block.splitlines()[0].removeprefix("# ")
            if "/" not in name:
                (folder / name).write_text(self._here(block), encoding="utf-8")

    def run(self, command: str) -> str:
        """What a command prints, with the usual ports and without spaces at the ends of lines."""
        is_demo = command == DEMO
        if is_demo:
            command = f"python -m demo --folder data/var/demo --port {PORTS[0]}"
        done = subprocess.run(
            ["bash", "-c", self._here(command)],
            cwd=self.folder,
            env={
                "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
                "HOME": str(self.folder),
                "BERITA_HOME": str(self.folder / "data" / "var"),
                "LANG": "C.UTF-8",
                "COLUMNS": "120",
            },
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode in (0, 1), done.stderr
        if is_demo:  # from here on the sites stay up, as `make newsroom` keeps them
            self._stack.enter_context(newsroom(self.ports))
        text = done.stdout
        for here, usual in zip(self.ports, PORTS, strict=True):
            text = text.replace(f":{here}", f":{usual}")
        return "\n".join(line.rstrip() for line in text.strip().splitlines())

    def _here(self, text: str) -> str:
        for here, usual in zip(self.ports, PORTS, strict=True):
            text = text.replace(str(usual), str(here))
        return text


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory, free_ports: int) -> Iterator[Reader]:
    with ExitStack() as stack:
        yield Reader(tmp_path_factory.mktemp("readme"), free_ports, stack)


def agree(shown: str, came: str) -> bool:
    """True if the output is as shown, where a line "…" stands for any lines."""
    parts = [re.escape(part) for part in re.split(r"(?m)^…$", shown)]
    return re.fullmatch(".*".join(parts), came, re.DOTALL) is not None


@pytest.mark.parametrize("number", range(len(STEPS)), ids=[step.command.split("\n")[0] for step in STEPS])
def test_readme_shows_what_comes(number: int, reader: Reader) -> None:
    step = STEPS[number]
    came = reader.run(step.command)
    if UPDATE and "…" not in step.shown.splitlines():
        text = README.read_text(encoding="utf-8")
        old = f"$ {step.command}\n{step.shown}\n" if step.shown else f"$ {step.command}\n"
        new = f"$ {step.command}\n{came}\n" if came else f"$ {step.command}\n"
        README.write_text(text.replace(old, new, 1), encoding="utf-8")
    else:
        assert agree(step.shown, came), f"README.md shows\n{step.shown}\nbut this came\n{came}\n(make readme)"


def test_readme_says_how_the_demo_is_run() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^demo: .*\n\t@\$\(BIN\)/python -m demo$", makefile, re.MULTILINE)
    assert DEMO in [step.command for step in STEPS]


def test_new_year_of_readme_is_a_valid_file(tmp_path: Path) -> None:
    (block,) = (block for block in blocks("toml") if "/schemes/ombudsman/" in block.splitlines()[0])
    name = block.splitlines()[0].rpartition("/")[2]
    shutil.copytree(reference.reference_folder(), tmp_path / "reference")
    file = tmp_path / "reference" / "schemes" / "ombudsman" / name
    assert not file.exists(), "the year is no longer new"
    file.write_text(block, encoding="utf-8")
    assert int(name.removesuffix(".toml")) in reference.load(tmp_path / "reference").rounds


def test_paths_of_readme_exist() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README.read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target
