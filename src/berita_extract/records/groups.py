"""Who the members of a group are ("tujuh polres", "keempatnya", "sisanya"), and the labels that are said of them.

A group is told first and named later, or named first and taken up again. Members count only where their number is the
one that is said, or where words ("di antaranya", "yang terbaik") say that they are some of them. A group whose members
stay unknown has its label for itself: nobody else gets it.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from berita_extract.mentions.groups import NUMERAL, GroupMention, fits, fits_regions
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label, colour_of
from berita_extract.model import Span
from berita_extract.numbers import counted
from berita_extract.records.drafts import Draft, expected_bands, grade_fits, zone_fits
from berita_extract.records.story import Story
from berita_extract.records.year_scope import Year
from berita_extract.scopes import Sentence

Members = list[InstitutionMention]

# What stands between a group and its names where one is explained by the other: "Ketiganya adalah A, B dan C"
_IS = re.compile(
    r"^[\s,:(-]*(?:(?:adalah|ialah|yakni|yaitu|meliputi|terdiri(?: atas| dari)?|antara lain|masing-masing|di ?antaranya|berupa)"
    r"[\s,:-]*)*$",
    re.IGNORECASE,
)
# Some of them: "Di antaranya Polres Kupang (71,59), …"
_SOME_OF = re.compile(
    r"\b(?:di ?antaranya|antara lain|seperti|misalnya|termasuk|mulai dari|yang\s+ter(?:baik|tinggi|rendah|atas"
    r"|bawah|besar|kecil)|paling\s+\w+)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\b(?:sedangkan|sementara|adapun|namun|tetapi|tapi|sebaliknya)\b", re.IGNORECASE)
# "satu saja yang hijau. Ialah Polresta Mataram"
_MEMBERS_ARE = re.compile(
    r"^\W*(?:(?:mereka|ke\w+nya|di antara \w+ \w+ (?:itu|tersebut))\s+(?:adalah|ialah|yaitu|yakni|meliputi)|yakni|yaitu)\b",
    re.IGNORECASE,
)
# "lima yang dicap merah. Namun Ombudsman hanya menyebut tiga, yakni …", "Dari kelompok ini ia hanya menyebut A dan B"
_TELLS = re.compile(
    r"\b(?:hanya|cuma|baru|sebatas)\s+(?:me(?:nyebut|mbuka|mbacakan|mperlihatkan|nampilkan|rinci|ngumumkan)\w*|di(?:sebut|buka|bacakan|rinci)\w*)\b",
    re.IGNORECASE,
)
_THAT_ONE_IS = re.compile(
    r"\b(?:satu-satunya(?:\s+\w+)?|(?:daerah|instansi|unit|satu)) (?:itu|tersebut|dimaksud)\s+(?:adalah|ialah|yaitu|yakni)\s+$",
    re.IGNORECASE,
)
_IT_IS = re.compile(r"^\W*(?:ialah|adalah|yakni|yaitu|(?:dia|itu)lah)\s+$", re.IGNORECASE)
# A sentence or heading that only leads to what follows: "Berikut rinciannya:", "Hasilnya sebagai berikut."
_LEADS_ON = re.compile(
    r"\b(?:berikut|rincian(?:nya)?|perincian(?:nya)?|daftar(?:nya)?|selengkapnya|sebagai berikut|di bawah ini)\b|:\s*$",
    re.IGNORECASE,
)
# How a sentence begins that goes on to name the members: "Yakni Aceh Tenggara, …", "Ada Kementerian …, Penerimanya …"
_GOES_ON = re.compile(
    r"^\W*(?:yakni|yaitu|ialah|adalah|mereka|ke\w+nya|ke\w+ \w+ (?:itu|tersebut)|di ?antaranya|antara lain|ada|terdapat"
    r"|rincian(?:nya)?|\w+rinciannya|penerima(?:nya)?|masing-masing|menyusul|berturut-turut|selain|terdiri|meliputi|peringkat"
    r"|posisi|urutan|berikut(?:nya)?)\b",
    re.IGNORECASE,
)
_TYPED_LINE = re.compile(
    r"(?:Kementerian|Lembaga|(?:Pemerintah )?(?:Provinsi|Kota|Kabupaten)|Pemprov|Pemkot|Pemkab)\s*:\s+\w"
)
_OF_COLOUR = re.compile(r"\s+yang\s+(?P<colour>hijau|kuning|merah)\s+(?:itu|tersebut|tadi|ini)\b", re.IGNORECASE)
_OF_GRADE = re.compile(
    r"\s+(?:yang\s+)?(?:tingkat\s+)?(?:ber)?(?:kepatuhan|kualitas|opini|predikat)(?:nya)?\s+(?:kualitas\s+|kepatuhan\s+)?(?P<grade>tertinggi|tinggi|sedang|rendah|terendah)\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:kecuali|minus)\s+", re.IGNORECASE)
_ROUNDS_BEHIND = re.compile(
    r"(?:\s+selama)?\s+(?P<count>dua|tiga|empat|lima|kedua|ketiga)\s+(?:tahun|kali|putaran)\s+(?:ber\w+|beruntun|itu|tersebut)",
    re.IGNORECASE,
)
# "Tiga tahun berturut-turut zona hijau", "yang ketiga kali berturut-turut", "kali keempat secara beruntun"
_RUN = re.compile(
    rf"\b({NUMERAL})\s+(?:tahun|kali)\s+(?:secara\s+)?(?:berturut-turut|beruntun|berturutan)\b"
    r"|\b(ke(?:dua|tiga|empat|lima|enam)|ke-\d)\s+kali(?:nya)?\s+(?:secara\s+)?(?:berturut-turut|beruntun)\b"
    r"|\bkali(?:nya)?\s+(?:yang\s+)?(ke(?:dua|tiga|empat|lima|enam)|ke-\d)\s+(?:secara\s+)?(?:berturut-turut|beruntun)\b",
    re.IGNORECASE,
)
_EVER = re.compile(
    r"\b(?:sejak|dari)\s+awal\b|\b(?:tidak|tak|belum)\s+pernah\s+(?:\w+\s+)?(?:berganti|berubah|bergeser|lepas|keluar|turun|luntur|pudar|pindah)"
    r"|\b(?:setiap|tiap)\s+(?:kali|tahun|penilaian|survei|putaran)\b|\b(?:selalu|senantiasa|konsisten)\b",
    re.IGNORECASE,
)
_ROUNDS_BEFORE = re.compile(
    r"\b(?P<count>kedua|ketiga|keempat|dua|tiga|empat)\s+(?:tahun|putaran|penilaian|survei|kolom)(?:nya)?\s+(?:itu|tersebut|ini)?\b",
    re.IGNORECASE,
)
# "82,60 (2022), lalu 91,65 (2024). Dua angka terakhir sudah hijau"
_LAST_VALUES = re.compile(
    r"\b(?P<count>dua|tiga|empat)\s+(?:angka|nilai|hasil|skor|capaian|perolehan|penilaian|putaran|survei|rapor|tahun)\s+(?:yang\s+)?(?P<end>terakhir|pertama|(?:lebih|paling)\s+(?:tua|lama|lawas|awal|baru|muda)|ter(?:tua|lama|baru))\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
# "Untuk dahan terakhir Ombudsman menambahkan opini kualitas tinggi."
_LAST_ONE = re.compile(
    r"\W*(?:untuk|bagi)\s+(?P<count>(?!\w))?(?!yang\b|tahun\b|kali\b|ronde|putaran|penilaian|survei|babak|musim|edisi)\w+\s+(?:yang\s+)?(?:paling\s+)?(?P<end>terakhir|pertama|baru|teratas)\b",
    re.IGNORECASE,
)
_ROUNDS = {"satu": 1, "dua": 2, "kedua": 2, "tiga": 3, "ketiga": 3, "empat": 4, "keempat": 4, "lima": 5}
_EXCEPTED_PLACE = re.compile(
    r"yang\s+(?:disebut(?:kan)?\s+)?(?P<place>pertama|kedua|ketiga|keempat|terakhir)\b", re.IGNORECASE
)
_ORDINALS = {"pertama": 0, "kedua": 1, "ketiga": 2, "keempat": 3, "terakhir": -1}
_EXCEPTED_FIRST = re.compile(
    r"(?:[A-Z .,]{3,40}[–—-]+\s*)?\W*(?:selain|kecuali|di luar)\s+(?P<names>[^.;:\n]{3,80}?),\s+(?:semua|seluruh|segenap)\b",
    re.IGNORECASE,
)  # "Selain Lebong dan Seluma, semua daerah di Bengkulu …"
_TOP_PLACES = re.compile(
    rf"\b(?P<count>{NUMERAL})\s+(?:peringkat|posisi|urutan|baris|tempat|nama)\s+(?P<end>teratas|terbawah)\b",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"(?:\s+yang)?(?:\s+(?:disebut(?:kan)?|tersebut|dirinci|tercantum|tertulis|terdaftar|dibacakan))?\s+di ?atas\b"
    r"|\s+(?:dalam|di|pada|dari)\s+(?:kedua|ketiga|keempat|seluruh|semua)\s+(?:barisan|kelompok|daftar|golongan|kelas|deret\w*|tabel|kolom)\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\byang\s+(?:disebut|dibacakan|tersebut)", re.IGNORECASE)  # "semua yang disebut tadi"
_WITH_ZONE = re.compile(
    r"\s+(?:yang\s+)?(?:di|dalam|pada|berada di|masuk)\s+zona\s+(?P<colour>hijau|kuning|merah)\b", re.IGNORECASE
)
_FRAME = re.compile(r"\s+(?:(?:di|dari)\s+(?P<all>Indonesia|seluruh)?|se-)(?:Provinsi\s+)?")
_OWNED = re.compile(
    r"\s+(?:dari|di|milik|pada|dalam|kepunyaan)\s+", re.IGNORECASE
)  # "Seluruh unit dari kedua pemda itu"
_CLASS = re.compile(r"(?:Kategori|Predikat|Opini|Golongan)\b")
_JOINED = re.compile(r"\s*,?\s*(?:dan|serta|maupun)?\s*", re.IGNORECASE)
_FROM_ON = re.compile(r",\s+(?:mulai\s+)?dari\s+", re.IGNORECASE)  # "Selebihnya kuning, dari A, B, dan C sampai D"
_IS_AGAIN = re.compile(
    r"(?:\s+(?:itu|tersebut|tadi|ini))?(?:\s+yang\s+\w+)?\s+(?:adalah|ialah|yakni|yaitu|meliputi|terdiri(?: atas| dari)?)[\s;:,]*",
    re.IGNORECASE,
)
_WHO_ARE = re.compile(r"(?:\s+\([\w ]+\))?(?:\s+(?:di|se-)\s*[\w ]{3,30}?)?\s+yang\s+(?:\w+\s+){0,3}", re.IGNORECASE)
_NAMELY_OPENS = re.compile(r"\W*(?:yaitu|yakni|mereka (?:adalah|ialah|yaitu|yakni)|antara lain)\b", re.IGNORECASE)
_FURTHER_OPENS = re.compile(r"\W*(?:kemudian|lalu|selanjutnya|berikutnya|disusul|menyusul|serta|dan)\b", re.IGNORECASE)
# "Daerah lainnya yang juga hijau dalam memberikan pelayanan publik, yaitu A, B"
_NAMELY_NEXT = re.compile(r"\A[^.;:\d]{0,80},\s+(?:yaitu|yakni|ialah|adalah|antara lain)\s+\Z", re.IGNORECASE)
_LOCAL_LEVEL = re.compile(r"\b(?:di|pada)\s+(?:tingkat|level)\s+(?:kabupaten|kota)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:di|se-?)\s*(?:Provinsi\s+)?\Z", re.IGNORECASE)
_NAMELY = re.compile(r"\b(?:yaitu|yakni|ialah|adalah)\W*\Z", re.IGNORECASE)
_LONG_LIST = 6  # names; of fewer the number of the group is to be believed
_NOW = re.compile(r"\b(?:kini|sekarang)\b", re.IGNORECASE)
_SENTENCES = 12  # sentences of a paragraph that are searched for the members of a group
_SOON = 3  # sentences in which a group without a number is explained
_REACH = 4  # blocks in which a group that was told is named


@dataclass(slots=True)
class GroupLabel:
    """A label said of a group; `group` is None where it is said of the list or section that follows."""

    label: Label
    sentence: Sentence
    group: GroupMention | None = None
    year: Year | None = None  # where the sentence itself tells one: "yang pada survei 2019 semuanya hijau"
    years: tuple[Year, ...] = ()  # where it tells several: "semuanya hijau, baik pada 2023 maupun 2024"


class Groups:
    """Labels said of groups, given to their members once all are known."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._labels: list[GroupLabel] = []
        self._told: list[tuple[GroupMention, Sentence]] = []  # in text order, as far as read
        # "kota yang berkantor di Tanah Abang itu", "Lima Puluh Kota" are one
        named = {at for m in story.mentions if m.candidates for at in range(m.span.start, m.span.end)}
        # "Dinas Pendidikan provinsi yang kuning": whose it is
        owned = {m.span.end + 1 for m in story.mentions if m.unit is not None}
        self._groups = [
            g
            for g in story.groups
            if named.isdisjoint(range(g.span.start, g.span.end)) and not (g.role == "vague" and g.span.start in owned)
        ]
        self._of: dict[Span, list[GroupMention]] = {}
        self._runs: list[tuple[Label, Sentence, int]] = []
        self._asked: int | None = None  # the year of the label whose members are looked for

    def enter(self, sentence: Sentence) -> None:
        """Takes note of the groups of a sentence."""
        self._told += [(group, sentence) for group in self.of(sentence)]

    def of(self, sentence: Sentence) -> list[GroupMention]:
        """The groups that a sentence speaks of, in order, without quantifiers that only follow one ("… seluruhnya")."""
        if sentence.span in self._of:
            return self._of[sentence.span]
        kept = self._of[sentence.span] = []
        for group in self._groups:
            if not sentence.span.start <= group.span.start < sentence.span.end:
                continue
            gap = self._story.text[kept[-1].span.end : group.span.start] if kept else None
            floats = gap is not None and len(gap) < 60 and not re.search(r"[,;.]", gap) and not kept[-1].whole
            if group.role == "all" and group.noun is None and floats:
                continue
            if (
                gap is not None
                and kept[-1].role in ("all", "counted", "back")
                and group.role == "back"
                and _OWNED.fullmatch(gap)
            ):
                continue
            kept.append(group)
        return kept

    def add(self, label: Label, sentence: Sentence, group: GroupMention | None = None) -> None:
        """Notes a label of a group, or of the list that `sentence` announces."""
        year = self._story.years.of_label(sentence, label.span)
        this = any(m.kind == "this" for m in self._story.years.told_in(sentence))
        told = year if this or (year.span is not None and sentence.span.contains(year.span)) else None
        if told is None and year.value not in (None, self._story.years.default.value):
            told = year  # "Setahun berselang urutannya sama. Berturut-turut 88,25 dan 84,10. Seluruhnya zona hijau"
        self._labels.append(
            GroupLabel(label, sentence, group, told, tuple(self._story.years.listed(sentence, label.span)))
        )

    def apply(self) -> None:
        """Gives every noted label to its members: first where their number is said, then of rests, then of all."""
        order = {"counted": 0, "back": 0, "vague": 0, "rest": 1, "all": 2}
        for said in sorted(
            self._labels, key=lambda s: (order[s.group.role] if s.group else 0, not self._named_here(s))
        ):
            self._asked = said.year.value if said.year else None
            self._apply(said)
        self._asked = None
        for label, sentence, count in self._runs:
            self._apply_run(label, sentence, count)
        for frame, sentence in self._told:
            if frame.whole and (frame.count or 0) > 2:
                self._apply_frame(frame, sentence)
        self._complete()

    def _apply_frame(self, frame: GroupMention, sentence: Sentence) -> None:
        """Gives those who are ranked within a group its label: "Sebanyak 14 pemda yang zona hijau … Dari 14 pemda itu X di
        urutan ke-3. Di atasnya A (85,36), di bawahnya B (83,23)". The bands must agree for each."""
        behind = [d for d in self._current() if d.block == sentence.block and d.at > frame.span.end]
        if not behind or not any(d.rank for d in behind):
            return
        for label in self._labels_of_frame(frame):
            parts = [replace(label, grade=None)] if label.zone else []
            parts += [replace(label, zone=None, zone_span=None)] if label.grade else []
            for part in parts:
                told = [d for d in behind if not self._has(d, part)]
                if self.all_expect(told, part):
                    for draft in told:
                        self._take(draft, part)

    def _labels_of_frame(self, frame: GroupMention) -> Iterator[Label]:
        """The labels told of a group of that size: "14 pemda yang berpredikat kepatuhan tinggi (zona hijau)"."""
        for said in self._labels:
            of_it = (
                said.group is not None and said.group.count == frame.count and said.group.span.start < frame.span.start
            )
            if of_it and said.year is None and said.label.polarity == "stated":
                yield said.label
        for group in (g for g in self._groups if g.whole and g.count == frame.count):
            label = next((one for one in self._story.labels if one.span.start >= group.span.end), None)
            if (
                label is not None
                and label.polarity == "stated"
                and _WHO_ARE.fullmatch(self._story.text, group.span.end, label.span.start)
            ):
                yield label

    def _complete(self) -> None:
        """Gives the grade of a counted group to those of its zone, where the story names exactly as many of them: "Enam
        kabupaten dan tiga kota zona hijau alias kepatuhan tinggi. … Yang zona hijau sembilan: A, B, …"."""
        default = self._story.years.default.value
        groups: defaultdict[Span, list[GroupMention]] = defaultdict(list)
        for said in self._labels:
            if said.group is not None and said.group.count and said.year is None and not said.group.whole:
                groups[said.label.span].append(said.group)
        for label in {said.label.span: said.label for said in self._labels}.values():
            size = sum(group.count or 0 for group in groups[label.span])
            if not (label.zone and label.grade) or size < 2:
                continue
            inside = [
                d
                for d in self._story.drafts
                if d.zone == label.zone
                and d.year.value == default
                and any(fits(d.mention, group.noun) for group in groups[label.span])
            ]
            if len(_ids([d.mention for d in inside])) == size and not any(
                d.grade is not None and d.grade.grade != label.grade.grade for d in inside
            ):
                for draft in inside:
                    self._take(draft, replace(label, zone=None, zone_span=None))

    def _named_here(self, said: GroupLabel) -> bool:
        """Whether a counted group has its names behind it: they are not to be taken for another group of that size."""
        group = said.group
        if group is None or group.role != "counted":
            return False
        return group.count == len(_ids(self._behind(group, said.sentence)))

    def _apply(self, said: GroupLabel) -> None:
        if said.group is None:
            here = [
                s
                for s in self._story.document.sentences
                if s.block == said.sentence.block and s.span.start >= said.sentence.span.end
            ]
            following = [s for s in self._story.document.sentences if s.block == said.sentence.block + 1]
            if here and following and _CLASS.match(following[0].span.of(self._story.text)):
                here += following  # "Zona hijau ada dua kelompok. Kategori A: … / Kategori B: …"
            rest = self.names(here[0].span.start, here[-1].span.end) if here else []
            self._give(said, self._but_for(said, self._list_behind(said.sentence) or rest))
            return
        if said.group.role == "back" and said.group.count and (told := self._years_of_one(said)):
            for draft in told:
                self._take(draft, said.label)
            return
        counted = said.group.role == "counted" and said.year is not None
        # "Tahun 2022 masih di zona hijau, lalu merosot ke zona kuning": who they are the label of now says, too
        also_now = any(o is not said and (o.group, o.sentence) == (said.group, said.sentence) for o in self._labels)
        elsewhere = (
            counted and not also_now and said.year is not None and said.year.value != self._story.years.default.value
        )
        members = self.members(said.group, said.sentence, said.label)
        elsewhere_told = [m for m in members if not said.sentence.span.contains(m.span)]
        if said.group.role == "counted" and any(self._contradicts(m, said) for m in elsewhere_told):
            members = []  # those of another group: "empat kualitas tertinggi: A, B, C, D. Lima pemda "Baik"."
        members = self._within(said.group, self._but_for(said, members))
        if elsewhere:  # "pada 2021 hanya dua daerah yang hijau": which, only its own sentence can say
            members = [
                m
                for m in members
                if said.sentence.span.start <= m.span.start < said.sentence.span.end or self._scored_in(m, said.year)
            ]
        for year in said.years:
            self._give(replace(said, year=year, years=()), members)
        if not said.years:
            self._give(said, members)

    def _scored_in(self, mention: InstitutionMention, year: Year | None) -> bool:
        """Whether a score of a year is told of an institution: "Dua kabupaten yang tahun lalu kuning …: A naik dari 72,18"."""
        drafts = [d for d in self._story.drafts if d.score and d.mention.candidates == mention.candidates]
        return year is not None and any(d.year.value == year.value for d in drafts)

    def _but_for(self, said: GroupLabel, members: Members) -> Members:
        """Without those that the sentence excepts: "Semuanya zona hijau, kecuali Kotamobagu yang …"."""
        others = self.excepted(said.sentence, said.label.span.end)
        behind = _EXCEPT.search(self._story.text, said.label.span.end, said.sentence.span.end)
        if behind is not None and not others:  # who is excepted is not named: only an ordinal can say it
            told = sorted(members, key=lambda m: m.span)
            place = _EXCEPTED_PLACE.match(self._story.text, behind.end(), said.sentence.span.end)
            index = _ORDINALS.get(place.group("place").lower(), len(told)) if place else len(told)
            return [m for m in told if m != told[index]] if index < len(told) else []
        return [m for m in members if not _ids([m]) & others]

    def excepted(self, sentence: Sentence, start: int) -> set[str]:
        """The ids of those whom a sentence excepts behind a place: "…, kecuali Pati yang masih kuning"."""
        text = self._story.text
        behind = _EXCEPT.search(text, start, sentence.span.end)
        first = _EXCEPTED_FIRST.match(text, sentence.span.start, sentence.span.end)
        names = self.names(behind.end(), sentence.span.end) if behind else []
        return _ids(names + (self.names(*first.span("names")) if first else []))

    def just_counted(self, sentence: Sentence) -> GroupMention | None:
        """The group without names that the sentence before one, in its paragraph, tells last: "… ada 7 kantor yang nilainya turun"."""
        before = self._story.preceding(sentence)
        if before is None or before.block != sentence.block or self._story.subjects(before):
            return None
        told = [g for g in self.of(before) if g.role == "counted" and (g.count or 0) > 1 and not g.whole]
        return told[-1] if told else None

    def labelled_in(self, sentence: Sentence) -> list[GroupMention]:
        """The groups that got a label in a sentence."""
        return [said.group for said in self._labels if said.sentence == sentence and said.group is not None]

    def add_run(self, label: Label, sentence: Sentence) -> None:
        """Notes a zone that somebody has had for so many rounds: "Empat tahun berturut-turut hijau"."""
        said = _RUN.search(self._story.text, sentence.span.start, sentence.span.end)
        words = next((w for w in said.groups() if w), "") if said else ""
        count = counted(words.lower().removeprefix("ke").lstrip("-")) if words else None
        if count and count > 1:
            self._runs.append((label, sentence, count))

    def _apply_run(self, label: Label, sentence: Sentence, count: int) -> None:
        named = self.names(sentence.span.start, sentence.span.end)[:1]
        scored = [d for d in self._story.drafts if d.score and d.mention.resolved]
        told = {i for i in _ids([d.mention for d in scored]) if not named or i in _ids(named)}
        rounds = self._story.years.last_rounds(count)
        for one in told if len(told) == 1 else ():
            for draft in scored:
                if _ids([draft.mention]) == {one} and draft.year.value in rounds:
                    self._take(draft, label)

    def add_of_round_before(self, label: Label, sentence: Sentence, group: GroupMention) -> None:
        """Notes what a group has left, as its label of the round before: "yang sebelumnya hijau tergeser ke kuning"."""
        years = self._story.years
        year = Year(years.previous(years.current.value), "relative")
        if year.value is not None:
            self._labels.append(GroupLabel(replace(label, polarity="stated"), sentence, group, year))

    def _within(self, group: GroupMention, members: Members) -> Members:
        """Those of the place that a group is said to be in: "Semua daerah di Jawa Timur hijau" is nothing about Sleman."""
        frame = _FRAME.match(self._story.text, group.span.end)
        if frame is None:
            return self._within_before(group, members) if group.role == "all" else members
        if frame.group("all"):
            return []
        place = next((m for m in self._story.mentions if m.span.start == frame.end() and len(m.regions) == 1), None)
        if place is None:
            return members
        name = place.regions[0].name  # "di Bengkulu" is the province as well as its town
        inside = {r.id for r in self._story.reference.regions.values() if r.name == name}
        return [m for m in members if any(r.id in inside or r.province in inside for r in m.regions) or not m.regions]

    def _within_before(self, group: GroupMention, members: Members) -> Members:
        """Those of the province that the sentence names before "semuanya": "… di Sumatera Barat menunjukkan … semuanya hijau"."""
        sentence = self._story.sentence_of(group.span)
        start = sentence.span.start if sentence is not None else group.span.start
        places = [
            m.regions[0]
            for m in self._story.mentions
            if not m.giver and start <= m.span.start < group.span.start and len(m.regions) == 1
            and m.regions[0].level == "provinsi" and _IN.search(self._story.text, start, m.span.start)
        ]  # fmt: skip
        if len({p.id for p in places}) != 1:
            return members
        inside = places[0].id
        return [m for m in members if not m.regions or any(inside in (r.id, r.province) for r in m.regions)]

    def _contradicts(self, mention: InstitutionMention, said: GroupLabel) -> bool:
        """Whether somebody has another label of the kind already, for the year of the label or else of the story."""
        year = (said.year or self._story.years.default).value
        same = [d for d in self._story.drafts if d.mention.candidates == mention.candidates and d.year.value == year]
        return any(self._differs(d, said.label) for d in same)

    def leads_to_list(self, sentence: Sentence, *, inside: bool = True) -> bool:
        """Whether the sentences behind one only lead to a list: "… opini serupa. Berikut daftarnya:"; `inside`: and stand
        in its paragraph."""
        following = self._story.following(sentence)
        there = not inside or (following is not None and following.block == sentence.block)
        return there and bool(self._list_behind(sentence))

    def enumerated_before(self, sentence: Sentence) -> Members:
        """Those whom the sentence before enumerates, if it does hardly more: "Ketiganya BPPT, Polri, dan BNSP."."""
        before = self._story.preceding(sentence)
        if before is None or before.block != sentence.block:
            return []
        names = self.names(before.span.start, before.span.end)
        back = any(
            g.role == "back" and _IS.match(self._story.text[g.span.end : names[0].span.start])
            for g in self.of(before)
            if names
        )
        return names if back and len(_ids(names)) > 1 else []

    # --- who the members are ---

    def members(self, group: GroupMention, sentence: Sentence, label: Label | None = None) -> Members:
        """The members of a group, empty where they are not known."""
        if group.noun == "kategori":
            return self._of_classes(group)
        match group.role:
            case "counted":
                found = self._miscounted(group, sentence, label) or self._first(
                    self._counted(group, sentence, label), group
                )
                return found or self._some_of(group, sentence, label)
            case "back":
                return self._first(self._back(group, sentence), group)
            case "rest":
                return self._rest(group, sentence, label)
            case "all":
                return self._all(group, sentence, label)
            case "vague":
                return self._explained_next(sentence)

    def _first(self, pools: Iterator[Members], group: GroupMention) -> Members:
        """The first of the pools that has as many members as the group."""
        for pool in pools:
            members = [m for m in pool if fits(m, group.noun)]
            loose = group.noun in ("lembaga", "kantor", "badan", "instansi")
            several = len(_ids(pool)) == group.count and group.count > 3 and not fits_regions(group.noun)
            if several and len(members) * 2 >= len(_ids(pool)):
                members = pool  # "Tujuh kementerian …:" and BKPM, a body, among them
            if len(_ids(members)) != group.count and loose and len(_ids(pool)) == group.count and group.count != 1:
                members = pool  # "dua lembaga" of a province: the noun is loose, the number is not
            if members and (len(_ids(members)) == group.count or (group.count is None and len(_ids(members)) > 1)):
                return members
        return []

    def _counted(self, group: GroupMention, sentence: Sentence, label: Label | None = None) -> Iterator[Members]:
        """Where a counted group may be named: behind it, before it, in what the sentence leads to, or soon after."""
        if those := _OF_COLOUR.match(self._story.text, group.span.end):
            zone = colour_of(those.group("colour"))  # "Tiga yang hijau itu tingkat kepatuhannya tinggi"
            yield [d.mention for d in self._story.drafts if d.zone == zone and d.at < group.span.start]
        if graded := _OF_GRADE.match(self._story.text, group.span.end):
            grade = graded.group("grade").lower()  # "dua dinas yang tingkat kepatuhannya sedang masuk zona kuning"
            yield [
                d.mention for d in self._story.drafts if d.grade and d.grade.grade == grade and d.at < group.span.start
            ]
        behind = self._behind(group, sentence)
        if group.count == 1:
            # "satu lagi di kelompok kepatuhan tinggi adalah Kapuas Hulu"
            told = label.span.end if label is not None and behind and label.span.end <= behind[0].span.start else 0
            gap = self._story.text[max(group.span.end, told) : behind[0].span.start] if behind else ""
            if behind and (_IS.match(gap) or re.search(r"[,:]\s*(?:yakni|yaitu|ialah|adalah)?\s*$", gap)):
                yield behind[:1]
            later = [s for s in self._story.document.sentences if s.span.start >= sentence.span.end]
            for number, following in enumerate(later[:3]):
                named = self.names(following.span.start, following.span.end)
                gap = self._story.text[following.span.start : named[0].span.start] if named else ""
                # "Tinggal satu yang merah. Pemerintah Kabupaten Ketapang hanya …"
                heads = number == 0 and not gap.strip() and following.block == sentence.block
                if named and (heads or (number == 0 and _IT_IS.match(gap)) or _THAT_ONE_IS.search(gap)):
                    yield named[:1]
            return
        if group.ranks is not None:
            yield self._ranked(*group.ranks)
        top = _TOP_PLACES.search(self._story.text, group.span.end, sentence.span.end)
        if top is not None and group.count and counted(top.group("count")) == group.count:
            listed = len(self._listed())  # "tiga satuan yang …, yaitu mereka yang duduk di tiga peringkat teratas"
            yield self._ranked(
                *((1, group.count) if top.group("end") == "teratas" else (listed - group.count + 1, listed))
            )
        if _ABOVE.match(self._story.text, group.span.end):  # "Provinsi dan sembilan daerah di atas"
            yield [d.mention for d in self._listed()]
        yield behind
        if label is not None:  # "Lima daerah menemani Musi Rawas di zona hijau, yaitu A, B, …"
            yield [m for m in behind if m.span.start >= label.span.end]
        yield self.names(
            group.span.end, sentence.span.end
        )  # "tujuh pemda, tiga di antaranya kota, yakni A, B dan C, empat …"
        yield self._apposed(group, sentence)
        if behind:  # "Empat di antaranya lolos, dipimpin Sekadau. Menyusul Sintang, Mempawah dan Kapuas Hulu"
            yield from ([*behind, *more] for more in self._in_paragraph(sentence))
            yield [*behind, *self._goes_on_behind(sentence)]
        yield self._list_behind(sentence)
        yield self._told_again(group)
        for names in self._later(sentence):
            if group.noun or not any(self._of_another_scheme(m) for m in names):
                yield names
        if group.part:  # "dua daerah" without more is not the two just named
            yield from self._before(group, sentence)
        if group.count and group.count > 2:  # "Tujuh pemda yang saya sebut barusan hijau semua"
            before = [d.mention for d in self._current() if d.at < group.span.start]
            yield [m for m in before if fits(m, group.noun)]
        yield self._scored(group.noun)
        if label is not None:  # "7 di zona merah", one of whom was told to be in it
            yield [
                d.mention
                for d in self._current()
                if fits(d.mention, group.noun) and not any(self._differs(o, label) for o in self._of_same(d))
            ]
        if label is not None:  # "satu-satunya yang kualitas tinggi A; opini kualitas tertinggi diraih 18 daerah"
            yield [d.mention for d in self._current() if fits(d.mention, group.noun) and not self._has(d, label)]

    def _miscounted(self, group: GroupMention, sentence: Sentence, label: Label | None) -> Members:
        """Those that a sentence enumerates as the group although they are one more or less: "… diperoleh 4 kantor, yakni A 91,45,
        B 89,45, C 89,14, D 88,80, E 88,60". The bands of the year must agree for each."""
        behind = self._behind(group, sentence)
        if label is None or group.count is None or group.count < 3:
            return []
        if not behind:
            return self._miscounted_list(group, sentence)
        size = len(_ids(behind))
        if abs(size - group.count) != 1:
            return []
        told = label.span.end if label.span.end <= behind[0].span.start else group.span.end
        gap = self._story.text[max(group.span.end, told) : behind[0].span.start]
        scored = [d for d in self._current() if d.mention in behind and d.sentence == sentence]
        if not scored:
            return behind if size > _LONG_LIST and _NAMELY.search(gap) else []
        all_scored = len(scored) == len(behind) and _IS.match(gap)
        return behind if all_scored and self.all_expect(scored, label) else []

    def _miscounted_list(self, group: GroupMention, sentence: Sentence) -> Members:
        """The same of a long list in the sentences right behind: "Ada 15 pemda yang hijau. Yaitu A, B, … dan J. Kemudian K, L, M
        dan N"; nobody else is named there, so that the number is the slip."""
        collected: Members = []
        following = self._story.following(sentence)
        if following is None or not _NAMELY_OPENS.match(self._story.text, following.span.start):
            return []
        while following is not None and following.block == sentence.block:
            names = self.names(following.span.start, following.span.end)
            opens = _NAMELY_OPENS.match if not collected else _FURTHER_OPENS.match
            if not names or not opens(self._story.text, following.span.start):
                break
            collected, following = [*collected, *names], self._story.following(following)
        fitting = [m for m in collected if fits(m, group.noun)]
        size = len(_ids(collected))
        return (
            collected
            if size > _LONG_LIST and len(fitting) == len(collected) and abs(size - (group.count or 0)) == 1
            else []
        )

    def _told_again(self, group: GroupMention) -> Members:
        """Those whom a later sentence enumerates as the group: "Lima Polres masuk zona kuning. … Kelima Polres yang dinilai
        adalah A, B, C, D dan E"."""
        for again in self._groups:
            sentence = self._story.sentence_of(again.span)
            if (
                again.role != "back"
                or again.count != group.count
                or again.span.start < group.span.end
                or sentence is None
            ):
                continue
            behind = self._behind(again, sentence)
            gap = self._story.text[again.span.end : behind[0].span.start] if behind else "?"
            if _IS_AGAIN.fullmatch(gap):
                return behind
        return []

    def _of_another_scheme(self, mention: InstitutionMention) -> bool:
        """Whether somebody is named with a value of another scheme only: "Kota Ambon memperoleh 77,3 untuk keterbukaan"."""
        told = self._story.sentence_of(mention.span)
        rival = [r for r in self._story.refused if r.reason == "rival_scheme" and told and told.span.contains(r.span)]
        return bool(rival) and not self._of_somebody(mention)

    def _listed(self) -> list[Draft]:
        """The scored drafts that stand in tables and lists."""
        return [d for d in self._current() if d.sentence is None or d.sentence.in_list]

    def _ranked(self, first: int, last: int) -> Members:
        """Those at the places from `first` to `last` of a table or list that is sorted by its values."""
        listed = sorted(self._listed(), key=lambda d: d.at)
        values = [d.score.value for d in listed if d.score]
        return [d.mention for d in listed[first - 1 : last]] if values == sorted(values, reverse=True) else []

    def _some_of(self, group: GroupMention, sentence: Sentence, label: Label | None) -> Members:
        """Members of a larger group of which only some are named: "berisi 14 polres. Di antaranya A (71,59) dan B (68,52)".

        Where no word says that they are some of them, the bands of the year must say so for each.
        """
        text = self._story.text
        behind = self._behind(group, sentence)
        if behind and label is not None:
            told = label.span.end if label.span.end <= behind[0].span.start else group.span.end
            gap = text[max(group.span.end, told) : behind[0].span.start]
            if _SOME_OF.search(gap) and not _AGAINST.search(gap):
                return behind
        rest = [
            s for s in self._story.document.sentences if s.block == sentence.block and s.span.start >= sentence.span.end
        ]
        if not rest:  # "12 dinyatakan lulus." / "Mereka ialah A, B, C …"
            ahead = [s for s in self._story.document.sentences if s.block == sentence.block + 1][:1]
            rest = [s for s in ahead if _MEMBERS_ARE.match(s.span.of(text))]
        if not rest or group.count is None or label is None:
            return []
        if _SOME_OF.search(rest[0].span.of(text)) and rest[0].span.of(text).rstrip().endswith(":"):
            return self._list_behind(rest[0])  # "Sembilan polres teratas … kategori A. Lima di antaranya:"
        others = next((g for g in self.of(rest[0]) if g.role == "rest" and g.count == group.count - 1), None)
        named = self._behind(others, rest[0]) if others is not None else []
        if others is not None and len(_ids(named)) == others.count:
            return named  # "hanya tiga kabupaten yang … Dua kabupaten lainnya adalah A dan B"
        first = self.names(rest[0].span.start, rest[0].span.end)
        gap = text[rest[0].span.start : first[0].span.start] if first else ""
        tells = _TELLS.search(gap)
        some = _SOME_OF.search(gap) or _MEMBERS_ARE.match(gap) or tells
        turn = _AGAINST.search(text, first[0].span.end, first[-1].span.start) if first else None
        if turn is not None:  # "Nilai paling tinggi punya Puskesmas A, sementara yang paling rendah Dinas B"
            first = [m for m in first if m.span.start < turn.start()]
        if first and len(_ids(first)) <= group.count and some and (tells or not _AGAINST.search(gap)):
            return first
        names = self.names(rest[0].span.start, rest[-1].span.end)
        scored = [d for d in self._story.drafts if d.mention in names and d.score]
        agree = all(self._expected(d, label) for d in scored)
        told = len(_ids([d.mention for d in scored])) == len(_ids(names)) < group.count
        return names if scored and agree and told and _GOES_ON.match(text[rest[0].span.start :][:60]) else []

    def all_expect(self, drafts: Sequence[Draft], label: Label) -> bool:
        """Whether the bands of their years give the scores of all drafts what a label says."""
        return all(self._expected(draft, label) for draft in drafts)

    def _expected(self, draft: Draft, label: Label) -> bool:
        """Whether the bands of its year give the score of a draft what the label says."""
        bands = expected_bands(draft, self._story.reference)
        if label.grade:
            return any(band.predicate and band.predicate.endswith(f" {label.grade.grade}") for band in bands)
        return any(band.zone == label.zone for band in bands)

    def _back(self, group: GroupMention, sentence: Sentence) -> Iterator[Members]:
        """Where a group taken up again was named: where it is explained anew, else nearest before."""
        if group.count is None:  # "mereka": those enumerated last
            just = self._story.preceding(sentence)
            here = self._story.subjects(sentence)
            if just is not None and (counted := self.just_counted(sentence)) is not None:
                yield self._first(self._counted(counted, just), counted)  # "… ada 7 kantor. Pada 2022 mereka …"
                return
            if not here and just and just.block == sentence.block and len(_ids(self._story.subjects(just))) == 1:
                return  # "Bagi pemprov, lompatannya jauh. Pada 2016 mereka masih kuning": who works for the one just named
            names = next((n for n in self._sentences_before(sentence) if len(_ids(n)) > 1), [])
            if names:
                yield names
            return
        if group.colour:  # "kedua unit kuning mendapat kualitas sedang"
            yield [d.mention for d in self._current() if d.zone == group.colour and d.at < group.span.start]
        behind = self._behind(group, sentence)
        explained = bool(behind) and bool(_IS.match(self._story.text[group.span.end : behind[0].span.start]))
        if explained:
            yield behind
        yield from self._before(group, sentence)
        scored = [d.mention for d in self._current() if d.at < group.span.start]
        yield scored  # "Keenam kantor tersebut", of offices
        yield [m for m in scored if fits(m, group.noun)]  # "Enam belas daerah itu hijau semua": all told so far
        for told, place in reversed(self._told):
            if told.count == group.count and told.span.start < group.span.start and told.role in ("counted", "rest"):
                yield self._first(self._counted(told, place), told)
        yield self._scored(group.noun)
        yield behind
        yield from self._later(sentence)

    def _rest(self, group: GroupMention, sentence: Sentence, label: Label | None) -> Members:
        text = self._story.text
        behind = self._behind(group, sentence)
        if group.count is not None:
            if told_rest := self._rest_of_told(group, sentence):
                return told_rest
            pools = [behind, *([[*behind, *self._goes_on_behind(sentence)]] if behind else []), *self._later(sentence)]
            named = self._first(iter(pools), group)
            # "Sembilan kementerian lain di zona kuning, antara lain A dan B"
            named = named or self._some_of(group, sentence, label)
            if named:
                return named
        elif behind:
            # "Sisanya, yaitu A dan B, kuning", "Selebihnya kuning: A, B"
            inside = label is not None and group.span.end <= label.span.start < behind[0].span.start
            start = label.span.end if label is not None and inside else group.span.end
            gap = self._story.text[start : behind[0].span.start]
            if _IS.match(gap) or _FROM_ON.fullmatch(gap) or _NAMELY_NEXT.search(gap):
                return behind
        if label is None:
            return []
        following = self._story.following(sentence)
        if following is not None and following.block == sentence.block and not behind:
            # "Selebihnya merah. Diurutkan dari yang terbesar: A 43,62, B 39,42"
            listed = self.names(following.span.start, following.span.end)
            gap = text[following.span.start : listed[0].span.start] if listed else ""
            if len(_ids(listed)) > 1 and (gap.rstrip().endswith(":") or _MEMBERS_ARE.match(gap) or _TELLS.search(gap)):
                return listed
        noun = group.noun or self._noun_told(group, sentence)
        left = [d for d in self._current() if fits(d.mention, noun) and not self._has(d, label)]
        zoned = _WITH_ZONE.match(text, group.span.end)
        colour = group.colour or (colour_of(zoned.group("colour")) if zoned and not label.zone else None)
        if colour:  # "lima belas daerah hijau lain", "Daerah lain di zona hijau"
            left = [d for d in left if any(o.zone == colour for o in self._of_same(d))]
        if group.count is None:
            others = any(self._differs(d, label) for d in self._story.drafts)
            # of the list right before, if there is one; a legend ("nama tanpa keterangan") is of all lists
            legend = re.search(r"\b(?:tanpa|diberi)\b", group.span.of(text))
            start = self._story.document.blocks[sentence.block].span.start
            frame = next(
                (
                    g
                    for g, _ in reversed(self._told)
                    if start <= g.span.start < group.span.start and g.whole and g.count
                ),
                None,
            )
            everyone = _ids([d.mention for d in self._current() if fits(d.mention, noun) and d.at < group.span.start])
            whole = frame is not None and frame.count == len(
                everyone
            )  # "Dari 19 daerah tersebut, hanya A … Selebihnya"
            before = [d for d in left if d.group == sentence.group - 1 and not (legend or whole or colour)]
            chosen = [d.mention for d in (before if len(before) > 1 else left)]
            return (chosen or self._unlabelled_of_roster(group, sentence, label)) if others else []
        near = [d for d in left if sentence.block - 1 <= d.block <= sentence.block]
        told = self._story.preceding(sentence)
        # "masing-masing 70,38; 51,15; 45,16. Kota yang disebut pertama masih kuning, dua sisanya merah"
        last = [d for d in near if d.sentence in (told, sentence)]
        other = [d for d in left if not any(self._differs(o, label) for o in self._of_same(d))]
        pools = [[d.mention for d in pool] for pool in (last, near, left, other)]
        rosters = self._rosters(group, sentence, label)
        return self._first(itertools.chain(pools, self._without(group, sentence), rosters), group)

    def _rosters(self, group: GroupMention, sentence: Sentence, label: Label) -> Iterator[Members]:
        """Those whom a sentence before enumerates, without whoever has another label: "Daerah yang disurvei tujuh, yaitu A,
        B, C, D, E, F dan G. Hanya C yang hijau. Enam daerah sisanya kuning"."""
        year = self._asked or self._story.years.default.value
        other = {
            c.id
            for d in self._story.drafts
            if self._differs(d, label) and d.year.value == year
            for c in d.mention.candidates
        }
        for names in self._sentences_before(sentence):
            rest = [m for m in names if not _ids([m]) & other]
            if other and len(_ids(names)) > len(_ids(rest)):
                yield rest

    def _unlabelled_of_roster(self, group: GroupMention, sentence: Sentence, label: Label) -> Members:
        """Those of a roster told just before who have no other label: "Lima daerah …: A, B, C, D dan E. Hanya E yang hijau,
        selebihnya kuning"."""
        told = [
            self._first(self._counted(g, place), g)
            for g, place in reversed(self._told)
            if g.role == "counted" and g.count and g.span.start < group.span.start and place.block == sentence.block
        ]
        before = self._story.preceding(sentence)
        if before is not None and before.block == sentence.block:
            told.append(self.names(before.span.start, before.span.end))
        for members in told:
            other = {c.id for d in self._story.drafts if self._differs(d, label) for c in d.mention.candidates} | _ids(
                self.names(sentence.span.start, group.span.start)
            )
            rest = [m for m in members if not _ids([m]) & other]
            if 0 < len(_ids(rest)) < len(_ids(members)):
                return rest
        return []

    def _rest_of_told(self, group: GroupMention, sentence: Sentence) -> Members:
        """The rest of a group of the sentence before, some of whom this one names: "Kelimanya ialah A, B, C, D dan E. … A dan
        B kategori A, tiga lainnya kategori B"."""
        before, named = self._story.preceding(sentence), _ids(self.names(sentence.span.start, group.span.start))
        near = before is not None and sentence.block - before.block <= 1
        roster = self.names(before.span.start, before.span.end) if before is not None and near else []
        inside = named and named <= _ids(roster) and len(_ids(roster)) == len(named) + (group.count or 0)
        return [m for m in roster if not _ids([m]) & named] if inside else []

    def _without(self, group: GroupMention, sentence: Sentence) -> Iterator[Members]:
        """Groups told before without those just named: "Enam kabupaten: … A dan B masih kuning, empat lainnya hijau"."""
        named = _ids(self.names(sentence.span.start, group.span.start))
        for told, place in reversed(self._told):
            if told.role == "counted" and told.count and told.span.start < group.span.start:
                members = self._first(self._counted(told, place), told)
                yield [m for m in members if not _ids([m]) & named]

    def _noun_told(self, group: GroupMention, sentence: Sentence) -> str | None:
        """The kind of "yang lain" after "baru satu OPD yang hijau": units, if the group told last in the paragraph is some."""
        start = self._story.document.blocks[sentence.block].span.start
        told = [g for g, _ in self._told if start <= g.span.start < group.span.start and g.noun and not g.whole]
        return told[-1].noun if told and not fits_regions(told[-1].noun) else None

    def _all(self, group: GroupMention, sentence: Sentence, label: Label | None = None) -> Members:
        """ "Seluruhnya hijau": of the list that follows, else of the nearest before that has several."""
        behind = self._behind(group, sentence)
        if len(_ids(behind)) > 1 and _IS.match(self._story.text[group.span.end : behind[0].span.start]):
            return behind
        if ahead := self._list_behind(sentence):
            return ahead
        told = [g for g in self._groups if g.count and sentence.span.start <= g.span.start < group.span.start]
        frame = next((g for g in told if g.whole), None)
        if frame is not None and len(told) > 2 and told[0].count == sum(g.count or 0 for g in told[1:]):
            frame = told[0]  # "sepuluh pemda, terdiri atas 8 kabupaten, 1 kota dan 1 provinsi, semuanya …"
        if frame is not None and group.noun is None and (whole := self._first(self._back(frame, sentence), frame)):
            return whole  # "Dari enam daerah tersebut tidak ada yang keluar dari zona hijau"
        level = self._level(sentence, group)
        local = group.noun is None and self._of_local(sentence)
        fitting = [
            d
            for d in self._story.drafts
            if (d.score or d.zone or d.grade)
            and d.at < group.span.start
            and fits(d.mention, group.noun)
            and (level is None or level in {r.level for r in d.mention.regions})
            and not (local and {r.level for r in d.mention.regions} == {"provinsi"})
        ]
        named = self.names(sentence.span.start, group.span.start)
        if group.noun is None and len(_ids(named)) > 1:  # "A, B dan C, yang pada survei 2019 semuanya hijau"
            return named
        here = [d.mention for d in fitting if d.sentence == sentence]
        block = [d.mention for d in fitting if d.block == sentence.block and (d.score or d.sentence == sentence)]
        last = self._story.preceding(sentence)
        names = self.names(last.span.start, last.span.end) if last is not None and last.block == sentence.block else []
        counted = [
            self._first(self._counted(g, place), g)
            for g, place in self._told
            if place == last and g.role == "counted" and g.count and g.count > 1 and not g.whole
        ]
        pools = [here, block]
        pools += [*counted, [m for m in names if fits(m, group.noun)]] if level is None else []
        pools += [
            [d.mention for d in fitting if d.group == number and d.score]
            for number in range(sentence.group - 1, -1, -1)
        ]
        if _SAID.search(group.span.of(self._story.text)) or _ABOVE.match(
            self._story.text, group.span.end
        ):  # "Semua kantor polisi yang disebut di atas"
            pools = [[d.mention for d in fitting]]
        elif group.noun is not None and label is not None and (everyone := self._everyone(fitting, sentence, label)):
            pools.insert(0, everyone)
        for pool in pools:
            if len(_ids(pool)) > 1:
                return pool
        if fits_regions(group.noun) or not any(d.score and d.at < group.span.start for d in self._story.drafts):
            # "tiga pemkot dan lima pemkab. Seluruhnya zona hijau": who they are follows
            return self._scored(group.noun)
        return []

    def _of_local(self, sentence: Sentence) -> bool:
        """Whether "semuanya" is told of kabupaten and kota: "Di tingkat kabupaten/kota … tidak ditemukan lagi. Semua masuk zona
        hijau"."""
        before = self._story.preceding(sentence)
        start = before.span.start if before is not None and before.block == sentence.block else sentence.span.start
        return bool(_LOCAL_LEVEL.search(self._story.text, start, sentence.span.end))

    def _everyone(self, fitting: Sequence[Draft], sentence: Sentence, label: Label) -> Members:
        """All of a kind told so far, if the label can be that of every one of them: "Semua unit itu hijau"."""
        excepted = self.excepted(sentence, label.span.end)
        told = [
            d
            for d in fitting
            if d.score
            and not _ids([d.mention]) & excepted
            and d.year.value == (self._asked or self._story.years.default.value)
        ]
        fits_all = all(not self._differs(o, label) for d in told for o in self._of_same(d)) and all(
            not (bands := expected_bands(d, self._story.reference))
            or (zone_fits(label.zone, bands) if label.zone else label.grade is None or grade_fits(label.grade, bands))
            for d in told
        )
        return [d.mention for d in told] if fits_all else []

    def _of_classes(self, group: GroupMention) -> Members:
        """ "Kedua kategori itu sama-sama hijau": those of the classes told last."""
        graded = [d for d in self._story.drafts if d.grade and d.at < group.span.start and d.sentence is not None]
        classes = list(dict.fromkeys(d.grade.grade for d in sorted(graded, key=lambda d: -d.at) if d.grade))
        wanted = set(classes[: group.count]) if group.count and len(classes) >= group.count else set()
        return [d.mention for d in graded if d.grade and d.grade.grade in wanted]

    def _explained_next(self, sentence: Sentence) -> Members:
        """ "Separuhnya sangat baik. Ketiganya adalah A, B dan C": a group without a number whose names follow at once."""
        following = self._story.following(sentence)
        # "… separuhnya sangat baik." / "Hasil itu diserahkan Kamis." / "Ketiganya ialah A, B dan C."
        for _ in range(_SOON):
            if following is None:
                break
            for group in self.of(following):
                behind = self._behind(group, following)
                gap = self._story.text[group.span.end : behind[0].span.start] if behind else "?"
                if group.role == "back" and _IS.match(gap) and len(_ids(behind)) == group.count:
                    return behind
            if self.names(following.span.start, following.span.end) or any(
                g.role != "vague" for g in self.of(following)
            ):
                break
            following = self._story.following(following)
        return []

    # --- where names stand ---

    def names(self, start: int, end: int) -> Members:
        """Those named between two places who can have a result, in order."""
        return [
            m
            for m in self._story.mentions
            if start <= m.span.start < end
            and m.resolved
            and not m.place
            and not m.giver
            and not m.compared
            and m.form not in ("anaphor", "holder")
        ]

    def _behind(self, group: GroupMention, sentence: Sentence) -> Members:
        """The names between a group and the next group or the end of its sentence."""
        following = [
            g.span.start
            for g in self.of(sentence)
            if g.span.start >= group.span.end and g.role != "all" and not g.whole
        ]
        return self.names(group.span.end, min([sentence.span.end, *following]))

    def _in_paragraph(self, sentence: Sentence) -> Iterator[Members]:
        """The names of the sentences behind one in its paragraph, of the first, of the first two, …"""
        collected: Members = []
        for following in self._story.document.sentences:
            if following.block == sentence.block and following.span.start >= sentence.span.end:
                collected = [*collected, *self.names(following.span.start, following.span.end)]
                yield collected

    def _goes_on_behind(self, sentence: Sentence) -> Members:
        """The names with which the next paragraph goes on: "…, yaitu A, B, dan C." / "Selanjutnya D, E, dan F"."""
        ahead = next((s for s in self._story.document.sentences if s.block == sentence.block + 1), None)
        if ahead is None or not _FURTHER_OPENS.match(self._story.text, ahead.span.start):
            return []
        return self.names(ahead.span.start, ahead.span.end)

    def _apposed(self, group: GroupMention, sentence: Sentence) -> Members:
        """As many names as the group has, right before it: "A, B, dan C, tiga daerah yang …"."""
        names = self.names(sentence.span.start, group.span.start)
        if not names or group.count is None:
            return []
        gap = self._story.text[names[-1].span.end : group.span.start]
        return names[-group.count :] if re.fullmatch(r"[\s,\d.()-]*(?:adalah|ialah|merupakan|menjadi)?\s*", gap) else []

    def _later(self, sentence: Sentence) -> Iterator[Members]:
        """The names of the sentences that follow, of the rest of the paragraph, then of one of the paragraphs behind."""
        story = self._story
        rest = [s for s in story.document.sentences if s.block == sentence.block and s.span.start >= sentence.span.end]
        collected: Members = []
        for number, following in enumerate(rest[:_SENTENCES]):
            if number == 0 and _SOME_OF.search(story.text[following.span.start : following.span.start + 40]):
                yield self.names(following.span.start, following.span.end)
            collected = [*collected, *self.names(following.span.start, following.span.end)]
            yield collected
        for number in range(sentence.group + 1, sentence.group + 1 + _REACH):
            blocks = [b for b, g in zip(story.document.blocks, story.document.groups, strict=True) if g == number]
            if not blocks or blocks[0].kind == "cell":
                break
            if number == sentence.group + 1 and not collected and blocks[0].kind == "paragraph":
                here: Members = []
                for following in [s for s in story.document.sentences if s.group == number][:_SENTENCES]:
                    here = [*here, *self.names(following.span.start, following.span.end)]
                    yield here
            collected = [*collected, *self.names(blocks[0].span.start, blocks[-1].span.end)]
            yield collected
            first = next((s for s in story.document.sentences if s.group == number), None)
            if first is not None:
                yield self.names(first.span.start, first.span.end)
            yield self.names(blocks[0].span.start, blocks[-1].span.end)

    def _before(self, group: GroupMention, sentence: Sentence) -> Iterator[Members]:
        """The names of the same sentence, of the sentences and blocks before, each alone and then together."""
        here = self.names(sentence.span.start, group.span.start)
        yield here
        scored = [
            d.mention for d in self._story.drafts if d.score and d.sentence == sentence and d.at < group.span.start
        ]
        yield scored
        collected = here
        if group.role == "back" and group.count:
            yield self._last_joined(sentence, group.count)
        for names in self._sentences_before(sentence):
            yield names
            collected = [*names, *collected]
            yield collected
            if group.count is not None and len(_ids(collected)) > group.count:
                break
        for number in range(sentence.group - 1, max(-1, sentence.group - 4), -1):
            blocks = [
                b for b, g in zip(self._story.document.blocks, self._story.document.groups, strict=True) if g == number
            ]
            if blocks:
                yield self.names(blocks[0].span.start, blocks[-1].span.end)
                yield [d.mention for d in self._story.drafts if d.group == number and d.score]

    def _last_joined(self, sentence: Sentence, count: int) -> Members:
        """The names with which the sentence before ends, if they are joined to nobody before them: "… kecuali A dan B."."""
        before = self._story.preceding(sentence)
        names = self.names(before.span.start, before.span.end) if before is not None else []
        if before is None or len(names) <= count or before.block != sentence.block:
            return []
        text, last = self._story.text, names[-count:]
        gaps = [text[a.span.end : b.span.start] for a, b in itertools.pairwise(names[-count - 1 :])]
        ends = not text[names[-1].span.end : before.span.end].strip(' ."”')
        joined = all(_JOINED.fullmatch(gap) for gap in gaps[1:]) and not _JOINED.fullmatch(gaps[0])
        return last if ends and joined else []

    def _sentences_before(self, sentence: Sentence) -> Iterator[Members]:
        """The names of each sentence before in the paragraph and the one before it, nearest first."""
        near = [s for s in self._story.document.sentences if s.span.end <= sentence.span.start][-_SENTENCES:]
        for other in reversed(near):
            if other.span.end <= sentence.span.start and other.block >= sentence.block - 1:
                yield self.names(other.span.start, other.span.end)

    def _list_behind(self, sentence: Sentence) -> Members:
        """The names of the list or table that the sentence leads to, if nothing but words that lead on stands between."""
        document = self._story.document
        between = [
            s for s in document.sentences if s.span.start >= sentence.span.end and s.group - sentence.group in (0, 1)
        ]
        last = sentence
        for following in between:
            listed = document.blocks[following.block].kind in ("list_item", "cell")
            if listed or not _LEADS_ON.search(following.span.of(self._story.text)):
                break
            if self.names(following.span.start, following.span.end):
                break
            last = following
        ends = document.blocks[last.block].span.end - last.span.end < 3
        found = [
            b
            for b, g in zip(document.blocks, document.groups, strict=True)
            if g == last.group + 1 and b.kind in ("list_item", "cell")
        ]
        if not found:  # "Provinsi: Jambi dan Jawa Timur" / "Kota: Denpasar, Depok"
            for block, number in zip(document.blocks, document.groups, strict=True):
                if number > last.group:
                    if not (
                        block.kind in ("heading", "paragraph") and _TYPED_LINE.match(block.span.of(self._story.text))
                    ):
                        break
                    found.append(block)
        if not found and last.kind == "heading":
            for block, number in zip(document.blocks, document.groups, strict=True):
                if number > last.group:
                    if block.kind == "heading":
                        break
                    found.append(block)
        return self.names(found[0].span.start, found[-1].span.end) if found and ends else []

    def _current(self) -> list[Draft]:
        """The scored drafts of the year that is asked about, else of that of the story."""
        year = self._asked or self._story.years.default.value
        return [d for d in self._story.drafts if d.score and d.year.value == year]

    def _scored(self, noun: str | None) -> Members:
        """Everyone with a score of the year of the story, of the kind of `noun`."""
        return [d.mention for d in self._current() if fits(d.mention, noun)]

    def _level(self, sentence: Sentence, group: GroupMention) -> str | None:
        """ "seluruh unit kota": only those of the city."""
        words = self._story.text[group.span.start : min(group.span.end + 12, sentence.span.end)]
        whose = re.search(
            r"\b(?:unit|dinas|puskesmas|opd|loket|layanan)\s+(?:milik\s+|di\s+)?(?P<level>kota|kabupaten|provinsi)\b",
            words,
            re.IGNORECASE,
        )
        return whose.group("level").lower() if whose else None

    # --- giving ---

    def _years_of_one(self, said: GroupLabel) -> list[Draft]:
        """The values of one institution in several years: "15,16 (2015), 17,33 (2016), 8,71 (2017). Ketiganya merah"."""
        if said.group is None:
            return []
        valued = [d for d in self._story.drafts if d.score and d.at < said.group.span.start]
        block = next((d.block for d in reversed(valued) if d.block >= said.sentence.block - 1), said.sentence.block)
        told = [d for d in valued if d.block == block and not d.zone][-(said.group.count or 0) :]
        everyone = {d.mention.candidates for d in self._story.drafts if d.score and d.block == block}
        one = len({d.mention.candidates for d in told}) == 1 and len(everyone) != said.group.count
        return told if one and len({d.year.value for d in told}) == len(told) == said.group.count else []

    def _of_somebody(self, mention: InstitutionMention) -> list[Draft]:
        """All drafts of an institution."""
        ids = {c.id for c in mention.candidates}
        return [d for d in self._story.drafts if ids & {c.id for c in d.mention.candidates}]

    def _of_same(self, draft: Draft) -> list[Draft]:
        """All drafts of the institution and year of a draft."""
        return [d for d in self._of_somebody(draft.mention) if d.year.value == draft.year.value]

    def _has(self, draft: Draft, label: Label) -> bool:
        """Whether the institution of a draft has a label of the kind for its year already."""
        return any(
            (label.zone and d.zone) or (label.grade and d.grade and not label.zone) for d in self._of_same(draft)
        )

    @staticmethod
    def _differs(draft: Draft, label: Label) -> bool:
        """Whether somebody has another label, so that "sisanya kuning" can be told apart from "kuning"."""
        other_zone = label.zone and draft.zone and draft.zone != label.zone
        other_grade = label.grade and draft.grade and draft.grade.grade != label.grade.grade
        return bool(other_zone or other_grade)

    def _take(self, draft: Draft, label: Label) -> None:
        """Gives a label from afar, unless the bands of the year say that it cannot be meant.

        Bands never make a label; but whom a group label covers is our reading, and that they can prove wrong.
        """
        expected = {band.zone for band in expected_bands(draft, self._story.reference)}
        if label.zone and expected and label.zone not in expected:
            return
        draft.take(label)

    def few_of(self, sentence: Sentence, label: Label, mention: InstitutionMention) -> list[Draft]:
        """The first or last values told of somebody that words before a label pick: "Dua angka terakhir sudah hijau"."""
        said = _LAST_VALUES.search(self._story.text, sentence.span.start, label.span.start) or _LAST_ONE.match(
            self._story.text, sentence.span.start, label.span.start
        )
        told = [d for d in self._of_somebody(mention) if d.score and d.at < label.span.start]
        few = _ROUNDS[(said.group("count") or "satu").lower()] if said else 0
        if said is None or len(told) <= few:
            return []
        end = said.group("end").lower()
        if end in ("pertama", "terakhir"):
            told.sort(key=lambda d: d.at)
        else:
            told.sort(key=lambda d: d.year.value or 0)  # "Dua angka yang lebih tua", in whatever order they are told
        return told[-few:] if end.endswith(("terakhir", "baru", "muda")) else told[:few]

    def rounds_of(self, sentence: Sentence, label: Label, mention: InstitutionMention) -> list[Draft]:
        """The values told of somebody in as many rounds as a label is said of: "Kedua tahun itu Jembrana kuning", "Empat
        daerah ini merah dua tahun berturut-turut"."""
        text = self._story.text
        said = _ROUNDS_BEHIND.match(text, label.span.end, sentence.span.end) or _ROUNDS_BEFORE.search(
            text, sentence.span.start, label.span.start
        )
        count = _ROUNDS.get(said.group("count").lower()) if said else None
        told = [d for d in self._of_somebody(mention) if d.score and not d.zone]
        if _EVER.search(sentence.span.of(text)) and all(d.at < label.span.start for d in told):
            count = len(told)  # "Sejak awal kota ini sudah hijau dan tidak pernah berganti warna"
        return told if count == len(told) == len({d.year.value for d in told}) > 1 else []

    def _give(self, said: GroupLabel, members: Sequence[InstitutionMention]) -> None:
        """Adds the label to what is known of each member, or makes a draft of the label alone."""
        story = self._story
        wanted = (said.year or story.years.default).value
        # "Setahun sebelumnya terbalik: A 83,50, B 81,92. Keduanya kini zona hijau"
        now = _NOW.search(story.text, said.sentence.span.start, said.label.span.start)
        for mention in members:
            if rounds := self.rounds_of(said.sentence, said.label, mention):
                for draft in rounds:
                    self._take(draft, said.label)
                continue
            own = [d for d in story.drafts if d.mention.span == mention.span]
            same = [d for d in story.drafts if d.mention.candidates == mention.candidates and d.year.value == wanted]
            main = [d for d in own if d.year.value == wanted]
            if said.year is None and not main and not (now and same):
                # a text that tells of other rounds than that of the label does not mean those
                one = len({d.year.value for d in self._of_somebody(mention)}) == 1
                main = own if one and not any(self._differs(d, said.label) for d in own) else []
            main = main or same[:1]
            if main:
                for draft in main:
                    self._take(draft, said.label)
            elif said.label.zone or said.label.grade:
                sentence = story.sentence_of(mention.span) or said.sentence
                following = [
                    m.span.start
                    for m in story.mentions
                    if m.span.start > mention.span.start and not m.place and m.candidates != mention.candidates
                ]
                year = said.year or story.years.of_mention(sentence, mention.span, min([sentence.span.end, *following]))
                draft = Draft(mention, year, sentence, sentence.block, sentence.group, "prose.group")
                draft.take(said.label)
                story.drafts.append(draft)


def _ids(mentions: Sequence[InstitutionMention]) -> set[str]:
    return {m.candidates[0].id for m in mentions if m.resolved}
