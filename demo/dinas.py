"""Data Layanan Contoh: an old-style government site, laid out with tables, results in tables, dates only as text."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from demo.site import Answer, clock, link, long_date, page, robots
from demo.stories import Story, read_stories

FIRST_ID = 12
PER_LISTING = 3


class Dinas:
    """The government page."""

    outlet = "dinas-contoh"

    def __init__(self, home: str) -> None:
        """Serves the stories of `articles/dinas-contoh.toml` under `home`."""
        self.home = home
        self.stories = read_stories(self.outlet)
        self.paths = {
            f"/berita/{FIRST_ID + number}/{story.slug}": story for number, story in enumerate(reversed(self.stories))
        }

    def answer(self, path: str, query: Mapping[str, str]) -> Answer | None:
        """News lists at /berita?hal=N, news at /berita/ID/…; an unknown number gets the usual page that says sorry."""
        match path:
            case "/robots.txt":
                return robots("Disallow: /admin")
            case "/" | "/berita":
                number = query.get("hal", "1")
                return self._listing(int(number) if number.isdecimal() else 1)
            case "/kontak":
                return self._page("Kontak", "<p>Loket terbuka pada jam kerja. Telepon (000) 555-0147.</p>")
        story = self.paths.get(path)
        if story is not None:
            return self._article(story)
        if path.startswith("/berita/"):  # such sites answer 200 with an apology
            return self._page("Maaf", "<p>Halaman yang Anda cari tidak ditemukan.</p>")
        return None

    def _listing(self, number: int) -> Answer:
        shown = list(reversed(self.paths.items()))[(number - 1) * PER_LISTING : number * PER_LISTING]
        items = "<br>\n".join(f"{link(path, story.title)} ({long_date(story.published)})" for path, story in shown)
        older = link(f"/berita?hal={number + 1}", "Berita lama") if number * PER_LISTING < len(self.paths) else ""
        return self._page("BERITA", items or "<p>Tidak ada berita.</p>", older)

    def _page(self, title: str, items: str, pager: str = "") -> Answer:
        return page("dinas_list", title=title, home=self.home, items=items, pager=pager)

    def _article(self, story: Story) -> Answer:
        return page(
            "dinas_article",
            title=escape(story.title),
            home=self.home,
            shown=f"{long_date(story.published)} | {clock(story.published)}",
            body=story.body,
        )
