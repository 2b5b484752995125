"""What speaks for and against each institution that a name may stand for, in words that quote their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from berita_extract.mentions import lexicon
from berita_extract.mentions.gazetteer import HEADS, Entry, Match
from berita_extract.mentions.institutions import Institution, InstitutionMention, body_of, government_of, unit_of
from berita_extract.reference import Body, Name, NameKind, Reference, Region, name_key
from berita_extract.resolving.reading import Reading, passage

_KINDS: Mapping[NameKind, str] = {
    "canonical": "the official name of",
    "former": "a former name of",
    "abbreviation": "an abbreviation of",
    "spelling": "another spelling of",
    "seat": "the seat of",
    "nickname": "a nickname of",
    "common": "a word that also names",
    "holder": "who leads",
}
_QUOTES = 2  # places of the context that are shown for one institution


@dataclass(frozen=True, slots=True)
class Candidate:
    """An institution that a name may stand for, with what speaks for and against it."""

    id: str
    name: str
    kind: str
    for_: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


def pool(name: str, readings: Iterable[Reading], reference: Reference) -> dict[str, Institution]:
    """All that may be meant: whom the readings leave open, and everybody else who bears one of the names."""
    found = {c.id: c for reading in readings for m in reading.own for c in m.candidates}
    for other in _bearers(lexicon(reference).phrases(name), found.values(), reference):
        found.setdefault(other.id, other)
    return found


def _bearers(phrases: Sequence[Match], known: Iterable[Institution], reference: Reference) -> list[Institution]:
    """The governments, bodies and offices that the phrases of a name may be put together to."""
    regions = [r for phrase in phrases for r in phrase.regions]
    units = [phrase.unit for phrase in phrases if phrase.unit]
    if units:
        services = {c.id.rpartition("/")[0] for c in known if "/" in c.id}
        made = [u for r in regions for form in units if (u := unit_of(form, r, None))]
        made += [
            Institution(f"{service}/{r.id}", f"{_service_name(service, known)} {r.area}", "unit", r.id)
            for service in services
            for r in regions
            if r.level != "provinsi"
        ]
        return made
    return [government_of(r) for r in regions] + [body_of(b) for phrase in phrases for b in phrase.bodies]


def _service_name(service: str, known: Iterable[Institution]) -> str:
    """The name of an office without its area, out of one that has it."""
    one = next(c for c in known if c.id.startswith(f"{service}/"))
    return one.name.partition(" Kabupaten ")[0].partition(" Kota ")[0].partition(" Provinsi ")[0]


def for_names(found: Institution, phrases: Sequence[Match], name: str, reference: Reference) -> list[str]:
    """Which names matched, of what kind, and when they were valid."""
    reasons = []
    for phrase in phrases:
        printed = phrase.span.of(name)
        official = {e.region.id for e in phrase.entries if e.region and e.name and e.name.kind == "canonical"}
        for entry in phrase.entries:
            if entry.region and entry.region.id in official and entry.name and entry.name.kind != "canonical":
                continue  # a word as well as the name
            if entry.head is not None:
                level, form = HEADS[entry.head]
                if level is not None and level == _level(found, reference):
                    leads = " and is who leads one" if form == "holder" else ""
                    reasons.append(f"“{printed}” says {level}{leads}")
            elif entry.name is not None and _concerns(entry, found):
                reasons.append(_name_reason(printed, entry, entry.name))
    return reasons


def against_type(found: Institution, phrases: Sequence[Match], name: str, reference: Reference) -> list[str]:
    """The type words that another level has."""
    level = _level(found, reference)
    said = [(phrase.span.of(name), HEADS[phrase.head][0]) for phrase in phrases if phrase.head]
    return [f"“{word}” says {says}, this is a {level}" for word, says in said if level and says and says != level]


def against_kind(found: Institution, phrases: Sequence[Match], reference: Reference) -> list[str]:
    """Names that stand for it only where they stand alone."""
    typed = [HEADS[phrase.head][0] for phrase in phrases if phrase.head]
    kinds = {e.name.kind for phrase in phrases for e in phrase.entries if e.name and _concerns(e, found)}
    if typed and kinds and kinds <= {"seat", "nickname"}:
        return [f"behind a type word only an official name stands for {found.name}"]
    return []


def _level(found: Institution, reference: Reference) -> str | None:
    region = reference.regions.get(found.region or found.id)
    return region.level if region else None


def _concerns(entry: Entry, found: Institution) -> bool:
    if entry.region is not None:
        return entry.region.id in (found.id, found.region)
    if entry.body is not None:
        return entry.body.id == found.id
    return entry.unit is not None and found.id.startswith(entry.unit.core)


def _name_reason(printed: str, entry: Entry, name: Name) -> str:
    whose = (entry.region.area if entry.region else None) or (entry.body or entry.unit or name)
    owner = whose if isinstance(whose, str) else getattr(whose, "name", name.text)
    validity = f", valid {span_of(name.valid_from, name.valid_to)}" if name.kind != "canonical" else ""
    validity = validity if name.valid_from or name.valid_to else ""
    same = name_key(printed) == name_key(name.text)
    return f"“{printed}” is {'' if same else 'by rule '}{_KINDS[name.kind]} {owner}{validity}"


def span_of(start: date | None, end: date | None) -> str:
    """A validity in words: "until 2020-02-24", "from 2014-10-27 until 2024-10-21"."""
    said = [f"from {start}" if start else "", f"until {end}" if end else ""]
    return " ".join(part for part in said if part) or "without a known bound"


# --- the context ----------------------------------------------------------------------------------------------------


def of_context(found: Institution, reading: Reading, reference: Reference) -> list[str]:
    """Where the context names the institution, or types or owns it, with quotes."""
    region, level = found.region, _level(found, reference)
    said = [(m, why) for m in reading.around if (why := _bond(m, found, region))]
    strength = {"it": 0, "its government": 1, "its region": 2, "an office of its region": 3}
    said.sort(key=lambda pair: (strength[pair[1]], pair[0].span))
    text = reading.article.text[: reading.name.start].rstrip()
    reasons = [
        f"the context names {why}, at character {m.span.start}: “{passage(text, m.span)}”" for m, why in said[:_QUOTES]
    ]
    outlet = next((r for r in reference.regions.values() if r.code == reading.article.region), None)
    if outlet is not None and region in reference.regions and level is not None:
        own = reference.regions[str(region)]
        if outlet.id in (own.id, own.province):
            reasons.append(f"the outlet writes for {outlet.area}, which alone decides nothing")
    return reasons


def _bond(mention: InstitutionMention, found: Institution, region: str | None) -> str | None:
    """How a mention of the context is bound to an institution."""
    if mention.form in ("unknown", "anaphor") or len(mention.regions) > 1:
        return None
    ids = {c.id for c in mention.candidates}
    if ids == {found.id} and found.id != region:
        return "it"
    if region is None or [r.id for r in mention.regions] != [region]:
        return None
    if mention.unit is not None:
        return "an office of its region"
    if mention.form in ("government", "holder"):
        return "it" if found.id == region else "its government"
    return "its region"


# --- time -----------------------------------------------------------------------------------------------------------


def of_time(
    found: Institution, year: int | None, day: date | None, reference: Reference
) -> tuple[list[str], list[str], bool]:
    """What the year or the day says for and against, and whether the institution had not begun by then."""
    owner = _dated(found, reference)
    last = date(year, 12, 31) if year is not None else day
    if owner is None or last is None:
        return [], [], False
    said = str(year) if year is not None else str(day)
    if owner.valid_from is not None and owner.valid_from > last:
        return [], [f"{owner.name} began on {owner.valid_from}, after {said}{_former(owner, reference)}"], True
    first = date(year, 1, 1) if year is not None else last
    if owner.valid_to is not None and owner.valid_to <= first:
        later = _later(owner, last, reference)
        return (
            [],
            [f"{owner.name} ended on {owner.valid_to}, before {said}{later}; press uses an old name longer"],
            False,
        )
    if isinstance(owner, Body) and not (owner.in_force(first) or owner.in_force(last)):
        return [], [f"{owner.name} was out of force in {said}{_later(owner, last, reference)}"], False
    reasons = []
    if owner.valid_from or owner.valid_to:
        reasons.append(f"{owner.name} is valid {span_of(owner.valid_from, owner.valid_to)}")
    if isinstance(owner, Region) and (printed := owner.name_on(last)) != owner.name:
        reasons.append(f"{owner.area} was called {printed} in {said}")
    if isinstance(owner, Region) and (former := owner.membership_on(last)) is not None:
        reasons.append(f"{owner.area} lay in {reference.regions[former.province].name} then (code {former.code})")
    return reasons, [], False


def _dated(found: Institution, reference: Reference) -> Region | Body | None:
    return reference.bodies.get(found.id) or reference.regions.get(found.region or found.id)


def _former(owner: Region | Body, reference: Reference) -> str:
    names = [reference.bodies[key].name for key in owner.predecessors] if isinstance(owner, Body) else []
    return f"; before it: {', '.join(names)}" if names else ""


def _later(owner: Region | Body, day: date, reference: Reference) -> str:
    """Who had the work on a day, of a body that had given it all since it last took some."""
    if not isinstance(owner, Body):
        return ""
    since = max((one.on for one in owner.taken if not one.part and one.on <= day), default=date.min)
    names = [reference.bodies[one.successor].name for one in owner.given if not one.part and since < one.on <= day]
    return f"; its work went to {', '.join(names)}" if names else ""
