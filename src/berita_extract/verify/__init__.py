"""A claim → a verdict. A claim is an article: the same extraction reads it, and its records meet the facts.

Every outcome that says something about the press carries quotes of stored texts. Support is counted in origins, and the
claim's own text, what the caller excludes and what was not yet published never support it.

What a source has taken back supports nothing. A claim that repeats a value its source has corrected is `contradicted`
(or `disputed`, if others still state it), with the flag `corrected` and both quotes. A value that its source withdrew
without giving another is neither confirmed nor denied by anybody: `no_evidence`, with the flag `withdrawn` and the quote
of the former text. With `as_of` a text counts from the day on which it was first fetched in place of another.
"""

from __future__ import annotations

from berita_extract.verify.base import Base, clusters_of, own_cluster
from berita_extract.verify.judging import doubted, judge, verify
from berita_extract.verify.model import (
    FLAGS,
    OWN_TEXT_WORDS,
    SEVERITY,
    Check,
    DataVersion,
    Dropped,
    Evidence,
    Exclusions,
    Expected,
    Explanation,
    Finding,
    Outcome,
    Verdict,
)
from berita_extract.verify.quoting import passage

__all__ = [
    "FLAGS",
    "OWN_TEXT_WORDS",
    "SEVERITY",
    "Base",
    "Check",
    "DataVersion",
    "Dropped",
    "Evidence",
    "Exclusions",
    "Expected",
    "Explanation",
    "Finding",
    "Outcome",
    "Verdict",
    "clusters_of",
    "doubted",
    "judge",
    "own_cluster",
    "passage",
    "verify",
]
