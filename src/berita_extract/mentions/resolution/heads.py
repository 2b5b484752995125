"""Which head governs a name without a type word: that of its chain, of its group, or of the whole story's theme.

It gives the type that a name takes; which institution that makes of the name is decided in `names`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from berita_extract.mentions.institutions import InstitutionMention, of_provinces, of_regions
from berita_extract.mentions.resolution.kinds import NUMERAL, Kinds, Scope, kind_printed, kind_told
from berita_extract.mentions.resolution.setting import Setting
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
_VALUE_AT_ONCE = re.compile(r"[\s(:=-]{1,3}\d{1,3}[.,]\d")
_VALUE_TOLD = re.compile(r"\d[.,]\d")
_VALUE_THEN = re.compile(
    r"\d[.,]\d[^\n;]{0,80}?(?:[,;]\s*(?:(?:dan|serta|lalu|kemudian|disusul|sedangkan|sementara|adapun)\s+)?"
    r"|\b(?:dan|serta|lalu|disusul|sedangkan|sementara)\s+)(?:di\s+)?$"
)
# "Disdukcapil Kota A, Kabupaten B (89,11) dan C": what joins the regions of one office
_NEXT_REGION = re.compile(r"(?:\s*\(?\s*\d{1,3}[.,]\d+\s*\)?)?(?:,\s+(?:(?:dan|serta)\s+)?|\s+(?:dan|serta|maupun)\s+)")
_UNDER_HEADING = 40  # lines that a heading governs at most
_SHORT_LINE = 80  # characters
_AND = re.compile(r"[\s,]*(?:dan|serta)?\s*")
_OFFICE_IN = re.compile(r"\b(?P<noun>kantor pertanahan|kantor|kantah|polres)\s+di\s+$")
_REST_OF_KIND = re.compile(
    rf"\b(?:{NUMERAL}\s+(?:lagi|lainnya|yang lain)|sisanya|selebihnya|lainnya)(?:\s*[(:,]|\s+(?:\w+\s+){{0,5}}?(?:yakni|yaitu"
    rf"|ialah|adalah))\s*$",
    re.IGNORECASE,
)

# "Untuk Dinas Kesehatan, …", "Di antara disdukcapil, …": the office that a sentence goes through region by region
_TOPIC_OPENS = re.compile(
    r"\W*(?:(?:sementara(?: itu)?|sedangkan|adapun|lalu|kemudian)\W+)?(?:(?:untuk|pada|di|khusus|bagi|dari|soal|mengenai|beralih ke"
    r"|(?:begitu|demikian) (?:juga|pula))\s+)?"
    r"(?:(?:kategori|klaster|kelompok|tingkat|level|lingkup|kalangan|antara|unsur|jajaran|segmen)\s+)?",
    re.IGNORECASE,
)
_NILAI_OPENS = re.compile(r"\W*(?:(?:untuk|nilai|skor|hasil)\s+)?", re.IGNORECASE)
_FOR_OFFICE = re.compile(r"\b(?:untuk|kategori|klaster|kelompok|bidang)\s+\Z", re.IGNORECASE)
_HELD_BY = re.compile(
    r"(?:\s+ter(?:baik|tinggi|atas|rendah|buruk))?(?:\s+(?:versi|menurut)\s+Ombudsman(?:\s+RI)?)?\s+(?:di(?:raih|peroleh|tempati|pegang|sabet|duduki|catat|kantongi|miliki|pimpin|huni)|jatuh|ada|berada|adalah|ialah|yaitu|yakni)\b",
    re.IGNORECASE,
)
# "Untuk layanan kependudukan, Ombudsman memberi nilai tertinggi kepada Kota A": an office of its, none is named
_SERVICE_OPENS = re.compile(
    r"\W*(?:(?:sementara(?: itu)?|sedangkan|adapun|lalu|kemudian)\W+)?(?:(?:untuk|pada|di|dalam|kategori|bidang|sektor|urusan)\s+){1,2}"
    r"(?:(?:pe)?layanan\s+(?:administrasi\s+)?)?(?:kependudukan|perizinan|kesehatan|pendidikan|sosial|perhubungan|ketenagakerjaan)"
    r"\b[^,.;:\d]{0,20}[,:]",
    re.IGNORECASE,
)
# "Dinas Pendidikan di tiga daerah bertetangga, yakni Kota A, Kabupaten B dan Kabupaten C"
_IN_SEVERAL = re.compile(
    r"\s+di\s+(?:\w+\s+)?(?:daerah|kabupaten|kota|wilayah|kabupaten/kota)\b[^.;:\d]{0,40}(?:,?\s+(?:yakni|yaitu|ialah|adalah)|:)\s",
    re.IGNORECASE,
)
# "Pringsewu, Metro, Way Kanan, dan Tanggamus adalah empat polres yang masuk zona hijau"
_ARE_OF_KIND = re.compile(
    rf"(?:(?:,\s+(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+)[A-Z]\w+(?:\s[A-Z]\w+){{0,3}}){{0,12}}\s+(?:adalah|ialah|merupakan)\s+(?:{NUMERAL}\s+)?"
    r"(?P<noun>polres(?:ta)?|kantor pertanahan|kantah)\b"
)
# "Disdukcapil se-Bali dinilai. Tertinggi Badung 96,10", "puskesmas yang ada di seluruh Jambi"
_ALL_OVER = re.compile(
    r"\s+(?:(?:yang\s+(?:ada|berada)\s+)?di\s+(?:(?:seluruh|wilayah|lingkungan|daerah)\s+)*|se-?\s?)", re.IGNORECASE
)
_BESIDE_ANOTHER = re.compile(r"(?:[,/]|\b(?:dan|serta|maupun))\s+\Z", re.IGNORECASE)  # "pemda dan polres se-Bali"
_GOVERNMENTS_TOLD = re.compile(
    r"\b(?:pemda|pem(?:kab|kot?|prov)\w*|pemerintah(?:an)? daerah\w*|secara keseluruhan)\b", re.IGNORECASE
)
_THERE = re.compile(r"\bdi\s+\Z", re.IGNORECASE)
_OF_EACH = re.compile(r"\s+(?:(?:tertinggi|terendah|terbaik|terburuk)\b|se-?\s?(?-i:[A-Z]))", re.IGNORECASE)


def chained(gap: str) -> bool:
    """Whether the words between two names make them one chain: "A (90,76), B dan C"."""
    return not _CHAIN.sub("", gap)


class Heads:
    """The heads that govern the names of one article."""

    def __init__(self, setting: Setting, kinds: Kinds) -> None:
        self._setting = setting
        self._text = setting.text
        self._kinds = kinds
        self._offices: set[Span] = set()  # "kantor di A, B dan C"

    def office_in(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """ "Kantor Pertanahan A merah. Zona hijau dihuni kantor di B, C": the offices of the kind told before."""
        if mention.place and before and self._same_office_elsewhere(mention, before[-1]):
            return Scope(unit=before[-1].unit)  # "Dinas Sosial di Kabupaten A 55,20, di Kota B 93,40"
        if (there := self._office_there(mention, before)) is not None:
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
        if (
            office := self._topic_office(mention, before)
            or self._heading_office(mention, before)
            or self._all_over(mention, before)
        ) is not None:
            return office
        previous = next((m for m in reversed(before) if not m.giver and m.form != "anaphor"), None)
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
        if (
            told
            and mention.compared
            and mention.form == "bare"
            and previous
            and previous.unit
            and of_regions(previous.unit)
        ):
            return Scope(unit=previous.unit)  # "Polrestabes Medan kalah dari Binjai"
        if told and previous and self._same_office_elsewhere(mention, previous):
            return Scope(unit=previous.unit)
        if previous is not None and self._next_region(mention, previous):
            return Scope(unit=previous.unit)
        if mention.form != "bare":
            scope = self._kinds.spoken_of(mention, before) if mention.form == "area" and not mention.place else None
            return scope if scope is not None and scope.unit is not None else None
        return (
            self._kinds.spoken_of(mention, before)
            or self._rest_scope(mention, before)
            or self.by_theme(mention, before)
        )

    def _topic_office(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """ "Untuk Dinas Kesehatan, nilai tertinggi diraih Kota A 91,20", "Disdukcapil terendah Kabupaten B": that office of each."""
        sentence = self._setting.sentence_of(mention.span)
        if sentence is None or mention.place or mention.form not in ("area", "bare"):
            return None
        in_it = list(takewhile(lambda m: m.span.start >= sentence.span.start, reversed(before)))
        if _SERVICE_OPENS.match(self._text, sentence.span.start, mention.span.start):
            return Scope(unclear=True)
        units = [m for m in in_it if m.unit]  # the last first
        for topic in dict.fromkeys((*units[:1], *units[-1:])):
            if topic.unit is None or topic.unit.pattern not in ("office", "named"):
                continue
            if topic.words.lower() not in topic.unit.spellings:
                continue  # "Dinas Kesehatan Paser": it has a region of its own
            start, end = topic.span.start, topic.span.end
            opens = _TOPIC_OPENS.fullmatch(self._text, sentence.span.start, start)
            aside = self._text.startswith((",", ":"), end) and opens and opens.group().strip(" \n\"“'")
            each = _OF_EACH.match(self._text, end) and _NILAI_OPENS.fullmatch(self._text, sentence.span.start, start)
            held = _HELD_BY.match(self._text, end) and _FOR_OFFICE.search(self._text, sentence.span.start, start)
            several = _IN_SEVERAL.match(self._text, end)
            if (held and topic is units[0]) or (topic is units[-1] and (aside or each or held or several)):
                return Scope(unit=topic.unit)
        return None

    def _office_there(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """ "Dinas Pendidikan menjadi titik lemah. Di Kabupaten A nilainya 60,10, di Kabupaten B 58,20": the office told
        without a region, of each; "10 puskesmas di Kota A 90,10 dan di Kota B 92,20" are no one's."""

        def there(m: InstitutionMention) -> bool:
            return bool(_THERE.search(self._text, max(0, m.span.start - 6), m.span.start))

        office = next((m for m in reversed(before) if m.unit), None)
        if office is None or office.unit is None or office.own_name or office.unit.pattern not in ("office", "named"):
            return None
        between = list(takewhile(lambda m: m is not office, reversed(before)))
        here, told = self._setting.sentence_of(mention.span), self._setting.sentence_of(office.span)
        near = here is not None and told is not None and told in (here, self._setting.document.before(here))
        if (
            not near
            or (office.unit.pattern == "office" and office.words.lower() not in office.unit.spellings)
            or not all(m.regions and there(m) for m in (mention, *between))
            or any(r.level == "provinsi" for r in mention.regions)
            or not _VALUE_AT_ONCE.match(self._text, mention.span.end)
        ):
            return None
        return Scope(unit=office.unit)

    def _all_over(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """ "Disdukcapil se-Bali dinilai. Tertinggi Badung 96,10": the kind of which the paragraph tells all in its province."""
        sentence = self._setting.sentence_of(mention.span)
        if sentence is None or mention.place or mention.form not in ("area", "bare"):
            return None
        told = [m for m in before if m.span.start >= self._setting.document.blocks[sentence.block].span.start]
        at = max(
            (n for n, m in enumerate(told) if m.unit and m.place and not (m.candidates or m.own_name)), default=None
        )
        kind = told[at] if at is not None else None
        if at is None or kind is None or kind.unit is None:
            return None
        where = next((m for m in self._setting.mentions if m.span.start >= kind.span.end), None)
        if where is None or not _ALL_OVER.fullmatch(self._text, kind.span.end, where.span.start):
            return None
        inside = {r.id for r in where.regions if r.level == "provinsi"} & {str(r.province) for r in mention.regions}
        others = any(m.form == "government" or (m.unit and m.unit.core != kind.unit.core) for m in told[at + 1 :])
        others = others or bool(_BESIDE_ANOTHER.search(self._text, max(0, kind.span.start - 9), kind.span.start))
        if not inside or others or _GOVERNMENTS_TOLD.search(self._text, kind.span.end, mention.span.start):
            return None
        return Scope(unit=kind.unit)

    def _heading_office(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """The office that a line of its own names over lines of regions: "DPMPTSP", "Kota Padang Panjang 95,83"."""
        sentence = self._setting.sentence_of(mention.span)
        if sentence is None or mention.place or mention.form not in ("area", "bare"):
            return None
        if self._text[sentence.span.start : mention.span.start].strip(" -–•*.)(0123456789"):
            return None
        blocks = self._setting.document.blocks
        for number in range(sentence.block - 1, max(-1, sentence.block - _UNDER_HEADING), -1):
            span = blocks[number].span
            if span.end - span.start > _SHORT_LINE:
                return None
            words = span.of(self._text).strip(" :.-")
            head = next((m for m in reversed(before) if span.contains(m.span)), None)
            if head is not None and head.words == words:
                office = (
                    head.unit is not None and head.unit.pattern == "office" and words.lower() in head.unit.spellings
                )
                return Scope(unit=head.unit) if office else None
            if not re.search(r"\d", words):
                return None
        return None

    def _same_office_elsewhere(self, mention: InstitutionMention, previous: InstitutionMention) -> bool:
        """ "Dinas Pendidikan Pringsewu kalah telak, hanya 71,58, sementara Metro 88,46": the office of the other region."""
        kinds = ("office", "branch") if mention.form == "area" else ("office", "branch", "police", "own_name")
        if previous.unit is None or previous.unit.pattern not in kinds or not previous.resolved:
            return False
        provincial = of_provinces(previous.unit)  # "Kanwil BPN Jawa Tengah 84,10, Jawa Timur 86,30"
        gap = self._text[previous.span.end : mention.span.start]
        return (
            bool(_VALUE_AT_ONCE.match(self._text, mention.span.end))
            and (_VALUE_TOLD if mention.form == "bare" else _VALUE_THEN).search(gap) is not None
            and all((r.level == "provinsi") == provincial for r in mention.regions)
            and not {r.id for r in previous.regions} & {r.id for r in mention.regions}
        )

    def _offices_of_several(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> set[Span]:
        """The places of one office of several regions that the sentence before names: "Kepala Disdukcapil A dan B hadir. A meraih
        96,10"."""
        here = self._setting.sentence_of(mention.span)
        told = self._setting.document.before(here) if here is not None else None
        offices = [m for m in before if told is not None and told.span.contains(m.span) and m.unit and m.resolved]
        alike = len({m.unit.core for m in offices if m.unit}) == 1 and len({m.regions for m in offices}) > 1
        return {m.span for m in offices if alike}

    def own_named(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> bool:
        """Whether a name is the next one of offices that bear names of their own: "Kantor Imigrasi Denpasar 90,11, Singaraja 88,20"."""
        last = before[-1] if before else None
        own = last is not None and last.unit is not None and last.unit.pattern == "own_name"
        return last is not None and own and self._same_office_elsewhere(mention, last)

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
            and ((m.unit.pattern == "office" and m.span in several) or of_regions(m.unit))
            and (m.candidates or in_title)
            and not m.place
            and (mine & {r.id for r in m.regions} or (m.unit.pattern == "police" and m.own_name in names))
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
