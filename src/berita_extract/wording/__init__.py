"""Verdicts in words and as rows: the reason in two languages, plain text, Markdown, the JSON of the contract.

All words of a language stand in one module (`indonesian`, `english`), outcomes and flags with what they mean.
"""

from __future__ import annotations

from berita_extract.wording.markdown import verdict_markdown
from berita_extract.wording.plain import verdict_text
from berita_extract.wording.rows import fact_row, verdict_row
from berita_extract.wording.why import why
from berita_extract.wording.words import Language, Words, words_of

__all__ = [
    "Language",
    "Words",
    "fact_row",
    "verdict_markdown",
    "verdict_row",
    "verdict_text",
    "why",
    "words_of",
]
