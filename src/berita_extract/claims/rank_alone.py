"""A claim of a rank alone: "Pemkab Batang peringkat pertama nasional 2024".

An article states a rank beside a result, and that is how it is read; a claim may state nothing else. It is read as if a
score stood in the place of the rank, and the score is taken out of what was read.
"""

from __future__ import annotations

from dataclasses import replace

from berita_extract import records
from berita_extract.mentions import ranks
from berita_extract.model import Article, Extraction, Quote
from berita_extract.reference import Reference

_STAND_IN = "nilai 55,55"  # never seen by anybody; as long as the shortest "peringkat 1"


def placed(article: Article, reference: Reference) -> Extraction | None:
    """The one rank a claim states and nothing else, with quotes of the claim itself; None if it states more or less."""
    found = ranks.scan(article.text)
    if len(found) != 1 or found[0].span.end - found[0].span.start < len(_STAND_IN):
        return None
    (rank,) = found
    start, end = rank.span.start, rank.span.end
    text = article.text[:start] + _STAND_IN.ljust(end - start) + article.text[end:]
    read = records.extract(replace(article, text=text), reference, assume_target=True)
    if len(read.records) != 1 or read.refusals:
        return None
    (record,) = read.records
    if "score" not in record.evidence or not start <= record.evidence["score"].start < end:
        return None
    quotes = {name: quote for name, quote in record.evidence.items() if name != "score"}
    record = replace(
        record,
        score=None,
        scale=None,
        rank=rank.value,
        rank_scope=rank.scope,
        evidence={**quotes, "rank": Quote.at(rank.span, article.text)},
    )
    return Extraction(article, (record,), ())
