"""Which years a zone or predicate is of that is said of several: "baik pada 2023 maupun 2024", "zona kuning (2016-2017)".

A label of one year gets none here; its year is asked in `of_labels`.
"""

from __future__ import annotations

import re

from berita_extract.model import Span
from berita_extract.numbers import counted
from berita_extract.records.year_scope.of_labels import of_label
from berita_extract.records.year_scope.reckoning import Reckoning
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Sentence

_YEAR = re.compile(r"\b20[12]\d\b")
_VALUED = r"(?:\s*\((?:nilai\s+|skor\s+)?\d{1,3}[.,]\d+\))?"  # "tahun 2022 (80,15) dan 2023 (86,40)"
_ONE_YEAR = rf"20[12]\d{_VALUED}"
_JOINED_YEARS = (
    rf"(?:pada\s+|tahun\s+|penilaian\s+|survei\s+)*{_ONE_YEAR}"
    rf"(?:\s*(?:,|,?\s*\b(?:dan|serta|maupun|juga)\b)\s*(?:pada\s+|tahun\s+|juga\s+)*{_ONE_YEAR})+"
)
# "kuning pada 2014, dan pada 2015 masuk zona hijau": the second year has a clause of its own
_VERB = (
    r"(?:masuk|naik|turun|menjadi|jadi|berada|baru|akhirnya|sudah|mendapat|meraih|memperoleh|zona|hijau|kuning|merah|nilai|angka|kembali|bergeser|pindah"
    r"|beralih|berubah|merosot|jatuh|lolos)\w*\b"
)
# What may stand between a label and its years: "Ombudsman RI", "yang diraih", "diraih Kota Batu", "dua kali berturut-turut",
# "penilaian kepatuhan Ombudsman"
_YEARS_BEHIND = re.compile(
    r"(?:\s+(?:dari\s+)?Ombudsman(?:\s+RI)?)?(?:\s+(?:penilaian|survei|rapor)\s[\w ]{3,45}?)?"
    r"(?:\s+(?:pada|dalam|untuk)\s+(?:penilaian|survei)(?:\s(?:kepatuhan|pelayanan publik|Ombudsman|RI))+)?"
    r"(?:\s+yang\s+(?:sudah\s+|telah\s+|pernah\s+)?(?:di)?(?:raih|peroleh|dapat|sandang|kantongi)\w*)?"
    r"(?:\s+di(?:terima|raih|peroleh|sandang|dapat|kantongi)\w*(?:\s+oleh)?(?:\s+(?:pemerintah|kabupaten|kota|provinsi|(?-i:[A-Z])\w+)){0,5})?"
    r"(?:\s+\w+\s+(?:kali|tahun|survei|penilaian|putaran))?(?:\s+(?:berturut-turut|beruntun))?"
    r"(?:\s+(?:dari|oleh|versi|menurut|dalam)\s[\w ]{3,35}?)?,?\s+(?:(?:baik|yakni|yaitu)\s+)?"
    rf"(?:untuk\s+|selama\s+|pada\s+)?{_JOINED_YEARS}(?!\s*\()(?!\s+{_VERB})",
    re.IGNORECASE,
)
# "yang tadinya di zona hijau pada 2022 dan 2023 merosot ke zona kuning"
_YEARS_UNTIL = re.compile(
    rf"\s+(?:pada\s+|selama\s+)?(?:tahun\s+)?{_ONE_YEAR}\s+(?:dan|serta)\s+{_ONE_YEAR}(?=,?\s+(?:lalu\s+|kemudian\s+)?"
    r"(?:merosot|melorot|turun|jatuh|anjlok|naik|beralih|berubah|bergeser|pindah|berpindah)\b)",
    re.IGNORECASE,
)
_BRACKETED_YEARS = re.compile(
    r"\s*\(\s*(?:tahun\s+)?20[12]\d(?:\s*(?:,|,?\s*\b(?:dan|serta)\b)\s*(?:tahun\s+)?20[12]\d)+\s*\)", re.IGNORECASE
)
_BRACKETED_RANGE = re.compile(
    r"\s*\(\s*(?:tahun\s+)?(?P<first>20[12]\d)\s*(?:-|–|sampai|hingga)\s*(?P<last>20[12]\d)\s*\)", re.IGNORECASE
)
# "merah tiga kali beruntun pada 2016-2018", "zona hijau sejak 2021 sampai 2023"
_RANGE_BEHIND = re.compile(
    r"(?:\s+(?!periode|masa|bupati|gubernur|wali)[\w-]+){0,5}?\s+(?:pada|sejak|dari|selama|untuk|tahun)\s+(?:tahun\s+|penilaian\s+)*"
    r"(?P<first>20[12]\d)\s*(?:-|–|sampai(?: dengan)?|hingga)\s*(?:tahun\s+)?(?P<last>20[12]\d)\b(?![.,]\d)",
    re.IGNORECASE,
)
_AS_BEFORE = re.compile(
    r"(?:[^.;,\n]{0,60},)?\s+(?:masih\s+|tetap\s+|persis\s+)*(?:sama\s+)?(?:persis\s+)?(?:seperti|sebagaimana|sama dengan)\s+"
    r"(?:(?:pada|dalam|hasil|penilaian|survei|tahun)\s+)*"
    r"(?P<when>(?P<then>dahulu|dulu|semula|(?:penilaian|putaran|survei|yang)\s+(?:terdahulu|lalu"
    r"|sebelumnya)\s+(?:itu|tersebut|tadi)|terdahulu itu)|(?P<year>20[12]\d)"
    r"|tahun lalu|(?:(?P<few>dua|tiga)\s+)?(?:tahun|penilaian|putaran) sebelumnya|setahun sebelumnya|setahun lalu)\b",
    re.IGNORECASE,
)
# "Baik 2016 maupun 2017 …", "SORONG – Dua tahun berturut-turut, 2023 dan 2024, Kabupaten …"
_YEARS_BEFORE = re.compile(
    rf"(?:[A-Z .,]{{3,40}}[–—-]+)?\W*(?:(?:baik|pada|tahun|untuk|selama)|\w+\s+(?:tahun|kali|survei|penilaian|putaran)\s+(?:berturut-turut"
    rf"|beruntun),?(?:\s+(?:yakni|yaitu))?)\s+{_JOINED_YEARS}",
    re.IGNORECASE,
)
# "Fakfak yang pada 2022 dan 2023 ada di zona hijau", "Rapornya tahun 2015 dan 2016 warnanya kuning"
_YEARS_CLOSE = re.compile(rf"\b(?:pada|tahun|selama)\s+{_JOINED_YEARS}[^,.;:\d]{{0,40}}\Z", re.IGNORECASE)
# "sudah tiga kali beruntun, yakni tahun 2021, 2022, dan 2023, beroleh penghargaan serupa dengan zona hijau"
_YEARS_ASIDE = re.compile(
    rf"\b(?:kali|tahun)\s+(?:beruntun|berturut-turut),\s+(?:yakni|yaitu)\s+{_JOINED_YEARS},[^,.;:\d]{{0,50}}\Z",
    re.IGNORECASE,
)
_KEEPS = re.compile(r"\b(?:mempertahankan|menjaga|pertahankan)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)


def listed(reckoning: Reckoning, sentence: Sentence, span: Span) -> list[Year]:
    """The years of a label that is said of several: "baik pada 2023 maupun 2024", "Baik 2016 maupun 2017 … merah"."""
    text = reckoning.text
    like = _AS_BEFORE.match(text, span.end, sentence.span.end)
    if like and reckoning.told.current.value is not None:
        return _as_before(reckoning, sentence, span, like)
    if several := _BRACKETED_YEARS.match(text, span.end, sentence.span.end):  # "zona kuning (2016 dan 2017)"
        return [reckoning.stated(int(m.group()), Span(*m.span())) for m in _YEAR.finditer(text, *several.span())]
    stretch = _BRACKETED_RANGE.match(text, span.end, sentence.span.end)
    stretch = stretch or _RANGE_BEHIND.match(text, span.end, sentence.span.end)
    if stretch:  # "zona kuning (2016-2017)"
        place = Span(stretch.start("first"), stretch.end("last"))
        rounds = reckoning.rounds.between(int(stretch.group("first")), int(stretch.group("last")))
        return [Year(year, "stated", place) for year in rounds if reckoning.rounds.possible(year)]
    behind = _YEARS_BEHIND.match(text, span.end, sentence.span.end) or _YEARS_UNTIL.match(text, span.end)
    before = _told_before(reckoning, sentence, span)
    kept = _KEEPS.search(text, max(sentence.span.start, span.start - 40), span.start)
    won = of_label(reckoning, sentence, span) if kept and not (behind or before) else None
    if won is not None and won.basis == "stated" and (won.value or 0) < (reckoning.default.value or 0):
        return [won, reckoning.default]  # "mempertahankan predikat yang diraihnya pada 2016"
    found = behind or before
    if found is None or (before and re.search(r"\d[.,]\d", text[before.end() : span.start])):
        return []
    years = _YEAR.finditer(text, found.start(), found.end())
    return [
        reckoning.stated(int(m.group()), Span(*m.span())) for m in years if reckoning.rounds.possible(int(m.group()))
    ]


def _told_before(reckoning: Reckoning, sentence: Sentence, span: Span) -> re.Match[str] | None:
    """Years in a row at the head of a sentence or close before a label, which no label before it has."""
    text = reckoning.text
    before = _YEARS_BEFORE.match(text, sentence.span.start, span.start)
    near = None
    if before is None:
        near = _YEARS_CLOSE.search(text, sentence.span.start, span.start) or _YEARS_ASIDE.search(
            text, sentence.span.start, span.start
        )
    if near is None:
        return before
    # "kuning pada 2014, dan pada 2015 masuk zona hijau": the first of them has a label of its own
    labels = reckoning.expressions.labels
    labelled = any(label.end <= near.start() and text[label.end : near.start()].isspace() for label in labels)
    return None if labelled else near


def _as_before(reckoning: Reckoning, sentence: Sentence, span: Span, like: re.Match[str]) -> list[Year]:
    """The year of a label and those before it: "tetap hijau pada 2024, sama seperti setahun sebelumnya"."""
    told = [own := of_label(reckoning, sentence, span)]
    when = Span(*like.span("when"))
    if like.group("year"):
        return [own, reckoning.stated(int(like.group("year")), when)]
    if like.group("then"):  # the other round that was told of
        earlier = next((y for y in reversed(reckoning.told.values) if (y.value or 0) < (own.value or 0)), None)
        return [own, earlier] if earlier else []
    for _ in range(counted(like.group("few") or "") or 1):
        told.append(Year(reckoning.rounds.previous(told[-1].value), "relative", when))
    return [year for year in told if year.value is not None or year == own]
