"""What the three sites have in common: answers, templates, written dates."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from pathlib import Path
from string import Template
from typing import Protocol

from demo.stories import Story

TEMPLATES = Path(__file__).parent / "templates"
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}  # hours east of Greenwich


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site sends for one request."""

    body: str
    content_type: str = "text/html; charset=UTF-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


class Site(Protocol):
    """A site of the newsroom; `home` ends without a slash."""

    outlet: str
    home: str

    def answer(self, path: str, query: Mapping[str, str]) -> Answer | None:
        """The answer to a GET, or None for an address the site does not have."""


def page(template: str, **values: str) -> Answer:
    """A template of `templates/` with its `$names` filled in."""
    text = (TEMPLATES / f"{template}.html").read_text(encoding="utf-8")
    return Answer(Template(text).substitute(values))


def news_article(story: Story, url: str) -> str:
    """JSON-LD for a story."""
    return json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": story.title,
            "datePublished": story.published.isoformat(),
            "mainEntityOfPage": url,
        },
        ensure_ascii=False,
    )


def link(url: str, text: str) -> str:
    """An HTML link."""
    return f'<a href="{escape(url)}">{escape(text)}</a>'


def robots(*lines: str) -> Answer:
    """A robots.txt."""
    return Answer("".join(f"{line}\n" for line in ("User-agent: *", *lines)), "text/plain; charset=UTF-8")


def long_date(moment: datetime) -> str:
    """A day as the press writes it, e.g. "Rabu, 10 Januari 2024"."""
    return f"{DAYS[moment.weekday()]}, {short_date(moment)}"


def short_date(moment: datetime) -> str:
    """A day without its weekday, e.g. "10 Januari 2024"."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def clock(moment: datetime) -> str:
    """A time of day with its zone, e.g. "08:30 WIB"."""
    offset = moment.utcoffset()
    assert offset is not None, "stories carry an offset"
    return f"{moment:%H:%M} {ZONES[int(offset.total_seconds() // 3600)]}"
