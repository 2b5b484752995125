"""Which year the story is of, before a sentence is read: the year of every value at whose side none is told.

A stated assessment year wins, in the lead before the rest; else the newest round announced by the article's date (the
rule gave the right year for 228 of 229 dated articles). The year of one value is no question of this module.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract import years
from berita_extract.model import Span
from berita_extract.records.year_scope.expressions import NOW, YEAR_RANGE, YearExpressions
from berita_extract.records.year_scope.rounds import Rounds, Year
from berita_extract.years import YearMention

# "Adapun 88,93 memang hasil terbaru, yakni penilaian 2023"
_NEWEST_NAMED = re.compile(
    r"\b(?:hasil|nilai|skor|rapor|angka|penilaian)\s+(?:yang\s+)?(?:paling\s+)?(?:terbaru|terkini|teranyar)\s*,?\s+(?:yakni|yaitu|ialah|adalah)\s+"
    r"(?:(?:dari|untuk|pada|hasil|penilaian|survei|kepatuhan|tahun)\s+)*(?P<year>20[12]\d)\b",
    re.IGNORECASE,
)
_MUST = re.compile(r"\b(?:harus|wajib|mesti|ditargetkan|target(?:nya)?)\b", re.IGNORECASE)
_OF_LAST_YEAR = re.compile(
    r"\b(?:hasil|rapor)\s+(?:penilaian|survei|observasi)\b[^.;,\n]{0,60}\btahun (?:lalu|silam|kemarin)\Z", re.IGNORECASE
)
_LOOKS_BACK = re.compile(
    r"\b(?:tahun lalu|sebelumnya|dibanding(?:kan)?|disandingkan(?: dengan)?|ketimbang|daripada|(?:naik|turun|meningkat|membaik|melonjak"
    r"|menurun|merosot|beranjak|bangkit)\b[^.;:,]{0,25}? dari|padahal"
    r"|(?:jauh |sedikit )?di (?:atas|bawah)|melampaui|melebihi|lebih (?:tinggi|rendah|baik|buruk) dari)\b[^.;:]{0,50}$"
    r"|\w,?\s+yang\s+(?:pada|di|dalam)\s+(?:(?:hasil|penilaian|survei)\s+)+(?:tahun\s+)?$"  # "Kendal yang pada penilaian 2023 memimpin"
    r"|\b(?:kenaikan|peningkatan|penurunan|kemajuan)\b[^.;:,]{0,25}?\bdari\s+(?:(?:tahun|hasil|penilaian|survei)\s+)*$"
    r"|\b(?:sempat|pernah)\b[^.;:,]{0,60}$"
    r"|\b(?:serupa|yang sama)\s+(?:juga\s+)?(?:sudah|telah|pernah)\b[^.;:]{0,40}$"
    r"|\b(?:terakhir kali|kali terakhir)(?:nya)?\b[^.;:]{0,80}$|\b(?:penilaian|survei|putaran|kali) pertama\b[^.;:]{0,40}$"
    r"|\b(?:mem)?pertahankan\b[^.;:]{0,60}\byang\s+(?:\w+\s+)?(?:di)?(?:raih|sandang|peroleh|dapat|genggam|pegang)\w*[^.;:]{0,20}$",
    re.IGNORECASE,
)
_BEFORE_THAT = re.compile(r"\s+(?:yang\s+)?sebelumnya\b", re.IGNORECASE)
_COMPARED_WITH = re.compile(
    r"\b(?:dibanding(?:kan)?|ketimbang|(?:kenaikan|peningkatan|penurunan|kemajuan|naik|turun|meningkat|menurun|membaik)\b[^.;:,]{0,25}?\bdari)"
    r"\s+(?:(?:tahun|hasil|penilaian|survei)\s+)*\Z",
    re.IGNORECASE,
)
# "… hanya 25,98. Setahun berselang nilainya 54,11"
_YEAR_LATER = re.compile(r"[.\s\"]*(?:setahun|satu tahun|tahun)\s+(?:berselang|kemudian|berikutnya)\b", re.IGNORECASE)
_VALUE = re.compile(r"(?<![\d.,])\d{2}[.,]\d{1,2}(?![\d.,]*\d|\s*(?:persen|%))")
_LEAD = 4  # blocks
_TO_FOLLOW = re.compile(
    r"\s+(?:sendiri\s+|baru\s+|masih\s+)?(?:menyusul|ditunggu|dinanti|belum (?:keluar|terbit|diumumkan))\b",
    re.IGNORECASE,
)
_NOT_HELD = re.compile(  # "rapor untuk 2020 tidak pernah terbit"
    r"[^.;\d]{0,25}\b(?:(?:tidak|tak)\s+(?:pernah\s+|jadi\s+)?(?:terbit|ada|di\w+|keluar|muncul)|ditiadakan|batal|vakum|kosong|absen)\b",
    re.IGNORECASE,
)
_THIS_ONE = re.compile(r"\s+ini\b", re.IGNORECASE)
_SURVEYED = re.compile(
    rf"\b(?:survei|penelitian|observasi|pengambilan data|tahapan(?:nya)?)\b[^.\n]{{0,90}}?\b(?P<month>{years.MONTH})\b",
    re.IGNORECASE,
)


def story_year(expressions: YearExpressions, rounds: Rounds, title_years: Sequence[YearMention]) -> Year:
    """The year of the story: stated, else of the round that runs or was announced last, else unknown."""
    newest = rounds.newest
    named = _NEWEST_NAMED.search(expressions.text)
    if named and rounds.possible(int(named.group("year"))):
        return Year(int(named.group("year")), "stated", Span(*named.span("year")))
    if (last_year := _last_year_of_lead(expressions, rounds)) is not None:
        return last_year
    stated = _stated(expressions, rounds)
    lead = [m for m in stated if m.span.start < _lead_end(expressions)]
    if newest is not None and stated and all(_has_value_of_its_own(expressions, m, newest.year) for m in stated):
        stated = lead = []  # "Skor yang dibacakan: 94,88. Adapun pada penilaian 2022 lembaga ini mencatat 83,51"
    if newest is not None and stated and all((m.year or 0) < newest.year for m in lead or stated):
        newer = _newer_than_lead(expressions, rounds, newest.year, stated, lead)
        if newer is not None:
            return newer
    for pool in (lead, _columns(expressions, rounds), stated):
        if pool:
            first = min(expressions.block_of(m.span) for m in pool)
            best = max(
                (m for m in pool if expressions.block_of(m.span) == first or m.kind == "plain"),
                key=lambda m: (m.year or 0, -m.span.start),
            )
            return Year(best.year, "stated", best.span)
    in_title = [m.year for m in title_years if m.kind == "assessment" and m.year and rounds.possible(m.year)]
    if in_title:
        return Year(max(in_title), "stated")
    return _unstated(expressions, rounds)


def _stated(expressions: YearExpressions, rounds: Rounds) -> list[YearMention]:
    """The stated years that may be the story's: no hope, no target, nothing that is only looked back at."""
    newest = rounds.newest
    stated = [
        m
        for m in expressions.told
        if m.kind == "assessment" and rounds.possible(m.year) and not expressions.hoped(m.span)
    ]
    stated = [m for m in stated if not rounds.to_come(m.year or 0)]
    wanted = [m for m in stated if _MUST.search(expressions.around(m.span).of(expressions.text))]
    if newest is None or any((m.year or 0) > newest.year for m in wanted):  # "2017 raport Kotamobagu harus hijau"
        stated = [m for m in stated if m not in wanted] or stated
    if any(rounds.possible(m.year) and not rounds.skipped(m.year) for m in expressions.told):
        stated = [m for m in stated if not (rounds.skipped(m.year) and _NOT_HELD.match(expressions.text, m.span.end))]
    stated = [m for m in stated if not rounds.skipped(m.year)] or stated  # "Tak ada penilaian pada 2020."
    stated = [_until(expressions, rounds, m) for m in stated]
    # "naik dari 70,44 pada penilaian 2021 menjadi 87,91 pada 2022": the newest round counts without the word, too
    stated += [
        m
        for m in expressions.told
        if m.kind == "plain" and newest is not None and m.year == newest.year and not expressions.hoped(m.span)
    ]
    stated = [m for m in stated if not _TO_FOLLOW.match(expressions.text, m.span.end)] or stated
    spoken = [m for m in stated if not _quoted(expressions, m.span) or _announces(expressions, rounds, m)]
    older = newest is not None and all((m.year or 0) < newest.year for m in stated)
    stated = spoken or ([] if older else stated)  # "Kota ini baru masuk 2015," says a guest of the past
    if newest is None:
        return stated
    return [
        m
        for m in stated
        if (m.year or 0) >= newest.year or not (_looked_back(expressions, m.span) or _contrasted(expressions, m.span))
    ]


