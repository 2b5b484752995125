"""Binds scores, labels and ranks of running text and lists to institutions, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from berita_extract.mentions.institutions import Institution, InstitutionMention, government_of
from berita_extract.mentions.scores import Score
from berita_extract.model import Span
from berita_extract.records.drafts import Draft, Refused, agree
from berita_extract.records.group_labels import GroupLabels
from berita_extract.records.groups import Groups
from berita_extract.records.labelling import LabelBinder
from berita_extract.records.labelling.alone import card_above
from berita_extract.records.labelling.nobody import ours
from berita_extract.records.means import Means
from berita_extract.records.openings import Openings
from berita_extract.records.owners import Owners
from berita_extract.records.rank_owners import bind_ranks
from berita_extract.records.repeats import other_years
from berita_extract.records.sections import Sections
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_SAME_VALUE = re.compile(
    r"\b(?:angka|nilai|skor|perolehan|capaian)\s+(?:yang\s+)?(?:sama|serupa|identik)(?:\s+persis)?\s+(?:juga\s+|pula\s+)?(?:di(?:bukukan|raih|peroleh|dapat"
    r"|kantongi|catat|miliki|sandang)\w*|milik)\b"
    r"|\b(?:meraih|memperoleh|mendapat(?:kan)?|mencatat(?:kan)?|membukukan|mengantongi)\s+(?:angka|nilai|skor)\s+(?:yang\s+)?(?:persis\s+)?(?:sama|serupa|identik)\b",
    re.IGNORECASE,
)
# "Inspektorat memaparkan dua rapor Kabupaten Tapin": who tells is not who is told of
_TELLS = re.compile(
    r"\s+(?:\w+\s+)?(?:memaparkan|menyampaikan|mengungkapkan|membeberkan|mengumumkan|merilis|menjelaskan|merangkum|mengatakan|menyebut(?:kan)?|mencatat"
    r"|memberi(?:kan)?\s+(?:nilai|skor|angka))\b",
    re.IGNORECASE,
)
# "Aspek kompetensi Kabupaten Nagan Raya 80,10": of a part, whoever is named behind it
_PART_OF = re.compile(
    r"(?:(?:sub-?)?dimensi|aspek|komponen|variabel)\s+(?:(?!(?:yang|itu|ini|tersebut|penilaian|dalam|sehingga|dan|lain)\b)[a-z]+\s+){0,3}"
    r"(?!(?:yang|itu|ini|tersebut|penilaian|dalam|sehingga|dan|lain)\b)[a-z]+,?\s+(?:(?:milik|untuk|bagi)\s+)?",
    re.IGNORECASE,
)
_NEXT_OF_ROW = re.compile(r"(?:,|,?\s+(?:dan|serta|sedangkan|sementara|lalu))\s+", re.IGNORECASE)
# "Loket SPKT Polres Batu", "Poli gigi Puskesmas Cibadak"
_DESK_OF = re.compile(
    r"(?:(?:SPKT|SKCK|SIM(?:\s+[A-D])?|Satpas)\)?(?:\s+(?:di|pada|milik))?"
    r"|(?:(?:pe)?layanan|penerbitan|permohonan|perpanjangan|pembuatan)\s(?:(?!\b(?:yang|untuk|agar|membuat|mem\w+)\b)[^.;,:\d]){3,90}?\s(?:di|pada|milik)"
    r"|(?:loket|poli(?:klinik)?|gerai)(?:\s+(?!yang\b|untuk\b|agar\b|membuat\b|mem\w+)[a-z]+){0,3})\s+",
    re.IGNORECASE,
)
# "Di papan tulis tertulis angka 85. Itulah nilai yang ingin dicapai …"
_WANTED = re.compile(
    r"\W*(?:itulah|itu)\s+(?:nilai|angka|skor|target)\s+(?:yang\s+)?(?:ingin|hendak|mau|akan|harus)\s+(?:di)?(?:capai|kejar|tuju|raih|bidik|rebut)",
    re.IGNORECASE,
)
# "Nilai 90 yang ditargetkan Kabupaten Malang tidak tercapai"
_AIMED_AT = re.compile(
    r"\s+(?:poin\s+)?yang\s+(?:selama ini\s+|semula\s+)?di(?:targetkan|patok|incar|idamkan|harapkan|inginkan|janjikan|bidik|kejar)\b"
    r"(?![^.;]*\b(?:akhirnya|berhasil)\s+(?:di|ter)\w+)",
    re.IGNORECASE,
)
_NAMELY = re.compile(r"\b(?:yakni|yaitu|ialah|adalah)\s+$", re.IGNORECASE)
# "Nilai rata-rata pemda tahun 2024 adalah 93,64": of the kind, whichever one the story is about
_MEAN_OF = re.compile(r"\b(?:rata-rata|rerata|rataan)\s+(?:nilai\s+|skor\s+)?\Z", re.IGNORECASE)
# "Rata-rata nilai pemda Kalsel", while "Pemda DIY" and "Pemerintah Daerah Provinsi NTB" are one government
_GOVERNMENTS = re.compile(r"(?:pemda|pemerintah daerah)\s+(?!prov)", re.IGNORECASE)
_CALLED_DAERAH = ("Daerah ", "DKI ")  # how the name of such a province begins
# "Rata-rata nilai Disdukcapil dari 12 kabupaten/kota di Riau adalah 80,63"
_OF_SO_MANY = re.compile(
    r"\b(?:dari|di)\s+(?:seluruh\s+|semua\s+)?\d+\s+(?:kabupaten|kota|daerah|unit|instansi|pemda|provinsi)",
    re.IGNORECASE,
)
_THAT_NUMBER = re.compile(r"\b(?:angka|nilai|skor)\s+\Z", re.IGNORECASE)
_IT = re.compile(r"\s+(?:itu|tersebut|tadi)\b", re.IGNORECASE)
# "Pekan lalu tim datang ke Puskesmas Licin"
_VISITED = re.compile(r"\b(?:datang|berkunjung|menilik|turun|mampir)\s+(?:langsung\s+)?(?:ke|di)\s+\Z", re.IGNORECASE)
_FOR = re.compile(r"\b(?:untuk|bagi|demi)\s+$", re.IGNORECASE)


class ProseBinder:
    """Reads a story's sentences in order."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._groups = Groups(story)
        self._means = Means(story)
        self._owners = Owners(story, self._groups)
        self._labels = LabelBinder(story, self._groups)
        self._sections = Sections(story, partial(ours, story))
        self._openings = Openings(story, partial(ours, story))
        self._aside: Institution | None = None  # whose older value the sentence before told by the way

    def run(self) -> None:
        """Binds everything to drafts, those of tables included; labels of groups last, when all members are known."""
        for sentence in self._story.document.sentences:
            valued = self._story.inside(sentence, self._story.scores) or self._story.inside(
                sentence, self._story.labels
            )
            self._story.years.enter(sentence, [m.span for m in self._story.subjects(sentence)], bare=not valued)
            self._sentence(sentence)
        self._look_back()
        GroupLabels(self._story, self._groups).apply()
        self._labels.apply()
        self._openings.apply()

    def _look_back(self) -> None:
        """Gives values to the round before whose owner has another for the newest: "… 91,20 pada penilaian 2024. Kabupaten itu
        tahun lalu 86,15", "Tahun lalu Kabupaten A 94,90, sedangkan Kota B 92,60"."""
        years = self._story.years
        scored = [d for d in self._story.drafts if d.score and d.mention.resolved]
        for last, draft in zip([None, *scored], scored, strict=False):
            before = years.round_before(draft.year)
            if before is None and last is not None and self._goes_on(last, draft):
                before = last.year
            if before is None:
                continue
            own = [d for d in scored if d.mention.resolved == draft.mention.resolved and d is not draft]
            told = [d for d in own if d.year.value == draft.year.value and d.sentence != draft.sentence]
            free = not any(d.year.value == before.value for d in own)
            if told and free and not any(agree(d, draft) for d in told):
                draft.year = before

    def _goes_on(self, last: Draft, draft: Draft) -> bool:
        """Whether a value follows another of its sentence whose year is told there, and no year of its own stands between."""
        sentence = draft.sentence
        if sentence is None or last.sentence != sentence or not (last.score and draft.score):
            return False
        own = draft.year.span is not None and sentence.span.contains(draft.year.span)
        dated = last.year.span is not None and sentence.span.contains(last.year.span)
        return dated and not own and not self._story.years.moves(last.score.span.end, draft.score.span.start)

    def _sentence(self, sentence: Sentence) -> None:
        subjects = self._story.subjects(sentence)
        self._return_to_story(sentence, subjects)
        self._groups.enter(sentence)
        before = len(self._story.drafts)
        scores: list[Score] = []
        told = [self._story.scores[i] for i in self._story.inside(sentence, self._story.scores)]
        to_come = self._story.years.to_come(sentence, told)
        for score in told:
            score = replace(score, refused="target") if score.span in to_come else score
            if refusal := self._refuse(sentence, score, subjects):
                self._story.refused.append(refusal)
            else:
                scores.append(score)
        owners = self._owners.of(sentence, subjects, scores)
        said = [self._story.labels[i].span for i in self._story.inside(sentence, self._story.labels)]
        made: list[Draft] = self._same_again(sentence, subjects) if not scores else []
        self._same_here(sentence, subjects, scores, owners)
        for score in scores:
            owner = owners.get(score.span)
            year = self._story.years.of_score(sentence, score, scores)
            if owner == []:
                self._story.refused.append(
                    Refused(score.span, "ambiguous", "prose.uneven_lists", score=score, year=year)
                )
                continue
            if owner is None:
                if score.cue == "strong" or (subjects and score.cue == "weak"):
                    self._story.refused.append(
                        Refused(score.span, "no_institution", "prose.no_owner", score=score, year=year)
                    )
                continue
            others = other_years(self._story.document, self._story.years, said, sentence, score, scores)
            made.extend(
                Draft(m, one, sentence, sentence.block, sentence.group, "prose.score", score=score)
                for m in owner
                for one in (year, *others)
            )
        self._story.drafts += made
        if card_above(self._story, sentence) is None and self._sections.heads(sentence, subjects, scores):
            return
        if self._sections.led_to(sentence):
            return
        self._labels.bind(sentence, subjects, made)
        made = self._story.drafts[before:]
        self._sections.opens(sentence)
        self._sections.apply(sentence, subjects, made)
        bind_ranks(self._story, sentence, subjects, made)
        if not made and said:
            self._story.years.go_on(sentence, said[-1])
        self._story.years.leave([d.year for d in made])
        self._aside = self._told_by_the_way(made)
        hoped = [r.mention for r in self._story.refused if r.reason == "target" and sentence.span.contains(r.span)]
        if made and (last := made[-1].mention):
            self._story.subject, self._story.subject_sentence = (
                (made[0].mention if len({d.mention.words for d in made}) > 1 and not sentence.in_list else last),
                sentence,
            )
        elif hoped and hoped[-1] is not None:
            # "Andai DPMPTSP tidak tergelincir, Pemkab bisa mencapai 90. Kenyataannya 86,37"
            self._story.subject, self._story.subject_sentence = hoped[-1], sentence
        elif spoken_of := self._spoken_of(subjects):
            about = [m for m in spoken_of if not _TELLS.match(self._story.text, m.span.end)] or spoken_of
            self._story.subject, self._story.subject_sentence = about[0], sentence
        elif of := [m for m in self._story.mentions if m.form == "government" and sentence.span.contains(m.span)]:
            # "58 produk layanan milik Pemkab Siak diperiksa. Nilainya 89,11"
            self._story.subject, self._story.subject_sentence = of[-1], sentence
        elif inner := [m for m in self._story.mentions if self._is_desk(m) and sentence.span.contains(m.span)]:
            visited = inner[0].resolved and _VISITED.search(self._story.text, sentence.span.start, inner[0].span.start)
            whose = inner[0].candidates if visited else (government_of(inner[0].regions[0]),)
            self._story.subject = replace(inner[0], candidates=whose, place=False)
            self._story.subject_sentence = sentence
        if sentence.kind == "title" and self._story.fallback is not None:
            self._story.subject = (
                self._story.fallback
            )  # whom the headline names, whatever else it tells: "Tomohon Dapat C, Hanya Capil …"
        self._story.recent += [m for m in subjects if m.form != "holder"]

    def _told_by_the_way(self, made: Sequence[Draft]) -> Institution | None:
        """Whose older value a sentence tells that was told its newest one right before: "BPOM mengumpulkan 94,94. Pada
        penilaian 2023 lembaga ini membawa pulang 94,11"."""
        owners = {d.mention.resolved for d in made if d.score}
        owner = next(iter(owners)) if len(owners) == 1 else None
        if owner is None or any(d.year.value == self._story.years.default.value for d in made):
            return None
        now = (d for d in self._story.drafts if d.score and d.year.value == self._story.years.default.value)
        return owner if any(d.mention.resolved == owner and d.block == made[0].block for d in now) else None

    def _return_to_story(self, sentence: Sentence, subjects: Sequence[InstitutionMention]) -> None:
        """After a value told by the way the next institution is spoken of in the year of the story again."""
        others = subjects and all(m.resolved != self._aside for m in subjects)
        if self._aside is not None and others and not self._story.years.told_in(sentence):
            self._story.years.resume()

    def _spoken_of(self, subjects: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Those that a sentence without values is about; the unit of a head who acts only where nobody was named before."""
        named = [m for m in subjects if not m.compared and not self._only_for(m)]
        alone = self._story.subject is None and len(named) == 1 and not named[0].words.islower()
        return named if alone else [m for m in named if not self._only_staff(m)]

    @staticmethod
    def _is_desk(mention: InstitutionMention) -> bool:
        """ "bagian organisasi Pemerintah Kota Pagar Alam merangkum …": a desk, and its government is spoken of."""
        return bool(mention.unit and mention.place and len(mention.regions) == 1 and not mention.giver)

    def _same_here(
        self,
        sentence: Sentence,
        subjects: Sequence[InstitutionMention],
        scores: Sequence[Score],
        owners: dict[Span, list[InstitutionMention]],
    ) -> None:
        """ "Puskesmas A meraih 88,64 dan Puskesmas B mendapat angka yang persis sama": the only value is that of both."""
        if len(scores) != 1 or len(owners.get(scores[0].span) or ()) != 1:
            return
        behind = [m for m in subjects if m.span.start >= scores[0].span.end]
        same = _SAME_VALUE.search(self._story.text, scores[0].span.end, sentence.span.end)
        if len(behind) == 1 and same is not None and behind[0].span.end <= same.start():
            owners[scores[0].span] = [*owners[scores[0].span], behind[0]]

    def _same_again(self, sentence: Sentence, subjects: Sequence[InstitutionMention]) -> list[Draft]:
        """ "Angka yang sama persis dibukukan Kabupaten Situbondo": the value told right before is that of another, too."""
        before = self._story.preceding(sentence)
        told = [d for d in self._story.drafts if d.score and before is not None and d.sentence == before]
        same = _SAME_VALUE.search(self._story.text, sentence.span.start, sentence.span.end)
        if len({d.score.value for d in told if d.score}) != 1 or same is None or len(subjects) != 1:
            return []
        draft = Draft(
            subjects[0], told[-1].year, sentence, sentence.block, sentence.group, "prose.score", score=told[-1].score
        )
        return [draft] if subjects[0].resolved not in {d.mention.resolved for d in told} else []

    def _refuse(self, sentence: Sentence, score: Score, subjects: Sequence[InstitutionMention]) -> Refused | None:
        scheme = self._story.schemes.of_score(sentence, score.span, self._story.score_spans(sentence))
        named = next((m for m in reversed(subjects) if m.span.end <= score.span.start), None)
        year = self._story.years.current
        if scheme is None or not scheme.target:
            return Refused(
                score.span,
                "rival_scheme",
                f"scheme.{scheme.scheme if scheme else 'none'}",
                named,
                score,
                year,
                scheme.scheme if scheme else None,
            )
        if self._means.of_many(sentence, score, subjects):
            return Refused(score.span, "aggregate", "prose.mean_of_kind", named, score, year, scheme.scheme)
        if score.refused:
            named_part = any(_PART_OF.fullmatch(self._story.text, score.reason_at, m.span.start) for m in subjects)
            outweighed = (
                not named_part
                and score.refused in ("dimension", "aggregate")
                and any(
                    score.reason_at < m.span.start
                    and m.span.end <= score.span.start
                    and not self._framed(m)
                    and not _those_of_province(m)
                    and not _OF_SO_MANY.search(self._story.text, m.span.end, score.span.start)
                    and not (m.form == "anaphor" and _MEAN_OF.search(self._story.text, score.reason_at, m.span.start))
                    and not _DESK_OF.fullmatch(self._story.text[score.reason_at : m.span.start])
                    for m in subjects
                )
            )
            if not outweighed:
                return Refused(score.span, score.refused, f"score.{score.refused}", named, score, year, scheme.scheme)
        if (part := self._part_in_row(score, subjects)) is not None:
            return replace(part, span=score.span, mention=named, score=score)
        if (again := self._refused_before(score)) is not None:
            return replace(again, span=score.span, mention=named, score=score, year=year, scheme=scheme.scheme)
        if self._story.counted_in_list(sentence) and not score.decimals:
            return Refused(score.span, "aggregate", "prose.counted", named, score, year, scheme.scheme)
        if self._story.denied(sentence, score.span.start):
            return Refused(score.span, "contradicted_in_article", "prose.denied", named, score, year, scheme.scheme)
        following = self._story.following(sentence)
        wanted = following is not None and _WANTED.match(self._story.text, following.span.start)
        wanted = wanted or _AIMED_AT.match(self._story.text, score.span.end)
        if wanted or self._story.hoped(sentence, score.span.start):
            self._story.hoped_blocks.add(sentence.block)
            return Refused(score.span, "target", "prose.hoped", named, score, year, scheme.scheme)
        return None

    def _part_in_row(self, score: Score, subjects: Sequence[InstitutionMention]) -> Refused | None:
        """The refusal of a part right before the next one's: "Pada dimensi input Kota Batam 88,10 dan Kabupaten Bintan 86,20"."""
        last = self._story.refused[-1] if self._story.refused else None
        if last is None or last.reason != "dimension" or last.score is None or last.mention is None:
            return None
        owner = next((m for m in subjects if last.span.end <= m.span.start and m.span.end <= score.span.start), None)
        told_of = (
            last.score.reason_at < last.mention.span.start < last.span.start
        )  # "loket SPKT 78,46, Polres Batu 85,90"
        if owner is None or not told_of:
            return None
        joined = _NEXT_OF_ROW.fullmatch(self._story.text, last.span.end, owner.span.start)
        return last if joined and not self._story.text[owner.span.end : score.span.start].strip() else None

    def _refused_before(self, score: Score) -> Refused | None:
        """What was said of a number that is told again: "komponen pertama menghasilkan 83,10. Angka 83,10 itu disumbang RSUD"."""
        text = self._story.text
        if not (
            _THAT_NUMBER.search(text, max(0, score.span.start - 12), score.span.start)
            and _IT.match(text, score.span.end)
        ):
            return None
        same = (r for r in self._story.refused if r.score and r.score.value == score.value)
        return next(
            (r for r in same if r.reason in ("dimension", "target", "threshold", "difference", "rival_scheme")), None
        )

    def _only_for(self, mention: InstitutionMention) -> bool:
        """Whether a bare name only says whom something is meant for: "jadwal penyerahan untuk Bali sempat tertunda"."""
        before = self._story.text[max(0, mention.span.start - 8) : mention.span.start]
        return mention.form == "bare" and self._story.subject is not None and bool(_FOR.search(before))

    def _only_staff(self, mention: InstitutionMention) -> bool:
        """Whether only the head of a unit is named that the story is not about: "Kepala DPMPTSP ikut naik ke panggung"."""
        before = self._story.text[max(0, mention.span.start - 10) : mention.span.start]
        return (
            mention.form == "holder"
            and mention.unit is not None
            and not _NAMELY.search(before)  # "diduduki satu orang, yakni kepala Dinas Kesehatan. Nilainya 815"
            and not any(m.candidates == mention.candidates for m in self._story.recent)
        )

    def _framed(self, mention: InstitutionMention) -> bool:
        """Whether a name only says where the many are: "rata-rata 35 polres di Polda Jateng 85,02"."""
        before = self._story.text[max(0, mention.span.start - 20) : mention.span.start]
        return bool(re.search(r"\b(?:di|se|jajaran|lingkup|wilayah)[\s-]+$", before, re.IGNORECASE))


def _those_of_province(mention: InstitutionMention) -> bool:
    """Whether a name tells the governments of a province rather than its own: "Rata-rata nilai pemda Kalsel 93,64"."""
    provinces = [region for region in mention.regions if region.level == "provinsi"]
    several = _GOVERNMENTS.match(mention.words)
    return several is not None and any(not region.name.startswith(_CALLED_DAERAH) for region in provinces)
