"""What people say of what was read: append-only rows in CSV files, and what stands of them.

    same      a mention (of one article, or everywhere) is this institution; or two ids are one body
    not_same  it is not
    wrong     an article's record does not hold, in one field or in all
    right     of the values stated for an institution, year and field this one is right
    undo      an earlier row, which may itself be an undo, holds no more

A row is about content, never about numbers of a database: re-extraction makes new rows there. Its id is reckoned from
its content, so that the files of several people are joined by laying them side by side: every `*.csv` of the folder is
read, and a row that stands in two of them counts once. What stands does not depend on the order of rows or files.
"""

from __future__ import annotations

from berita_extract.judgements.files import (
    ARTICLES,
    JudgementsError,
    Loaded,
    append,
    append_line,
    columns_of,
    lines_of,
    load,
    read,
)
from berita_extract.judgements.model import Field, Judgement, Kind, checked, clean, mention_key
from berita_extract.judgements.reach import Reach
from berita_extract.judgements.standing import Judgements

__all__ = [
    "ARTICLES",
    "Field",
    "Judgement",
    "Judgements",
    "JudgementsError",
    "Kind",
    "Loaded",
    "Reach",
    "append",
    "append_line",
    "checked",
    "clean",
    "columns_of",
    "lines_of",
    "load",
    "mention_key",
    "read",
]