def _last_year_of_lead(expressions: YearExpressions, rounds: Rounds) -> Year | None:
    """The newest round, where the lead says that it was last year's: "hasil survei kepatuhan … tahun lalu"."""
    newest, published, last = rounds.newest, rounds.published, _in_lead(expressions, "last_year")
    if newest is None or published is None or last is None:
        return None
    told = (
        last.step == -1
        and newest.year == published.year - 1
        and _OF_LAST_YEAR.search(expressions.text, 0, last.span.end)
        and not _looked_back(expressions, last.span)
    )
    return Year(newest.year, "relative", last.span) if told else None


def _newer_than_lead(
    expressions: YearExpressions,
    rounds: Rounds,
    newest: int,
    stated: Sequence[YearMention],
    lead: Sequence[YearMention],
) -> Year | None:
    """The newest round, if the text is of it though all years of its lead are older."""
    this = _in_lead(expressions, "this")
    if this is not None and expressions.assessing(this.span) and not rounds.unannounced(newest):
        return Year(newest, "relative", this.span)  # "dalam survei kepatuhan tahun ini"
    # "Hasil survei 2017 menempatkan pemprov di zona merah. … Pada 2018 ada 16 provinsi yang diukur"
    told = [m for m in stated if m.year == newest and expressions.assessing(m.span)]
    if told and lead and max(m.year or 0 for m in lead) < newest - 1:
        return Year(newest, "stated", told[0].span)  # the lead remembers: "Isinya hasil survei 2018 …"
    if told and lead and expressions.block_of(lead[0].span) > _first_paragraph(expressions):
        return Year(newest, "stated", told[0].span)
    return None


