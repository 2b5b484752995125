"""Units whose kind was said once, for a list, a chain or a passage: "tiga puskesmas, yaitu Srandakan, Dlingo II, dan Kretek".

The scanners see no institution in such names, so they are added here; names of regions are settled in `names`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from berita_extract.mentions.institutions import InstitutionMention, unit_of
from berita_extract.mentions.resolution.heads import chained
from berita_extract.mentions.resolution.kinds import NUMERAL
from berita_extract.mentions.resolution.setting import Setting
from berita_extract.model import Span

_STATION = re.compile(
    r"(?:[,;]|\b(?:dan|serta))\s+(?P<name>Pelabuhan [A-Z][a-z]+(?: [A-Z][a-z]+)?\b(?!\s*[(:=]?\s*\d)"
    r"|[A-Z][a-z]+(?: (?:[A-Z][a-z]+|[IVX]+)){0,2}(?=\s*[(:=]?\s*\d{1,3}[.,]\d|\s*[(:=]\s*\d{2,3}\b))"
)
# A name at the head of a sentence or behind a joint, and what makes it one: a value, a verb or another name behind it
_BARE_NAME = re.compile(
    r"(?:(?<=[.!?] )|(?<=\n)|(?<=: )(?=[A-Z]\w+(?: \w+)? \(?\d{2})|(?<=[.!?][\"”] )|(?P<joint>\b(?:dan|serta"
    r"|maupun)\s+)|\b(?:giliran|sedangkan"
    r"|sementara|halnya|adapun|lalu|yakni|yaitu|disusul"
    r"|diikuti)\s+)(?P<name>[A-Z][a-z]{2,}(?:\s[A-Z][a-z]{2,}){0,2}(?:\s[IVX]{1,3}\b)?)"
    r"(?=\s+(?:dan|serta|maupun)\s+[A-Z]|\s+(?:masih|juga|ikut|hanya|cuma|yang|baru|pun|tetap|kini|lebih|me(?!rah\b)[a-z]{3,}|ber[a-z]{3,}|ter(?!sebut\b)[a-z]{3,}|keluar|masuk|naik|turun)\b"
    r"|\.\s|\s+\(?\d{2,3}[.,]\d)"
)
_NO_NAME = re.compile(
    r"(?:\w+nya|Ke(?:dua|tiga|empat|lima|enam)\w*|Nilai|Skor|Angka|Hasil|Indeks|Rapor|Warna|Zona|Kategori|Predikat|Opini|Peringkat|Posisi|Total|Rata|Jumlah|Sisa|Semua|Seluruh"
    r"|Sebagian|Satu|Dua|Tiga|Empat|Lima|Enam|Tujuh|Delapan|Sembilan|Sepuluh|Pada|Dari|Untuk|Dengan|Dalam|Yang|Ini|Itu|Tahun|Setahun|Setelah|Sesudah|Sebelum|Sementara|Sedangkan"
    r"|Adapun|Namun|Tetapi|Tapi|Kini|Lalu|Kemudian|Selain|Bahkan|Meski|Walau|Karena|Sebab|Bila|Jika|Kalau|Ketika|Saat|Menurut|Menyusul|Disusul|Disebut|Ter[a-z]+|Paling|Hanya"
    r"|Cuma|Baru|Masih|Juga|Ada|Tak|Tidak|Belum|Sudah|Ombudsman|Bupati|Wali|Gubernur|Sekda|Sekretaris|Kepala|Camat|Lurah|Petugas|Warga|Pe[mn][a-z]+|Survei|Puskesmas|Kecamatan"
    r"|Kelurahan|Dinas|Badan|Kantor|Loket|Tim|Dia|Mereka|Kami|Kita|Bagi|Atas|Oleh|Sebagai|Secara|Seperti|Sama|Lain|Pertama|Papan|Gedung|Ruang|Dokter|Bidan|Pasien|Staf|Pegawai"
    r"|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b"
)
# "…, Kasihan I, Banguntapan II, dan Sedayu I": own names in a row
_ROSTER_NAME = re.compile(
    r"[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}(?: (?:[IVX]{1,3}|\d)\b)?(?=\s*[,.;(]|\s+[a-z]|\s+\d{1,3}[.,]\d)"
)
_ROSTER_JOINT = re.compile(
    r"(?:\s*\([^()\n]{1,30}\)|\s+\d{1,3}[.,]\d{1,2})?(?:,\s+|\s+)(?P<last>(?:dan|serta|maupun)\s+)|,\s+"
)
_ROSTER_LEADS = re.compile(
    r"[^.\n]{0,60}\.\s+(?:Hasilnya|Rinciannya|Nilainya|Mereka(?: adalah| ialah)?|Ke\w+nya(?: adalah| ialah)?"
    r"|Yakni|Yaitu)\s*:?\s+(?=[A-Z])|(?:\s+di\s+[A-Z]\w+(?: [A-Z]\w+)?)?(?:\s+sebagai\s+\w+)?(?:\s+(?:lagi|lain(?:nya)?|itu"
    r"|tersebut|berikut))?(?:,?\s+(?:yaitu|yakni|ialah|adalah|meliputi)\s+|:\s+)(?=[A-Z])"
)
_SIDES = frozenset(("Utara", "Selatan", "Timur", "Barat", "Tengah", "Kota"))
# "Dua puskesmas yang ikut dinilai, Beru dan Kopeta, malah merah"
_SO_MANY = re.compile(rf"\b{NUMERAL}\s+\Z", re.IGNORECASE)
_ROSTER_ASIDE = re.compile(
    r"(?:\s+(?:yang|di|lain)\s[^,.\n]{3,40})?,\s+"
    r"(?=(?:[A-Z]\w+(?: [A-Z]\w+)*,\s+)*[A-Z]\w+(?: [A-Z]\w+)*,?\s+dan\s+[A-Z]\w+(?: [A-Z]\w+)*,)"
)
_RESULT = re.compile(r"\d{2,3}[.,]\d|\b(?:hijau|kuning|merah|kualitas|kepatuhan)\b", re.IGNORECASE)
_VERB_LIKE = re.compile(r"(?:Di|Me[mnr]|Ber|Ter)[a-z]{3,}")
_KIND_REACH = 400  # characters from the kind that was spoken of to a name without it
_ITEM = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?P<name>[A-Z][\w']+(?: (?:[A-Z][\w']+|[IVX]+|\d(?!\d|[.,]\d))){0,3})\s*(?:[,(:=–-]\s*|(?=\d))"
)


def with_items(setting: Setting, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Adds the units of a list whose kind its announcement tells: "Dua belas puskesmas …:", "* Weru, Sukoharjo (98,32)"."""
    starts = [m.span.start for m in mentions]
    kinds: dict[int, InstitutionMention | None] = {}  # by the list that is announced
    added: list[InstitutionMention] = []
    replaced: set[Span] = set()
    for sentence in setting.document.sentences:
        if not sentence.in_list:
            continue
        if sentence.group not in kinds:
            kinds[sentence.group] = _announced(setting, sentence.group, mentions)
        kind, item = kinds[sentence.group], _ITEM.match(setting.text, sentence.span.start, sentence.span.end)
        if kind is None or kind.unit is None or item is None:
            continue
        here = mentions[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        inside = [m for m in here if sentence.span.contains(m.span)]
        where = [m for m in inside if m.span.start >= item.end()]
        if not _of_one_kind(inside, where) or (where and where[0].span.start > item.end()):
            continue
        place = where[0] if where else kind
        regions = place.regions
        if not regions and setting.main is not None and setting.main.level != "provinsi":
            regions = (setting.main,)  # "1. Weru (98,32)" in a story about Sukoharjo
        own = item.group("name")
        unit = unit_of(kind.unit, regions[0], own) if len(regions) == 1 else None
        if unit is not None:
            span = Span(item.start("name"), where[0].span.end if where else item.end("name"))
            replaced |= {m.span for m in inside}
            added.append(
                InstitutionMention(
                    span, span.of(setting.text), "unit", (unit,), regions=regions, unit=kind.unit, own_name=own
                )
            )
    return sorted([*(m for m in mentions if m.span not in replaced), *added], key=lambda m: m.span)


def _announced(setting: Setting, group: int, mentions: Sequence[InstitutionMention]) -> InstitutionMention | None:
    """The kind of unit with names of its own that the paragraph before a list speaks of last: "Dua belas puskesmas"."""
    intro = setting.document.intro_of(group)
    if intro is None:
        return None
    block = setting.document.blocks[intro.block].span
    told = [m for m in reversed(mentions) if block.contains(m.span)]
    kind = next((m for m in told if m.unit and m.unit.pattern == "named" and not m.own_name), None)
    since = takewhile(
        lambda m: m is not kind, told
    )  # "menilai puskesmas dan Disdukcapil. Hasilnya untuk pemerintah kabupaten:"
    return None if any(m.unit or m.form == "anaphor" for m in since) else kind


def _of_one_kind(inside: Sequence[InstitutionMention], where: Sequence[InstitutionMention]) -> bool:
    """Whether an item names nothing of a kind of its own but where it lies: "Slawi, Kabupaten Tegal"."""
    return all(m.form == "bare" for m in inside if m not in where) and all(m.unit is None for m in where)


def with_stations(setting: Setting, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Adds those of a chain whose own names are no regions: "Polres Dairi (90,76) dan Pelabuhan Belawan (88,83)",
    "Puskesmas Pontang 92,1, Tirtayasa 90,4 dan Kedungwuni II 88"."""
    found = list(mentions)
    for match in _STATION.finditer(setting.text):
        span, own = Span(*match.span("name")), match.group("name")
        before = [m for m in found if m.span.end <= match.start()]
        last = max(before, key=lambda m: m.span.end, default=None)
        covered = [m for m in found if span.overlaps(m.span)]
        longer = all(m.form == "bare" and m.place and m.span.start == span.start for m in covered)
        if last is None or last.unit is None or not longer:
            continue  # but "Tanjung Uban" begins with a seat's name
        gap = setting.text[last.span.end : span.start]
        # "Bina Karya dan Laras (84.73)" is one name, "Polres Binjai, Dairi, serta Pelabuhan Belawan" are three
        own_value = re.search(r"\d", gap) or (last.unit.pattern == "police" and own.startswith("Pelabuhan "))
        if not last.resolved or not own_value or len(gap) > 40 or not chained(gap):
            continue
        region = last.regions[0] if len(last.regions) == 1 and last.unit.pattern == "named" else None
        form = setting.plainest(last.unit) if last.unit.pattern == "police" else last.unit
        unit = unit_of(form, region, own)
        if unit is not None and last.unit.pattern in ("police", "named", "own_name"):
            regions = (region,) if region else ()
            found = [m for m in found if m not in covered]
            found.append(InstitutionMention(span, own, "unit", (unit,), regions=regions, unit=form, own_name=own))
    return sorted(found, key=lambda m: m.span)


def with_rosters(setting: Setting, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Adds the own names of a closed list that its first name or its kind heads: "Puskesmas Sewon I, Kasihan I, dan
    Piyungan", "tiga puskesmas lagi, yaitu Srandakan, Dlingo II, dan Kretek"."""
    found = list(mentions)
    for head in mentions:
        if head.unit is None or head.unit.pattern != "named" or (head.own_name and not head.resolved):
            continue
        region = head.regions[0] if len(head.regions) == 1 else setting.main
        names = _roster_behind(setting, head)
        covered = [m for m in found if any(span.overlaps(m.span) for span in names)]
        if not names or region is None or region.level == "provinsi" or any(m.form != "bare" for m in covered):
            continue
        found = [m for m in found if m not in covered]
        first, _, side = (head.own_name or "").rpartition(" ")
        for span in names:
            own = span.of(setting.text)
            if first and side in _SIDES and own in _SIDES:
                own = f"{first} {own}"  # "Kecamatan Balikpapan Selatan, Tengah, dan Barat"
            if (unit := unit_of(head.unit, region, own)) is not None:
                found.append(
                    InstitutionMention(span, own, "unit", (unit,), regions=(region,), unit=head.unit, own_name=own)
                )
    return sorted(found, key=lambda m: m.span)


def _roster_behind(setting: Setting, head: InstitutionMention) -> list[Span]:
    """The names that follow a unit, or its kind and "yaitu", up to the one behind "dan"; empty if the list is not closed."""
    names: list[Span] = []
    at = head.span.end
    if not head.own_name:
        leads = _ROSTER_LEADS.match(setting.text, at)
        if leads is None and _SO_MANY.search(setting.text, max(0, head.span.start - 20), head.span.start):
            leads = _ROSTER_ASIDE.match(setting.text, at)
        first = _ROSTER_NAME.match(setting.text, leads.end()) if leads else None
        if first is None or _NO_NAME.match(first.group()):
            return []
        names.append(Span(*first.span()))
        at = first.end()
    while joint := _ROSTER_JOINT.match(setting.text, at):
        name = _ROSTER_NAME.match(setting.text, joint.end())
        if name is None or _NO_NAME.match(name.group()):
            return []
        names.append(Span(*name.span()))
        if joint.group("last"):
            return names
        at = name.end()
    return []


def with_bare_names(setting: Setting, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Adds own names without the kind that the text spoke of last: "Giliran puskesmas, suasana berubah. Yosomulyo masih
    hijau lewat 86,33", "lima kecamatan disurvei. Ratu Agung dan Gading Cempaka hijau"."""
    found = list(mentions)
    for match in _BARE_NAME.finditer(setting.text):
        span, own = Span(*match.span("name")), match.group("name")
        sentence = setting.sentence_of(span)
        covered = [m for m in found if span.overlaps(m.span)]
        longer = " " in own and all(m.form == "bare" and m.span.start == span.start for m in covered)
        if sentence is None or sentence.kind != "paragraph" or not (longer or not covered):
            continue  # "Cilacap Selatan I" begins with the name of its regency
        if _NO_NAME.match(own) or not _RESULT.search(
            setting.text, span.end, min(sentence.span.end, span.end + _KIND_REACH)
        ):
            continue
        before = [m for m in found if m.span.end <= span.start and not (m.giver or (m.place and m.unit is None))]
        last = max(before, key=lambda m: m.span.end, default=None)
        if (
            last is None
            or last.unit is None
            or last.unit.pattern != "named"
            or span.start - last.span.end > _KIND_REACH
        ):
            continue
        alone = " " not in own and not match.group("joint")
        if alone and (_VERB_LIKE.match(own) or setting.text.find("\n", last.span.end, span.start) >= 0):
            continue  # "Ditarik ke belakang, …"
        after_name = match.group("joint") and last.span.end >= match.start() - 1
        if after_name and not last.own_name:
            continue  # "puskesmas dan Sekda": no name stands before
        same = next((m for m in reversed(before) if m.unit == last.unit and len(m.regions) == 1), None)
        region = last.regions[0] if len(last.regions) == 1 else same.regions[0] if same else setting.main
        unit = unit_of(last.unit, region, own) if region is not None and region.level != "provinsi" else None
        if unit is not None and region is not None:
            found = [m for m in found if m not in covered]
            found.append(
                InstitutionMention(span, own, "unit", (unit,), regions=(region,), unit=last.unit, own_name=own)
            )
    return sorted(found, key=lambda m: m.span)


def with_own_names(setting: Setting, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Adds own names that stand alone for a unit named before: "Kecamatan Wanea … Wanea mendapat 91,25"."""
    found = list(mentions)
    for unit in mentions:
        own = unit.own_name
        if unit.unit is None or unit.unit.pattern != "named" or not own or not unit.resolved or own.isdigit():
            continue
        for match in re.finditer(
            rf"\b{re.escape(own)}(?=,?\s+(?:\w+\s+){{0,3}}?\(?\d{{1,3}}[.,]\d)", setting.text[unit.span.end :]
        ):
            span = Span(unit.span.end + match.start(), unit.span.end + match.end())
            if not any(span.overlaps(m.span) for m in found):
                found.append(replace(unit, span=span, words=own, place=False))
    return sorted(found, key=lambda m: m.span)
