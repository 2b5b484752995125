"""Which addresses belong to an outlet, which of them are articles, and how a listing goes on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from urllib.parse import parse_qsl, quote_plus, urlencode, urlsplit, urlunsplit

from berita_extract.outlets import Outlet
from berita_extract.urls import PAGE_KEYS, likelihood, words_of

WIB = timezone(timedelta(hours=7))  # most newsrooms work by the clock of Jakarta
MAX_PAGES = 100  # of one listing, feed or search in one night
MAX_PARTS = 30  # pages of one article
LIKELY_TAG = 0.5  # of a slug that says what is searched for itself, not one word beside it
PER_PAGE = 100  # posts of one REST answer; WordPress allows no more
NIGHTLY_DAYS = 7  # of a window that a nightly crawl asks for
REST_FIELDS = "id,link,date,date_gmt,modified_gmt,title,content"
_DEFAULT_PORTS = {"http": 80, "https": 443}
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
# "berita.php?id=12", "?id_berita=12"; "/?p=123" is a post of WordPress, "/?p=2" may be the second page of a list
_ARTICLE_QUERY = re.compile(
    r"(^|&)(id|id_?(berita|news|artikel|post)|berita_?id|news_?id|berita|artikel)=\d+(&|$)", re.I
)
_POST_QUERY = re.compile(r"^p=\d{3,}$")
# "post_tag-sitemap.xml", "wp-sitemap-users-1.xml", "category-sitemap2.xml": parts of a sitemap without articles
_NO_ARTICLE_SITEMAP = re.compile(
    r"(^|[-_])(categor(y|ies)|kategori|taxonom(y|ies)|tags?|authors?|penulis|users?|images?|videos?)[-_.\d]"
    r"|^page-sitemap|posts-page-\d",
    re.IGNORECASE,
)
_TAG = re.compile(r"/(tags?|topik|topic|label|search/label|category|kategori)/[^/]+(/|$)", re.IGNORECASE)
_OFFSET = re.compile(r"\{offset:(\d+)\}")
_DAYS = re.compile(r"\{(day|from|to):([^{}]+)\}")


class Addresses:
    """The addresses of one outlet."""

    def __init__(self, outlet: Outlet, queries: Sequence[str]) -> None:
        """`queries` are the words to search for where the outlet can be searched; likely addresses have them too."""
        self._outlet = outlet
        self.queries = queries
        self.words = words_of(queries)
        self.declared: list[str] = []  # sitemaps that robots.txt of a host of the outlet names
        self._follow = re.compile(outlet.follow) if outlet.follow else None
        self._home = _endpoint(outlet.home)
        named = [outlet.wordpress, outlet.blogger, outlet.search, *outlet.feeds, *outlet.sitemaps, *outlet.listings]
        sources = [address for source in named if source for address in outlet.filled(source)]
        self._endpoints = {self._home, *(_endpoint(source) for source in sources)}
        self._domain = self._home[0].removeprefix("www.")
        self._searches = outlet.filled(outlet.search) if outlet.search else ()
        self._listings = tuple(address for listing in outlet.listings for address in outlet.filled(listing))
        self._paged = [_paging(t) for t in (*self._searches, *self._listings) if "{page}" in t or "{offset:" in t]

    def roots(self, now: datetime) -> list[str]:
        """The sources of a night: all that the outlet names, and its home page where it names none.

        Listings of one day are asked for today and yesterday, windows begin so early that failed nights leave no gap.
        """
        outlet, today = self._outlet, now.astimezone(WIB).date()
        found = [address for base in self._bases(outlet.wordpress) for address in self.rest_searches(base)]
        found += [address for base in self._bases(outlet.blogger) for address in self.blogger_searches(base)]
        found += [address for source in (*outlet.feeds, *outlet.sitemaps) for address in outlet.filled(source)]
        for search in self._searches:
            found += [address for query in self.queries for address in _nightly(search, query, today)]
        found += [address for listing in self._listings for address in _nightly(listing, "", today)]
        return list(dict.fromkeys(found or [outlet.home]))

    def windowed(self, first: date, last: date) -> list[str]:
        """What to ask of the outlet's own archive for the days from `first` to `last`, both included.

        REST and Blogger searches, and the searches and listings that take a day or a window; what lists old and new
        stories together (feeds, sitemaps, listings without a day) cannot be asked for days and is left out.
        """
        bases, blogs = self._bases(self._outlet.wordpress), self._bases(self._outlet.blogger)
        found = [self.rest(base, query, first, last) for base in bases for query in self.queries]
        found += [self.blogger(base, query, first, last) for base in blogs for query in self.queries]
        for search in filter(_takes_days, self._searches):
            found += [address for query in self.queries for address in _in_window(search, query, first, last)]
        for listing in filter(_takes_days, self._listings):
            found += _in_window(listing, "", first, last)
        return list(dict.fromkeys(found))

    def rest_searches(self, base: str) -> list[str]:
        """What to ask of a WordPress REST API (its …/posts): each query, and the tags named after what is searched for."""
        found = [self.rest(base, query) for query in self.queries]
        if self.queries:
            asked: dict[str, str | int] = {"search": self.queries[0], "per_page": PER_PAGE, "_fields": "id,slug,count"}
            found.append(_with(base.removesuffix("/posts") + "/tags", asked))
        return found

    def rest_tagged(self, tags_url: str, numbers: Sequence[int]) -> str:
        """The first page of the posts with any of these tags, where the answer of `tags_url` gave their numbers."""
        base = _endpoint_of_posts(tags_url)
        tags = ",".join(str(number) for number in sorted(numbers))
        return _with(base, {"tags": tags, "per_page": PER_PAGE, "page": 1, "_fields": REST_FIELDS})

    def blogger_searches(self, base: str) -> list[str]:
        """What to ask of a Blogger's feed of posts: each query."""
        return [self.blogger(base, query) for query in self.queries]

    def rest(self, base: str, query: str, first: date | None = None, last: date | None = None) -> str:
        """The first page of a search through a WordPress REST API, newest first; days are those of the site's clock."""
        asked: dict[str, str | int] = {"search": query, "per_page": PER_PAGE, "page": 1, "orderby": "date"}
        if first is not None and last is not None:  # WordPress leaves out the two moments themselves
            asked["after"] = f"{first - timedelta(days=1)}T23:59:59"
            asked["before"] = f"{last + timedelta(days=1)}T00:00:00"
        return _with(base, asked | {"_fields": REST_FIELDS})

    def blogger(self, base: str, query: str, first: date | None = None, last: date | None = None) -> str:
        """The first page of a search through Blogger's feeds, newest first; days are those of Jakarta."""
        asked: dict[str, str | int] = {"q": query, "orderby": "published", "start-index": 1, "max-results": PER_PAGE}
        if first is not None and last is not None:  # Blogger takes the first moment in and leaves the last one out
            asked["published-min"] = f"{first}T00:00:00+07:00"
            asked["published-max"] = f"{last + timedelta(days=1)}T00:00:00+07:00"
        return _with(base, asked)

    def belongs(self, url: str) -> bool:
        """True if the address lies on the home's host, a subdomain of it, or a host that the outlet's file names."""
        return self._has(*_endpoint(url))

    def _has(self, host: str, port: int) -> bool:
        if (host, port) in self._endpoints:
            return True
        if port not in _DEFAULT_PORTS.values() or self._home[1] not in _DEFAULT_PORTS.values():
            return False
        return host == self._domain or host.endswith("." + self._domain)

    def meets(self, other: Addresses) -> bool:
        """True if a host may be asked for both outlets."""
        return any(self._has(*place) for place in other._endpoints) or any(
            other._has(*place) for place in self._endpoints
        )

    def is_page(self, url: str, *, listed: bool) -> bool:
        """True if the address is an article's; `listed` where a feed or sitemap calls it a document of its own."""
        if not self.belongs(url):
            return False
        if self._follow is not None:
            return self._follow.search(url) is not None
        path, query = urlsplit(url)[2:4]
        if _NOT_ARTICLE.search(path):
            return False
        if listed:
            return path not in ("", "/") or bool(query)
        if path in ("", "/", "/index.php") and _POST_QUERY.search(query):
            return True
        return _ARTICLE.search(path) is not None or _ARTICLE_QUERY.search(query) is not None

    def speaks(self, text: str) -> bool:
        """True if a text has a word that all searches are for: it may speak of the assessment."""
        lower = text.lower()
        return any(weight >= LIKELY_TAG and word in lower for word, weight in self.words.items())

    def is_filtered(self, url: str) -> bool:
        """True if a source lists only what speaks of the assessment: an answer to one of the queries, or a tag of it."""
        asked = dict(parse_qsl(urlsplit(url).query))
        return "tags" in asked or any(value in self.queries for value in asked.values()) or self.is_tag(url)

    def is_tag(self, url: str) -> bool:
        """True if an address lists a tag or section named after what is searched for."""
        return _TAG.search(urlsplit(url).path) is not None and likelihood(url, self.words) >= LIKELY_TAG

    def is_sitemap(self, url: str) -> bool:
        """True if a part of a sitemap may list articles."""
        return self.belongs(url) and _NO_ARTICLE_SITEMAP.search(urlsplit(url).path.rpartition("/")[2]) is None

    def following(self, url: str) -> str | None:
        """The next page of a listing or search with `{page}` or `{offset:N}`; None for any other and at the limit."""
        for pattern, step in self._paged:
            if match := pattern.fullmatch(url):
                number = int(match["number"])
                if number >= MAX_PAGES * step:
                    return None
                return url[: match.start("number")] + str(number + step) + url[match.end("number") :]
        return None

    @property
    def whole(self) -> str | None:
        """The query that shows all pages of a story at once, where the outlet names one."""
        return self._outlet.whole

    @property
    def names_none(self) -> bool:
        """True if the outlet names no source: what its home page declares is asked instead."""
        outlet = self._outlet
        single = (outlet.wordpress, outlet.blogger, outlet.search)
        return not any((*single, *outlet.feeds, *outlet.sitemaps, *outlet.listings))

    def is_front(self, url: str) -> bool:
        """True if an address may be that of the home page, also where that leads to "/beranda" or "/id/"."""
        parts = urlsplit(url)
        return not parts.query and parts.path.strip("/").count("/") == 0 and not _NOT_ARTICLE.search(parts.path)

    def _bases(self, source: str | None) -> tuple[str, ...]:
        return self._outlet.filled(source) if source else ()


