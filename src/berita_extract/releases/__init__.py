"""Releases: what is stored as dated tables that are never changed, each with what is other than before and why.

schema      the tables and their columns
cells       cleaned text, quotes of at most a sentence, nothing that a spreadsheet computes
reading     the tables out of the database
writing     the tables as SQLite, CSV, JSON, Parquet
reasons     why something has changed, by what is stored
changes     what has changed since the former release
describing  data package, citation, licence, checksums
publishing  made beside the others, renamed when whole
"""

from __future__ import annotations

from berita_extract.releases.publishing import (
    LATEST,
    Published,
    Refused,
    damaged,
    made_of,
    publish,
    releases,
)
from berita_extract.releases.writing import ReleaseError

__all__ = ["LATEST", "Published", "Refused", "ReleaseError", "damaged", "made_of", "publish", "releases"]
