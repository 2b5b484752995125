"""Whose score it is: the name before it, the name behind it, each in turn, or whoever was spoken of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.groups import NOUN, NUMERAL, THE_ONE, THE_OTHER, fits_regions
from berita_extract.mentions.institutions import InstitutionMention, government_of, lies_in
from berita_extract.mentions.labels import EACH
from berita_extract.mentions.scores import Score
from berita_extract.model import Span
from berita_extract.numbers import counted
from berita_extract.records.group_members import GroupMembers
from berita_extract.records.group_places import ids_of, names_between
from berita_extract.records.groups import Groups
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence, series

# A score before its owner: "92,53 diraih Kota Ternate", "104 untuk Polres D"
_TO_OWNER = re.compile(
    r"^[\s,)\"']*(?:poin\s+)?(?:\([A-E]\)\s*)?(?:,\s+(?:nilai|skor|angka|capaian|perolehan)\s+(?:yang\s+)?(?:paling\s+\w+|ter\w+)(?:\s+\w+){0,3})?"
    r",?\s*(?:yang\s+|juga\s+|pula\s+|dan\s+(?=di))*(?:untuk|diraih|diperoleh|didapat(?:kan)?|dikantongi|dikumpulkan|disabet"
    r"|dihasilkan|diraup|dikoleksi|dibawa pulang"
    r"|dibukukan|dicatat(?:kan)?|dicapai|disandang|ditorehkan|dimiliki|milik|oleh|bagi|atas nama|menjadi milik"
    r"|sebagai (?:nilai|skor|hasil)|jatuh (?:ke|kepada|pada)|dipegang|ditempati|diduduki|dihuni"
    r"|mengantar(?:kan)?|membawa|menempatkan|menjadikan|diberikan (?:kepada|untuk))\b[^.;]{0,40}$",
    re.IGNORECASE,
)
# A score of whoever was spoken of: "Nilainya 86,92", "angka itu", "skor tersebut"
_POSSESSIVE = re.compile(
    r"\b(?:pemenuhan standar (?:pe)?layanan(?: publik)?|nilai|skor|angka|indeks|perolehan|capaian|poin|hasil"
    r"|rapor|total|nilai (?:total|akhir|rata-rata|kepatuhan)"
    r"|skor (?:total|akhir))(?:nya\b|\s+(?:itu|tersebut"
    r"|ini)\b)[^.;]{0,50}$",
    re.IGNORECASE,
)
_EXISTS = re.compile(r"\b(?:ada|terdapat|masih ada)\s", re.IGNORECASE)
_BRACKETED_TO = re.compile(r"\)\s+ke(?:pada)?\s+")  # "nilai terendah (44,95) ke Kabupaten Mamasa"
_ALIKE = re.compile(
    r"\b(?:masing-masing|kompak|sama persis|sama-sama|sama|seragam|kembar|serupa|identik|setara|seri)\b", re.IGNORECASE
)
# "Pemkot A dan Pemkot B meraih nilai 92,33": one verb, one score, two subjects
_SHARED_VERB = re.compile(
    r"^\s+(?:\w+\s+)?(?:meraih|mendapat(?:kan)?|memperoleh|mengantongi|mencatat(?:kan)?|membukukan|mengoleksi)\b[^,;:]*$"
)
_CONNECTORS_ONLY = re.compile(
    r"^[\s,;/&()-]*(?:(?:dan|serta|maupun|juga|hingga|sampai|kemudian|lalu|&)[\s,]*)*(?:(?:tetangga|saudara|kembaran)nya,\s*)?$",
    re.IGNORECASE,
)
_CLOSE = re.compile(r"^(?:[^\d.;,\n]{0,35}|,\s+)$")
_ITS_VALUE_OPENS = re.compile(r"\W*(?:nilai|skor|angka|perolehan)nya\b", re.IGNORECASE)
_NAMELY = re.compile(r"\b(?:yakni|yaitu|ialah|adalah)\s+\Z", re.IGNORECASE)
_THE_MOST = re.compile(
    r"\W*yang\s+(?:nilainya\s+|skornya\s+)?(?:paling\s+\w+|ter(?:tinggi|rendah|baik|buruk))\s+(?:menyentuh|menembus|berada|hanya|sampai|mencapai)\b",
    re.IGNORECASE,
)
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
    r",\s+(?:tetangga|saudara|induk|pecahan|pemekaran|kembaran|bekas|pesaing|rival|daerah pemekaran)\b[^,.;]{0,30}",
    re.IGNORECASE,
)
_APPOSITION_ENDS = re.compile(
    r"[^,.;\d]{0,25},\s|\s+yang\s[^,.;]{3,60}?\d{2}[.,]\d+,\s"  # "A, tetangga B yang menyabet 95,02, harus puas di …"
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
_SPEECH = 160  # characters between a score and who says it
_LISTED = re.compile(r"(?:\bdan|\bserta|,)\s*$")
_YEAR_LISTED = re.compile(r"\b20[12]\d,\s*$")  # "pada 2016, 2017, dan 2018, Disdukcapil berturut-turut meraih …"
_ONE = re.compile(
    r"(?:\A\W*|[:,;]\s+)yang\s+(?:satu|pertama|(?:di)?sebut(?:kan)? (?:pertama|duluan|lebih dulu|dulu))\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:yang\s+(?:lain(?:nya)?|satu(?:nya)?\s+lagi|(?:disebut(?:kan)?\s+)?(?:kedua|terakhir|belakangan))|satunya(?:\s+lagi)?)\b",
    re.IGNORECASE,
)
_FOR_FIRST = re.compile(r"\s+(?:untuk|bagi|milik)\s+yang\s+(?:disebut\s+)?(?:pertama|satu)\b", re.IGNORECASE)
_FOR_SECOND = re.compile(
    r"\s+(?:untuk|bagi|milik)\s+yang\s+(?:disebut\s+)?(?:kedua|terakhir|lain(?:nya)?)\b", re.IGNORECASE
)
_AT_LEVEL = re.compile(r"\s+(?:di|untuk)\s+(?:kota|kabupaten|provinsi)\b(?!\s+[A-Z])")
_LAST_FEW = re.compile(
    r"\W*(?P<count>\w+)\s+(?:\w+\s+)?yang\s+(?:disebut\s+)?(?P<end>pertama|terakhir)\b", re.IGNORECASE
)  # "Tiga yang terakhir, masing-masing dengan 51,15; 50,20; dan 45,16"
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
_AND_ONLY = re.compile(r"\s+(?:dan|serta)\s+", re.IGNORECASE)
_VALUE_OPENS = re.compile(r"(?:[A-Z][\w .,]{2,40}\s[–—-]{1,2}\s)?\W*(?:nilai|skor|angka)\s+\Z", re.IGNORECASE)
_LOOKS_BACK = re.compile(r"\W*(?:tahun lalu|setahun|sebelumnya|pada (?:tahun|penilaian|20))\b", re.IGNORECASE)
_WHOSE_VALUE = re.compile(r",?\s+yang\s+(?:nilai|skor|angka)\b[^,.;\d]{0,30}", re.IGNORECASE)
_NOT_BUT = re.compile(r"\bbukan(?:lah)?\s+\Z", re.IGNORECASE)  # "95,08 bukan Dinas A, melainkan Disdukcapil"
_AGAINST = re.compile(r"\s+(?:lawan|melawan|berbanding|banding|vs\.?|versus)\s+", re.IGNORECASE)
_DUEL_BEHIND = re.compile(r",\s+\d{1,3}[.,]\d+\s+(?:lawan|melawan|berbanding|banding|vs\.?|versus)\s+\d", re.IGNORECASE)
_FRAMES = re.compile(r"(?:untuk|bagi|di|pada|dari)\s+\Z", re.IGNORECASE)
_OUT_OF = re.compile(r"\bdari\s+$", re.IGNORECASE)  # "Dari ketiganya lahirlah nilai akhir kabupaten: 85,18"
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
# "Apabila dirata-ratakan, kelima unit menghasilkan 81,16": the mean is that of their government
_TAKEN_TOGETHER = re.compile(r"\bdi(?:rata-rata|gabung|jumlah|total|akumulasi|satukan)\w*", re.IGNORECASE)
# "… yakni Polres A dan Polres B, masih zona kuning. Nilainya 74,65 dan 70,12"
_THEIRS = re.compile(
    r"\W*(?:nilai|skor|angka)nya\s+(?:\w+\s+)?\d+[.,]\d+(?:[,;]\s+\d+[.,]\d+)*(?:[,;])?\s+dan\s+\d+[.,]\d+\W",
    re.IGNORECASE,
)
_THEIRS_IN_ORDER = re.compile(
    r"\W*(?:dinas|kantor|unit|instansi|lembaga|daerah|wilayah|markas|sekolah)\s+mereka\s+(?:\w+\s+){1,3}\d|"
    r"\W*(?:[^.;\d]{3,60},\s+)?(?:(?:dengan\s+)?(?:nilai|skor|angka|perolehan)(?:nya)?\s+|ke\w+nya\s+)?(?:\w+\s+)?(?:masing-masing|berturut-turut|berurutan)\b",
    re.IGNORECASE,
)


class Owners:
    """Answers whose the scores of a sentence are."""

    def __init__(self, story: Story, groups: Groups) -> None:
        self._story = story
        self._groups = groups
        self._nobody: Sentence | None = None  # that told the mean of many last

    def of(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], scores: Sequence[Score]
    ) -> dict[Span, list[InstitutionMention]]:
        """The owners of scores by span; none where several may be meant, and no entry where nobody is."""
        owners: dict[Span, list[InstitutionMention]] = {}
        self._distribute(subjects, scores, owners)
        self._one_and_other(sentence, subjects, scores, owners)
        self._alike_of_group(sentence, subjects, scores, owners)
        self._of_group(sentence, subjects, scores, owners)
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

    def _one_and_other(
        self,
        sentence: Sentence,
        subjects: Sequence[InstitutionMention],
        scores: Sequence[Score],
        owners: dict[Span, list[InstitutionMention]],
    ) -> None:
        """ "A meninggalkan B. Yang satu 83,15, yang lain 68,28": in the order of the two names before."""
        before = self._story.preceding(sentence)
        if len(scores) == len(subjects) == 2 and subjects[-1].span.end <= scores[0].span.start:
            # "A dan B akhirnya meraih predikat tinggi, yang pertama dengan 91,33 dan yang kedua 87,25"
            first = self._story.text[subjects[-1].span.end : scores[0].span.start]
            between, after = (
                self._story.text[scores[0].span.end : scores[1].span.start],
                self._story.text[scores[1].span.end : sentence.span.end],
            )
            # "… dengan nilai 84,20 untuk yang disebut pertama dan 82,71 untuk yang kedua"
            behind = _FOR_FIRST.match(between) and _FOR_SECOND.match(after)
            duel = _AGAINST.fullmatch(between)  # "A masih di bawah B, 81,50 banding 84,75"
            if behind or duel or (THE_ONE.search(first) and THE_OTHER.fullmatch(between)):
                owners.update({score.span: [mention] for score, mention in zip(scores, subjects, strict=True)})
            return
        if subjects or len(scores) != 2 or before is None:
            return
        text = sentence.span.of(self._story.text)
        named = names_between(self._story, before.span.start, before.span.end)
        told = list({m.candidates[0].id: m for m in named}.values())
        if len(told) > 2:  # "Puskesmas A dan Puskesmas B mewakili Kota C. Yang disebut pertama …"
            told = (
                self._coordinated(told[:2])
                if _CONNECTORS_ONLY.match(self._story.text[told[0].span.end : told[1].span.start])
                else []
            )
        duel = _AGAINST.fullmatch(
            self._story.text, scores[0].span.end, scores[1].span.start
        )  # "84,50 berbanding 71,75"
        if len(told) == 2 and ((_ONE.search(text) and _OTHER.search(text)) or duel):
            owners.update({score.span: [mention] for score, mention in zip(scores, told, strict=True)})

    def _alike_of_group(
        self,
        sentence: Sentence,
        subjects: Sequence[InstitutionMention],
        scores: Sequence[Score],
        owners: dict[Span, list[InstitutionMention]],
    ) -> None:
        """ "Tiga polres menempati zona hijau dengan nilai kembar 90,4: A, B, dan C": one value of a whole group."""
        first = scores[0] if scores else None
        if first is None or any(m.span.start < first.span.start for m in subjects):
            return
        counted_before = [
            g
            for g in self._groups.of(sentence)
            if g.span.end <= first.span.start and g.role == "counted" and (g.count or 0) > 1
        ]
        if not counted_before or not _ALIKE.search(self._story.text, counted_before[-1].span.end, first.span.start):
            return
        if members := GroupMembers(self._story, self._groups).of(counted_before[-1], sentence):
            owners[first.span] = list({m.candidates: m for m in members}.values())

    def _of_group(
        self,
        sentence: Sentence,
        subjects: Sequence[InstitutionMention],
        scores: Sequence[Score],
        owners: dict[Span, list[InstitutionMention]],
    ) -> None:
        """ "Ketiganya kembar di angka 103,5", "Keduanya masing-masing 78,28 dan 76,11": the scores of a group told before."""
        if subjects or not scores:
            return
        whose = [m for m in self._story.mentions if sentence.span.contains(m.span) and m.resolved and not m.giver]
        whose = [m for m in whose if _WHOSE_VALUE.fullmatch(self._story.text, m.span.end, scores[0].span.start)]
        if whose:  # "Ketiganya unit Pemkot Palembang, yang nilai keseluruhannya 83,16"
            owners[scores[0].span] = whose[:1]
            return
        before_them = (g for g in self._groups.of(sentence) if g.span.start < scores[0].span.start)
        group = next((g for g in before_them if g.role == "back" or (g.role == "all" and g.noun is None)), None)
        if _TAKEN_TOGETHER.search(self._story.text, sentence.span.start, scores[0].span.start):
            return
        few, before = _LAST_FEW.match(self._story.text, sentence.span.start), self._story.preceding(sentence)
        if few and before is not None and counted(few.group("count")) == len(scores) > 1:
            named = names_between(self._story, before.span.start, before.span.end)
            chosen = named[: len(scores)] if few.group("end").lower() == "pertama" else named[-len(scores) :]
            if len(chosen) == len(scores) < len(named):
                owners.update({score.span: [mention] for score, mention in zip(scores, chosen, strict=True)})
            return
        if group is not None and (members := GroupMembers(self._story, self._groups).of(group, sentence)):
            if group.role == "all" and len(ids_of(members)) != len(scores):
                return  # "Semuanya zona kuning dengan nilai masing-masing …": of as many as were named
            if len(scores) == 1 and not _OUT_OF.search(self._story.text, sentence.span.start, group.span.start):
                owners[scores[0].span] = members
            elif len(scores) % len(members) == 0:  # once for each year that is told
                owners.update({s.span: [m] for s, m in zip(scores, itertools.cycle(members), strict=False)})
        elif len(scores) > 1 and (
            (in_turn := _THEIRS_IN_ORDER.match(sentence.span.of(self._story.text)))
            or _THEIRS.match(self._story.text, sentence.span.start)
        ):
            told: dict[str, InstitutionMention] = {}  # in the order in which they were named last
            for m in self._story.recent:
                if len(m.candidates) == 1:
                    told.pop(m.candidates[0].id, None)
                    told[m.candidates[0].id] = m
            before = self._story.preceding(sentence)
            heads = {m.candidates[0].id: m for m in (self._story.subjects(before) if before else ()) if m.resolved}
            last = list((heads if len(heads) == len(scores) else told if in_turn else {}).values())[-len(scores) :]
            if len(last) == len(scores):
                owners.update({score.span: [mention] for score, mention in zip(scores, last, strict=True)})

    def _distribute(
        self,
        subjects: Sequence[InstitutionMention],
        scores: Sequence[Score],
        owners: dict[Span, list[InstitutionMention]],
    ) -> None:
        """ "A, B dan C masing-masing 97,03; 95,60; dan 92,11" in order; "A dan B sama persis (97,26)" for all."""
        by_span = {score.span: score for score in scores}
        previous_end = 0
        last: list[InstitutionMention] = []  # whom the run before was of, each in turn
        for spans in series(self._story.text, list(by_span)):
            run = [by_span[span] for span in spans]
            first, after, previous_end = run[0], previous_end, run[-1].span.end
            names = self._unframed([m for m in subjects if after <= m.span.start and m.span.end <= first.span.start])
            if len(run) > 1 and self._each_behind(subjects, run, owners):
                continue
            gap = self._story.text[names[-1].span.end : first.span.start] if names else ""
            before = self._story.text[: names[0].span.start][-8:] if names else ""
            listed = len(names) > 1 or (_LISTED.search(before) and not _YEAR_LISTED.search(before))
            if listed and len(run) not in (1, len(names)) and EACH.search(gap):
                owners.update({score.span: [] for score in run})  # one of the names was not understood
            elif not names and len(run) == len(last) > 1:
                # "A dan B, yang pada 2023 masing-masing memperoleh 90,11 dan 87,42, kini mencatat 93,68 dan 91,05"
                owners.update({score.span: [name] for score, name in zip(run, last, strict=True)})
            elif len(names) < 2:
                continue
            elif len(run) == len(names):
                owners.update({score.span: [name] for score, name in zip(run, names, strict=True)})
                last = list(names)
            elif len(run) == 1 and (
                (_ALIKE.search(gap) and not self._names_next(subjects, first))
                or _ALIKE.search(self._story.text[first.span.end : first.span.end + 30])
                or (not after and _SHARED_VERB.match(gap))
            ):
                owners[first.span] = list(names)

    def _names_next(self, subjects: Sequence[InstitutionMention], score: Score) -> bool:
        """Whether words behind a score say whose it is: "… sama-sama tinggi, dengan nilai 90,44 untuk KSB"."""
        behind = next((m for m in subjects if m.span.start >= score.span.end), None)
        return behind is not None and bool(_TO_OWNER.match(self._story.text[score.span.end : behind.span.start]))

    def _each_behind(
        self, subjects: Sequence[InstitutionMention], run: Sequence[Score], owners: dict[Span, list[InstitutionMention]]
    ) -> bool:
        """ "Nilai 92,16, 90,83, dan 88,47 masing-masing diraih A, B, dan C": as many names behind, in order."""
        names = [m for m in subjects if m.span.start >= run[-1].span.end]
        chain = names[:1]
        for name in names[1:]:
            if not _CONNECTORS_ONLY.match(self._story.text[chain[-1].span.end : name.span.start]):
                break
            chain.append(name)
        gap = self._story.text[run[-1].span.end : chain[0].span.start] if chain else ""
        if len(chain) != len(run) or not (_TO_OWNER.match(EACH.sub("", gap).replace("  ", " "))):
            return False
        owners.update({score.span: [name] for score, name in zip(run, chain, strict=True)})
        return True

    def _unframed(self, names: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """The coordinated names without the government whose offices they are: "Untuk Kota Pangkalpinang, Dinas Sosial 93,40"."""
        found = self._coordinated(names)
        if (
            len(found) > 1
            and found[0].unit is None
            and all(m.unit and m.regions == found[0].regions for m in found[1:])
        ):
            opened = _FRAMES.search(self._story.text, max(0, found[0].span.start - 12), found[0].span.start)
            return found[1:] if opened else found
        return found

    def _coordinated(self, names: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """The last names of a run that are joined by nothing but commas and "dan"."""
        kept: list[InstitutionMention] = []
        joined = 0  # where the chain begins, an own abbreviation in brackets included: "Tapanuli Utara (Taput)"
        for name in reversed(names):
            if kept and not _CONNECTORS_ONLY.match(self._story.text[name.span.end : joined]):
                break
            joined = name.span.start
            if not kept or name.candidates != kept[0].candidates:
                kept.insert(0, name)
        return kept

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
        if sentence.kind not in ("title", "heading") and self._of_stranger(score):
            return None
        named = [m for m in subjects if m.span.end <= score.span.start]
        left = next((m for m in reversed(named) if not self._only_compared(m)), named[-1] if named else None)
        if left is not None and (told := self._apposed_to(named, left, score)):
            left = told
        behind = [m for m in subjects if m.span.start >= score.span.end]
        denied = behind and _NOT_BUT.search(self._story.text, score.span.end, behind[0].span.start)
        right = next(iter(behind[1:] if denied else behind), None)
        next_score = scores[index + 1].span.start if index + 1 < len(scores) else sentence.span.end
        if right is not None and right.span.start > next_score:
            right = None
        gap_right = self._story.text[score.span.end : right.span.start] if right else ""
        if right is not None and (denied or _TO_OWNER.match(gap_right) or _BRACKETED_TO.fullmatch(gap_right)):
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
        if left is None and slight and right is None and not _POSSESSIVE.search(before):
            return None  # too little speaks for it: "Pengunjung hari ini: 91", "70,7 persen"
        if left is None and _OURS.search(before) and (ours := self._government(score)):
            return ours
        if left is None and (named_last := self._named_last(sentence, subjects, scores, score)):
            return named_last
        if left is None and (speaker := self._speaker(sentence, score)):
            return speaker
        if left is None and self._of_nobody(sentence, score):
            return None
        if left is None and (head := self._said_by_head(sentence, score)):
            return head
        if left is None and (before_it := self._told_before(score)):
            return before_it
        if left is None:
            if (
                self._story.subject is not None
                and _POSSESSIVE.search(before)
                and not (right and sentence.kind in ("title", "heading"))
            ):
                return self._story.subject
            last = self._story.preceding(sentence)
            spoken = last is not None and last == self._story.subject_sentence and last.block == sentence.block
            if spoken and self._story.subject is not None and _VALUE_OPENS.fullmatch(before):
                # "Pemkot A kuning. Nilai 76,90 dianggap belum mewakili kerja dinas perizinan"
                return self._story.subject
            if (
                right is not None
                and not right.compared
                and len(gap_right) < 90
                and not re.search(r"\b(?:sedangkan|sementara|adapun)\b", gap_right)
            ):
                return right
            if that := self._told_next(sentence):
                return that
            return self._in_body(sentence) if self._story.subject is not None else self._ahead(sentence)
        if self._of_unnamed(sentence, left, score):
            return None
        used = [s for s in scores[:index] if owners.get(s.span) == [left] and not s.previous]
        if used and not score.previous and not self._another_year(sentence, score, scores, used):
            if right is not None and len(gap_right) < 40:
                return right
            if (rival := self._rival(sentence, left, scores, index)) is not None:
                return rival
            return left if any(s.value == score.value for s in used) else None
        return left

    def _rival(
        self, sentence: Sentence, left: InstitutionMention, scores: Sequence[Score], index: int
    ) -> InstitutionMention | None:
        """The other one of two: "… giliran Samarinda yang unggul, 91,05 lawan 89,77", "Dairi unggul dengan 81,35 berbanding 80,10"."""
        if not index or not _AGAINST.fullmatch(self._story.text, scores[index - 1].span.end, scores[index].span.start):
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

    def _only_compared(self, mention: InstitutionMention) -> bool:
        """ "Kota A mengungguli Kota B dengan nilai 97,60" tells the score of A; "tertinggal dari B yang meraih 94,85" of B."""
        if mention.compared and _DUEL_BEHIND.match(self._story.text, mention.span.end):
            return True  # "pemkab unggul atas Pemkot Blitar, 88,90 berbanding 87,35"
        return mention.compared and not re.match(
            r"\s+(?:yang|sebesar|di angka)\b|(?:,\s[A-Z][\w ]{3,25})?\s*[,(]?\s*\d",
            self._story.text[mention.span.end :][:40],
        )

    def _beside(self, sentence: Sentence, score: Score) -> InstitutionMention | None:
        """Whoever stands right before the number, even named as a place: "Dimulai dari Kota Kupang 86,62"."""
        for index in self._story.inside(sentence, self._story.mentions):
            mention = self._story.mentions[index]
            if mention.span.start >= score.span.start or not mention.candidates or mention.giver:
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
        known = any(m.span.start <= at < m.span.end for m in self._story.mentions) or any(
            label.span.start <= at < label.span.end for label in self._story.labels
        )
        return not known and not re.match(
            r"(?:Adapun|Sementara|Sedangkan|Namun|Tetapi|Baru|Masih|Dari|Dengan|Pada|Untuk|Berbekal|Bermodal|Berkat|Lewat|Semula|Raih|Meraih|Sekarang|Kini|Hanya|Cuma|Sebelumnya|Dulu|Kemudian|Lalu|Yakni|Yaitu|Sebesar|Kita|Kami|Saya|Aku"
            r"|Pernah|Tadinya|Awalnya|Mulanya|Pertama|Kedua|Ketiga|Keempat|Kelima|Muncul\w*|Keluar\w*|Tertulis|Terbaca|Bunyi\w*|Ombudsman|Indonesia|Nilai|Skor|Angka|Indeks|Poin|Total|Hasil|Rata|Jumlah|Peroleh|Capai)",
            before.group("word"),
        )

    def _speaker(self, sentence: Sentence, score: Score) -> InstitutionMention | None:
        """Whoever says "we" of a score: "Kami dapat 96,91," kata Wali Kota Surakarta."""
        text = self._story.text
        for mention in self._story.mentions:
            if not mention.resolved or mention.giver or mention.span.start < score.span.end:
                continue
            said = text[score.span.end : mention.span.start]
            if mention.form != "holder" and not _SPOKEN_FOR.search(said):
                continue
            block = self._story.document.blocks[sentence.block].span.start
            opened = text.rfind('"', block, sentence.span.start + 1)
            quoted = text.count('"', block, sentence.span.start) % 2 == 1 and opened >= 0
            ours = _WE.search(text, opened if quoted else sentence.span.start, mention.span.start)
            return mention if len(said) < _SPEECH and _SPOKEN.search(said) and "\n" not in said and ours else None
        return None

    def _said_by_head(self, sentence: Sentence, score: Score) -> InstitutionMention | None:
        """The unit whose head says it: "Kepala Puskesmas Godong I tidak mau ketinggalan. "Kami … dapat 97,34," ujarnya."."""
        before = self._story.preceding(sentence)
        heads = [m for m in self._story.subjects(before) if m.resolved] if before is not None else []
        says = _SAYS_SO.match(self._story.text, score.span.end, sentence.span.end)
        near = before is not None and before.block == sentence.block
        alone = len(heads) == 1 and heads[0].form == "holder" and heads[0].unit is not None
        return heads[0] if near and alone and says and _WE.search(sentence.span.of(self._story.text)) else None

    def _named_last(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], scores: Sequence[Score], score: Score
    ) -> InstitutionMention | None:
        """Who is named behind his only value: "Tersisa satu kabupaten. Nilainya 44,68 …, yakni Kabupaten Lombok Barat"."""
        text = self._story.text
        alone = len(scores) == 1 and len(subjects) == 1 and subjects[0].span.start > score.span.end
        if not alone or not _ITS_VALUE_OPENS.match(text, sentence.span.start):
            return None
        return subjects[0] if _NAMELY.search(text, score.span.end, subjects[0].span.start) else None

    def _government(self, score: Score) -> InstitutionMention | None:
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

    def _told_before(self, score: Score) -> InstitutionMention | None:
        """Whose a value is that was told before: "Angka 98,21 tidak ada gunanya kalau …"."""
        same = (d.mention for d in self._story.drafts if d.score and d.score.value == score.value)
        return next(same, None) if score.decimals > 1 else None

    def _of_nobody(self, sentence: Sentence, score: Score) -> bool:
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
            and not _POSSESSIVE.search(self._story.text[lost[-1].span.end : score.span.start])
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

    def _of_unnamed(self, sentence: Sentence, left: InstitutionMention, score: Score) -> bool:
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

    def _told_next(self, sentence: Sentence) -> InstitutionMention | None:
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

    def _in_body(self, sentence: Sentence) -> InstitutionMention | None:
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

    def _another_year(self, sentence: Sentence, score: Score, scores: Sequence[Score], used: Sequence[Score]) -> bool:
        """Whether the value is of another year than those its owner has in the sentence."""
        mine = self._story.years.of_score(sentence, score, scores)
        return all(self._story.years.of_score(sentence, other, scores).value != mine.value for other in used)

    def _ahead(self, sentence: Sentence) -> InstitutionMention | None:
        """The first one named after a headline that holds only the score: "Skor 84,09! Bontang …"."""
        if self._story.fallback is not None:
            return self._story.fallback
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
