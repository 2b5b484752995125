"""The articles of the newsroom, as written in `articles/*.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from html import unescape
from pathlib import Path
from re import sub

FOLDER = Path(__file__).parent / "articles"
NEXT_PAGE = "<!--nextpage-->"  # WordPress' own mark for a story that goes on on another page


@dataclass(frozen=True, slots=True)
class Result:
    """What a careful reader takes from a story: one institution in one assessment year."""

    institution: str
    year: int
    score: Decimal | None
    zone: str | None
    predicate: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """An article of one outlet; `body` is HTML."""

    slug: str
    title: str
    published: datetime  # aware
    tags: tuple[str, ...]
    body: str
    results: tuple[Result, ...]

    @property
    def pages(self) -> tuple[str, ...]:
        """The body as it is split over pages; one entry if it is not."""
        return tuple(part.strip() for part in self.body.split(NEXT_PAGE))

    @property
    def words(self) -> str:
        """Title and body without markup, in lower case, for the search of a site."""
        return f"{self.title} {unescape(sub(r'<[^>]+>', ' ', self.body))}".lower()


def read_stories(outlet: str) -> tuple[Story, ...]:
    """The stories of an outlet (file name without ".toml"), newest first."""
    with (FOLDER / f"{outlet}.toml").open("rb") as file:
        articles = tomllib.load(file)["article"]
    stories = (
        Story(
            slug=article["slug"],
            title=article["title"],
            published=article["published"],
            tags=tuple(article["tags"]),
            body=article["body"].strip(),
            results=tuple(_result(*row) for row in article["results"]),
        )
        for article in articles
    )
    return tuple(sorted(stories, key=lambda story: story.published, reverse=True))


def _result(institution: str, year: str, score: str, zone: str, predicate: str) -> Result:
    return Result(institution, int(year), Decimal(score) if score else None, zone or None, predicate or None)
