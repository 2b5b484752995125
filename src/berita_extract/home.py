"""What a command must know of its surroundings: the version, and where a user's own files lie."""

from __future__ import annotations

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


def home() -> Path:
    """`$BERITA_HOME`, else `data/var` of the checkout this code lies in, else the platform's user-data folder."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    checkout = Path(__file__).resolve().parents[2]
    if (checkout / "pyproject.toml").is_file() and (checkout / "data" / "reference").is_dir():
        return checkout / "data" / "var"
    import platformdirs

    return platformdirs.user_data_path("berita-extract", appauthor=False)


def database(chosen: Path | None) -> Path:
    """The database to use: the one chosen, else `berita.db` in the home folder."""
    return chosen if chosen is not None else home() / DATABASE


def archive_folder(db: Path, chosen: Path | None = None) -> Path:
    """The archive of a database: the one chosen, else the folder `archive` beside it."""
    return chosen if chosen is not None else db.parent / "archive"


def outlet_folder() -> Path:
    """Where a user's own outlet descriptions lie; they win over shipped ones of the same name."""
    return home() / "outlets"


def evaluation_folder() -> Path:
    """Where the last evaluation of each file of gold is kept."""
    return home() / "evaluations"
