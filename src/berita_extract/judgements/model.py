"""One row of judgements: what may be said of what, and when a row says something definite."""

from __future__ import annotations

import dataclasses
import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Literal, get_args

from berita_extract.values import Value

Kind = Literal["same", "not_same", "wrong", "right", "undo"]
Field = Literal["score", "zone", "predicate", "all"]

COLUMNS = (
    "id",
    "when",
    "who",
    "kind",
    "url",
    "mention",
    "scheme",
    "institution_id",
    "institution",
    "other_id",
    "year",
    "field",
    "value",
    "undoes",
    "why",
)
KINDS: tuple[Kind, ...] = get_args(Kind)
FIELDS: tuple[Field, ...] = get_args(Field)
ZONES = ("hijau", "kuning", "merah")
ID_DIGITS = 12  # hexadecimal

_ID = re.compile(r"[0-9a-f]{8,64}")
_SCORE = re.compile(r"\d{1,4}(?:\.\d{1,6})?", re.ASCII)  # "94.62"
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row: who says what of what, when and why. Which columns are set depends on the kind (see `checked`)."""

    when: datetime  # aware, UTC
    who: str
    kind: Kind
    why: str
    url: str | None = None  # of the article; None with a mention: wherever it is printed
    mention: str | None = None  # as printed
    scheme: str | None = None
    institution_id: str | None = None
    institution: str | None = None  # its name, for readers and for an institution that no candidate names
    other_id: str | None = None  # the other one of two bodies
    year: int | None = None
    field: Field | None = None
    value: str | None = None  # as stated; a score with a decimal point
    undoes: str | None = None  # id of a row
    place: str | None = dataclasses.field(default=None, compare=False)  # "<file>: line 7"

    id: str = dataclasses.field(init=False, compare=False)  # the first digits of a hash over the content

    def __post_init__(self) -> None:
        content = "\x1f".join(value for name, value in self.row().items() if name != "id")
        object.__setattr__(self, "id", hashlib.sha256(content.encode()).hexdigest()[:ID_DIGITS])

    def row(self) -> dict[str, str]:
        """The columns as they are written, `id` left empty."""
        values: dict[str, object] = {name: getattr(self, name) for name in COLUMNS if name != "id"}
        values["when"] = self.when.astimezone(UTC).isoformat(timespec="milliseconds")
        return {name: "" if values.get(name) is None else str(values[name]) for name in COLUMNS}

    @property
    def stated(self) -> Value | None:
        """The value as facts have it."""
        return Decimal(self.value) if self.value is not None and self.field == "score" else self.value


def mention_key(mention: str) -> str:
    """What of a mention is compared: its letters, without regard to case and to the spaces between words."""
    return clean(mention).casefold()


def clean(text: str) -> str:
    """Text as one line: single spaces, no characters that a reader does not see."""
    if text.isprintable():
        return " ".join(text.split())
    kept = "".join(" " if char.isspace() else char for char in text if not _unseen(char))
    return " ".join(kept.split())


def _unseen(char: str) -> bool:
    return not char.isspace() and unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs")


_PAIR = frozenset({"url", "mention", "institution_id", "institution", "other_id"})
_OF_VALUE = frozenset({"scheme", "institution_id", "year", "field"})
_NEEDED: Mapping[Kind, frozenset[str]] = {
    "same": frozenset({"institution_id"}),
    "not_same": frozenset({"institution_id"}),
    "wrong": _OF_VALUE | {"url"},
    "right": _OF_VALUE | {"value"},
    "undo": frozenset({"undoes"}),
}
_ALLOWED: Mapping[Kind, frozenset[str]] = {
    "same": _PAIR,
    "not_same": _PAIR,
    "wrong": _OF_VALUE | {"url", "institution", "value"},
    "right": _OF_VALUE | {"institution", "value"},
    "undo": frozenset({"undoes"}),
}


def checked(row: Judgement) -> Judgement:
    """The row with its text as one line each; raises ValueError with the reason if it says nothing definite."""
    row = replace(
        row,
        who=clean(row.who),
        why=clean(row.why),
        url=_cleaned(row.url),
        mention=_cleaned(row.mention),
        scheme=_cleaned(row.scheme),
        institution_id=_cleaned(row.institution_id),
        institution=_cleaned(row.institution),
        other_id=_cleaned(row.other_id),
        value=_cleaned(row.value),
        undoes=_cleaned(row.undoes),
    )
    if not row.who:
        raise ValueError("who: missing; a judgement has an author")
    if not row.why:
        raise ValueError("why: missing; a judgement has a reason")
    if row.when.tzinfo is None:
        raise ValueError("when: has no time zone")
    allowed, needed = _ALLOWED[row.kind], _NEEDED[row.kind]
    subject = {each.name for each in fields(row)} - {"when", "who", "kind", "why", "place", "id"}
    for name in sorted(subject):
        if getattr(row, name) is None and name in needed:
            raise ValueError(f"{name}: missing for {row.kind}")
        if getattr(row, name) is not None and name not in allowed:
            raise ValueError(f"{name}: must be empty for {row.kind}")
    if row.kind in ("same", "not_same"):
        _check_pair(row)
    if row.kind in ("wrong", "right"):
        _check_value(row)
    if row.undoes is not None and not _ID.fullmatch(row.undoes):
        raise ValueError("undoes: must be the id of a row")
    return row


def _cleaned(text: str | None) -> str | None:
    return clean(text) or None if text is not None else None


def _check_pair(row: Judgement) -> None:
    if (row.mention is None) == (row.other_id is None):
        raise ValueError(f"{row.kind} needs a mention, or other_id for two ids: one of the two")
    if row.other_id is not None and row.url is not None:
        raise ValueError("url: must be empty for two ids")
    if row.other_id == row.institution_id:
        raise ValueError("other_id: is institution_id itself")


def _check_value(row: Judgement) -> None:
    if row.field == "all":
        if row.kind == "right":
            raise ValueError("field: right is said of one field")
        if row.value is not None:
            raise ValueError("value: must be empty for all fields")
        return
    if row.value is None:
        raise ValueError("value: missing")
    if row.field == "score" and not _SCORE.fullmatch(row.value):
        raise ValueError('value: must be a score as stated, with a decimal point: "94.62"')
    if row.field == "zone" and row.value not in ZONES:
        raise ValueError(f"value: must be one of {', '.join(ZONES)}")


def of_row(given: Mapping[str, str]) -> Judgement:
    """The judgement that a line holds; raises ValueError with the reason."""
    text = {name: value.strip() or None for name, value in given.items()}
    kind, name = text["kind"], text["field"]
    if kind not in KINDS:
        raise ValueError(f"kind: must be one of {', '.join(KINDS)}")
    if name is not None and name not in FIELDS:
        raise ValueError(f"field: must be one of {', '.join(FIELDS)}")
    if text["year"] is not None and not _YEAR.fullmatch(text["year"]):
        raise ValueError("year: must be an assessment year")
    try:
        when = datetime.fromisoformat(text["when"] or "")
        when = when.astimezone(UTC) if when.tzinfo is not None else when
    except (ValueError, OverflowError):
        raise ValueError("when: must be a time such as 2026-02-10T08:15:00+00:00") from None
    row = checked(
        Judgement(
            when=when,
            who=text["who"] or "",
            kind=kind,
            why=text["why"] or "",
            url=text["url"],
            mention=text["mention"],
            scheme=text["scheme"],
            institution_id=text["institution_id"],
            institution=text["institution"],
            other_id=text["other_id"],
            year=int(text["year"]) if text["year"] else None,
            field=name,
            value=text["value"],
            undoes=text["undoes"],
        )
    )
    if text["id"] is not None and text["id"] != row.id:
        raise ValueError("id: does not fit the row; rows are never changed, `berita review undo` takes one back")
    return row
