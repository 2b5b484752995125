"""A resolution and a portrait in words for people, and as rows for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from berita_extract.output import Row, printable
from berita_extract.reference import Reference, Succession
from berita_extract.resolving.deciding import Resolution
from berita_extract.resolving.portrait import Portrait
from berita_extract.resolving.reasons import Candidate

STORED_SHOWN = 10  # offices; JSON has all


def resolution_row(found: Resolution, stored: Mapping[str, str]) -> Row:
    """A resolution as a row of JSON; `stored` are the offices of the name of which a database has results: names by ids."""
    return {
        "asked": found.asked,
        "year": found.year,
        "published": found.day.isoformat() if found.day else None,
        "institution_id": found.chosen,
        "institution": found.candidate.name if found.candidate else None,
        "kind": found.candidate.kind if found.candidate else None,
        "why": found.why,
        "read": found.read,
        "candidates": [
            {"id": one.id, "name": one.name, "kind": one.kind, "for": list(one.for_), "against": list(one.against)}
            for one in found.candidates
        ],
        "stored": [{"id": key, "name": name} for key, name in stored.items()],
    }


def resolution_text(found: Resolution, stored: Mapping[str, str]) -> str:
    """A resolution in lines: what it comes to, why, and each candidate with what speaks for (+) and against (-) it.

    `stored` are the offices that bear the name without its region and of which a database has results.
    """
    return "\n".join(printable(line) for line in (*_resolution(found), *_stored(stored)))


def _stored(stored: Mapping[str, str]) -> Iterator[str]:
    if stored:
        yield ""
        yield "  stored, and perhaps meant; give the full name or the id:"
    yield from (f"    {key}: {name}" for key, name in list(stored.items())[:STORED_SHOWN])
    if len(stored) > STORED_SHOWN:
        yield f"    … and {len(stored) - STORED_SHOWN} more (--format json has all)"


def _resolution(found: Resolution) -> Iterator[str]:
    one = found.candidate
    if one is not None:
        yield f"{found.asked}: {one.name} ({one.kind}), {one.id}"
    else:
        yield f"{found.asked}: {'ambiguous' if len(found.candidates) > 1 else 'unknown'}"
    yield f"  {found.why}"
    if found.read != found.chosen and found.read is not None:
        yield f"  the extraction alone reads it as {found.read}"
    for candidate in found.candidates:
        yield ""
        yield from _candidate(candidate)


def _candidate(one: Candidate) -> Iterator[str]:
    yield f"  {one.id}: {one.name} ({one.kind})"
    yield from (f"    + {reason}" for reason in one.for_)
    yield from (f"    - {reason}" for reason in one.against)


def portrait_row(found: Portrait, stored: Mapping[str, object] | None) -> Row:
    """A portrait as a row of JSON; `stored` is what a database has of it, None where none was asked."""
    row: Row = {
        "institution_id": found.id,
        "institution": found.name,
        "kind": found.kind,
        "owner": found.owner,
        "names": [{"name": name, "validity": validity} for name, validity in found.names],
        "codes": [{"code": code, "validity": validity} for code, validity in found.codes],
        "provinces": [{"province": province, "validity": validity} for province, validity in found.provinces],
        "other_names": list(found.others),
        "predecessors": [_step_row(step) for step in found.earlier],
        "successors": [_step_row(step) for step in found.later],
    }
    return row | ({"stored": dict(stored)} if stored is not None else {})


def _step_row(step: Succession) -> Row:
    return {
        "on": step.on.isoformat(),
        "predecessor": step.predecessor,
        "successor": step.successor,
        "part": step.part,
        "note": step.note,
    }


def portrait_text(found: Portrait, stored: Sequence[str], reference: Reference) -> str:
    """A portrait in lines; `stored` are those that a database adds."""
    return "\n".join(printable(line) for line in (*_portrait(found, reference), *stored))


def _portrait(found: Portrait, reference: Reference) -> Iterator[str]:
    yield f"{found.name} ({found.kind}), {found.id}"
    if found.owner and found.owner != found.id:
        owner = reference.regions.get(found.owner)
        yield f"  belongs to {owner.area if owner else found.owner} ({found.owner})"
    label = "name  " if found.owner == found.id else "region"
    yield from (f"  {label}    {name}, {validity}" for name, validity in found.names)
    yield from (f"  code      {code}, {validity}" for code, validity in found.codes)
    for province, validity in found.provinces:
        yield f"  province  {reference.regions[province].name} ({province}), {validity}"
    if found.others:
        yield f"  also      {', '.join(found.others)}"
    if found.earlier or found.later:
        yield "  Results are never joined over a succession:"
    for step in sorted({*found.earlier, *found.later}, key=lambda step: (step.on, step.predecessor, step.successor)):
        part = ", in part" if step.part else ""
        note = f" ({step.note})" if step.note else ""
        before, after = (reference.bodies[key].name for key in (step.predecessor, step.successor))
        yield f"    {step.on}  {before} → {after}{part}{note}"
