"""A site never seen: which sources it declares, which of them really answer, and in what form its addresses are.

What a home page declares is tried first; common addresses are tried only for what it does not declare.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, quote_plus, urlencode, urljoin, urlsplit, urlunsplit

from lxml import html

from berita_extract import pages
from berita_extract.urls import clean
from berita_spiders.addresses import Addresses, with_query
from berita_spiders.asking import Answer, Asker
from berita_spiders.declared import api_root, feed_links, posts_of, search_template
from berita_spiders.discover import discover, html_of
from berita_spiders.judging import Finding, judge, roots_of

FEED_PATHS = ("feed/", "rss", "feeds/posts/default", "rss.xml", "atom.xml", "index.xml")
SITEMAP_PATHS = ("sitemap.xml", "sitemap_index.xml", "wp-sitemap.xml", "sitemap-news.xml")
MOST_OF_A_KIND = 5  # feeds or sitemaps that are tried and written
SAMPLE = 2  # articles that are read
LEAST_SAMPLE = 5  # addresses of which a common form is taken for the form of all
POSTS = 5  # asked of a REST API
NONSENSE = "qzxwvkjq"  # in no text: a search that answers it like any word does not search
_FORMS = (r"/20\d\d/\d\d/\d\d/", r"/20\d\d/\d\d/", r"/d-\d+/")
_WORD_AND_NUMBER = re.compile(r"/([a-z]+)/\d+(?=/|$|-)", re.I)
_HOME_WORDS = re.compile(r"^(home|beranda|halaman utama|homepage|welcome|selamat datang)$", re.IGNORECASE)
_TITLE_PARTS = re.compile(r"\s+[-–—|•:»]\s+|\s*[|»]\s*")
_PAGE_NAMES = ("page", "paged", "hal", "halaman", "p", "pg")
_OFFSET_NAMES = ("start", "offset", "per_page", "from")


@dataclass(slots=True)
class Survey:
    """What is known about a site after a probe."""

    home: str
    name: str | None = None
    trouble: str | None = None  # why no outlet can be made of it
    findings: list[Finding] = field(default_factory=list)
    follow: str | None = None
    fields: dict[str, object] = field(default_factory=dict)  # of the outlet file, in its order; what answered only
    notes: list[str] = field(default_factory=list)  # what its operator asks of robots, and the like


@dataclass(frozen=True, slots=True)
class Declared:
    """What a home page says of itself."""

    name: str | None = None
    rest: str | None = None  # of WordPress: …/wp-json/
    blogger: bool = False
    wordpress: bool = False
    feeds: tuple[str, ...] = ()
    search: str | None = None  # with {query}
    links: int = 0  # to pages of the site
    elsewhere: str | None = None  # the start of the site that most other links lead to


async def survey(asker: Asker, url: str, queries: Sequence[str]) -> Survey:
    """Asks the site of `url`; sources in the order in which a crawl profits most from them."""
    home = await asker.get(asker.outlet.home)
    site = Survey(_root(home.final_url) if home.outcome is None else asker.outlet.home)
    if trouble := _no_site(home) or asker.left(site.home):
        site.trouble = trouble
        return site
    asker.outlet = replace(asker.outlet, home=site.home)
    asker.addresses = Addresses(asker.outlet, queries)
    said = declared(home, asker.addresses)
    site.name = said.name
    found = await _sources(asker, site, said, queries)
    if _path(url) != _path(site.home) and url != site.home:
        found += await _given(asker, url)
    links = discover(home.body, home.final_url, "source", home.headers, asker.addresses).pages
    sample = list(dict.fromkeys(address for one in found for address in one.sample))
    site.follow = form_of(
        [
            address
            for one in found
            if one.source in ("feeds", "sitemaps", "blogger", "wordpress")
            for address in one.sample
        ]
    )
    if links:
        why = f"{len(links)} links to articles"
        site.findings.append(Finding("home", site.home, "works", why, len(links)))
        sample += [link.url for link in links if link.url not in sample]
    else:
        why = "no link in its HTML" if not said.links else "no link that looks like an article"
        site.findings.append(Finding("home", site.home, "empty", why))
    site.notes += _rules(asker, site.home)
    if not sample:
        site.trouble = _no_articles(said, site.findings)
        return site
    await _read(asker, site, sample)
    _fill(site, found)
    return site


def _no_site(home: Answer) -> str | None:
    """Why nothing can be collected from here, from the answer of the home page alone."""
    match home.outcome:
        case "blocked":
            return f"it turns robots away: {home.why}"
        case "forbidden" if "robots.txt" in home.why:
            return "its robots.txt forbids robots to read the home page"
        case "forbidden":
            return f"it leads elsewhere: {home.why}; give that address instead"
        case "gone" | "failed" | "empty" | "wrong_kind":
            return f"its home page does not answer: {home.why}"
    kind = pages.classify(home.body, status=home.status, content_type=home.headers.get("content-type"))
    if kind == "parked":
        return "no news site: the address is parked, for sale or taken over"
    if kind == "consent":
        return "it asks for consent before it shows anything"
    if kind == "not_html":
        return f"no web page ({home.headers.get('content-type', 'no type given')})"
    return None


def _no_articles(said: Declared, findings: Sequence[Finding]) -> str:
    if said.elsewhere and not said.links:
        return f"its links lead to {said.elsewhere}; give that address instead"
    if not said.links:
        return "it needs JavaScript: its HTML holds no link, and no feed, sitemap or search answers"
    if forbidden := [one.source for one in findings if one.outcome == "forbidden"]:
        return f"no articles found; robots.txt forbids: {', '.join(dict.fromkeys(forbidden))}"
    return "no articles found: neither feeds, sitemaps, a search nor links on its home page; is it a news site?"


# what is declared


def declared(home: Answer, addresses: Addresses) -> Declared:
    """Reads the home page once: links in its head, forms, generator, name."""
    tree = html_of(home.body, home.url)
    if tree is None:
        return Declared()
    url = home.final_url
    feeds = [feed for feed in feed_links(tree, url) if addresses.belongs(feed)]
    generator = " ".join(_meta(tree, "generator")).lower()
    template = search_template(tree, url)
    anchors = [target for one in tree.iterfind(".//a[@href]") if (target := clean(str(one.get("href")), url))]
    own = [target for target in anchors if addresses.belongs(target)]
    foreign = Counter(_root(target) for target in anchors if not addresses.belongs(target))
    return Declared(
        name=_name(tree),
        rest=api_root(tree, url, home.headers),
        blogger="blogger" in generator or any("/feeds/posts/default" in feed for feed in feeds),
        wordpress="wordpress" in generator or b"/wp-content/" in home.body or b"/wp-includes/" in home.body,
        feeds=tuple(dict.fromkeys(feeds)),
        search=template if template and addresses.belongs(template.replace("{query}", "")) else None,
        links=sum(target != url for target in own),
        elsewhere=next((root for root, _ in foreign.most_common(1)), None),
    )


def _name(tree: html.HtmlElement) -> str | None:
    """og:site_name, else the part of <title> that names the site."""
    for given in _meta(tree, "og:site_name"):
        return _tidy(given)
    title = tree.findtext(".//title") or ""
    parts = [part for part in _TITLE_PARTS.split(" ".join(title.split())) if part and not _HOME_WORDS.match(part)]
    return _tidy(parts[0]) if parts else None


def _tidy(name: str) -> str | None:
    return "".join(c for c in " ".join(name.split()) if c.isprintable())[:60].strip() or None


def _meta(tree: html.HtmlElement, key: str) -> Iterator[str]:
    for meta in tree.iter("meta"):
        if key in (meta.get("property"), meta.get("name")) and (meta.get("content") or "").strip():
            yield str(meta.get("content"))


# what answers


async def _sources(asker: Asker, site: Survey, said: Declared, queries: Sequence[str]) -> list[Finding]:
    """Tries every kind of source; all go into the findings, and those that work are given."""
    tried = await _wordpress(asker, site, said, queries)
    tried += await _blogger(asker, site, said, queries)
    tried += await _feeds(asker, site, said)
    tried += await _sitemaps(asker, site)
    tried += await _search(asker, said, queries)
    site.findings += tried
    return [one for one in tried if one.outcome == "works"]


async def _wordpress(asker: Asker, site: Survey, said: Declared, queries: Sequence[str]) -> list[Finding]:
    bases = [posts_of(said.rest)] if said.rest else []
    if said.rest or said.wordpress:
        bases += [urljoin(site.home, "wp-json/wp/v2/posts"), f"{site.home}?rest_route=/wp/v2/posts"]
    if not bases:
        return [Finding("wordpress", "", "gone", "no sign of WordPress")]
    tried = []
    for base in dict.fromkeys(bases):
        finding = await _first_filled(asker, "wordpress", base, queries)
        tried.append(finding)
        if finding.outcome == "works":
            return [finding]
    return tried


async def _blogger(asker: Asker, site: Survey, said: Declared, queries: Sequence[str]) -> list[Finding]:
    if not said.blogger:
        return []
    return [await _first_filled(asker, "blogger", urljoin(site.home, "feeds/posts/default"), queries)]


async def _first_filled(asker: Asker, source: str, base: str, queries: Sequence[str]) -> Finding:
    """Asks for the words of a crawl, and where no post has them for any post."""
    bare = asker.outlet
    outlet = replace(bare, wordpress=base) if source == "wordpress" else replace(bare, blogger=base)
    asked = roots_of(outlet, source, queries[:1])[0]
    asked = with_query(asked, "per_page" if source == "wordpress" else "max-results", POSTS)
    last = await judge(asker, source, asked, await asker.get(asked), asker.addresses)
    if last.outcome == "empty":
        parts = urlsplit(asked)
        kept = urlencode([(name, value) for name, value in parse_qsl(parts.query) if name not in ("search", "q")])
        plain = urlunsplit(parts._replace(query=kept))
        last = await judge(asker, source, plain, await asker.get(plain), asker.addresses)
    return replace(last, url=base)


async def _feeds(asker: Asker, site: Survey, said: Declared) -> list[Finding]:
    if said.feeds:
        chosen = said.feeds[:MOST_OF_A_KIND]
        found = [await judge(asker, "feeds", feed, await asker.get(feed), asker.addresses) for feed in chosen]
        if any(one.outcome == "works" for one in found):
            return found
    else:
        found = []
    return found + await _first_that_works(asker, "feeds", [urljoin(site.home, path) for path in FEED_PATHS])


async def _sitemaps(asker: Asker, site: Survey) -> list[Finding]:
    robots = asker.robots.get(urlsplit(site.home).netloc, "")
    named = [clean(line, site.home) for line in re.findall(r"(?im)^\s*sitemap\s*:\s*(\S+)", robots)]
    chosen = [address for address in dict.fromkeys(named) if address and asker.addresses.belongs(address)]
    found = [
        await judge(asker, "sitemaps", address, await asker.get(address), asker.addresses)
        for address in chosen[:MOST_OF_A_KIND]
    ]
    if any(one.outcome == "works" for one in found):
        return found
    return found + await _first_that_works(asker, "sitemaps", [urljoin(site.home, path) for path in SITEMAP_PATHS])


async def _first_that_works(asker: Asker, source: str, candidates: Sequence[str]) -> list[Finding]:
    """Common addresses one after the other; where none works, what is worth telling, else that there is none."""
    telling = []
    for address in candidates:
        finding = await judge(asker, source, address, await asker.get(address), asker.addresses)
        if finding.outcome == "works":
            return [finding]
        if finding.outcome not in ("gone", "wrong_kind"):
            telling.append(finding)
    return telling or [Finding(source, "", "gone", f"none declared, none at {', '.join(map(_path, candidates))}")]


async def _search(asker: Asker, said: Declared, queries: Sequence[str]) -> list[Finding]:
    if said.search is None:
        return [Finding("search", "", "gone", "no search form on the home page")]
    return [await _searched(asker, said.search, queries)]


async def _searched(asker: Asker, template: str, queries: Sequence[str]) -> Finding:
    """Whether a search finds articles by words, and how its result goes on."""
    none = await asker.get(template.replace("{query}", NONSENSE))
    always = {
        link.url for link in discover(none.body, none.final_url, "source", none.headers, asker.addresses).pages
    } if none.outcome is None else set()  # fmt: skip
    last = Finding("search", template, "empty", "no article for the words of the scheme")
    for query in queries[:3] or ("ombudsman",):
        asked = template.replace("{query}", quote_plus(query))
        answer = await asker.get(asked)
        found = await judge(asker, "search", asked, answer, asker.addresses)
        if found.outcome not in ("works", "empty"):
            return replace(found, url=template)
        hits = [address for address in found.sample if address not in always]
        if not hits:
            if found.outcome == "works":
                last = replace(last, why="it lists the same articles for any words")
            continue
        paged = await _paged(asker, template, query, answer, hits)
        return Finding("search", paged or template, "works", "" if paged else "one page", len(hits), sample=tuple(hits))
    return last


async def _paged(asker: Asker, template: str, query: str, answer: Answer, first: Sequence[str]) -> str | None:
    """The template with {page} or {offset:N}, if a link leads to a second page that has other articles."""
    for target in _pager(answer):
        made = _with_page(target, query)
        if made is None:
            continue
        second = await judge(asker, "search", target, await asker.get(target), asker.addresses)
        if set(second.sample) - set(first):
            return made
    return None


def _pager(answer: Answer) -> list[str]:
    """Links of a result page to its second page; those marked as the next first."""
    tree = html_of(answer.body, answer.url)
    if tree is None:
        return []
    marked: list[str] = []
    others: list[str] = []
    for link in tree.iter("a", "link"):
        target = clean(str(link.get("href") or ""), answer.final_url)
        if target is not None:
            marks = {*(link.get("rel") or "").lower().split(), *(link.get("class") or "").lower().split()}
            (marked if "next" in marks else others).append(target)
    return list(dict.fromkeys([*marked, *others]))


def _with_page(url: str, query: str) -> str | None:
    """The template behind the address of a second result page; None if it is none."""
    for written in (quote_plus(query), query.replace(" ", "%20")):
        if f"={written}" not in url and f"/{written}" not in url:
            continue
        made = re.sub(rf"(?<=[=/]){re.escape(written)}(?=[&/]|$)", "{query}", url, count=1)
        for pattern, put in (
            (r"/(page|hal|halaman)/2(?=[/?]|$)", r"/\1/{page}"),
            (rf"(?<=[?&])({'|'.join(_PAGE_NAMES)})=2(?=&|$)", r"\1={page}"),
            (rf"(?<=[?&])({'|'.join(_OFFSET_NAMES)})=(\d+)(?=&|$)", r"\1={offset:\2}"),
        ):
            paged, times = re.subn(pattern, put, made, count=1)
            if times and "{query}" in paged and "{offset:0}" not in paged:
                return paged
    return None


async def _given(asker: Asker, url: str) -> list[Finding]:
    """The page that was given itself, where it is a list of articles."""
    answer = await asker.get(url)
    if answer.outcome is not None:
        return []
    kind = pages.classify(answer.body, status=answer.status, content_type=answer.headers.get("content-type"), url=url)
    if kind == "article":
        return [Finding("article", answer.final_url, "works", sample=(answer.final_url,))]
    found = await judge(asker, "listings", url, answer, asker.addresses)
    return [found] if found.outcome == "works" else []


async def _read(asker: Asker, site: Survey, sample: Sequence[str]) -> None:
    """Reads a few articles: what a source lists must be there, as text."""
    read, why = 0, ""
    for address in sample[:SAMPLE]:
        answer = await asker.get(address)
        page = pages.read(
            answer.body, status=answer.status, content_type=answer.headers.get("content-type"), url=address
        )
        read += answer.outcome is None and page.kind == "article"
        why = answer.why or page.why or why
    asked = min(len(sample), SAMPLE)
    said = f"{read} of {asked} read as articles" if read else f"none is an article: {why}"
    site.findings.append(Finding("articles", sample[0], "works" if read else "empty", said, read))
    if not read and not any(one.texts for one in site.findings):
        site.trouble = f"the pages it lists hold no article ({why}); does it need JavaScript?"


def form_of(addresses: Sequence[str]) -> str | None:
    """The form that all addresses of articles have, as `follow` writes it; None for fewer than five or no clear one."""
    known = list(dict.fromkeys(addresses))
    if len(known) < LEAST_SAMPLE:
        return None
    paths = [urlsplit(address).path for address in known]
    for form in _FORMS:
        if all(re.search(form, path) for path in paths):
            return form
    words = {match[1] if (match := _WORD_AND_NUMBER.search(path)) else "" for path in paths}
    return rf"/{words.pop()}/\d+" if len(words) == 1 and "" not in words else None


def _fill(site: Survey, found: Sequence[Finding]) -> None:
    """The keys of the outlet file: what really answered, in the order of `outlets.Outlet`."""
    of = {key: [one.url for one in found if one.source == key] for key in (one.source for one in found)}
    for key in ("wordpress", "blogger", "search"):
        if key in of:
            site.fields[key] = of[key][0]
    for key in ("feeds", "sitemaps", "listings"):
        feeds = of.get(key, [])
        if key == "feeds" and "blogger" in of:
            feeds = [feed for feed in feeds if "/feeds/posts/" not in feed]  # the same posts
        if feeds:
            site.fields[key] = feeds[:MOST_OF_A_KIND]


def _rules(asker: Asker, home: str) -> list[str]:
    """What robots.txt asks of every robot."""
    robots = asker.robots.get(urlsplit(home).netloc)
    if robots is None:
        return ["robots.txt: none"]
    notes, ours = [], False
    forbidden = []
    for line in robots.splitlines():
        key, _, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        if key.lower() == "user-agent":
            ours = value == "*"
        elif ours and key.lower() == "disallow" and value:
            forbidden.append(value)
        elif ours and key.lower() == "crawl-delay" and value:
            notes.append(f"robots.txt: asks for {value} seconds between requests")
    shown = ", ".join(forbidden[:5]) + (f" and {len(forbidden) - 5} more" if len(forbidden) > 5 else "")
    return [*notes, f"robots.txt: forbids {shown}" if forbidden else "robots.txt: forbids nothing"]


def _root(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, "/", "", ""))


def _path(url: str) -> str:
    return urlsplit(url).path or "/"
