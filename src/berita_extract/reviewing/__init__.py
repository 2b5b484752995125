"""What people should look at: ambiguous names, disputed values, judgements that settle nothing, unsure and new records.

The queue is read while it is walked: what an earlier judgement of the walk has settled does not come up any more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from berita_extract import facts, resolving
from berita_extract.facts import FIELDS, Backing, Fact, Key, Statement, Words, agree_in_words, value_of
from berita_extract.judgements import Field, Judgement, Judgements, Kind
from berita_extract.model import Record, Refusal
from berita_extract.reference import Reference
from berita_extract.resolving import Candidate
from berita_extract.reviewing import showing
from berita_extract.reviewing.model import KINDS, Choice, Item, ItemKind, Passage, draft, numbered
from berita_extract.store import Store
from berita_extract.store.imports import Imported, imported
from berita_extract.store.rows import record_of_row, refusal_of_row

__all__ = [
    "KINDS",
    "REVIEW",
    "STORED",
    "UNSURE",
    "Choice",
    "Item",
    "ItemKind",
    "Passage",
    "Queue",
    "described",
    "last_run",
]

# Of the records of the corpus a twentieth is below, and of those nine in ten are right (docs/extraction.md)
UNSURE = 0.95
REVIEW = "review"  # command in `runs` of a walk that came to the end of what was new
STORED = "last_run"  # in the figures of such a run: what was stored up to that run came up
_SHOWN = 3  # passages of one value


class Queue:
    """The things to be looked at, under what is judged so far: set `judgements` anew after each row."""

    def __init__(
        self, store: Store, reference: Reference, judgements: Judgements, institutions: Collection[str] | None = None
    ) -> None:
        self._store, self._reference = store, reference
        self._words = Words.of(reference)
        self.judgements = judgements
        self._only = None if institutions is None else set(institutions)

    def items(self, kinds: Sequence[ItemKind] = KINDS) -> Iterator[Item]:
        """Everything of these kinds, in their order; of each kind in an order that does not depend on the machine."""
        made = {
            "ambiguous": self._ambiguous,
            "disputed": self._disputed,
            "unbacked": self._unbacked,
            "low": self._low,
            "new": self._new,
        }
        seen: set[int] = set()  # records shown as unsure are not shown as new
        for kind in KINDS:
            if kind in kinds:
                yield from made[kind](seen)

    def facts_of(self, institution_ids: Iterable[str]) -> tuple[Fact, ...]:
        """The facts of institutions under what is judged now."""
        statements = self._store.statements(institution_ids, self.judgements)
        return facts.compute(statements, self.judgements, self._words)

    def reasons(self, item: Item) -> tuple[Candidate, ...]:
        """The candidates of an ambiguous name, with what its article says for and against each."""
        if item.mention is None or not item.candidates:
            return ()
        found = resolving.resolve(
            item.mention,
            self._reference,
            context=self._store.article(item.passages[0].url),
            year=item.year,
            judgements=self.judgements,
        )
        return tuple(one for one in found.candidates if one.id in item.candidates)

    # names

    def _ambiguous(self, seen: set[int]) -> Iterator[Item]:
        rows = self._store.rows(
            """SELECT r.* FROM refusals r WHERE r.reason = 'ambiguous' AND r.mention IS NOT NULL
            ORDER BY r.article, r.mention, r.candidate_ids, r.position"""
        )
        groups: dict[tuple[int, str, str], list[dict[str, Any]]] = defaultdict(list)
        for row in rows:
            groups[row["article"], row["mention"], row["candidate_ids"]].append(row)
        for (article, _, _), members in groups.items():
            refusals = [refusal_of_row(row) for row in members]
            if facts.resolved(refusals[0], self.judgements) is None and self._of_interest(refusals[0].candidate_ids):
                item = self._name(article, refusals)
                if item is not None:
                    yield item

    def _name(self, article: int, refusals: Sequence[Refusal]) -> Item | None:
        """An ambiguous mention of an article; None where nobody may be meant any more."""
        first = refusals[0]
        mention, url = first.evidence["institution"].quote, first.url
        denied = {self.judgements.body(row.institution_id or "") for row in self.judgements.not_meant(mention, url)}
        candidates = [
            (given, name)
            for given, name in zip(first.candidate_ids, first.candidates, strict=True)
            if self.judgements.body(given) not in denied
        ]
        if first.candidate_ids and not candidates:
            return None
        here = [
            (name, draft("same", url=url, mention=mention, institution_id=given, institution=name))
            for given, name in candidates
        ]
        everywhere = [(name, replace(row, url=None)) for name, row in here]
        elsewhere = [(name, replace(row, kind="not_same")) for name, row in here]
        choices = [
            *numbered("", [(f"it is {name}, in this article", (row,)) for name, row in here]),
            *numbered("e", [(f"it is {name}, wherever it is printed", (row,)) for name, row in everywhere]),
            *numbered("n", [(f"it is not {name} here", (row,)) for name, row in elsewhere]),
        ]
        said = self.judgements.meant(mention, url)
        why = "several institutions may be meant" if candidates else "it is not said whose office it is"
        if len({self.judgements.body(row.institution_id or "") for row in said}) > 1:
            why += f"; judgements differ: {', '.join(row.id for row in said)}"
        return Item(
            kind="ambiguous",
            about=f"“{mention}”" + (f" {first.year}" if first.year else ""),
            why=why,
            passages=tuple(showing.of_refusal(one, article, self._store) for one in refusals[:_SHOWN]),
            choices=tuple(choices),
            mention=mention,
            candidates=tuple(given for given, _ in candidates),
            year=first.year,
            touches=tuple(given for given, _ in candidates),
            open=None if first.candidate_ids else draft("same", url=url, mention=mention),
        )

    # values

    def _disputed(self, seen: set[int]) -> Iterator[Item]:
        rows = self._store.rows(
            """SELECT scheme, institution_id, year, field FROM facts WHERE status = 'disputed'
            ORDER BY scheme, institution_id, year, field"""
        )
        for row in rows:
            key = Key(row["scheme"], row["institution_id"], row["year"], row["field"])
            if not self._of_interest([key.institution_id]):
                continue
            fact = next((one for one in self.facts_of([key.institution_id]) if one.key == key), None)
            if fact is not None and fact.status == "disputed":
                yield self._dispute(fact)

    def _dispute(self, fact: Fact) -> Item:
        key = fact.key
        standing = [side for side in fact.rivals if not side.former and side.wrong is None]
        sides = [Backing(fact.value, fact.support), *standing]
        shown = [one for side in sides for one in _present(side.support)[:_SHOWN]]
        unique = list({one.id: one for one in shown}.values())
        rights = [
            (
                f"{side.value} is right ({_origins(side)})",
                (_about("right", side.support[0].record, field=key.field, value=str(side.value)),),
            )
            for side in sides
        ]
        return Item(
            kind="disputed",
            about=f"{fact.institution} {key.year}, {key.field}",
            why="sources differ: " + " / ".join(f"{side.value} ({_origins(side)})" for side in sides),
            passages=tuple(showing.of_statement(one, self._store, [key.field]) for one in unique),
            choices=(*numbered("", rights), *self._wrong([(one, key.field) for one in unique])),
            year=key.year,
            touches=(key.institution_id,),
        )

    def _wrong(self, shown: Sequence[tuple[Statement, facts.Field]]) -> list[Choice]:
        said = []
        for one, field in shown:
            value = value_of(one.record, field)
            row = _about("wrong", one.record, field=field, value=str(value))
            said.append((f"{value} is wrong in {one.record.url}", (row,)))
        return numbered("w", said)

    # judgements and imports that settle nothing

    def _unbacked(self, seen: set[int]) -> Iterator[Item]:
        for rows in self.judgements.conflicts:
            if self._of_interest(_institutions(rows)):
                yield self._said(rows, "these judgements contradict each other, so none of them holds")
        for row in self.judgements.standing:
            if row.kind == "right" and self._of_interest(_institutions([row])) and not self._backed(row):
                yield self._said([row], "no source states the value that is judged right, so it changes nothing")
        for one in imported(self._store, self._only, self.judgements):
            if one.contradicted and not all(self._denied(one, field) for field in one.contradicted):
                yield self._import(one, "the page it was taken from states another value")
            elif one.status == "unconfirmed" and not self._looked_at(one.record):
                yield self._import(one, "the page it was taken from is stored, and nothing of this was read there")

    def _backed(self, row: Judgement) -> bool:
        """Whether a value judged right is a fact's; true also of one that contradicts another, which is shown itself."""
        held = self.judgements.right(row.scheme or "", row.institution_id or "", row.year or 0, row.field or "")
        if held is None:
            return True
        body = self.judgements.body(row.institution_id or "")
        return any(
            (one.key.year, one.key.field) == (row.year, row.field) and one.judged is not None
            for one in self.facts_of([body])
        )

    def _denied(self, one: Imported, field: facts.Field) -> bool:
        record, value = one.record, value_of(one.record, field)
        about = (record.url, record.scheme, record.institution_id, record.year)
        return value is None or self.judgements.wrong(*about, field, value) is not None

    def _said(self, rows: Sequence[Judgement], why: str) -> Item:
        undone = [(f"undo {described(row)}", (draft("undo", undoes=row.id),)) for row in rows]
        return Item(
            "unbacked",
            "; ".join(map(described, rows)),
            why,
            (),
            tuple(numbered("", undone)),
            touches=tuple(_institutions(rows)),
        )

    def _import(self, one: Imported, why: str) -> Item:
        """An imported result that its own page does not confirm, with what that states instead."""
        record = one.record
        fields = [
            field
            for field in FIELDS
            if field in one.contradicted or (not one.contradicted and value_of(record, field) is not None)
        ]
        told = self._store.statements([record.institution_id], self.judgements)
        page = [
            other
            for other in told
            if other.article == one.article and not other.imported and other.record.year == record.year
        ]
        given = Passage(
            record.url, one.outlet, None, showing.stated(record, fields), None,
            note=f"imported from {one.list}, line {one.line}: no quote, no copy",
        )  # fmt: skip
        wrong = tuple(
            _about("wrong", record, field=field, value=str(value_of(record, field)))
            for field in fields
            if not self._denied(one, field)
        )
        right = tuple(_about("right", record, field=field, value=str(value_of(record, field))) for field in fields)
        seen = () if one.contradicted else (Choice("r", f"it is right: {showing.stated(record, fields)}", right),)
        return Item(
            kind="unbacked",
            about=f"{record.institution} {record.year}, imported",
            why=why,
            passages=(given, *(showing.of_statement(other, self._store, fields) for other in page[:_SHOWN])),
            choices=(*seen, Choice("w", "the imported value is wrong", wrong)),
            year=record.year,
            touches=(record.institution_id,),
        )

    # records

    def _low(self, seen: set[int]) -> Iterator[Item]:
        sql = "SELECT id FROM records WHERE confidence < ? AND year IS NOT NULL ORDER BY confidence, url, position"
        for row in self._rows(sql, [UNSURE]):
            yield from self._record(row, "low", f"read with a confidence of {row['confidence']:g}", seen)

    def _new(self, seen: set[int]) -> Iterator[Item]:
        """Records of what was stored since the last review began: also of what came while somebody read."""
        last = self._store.rows(
            f"""SELECT coalesce(json_extract(figures, '$.{STORED}'), id) AS run, ended FROM runs WHERE command = ?
            UNION ALL SELECT 0, '' ORDER BY 1 DESC LIMIT 1""",
            [REVIEW],
        )[0]
        sql = """SELECT r.id FROM records r WHERE r.year IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM article_captures p JOIN captures c ON c.id = p.capture WHERE p.article = r.article AND
            CASE WHEN c.run IS NULL THEN c.fetched <= ? ELSE c.run <= ? END) ORDER BY r.url, r.position"""
        for row in self._rows(sql, [last["ended"] or "", last["run"]]):
            yield from self._record(row, "new", "new since the last review", seen)

    def _rows(self, sql: str, params: Sequence[object]) -> Iterator[dict[str, Any]]:
        """The records with the ids that a query gives; nothing is held open while a person reads."""
        for (number,) in self._store.db.execute(sql, params).fetchall():
            yield from self._store.rows("SELECT * FROM records WHERE id = ?", [number])

    def _record(self, row: dict[str, Any], kind: ItemKind, why: str, seen: set[int]) -> Iterator[Item]:
        if row["id"] in seen or not self._of_interest([row["institution_id"]]):
            return
        seen.add(row["id"])
        record = record_of_row(row)
        if self._looked_at(record):
            return
        one = Statement(row["id"], row["article"], "", None, None, record)
        values = [(field, value) for field in FIELDS if (value := value_of(record, field)) is not None]
        right = tuple(_about("right", record, field=field, value=str(value)) for field, value in values)
        wrong = [
            (f"{field} {value} is wrong", (_about("wrong", record, field=field, value=str(value)),))
            for field, value in values
        ]
        mention = draft(
            "not_same", url=record.url, mention=record.mention, institution_id=record.institution_id,
            institution=record.institution,
        )  # fmt: skip
        yield Item(
            kind=kind,
            about=f"{record.institution} {record.year}",
            why=why,
            passages=(showing.of_statement(one, self._store),),
            choices=(
                Choice("r", f"it is right: {showing.stated(record)}", right),
                Choice("w", "the record is wrong", (_about("wrong", record, field="all"),)),
                *(numbered("w", wrong) if len(values) > 1 else []),
                Choice("n", f"“{record.mention}” is not {record.institution} here", (mention,)),
            ),
            mention=record.mention,
            year=record.year,
            touches=(record.institution_id,),
        )

    def _looked_at(self, record: Record) -> bool:
        """Whether a person has said something of the record already."""
        said = self.judgements
        about = (record.scheme, record.institution_id, record.year or 0)
        values = [(field, value) for field in FIELDS if (value := value_of(record, field)) is not None]
        if any(said.wrong(record.url, *about, field, value) for field, value in values):
            return True
        denied = {said.body(row.institution_id or "") for row in said.not_meant(record.mention, record.url)}
        if said.body(record.institution_id) in denied:
            return True
        right = [(value, said.right(*about, field)) for field, value in values]
        return all(row and row.stated is not None and agree_in_words(row.stated, value) for value, row in right)

    def _of_interest(self, institution_ids: Iterable[str]) -> bool:
        only = self._only
        return only is None or any(one in only or self.judgements.body(one) in only for one in institution_ids)


