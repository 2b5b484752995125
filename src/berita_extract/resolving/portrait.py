"""All that is known behind an id: names, codes, membership and succession over time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from berita_extract import registry
from berita_extract.mentions.institutions import unit_of
from berita_extract.reference import Body, Reference, Region, Succession
from berita_extract.resolving.reasons import span_of

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?")


@dataclass(frozen=True, slots=True)
class Portrait:
    """An institution by its id: each attribute with its validity in words."""

    id: str
    name: str
    kind: str
    owner: str | None  # the region or body it belongs to, itself for a government or a body
    names: tuple[tuple[str, str], ...] = ()  # (official name, validity), newest first
    codes: tuple[tuple[str, str], ...] = ()
    provinces: tuple[tuple[str, str], ...] = ()  # (id, validity)
    others: tuple[str, ...] = ()  # abbreviations, spellings, nicknames
    earlier: tuple[Succession, ...] = ()  # newest first
    later: tuple[Succession, ...] = ()  # oldest first


def portrait(given: str, reference: Reference, form: str | None = None) -> Portrait | None:
    """What is known behind an id, or None if it is none; `form` is the name under which it is stored, if it is.

    Without a stored form an id counts if it is a region's or body's, or a known service with a region, or begins like
    one that bears its own name ("kepolisian-resor-tabanan").
    """
    if not _ID.fullmatch(given) or not (form or _formed(given, reference)):
        return None
    one = registry.institution(given, form or _form(given, reference) or given, reference)
    owner = registry.owner(given, reference)
    region, body = reference.regions.get(owner or ""), reference.bodies.get(given)
    if region is not None:
        return Portrait(
            given, one.name, one.kind, owner,
            names=_names(region, one.kind == region.level), codes=_attribute(region, "code"),
            provinces=_attribute(region, "province"), others=_others(region) if given == region.id else (),
        )  # fmt: skip
    if body is not None:
        return Portrait(
            given, one.name, one.kind, owner, names=((body.name, _validity(body)),), others=_others(body),
            earlier=registry.earlier(given, reference), later=registry.later(given, reference),
        )  # fmt: skip
    return Portrait(given, one.name, one.kind, owner)


def _formed(given: str, reference: Reference) -> bool:
    if given in reference.regions or given in reference.bodies:
        return True
    service, _, region = given.rpartition("/")
    if service:
        known = {u.core for u in reference.units if u.pattern in ("office", "branch", "named")}
        return region in reference.regions and any(service == core or service.startswith(f"{core}-") for core in known)
    own = {u.core for u in reference.units if u.pattern in ("police", "own_name")}
    return any(given.startswith(f"{core}-") for core in own)


def _form(given: str, reference: Reference) -> str | None:
    """The name of an office that is the only one of its service in a region; None where it has a name of its own."""
    service, _, owner = given.rpartition("/")
    units = (u for u in reference.units if u.core == service and u.pattern in ("office", "branch"))
    made = (unit_of(unit, reference.regions[owner], None) for unit in units) if owner in reference.regions else ()
    return next((unit.name for unit in made if unit is not None), None)


def _names(region: Region, own: bool) -> tuple[tuple[str, str], ...]:
    """The official names of a region's government, or of the region of an office, newest first."""
    level = f"Pemerintah {region.level.capitalize()}" if own else region.level.capitalize()
    former = sorted(
        (n for n in region.names if n.kind == "former" and n.valid_to is not None),
        key=lambda n: n.valid_to or date.min,
        reverse=True,
    )
    since = former[0].valid_to if former else region.valid_from
    found = [(f"{level} {region.name}", span_of(since, region.valid_to))]
    found += [(f"{level} {n.text}", span_of(n.valid_from, n.valid_to)) for n in former]
    return tuple(found)


def _attribute(region: Region, attribute: str) -> tuple[tuple[str, str], ...]:
    """Codes or provinces with their validity, newest first."""
    if getattr(region, attribute) is None:
        return ()
    since = region.memberships[-1].valid_to if region.memberships else region.valid_from
    found = [(str(getattr(region, attribute)), span_of(since, region.valid_to))]
    found += [(str(getattr(m, attribute)), span_of(m.valid_from, m.valid_to)) for m in reversed(region.memberships)]
    return tuple(found)


def _others(one: Region | Body) -> tuple[str, ...]:
    return tuple(n.text for n in one.names if n.kind not in ("canonical", "former"))


def _validity(body: Body) -> str:
    """From when till when; of a name that was given twice, each time."""
    turns = sorted({(s.on, True) for s in body.taken if not s.part} | {(s.on, False) for s in body.given if not s.part})
    if body.valid_from is not None or not turns or turns[0][1]:
        turns = [(body.valid_from or date.min, True), *turns]
    else:
        turns = [(date.min, True), *turns]
    kept = [turns[0]]
    for turn in turns[1:]:
        if turn[1] != kept[-1][1]:
            kept.append(turn)
    if len(kept) < 3:
        return span_of(body.valid_from, body.valid_to)
    spans = [span_of(None if a == date.min else a, b) for (a, begins), (b, _) in pairwise(kept) if begins]
    if kept[-1][1]:
        spans.append(span_of(kept[-1][0], None))
    return ", ".join(spans)
