"""Whether a label leads to the names and groups behind it, and as far as which: "zona hijau: A, B", "kuning diisi C".

Those before it hold a label first (`chain`), unless the words behind it lead on.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from berita_extract.mentions.groups import GroupMention
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.records.groups import Groups
from berita_extract.records.labelling.chain import give_closed
from berita_extract.records.labelling.giving import Giver
from berita_extract.records.labelling.memory import Memory
from berita_extract.records.labelling.nobody import ours
from berita_extract.records.labelling.occurrence import Occurrence, Sides
from berita_extract.records.labelling.phrases import CONTRAST_CLAUSE, FORWARD, JOINED, NAMELY, TOGETHER
from berita_extract.records.story import Story

_BESIDE = re.compile(r"\s*[,(]?\s*(?:atau\s+|alias\s+)?")
# "31,98 dengan opini kualitas terendah, dan hanya delapan kabupaten yang berada di bawahnya"
_WITH_IT = re.compile(r"\s*,?\s*(?:dengan|serta)\s+", re.IGNORECASE)
_PLACED = re.compile(r"\W*(?:(?:lalu|sementara|adapun|sedangkan|kemudian)\s+)?(?:di|dalam|pada|ke)\s+", re.IGNORECASE)
_IDENTIFIES = re.compile(r"\s+(?:adalah|ialah|hanyalah|yaitu|yakni)\s+", re.IGNORECASE)
_ONLY = re.compile(
    r"\b(?:hanya|cuma|baru|tinggal|sebanyak|berjumlah)\s*$", re.IGNORECASE
)  # "yang hijau di pulau ini cuma tiga daerah"
# Right behind a label: those it is said of come next, whoever stands before it
_LEADS = re.compile(
    r"^[\s\"')\],]*(?:\(?[A-E]\b\)?\s*)?(?:(?:untuk|pada|dalam)\s+(?:penilaian|survei|tahun)\b[^,.;:]{0,25}?\s)?(?:[:=]|(?:tinggal|hanya|cuma|ada)(?:\s+(?:tinggal|ada|satu|dua|tiga|empat|lima))?,?\s*$|(?:(?:juga|hanya|cuma|ternyata|justru|malah|baru|kembali|masing-masing|sudah|telah|masih|turut|ikut)\s+)*(?:diisi|berisi|dihuni|ditempati"
    r"|diduduki|dipegang|dimiliki|menjadi bagian|jadi bagian|dibagi(?:kan)?(?: rata)?|ditempelkan|dicapkan|menempel"
    r"|diraih|diperoleh|disandang|didapat|diterima|diberikan|dikantongi|disematkan|dikenakan|yaitu"
    r"|yakni|ialah|adalah|antara lain|meliputi|terdiri|hanyalah|milik|menjadi milik|tercatat|terdapat|jatuh"
    r"|sebanyak|salah satunya(?!\s+(?:karena|sebab|akibat)))\b)",
    re.IGNORECASE,
)
_TOPICS = re.compile(r"\s+(?:hingga|sampai)\s+", re.IGNORECASE)
_AMONG_WHOM = re.compile(r"\b(?:di ?antaranya|antara lain)\s+\Z", re.IGNORECASE)
_HEADS = re.compile(
    r"^\W*(?:pada|di|untuk|dalam)\s+(?:kelompok\s+|kategori\s+|golongan\s+)?$", re.IGNORECASE
)  # "Pada zona kuning, A …"
_OPENS = re.compile(r"\s*\(\s*")  # "Zona Kuning (Pemprov Malut, Pemkab Halsel)"
_FRONTED = re.compile(
    r"(?:\W*|[^.\n]{0,40}[–—-]\s+)(?:setelah|sesudah|seusai|usai|meski(?:pun)?|walau(?:pun)?|kendati|jika|bila|kalau|dengan|sempat|pernah|berada|bertahan)\b",
    re.IGNORECASE,
)
_TO_SUBJECT = re.compile(r"[^,.;:]{0,40},\s+(?:kini\s+|tahun ini\s+)?")
# A colour that opens a sentence or an item: "Yang kuning Sigi, Donggala", "…, merah Banggai Laut"
_OPENS_ITEM = re.compile(r"(?:^|[.;,:\n\"]|\bdan)\s*(?:(?:yang|ikut|zona)\s+)*$", re.IGNORECASE)
_THOSE = re.compile(r"\W*(?:(?:lalu|kemudian|sedangkan|sementara|adapun|dan|di antara)\s+)?yang\s+", re.IGNORECASE)
_GOES_TO = re.compile(r"[\"')]*\s+(?:untuk|bagi|kepada|jatuh (?:ke|kepada)|milik)\s+", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"[,;]?\s+(?:(?:dan|serta|lalu)\s+)?(?:(?:zona|warna|opini|predikat)\s+)?", re.IGNORECASE)
# "Kalau kota, yang sudah zona hijau Banda Aceh, Lhokseumawe, …"
_THOSE_IN = re.compile(
    r"(?:\A\W*|[,:]\s+)yang\s+(?:(?:sudah|masih|telah|tetap|berhasil|masuk|berada|di|pada|ke|dalam)\s+)*\Z",
    re.IGNORECASE,
)
_SAID_ASIDE = re.compile(
    r",\s+(?:kata|ujar|ucap|tutur|jelas|sebut|terang)\w*\s*(?:dia|ia|kepala perwakilan)?,\s+", re.IGNORECASE
)
# "predikat zona kuning yang nilainya antara 51 sampai 80 disandang A dan B": what its class is
_BOUNDS_TOLD = re.compile(
    r"\A(?:,?\s+(?:yang\s+)?(?:dengan\s+)?(?:ber|rentang\s+|kisaran\s+)?(?:nilai|skor|angka)(?:nya)?\s+(?:(?:antara|dari|mulai|berkisar|di|dalam|rentang|kisaran)\s+)*"
    r"\d{1,3}(?:[.,]\d+)?\s*(?:sampai(?: dengan)?|hingga|dan|s/d|s\.d\.?|[-–])\s*\d{1,3}(?:[.,]\d+)?,?(?=\s)"
    r"|(?:\s+yang\s+(?:paling\s+)?\w+)?"  # "zona hijau yang paling tinggi (88,00-100)"
    r"\s*\((?:nilai\s+|skor\s+)?\d{1,3}(?:[.,]\d+)?\s*(?:sampai(?: dengan)?|hingga|s/d|s\.d\.?|[-–])\s*\d{1,3}(?:[.,]\d+)?\))",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\s+(?:juga|pun begitu|pun demikian)(?=\s*(?:[.,;\"”]|\Z))", re.IGNORECASE)
# "opini tertinggi lewat skor 92,56 (kategori A), bersama Pemkot Bitung, …"
_BY_VALUE = re.compile(
    r"\A\W*(?:(?:lewat|dengan|melalui)\s+)?(?:(?:skor|nilai|angka)\s+)?\d{1,3}[.,]\d+(?:\s*\([^)]*\))?", re.IGNORECASE
)
_HELD_BY = re.compile(
    r"\W*(?:(?:ternyata|hanya|cuma|baru|justru)\s+)*(?:ditempati|dihuni|diisi|diraih|diperoleh|disandang|didapat(?:kan)?|diterima|dikantongi"
    r"|dipegang|jatuh\s+(?:ke|kepada|pada))\s+(?:oleh\s+)?",
    re.IGNORECASE,
)
# "Zona hijau diraih Pemprov X, sementara di tingkat kota Y dan Z": the others that have it too
_LIKEWISE = re.compile(
    r"\b(?:sedangkan|sementara|adapun)\s+(?:itu,?\s+)?(?:untuk|di|pada|dari|tingkat|kategori|kelompok)\b|\bjuga\b",
    re.IGNORECASE,
)
# "sama dengan Kota Cilegon pada 2018", "… yang tahun lalu juga kuning"
_OTHER_ROUND = re.compile(
    r"\s+(?:yang\s+)?(?:pada|di|tahun|setahun|dua|tiga|dulu|sebelumnya|20[12]\d)\b", re.IGNORECASE
)
# What stands before the label belongs to a clause of its own
_CLAUSE_OPENS = re.compile(r"[.;:,\]\[]\s*|\b(?:sedangkan|sementara|adapun|dan|serta|yaitu|yakni)\b")


# "hijau pada 2017, begitu pula Kolaka dan Konawe Selatan yang lulus pada 2018": not of the year before them
_WHO_THEN = re.compile(r"\s+yang\s+(?:[a-z]+\s+){1,4}(?:(?:pada|di|tahun)\s+)*", re.IGNORECASE)


class Ahead:
    """Gives labels to those they lead to."""

    def __init__(self, story: Story, groups: Groups, giver: Giver, memory: Memory) -> None:
        self._story = story
        self._groups = groups
        self._giver = giver
        self._memory = memory

    def sides(
        self,
        here: Occurrence,
        left: list[InstitutionMention],
        right: list[InstitutionMention],
        groups: list[GroupMention],
        group: GroupMention | None,
    ) -> Sides:
        """Who stands on either side of a label, given the names and the `group` that it may be said of."""
        label, end = here.label, here.sentence.span.end
        ahead = next((g for g in groups if g.span.start >= label.span.end and g.role != "vague"), None)
        behind = min([m.span.start for m in right[:1]] + [g.span.start for g in (ahead,) if g], default=end)
        gap = _BOUNDS_TOLD.sub("", _SAID_ASIDE.sub(": ", self._story.text[label.span.end : behind]))
        # "hasil untuk polres lainnya di Polda Papua Barat yaitu zona hijau Polresta Manokwari 97,13, Polresta Sorong Kota 90,54"
        headed = bool(right) and not gap.strip() and right[0].unit is not None and bool(NAMELY.search(here.before))
        leads = headed or self._leads(here, left, right, gap, behind)
        listed = bool(right) and (headed or gap.lstrip().startswith(":"))
        free = self._is_free(here, left, group, gap, leads=leads, listed=listed)
        return Sides(left, right, groups, group, ahead, behind, gap, leads=leads, free=free)

    def _leads(
        self,
        here: Occurrence,
        left: Sequence[InstitutionMention],
        right: Sequence[InstitutionMention],
        gap: str,
        behind: int,
    ) -> bool:
        """Whether those it is said of come right behind a label, whoever stands before it."""
        text, label, sentence = self._story.text, here.label, here.sentence
        if behind < sentence.span.end:
            if not gap.strip() and label.span.of(text).endswith("nya"):
                return True  # "Yang zona hijau itu A dan B, sedangkan zona kuningnya C, D"
            boxed = text[label.span.start - 1 : label.span.start] == "[" and text.startswith("]", label.span.end)
            if boxed or _LEADS.match(gap) or _OPENS.fullmatch(gap):  # "[Kuning] Kabupaten Buru 59,86, …"
                return True
        led_before = self._memory.led is not None and sentence.span.contains(self._memory.led[0].span)
        if led_before and right and not gap.strip() and _OPENS_ITEM.search(here.before):
            return True  # "Hijau diisi A dan B, kuning C, merah D"
        in_turn = led_before and left and right and _GOES_TO.fullmatch(gap)
        if in_turn and _NEXT_LABEL.fullmatch(text, left[-1].span.end, label.span.start):
            return (
                True  # "Warna hijau untuk A, kuning untuk B", "kualitas tertinggi untuk A dan kualitas tinggi untuk B"
            )
        # "BAIK diraih Polresta X, sementara predikat CUKUP untuk Polres Y dan Z"
        return bool(
            left
            and right
            and _GOES_TO.fullmatch(gap)
            and CONTRAST_CLAUSE.search(text, left[-1].span.end, label.span.start)
        )

    def _is_free(
        self,
        here: Occurrence,
        left: Sequence[InstitutionMention],
        group: GroupMention | None,
        gap: str,
        *,
        leads: bool,
        listed: bool,
    ) -> bool:
        """Whether neither a group nor a name nor a value before a label holds it."""
        text, label = self._story.text, here.label
        if any(d.score and _BESIDE.fullmatch(text, d.score.span.end, label.span.start) for d in here.made):
            return False  # "44,82, merah, dan itu diumumkan untuk penilaian 2021 di depan semua daerah"
        with_it = any(d.score and _WITH_IT.fullmatch(text, d.score.span.end, label.span.start) for d in here.made)
        if with_it and not leads and not FORWARD.search(gap):
            return False
        if left and not (leads and _CLAUSE_OPENS.search(text[left[-1].span.end : label.span.start])):
            return False
        if group is None or (listed and group.role in ("all", "back")):
            return True
        if _HELD_BY.fullmatch(gap) and "," in text[group.span.end : label.span.start]:
            return True  # "nilai semua kantor naik, rinciannya kategori A ditempati 4 kantor"
        # "daerah yang hijau meliputi A, B dan C": whoever is green is named next
        # "kabupaten yang belum beranjak dari zona kuning …, yaitu A dan B"
        named_next = leads or bool(NAMELY.search(gap) or _AMONG_WHOM.search(gap))
        return (group.role == "vague" or group.count == 1) and named_next

    def take_groups(self, here: Occurrence, sides: Sides) -> bool:
        """Notes a label for the groups it leads to: "zona hijau diraih tujuh daerah"; False if it leads to none."""
        ahead, gap = sides.ahead, sides.gap
        if not sides.free or ahead is None or ahead.span.start != sides.behind:
            return False
        # "Rapor Hijau Tujuh Unit Layanan"
        if not (sides.leads or FORWARD.search(gap) or not gap.strip() or _ONLY.search(gap)):
            return False
        # "diberikan kepada dua pemprov, yaitu A dan B, serta tiga pemkot: C, D, dan E"
        for other in sides.groups:
            if other is ahead or (ahead.span.end <= other.span.start < here.following and other.role == "counted"):
                self._groups.add(here.label, here.sentence, other)
        self._memory.led = (here.label, here.sentence.block)
        return True

    def take_names(self, here: Occurrence, sides: Sides) -> bool:
        """Gives a label to the names it leads to; True as well where those behind it are known to have nothing of it."""
        left, right, gap = sides.left, sides.right, sides.gap
        if left and right and not sides.ahead and _IDENTIFIES.fullmatch(gap):
            self.lead(here, right, chained=True)
            return True  # "Teman sekelompok Kota Serang di zona kuning adalah Lebak dan Cilegon"
        if not sides.free or not right:
            return False
        if CONTRAST_CLAUSE.search(gap) and right[0].span.end <= here.following < here.sentence.span.end:
            return False  # "ada satu yang rapor merah, sedangkan lembaga vertikal yakni A dan B mendapat rapor hijau"
        if not left:
            of_region = {r.level for r in right[0].regions} == {"provinsi"} and not gap.strip()
            if of_region and here.sentence.kind == "title" and right[0].form == "bare":
                return True  # "Pendatang Baru Zona Hijau Kalsel": where, not who
            if _FRONTED.match(here.before) and _TO_SUBJECT.fullmatch(gap):
                self._giver.give(here.sentence, right[0], here.label, here.made)
                return True  # "Setelah pada 2022 berada di zona kuning, Pemkot Magelang …"
            if _TOPICS.fullmatch(gap):
                return True  # "…, Bahas Rapor Merah hingga MPP"
        forward = bool(FORWARD.search(gap))
        if left and not sides.leads and not forward:
            return False
        only = not left and bool(_ONLY.search(gap))  # "Yang sudah hijau baru Dukcapil dan DPMPTSP"
        chained = sides.leads or forward or only or self._lists(here, sides)
        if not chained and TOGETHER.fullmatch(gap):
            self.give_joined(here, right)  # "… berada di zona hijau bersama Bulukumba dan Enrekang"
            # "Setahun kemudian angkanya 71,15 dan warnanya kuning, sewarna dengan empat kabupaten"
            return not any(d.score and d.score.span.end <= here.label.span.start for d in here.made)
        ahead = sides.ahead
        if chained or not (re.search(r"[,;?!]", gap) or (ahead and ahead.span.start < right[0].span.start)):
            self.lead(here, right, chained=chained)
            return True
        return False

    def _lists(self, here: Occurrence, sides: Sides) -> bool:
        """Whether a label without a word that leads on still stands over all the names behind it."""
        left, gap = sides.left, sides.gap
        # "Yang hijau itu Provinsi Jambi di angka 95,15, Bungo 92,86. Lalu yang kuning, Kerinci …"
        if gap.strip() in ("", "itu") and _OPENS_ITEM.search(here.before) and self._each_opens_item(here):
            return True
        if not left and (
            (_HEADS.match(here.before) and gap.startswith(","))
            or (gap.strip() in (",", "itu") and _THOSE.fullmatch(here.before))
            or (not gap.strip() and _THOSE_IN.search(here.before))
        ):
            return True
        return bool(_PLACED.fullmatch(here.before)) and not re.search(r"\d", gap)

    def _each_opens_item(self, here: Occurrence) -> bool:
        """Whether every zone behind a label in its sentence opens an item of its own: "kuning Sigi dan Poso, merah Buol"."""
        behind = [self._story.labels[i] for i in self._story.inside(here.sentence, self._story.labels)]
        return all(
            _OPENS_ITEM.search(self._story.text[here.label.span.end : other.span.start])
            for other in behind
            if other.zone and other.span.start > here.label.span.start
        )

    def lead(self, here: Occurrence, right: Sequence[InstitutionMention], *, chained: bool) -> None:
        """Gives a label to the names it leads to, as far as the next label that leads to names of its own."""
        leads_on = self._has_forward(here.following, right)
        reach = [m for m in right if m.span.start < here.following or not leads_on]
        text = self._story.text
        if not leads_on:
            # "BAIK diraih Polresta X dan Polresta Y, sementara Polres Z berpredikat CUKUP", "…, sedangkan Polres Z 75,30"
            gaps = [(i, text[reach[i - 1].span.end : reach[i].span.start]) for i in range(1, len(reach))]
            turn = next((i for i, gap in gaps if CONTRAST_CLAUSE.search(gap) and not _LIKEWISE.search(gap)), None)
            if turn is not None and reach[turn].span.end <= here.following:
                reach = reach[:turn]
        other = self._said_with(here, right[0]) if chained else None
        for mention in reach if chained else reach[:1]:
            self._giver.give(here.sentence, mention, here.label, here.made)
            if other is not None:
                self._giver.give(here.sentence, mention, other, here.made)
        if chained:
            give_closed(self._story, here)
            self._memory.led = (here.label, here.sentence.block)
            self._memory.open = (here.label, here.sentence.block, reach[-1]) if reach else None

    def _said_with(self, here: Occurrence, first: InstitutionMention) -> Label | None:
        """The label of the other kind before one that leads to names: "Masih di zona hijau, tetapi setingkat lebih rendah
        karena beropini kualitas tinggi, berderet A, B, …"."""
        story = self._story
        if any(here.sentence.span.start <= m.span.start < first.span.start for m in story.subjects(here.sentence)):
            return None
        if any(g.span.start < first.span.start and not g.whole for g in self._groups.of(here.sentence)):
            return None
        before = [story.labels[i] for i in story.inside(here.sentence, story.labels)]
        before = [other for other in before if other.span.end <= here.label.span.start]
        if len(before) != 1 or before[0].polarity != "stated" or not ours(self._story, here.sentence, before[0]):
            return None
        other = before[0]
        return (
            other if bool(other.zone) != bool(here.label.zone) and bool(other.grade) != bool(here.label.grade) else None
        )

    def _has_forward(self, start: int, right: Sequence[InstitutionMention]) -> bool:
        """Whether the next label leads to names of its own."""
        behind = [m for m in right if m.span.start > start]
        if not behind:
            return False
        gap = self._story.text[start : behind[0].span.start]
        elliptic = re.fullmatch(r"(?:zona\s+)?\w+\s", gap) and _OPENS_ITEM.search(
            self._story.text[max(0, start - 20) : start]
        )
        return bool(FORWARD.search(gap) or elliptic or gap.endswith(("(", "nya ")))  # "hijau diisi A, kuning B dan C"

    def give_alike(self, here: Occurrence) -> None:
        """Gives a label to those compared with right behind it: "juga kuning, sama dengan Kota Serang yang nilainya 78,35"."""
        behind = [m for m in here.subjects if m.span.start >= here.label.span.end]
        if behind and behind[0].compared and not _OTHER_ROUND.match(self._story.text, behind[0].span.end):
            self.give_joined(here, behind)

    def give_also(self, here: Occurrence) -> None:
        """Gives a label to the name that "juga" alone joins behind it: "Di luar itu zona kuning, Pemprov X juga"."""
        text, end = self._story.text, here.label.span.end
        also = next((m for m in here.subjects if m.span.start >= end), None)
        if (
            also is not None
            and here.label.polarity == "stated"
            and text[end : also.span.start] == ", "
            and _ALSO.match(text, also.span.end)
        ):
            self._giver.give(here.sentence, also, here.label, here.made)

    def give_joined(self, here: Occurrence, right: Sequence[InstitutionMention]) -> None:
        """Gives a label to those that words behind it join: "… kualitas tinggi, bersama Kota Mataram (82,88), Sumbawa (80,06)"."""
        text = self._story.text
        if not right or not TOGETHER.fullmatch(_BY_VALUE.sub("", text[here.label.span.end : right[0].span.start])):
            return
        joined = [right[0]]
        for mention, other in itertools.pairwise(right):
            if not JOINED.fullmatch(_bare(text[mention.span.end : other.span.start])):
                break
            joined.append(other)
        years = (m for m in self._story.years.told_in(here.sentence) if m.span.start >= joined[-1].span.end)
        if any(_WHO_THEN.fullmatch(text, joined[-1].span.end, year.span.start) for year in years):
            return
        for mention in joined:
            self._giver.give(here.sentence, mention, here.label, here.made)


def _bare(gap: str) -> str:
    """What stands between two names without an abbreviation and a value in brackets: "(Kotim) dan " is " dan "."""
    return re.sub(r"\s*\([^()]{1,20}\)", "", gap)
