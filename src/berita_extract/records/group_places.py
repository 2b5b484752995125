"""Where the names stand that may be the members of a group: before it, behind it, in the list it leads to.

Each function yields names as they stand, nearest first; whether they are as many and of the kind as the group says is
asked in `group_counted` and the modules behind it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from berita_extract.mentions.groups import NOUN, GroupMention
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

Members = list[InstitutionMention]


# What stands between a group and its names where one is explained by the other: "Ketiganya adalah A, B dan C"
IS = re.compile(
    r"^[\s,:(-]*(?:(?:adalah|ialah|yakni|yaitu|meliputi|terdiri(?: atas| dari)?|antara lain|masing-masing|di ?antaranya|berupa)"
    r"[\s,:-]*)*$",
    re.IGNORECASE,
)
# Some of them: "Di antaranya Polres Kupang (71,59), …"
SOME_OF = re.compile(
    r"\b(?:di ?antaranya|antara lain|seperti|misalnya|termasuk|mulai dari|yang\s+ter(?:baik|tinggi|rendah|atas"
    r"|bawah|besar|kecil)|paling\s+\w+)\b",
    re.IGNORECASE,
)
# A sentence or heading that only leads to what follows: "Berikut rinciannya:", "Hasilnya sebagai berikut."
_LEADS_ON = re.compile(
    r"\b(?:berikut|rincian(?:nya)?|perincian(?:nya)?|daftar(?:nya)?|selengkapnya|sebagai berikut|di bawah ini)\b|:\s*$",
    re.IGNORECASE,
)
_TYPED_LINE = re.compile(
    r"(?:Kementerian|Lembaga|(?:Pemerintah )?(?:Provinsi|Kota|Kabupaten)|Pemprov|Pemkot|Pemkab)\s*:\s+\w"
)
# "Kota", "Kabupaten (3):": which items of a list follow
KIND_LINE = re.compile(rf"\W*{NOUN}(?:\s*\(\d{{1,3}}\))?\W*", re.IGNORECASE)
_JOINED = re.compile(r"\s*,?\s*(?:dan|serta|maupun)?\s*", re.IGNORECASE)
_ITEM = re.compile(r"\s*\(?(?:\d+[.,]\d+\)?)?\s*,?\s*(?:dan|serta|maupun)?\s*", re.IGNORECASE)
_OPENS_ANEW = re.compile(r";|\b(?:sedangkan|sementara|adapun)\b", re.IGNORECASE)
FURTHER_OPENS = re.compile(
    r"\W*(?:kemudian|lalu|selanjutnya|seterusnya|berikutnya|(?:setelah|sesudah) itu|disusul|menyusul|terakhir|serta|dan)\b",
    re.IGNORECASE,
)
_NTH_OPENS = re.compile(r"\W*(?:Yang\s+)?Ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)\b")
# Who speaks, or a second sentence: a paragraph of the story, no entry under a heading "Zona Hijau"
_TOLD = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|jelas|ungkap|tambah|terang|papar)(?:nya|\s+dia)?\b|\b(?:mengatakan|menyebut(?:kan)?|menjelaskan)\b",
    re.IGNORECASE,
)
NAMELY = re.compile(r"\b(?:yaitu|yakni|ialah|adalah)\W*\Z", re.IGNORECASE)
LONG_LIST = 4  # names; of fewer the number of the group is to be believed
_SENTENCES = 12  # sentences of a paragraph that are searched for the members of a group
_REACH = 4  # blocks in which a group that was told is named


def ids_of(mentions: Sequence[InstitutionMention]) -> set[str]:
    """The ids of those mentions that are resolved."""
    return {m.candidates[0].id for m in mentions if m.resolved}


def names_between(story: Story, start: int, end: int) -> Members:
    """Those named between two places who can have a result, in order."""
    return [
        m
        for m in story.mentions
        if start <= m.span.start < end
        and m.resolved
        and not m.place
        and not m.giver
        and not m.compared
        and m.form not in ("anaphor", "holder")
    ]


def names_apposed(story: Story, group: GroupMention, sentence: Sentence) -> Members:
    """As many names as the group has, right before it: "A, B, dan C, tiga daerah yang …"."""
    names = names_between(story, sentence.span.start, group.span.start)
    if not names or group.count is None:
        return []
    gap = story.text[names[-1].span.end : group.span.start]
    return names[-group.count :] if re.fullmatch(r"[\s,\d.()-]*(?:adalah|ialah|merupakan|menjadi)?\s*", gap) else []


def _after_each(story: Story, sentences: Iterable[Sentence]) -> Iterator[Members]:
    """The names of sentences, of the first, of the first two, …"""
    found: Members = []
    for sentence in sentences:
        found = [*found, *names_between(story, sentence.span.start, sentence.span.end)]
        yield found


def names_onwards(story: Story, sentence: Sentence) -> Iterator[Members]:
    """The names of the sentences behind one in its paragraph, of the first, of the first two, …"""
    behind = (s for s in story.document.sentences if s.span.start >= sentence.span.end)
    yield from _after_each(story, (s for s in behind if s.block == sentence.block))


def names_going_on(story: Story, sentence: Sentence) -> Members:
    """The names with which the next paragraph goes on: "…, yaitu A, B, dan C." / "Selanjutnya D, E, dan F"."""
    ahead = next((s for s in story.document.sentences if s.block == sentence.block + 1), None)
    if ahead is None or not FURTHER_OPENS.match(story.text, ahead.span.start):
        return []
    return names_between(story, ahead.span.start, ahead.span.end)


def names_continued(story: Story, sentence: Sentence) -> Iterator[Members]:
    """The names of the sentences behind one as long as they go on counting or listing, after each: "…, yaitu Pertama A 94,36.
    Kedua, B 89,62." / "Ketiga, C 89,27", "… ialah A 73,08. Lalu B 72,79." / "Terakhir C 68,28"."""

    def goes_on(following: Sentence) -> bool:
        at = following.span.start
        return bool(_NTH_OPENS.match(story.text, at) or FURTHER_OPENS.match(story.text, at))

    behind = (s for s in story.document.sentences if s.span.start >= sentence.span.end)
    yield from _after_each(story, itertools.takewhile(goes_on, behind))


