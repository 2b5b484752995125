"""Which scheme a value belongs to: the one named in its clause, else in its sentence, else the one spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from berita_extract import patterns
from berita_extract.mentions.schemes import SchemeMention
from berita_extract.model import Span
from berita_extract.scopes import Document, Sentence

_CLAUSE_BORDER = re.compile(
    r"[;(]|,[\"”]?\s|\b(?:sedangkan|sementara|adapun|dan|serta|tetapi|namun|selain|lalu|kemudian|sekaligus|begitu juga"
    r"|disusul)\b",
    re.IGNORECASE,
)

_GIVES = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:memberi|memberikan|menilai|mencatat|menempatkan|menetapkan|mengganjar)\b", re.IGNORECASE
)
_AWAITED = re.compile(r"\b(?:menunggu|menanti|menantikan|menjelang|sebelum)\s+(?:\w+\s+){0,5}$", re.IGNORECASE)
_SAME_GIVER = re.compile(r"\b(?:lembaga|instansi|kementerian) yang sama\b", re.IGNORECASE)
_TIED = re.compile(
    r"^(?!.*\b(?:sedangkan|sementara|dan|serta|adapun)\b)[^.;,]{0,45}\b(?:dari|oleh|versi|lewat|melalui|dalam|pada"
    r"|menurut|untuk|di)\s+(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
# "92,85 dan zona hijau dari Ombudsman", "92,85, predikat kualitas tertinggi, oleh Ombudsman"
_WITH_LABEL = re.compile(
    r",?\s+(?:(?:dan|serta|dengan|beserta|sekaligus)\s+)?(?:zona|predikat|opini|kategori)\s+(?:\w+\s+){0,2}\w+,?\s+(?:dari|oleh|versi)\s+",
    re.IGNORECASE,
)

# "Skor kepatuhannya 97,8. Lonjakan Indeks Pelayanan Publik Kabupaten Brebes itu cukup tajam"
_THAT = re.compile(r"(?:\s+\([^)]{2,12}\))?(?:\s+[A-Z][\w./-]*){0,6}\s+(?:itu|tersebut)\b")

# "Lomba itu menyusul nilai 93,05 yang diterima Pemkot Jambi dari Ombudsman RI"
_RECEIVED_FROM = re.compile(
    r"\s+yang\s+di(?:terima|raih|peroleh|dapat|kantongi|berikan)\w*\s+(?:(?:oleh|kepada)\s+)?(?:[A-Z][\w/]*\s+){1,5}(?:dari|oleh)\s+"
)
_WHO_GOT = re.compile(r",\s+(?:penerima|peraih|pemegang|penyandang|pemilik)\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE)
_WHO_HAS_IT = re.compile(
    r"\byang\s+(?:(?:pernah|sudah|telah|juga)\s+)*(?:ber|me|di)\w+\s+(?:\w+\s+){0,2}\Z|\byang\s+(?:pernah\s+)?\Z|\b(?:peraih|penerima|pemegang|penyandang)\s+(?:\w+\s+)?\Z"
    r"|\b(?:setelah|usai|sesudah)\s+(?:meraih|memperoleh|mengantongi|menerima)\s+\Z",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[^,.;\d]{0,30}(?:\b20[12]\d)?,\s")
_ITS_OWN = re.compile(r"\d[.,]\d+\s+(?:dari|oleh|versi|menurut)\s+\Z|\b(?:lokus|hasil)\s+penilaian\s+\Z", re.IGNORECASE)
_VALUE = re.compile(r"\d[.,]\d")
_VALUE_NEXT = re.compile(r"\s+\d{2,3}[.,]\d")
# A judgement and what it is given for: "rapor merah atas pelaksanaan PPDB", "Rapor Merah Seleksi PPDB"
_ABOUT = re.compile(
    r"(?:\s+(?:(?:kepada|untuk|bagi|terhadap|atas|soal|dalam|pada)\s+)?(?i:panitia|penyelenggara(?:an)?|pelaksana(?:an)?|proses|seleksi"
    r"|jalur|pengelola(?:an)?|sistem))(?:\s+(?!(?:dan|serta|dengan|yang|dari)\b)[a-z]+){0,2}\s+"
    r"|\s+(?:kepada|untuk|bagi|terhadap|atas|soal)\s+"
)
_EXPLANATION = 60  # characters between a score and the scheme that it is said to be of
_IS_OF = re.compile(
    r"[\s,.\"]*(?:yang\s+(?:ternyata|adalah|merupakan)|(?:(?:angka|nilai|skor)\s+)?itu(?:lah)?(?:\s+(?:adalah|ialah|ternyata))?)"
    r"\s+(?:(?:hasil|nilai|skor|indeks|angka)\s+)*",
    re.IGNORECASE,
)


class SchemeScope:
    """Answers which scheme governs a place of the document; None where no scheme was named before it."""

    def __init__(
        self, document: Document, mentions: Sequence[SchemeMention], title_mentions: Sequence[SchemeMention]
    ) -> None:
        self._text = document.text
        mentions = [m for m in mentions if m.target or not self._is_apposed(m)]
        mentions = self._with_same(self._first_named(mentions, title_mentions))
        own = next((m for m in (*title_mentions, *mentions) if m.inhouse), None)
        if own is not None and not any(m.target and not m.assessor for m in (*title_mentions, *mentions)):
            # who tells of the "Indeks Persepsi Maladministrasi" alone means that wherever the Ombudsman is named
            mentions = [replace(m, scheme=own.scheme, target=False) if m.target else m for m in mentions]
            title_mentions = [replace(m, scheme=own.scheme, target=False) if m.target else m for m in title_mentions]
        self._by_sentence: dict[Sentence, list[SchemeMention]] = {}
        for sentence in document.sentences:
            here = [m for m in mentions if sentence.span.start <= m.span.start < sentence.span.end]
            self._by_sentence[sentence] = [m for m in here if not (m.passing and self._says_no_more(m, here))]
        self.mentions = self._all = list(mentions)
        self.main = self._main(document, title_mentions)
        self._entering: dict[Sentence, SchemeMention | None] = {}
        current, block = self.main, -1
        for sentence in document.sentences:
            if sentence.block != block:
                # a new paragraph speaks of the article's subject again; list items go on with what was said before
                current = current if sentence.in_list else self.main
                block = sentence.block
            self._entering[sentence] = current
            here = [m for m in self._by_sentence[sentence] if not m.passing]
            if here and not (current is not None and current.rehearsal and all(m.assessor for m in here)):
                # "menggelar gladi bersih sebelum penilaian kepatuhan 2024": what follows is of the rehearsal
                current = next((m for m in here if m.rehearsal), None) or self._strongest(here)

    def _first_named(
        self, mentions: Sequence[SchemeMention], title_mentions: Sequence[SchemeMention]
    ) -> list[SchemeMention]:
        """The mentions without those of a rival that point back ("indeks pelayanan publik itu") though it was not named:
        what was told before them is called so."""
        named = {m.scheme for m in title_mentions}
        kept: list[SchemeMention] = []
        for mention in mentions:
            if (
                mention.scheme not in named
                and not (mention.target or mention.rehearsal)
                and _THAT.match(self._text, mention.span.end)
            ):
                continue
            named.add(mention.scheme)
            kept.append(mention)
        return kept

    def _with_same(self, mentions: Sequence[SchemeMention]) -> list[SchemeMention]:
        """The mentions with those of "lembaga yang sama": whoever was named last."""
        same = [
            replace(before[-1], span=Span(*match.span()))
            for match in patterns.finditer(_SAME_GIVER, self._text)
            if (before := [m for m in mentions if m.span.end <= match.start()])
        ]
        return sorted([*mentions, *same], key=lambda m: m.span)

    def _main(self, document: Document, title_mentions: Sequence[SchemeMention]) -> SchemeMention | None:
        """What the article is about: what its title names, else what its lead names first, else what comes first."""
        named = [m for m in title_mentions if not m.assessor]
        if not named and (rehearsal := self._rehearsal(document)):
            return rehearsal
        if named and not any(m.target for m in title_mentions):
            return named[0]
        if any(m.target for m in named):
            return next(m for m in named if m.target)
        paragraphs = [b.span.end for b in document.blocks if b.kind in ("paragraph", "title", "heading", "caption")][:3]
        lead = [m for m in self._all if paragraphs and m.span.start < paragraphs[-1] and not m.aside]
        if named:
            # "Hijau di Ombudsman, BB di SAKIP", over a lead that tells of ours first
            first = next((m for m in lead if not m.assessor), None)
            if first is not None and first.target and title_mentions[0].target:
                return first
            return named[0]  # "Tertinggi dalam Survei Kepuasan, Ombudsman Mendengarkan"
        if title_mentions:
            # "Banjarmasin Masih Merah, Ombudsman Awasi Bantuan", over a lead that speaks of Covid-19 alone
            told = [m for m in lead if not m.assessor]
            return told[0] if told and not any(m.target or m.rehearsal for m in told) else title_mentions[0]
        awaited = [
            m for m in lead if m.target and _AWAITED.search(self._text[max(0, m.span.start - 60) : m.span.start])
        ]
        if any(not (m.target or m.assessor) for m in lead):
            lead = [m for m in lead if m not in awaited]  # "Sembari menunggu hasil penilaian Ombudsman, … membuka SKM"
        named_first = [m for m in lead if not m.assessor] or lead
        if (
            any(m.target for m in lead)
            and named_first
            and not named_first[0].target
            and named_first[0].span.start > next(m for m in lead if m.target).span.start
        ):
            return next(m for m in lead if m.target)
        return named_first[0] if named_first else next((m for m in self._all if not m.aside), None)

    def _rehearsal(self, document: Document) -> SchemeMention | None:
        """The rehearsal that the lead tells of before it names the assessment: "… mengadakan penilaian mandiri terhadap tujuh unit"."""
        lead = [b.span.end for b in document.blocks if b.kind in ("paragraph", "title", "heading", "caption")][:3]
        named = next((m for m in self._all if not m.assessor and lead and m.span.start < lead[-1]), None)
        return named if named is not None and named.rehearsal else None

    def _is_apposed(self, mention: SchemeMention) -> bool:
        """Whether a scheme only says who somebody is: "Polres Tapin, penerima WBK 2021, dinilai 90,10"."""
        opens = _WHO_GOT.search(self._text, max(0, mention.span.start - 40), mention.span.start)
        return bool(opens and _CLOSED.match(self._text, mention.span.end))

    def _says_no_more(self, mention: SchemeMention, here: Sequence[SchemeMention]) -> bool:
        """Whether a scheme named in passing only says who somebody is, or leads to no value before ours is named: "Puskesmas X
        yang pernah menjadi puskesmas berprestasi", "Usai lomba inovasi, Ombudsman memberi …"."""
        if _WHO_HAS_IT.search(self._text, max(0, mention.span.start - 60), mention.span.start):
            return True
        target = next((m for m in here if m.target and m.span.start >= mention.span.end), None)
        before = any(m.target and m.span.end <= mention.span.start for m in here)
        valued = target is not None and _VALUE.search(self._text, mention.span.end, target.span.start)
        return bool((target or before) and not valued)

    def _strongest(self, mentions: Sequence[SchemeMention]) -> SchemeMention:
        """The last mention of a sentence that names a scheme, else its last assessor, who is meant too where he has a value or
        an assessment of his own: "… indeks kepuasan 95,20, sementara Polres meraih 91,33 dari Ombudsman"."""
        last = mentions[-1]
        named = next((m for m in reversed(mentions) if not m.assessor), last)
        low = max(named.span.end, last.span.start - 60)
        own = _ITS_OWN.search(self._text, low, last.span.start) or (
            _VALUE_NEXT.match(self._text, last.span.end) and _CLAUSE_BORDER.search(self._text, low, last.span.start)
        )
        return last if last.assessor and own else named

    def of_score(self, sentence: Sentence, score: Span, scores: Sequence[Span]) -> SchemeMention | None:
        """The scheme of one of the `scores` of a sentence.

        It is the one named before it with no other score between ("nilai SAKIP 81,02, … nilai kepatuhan 99,71"), else
        the one named behind it ("97,60 dari Ombudsman"), else the one spoken of.
        """
        if explained := self._explained(score):
            return explained
        here = self._by_sentence.get(sentence, [])
        entering = self._entering.get(sentence)
        if entering is not None and entering.rehearsal:
            tied = self._tied_behind(here, score, scores)
            here = [m for m in here if not m.assessor or m.span in tied or self._gives(m)]
        if not here:
            return entering
        taken = {span for other in scores if other != score for span in self._tied_behind(here, other, scores)}
        before = [
            m
            for m in here
            if m.span.end <= score.start
            and not any(m.span.end <= s.start < score.start for s in scores)
            and m.span not in taken
        ]
        behind = self._giver_behind(here, score, scores)
        received = behind is not None and _RECEIVED_FROM.fullmatch(self._text, score.end, behind.span.start)
        if (
            before
            and behind is not None
            and (received or _CLAUSE_BORDER.search(self._text, before[-1].span.end, score.start))
        ):
            return behind  # "Setelah WTP dari BPK, Pemkab membawa pulang opini kualitas tertinggi dari Ombudsman"
        if before:
            named = [m for m in before if not m.assessor]
            return named[-1] if named and not self._leaves(named[-1], before[-1], score) else before[-1]
        if behind is not None:
            return behind
        following = [
            m
            for m in here
            if m.span.start >= score.end and not any(score.end <= s.start < m.span.start for s in scores)
        ]
        rival = entering is not None and not entering.target
        if (
            following
            and following[0].assessor
            and rival
            and _CLAUSE_BORDER.search(self._text, score.end, following[0].span.start)
        ):
            return entering  # "Banjarmasin Masih Merah, Ombudsman Awasi Bantuan"
        if following and (
            following[0].target
            or entering is None
            or not entering.target
            or not _CLAUSE_BORDER.search(self._text, score.end, following[0].span.start)
        ):
            return following[0]
        earlier = [m for m in here if m.span.end <= score.start]
        return earlier[-1] if earlier else entering

    def _explained(self, score: Span) -> SchemeMention | None:
        """The scheme that words right behind a score say it is of: "78,20. Itu nilai SAKIP", "78,20, yang ternyata nilai SAKIP"."""
        behind = (m for m in self._all if score.end <= m.span.start < score.end + _EXPLANATION and not m.assessor)
        first = next(behind, None)
        return first if first and _IS_OF.fullmatch(self._text, score.end, first.span.start) else None

    def _leaves(self, named: SchemeMention, last: SchemeMention, score: Span) -> bool:
        """Whether an assessor named later opens a clause of its own: "… SAKIP, sedangkan Ombudsman memberi 92"."""
        return (
            last.span.start > named.span.end
            and last.scheme != named.scheme
            and bool(_CLAUSE_BORDER.search(self._text, named.span.end, last.span.start))
        )

    def _gives(self, mention: SchemeMention) -> bool:
        """Whether an assessor is the one who gives: "Kenyataannya Ombudsman hanya memberi 79,26"."""
        return bool(_GIVES.match(self._text, mention.span.end))

    def _giver_behind(self, here: Sequence[SchemeMention], score: Span, scores: Sequence[Span]) -> SchemeMention | None:
        """The scheme or giver tied to a score from behind: "97,60 dari Ombudsman", "4,51 lewat PEKPPP"."""
        for mention in here:
            if mention.span.start >= score.end:
                gap = re.sub(r"\([^)]*\)", "", self._text[score.end : mention.span.start])
                return (
                    mention
                    if (_TIED.match(gap) or (mention.target and _WITH_LABEL.fullmatch(gap)))
                    and not any(score.end <= s.start < mention.span.start for s in scores)
                    else None
                )
        return None

    def _tied_behind(self, here: Sequence[SchemeMention], score: Span, scores: Sequence[Span]) -> list[Span]:
        """The mentions that a score takes from behind: "81,79 pada Penilaian Kepatuhan 2023 Ombudsman RI" takes both."""
        first = self._giver_behind(here, score, scores)
        if first is None:
            return []
        tied = [first]
        for mention in here:
            if (
                mention.span.start > tied[-1].span.end
                and not _CLAUSE_BORDER.search(self._text, tied[-1].span.end, mention.span.start)
                and not any(tied[-1].span.end <= s.start < mention.span.start for s in scores)
            ):
                tied.append(mention)
        return [m.span for m in tied]

    def of_label(self, sentence: Sentence, label: Span, scores: Sequence[Span]) -> SchemeMention | None:
        """The scheme of a zone or predicate: that of the score before it, unless another is named between."""
        here = self._by_sentence.get(sentence, [])
        if (named := next((m for m in here if not m.target and m.span.overlaps(label)), None)) is not None:
            return named  # "zona merah Gunung Sinabung"
        if (about := next((m for m in here if not (m.target or m.assessor) and m.span.start >= label.end), None)) and (
            _ABOUT.fullmatch(self._text, label.end, about.span.start)
        ):
            return about  # "Ombudsman memberi rapor merah kepada panitia penerimaan peserta didik baru"
        before = [s for s in scores if s.end <= label.start]
        tied = self._tied_behind(here, before[-1], scores) if before else []
        if before and not any(before[-1].end <= m.span.start < label.start and m.span not in tied for m in here):
            return self.of_score(sentence, before[-1], scores)
        return self.of_score(sentence, label, scores)

    def at(self, sentence: Sentence) -> SchemeMention | None:
        """The scheme that a whole sentence speaks of."""
        here, entering = self._by_sentence.get(sentence, []), self._entering.get(sentence)
        if entering is not None and entering.rehearsal:
            here = [m for m in here if not m.assessor]
        return self._strongest(here) if here else entering
