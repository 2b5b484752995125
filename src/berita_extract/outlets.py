"""The news sites that are known: one TOML file each, checked when it is read; a file may describe a network of sites.

A shipped file lies in `data/reference/outlets`, a user's own in `$BERITA_HOME/outlets`, where the same name wins.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import ConfigDict, Field

from berita_extract import home as surroundings
from berita_extract.reference import (
    STRICT,
    Day,
    Pattern,
    ReferenceDataError,
    Text,
    WebAddress,
    adapter_of,
    read_toml,
    reference_folder,
    validated,
)

FOLDER = "outlets"
SUBDOMAIN = "{subdomain}"
BUDGET = 2000  # requests to one outlet in one night; a day of a large site has some hundred stories

Tried = Literal["never", "fixture", "live"]
RegionCode = Annotated[str, Field(pattern=r"^(\d\d(\.\d\d)?)?$")]


@dataclass(frozen=True, slots=True)
class Layout:
    """CSS selectors of an outlet's article pages; `until` is the last day they were in use."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    title: Text | None = None
    date: Text | None = None
    body: Text | None = None
    drop: tuple[Text, ...] = ()
    until: Day | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news site or network: where its articles are listed and how politely it is fetched.

    A source with `{subdomain}` stands for one of each of the `subdomains`. In `search` and `listings` may stand
    `{page}` (from 1), `{offset:N}` (from 0, in steps of N), and for windows of time `{day:FORMAT}` (one address a day)
    or `{from:FORMAT}` with `{to:FORMAT}` (first and last day), each with a format of strftime; in `search` `{query}`.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    file: str  # stem of the file; the outlet's id
    name: Text
    home: WebAddress
    tried: Tried = "never"  # on what this description was tried: nothing, recorded or rebuilt pages, the live site
    region: Annotated[str, Field(pattern=r"^\d\d(\.\d\d)?$")] | None = None  # Kemendagri code
    subdomains: Mapping[str, RegionCode] = field(default_factory=dict)  # label → code of its region, or ""
    wordpress: WebAddress | None = None  # …/wp-json/wp/v2/posts
    blogger: WebAddress | None = None  # …/feeds/posts/default
    feeds: tuple[WebAddress, ...] = ()
    sitemaps: tuple[WebAddress, ...] = ()
    search: WebAddress | None = None
    listings: tuple[WebAddress, ...] = ()
    follow: Pattern | None = None  # articles' addresses match it
    whole: Annotated[str, Field(pattern=r"^\w+=\w+$")] | None = None  # query that shows all pages of a story at once
    delay: Annotated[float, Field(ge=0)] = 1.0  # seconds between two requests; 0 where the home is on loopback
    budget: Annotated[int, Field(ge=1)] = BUDGET  # requests in one night
    min_30d: Annotated[int, Field(ge=0)] | None = None
    layout: tuple[Layout, ...] = ()

    @property
    def domain(self) -> str:
        """The host of the home, and its port if it names one, without "www."; what lies below belongs to the outlet."""
        return urlsplit(self.home).netloc.lower().removeprefix("www.")

    def region_of(self, url: str) -> str | None:
        """The code of the region that a page of this outlet is written for; the subdomain's before the outlet's."""
        host = (urlsplit(url).hostname or "").lower()
        return self.subdomains.get(host.partition(".")[0]) or self.region

    def filled(self, source: str) -> tuple[str, ...]:
        """The addresses that a source with or without `{subdomain}` stands for."""
        if SUBDOMAIN not in source:
            return (source,)
        return tuple(source.replace(SUBDOMAIN, label) for label in self.subdomains)


def shipped_folder() -> Path:
    """Where the outlets of this package lie."""
    return reference_folder() / FOLDER


def files() -> Mapping[str, Path]:
    """The files of all known outlets by name, sorted."""
    found = {path.stem: path for folder in (shipped_folder(), surroundings.outlet_folder()) for path in _in(folder)}
    return dict(sorted(found.items()))


def known(name: str) -> Outlet | None:
    """The outlet of this name, or None. Raises ReferenceDataError where its file cannot be used."""
    path = files().get(name)
    return load_outlet(path) if path is not None else None


def of_host(host: str) -> Outlet | None:
    """The known outlet that a host belongs to, or None: whose home lies there or, nearest, on a domain above it.

    The host may have a port; an outlet whose home names one is found by it alone. The user's outlets are read once per
    process. Raises ReferenceDataError where a file cannot be used.
    """
    domains = _domains(surroundings.outlet_folder())
    above = host.lower().rpartition("@")[2].removesuffix(":80").removesuffix(":443").removesuffix(".")
    while above:
        if found := domains.get(above):
            return found
        above = above.partition(".")[2]
    return None


@functools.cache
def _domains(folder: Path) -> Mapping[str, Outlet]:
    """The shipped outlets and those of `folder` by the domain of their home, without "www."."""
    own = {path.stem: load_outlet(path) for path in _in(folder)}
    return {outlet.domain: outlet for outlet in ({**shipped(), **own}).values()}


@functools.cache
def shipped() -> Mapping[str, Outlet]:
    """The shipped outlets by name, read once per process. Raises ReferenceDataError with all that is wrong."""
    errors: list[str] = []
    found = [_outlet(f"{FOLDER}/{path.name}", path.stem, path.read_bytes(), errors) for path in _in(shipped_folder())]
    if errors:
        raise ReferenceDataError(errors)
    return {outlet.file: outlet for outlet in found if outlet is not None}


def load_outlet(path: Path) -> Outlet:
    """One outlet description. Raises ReferenceDataError that names the file as given."""
    errors: list[str] = []
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReferenceDataError([f"{path}: -: {error.strerror}"]) from error
    return _sound(_outlet(str(path), path.stem, content, errors), errors)


def parse_outlet(name: str, text: str) -> Outlet:
    """The outlet called `name` that a stored description gives. Raises ReferenceDataError that names the outlet."""
    errors: list[str] = []
    return _sound(_outlet(f"{name}.toml", name, text.encode(), errors), errors)


def _in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))


def _sound(outlet: Outlet | None, errors: Sequence[str]) -> Outlet:
    if outlet is None:
        raise ReferenceDataError(errors)
    return outlet


def _outlet(file: str, stem: str, content: bytes, errors: list[str]) -> Outlet | None:
    given: dict[str, object] = {"file": stem}
    raw = read_toml(file, content, errors)
    if raw is not None and "delay" not in raw and _on_loopback(raw.get("home")):
        given["delay"] = 0.0
    outlet = validated(file, raw, adapter_of(Outlet), given, errors)
    if outlet is not None and (wrong := _contradiction(outlet)):
        errors.append(f"{file}: {wrong}")
        return None
    return outlet


def _contradiction(outlet: Outlet) -> str | None:
    """What one key cannot know; None if nothing is wrong."""
    sources = {"feeds": outlet.feeds, "sitemaps": outlet.sitemaps, "listings": outlet.listings}
    sources |= {key: (value,) for key in ("wordpress", "blogger", "search") if (value := getattr(outlet, key))}
    for key, addresses in sources.items():
        if any(SUBDOMAIN in address for address in addresses) and not outlet.subdomains:
            return f"{key}: has {SUBDOMAIN}, but the outlet names no subdomains"
    if outlet.search is not None and "{query}" not in outlet.search:
        return "search: needs {query}"
    return None


def _on_loopback(home: object) -> bool:
    """True if the address names this machine."""
    try:
        host = urlsplit(str(home)).hostname or ""
    except ValueError:
        return False
    return host == "localhost" or re.fullmatch(r"127(\.\d+){3}|::1", host) is not None
