"""Claims against a database of their articles: what became of each, and why a true one was not taken for true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from berita_extract import claims as asking
from berita_extract import pipeline, reference, refreshing
from berita_extract.archive import Archive
from berita_extract.claims import Desk
from berita_extract.store import Store, opened
from berita_extract.verify import Verdict
from tools.verdicts.claims import FORMS, Claim, claims
from tools.verdicts.results import FIELDS, Gold, Result, key

TRUE = ("supported", "rounded")


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with its outcome; `cause` says why a true one failed; `misquoted` is evidence that is not where it is said."""

    claim: Claim
    outcome: str
    flags: tuple[str, ...]
    cause: str
    detail: str
    misquoted: tuple[str, ...]

    @property
    def taken_for_true(self) -> bool:
        return self.outcome in TRUE


@contextmanager
def stored(gold: Gold, folder: Path) -> Iterator[tuple[Desk, Store]]:
    """A database of the articles, made as `berita ingest` makes it."""
    known = reference.load()
    with opened(folder / "berita.db") as store, Archive(folder / "archive") as archive:
        work = pipeline.Pipeline(store, archive, known)
        for one in gold.articles:
            work.keep(one.article, None)
        work.process(work.pending())
        refreshing.refresh(store)
        yield Desk(store, known, "measured"), store


def judged(gold: Gold, base: tuple[Desk, Store], share: float, seed: int, forms: Path = FORMS) -> list[Judged]:
    """The outcome of every claim drawn from the gold."""
    desk, store = base
    read = _read(store)
    found = []
    for claim in claims(gold, share, seed, forms):
        verdict = desk.judge(asking.sentence(claim.text, claim.as_of), claim.as_of)
        cause, detail = _cause(claim, verdict, read) if claim.true and verdict.outcome not in TRUE else ("", "")
        found.append(Judged(claim, verdict.outcome, verdict.flags, cause, detail, tuple(_misquoted(verdict, store))))
    return found


def _misquoted(verdict: Verdict, store: Store) -> Iterator[str]:
    for one in verdict.evidence:
        article = store.article(one.url)
        if article is None or article.text[one.start : one.end] != one.quote or one.archived is None:
            yield f"{one.url} {one.start}–{one.end}: {one.quote!r}"


Read = dict[tuple[str, int | None], list[Result]]


def _read(store: Store) -> Read:
    """What the extraction took from the articles."""
    found: Read = {}
    for one in store.statements():
        record = one.record
        result = Result(
            record.institution,
            record.year or 0,
            record.score,
            record.zone,
            record.predicate,
            record.rank,
            record.url,
            one.published,
        )
        found.setdefault((key(record.institution), record.year), []).append(result)
    return found


def _cause(claim: Claim, verdict: Verdict, read: Read) -> tuple[str, str]:
    """Why a true claim was not taken for true: extraction, unread words, misread, or the verdict itself."""
    for said in claim.said:
        known = read.get((key(said.institution), said.year), [])
        for name in claim.fields:
            value = getattr(said, name)
            if not any(getattr(one, name) is not None for one in known):
                return "extraction", f"{said.institution} {said.year} {name} {value}"
    if verdict.unread:
        return "unread", "; ".join(verdict.unread)
    wanted = {key(said.institution): said for said in claim.said}
    got = {key(one.record.institution): one.record for one in verdict.findings}
    if set(wanted) != set(got):
        names = [one.record.institution for one in verdict.findings]
        reasons = [f"{one.reason} {one.quote.quote!r}" for one in verdict.refusals]
        return "misread", f"institutions {names}; refused {reasons}"
    for who, said in wanted.items():
        record = got[who]
        if record.year != said.year and len(claim.said) == 1:
            return "misread", f"year {record.year} ({record.year_basis})"
        for name in FIELDS:
            mine = getattr(said, name) if name in claim.fields else None
            if getattr(record, name) != mine and (mine is None or getattr(record, name) is None):
                return "misread", f"{name} {getattr(record, name)} for {mine}"
    return "verdict", ", ".join(verdict.flags)


def share_true(found: Sequence[Judged]) -> float:
    """Which part of the true claims came out as true."""
    true = [one for one in found if one.claim.true]
    return sum(one.taken_for_true for one in true) / len(true) if true else 1.0