def _unstated(expressions: YearExpressions, rounds: Rounds) -> Year:
    """The year of a story that states none as that of an assessment."""
    newest, running = rounds.newest, rounds.running
    if newest is None and rounds.published is None and (undated := _told_undated(expressions, rounds)) is not None:
        return undated
    if (told_running := _running(expressions, rounds)) is not None:
        return Year(told_running.year, "stated", told_running.span)
    if newest is not None and not rounds.unannounced(newest.year):
        return Year(newest.year, "window")
    here = next(
        (
            m
            for m in expressions.told
            if (m.kind == "this" or (rounds.published is not None and m.year == rounds.published.year))
            and expressions.assessing(m.span)
        ),
        None,
    )
    surveyed = here.span if here is not None else _surveyed(expressions, rounds)
    if surveyed is not None and running is not None and running.assessed and running.announced is None:
        return Year(running.year, "relative", surveyed)  # "observasi … yang dilakukan tahun ini"
    return Year(None, "unknown")


def _told_undated(expressions: YearExpressions, rounds: Rounds) -> Year | None:
    """The newest year that an undated page tells beside an assessment, a zone or a predicate."""
    told = [
        m
        for m in expressions.told
        if m.kind == "plain"
        and rounds.possible(m.year)
        and (expressions.assessing(m.span) or expressions.labelled(m.span))
    ]
    told = [m for m in told if not expressions.hoped(m.span)]
    back = [m for m in told if _looked_back(expressions, m.span)]
    told = [m for m in told if m not in back]
    if not told:
        return _behind(expressions, rounds, back)
    # "tinggal dijaga pada 2024 …. Kaltara Tahun 2023 ini masuk kategori A"
    told = [m for m in told if _THIS_ONE.match(expressions.text, m.span.end)] or told
    # "Sudah dua kali Ombudsman menyurvei, tahun 2016 dan tahun 2017"
    last_told = max(told, key=lambda m: (m.year or 0, -m.span.start))
    return Year(last_told.year, "stated", last_told.span)


def _behind(expressions: YearExpressions, rounds: Rounds, back: Sequence[YearMention]) -> Year | None:
    """The round behind those that an undated page looks back at, if it compares its own with one: "Ada kenaikan dibanding 2023"."""
    text = expressions.text
    if not any(_COMPARED_WITH.search(text, max(0, m.span.start - 90), m.span.start) for m in back):
        return None
    following = rounds.between(first=max(m.year or 0 for m in back) + 1)
    return Year(following[0], "relative") if following else None


def _running(expressions: YearExpressions, rounds: Rounds) -> YearMention | None:
    """The year of the article where it is told as this one beside a zone or predicate: "Tahun 2023 ini masuk kategori A"."""
    round_ = rounds.running
    if round_ is None or not round_.assessed or rounds.to_come(round_.year):
        return None
    return next(
        (
            m
            for m in expressions.told
            if m.year == round_.year
            and _THIS_ONE.match(expressions.text, m.span.end)
            and any(
                expressions.around(m.span).contains(label) and label.start > m.span.end for label in expressions.labels
            )
            and not expressions.hoped(m.span)
        ),
        None,
    )


