"""Whose a score is that no name of its sentence owns: who speaks, who was told before or is told next, or nobody."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.groups import NUMERAL, fits_regions
from berita_extract.mentions.institutions import InstitutionMention, government_of
from berita_extract.mentions.resolution.setting import SPEAKER
from berita_extract.mentions.scores import Score
from berita_extract.model import Span
from berita_extract.records.groups import Groups
from berita_extract.records.story import Story
from berita_extract.records.wholes import called_whole
from berita_extract.scopes import Sentence

# A score of whoever was spoken of: "Nilainya 86,92", "angka itu", "skor tersebut"
POSSESSIVE = re.compile(
    r"\b(?:pemenuhan standar (?:pe)?layanan(?: publik)?|nilai|skor|angka|indeks|perolehan|capaian|poin|hasil"
    r"|rapor|total|nilai (?:total|akhir|rata-rata|kepatuhan)"
    r"|skor (?:total|akhir))(?:nya\b|\s+(?:itu|tersebut"
    r"|ini)\b)[^.;]{0,50}$",
    re.IGNORECASE,
)
_EXISTS = re.compile(r"\b(?:ada|terdapat|masih ada)\s", re.IGNORECASE)
_ITS_VALUE_OPENS = re.compile(r"\W*(?:nilai|skor|angka|perolehan)nya\b", re.IGNORECASE)
_NAMELY = re.compile(r"\b(?:yakni|yaitu|ialah|adalah)\s+\Z", re.IGNORECASE)
_THE_MOST = re.compile(
    r"\W*yang\s+(?:nilainya\s+|skornya\s+)?(?:paling\s+\w+|ter(?:tinggi|rendah|baik|buruk))\s+(?:menyentuh|menembus|berada|hanya|sampai|mencapai)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:kami|kita|saya|aku)\b", re.IGNORECASE)
_SPOKEN = re.compile(
    r"[\"”]\s*,?\s*(?:kata|ujar|ucap|tutur|balas|sahut|jawab|jelas|terang|tegas|ungkap|papar|aku)\w*\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_SPOKEN_FOR = re.compile(
    r"\b(?:sekda|sekretaris(?: daerah)?|asisten|kepala|wakil|pejabat|juru bicara|direktur)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    r"[^\"”]{0,80}[\"”],?\s*(?:kata|ujar|ucap|tutur|ungkap|tegas|jelas|sahut|balas)nya\b", re.IGNORECASE
)
# "Nilai kita 86 dari Ombudsman", "Kami dapat 91,20"
_OUR_VALUE = re.compile(
    r"\b(?:nilai|skor|angka|rapor|capaian|perolehan)\s+(?:kita|kami)\b|\b(?:kita|kami)\s+(?:\w+\s+){0,2}?(?:dapat|raih|me[a-z]{3,})\b"
    r"|\b(?:kita|kami)\s+(?:(?:ini|itu|masih|baru|cuma|hanya|sudah|malah|di|dengan|angka|nilai|zona|hijau|kuning|merah|naik|turun|meningkat"
    r"|melonjak|melompat|anjlok|merosot|beranjak|dari)\s+)*\Z",
    re.IGNORECASE,
)
# "Kepala dinas itu berterima kasih kepada Bupati Kudus. "Nilai kami …""
_SPOKEN_TO = re.compile(r"\b(?:kepada|ke|untuk|bagi|dengan)\s+(?:(?:pj|pjs|plt|plh|wakil)\b\.?\s+)?\Z", re.IGNORECASE)
# "Dulu kita ini kuning dengan nilai 64,10," tutur wali kota
_SAID_BY_POST = re.compile(
    r"[^\"\n]{0,160}\"\s*,?\s*(?:kata|ujar|ucap|tutur|jelas|terang|tegas|ungkap|papar|imbuh|tambah)\w*\s+(?P<post>bupati|wali\s?kota|gubernur)\b(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_COUNCILLOR_OF = re.compile(
    r"\b(?:ketua|anggota|pimpinan)\s+(?:(?:fraksi|komisi)\s+\w+\s+)?DPR[DK]\s+(?:(?:kabupaten|kota|provinsi)\s+)?\Z",
    re.IGNORECASE,
)
_POST_OPENS = re.compile(r"\W*(?:(?:pj|pjs|plt|plh|wakil)\b\.?\s+)?", re.IGNORECASE)
# "Atas capaian 91,70 dari Ombudsman, Bupati Banjarnegara memberi hadiah kepada Disdukcapil"
_FOR_VALUE = re.compile(r"\W*(?:atas|berkat|dengan|berbekal|bermodal)\s[^.;,\d]{0,40}\Z", re.IGNORECASE)
_WHO_FOR_IT = re.compile(r"[^,.;\d]{0,40},\s+(?:(?:pj|pjs|plt|plh)\b\.?\s+)?", re.IGNORECASE)
# "Anggota DPRD Belitung menyoroti RSUD X", "Sekda menilai Dinas Perhubungan belum layak": who is looked at
_TOTAL_REACH = 120  # characters between the last unit and the total of all
_CLAUSE_ENDS = re.compile(r"[,;.]")
_SPEECH = 160  # characters between a score and who says it
_LOOKS_BACK = re.compile(r"\W*(?:tahun lalu|setahun|sebelumnya|pada (?:tahun|penilaian|20))\b", re.IGNORECASE)
MEAN = re.compile(r"\b(?:rata-rata|rerata|dibagi rata)", re.IGNORECASE)
_ALL_GOVERNMENTS = re.compile(
    r"\b(?:semua|seluruh|tiap)\b[^.;\d]{0,30}\b(?:kabupaten|kota|daerah|pemda|instansi|provinsi)\b(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_SO_MANY_OF = re.compile(
    rf"\W*(?:{NUMERAL}\s+dari\s+)?", re.IGNORECASE
)  # "Empat belas dari 16 daerah …, naik dari 68,75"
_THAT_MEAN = re.compile(
    r"\W*(?:garis|angka|nilai|grafik|kurva|rerata|rata-rata|batang)\s+(?:itu|tersebut|ini)\b", re.IGNORECASE
)


class OwnersElsewhere:
    """Looks for the owner of a score outside its sentence."""

    def __init__(self, story: Story, groups: Groups) -> None:
        self._story = story
        self._groups = groups
        self._nobody: Sentence | None = None  # that told the mean of many last

    def speaker(self, sentence: Sentence, score: Score) -> InstitutionMention | None:
        """Whoever says "we" of a score: "Kami dapat 96,91," kata Wali Kota Surakarta."""
        text = self._story.text
        for mention in self._story.mentions:
            if not mention.resolved or mention.giver or mention.span.start < score.span.end:
                continue
            if mention.span.start - score.span.end >= _SPEECH:
                return None
            said = text[score.span.end : mention.span.start]
            if mention.form != "holder" and not _SPOKEN_FOR.search(said):
                continue
            block = self._story.document.blocks[sentence.block].span.start
            opened = text.rfind('"', block, sentence.span.start + 1)
            quoted = text.count('"', block, sentence.span.start) % 2 == 1 and opened >= 0
            ours = _WE.search(text, opened if quoted else sentence.span.start, mention.span.start)
            return mention if _SPOKEN.search(said) and "\n" not in said and ours else None
        return None

    def said_by_ruler(self, sentence: Sentence, score: Score) -> InstitutionMention | None:
        """The government whose head, or whose councillor, the paragraph told of alone before he says "we": "Bupati Agam menegur
        Dinsos. "Nilai kita cuma 76,20"."""
        text, start = self._story.text, self._story.document.blocks[sentence.block].span.start
        opened = text.rfind('"', start, score.span.start)
        quoted = text.count('"', start, score.span.start) % 2 == 1
        if not quoted or not _OUR_VALUE.search(text, max(opened, sentence.span.start), score.span.start):
            return None
        if post := _SAID_BY_POST.match(text, score.span.end):
            return self._of_post(post.group("post").lower())
        if opened == start and sentence.block:
            start = self._story.document.blocks[sentence.block - 1].span.start
        told = [m for m in self._story.mentions if start <= m.span.start < opened and m.resolved and not m.giver]
        told = [m for m in told if not _SPOKEN_TO.search(text, start, m.span.start)]
        heads = {m.candidates: m for m in told if m.form == "holder" and not m.place}
        heads |= {
            m.candidates: replace(m, place=False)
            for m in told
            if m.unit is None and _COUNCILLOR_OF.search(text, start, m.span.start)
        }
        before = self._story.preceding(sentence)
        opens = [
            m
            for m in heads.values()
            if before is not None and _POST_OPENS.fullmatch(text, before.span.start, m.span.start)
        ]
        head = next(iter(heads.values() if len(heads) == 1 else opens), None)
        back = any(
            opened < m.span.start and m.kind in ("last_year", "previous") for m in self._story.years.told_in(sentence)
        )
        if back and any(d.score and d.mention.unit and start <= d.at < opened for d in self._story.drafts):
            return (
                None  # "RSUD Kudus mendapat 79,10. Bupati Kudus meminta RSUD berbenah. "Tahun lalu kita masih 70,20""
            )
        return head if head is not None and head.unit is None else None

    def _of_post(self, post: str) -> InstitutionMention | None:
        """The only government of the level of a post that the article tells of: "kata wali kota"."""
        level = "kota" if post.startswith("wali") else "provinsi" if post.startswith("gub") else "kabupaten"
        told = [m for m in self._story.mentions if m.resolved and m.unit is None and not (m.giver or m.compared)]
        same = {m.candidates: m for m in told if m.candidates[0].kind == level}
        return replace(next(iter(same.values())), place=False) if len(same) == 1 else None

    def honoured(self, sentence: Sentence, score: Score) -> InstitutionMention | None:
        """The government whose head follows the value of an opening: "Atas capaian 91,70, Bupati Batang memuji Dinkes"."""
        if not _FOR_VALUE.fullmatch(self._story.text, sentence.span.start, score.span.start):
            return None
        heads = (
            m for m in self._story.mentions if m.form == "holder" and m.unit is None and m.resolved and not m.place
        )
        return next((m for m in heads if _WHO_FOR_IT.fullmatch(self._story.text, score.span.end, m.span.start)), None)

    def said_by_head(self, sentence: Sentence, score: Score) -> InstitutionMention | None:
        """The unit whose head says it: "Kepala Puskesmas Godong I tidak mau ketinggalan. "Kami … dapat 97,34," ujarnya."."""
        before = self._story.preceding(sentence)
        heads = [m for m in self._story.subjects(before) if m.resolved] if before is not None else []
        says = _SAYS_SO.match(self._story.text, score.span.end, sentence.span.end)
        near = before is not None and before.block == sentence.block
        alone = len(heads) == 1 and heads[0].form == "holder" and heads[0].unit is not None
        return heads[0] if near and alone and says and _WE.search(sentence.span.of(self._story.text)) else None

    def holder_next(self, score: Score) -> InstitutionMention | None:
        """The government of an office holder right behind: "Ditanya soal nilai yang hanya 70,15, Bupati X menjawab …"."""
        behind = (m for m in self._story.mentions if m.span.start >= score.span.end)
        first = next(behind, None)
        if first is None or first.form != "holder" or first.unit is not None or not first.resolved:
            return None
        return first if self._story.text[score.span.end : first.span.start] == ", " else None

    def named_last(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], scores: Sequence[Score], score: Score
    ) -> InstitutionMention | None:
        """Who is named behind his only value: "Tersisa satu kabupaten. Nilainya 44,68 …, yakni Kabupaten Lombok Barat"."""
        text = self._story.text
        alone = len(scores) == 1 and len(subjects) == 1 and subjects[0].span.start > score.span.end
        if not alone or not _ITS_VALUE_OPENS.match(text, sentence.span.start):
            return None
        return subjects[0] if _NAMELY.search(text, score.span.end, subjects[0].span.start) else None

    def government(self, score: Score) -> InstitutionMention | None:
        """The government that speaks of "nilai akhir kita" after its units have been told."""
        told = [
            m
            for m in self._story.mentions
            if m.span.end <= score.span.start and m.resolved and not (m.place or m.giver)
        ]
        of_regions = [m for m in told if m.unit is None and m.form in ("government", "area", "holder")]
        if not told or told[-1].unit is None:
            return None
        if of_regions:
            return of_regions[-1]
        owners = {r.id: r for m in told if m.unit is not None for r in m.regions}
        if len(owners) != 1:
            return None
        (region,) = owners.values()
        return replace(told[-1], form="government", unit=None, own_name=None, candidates=(government_of(region),))

    def as_a_whole(self, score: Score, told: Sequence[InstitutionMention]) -> InstitutionMention | None:
        """The government whose units were told one after the other, each with a value: "…, sehingga total 71,10"."""
        scored = itertools.islice((d.mention for d in reversed(self._story.drafts) if d.score), 2)
        units = [*reversed([*scored]), *told][-2:]
        since = min(units[-1].span.end if units else score.span.start, score.span.start)
        if score.span.start - since > _TOTAL_REACH or not called_whole(
            self._story.text, Span(since, score.span.start), score.span
        ):
            return None
        if any(
            m.candidates and m.unit is None and since < m.span.start < score.span.start for m in self._story.mentions
        ):
            return None  # "…, Dinas Sosial 77,55. Kota Gorontalo menyusul dengan nilai akhir 75,57"
        beside = [m for m in self._story.mentions if m.unit and m.candidates and m.span.end <= score.span.start]
        if beside and not _CLAUSE_ENDS.search(self._story.text, beside[-1].span.end, score.span.start):
            return None  # "…, dan Disdukcapil nilai akhir 92,20": of the unit it stands at
        owned = all(m.unit and m.unit.owner == "region" for m in units) and len({m.candidates for m in units}) == 2
        if not owned or len({m.regions for m in units}) != 1 or len(units[-1].regions) != 1:
            return None
        whole = government_of(units[-1].regions[0])
        return replace(units[-1], form="government", unit=None, own_name=None, candidates=(whole,))

    def told_before(self, score: Score) -> InstitutionMention | None:
        """Whose a value is that was told before: "Angka 98,21 tidak ada gunanya kalau …"."""
        same = (d.mention for d in self._story.drafts if d.score and d.score.value == score.value)
        return next(same, None) if score.decimals > 1 else None

    def of_nobody(self, sentence: Sentence, score: Score) -> bool:
        """Whether a value is told of a group that is not named: "Ada daerah yang nilainya 90", "rata-rata seluruh pemda 88,7"."""
        before = [g for g in self._groups.of(sentence) if g.span.end <= score.span.start]
        if before and before[-1].role == "vague":
            return True
        if (
            before
            and before[-1].count == 1
            and before[-1].noun
            and self._story.text.endswith(("Salah ", "salah "), 0, before[-1].span.start)
        ):
            return True  # "Salah satu puskesmas di wilayahnya mendapat 46,50"
        if _THE_MOST.match(self._story.text, sentence.span.start):
            return True  # "Yang paling tinggi menyentuh angka 80, sedangkan beberapa Polres lain …\"
        for first in before[:2]:  # "Dua puskesmas meraih 88,60", "Empat belas dari 16 daerah hijau, naik dari 68,75"
            opens = _SO_MANY_OF.fullmatch(self._story.text, sentence.span.start, first.span.start)
            if opens and first.role == "counted" and first.noun and (first.count or 0) > 1:
                return True
        if (
            before
            and (before[-1].count or 0) > 1
            and MEAN.search(self._story.text[before[-1].span.end : score.span.start])
        ):
            return True  # "240 kantor pertanahan yang disurvei punya nilai rata-rata 74,45"
        earlier = self._story.preceding(sentence)
        back = _LOOKS_BACK.match(self._story.text, sentence.span.start)
        if back and earlier is not None and earlier.block == sentence.block and self._told_mean(earlier):
            return True  # "Rata-rata 27 kabupaten/kota 90,66. Tahun lalu 86,20"
        if earlier is not None and _THAT_MEAN.match(self._story.text, sentence.span.start):
            told = self._story.inside(earlier, self._story.scores) or self._story.subjects(earlier)
            if MEAN.search(earlier.span.of(self._story.text)) and not told:
                return True  # "Yang dipajang hanya garis rata-rata. Garis itu mulai dari 58,2"
        lost = [
            m
            for m in self._story.mentions
            if m.form == "anaphor" and sentence.span.start <= m.span.start < score.span.start
        ]
        if (
            lost
            and not lost[-1].candidates
            and not POSSESSIVE.search(self._story.text[lost[-1].span.end : score.span.start])
        ):
            return True  # "Puskesmas di kawasan pesisir tersebut": named, but not known by it
        if not MEAN.search(self._story.text[sentence.span.start : score.span.start]):
            return earlier is not None and earlier == self._nobody and earlier.block == sentence.block
        if _ALL_GOVERNMENTS.search(self._story.text, sentence.span.start, score.span.start):
            self._nobody = sentence
            return True  # "Kalau semua rapor kabupaten dan kota … dibagi rata, angkanya 74,9. Tahun sebelumnya 68,8"
        said = [s for s in self._story.document.sentences if s.block == sentence.block and s.span <= sentence.span][-2:]
        named = any(self._story.subjects(s) for s in said)
        return not named and any(fits_regions(g.noun) for s in said for g in self._groups.of(s))

    def _told_mean(self, sentence: Sentence) -> bool:
        """Whether all values of a sentence are means of many."""
        refused = [r for r in self._story.refused if sentence.span.contains(r.span)]
        own = any(d.score and d.sentence == sentence for d in self._story.drafts)
        return bool(refused) and not own and all(r.reason == "aggregate" for r in refused)

    def of_unnamed(self, sentence: Sentence, left: InstitutionMention, score: Score) -> bool:
        """Whether a value is that of one who is not named: "Bupati Pesisir Selatan mengungkapkan ada satu dinas yang mendapat 48"."""
        text = self._story.text
        for group in self._groups.of(sentence):
            if left.span.end <= group.span.start and group.span.end <= score.span.start:
                one = group.role == "vague" or (group.role == "counted" and group.count == 1)
                exists = _EXISTS.search(text, left.span.end, group.span.start + 10)
                if one and text.startswith("nya ", group.span.end - 3 * group.span.of(text).endswith("nya")):
                    return True  # "salah satu dinasnya masuk zona merah dengan nilai 41,7"
                if one and exists and re.match(r"\s*(?:yang\s|$)", text[group.span.end :][:6]):
                    return True
        return False

    def told_next(self, sentence: Sentence) -> InstitutionMention | None:
        """Who is named only after the number: "Angka 28,72 … Itulah nilai Dinas Kesehatan …"."""
        behind = self._story.following(sentence)
        for _ in range(2):
            if behind is None or behind.block != sentence.block:
                break
            if re.match(
                r"\W*(?:itulah|demikianlah|begitulah|itu)\s+(?:\w+\s+)?(?:nilai|angka|skor|capaian|perolehan|nasib|rapor|perjalanan|yang)",
                behind.span.of(self._story.text),
                re.IGNORECASE,
            ):
                return next(iter(self._story.subjects(behind)), None)
            behind = self._story.following(behind)
        return None

    def in_body(self, sentence: Sentence) -> InstitutionMention | None:
        """Whoever was spoken of; named by the paragraph rather than by the headline where it names the same."""
        subject, said = self._story.subject, self._story.subject_sentence
        if subject is None or said is None or said.kind not in ("title", "heading"):
            return subject
        block = self._story.document.blocks[sentence.block].span
        same = (
            m
            for m in self._story.mentions
            if block.start <= m.span.start < block.end and m.candidates == subject.candidates and not m.place
        )
        return next(same, subject)

    def ahead(self, sentence: Sentence, before: str) -> InstitutionMention | None:
        """The first one named after a headline that holds only the score: "Skor 84,09! Bontang …"; with a word that looks back,
        or a ruler who tells it, that is not needed."""
        if self._story.fallback is not None:
            return self._story.fallback
        if POSSESSIVE.search(before) and (lone := self._lone_before(sentence)):
            return lone
        if (ruler := self._source(sentence)) is not None:
            others = (m for m in self._story.mentions if sentence.span.contains(m.span) and m != ruler and not m.giver)
            return ruler if not any(others) else None  # "Menurut Bupati Agam, nilainya 90,90"
        superlative = re.search(r"\b(?:tertinggi|terendah)\b", sentence.span.of(self._story.text), re.IGNORECASE)
        heads = [m for m in self._story.mentions if m.form == "holder" and m.place and sentence.span.contains(m.span)]
        if any(m.resolved and m.unit for m in heads):
            return None  # ""Delapan puluh satu," ucap Kapolres Pulau Morotai, membacakan lembar milik kesatuannya"
        if not superlative and (sole := self._story.sole()) is not None:
            return sole
        units = [m for m in self._story.mentions if m.form == "unit" and m.resolved and not m.giver]
        if not superlative and len({m.candidates for m in units}) == 1 and units[0].span.end <= sentence.span.start:
            return units[0]  # "Dinding ruang tunggu Polres Sumba Timur memajang tiga bingkai. Isinya …"
        following = [
            m
            for m in self._story.mentions
            if m.span.start >= sentence.span.end and not m.place and not m.giver and m.candidates
        ]
        reach = sentence.kind in ("title", "heading", "caption") or (
            following and following[0].span.start < self._story.document.blocks[sentence.block].span.end
        )
        return following[0] if following and reach else self._of_lone_region(sentence)

    def _source(self, sentence: Sentence) -> InstitutionMention | None:
        """The head of a government who tells what a sentence says: "kata Bupati Agam"."""
        for mention in self._story.mentions:
            ruler = mention.form == "holder" and mention.unit is None and mention.resolved
            here = sentence.span.contains(mention.span)
            if ruler and here and SPEAKER.search(self._story.text, sentence.span.start, mention.span.start):
                return mention
        return None

    def _lone_before(self, sentence: Sentence) -> InstitutionMention | None:
        """The government of the only region that the paragraph names before, even as a place: "Ombudsman menerima laporan dari
        Kabupaten Karawang. Nilai kepatuhannya 83,90"."""
        start = self._story.document.blocks[sentence.block].span.start
        before = [m for m in self._story.mentions if start <= m.span.start < sentence.span.start and not m.giver]
        if len({m.candidates for m in before}) != 1 or before[0].unit is not None or not before[0].resolved:
            return None
        return replace(before[0], place=False) if before[0].form in ("area", "government") else None

    def _of_lone_region(self, sentence: Sentence) -> InstitutionMention | None:
        """The government of the only town or regency that the article names, if it names no office: "Di hari jadi Kota Singkawang
        wali kota memamerkan dua piagam. Piagam 2018 bernilai 86,11"."""
        named = [m for m in self._story.mentions if m.candidates and not m.giver and not m.shared]
        local = {r.id: m for m in named for r in m.regions if len(m.regions) == 1 and r.level != "provinsi"}
        others = any(m.unit or m.form == "body" or len(m.regions) > 1 for m in named)
        inside = any(sentence.span.contains(m.span) for m in named)  # "Dewan Kesenian Kota Magelang meraih nilai 98,17"
        if len(local) != 1 or others or inside:
            return None
        mention = next(iter(local.values()))
        return replace(mention, candidates=(government_of(mention.regions[0]),), place=False)
