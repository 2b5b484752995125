"""Releases: dated, immutable copies of what is published, that can be cited and compared.

columns     the columns of the tables, each with its type and what it means
contents    the rows of the tables, out of a database, in an order that does not depend on it
writing     one table as CSV, JSON, Parquet and a table of SQLite, row by row
changes     what became of each fact since the former release, and why
package     the files that describe the others: data package, citation, licence, checksums
publishing  a release as a whole: written aside, refused or put in its place at once
"""

from __future__ import annotations

from berita_extract.releases.publishing import Published, Refused, ReleaseError, damage, names, newest, publish

__all__ = ["Published", "Refused", "ReleaseError", "damage", "names", "newest", "publish"]
