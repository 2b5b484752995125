"""Kabar Contoh: what a WordPress site answers: REST API, feed, sitemap, search, and article pages with a sidebar."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC
from email.utils import format_datetime
from html import escape

from demo.site import Answer, link, news_article, page, robots, short_date
from demo.stories import Story, read_stories

XML = "application/xml; charset=UTF-8"
JSON = "application/json; charset=UTF-8"
FIRST_ID = 101
PER_PAGE = 10  # WordPress' default for feeds, lists and the REST API


class Kabar:
    """The WordPress-like outlet."""

    outlet = "kabar-contoh"

    def __init__(self, home: str) -> None:
        """Serves the stories of `articles/kabar-contoh.toml` under `home`."""
        self.home = home
        self.stories = read_stories(self.outlet)
        oldest_first = reversed(self.stories)
        self.ids = {story.slug: FIRST_ID + number for number, story in enumerate(oldest_first)}

    def answer(self, path: str, query: Mapping[str, str]) -> Answer | None:
        """Routes as WordPress does with pretty permalinks."""
        match path:
            case "/robots.txt":
                return robots("Disallow: /wp-admin/", "", f"Sitemap: {self.home}/wp-sitemap.xml")
            case "/wp-json/wp/v2/posts":
                return self._posts(query)
            case "/feed/":
                return self._feed(query)
            case "/wp-sitemap.xml":
                return Answer(self._sitemap_index(), XML)
            case "/wp-sitemap-posts-post-1.xml":
                return Answer(self._sitemap(), XML)
            case "/":
                return self._list(query)
        return next((self._article(story) for story in self.stories if path == self._path(story)), None)

    def _path(self, story: Story) -> str:
        return f"/{story.published:%Y/%m/%d}/{story.slug}/"

    def _url(self, story: Story) -> str:
        return self.home + self._path(story)

    def _found(self, query: str) -> list[Story]:
        return [story for story in self.stories if all(word in story.words for word in query.lower().split())]

    def _posts(self, query: Mapping[str, str]) -> Answer:
        found = self._found(query.get("search", ""))
        per_page = _number(query.get("per_page", str(PER_PAGE)))
        number = _number(query.get("page", "1"))
        if not 1 <= per_page <= 100 or number < 1:
            return _rest_error("rest_invalid_param", "Invalid parameter(s): per_page")
        pages = -(-len(found) // per_page)
        if number > max(pages, 1):
            return _rest_error("rest_post_invalid_page_number", "The page number requested is larger than available.")
        fields = {name.split(".")[0] for name in query.get("_fields", "").split(",") if name}
        posts = [self._post(story, fields) for story in found[(number - 1) * per_page : number * per_page]]
        return Answer(
            json.dumps(posts, ensure_ascii=False),
            JSON,
            headers={"X-WP-Total": str(len(found)), "X-WP-TotalPages": str(pages)},
        )

    def _post(self, story: Story, fields: set[str]) -> dict[str, object]:
        utc = story.published.astimezone(UTC)
        whole: dict[str, object] = {
            "id": self.ids[story.slug],
            "date": f"{story.published:%Y-%m-%dT%H:%M:%S}",
            "date_gmt": f"{utc:%Y-%m-%dT%H:%M:%S}",
            "modified": f"{story.published:%Y-%m-%dT%H:%M:%S}",
            "modified_gmt": f"{utc:%Y-%m-%dT%H:%M:%S}",
            "slug": story.slug,
            "status": "publish",
            "type": "post",
            "link": self._url(story),
            "title": {"rendered": escape(story.title, quote=False)},
            "content": {"rendered": f"\n{story.body}\n", "protected": False},
            "excerpt": {"rendered": f"{story.pages[0].splitlines()[0]}\n", "protected": False},
        }
        return {name: value for name, value in whole.items() if not fields or name in fields}

    def _feed(self, query: Mapping[str, str]) -> Answer | None:
        number = _number(query.get("paged", "1"))
        shown = self.stories[(number - 1) * PER_PAGE : number * PER_PAGE]
        if not shown:
            return None
        items = "".join(
            f"<item><title>{escape(story.title)}</title><link>{self._url(story)}</link>"
            f"<pubDate>{format_datetime(story.published.astimezone(UTC))}</pubDate>"
            f'<guid isPermaLink="false">{self.home}/?p={self.ids[story.slug]}</guid>'
            f"<content:encoded><![CDATA[{story.body}]]></content:encoded></item>\n"
            for story in shown
        )
        return Answer(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
            f"<title>Kabar Contoh</title><link>{self.home}</link>\n{items}</channel></rss>\n",
            "application/rss+xml; charset=UTF-8",
        )

    def _sitemap_index(self) -> str:
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
            f"<sitemap><loc>{self.home}/wp-sitemap-posts-post-1.xml</loc></sitemap></sitemapindex>\n"
        )

    def _sitemap(self) -> str:
        urls = "".join(
            f"<url><loc>{self._url(story)}</loc><lastmod>{story.published.isoformat()}</lastmod></url>\n"
            for story in self.stories
        )
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
        )

    def _list(self, query: Mapping[str, str]) -> Answer:
        words = query.get("s")
        items = "\n".join(
            f'<article class="post"><h2 class="entry-title">{link(self._url(story), story.title)}</h2></article>'
            for story in self._found(words or "")
        )
        return page(
            "kabar_list",
            kind="home blog" if words is None else "search",
            title="Berita" if words is None else f"Hasil pencarian untuk: {escape(words)}",
            home=self.home,
            items=items or "<p>Tidak ada yang cocok.</p>",
            pager="",
        )

    def _article(self, story: Story) -> Answer:
        place = self.stories.index(story)
        return page(
            "kabar_article",
            id=str(self.ids[story.slug]),
            title=escape(story.title),
            url=self._url(story),
            home=self.home,
            published=story.published.isoformat(),
            ld=news_article(story, self._url(story)),
            shown=short_date(story.published),
            body=story.body,
            tags=", ".join(map(escape, story.tags)),
            neighbours=self._links(self.stories[place + 1 : place + 2], "div"),
            recent=self._links([other for other in self.stories if other != story][:5], "li"),
        )

    def _links(self, stories: Sequence[Story], tag: str) -> str:
        return "\n".join(f"<{tag}>{link(self._url(story), story.title)}</{tag}>" for story in stories)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() else 0


def _rest_error(code: str, message: str) -> Answer:
    return Answer(json.dumps({"code": code, "message": message, "data": {"status": 400}}), JSON, 400)
