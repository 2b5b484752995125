"""Harian Contoh Raya: a big portal with listing pages, stories split over pages, and foreign headlines around them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from demo.site import Answer, clock, link, news_article, page, robots, short_date
from demo.stories import Story, read_stories

FIRST_ID = 40021
PER_LISTING = 4


class Harian:
    """The portal."""

    outlet = "harian-contoh"

    def __init__(self, home: str) -> None:
        """Serves the stories of `articles/harian-contoh.toml` under `home`."""
        self.home = home
        self.stories = read_stories(self.outlet)
        self.paths = {
            f"/read/{story.published:%Y/%m/%d}/{FIRST_ID + 7 * number}/{story.slug}": story
            for number, story in enumerate(reversed(self.stories))
        }

    def answer(self, path: str, query: Mapping[str, str]) -> Answer | None:
        """Listing pages at /tag/ombudsman?page=N, stories at /read/…, their further pages at ?page=N."""
        number = query.get("page", "1")
        match path:
            case "/robots.txt":
                return robots("Disallow: /video/", "Disallow: /search")
            case "/" | "/indeks" | "/tag/ombudsman":
                return self._listing(int(number) if number.isdecimal() else 1)
        story = self.paths.get(path)
        if story is None or not (number.isdecimal() and 1 <= int(number) <= len(story.pages)):
            return None
        return self._article(path, story, int(number))

    def _listing(self, number: int) -> Answer:
        shown = list(reversed(self.paths.items()))[(number - 1) * PER_LISTING : number * PER_LISTING]
        pages = -(-len(self.paths) // PER_LISTING)
        return page(
            "harian_list",
            title="Berita Ombudsman",
            home=self.home,
            items="\n".join(
                f'<div class="latest__item"><h3>{link(self.home + path, story.title)}</h3>'
                f'<span class="latest__date">{short_date(story.published)}</span></div>'
                for path, story in shown
            )
            or "<p>Belum ada berita pada halaman ini.</p>",
            pager=" ".join(
                link(f"{self.home}/tag/ombudsman?page={other}", str(other)) for other in range(1, pages + 1)
            ),
        )

    def _article(self, path: str, story: Story, number: int) -> Answer:
        url = self.home + path
        return page(
            "harian_article",
            title=escape(story.title),
            url=url,
            home=self.home,
            ld=news_article(story, url),
            shown=f"{short_date(story.published)}, {clock(story.published)}",
            body=story.pages[number - 1],
            paging=_paging(url, number, len(story.pages)),
            tags=" ".join(link(f"{self.home}/tag/{tag}", f"#{tag}") for tag in story.tags),
        )


def _paging(url: str, number: int, pages: int) -> str:
    if pages == 1:
        return ""
    others = " ".join(
        f"<span>{page}</span>" if page == number else link(f"{url}?page={page}", str(page))
        for page in range(1, pages + 1)
    )
    onward = link(f"{url}?page={number + 1}", "Selanjutnya") if number < pages else ""
    return f'<div class="paging paging--article">Halaman: {others} {onward}</div>'
