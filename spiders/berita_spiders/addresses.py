"""Which addresses belong to an outlet, which of them are articles, and how a listing goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote_plus, urlencode, urljoin, urlsplit, urlunsplit

from berita_extract.outlets import Outlet

MAX_PAGES = 100  # of one listing, feed or search in one night
MAX_PARTS = 30  # pages of one article
MAX_LENGTH = 2000  # characters of an address; longer ones are traps or data
PER_PAGE = 100  # posts of one REST answer; WordPress allows no more
REST_FIELDS = "id,link,date,date_gmt,modified_gmt,title,content"
_DEFAULT_PORTS = {"http": 80, "https": 443}
# "utm_source=whatsapp", "fbclid=IwAR0": who shared the link, not another page
_TRACKING = re.compile(r"^(utm_\w+|fbclid|gclid|igshid|amp_markup)$")
# "/tag/ombudsman/", "/page/3/", "/wp-content/uploads/a.jpg": never an article
_NOT_ARTICLE = re.compile(
    r"/(tag|tags|topic|topik|category|kategori|author|penulis|page|search|indeks?|login|wp-(admin|content|login)\S*|feed"
    r"|comments)(/|$)|\.(jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|zip|mp[34]|css|js|xml|gz)$",
    re.IGNORECASE,
)
# "/2024/01/25/", "/d-7161234/", "/berita/312", "/read/556677", and a last part of four words or more
_ARTICLE = re.compile(
    r"/20\d\d/\d\d/|/(berita|read|news|artikel)/\d+|/[a-z]+-\d{5,}|/[^/-]+(-+[^/-]+){3,}/?$", re.IGNORECASE
)
# "post_tag-sitemap.xml", "wp-sitemap-users-1.xml", "category-sitemap2.xml": parts of a sitemap without articles
_NO_ARTICLE_SITEMAP = re.compile(
    r"(^|[-_])(categor(y|ies)|kategori|taxonom(y|ies)|tags?|authors?|penulis|users?|images?|videos?)[-_.\d]"
    r"|^page-sitemap|posts-page-\d",
    re.IGNORECASE,
)
_PART_QUERY = ("page", "halaman", "hal")  # "?page=2" (Tribun network, PRMN, Suara), "?halaman=2", "?hal=2"


@dataclass(frozen=True, slots=True)
class Part:
    """An address taken apart: the article, and which of its pages."""

    base: str
    number: int  # 1 where the address does not say


class Addresses:
    """The addresses of one outlet."""

    def __init__(self, outlet: Outlet, queries: Sequence[str]) -> None:
        """`queries` are the words to search for where the outlet has a search or a REST API."""
        self._outlet = outlet
        self._queries = queries
        self._follow = re.compile(outlet.follow) if outlet.follow else None
        self._home = _endpoint(outlet.home)
        sources = [outlet.wordpress, outlet.search, *outlet.feeds, *outlet.sitemaps, *outlet.listings]
        self._endpoints = {self._home, *(_endpoint(source) for source in sources if source)}
        self._domain = self._home[0].removeprefix("www.")
        self._templates = [t for t in (outlet.search, *outlet.listings) if t and "{page}" in t]

    def roots(self) -> list[str]:
        """The sources a crawl begins with; the home page where the outlet names none."""
        outlet = self._outlet
        found = [self.rest(query) for query in self._queries] if outlet.wordpress else []
        found += [*outlet.feeds, *outlet.sitemaps]
        if outlet.search:
            found += [self._filled(outlet.search, query, 1) for query in self._queries]
        found += [self._filled(listing, "", 1) for listing in outlet.listings]
        return list(dict.fromkeys(found or [outlet.home]))

    def rest(self, query: str, page: int = 1) -> str:
        """The address of one page of a WordPress search, newest first."""
        asked = {"search": query, "per_page": PER_PAGE, "page": page, "orderby": "date", "_fields": REST_FIELDS}
        base = self._outlet.wordpress or ""
        return base + ("&" if "?" in base else "?") + urlencode(asked)

    def belongs(self, url: str) -> bool:
        """True if the address lies on the home's host, a subdomain of it, or a host that the outlet's file names."""
        host, port = _endpoint(url)
        if (host, port) in self._endpoints:
            return True
        if port not in _DEFAULT_PORTS.values() or self._home[1] not in _DEFAULT_PORTS.values():
            return False
        return host == self._domain or host.endswith("." + self._domain)

    def is_page(self, url: str, *, listed: bool) -> bool:
        """True if the address is an article's; `listed` where a feed or sitemap calls it a document of its own."""
        if not self.belongs(url):
            return False
        if self._follow is not None:
            return self._follow.search(url) is not None
        path = urlsplit(url).path
        if _NOT_ARTICLE.search(path):
            return False
        if listed:
            return path not in ("", "/") or bool(urlsplit(url).query)
        return _ARTICLE.search(path) is not None

    def is_sitemap(self, url: str) -> bool:
        """True if a part of a sitemap may list articles."""
        return self.belongs(url) and _NO_ARTICLE_SITEMAP.search(urlsplit(url).path.rpartition("/")[2]) is None

    def following(self, url: str) -> str | None:
        """The next page of a listing or search with `{page}`; None for any other address and at the limit."""
        for template in self._templates:
            pattern = (
                re.escape(template)
                .replace(r"\{query\}", r"(?P<query>[^&/]*)", 1)
                .replace(r"\{page\}", r"(?P<page>\d+)", 1)
            )
            if (match := re.fullmatch(pattern, url)) and (page := int(match["page"])) < MAX_PAGES:
                return url[: match.start("page")] + str(page + 1) + url[match.end("page") :]
        return None

    def _filled(self, template: str, query: str, page: int) -> str:
        return template.replace("{query}", quote_plus(query)).replace("{page}", str(page))


