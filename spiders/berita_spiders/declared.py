"""What a site says of its own sources on its home page: REST API, feeds, sitemaps, search, tags of the assessment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote_plus, urlencode

from lxml import html

from berita_extract.urls import clean
from berita_spiders.addresses import Addresses

MAX_FEEDS = 5
MAX_TAGS = 10
_API = "https://api.w.org/"
_API_HEADER = re.compile(r"<([^>]+)>\s*;\s*rel=\"?https://api\.w\.org/")
_FEED_TYPES = ("application/rss+xml", "application/atom+xml")
_COMMENTS = re.compile(r"comment|komentar", re.IGNORECASE)
_BLOGGER = re.compile(r"(.*/feeds/posts/default)/?(\?.*)?$")
_SEARCHED = re.compile(r"^(s|q|k|query|keywords?|kata(_?kunci)?|search|cari|term|text)$", re.IGNORECASE)


def sources(tree: html.HtmlElement, url: str, headers: Mapping[str, str], addresses: Addresses) -> list[str]:
    """The sources that a home page declares, ready to be asked, each once; those of robots.txt are among them."""
    found = [*_rest(tree, url, headers, addresses), *_feeds(tree, url, addresses), *_sitemaps(url, addresses)]
    found += [*_searches(tree, url, addresses), *_tags(tree, url, addresses)]
    return [one for one in dict.fromkeys(found) if addresses.belongs(one)]


def api_root(tree: html.HtmlElement, url: str, headers: Mapping[str, str]) -> str | None:
    """WordPress: <link rel="https://api.w.org/" href="…/wp-json/">, or the same as an HTTP header."""
    linked = (link.get("href") for link in tree.iter("link") if _API in link.get("rel", "").split())
    stated = _API_HEADER.search(headers.get("link", ""))
    api = next((href for href in linked if href), stated[1] if stated else None)
    return clean(api, url) if api else None


def posts_of(root: str) -> str:
    """The posts under the root of a REST API: …/wp-json/ or …/?rest_route=/"""
    return root.rstrip("/") + "/wp/v2/posts"


def _rest(tree: html.HtmlElement, url: str, headers: Mapping[str, str], addresses: Addresses) -> Iterator[str]:
    if root := api_root(tree, url, headers):
        yield from addresses.rest_searches(posts_of(root))


def feed_links(tree: html.HtmlElement, url: str) -> Iterator[str]:
    """RSS and Atom feeds of articles, not of comments."""
    for link in tree.iter("link"):
        if "alternate" not in link.get("rel", "").lower().split() or link.get("type", "").lower() not in _FEED_TYPES:
            continue
        target = clean(link.get("href", ""), url)
        if target is not None and not (_COMMENTS.search(target) or _COMMENTS.search(link.get("title", ""))):
            yield target


def _feeds(tree: html.HtmlElement, url: str, addresses: Addresses) -> Iterator[str]:
    found = []
    for target in feed_links(tree, url):
        if match := _BLOGGER.match(target):
            found += addresses.blogger_searches(match[1])
        elif len(found) < MAX_FEEDS:
            found.append(target)
    yield from dict.fromkeys(found)


def _sitemaps(url: str, addresses: Addresses) -> Iterator[str]:
    """Those that robots.txt names, else the usual address."""
    named = [target for one in addresses.declared if (target := clean(one, url)) and addresses.belongs(target)]
    usual = clean("/sitemap.xml", url)
    yield from named or ([usual] if usual else [])


def search_template(tree: html.HtmlElement, url: str) -> str | None:
    """The address of the first form that asks for a word by GET, with {query} in place of the word."""
    for form in tree.iter("form"):
        action = clean(form.get("action") or url, url)
        if form.get("method", "get").lower() != "get" or action is None:
            continue
        asked = [
            one.get("name", "")
            for one in form.iter("input")
            if one.get("type", "text").lower() in ("search", "text") and one.get("name")
        ]
        word = next((name for name in asked if _SEARCHED.match(name)), None)
        if word is None:
            continue
        kept = [
            (one.get("name", ""), one.get("value", ""))
            for one in form.iter("input")
            if one.get("type", "").lower() == "hidden" and one.get("name")
        ]
        hidden = urlencode(kept).replace("{", "%7B")
        return f"{action.partition('?')[0]}?{hidden}{'&' if kept else ''}{quote_plus(word)}={{query}}"
    return None


def _searches(tree: html.HtmlElement, url: str, addresses: Addresses) -> Iterator[str]:
    """The search of the site, filled in with each query."""
    if template := search_template(tree, url):
        for query in addresses.queries:
            yield template.replace("{query}", quote_plus(query))


def _tags(tree: html.HtmlElement, url: str, addresses: Addresses) -> Iterator[str]:
    found = []
    for anchor in tree.iterfind(".//a[@href]"):
        target = clean(str(anchor.get("href")), url)
        if target and addresses.is_tag(target):
            found.append(target)
    yield from list(dict.fromkeys(found))[:MAX_TAGS]
