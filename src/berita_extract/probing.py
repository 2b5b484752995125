"""Starts the probe of the spiders as a child process; makes outlet files of what it found, and judges layouts by it.

The child asks and says which sources answer. Whether an article's title, date and text are found is read here, with the
same code that reads the archive.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from berita_extract import article as articles
from berita_extract import dom
from berita_extract.outlets import Outlet
from berita_extract.output import printable
from berita_extract.urls import domain

WORKS = "works"
_MOST_LINES = 15  # of an outlet file
_OWN = "berita_spiders:"  # how the child begins the one line of a command that cannot begin


class ProbeError(Exception):
    """The probe could not be run, or the site is none that can be collected; the message is one line."""

    def __init__(self, message: str, *, usage: bool = False) -> None:
        super().__init__(message)
        self.usage = usage  # wrong input, not a wrong site


@dataclass(frozen=True, slots=True)
class Finding:
    """What a probe found of one source, or of one layout."""

    source: str
    url: str
    outcome: str  # works, empty, wrong_kind, blocked, forbidden, gone, failed, changed
    why: str = ""
    articles: int = 0
    texts: int = 0
    newest: str | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """What a probe found of a site never seen."""

    home: str
    name: str | None
    trouble: str | None  # why no outlet can be made of it
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    follow: str | None
    fields: Mapping[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Checked:
    """What a probe found of a known outlet."""

    outlet: Outlet
    findings: tuple[Finding, ...]

    @property
    def works(self) -> bool:
        """True if every source and layout does."""
        return all(finding.outcome == WORKS for finding in self.findings)


def survey(url: str) -> Site:
    """Asks a site never seen. Raises ProbeError if that cannot be done."""
    answers = list(_child([url]))
    if not answers:
        raise ProbeError(f"{url}: the probe ended without an answer")
    (told,) = answers
    return Site(
        home=told["home"],
        name=told["name"],
        trouble=told["trouble"],
        findings=tuple(map(_finding, told["findings"])),
        notes=tuple(told["notes"]),
        follow=told["follow"],
        fields=told["fields"],
    )


def check(outlets: Mapping[Path, Outlet], today: date) -> Iterator[Checked]:
    """Asks the sources of known outlets, side by side, each given as soon as it is known. Raises ProbeError."""
    missing = {outlet.file: outlet for outlet in outlets.values()}
    for told in _child(["--check", *map(str, outlets)]):
        outlet = missing.pop(told["outlet"])
        findings = [_finding(found) for found in told["findings"]]
        yield Checked(outlet, (*findings, *read_pages(outlet, told["pages"], today)))
    for outlet in missing.values():
        yield Checked(outlet, (Finding("home", outlet.home, "failed", "the probe ended without an answer"),))


def _child(arguments: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The objects that the child tells; what else it says goes to standard error, its refusal to begin is raised."""
    command = [sys.executable, "-m", "berita_spiders.probe", *arguments]
    refusals = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as child:
        for line in child.stdout or ():
            if line.startswith("{"):
                yield json.loads(line)
            elif line.startswith(_OWN):
                refusals.append(line.removeprefix(_OWN).strip())
            else:
                sys.stderr.write(printable(line.rstrip("\n")) + "\n")
    if child.returncode:
        raise ProbeError("\n".join(refusals) or "the probe ended with an error", usage=bool(refusals))


def _finding(told: Mapping[str, Any]) -> Finding:
    return Finding(**{key: told[key] for key in ("source", "url", "outcome", "why", "articles", "texts", "newest")})


# the file of an outlet


def describe(site: Site, name: str, region: str | None, today: date) -> str:
    """The outlet file of a site: what really answered, and when, a line each."""
    probed = f"# probed {today}"
    by_url = {(finding.source, finding.url): finding for finding in site.findings}
    local = re.fullmatch(r"localhost|127(\.\d+){3}|::1", urlsplit(site.home).hostname or "") is not None
    lines = [f"name = {_quoted(name)}", f"home = {_quoted(site.home)} {probed}"]
    lines.append(f'tried = "{"fixture" if local else "live"}"')
    if region:
        lines.append(f"region = {_quoted(region)}")
    for key, value in site.fields.items():
        found = by_url.get((key, value if isinstance(value, str) else value[0]))
        lines.append(f"{key} = {_quoted(value)} {probed}{_of(found) if found else ''}")
    if not site.fields:
        lines.append(f"{probed}: no feed, sitemap or search answers; articles are linked on the home page")
    if site.follow:
        lines.append(f"follow = '{site.follow}' {probed}: the form of every address that was listed")
    assert len(lines) <= _MOST_LINES
    return "\n".join(lines) + "\n"


