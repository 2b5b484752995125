"""Sketches, links and origins of the stored articles: brought up to date for what is new, equal to computing all anew.

Texts stream through; in memory are the shingles of a few hundred of them, the short ones' rarest shingles, and the
links. A sketch is committed together with the links of its text to those before it, so a killed run goes on.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from sqlite_utils import Database

from berita_extract.origins import families, sketches
from berita_extract.origins.families import By, Link, Member
from berita_extract.origins.likeness import Overlap, Shingle, shingles
from berita_extract.origins.sketches import Rare, Sketch
from berita_extract.store.rows import day

Watch = Callable[[int, int], None]

CHUNK = 500  # texts in one transaction
KEPT = 512  # texts whose shingles stay in memory


@dataclass(frozen=True, slots=True)
class Likeness:
    """A stored article that is alike with a given text."""

    article: int
    origin: str
    longer: bool  # the article is the longer of the two
    overlap: Overlap


class Links:
    """The sketches and links of a database."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._shingles = lru_cache(KEPT)(self._read)

    # bringing up to date

    def refresh(self, watch: Watch | None = None) -> None:
        """Sketches and compares the texts that are new or changed, then writes the links and origins that this changes.

        An article that is new or changed has no origin until then.
        """
        with self._db.atomic():
            self._forget_changed()
        sql = """SELECT id FROM articles a WHERE origin IS NULL
            AND NOT EXISTS (SELECT 1 FROM sketches WHERE article = a.id) ORDER BY id"""
        new = [row["id"] for row in self._rows(sql)]
        rare = Rare(self._short())
        short: list[tuple[int, Sketch]] = []
        for start in range(0, len(new), CHUNK):
            with self._db.atomic():
                for number, text in self._texts(new[start : start + CHUNK]):
                    made = sketches.sketch(text)
                    if made.size < sketches.SHORT:
                        short.append((number, made))
                    else:
                        near = set(self._candidates(made))
                        if rare:
                            near |= rare.near(self._shingles(number))
                        self._add(number, made)
                        self._link(number, near)
            if watch:
                watch(min(start + CHUNK, len(new)), len(new))
        with self._db.atomic():
            self._compare_short(short)
            fresh = {row["id"] for row in self._rows("SELECT id FROM articles WHERE origin IS NULL")}
            looked = self._link_declared(fresh)
            left = {int(row["key"]) for row in self._rows("SELECT key FROM stale WHERE kind = 'origin'")}
            self._write_origins(fresh | looked | left)
            self._db.execute("DELETE FROM stale WHERE kind = 'origin'")

    def _forget_changed(self) -> None:
        """Takes away the sketches and links of articles that have other words now."""
        sql = """SELECT a.id, a.text, s.digest FROM articles a JOIN sketches s ON s.article = a.id
            WHERE a.origin IS NULL"""
        changed = [row["id"] for row in self._db.query(sql) if row["digest"] != sketches.digest(row["text"])]
        for number in changed:
            self._db.execute(
                "DELETE FROM sketch_keys WHERE sketch = (SELECT id FROM sketches WHERE article = ?)", [number]
            )
            self._db.execute("DELETE FROM sketches WHERE article = ?", [number])
            self._leave(f"first = {number} OR second = {number}")

    def _add(self, number: int, made: Sketch) -> None:
        row = {"article": number, "digest": made.digest, "size": made.size, "passages": len(made.passages)}
        sketch = self._db.table("sketches").insert(row).last_pk
        keys = [(key, sketch) for key in sorted(made.bands | made.passages)]
        self._db.conn.executemany("INSERT INTO sketch_keys (key, sketch) VALUES (?, ?)", keys)

    def _candidates(self, made: Sketch) -> list[int]:
        """The sketched articles, but for short ones, that may be alike with a text.

        Of a key that COMMON texts have (a law's name, a text reprinted everywhere) only the first so many are read, and
        the others are taken to have it: so it neither costs more and more time nor hides a likeness. Of these, each key
        is worth ENOUGH comparisons, with those that share most: so a text of which there are hundreds is compared with
        some, and a round-up of it and of another text with that one too.
        """
        shared: dict[int, list[int]] = defaultdict(list)
        common: set[int] = set()
        for key in sorted(made.bands | made.passages):
            sql = "SELECT sketch FROM sketch_keys WHERE key = ? ORDER BY sketch LIMIT ?"
            holders = [sketch for (sketch,) in self._db.conn.execute(sql, [key, sketches.COMMON])]
            for sketch in holders:
                shared[sketch].append(key)
            if key in made.passages and len(holders) == sketches.COMMON:
                common.add(key)
        near: list[tuple[int, int, int, int]] = []
        for sketch, article, there in self._sizes(list(shared)):
            passages = made.passages.intersection(shared[sketch])
            bands = len(shared[sketch]) - len(passages)
            unread = len(common) - len(common & passages)
            if sketches.promising(bands, len(passages), unread, min(there, len(made.passages))):
                near.append((-bands, -len(passages), sketch, article))
        chosen = []
        spent: Counter[int] = Counter()
        for _, _, sketch, article in sorted(near):
            if any(spent[key] < sketches.ENOUGH for key in shared[sketch]):
                spent.update(shared[sketch])
                chosen.append(article)
        return chosen

    def _sizes(self, numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """The sketches of these numbers, each with its article and how many passages it has."""
        for start in range(0, len(numbers), CHUNK):
            part = numbers[start : start + CHUNK]
            sql = f"SELECT id, article, passages FROM sketches WHERE id IN ({', '.join('?' * len(part))})"
            yield from self._db.conn.execute(sql, part)

    def _short(self) -> dict[int, frozenset[Shingle]]:
        """The shingles of the sketched short texts."""
        # few of all: in the order of the articles SQLite would pass over the others too
        sql = """SELECT s.article, a.text FROM sketches s INDEXED BY sketches_size CROSS JOIN articles a
            WHERE a.id = s.article AND s.size >= 0 AND s.size < ? ORDER BY 1"""
        return {row["article"]: shingles(row["text"]) for row in self._rows(sql, [sketches.SHORT])}

    def _compare_short(self, new: Sequence[tuple[int, Sketch]]) -> None:
        """Links new short texts: any text may hold them, so all pass by."""
        for number, made in new:
            self._add(number, made)
        if not new:
            return
        fresh = {number for number, _ in new}
        rare = Rare({number: self._shingles(number) for number in fresh} | self._short())
        done: set[tuple[int, int]] = set()
        everything = [row["id"] for row in self._rows("SELECT id FROM articles ORDER BY id")]
        for start in range(0, len(everything), CHUNK):
            for number, text in self._texts(everything[start : start + CHUNK]):
                own = shingles(text)
                for other in sorted(rare.near(own) - {number}):
                    pair = (min(number, other), max(number, other))
                    if pair not in done and not fresh.isdisjoint(pair):
                        done.add(pair)
                        self._link(number, {other})

    def _link(self, number: int, others: set[int]) -> None:
        """Stores a link to each of the other articles that is alike."""
        for other in sorted(others - {number}):
            overlap = self._compare(number, other)
            if overlap.alike:
                self._insert(Link(min(number, other), max(number, other), "text", overlap))

    def _leave(self, where: str) -> None:
        """Takes links away; the families of their articles are to be formed anew, by this run or the next."""
        for end in ("first", "second"):
            self._db.execute(
                f"INSERT OR IGNORE INTO stale (kind, key) SELECT 'origin', CAST({end} AS TEXT) FROM origin_links WHERE {where}"
            )
        self._db.execute(f"DELETE FROM origin_links WHERE {where}")

    def _link_declared(self, fresh: Collection[int]) -> set[int]:
        """Links pages that declare an address of another host to the article there, else to one another.

        Only where a page or the article there is among `fresh`. Gives the articles whose links were looked at.
        """
        targets: set[tuple[str, ...]] = set()
        for number in fresh:
            (row,) = self._rows("SELECT url, story, canonical FROM articles WHERE id = ?", [number])
            targets.update(address_forms(address) for address in row.values() if address)
        pairs: set[tuple[int, int]] = set()
        looked: set[tuple[int, int]] = set()
        beyond: set[tuple[str, ...]] = set()  # what the articles there declare themselves, perhaps of one another
        for forms in targets:
            pages, there = self._declaring(forms)
            looked |= {_ordered(pair) for pair in combinations({*pages, *there}, 2)} if pages else set()
            pairs |= _pairs(pages, there)
            if pages:
                marks = ", ".join("?" * len(there))
                sql = f"SELECT canonical FROM articles WHERE canonical IS NOT NULL AND id IN ({marks})"
                beyond.update(address_forms(row["canonical"]) for row in self._rows(sql, there))
        for forms in beyond - targets:
            pairs |= _pairs(*self._declaring(forms)) & looked
        for number in sorted(fresh):  # what it declared before
            self._leave(f"by = 'canonical' AND (first = {number} OR second = {number})")
        for first, second in sorted(looked):
            self._leave(f"by = 'canonical' AND first = {first} AND second = {second}")
        for first, second in sorted(pairs):
            if (overlap := self._compare(first, second)).declared:
                self._insert(Link(first, second, "canonical", overlap))
        return {one for pair in looked for one in pair}

    def _declaring(self, forms: tuple[str, ...]) -> tuple[list[int], list[int]]:
        """The pages that declare an address, and the articles that are there."""
        marks = ", ".join("?" * len(forms))
        pages = self._rows(f"SELECT id FROM articles WHERE canonical IN ({marks})", forms)
        there = self._rows(f"SELECT id FROM articles WHERE story IN ({marks}) OR url IN ({marks})", [*forms, *forms])
        return [row["id"] for row in pages], [row["id"] for row in there]

    def _insert(self, link: Link) -> None:
        values = (link.first, link.second, link.by, link.overlap.shared, link.overlap.shorter, link.overlap.longer)
        sql = "INSERT INTO origin_links (first, second, by, shared, shorter, longer, role) VALUES (?, ?, ?, ?, ?, ?, 'apart')"
        self._db.execute(sql, values)

    def _write_origins(self, seeds: Collection[int]) -> None:
        """Forms the families anew of the articles that links join to `seeds`, directly or over others."""
        linked = self._linked(seeds)
        chosen = json.dumps(sorted(linked))
        among = "(SELECT value FROM json_each(?))"
        members = [
            Member(row["id"], row["url"], day(row["published"]), row["size"], bool(row["copy"]))
            for row in self._rows(
                f"""SELECT a.id, a.url, a.published, s.size, a.canonical IS NOT NULL AS copy
                FROM articles a JOIN sketches s ON s.article = a.id WHERE a.id IN {among}""",
                [chosen],
            )
        ]
        links = self._rows(f"SELECT * FROM origin_links WHERE first IN {among}", [chosen])
        stored = {_link(row): row["role"] for row in links}
        origins, joined = families.families(members, stored, self._compare)
        changed = []
        for link, former in stored.items():
            role = "apart" if origins[link.first] != origins[link.second] else "joins" if link in joined else "within"
            if role != former:
                changed.append((role, link.first, link.second, link.by))
        sql = "UPDATE origin_links SET role = ? WHERE first = ? AND second = ? AND by = ?"
        self._db.conn.executemany(sql, changed)
        urls = {member.id: member.url for member in members}
        for row in self._rows(f"SELECT id, url, origin FROM articles WHERE id IN {among}", [chosen]):
            origin = urls[origins[row["id"]]] if row["id"] in origins else row["url"]
            if row["origin"] != origin:
                self._db.execute("UPDATE articles SET origin = ? WHERE id = ?", [origin, row["id"]])

    def _linked(self, seeds: Collection[int]) -> set[int]:
        """The seeds with all articles that links join to them, directly or over others."""
        sql = """SELECT second AS id FROM origin_links WHERE first = :id
            UNION SELECT first FROM origin_links WHERE second = :id"""
        found, open_ends = set(seeds), list(seeds)
        while open_ends:
            ends = {row["id"] for row in self._db.query(sql, {"id": open_ends.pop()})} - found
            found |= ends
            open_ends += ends
        return found

    # asking

    def alike(self, text: str) -> list[Likeness]:
        """The stored articles that are alike with a text, the likest first."""
        made, own = sketches.sketch(text), shingles(text)
        if made.size < sketches.SHORT:
            near = [row["id"] for row in self._rows("SELECT id FROM articles")]
        else:
            near = [*self._candidates(made), *Rare(self._short()).near(own)]
            near += [row["id"] for row in self._rows("SELECT id FROM articles WHERE origin IS NULL")]
        found = []
        for number in sorted(set(near)):
            there = self._shingles(number)
            overlap = Overlap.of(own, there)
            if overlap.alike:
                (row,) = self._rows("SELECT coalesce(origin, url) AS origin FROM articles WHERE id = ?", [number])
                found.append(Likeness(number, row["origin"], len(there) > len(own), overlap))
        return sorted(found, key=lambda one: (-one.overlap.resemblance, one.article))

    def reprinted(self, articles: Iterable[int]) -> dict[int, frozenset[int]]:
        """Those of the articles that hold articles of other origins, and which."""
        rows = self._rows(
            """WITH asked AS (SELECT value AS id FROM json_each(?)), apart AS (
                SELECT first, second FROM asked CROSS JOIN origin_links ON first = id WHERE role = 'apart' AND by = 'text'
                UNION SELECT first, second FROM asked CROSS JOIN origin_links ON second = id
                WHERE role = 'apart' AND by = 'text')
            SELECT l.first, l.second, s.size > t.size OR (s.size = t.size AND s.article > t.article) AS holds
            FROM apart l CROSS JOIN sketches s ON s.article = l.first CROSS JOIN sketches t ON t.article = l.second""",
            [json.dumps(sorted(asked := set(articles)))],
        )
        held: dict[int, set[int]] = defaultdict(set)
        for row in rows:
            longer, shorter = (row["first"], row["second"]) if row["holds"] else (row["second"], row["first"])
            if longer in asked:
                held[longer].add(shorter)
        return {longer: frozenset(shorter) for longer, shorter in held.items()}

    # helpers

    def _compare(self, first: int, second: int) -> Overlap:
        return Overlap.of(self._shingles(first), self._shingles(second))

    def _read(self, article: int) -> frozenset[Shingle]:
        (row,) = self._rows("SELECT text FROM articles WHERE id = ?", [article])
        return shingles(row["text"])

    def _texts(self, articles: Sequence[int]) -> Iterator[tuple[int, str]]:
        marks = ", ".join("?" * len(articles))
        for row in self._rows(f"SELECT id, text FROM articles WHERE id IN ({marks}) ORDER BY id", articles):
            yield row["id"], row["text"]

    def _rows(self, sql: str, params: Sequence[object] = ()) -> list[Mapping[str, Any]]:
        return list(self._db.query(sql, params))


def _link(row: Mapping[str, Any]) -> Link:
    by: By = row["by"]
    return Link(row["first"], row["second"], by, Overlap(row["shared"], row["shorter"], row["longer"]))


def _pairs(pages: Sequence[int], there: Sequence[int]) -> set[tuple[int, int]]:
    copies = {_ordered((page, copied)) for copied in there for page in pages if copied != page}
    return copies or ({_ordered(pair) for pair in combinations(pages, 2)} if not there else set())


def _ordered(pair: tuple[int, int]) -> tuple[int, int]:
    return min(pair), max(pair)


def address_forms(address: str) -> tuple[str, ...]:
    """The addresses under which a declared page may be stored: http or https, with or without `www.`."""
    parts = urlsplit(address)
    host = parts.netloc.removeprefix("www.")
    return tuple(
        urlunsplit((scheme, netloc, parts.path, parts.query, ""))
        for scheme in ("http", "https")
        for netloc in (host, f"www.{host}")
    )