def names_later(story: Story, sentence: Sentence) -> Iterator[Members]:
    """The names of the sentences that follow, of the rest of the paragraph, then of one of the paragraphs behind."""
    rest = [s for s in story.document.sentences if s.block == sentence.block and s.span.start >= sentence.span.end]
    collected: Members = []
    for number, following in enumerate(rest[:_SENTENCES]):
        if number == 0 and SOME_OF.search(story.text[following.span.start : following.span.start + 40]):
            yield names_between(story, following.span.start, following.span.end)
        collected = [*collected, *names_between(story, following.span.start, following.span.end)]
        yield collected
    for number in range(sentence.group + 1, sentence.group + 1 + _REACH):
        blocks = [b for b, g in zip(story.document.blocks, story.document.groups, strict=True) if g == number]
        if not blocks or blocks[0].kind == "cell":
            break
        if number == sentence.group + 1 and not collected and blocks[0].kind == "paragraph":
            there = [s for s in story.document.sentences if s.group == number]
            yield from _after_each(story, there[:_SENTENCES])
        collected = [*collected, *names_between(story, blocks[0].span.start, blocks[-1].span.end)]
        yield collected
        first = next((s for s in story.document.sentences if s.group == number), None)
        if first is not None:
            yield names_between(story, first.span.start, first.span.end)
        yield names_between(story, blocks[0].span.start, blocks[-1].span.end)


def names_before(story: Story, group: GroupMention, sentence: Sentence) -> Iterator[Members]:
    """The names of the same sentence, of the sentences and blocks before, each alone and then together."""
    here = names_between(story, sentence.span.start, group.span.start)
    yield here
    if group.role == "back" and group.count:
        yield _set_apart(story, here, group.count)
    scored = [d.mention for d in story.drafts if d.score and d.sentence == sentence and d.at < group.span.start]
    yield scored
    collected = here
    if group.role == "back" and group.count:
        yield _last_joined(story, sentence, group.count)
    if group.role == "back" and group.count == 2:
        yield _of_duel(story, sentence)
    for names in names_by_sentence_before(story, sentence):
        yield names
        collected = [*names, *collected]
        yield collected
        if group.count is not None and len(ids_of(collected)) > group.count:
            break
    yield names_of_lists_above(story, sentence)
    for number in range(sentence.group - 1, max(-1, sentence.group - 4), -1):
        blocks = [b for b, g in zip(story.document.blocks, story.document.groups, strict=True) if g == number]
        if blocks:
            yield names_between(story, blocks[0].span.start, blocks[-1].span.end)
            yield [d.mention for d in story.drafts if d.group == number and d.score]


