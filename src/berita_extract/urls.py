"""What an address says of the page behind it: its form, the story and the page of it, its day, its words.

Only the address is read. What a page declares of itself (canonical link, pager) is `article.page_of`'s.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

MAX_LENGTH = 2000  # characters of an address; longer ones are traps or data
_DEFAULT_PORTS = {"http": 80, "https": 443}
# "utm_source=whatsapp", "fbclid=IwAR0", Jetpack's "share=twitter&nb=1": who shares the link, not another page; nor are
# the visitor's session ("PHPSESSID=…", ";jsessionid=…") and whose comment is answered ("replytocom=12")
_TRACKING = re.compile(
    r"^(utm_\w+|fbclid|gclid|igshid|amp_markup|share|phpsessid|sessionid|ci_session|jsessionid|replytocom)$",
    re.IGNORECASE,
)
_SESSION_PATH = re.compile(r";jsessionid=[^/;]*", re.IGNORECASE)
# Lists inside a page that turn their own leaves ("?pgrelated=3", "?page_number_0=2"), Blogger's "?m=1", AMP's "?amp=1"
_ASIDE = re.compile(r"^(pgrelated|page_number_\d+|m|amp|outputtype|nb)$", re.IGNORECASE)
PAGE_KEYS = frozenset(("page", "halaman", "hal", "paged", "p"))
_WHOLE_KEYS = frozenset(("page", "single", "showpage", "all"))  # Kompas, detik, Sindonews, WordPress plugins
_ALL = ("all", "1", "semua")
# "/2", "/page/2", "/page5" (dialeksis), "/hal-2", "/halaman/2"; also the offsets "/15" of Disway and "/5" of Sindonews
_PATH_PAGE = re.compile(r"(?<=[\w-])/(page[-/]?|hal(?:aman)?[-/]?)?(\d{1,2})/?$", re.IGNORECASE)
_HEADLINE_HYPHENS = 2  # "…/serang-terima-hasil/2" is a page; "…/detail-berita/45" is story 45
_NUMBERED = re.compile(r"/\d+/[^/]*-[^/]*$")  # "/2024/01/zona-hijau", "/read/3062/zona-hijau": a slug even if short
_SECOND_LEVEL = frozenset(("co", "go", "or", "ac", "sch", "web", "my", "net", "mil", "desa", "biz"))  # of ".id"
_SAME_SITE = ("www.", "m.", "amp.", "mobile.")
# "/2024/01/25/", "/2024-01-25/", "/20240125/", "/21/03/2023/" (Jawa Pos radar), "/20240125123456-20-1234567/" (CNN)
_DAY = re.compile(
    r"/(?P<y>20\d\d)(?P<s>[/-]?)(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?:\d{6}-\d+-\d+)?(?=/|$)"
    r"|/(?P<d2>\d\d)/(?P<m2>\d\d)/(?P<y2>20\d\d)(?=/|$)"
)
_MONTH = re.compile(r"/(?P<y>20\d\d)/(?P<m>\d\d)(?=/)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_STOP = frozenset({
    "yang", "dan", "dari", "dengan", "dalam", "untuk", "pada", "oleh", "atas", "bagi", "para", "serta", "atau", "tahun",
    "republik", "indonesia",
})  # fmt: skip
_UNSAID = 0.1  # of an address without words, "/?p=123": it may be anything
_ROOT_LETTERS = 6  # "layanan" in "pelayanan"; shorter roots sit in words that have nothing to do with them


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
    return urlunsplit((parts.scheme, host, _SESSION_PATH.sub("", parts.path) or "/", query, ""))


def forms(address: str) -> Iterator[str]:
    """The addresses under which a page may be stored: as given, http or https, with or without `www.`."""
    yield address
    parts = urlsplit(address)
    host = parts.netloc.removeprefix("www.")
    for scheme in ("http", "https"):
        for netloc in (host, f"www.{host}"):
            yield urlunsplit((scheme, netloc, parts.path, parts.query, ""))


def split_page(url: str) -> tuple[str, int]:
    """The story that an address belongs to, as an address of its own, and the number of the page; 1 where none is given.

    `…/judul?page=2` and `…/judul/2` are page 2 of `…/judul`; "/berita/312" is a story of its own, because what stands
    before the number is no slug. Forms of one page fall together: AMP, `www.` and `m.`, and all pages at once, which
    count as page 1 (see `is_whole`). A path without a host is left as it is.
    """
    parts = urlsplit(url)
    number = 1
    kept: list[tuple[str, str]] = []
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        if _names_page(name.lower(), parts.path) and value.isascii() and value.isdigit() and len(value) <= 2:
            number = max(1, int(value))
        elif not (_asks_whole(name, value) or _TRACKING.match(name) or _ASIDE.match(name)):
            kept.append((name, value))
    if not parts.netloc:
        return url, number
    path = _without_amp(parts.path)
    if number == 1 and (match := _path_page(path)):
        number, path = int(match[2]), path[: match.start()]
    elif _ends_in_all(path):
        path = path[: path.rstrip("/").rindex("/")]
    host = same_site(parts.netloc.lower())
    return urlunsplit((parts.scheme.lower(), host, path.rstrip("/"), urlencode(kept), "")), number


def story_of(url: str) -> str:
    """The story that an address belongs to, under one address for http and https and all other forms of it."""
    story, _ = split_page(url)
    return re.sub(r"^http://", "https://", story)


def is_whole(url: str) -> bool:
    """True if an address asks for all pages of a story at once: `?page=all`, `?single=1`, `?showpage=all`, `/all`."""
    parts = urlsplit(url)
    asked = any(_asks_whole(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True))
    return asked or _ends_in_all(_without_amp(parts.path))


def same_site(netloc: str) -> str:
    """A host without what names another form of the same pages: `www.`, `m.`, `amp.`; never the owner's own name."""
    for prefix in _SAME_SITE:
        rest = netloc.removeprefix(prefix)
        if rest != netloc and "." in rest and domain(rest) == domain(netloc):
            return rest
    return netloc