def _of(found: Finding) -> str:
    texts = ", whole texts" if found.texts and found.texts == found.articles else ""
    newest = f", newest {found.newest}" if found.newest else ""
    return f": {found.articles} articles{texts}{newest}"


def _quoted(value: str | Sequence[str]) -> str:
    """A value as TOML writes it; JSON's strings are strings of TOML."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def stem_of(host: str) -> str | None:
    """The name of the file of a site: its host without "www." and what registries add; None for a bare address."""
    name = host.lower().removeprefix("www.")
    if name.rpartition(".")[2].isdigit() or ":" in name:
        return None
    added = domain(name).partition(".")[2]
    return slug(name.removesuffix(f".{added}"))


def slug(name: str) -> str | None:
    """A name as a file may be called; None if nothing of it is left."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60] or None


# layouts


def read_pages(outlet: Outlet, pages: Sequence[Mapping[str, Any]], today: date) -> Iterator[Finding]:
    """Whether a few articles of an outlet are read, by each of its layouts in use and without any."""
    bodies = [(page, b64decode(page["body"])) for page in pages]
    url = pages[0]["url"] if pages else outlet.home
    plain = replace(outlet, layout=())
    without = _read(plain, bodies, today)
    if not outlet.layout:
        if pages:
            outcome = WORKS if without.texts else "empty"
            yield Finding("articles", url, outcome, f"read: {without}", without.texts)
        return
    for number, layout in enumerate(outlet.layout, 1):
        called = f"layout {number}" if len(outlet.layout) > 1 else "layout"
        if layout.until is not None and layout.until < today:
            continue
        if not pages:
            yield Finding(called, url, "empty", "no article to try it on")
            continue
        try:
            matched = {key: _matched(getattr(layout, key), bodies) for key in ("title", "date", "body")}
        except ValueError as error:
            yield Finding(called, url, "wrong_kind", str(error))
            continue
        own = _read(replace(plain, layout=(layout,)), bodies, today)
        fits = all(count * 2 > len(bodies) for count in matched.values() if count is not None)
        selectors = ", ".join(f"{key} {n} of {len(bodies)}" for key, n in matched.items() if n is not None)
        worse = own.texts < without.texts or own.titles < without.titles or own.dates < without.dates
        why = f"matches: {selectors or 'nothing named'}; read: {own}; without it: {without}"
        yield Finding(called, url, WORKS if fits and own.texts and not worse else "changed", why, own.texts)


@dataclass(frozen=True, slots=True)
class _Reading:
    """On how many pages title, date and text were found."""

    titles: int
    dates: int
    texts: int
    characters: int

    def __str__(self) -> str:
        return f"title {self.titles}, date {self.dates}, text {self.texts} ({self.characters} characters)"


def _read(outlet: Outlet, bodies: Sequence[tuple[Mapping[str, Any], bytes]], today: date) -> _Reading:
    found = []
    for page, body in bodies:
        try:
            found.append(
                articles.from_html(
                    body, url=page["final_url"], content_type=page["content_type"], outlet=outlet, captured=today
                )
            )
        except articles.NotAnArticle:
            continue
    return _Reading(
        sum(one.title is not None for one in found),
        sum(one.published is not None for one in found),
        len(found),
        sum(len(one.text) for one in found),
    )


def _matched(selector: str | None, bodies: Sequence[tuple[Mapping[str, Any], bytes]]) -> int | None:
    """On how many pages a selector finds something; None where there is none. Raises ValueError for one that is none."""
    if selector is None:
        return None
    roots = [dom.parse(dom.decode(body, page["content_type"])) for page, body in bodies]
    return sum(root is not None and bool(dom.select(root, selector)) for root in roots)
