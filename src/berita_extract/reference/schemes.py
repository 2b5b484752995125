"""The schemes: the assessment that is collected, year by year, and the rivals that are refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Annotated, ClassVar, Literal, TypeVar, get_args

from pydantic import ConfigDict, Field

from berita_extract.model import RefusalReason, Zone
from berita_extract.reference.basics import STRICT, Day, Kind, Slug, Text, WebAddress, adapter_of, read_toml, validated
from berita_extract.reference.tables import Tables


@dataclass(frozen=True, slots=True)
class Scale:
    """The upper end of the scale for some kinds of entity."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    upper: Annotated[int, Field(gt=0)]
    kinds: tuple[Kind, ...] = ("*",)


@dataclass(frozen=True, slots=True)
class Band:
    """What a score between `low` and `high` (both included) is called."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    low: Decimal
    high: Decimal
    kinds: tuple[Kind, ...] = ("*",)
    zone: Zone | None = None
    predicate: Text | None = None
    category: Text | None = None

    def holds(self, score: Decimal) -> bool:
        """True if the score lies in the band."""
        return self.low <= score <= self.high


@dataclass(frozen=True, slots=True)
class ExampleRecord:
    """What an example must yield; None where it states nothing."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    institution: Text
    year: int | None = None
    score: Decimal | None = None
    zone: Zone | None = None
    predicate: Text | None = None
    category: Text | None = None
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class ExampleRefusal:
    """What an example must refuse, and why."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    reason: RefusalReason
    score: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own with all that an extraction yields; `invented` marks a figure that nobody reported."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    text: Text
    published: Day | None = None
    records: tuple[ExampleRecord, ...] = ()
    refused: tuple[ExampleRefusal, ...] = ()
    invented: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The same words in both languages that are spoken to people."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    en: Text
    id: Text

    def in_(self, language: Literal["id", "en"]) -> str:
        """The words in one of them."""
        return self.id if language == "id" else self.en


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """Institutions that a round did not assess: those named, or those that exist only `since` a day.

    `kinds` narrows the second form. It stands for results that cannot be; what a sample left out is not known and not here.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    reason: Told
    source: WebAddress
    institutions: tuple[Slug, ...] = ()
    since: Day | None = None
    kinds: tuple[Kind, ...] = ("*",)


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a kind ("*": of all) a round officially assessed, and how many it found in each zone.

    `sure`: S several sources or an official one, L one decent source. Shares of the press may differ by rounding.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: Kind
    sure: Literal["S", "L"]
    source: WebAddress
    assessed: Annotated[int, Field(ge=0)] | None = None
    hijau: Annotated[int, Field(ge=0)] | None = None
    kuning: Annotated[int, Field(ge=0)] | None = None
    merah: Annotated[int, Field(ge=0)] | None = None

    @property
    def zones(self) -> Mapping[Zone, int]:
        """The known counts by zone."""
        counts: dict[Zone, int | None] = {"hijau": self.hijau, "kuning": self.kuning, "merah": self.merah}
        return {zone: count for zone, count in counts.items() if count is not None}


@dataclass(frozen=True, slots=True)
class Round:
    """One assessment year of a scheme: its names, scales, bands and vocabulary. What is not known is absent."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    scheme: str
    year: int
    assessed: bool
    announced: Day | None = None  # a month is its first day
    head: Literal["kepatuhan", "kualitas", "opini"] | None = None  # what a bare "predikat" means
    zones: bool = True  # False: results carry no zone
    soft: bool = False  # True: bands are read off results, no text states them: warn, never reject
    names: tuple[Text, ...] = ()
    opinions: tuple[Text, ...] = ()  # predicates of the round, in lower case
    grades: tuple[Text, ...] = ()  # grades of the service, where they differ from the opinion
    scales: tuple[Scale, ...] = ()
    bands: tuple[Band, ...] = ()
    grey: tuple[tuple[Decimal, Decimal], ...] = ()  # open intervals where sources disagree on the band
    not_assessed: tuple[NotAssessed, ...] = ()
    method: Text | None = None  # how it was assessed: rounds of one method may be compared where their scales are one
    sample: Told | None = None  # what it means that not all were assessed; None: all were, or it is not known
    counts: tuple[Count, ...] = ()  # by kind, each once
    examples: tuple[Example, ...] = ()

    def count_of(self, kind: str) -> Count | None:
        """The official counts of a kind of entity ("*": of all), None if unknown."""
        return next((count for count in self.counts if count.kind == kind), None)

    def scale_for(self, kind: str) -> int | None:
        """The upper end of the scale for a kind of entity, None if unknown."""
        return next((s.upper for s in _for_kind(self.scales, kind)), None)

    def bands_for(self, kind: str) -> tuple[Band, ...]:
        """The bands for a kind of entity, () if unknown."""
        return tuple(_for_kind(self.bands, kind))

    def expected(self, kind: str, score: Decimal) -> list[Band]:
        """The bands a score may fall in: none if unknown, two inside a grey interval, else one."""
        bands = self.bands_for(kind)
        for low, high in self.grey:
            if low < score < high:
                return [b for b in bands if b.holds(low) or b.holds(high)]
        return [b for b in bands if b.holds(score)]


_Kinded = TypeVar("_Kinded", Scale, Band)


def _for_kind(entries: Iterable[_Kinded], kind: str) -> Iterator[_Kinded]:
    """Entries that name the kind; where none does, those for every kind."""
    entries = tuple(entries)
    named = [e for e in entries if kind in e.kinds]
    yield from named or (e for e in entries if "*" in e.kinds)


@dataclass(frozen=True, slots=True)
class Scheme:
    """An assessment or award: the one we collect ("target") or one whose values are refused ("rival")."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: str
    role: Literal["target", "rival"]
    title: Text
    names: tuple[Text, ...]  # phrases that name it, to be matched on word borders, without regard to case
    assessors: tuple[Text, ...] = ()
    search: tuple[Text, ...] = ()  # of the target: what is typed into an outlet's search or asked of its REST API
    scale: Decimal | None = None  # upper end
    rehearsal: bool = (
        False  # an institution's own trial run of the target assessment: naming its assessor does not end it
    )
    passing: bool = False  # mostly named without a value: it governs its own clause, never what follows
    rounds: tuple[Round, ...] = ()  # by year
    examples: tuple[Example, ...] = ()


