"""Who is left over: "sisanya", "lima lainnya", "Daerah lain di zona hijau".

A rest is named itself, or it is a group told before without those who have another label.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from berita_extract.mentions.groups import NOUN, GroupMention, fits, fits_regions
from berita_extract.mentions.labels import Label, colour_of
from berita_extract.records.bound import all_expect, differs, has_label, of_same, scored_in
from berita_extract.records.group_counted import MEMBERS_ARE, TELLS, CountedMembers, first_fitting
from berita_extract.records.group_places import (
    IS,
    LONG_LIST,
    NAMELY,
    Members,
    ids_of,
    names_between,
    names_by_sentence_before,
    names_going_on,
    names_later,
    names_onwards,
)
from berita_extract.records.groups import Groups
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_WITH_ZONE = re.compile(
    r"\s+(?:yang\s+)?(?:di|dalam|pada|berada di|masuk)\s+zona\s+(?P<colour>hijau|kuning|merah)\b", re.IGNORECASE
)
_ONE_OF_KIND = re.compile(
    rf"\b(?P<noun>{NOUN})\s+(?:yang\s+)?(?:(?:di)?sebut\s+)?(?:terakhir|pertama|terbawah|teratas)\b", re.IGNORECASE
)
_FROM_ON = re.compile(r",\s+(?:mulai\s+)?dari\s+", re.IGNORECASE)  # "Selebihnya kuning, dari A, B, dan C sampai D"
# "Daerah lainnya yang juga hijau dalam memberikan pelayanan publik, yaitu A, B"
_NAMELY_NEXT = re.compile(r"\A[^.;:\d]{0,80},\s+(?:yaitu|yakni|ialah|adalah|antara lain)\s+\Z", re.IGNORECASE)

# "Daerah lain, seperti A dan B, masih kuning"
_SUCH_AS = re.compile(r",?\s+(?:seperti|misalnya|semisal)\s+(?:halnya\s+)?", re.IGNORECASE)
# "A (631), B (672), lalu C": nothing but values and what joins names
_ROW = re.compile(
    r"[\s,;()\d.:-]*(?:\b(?:dan|serta|maupun|lalu|kemudian|disusul|diikuti|juga|dengan|nilai|skor)\b[\s,;()\d.:-]*){0,3}",
    re.IGNORECASE,
)


class RestMembers:
    """Finds the members of rests, as of one year."""

    def __init__(self, story: Story, groups: Groups, year: int | None, counted: CountedMembers) -> None:
        self._story = story
        self._groups = groups
        self._year = year
        self._counted = counted

    def members(self, group: GroupMention, sentence: Sentence, label: Label | None) -> Members:
        """The members of a rest, named themselves or left over when the label is given."""
        behind = self._groups.behind(group, sentence)
        if group.count is not None:
            if named := self._rest_of_told(group, sentence) or self._named(group, sentence, behind, label):
                return named
        elif behind and self._enumerated(group, behind, label):
            return behind
        elif behind and label and _SUCH_AS.fullmatch(self._story.text, group.span.end, behind[0].span.start):
            return [m for m in behind if m.span.start < label.span.start]
        if label is None:
            return []
        if not behind and (listed := self._enumerated_next(sentence)):
            return listed
        return self._left(group, sentence, label)

    def _named(self, group: GroupMention, sentence: Sentence, behind: Members, label: Label | None) -> Members:
        """Those named behind a rest with a number, or some of them."""
        pools = [behind]
        if behind:
            pools.append([*behind, *names_going_on(self._story, sentence)])
            pools += [[*behind, *more] for more in names_onwards(self._story, sentence)]
        told = scored_in(self._story, self._year)
        pools.append([d.mention for d in told if d.block == sentence.block and d.at >= sentence.span.end])
        pools += [names for names in names_later(self._story, sentence) if self._told_off(names)]
        # "Sembilan kementerian lain di zona kuning, antara lain A dan B"
        return (
            first_fitting(iter(pools), group)
            or self._nearly(group, sentence, behind, label)
            or self._counted.some_of(group, sentence, label)
        )

    def _told_off(self, names: Members) -> bool:
        """Whether names stand in a row or have values, so that no other thing is told of each: "Kota A memasang target, Kabupaten B
        menyiapkan pelatihan"."""
        valued = {d.mention.span for d in self._story.drafts if d.score}
        pairs = [(a, b) for a, b in itertools.pairwise(names) if not {a.span, b.span} <= valued]
        here = [(a, b) for a, b in pairs if self._story.sentence_of(a.span) == self._story.sentence_of(b.span)]
        return all(_ROW.fullmatch(self._story.text, a.span.end, b.span.start) for a, b in here)

    def _nearly(self, group: GroupMention, sentence: Sentence, behind: Members, label: Label | None) -> Members:
        """Those of a long list that is one longer or shorter than the rest: "23 polres lain juga hijau, yakni A, B, … dan L." /
        "Kemudian, M, N, …"."""
        if not behind or not NAMELY.search(self._story.text[group.span.end : behind[0].span.start]):
            return []
        listed = [*behind, *names_going_on(self._story, sentence)]
        size = len(ids_of(listed))
        if size > LONG_LIST and abs(size - (group.count or 0)) == 1:
            return listed
        # "Empat provinsi lain yang sama-sama zona hijau ialah A (91,15), B (93,14), serta C (94,01). Peringkat pertama D"
        scored = [d for d in scored_in(self._story, self._year) if d.mention in behind]
        near = len(ids_of(behind)) == (group.count or 0) - 1 == len(scored) > 1
        return behind if near and label is not None and all_expect(self._story, scored, label) else []

    def _enumerated(self, group: GroupMention, behind: Members, label: Label | None) -> bool:
        """Whether a rest without a number is the names behind it: "Sisanya, yaitu A dan B, kuning", "Selebihnya kuning: A, B"."""
        inside = label is not None and group.span.end <= label.span.start < behind[0].span.start
        start = label.span.end if label is not None and inside else group.span.end
        gap = self._story.text[start : behind[0].span.start]
        return bool(IS.match(gap) or _FROM_ON.fullmatch(gap) or _NAMELY_NEXT.search(gap))

    def _enumerated_next(self, sentence: Sentence) -> Members:
        """Those whom the next sentence enumerates: "Selebihnya merah. Diurutkan dari yang terbesar: A 43,62, B 39,42"."""
        following = self._story.following(sentence)
        if following is None or following.block != sentence.block:
            return []
        listed = names_between(self._story, following.span.start, following.span.end)
        gap = self._story.text[following.span.start : listed[0].span.start] if listed else ""
        leads = gap.rstrip().endswith(":") or MEMBERS_ARE.match(gap) or TELLS.search(gap)
        return listed if len(ids_of(listed)) > 1 and leads else []

    def _left(self, group: GroupMention, sentence: Sentence, label: Label) -> Members:
        """Those of the kind who have no such label yet."""
        noun = group.noun or self._noun_told(group, sentence)
        left = [
            d
            for d in scored_in(self._story, self._year)
            if fits(d.mention, noun) and not has_label(self._story, d, label)
        ]
        zoned = _WITH_ZONE.match(self._story.text, group.span.end)
        colour = group.colour or (colour_of(zoned.group("colour")) if zoned and not label.zone else None)
        if colour:  # "lima belas daerah hijau lain", "Daerah lain di zona hijau"
            left = [d for d in left if any(o.zone == colour for o in of_same(self._story, d))]
        if group.count is None:
            if not any(differs(d, label) for d in self._story.drafts):
                return []
            if left and all(d.at > group.span.end for d in left):
                # "… 7 daerah, A, B, … dan G. Yang hijau A saja, lainnya kuning semua": not one who is told of later
                return self._unlabelled_of_roster(group, sentence, label) or [d.mention for d in left]
            # of the list right before, if there is one
            before = [d for d in left if d.group == sentence.group - 1]
            if len(before) > 1 and not (colour or self._of_everyone(group, sentence, noun)):
                left = before
            return [d.mention for d in left] or self._unlabelled_of_roster(group, sentence, label)
        near = [d for d in left if sentence.block - 1 <= d.block <= sentence.block]
        told = self._story.preceding(sentence)
        # "masing-masing 70,38; 51,15; 45,16. Kota yang disebut pertama masih kuning, dua sisanya merah"
        last = [d for d in near if d.sentence in (told, sentence)]
        other = [d for d in left if not any(differs(o, label) for o in of_same(self._story, d))]
        pools = [[d.mention for d in pool] for pool in (last, near, left, other)]
        rosters = self._rosters(group, sentence, label)
        return first_fitting(itertools.chain(pools, self._without(group, sentence), rosters), group)

    def _of_everyone(self, group: GroupMention, sentence: Sentence, noun: str | None) -> bool:
        """Whether a rest is that of all told so far: of a legend ("nama tanpa keterangan"), or of a frame of as many as all
        are: "Dari 19 daerah tersebut, hanya A … Selebihnya"."""
        if re.search(r"\b(?:tanpa|diberi)\b", group.span.of(self._story.text)):
            return True
        start = self._story.document.blocks[sentence.block].span.start
        told = (g for g, _ in reversed(self._groups.told) if start <= g.span.start < group.span.start)
        frame = next((g for g in told if g.whole and g.count), None)
        scored = [d for d in scored_in(self._story, self._year) if d.at < group.span.start]
        everyone = ids_of([d.mention for d in scored if fits(d.mention, noun)])
        return frame is not None and frame.count == len(everyone)

    def _rest_of_told(self, group: GroupMention, sentence: Sentence) -> Members:
        """The rest of a group of the sentence before, some of whom this one names: "Kelimanya ialah A, B, C, D dan E. … A dan
        B kategori A, tiga lainnya kategori B"."""
        before = self._story.preceding(sentence)
        named = ids_of(names_between(self._story, sentence.span.start, group.span.start))
        near = before is not None and sentence.block - before.block <= 1
        roster = names_between(self._story, before.span.start, before.span.end) if before is not None and near else []
        inside = named and named <= ids_of(roster) and len(ids_of(roster)) == len(named) + (group.count or 0)
        return [m for m in roster if not ids_of([m]) & named] if inside else []

    def _noun_told(self, group: GroupMention, sentence: Sentence) -> str | None:
        """The kind of "yang lain" after "baru satu OPD yang hijau": units, if the group told last in the paragraph is some."""
        start = self._story.document.blocks[sentence.block].span.start
        told = [g for g, _ in self._groups.told if start <= g.span.start < group.span.start and g.noun and not g.whole]
        if picked := _ONE_OF_KIND.search(self._story.text, sentence.span.start, group.span.start):
            return picked.group("noun").lower()  # "Unit terakhir masih di zona kuning, sedangkan enam lainnya hijau"
        return told[-1].noun if told and not fits_regions(told[-1].noun) else None

    def _rosters(self, group: GroupMention, sentence: Sentence, label: Label) -> Iterator[Members]:
        """Those whom a sentence before enumerates, without whoever has another label: "Daerah yang disurvei tujuh, yaitu A,
        B, C, D, E, F dan G. Hanya C yang hijau. Enam daerah sisanya kuning"."""
        other = {
            c.id
            for d in self._story.drafts
            if differs(d, label) and d.year.value == self._year
            for c in d.mention.candidates
        }
        for names in names_by_sentence_before(self._story, sentence):
            rest = [m for m in names if not ids_of([m]) & other]
            if other and len(ids_of(names)) > len(ids_of(rest)):
                yield rest

    def _unlabelled_of_roster(self, group: GroupMention, sentence: Sentence, label: Label) -> Members:
        """Those of a roster told just before who have no other label: "Lima daerah …: A, B, C, D dan E. Hanya E yang hijau,
        selebihnya kuning"."""
        told = [
            self._counted.named(g, place)
            for g, place in reversed(self._groups.told)
            if g.role == "counted" and g.count and g.span.start < group.span.start and place.block >= sentence.block - 1
        ]
        before = self._story.preceding(sentence)
        if before is not None and before.block == sentence.block:
            told.append(names_between(self._story, before.span.start, before.span.end))
        for members in told:
            other = {c.id for d in self._story.drafts if differs(d, label) for c in d.mention.candidates} | ids_of(
                names_between(self._story, sentence.span.start, group.span.start)
            )
            rest = [m for m in members if not ids_of([m]) & other]
            if 0 < len(ids_of(rest)) < len(ids_of(members)):
                return rest
        return []

    def _without(self, group: GroupMention, sentence: Sentence) -> Iterator[Members]:
        """Groups told before without those just named: "Enam kabupaten: … A dan B masih kuning, empat lainnya hijau"."""
        named = ids_of(names_between(self._story, sentence.span.start, group.span.start))
        for told, place in reversed(self._groups.told):
            if told.role == "counted" and told.count and told.span.start < group.span.start:
                members = self._counted.named(told, place)
                yield [m for m in members if not ids_of([m]) & named]