def _takes_days(template: str) -> bool:
    return _DAYS.search(template) is not None


def _nightly(template: str, query: str, today: date) -> list[str]:
    days = 2 if "{day:" in template else NIGHTLY_DAYS
    return _in_window(template, query, today - timedelta(days=days - 1), today)


def _in_window(template: str, query: str, first: date, last: date) -> list[str]:
    """The addresses that a template stands for: one for each day where it takes a day, else one."""
    filled = _OFFSET.sub("0", template.replace("{page}", "1"))
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)] if "{day:" in template else [last]
    found = []
    for day in reversed(days):
        address = filled
        for key, format_ in _DAYS.findall(filled):
            value = {"day": day, "from": first, "to": last}[key].strftime(format_)
            address = address.replace(f"{{{key}:{format_}}}", value)
        found.append(address.replace("{query}", quote_plus(query)))
    return found


def _paging(template: str) -> tuple[re.Pattern[str], int]:
    """What the pages of a search or listing look like, and the step from one to the next."""
    step = 1
    pattern = ""
    for piece in re.split(r"(\{[^{}]*\})", template):
        if piece == "{page}" or piece.startswith("{offset:"):
            pattern += r"(?P<number>\d+)" if "number" not in pattern else r"\d+"
            step = 1 if piece == "{page}" else int(piece[8:-1])
        elif piece == "{query}":
            pattern += "[^&/]*"
        else:
            pattern += r"[\w%/.:+-]+?" if _DAYS.fullmatch(piece) else re.escape(piece)
    return re.compile(pattern), step