def last_run(store: Store) -> int:
    """The last run that has ended: what a later one stores, or one still at work, a review that begins now may not show."""
    (row,) = store.rows("SELECT coalesce(max(id), 0) AS id FROM runs WHERE ended IS NOT NULL")
    return int(row["id"])


def described(row: Judgement) -> str:
    """A judgement in one line: "94.62 is right for dinas-sosial/kab-serang 2024, score (by whom, 2026-02-10: …)"."""
    who = row.institution or row.institution_id or ""
    if row.kind == "undo":
        what = f"{row.undoes} is undone"
    elif row.kind in ("same", "not_same"):
        where = f" in {row.url}" if row.url else "" if row.other_id else " everywhere"
        subject = f"“{row.mention}”" if row.mention else row.other_id
        what = f"{subject} is {'not ' if row.kind == 'not_same' else ''}{who}{where}"
    elif row.kind == "right":
        what = f"{row.field} {row.value} is right for {who} {row.year}"
    else:
        value = "all" if row.field == "all" else f"{row.field} {row.value}"
        what = f"{value} of {who} {row.year} is wrong in {row.url}"
    return f"{row.id}: {what} ({row.who}, {row.when.date().isoformat()}: {row.why})"


def _about(kind: Kind, record: Record, *, field: Field, value: str | None = None) -> Judgement:
    return draft(
        kind, url=record.url if kind == "wrong" else None, scheme=record.scheme, institution_id=record.institution_id,
        institution=record.institution, year=record.year, field=field, value=value,
    )  # fmt: skip


def _present(statements: Sequence[Statement]) -> list[Statement]:
    """Those that were read before those that were imported."""
    return sorted(statements, key=lambda one: (one.imported, one.id))


def _origins(side: Backing) -> str:
    told = "import" if side.imported_only else "source"
    return f"{side.origins} {told}{'s' if side.origins != 1 else ''}"


def _institutions(rows: Iterable[Judgement]) -> list[str]:
    return sorted({one for row in rows for one in (row.institution_id, row.other_id) if one is not None})
