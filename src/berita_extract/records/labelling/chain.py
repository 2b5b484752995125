"""Which of the names and groups before a label it covers: the chain back to the last one with a label of its own.

Whether the label rather leads to those behind it is asked in `ahead`; who the members of a group are, in `records.groups`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from berita_extract.mentions.groups import UNIT_NOUNS, GroupMention, fits
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.model import Span
from berita_extract.records.bound import all_expect, expects
from berita_extract.records.drafts import Draft, expected_bands
from berita_extract.records.labelling.occurrence import Occurrence
from berita_extract.records.labelling.phrases import ACCOMPANY, AND_ONE, FURTHER, JOINED, NAMELY, QUANTIFIED, WITH_THEM
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

# "Belu menjadi satu-satunya kabupaten yang …", "Palu merupakan salah satu daerah yang …": still said of the name
_COPULA = re.compile(
    r"\b(?:menjadi|jadi|adalah|ialah|merupakan|sebagai|termasuk|tergolong|satu-satunya|salah satu|hanyalah|bukan"
    r"|masuk(?: dalam)?)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
_OF_COMPARED = re.compile(
    r"(?:\s*\(\d[\d.,]*\))?\s+(?:yang|di)\b(?:[^,;.]|\d[.,]\d)*|,?\s+\(?\d+[.,]\d+\)?\s*\(?", re.IGNORECASE
)
_TAKES_PLACE = re.compile(r"\bmengg(?:antikan|eser)\s+\Z", re.IGNORECASE)
_ACCOMPANIED = re.compile(
    r",\s+(?:bersama|beserta|seperti|sebagaimana|sama seperti)\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE
)
_ANEW = re.compile(
    r"(?:[;,]|\b(?:sedangkan|sementara|dan|adapun))\s+yang\s+(?:\w+\s+){0,2}$|\b(?:sedangkan|sementara|adapun)\s+$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:\s+yang\s+[^,;.]{3,40})?\s*,?\s*(?:seperti|sebagaimana|selain|termasuk)\b|\s+yang\s+(?:\w+\s+){1,3}bersama\s",
    re.IGNORECASE,
)  # "Keduanya, seperti halnya A dan B, …", "Empat kementerian lain yang dipanggil bersama A juga …"
# "Semua kabupaten dan kota di Riau, termasuk pemprovnya, …"
_AND_ITS_PROVINCE = re.compile(
    r"\s+(?:di|se-)\s?[^,;.]{3,40},\s+termasuk\s+(?:pemprov|(?:pemerintah\s+)?provinsi)(?:nya)?,", re.IGNORECASE
)
# The last item of a chain stands apart: "…, paling rendah B, hanya 71,66 atau zona kuning"
_ITS_LABEL = re.compile(r"\)?,?\s+(?:dengan|dan|serta|beroleh|sehingga)?\s*(?:ber)?", re.IGNORECASE)
_VALUE = re.compile(r"\d[.,]\d")
_LIST_CLOSES = re.compile(r";\s+(?:dan|serta)\s+\Z", re.IGNORECASE)
# "Puskesmas A dan Puskesmas B berturut-turut hanya mendapat 50,12 dan 48,77 sehingga masuk zona merah"
_VALUES_IN_TURN = re.compile(
    r"[^\d,;]*\d+[.,]\d+(?:,\s+\d+[.,]\d+)*,?\s+(?:dan|serta)\s+\d+[.,]\d+(?:,\s+sehingga)?[^,;]*\Z"
)
_IN_RELATIVE = re.compile(r"\s+yang\s+(?:\w+\s+){0,4}", re.IGNORECASE)
# "Semua kabupaten di Sulbar, kecuali Kabupaten Mamasa, masuk zona hijau"
_EXCEPT = re.compile(r"\b(?:kecuali|terkecuali|(?:semua|seluruh)\b[^.;]{3,60}\bselain)\s+\Z", re.IGNORECASE)
_APART = re.compile(r"\b(?:kecuali|terkecuali|selain|di luar|minus)\s+\Z", re.IGNORECASE)
# "Semua hijau, kecuali Puskesmas Campurejo, yang kuning"
_ALL_BUT = re.compile(
    r"\b(?:hijau|kuning|merah|tertinggi|tinggi|sedang|rendah)(?:nya)?,?\s+(?:ter)?kecuali\s+\Z", re.IGNORECASE
)
_OWN_LABEL = re.compile(r",?\s+yang\s+(?:\w+\s+){0,4}", re.IGNORECASE)
_CONTRAST = re.compile(
    r"\b(?:sedangkan|sementara|namun|tetapi|tapi|paling rendah|terendah|paling bawah|hanya|kecuali|adapun|berbeda"
    r"|sebaliknya|lain halnya|satu-satunya|cuma|justru|malah|sayangnya)\b|;",
    re.IGNORECASE,
)
# "…, dan paling akhir di zona hijau yaitu C (81,05)"
_CLOSES = re.compile(
    r"(?:,|\bdan|\bserta|\A)\s*(?:yang\s+)?(?:paling\s+(?:akhir|bawah|buncit|ujung)|terakhir|penutup(?:nya)?)\s+"
    r"(?:(?:yang|masuk|berada|ada|di|dalam|pada|menempati|kelompok|kategori)\s+)*\Z",
    re.IGNORECASE,
)
_COMPANIONS = re.compile(
    r"(?:\W*|[A-Z .,]{3,40}[–—-]+\s*)(?:selain|bersama|di samping|(?:tidak|tak|bukan)\s+(?:hanya|cuma|saja))\s[^.;:]{3,80}?,\s+",
    re.IGNORECASE,
)
# "Bersama Pemprov Aceh di kelompok tersebut terdapat tiga daerah"
_COMPANIONS_IN = re.compile(
    r"(?:\W*|[A-Z .,]{3,40}[–—-]+\s*)(?:selain|bersama|di samping)\s[^.;:,\d]{3,80}\s\Z", re.IGNORECASE
)
_THERE_ARE = re.compile(r"\s+(?:(?:juga|pula|masih)\s+)?(?:terdapat|ada)\b", re.IGNORECASE)
# "Selain Lebong dan Seluma, Bengkulu Kini Hijau": apart from them, unless it says "juga"
_BESIDES = re.compile(r"(?:\W*|[A-Z .,]{3,40}[–—-]+\s*)(?:selain|di luar)\s[^.;:,]{3,80},\s+", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:juga|pula|turut|ikut|lain(?:nya)?)\b", re.IGNORECASE)
_WHERE = re.compile(
    r"\s+(?:yang\s+)?(?:di|dekat|sekitar)\s+(?:\w+\s+){0,2}", re.IGNORECASE
)  # "Dua kabupaten di pintu Makassar"
# "Tiga Satker Imipas Banten Sangat Baik", "3 dari 6 Satker Imigrasi dan Pemasyarakatan Banten Sangat Baik"
_FRAME = re.compile(r"(?:\s+dari\s+\w+\s+\w+)?\s+(?:[A-Z]\w+\s+){0,2}(?:(?:dan|serta)\s+[A-Z]\w+\s+)?")
_HERE_THOSE = re.compile(r"(?:\s+(?:ini|itu|sendiri))?,?\s+yang\s+", re.IGNORECASE)
# "Kantor pertanahan di wilayah Banten yang sudah zona hijau ada dua, yaitu …", "Untuk pemda, yang hijau lima, yakni …"
_CLASS_WHO = re.compile(r"(?:\s+(?:di|dalam|pada|se)\b[^,.;:\d]{2,40})?,?\s+yang\s", re.IGNORECASE)
_AT = re.compile(r"\bdi\s+\Z", re.IGNORECASE)
_FOR = re.compile(r"\W*(?:untuk|khusus)\s+(?:provinsi\s+)?", re.IGNORECASE)
_OF_THERE = re.compile(r",\s+yang\s", re.IGNORECASE)
_ONE_OF = re.compile(
    r"\s+(?:(?:ternyata|adalah|ialah|merupakan|menjadi|jadi|termasuk|juga|sendiri)\s+)*(?:salah\s+)?satu\s+dari\s",
    re.IGNORECASE,
)
_LOCAL_OFFICES = re.compile(r"\s+(?:di|pada)\s+(?:tingkat|level)\s+(?:kab|kota|daerah|wilayah)", re.IGNORECASE)
_ALL_BEHIND = re.compile(r"\s+semua(?:nya)?(?=\W*$|\W*\n|[.,;])", re.IGNORECASE)


def compared_owner(story: Story, subjects: Sequence[InstitutionMention], label: Label) -> InstitutionMention | None:
    """The name compared with, where the label is said of it: "kalah dari Kota Cimahi yang berada di zona hijau"."""
    last = next((m for m in reversed(subjects) if m.span.end <= label.span.start), None)
    if last is None or not last.compared:
        return None
    if _TAKES_PLACE.search(story.text, max(0, last.span.start - 20), last.span.start) and not _OWN_LABEL.match(
        story.text, last.span.end
    ):
        return None  # "Kabupaten Agam menggantikan Kabupaten Solok di zona hijau"
    return last if _OF_COMPARED.fullmatch(story.text[last.span.end : label.span.start]) else None


def said_of(
    story: Story, sentence: Sentence, subjects: Sequence[InstitutionMention], label: Label
) -> list[InstitutionMention]:
    """The names before a label, without a last one that only tells where, or of which kind, those are who have it."""
    left = [m for m in subjects if m.span.end <= label.span.start]
    if not left:
        return left
    text, last = story.text, left[-1].span
    if _HERE_THOSE.fullmatch(text, last.end, label.span.start) and _AT.search(text, sentence.span.start, last.start):
        return left[:-1]  # "Di Polda Sumut ini yang hijau ada 19 Polres"
    if _OF_THERE.match(text, last.end, label.span.start) and _FOR.fullmatch(text, sentence.span.start, last.start):
        return left[:-1]  # "Untuk Sulawesi Tengah, yang memperoleh penghargaan serupa hanya dua, yaitu …"
    if _LOCAL_OFFICES.match(text, last.end, label.span.start):
        return left[:-1]  # "Kementerian BPN di tingkat kabupaten/kota semuanya hijau"
    named = next((m.span.start for m in subjects if m.span.start >= label.span.end), label.span.end)
    whose = _is_class(left[-1]) and _CLASS_WHO.match(text, last.end, label.span.start)
    if whose and NAMELY.search(text, label.span.end, named):
        return left[:-1]  # "Pemerintah provinsi yang merah berjumlah enam, yaitu Papua, …"
    return left


def _is_class(mention: InstitutionMention) -> bool:
    """Whether a mention is only the word of a kind: "Pemerintah provinsi", "Kantor Pertanahan"."""
    return mention.form == "anaphor" or (
        mention.unit is not None and mention.words.lower() == mention.unit.name.lower()
    )


def without_excepted(here: Occurrence, left: list[InstitutionMention]) -> list[InstitutionMention]:
    """The names before a label without those apart from whom it is told: "Selain Lebong dan Seluma, Bengkulu Kini Hijau"."""
    text = here.before
    for index, mention in enumerate(left):
        if _EXCEPT.search(text[: mention.span.start - here.start]):
            return [*left[:index], *left[index + len(_joined_from(here, left, index)) :]]
    apart = _BESIDES.match(here.before)
    if apart is None or _ALSO.search(here.around):
        return left
    end = here.start + apart.end()
    others = [m for m in left if m.span.start >= end]
    # "Di luar pemerintah provinsi, Ombudsman memberi kategori tinggi kepada tujuh pemda": of none before
    return others if "di luar" in apart.group().lower() else others or left


def excepted_owners(here: Occurrence) -> list[InstitutionMention]:
    """Those apart from the others, where a label is their own: "Sisanya kuning, kecuali A dan B yang masih merah"."""
    left = [m for m in here.subjects if m.span.end <= here.label.span.start]
    for index, mention in enumerate(left):
        if _APART.search(here.before[: mention.span.start - here.start]):
            chain = _joined_from(here, left, index)
            own = _OWN_LABEL.fullmatch(here.before, chain[-1].span.end - here.start)
            all_but = _ALL_BUT.search(here.before, 0, mention.span.start - here.start)
            if own and (all_but or not own.group().startswith(",")):  # "Selain Kota Bima, yang hijau adalah Dompu"
                return chain
    return []


def _joined_from(here: Occurrence, names: Sequence[InstitutionMention], index: int) -> list[InstitutionMention]:
    """The name at a place and those that "dan" joins to it."""
    text, end = here.before, index + 1
    while end < len(names) and JOINED.fullmatch(
        text[names[end - 1].span.end - here.start : names[end].span.start - here.start]
    ):
        end += 1
    return list(names[index:end])


def are_companions(story: Story, here: Occurrence, left: Sequence[InstitutionMention]) -> bool:
    """Whether the names before a label only go along with those behind it: "Bersama Kominfo, ikut hijau A, B"."""
    apart = _COMPANIONS.match(here.before)
    if apart is None and _ALSO.search(here.around):
        apart = _BESIDES.match(here.before)  # "Di luar pemprov, predikat itu diraih pula oleh tujuh pemda"
    if apart is None and _THERE_ARE.match(story.text, here.label.span.end):
        apart = _COMPANIONS_IN.match(here.before)
    return bool(left and apart and left[-1].span.end <= here.start + apart.end())


def told_of(story: Story, mention: InstitutionMention, label: Label) -> bool:
    """Whether somebody has a label of the kind already."""
    same = [d for d in story.drafts if d.mention.candidates == mention.candidates]
    return any((label.zone and d.zone) or (label.grade and d.grade) for d in same)


def group_of(
    story: Story, here: Occurrence, groups: Sequence[GroupMention], left: Sequence[InstitutionMention], *, alone: bool
) -> GroupMention | None:
    """The group that a label is said of; where it stands `alone` in its sentence, that may be "semua" behind it."""
    group = _group_before(story, groups, left, here.label, here.made)
    if group is None and alone and (all_of := _ALL_BEHIND.match(story.text, here.label.span.end)):
        return GroupMention(Span(*all_of.span()), "all")  # "… 49,12 dan pemkab 30,00. Merah semua."
    return group


def _group_before(
    story: Story,
    groups: Sequence[GroupMention],
    left: Sequence[InstitutionMention],
    label: Label,
    made: Sequence[Draft],
) -> GroupMention | None:
    """The group right before a label (or around it: "delapan daerah kuning lain"), if no name stands between."""
    text = story.text
    for group in reversed(groups):
        if group.span.start >= label.span.end:
            continue
        people = group.role == "back" and not (group.count or group.noun)
        if people and (_one_valued(group, made) or _of_one_before(story, group)):
            return None  # "… mereka mengantongi 90,77, zona hijau": of one, by its people
        counted = next((g for g in reversed(groups) if g.role == "counted" and g.span.end <= group.span.start), None)
        if people and counted is not None:
            return counted  # "lima masuk zona merah, artinya kepatuhan mereka rendah"
        names = [m for m in left if m.span.end <= group.span.start]
        if group.count == 1 and names and _ONE_OF.fullmatch(text, names[-1].span.end, group.span.end + 6):
            return None  # "Pringsewu ternyata satu dari 48 pemkab yang berada di zona merah"
        between = [m for m in left if m.span.start >= group.span.end]
        several = group.role == "counted" and group.noun is not None and (group.count or 0) > 1
        if len(between) == 1 and several and not fits(between[0], group.noun):
            gap = text[group.span.end : between[0].span.start]
            owner = (gap == " " and group.noun in UNIT_NOUNS) or _WHERE.fullmatch(gap)
            between = [] if owner else between  # "dua unit Kota Parepare menembus kualitas tertinggi"
        of_many = several or (group.role == "counted" and text.startswith(" dari ", group.span.end))
        if len(between) == 1 and of_many and _FRAME.fullmatch(text[group.span.end : between[0].span.start]):
            between = []  # "Enam Kabupaten NTT Merah": where the six are
        if group.role == "all" and _AND_ITS_PROVINCE.match(text, group.span.end):
            between = []
        beside = text[group.span.end : between[0].span.start] if between else ""
        joined = len(between) == 1 and group.role == "back" and AND_ONE.fullmatch(beside)
        if between and not (_ASIDE.match(beside) or joined or (several and ACCOMPANY.fullmatch(beside))):
            return None
        if group.role == "vague" and names and _ACCOMPANIED.search(text, names[-1].span.end, group.span.start):
            continue  # "Sekadau, bersama lebih dari separuh daerah yang disurvei, berada di zona kuning"
        own = [
            d.score.span for d in made if d.score and group.span.end <= d.mention.span.start < d.at < label.span.start
        ]
        if len(own) == 1 and (group.count or 0) > 1 and _ITS_LABEL.fullmatch(text, own[0].end, label.span.start):
            return None  # "Ketiganya unit Pemkot A, yang nilai keseluruhannya 83,16 dengan opini …"
        if _ANEW.search(text[group.span.end : label.span.start]):
            return None  # "enam kabupaten masih merah, sedangkan yang hijau hanya Kota Kupang"
        gap = text[names[-1].span.end : group.span.start] if names else ","
        if group.role == "all" and group.noun is None and not re.search(r"[,;.]", gap) and len(gap) < 25:
            return None  # "A, B serta C seluruhnya hijau"
        one = group.role == "vague" or group.count == 1
        aside = gap.strip() == "," and text[group.span.end : label.span.start].lstrip().startswith(",")
        if one and names and (_COPULA.search(gap) or not gap.strip() or aside):
            continue  # "Kantor Pertanahan Kota Ambon, salah satu bawahannya, sudah hijau"
        told_again = (
            g for g in reversed(groups) if g.role == "back" and g.count != 1 and g.span.end <= group.span.start
        )
        again = next((text[g.span.end : group.span.start] for g in told_again), None)
        if one and again is not None and (_COPULA.search(again) or not again.strip()):
            continue  # "Keduanya menjadi daerah yang masih kuning"
        told = max((d.score.span.end for d in made if d.score and d.score.span.end <= group.span.start), default=None)
        if one and told is not None and not names and _COPULA.search(text[told : group.span.start]):
            continue  # "unit itu cuma kebagian 75,06 dan menjadi satu-satunya lokus yang kuning"
        return group
    return None


def _one_valued(group: GroupMention, made: Sequence[Draft]) -> bool:
    """Whether the values behind "mereka" are those of one institution."""
    behind = [d for d in made if d.score and d.at >= group.span.end]
    return len({d.mention.candidates for d in behind}) == 1


def _of_one_before(story: Story, group: GroupMention) -> bool:
    """Whether the sentence before "mereka" names one institution alone: "… Kabupaten Kediri. Tahun 2019 mereka zona hijau"."""
    sentence = story.sentence_of(group.span)
    before = story.preceding(sentence) if sentence is not None else None
    if sentence is None or before is None or before.block != sentence.block:
        return False
    several = any(g.role != "vague" and before.span.contains(g.span) for g in story.groups)
    return not several and len({m.candidates for m in story.subjects(before)}) == 1


def reach_back(
    story: Story, left: Sequence[InstitutionMention], label: Label, made: Sequence[Draft]
) -> list[InstitutionMention]:
    """Those of the names before a label that it covers: the chain back to the last one with a label of its own."""
    text = story.text
    told_in = story.sentence_of(label.span)
    year = story.years.of_label(told_in, label.span).value if told_in else None

    def unlabelled(mention: InstitutionMention) -> bool:
        # "A dan B, yang merah tahun lalu, kini kuning": a colour of another round is in nobody's way
        drafts = [d for d in made if d.mention.span == mention.span and (d.score or d.year.value == year)]
        if label.zone and any(d.zone for d in drafts):
            return False
        return not (label.grade and any(d.grade for d in drafts))

    last = left[-1]
    covered = [last]
    valued = len(left) > 2 and all(_VALUE.search(text, a.span.end, b.span.start) for a, b in itertools.pairwise(left))
    if valued and _IN_RELATIVE.fullmatch(text, last.span.end, label.span.start):
        return covered  # "A 84,10, B 82,20, dan C yang masih merah"
    sentence = story.sentence_of(left[0].span)
    opening = text[sentence.span.start if sentence else 0 : left[0].span.start]
    if len(left) > 1 and WITH_THEM.fullmatch(opening):  # "Bersama Sorong Selatan yang bernilai 72,88, Tambrauw …"
        return [m for m in left if unlabelled(m)]
    quantified = bool(QUANTIFIED.search(text[last.span.end : label.span.start]))
    closes = len(left) > 1 and _LIST_CLOSES.search(text, left[-2].span.end, last.span.start)
    for mention in reversed(left[:-1]):
        gap = text[mention.span.end : covered[0].span.start]
        values = [d for d in made if d.score and d.mention.span == mention.span and expected_bands(d, story.reference)]
        if closes and _bare_item(gap) and all_expect(story, values, label):
            gap = gap.replace(";", ",")  # "A 77,20; B 74,10; dan C 58,30 di zona kuning"
        if not unlabelled(mention) or ";" in gap or gap.startswith(":"):
            break  # "Rapor Sulteng: Palu Kuning"; "A 58,77 dan B 61,40 …; C 47,05 dan D 50,62 sama-sama …"
        own_clause = _CONTRAST.search(gap) or not _bare_item(gap)
        numbered = re.search(r"(?<!\d)\d{1,3}(?!\d)", text[left[-2].span.end : label.span.start])  # no year
        stands_apart = covered[0] is last and numbered and _CONTRAST.search(text[last.span.end : label.span.start])
        if JOINED.fullmatch(gap) and _VALUES_IN_TURN.match(text, last.span.end, label.span.start):
            stands_apart = None
        if (own_clause or stands_apart) and not quantified:
            break
        if quantified and len(covered) > 1 and _set_against(gap, text[covered[0].span.start : label.span.start]):
            break  # "A mendapat 94,20, sementara B dan C sama-sama di kualitas tinggi"
        covered.insert(0, mention)
    return _as_far_as_agree(story, covered, label, made)


def _as_far_as_agree(
    story: Story, covered: list[InstitutionMention], label: Label, made: Sequence[Draft]
) -> list[InstitutionMention]:
    """The names of a chain behind the last one whose value the bands contradict, if those behind agree: "A (92,10) dan B (91,20)
    disusul C (76,30) yang masuk zona kuning"."""

    def told(mention: InstitutionMention) -> list[Draft]:
        return [d for d in made if d.score and d.mention.span == mention.span and expected_bands(d, story.reference)]

    apart = [i for i, m in enumerate(covered) if told(m) and not all_expect(story, told(m), label)]
    rest = covered[apart[-1] + 1 :] if apart else []
    return rest if rest and label.zone and all(told(m) for m in rest) else covered


