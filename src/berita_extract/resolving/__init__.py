"""Which institution a name stands for, decided by the code that reads articles, and why.

named     a full name by itself, as a list of results or a form gives it
reading   what the extraction makes of a name after a context
reasons   what speaks for and against each institution that may be meant
deciding  the institution that is meant, or that it stays open
portrait  all that is known behind an id: names, codes, membership and succession over time
wording   both in words and as rows of JSON
"""

from __future__ import annotations

from berita_extract.resolving.deciding import Resolution, resolve
from berita_extract.resolving.named import Named, NotNamed, lone_name, named, services
from berita_extract.resolving.portrait import Portrait, portrait
from berita_extract.resolving.reading import spelt
from berita_extract.resolving.reasons import Candidate

__all__ = [
    "Candidate",
    "Named",
    "NotNamed",
    "Portrait",
    "Resolution",
    "lone_name",
    "named",
    "portrait",
    "resolve",
    "services",
    "spelt",
]
