"""A claim as it is given: a sentence, a file, or the address of a stored article."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from berita_extract import article as articles
from berita_extract import clock, inputs
from berita_extract.model import Article
from berita_extract.store import Store
from berita_extract.verify import OWN_TEXT_WORDS

ADDRESS = re.compile(r"\bhttps?://\S+", re.IGNORECASE)


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
    return file(argument, as_of) if _is_file(argument) else entry(argument, store, as_of)


def entry(argument: str, store: Store, as_of: date | None) -> Claim:
    """An address or a sentence: an entry of a file names no other files."""
    words = argument.strip()
    return stored(words, store) if is_address(words) else sentence(words, as_of)


def is_address(text: str) -> bool:
    """True for the address of a page alone; not for a sentence that begins with one."""
    return ADDRESS.fullmatch(text) is not None


def _is_file(argument: str) -> bool:
    try:
        return Path(argument).exists()
    except (OSError, ValueError):  # a sentence longer than a file name may be, or with a null byte
        return False


def _today() -> date:
    return clock.now().date()
