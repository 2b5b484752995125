"""The institutions of the reference data, and what they were called when: regions, ministries and agencies, kinds of offices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from berita_extract.reference.basics import Level, NameKind, UnitPattern, holds


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write a name, valid from `valid_from` on and before `valid_to`; None where no bound is known."""

    text: str
    kind: NameKind
    valid_from: date | None = None
    valid_to: date | None = None

    def valid_on(self, day: date | None) -> bool:
        """True if the name was in force on `day`, or no day is given."""
        return day is None or holds(self.valid_from, self.valid_to, day)


@dataclass(frozen=True, slots=True)
class Membership:
    """The province that a kabupaten or kota belonged to before today's, and its code there, before `valid_to`."""

    province: str  # id
    code: str
    valid_from: date | None
    valid_to: date

    def valid_on(self, day: date) -> bool:
        """True if it held on `day`."""
        return holds(self.valid_from, self.valid_to, day)


@dataclass(frozen=True, slots=True)
class Region:
    """A province, kabupaten or kota with its Kemendagri code and province of today, and those it had before."""

    id: str  # frozen: "prov-banten", "kab-serang", "kota-serang"
    code: str
    level: Level
    name: str  # without the level: "Serang", "Administrasi Jakarta Pusat"
    province: str | None  # id; None for a province
    names: tuple[Name, ...]  # canonical first
    valid_from: date | None = None
    valid_to: date | None = None
    memberships: tuple[Membership, ...] = ()  # former ones, oldest first
    capital: str | None = None  # of a province: the id of the kota or kabupaten that is its seat

    @property
    def area(self) -> str:
        """The region with its level: "Kabupaten Serang"."""
        return f"{self.level.capitalize()} {self.name}"

    @property
    def government(self) -> str:
        """The institution: "Pemerintah Kabupaten Serang"."""
        return f"Pemerintah {self.area}"

    @property
    def former_codes(self) -> tuple[str, ...]:
        """The codes it had before a recoding, oldest first."""
        return tuple(former.code for former in self.memberships)

    def valid_on(self, day: date | None) -> bool:
        """True if the region existed on `day`, or no day is given."""
        return day is None or holds(self.valid_from, self.valid_to, day)

    def membership_on(self, day: date | None) -> Membership | None:
        """The former membership that held on `day`; None where it was today's, or no day is given."""
        if day is None:
            return None
        return next((former for former in self.memberships if former.valid_on(day)), None)

    def province_on(self, day: date | None) -> str | None:
        """The id of the province it belonged to on `day`, today's without a day; None for a province."""
        former = self.membership_on(day)
        return former.province if former else self.province

    def code_on(self, day: date | None) -> str:
        """The Kemendagri code it had on `day`, today's without a day."""
        former = self.membership_on(day)
        return former.code if former else self.code

    def name_on(self, day: date | None) -> str:
        """The official name on `day`: a former one where its validity covers the day, else today's."""
        if day is not None:
            for name in self.names:
                if name.kind == "former" and name.valid_to is not None and name.valid_on(day):
                    return name.text
        return self.name


@dataclass(frozen=True, slots=True)
class Succession:
    """Work of one body that another took over on a day; `part`: the first went on without it."""

    predecessor: str  # id
    successor: str  # id
    on: date
    part: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A ministry or central agency under one official name; a renamed or split one is another body.

    Press and assessor use an old name for a year and longer: `valid_to` tells bodies apart and is no reason to refuse.
    `taken` and `given` are the successions it is part of, oldest first; results are never joined over them.
    """

    id: str  # frozen: "kementerian-sosial"
    name: str
    kind: Literal["kementerian", "lembaga"]
    names: tuple[Name, ...]  # canonical first
    valid_from: date | None = None
    valid_to: date | None = None
    taken: tuple[Succession, ...] = ()  # from its predecessors
    given: tuple[Succession, ...] = ()  # to its successors

    @property
    def predecessors(self) -> tuple[str, ...]:
        """The ids of those whose work it took over when they ended."""
        return tuple(dict.fromkeys(one.predecessor for one in self.taken if not one.part))

    @property
    def successors(self) -> tuple[str, ...]:
        """The ids of those that took over its work when it ended."""
        return tuple(dict.fromkeys(one.successor for one in self.given if not one.part))

    def valid_on(self, day: date | None) -> bool:
        """True if `day` lies between its first and last day, or no day is given; a name given twice has none of its own."""
        return day is None or holds(self.valid_from, self.valid_to, day)

    def in_force(self, day: date) -> bool:
        """True if the body existed under this name on `day`: not while its work lay with another, of a name given twice."""
        ended = [one.on for one in self.given if not one.part and one.on <= day]
        begun = [one.on for one in self.taken if not one.part and one.on <= day]
        return self.valid_on(day) and (not ended or any(on > max(ended) for on in begun))


@dataclass(frozen=True, slots=True)
class UnitForm:
    """A kind of office. Forms with one `core` are one service: the id of a unit is (core, own name, region).

    `pattern` says how the canonical name is built:
    office    name + region.area                     Dinas Sosial Kabupaten Serang
    named     name + own name + region.area          Puskesmas Pontang Kabupaten Serang
    police    name + area as the article names it    Kepolisian Resor Kota Malang Kota
    branch    name + region.area of a central body   Kantor Pertanahan Kabupaten Serang
    own_name  name + own name as printed             Kantor Imigrasi Kelas I TPI Batam
    staff     none: it tells results and is never assessed itself ("Bagian Organisasi Setda")
    """

    core: str
    name: str
    pattern: UnitPattern
    names: tuple[Name, ...]  # canonical first
    owner: Literal["region", "body"] | None = None  # whose office it is: the region's own, or a central body's

    @property
    def spellings(self) -> frozenset[str]:
        """Its name and the other ways to write it, in lower case."""
        return frozenset((self.name.lower(), *(name.text.lower() for name in self.names)))

    @property
    def kind(self) -> Literal["unit", "vertical"]:
        """The kind of entity for scales and bands: offices of central bodies are vertical."""
        return "vertical" if self.owner == "body" else "unit"
