"""The one-way order of the modules, and the few modules that may know a third-party library, read from the imports."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "berita_extract"
SPIDERS = ROOT / "spiders" / "berita_spiders"

# In reading order; a module may import those of its own line and of the lines above.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("model", "home", "values", "clock", "logs", "durable"),
    ("judgements",),
    ("urls",),
    ("takedowns",),
    ("reference",),
    ("outlets",),
    ("text", "patterns"),
    ("numbers", "years"),
    ("scopes",),
    ("archive",),
    ("dom",),
    ("pages",),
    ("article",),
    ("inputs", "envelopes"),
    ("mentions",),
    ("records",),
    ("output",),
    ("evaluation",),
    ("registry", "origins"),
    ("bands",),
    ("resolving",),
    ("imports",),
    ("explain",),
    ("facts",),
    ("checks",),
    ("store",),
    ("ledger",),
    ("backfill",),
    ("outlet_states", "keeping"),
    ("verify",),
    ("claims", "wording"),
    ("timeline",),
    ("presence",),
    ("pipeline", "refreshing", "crawling", "probing", "revisits", "reviewing", "runs"),
    ("releases",),
    ("alerting",),
    ("nightly",),
    ("doctor",),
    ("history", "coverage"),
    ("charts",),
    ("fixtures",),
    ("cli",),
)
LEVEL = {module: level for level, line in enumerate(LAYERS) for module in line}

# What the spiders may use of the package: they fetch and file, and never interpret.
SPIDERS_MAY = {
    "model",
    "home",
    "clock",
    "logs",
    "urls",
    "reference",
    "outlets",
    "pages",
    "archive",
    "store",
    "ledger",
    "backfill",
}

# Exchanging a library means changing the modules named here, and no others; "spiders" stands for all of berita_spiders.
LIBRARIES: dict[str, set[str]] = {
    "apprise": {"alerting"},  # of the extra nightly
    "cssselect": {"dom"},
    "datasketch": {"origins"},
    "fastwarc": {"archive"},
    "jinja2": {"explain"},
    "PIL": {"article"},  # of the extra report
    "lxml": {"article", "dom", "spiders"},  # HTML, the XML of feeds, the XML of sitemaps
    "pdfplumber": {"article"},  # of the extra report
    "platformdirs": {"home"},
    "pytesseract": {"article"},  # of the extra report
    "pyarrow": {"releases"},  # of the extra nightly
    "pydantic": {"outlets", "reference"},
    "rapidfuzz": {"mentions"},
    "resiliparse": {"dom"},
    "rich": {"cli", "explain", "output"},
    "scrapy": {"spiders"},
    "spacy": {"mentions"},
    "sqlite_utils": {"store"},
    "twisted": {"spiders"},
    "vl_convert": {"charts"},  # of the extra charts
    "typer": {"cli", "fixtures"},
    "warcio": {"archive"},
}
IMPORTED_AS = {"vl_convert_python": "vl_convert", "pillow": "PIL"}


def sources() -> Iterator[tuple[str, Path]]:
    """Every source file with the name under which this test knows it: `store`, `mentions`, `spiders` …"""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        yield ("__init__" if parts == ("__init__",) else parts[0]), path
    for path in sorted(SPIDERS.rglob("*.py")):
        yield "spiders", path


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """Every module that a file imports, at its top or inside a function, as an absolute dotted name with its line."""
    package = list(path.relative_to(PACKAGE.parent if path.is_relative_to(PACKAGE) else SPIDERS.parent).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            name = ".".join([*base, *([node.module] if node.module else [])])
            yield name, node.lineno
            for alias in node.names:  # `from berita_extract import store` names a module too
                yield f"{name}.{alias.name}", node.lineno


def own(name: str) -> str | None:
    """The module of this package that a dotted name leads to, or None."""
    parts = name.split(".")
    if parts[0] != "berita_extract":
        return None
    return parts[1] if len(parts) > 1 and parts[1] in LEVEL else None


def test_every_module_has_its_place() -> None:
    known = {*LEVEL, "__init__", "__main__", "spiders"}
    assert sorted({module for module, _ in sources()} - known) == []


def test_no_arrow_points_back() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {module} imports {target}"
        for module, path in sources()
        if module in LEVEL
        for name, line in imported(path)
        if (target := own(name)) and LEVEL[target] > LEVEL[module]
    ]
    assert wrong == []


def test_one_module_knows_the_time() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}"
        for module, path in sources()
        if module != "clock"
        and re.search(r"datetime\.now\(|date\.today\(|\btime\.time\(", path.read_text(encoding="utf-8"))
    ]
    assert wrong == []


def test_extraction_does_not_know_the_spiders() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}"
        for module, path in sources()
        if module != "spiders"
        for name, line in imported(path)
        if name.split(".")[0] in {"berita_spiders", "scrapy", "twisted"}
    ]
    assert wrong == []


def test_spiders_never_interpret() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {target}"
        for module, path in sources()
        if module == "spiders"
        for name, line in imported(path)
        if (target := own(name)) and target not in SPIDERS_MAY
    ]
    assert wrong == []


def test_each_library_is_known_to_few_modules() -> None:
    seen: dict[str, set[str]] = {}
    for module, path in sources():
        for name, _ in imported(path):
            library = name.split(".")[0]
            if library not in sys.stdlib_module_names and library not in {"berita_extract", "berita_spiders"}:
                seen.setdefault(library, set()).add(module)
    assert seen == LIBRARIES


def test_what_is_imported_is_declared_and_nothing_else() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    required = [
        *project["dependencies"],
        *(one for extra in project["optional-dependencies"].values() for one in extra),
    ]
    names = {re.split(r"[<>=]", requirement)[0].replace("-", "_") for requirement in required}
    assert {IMPORTED_AS.get(name, name) for name in names} == set(LIBRARIES)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from berita_extract.store import open_store", {"store"}),
        ("from berita_extract import store", {"store"}),
        ("def late():\n    import berita_extract.store", {"store"}),
        ("from .store import open_store", {"store"}),
        ("from . import store", {"store"}),
        ("from berita_extract.model import Article", {"model"}),
    ],
)
def test_how_imports_are_read(source: str, expected: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path / "berita_extract")
    file = tmp_path / "berita_extract" / "facts.py"
    file.parent.mkdir()
    file.write_text(source, encoding="utf-8")
    assert {target for name, _ in imported(file) if (target := own(name))} == expected
