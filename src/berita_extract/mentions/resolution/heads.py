"""Which head governs a name without a type word: that of its chain, of its group, or of the whole story's theme.

It gives the type that a name takes; which institution that makes of the name is decided in `names`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.institutions import SOLE, InstitutionMention, of_provinces, of_regions
from berita_extract.mentions.resolution.kinds import NUMERAL, VALUE_AT_ONCE, Kinds, Scope, kind_printed, kind_told
from berita_extract.mentions.resolution.setting import Setting
from berita_extract.mentions.resolution.topics import Topics
from berita_extract.model import Span

# Words that may stand between two names of one chain
_CHAIN = re.compile(
    r"[\s,;/&()+=:.\"'-]|\d+(?:[.,]\d+)*|\b(?:dan|serta|lalu|kemudian|disusul|diikuti|berikutnya|selanjutnya|oleh"
    r"|dengan|nilai|skor|angka|sebesar|poin|persen|yang|meraih|memperoleh|mendapat|mencatat|zona|zonasi"
    r"|hijau|kuning|merah|kategori|predikat|opini|kualitas|kepatuhan|tertinggi|tinggi|sedang|rendah|terendah"
    r"|perolehan|raihan|capaian|memiliki|mengantongi|membukukan|berada|di|pada|angka|masuk|tepat|adalah|atas|bawah|dalam"
    r"|nilainya|sama|persis|sampai|hingga|maupun|juga|peringkat|ke|alias|atau|urutan|posisi|hanya|masing-masing"
    r"|[A-E])\b",
    re.IGNORECASE,
)
# "Polres Malang 92,10, Malang Kota 90,10", "Disdukcapil A meraih 92,10 sedangkan B naik dari 78,10 ke 90,10"
_HAS_VALUE = re.compile(
    r"(?: Kota)?[\s(:=-]{1,3}(?:(?:hanya|baru|cuma|masih|sudah|juga|naik|turun|dengan|nilainya|meraih|memperoleh|mendapat(?:kan)?|mencatat"
    r"|mengantongi|membukukan)\s+){0,2}(?:(?:dari|nilai|skor|angka)\s+){0,2}\d{1,3}[.,]\d",
    re.IGNORECASE,
)
_VALUE_TOLD = re.compile(r"\d[.,]\d")
_VALUE_THEN = re.compile(
    r"\d[.,]\d[^\n;]{0,80}?(?:[,;]\s*(?:(?:dan|serta|lalu|kemudian|disusul|sedangkan|sementara|adapun)\s+)?"
    r"|\b(?:dan|serta|lalu|disusul|sedangkan|sementara)\s+)(?:di\s+)?$"
)
# "Disdukcapil Kota A, Kabupaten B (89,11) dan C": what joins the regions of one office
_NEXT_REGION = re.compile(r"(?:\s*\(?\s*\d{1,3}[.,]\d+\s*\)?)?(?:,\s+(?:(?:dan|serta)\s+)?|\s+(?:dan|serta|maupun)\s+)")
_ATTENDS = re.compile(r"\b(?:hadir|menghadiri|menyaksikan|mendampingi)\b", re.IGNORECASE)
_LONGER = re.compile(r" [A-Z]")
_LIST_CLOSES = re.compile(r"(?:,\s+[A-Z]\w+(?:\s[A-Z]\w+)*)*,?\s+(?:dan|serta)\s+[A-Z]")
_AND = re.compile(r"[\s,]*(?:dan|serta)?\s*")
_OFFICE_IN = re.compile(r"\b(?P<noun>kantor pertanahan|kantor|kantah|polres)\s+di\s+$")
_REST_OF_KIND = re.compile(
    rf"\b(?:{NUMERAL}\s+(?:lagi|lainnya|yang lain)|sisanya|selebihnya|lainnya)(?:\s*[(:,]|\s+(?:\w+\s+){{0,5}}?(?:yakni|yaitu"
    rf"|ialah|adalah))\s*$",
    re.IGNORECASE,
)

# "Pringsewu, Metro, Way Kanan, dan Tanggamus adalah empat polres yang masuk zona hijau"
_ARE_OF_KIND = re.compile(
    rf"(?:(?:,\s+(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+)[A-Z]\w+(?:\s[A-Z]\w+){{0,3}}){{0,12}}\s+(?:adalah|ialah|merupakan)\s+(?:{NUMERAL}\s+)?"
    r"(?P<noun>polres(?:ta)?|kantor pertanahan|kantah)\b"
)


def chained(gap: str) -> bool:
    """Whether the words between two names make them one chain: "A (90,76), B dan C"."""
    return not _CHAIN.sub("", gap)


class Heads:
    """The heads that govern the names of one article."""

    def __init__(self, setting: Setting, kinds: Kinds) -> None:
        self._setting = setting
        self._text = setting.text
        self._kinds = kinds
        self._topics = Topics(setting)
        self._offices: set[Span] = set()  # "kantor di A, B dan C"

    def office_in(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """ "Kantor Pertanahan A merah. Zona hijau dihuni kantor di B, C": the offices of the kind told before."""
        if mention.place and before and self._same_office_elsewhere(mention, before[-1]):
            return Scope(unit=before[-1].unit)  # "Dinas Sosial di Kabupaten A 55,20, di Kota B 93,40"
        if (there := self._topics.office_there(mention, before)) is not None:
            return there
        said = _OFFICE_IN.search(self._text, max(0, mention.span.start - 30), mention.span.start)
        listed = before and before[-1].span in self._offices
        if not said and not (listed and _AND.fullmatch(self._text[before[-1].span.end : mention.span.start])):
            return None
        unit = kind_told(self._setting, mention, before) or next(
            (m.unit for m in reversed(before) if m.unit and of_regions(m.unit)), None
        )
        if (
            said and said.group("noun") != "kantor"
        ):  # "Kanwil BPN 68,31, senasib dengan kantor pertanahan di Buru (66,40)"
            unit = self._kinds.unit_of_noun(said.group("noun"), before)
        if unit is None:
            return None
        self._offices.add(mention.span)
        return Scope(unit=unit)

    def governing(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """The head that governs a name: of its chain, else of the group that its sentence or the one before speaks of."""
        if mention.form == "bare" and not mention.place and (kind := _ARE_OF_KIND.match(self._text, mention.span.end)):
            unit = self._kinds.unit_of_noun(kind.group("noun").lower(), before)
            return Scope(unit=unit) if unit else None
        if (office := self._topics.office(mention, before)) is not None:
            return office
        previous = next((m for m in reversed(before) if not m.giver and m.form != "anaphor"), None)
        if previous is not None and (beside := self._beside_in_list(previous, before)) and not mention.place:
            joined = _NEXT_REGION.fullmatch(self._text, previous.span.end, mention.span.start)
            if joined and mention.form == "area":
                return None  # "Kota A 97,10, Disdukcapil Kota B 95,10, Kota C 94,10": each says itself what it is
            if joined and mention.form == "bare" and beside.unit is None:
                return Scope(unclear=True)
        if previous is not None and not mention.place:
            gap = self._text[previous.span.end : mention.span.start]
            again = previous.regions == mention.regions  # "Bupati A dan Kapolres A hadir. A meraih 86,20"
            if "\n" not in gap and len(gap) < 160 and chained(gap) and not again:
                if (
                    previous.unit
                    and of_regions(previous.unit)
                    and (mention.form == "bare" or previous.unit.pattern == "branch")
                    and previous.candidates
                ):
                    return Scope(previous.regions[0].level if len(previous.regions) == 1 else None, previous.unit)
                if (
                    mention.form == "bare"
                    and len(previous.regions) == 1
                    and previous.form in ("government", "area", "bare")
                ):
                    return Scope(level=previous.regions[0].level)
        told = previous is not None and self._setting.sentence_of(previous.span) == self._setting.sentence_of(
            mention.span
        )
        if told and mention.compared and previous and self._compared_office(mention, previous):
            return Scope(unit=previous.unit)
        if told and previous and self._same_office_elsewhere(mention, previous):
            return None if self._beside_its_owner(mention, previous, before) else Scope(unit=previous.unit)
        if told and previous and self._next_of_names(mention, previous):
            return Scope(unclear=True)
        if previous is not None and (self._next_region(mention, previous) or self.own_named(mention, before)):
            return Scope(unit=previous.unit)
        if mention.form != "bare":
            scope = self._kinds.spoken_of(mention, before) if mention.form == "area" and not mention.place else None
            return scope if scope is not None and scope.unit is not None else None
        if (spoken_of := self._kinds.spoken_of(mention, before)) is None and self._kinds.among_governments(mention):
            return None
        return spoken_of or self._rest_scope(mention, before) or self.by_theme(mention, before)

    def _beside_its_owner(
        self, mention: InstitutionMention, office: InstitutionMention, before: Sequence[InstitutionMention]
    ) -> bool:
        """ "Kabupaten A meraih 91,20 dengan nilai tertinggi pada Disdukcapil A, 95,10, sedangkan Kabupaten B …": a government
        is set against a government."""
        sentence = self._setting.sentence_of(mention.span)
        return mention.form == "area" and any(
            m.form in ("area", "government")
            and not m.place
            and m.regions == office.regions
            and self._setting.sentence_of(m.span) == sentence
            for m in before
        )

    def _compared_office(self, mention: InstitutionMention, previous: InstitutionMention) -> bool:
        """ "Polrestabes Medan kalah dari Binjai", "Disdukcapil A 92,10 mengungguli Kabupaten B (90,10)": the office of the other."""
        if previous.unit is None or previous.place or {r.level for r in mention.regions} <= {"provinsi"}:
            return False
        if mention.form == "bare" and of_regions(previous.unit):
            return True
        office = previous.unit.pattern in ("office", "branch") and previous.resolved and not of_provinces(previous.unit)
        return bool(office) and mention.form in ("bare", "area") and previous.regions != mention.regions

    def _same_office_elsewhere(self, mention: InstitutionMention, previous: InstitutionMention) -> bool:
        """ "Dinas Pendidikan Pringsewu kalah telak, hanya 71,58, sementara Metro 88,46": the office of the other region."""
        kinds = ("office", "branch") if mention.form == "area" else ("office", "branch", "police", "own_name")
        if previous.unit is None or not previous.resolved:
            return False
        sole = previous.own_name is None and previous.unit.core.startswith(SOLE)  # "RSUD Kudus 92,10 dan Pati 90,20"
        if previous.unit.pattern not in kinds and not sole:
            return False
        provincial = of_provinces(previous.unit)  # "Kanwil BPN Jawa Tengah 84,10, Jawa Timur 86,30"
        gap = self._text[previous.span.end : mention.span.start]
        return (
            bool(_HAS_VALUE.match(self._text, mention.span.end))
            and (_VALUE_TOLD if mention.form == "bare" else _VALUE_THEN).search(gap) is not None
            and all((r.level == "provinsi") == provincial for r in mention.regions)
            and not {r.id for r in previous.regions} & {r.id for r in mention.regions}
        )

    def _beside_in_list(
        self, office: InstitutionMention, before: Sequence[InstitutionMention]
    ) -> InstitutionMention | None:
        """The item of another kind before an office in its list: "Kota A 97,10, Polres B 96,10, C 95,10"."""
        item = office
        while item.unit is not None and office.unit is not None and item.unit.core == office.unit.core:
            last = next((m for m in reversed(before) if m.span.end <= item.span.start), None)
            joined = last and _NEXT_REGION.fullmatch(self._text, last.span.end, item.span.start)
            if last is None or not joined or last.place or not last.candidates or last.regions == item.regions:
                return None
            item = last
        return item if office.unit is not None else None

    def _attends(self, mention: InstitutionMention) -> bool:
        """Whether the head of an office only is there: "Kapolres A hadir. A memperoleh 92,10"."""
        sentence = self._setting.sentence_of(mention.span) if mention.form == "holder" else None
        return sentence is not None and bool(_ATTENDS.search(self._text, mention.span.end, sentence.span.end))

    def _offices_of_several(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> set[Span]:
        """The places of one office of several regions that the sentence before names: "Kepala Disdukcapil A dan B hadir. A meraih
        96,10"."""
        here = self._setting.sentence_of(mention.span)
        told = self._setting.document.before(here) if here is not None else None
        offices = [m for m in before if told is not None and told.span.contains(m.span) and m.unit and m.resolved]
        alike = len({m.unit.core for m in offices if m.unit}) == 1 and len({m.regions for m in offices}) > 1
        return {m.span for m in offices if alike}

    def own_named(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> bool:
        """Whether a name is one of offices that bear names of their own: "Kantor Imigrasi Denpasar 90,11, Singaraja 88,20",
        "Lapas Cirebon, Garut, dan Indramayu"."""
        last = before[-1] if before else None
        if last is None or last.unit is None or last.unit.pattern != "own_name":
            return False
        gap = self._text[last.span.end : mention.span.start]
        if re.search(r"[.!?]\s", gap):
            return False  # "Kantor Imigrasi Maumere 88,10. Sikka memperoleh 82,10"
        joined = _NEXT_REGION.fullmatch(gap) and ("dan " in gap or _LIST_CLOSES.match(self._text, mention.span.end))
        whole = not _LONGER.match(self._text, mention.span.end)  # "Tanjung Uban" begins with a seat's name
        local = (
            whole
            and mention.form == "bare"
            and not mention.place
            and all(r.level != "provinsi" for r in mention.regions)
        )
        return self._same_office_elsewhere(mention, last) or bool(joined and local)

    def _next_of_names(self, mention: InstitutionMention, unit: InstitutionMention) -> bool:
        """ "SMA Negeri 1 Bae 90,10, Pati 88,10": a unit by its own name or the government of that region, nobody can say."""
        named = unit.unit is not None and unit.unit.pattern == "named" and unit.own_name is not None and not unit.place
        joined = _NEXT_REGION.fullmatch(self._text, unit.span.end, mention.span.start)
        return (
            named
            and mention.form == "bare"
            and bool(joined and "," in joined.group() and VALUE_AT_ONCE.match(self._text, mention.span.end))
        )

    def _next_region(self, mention: InstitutionMention, office: InstitutionMention) -> bool:
        """ "Dinas Pendidikan Kabupaten A (89,11) dan Kota B (88,40)", "Disdukcapil A, B, dan C": the next region of an office."""
        if office.unit is None or office.unit.pattern != "office" or not office.resolved or office.place:
            return False
        return (
            mention.form in ("area", "bare")
            and not mention.place
            and office.words.lower() not in office.unit.spellings
            and all(r.level != "provinsi" for r in (*office.regions, *mention.regions))
            and office.regions != mention.regions
            and bool(_NEXT_REGION.fullmatch(self._text, office.span.end, mention.span.start))
        )

    def _rest_scope(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """ "Tujuh lagi (Sigi, Donggala) kuning": of the kind of those before."""
        sentence = self._setting.sentence_of(mention.span)
        if sentence is None or mention.place:
            return None
        said = self._text[sentence.span.start : mention.span.start]
        unit = kind_told(self._setting, mention, before) if _REST_OF_KIND.search(said) else None
        return Scope(unit=unit) if unit is not None else None

    def by_theme(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """In a story about land offices (and no government) "Barru 91,25" is the land office of Barru; where only the one
        of Agam was named, "Agam meraih 88,90" is that."""
        mine = {r.id for r in mention.regions}
        names = {mention.words, *(r.name for r in mention.regions)}
        several = self._offices_of_several(mention, before)
        in_title = self._setting.sentence_kind(mention) == "title"
        if (
            self._setting.two_kinds
            and not in_title
            and not mention.place
            and (kind := kind_printed(self._setting, mention)) is not None
        ):
            return Scope(unit=kind)
        offices = [
            m
            for m in (self._setting.mentions if in_title else before)
            if m.unit
            and (
                (m.unit.pattern == "office" and m.span in several) or of_regions(m.unit) or m.unit.pattern == "own_name"
            )
            and (m.candidates or in_title)
            and not (m.place or self._attends(m))
            and (mine & {r.id for r in m.regions} or (m.unit.pattern in ("police", "own_name") and m.own_name in names))
        ]
        if (
            offices
            and not mention.place
            and not any(
                m.form in ("government", "area", "holder") and not m.unit and mine & {r.id for r in m.regions}
                for m in (*self._setting.title, *self._setting.mentions)
            )
            and not any(
                m.form == "bare" and m.resolved and not m.place and m.regions == mention.regions for m in before
            )
        ):
            return Scope(unit=offices[-1].unit)
        if not re.match(r"\s*[(:=-]?\s*\d{2,3}\b", self._text[mention.span.end : mention.span.end + 8]):
            return None
        units = [
            m
            for m in before
            if m.unit and of_regions(m.unit) and m.unit.pattern == "branch" and m.candidates and not m.place
        ]
        governments = [m for m in self._setting.mentions if m.form == "government" and not m.place]
        return Scope(unit=units[-1].unit) if len(units) > 1 and not governments else None
