"""Binds scores, labels and ranks of running text and lists to institutions, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.mentions.ranks import Rank
from berita_extract.mentions.scores import Score, hoped
from berita_extract.model import Span
from berita_extract.numbers import count_word, counted
from berita_extract.records.drafts import Draft, Refused
from berita_extract.records.scheme_scope import SchemeScope
from berita_extract.records.year_scope import YearScope
from berita_extract.scopes import Document, Sentence

# A score before its owner: "92,53 diraih Kota Ternate", "104 untuk Polres D"
_TO_OWNER = re.compile(
    r"^[\s,)\"']*(?:poin\s+)?(?:\([A-E]\)\s*)?,?\s*(?:yang\s+)?(?:untuk|diraih|diperoleh|didapat(?:kan)?|dikantongi|dibukukan|dicatat(?:kan)?|dicapai|disandang|ditorehkan|dimiliki|milik|oleh|bagi|atas nama|menjadi milik"
    r"|mengantar(?:kan)?|membawa|menempatkan|menjadikan|diberikan (?:kepada|untuk))\b[^.;]{0,40}$",
    re.IGNORECASE,
)
# A score of whoever was spoken of: "Nilainya 86,92", "angka itu", "skor tersebut"
_POSSESSIVE = re.compile(r"\b(?:nilai|skor|angka|indeks|perolehan|capaian|poin|hasil|rapor|total)(?:nya\b|\s+(?:itu|tersebut|ini)\b)[^.;]{0,50}$", re.IGNORECASE)
_EACH = re.compile(r"\b(?:masing-masing|berturut-turut|secara berurutan|secara berturut-turut)\b", re.IGNORECASE)
_ALIKE = re.compile(r"\b(?:masing-masing|sama persis|sama-sama|sama|kembar|serupa|identik|setara|seri)\b", re.IGNORECASE)
_CONNECTORS_ONLY = re.compile(r"^[\s,;/&()-]*(?:(?:dan|serta|maupun|juga|hingga|sampai|kemudian|lalu|&)[\s,]*)*$", re.IGNORECASE)
_LIST_OF_SCORES = re.compile(r"^[\s,;/&]*(?:poin|persen|%)?[\s,;/&]*(?:dan|serta)?[\s,;]*$", re.IGNORECASE)

_ALL = re.compile(
    r"\b(?:seluruh(?:nya)?|semua(?:nya)?|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?:nya)?|sama-sama|masing-masing|serempak|kompak|(?:\w+\s+)?(?:\w+)\s+(?:\w+\s+)?(?:itu|tersebut|ini|di atas))\b", re.IGNORECASE
)
_REST = re.compile(r"\b(?:yang lain|lainnya|sisanya|selebihnya|selain itu|daerah lain|lain-lain)\b", re.IGNORECASE)
# "tiga sisanya", "sisanya 14 kabupaten": a count of nobody in particular
_COUNTED_REST = re.compile(r"\b(?:\d+|(?:(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|puluh|belas)\s?)+)\s*(?:sisanya|lainnya|yang lain)\b|\b(?:sisanya|selebihnya)\s+(?:sebanyak\s+)?(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b", re.IGNORECASE)
_NOUN = r"(?:pemda|pemerintah daerah|pemkab|pemkot|kabupaten/kota|kabupaten|kota|daerah|instansi|lembaga|kementerian|kantor(?: pertanahan)?|unit(?: layanan| kerja)?|dinas|opd|perangkat daerah|organisasi perangkat daerah|provinsi|pemprov|polres|polresta|puskesmas|wilayah|entitas|institusi|satker|penyelenggara|skpd|lokus|uptd?)"
_NUMERAL = r"(?:(?<![\d.,])\d{1,3}(?![.,]?\d)|(?:se|ke)?(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|ratus)(?:\s*(?:belas|puluh|ratus))?(?:\s+(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))?|sepuluh|sebelas)"
_EVERY = re.compile(rf"\b(?<!tidak )(?<!belum )(?:seluruh|semua)\s+(?P<noun>{_NOUN})\b", re.IGNORECASE)
_COUNTED_GROUP = re.compile(rf"\b(?P<count>{_NUMERAL})(?:\s+\w+){{0,2}}?\s+(?P<noun>{_NOUN}|di antaranya|diantaranya|yang lain|lainnya|sisanya)(?:nya)?\b|\b(?P<pronoun>ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)|dua-dua|tiga-tiga)(?:nya)?\b", re.IGNORECASE)
# "sembilan sudah berwarna hijau dan satu lagi tertahan di kuning"
_COUNTED_ALONE = re.compile(rf"\b(?P<count>{_NUMERAL})\s+(?:lagi|sudah|masih|telah|tertahan|tersisa|berada|masuk|jatuh|terperosok|terpuruk|menembus|berhasil|mengantongi|meraih|memperoleh|menyandang|bertengger|lolos|yang (?:sanggup|bisa|berhasil|mampu|masuk|meraih))\s+(?:\w+\s+){{0,3}}$", re.IGNORECASE)
_LADDER_BEFORE = re.compile(r"\b(?:dari|antara|se|peringkat|urutan|posisi|ranking|rangking|nomor|ke)[\s-]+$", re.IGNORECASE)
_PLAIN_GROUP = re.compile(rf"\b(?:para|sejumlah|beberapa|tiap|setiap|banyak|sebagian|mayoritas|suatu|sebuah|seluruh|semua|antar)?\s*{_NOUN}\b(?!\s+(?:itu|ini|tersebut|(?-i:[A-Z])))", re.IGNORECASE)
# What leads from a label to those it is said of: "zona hijau: A, B", "kategori B, diisi A dan B"
_FORWARD = re.compile(
    r"[:\]]|\b(?:diisi|dihuni|ditempati|yaitu|yakni|ialah|adalah|antara lain|meliputi|terdiri|mulai dari|mulai|di antaranya|diantaranya|seperti|diraih|diperoleh|disandang|didapat|diberikan kepada|diberikan untuk|untuk|oleh|milik|kepada|hanyalah|tercatat|terdapat|ada|menjadi milik|pada|dikenakan|disematkan)\b",
    re.IGNORECASE,
)
# The last item of a chain stands apart: "…, paling rendah B, hanya 71,66 atau zona kuning"
_CONTRAST = re.compile(r"\b(?:sedangkan|sementara|namun|tetapi|tapi|paling rendah|terendah|paling bawah|hanya|kecuali|adapun|berbeda|sebaliknya|lain halnya|satu-satunya|cuma|justru|malah|sayangnya)\b|;", re.IGNORECASE)
_EXPLAINS = re.compile(r"\b(?:merupakan klasifikasi|dibagi|dibedakan|digolongkan menjadi|penggolongan|kriteria|rentang|interval|klasifikasi|kelas (?:pertama|kedua|ketiga|keempat|kelima))\b", re.IGNORECASE)
_RECEIVES = re.compile(r"\b(?:berada|masuk|raih|meraih|diraih|memperoleh|menyandang|mendapat(?:kan)?|mengantongi|mencantumkan|tercantum|tertulis|piagam|menempatkan|membawa|mempertahankan|pertahankan|diganjar|dinyatakan|kita|kami|bertengger|bertahan)\b", re.IGNORECASE)
_REAL = re.compile(r"\b(?:ombudsman|resmi|sesungguhnya|sebenarnya|kenyataan\w*|realisasi\w*|tahun lalu)\b", re.IGNORECASE)
_REHEARSED = re.compile(r"\b(?:simulasi|pra-?evaluasi|pra-?penilaian|penilaian mandiri|self[- ]?assess?ment|uji coba|target(?:nya)?|ditargetkan|menargetkan)\b", re.IGNORECASE)
_ONWARD = re.compile(r"^\s*(?:ke|menjadi|jadi)\s*$", re.IGNORECASE)
_CLOSE = re.compile(r"^[^\d.;,\n]{0,35}$")
_NAMED_SCORE = re.compile(r"\b(?:nilai|skor|score|angka|indeks|poin|rapor|rata-rata|perolehan|capaian)", re.IGNORECASE)
_LIKEWISE = re.compile(r"\W*(?:begitu|demikian|sama)\s+(?:pula|juga|halnya)\b", re.IGNORECASE)
_THESE = re.compile(r"\W*(?:mereka|ke\w+nya|ke\w+\s+\w+\s+(?:itu|tersebut))\s+(?:ialah|adalah|yakni|yaitu)\b", re.IGNORECASE)
# "masih ada OPD yang nilainya kuning": some, who is not said
_SOME = re.compile(rf"\b(?:ada|terdapat|punya|bagi|untuk)\s+(?:\w+\s+){{0,3}}?{_NOUN}\s+(?:\w+\s+)?yang\b", re.IGNORECASE)
_NOT_ASSESSED = re.compile(r"\b(?:tidak|tak|belum|urung|batal)\s+(?:lagi\s+)?(?:disurvei|dinilai|ikut dinilai|masuk penilaian|menjadi lokus|dievaluasi)\b", re.IGNORECASE)
# "secara umum seluruh OPD mendapat …", "mayoritas zona hijau": of nobody in particular
_ROUGHLY = re.compile(r"\b(?:secara umum|umumnya|rata-rata(?:nya)?|rerata(?:nya)?|sebagian besar|sebagian|mayoritas|hampir (?:semua|seluruh)|kebanyakan)\b", re.IGNORECASE)
_DEFINED = re.compile(r"^[\"',]*\s*(?:artinya|berarti|maksudnya)\b", re.IGNORECASE)  # "Merah artinya petugas belum …"
_PRONOUN = re.compile(r"\b(?:(?:nilai|skor|warna|predikat|opini|kategori|hasil|rapor|zona|status|perolehan|capaian|indeks|angka|posisi|golongan|kualitas)nya|masih|tetap|juga|angka itu|hasil (?:itu|tersebut|ini)|capaian (?:itu|tersebut|ini)|nilai (?:itu|tersebut|ini)|dengan (?:nilai|hasil|capaian|skor|angka|total|rapor)|rapor itu|kali ini|kini|pun|lagi|kita|kami|penilaian itu|predikat)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Counted:
    """A group that a text speaks of: how many, whether named before, and of what kind."""

    count: int | None
    back: bool
    noun: str | None = None


@dataclass(frozen=True, slots=True)
class _GroupLabel:
    """A label said of a group: `count` members if the text says how many; `back` if of those named before."""

    label: Label
    sentence: Sentence
    count: int | None
    back: bool
    rest: bool = False
    noun: str | None = None  # of a counted group: "keenam polres itu"
    every: str | None = None  # "seluruh kantor pertanahan …": the noun of which all members have it


class ProseBinder:
    """Reads a document's sentences in order; `drafts` and `refused` are what came of it."""

    def __init__(
        self,
        document: Document,
        mentions: Sequence[InstitutionMention],
        scores: Sequence[Score],
        labels: Sequence[Label],
        ranks: Sequence[Rank],
        schemes: SchemeScope,
        years: YearScope,
        tabled: Sequence[Draft] = (),
        fallback: InstitutionMention | None = None,
    ) -> None:
        self._document = document
        self._text = document.text
        self._mentions, self._scores, self._ranks = mentions, scores, ranks
        # "Bumi Lancang Kuning" is a name
        named = [m.span for m in mentions if m.form not in ("anaphor",)]
        self._labels = [label for label in labels if not any(span.contains(label.span) for span in named)]
        self._schemes, self._years = schemes, years
        self._fallback = fallback  # whom a headline outside the text names
        self._subject: InstitutionMention | None = None
        self._subject_sentence: Sentence | None = None
        self._groups: list[_GroupLabel] = []
        self._last_zone: Label | None = None
        self._last_grade: Label | None = None
        self._led: tuple[Label, int] | None = None  # the label that last led to names, and its block
        self._section: tuple[Label, Sentence] | None = None
        self._pending: tuple[Label, int] | None = None  # told before anybody was named: "sebaris kalimat: Opini …"
        self._recent: list[InstitutionMention] = []
        self._hoped_blocks: set[int] = set()
        self.drafts: list[Draft] = list(tabled)
        self.refused: list[Refused] = []

    def run(self) -> None:
        """Binds everything to drafts, those of tables included; labels of groups last, when all members are known."""
        for sentence in self._document.sentences:
            valued = self._inside(sentence, [s.span for s in self._scores]) or self._inside(sentence, [label.span for label in self._labels])
            self._years.enter(sentence, bare=not valued)
            self._sentence(sentence)
        for group in self._groups:
            self._apply(group)

    # --- one sentence ---

    def _inside(self, sentence: Sentence, spans: Sequence[Span]) -> list[int]:
        return [i for i, span in enumerate(spans) if sentence.span.start <= span.start < sentence.span.end]

    def _sentence(self, sentence: Sentence) -> None:
        subjects = self._subjects(sentence)
        scores: list[Score] = []
        for index in self._inside(sentence, [s.span for s in self._scores]):
            score = self._scores[index]
            if refusal := self._refuse(sentence, score, subjects):
                self.refused.append(refusal)
            else:
                scores.append(score)
        owners = self._owners(sentence, subjects, scores)
        made: list[Draft] = []
        for score in scores:
            owner = owners.get(score.span)
            year = self._years.of_score(sentence, score, scores)
            if owner is None:
                if score.cue == "strong" or (subjects and score.cue == "weak"):
                    self.refused.append(Refused(score.span, "no_institution", "prose.no_owner", score=score, year=year))
                continue
            made.extend(Draft(m, year, sentence, sentence.block, sentence.group, "prose.score", score=score) for m in owner)
        self.drafts += made
        if self._heads(sentence, subjects, scores):
            return
        self._bind_labels(sentence, subjects, made)
        made = [d for d in self.drafts if d.sentence == sentence]
        self._under_section(sentence, subjects, made)
        self._bind_ranks(sentence, subjects, made)
        self._years.leave([d.year for d in made])
        if made and (last := made[-1].mention):
            self._subject, self._subject_sentence = (made[0].mention if len({d.mention.words for d in made}) > 1 and not sentence.in_list else last), sentence
        elif spoken_of := [m for m in subjects if not m.compared]:
            self._subject, self._subject_sentence = spoken_of[0], sentence
        self._recent += [m for m in subjects if m.form != "holder"]

    # --- sections ---

    def _heads(self, sentence: Sentence, subjects: Sequence[InstitutionMention], scores: Sequence[Score]) -> bool:
        """Takes a line that only holds a label ("Zona Hijau Kategori A") as the heading of what follows."""
        if subjects or scores or sentence.kind not in ("list_item", "heading", "paragraph"):
            return False
        labels = [self._labels[i] for i in self._inside(sentence, [label.span for label in self._labels])]
        if not labels or labels[0].polarity != "stated":
            if sentence.kind == "heading":
                self._section = None
            return False
        words = self._text[sentence.span.start : sentence.span.end]
        for label in labels:
            words = words.replace(label.span.of(self._text), " ")
        rest = re.sub(rf"\b(?:{_NOUN}|dengan|kategori|predikat|opini|nilai|kelompok|daftar|yang|masuk|berada|di|meraih|dan|pemerintah|daerah|berikut|{_NUMERAL})\b|[^A-Za-z]", "", words, flags=re.IGNORECASE)
        whole = sentence.span.of(self._text) == self._document.blocks[sentence.block].span.of(self._text).strip()
        if len(rest) > 6 or (sentence.kind == "paragraph" and not (whole and not words.rstrip().endswith((".", '"')))):
            return False
        if sentence.in_list:
            first = next(s for s in self._document.sentences if s.group == sentence.group)
            leads = not any(m.span.start < sentence.span.start for m in self._mentions if first.span.start <= m.span.start and m.candidates and not m.place)
            if not leads and not (self._section and self._section[1].group == sentence.group):
                return False
        merged = labels[0]
        for label in labels[1:]:
            merged = replace(merged, zone=merged.zone or label.zone, zone_span=merged.zone_span or label.zone_span, grade=merged.grade or label.grade,
                             category=merged.category or label.category, category_span=merged.category_span or label.category_span)  # fmt: skip
        if not self._ours(sentence, merged):
            return False
        self._section = (merged, sentence)
        return True

    def _under_section(self, sentence: Sentence, subjects: Sequence[InstitutionMention], made: list[Draft]) -> None:
        """Gives the items below a heading its label."""
        if self._section is None:
            return
        label, head = self._section
        if sentence.kind == "title" or (sentence.kind == "heading" and sentence != head):
            self._section = None
            return
        in_reach = sentence.group == head.group or (sentence.in_list and sentence.group <= head.group + 2)
        in_reach = in_reach or (head.kind == "heading" and sentence.group == head.group + 1)
        if not in_reach and not (head.kind != "list_item" and subjects and sentence.block - head.block <= 40 and self._item_like(sentence)):
            if sentence.kind == "paragraph":
                self._section = None
            return
        for mention in subjects:
            own = [d for d in made if d.mention.span == mention.span]
            if own:
                for draft in own:
                    draft.take(label)
            elif label.zone or label.grade:
                draft = Draft(mention, self._years.current, sentence, sentence.block, sentence.group, "prose.group")
                draft.take(label)
                self.drafts.append(draft)
                made.append(draft)

    def _item_like(self, sentence: Sentence) -> bool:
        """Whether a line reads like an item of a list: a name, a number, hardly a word more."""
        words = sentence.span.of(self._text)
        for mention in self._mentions:
            if sentence.span.contains(mention.span):
                words = words.replace(mention.span.of(self._text), " ")
        return sentence.first and len(re.findall(r"[A-Za-z]+", words)) <= 3

    def _subjects(self, sentence: Sentence) -> list[InstitutionMention]:
        """Those a value of the sentence can belong to, in text order."""
        here = [m for m in self._mentions if sentence.span.start <= m.span.start < sentence.span.end and not m.place and not m.giver]
        here = [m for m in here if m.candidates or m.form == "unknown" or (m.unit and m.own_name)]
        if any(m.form != "holder" for m in here):
            here = [m for m in here if m.form != "holder"]
        return sorted(here, key=lambda m: m.span)

    def _hoped(self, sentence: Sentence, start: int) -> bool:
        """Whether what stands at `start` is hoped for, promised or imagined."""
        if hoped(self._text[sentence.span.start : start]):
            return True
        if self._rehearsed_before(sentence) or (sentence.in_list and self._made_up(sentence)):
            return True
        if sentence.in_list and (intro := self._intro(sentence)):
            return intro.block in self._hoped_blocks or hoped(self._text[self._document.blocks[intro.block].span.start : intro.span.end])
        return False

    def _rehearsed_before(self, sentence: Sentence) -> bool:
        """Whether the paragraph speaks of a rehearsal ("Hasil penilaian mandiri …") or shares out a target before."""
        earlier = [s.span.of(self._text) for s in self._document.sentences if s.block == sentence.block and s.span.end <= sentence.span.start]
        here = sentence.span.of(self._text)
        if any(re.search(r"\b(?:simulasi|pra-?evaluasi|penilaian mandiri)\b", text, re.IGNORECASE) for text in earlier):
            return not _REAL.search(here)
        return bool(earlier) and bool(re.match(r"\W*target(?:nya)?\b", earlier[-1], re.IGNORECASE)) and not _REAL.search(here)

    def _made_up(self, sentence: Sentence) -> bool:
        """Whether a list follows words about a rehearsal or a plan: "… menggelar pra-evaluasi, inilah keluarannya"."""
        before = [s for s in self._document.sentences if s.group < sentence.group]
        return bool(before) and bool(_REHEARSED.search(before[-1].span.of(self._text)))

    def _score_spans(self, sentence: Sentence) -> list[Span]:
        """The numbers of a sentence that stand where results stand, refused ones included."""
        return [self._scores[i].span for i in self._inside(sentence, [s.span for s in self._scores])]

    def _intro(self, sentence: Sentence) -> Sentence | None:
        return self._document.intro_of(sentence.group)

    def _refuse(self, sentence: Sentence, score: Score, subjects: Sequence[InstitutionMention]) -> Refused | None:
        scheme = self._schemes.of_score(sentence, score.span, self._score_spans(sentence))
        named = next((m for m in reversed(subjects) if m.span.end <= score.span.start), None)
        year = self._years.current
        if scheme is None or not scheme.target:
            return Refused(score.span, "rival_scheme", f"scheme.{scheme.scheme if scheme else 'none'}", named, score, year, scheme.scheme if scheme else None)
        if score.refused:
            named_part = re.match(r"dimensi\s+(?:input|proses|output|pengaduan|hasil)", self._text[score.reason_at :], re.IGNORECASE)
            outweighed = not named_part and score.refused in ("dimension", "aggregate") and any(score.reason_at < m.span.start and m.span.end <= score.span.start for m in subjects)
            if not outweighed:
                return Refused(score.span, score.refused, f"score.{score.refused}", named, score, year, scheme.scheme)
        if self._hoped(sentence, score.span.start):
            self._hoped_blocks.add(sentence.block)
            return Refused(score.span, "target", "prose.hoped", named, score, year, scheme.scheme)
        return None

    # --- scores ---

    def _owners(self, sentence: Sentence, subjects: Sequence[InstitutionMention], scores: Sequence[Score]) -> dict[Span, list[InstitutionMention]]:
        owners: dict[Span, list[InstitutionMention]] = {}
        self._distribute(subjects, scores, owners)
        if not subjects and len(scores) == 1 and (of := self._counted(sentence.span.of(self._text))) and of.back and of.count:
            # "Ketiganya kembar di angka 103,5"
            last = list({m.candidates[0].id: m for m in self._recent if len(m.candidates) == 1}.values())[-of.count :]
            if len(last) == of.count:
                owners[scores[0].span] = last
        if not subjects and len(scores) > 1 and re.search(r"\b(?:ke(?:dua|tiga|empat|lima)nya|masing-masing|berturut-turut)\b", sentence.span.of(self._text), re.IGNORECASE):
            last = list({m.candidates[0].id: m for m in self._recent if len(m.candidates) == 1}.values())[-len(scores) :]
            if len(last) == len(scores) and len(scores) > 1:
                owners.update({score.span: [mention] for score, mention in zip(scores, last, strict=True)})
        for index, score in enumerate(scores):
            if score.span in owners:
                continue
            if owner := self._owner(sentence, subjects, scores, index, owners):
                owners[score.span] = [owner]
        return owners

    def _distribute(self, subjects: Sequence[InstitutionMention], scores: Sequence[Score], owners: dict[Span, list[InstitutionMention]]) -> None:
        """"A, B dan C masing-masing 97,03; 95,60; dan 92,11" in order; "A dan B sama persis (97,26)" for all."""
        position = 0
        while position < len(scores):
            first = scores[position]
            previous_end = scores[position - 1].span.end if position else 0
            names = self._coordinated([m for m in subjects if previous_end <= m.span.start and m.span.end <= first.span.start])
            run = [first]
            for score in scores[position + 1 :]:
                gap = self._text[run[-1].span.end : score.span.start]
                if not _LIST_OF_SCORES.match(gap):
                    break
                run.append(score)
            position += len(run)
            if len(names) < 2:
                continue
            gap = self._text[names[-1].span.end : first.span.start]
            if len(run) == len(names):
                for score, name in zip(run, names, strict=True):
                    owners[score.span] = [name]
            elif len(run) == 1 and (_ALIKE.search(gap) or _ALIKE.search(self._text[first.span.end : first.span.end + 30])):
                owners[first.span] = list(names)

    def _coordinated(self, names: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """The last names of a run that are joined by nothing but commas and "dan"."""
        kept: list[InstitutionMention] = []
        for name in reversed(names):
            if kept and not _CONNECTORS_ONLY.match(self._text[name.span.end : kept[0].span.start]):
                break
            kept.insert(0, name)
        return kept

    def _owner(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], scores: Sequence[Score], index: int, owners: dict[Span, list[InstitutionMention]]
    ) -> InstitutionMention | None:
        score = scores[index]
        if sentence.kind not in ("title", "heading") and self._of_stranger(score):
            return None
        left = next((m for m in reversed(subjects) if m.span.end <= score.span.start), None)
        right = next((m for m in subjects if m.span.start >= score.span.end), None)
        next_score = scores[index + 1].span.start if index + 1 < len(scores) else sentence.span.end
        if right is not None and right.span.start > next_score:
            right = None
        gap_right = self._text[score.span.end : right.span.start] if right else ""
        if right is not None and _TO_OWNER.match(gap_right):
            return right
        before = self._text[sentence.span.start : score.span.start]
        if score.cue == "faint" and not self._scores_told(sentence, scores):
            return None
        if score.cue == "faint" and (left is None or not _CLOSE.match(self._text[left.span.end : score.span.start])):
            return None
        if left is None and score.cue == "strong" and not score.decimals and not _NAMED_SCORE.search(before):
            return None  # "bertambah dari 14 menjadi 17": nothing says that a score is meant
        if left is None and (score.percent or (score.cue == "weak" and not score.decimals)) and right is None:
            return None  # too little speaks for it: "Pengunjung hari ini: 91", "70,7 persen"
        if left is None:
            if self._subject is not None and _POSSESSIVE.search(before) and not (right and sentence.kind in ("title", "heading")):
                return self._subject
            if right is not None and len(gap_right) < 90 and not re.search(r"\b(?:sedangkan|sementara|adapun)\b", gap_right):
                return right
            if that := self._told_next(sentence):
                return that
            return self._in_body(sentence) if self._subject is not None else self._ahead(sentence)
        used = [s for s in scores[:index] if owners.get(s.span) == [left] and not s.previous]
        if used and not score.previous and not self._another_year(sentence, score, scores):
            if right is not None and len(gap_right) < 40:
                return right
            return left if any(s.value == score.value for s in used) else None
        return left

    def _scores_told(self, sentence: Sentence, scores: Sequence[Score]) -> bool:
        """Whether the sentence or the one before is about scores, so that whole numbers in it may be some."""
        before = [s for s in self._document.sentences if s.block == sentence.block and s.span.end <= sentence.span.start][-1:]
        words = " ".join(s.span.of(self._text) for s in (*before, sentence))
        return bool(_NAMED_SCORE.search(words)) or any(s.cue != "faint" for s in scores)

    def _of_stranger(self, score: Score) -> bool:
        """Whether a name that nobody knows stands right before the number: "Dinas Antah 74,02"."""
        if score.cue == "strong":
            return False
        before = re.search(r"(?P<word>[A-Z][a-z]{2,}\w*)[\s(:=-]{1,3}$", self._text[max(0, score.span.start - 40) : score.span.start])
        if before is None:
            return False
        at = max(0, score.span.start - 40) + before.start("word")
        known = any(m.span.start <= at < m.span.end for m in self._mentions) or any(label.span.start <= at < label.span.end for label in self._labels)
        return not known and not re.match(r"(?:Nilai|Skor|Angka|Indeks|Poin|Total|Hasil|Rata|Jumlah|Peroleh|Capai)", before.group("word"))

    def _told_next(self, sentence: Sentence) -> InstitutionMention | None:
        """Who is named only after the number: "Angka 28,72 … Itulah nilai Dinas Kesehatan …"."""
        following = [s for s in self._document.sentences if s.block == sentence.block and s.span.start >= sentence.span.end][:2]
        for behind in following:
            if re.match(r"\W*(?:itulah|demikianlah|begitulah|itu)\s+(?:\w+\s+)?(?:nilai|angka|skor|capaian|perolehan|yang)", behind.span.of(self._text), re.IGNORECASE):
                return next(iter(self._subjects(behind)), None)
        return None

    def _in_body(self, sentence: Sentence) -> InstitutionMention | None:
        """Whoever was spoken of; named by the paragraph rather than by the headline where it names the same."""
        subject, said = self._subject, self._subject_sentence
        if subject is None or said is None or said.kind not in ("title", "heading"):
            return subject
        block = self._document.blocks[sentence.block].span
        same = (m for m in self._mentions if block.start <= m.span.start < block.end and m.candidates == subject.candidates and not m.place)
        return next(same, subject)

    def _another_year(self, sentence: Sentence, score: Score, scores: Sequence[Score]) -> bool:
        """Whether the value has a year of its own among the values of its sentence."""
        mine = self._years.of_score(sentence, score, scores)
        return all(self._years.of_score(sentence, other, scores).value != mine.value for other in scores if other.span != score.span and other.span < score.span)

    def _ahead(self, sentence: Sentence) -> InstitutionMention | None:
        """The first one named after a headline that holds only the score: "Skor 84,09! Bontang …"."""
        if self._fallback is not None:
            return self._fallback
        following = [m for m in self._mentions if m.span.start >= sentence.span.end and not m.place and not m.giver and m.candidates]
        reach = sentence.kind in ("title", "heading", "caption") or (following and following[0].span.start < self._document.blocks[sentence.block].span.end)
        return following[0] if following and reach else None

    # --- labels ---

    def _bind_labels(self, sentence: Sentence, subjects: Sequence[InstitutionMention], made: list[Draft]) -> None:
        labels = [self._labels[i] for i in self._inside(sentence, [label.span for label in self._labels])]
        for position, label in enumerate(labels):
            if label.polarity in ("negated", "near") or not self._ours(sentence, label):
                continue
            if label.polarity == "past" and not re.search(r"20\d\d", sentence.span.of(self._text)):
                self._left_behind(sentence, subjects, label, labels[position + 1 :])
                continue
            if label.same_as_before:
                label = self._same(label)
            border = labels[position - 1].span.end if position else sentence.span.start
            following = labels[position + 1].span.start if position + 1 < len(labels) else sentence.span.end
            self._bind_label(sentence, subjects, label, border, following, made)
            if label.zone:
                self._last_zone = label
            if label.grade:
                self._last_grade = label
        if subjects and self._pending is not None and self._pending[1] == sentence.block:
            self._give(sentence, subjects[0], self._pending[0], made)
            self._pending = None
        if not labels and subjects and self._groups and _THESE.match(self._text[sentence.span.start : sentence.span.end]):
            # "… tiga satker menggondol predikat X. Ketiganya ialah A, B, dan C."
            group = self._groups[-1]
            if 0 <= sentence.block - group.sentence.block <= 1 and group.count == len({c.id for m in subjects for c in m.candidates}):
                for mention in subjects:
                    self._give(sentence, mention, group.label, made)
        if not labels and made and _LIKEWISE.match(self._text[sentence.span.start : sentence.span.end]) and self._last_in(sentence):
            for draft in made:
                for label in self._last_in(sentence):
                    draft.take(label)
        if not labels and subjects and self._led is not None and self._led[1] == sentence.block:
            # "Adapun di tingkat kota ialah Banda Aceh, Langsa": goes on with the label of the sentence before
            if _FORWARD.search(self._text[sentence.span.start : subjects[0].span.start]):
                for mention in subjects:
                    self._give(sentence, mention, self._led[0], made)

    def _last_in(self, sentence: Sentence) -> list[Label]:
        """The zone and grade told last, if that was in the same paragraph."""
        start = self._document.blocks[sentence.block].span.start
        return [label for label in (self._last_zone, self._last_grade) if label is not None and start <= label.span.start < sentence.span.start]

    def _left_behind(self, sentence: Sentence, subjects: Sequence[InstitutionMention], label: Label, behind: Sequence[Label]) -> None:
        """"dari kuning ke hijau": the first is the zone of the round before, if the story tells that round's value."""
        if not behind or not _ONWARD.match(self._text[label.span.end : behind[0].span.start]):
            return
        before = self._years.previous(self._years.current.value)
        owners = {c.id for m in subjects if m.span.end <= label.span.start for c in m.candidates}
        for draft in self.drafts:
            if draft.year.value == before and not draft.zone and owners & {c.id for c in draft.mention.candidates}:
                draft.take(label)

    def _same(self, label: Label) -> Label:
        """What "predikat serupa" or "warnanya belum berubah" repeats: the last grade, the last zone, or both."""
        words = label.span.of(self._text).lower()
        zone = self._last_zone if "zona" in words or "warna" in words else None
        grade = self._last_grade if any(w in words for w in ("predikat", "opini", "kategori", "status")) else None
        return replace(
            label, zone=zone.zone if zone else None, zone_span=zone.zone_span if zone else None, grade=grade.grade if grade else None,
            category=grade.category if grade else None, category_span=grade.category_span if grade else None,
        )  # fmt: skip

    def _ours(self, sentence: Sentence, label: Label) -> bool:
        scheme = self._schemes.of_label(sentence, label.span, self._score_spans(sentence))
        if scheme is None or not scheme.target or self._hoped(sentence, label.span.start):
            return False
        return True

    def _bind_label(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], label: Label, border: int, following: int, made: list[Draft]
    ) -> None:
        before_label = self._text[sentence.span.start : label.span.start]
        around = self._text[sentence.span.start : sentence.span.end]
        thresholds = [r for r in self.refused if r.reason == "threshold" and sentence.span.contains(r.span)]
        if _NOT_ASSESSED.search(around) or _DEFINED.match(self._text[label.span.end : label.span.end + 20]):
            return
        if (thresholds or _EXPLAINS.search(around)) and not made and not subjects:
            return
        clause = self._text[max([sentence.span.start, *(m.span.end for m in subjects if m.span.end <= label.span.start)]) : label.span.start]
        named_behind = any(m.span.start >= label.span.end for m in subjects)
        announces = around.rstrip().endswith(":") or sentence.kind == "heading"
        if (rest := _COUNTED_REST.search(clause)) and announces and not subjects:
            self._groups.append(_GroupLabel(label, sentence, self._counted_rest(rest.group()), back=False))
            return
        if (rest := _COUNTED_REST.search(clause)) and not named_behind:
            self._groups.append(_GroupLabel(label, sentence, self._counted_rest(rest.group()), back=True, rest=True))
            return
        if _REST.search(clause) and not named_behind:
            self._groups.append(_GroupLabel(label, sentence, None, back=True, rest=True))
            return
        subjects = [m for m in subjects if not m.compared]
        left = [m for m in subjects if m.span.end <= label.span.start]
        if left and (between := self._counted(self._text[left[-1].span.end : label.span.start])) and not between.back and between.count != 1:
            # "Aceh: sembilan kantor hijau": the group has it, not the one named before
            self._groups.append(_GroupLabel(label, sentence, between.count, back=False, noun=between.noun))
            return
        right = [m for m in subjects if m.span.start >= label.span.end]
        group = self._counted(before_label)
        if _ROUGHLY.search(before_label) and not left:
            return
        if (every := _EVERY.search(before_label)) and not left:
            self._groups.append(_GroupLabel(label, sentence, None, back=False, every=every.group("noun").lower()))
            return
        if not subjects:
            self._bind_alone(sentence, label, before_label, around, group, made)
            return
        after_gap = self._text[label.span.end : right[0].span.start] if right else ""
        if right and (not left or self._forward_only(left, label, after_gap, before_label)) and (_FORWARD.search(after_gap) or group or not left):
            reach = [m for m in right if m.span.start < following or not self._has_forward(following, right)]
            if len(reach) > 1 and not (_FORWARD.search(after_gap) or group):
                reach = reach[:1]
            for mention in reach:
                self._give(sentence, mention, label, made)
            self._led = (label, sentence.block)
            if group and not left:
                self._groups.append(_GroupLabel(label, sentence, group.count, back=False, noun=group.noun))
            return
        if left:
            for mention in self._reach_back(sentence, left, label, border, made):
                self._give(sentence, mention, label, made)

    def _forward_only(self, left: Sequence[InstitutionMention], label: Label, after_gap: str, before_label: str) -> bool:
        """Whether a label between names belongs to those behind: the ones before have theirs, or stand in another clause."""
        clause = self._text[left[-1].span.end : label.span.start]
        starts_item = re.search(r"[.;:\]\[]|\b(?:sedangkan|sementara|adapun)\b", clause)
        return bool(starts_item) and bool(_FORWARD.match(after_gap.strip()[:12] or " ") or self._counted(clause))

    def _has_forward(self, start: int, right: Sequence[InstitutionMention]) -> bool:
        """Whether the next label leads to names of its own."""
        behind = [m for m in right if m.span.start > start]
        return bool(behind) and bool(_FORWARD.search(self._text[start : behind[0].span.start]))

    def _reach_back(self, sentence: Sentence, left: Sequence[InstitutionMention], label: Label, border: int, made: Sequence[Draft]) -> list[InstitutionMention]:
        """Those of the names before a label that it covers: the chain back to the last one with a label of its own."""
        def unlabelled(mention: InstitutionMention) -> bool:
            drafts = [d for d in made if d.mention.span == mention.span]
            if label.zone and any(d.zone for d in drafts):
                return False
            return not (label.grade and any(d.grade for d in drafts))

        last = left[-1]
        covered = [last]
        quantified = bool(_ALL.search(self._text[last.span.end : label.span.start]))
        for mention in reversed(left[:-1]):
            if not unlabelled(mention):
                break
            gap = self._text[mention.span.end : covered[0].span.start]
            own_clause = _CONTRAST.search(gap) or (not quantified and not self._bare_item(gap))
            if own_clause and not quantified:
                break
            if _CONTRAST.search(self._text[covered[0].span.end : label.span.start]) and covered[0] is last and not quantified:
                break
            covered.insert(0, mention)
        return covered

    def _bare_item(self, gap: str) -> bool:
        """Whether between two names stands nothing but a number and connectors: an item of a chain."""
        rest = re.sub(r"\d+(?:[.,]\s?\d+)*|\b(?:dan|serta|lalu|kemudian|disusul|diikuti|oleh|dengan|nilai|skor|sebesar|poin|angka|persen)\b|[\s,;()%/&:=-]", "", gap, flags=re.IGNORECASE)
        return not rest

    def _bind_alone(
        self, sentence: Sentence, label: Label, before_label: str, around: str, group: _Counted | None, made: list[Draft]
    ) -> None:
        """A label in a sentence that names nobody: of a group, of the list behind, or of whoever was spoken of."""
        if made and not group:
            self._give(sentence, made[-1].mention, label, made)
            return
        announces = around.rstrip().endswith(":") or sentence.kind == "heading"
        if announces and not group:
            self._groups.append(_GroupLabel(label, sentence, None, back=False))
            return
        if group:
            self._groups.append(_GroupLabel(label, sentence, group.count, group.back, noun=group.noun))
            return
        if re.match(r"\s*(?:melekat|berlaku|untuk|bagi|pada|disandang|diraih)\s+(?:\w+\s+)?(?:semua|seluruh)\b", self._text[label.span.end : label.span.end + 60], re.IGNORECASE):
            self._groups.append(_GroupLabel(label, sentence, None, back=True))
            return
        if _ALL.search(before_label) and re.search(r"\b(?:seluruh|semua|sama-sama|masing-masing|kompak)", before_label, re.IGNORECASE):
            self._groups.append(_GroupLabel(label, sentence, None, back=True))
            return
        if around.rstrip().endswith("?"):
            self._led = (label, sentence.block)  # "Lalu siapa yang kuning?": the next sentence tells
            return
        if re.search(r"^\W*(?:bagi\s+|untuk\s+)?yang\s+(?:\w+\s+)?$", before_label, re.IGNORECASE):
            return  # "Yang hijau pun jangan …": whoever is
        if _SOME.search(before_label):
            return
        if chosen := self._ordinal(sentence, before_label):
            for mention in chosen:
                self._give(sentence, mention, label, [d for d in self.drafts if d.mention.span == mention.span])
            return
        if self._subject is None or self._subject_sentence is None:
            if label.grade and not _PLAIN_GROUP.search(before_label):
                self._pending = (label, sentence.block)
            return
        if _RECEIVES.search(before_label) and not _PLAIN_GROUP.search(before_label) and (only := self._only()):
            self._give(sentence, only, label, [d for d in self.drafts if d.mention.candidates == only.candidates and d.year.value == self._years.current.value])
            return
        near = sentence.block == self._subject_sentence.block or (sentence.group == self._subject_sentence.group)
        adjacent = sentence.block - self._subject_sentence.block == 1 and bool(_PRONOUN.search(around))
        if not (near or adjacent) or (_PLAIN_GROUP.search(before_label) and not _PRONOUN.search(before_label)):
            return
        self._give(sentence, self._subject, label, [d for d in self.drafts if d.mention.span == self._subject.span])

    def _ordinal(self, sentence: Sentence, before_label: str) -> list[InstitutionMention]:
        """Those that "dua yang pertama" or "yang terakhir" picks out of the values just told."""
        clause = before_label[max(before_label.rfind(","), before_label.rfind(";")) + 1 :]
        match = re.search(r"\b(?:(?P<count>\w+)\s+)?(?:yang\s+)?(?P<end>pertama|terakhir|terbawah|teratas|tengah|belakangan)\b", clause, re.IGNORECASE)
        told = list(dict.fromkeys(d.mention for d in self.drafts if d.score and d.block == sentence.block and d.at < sentence.span.start))
        if match is None or "yang" not in match.group() or len(told) < 2:
            return []
        count = counted(match.group("count") or "") or 1
        if match.group("end").lower() == "tengah":
            return [told[len(told) // 2]] if len(told) % 2 else []
        return told[:count] if match.group("end").lower() in ("pertama", "teratas") else told[-count:]

    def _only(self) -> InstitutionMention | None:
        """The one institution that the story has been about so far, if it is only one."""
        known = [d.mention for d in self.drafts if d.score and d.mention.resolved] or [m for m in self._recent if m.resolved]
        return known[-1] if len({m.candidates[0].id for m in known}) == 1 else None

    @staticmethod
    def _counted_rest(words: str) -> int | None:
        """How many "dua belas lainnya" or "sisanya 14" are."""
        return counted(re.sub(r"\b(?:sisanya|selebihnya|lainnya|yang|lain|sebanyak)\b", " ", words, flags=re.IGNORECASE))

    def _counted(self, text: str) -> _Counted | None:
        """How many a group has that `text` speaks of, and whether they were named before; None if it speaks of none."""
        # "peringkat ke-61 dari 63 kabupaten" counts a ladder; of "tiga dari empat perangkat daerah" the first number counts
        if bare := _COUNTED_ALONE.search(text):
            return _Counted(counted(bare.group("count")) or count_word(bare.group("count")), False)
        found = [m for m in _COUNTED_GROUP.finditer(text) if not _LADDER_BEFORE.search(text[: m.start()])]
        if not found:
            return None
        match = found[-1]
        if match.group("pronoun"):
            return _Counted(count_word(match.group("pronoun").split("-")[0]), True)
        word = match.group("count").lower()
        count = counted(word.removeprefix("ke")) or count_word(word)
        behind = text[match.end() : match.end() + 25]
        back = word.startswith("ke") and not word.startswith("kepala") or bool(re.match(r"\s*(?:\w+\s+)?(?:itu|tersebut|ini|di atas|tadi)\b", behind, re.IGNORECASE))
        return _Counted(count, back, match.group("noun").lower())

    def _give(self, sentence: Sentence, mention: InstitutionMention, label: Label, made: list[Draft]) -> None:
        """Adds a label to the draft of a mention nearest to it, or makes a draft of the label alone."""
        own = [d for d in made if d.mention.span == mention.span]
        if own:
            before = [d for d in own if d.score is None or d.score.span.start < label.span.start]
            target = min(before or own, key=lambda d: abs((d.score.span.end if d.score else d.at) - label.span.start))
            if label.polarity == "past":
                year = self._years.of_label(sentence, label.span)
                same = next((d for d in own if d.year.value == year.value), None)
                if same is None:
                    draft = Draft(mention, year, sentence, sentence.block, sentence.group, "prose.label")
                    draft.take(label)
                    self.drafts.append(draft)
                    return
                target = same
            if target.score is None and label.zone and target.zone and self._years.of_label(sentence, label.span).value != target.year.value:
                target = Draft(mention, self._years.of_label(sentence, label.span), sentence, sentence.block, sentence.group, "prose.label")
                self.drafts.append(target)
                made.append(target)
            if sentence == target.sentence or target.year.value == self._years.current.value or not label.zone:
                target.take(label)
                return
        if not (label.zone or (label.grade and not label.coordinated)):
            return
        draft = Draft(mention, self._years.of_label(sentence, label.span), sentence, sentence.block, sentence.group, "prose.label")
        draft.take(label)
        self.drafts.append(draft)
        made.append(draft)

    # --- labels of groups ---

    def _apply(self, group: _GroupLabel) -> None:
        if group.rest:
            left_over = [d for d in self.drafts if d.score and not d.zone and d.year.value == self._years.default.value and not self._zone_elsewhere(d)]
            if group.count is not None and (behind := self._behind(group.sentence, group.count, group.noun)):
                self._label(group, behind)
                return
            near = [d for d in left_over if group.sentence.block - 1 <= d.block <= group.sentence.block]
            for pool in (left_over,) if group.count is None else (near, left_over):
                if group.count is None or len({c.id for d in pool for c in d.mention.candidates}) == group.count:
                    for draft in pool:
                        draft.take(group.label)
                    return
            return
        if group.every is not None:
            for draft in self.drafts:
                if draft.score and draft.year.value == self._years.default.value and self._is_a(draft, group.every):
                    draft.take(group.label)
            return
        for members in self._pools(group):
            distinct = {m.candidates[0].id for m in members if len(m.candidates) == 1}
            if members and (group.count is None or len(distinct) == group.count):
                self._label(group, members)
                return

    def _is_a(self, draft: Draft, noun: str) -> bool:
        return self._fits(draft.mention, noun)

    @staticmethod
    def _fits(mention: InstitutionMention, noun: str) -> bool:
        """Whether a noun names the kind of an institution: "polres", "unit", "daerah"."""
        unit = mention.unit
        if noun in ("di antaranya", "diantaranya", "yang lain", "lainnya", "sisanya", "instansi", "entitas", "institusi", "penyelenggara", "satker"):
            return True
        if unit is not None:
            if noun in ("polres", "polresta"):
                return unit.core.startswith("kepolisian-resor") and (noun == "polres" or "kota" in unit.core)
            if noun in ("pemda", "daerah", "kabupaten", "kota", "provinsi", "kabupaten/kota"):
                return unit.pattern == "branch" and noun in ("daerah", "kabupaten", "kota")
            words = {"dinas", "unit", "unit layanan", "unit kerja", "opd", "perangkat daerah", "organisasi perangkat daerah", "skpd", "lokus"}
            return noun in words or noun.split()[0] in (unit.name.lower().split()[0], unit.core.split("-")[0]) or any(n.text.lower() == noun for n in unit.names)
        kinds = {c.kind for c in mention.candidates}
        if noun in ("pemda", "pemerintah daerah", "daerah", "kabupaten/kota", "wilayah"):
            return bool(kinds & {"kabupaten", "kota", "provinsi"})
        return {"pemkab": "kabupaten", "pemkot": "kota", "pemprov": "provinsi"}.get(noun, noun) in kinds

    def _zone_elsewhere(self, draft: Draft) -> bool:
        ids = {c.id for c in draft.mention.candidates}
        return any(d.zone and ids & {c.id for c in d.mention.candidates} and d.year.value == draft.year.value for d in self.drafts)

    def _pools(self, group: _GroupLabel) -> list[list[InstitutionMention]]:
        """The sets of names that the group may be, nearest first."""
        sentence = group.sentence
        named = [m for m in self._mentions if not m.place and not m.giver and m.candidates and m.form not in ("anaphor", "holder")]
        bound = [d.mention for d in self.drafts if d.score]
        start = self._document.blocks[sentence.block].span.start
        end = self._document.blocks[sentence.block].span.end
        behind_here = [m for m in named if sentence.span.end <= m.span.start < end]
        behind_next = self._behind(sentence, group.count, group.noun) if group.count else []
        before_here = [m for m in bound if start <= m.span.start < sentence.span.end]
        list_behind = self._list_behind(sentence, named)
        list_before = [d.mention for d in self.drafts if d.group == sentence.group - 1]
        everyone = list(bound)
        if group.back and group.count is None:
            return self._nearest_pools(group, before_here)
        if group.back:
            members = list({m.candidates[0].id: m for m in before_here if len(m.candidates) == 1}.values())
            last = members[-group.count :] if group.count and len(members) > group.count > 1 else []
            alike = [d.mention for d in self.drafts if d.score and group.noun and self._is_a(d, group.noun)]
            return [before_here, list_before, [*list_before, *before_here], last, alike, everyone]
        if group.count is None:
            return [list_behind or [m for m in behind_here if m in bound]]
        return [list_behind, behind_here, [m for m in behind_here if m in bound], before_here, behind_next, everyone]

    def _behind(self, sentence: Sentence, count: int, noun: str | None) -> list[InstitutionMention]:
        """The names of the rest of the paragraph, else of one soon after, if they are `count` (of the kind of `noun`)."""
        if count < 2:
            return []
        for block in range(sentence.block, sentence.block + 5):
            if block >= len(self._document.blocks) or self._document.blocks[block].kind == "cell":
                break
            span = self._document.blocks[block].span
            found = [m for m in self._mentions if (noun is None or self._fits(m, noun)) and max(span.start, sentence.span.end) <= m.span.start < span.end and not m.place and not m.giver and m.resolved and m.form not in ("anaphor", "holder")]
            if len({m.candidates[0].id for m in found}) == count:
                return found
        return []

    def _nearest_pools(self, group: _GroupLabel, here: Sequence[InstitutionMention]) -> list[list[InstitutionMention]]:
        """Of "semuanya hijau": the members of its own paragraph, else those of the nearest one before that has several."""
        noun = _PLAIN_GROUP.search(self._text[group.sentence.span.start : group.label.span.start])
        words = noun.group().split()[-1].lower() if noun else None
        # "unit-unit kota": only those of the city
        whose = re.search(r"\b(?:unit|dinas|puskesmas|opd)\s+(?P<level>kota|kabupaten|provinsi)\b", self._text[group.sentence.span.start : group.label.span.start], re.IGNORECASE)
        level = whose.group("level").lower() if whose else None
        pools: list[list[InstitutionMention]] = []
        for block in [None, *range(group.sentence.block - 1, -1, -1)]:
            drafts = [d for d in self.drafts if d.score and (d.mention in here if block is None else d.block == block)]
            members = [d.mention for d in drafts if (words is None or self._is_a(d, words)) and (level is None or level in {r.level for r in d.mention.regions})]
            if len({m.candidates[0].id for m in members if len(m.candidates) == 1}) > 1:
                pools.append(members)
        return pools[:1]

    def _list_behind(self, sentence: Sentence, named: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """The names of the list or table that the sentence announces."""
        following = [b for b, g in zip(self._document.blocks, self._document.groups, strict=True) if g == sentence.group + 1 and b.kind in ("list_item", "cell")]
        last_of_block = self._document.blocks[sentence.block].span.end - sentence.span.end < 3
        if sentence.kind == "heading" and not following:
            following = []
            for block, number in zip(self._document.blocks, self._document.groups, strict=True):
                if number <= sentence.group:
                    continue
                if block.kind == "heading":
                    break
                following.append(block)
        if not following or not last_of_block:
            return []
        return [m for m in named if any(b.span.start <= m.span.start < b.span.end for b in following)]

    def _label(self, group: _GroupLabel, members: Sequence[InstitutionMention]) -> None:
        for mention in members:
            own = [d for d in self.drafts if d.mention.span == mention.span]
            main = [d for d in own if d.year.value == self._years.default.value] or own
            if main:
                for draft in main:
                    draft.take(group.label)
            elif group.label.zone or group.label.grade:
                sentence = next((s for s in self._document.sentences if s.span.start <= mention.span.start < s.span.end), group.sentence)
                following = [m.span.start for m in self._mentions if m.span.start > mention.span.start and not m.place and m.candidates != mention.candidates]
                year = self._years.of_mention(sentence, mention.span, min([sentence.span.end, *following]))
                draft = Draft(mention, year, sentence, sentence.block, sentence.group, "prose.group")
                draft.take(group.label)
                self.drafts.append(draft)

    # --- ranks ---

    def _bind_ranks(self, sentence: Sentence, subjects: Sequence[InstitutionMention], made: Sequence[Draft]) -> None:
        for index in self._inside(sentence, [r.span for r in self._ranks]):
            rank = self._ranks[index]
            if self._hoped(sentence, rank.span.start):
                continue
            left = [d for d in made if d.mention.span.end <= rank.span.start and sentence.span.contains(d.mention.span)]
            right = [d for d in made if d.mention.span.start >= rank.span.end]
            alone = [d for d in made] or [d for d in self.drafts if self._subject is not None and d.mention.span == self._subject.span]
            chosen = (left[-1:] or right[:1]) if subjects else alone[-1:]
            for draft in chosen:
                if draft.rank is None or (rank.scope == "national" and draft.rank.scope != "national"):
                    draft.rank = rank