def names_of_lists_above(story: Story, sentence: Sentence) -> Members:
    """The names of the lists right above a paragraph, those under headings of their kind included: "Kota" / "1. Padang" /
    "Kabupaten" / "1. Agam" / "Semua daerah itu masuk zona hijau"."""
    names: Members = []
    above = story.document.before(sentence)
    while above is not None and (above.in_list or KIND_LINE.fullmatch(above.span.of(story.text))):
        names = [*names_between(story, above.span.start, above.span.end), *names]
        above = story.document.before(above)
    return names


def _last_joined(story: Story, sentence: Sentence, count: int) -> Members:
    """The names with which the sentence before ends, if they are joined to nobody before them: "… kecuali A dan B."."""
    before = story.preceding(sentence)
    names = names_between(story, before.span.start, before.span.end) if before is not None else []
    if before is None or len(names) <= count or before.block != sentence.block:
        return []
    ends = not story.text[names[-1].span.end : before.span.end].strip(' ."”')
    return names[-count:] if ends and _stand_alone(_last_gaps(story, names, count)) else []


def _of_duel(story: Story, sentence: Sentence) -> Members:
    """The two of the sentence before of whom one is compared with the other: "A kalah dari B. Keduanya …"."""
    before = story.preceding(sentence)
    named = story.subjects(before) if before is not None and before.block == sentence.block else ()
    both = [m for m in named if m.resolved and m.form not in ("anaphor", "holder")]
    return both if len(both) == 2 and both[1].compared and not both[0].compared else []


def _set_apart(story: Story, names: Members, count: int) -> Members:
    """The last names of a sentence so far, if they are joined to nobody before them: "A 79,10, sedangkan B dan C keduanya …",
    "A 81,20, zona hijau; B 77,10, C 75,88, keduanya …"."""
    if len(names) <= count:
        return []
    gaps = _last_gaps(story, names, count)
    items = all(_ITEM.fullmatch(gap) for gap in gaps[1:]) and _OPENS_ANEW.search(gaps[0])
    return names[-count:] if items or _stand_alone(gaps) else []


def _last_gaps(story: Story, names: Members, count: int) -> list[str]:
    """What stands before each of the last names."""
    return [story.text[a.span.end : b.span.start] for a, b in itertools.pairwise(names[-count - 1 :])]


def _stand_alone(gaps: Sequence[str]) -> bool:
    """Whether names are joined to each other by nothing but "dan", and not to the one before the first gap."""
    return all(_JOINED.fullmatch(gap) for gap in gaps[1:]) and not _JOINED.fullmatch(gaps[0])


def names_by_sentence_before(story: Story, sentence: Sentence) -> Iterator[Members]:
    """The names of each sentence before in the paragraph and the one before it, nearest first."""
    near = [s for s in story.document.sentences if s.span.end <= sentence.span.start][-_SENTENCES:]
    for other in reversed(near):
        if other.span.end <= sentence.span.start and other.block >= sentence.block - 1:
            yield names_between(story, other.span.start, other.span.end)


def names_of_list_behind(story: Story, sentence: Sentence) -> Members:
    """The names of the list or table that the sentence leads to, if nothing but words that lead on stands between."""
    document = story.document
    between = [
        s for s in document.sentences if s.span.start >= sentence.span.end and s.group - sentence.group in (0, 1)
    ]
    last = sentence
    for following in between:
        listed = document.blocks[following.block].kind in ("list_item", "cell")
        if listed or not _LEADS_ON.search(following.span.of(story.text)):
            break
        if names_between(story, following.span.start, following.span.end):
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
                if not (block.kind in ("heading", "paragraph") and _TYPED_LINE.match(block.span.of(story.text))):
                    break
                found.append(block)
    if not found and last.kind == "heading":
        for block, number in zip(document.blocks, document.groups, strict=True):
            if number > last.group:
                if block.kind == "heading" or (block.kind == "paragraph" and _TOLD.search(block.span.of(story.text))):
                    break
                found.append(block)
    return names_between(story, found[0].span.start, found[-1].span.end) if found and ends else []


def leads_to_list(story: Story, sentence: Sentence, *, inside: bool = True) -> bool:
    """Whether the sentences behind one only lead to a list: "… opini serupa. Berikut daftarnya:"; `inside`: and stand
    in its paragraph."""
    following = story.following(sentence)
    there = not inside or (following is not None and following.block == sentence.block)
    return there and bool(names_of_list_behind(story, sentence))
