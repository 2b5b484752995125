"""The words of a history and of a coverage in both languages, side by side; the templates of a pair take the same values."""

from __future__ import annotations

from collections.abc import Mapping

from berita_extract.reference import Told
from berita_extract.wording.words import Language

# why a year has no result, as far as it is known without the files of the rounds
NO_ROUND = Told(en="no assessment that year", id="tidak ada penilaian tahun itu")
NOT_YET = Told(en="it did not exist yet", id="instansi ini belum ada")
NO_LONGER = Told(en="it existed no longer", id="instansi ini sudah tidak ada")

_WORDS: Mapping[str, Told] = {
    # a history
    "year": Told(en="year", id="tahun"),
    "score": Told(en="score", id="nilai"),
    "zone": Told(en="zone", id="zona"),
    "predicate": Told(en="predicate", id="predikat"),
    "expected": Told(en="expected", id="menurut rentang"),
    "status": Told(en="status", id="status"),
    "remarks": Told(en="remarks", id="catatan"),
    "of_scale": Told(en="{score} of {scale}", id="{score} dari {scale}"),
    "not_comparable": Told(en="{what}: not comparable", id="{what}: tidak dapat dibandingkan"),
    "sources": Told(en="Sources", id="Sumber"),
    "without": Told(en="Years without a result", id="Tahun tanpa hasil"),
    "no_source": Told(en="no source", id="tidak ada sumber"),
    "withdrawn": Told(en="withdrawn", id="ditarik"),
    "single": Told(en="single", id="satu sumber"),
    "corroborated": Told(en="corroborated by {n}", id="dikuatkan {n} sumber"),
    "disputed": Told(en="disputed", id="sumber berbeda"),
    "corrected": Told(en="corrected", id="dikoreksi"),
    "judged": Told(en="judged {id}", id="diputuskan orang {id}"),
    "imported_only": Told(en="imported only", id="hanya dari daftar"),
    "more": Told(en="… and {n} more (--format json has all)", id="… dan {n} lagi (semuanya di --format json)"),
    "wrong": Told(en="called wrong by {who} on {when}: {why}", id="dinilai salah oleh {who} pada {when}: {why}"),
    "taken_back": Told(en="taken back, seen on {day}", id="ditarik kembali, terlihat pada {day}"),
    "settled": Told(en="settled otherwise", id="diputuskan lain"),
    "but": Told(en="but {value} ({why}), {origins}", id="tetapi {value} ({why}), {origins}"),
    "beside": Told(en="beside it {value}, {origins}", id="di samping itu {value}, {origins}"),
    "origin": Told(en="1 origin", id="1 sumber"),
    "origins": Told(en="{n} origins", id="{n} sumber"),
    "not_read": Told(en="page not read here", id="halamannya tidak dibaca di sini"),
    "undated": Told(en="undated", id="tanpa tanggal"),
    "before": Told(en="Before it (results are not joined)", id="Sebelumnya (hasilnya tidak disambung)"),
    "after": Told(en="After it (results are not joined)", id="Sesudahnya (hasilnya tidak disambung)"),
    "from": Told(en="{name} ({id}), from {day}", id="{name} ({id}), mulai {day}"),
    "units": Told(
        en="Units with results (not part of the results above)",
        id="Unit yang mempunyai hasil (bukan bagian dari hasil di atas)",
    ),
    "offices": Told(
        en="Offices of the centre there with results: no units of this government (not part of the results above)",
        id="Instansi vertikal di daerah itu yang mempunyai hasil: bukan unit pemerintah ini (bukan bagian dari hasil di atas)",
    ),
    "member": Told(en="{name} ({id}): 1 year", id="{name} ({id}): 1 tahun"),
    "members": Told(en="{name} ({id}): {n} years", id="{name} ({id}): {n} tahun"),
    # a coverage
    "all_kinds": Told(en="all of them", id="semuanya"),
    "kind": Told(en="kind", id="jenis"),
    "institution": Told(en="institution", id="instansi"),
    "found": Told(en="with a result", id="dengan hasil"),
    "officially": Told(en="officially", id="menurut Ombudsman"),
    "sure": Told(en="sure", id="kepastian"),
    "not_known": Told(en="not known", id="tidak diketahui"),
    "of_count": Told(en="{found} of {official}", id="{found} dari {official}"),
    "how_sure": Told(
        en="S: the official number is told by several sources or an official one; L: by one",
        id="S: angka resmi disebut beberapa sumber atau sumber resmi; L: satu sumber",
    ),
    "legend": Told(
        en="● corroborated  ○ single  × disputed  ↺ corrected  · nothing stated",
        id="● dikuatkan  ○ satu sumber  × sumber berbeda  ↺ dikoreksi  · tidak dinyatakan",
    ),
    "lacking": Told(en="{n} without a result", id="{n} tanpa hasil"),
    "having": Told(en="{n} with a result", id="{n} dengan hasil"),
    "unsure": Told(
        en="{assessed} of {existed} were assessed, it is not known which",
        id="{assessed} dari {existed} dinilai, tidak diketahui yang mana",
    ),
    "excepted": Told(en="({name} was not assessed: {why})", id="({name} tidak dinilai: {why})"),
    "excess": Told(
        en="{year} {kind}: more than there were: {parts}", id="{year} {kind}: lebih banyak dari yang ada: {parts}"
    ),
    "excess_all": Told(en="{n} institutions, of {official} assessed", id="{n} instansi, dari {official} yang dinilai"),
    "excess_zone": Told(en="{n} {zone}, of {official}", id="{n} {zone}, dari {official}"),
}


def series_words(language: Language) -> Mapping[str, str]:
    """The words of a history and of a coverage in one language."""
    return {name: pair.in_(language) for name, pair in _WORDS.items()}