def domain(netloc: str) -> str:
    """What one owner registers: "kompas.com" of "amp.kompas.com", "serangkab.go.id" of "dinsos.serangkab.go.id"."""
    labels = netloc.lower().split(".")
    three = len(labels) > 2 and labels[-1].partition(":")[0] == "id" and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if three else labels[-2:])


def period_of(url: str) -> tuple[date, date] | None:
    """The first and the last day on which a story with this address was published, as far as the address tells."""
    path = urlsplit(url).path
    for match in _DAY.finditer(path):
        year, month, day = (int(match[key] or match[key + "2"]) for key in "ymd")
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            return date(year, month, day), date(year, month, day)
    for match in _MONTH.finditer(path):
        year, month = int(match["y"]), int(match["m"])
        if 1 <= month <= 12:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return None


def words_of(phrases: Iterable[str]) -> dict[str, float]:
    """The words of what is searched for with the weight that each has in a slug: the more phrases, the more it says."""
    found = [frozenset(_WORD.findall(phrase.lower())) - _STOP for phrase in phrases]
    return {
        word: 0.2 + 0.6 * sum(word in words for words in found) / len(found)
        for word in sorted(frozenset().union(*found))
    }


def likelihood(url: str, words: Mapping[str, float]) -> float:
    """How much an address speaks of what is searched for, from 0 to 1; `words` as `words_of` gives them.

    It decides what is fetched first, never what is left out.
    """
    parts = urlsplit(url)
    slug = frozenset(_WORD.findall(unquote(parts.path).lower())) - {"html", "php", "index", "berita", "read", "news"}
    if not slug:
        return _UNSAID
    rest = 1.0
    for word, weight in words.items():
        if any(_related(word, other) for other in slug):
            rest *= 1 - weight
    return 1 - rest


def _related(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return word == other or (len(shorter) >= _ROOT_LETTERS and shorter in longer)


def _names_page(key: str, path: str) -> bool:
    """True if a query key counts pages; "/?p=45" is WordPress's address of post 45."""
    return key in PAGE_KEYS and not (key == "p" and path in ("", "/", "/index.php"))


def _asks_whole(name: str, value: str) -> bool:
    name, value = name.lower(), value.lower()
    return name in _WHOLE_KEYS and value in _ALL and (name, value) != ("page", "1")


def _path_page(path: str) -> re.Match[str] | None:
    """The page number at the end of a path, if what stands before it is a slug."""
    match = _PATH_PAGE.search(path)
    if match is None:
        return None
    story = path[: match.start()]
    hyphens = story.rsplit("/", 1)[-1].count("-")
    return match if hyphens >= (1 if match[1] or _NUMBERED.search(story) else _HEADLINE_HYPHENS) else None


def _ends_in_all(path: str) -> bool:
    """ "/read/256396/bangka-tengah-raih-predikat/all" (iNews)."""
    story, _, last = path.rstrip("/").rpartition("/")
    return last == "all" and story.rsplit("/", 1)[-1].count("-") >= _HEADLINE_HYPHENS


def _without_amp(path: str) -> str:
    """ "/amp/berita/47487/judul", "/web/amp/2019/12/19/judul", "/judul/amp/" → the same without "amp"."""
    pieces = path.split("/")
    filled = [position for position, piece in enumerate(pieces) if piece]
    for position in filled:
        if pieces[position].lower() == "amp" and len(filled) > 1:
            dated = position + 1 < len(pieces) and re.fullmatch(r"20\d\d", pieces[position + 1])
            if position in (filled[0], filled[-1]) or dated:
                return "/".join(pieces[:position] + pieces[position + 1 :])
    return path
