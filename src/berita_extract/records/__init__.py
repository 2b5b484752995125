"""Mentions → records and refusals: the only place where they are joined."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from berita_extract import scopes, text, years
from berita_extract.mentions import labels, lexicon, ranks, scores
from berita_extract.mentions.groups import scan as scan_groups
from berita_extract.mentions.institutions import InstitutionMention, lies_in
from berita_extract.mentions.resolution import resolve
from berita_extract.mentions.schemes import SchemeMention
from berita_extract.model import Article, Extraction, Quote, Record, Refusal, Span
from berita_extract.records import tables
from berita_extract.records.confidence import Signs
from berita_extract.records.merge import Merger
from berita_extract.records.prose import ProseBinder
from berita_extract.records.scheme_scope import SchemeScope
from berita_extract.records.story import Story
from berita_extract.records.year_scope import YearScope
from berita_extract.reference import Reference

# A list of all institutions that are graded in a year has room; no page, however long, takes more than seconds
LONGEST_TEXT = 40_000
LONGEST_TITLE = 1_000


def extract(article: Article, reference: Reference, *, assume_target: bool = False) -> Extraction:
    """The records and refusals of an article, a pure function of both arguments.

    An article that names the target scheme nowhere has no records; `assume_target` reads a text (a reporter's claim)
    as one about it all the same, unless it names another scheme. What stands behind `LONGEST_TEXT` characters is not
    read, and refused as `too_long`.
    """
    view = text.normalise(article.text)
    viewed = article if view.offsets is None and view.text == article.text else _viewed(article, view)
    viewed, unread = _cut(viewed)
    document = scopes.read(viewed)
    words = lexicon(reference)
    title = text.normalise((article.title or "")[:LONGEST_TITLE]).text
    title_schemes = words.schemes.scan(title)
    schemes = words.schemes.scan(document.text)
    target = reference.target.id
    if any(m.target for m in (*schemes, *title_schemes)):  # "Nilai kepatuhannya 93,76", once it is known whose
        own = [SchemeMention(Span(*m.span()), target, True) for m in _ITS_VALUE.finditer(document.text)]
        schemes = sorted(
            [*schemes, *(m for m in own if not any(m.span.overlaps(s.span) for s in schemes))], key=lambda m: m.span
        )
    if assume_target and not any(m.scheme for m in (*schemes, *title_schemes)):
        title_schemes = [SchemeMention(Span(0, 0), target, True)]
    too_long = (
        (Refusal(article.url, Quote.at(view.span(unread), article.text), "too_long", rule="text.too_long"),)
        if unread is not None
        else ()
    )
    if not any(m.target for m in (*schemes, *title_schemes)):
        return Extraction(article, (), too_long)
    named = words.institutions(document.text)
    scheme_scope = SchemeScope(
        document,
        sorted([*schemes, *_awards_of_others(named, schemes, document.text)], key=lambda m: m.span),
        title_schemes,
    )
    in_title = words.institutions(title)
    found_labels = labels.scan(document.text)
    year_mentions = years.scan(document.text)
    year_scope = YearScope(
        document, year_mentions, years.scan(title), reference, article.published,
        labels=[label.span for label in found_labels],
    )  # fmt: skip
    mentions = resolve(named, document, in_title, reference, year_scope.day)
    before = [None, *mentions]
    mentions = [_owning(mention, last, document.text) for last, mention in zip(before, mentions, strict=False)]
    in_tables = tables.read(
        tables.Context(document, mentions, found_labels, scheme_scope, year_scope, words.institutions)
    )
    # "Bumi Lancang Kuning" is a name, not a zone
    named_spans = [m.span for m in mentions if m.form != "anaphor"]
    named_spans = sorted([*named_spans, *(m.span for m in year_mentions)])  # "satu tahun sebelum kuning itu"
    own_labels = [label for label in found_labels if not _within(label.span, named_spans)]
    told_of = reference.rounds.get(year_scope.default.value or (article.published.year if article.published else 0))
    values = scores.scan(document.text, unscaled=told_of is not None and told_of.assessed and not told_of.scales)
    story = Story(
        document, mentions, values, own_labels, ranks.scan(document.text), scan_groups(document.text),
        scheme_scope, year_scope, drafts=in_tables, reference=reference, fallback=_headlined(mentions, in_title),
        denials=not assume_target,
    )  # fmt: skip
    ProseBinder(story).run()
    signs = Signs(story, story.refused)
    records, refusals = Merger(article.url, document, reference, signs).merge(story.drafts, story.refused)
    kept = tuple(_back_refusal(r, view, article) for r in refusals)
    return Extraction(article, tuple(_back(r, view, article) for r in records), (*kept, *too_long))


_ITS_VALUE = re.compile(r"\b[Nn]ilai kepatuhan(?:nya)?\b(?! (?:pajak|LHKPN|pelaporan|wajib))")
# "Inspektorat menyerahkan penghargaan bagi OPD …"
_GIVES_AWARD = re.compile(
    r"\s+(?:\w+\s+)?(?:menyerahkan|memberikan|memberi|menganugerahkan|membagikan)\s+(?:\w+\s+)?(?:penghargaan|piala|anugerah)\b"
)
# "Menkes pada 2022 memberi Puskesmas Bahu penghargaan dengan nilai 94,10"
# "Warga menilai pelayanan Kelurahan Pasar Belakang 86,2"
_OTHERS_GIVE = re.compile(
    r"\b(?:[Ww]arga|[Mm]asyarakat|[Pp]asien|[Pp]engunjung|[Rr]esponden)\s+(?:menilai|memberi(?:kan)?\s+nilai)\b(?=[^.;\n\d]*\d)"
    # "95,20 dari Kapolres", "dinilai 95 oleh pengunjung"
    r"|(?<=\d\s)oleh\s+(?:para\s+)?(?:warga|masyarakat|pasien|pengunjung|pengguna|responden)\b"
    r"|(?<=\d\s)dari\s+(?:[Ii]nspektorat|[Bb]upati|[Ww]ali\s?[Kk]ota|[Gg]ubernur|Kapolres(?:ta)?|Kapolda|Kapolri)\b"
    # "Inspektorat memberi nilai 80,20 untuk Dinas Sosial", "juara 1 lomba UKS"
    r"|\b(?:[Ii]nspektorat|DPRD|[Bb]upati|[Ww]ali\s?[Kk]ota|[Gg]ubernur|Kapolda|Polda|KPK|BPK)\b(?:\s+[A-Z]\w+){0,3}\s+memberi(?:kan)?"
    r"\s+(?:nilai|skor|angka)\b(?![^.;]*\bOmbudsman\b)"
    r"|\b(?:juara|pemenang|memenangi|menjuarai|dimenangi|memenangkan)\s+(?:(?:\d|I{1,3}|pertama|kedua|ketiga|harapan|umum)\s+)*(?:lomba|kompetisi|kontes)\b"
    r"|\bMen(?:teri\s+[A-Z]\w+|kes|dagri|sos|dikbud|dikdasmen|naker|hub|PAN-?RB)\b(?:\s+(?:pada\s+)?(?:tahun\s+)?20\d\d)?"
    r"\s+(?:memberi(?:kan)?|menganugerahi|mengganjar)\b(?![^.;]*\b(?:Ombudsman|kepatuhan)\b)"
)


def _awards_of_others(
    named: Sequence[InstitutionMention], schemes: Sequence[SchemeMention], text: str
) -> list[SchemeMention]:
    """Those named as givers ("penghargaan … dari Kementerian PANRB"): what they give is another scheme's."""
    givers = [m for m in named if m.form == "body" and m.giver]
    givers += [m for m in named if m.unit and _GIVES_AWARD.match(text, m.span.end)]
    found = [SchemeMention(m.span, "other", target=False) for m in givers]
    found += [SchemeMention(Span(*m.span()), "other", target=False, aside=True) for m in _OTHERS_GIVE.finditer(text)]
    return [one for one in found if not any(one.span.overlaps(s.span) for s in schemes)]


# "Dimulai dari Kota Kupang 86,62": whoever stands right before a decimal owns it, whatever preposition goes before
_DECIMAL_BEHIND = re.compile(r"[\s(:=-]{1,4}\d{1,3}[.,]\d")


_OF_MANY = re.compile(r"\b(?:rata-rata|rerata)\b[^.\n]*$", re.IGNORECASE)
# "Raja Ampat jadi juru kunci Papua Barat: 30,12"
_FIRST_OR_LAST_OF = re.compile(r"\b(?:juru kunci|juara|jawara|kampiun|pemuncak)\s+$", re.IGNORECASE)
_DESCRIBES = re.compile(
    r"\b(?!(?:kota|kabupaten|provinsi|pemkab|pemkot|pemprov|berjuluk|dijuluki|bernama|bergelar|julukan|dan)\b)[a-z]{3,}\s+$"
)
_WHERE = re.compile(r",\s+tempat\s")  # "Tujuannya Samarinda, tempat Ombudsman membagikan hasil"
_THAT = re.compile(r"\s+(?:itu|tersebut)\b")


def _owning(mention: InstitutionMention, before: InstitutionMention | None, text: str) -> InstitutionMention:
    """A name with a number right behind it is no mere place; one inside a description is: "Lumbung padi Bali itu", and so is
    a province behind who lies in it: "Pemkab Grobogan, Jawa Tengah (98,02)"."""
    if mention.place and before is not None and before.unit and text[before.span.end : mention.span.start] == " ":
        return mention  # "Disdukcapil kabupatennya 91,87"
    if (
        mention.form == "bare"
        and _DESCRIBES.search(text[: mention.span.start][-30:])
        and _THAT.match(text, mention.span.end)
    ):
        return replace(mention, place=True)
    if mention.form == "bare" and _WHERE.match(text, mention.span.end):
        return replace(mention, place=True)
    if mention.place and before is not None and not before.place and lies_in(before, mention, text):
        return mention
    if not mention.place or mention.giver or not _DECIMAL_BEHIND.match(text, mention.span.end):
        return mention
    if mention.form == "holder" and mention.unit is not None:
        return mention  # "Wali Kota Tangerang diwakili Kepala Dinas Kesehatan (95,10)"
    ahead = text[max(0, mention.span.start - 80) : mention.span.start]
    return mention if _OF_MANY.search(ahead) or _FIRST_OR_LAST_OF.search(ahead) else replace(mention, place=False)


def _headlined(
    mentions: Sequence[InstitutionMention], in_title: Sequence[InstitutionMention]
) -> InstitutionMention | None:
    """The first mention, even as a place, of the one institution that the headline names."""
    ids = {m.candidates[0].id for m in in_title if m.resolved and not m.giver and not m.place}
    same = (m for m in mentions if m.resolved and not m.giver and ids == {m.candidates[0].id})
    return next(same, None)


def _within(span: Span, spans: Sequence[Span]) -> bool:
    """Whether one of the sorted spans, none of which holds many others, contains a span."""
    behind = bisect_right(spans, span.start, key=lambda other: other.start)
    return any(other.contains(span) for other in spans[max(0, behind - 8) : behind])


def _cut(article: Article) -> tuple[Article, Span | None]:
    """The article as far as it is read, and the first words of what is left out."""
    end = LONGEST_TEXT
    if len(article.text) <= end:
        return article, None
    read = [replace(b, span=Span(b.span.start, min(b.span.end, end))) for b in article.blocks if b.span.start < end]
    rest = next((Span(max(b.span.start, end), b.span.end) for b in article.blocks if b.span.end > end), None)
    first_words = Span(rest.start, min(rest.end, rest.start + 80)) if rest else None
    return replace(article, text=article.text[:end], blocks=tuple(read)), first_words


def _viewed(article: Article, view: text.View) -> Article:
    """The article with the view's text and its blocks where they stand there."""
    blocks = tuple(replace(block, span=view.locate(block.span)) for block in article.blocks)
    return replace(article, text=view.text, blocks=blocks)


def _quote(quote: Quote, view: text.View, article: Article) -> Quote:
    return Quote.at(view.span(Span(quote.start, quote.end)), article.text)


def _back(record: Record, view: text.View, article: Article) -> Record:
    """The record with its quotes in the characters of the article."""
    evidence = {field: _quote(quote, view, article) for field, quote in record.evidence.items()}
    return replace(record, evidence=evidence, mention=evidence["institution"].quote)


def _back_refusal(refusal: Refusal, view: text.View, article: Article) -> Refusal:
    evidence = {name: _quote(quote, view, article) for name, quote in refusal.evidence.items()}
    return replace(refusal, quote=_quote(refusal.quote, view, article), evidence=evidence)
