"""What a command must know of its surroundings: the version, and where a user's own files lie."""

from __future__ import annotations

import functools
import hashlib
import os
from pathlib import Path

VARIABLE = "BERITA_HOME"
DATABASE = "berita.db"


def version() -> str:
    """The version of the installed package; "0" where the code runs without being installed."""
    from importlib import metadata

    try:
        return metadata.version("berita-extract")
    except metadata.PackageNotFoundError:
        return "0"


@functools.cache
def code() -> str:
    """A hash over the code of the package: of a checkout the version says less."""
    found = hashlib.sha256()
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*.py")):
        found.update(f"{path.relative_to(folder).as_posix()}\0".encode() + path.read_bytes())
    return found.hexdigest()[:16]


def home() -> Path:
    """`$BERITA_HOME`, else `data/var` of the checkout this code lies in, else the platform's user-data folder."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    checkout = _checkout()
    if checkout is not None:
        return checkout / "data" / "var"
    import platformdirs

    return platformdirs.user_data_path("berita-extract", appauthor=False)


def _checkout() -> Path | None:
    """The checkout this code lies in, None for an installed package."""
    folder = Path(__file__).resolve().parents[2]
    return folder if (folder / "pyproject.toml").is_file() and (folder / "data" / "reference").is_dir() else None


def database(chosen: Path | None) -> Path:
    """The database to use: the one chosen, else `berita.db` in the home folder."""
    return chosen if chosen is not None else home() / DATABASE


def archive_folder(db: Path, chosen: Path | None = None) -> Path:
    """The archive of a database: the one chosen, else the folder `archive` beside it."""
    return chosen if chosen is not None else db.parent / "archive"


def releases_folder(db: Path, chosen: Path | None = None) -> Path:
    """The releases of a database: the one chosen, else the folder `releases` beside it."""
    return chosen if chosen is not None else db.parent / "releases"


def judgements_folder(db: Path) -> Path:
    """What people have judged of a database: beside it, as its archive; of a checkout's own one in `data/judgements`.

    So the judgements of one collection never change the facts of another.
    """
    checkout = _checkout()
    if checkout is not None and db.resolve() == (checkout / "data" / "var" / DATABASE).resolve():
        return checkout / "data" / "judgements"
    return db.parent / "judgements"


def outlet_folder() -> Path:
    """Where a user's own outlet descriptions lie; they win over shipped ones of the same name."""
    return home() / "outlets"


def evaluation_folder() -> Path:
    """Where the last evaluation of each file of gold is kept."""
    return home() / "evaluations"