def _with(base: str, asked: Mapping[str, str | int]) -> str:
    return base + ("&" if "?" in base else "?") + urlencode(asked)


def _endpoint_of_posts(tags_url: str) -> str:
    """ "…/wp/v2/tags?search=…" → "…/wp/v2/posts", also where the route is a query: "?rest_route=/wp/v2/tags"."""
    parts = urlsplit(tags_url)
    route = dict(parse_qsl(parts.query)).get("rest_route")
    if route is not None:
        return urlunsplit(parts._replace(query="rest_route=" + route.removesuffix("/tags") + "/posts"))
    return urlunsplit(parts._replace(path=parts.path.removesuffix("/tags") + "/posts", query=""))


def without_page(url: str) -> str:
    """`url` without a query parameter that counts pages."""
    parts = urlsplit(url)
    kept = [(n, v) for n, v in parse_qsl(parts.query, keep_blank_values=True) if n.lower() not in PAGE_KEYS]
    return urlunsplit(parts._replace(query=urlencode(kept)))


def with_query(url: str, name: str, value: int | str) -> str:
    """`url` with one query parameter set, in its place if it has one."""
    parts = urlsplit(url)
    asked = parse_qsl(parts.query, keep_blank_values=True)
    if all(n != name for n, _ in asked):
        asked.append((name, ""))
    return urlunsplit(parts._replace(query=urlencode([(n, str(value) if n == name else v) for n, v in asked])))


def query_number(url: str, name: str) -> int:
    """The number a query parameter has; 1 if it has none."""
    value = dict(parse_qsl(urlsplit(url).query)).get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _endpoint(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return (parts.hostname or "").lower(), parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)
