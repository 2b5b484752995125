"""Who only tells: the press, audit or planning office that speaks for its government, the head of an office in a story of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.institutions import InstitutionMention, as_governments
from berita_extract.mentions.resolution.setting import SPEAKER, Setting

# Offices that serve the government itself; the assessment visits those that serve the public
_BACK_OFFICES = frozenset(
    (
        "inspektorat", "badan-perencanaan", "badan-kepegawaian", "dinas-komunikasi", "sekretariat-dprd", "sekretariat-daerah",
        "bagian-organisasi", "biro-organisasi",
    )
)  # fmt: skip
_VERBS = (
    r"(?:memaparkan|menyampaikan|mengungkapkan|membeberkan|mengumumkan|menjelaskan|menerangkan|merangkum|mengatakan|menyebut(?:kan)?|menuturkan"
    r"|melaporkan|menyatakan|menambahkan|menegaskan|menilai|membenarkan|mengakui|mengaku|memperkirakan|menghitung|berharap|bersyukur|merinci"
    r"|menulis(?:kan)?)"
)
# "Kepala Dinas Kominfo Kabupaten Agam, Roza, menyebut …", "… saat ditemui di kantornya mengatakan"
_TELLS = re.compile(
    rf"(?:,?\s+(?-i:[A-Z])[\w.'-]*|\s+\([^()\n]{{2,40}}\)){{0,8}},?"
    rf"(?:\s+(?:saat|ketika|usai|seusai|di sela|sebagai|selaku)\s[^.;\"\d]{{3,60}}?,?)?"
    rf"\s+(?:\w+\s+)?{_VERBS}\b",
    re.IGNORECASE,
)
_OF_HIS_OWN = re.compile(
    r"\b(?:(?:dinas|instansi|kantor|badan|unit|lembaga|inspektorat)nya|pihaknya"
    r"|(?:dinas|instansi|kantor|badan|unit|lembaga)\s+(?:kami|yang\s+(?:ia\s+)?dipimpin(?:nya)?))\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:kami|kita|saya)\b", re.IGNORECASE)
_VALUE = re.compile(r"\b\d{2,3}(?:[.,]\d+)?\b|\b(?:hijau|kuning|merah)\b", re.IGNORECASE)


def speaking_for(setting: Setting, mention: InstitutionMention) -> InstitutionMention:
    """The government for which a back office tells something, or the mention as it is."""
    if mention.unit is None or mention.unit.core not in _BACK_OFFICES or len(mention.regions) != 1:
        return mention
    tells = _TELLS.match(setting.text, mention.span.end)
    quoted = SPEAKER.search(setting.text, max(0, mention.span.start - 60), mention.span.start)
    sentence = setting.sentence_of(mention.span)
    if _told_of_itself(setting, mention):
        return mention  # "BKD masuk zona hijau. Kepala BKD mengatakan …": itself assessed
    if not (tells or quoted) or sentence is None or _OF_HIS_OWN.search(sentence.span.of(setting.text)):
        return mention
    return as_governments(replace(mention, form="holder", unit=None, own_name=None, place=not tells), mention.regions)


def _told_of_itself(setting: Setting, mention: InstitutionMention) -> bool:
    """Whether an office of the kind is named elsewhere, not only by its head."""
    told = (*setting.title, *(m for m in setting.mentions if m.span != mention.span))
    return any(m.form == "unit" and m.unit and mention.unit and m.unit.core == mention.unit.core for m in told)


def only_telling(
    setting: Setting, mention: InstitutionMention, before: Sequence[InstitutionMention]
) -> InstitutionMention:
    """The head of an office as a place where he tells of something else than the office, which nothing else names:
    "Pemkab Alor meraih 78,33. Kepala Dinas PMD menambahkan, tahun lalu nilainya 61,20"."""
    sentence = setting.sentence_of(mention.span)
    if sentence is None or mention.form != "holder" or mention.unit is None or mention.unit.pattern != "office":
        return mention
    words = sentence.span.of(setting.text)
    tells = _TELLS.match(setting.text, mention.span.end) and _VALUE.search(words)
    if not tells or _OF_HIS_OWN.search(words) or _WE.search(words):
        return mention
    if _told_of_itself(setting, mention):
        return mention
    governments = (m for m in (*setting.title, *before) if m.unit is None and not m.giver)
    led = any(m.regions == mention.regions and m.form != "bare" for m in governments)
    return replace(mention, place=True) if led else mention
