"""Whose the ranks of a sentence are: of the values told in it, else of whoever it says to stand there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.model import Span
from berita_extract.records.drafts import Draft
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

# "Mataram berada di urutan kedua se-NTB", "Bontang pun menempati peringkat ke-3"
_IS_AT = re.compile(
    r"\s+(?:(?:pun|juga|kini|sendiri|berhasil|sukses|hanya|akhirnya|lantas)\s+){0,2}"
    r"(?:berada|menempati|menduduki|bertengger|duduk|ada|meraih|menjadi|masuk)\s+(?:(?:di|pada)\s+)?",
    re.IGNORECASE,
)


def bind_ranks(story: Story, sentence: Sentence, subjects: Sequence[InstitutionMention], made: Sequence[Draft]) -> None:
    """Adds the ranks of a sentence to the drafts they are said of; `made` are those of the sentence itself."""
    for index in story.inside(sentence, story.ranks):
        rank = story.ranks[index]
        if story.hoped(sentence, rank.span.start):
            continue
        left = [d for d in made if d.mention.span.end <= rank.span.start and sentence.span.contains(d.mention.span)]
        right = [d for d in made if d.mention.span.start >= rank.span.end]
        alone = list(made) or [
            d for d in story.drafts if story.subject is not None and d.mention.span == story.subject.span
        ]
        # "Peringkat satu Kabupaten Sleman (90,12), peringkat dua Kabupaten Bantul", "Peringkat 2. Kota Baubau"
        next_to = [d for d in right if not story.text[rank.span.end : d.mention.span.start].strip(" .:)-–—|")]
        chosen = (next_to[:1] or left[-1:] or right[:1]) if subjects else alone[-1:]
        if subjects and not made:
            chosen = _told_before(story, sentence, subjects, rank.span)
        for draft in chosen:
            if draft.rank is None or (rank.scope == "national" and draft.rank.scope != "national"):
                draft.rank = rank


def _told_before(story: Story, sentence: Sentence, subjects: Sequence[InstitutionMention], rank: Span) -> list[Draft]:
    """The result of the story's round of whoever a sentence without values ranks: "Mataram berada di urutan kedua se-NTB"."""
    ahead = [m for m in subjects if m.span.end <= rank.start]
    scheme = story.schemes.at(sentence)
    if not ahead or (scheme is not None and not scheme.target) or story.years.told_in(sentence):
        return []
    if not _IS_AT.fullmatch(story.text, ahead[-1].span.end, rank.start):
        return []
    year = story.years.default.value
    same = (d for d in story.drafts if d.mention.candidates == ahead[-1].candidates and d.year.value == year)
    return [d for d in same if d.score][-1:]
