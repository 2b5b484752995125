"""When a story was published: what the page declares, checked against what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from ..dom import Element
from ..model import PublishedBasis
from . import dates
from .header import Header, meta, story_data

_META = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "content_publisheddate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_date",
    "pubdate",
    "article.published",
    "originalpublicationdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "content_date",
    "createdate",
    "date",
)
_IN_TEXT = re.compile(r'"datePublished"\s*:\s*"([^"]{6,60})"')
_DAY = timedelta(days=1)

_Stamp = tuple[date, date]  # as printed, in Indonesia


def find(
    root: Element,
    data: Sequence[Mapping[str, object]],
    data_text: str,
    header: Header,
    bylines: Sequence[str],
    url: str,
    captured: date | None,
) -> tuple[date | None, PublishedBasis | None]:
    """The local day of publication and what it rests on; (None, None) where the page gives none.

    A declared day that contradicts the one shown under the title by more than a day loses (a template's default, a
    server's false clock), unless the address agrees with it. Days after `captured` are no dates of publication.
    """
    latest = captured + _DAY if captured else date.max
    shown = _first(_shown(header, bylines), latest)
    in_url = dates.in_address(url)
    times = [found for value in header.stamps if (found := dates.stamp(value)) and found[0] <= latest]
    declared = [
        (found, basis)
        for value, basis in _declared(root, data, data_text, header.title)
        if (found := dates.stamp(value)) and found[0] <= latest
    ]
    witnesses = [
        day for day in (shown, in_url, *(day for found in times for day in set(found) if found[0] == found[1])) if day
    ]
    for found, basis in declared:
        if shown is None or _near(found, shown):
            if shown is None and witnesses and not any(_near(found, day) for day in witnesses):
                continue
            return _local(found, shown, witnesses), basis if shown is None or shown in found else "byline"
        if in_url and _near(found, in_url):
            return _local(found, None, [in_url]), basis
    if shown:
        return shown, "byline"
    if times:
        return _local(times[0], None, witnesses), "time"
    if in_url:
        return in_url, "url"
    if declared:
        return declared[0][0][1], declared[0][1]
    return None, None


def _shown(header: Header, bylines: Sequence[str]) -> Iterator[date]:
    for line in (*header.shown, *bylines):
        if found := dates.byline(line):
            yield found


def _first(days: Iterator[date], latest: date) -> date | None:
    return next((day for day in days if day <= latest), None)


def _declared(
    root: Element, data: Sequence[Mapping[str, object]], data_text: str, title: str | None
) -> Iterator[tuple[str, PublishedBasis]]:
    values = [
        str(item["datePublished"]) for item in story_data(data, title) if isinstance(item.get("datePublished"), str)
    ]
    for value in values[:1] or _IN_TEXT.findall(data_text)[:1]:
        yield value, "json-ld"
    for value in meta(root, *_META):
        yield value, "meta"


def _near(found: _Stamp, day: date) -> bool:
    return any(abs(own - day) <= _DAY for own in found)


def _local(found: _Stamp, shown: date | None, witnesses: Sequence[date]) -> date:
    """The day as Indonesia printed it; a UTC label is believed unless a witness says that it is false."""
    if shown:
        return shown
    return found[0] if found[0] in witnesses and found[1] not in witnesses else found[1]
