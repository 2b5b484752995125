"""What is known of an article while its sentences are read: who was spoken of, what was bound, what is only hoped for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from berita_extract import patterns
from berita_extract.mentions.groups import GroupMention
from berita_extract.mentions.hopes import hoped
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.mentions.ranks import Rank
from berita_extract.mentions.scores import Score
from berita_extract.model import Span
from berita_extract.patterns import Stretch
from berita_extract.records.drafts import Draft, Refused
from berita_extract.records.scheme_scope import SchemeScope
from berita_extract.records.year_scope import YearScope
from berita_extract.reference import Reference
from berita_extract.scopes import Document, Sentence

_REAL = re.compile(
    r"\b(?:ombudsman|resmi|sesungguhnya|sebenarnya|kenyataan\w*|realisasi\w*|tahun lalu)\b", re.IGNORECASE
)
# "Target tahun depan: Disdukcapil 95. Tahun ini Kota Malang meraih 93,10"
_BY_NOW = re.compile(
    r"\W*(?:(?:untuk|pada)\s+)?(?:tahun ini|saat ini|kini|sekarang|sejauh ini)\b(?![^.]*\btarget)", re.IGNORECASE
)
_REHEARSED = re.compile(
    r"\b(?:simulasi|pra-?evaluasi|pra-?penilaian|penilaian mandiri|self[- ]?assess?ment|uji coba|target(?:nya)?"
    r"|ditargetkan|menargetkan)\b",
    re.IGNORECASE,
)
# "Hasil Penilaian Mandiri Pelayanan Publik Dibuka", "membuka hasil simulasi penilaian"
_OUTCOME_OF_REHEARSAL = re.compile(
    r"\b(?:hasil|nilai|skor|angka|rapor)\s+(?:\w+\s+){0,2}?(?:simulasi|pra-?evaluasi|pra-?penilaian|penilaian mandiri"
    r"|evaluasi mandiri|evaluasi internal|penilaian internal|self[- ]?assess?ment|uji coba)\b",
    re.IGNORECASE,
)

_COUNTS = re.compile(r"\b(?:laporan|aduan|pengaduan|keluhan|konsultasi|pelapor|responden)\b", re.IGNORECASE)
# "Ralat redaksi: pada versi awal …", "sebelumnya tertulis 94,21", "hoaks yang menyebut …", "Gambar itu menyebut pemkab mendapat …"
_CORRECTION = re.compile(r"(?:\W*|[^.\n]{0,40}[–—-]\s+)(?:Ralat|Koreksi|Pembetulan|Catatan redaksi)\b")
_RUMOURED = re.compile(
    r"\b(?:versi awal|(?:semula|sebelumnya|sempat|telanjur|terlanjur)\s+(?:tertulis|ditulis|diberitakan)"
    r"|salah (?:tulis|ketik|kutip|sebut)|hoaks|hoax"
    r"|kabar bohong|berita bohong|pesan berantai)\b"
    r"|\b(?:beredar|menyebar|bocor|viral|ramai)(?:nya|lah)?\s+(?:luas\s+)?(?:(?:di|lewat|melalui)\s+[^,.;]{3,40}?\s)?"
    r"(?:kabar|isu|rumor|informasi|gambar|pesan|angka|unggahan|poster|bahwa|kalau)\b"
    r"|\b(?:kabar|isu|rumor|gambar|pesan|unggahan|poster)\s+(?:yang beredar\s+)?(?:di|lewat|melalui)\s+(?:media sosial|medsos"
    r"|grup|WhatsApp|Facebook)"
    r"[^,.;]{0,30}?\s+(?:menyebut|menulis|mengklaim|bahwa)"
    r"|(?:^\W*|\s[–—-]\s+)(?:gambar|pesan|unggahan|kabar|isu|rumor|poster|tangkapan layar)\s+(?:itu|tersebut"
    r"|yang beredar)(?:\s+(?:di|lewat|melalui)\s+[^,.;]{3,40})?"
    r"\s+(?:menyebut|menulis|mengklaim)",
    re.IGNORECASE,
)
_NOT_ANOTHER = re.compile(
    r"\d+[.,]\d+,?\s+bukan(?:lah)?\s+\d", re.IGNORECASE
)  # "Ralat: Nilai Sampang 82,37, Bukan 83,27"
_WAS_WRONG = re.compile(
    r"\W*(?:tulisan|angka|nilai|skor|berita|kabar|informasi|data|kutipan)\s+(?:itu|tersebut"
    r"|ini)\s+(?:ternyata\s+|langsung\s+|kemudian\s+|lalu\s+)?(?:keliru|salah|tidak benar|tidak tepat|hoaks|bohong|palsu|dibantah"
    r"|ditepis|disangkal)\b",
    re.IGNORECASE,
)
# "kabar bahwa dinas itu memperoleh zona merah tidak benar"
_SAID_WRONGLY = re.compile(
    r"\b(?:kabar|isu|rumor|berita|informasi|anggapan|kesan)\s+(?:bahwa|yang (?:menyebut(?:kan)?|menyatakan|mengatakan))\s[^.;]{0,120}\Z",
    re.IGNORECASE,
)
# "angka 88,12 yang beredar dipastikan bukan berasal dari penilaian kepatuhan, melainkan survei kepuasan"
_NOT_OF_IT = re.compile(
    r"[^.;]{0,120}?\bbukan(?:lah)?\s+(?:berasal\s+)?(?:dari\s+)?(?:hasil\s+)?(?:penilaian|nilai kepatuhan|dari Ombudsman)\b",
    re.IGNORECASE,
)
_IS_WRONG = re.compile(
    r"[^.;,]{0,60}\b(?:(?:tidak|tak|kurang) (?:benar|tepat|betul)|keliru|salah|hoaks|hoax|bohong|palsu|dibantah|ditepis)\b",
    re.IGNORECASE,
)
_INSTEAD_OF = re.compile(
    r"\bbukan(?:lah)?\s+(?:nilai\s+|skor\s+|angka\s+|zona\s+)?$", re.IGNORECASE
)  # "84,21, bukan 94,21"
# "tertulis 78,10, padahal yang benar 81,70"
_RIGHTED_BEHIND = re.compile(
    r"\d+(?:[.,]\d+)?,?\s+(?:padahal|sedangkan)?\s*(?:seharusnya|semestinya|yang (?:benar|betul|tepat))\b",
    re.IGNORECASE,
)
_RIGHTED = re.compile(r"\b(?:seharusnya|semestinya|yang (?:benar|betul|tepat|sebenarnya))\b[^.]*$", re.IGNORECASE)
# "… menetapkan target nilai pada penilaian kepatuhan 2024. Kontrak kinerja diteken Kamis." before a list
_PLANNED = re.compile(r"\b(?:menetapkan|mematok|menyusun|membagi)\s+(?:target|sasaran)\b", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:hasil|nilai|skor|rincian|berikut|perolehan|capaian)\w*", re.IGNORECASE)
# "Hadir Menkopolhukam, Menteri Pertahanan, …": who came to see
_ATTEND = re.compile(
    r"\W*(?:(?:tampak|turut|ikut|juga|terlihat)\s+){0,2}(?:hadir|dihadiri|disaksikan)\b", re.IGNORECASE
)
# "Disaksikan para camat, Bupati Landak mengambil piagam"
_ACTS = re.compile(r"(?:\s+[A-Z][\w.'-]*){0,4}\s+(?:(?:bersama|beserta)\s|(?:menerima|mengambil|meraih|membawa)\b)")
# "Bupati meminta Disdik (80,10) dan Dinsos (78,25) bekerja lebih keras": what they have, not what is wanted
_ASKED = re.compile(r"\b(?:meminta|mendorong|menyuruh|menugasi|menuntut|mewajibkan)\b", re.IGNORECASE)
_BOXED = re.compile(r"[A-Z]\w+\s\(\Z")
_FIRST_VALUE = re.compile(
    r"[^.;:\d]{3,120}\d{2,3}[.,]\d+[^,.;:\d]{0,30}(?:[:;]|,?\s+(?:dengan rincian|sedangkan|sementara|adapun))[^.;:\d]{0,20}"
)
_OUR = re.compile(r"\b(?:kami|kita)\b", re.IGNORECASE)
_OWN_VALUE = re.compile(r"\s+(?:hanya\s+|cuma\s+|dengan\s+|meraih\s+|memperoleh\s+|mendapat\s+)?\(?\d{2,3}[.,]\d")
_OF_REHEARSAL = re.compile(r"\b(?:simulasi|pra-?evaluasi|penilaian mandiri)\b", re.IGNORECASE)


@dataclass(slots=True)
class Story:
    """One article while it is being read: its mentions, and what is bound and refused so far."""

    document: Document
    mentions: Sequence[InstitutionMention]  # these and what follows in text order
    scores: Sequence[Score]
    labels: Sequence[Label]
    ranks: Sequence[Rank]
    groups: Sequence[GroupMention]
    schemes: SchemeScope
    years: YearScope
    drafts: list[Draft]
    reference: Reference
    fallback: InstitutionMention | None = None  # whom a headline outside the text names
    denials: bool = True  # whether "bukan 94,21" and the like are read; of a claim every word is weighed elsewhere
    refused: list[Refused] = field(default_factory=list)
    subject: InstitutionMention | None = None  # who was spoken of last
    subject_sentence: Sentence | None = None
    recent: list[InstitutionMention] = field(default_factory=list)
    hoped_blocks: set[int] = field(default_factory=set)
    _rehearsal: bool | None = None
    _rehearsed: dict[int, int] | None = None  # by block, where its first sentence about a rehearsal ends

    @property
    def text(self) -> str:
        """The reading text of the document."""
        return self.document.text

    def inside(self, sentence: Sentence, found: Sequence[InstitutionMention | Score | Label | Rank]) -> range:
        """Which of what was found in text order starts in a sentence, as indices."""
        first = bisect_left(found, sentence.span.start, key=lambda one: one.span.start)
        end = first
        while end < len(found) and found[end].span.start < sentence.span.end:
            end += 1
        return range(first, end)

    def sentence_of(self, span: Span) -> Sentence | None:
        """The sentence in which a span starts; None in a table."""
        return self.document.sentence_at(span.start)

    def following(self, sentence: Sentence) -> Sentence | None:
        """The sentence right behind one."""
        after = bisect_left(self.document.sentences, sentence.span.end, key=lambda s: s.span.start)
        return next(iter(self.document.sentences[after : after + 1]), None)

    def preceding(self, sentence: Sentence) -> Sentence | None:
        """The sentence right before one."""
        return self.document.before(sentence)

    def subjects(self, sentence: Sentence) -> list[InstitutionMention]:
        """Those a value of the sentence can belong to, in text order."""
        here = [m for i in self.inside(sentence, self.mentions) if not ((m := self.mentions[i]).place or m.giver)]
        here = [m for m in here if m.candidates or m.form == "unknown" or (m.unit and m.own_name)]
        if any(m.form == "holder" for m in here) and _ATTEND.match(self.text, sentence.span.start):
            return [m for m in here if _ACTS.match(self.text, m.span.end)]
        others = [m for m in here if m.form != "holder"]
        if not others:
            return here
        return [m for m in here if m.form != "holder" or self._tells_first(m, others[0])]

    def _tells_first(self, head: InstitutionMention, other: InstitutionMention) -> bool:
        """Whether a head tells his own value before those of others: "Bupati Agam menyebut nilai 88,20: Dinas Sosial 90,10 …"."""
        if head.span.end > other.span.start or not _OWN_VALUE.match(self.text, other.span.end):
            return False
        told = _FIRST_VALUE.fullmatch(self.text, head.span.end, other.span.start)
        return told is not None and (head.unit is None or _OUR.search(told.group()) is not None)

    def score_spans(self, sentence: Sentence) -> list[Span]:
        """The numbers of a sentence that stand where results stand, refused ones included."""
        return [self.scores[i].span for i in self.inside(sentence, self.scores)]

    def sole(self) -> InstitutionMention | None:
        """The one institution that the whole article names, if it names only one."""
        known = [m for m in self.mentions if m.resolved and not (m.place or m.giver or m.compared)]
        return known[0] if len({m.candidates[0].id for m in known}) == 1 else None

    def only(self) -> InstitutionMention | None:
        """The one institution that the story has been about so far, if it is only one."""
        known = [d.mention for d in self.drafts if d.score and d.mention.resolved] or [
            m for m in self.recent if m.resolved
        ]
        if not known:
            known = [m for m in self.mentions if m.form == "holder" and m.resolved and not m.place]
        return known[-1] if len({m.candidates[0].id for m in known}) == 1 else None

    def _target_named(self, sentence: Sentence) -> bool:
        """Whether a sentence names the assessment itself: "Pada penilaian kepatuhan penyelenggaraan pelayanan publik 2024"."""
        return any(
            m.target and not m.assessor and not m.rehearsal and sentence.span.contains(m.span)
            for m in self.schemes.mentions
        )

    def hoped(self, sentence: Sentence, start: int) -> bool:
        """Whether what stands at `start` is hoped for, promised or imagined."""
        asked = _BOXED.search(self.text, sentence.span.start, start) and _ASKED.search(
            self.text, sentence.span.start, start
        )
        if hoped(Stretch(self.text, sentence.span.start, asked.start() if asked else start)):
            return True
        if self.rehearsal and not self._target_named(sentence) and not _REAL.search(sentence.span.of(self.text)):
            return True
        if self._rehearsed_before(sentence) or (sentence.in_list and self._made_up(sentence)):
            return True
        if sentence.in_list and (intro := self.intro(sentence)):
            return intro.block in self.hoped_blocks or hoped(
                Stretch(self.text, self.document.blocks[intro.block].span.start, intro.span.end)
            )
        return False

    def counted_in_list(self, sentence: Sentence) -> bool:
        """Whether a list tells how many reports there were: "Sebaran laporan masyarakat:", "1. Kota Palangka Raya – 87"."""
        before = self.document.last_before(sentence.group) if sentence.in_list else None
        words = before.span.of(self.text) if before is not None else ""
        return bool(_COUNTS.search(words)) and not re.search(r"\b(?:nilai|skor|indeks)", words, re.IGNORECASE)

    def denied(self, sentence: Sentence, start: int) -> bool:
        """Whether the article itself says that what stands at `start` is wrong: rumoured, or printed by mistake."""
        if not self.denials:
            return False
        before = Stretch(self.text, sentence.span.start, start)
        paragraph = self.document.blocks[sentence.block].span
        said = self.text[paragraph.start : start]
        if before.search(_RIGHTED) or _NOT_ANOTHER.match(self.text, start, sentence.span.end):
            return False  # "Ralat: … tertulis 94,21, seharusnya 84,21"
        if _RIGHTED_BEHIND.match(self.text, start, sentence.span.end):
            return True
        following = self.following(sentence)
        if following is not None and _WAS_WRONG.match(self.text, following.span.start):
            return True  # "… redaksi menulis nilai 83,27. Tulisan itu keliru."
        if _NOT_OF_IT.match(self.text, start, sentence.span.end):
            return True
        if before.search(_SAID_WRONGLY) and _IS_WRONG.match(self.text, start, sentence.span.end):
            return True
        return bool(before.search(_INSTEAD_OF) or _RUMOURED.search(before.words) or _CORRECTION.match(said))

    @property
    def rehearsal(self) -> bool:
        """Whether the article as a whole tells the outcome of a rehearsal or of an assessment by the assessed themselves."""
        if self._rehearsal is None:
            lead = [b.span.of(self.text) for b in self.document.blocks if b.kind in ("title", "heading", "paragraph")][
                :3
            ]
            self._rehearsal = any(_OUTCOME_OF_REHEARSAL.search(text) for text in lead)
        return self._rehearsal

    def _rehearsed_before(self, sentence: Sentence) -> bool:
        """Whether the paragraph speaks of a rehearsal ("Hasil penilaian mandiri …") or shares out a target before."""
        if self._rehearsed is None:
            self._rehearsed = {}
            for match in patterns.finditer(_OF_REHEARSAL, self.text):
                if other := self.document.sentence_at(match.start()):
                    self._rehearsed.setdefault(other.block, other.span.end)
        here = sentence.span.of(self.text)
        if self._rehearsed.get(sentence.block, sentence.span.end) <= sentence.span.start:
            return not _REAL.search(here)
        before = self.preceding(sentence)
        return (
            before is not None
            and before.block == sentence.block
            and bool(re.match(r"\W*target(?:nya)?\b", before.span.of(self.text), re.IGNORECASE))
            and not (_REAL.search(here) or _BY_NOW.match(here))
        )

    def _made_up(self, sentence: Sentence) -> bool:
        """Whether a list follows words about a rehearsal or a plan: "… menggelar pra-evaluasi, inilah keluarannya"."""
        before = self.document.last_before(sentence.group)
        if before is None:
            return False
        last = before.span.of(self.text)
        paragraph = self.document.blocks[before.block].span.of(self.text)
        return bool(_REHEARSED.search(last) or (_PLANNED.search(paragraph) and not _TOLD.search(last)))

    def intro(self, sentence: Sentence) -> Sentence | None:
        return self.document.intro_of(sentence.group)
