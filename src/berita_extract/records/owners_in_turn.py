"""Several scores of one sentence in turn: each of the name in its place, one of all, those of a group told before."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.groups import NOUN, THE_ONE, THE_OTHER
from berita_extract.mentions.institutions import InstitutionMention, unit_of
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
TO_OWNER = re.compile(
    r"^[\s,)\"']*(?:dari\s+Ombudsman(?:\s+RI)?\s+(?:(?:pada|tahun)\s+20[12]\d\s+)?)?(?:poin\s+)?(?:\([A-E]\)\s*)?(?:,\s+(?:nilai|skor|angka|capaian|perolehan)\s+(?:yang\s+)?(?:paling\s+\w+|ter\w+)(?:\s+\w+){0,3})?"
    r",?\s*(?:yang\s+|juga\s+|pula\s+|dan\s+(?=di))*(?:untuk|diraih|diperoleh|didapat(?:kan)?|dikantongi|dikumpulkan|disabet"
    r"|dihasilkan|diraup|dikoleksi|dibawa pulang"
    r"|dibukukan|dicatat(?:kan)?|dicapai|disandang|ditorehkan|dimiliki|milik|oleh|bagi|atas nama|menjadi milik"
    r"|sebagai (?:nilai|skor|hasil)|jatuh (?:ke|kepada|pada)|dipegang|ditempati|diduduki|dihuni"
    r"|mengantar(?:kan)?|membawa|menempatkan|menjadikan|diberikan (?:kepada|untuk))\b"
    r"(?:(?!\b(?:sedangkan|sementara|adapun)\b)[^.;]){0,40}$",
    re.IGNORECASE,
)
_ALIKE = re.compile(
    r"\b(?:masing-masing|kompak|sama persis|sama-sama|sama|seragam|kembar|serupa|identik|setara|seri)\b", re.IGNORECASE
)
# "Pemkot A dan Pemkot B meraih nilai 92,33": one verb, one score, two subjects
_SHARED_VERB = re.compile(
    r"^\s+(?:\w+\s+)?(?:meraih|mendapat(?:kan)?|memperoleh|mengantongi|mencatat(?:kan)?|membukukan|mengoleksi)\b[^,;:]*$"
)
_CONNECTORS_ONLY = re.compile(
    r"^[\s,;/&()-]*(?:(?:dan|serta|maupun|juga|hingga|sampai|kemudian|lalu|&)[\s,]*)*(?:(?:tetangga|saudara|kembaran)nya,\s*)?(?:(?:pj|plt|plh)\.?\s+)?(?:(?:kepala|direktur)\s+)?$",
    re.IGNORECASE,
)
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
# "Tiga yang terakhir, masing-masing dengan 51,15; 50,20; dan 45,16", "Dua nama pertama melonjak. Tahun lalu nilai mereka …"
_LAST_FEW = re.compile(
    rf"\W*(?P<count>\w+)\s+(?:(?:\w+\s+)?yang\s+(?:(?:di)?sebut(?:kan)?\s+)?|{NOUN}\s+)(?P<end>pertama|teratas|terakhir|terbawah)\b"
    r"(?P<same>\s+(?:itu|ini|tersebut|tadi)\b)?",
    re.IGNORECASE,
)
_WHOSE_VALUE = re.compile(r",?\s+yang\s+(?:nilai|skor|angka)\b[^,.;\d]{0,30}", re.IGNORECASE)
AGAINST = re.compile(r"\s+(?:lawan|melawan|berbanding|banding|vs\.?|versus)\s+", re.IGNORECASE)
_DUEL = re.compile(r"\s+(?:lawan|melawan|berbanding|(?:di)?banding(?:kan)?|vs\.?|versus)\s+", re.IGNORECASE)
_OF_EARLIER = re.compile(
    r"\s+(?:poin\s+)?(?:pada\s+|di\s+)?(?:penilaian\s+)?(?:tahun|setahun|sebelumnya|20[12]\d)\b", re.IGNORECASE
)
# "A mengungguli B, 91,20 berbanding 90,10", "A disalip B 91,20 lawan 90,10": who of two has the higher value
_BEATS = re.compile(
    r"\b(?:mengungguli|mengalahkan|menyalip|melampaui|menaklukkan|menyisihkan|melewati|menggeser"
    r"|(?:unggul|menang)\b[^,;\d]{0,20}\b(?:atas|dari)|di\s+atas|lebih\s+(?:tinggi|unggul|baik)\s+(?:dari(?:pada)?|dibanding\w*))\s+\Z",
    re.IGNORECASE,
)
_BEATEN = re.compile(
    r"\b(?:di(?:ungguli|kalahkan|salip|lampaui|taklukkan|sisihkan|lewati|geser)(?:\s+oleh)?"
    r"|(?:kalah|tertinggal|tercecer|takluk)\b[^,;\d]{0,20}\b(?:dari|oleh)|di\s+(?:bawah|belakang)"
    r"|lebih\s+(?:rendah|buruk)\s+(?:dari(?:pada)?|dibanding\w*))\s+\Z",
    re.IGNORECASE,
)
_WINS = re.compile(r"\b(?:unggul|menang|membalas|berjaya|memimpin)\b", re.IGNORECASE)
_LOSES = re.compile(r"\b(?:kalah|tertinggal|takluk)\b", re.IGNORECASE)
# A value of another round in brackets: "52,10 (2022: 51,00)"
_BOX = re.compile(r"\(\s*(?:(?:tahun\s+)?(?:20[12]\d|lalu|sebelumnya)\s*:?\s*)\d{1,3}[.,]\d+\s*\)", re.IGNORECASE)
_BOX_OPENS = re.compile(r"\s*\(\s*(?:tahun\s+)?(?:20[12]\d|lalu|sebelumnya)\s*:?\s*", re.IGNORECASE)
_FRAMES = re.compile(r"(?:untuk|bagi|di|pada|dari)\s+\Z", re.IGNORECASE)
_OUT_OF = re.compile(r"\bdari\s+$", re.IGNORECASE)  # "Dari ketiganya lahirlah nilai akhir kabupaten: 85,18"
# "Apabila dirata-ratakan, kelima unit menghasilkan 81,16": the mean is that of their government
_TAKEN_TOGETHER = re.compile(r"\bdi(?:rata-rata|gabung|jumlah|total|akumulasi|satukan)\w*", re.IGNORECASE)
# "… yakni Polres A dan Polres B, masih zona kuning. Nilainya 74,65 dan 70,12"
_THEIRS = re.compile(
    r"\W*(?:(?:(?:se)?tahun|penilaian|putaran)\s+(?:sebelumnya|lalu|silam)(?:\s+(?:nilai|skor|angka)nya)?|(?:nilai|skor|angka)nya)"
    r"\s+(?:\w+\s+)?\d+[.,]\d+(?:[,;]\s+\d+[.,]\d+)*(?:[,;])?\s+dan\s+\d+[.,]\d+\W",
    re.IGNORECASE,
)
_THEIRS_IN_ORDER = re.compile(
    r"\W*(?:dinas|kantor|unit|instansi|lembaga|daerah|wilayah|markas|sekolah)\s+mereka\s+(?:\w+\s+){1,3}\d|"
    r"\W*(?:[^.;\d]{3,60},\s+)?(?:(?:dengan\s+)?(?:nilai|skor|angka|perolehan)(?:nya)?\s+|ke\w+nya\s+)?(?:\w+\s+){0,4}(?:masing-masing|berturut-turut|berurutan)\b",
    re.IGNORECASE,
)


class InTurn:
    """Answers whose scores are that belong to several at once, before any is looked at alone."""

    def __init__(self, story: Story, groups: Groups) -> None:
        self._story = story
        self._groups = groups

    def of(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], scores: Sequence[Score]
    ) -> dict[Span, list[InstitutionMention]]:
        """The owners of those scores by span; none where several may be meant."""
        owners: dict[Span, list[InstitutionMention]] = {}
        text = self._story.text
        boxed = {
            one.span: other.span
            for other, one in itertools.pairwise(scores)
            if _BOX_OPENS.fullmatch(text, other.span.end, one.span.start) and text.startswith(")", one.span.end)
        }
        self._distribute(subjects, [score for score in scores if score.span not in boxed], owners)
        owners.update({span: owners[outer] for span, outer in boxed.items() if outer in owners})
        self._one_and_other(sentence, subjects, scores, owners)
        self._duel(subjects, scores, owners)
        self._alike_of_group(sentence, subjects, scores, owners)
        self._of_group(sentence, subjects, scores, owners)
        return owners

    def _duel(
        self,
        subjects: Sequence[InstitutionMention],
        scores: Sequence[Score],
        owners: dict[Span, list[InstitutionMention]],
    ) -> None:
        """ "A disalip B, 91,20 lawan 90,10": the higher value is that of whoever is said to be ahead."""
        text = self._story.text
        for one, other in itertools.pairwise(scores):
            names = [m for m in subjects if m.span.end <= one.span.start]
            if len(names) < 2 or not _DUEL.fullmatch(text, one.span.end, other.span.start):
                continue
            if not AGAINST.fullmatch(text, one.span.end, other.span.start) and _OF_EARLIER.match(text, other.span.end):
                continue  # "A melampaui B, 92,20 dibanding 90,00 pada 2023"
            first, second = names[-2:]
            before, behind = text[first.span.end : second.span.start], text[second.span.end : one.span.start]
            beats, beaten = _BEATS.search(before), _BEATEN.search(before)
            if beats or beaten:
                told = behind.startswith(",") and (_WINS.search(behind) or _LOSES.search(behind))
                ahead = bool(_WINS.search(behind) if told else beats)  # "A, yang dulu kalah dari B, kini unggul …"
                winner, loser = (first, second) if ahead else (second, first)
            elif _WINS.search(behind) or _LOSES.search(behind):
                winner, loser = (second, first) if _WINS.search(behind) else (first, second)
            else:
                continue
            high, low = (one, other) if one.value >= other.value else (other, one)
            owners.update({high.span: [winner], low.span: [loser]})

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
            duel = AGAINST.fullmatch(between)  # "A masih di bawah B, 81,50 banding 84,75"
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
        duel = AGAINST.fullmatch(self._story.text, scores[0].span.end, scores[1].span.start)  # "84,50 berbanding 71,75"
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
        if (few := self._few(sentence, scores)) is not None:
            owners.update({score.span: few[n : n + 1] for n, score in enumerate(scores)})
            return
        if group is not None and (members := GroupMembers(self._story, self._groups).of(group, sentence)):
            if group.role == "all" and len(ids_of(members)) != len(scores):
                return  # "Semuanya zona kuning dengan nilai masing-masing …": of as many as were named
            members = self._offices_of(members, group.span)
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

    def _few(self, sentence: Sentence, scores: Sequence[Score]) -> list[InstitutionMention] | None:
        """Those at one end of a list whom a sentence or the one before takes up, if as many values follow: "Tiga nama pertama
        menanjak. Tahun sebelumnya nilai mereka 53,55; 29,73; dan 39,24"; nobody if the list is not found."""
        before = self._story.preceding(sentence)
        few = _LAST_FEW.match(self._story.text, sentence.span.start)
        if few is None and before is not None and not names_between(self._story, before.span.start, before.span.end):
            few, before = _LAST_FEW.match(self._story.text, before.span.start), self._story.preceding(before)
        if few is None or before is None or len(scores) < 2 or counted(few.group("count")) != len(scores):
            return None
        named = names_between(self._story, before.span.start, before.span.end)
        end = few.group("end").lower()
        values = [self._story.scores[i].value for i in self._story.inside(before, self._story.scores)]
        if len(named) == len(scores) and few.group("same"):
            return None  # "A dan B memimpin. Dua daerah teratas itu …": all of them
        if len(named) <= len(scores) or (
            end.startswith("ter") and end != "terakhir" and values != sorted(values)[::-1]
        ):
            return []
        return named[: len(scores)] if end in ("pertama", "teratas") else named[-len(scores) :]

    def _offices_of(self, members: Sequence[InstitutionMention], group: Span) -> list[InstitutionMention]:
        """The members of a group, or the office of each that stands before it: "Dinas Kesehatan ketiganya 85,00, 75,00 dan 88,00"."""
        text = self._story.text
        office = next((m for m in self._story.mentions if m.unit and text[m.span.end : group.start] == " "), None)
        if office is None or office.unit is None:
            return list(members)
        found: list[InstitutionMention] = []
        for m in members:
            region = m.regions[0] if len(m.regions) == 1 else None
            unit = unit_of(office.unit, region, region.name if region and office.unit.pattern == "police" else None)
            found.append(replace(office, candidates=(unit,) if unit else (), regions=m.regions, place=False))
        return found

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
        text = self._story.text
        if scores:  # "masing-masing 52,10 (2022: 51,00) dan 60,20 (2022: 60,00)"
            start, end = scores[0].span.start, scores[-1].span.end
            text = text[:start] + _BOX.sub(lambda box: " " * len(box.group()), text[start:end]) + text[end:]
        for spans in series(text, list(by_span)):
            run = [by_span[span] for span in spans]
            first, after, previous_end = run[0], previous_end, run[-1].span.end
            names = self._unframed(
                [m for m in subjects if after <= m.span.start and m.span.end <= first.span.start and not m.compared]
            )
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
        return behind is not None and bool(TO_OWNER.match(self._story.text[score.span.end : behind.span.start]))

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
        if len(chain) != len(run) or not (TO_OWNER.match(EACH.sub("", gap).replace("  ", " "))):
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