def _set_against(gap: str, behind: str) -> bool:
    """Whether names that share a label are set against one before: by "sedangkan", or by the value that it alone has."""
    return bool(_CONTRAST.search(gap)) or bool(_VALUE.search(gap) and not _VALUE.search(behind))


def _bare_item(gap: str) -> bool:
    """Whether between two names stands nothing but a number and connectors: an item of a chain."""
    gap = re.sub(r"\([A-Z][\w/]*\)", "", gap)
    rest = re.sub(
        r"\d+(?:[.,]\s?\d+)*|\b(?:dan|ya|baik|(?:yang\s+)?(?:nilai|skor|poin|angka)nya|yang\s+(?:bernilai|meraih|memperoleh|mendapat|mengantongi)|yang(?=\s+(?:bersama|dengan))|bersama|maupun|serta|bahkan|hingga|lalu|kemudian|disusul|diikuti|oleh|dengan|nilai|skor|sebesar|poin|angka"
        r"|persen|kepala|direktur)\b|\b(?:pj|plt|plh)\b\.?|[\s,;()%/&:=-]",
        "",
        gap,
        flags=re.IGNORECASE,
    )
    return not rest


def give_closed(story: Story, here: Occurrence) -> None:
    """Gives a zone to the values of a list that its last name closes: "A 90,10, B 88,20, dan paling akhir di zona hijau ialah C",
    as far back as the list goes, the bands agree and nobody has a zone."""
    if not here.label.zone or not _CLOSES.search(here.before):
        return
    sentence: Sentence | None = here.sentence
    while sentence is not None:
        told = [d for d in story.drafts if d.sentence == sentence and d.score and d.at < here.label.span.start]
        for draft in reversed(told):
            if draft.zone or not expects(story, draft, here.label):
                return
            draft.take(here.label)
        goes_on = told and FURTHER.match(sentence.span.of(story.text))
        sentence = story.preceding(sentence) if goes_on else None


def give_before(story: Story, sentence: Sentence, label: Label) -> None:
    """Gives a label to those told in the sentence before, too: "A 94,06, B 93,58. Kemudian C 91,20; seluruhnya hijau"."""
    before = story.preceding(sentence)
    told = [d for d in story.drafts if d.sentence == before and d.score and not d.zone]
    for draft in told if before is not None and before.block == sentence.block else ():
        draft.take(label)
