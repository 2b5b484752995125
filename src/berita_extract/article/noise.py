"""Which lines of a page are not the article: links to other stories, share bars, advertising, counters, by-lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from . import dates

# Of one story; they fill more than the 40,000 characters that are read of it
MOST_LINES = 30_000

Label = Literal["content", "title", "caption", "byline", "noise"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text; `gap` says that a blank line precedes it, `linked` that all of it is a link."""

    text: str
    gap: bool = False
    linked: bool = False
    fixed: bool = False  # a table cell: never noise


_MARKS = re.compile(r"[\W_]+")


def key(text: str) -> str:
    """`text` without case, spaces and punctuation, for comparing titles."""
    return _MARKS.sub("", text.casefold())


def _lines(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{'|'.join(alternatives)})\W*$", re.IGNORECASE)


_READ_ALSO = r"(?:baca|lihat|simak|tonton|saksikan|dengarkan|cek)\s+(?:juga|pula)"
_ALSO_ALONE = _lines(
    _READ_ALSO,  # "BACA JUGA", its headline on the next line
    r"baca\s+juga\s+(?:artikel|berita)(?:\s+(?:lainnya|terkait))?",
    r"pilihan\s+editor",
    r"(?:pos|berita|artikel)\s+(?:sebelumnya|selanjutnya|berikutnya)",
    r"(?:previous|next)\s+(?:post|article)",
)
_ALSO = re.compile(
    rf"""^\W*(?:
      baca\s+(?:juga|pula)\b  # "Baca Juga :  Efisiensi Anggaran"
    | {_READ_ALSO}\s*[:：\-–]  # "Lihat juga: …"; "Lihat juga" alone may begin a sentence
    | (?:pilihan\s+editor|artikel\s+terkait|berita\s+terkait|topik\s+terkait|baca\s+selengkapnya|
        selengkapnya\s+baca)\s*[:：]
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ALSO_INSIDE = re.compile(r"(?:^|(?<=[.!?\"”)\]])|(?<=\s))\(?\[?(?:baca|simak|lihat)\s+juga\s*[:：]\s*", re.IGNORECASE)

_RELATED = _lines(
    (
        r"(?:berita|artikel|pos|pos-pos|post|posts|topik|konten|tulisan|kabar|video)\s+(?:terkait|lainnya|"
        r"lain|populer|terpopuler|terkini|terbaru|pilihan)"
    ),
    (
        r"terkait|terpopuler|populer|trending(?:\s+now)?|terkini|terbaru|pilihan|terkini\s+lainnya|"
        r"terpopuler\s+(?:hari|minggu|pekan)\s+ini"
    ),
    r"pilihan\s+(?:redaksi|editor|untukmu|untuk\s+anda)",
    r"rekomendasi(?:\s+(?:untuk\s+(?:anda|kamu)|untukmu|berita|artikel|lainnya))?",
    (
        r"jangan\s+(?:lewatkan|lupa\s+baca)|mungkin\s+(?:anda|kamu)\s+(?:suka|menyukai(?:nya)?|tertarik)|"
        r"anda\s+mungkin\s+(?:suka|tertarik)"
    ),
    (
        r"(?:related|recent|popular|latest)\s+(?:posts?|articles?|news|stories)|you\s+(?:may|"
        r"might)\s+(?:also\s+)?like|most\s+(?:popular|read)"
    ),
    r"baca\s+juga\s+(?:artikel|berita)\s+lainnya|berita\s+utama|indeks\s+berita|lihat\s+semua|more\s+from.*",
)
_COMMENTS = _lines(
    r"\d*\s*(?:komentar|comments?|tanggapan)\s*(?:\(\s*\d+\s*\)|\d+)?",
    (
        r"(?:tinggalkan|beri|berikan|kirim|tulis|tambahkan)\s+(?:sebuah\s+)?(?:balasan|"
        r"komentar)(?:\s+anda)?(?:\s+batalkan\s+balasan)?"
    ),
    r"leave\s+a\s+(?:reply|comment)(?:\s+cancel\s+reply)?|komentar\s+pembaca|post\s+a\s+comment",
)
_SHARE_WORD = (
    r"(?:facebook|twitter|x|whats\s?app|wa|telegram|line|linkedin|pinterest|email|e-mail|surel|print|"
    r"cetak|tweet|threads|instagram|fb|tiktok|"
    r"messenger|salin\s+(?:tautan|link)|copy\s+(?:link|url)|bagikan|share|sebarkan|like|suka|pin)"
)
_NOISE = (
    _lines(
        (
            r"(?:bagikan|sebarkan|share|dibagikan)(?:\s+(?:artikel|berita|ini|di|ke|this|post|article|tulisan|"
            r"halaman|via|on))*"
        ),
        rf"{_SHARE_WORD}(?:[\s|/•,:·-]+{_SHARE_WORD})*",
        r"[-\s]*(?:advertisements?|advertorial|ads?|adv|iklan|sponsored|konten\s+sponsor|promoted)[-\s]*",
        r"(?:scroll|gulir|swipe|geser)\b.{0,60}",
        (
            r"lanjut(?:kan)?\s+(?:membaca|baca)|continue\s+reading|(?:baca\s+)?selengkapnya|read\s+more|"
            r"lanjutkan\s+membaca\s+artikel.*"
        ),
        r"loading|memuat|gambas\s*:?\s*\w*|(?:simak|saksikan|tonton)\s+video\b.{0,60}|\[?video\]?|klik\s+di\s+sini",
        (
            r"(?:post\s+)?(?:dilihat|dibaca|views?|hits?|pembaca|visits?|total\s+dibaca|jumlah\s+(?:pembaca|"
            r"pengunjung).{0,30})\s*:?\s*[\d.,]+\s*(?:k|rb|ribu)?\s*(?:kali|x|views?|orang|pembaca)?"
        ),
        (
            r"[\d.,]+\s*(?:k|rb|ribu)?\s*(?:views?|kali\s+(?:dilihat|dibaca)|x\s+(?:dilihat|dibaca)|dilihat|"
            r"dibaca|shares?|dibagikan|pembaca|hits?)"
        ),
        r"(?:waktu\s+baca\s*:?\s*)?\d+\s*(?:menit|minutes?|min)\s*(?:baca|read|membaca|waktu\s+baca)?",
        (
            r"(?:halaman|page)\s*:?\s*(?:\d+|all|semua)(?:(?:\s|/|dari|of|\.|…)+\d+)*(?:\s*(?:selanjutnya|"
            r"berikutnya|next|tampilkan\s+semua|semua|»|›))*"
        ),
        r"\d+\s+(?:dari|of|/)\s+\d+\s+(?:halaman|page|foto)?",
        (
            r"(?:halaman\s+)?(?:selanjutnya|berikutnya|sebelumnya|next|prev|previous)(?:\s+page)?|"
            r"(?:tampilkan|lihat)\s+semua(?:\s+halaman)?"
        ),
        (
            r"nama\s*\*?\s*\|?\s*(?:surel|e-?mail)\b.{0,40}|ruas\s+yang\s+wajib.*|alamat\s+(?:surel|"
            r"e-?mail)\s+anda\s+tidak\s+akan.*"
        ),
        r"(?:home|beranda)(?:\s*[/⁄>›»|]\s*[\w ]{2,40})*",
        (
            r"(?:langsung|skip|lewati)\s+(?:ke|to)\s+(?:isi|konten|content)|perbesar|ilustrasi|lihat\s+foto|"
            r"daftar\s+isi|tutup|close|menu"
        ),
        r"unduh\s+lampiran.*|download\s+(?:lampiran|file|pdf).*",
        r"(?:#\w+[\s,]*)+",
    ),
    re.compile(
        (
            r"^\W*(?:©|copyright\b|hak\s+cipta\b|all\s+rights\s+reserved|"
            r"semua\s+hak\s+(?:cipta\s+)?dilindungi|dilarang\s+(?:keras\s+)?(?:mengambil|mengutip|menyalin))"
        ),
        re.I,
    ),
    re.compile(
        (
            r"^\W*(?:ikuti|follow|dapatkan|gabung|bergabung|cek\s+berita|update\s+berita|baca\s+berita|"
            r"temukan\s+berita|jangan\s+ketinggalan)\b"
            r".*\b(?:google\s*news|whats\s?app|telegram|channel|saluran|kanal|instagram|youtube|facebook|"
            r"aplikasi|media\s+sosial|update|news)\b"
        ),
        re.I,
    ),
    re.compile(r"^\W*(?:tags?|topik|kata\s+kunci|label|hashtag)\s*:", re.I),
    re.compile(r"^\W*(?:tags|tag|topik)\W*$", re.I),
    re.compile(
        (
            r"^\W*(?:isi\s+komentar\s+sepenuhnya|artikel\s+ini\s+telah\s+tayang|"
            r"berita\s+ini\s+telah\s+(?:tayang|terbit)|sebagian\s+artikel\s+ini)"
        ),
        re.I,
    ),
    re.compile(
        r"^\[(?!(?:zona\s+)?(?:hijau|kuning|merah)\b)[\w :.-]{3,30}\]$", re.I
    ),  # "[Gambas: video]", not "[Kuning]"
)
_ROLE = (
    r"(?:penulis|editor|pewarta|reporter|redaktur(?:\s+pelaksana)?|uploader|kontributor|wartawan|"
    r"jurnalis|peliput|author|writer|admin|"
    r"sumber\s+(?:gambar|foto|berita)|sumber|source|laporan|rep|red|oleh|by|publisher|penyunting|fotografer)"
)
_BYLINES = (
    re.compile(
        rf"^\W*{_ROLE}\s*[:/]\s*(?!.*\d[.,]\d)(?:[^.]|\b[^\W\d]{{1,2}}\.){{0,80}}\.?$", re.I
    ),  # "Pewarta: Link Sanana", "Penulis: A | Editor: B", "Sumber : Humas Setda"
    re.compile(rf"^\W*{_ROLE}\s*[:/].{{0,80}}\b{_ROLE}\s*[:/].{{0,60}}$", re.I),
    re.compile(r"^(?:laporan\s+wartawan|wartawan|kontributor)\b[^.,]{0,80}$", re.I),
    re.compile(r"^(?:[Oo]leh|OLEH|[Bb]y)\s+(?:[A-Z][\w.'’-]*\s*){1,5}$"),
    re.compile(
        r"^[(\[](?=[^)\]]*[A-Za-z*])(?![^)\]]*(?:\d[.,]\d|zona|hijau|kuning|merah|foto))[\w*./ ,&-]{1,30}[)\]]$", re.I
    ),  # "(gt/fnd)", "(*)"
    re.compile(r"^[(\[]?\*{1,5}[\w/ ]{0,20}[)\]]?$"),
)
_ROLE_ALONE = re.compile(rf"^\W*{_ROLE}\s*:?\W*$", re.I)  # "Penulis :", the name on the next line
_CAPTION = re.compile(r"^\W*(?:keterangan\s+(?:foto|gambar)|foto|caption|gambar|ket\.?\s*foto)\s*[:/]", re.I)
_BULLET = re.compile(r"^\s*(?:[-–—•●▪*·]|\d{1,2}[.)])\s*")
_LONGEST_HEADLINE = 250  # characters
_SMALL = frozenset(
    [
        "di",
        "ke",
        "dari",
        "dan",
        "yang",
        "untuk",
        "pada",
        "dengan",
        "oleh",
        "atau",
        "se",
        "bagi",
        "dalam",
        "hingga",
        "sampai",
        "saat",
        "jadi",
        "usai",
        "agar",
        "soal",
    ]
)


def headline_like(text: str) -> bool:
    """True for what may be another story's headline: short, no full stop, no second sentence."""
    bare = _BULLET.sub("", text).strip()
    return 0 < len(bare) <= 160 and not re.search(r"[.,;:]$|[.!?]\s+[A-Z\"“]", bare)


def prose(text: str) -> int:
    """The length of `text` if it reads like a paragraph, else 0."""
    return len(text) if len(text) >= 80 and re.search(r"[.!?][\"”’)\]]*$", text) else 0


def sift(lines: Sequence[Line], title: str | None) -> list[Label]:
    """One label per line. The first line equal to `title` is "title"; later ones and the menu before it are noise."""
    labels: list[Label] = ["content"] * len(lines)
    amounts = [0 if line.fixed else prose(line.text) for line in lines]
    after = list(accumulate([0, *reversed(amounts)]))[::-1]  # prose from each line on
    last_cell = max((index for index, line in enumerate(lines) if line.fixed), default=-1)
    body = _mark_title(lines, labels, title)
    index = body
    while index < len(lines):
        index = _label(lines, labels, after, last_cell, index, body)
    shown = next((index for index in range(body, min(body + 4, len(lines))) if labels[index] == "byline"), body)
    for index in range(body, shown):  # "Gerbang Kota" above "Rabu, 27 Nov 2019 13:40 WIB"
        if (
            body
            and labels[index] == "content"
            and len(lines[index].text) < 40
            and not re.search(r"[.:;\d]", lines[index].text)
        ):
            labels[index] = "byline"
    return labels


def _mark_title(lines: Sequence[Line], labels: list[Label], title: str | None) -> int:
    wanted = key(title or "")
    if not wanted:
        return 0
    first: int | None = None
    for index, line in enumerate(lines):
        if line.fixed or key(line.text) != wanted:
            continue
        if first is not None:
            labels[index] = "noise"
        elif all(
            len(other.text) < 80 and not other.fixed and not re.search(r"\d[.,]\d", other.text)
            for other in lines[:index]
        ):
            first = index
            labels[index] = "title"
            labels[:index] = ["noise"] * index  # "Konveksi", "HOME ⁄ Politik": the menu above the title
        else:
            first, labels[index] = index, "noise"
    return first + 1 if first is not None and labels[first] == "title" else 0


def _label(
    lines: Sequence[Line], labels: list[Label], after: Sequence[int], last_cell: int, index: int, body: int
) -> int:
    line = lines[index]
    if labels[index] != "content" or line.fixed:
        return index + 1
    text = line.text
    if not any(char.isalnum() for char in text):
        labels[index] = "noise"
        return index + 1
    for pattern, takes_all in ((_COMMENTS, True), (_RELATED, False)):
        if pattern.match(text):
            mostly_over = index > last_cell and after[index + 1] <= 0.6 * (after[0] - after[index])
            return _cut(lines, labels, index, rest=mostly_over, comments=takes_all)
    if _ALSO_ALONE.match(text):
        return _also_alone(lines, labels, index)
    if _ALSO.match(text) and not (len(text) > 200 and prose(text)):  # a whole paragraph loses only its headline
        return _also(lines, labels, index)
    if _ROLE_ALONE.match(text):
        labels[index] = "byline"
        follower = lines[index + 1] if index + 1 < len(lines) else line
        if (
            follower is not line
            and not follower.gap
            and not follower.fixed
            and re.fullmatch(r"[^\d.:]{3,50}", follower.text)
        ):
            labels[index + 1] = "byline"
    elif _is_bar(text):
        labels[index] = "noise"
    elif dates.is_byline(text, loose=index - body < 3) or any(pattern.match(text) for pattern in _BYLINES):
        labels[index] = "byline"
    elif any(pattern.match(text) for pattern in _NOISE):
        labels[index] = "noise"
    elif _CAPTION.match(text):
        labels[index] = "caption"
    return index + 1


def _is_bar(text: str) -> bool:
    """True for "Bagikan: | Facebook | X | Salin tautan | Tinggalkan Balasan": a row of buttons."""
    parts = [part for part in text.split("|") if part.strip()]
    patterns = (_COMMENTS, _RELATED, *_NOISE)
    return len(parts) >= 3 and sum(any(pattern.match(part) for pattern in patterns) for part in parts) * 2 >= len(parts)


def _cut(lines: Sequence[Line], labels: list[Label], index: int, *, rest: bool, comments: bool) -> int:
    """Drops a box or, where little prose follows, the whole rest: a page's tail of other stories or visitors' words."""
    labels[index] = "noise"
    if rest:
        labels[index:] = ["noise"] * (len(lines) - index)
        return len(lines)
    follower = index + 1
    while not comments and follower < len(lines) and headline_like(lines[follower].text) and not lines[follower].fixed:
        labels[follower] = "noise"
        follower += 1
    return follower


def _also_alone(lines: Sequence[Line], labels: list[Label], index: int) -> int:
    """The headlines after a bare "Baca juga": those of the same paragraph, else the one line after the blank."""
    labels[index] = "noise"
    follower = index + 1
    while follower < len(lines) and follower <= index + 6 and not lines[follower].fixed:
        line = lines[follower]
        apart = line.gap and follower > index + 1
        if not headline_like(line.text) or (apart and not line.linked):
            break
        labels[follower] = "noise"
        follower += 1
    return follower


def _also(lines: Sequence[Line], labels: list[Label], index: int) -> int:
    labels[index] = "noise"
    follower = index + 1
    while follower < len(lines) and lines[follower].linked and headline_like(lines[follower].text):
        labels[follower] = "noise"
        follower += 1
    return follower


def related_spans(text: str) -> list[tuple[int, int]]:
    """The "Baca juga: headline" parts inside a paragraph; a headline ends where a sentence in small letters begins."""
    spans: list[tuple[int, int]] = []
    for match in _ALSO_INSIDE.finditer(text):
        if spans and match.start() < spans[-1][1]:
            continue
        spans.append((match.start(), _headline_end(text, match.end())))
    return spans


def _headline_end(text: str, start: int) -> int:
    last_capital = start
    rest = text[start : start + _LONGEST_HEADLINE]
    words = list(re.finditer(r"\S+", rest))
    for position, word in enumerate(words):
        bare = word.group().strip("\"“”'‘’(),:;!?-–")
        if not bare or bare[0].isdigit() or bare.casefold() in _SMALL:
            continue
        if bare[0].isupper():
            last_capital = start + word.start()
        elif position > 1 and bare.isalpha():
            return last_capital if last_capital > start else start + len(rest)
        if re.search(r"[?!]$", word.group()) and position + 1 < len(words):
            return start + word.end()
    return start + len(rest)
