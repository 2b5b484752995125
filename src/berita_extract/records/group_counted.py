"""Who the members are of a group with a number ("tujuh polres") and of one taken up again ("keempatnya", "mereka").

Members count only where their number is the one that is said, or where words ("di antaranya", "yang terbaik") say that
they are some of them. A group whose members stay unknown has none.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from berita_extract.mentions.groups import NUMERAL, GroupMention, fits, fits_regions
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label, colour_of
from berita_extract.numbers import counted
from berita_extract.records.bound import (
    differs,
    expects,
    has_label,
    of_same,
    of_somebody,
    scored_in,
    sharing_zone,
)
from berita_extract.records.drafts import Draft
from berita_extract.records.group_miscounted import Miscounted
from berita_extract.records.group_places import (
    IS,
    NAMELY,
    SOME_OF,
    Members,
    ids_of,
    names_apposed,
    names_before,
    names_between,
    names_by_sentence_before,
    names_continued,
    names_going_on,
    names_later,
    names_of_list_behind,
    names_onwards,
)
from berita_extract.records.groups import Groups
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_AGAINST = re.compile(r"\b(?:sedangkan|sementara|adapun|namun|tetapi|tapi|sebaliknya)\b", re.IGNORECASE)
# "satu saja yang hijau. Ialah Polresta Mataram"
MEMBERS_ARE = re.compile(
    r"^\W*(?:(?:mereka|ke\w+nya|di antara \w+ \w+ (?:itu|tersebut))\s+(?:adalah|ialah|yaitu|yakni|meliputi)|yakni|yaitu"
    # "Kelompok ini terdiri atas A, B", "Daftarnya meliputi A, B"
    r"|(?:(?:kelompok|golongan|kelas|barisan|daftar)\s+(?:ini|itu|tersebut)|(?:daftar|anggota|penghuni|isi)nya)\s+(?:adalah|ialah|yaitu|yakni"
    r"|meliputi|mencakup|terdiri\s+(?:atas|dari)|beranggotakan|berisi(?:kan)?|memuat|dihuni|diisi|ditempati))\b",
    re.IGNORECASE,
)
# "lima yang dicap merah. Namun Ombudsman hanya menyebut tiga, yakni …", "Dari kelompok ini ia hanya menyebut A dan B"
TELLS = re.compile(
    r"\b(?:hanya|cuma|baru|sebatas)\s+(?:me(?:nyebut|mbuka|mbacakan|mperlihatkan|nampilkan|rinci|ngumumkan)\w*|di(?:sebut|buka|bacakan|rinci)\w*)\b",
    re.IGNORECASE,
)
# "enam daerah hijau, salah satunya X", "tiga daerah …, dan X salah satunya"
_ONE_OF_THEM = re.compile(
    r"\bsalah\s+satu(?:nya|\s+di\s?antaranya)\s+(?:(?:adalah|ialah|yakni|yaitu)\s+)?\Z", re.IGNORECASE
)
_IS_ONE_OF_THEM = re.compile(
    r"\s+(?:(?:adalah|ialah|menjadi|merupakan|termasuk)\s+)?salah\s+satu(?:nya|\s+di\s?antaranya)\s*(?:[.,;\"”]|\Z)",
    re.IGNORECASE,
)
_THAT_ONE_IS = re.compile(
    r"\b(?:satu-satunya(?:\s+\w+)?|(?:daerah|instansi|unit|satu)) (?:itu|tersebut|dimaksud)\s+(?:adalah|ialah|yaitu|yakni)\s+$",
    re.IGNORECASE,
)
_THAT_IS = re.compile(r"\s+itu(?:lah)?\s+", re.IGNORECASE)  # "Satu yang zona merah itu Pemprov Maluku Utara"
_IT_IS = re.compile(r"^\W*(?:ialah|adalah|yakni|yaitu|(?:dia|itu)lah)\s+$", re.IGNORECASE)
# How a sentence begins that goes on to name the members: "Yakni Aceh Tenggara, …", "Ada Kementerian …, Penerimanya …"
_GOES_ON = re.compile(
    r"^\W*(?:yakni|yaitu|ialah|adalah|mereka|ke\w+nya|ke\w+ \w+ (?:itu|tersebut)|di ?antaranya|antara lain|ada|terdapat"
    r"|rincian(?:nya)?|\w+rinciannya|penerima(?:nya)?|masing-masing|menyusul|berturut-turut|selain|terdiri|meliputi|peringkat"
    r"|posisi|urutan|berikut(?:nya)?)\b",
    re.IGNORECASE,
)
_OF_COLOUR = re.compile(r"\s+yang\s+(?P<colour>hijau|kuning|merah)\s+(?:itu|tersebut|tadi|ini)\b", re.IGNORECASE)
_OF_GRADE = re.compile(
    r"\s+(?:yang\s+)?(?:tingkat\s+)?(?:ber)?(?:kepatuhan|kualitas|opini|predikat)(?:nya)?\s+(?:kualitas\s+|kepatuhan\s+)?(?P<grade>tertinggi|tinggi|sedang|rendah|terendah)\b",
    re.IGNORECASE,
)
_TOP_PLACES = re.compile(
    rf"\b(?P<count>{NUMERAL})\s+(?:peringkat|posisi|urutan|baris|tempat|nama)\s+(?P<end>teratas|terbawah)\b",
    re.IGNORECASE,
)
ABOVE = re.compile(
    r"(?:\s+yang)?(?:\s+(?:disebut(?:kan)?|tersebut|dirinci|tercantum|tertulis|terdaftar|dibacakan))?\s+di ?atas\b"
    r"|\s+(?:dalam|di|pada|dari)\s+(?:kedua|ketiga|keempat|seluruh|semua)\s+(?:barisan|kelompok|daftar|golongan|kelas|deret\w*|tabel|kolom)\b",
    re.IGNORECASE,
)
_IS_AGAIN = re.compile(
    r"(?:\s+(?:itu|tersebut|tadi|ini))?(?:\s+yang\s+\w+)?\s+(?:adalah|ialah|yakni|yaitu|meliputi|terdiri(?: atas| dari)?)[\s;:,]*",
    re.IGNORECASE,
)
# "Hanya satu yang hijau. Bengkulu Tengah masuk kelompok kedua"
_HAS_ITS_CLASS = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:masuk|berada|duduk|tergolong)\s+(?:di\s+|ke\s+|dalam\s+|pada\s+)*(?:kelompok|golongan|kelas|kategori|zona)\b",
    re.IGNORECASE,
)
# "Predikat yang sama diberikan kepada A, B, dan C sehingga empat dari sembilan kementerian berwarna hijau"
_SO_THAT = re.compile(r"\b(?:sehingga|dengan demikian|jadi)\b[^.;]*\Z", re.IGNORECASE)


class CountedMembers:
    """Finds the members of counted groups and of those taken up again, as of one year."""

    def __init__(self, story: Story, groups: Groups, year: int | None) -> None:
        self._story = story
        self._groups = groups
        self._year = year

    def members(self, group: GroupMention, sentence: Sentence, label: Label | None) -> Members:
        """The members of a counted group of which a label is said, or some of them."""
        return (
            Miscounted(self._story, self._groups, self._year).members(group, sentence, label)
            or first_fitting(self._pools(group, sentence, label), group)
            or self.some_of(group, sentence, label)
        )

    def named(self, group: GroupMention, sentence: Sentence) -> Members:
        """The members of a counted group, whatever is said of it, if as many are named as it has."""
        return first_fitting(self._pools(group, sentence), group)

    def taken_up(self, group: GroupMention, sentence: Sentence) -> Members:
        """The members of a group that is taken up again."""
        return first_fitting(self._pools_before(group, sentence), group)

    def _pools(self, group: GroupMention, sentence: Sentence, label: Label | None = None) -> Iterator[Members]:
        """Where a counted group may be named: behind it, before it, in what the sentence leads to, or soon after."""
        if those := _OF_COLOUR.match(self._story.text, group.span.end):
            zone = colour_of(those.group("colour"))  # "Tiga yang hijau itu tingkat kepatuhannya tinggi"
            yield [d.mention for d in self._story.drafts if d.zone == zone and d.at < group.span.start]
        if graded := _OF_GRADE.match(self._story.text, group.span.end):
            grade = graded.group("grade").lower()  # "dua dinas yang tingkat kepatuhannya sedang masuk zona kuning"
            yield [
                d.mention for d in self._story.drafts if d.grade and d.grade.grade == grade and d.at < group.span.start
            ]
        behind = self._groups.behind(group, sentence)
        if label is not None and _SO_THAT.search(self._story.text, sentence.span.start, group.span.start):
            yield [m for m in self._alike(sentence, label) if fits(m, group.noun)]
        if group.count == 1:
            yield from self._pools_of_one(group, sentence, label)
            return
        if group.ranks is not None:
            yield self._ranked(*group.ranks)
        top = _TOP_PLACES.search(self._story.text, group.span.end, sentence.span.end)
        if top is not None and group.count and counted(top.group("count")) == group.count:
            listed = len(self._listed())  # "tiga satuan yang …, yaitu mereka yang duduk di tiga peringkat teratas"
            yield self._ranked(
                *((1, group.count) if top.group("end") == "teratas" else (listed - group.count + 1, listed))
            )
        if ABOVE.match(self._story.text, group.span.end):  # "Provinsi dan sembilan daerah di atas"
            yield [d.mention for d in self._listed()]
        yield behind
        yield self._before_contrast(behind)
        if label is not None:  # "Lima daerah menemani Musi Rawas di zona hijau, yaitu A, B, …"
            yield [m for m in behind if m.span.start >= label.span.end]
        # "tujuh pemda, tiga di antaranya kota, yakni A, B dan C, empat …"
        yield names_between(self._story, group.span.end, sentence.span.end)
        yield names_apposed(self._story, group, sentence)
        if behind:  # "Empat di antaranya lolos, dipimpin Sekadau. Menyusul Sintang, Mempawah dan Kapuas Hulu"
            yield from ([*behind, *more] for more in names_onwards(self._story, sentence))
            yield [*behind, *names_going_on(self._story, sentence)]
            yield from ([*behind, *more] for more in names_continued(self._story, sentence))
        yield names_of_list_behind(self._story, sentence)
        again = self._told_again(group)
        yield again
        yield self._before_contrast(again)
        for names in names_later(self._story, sentence):
            if self._are_rest(names, label):
                continue  # "… jatuh pada tiga di antaranya. Predikat Baik menjadi bagian tiga sisanya, yaitu A, B, dan C"
            if group.noun or not any(_of_another_scheme(self._story, m) for m in names):
                yield names
        if group.part:  # "dua daerah" without more is not the two just named
            yield from names_before(self._story, group, sentence)
        if group.count and group.count > 2:  # "Tujuh pemda yang saya sebut barusan hijau semua"
            before = [d.mention for d in scored_in(self._story, self._year) if d.at < group.span.start]
            yield [m for m in before if fits(m, group.noun)]
        yield self.scored(group.noun)
        if label is not None:  # "7 di zona merah", one of whom was told to be in it
            yield [
                d.mention
                for d in scored_in(self._story, self._year)
                if fits(d.mention, group.noun) and not any(differs(o, label) for o in of_same(self._story, d))
            ]
        if label is not None:  # "satu-satunya yang kualitas tinggi A; opini kualitas tertinggi diraih 18 daerah"
            yield [
                d.mention
                for d in scored_in(self._story, self._year)
                if fits(d.mention, group.noun) and not has_label(self._story, d, label)
            ]

    def _alike(self, sentence: Sentence, label: Label) -> Members:
        """All that have the grade which a sentence tells of some, if its colour is asked for, and the reverse."""
        year = self._year or self._story.years.default.value
        drafts = [d for d in self._story.drafts if d.year.value == year and d.at < sentence.span.end]
        if label.zone:
            grades = {d.grade.grade for d in drafts if d.sentence == sentence and d.grade}
            return [d.mention for d in drafts if d.grade and grades == {d.grade.grade}]
        zones = {d.zone for d in drafts if d.sentence == sentence and d.zone}
        return [d.mention for d in drafts if d.zone and zones == {d.zone}]

    def _are_rest(self, names: Members, label: Label | None) -> bool:
        """Whether names are told as those left over in their sentence, or some of them so and of another zone."""
        for mention, sentence in ((m, s) for m in names if (s := self._story.sentence_of(m.span)) is not None):
            if any(g.role == "rest" and g.span.end <= mention.span.start for g in self._groups.of(sentence)):
                zones = {self._story.labels[i].zone for i in self._story.inside(sentence, self._story.labels)} - {None}
                if mention == names[0] or (label is not None and label.zone and zones and label.zone not in zones):
                    return True
        return False

    def _before_contrast(self, names: Members) -> Members:
        """Those before whom no contrast is opened: "begitu juga 3 kabupaten yaitu A, B dan C, sedangkan D merah"."""
        gaps = (self._story.text[a.span.end : b.span.start] for a, b in itertools.pairwise(names))
        turn = next((i for i, gap in enumerate(gaps, 1) if _AGAINST.search(gap)), len(names))
        return names[:turn]

    def _pools_of_one(self, group: GroupMention, sentence: Sentence, label: Label | None) -> Iterator[Members]:
        """Where the one of a group of one may be named: behind it, or in one of the three sentences that follow."""
        behind = self._groups.behind(group, sentence)
        # "satu lagi di kelompok kepatuhan tinggi adalah Kapuas Hulu"
        told = label.span.end if label is not None and behind and label.span.end <= behind[0].span.start else 0
        gap = self._story.text[max(group.span.end, told) : behind[0].span.start] if behind else ""
        if behind and (
            IS.match(gap) or _THAT_IS.fullmatch(gap) or re.search(r"[,:]\s*(?:yakni|yaitu|ialah|adalah)?\s*$", gap)
        ):
            yield behind[:1]
        later = [s for s in self._story.document.sentences if s.span.start >= sentence.span.end]
        for number, following in enumerate(later[:3]):
            named = names_between(self._story, following.span.start, following.span.end)
            gap = self._story.text[following.span.start : named[0].span.start] if named else ""
            # "Tinggal satu yang merah. Pemerintah Kabupaten Ketapang hanya …"
            heads = number == 0 and not gap.strip() and following.block == sentence.block
            heads = heads and not _HAS_ITS_CLASS.match(self._story.text, named[0].span.end if named else 0)
            if named and (heads or (number == 0 and _IT_IS.match(gap)) or _THAT_ONE_IS.search(gap)):
                yield named[:1]

    def _told_again(self, group: GroupMention) -> Members:
        """Those whom a later sentence enumerates as the group: "Lima Polres masuk zona kuning. … Kelima Polres yang dinilai
        adalah A, B, C, D dan E"."""
        for again in self._groups.mentioned:
            sentence = self._story.sentence_of(again.span)
            if (
                again.role != "back"
                or again.count != group.count
                or again.span.start < group.span.end
                or sentence is None
            ):
                continue
            behind = self._groups.behind(again, sentence)
            gap = self._story.text[again.span.end : behind[0].span.start] if behind else "?"
            if _IS_AGAIN.fullmatch(gap):
                return behind
        return []

    def some_of(self, group: GroupMention, sentence: Sentence, label: Label | None) -> Members:
        """Members of a larger group of which only some are named: "berisi 14 polres. Di antaranya A (71,59) dan B (68,52)".

        Where no word says that they are some of them, the bands of the year must say so for each.
        """
        text = self._story.text
        behind = self._groups.behind(group, sentence)
        if behind and label is not None:
            told = label.span.end if label.span.end <= behind[0].span.start else group.span.end
            gap = text[max(group.span.end, told) : behind[0].span.start]
            if SOME_OF.search(gap) and not _AGAINST.search(gap):
                return behind
        rest = [
            s for s in self._story.document.sentences if s.block == sentence.block and s.span.start >= sentence.span.end
        ]
        near = names_between(self._story, group.span.end, (rest or [sentence])[0].span.end)
        for one in near if label is not None else ():
            before = text[max(0, one.span.start - 40) : one.span.start]
            if _ONE_OF_THEM.search(before) or _IS_ONE_OF_THEM.match(text, one.span.end):
                return [one]
        if not rest:  # "12 dinyatakan lulus." / "Mereka ialah A, B, C …"
            ahead = [s for s in self._story.document.sentences if s.block == sentence.block + 1][:1]
            rest = [s for s in ahead if MEMBERS_ARE.match(s.span.of(text))]
        if not rest or group.count is None or label is None:
            return []
        if SOME_OF.search(rest[0].span.of(text)) and rest[0].span.of(text).rstrip().endswith(":"):
            # "Sembilan polres teratas … kategori A. Lima di antaranya:"
            return names_of_list_behind(self._story, rest[0])
        others = next((g for g in self._groups.of(rest[0]) if g.role == "rest" and g.count == group.count - 1), None)
        named = self._groups.behind(others, rest[0]) if others is not None else []
        if others is not None and len(ids_of(named)) == others.count:
            return named  # "hanya tiga kabupaten yang … Dua kabupaten lainnya adalah A dan B"
        first = names_between(self._story, rest[0].span.start, rest[0].span.end)
        told_later = any(g.count and not g.whole and g.span.start > group.span.end for g in self._groups.of(sentence))
        if told_later or self._are_rest(first, label):
            return []  # "Lima daerah hijau, dua kuning. Daftarnya meliputi A dan B", "Dua hijau. Sisanya kuning, antara lain A dan B"
        gap = text[rest[0].span.start : first[0].span.start] if first else ""
        tells = TELLS.search(gap)
        some = SOME_OF.search(gap) or MEMBERS_ARE.match(gap) or tells
        turn = _AGAINST.search(text, first[0].span.end, first[-1].span.start) if first else None
        if turn is not None:  # "Nilai paling tinggi punya Puskesmas A, sementara yang paling rendah Dinas B"
            first = [m for m in first if m.span.start < turn.start()]
        if first and len(ids_of(first)) <= group.count and some and (tells or not _AGAINST.search(gap)):
            return first
        names = names_between(self._story, rest[0].span.start, rest[-1].span.end)
        scored = [d for d in self._story.drafts if d.mention in names and d.score]
        agree = all(expects(self._story, d, label) for d in scored)
        told = len(ids_of([d.mention for d in scored])) == len(ids_of(names)) < group.count
        return names if scored and agree and told and _GOES_ON.match(text[rest[0].span.start :][:60]) else []

    def _pools_before(self, group: GroupMention, sentence: Sentence) -> Iterator[Members]:
        """Where a group taken up again was named: where it is explained anew, else nearest before."""
        if group.count is None:  # "mereka": those enumerated last
            just = self._story.preceding(sentence)
            here = self._story.subjects(sentence)
            if just is not None and (last_told := self._groups.just_counted(sentence)) is not None:
                yield self.named(last_told, just)  # "… ada 7 kantor. Pada 2022 mereka …"
                return
            while just is not None and just.block == sentence.block and not self._story.subjects(just):
                just = self._story.preceding(just)  # "Tangsel turun? Jangan dibandingkan. Pada 2024 mereka 95,08"
            if not here and just and just.block == sentence.block and len(ids_of(self._story.subjects(just))) == 1:
                return  # "Bagi pemprov, lompatannya jauh. Pada 2016 mereka masih kuning": who works for the one just named
            names = next((n for n in names_by_sentence_before(self._story, sentence) if len(ids_of(n)) > 1), [])
            if names:
                yield names
            return
        if group.colour:  # "kedua unit kuning mendapat kualitas sedang"
            yield [
                d.mention
                for d in scored_in(self._story, self._year)
                if d.zone == group.colour and d.at < group.span.start
            ]
        behind = self._groups.behind(group, sentence)
        explained = bool(behind) and bool(IS.match(self._story.text[group.span.end : behind[0].span.start]))
        if explained:
            yield behind
            yield self._before_contrast(behind)
        if behind and NAMELY.search(self._story.text[group.span.end : behind[0].span.start]):
            # "Ketiga pemda berkategori C itu ialah A dengan 73,08. Lalu B 72,79."
            yield from ([*behind, *more] for more in names_continued(self._story, sentence))
        if all(m.span.start >= group.span.start for m in self._story.subjects(sentence)):
            yield [d.mention for d in sharing_zone(self._story, sentence)]
        yield from names_before(self._story, group, sentence)
        scored = [d.mention for d in scored_in(self._story, self._year) if d.at < group.span.start]
        yield scored  # "Keenam kantor tersebut", of offices
        yield [m for m in scored if fits(m, group.noun)]  # "Enam belas daerah itu hijau semua": all told so far
        for told, place in reversed(self._groups.told):
            if told.count == group.count and told.span.start < group.span.start and told.role in ("counted", "rest"):
                yield self.named(told, place)
        yield self.scored(group.noun)
        yield behind
        yield from names_later(self._story, sentence)

    def _listed(self) -> list[Draft]:
        """The scored drafts that stand in tables and lists."""
        return [d for d in scored_in(self._story, self._year) if d.sentence is None or d.sentence.in_list]

    def _ranked(self, first: int, last: int) -> Members:
        """Those at the places from `first` to `last` of a table or list that is sorted by its values."""
        listed = sorted(self._listed(), key=lambda d: d.at)
        values = [d.score.value for d in listed if d.score]
        return [d.mention for d in listed[first - 1 : last]] if values == sorted(values, reverse=True) else []

    def scored(self, noun: str | None) -> Members:
        """Everyone with a score of the year of the story, of the kind of `noun`."""
        return [d.mention for d in scored_in(self._story, self._year) if fits(d.mention, noun)]


def first_fitting(pools: Iterator[Members], group: GroupMention) -> Members:
    """The first of the pools that has as many members as the group."""
    for pool in pools:
        members = [m for m in pool if fits(m, group.noun)]
        loose = group.noun in ("lembaga", "kantor", "badan", "instansi")
        several = len(ids_of(pool)) == group.count and group.count > 3 and not fits_regions(group.noun)
        if several and len(members) * 2 >= len(ids_of(pool)):
            members = pool  # "Tujuh kementerian …:" and BKPM, a body, among them
        if len(ids_of(members)) != group.count and loose and len(ids_of(pool)) == group.count and group.count != 1:
            members = pool  # "dua lembaga" of a province: the noun is loose, the number is not
        if members and (len(ids_of(members)) == group.count or (group.count is None and len(ids_of(members)) > 1)):
            return members
    return []


def _of_another_scheme(story: Story, mention: InstitutionMention) -> bool:
    """Whether somebody is named with a value of another scheme only: "Kota Ambon memperoleh 77,3 untuk keterbukaan"."""
    told = story.sentence_of(mention.span)
    rival = [r for r in story.refused if r.reason == "rival_scheme" and told and told.span.contains(r.span)]
    return bool(rival) and not of_somebody(story, mention)