def clean(url: str, base: str) -> str | None:
    """The absolute form of a link as it goes into the ledger; None if it is no web address."""
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or len(url) > MAX_LENGTH:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    if port is not None and port != _DEFAULT_PORTS[parts.scheme]:
        host = f"{host}:{port}"
    query = parts.query
    if any(_TRACKING.match(name) for name, _ in parse_qsl(query, keep_blank_values=True)):
        query = urlencode([(n, v) for n, v in parse_qsl(query, keep_blank_values=True) if not _TRACKING.match(n)])
    return urlunsplit((parts.scheme, host, parts.path or "/", query, ""))


def with_query(url: str, name: str, value: int) -> str:
    """`url` with one query parameter set."""
    parts = urlsplit(url)
    kept = [(n, v) for n, v in parse_qsl(parts.query, keep_blank_values=True) if n != name]
    return urlunsplit(parts._replace(query=urlencode([*kept, (name, str(value))])))


def query_number(url: str, name: str) -> int:
    """The number a query parameter has; 1 if it has none."""
    value = dict(parse_qsl(urlsplit(url).query)).get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def part_of(url: str) -> Part:
    """Which article an address belongs to, and which of its pages it is.

    "/slug?page=2", "/slug/2" and "/slug/2/" are page 2 of "/slug"; "/berita/312" is an article of its own, because what
    stands before the number is no slug.
    """
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    number = 1
    for name, value in query:
        if name in _PART_QUERY and re.fullmatch(r"[1-9]\d?", value):
            number = int(value)
    path = parts.path
    if match := re.fullmatch(r"(.*/[^/]*-[^/]*)/([2-9]|[12]\d|30)/?", path):
        path, number = match[1], int(match[2])
    kept = urlencode([(name, value) for name, value in query if name not in _PART_QUERY])
    return Part(urlunsplit((parts.scheme, parts.netloc, path.rstrip("/"), kept, "")), number)


def _endpoint(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return (parts.hostname or "").lower(), parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)