def read_schemes(files: Mapping[str, bytes], errors: list[str]) -> Mapping[str, Scheme]:
    """All schemes by id: a folder with a scheme.toml is one scheme with rounds, any other file is one without."""
    schemes: dict[str, Scheme] = {}
    folders = {str(Path(f).parent) for f in files if f.endswith("/scheme.toml")}
    for file, content in files.items():
        path = Path(file)
        if path.parts[0] != "schemes" or (str(path.parent) in folders and path.name != "scheme.toml"):
            continue
        whole = path.name == "scheme.toml"
        scheme = validated(file, read_toml(file, content, errors), adapter_of(Scheme), {}, errors)
        if scheme is None:
            continue
        if scheme.id != (path.parent.name if whole else path.stem):
            errors.append(f"{file}: id: {scheme.id!r} is not the name of the {'folder' if whole else 'file'}")
        if scheme.id in schemes:
            errors.append(f"{file}: id: {scheme.id!r} is another scheme's id too")
        rounds = _read_rounds(path.parent.as_posix(), scheme.id, files, errors) if whole else ()
        schemes[scheme.id] = replace(scheme, rounds=rounds)
    return schemes


def _read_rounds(folder: str, scheme: str, files: Mapping[str, bytes], errors: list[str]) -> tuple[Round, ...]:
    rounds = []
    for file, content in files.items():
        path = Path(file)
        if path.parent.as_posix() == folder and path.name != "scheme.toml":
            round_ = validated(file, read_toml(file, content, errors), adapter_of(Round), {"scheme": scheme}, errors)
            if round_ is not None:
                rounds.append(round_)
                errors += _check_round(file, path.stem, round_)
    return tuple(sorted(rounds, key=lambda r: r.year))


def _check_round(file: str, stem: str, round_: Round) -> Iterator[str]:
    """What one key cannot know: year and file name, bands that overlap or have a zone where there is none."""
    if str(round_.year) != stem:
        yield f"{file}: year: {round_.year} is not the name of the file"
    if not round_.assessed and (round_.announced or round_.bands or round_.scales):
        yield f"{file}: assessed: false, but it has a date, scales or bands"
    for i, band in enumerate(round_.bands):
        if band.low > band.high:
            yield f"{file}: bands.{i}.high: lies below low"
        if band.zone is not None and not round_.zones:
            yield f"{file}: bands.{i}.zone: the round has no zones"
        for other in round_.bands[:i]:
            if set(band.kinds) & set(other.kinds) and band.low <= other.high and other.low <= band.high:
                yield f"{file}: bands.{i}.low: overlaps the band {other.low}–{other.high}"
    for i, (low, high) in enumerate(round_.grey):
        if low >= high:
            yield f"{file}: grey.{i}: ends before it starts"
    for i, exception in enumerate(round_.not_assessed):
        if bool(exception.institutions) == (exception.since is not None):
            yield f"{file}: not_assessed.{i}: needs one of institutions, since"
    yield from _check_counts(file, round_)


def _check_counts(file: str, round_: Round) -> Iterator[str]:
    for i, count in enumerate(round_.counts):
        if count.kind in {other.kind for other in round_.counts[:i]}:
            yield f"{file}: counts.{i}.kind: {count.kind} is counted twice"
        known = sum(count.zones.values())
        whole = len(count.zones) == len(get_args(Zone))
        if count.assessed is not None and (known > count.assessed or (whole and known != count.assessed)):
            yield f"{file}: counts.{i}.assessed: {count.assessed}, but its zones hold {known}"
    total = round_.count_of("*")
    parts = [count.assessed for count in round_.counts if count.kind != "*" and count.assessed is not None]
    if total is not None and total.assessed is not None and sum(parts) > total.assessed:
        yield f"{file}: counts: the kinds hold {sum(parts)}, the total only {total.assessed}"


def check_exceptions(schemes: Mapping[str, Scheme], rows: Tables) -> Iterator[str]:
    """Exceptions of a round that name nothing we know."""
    known = {r.id for r in rows.regions} | {b.id for b in rows.bodies}
    for round_ in (one for scheme in schemes.values() for one in scheme.rounds):
        for i, exception in enumerate(round_.not_assessed):
            place = f"schemes/{round_.scheme}/{round_.year}.toml: not_assessed.{i}"
            for name in exception.institutions:
                if name not in known:
                    yield f"{place}.institutions: {name!r} is no region or body"


def check_roles(schemes: Mapping[str, Scheme]) -> Iterator[str]:
    targets = sorted(s.id for s in schemes.values() if s.role == "target")
    if len(targets) != 1:
        yield f"schemes: role: exactly one scheme must be the target, not {', '.join(targets) or 'none'}"
    for scheme in schemes.values():
        if scheme.search and scheme.role == "rival":
            yield f"schemes/rivals/{scheme.id}.toml: search: only the target scheme is searched for"
