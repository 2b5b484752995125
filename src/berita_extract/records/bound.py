"""What is bound to somebody already, and whether a label agrees with it.

Questions about the drafts of a story that are asked wherever a label is given from afar. Whose a label is, is decided
elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.records.drafts import Draft, expected_bands
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence


def scored_in(story: Story, year: int | None) -> list[Draft]:
    """The scored drafts of a year."""
    return [d for d in story.drafts if d.score and d.year.value == year]


def of_somebody(story: Story, mention: InstitutionMention) -> list[Draft]:
    """All drafts of an institution."""
    ids = {c.id for c in mention.candidates}
    return [d for d in story.drafts if ids & {c.id for c in d.mention.candidates}]


def of_same(story: Story, draft: Draft) -> list[Draft]:
    """All drafts of the institution and year of a draft."""
    return [d for d in of_somebody(story, draft.mention) if d.year.value == draft.year.value]


def has_label(story: Story, draft: Draft, label: Label) -> bool:
    """Whether the institution of a draft has a label of the kind for its year already."""
    return any((label.zone and d.zone) or (label.grade and d.grade and not label.zone) for d in of_same(story, draft))


def differs(draft: Draft, label: Label) -> bool:
    """Whether somebody has another label, so that "sisanya kuning" can be told apart from "kuning"."""
    other_zone = label.zone and draft.zone and draft.zone != label.zone
    other_grade = label.grade and draft.grade and draft.grade.grade != label.grade.grade
    return bool(other_zone or other_grade)


def expects(story: Story, draft: Draft, label: Label) -> bool:
    """Whether the bands of its year give the score of a draft what the label says."""
    bands = expected_bands(draft, story.reference)
    if label.grade:
        return any(band.predicate and band.predicate.endswith(f" {label.grade.grade}") for band in bands)
    return any(band.zone == label.zone for band in bands)


def all_expect(story: Story, drafts: Sequence[Draft], label: Label) -> bool:
    """Whether the bands of their years give the scores of all drafts what a label says."""
    return all(expects(story, draft, label) for draft in drafts)


def sharing_zone(story: Story, sentence: Sentence) -> list[Draft]:
    """Those who have the zone that the only value of the sentence before shares with them: "… sementara B di zona merah dengan
    44,82. Nasib serupa dialami C yang memperoleh 45,01. Keduanya …"."""
    before = story.preceding(sentence)
    told = [d for d in story.drafts if d.score and d.zone_span and d.sentence == before]
    if before is None or len(told) != 1 or told[0].zone_span is None or told[0].zone_span.end > before.span.start:
        return []
    return [d for d in story.drafts if d.zone_span == told[0].zone_span]


def take_from_afar(story: Story, draft: Draft, label: Label) -> None:
    """Gives a label from afar, unless the bands of the year say that it cannot be meant.

    Bands never make a label; but whom a group label covers is our reading, and that they can prove wrong.
    """
    expected = {band.zone for band in expected_bands(draft, story.reference)}
    if label.zone and expected and label.zone not in expected:
        return
    draft.take(label)
