"""Claims as they are given: a sentence, a file, the URL of a stored article, or a file of many."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from berita_extract import article as articles
from berita_extract import clock, home, inputs, judgements, records
from berita_extract.facts import Words
from berita_extract.lettering import is_headline, respelt
from berita_extract.mentions.schemes import SchemeScanner
from berita_extract.model import Article, Extraction, Quote, Span, Zone
from berita_extract.placing import placed
from berita_extract.reference import Reference
from berita_extract.restating import restated
from berita_extract.store import Store
from berita_extract.text import normalise
from berita_extract.unread import unread
from berita_extract.verify import (
    OWN_TEXT_WORDS,
    Base,
    Exclusions,
    Verdict,
    clusters_of,
    doubted,
    own_cluster,
    verify,
)

_YEAR = re.compile(r"(?<![\d.,])20[0-3]\d(?!\d|[.,]\d)")  # "in 2024", "(2024)"
_ADDRESS = re.compile(r"\bhttps?://\S+", re.IGNORECASE)
_ENGLISH_ZONES: dict[str, Zone] = {"green": "hijau", "yellow": "kuning", "red": "merah"}
_ENGLISH_ZONE = re.compile(r"\b(green|yellow|red)\s+(?:zone|category)\b", re.IGNORECASE)


class ClaimError(Exception):
    """A claim cannot be read; the message is one line with its place."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something to be verified: how it was given, and the article it is."""

    given: str
    article: Article
    url: str | None = None  # of the stored article that is the claim
    read_on: date | None = None  # the day as which it is read, where it has no date of its own
    sentence: bool = False  # said of the scheme we collect even where it names none


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """One entry of a claims file, or why it is none."""

    place: str  # "claims.csv: line 4"
    id: str | int | float  # as given
    claim: str
    as_of: date | None = None
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BadClaim:
    """An entry of a claims file that cannot be judged."""

    place: str
    why: str


def sentence(text: str, as_of: date | None) -> Claim:
    """A claim in words; where it states no year it speaks of the newest assessment on `as_of`, by default today."""
    words = text.strip()
    if not words:
        raise ClaimError("the claim is empty")
    day = as_of or _today()
    article = articles.from_text(words, url="", published=day)
    return Claim(words, article, read_on=day, sentence=len(words.split()) <= OWN_TEXT_WORDS)


def file(path: str, as_of: date | None) -> Claim:
    """The one article of a file. Raises ClaimError if it cannot be read or holds several."""
    found = list(inputs.read_inputs([path]))
    for item in found:
        if isinstance(item, inputs.InputError):
            raise ClaimError(": ".join(part for part in (item.path, item.place, item.why) if part))
    if len(found) != 1:
        raise ClaimError(f"{path}: holds {len(found)} articles; a claim is one (--claims reads files of many)")
    article = found[0]
    if not isinstance(article, Article):
        raise ClaimError(f"{path}: no article")
    day = None
    if article.published is None:
        day = as_of or _today()
        article = replace(article, published=day)
    return Claim(path, article, article.url, day, sentence=len(article.text.split()) <= OWN_TEXT_WORDS)


def stored(url: str, store: Store) -> Claim:
    """The stored article at a URL. Raises ClaimError if there is none."""
    address = store.located(url)
    article = store.article(address) if address is not None else None
    if article is None:
        raise ClaimError(f"{url}: not among the stored articles; crawl it, or save the page and give the file")
    return Claim(url, article, article.url)


def given(argument: str, store: Store, as_of: date | None) -> Claim:
    """An existing path is a file, an address that of a stored article, anything else a sentence."""
    if not argument.strip():
        raise ClaimError("the claim is empty")
    return file(argument, as_of) if _is_file(argument) else _listed(argument, store, as_of)


def _listed(argument: str, store: Store, as_of: date | None) -> Claim:
    """An address or a sentence: an entry of a file names no other files."""
    words = argument.strip()
    return stored(words, store) if is_address(words) else sentence(words, as_of)


def _without_addresses(text: str) -> str:
    """A text with blanks for the links that were shared with it: they say where it comes from, and nothing else."""
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text)


def is_address(text: str) -> bool:
    """True for the address of a page alone; not for a sentence that begins with one."""
    return _ADDRESS.fullmatch(text) is not None


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
        return _listed(argument, self._store, as_of)

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
        extraction = completed(extraction)
        left = unread(extraction, self.reference, headline=headline)
        if rival is None and (left or not extraction.records):
            plain = restated(article, self.reference, headline=headline)
            extraction, left = (plain, ()) if plain is not None else (extraction, left)
        verdict = verify(claim.given, extraction, base, self._package, rival, _told_on(claim, extraction))
        return doubted(verdict, left)

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
    years = {match[0] for match in _YEAR.finditer(extraction.article.text)}
    guessed = any(one.year_basis not in ("stated", "scheme") for one in extraction.records)
    guessed |= any(one.year is not None and str(one.year) not in years for one in extraction.refusals)
    return claim.read_on if guessed else None


def completed(extraction: Extraction) -> Extraction:
    """The records of a claim with what only a claim says so: its one year in any words, its one zone in English."""
    text = extraction.article.text
    years, zones = list(_YEAR.finditer(text)), list(_ENGLISH_ZONE.finditer(text))
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


def listed(path: Path) -> Iterator[ListedClaim | BadClaim]:
    """The entries of a .jsonl or .csv file with `id`, `claim` and optional `as_of`, `exclude`, in order.

    Raises ClaimError if the file as a whole is unreadable.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ClaimError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ClaimError(f"{path}: byte {error.start}: not UTF-8") from error
    rows = _csv_rows(path, text) if path.suffix.lower() == ".csv" else _json_rows(text)
    for number, row in rows:
        place = f"{path}: line {number}"
        yield BadClaim(place, row) if isinstance(row, str) else _entry(place, row)


def _csv_rows(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, object] | str]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = {"id", "claim"} - set(reader.fieldnames or ())
    if missing:
        raise ClaimError(f"{path}: line 1: no column {', '.join(sorted(missing))}")
    try:
        for row in reader:
            whole = None not in row  # "1,Pemkot X meraih 98,17" without quotes is three cells, and the claim is cut
            yield reader.line_num, row if whole else "more cells than columns; put a claim with a comma in quotes"
    except csv.Error as error:
        raise ClaimError(f"{path}: line {reader.line_num}: {error}") from error


def _json_rows(text: str) -> Iterator[tuple[int, Mapping[str, object] | str]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            yield number, f"invalid JSON: {error.msg}"
            continue
        yield number, row if isinstance(row, dict) else "not a JSON object"


def _entry(place: str, row: Mapping[str, object]) -> ListedClaim | BadClaim:
    number, claim, as_of, exclude = (row.get(name) for name in ("id", "claim", "as_of", "exclude"))
    if not isinstance(number, str | int | float) or not isinstance(claim, str) or not claim.strip():
        return BadClaim(place, "needs an id and a claim")
    day = None
    if as_of:
        try:
            day = date.fromisoformat(str(as_of))
        except ValueError:
            return BadClaim(place, f"as_of {as_of}: not a date of the form YYYY-MM-DD")
    urls = exclude if isinstance(exclude, list) else str(exclude).split() if exclude else []
    return ListedClaim(place, number, claim, day, tuple(str(url) for url in urls))


def _is_file(argument: str) -> bool:
    try:
        return Path(argument).exists()
    except (OSError, ValueError):  # a sentence longer than a file name may be, or with a null byte
        return False


def _today() -> date:
    return clock.now().date()
