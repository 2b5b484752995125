"""Of which office a sentence, a paragraph or the lines under a heading tell region by region: "Disdukcapil se-Bali dinilai. …".

It gives the type that the names of those regions take, like `heads`, which asks it first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from berita_extract.mentions.institutions import SOLE, InstitutionMention, of_provinces
from berita_extract.mentions.resolution.kinds import GOVERNMENTS_TOLD, NUMERAL, VALUE_AT_ONCE, Scope
from berita_extract.mentions.resolution.setting import Setting

_UNDER_HEADING = 40  # lines that a heading governs at most
_SHORT_LINE = 80  # characters
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
    r"(?:\s+ter(?:baik|tinggi|atas|rendah|buruk))?(?:\s+(?:versi|menurut)\s+Ombudsman(?:\s+RI)?(?:\s+(?:tahun\s+)?20\d\d)?)?"
    r"\s+(?:di(?:raih|peroleh|tempati|pegang|sabet|duduki|catat|kantongi|miliki|pimpin|huni)|jatuh|ada|berada|adalah|ialah|yaitu|yakni)\b",
    re.IGNORECASE,
)
# "Untuk layanan kependudukan, Ombudsman memberi nilai tertinggi kepada Kota A": an office of its, none is named
_SERVICE_OPENS = re.compile(
    r"\W*(?:(?:sementara(?: itu)?|sedangkan|adapun|lalu|kemudian)\W+)?"
    r"(?:(?:untuk|pada|di|dari|dalam|kategori|bidang|sektor|urusan|unsur|kalangan)\s+){1,3}"
    r"(?:(?:pe)?layanan\s+(?:administrasi\s+)?)?(?:kependudukan|perizinan|kesehatan|pendidikan|sosial|perhubungan|ketenagakerjaan"
    r"|(?:instansi|lembaga|kantor)\s+vertikal)\b[^,.;:\d]{0,20}[,:]",
    re.IGNORECASE,
)
# "Dinas Pendidikan di tiga daerah bertetangga, yakni Kota A, Kabupaten B dan Kabupaten C"
_IN_SEVERAL = re.compile(
    r"\s+di\s+(?:\w+\s+)?(?:daerah|kabupaten|kota|wilayah|kabupaten/kota)\b[^.;:\d]{0,40}(?:,?\s+(?:yakni|yaitu|ialah|adalah)|:)\s",
    re.IGNORECASE,
)
# "Disdukcapil se-Bali dinilai. Tertinggi Badung 96,10", "puskesmas yang ada di seluruh Jambi"
_ALL_OVER = re.compile(
    r"\s+(?:(?:yang\s+(?:ada|berada)\s+)?di\s+(?:(?:seluruh|wilayah|lingkungan|daerah)\s+)*|se-?\s?)", re.IGNORECASE
)
_BESIDE_ANOTHER = re.compile(
    r"(?:[,/]|\b(?:dan|serta|maupun|hingga|sampai|juga menilai))\s+\Z", re.IGNORECASE
)  # "pemda dan polres se-Bali"
# "Nilai untuk DPMPTSP: Kota A 97,10", "Rapor dinas pendidikan sebagai berikut. Kota A 88,20"
_RESULTS_OF = re.compile(
    r"\b(?:untuk|terhadap|kategori|nilai|skor|hasil|penilaian|rapor|peringkat|daftar)\s+\Z", re.IGNORECASE
)
_RESULTS_OPEN = re.compile(
    r"\W*(?:berikut\s+(?:ini\s+)?)?(?:(?:daftar|hasil|urutan|rincian)\s+)*(?:rapor|nilai|skor|peringkat|penilaian|hasil)\s+"
    r"(?:kepatuhan\s+)?(?:(?:untuk|terhadap)\s+)?",
    re.IGNORECASE,
)
# "Disdukcapil Kota A juara dengan 97,20. Kabupaten B menyusul dengan 95,10", "… Di bawahnya ada Kota B 95,10"
_FOLLOWS = re.compile(r"\s+(?:juga\s+|kemudian\s+|lalu\s+)?(?:menyusul|menempel|membuntuti|mengekor)\b", re.IGNORECASE)
_NEXT_IN_RANK = re.compile(
    r"\W*(?:(?:tepat\s+)?di\s+bawahnya|disusul|diikuti|menyusul|di\s+(?:posisi|urutan|peringkat|tempat|nomor)\s+(?:ke-?\s?)?\w+)\b"
    r"[^.;:\d]{0,30}",
    re.IGNORECASE,
)
_AS_FOLLOWS = re.compile(r"\b(?:sebagai\s+)?berikut\b|\brinciannya\b", re.IGNORECASE)
_VALUE = re.compile(r"\d[.,]\d")
# "Di jajaran Polda Jawa Tengah, Kudus memperoleh 92,10", "polres jajaran"
_IN_RANKS = re.compile(
    r"\W*(?:di|dari|untuk|pada)\s+(?:jajaran|lingkungan|lingkup|wilayah(?: hukum)?|bawah)\s+", re.IGNORECASE
)
_OF_ITS_RANKS = re.compile(r"\s+(?:di\s+)?jajaran(?:nya)?\b(?!\s+[A-Z])")
_COUNTED = re.compile(rf"\b{NUMERAL}\s+\Z", re.IGNORECASE)
_NAMELY = re.compile(r"\b(?:yakni|yaitu|ialah|adalah|meliputi|terdiri (?:dari|atas))\s|:\s", re.IGNORECASE)
# "Kota A unggul di kategori puskesmas dengan 95,10"
_IN_CATEGORY = re.compile(
    r"(?:(?!\b(?:sedangkan|sementara|dan|zona|predikat)\b)[^.;:\d]){0,60}\b(?:untuk|di|pada|dalam)\s+(?:kategori|klaster|kelompok)\s+",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bdi\s+\Z", re.IGNORECASE)
_OF_EACH = re.compile(r"\s+(?:(?:tertinggi|terendah|terbaik|terburuk)\b|se-?\s?(?-i:[A-Z]))", re.IGNORECASE)


class Topics:
    """The offices that one article goes through region by region."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._text = setting.text

    def office(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """The office of which a name's sentence, heading or paragraph tells region by region."""
        if mention.place or mention.form not in ("area", "bare"):
            return None
        return (
            self._topic_office(mention, before)
            or self._heading_office(mention, before)
            or self._all_over(mention, before)
            or self._of_list(mention)
            or self._in_category(mention)
            or self._told_before(mention, before)
        )

    def _topic_office(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """ "Untuk Dinas Kesehatan, nilai tertinggi diraih Kota A 91,20", "Disdukcapil terendah Kabupaten B": that office of each."""
        sentence = self._setting.sentence_of(mention.span)
        if sentence is None:
            return None
        in_it = list(takewhile(lambda m: m.span.start >= sentence.span.start, reversed(before)))
        units = [m for m in in_it if m.unit and not self._was_bare(m)]  # the last first
        if not units and _SERVICE_OPENS.match(self._text, sentence.span.start, mention.span.start):
            return Scope(unclear=True)
        if units and self._among_police(units[-1], sentence.span.start):
            return Scope(unit=self._setting.reference.unit_forms["polres"])
        for topic in dict.fromkeys((*units[:1], *units[-1:])):
            if topic.unit is None or topic.unit.pattern == "staff" or of_provinces(topic.unit):
                continue
            if topic.words.lower() not in topic.unit.spellings:
                continue  # "Dinas Kesehatan Paser": it has a region of its own
            start, end = topic.span.start, topic.span.end
            opens = _TOPIC_OPENS.fullmatch(self._text, sentence.span.start, start)
            aside = self._text.startswith((",", ":"), end) and opens and opens.group().strip(" \n\"“'")
            each = _OF_EACH.match(self._text, end) and _NILAI_OPENS.fullmatch(self._text, sentence.span.start, start)
            held = _HELD_BY.match(self._text, end) and _FOR_OFFICE.search(self._text, sentence.span.start, start)
            several = _IN_SEVERAL.match(self._text, end)
            listed = self._text.startswith(":", end) and _RESULTS_OF.search(self._text, sentence.span.start, start)
            if ((held or listed) and topic is units[0]) or (topic is units[-1] and (aside or each or held or several)):
                return Scope(unit=topic.unit)
        kind = units[0] if units else None
        if kind is not None and kind.unit is not None and self._so_many(kind, mention):
            return Scope(unit=kind.unit)
        return None

    def _so_many(self, kind: InstitutionMention, mention: InstitutionMention) -> bool:
        """ "Tiga Disdukcapil meraih zona hijau, yakni Kota A 97,10, Kabupaten B, dan C": so many of a kind, and who they are."""
        named = kind.unit is not None and kind.unit.pattern == "named" and not kind.unit.core.startswith(SOLE)
        counted = _COUNTED.search(self._text, max(0, kind.span.start - 20), kind.span.start)
        led = _NAMELY.search(self._text, kind.span.end, mention.span.start)
        return kind.place and not (named or kind.own_name or kind.regions) and bool(counted and led)

    def _among_police(self, province: InstitutionMention, start: int) -> bool:
        """Whether a sentence that begins at `start` is about the stations of a province: "Di jajaran Polda Jawa Tengah, …"."""
        above = province.unit is not None and province.unit.core == "kepolisian-daerah"
        opens = _IN_RANKS.fullmatch(self._text, start, province.span.start)
        return bool(above and opens and self._text.startswith(",", province.span.end))

    def _in_category(self, mention: InstitutionMention) -> Scope | None:
        """ "Kota A unggul di kategori puskesmas dengan 95,10": the office of the category told behind."""
        kind = next((m for m in self._setting.mentions if m.span.start >= mention.span.end), None)
        if kind is None or kind.unit is None or kind.words.lower() not in kind.unit.spellings:
            return None
        return Scope(unit=kind.unit) if _IN_CATEGORY.fullmatch(self._text, mention.span.end, kind.span.start) else None

    def _told_before(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """The office whose results the sentence before announces or begins with: "Rapor dinas pendidikan sebagai berikut. Kota A
        88,20", "Disdukcapil Kota A 97,20. Kabupaten B menyusul dengan 95,10"."""
        here = self._setting.sentence_of(mention.span)
        last = self._setting.document.before(here) if here is not None else None
        if here is None or last is None or last.block != here.block:
            return None
        told = [m for m in before if last.span.contains(m.span) and not m.giver and not (m.place and not m.unit)]
        units = [m.unit for m in told if m.unit]
        if not told or len(units) < len(told) or len({u.core for u in units}) > 1:
            return None
        valued = _VALUE.search(self._text, last.span.start, last.span.end)
        bare_kind = len(told) == 1 and told[0].words.lower() in units[0].spellings
        opens = mention.span.start - here.span.start < 3
        at_once = opens and VALUE_AT_ONCE.match(self._text, mention.span.end)
        announced = at_once or _AS_FOLLOWS.search(self._text, last.span.start, last.span.end)
        opened = bare_kind and _RESULTS_OPEN.fullmatch(self._text, last.span.start, told[0].span.start)
        if opened and announced and not valued:
            return Scope(unit=units[0])
        same = any(
            m.regions == mention.regions for m in told
        )  # "Disdukcapil A 97,20. Menyusul Kabupaten A secara utuh 93,10"
        if not valued or bare_kind or same or any(r.level == "provinsi" for r in mention.regions):
            return None
        if mention.form == "area" and units[0].pattern not in ("office", "branch"):
            return None
        goes_on = at_once and self._was_bare(told[-1])
        follows = _FOLLOWS.match(self._text, mention.span.end) if opens else None
        next_one = _NEXT_IN_RANK.fullmatch(self._text, here.span.start, mention.span.start)
        return Scope(unit=units[0]) if goes_on or follows or next_one else None

    def _was_bare(self, office: InstitutionMention) -> bool:
        """Whether an office stands there by its region alone."""
        words = office.words.lower()
        return office.unit is not None and not any(words.startswith(name) for name in office.unit.spellings)

    def office_there(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
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
            or not VALUE_AT_ONCE.match(self._text, mention.span.end)
        ):
            return None
        return Scope(unit=office.unit)

    def _all_over(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """ "Disdukcapil se-Bali dinilai. Tertinggi Badung 96,10": the kind of which the paragraph tells all in its province."""
        sentence = self._setting.sentence_of(mention.span)
        if sentence is None:
            return None
        intro = self._setting.document.intro_of(sentence.group) if sentence.in_list else None
        first = self._setting.document.blocks[(intro or sentence).block].span.start
        told = [m for m in before if m.span.start >= first]
        at = max((n for n, m in enumerate(told) if m.unit and self._no_one(m)), default=None)
        kind = told[at] if at is not None else None
        if at is None or kind is None or kind.unit is None:
            return None
        where = next((m for m in self._setting.mentions if m.span.start >= kind.span.end), None)
        inside = bool(_OF_ITS_RANKS.match(self._text, kind.span.end))
        if where is not None and _ALL_OVER.fullmatch(self._text, kind.span.end, where.span.start):
            provinces = {r.id for r in where.regions if r.level == "provinsi"}
            inside = bool(provinces & {str(r.province) for r in mention.regions})
        others = any(m.form == "government" or (m.unit and m.unit.core != kind.unit.core) for m in told[at + 1 :])
        others = others or bool(_BESIDE_ANOTHER.search(self._text, max(0, kind.span.start - 14), kind.span.start))
        if not inside or others or GOVERNMENTS_TOLD.search(self._text, kind.span.end, mention.span.start):
            return None
        return Scope(unit=kind.unit)

    def _of_list(self, mention: InstitutionMention) -> Scope | None:
        """The only kind that the announcement of a list names: "Berikut nilai kantor imigrasi:", "- Sambas: 92,10"."""
        sentence = self._setting.sentence_of(mention.span)
        intro = self._setting.document.intro_of(sentence.group) if sentence is not None and sentence.in_list else None
        if intro is None or any(r.level == "provinsi" for r in mention.regions):
            return None
        told = [m for m in self._setting.mentions if intro.span.contains(m.span) and not m.giver]
        units = [m for m in told if m.unit and m.words.lower() in m.unit.spellings and not of_provinces(m.unit)]
        unit = units[0].unit if len(units) == 1 else None
        where = all(m in units or {r.level for r in m.regions} == {"provinsi"} for m in told)
        if unit is None or not where or (unit.pattern == "named" and not unit.core.startswith(SOLE)):
            return None
        return Scope(unit=unit)

    def _no_one(self, kind: InstitutionMention) -> bool:
        """Whether a unit's word stands there for all of a kind."""
        own = kind.unit is not None and kind.unit.pattern == "own_name"
        return (kind.place or own) and not (kind.candidates or kind.own_name)

    def _heading_office(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """The office that a line of its own names over lines of regions: "DPMPTSP", "Kota Padang Panjang 95,83"."""
        sentence = self._setting.sentence_of(mention.span)
        if sentence is None:
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


def held(setting: Setting, office: InstitutionMention) -> bool:
    """Whether an office is only the category that somebody behind it leads: "Nilai 93,10 untuk DPMPTSP diraih Kabupaten Kediri"."""
    behind = next((m for m in setting.mentions if m.span.start >= office.span.end), None)
    if behind is None or behind.form not in ("area", "bare") or behind.place:
        return False
    verb = _HELD_BY.match(setting.text, office.span.end, behind.span.start)
    near = verb is not None and not setting.text[verb.end() : behind.span.start].strip()
    return near and bool(_FOR_OFFICE.search(setting.text, max(0, office.span.start - 20), office.span.start))
