"""Whether one label is said of those before it, of those it leads to, or of whoever was spoken of: the order of the rules.

Each step asks a question of the modules before this one; the first that has an answer decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.groups import NOUN, NUMERAL, GroupMention
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.model import Span
from berita_extract.numbers import counted
from berita_extract.records.bound import all_expect, has_label
from berita_extract.records.group_exceptions import excepted_ids
from berita_extract.records.group_places import ids_of, leads_to_list, names_between
from berita_extract.records.groups import Groups
from berita_extract.records.labelling.ahead import Ahead
from berita_extract.records.labelling.alone import Alone
from berita_extract.records.labelling.chain import (
    are_companions,
    compared_owner,
    excepted_owners,
    give_before,
    group_of,
    reach_back,
    said_of,
    told_of,
    without_excepted,
)
from berita_extract.records.labelling.continuation import Continuation
from berita_extract.records.labelling.giving import Giver
from berita_extract.records.labelling.memory import Memory
from berita_extract.records.labelling.nobody import (
    after_bounds,
    is_average,
    is_defined,
    not_assessed,
    of_untold,
    of_whoever,
    tells_bounds,
)
from berita_extract.records.labelling.occurrence import Occurrence, Sides
from berita_extract.records.labelling.phrases import (
    ACCOMPANY,
    AND_ONE,
    FURTHER,
    NAMELY,
    QUANTIFIED,
    TOGETHER,
    WITH_THEM,
)
from berita_extract.records.labelling.picks import Picks, from_to, valued_before
from berita_extract.records.story import Story

_TOGETHER_WITH = re.compile(r"\b(?:bersama|beserta)\s+(?:dengan\s+)?$", re.IGNORECASE)
_WITH = re.compile(
    r"\s*,?\s*(?:bersama|beserta|dan|serta|berikut|maupun)(?:\s+(?:dengan|juga|seluruh|sebanyak))*\s*", re.IGNORECASE
)
# "Rapor merah masih membayangi Jatim": of the region at large, not of its government
_MANY = re.compile(
    rf"\b(?P<count>{NUMERAL})\s+(?:(?:sudah|masih|telah)\s+)?(?:(?-i:[A-Z])\w+\s+di\s+(?:\w+\s+)?)?$", re.IGNORECASE
)  # "Tujuh Rapor Merah untuk …": of seven, not of one
_THERE_ARE = re.compile(
    rf"\W*(?:ada|berjumlah|sebanyak|tinggal|hanya|terdapat)\s+(?P<count>{NUMERAL})(?:\s+{NOUN})?\W*", re.IGNORECASE
)
# "Tiga terakhir masih zona kuning. Aceh Singkil 75,20, Simeulue 70,84, Aceh Jaya 66,37"
_LAST_ONES = re.compile(
    rf"\W*(?:(?:sedangkan|adapun|sementara)\s+)?(?P<count>{NUMERAL})\s+(?:{NOUN}\s+)?(?:yang\s+)?(?:terakhir|terbawah|tersisa)\s+(?:\w+\s+){{0,4}}\Z",
    re.IGNORECASE,
)
_THEN_LIST = re.compile(
    r"\b(?:masing-masing|yaitu|yakni|antara lain|di ?antaranya|meliputi|sebagai berikut|adalah|ialah)\s*:\s*\Z",
    re.IGNORECASE,
)
_TO_LIST = re.compile(
    r"[\s)\"]*(?:(?:juga|pula|masing-masing|turut|ikut)\s+)*(?:di(?:raih|peroleh|sandang|dapat\w*|terima|kantongi|tempati|huni|isi)|diberikan\s+kepada)(?:\s+oleh)?\s*:\s*",
    re.IGNORECASE,
)
_SOME_OF = re.compile(r"\b(?:termasuk|di antaranya|antara lain|khususnya|terutama)\s+yang\b", re.IGNORECASE)

# "Dua daerah lain yang hijau", "Polres lain yang juga masuk zona hijau"
_WHO_ALSO = re.compile(r"\s+yang\s+(?:(?:juga|pula|sudah|masuk|berada|di|ke|zona)\s+)*", re.IGNORECASE)


class Decision:
    """Decides of one label after the other whom it is said of, and gives it to them."""

    def __init__(self, story: Story, groups: Groups, giver: Giver, memory: Memory, continuation: Continuation) -> None:
        self._story = story
        self._groups = groups
        self._giver = giver
        self._memory = memory
        self._continuation = continuation
        self._picks = Picks(story, giver)
        self._ahead = Ahead(story, groups, giver, memory)
        self._alone = Alone(story, groups, giver, memory)

    def decide(self, here: Occurrence) -> None:
        """Gives a label to whom it is said of, notes it for a group, or leaves it."""
        if self._is_no_result(here):
            return
        if compared := compared_owner(self._story, here.subjects, here.label):
            self._giver.give(here.sentence, compared, here.label, here.made)
            return
        if excepted := excepted_owners(here):
            for mention in excepted:
                self._giver.give(here.sentence, mention, here.label, here.made)
            return
        self._ahead.give_alike(here)
        self._ahead.give_also(here)
        here = replace(here, subjects=[m for m in here.subjects if not m.compared])
        sides = self._sides(here)
        if sides is None or self._ahead.take_groups(here, sides) or self._counted_behind(here, sides):
            return
        if of_whoever(self._story, here, sides) or self._counted_before(here, sides):
            return
        if self._last_named_next(here, sides):
            return
        if self._picks.take(here, sides) or self._ahead.take_names(here, sides):
            return
        if is_average(here) and not sides.left:
            return
        if sides.group is not None:
            self._give_group(here, sides, sides.group)
        elif ranged := from_to(self._story, here.sentence, here.label):
            self._giver.give_each(here.sentence, ranged, here.label)
        elif sides.left:
            self._give_names(here, sides)
        else:
            self._alone.bind(here)

    def _is_no_result(self, here: Occurrence) -> bool:
        """Whether a label tells what a class is, or what is known already of those told before."""
        if not_assessed(self._story, here) or is_defined(self._story, here) or of_untold(self._story, here):
            return True
        if self._continuation.means_the_same(here):
            return True
        again = any(g.role in ("back", "counted") and g.noun for g in self._groups.of(here.sentence))
        if here.subjects or here.made or again:
            return False
        # "88,00 sampai 100 kategori A, 78,00 sampai 87,99 B. Keduanya zona hijau"
        return after_bounds(self._story, here.sentence) or tells_bounds(self._story, here)

    def _sides(self, here: Occurrence) -> Sides | None:
        """Who stands on either side of a label; None where that is settled by how they stand together."""
        story, sentence, label = self._story, here.sentence, here.label
        if _TO_LIST.fullmatch(story.text, label.span.end, sentence.span.end) and leads_to_list(
            story, sentence, inside=False
        ):
            self._groups.add(label, sentence)  # "Selain pemprov, zona hijau kategori B juga diperoleh:"
            return None
        if (
            _THEN_LIST.search(story.text, label.span.end, sentence.span.end)
            and not here.subjects
            and leads_to_list(story, sentence, inside=False)
        ):
            self._groups.add(label, sentence)  # "Ada delapan SKPD yang diberi rapor merah, masing-masing:"
            return None
        left = said_of(story, sentence, here.subjects, label)
        self._add_company(here, left)
        right = [m for m in here.subjects if m.span.start >= label.span.end]
        if self._leads_to_kind(here, right):
            self._groups.add(label, sentence)  # "Opini kualitas tertinggi diraih Polres:"
            return None
        left = without_excepted(here, left)
        if right and are_companions(story, here, left):
            # "Selain Kampar, daerah yang hijau ialah A dan B", "Bersama Kominfo, ikut hijau A, B"
            self._ahead.lead(here, right, chained=True)
            for mention in left:
                if not told_of(story, mention, label):
                    self._giver.give(sentence, mention, label, here.made)
            return None
        groups = [g for g in self._groups.of(sentence) if not g.whole]
        counted_behind = next((g for g in groups if g.span.start >= label.span.end and g.role == "counted"), None)
        if counted_behind is not None and not right and are_companions(story, here, left):
            # "Selain Pemprov A, predikat itu diraih pula oleh tiga pemda. Ketiganya ialah …"
            self._groups.add(label, sentence, counted_behind)
            self._memory.led_group = (label, sentence.block)
            for mention in left:
                if not told_of(story, mention, label):
                    self._giver.give(sentence, mention, label, here.made)
            return None
        group = group_of(story, here, groups, left, alone=not (left or right))
        if group is not None and _SOME_OF.search(story.text, group.span.end, label.span.start):
            return None  # "Daerah lain tidak disurvei, termasuk yang pada putaran sebelumnya sudah hijau"
        return self._ahead.sides(here, left, right, groups, group)

    def _add_company(self, here: Occurrence, left: Sequence[InstitutionMention]) -> None:
        """Notes a label for groups that go along with a name: "Bersama empat daerah lain, Binjai ditempatkan di zona merah"."""
        text, sentence, label = self._story.text, here.sentence, here.label
        for others in self._groups.of(sentence):
            together = _TOGETHER_WITH.search(text[max(sentence.span.start, others.span.start - 20) : others.span.start])
            if together and others.span.end <= label.span.start and left and left[-1].span.start >= others.span.end:
                self._groups.add(label, sentence, others)

    def _leads_to_kind(self, here: Occurrence, right: Sequence[InstitutionMention]) -> bool:
        """Whether only the word of a kind and a colon stand behind a label, and the kind's list follows."""
        end = here.sentence.span.end
        if not right or self._story.text[right[0].span.end : end].strip() != ":" or right[0].own_name is not None:
            return False
        kind_only = right[0].unit is not None and " " not in right[0].words
        return kind_only and leads_to_list(self._story, here.sentence, inside=False)

    def _counted_behind(self, here: Occurrence, sides: Sides) -> bool:
        """Notes a label of as many as a bare number behind it tells: "Yang kepatuhannya rendah (zona merah) ada tiga. Yakni A,
        B, dan C"."""
        if sides.left or sides.right:
            return False
        many = _THERE_ARE.fullmatch(self._story.text, here.label.span.end, here.sentence.span.end)
        if many is None:
            return False
        group = GroupMention(Span(*many.span("count")), "counted", counted(many.group("count")))
        self._groups.add(here.label, here.sentence, group)
        return True

    def _counted_before(self, here: Occurrence, sides: Sides) -> bool:
        """Notes a label of as many as a number right before it tells: "Tujuh Rapor Merah untuk …"."""
        if sides.left or sides.group is not None:
            return False
        many = _MANY.search(here.before)
        count = counted(many.group("count")) if many else None
        if many is None or (count or 0) < 2:
            return False
        span = Span(here.start + many.start(), here.label.span.end)
        self._groups.add(here.label, here.sentence, GroupMention(span, "counted", count))
        return True

    def _last_named_next(self, here: Occurrence, sides: Sides) -> bool:
        """Notes a label of the last ones of a story whom only what follows names, each with a value: "Tiga terakhir zona kuning: A
        75,20, …"."""
        story, sentence = self._story, here.sentence
        last = None if sides.left else _LAST_ONES.fullmatch(here.before)
        where = sentence if sides.right else story.following(sentence)
        if last is None or where is None or where.block != sentence.block:
            return False
        names = sides.right or names_between(story, where.span.start, where.span.end)
        count = counted(last.group("count"))
        told = ids_of([d.mention for d in story.drafts if d.at < sentence.span.start]) & ids_of(names)
        if told or len(ids_of(names)) != count or len(story.inside(where, story.scores)) != count:
            return False
        span = Span(here.start + last.start("count"), here.start + last.end("count"))
        self._groups.add(here.label, sentence, GroupMention(span, "counted", count))
        return True

    def _give_group(self, here: Occurrence, sides: Sides, group: GroupMention) -> None:
        """Notes a label for the group before it, and gives it to the names that stand together with the group."""
        text, sentence, label, made = self._story.text, here.sentence, here.label, here.made
        self._groups.add(label, sentence, group)
        self._keep_for_members(here, sides, group)
        opens = not text[sentence.span.start : group.span.start].strip()
        if (
            opens
            and group.role == "rest"
            and group.count
            and _WHO_ALSO.fullmatch(text, group.span.end, label.span.start)
        ):
            self._give_told_before(here)
        for other in sides.groups:  # "tiga kota dan enam kabupaten semuanya zona hijau"
            if other.span.end < group.span.start and _WITH.fullmatch(text[other.span.end : group.span.start]):
                self._groups.add(label, sentence, other)
        names = [m for m in sides.left if m.span.end <= group.span.start]
        for mention in (m for m in sides.left if m.span.start >= group.span.end):
            joined = group.role == "back" and AND_ONE.fullmatch(text, group.span.end, mention.span.start)
            if joined or ACCOMPANY.fullmatch(text, group.span.end, mention.span.start):
                self._giver.give(sentence, mention, label, made)
        with_them = WITH_THEM.match(text, sentence.span.start, names[0].span.start) if names else None
        self._ahead.give_joined(here, sides.right)  # "Seluruh unit …, begitu pula pemprovnya"
        if with_them and text[names[-1].span.end : group.span.start].strip() == ",":
            for mention in names:  # "Bersama Polewali Mandar, ketiganya berada di zona hijau"
                self._giver.give(sentence, mention, label, made)
        elif names and _WITH.fullmatch(text[names[-1].span.end : group.span.start]):
            self._giver.give(sentence, names[-1], label, made)

    def _give_told_before(self, here: Occurrence) -> None:
        """Gives a label to the one told right before others that have it too: "A 90,20. Dua daerah lain yang hijau, B dan C"."""
        before = self._story.preceding(here.sentence)
        told = [d for d in self._story.drafts if d.score and before is not None and d.sentence == before]
        if (
            len(told) == 1
            and not has_label(self._story, told[0], here.label)
            and all_expect(self._story, told, here.label)
        ):
            told[0].take(here.label)

    def _keep_for_members(self, here: Occurrence, sides: Sides, group: GroupMention) -> None:
        """Remembers the label of a group whose members later sentences may name."""
        memory, label, block = self._memory, here.label, here.sentence.block
        if label.polarity == "past":
            return
        if group.role == "rest":
            memory.led = None  # "Zona merah antara lain A. Sisanya kuning. Mereka adalah B dan C"
            if group.count is None and sides.right and NAMELY.search(sides.gap):
                memory.open = (label, block, sides.right[-1])
        elif group.role == "counted":
            memory.led_group = (label, block)

    def _give_names(self, here: Occurrence, sides: Sides) -> None:
        """Gives a label to the names before it, and to what words behind it join to them."""
        story, sentence, label, left, made = self._story, here.sentence, here.label, sides.left, here.made
        if not made and (valued := valued_before(story, sentence, left[-1], here.before)):
            valued.take(label)
            return
        excepted = excepted_ids(story, sentence, label.span.end)
        for mention in reach_back(story, left, label, made):
            if not {c.id for c in mention.candidates} & excepted:
                self._giver.give(sentence, mention, label, made)
        opens_further = FURTHER.match(story.text[sentence.span.start : sentence.span.start + 20])
        if opens_further and QUANTIFIED.search(story.text[left[-1].span.end : label.span.start]):
            give_before(story, sentence, label)
        if sides.ahead is not None and TOGETHER.fullmatch(story.text, label.span.end, sides.ahead.span.start):
            # "… di zona kuning, begitu pula tiga kabupaten, yakni A, B dan C"
            self._groups.add(label, sentence, sides.ahead)
        self._ahead.give_joined(here, sides.right)
