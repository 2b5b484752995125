"""What each rule and each reason means, in a sentence: data for people who ask why a value was taken or refused."""

from __future__ import annotations

from collections.abc import Mapping

from berita_extract.model import RefusalReason

# Every name that a Draft or a Refused can carry; "scheme.*" stands for the schemes of the reference data.
RULES: Mapping[str, str] = {
    "table.row": "The value stands in a row of a table: the row names the institution, the header says what the column holds.",
    "prose.score": "The score was given to the institution that its sentence or list item names, or to the one spoken of"
    " before; labels and ranks of the same passage go with it.",
    "prose.label": "No score is stated; a zone or predicate is told of the institution.",
    "prose.group": "A zone or predicate told of a whole group, by a heading or in words, was given to each of its members.",
    "prose.uneven_lists": "There are not as many names as values, so which value is whose cannot be told.",
    "prose.no_owner": "The number is told as a result, and neither its sentence nor the one before names whose it is.",
    "prose.no_round": "A zone or predicate is told of a year in which the assessment had no round.",
    "prose.mean_of_kind": "The number is the mean of several institutions: of a kind, of a province, or of those named beside it.",
    "prose.hoped": "The words before the number speak of a hope, a plan or a rehearsal.",
    "prose.counted": "The list tells how many reports or complaints there were.",
    "prose.denied": "The article itself says that the number is wrong: a rumour, or a slip that it corrects.",
    "score.threshold": "The number is an end of a range, or what a zone begins or ends with.",
    "score.difference": "The words at the number's side tell a rise, a fall or a distance.",
    "score.dimension": "The words before the number name a part of the assessment, or a weight follows it.",
    "score.aggregate": "The words before the number tell a mean, a sum or a share of several institutions.",
    "score.outside_scale": "The number does not fit the scale: an index of a few points, or more than its upper end.",
    "scheme.*": "The nearest scheme named in clause, sentence or article is another one.",
    "scheme.other": "The nearest giver named is a ministry or agency that is not the assessor.",
    "scheme.none": "No scheme was named before the number.",
    "name.unknown": "The name has the form of an institution's, and the reference data know none so called.",
    "name.ambiguous": "The name fits several institutions, or a kind without its region, and nothing in the article decides.",
    "year.no_round": "The value belongs to a year in which the assessment had no round.",
    "text.too_long": "The text is longer than any article; what stands behind its first part was not read.",
    "scan.row": "A figure beside a name in a table on a page that is a picture.",
    "merge.second_score": "The article states another score for the same institution and year earlier in the text.",
    "merge.not_the_whole": "The article calls another score the final or total one, or tells this one as a mere claim.",
    "merge.misfit": "The zone or predicate stands beyond another value, and the score it would go with cannot have it.",
    "merge.one_breath": "One sentence states two scores for the same institution and year, and nothing tells which holds.",
}

REASONS: Mapping[RefusalReason, str] = {
    "rival_scheme": "The value belongs to another scheme.",
    "threshold": "The value is a bound of a band, not a result.",
    "aggregate": "The value is a mean, count or share over several institutions.",
    "dimension": "The value is a part of a result: a dimension, an indicator or a service desk.",
    "target": "The value is hoped for, promised, rehearsed or assessed by the institution itself.",
    "difference": "The value is how far apart two results are.",
    "ambiguous": "Several institutions may be meant.",
    "unknown_institution": "No institution of this name is known.",
    "no_institution": "Nobody is named who could own the value.",
    "outside_scale": "The value lies outside both the stated scale and the scheme's.",
    "contradicted_in_article": "The article states another value for the same result.",
    "no_assessment_that_year": "The scheme had no assessment in the stated year.",
    "scanned": "Read by machine off the picture of a page, so a proposal to be compared with it by a person, and no record.",
    "too_long": "The words stand behind the characters that are read of one article.",
}


def meaning(rule: str) -> str | None:
    """What a rule means; None for a name that no rule has."""
    return RULES.get(rule) or RULES.get(f"{rule.partition('.')[0]}.*")
