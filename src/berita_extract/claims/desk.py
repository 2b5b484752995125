"""Where claims are judged: each is read as an article is, and then as only a claim can be, and meets what is stored."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from berita_extract import home, judgements, records
from berita_extract.claims.again import unfounded
from berita_extract.claims.capitals import is_headline, respelt
from berita_extract.claims.rank_alone import placed
from berita_extract.claims.restating import restated
from berita_extract.claims.single import ADDRESS, Claim, entry
from berita_extract.claims.unread import YEAR, unread
from berita_extract.facts import Words
from berita_extract.mentions.schemes import SchemeScanner
from berita_extract.model import Article, Extraction, Quote, Span, Zone
from berita_extract.reference import Reference
from berita_extract.store import Store
from berita_extract.text import normalise
from berita_extract.verify import Base, Exclusions, Verdict, clusters_of, doubted, own_cluster, verify

_ENGLISH_ZONES: dict[str, Zone] = {"green": "hijau", "yellow": "kuning", "red": "merah"}
_ENGLISH_ZONE = re.compile(r"\b(green|yellow|red)\s+(?:zone|category)\b", re.IGNORECASE)


class Desk:
    """Judges claims against one database, under the judgements beside it. Raises JudgementsError where one is unreadable."""

    def __init__(self, store: Store, known: Reference, package: str) -> None:
        self.reference = known
        self._store = store
        self._package = package
        self._judgements = judgements.load(home.judgements_folder(store.path))
        self._words = Words.of(known)
        self._schemes = SchemeScanner(known)

    def read(self, argument: str, as_of: date | None) -> Claim:
        """A claim of a claims file: an address or a sentence. Raises ClaimError."""
        return entry(argument, self._store, as_of)

    def judge(self, claim: Claim, as_of: date | None, exclude: Iterable[str] = ()) -> Verdict:
        """Reads and verifies a claim against the stored statements that may support it."""
        exclusions = Exclusions(
            own_text=own_cluster(self._store, claim.url, claim.article.text),
            excluded=clusters_of(self._store, exclude),
            as_of=as_of,
        )
        base = Base(self._store, self.reference, exclusions, self._judgements, self._words)
        if not claim.sentence:
            extraction = records.extract(claim.article, self.reference)
            verdict = verify(claim.given, extraction, base, self._package, read_on=_told_on(claim, extraction))
            return replace(verdict, unnamed=not verdict.findings and not self._named(claim.article))
        article, rival = claim.article, None
        headline = article.text.islower() or is_headline(article.text)  # where a capital says nothing
        article = replace(article, text=respelt(_without_addresses(article.text), self.reference))
        extraction = records.extract(article, self.reference, assume_target=True)
        if not extraction.records and not extraction.refusals:
            extraction = placed(article, self.reference) or extraction
        if not extraction.records and not extraction.refusals:
            rival, extraction = self._of_rival(article, extraction)
        extraction = _completed(extraction)
        left = unread(extraction, self.reference, headline=headline)
        if rival is None and (left or not extraction.records):
            plain = restated(article, self.reference, headline=headline)
            extraction, left = (plain, ()) if plain is not None else (extraction, left)
        verdict = verify(claim.given, extraction, base, self._package, rival, _told_on(claim, extraction))
        return doubted(verdict, left or unfounded(extraction, base))

    def _named(self, article: Article) -> bool:
        """Whether an article names our scheme as far as it is read: its numbers count only then."""
        read = normalise(article.text).text[: records.LONGEST_TEXT]
        return any(mention.target for words in (article.title or "", read) for mention in self._schemes.scan(words))

    def _of_rival(self, article: Article, nothing: Extraction) -> tuple[str | None, Extraction]:
        """What a claim says of another scheme only, read as if it were said of ours; and that scheme."""
        named = self._schemes.scan(article.text)
        if not named or any(mention.target for mention in named):
            return None, nothing
        blanked = article.text
        for mention in named:
            start, end = mention.span.start, mention.span.end
            blanked = blanked[:start] + " " * (end - start) + blanked[end:]
        return named[0].scheme, records.extract(replace(article, text=blanked), self.reference, assume_target=True)


def _told_on(claim: Claim, extraction: Extraction) -> date | None:
    """The day as which a claim was read, if another day would make it another claim: it names no year, "tahun lalu"."""
    years = {match[0] for match in YEAR.finditer(extraction.article.text)}
    guessed = any(one.year_basis not in ("stated", "scheme") for one in extraction.records)
    guessed |= any(one.year is not None and str(one.year) not in years for one in extraction.refusals)
    return claim.read_on if guessed else None


def _completed(extraction: Extraction) -> Extraction:
    """The records of a claim with what only a claim says so: its one year in any words, its one zone in English."""
    text = extraction.article.text
    years, zones = list(YEAR.finditer(text)), list(_ENGLISH_ZONE.finditer(text))
    records = extraction.records
    if len({match[0] for match in years}) == 1:
        year, quote = int(years[0][0]), Quote.at(Span(*years[0].span()), text)
        records = tuple(
            replace(one, year=year, year_basis="stated", evidence={**one.evidence, "year": quote})
            if one.year_basis == "window"
            else one
            for one in records
        )
    if len(zones) == len(records) == 1 and records[0].zone is None:
        zone, quote = _ENGLISH_ZONES[zones[0][1].lower()], Quote.at(Span(*zones[0].span()), text)
        records = (replace(records[0], zone=zone, evidence={**records[0].evidence, "zone": quote}),)
    return replace(extraction, records=records)


def _without_addresses(text: str) -> str:
    """A text with blanks for the links that were shared with it: they say where it comes from, and nothing else."""
    return ADDRESS.sub(lambda match: " " * len(match[0]), text)