def _surveyed(expressions: YearExpressions, rounds: Rounds) -> Span | None:
    """The months of a survey, up to that of the article: "dilakukan lewat survei pada periode September-Desember"."""
    told = _SURVEYED.search(expressions.text)
    early = (
        told is not None
        and rounds.published is not None
        and years.MONTHS[told.group("month").lower()] <= rounds.published.month
    )
    return Span(*told.span("month")) if told is not None and early else None


def _columns(expressions: YearExpressions, rounds: Rounds) -> list[YearMention]:
    """The years that head the columns of an undated page."""
    if rounds.published is not None:
        return []
    cells = [b.span for b in expressions.document.blocks if b.kind == "cell"]
    return [m for m in expressions.told if rounds.possible(m.year) and any(span.contains(m.span) for span in cells)]


def _until(expressions: YearExpressions, rounds: Rounds, mention: YearMention) -> YearMention:
    """The last year of a stretch that a year begins: "Sejak penilaian kepatuhan 2021 sampai 2024"."""
    last = YEAR_RANGE.match(expressions.text, mention.span.start)
    year = int(last.group("last")) if last else 0
    if last is None or not rounds.possible(year):
        return mention
    return YearMention(Span(*last.span("last")), mention.kind, year)


def _has_value_of_its_own(expressions: YearExpressions, mention: YearMention, newest: int) -> bool:
    """Whether the sentence of an older year tells a value, and a sentence of the body before it another one."""
    text, around = expressions.text, expressions.around(mention.span)
    title = next((b.span.end for b in expressions.document.blocks if b.kind == "title"), 0)
    before = _VALUE.search(text, title, around.start)
    return (mention.year or 0) < newest and before is not None and bool(_VALUE.search(text, around.start, around.end))


def _in_lead(expressions: YearExpressions, kind: years.YearKind) -> YearMention | None:
    """The first expression of a kind that stands no later than in the first paragraph."""
    lead = _first_paragraph(expressions)
    return next((m for m in expressions.told if m.kind == kind and expressions.block_of(m.span) <= lead), None)


def _first_paragraph(expressions: YearExpressions) -> int:
    return next((i for i, block in enumerate(expressions.document.blocks) if block.kind == "paragraph"), 0)


def _quoted(expressions: YearExpressions, span: Span) -> bool:
    """Whether somebody's direct speech says it: "Pada penilaian 2022 kita malu" looks back."""
    text = expressions.text
    return text.count('"', text.rfind("\n", 0, span.start) + 1, span.start) % 2 == 1


def _announces(expressions: YearExpressions, rounds: Rounds, mention: YearMention) -> bool:
    """Whether a year is that of the newest round, told in the lead: "Alhamdulillah, opini 2022 hasilnya zona hijau"."""
    newest = rounds.newest
    return newest is not None and mention.year == newest.year and mention.span.start < _lead_end(expressions)


def _lead_end(expressions: YearExpressions) -> int:
    """Where the first blocks of the text end, in which a story says what it is of."""
    blocks = [b.span.end for b in expressions.document.blocks if b.kind != "cell"][:_LEAD]
    return blocks[-1] if blocks else 0


def _looked_back(expressions: YearExpressions, span: Span) -> bool:
    """Whether a year is only the one before: "Sebelumnya, pada penilaian 2022", "penilaian 2018 sebelumnya", "dibanding penilaian
    2021"."""
    return bool(
        _BEFORE_THAT.match(expressions.text, span.end)
        or _LOOKS_BACK.search(expressions.text[max(0, span.start - 90) : span.start])
    )


def _contrasted(expressions: YearExpressions, span: Span) -> bool:
    """Whether a year is set against this one: "yang pada penilaian 2018 merah, tahun ini justru hijau", "merah pada 2021.
    Kini kabupaten itu meraih 88,10"."""
    text, around = expressions.text, expressions.around(span)
    if NOW.search(text[span.end : around.end]) or _YEAR_LATER.match(text, around.end):
        return True
    behind = expressions.around(Span(around.end + 1, around.end + 1))
    now = NOW.search(text, behind.start, behind.end)
    return now is not None and _tells(expressions, around) and _tells(expressions, Span(now.start(), behind.end))


def _tells(expressions: YearExpressions, part: Span) -> bool:
    """Whether a value, zone or predicate stands in a part of the text."""
    labelled = any(part.contains(label) for label in expressions.labels)
    return labelled or _VALUE.search(expressions.text, part.start, part.end) is not None
