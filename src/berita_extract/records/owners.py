"""Whose score it is: the name before it, the name behind it, each in turn, or whoever was spoken of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from berita_extract.mentions.groups import NOUN
from berita_extract.mentions.institutions import InstitutionMention, lies_in
from berita_extract.mentions.labels import EACH
from berita_extract.mentions.scores import Score
from berita_extract.model import Span
from berita_extract.records.groups import Groups
from berita_extract.records.owners_elsewhere import POSSESSIVE, OwnersElsewhere
from berita_extract.records.owners_in_turn import AGAINST, TO_OWNER, InTurn
from berita_extract.records.story import Story
from berita_extract.records.wholes import called_whole
from berita_extract.scopes import Sentence, series

_BRACKETED_TO = re.compile(r"\)\s+ke(?:pada)?\s+")  # "nilai terendah (44,95) ke Kabupaten Mamasa"
# "Setahun lalu yang 92,30 adalah Kabupaten Toba"
_WHO_HAS = re.compile(r"\byang\s+(?:(?:meraih|memperoleh|mendapat|mengantongi|bernilai)\s+)?\Z", re.IGNORECASE)
_IS_WHO = re.compile(r"\s+(?:adalah|ialah)\s+", re.IGNORECASE)
_ITS_OWN = re.compile(r"\s*[(:=]?\s*(?:(?:dengan|meraih|memperoleh|mendapat|mencatat)\s+)?")
_CLOSE = re.compile(r"^(?:[^\d.;,\n]{0,35}|,\s+)$")
_NAMED_SCORE = re.compile(r"\b(?:nilai|skor|score|angka|indeks|poin|rapor|rata-rata|perolehan|capaian)", re.IGNORECASE)
# "Digabung semuanya, nilai akhir kita 82,83"
_OURS = re.compile(
    r"\b(?:nilai|skor)\s+(?:akhir|total|keseluruhan|gabungan)\s+(?:kita|kami|kabupaten|kota|provinsi|pemkab|pemkot|pemprov|pemda|daerah)\b"
    r"|\b(?:nilai|skor)\s+(?:pemerintah daerah|pemda|pemkab|pemkot|pemprov|(?:kota|kabupaten|provinsi|daerah)\s+(?:secara|untuk"
    r"|pada|sebesar|adalah|ialah|sendiri|tercatat))\b(?!\s+(?-i:[A-Z]))"
    r"|\bdigabung\b|\A\W*(?:hasil|nilai|skor)\s+akhir(?:nya)?\b|\A\W*(?:nilai|skor)\s+(?:kota|kabupaten|provinsi|pemda|pemkab|pemkot|pemprov)\s+\Z",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r",\s+(?:tetangga|saudara|induk|pecahan|kembaran|bekas|pesaing|rival|(?:(?:daerah|kota|kabupaten)\s+)?(?:hasil\s+)?pemekaran)\b[^,.;]{0,30}",
    re.IGNORECASE,
)
_APPOSITION_ENDS = re.compile(
    # "A, tetangga B yang menyabet 95,02, harus puas di …", "Dinas Kesehatan, induk Puskesmas Puuweri (84,20), meraih …"
    r"[^,.;\d]{0,25}(?:tahun\s+20\d\d)?,\s|\s+yang\s[^,.;]{3,60}?\d{2}[.,]\d+,\s|\s+\(\d{2,3}[.,]\d+\),\s"
)
_AT_LEVEL = re.compile(r"\s+(?:di|untuk)\s+(?:kota|kabupaten|provinsi)\b(?!\s+[A-Z])")
_OPENS_BRACKET = re.compile(r"\s*\(\s*")
_FOR_SOME = re.compile(
    rf"\s+(?:untuk|bagi|kepada|milik)\s+(?:sebuah|suatu|salah satu|seorang)\s+(?:\w+\s+)?{NOUN}\b", re.IGNORECASE
)
_SO_HAS = re.compile(r",\s+(?:begitu|demikian)\s+(?:pula|juga)\s+(?:dengan\s+)?", re.IGNORECASE)
# "Polresta Bandung yang bermarkas di Soreang 89,04", "kami di Mataram 87,12"
# "Raja Ampat jadi juru kunci Papua Barat: 30,12"
_SITS_IN = re.compile(
    r"\b(?:(?:bermarkas|berkantor|berkedudukan|ber-?ibu ?kota|kami|kita)\s+di|juara|jawara|kampiun|juru kunci|pemuncak)\s+\Z",
    re.IGNORECASE,
)
_BOXED_WHOLE = re.compile(r"[A-Z]\w+\s\(\d{2,3}\)")
_AND_ONLY = re.compile(
    r"(?:,|,?\s+(?:dan|serta|lalu|kemudian)(?:\s+(?:naik|turun|melonjak|merosot)\s+(?:ke|menjadi))?)\s+", re.IGNORECASE
)
_VALUE_OPENS = re.compile(r"(?:[A-Z][\w .,]{2,40}\s[–—-]{1,2}\s)?\W*(?:nilai|skor|angka)\s+\Z", re.IGNORECASE)
_NOT_BUT = re.compile(r"\bbukan(?:lah)?\s+\Z", re.IGNORECASE)  # "95,08 bukan Dinas A, melainkan Disdukcapil"
_DUEL_BEHIND = re.compile(
    r",\s+\d{1,3}[.,]\d+\s+(?:lawan|melawan|berbanding|(?:di)?banding(?:kan)?|vs\.?|versus)\s+\d", re.IGNORECASE
)
_WITH_VALUE = re.compile(r"\s+(?:dengan|di|pada)\s+(?:(?:nilai|skor|angka|perolehan)\s+)?", re.IGNORECASE)
_NAMED = re.compile(r"(?:\s+[A-Z][\w.'-]*){0,4}\s+")  # "Wali Kota Cilegon Helldy Agustian (90,10)"
# ""Nilainya 90,90," kata Bupati Agam saat menjamu Wali Kota Pati": of whoever speaks
_NEXT_TOPIC = re.compile(
    r"\b(?:sedangkan|sementara|adapun|ketika|saat|sewaktu|kala)\b|,\s+[\"“]"
    r"|\"\s*,?\s*(?:kata|ujar|ucap|tutur|jelas|terang|tegas|ungkap|papar)\w*\s[^\"]*\b(?:saat|ketika|usai|seusai|kepada|di|soal|tentang|merujuk)\b",
    re.IGNORECASE,
)


class Owners:
    """Answers whose the scores of a sentence are."""

    def __init__(self, story: Story, groups: Groups) -> None:
        self._story = story
        self._in_turn = InTurn(story, groups)
        self._elsewhere = OwnersElsewhere(story, groups)

    def of(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], scores: Sequence[Score]
    ) -> dict[Span, list[InstitutionMention]]:
        """The owners of scores by span; none where several may be meant, and no entry where nobody is."""
        owners = self._in_turn.of(sentence, subjects, scores)
        for score, other in itertools.pairwise(scores):
            # "Untuk Dinas Sosial angkanya 79,66 di kota dan 71,08 di kabupaten": of two offices that share a name
            behind = self._story.text[score.span.end : other.span.start]
            if _AT_LEVEL.match(behind) and _AT_LEVEL.match(self._story.text, other.span.end):
                owners.update({score.span: [], other.span: []})
        for index, score in enumerate(scores):
            if score.span in owners:
                continue
            if owner := self._owner(sentence, subjects, scores, index, owners):
                also = [
                    m
                    for m in subjects
                    if _SO_HAS.fullmatch(self._story.text, score.span.end, m.span.start)
                    and not self._story.text[m.span.end : sentence.span.end].strip(' ."')
                ]
                owners[score.span] = [owner, *also]  # "… mendapat nilai 100, begitu pula Disdukcapil"
        for spans in series(self._story.text, [s.span for s in scores]):
            # "tiga tahun terakhir berturut-turut 63,14, 74,90, dan 88,33": several of one owner, and no years to tell them apart
            in_turn = len(spans) > 1 and EACH.search(self._story.text, sentence.span.start, spans[0].start)
            if in_turn and owners.get(spans[0]) and not any(span in owners for span in spans[1:]):
                owners.update({span: [] for span in spans})
        for one, other in itertools.pairwise(scores):
            # "Polresnya, menurut urutan yang sama, 93,05 dan 90,71": of one owner both cannot be
            joined = _AND_ONLY.fullmatch(self._story.text, one.span.end, other.span.start)
            if joined and owners.get(one.span) and other.span not in owners and not one.refused and not other.refused:
                owners.update({one.span: [], other.span: []})
        return owners

    def _owner(
        self,
        sentence: Sentence,
        subjects: Sequence[InstitutionMention],
        scores: Sequence[Score],
        index: int,
        owners: dict[Span, list[InstitutionMention]],
    ) -> InstitutionMention | None:
        score = scores[index]
        if index and _OPENS_BRACKET.fullmatch(self._story.text, scores[index - 1].span.end, score.span.start):
            return next(iter(owners.get(scores[index - 1].span) or ()), None)  # "DPMPTSP 88,62 (89,05), Dinas …"
        if beside := self._beside(sentence, score):
            return beside
        told = [m for s in scores[:index] for m in owners.get(s.span, ())]
        if total := self._elsewhere.as_a_whole(score, told):
            return total
        if sentence.kind not in ("title", "heading") and self._of_stranger(score):
            return None
        named = [m for m in subjects if m.span.end <= score.span.start]
        left = next((m for m in reversed(named) if not self._only_compared(m)), named[-1] if named else None)
        if left is not None and (apposed := self._apposed_to(named, left, score)):
            left = apposed
        if left is not None and self._has_its_own(sentence, named, left, scores, index, owners):
            left = named[-1]
        behind = [m for m in subjects if m.span.start >= score.span.end]
        denied = behind and _NOT_BUT.search(self._story.text, score.span.end, behind[0].span.start)
        right = next(iter(behind[1:] if denied else behind), None)
        next_score = scores[index + 1].span.start if index + 1 < len(scores) else sentence.span.end
        if right is not None and right.span.start > next_score:
            right = None
        gap_right = self._story.text[score.span.end : right.span.start] if right else ""
        if left is not None and left.form == "unknown" and _OPENS_BRACKET.fullmatch(gap_right):
            return right  # "Puskesmas terbaik: Kota Kupang 90,10 (Puskesmas Oebobo)"
        identified = _WHO_HAS.search(self._story.text, sentence.span.start, score.span.start) and _IS_WHO.fullmatch(
            gap_right
        )
        if right is not None and (
            denied or identified or TO_OWNER.match(gap_right) or _BRACKETED_TO.fullmatch(gap_right)
        ):
            return right
        before = self._story.text[sentence.span.start : score.span.start]
        if score.cue == "faint" and left is None and (name := self._line_before(sentence, score)):
            return name
        # "yang cuma 67 (zona kuning)", "Dinas Kesehatan 872 Hijau"
        zoned = any(label.zone and 0 <= label.span.start - score.span.end < 4 for label in self._story.labels)
        if score.cue == "faint" and not zoned and not self._scores_told(sentence, scores):
            return None
        if score.cue == "faint" and (
            left is None or not _CLOSE.match(self._story.text[left.span.end : score.span.start])
        ):
            return None
        if left is None and score.cue == "strong" and not (score.decimals or zoned) and not _NAMED_SCORE.search(before):
            return None  # "bertambah dari 14 menjadi 17": nothing says that a score is meant
        slight = (score.percent and not (score.cue == "strong" and score.decimals)) or (
            score.cue == "weak" and not score.decimals
        )
        if left is None and slight and right is None and not POSSESSIVE.search(before):
            return None  # too little speaks for it: "Pengunjung hari ini: 91", "70,7 persen"
        if left is None and _OURS.search(before) and (ours := self._elsewhere.government(score)):
            return ours
        if left is None and (named_last := self._elsewhere.named_last(sentence, subjects, scores, score)):
            return named_last
        if left is None and (speaker := self._elsewhere.speaker(sentence, score)):
            return speaker
        if left is None and self._elsewhere.of_nobody(sentence, score):
            return None
        if left is None and (head := self._elsewhere.said_by_head(sentence, score)):
            return head
        if left is None and (before_it := self._elsewhere.told_before(score)):
            return before_it
        if left is None and (ruler := self._elsewhere.said_by_ruler(sentence, score)):
            return ruler
        if left is None and (honoured := self._elsewhere.honoured(sentence, score)):
            return honoured
        if left is None:
            if (
                self._story.subject is not None
                and POSSESSIVE.search(before)
                and not (right and sentence.kind in ("title", "heading"))
            ):
                return self._story.subject
            last = self._story.preceding(sentence)
            spoken = last is not None and last == self._story.subject_sentence and last.block == sentence.block
            if spoken and self._story.subject is not None and _VALUE_OPENS.fullmatch(before):
                # "Pemkot A kuning. Nilai 76,90 dianggap belum mewakili kerja dinas perizinan"
                return self._story.subject
            if holder := self._elsewhere.holder_next(score):
                return holder
            if right is not None and not right.compared and len(gap_right) < 90 and not _NEXT_TOPIC.search(gap_right):
                return right
            if that := self._elsewhere.told_next(sentence):
                return that
            return (
                self._elsewhere.in_body(sentence)
                if self._story.subject is not None
                else self._elsewhere.ahead(sentence, before)
            )
        if self._elsewhere.of_unnamed(sentence, left, score):
            return None
        used = [s for s in scores[:index] if owners.get(s.span) == [left] and not s.previous]
        called = called_whole(self._story.text, sentence.span, score.span)
        if used and not (called or score.previous or self._another_year(sentence, score, scores, used)):
            if right is not None and len(gap_right) < 40 and not self._told_next_to(right, gap_right, next_score):
                return right
            if (rival := self._rival(sentence, left, scores, index)) is not None:
                return rival
            ahead = [m for m in named if not m.compared]
            if left.compared and ahead and not any(owners.get(s.span) == ahead[-1:] for s in scores[:index]):
                return ahead[-1]  # "A menyalip B (92,10) dan C (91,20) setelah meraih 93,30"
            return left if any(s.value == score.value for s in used) else None
        return left

    def _told_next_to(self, right: InstitutionMention, gap: str, next_score: int) -> bool:
        """Whether the name behind a score opens an item with a value of its own: "Ngawi 79,20 dan 88,10; Magetan 70,20"."""
        return gap.lstrip().startswith((",", ";")) and bool(
            _ITS_OWN.fullmatch(self._story.text, right.span.end, next_score)
        )

    def _rival(
        self, sentence: Sentence, left: InstitutionMention, scores: Sequence[Score], index: int
    ) -> InstitutionMention | None:
        """The other one of two: "… giliran Samarinda yang unggul, 91,05 lawan 89,77", "Dairi unggul dengan 81,35 berbanding 80,10"."""
        if not index or not AGAINST.fullmatch(self._story.text, scores[index - 1].span.end, scores[index].span.start):
            return None
        block = self._story.document.blocks[sentence.block].span
        told = [m for m in self._story.mentions if block.start <= m.span.start < sentence.span.end]
        others = {
            m.resolved: m for m in told if m.resolved and not (m.place or m.giver) and m.resolved != left.resolved
        }
        return next(iter(others.values())) if len(others) == 1 else None

    def _apposed_to(
        self, named: Sequence[InstitutionMention], left: InstitutionMention, score: Score
    ) -> InstitutionMention | None:
        """Whom an apposition explains that names somebody else: "Lima Puluh Kota, tetangga Payakumbuh sendiri, terjerembap di 46,93"."""
        before = [m for m in named if m.span.end < left.span.start]
        if not before:
            return None
        opens = _APPOSED.fullmatch(self._story.text[before[-1].span.end : left.span.start])
        closes = _APPOSITION_ENDS.match(self._story.text, left.span.end, score.span.start)
        return before[-1] if opens and closes else None

    def _has_its_own(
        self,
        sentence: Sentence,
        named: Sequence[InstitutionMention],
        left: InstitutionMention,
        scores: Sequence[Score],
        index: int,
        owners: dict[Span, list[InstitutionMention]],
    ) -> bool:
        """Whether a value is that of the one compared with, as the other has one: "A mendapat 88,30, di atas B dengan 87,10"."""
        used = [s for s in scores[:index] if owners.get(s.span) == [left] and not s.previous]
        beside = _WITH_VALUE.fullmatch(self._story.text, named[-1].span.end, scores[index].span.start)
        return bool(used and beside) and not self._another_year(sentence, scores[index], scores, used)

    def _only_compared(self, mention: InstitutionMention) -> bool:
        """ "Kota A mengungguli Kota B dengan nilai 97,60" tells the score of A; "tertinggal dari B yang meraih 94,85" of B."""
        if mention.compared and _DUEL_BEHIND.match(self._story.text, mention.span.end):
            return True  # "pemkab unggul atas Pemkot Blitar, 88,90 berbanding 87,35"
        return mention.compared and not re.match(
            r"\s+(?:yang|sebesar|di angka)\b|,\s+(?:peraih|pemilik)\b|(?:,\s[A-Z][\w ]{3,25})?\s*[,(]?\s*\d",
            self._story.text[mention.span.end :][:40],
        )

    def _beside(self, sentence: Sentence, score: Score) -> InstitutionMention | None:
        """Whoever stands right before the number, even named as a place: "Dimulai dari Kota Kupang 86,62"."""
        for index in self._story.inside(sentence, self._story.mentions):
            mention = self._story.mentions[index]
            along = mention.place and mention.form == "holder"  # "diwakili Kepala Dinas Kesehatan (95,10)"
            if mention.span.start >= score.span.start or not mention.candidates or mention.giver or along:
                continue
            gap = self._story.text[mention.span.end : score.span.start]
            dateline = mention.place and gap == " - "  # "TOMOHON, Warta Minahasa - 80,41. …"
            elsewhere = _SITS_IN.search(
                self._story.text, max(sentence.span.start, mention.span.start - 30), mention.span.start
            )
            if re.fullmatch(r"[\s(:=-]{1,4}", gap) and score.cue != "faint" and not (dateline or elsewhere):
                last = self._story.mentions[index - 1] if index else None
                unit = last if last is not None and last.unit and last.resolved else None
                if unit and mention.place and self._story.text[unit.span.end : mention.span.start] == " ":
                    return unit  # "Disdukcapil kabupatennya 91,87"
                lies = mention.place and last is not None and lies_in(last, mention, self._story.text)
                return last if lies else mention  # "Pemkab Grobogan, Jawa Tengah (98,02)"
        return None

    def _scores_told(self, sentence: Sentence, scores: Sequence[Score]) -> bool:
        """Whether the sentence or the one before is about scores, so that whole numbers in it may be some."""
        before = [
            s for s in self._story.document.sentences if s.block == sentence.block and s.span.end <= sentence.span.start
        ][-1:]
        words = " ".join(s.span.of(self._story.text) for s in (*before, sentence))
        told = any(d.score and d.block == sentence.block for d in self._story.drafts)
        told = told or (sentence.in_list and self._list_has_scores(sentence))
        told = (
            told or len(_BOXED_WHOLE.findall(sentence.span.of(self._story.text))) > 1
        )  # "Mukomuko (88) dan Kaur (84)"
        # an article that tells its results in whole numbers
        told = told or sum(bool(d.score and not d.score.decimals) for d in self._story.drafts) > 1
        return told or bool(_NAMED_SCORE.search(words)) or any(s.cue != "faint" for s in scores)

    def _list_has_scores(self, sentence: Sentence) -> bool:
        """Whether other items of a list are told with decimals: "- Dinas Sosial 100", "- Puskesmas Pancur 99,65"."""
        near = [s for s in (self._story.preceding(sentence), self._story.following(sentence)) if s is not None]
        scores = [
            self._story.scores[i]
            for s in near
            if s.group == sentence.group
            for i in self._story.inside(s, self._story.scores)
        ]
        return any(score.decimals and score.refused is None for score in scores)

    def _line_before(self, sentence: Sentence, score: Score) -> InstitutionMention | None:
        """The name that fills the line before a line that is only a number: a table with one cell a line."""
        if sentence.span.of(self._story.text).strip() != score.span.of(self._story.text):
            return None
        before = self._story.preceding(sentence)
        span = before.span if before is not None else None
        lines = [m for m in self._story.mentions if m.span == span and m.resolved and not m.giver]
        return lines[0] if lines else None

    def _of_stranger(self, score: Score) -> bool:
        """Whether a number is that of nobody we know: "Dinas Antah 74,02", "98,02 untuk sebuah kementerian"."""
        if _FOR_SOME.match(self._story.text, score.span.end):
            return True
        if score.cue == "strong":
            return False
        before = re.search(
            r"(?P<word>[A-Z][a-z]{2,}\w*)(?:\s[A-Z]{2,4})?[\s(:=-]{1,3}$",
            self._story.text[max(0, score.span.start - 40) : score.span.start],
        )
        if before is None or before.group("word").endswith("nya"):  # "Bunyinya: 87,41", "Nialinya 82,36"
            return False
        at = max(0, score.span.start - 40) + before.start("word")
        known = any(
            m.span.start <= at < m.span.end
            or (m.form == "holder" and _NAMED.fullmatch(self._story.text, m.span.end, at))
            for m in self._story.mentions
        ) or any(label.span.start <= at < label.span.end for label in self._story.labels)
        return not known and not re.match(
            r"(?:Adapun|Sementara|Sedangkan|Namun|Tetapi|Baru|Masih|Dari|Dengan|Pada|Untuk|Berbekal|Bermodal|Berkat|Lewat|Semula|Raih|Meraih|Sekarang|Kini|Hanya|Cuma|Sebelumnya|Dulu|Kemudian|Lalu|Yakni|Yaitu|Sebesar|Kita|Kami|Saya|Aku"
            r"|Pernah|Tadinya|Awalnya|Mulanya|Pertama|Kedua|Ketiga|Keempat|Kelima|Muncul\w*|Keluar\w*|Tertulis|Terbaca|Bunyi\w*|Ombudsman|Indonesia|Nilai|Skor|Angka|Indeks|Poin|Total|Hasil|Rata|Jumlah|Peroleh|Capai)",
            before.group("word"),
        )

    def _another_year(self, sentence: Sentence, score: Score, scores: Sequence[Score], used: Sequence[Score]) -> bool:
        """Whether the value is of another year than those its owner has in the sentence."""
        mine = self._story.years.of_score(sentence, score, scores)
        return all(self._story.years.of_score(sentence, other, scores).value != mine.value for other in used)
