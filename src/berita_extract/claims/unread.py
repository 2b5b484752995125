"""What of a claim no record accounts for, so that nothing is called true that was only half read.

An article may say many things beside its results; a claim of one sentence is its results. Each of its words either
belongs to a record or is known to change nothing (`plain_words`); any other may turn the claim into another one: a
denial, a hope, another measure, a part of the institution, a boast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from berita_extract import bands
from berita_extract import text as texts
from berita_extract.claims.persons import scored_persons
from berita_extract.claims.plain_words import is_plain, is_plain_hashtag, is_risky
from berita_extract.mentions import lexicon
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.model import Extraction, Record, Span
from berita_extract.reference import Level, Reference, Region

YEAR = re.compile(r"(?<![\d.,])20[0-3]\d(?!\d|[.,]\d)")  # "in 2024", "(2024)"
# a day, a time, a scale, a law: numbers that are no result
ASIDE = re.compile(
    r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d\b|\b\d{1,2}\s+(?=(?:jan|feb|mar|apr|mei|jun|jul|ag|sep|okt|nov|des)[a-z]*\b)"
    r"|\b(?:pukul\s+)?\d{1,2}[.:]\d\d\s+WI(?:B|TA|T)\b|(?:\b(?:dari|skala|out\s+of|of)\s+|/\s?)100\b(?![.,]\d)"
    r"|^\s*\d{1,2}[.)]\s(?=\S)|\bUU\s+(?:No(?:mor|\.)?\s*)?25(?:\s+[Tt]ahun\s+|/)2009\b|\b(?:ombudsman|ombudsmanri)\s?137\b",
    re.IGNORECASE | re.MULTILINE,
)
COLOURS = {
    "hijau": "hijau",
    "green": "hijau",
    "kuning": "kuning",
    "yellow": "kuning",
    "merah": "merah",
    "red": "merah",
}
# "info valid gak:", "benar tidak ya": a question, no denial; "tidak hanya …, tetapi juga" denies nothing
_HARMLESS = re.compile(
    r"\batau\s+(?=(?:masuk\s+|berada\s+di\s+)?(?:zona|kategori|predikat|opini|berpredikat|beropini|berkategori)\b)|"
    r"\b(?:berdasarkan|menurut|dalam|sesuai)\s+laporan\b"
    r"|\b(?:valid|bener|benar|betul|iya|tau|tahu|ada)\s+(?:gak|ga|nggak|ngga|enggak|tidak|tak|apa\s+(?:tidak|enggak|nggak))\b"
    r"|\b(?:evaluasi|asesmen)\b(?=[^,;.\d]{0,40}\bombudsman\b)|(?<=,)\s+sementara\b|\bmau\s+(?:tanya|nanya|cek|tau|tahu)\b"
    r"|\b(?:tidak|tak|bukan)\s+(?:hanya|sekadar|cuma)\b|\btetapi\s+juga\b|\btapi\s+juga\b|\bnot\s+only\b|\bbut\s+also\b"
    r"|\bbukan\s+hal\s+(?:yang\s+)?mudah\b",
    re.IGNORECASE,
)
# plain words that together are not: "di atas 94", "siapa bilang", "hanya Pemkab Serang yang"
_TOGETHER = re.compile(
    r"\b(?:hanya|cuma)\s+(?:[^\W\d_][\w.]*\s+){1,6}yang\b|\bonly\s+(?:[A-Z][\w.]*\s+){1,4}(?:scored|got|received)\b|"
    r"\b(?:kata\s+siapa|siapa\s+(?:yang\s+)?bilang|mana\s+(?:ada|mungkin)|masa\s+sih)\b"
    r"|[❌🚫❎✖]|\b(?:setelah|pasca|usai|after|since)\s+(?:tahun\s+)?20\d\d\b"
    r"|\bkepala\s+(?!perwakilan\b|ombudsman\b|ori\b)\w+\s+(?:di|in)\b"
    # "nilai Wali Kota Serang", "90,11 persen layanan Kota Serang"
    r"|\b(?:nilai|skor|score|rapor|ponten)\s+(?:wakil\s+|pj\.?\s+)?(?:bupati|wali\s?kota|gubernur|sekda|kepala|menteri)\b"
    r"|(?:\bpersen|\bpercent|%)\s+(?!(?:dari|pada|di|dalam|untuk|tahun|thn|taun|oleh|versi|dan|dengan|in|from|by|for|ya|zona|ombudsman)\b)[a-z]\w*"
    r"|"
    r"\b(?:di\s?atas|dari\s+(?:atas|zona|kategori|kelompok|predikat|opini)|from\s+the\s+(?:green|yellow|red))\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:tahun|thn)\s+(?P<time>lalu|ini|kemarin)\b|\b(?P<when>last|this|previous)\s+year\b", re.IGNORECASE
)
# "Gubernur mengganjar Dinas Sosial nilai 94,62", "Kota Magelang menilai Ombudsman": another giver
_GIVES = re.compile(
    r"\b(?:(?:meng)?ganjar|memberi(?:kan|nya)?|beri(?:kan)?|menilai|menganugerahi|menganugerahkan|menempatkan|menetapkan|ngasih"
    r"|(?<!terima )kasih|gave|gives)\b",
    re.IGNORECASE,
)
_HOLDER = re.compile(
    r"\b(?:bupati|wali\s?kota|gubernur|sekda|menteri|kepala|ketua|presiden)\b(?!\s+(?:perwakilan|ombudsman))",
    re.IGNORECASE,
)
# "dapat 94,62 dari gubernur"
_FROM_HOLDER = re.compile(
    r"\b(?:dari|oleh|versi|from|by)\s+(?:the\s+|pak\s+|bapak\s+|ibu\s+)?(?:bupati|wali\s?kota|gubernur|sekda|menteri|presiden|wakil"
    r"|kepala(?!\s+(?:perwakilan|ombudsman|ori)\b)|ketua(?!\s+(?:ombudsman|ori)\b)|pemerintah|pemprov|pemkab|pemkot|instansi|lembaga"
    r"|pegawai|media|orang|teman)\b",
    re.IGNORECASE,
)
# "Ombudsman mendapat nilai 94,62 dari Kota Magelang"
_GETS = re.compile(
    r"\b(?:mendapat(?:kan)?|meraih|raih|memperoleh|peroleh|menerima|terima|dapat|dapet|mengantongi|received?|receives|got|gets"
    r"|scored|obtained|earned|achieved)\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"\b(?:penilaian|hasil|oleh|dari|versi|survei|kepatuhan|menurut|kata|nilai|skor|of|by|from|the)\s+$", re.IGNORECASE
)
# "Ombudsman Sumatera Utara meraih 94,62" is told of the assessor's office there
_OFFICE = re.compile(r"\s+(?:RI\s+)?(?:(?:kantor\s+)?perwakilan\s+)?(?:provinsi\s+)?", re.IGNORECASE)
_ASSESSOR = re.compile(r"\bombudsman\b|\bORI\b", re.IGNORECASE)
# "kata Bupati Ratu Tatu Chasanah": who speaks; not where every word has a capital
_PERSON = re.compile(
    r"\b(?:(?i:bupati|wali\s?kota|gubernur|sekda|sekretaris\s+daerah|menteri|kapolres|ketua|pj|plt|kepala\s+perwakilan))\.?"
    r"((?:\s+(?:[A-Z][a-z']+|[A-Z]\.|(?:Dr|Drs|Ir|Hj|H|Prof)\.?))+)"
)
_HUNDRED = 100
_OF_HUNDRED = re.compile(
    r"\b(?:dari\s+(?:skala\s+)?|skala\s+(?:0\s*[-–]\s*)?|out\s+of\s+)100\b(?![.,]\d)", re.IGNORECASE
)
_MEASURE = re.compile(r"\b(?:survei|survey|anugerah|pengawasan)\b", re.IGNORECASE)
_LETTER = re.compile(r"\b(?:kategori|category|grade)\W{1,2}([A-E])\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:–—](?=\s)|\bbahwa\b|\n")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_TOKEN = re.compile(r"[#@]?\d+(?:[.,]\d+)*|[#@]?[^\W\d_]\w*(?:[-'’.][^\W_]+)*")
_RISES = re.compile(
    r"\b(naik|meningkat|melonjak|melompat|melesat|turun|anjlok|merosot|menurun)\b(?=[^.;]*\bdari\b)", re.IGNORECASE
)
_RISING = ("naik", "meningkat", "melonjak", "melompat", "melesat")
# what says of which kind a region is: "Pemkot Serang", "Dinas Sosial Kabupaten Serang"; no "ibu kota", no "wali kota"
_KINDS: dict[Level, str] = {
    "kota": r"(?<!ibu\s)(?<!wali\s)(?:kota|pemkot|pemko)",
    "kabupaten": r"(?:kabupaten|pemkab|kab\.?)",
    "provinsi": r"(?:provinsi|pemprov)",
}
_SPOKEN = ("canonical", "common", "spelling", "abbreviation")
_IN = re.compile(r"\b(?:di|in)\s+$", re.IGNORECASE)
# "peringkat 1 nasional", "peringkat pertama se-Indonesia": among whom, as the record has it
_NATIONAL = re.compile(r"\b(?:se-?)?(?:nasional|Indonesia)\b", re.IGNORECASE)
_DATELINE = re.compile(r"\s*(?:\([^)]*\)\s*)?[–—-]\s")  # "SERANG – ", "Padang (ANTARA) - "
_WORD_BEFORE = re.compile(r"(^|\S\s+)([^\W\d_][\w.-]*)\s+$")
# what may stand right before the name of a government: who speaks for it, and how a sentence begins
_TITLES = frozenset(["wali", "walikota", "bupati", "gubernur", "pj", "plt", "penjabat", "pemerintah", "bapak", "ibu"])
_NO_HEADS = frozenset(
    ["organisasi", "bagian", "kepala", "kabag", "layanan", "pelayanan", "daerah", "lembaga", "instansi"]
)


@dataclass(frozen=True, slots=True)
class _Read:
    """What of a claim is accounted for."""

    text: str
    records: Sequence[Record]
    spans: Sequence[Span]
    names: frozenset[str]  # words of the institutions, in small letters
    published: date | None
    target: bool  # whether the scheme we collect is named

    def has(self, span: Span) -> bool:
        return any(span.overlaps(one) for one in self.spans)


def unread(extraction: Extraction, reference: Reference, *, headline: bool = False) -> tuple[str, ...]:
    """The words of a claim that may change it and that none of its records has for evidence, in order.

    In a `headline` a capital is no sign of a name.
    """
    text = extraction.article.text
    read = _read(extraction, reference, headline)
    left = {Span(one.quote.start, one.quote.end) for one in extraction.refusals}
    left |= set(_rivals(text, reference)) | set(_other_bodies(read, reference)) | set(_heads(read))
    if not read.target:  # "raih 94,62 dalam Survei 2024": whose survey, nobody says
        left |= {span for match in _MEASURE.finditer(text) if not read.has(span := Span(*match.span()))}
    left |= set(_scales(read, reference))
    left |= set(_turned_round(read)) | set(_from_holders(read)) | set(_miscalled(read, reference))
    left |= {
        span
        for match in _LETTER.finditer(text)
        if not read.has(span := Span(*match.span())) and match[1] not in {record.category for record in read.records}
    }
    left |= {Span(*match.span()) for match in _TOGETHER.finditer(text)} | set(scored_persons(text, read.records))
    left |= {Span(*match.span()) for match in _WHEN.finditer(text) if not _told(match, read)}
    for sentence in texts.sentences(text, Span(0, len(text))):
        for clause in _clauses(sentence, text):
            left |= set(_words(clause, read, aside=_is_aside(clause, sentence, read)))
    return tuple(dict.fromkeys(span.of(text) for span in sorted(left)))


def _read(extraction: Extraction, reference: Reference, headline: bool) -> _Read:
    text, records = extraction.article.text, extraction.records
    spans = [Span(quote.start, quote.end) for record in records for quote in record.evidence.values()]
    named_target = [mention.span for mention in lexicon(reference).schemes.scan(text) if mention.target]
    spans += named_target
    spans += [Span(*match.span()) for pattern in (ASIDE, _HARMLESS) for match in pattern.finditer(text)]
    spans += _places(text, records, reference)
    spans += _ladders(text, records, reference)
    if not headline:
        spans += [Span(*match.span(1)) for match in _PERSON.finditer(text)]
    if (rise := _RISES.search(text)) and _as_told(rise[1].lower(), records):
        spans.append(Span(*rise.span(1)))
    named = " ".join(f"{one.institution} {one.mention}" for one in records)
    return _Read(
        text,
        records,
        spans,
        frozenset(re.findall(r"\w+", named.casefold())),
        extraction.article.published,
        bool(named_target),
    )


def _clauses(sentence: Span, text: str) -> Iterator[Span]:
    start = sentence.start
    for match in _CLAUSE_END.finditer(text, sentence.start, sentence.end):
        yield Span(start, match.end())
        start = match.end()
    yield Span(start, sentence.end)


def _is_aside(clause: Span, sentence: Span, read: _Read) -> bool:
    """True for a clause without a value or a name, beside a result of the scheme we collect or in a sentence of its own."""
    quotes = [quote for record in read.records for name, quote in record.evidence.items() if name != "year"]
    if any(clause.overlaps(Span(quote.start, quote.end)) for quote in quotes):
        return False
    return read.target or not any(sentence.overlaps(Span(quote.start, quote.end)) for quote in quotes)


def _words(clause: Span, read: _Read, *, aside: bool) -> Iterator[Span]:
    """The words and numbers of a clause that are neither read nor plain; of one aside, those that are risky."""
    zones = {record.zone for record in read.records}
    years = {str(record.year) for record in read.records}
    categories = {record.category for record in read.records}
    scores = {record.score for record in read.records if record.score is not None}
    for match in _TOKEN.finditer(read.text, clause.start, clause.end):
        word, span = match[0], Span(*match.span())
        if read.has(span):
            continue
        if word[0] in "#@":
            known = is_plain_hashtag(word[1:], read.names)
        elif word[0].isdigit():
            known = word in years or (_NUMBER.fullmatch(word) is not None and Decimal(word.replace(",", ".")) in scores)
        elif word.casefold() in COLOURS:
            known = COLOURS[word.casefold()] in zones
        elif word in categories:
            known = True
        else:
            known = is_plain(word, read.names) or (aside and not is_risky(word))
        if not known:
            yield span


def _from_holders(read: _Read) -> Iterator[Span]:
    """Those who are no assessor, as givers: "dapat 94,62 dari gubernur", and not "diraih oleh Pemkab Serang"."""
    owners = [record.evidence["institution"] for record in read.records if "institution" in record.evidence]
    for match in _FROM_HOLDER.finditer(read.text):
        span = Span(*match.span())
        if not any(span.overlaps(Span(one.start, one.end)) for one in owners):
            yield span


def _scales(read: _Read, reference: Reference) -> Iterator[Span]:
    """The scale of a hundred, where a score of the claim stands on another: "104,50 dari skala 100"."""
    stated = [Span(*match.span()) for match in _OF_HUNDRED.finditer(read.text)]
    for record in read.records if stated else ():
        round_ = bands.round_of(record, reference)
        known = round_.scale_for(bands.kind_of(record, reference)) if round_ is not None else None
        if record.score is not None and (record.score > _HUNDRED or known not in (None, _HUNDRED)):
            yield from stated


def _turned_round(read: _Read) -> Iterator[Span]:
    """Verbs by which somebody else gives, or the assessor gets."""
    owners = [record.evidence["institution"] for record in read.records if "institution" in record.evidence]
    for sentence in texts.sentences(read.text, Span(0, len(read.text))):
        for match in _GIVES.finditer(read.text, sentence.start, sentence.end):
            assessors = list(_ASSESSOR.finditer(read.text, sentence.start, match.start()))
            since = assessors[-1].end() if assessors else sentence.start
            others = any(since <= one.start < match.start() for one in owners)
            if not assessors or others or _HOLDER.search(read.text, since, match.start()):
                yield Span(*match.span())
        for match in _GETS.finditer(read.text, sentence.start, sentence.end):
            before = list(_ASSESSOR.finditer(read.text, sentence.start, match.start()))
            if before and not re.search(r"[,;:]", read.text[before[-1].end() : match.start()]):
                since = before[-1].end()
                between = [one for one in owners if since <= one.start < match.start()]
                named = [one for one in between if not _OFFICE.fullmatch(read.text, since, one.start)]
                if not named and not _of(read.text, before[-1].start()):
                    yield Span(*match.span())


def _of(text: str, start: int) -> bool:
    """True if the assessor is named as whose assessment it is: "pada penilaian Ombudsman meraih 94,62"."""
    return bool(_WHOSE.search(text[:start]))


def _told(match: re.Match[str], read: _Read) -> bool:
    """True if the words are part of what was read, or name the year of the results by that of the claim."""
    if read.has(Span(*match.span())):
        return True
    this_year = read.published.year if read.published else None
    meant = {"this": 0, "ini": 0, "lalu": 1, "kemarin": 1, "last": 1, "previous": 1}.get(
        match["when"] or match["time"] or ""
    )
    return this_year is not None and meant is not None and {one.year for one in read.records} == {this_year - meant}


def _as_told(word: str, records: Sequence[Record]) -> bool:
    """True if two results of one institution rise or fall as the claim says."""
    scored = sorted((one.year, one.score) for one in records if one.year is not None and one.score is not None)
    if len(scored) != 2 or len({one.institution_id for one in records}) != 1 or scored[0][0] == scored[1][0]:
        return False
    return scored[0][1] != scored[1][1] and (scored[1][1] > scored[0][1]) == (word in _RISING)


def _rivals(text: str, reference: Reference) -> Iterator[Span]:
    """Names of other schemes."""
    yield from (mention.span for mention in lexicon(reference).schemes.scan(text) if not mention.target)


def _places(text: str, records: Sequence[Record], reference: Reference) -> Iterator[Span]:
    """Regions named only as a place: "di Jakarta", "SERANG – ", "Wonogiri, Jawa Tengah"."""
    regions = [region for region in (_region(record, reference) for record in records) if region is not None]
    around = {one.province for one in regions} | {one.province for region in regions for one in region.memberships}
    owners = {record.evidence["institution"].end for record in records if "institution" in record.evidence}
    for mention in lexicon(reference).institutions(text):
        if mention.form not in ("bare", "area"):
            continue
        if {one.id for one in mention.candidates} & around and text[: mention.span.start].endswith((", ", " (")):
            yield mention.span
        inside = _IN.search(text[: mention.span.start])
        if inside and len(text[: inside.start()].rstrip()) in owners and _elsewhere(mention, around):
            continue  # "Kabupaten Serang di Jawa Timur"
        if inside or (not mention.span.start and _DATELINE.match(text, mention.span.end)):
            yield mention.span


def _elsewhere(mention: InstitutionMention, around: set[str | None]) -> bool:
    """True for a province in full, unlike "Jakarta", that is none of those around the institutions of the claim."""
    named = {one.id for one in mention.candidates if one.kind == "provinsi"}
    full = mention.form == "area" or any(region.name == mention.words for region in mention.regions)
    return bool(named) and full and any(around) and not named & around


def _region(record: Record, reference: Reference) -> Region | None:
    return reference.regions.get(record.institution_id.rpartition("/")[2])


def _miscalled(read: _Read, reference: Reference) -> Iterator[Span]:
    """Names with the word of a kind of which there is no such region: "Pemkab Bukittinggi", "Dinas Sosial Kota Wonogiri"."""
    regions = {region.id: region for record in read.records if (region := _region(record, reference)) is not None}
    for region in regions.values():
        names = [one.text for one in region.names if one.kind in _SPOKEN]
        for level, words in _KINDS.items():
            borne = {name.text for one in reference.regions.values() if one.level == level for name in one.names}
            only = "|".join(re.escape(name) for name in names if name not in borne)
            if level == region.level or not only:
                continue
            called = re.compile(rf"\b{words}\s+(?:{only})\b", re.IGNORECASE)
            yield from (Span(*match.span()) for match in called.finditer(read.text))


def _ladders(text: str, records: Sequence[Record], reference: Reference) -> Iterator[Span]:
    """Among whom a rank holds, right behind it: the nation, or the province the institution lies in."""
    for record in records:
        if "rank" not in record.evidence:
            continue
        start = record.evidence["rank"].end
        ends = (one.end for one in texts.sentences(text, Span(0, len(text))) if one.end >= start)
        end = min(start + 40, next(ends, len(text)))
        if record.rank_scope == "national":
            yield from (Span(*match.span()) for match in _NATIONAL.finditer(text, start, end))
        region = reference.regions.get(record.institution_id.rpartition("/")[2])
        if record.rank_scope == "province" and region and region.province:
            names = "|".join(re.escape(name.text) for name in reference.regions[region.province].names)
            own = re.compile(rf"\b(?:se-?\s?)?(?:{names}|provinsi)\b", re.IGNORECASE)
            yield from (Span(*match.span()) for match in own.finditer(text, start, end))


def _other_bodies(read: _Read, reference: Reference) -> Iterator[Span]:
    """Names of institutions that belong to no record."""
    ids = {record.institution_id for record in read.records}
    regions = {one.rpartition("/")[2] for one in ids}
    provinces = {reference.regions[one].province for one in regions if one in reference.regions}
    for mention in lexicon(reference).institutions(read.text):
        if mention.form in ("anaphor", "holder") or mention.giver or read.has(mention.span):
            continue
        meant = {one.id for one in mention.candidates}
        if mention.form == "bare":  # its words are unread, but in "OKU dan OKU Timur"
            inside = read.names.issuperset(re.findall(r"\w+", mention.words.casefold()))
            if meant and inside and not meant & (regions | provinces):
                yield mention.span
        elif not meant & ids and not (mention.form == "area" and meant & provinces) and not _of_assessor(mention.words):
            yield mention.span


def _of_assessor(words: str) -> bool:
    return "ombudsman" in words.casefold()


def _heads(read: _Read) -> Iterator[Span]:
    """Capitalised words right before the name of a government or ministry: "PDAM Kota Magelang" is not the city."""
    for record in read.records:
        if "/" in record.institution_id or "institution" not in record.evidence:
            continue
        before = _WORD_BEFORE.search(read.text[: record.evidence["institution"].start])
        if before is None or not before[2][0].isupper():
            continue
        span, word = Span(*before.span(2)), before[2].casefold().strip(".")
        if word in _NO_HEADS or not (is_plain(word) or word in _TITLES or read.has(span)):
            yield span
