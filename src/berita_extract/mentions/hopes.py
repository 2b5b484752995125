"""Whether what a sentence tells is hoped for, promised or imagined rather than given."""

from __future__ import annotations

import re

from berita_extract.patterns import Stretch

# Hopes and make-believe govern the rest of their sentence, conditions only their clause
_HOPE = re.compile(
    r"\b(?:target(?:nya|kan)?|sasaran(?:nya)?(?=\s+(?:berikutnya|untuk|yang|tahun|pada|adalah|ialah|zona|nilai|hijau|kategori|minimal|opini|predikat|skor|angka)|\s*$)|menargetkan(?:nya)?|ditargetkan|bertarget|(?:mem|di)?bidik|dipatok|mematok|patok|berharap"
    r"|memasang\s+(?:target|angka|nilai|skor)|(?<!erkat )(?<!tas )(?<!arena )(?:ber)?komitmen"
    r"\s+(?:untuk\s+)?(?:(?:menaikkan|meningkatkan|mendongkrak)\s+(?:nilai|skor|angka|rapor)|naik)"
    r"|diharapkan|(?:memberi|diberi|pasang|memasang)\s+tenggat"
    r"|harapannya|mengincar|(?<!berhasil )mengejar|bertekad|(?:punya|memiliki|menyatakan|dengan) tekad"
    r"|optimis(?:tis)?|ingin(?! tahu| mengetahui| belajar"
    r"| meniru)|hendak|menatap|semoga|diproyeksikan|proyeksi"
    r"|siap\s+(?:men)?(?:jaga|pertahankan|kejar|raih|wujudkan)\w*|siap\s+mempertahankan|simulasi|pra-?evaluasi"
    r"|pra-?penilaian|self[- ]?assess?ment|penilaian diri"
    r"|(?:evaluasi|penilaian|pengukuran|survei|hitungan|per?hitungan|penghitungan|versi)\s+(?:internal|sendiri|mandiri)(?![^.;]*\bOmbudsman\b)"
    r"|(?:hitungan|per?hitungan|penghitungan)\s+(?:pemkab|pemkot|pemprov|pemda|dinas|bupati|wali kota)"
    r"|uji coba|seandainya|andaikan"
    r"|andai|harap(?:kan)?|janji(?! (?:itu|tersebut))|menjanjikan|perjanjian kinerja|ditantang|menantang|mudah-mudahan|moga-moga"
    r"|insya\s?allah|(?:me)?minta(?! maaf)"
    r"|diminta|mewajibkan|menyuruh|mendorong|menugasi|menuntut(?:nya)?|dibebani|didorong|memasang(?=\s+(?:target|angka|nilai|skor|\d)|\s*\Z)"
    # "Ombudsman mendorongnya masuk zona hijau", while "nilai itu mendorongnya masuk zona hijau" tells a result
    r"|(?:Ombudsman|bupati|wali ?kota|gubernur|sekda|ketua|kepala|DPRD|kami|ia|dia|pihaknya)\s+(?:\w+\s+){0,3}mendorongnya)\b",
    re.IGNORECASE,
)
# "Misalnya sebuah dinas mendapat 85" is made up, "Dinas Sosial misalnya baru 71,9" is an instance
_SUPPOSED = re.compile(
    r"(?:^|[.\"'] ?)\W*misal(?:nya|kan)?\b|\bmisal(?:nya|kan)?,?\s+(?:saja\s+)?(?:sebuah|suatu|ada|nilai|seorang"
    r"|satu)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:(?<!wajar )(?<!pantas )(?<!heran )(?<!herankan )(?<!maklum )(?:jika|bila|apabila"
    r"|kalau)(?! di(?:banding|sanding|lihat|rata|gabung|jumlah|total|akumulasi|hitung"
    r"|rinci|urut|tarik|simak|pecah)|\s+(?:me(?:ngacu|rujuk|nilik|lihat|ngikuti|nyimak)|berpatokan)\b)"
    r"(?!\s+(?:(?:pada|di|dalam)\s+)?(?:(?:hasil\s+)?(?:penilaian|survei)\s+(?:\w+\s+){0,4})?(?:tahun\s+)?(?:20\d\d|lalu|sebelumnya|dulu))"
    r"(?<!kalau(?=\s+(?:(?-i:[A-Z])|kami\b|kita\b|saya\b)))|sekali\s+(?:lengah|terpeleset|lalai|turun)|supaya|agar|diperkirakan)\b",
    re.IGNORECASE,
)
# "Kalau Dinas Sosial naik ke 90, Maros akan menembus 88"
_IF = re.compile(r"\bkalau\b[^.;\d]*\Z", re.IGNORECASE)
_WOULD = re.compile(r"\d{1,3}(?:[.,]\d+)?,?\s[^.;\n]{0,60}\b(?:akan|bakal)\b", re.IGNORECASE)
# "Kalau yang hijau, pada 2018 ada Kota Batam": as for those
_AS_FOR = re.compile(
    r"kalau\s+(?:yang\s+)?(?:(?:zona|kategori)\s+)?(?:hijau|kuning|merah)\b[^.;\n]{0,70}\b(?:ada|itu|ialah|adalah|yakni|yaitu)\s+(?-i:[A-Z])",
    re.IGNORECASE,
)
_TARGET_MET = re.compile(
    r"\b(?:melampaui|melebihi|melewati|memenuhi|mencapai|di atas)\s+target|\b(?:sesuai|dari) target\b"
    r"|\b(?<!supaya )(?<!agar )(?<!bisa )(?<!dapat )(?:tercapai|terealisasi|kesampaian|terpenuhi)\b"
    r"|\b(?:ter|di)lampaui\b|\b(?:realisasi|kenyataan)(?:nya)?\b|\bnyatanya\b",
    re.IGNORECASE,
)
_FACT_AGAIN = re.compile(
    r"\b(?:walau(?:pun)?|meski(?:pun)?|kendati(?:pun)?|padahal|sebab|karena"
    # "menargetkan nilai 85 setelah tahun 2022 hanya memperoleh 71,15"
    r"|(?:setelah|sesudah|usai)\s+(?:pada\s+)?(?:tahun\s+(?:lalu|sebelumnya|20[12]\d)|penilaian\s+\w+|sebelumnya)\s+(?:\w+\s+)?(?:me\w+|ber\w+)"
    # "membidik 85 setelah 2023 hanya 73,40"
    r"|(?:setelah|sesudah|usai)\s+(?:pada\s+)?(?:tahun\s+)?(?:lalu|sebelumnya|20[12]\d)\s+(?:hanya|cuma|baru|masih)"
    # "awalnya menargetkan 88 tetapi Ombudsman memberi 92,16"
    r"|(?:tetapi|tapi|namun)\s+(?:ternyata\s+|kenyataannya\s+)?(?:Ombudsman(?:\s+RI)?\s+)?(?:(?:hanya|cuma|justru|malah|baru)\s+)?"
    r"(?:memberi(?:kan)?|mencatat|menilai|mengganjar|meraih|mendapat(?:kan)?|memperoleh|diganjar|diberi))\b"
    # "… nilai 95, setelah tahun ini 86,40"
    r"|\b(?:setelah|sesudah|usai)\s+(?:pada\s+)?(?:tahun\s+(?:ini|lalu|sebelumnya|20[12]\d)|sebelumnya)\s+(?:sebesar\s+)?(?:\d{2}[.,]|\Z)",
    re.IGNORECASE,
)
# "Dinas Sosial harus 85", "95,10 dari target 93,00", "gagal meraih nilai 90": the number itself is what is wanted
_WANTED = re.compile(
    r"\b(?:harus|mesti|wajib)\s+(?:(?:sudah|bisa|dapat|mencapai|meraih|tembus|minimal|paling sedikit|di|angka|nilai|ke|menjadi)\s+)*\Z"
    r"|\btarget(?:nya)?\s+(?:(?:nilai|angka|skor|sebesar|yakni|yaitu)\s+)*\Z"
    r"|\b(?:seharusnya|semestinya|mestinya)\s+(?:bisa|dapat|mampu)\s+(?:meraih|mencapai|mendapat(?:kan)?|memperoleh)\s+(?:(?:nilai|angka|skor)\s+)*\Z"
    r"|\b(?:gagal|urung|batal|(?:belum|tidak|tak)\s+berhasil)\s+(?:me\w+|tembus)\s+(?:(?:nilai|angka|skor|target)\s+)*\Z",
    re.IGNORECASE,
)
# "ingin memperbaiki nilai yang tahun 2024 berada di 76,41", "daerahnya yang kini 77,10": how it is
_AS_IT_IS = re.compile(
    r"\byang\s+(?:(?:pada|di)\s+)?(?:kini|saat ini|sekarang|masih|baru|sebelumnya|tahun\s+(?:lalu|sebelumnya|20[12]\d)|20[12]\d)\s+"
    r"(?:(?:berada|tercatat|hanya|cuma|di|angka|nilainya|bernilai|masih|baru)\s+)*"
    r"(?P<value>\d{2,3}(?:[.,]\d+)?[\s,(]*(?:(?:atau|alias|masuk|berada|di|dan)\s+)*)?\Z",
    re.IGNORECASE,
)
# "komitmen menaikkan nilai Ombudsman dari 71,44 menjadi 80": where they stand now
FROM_NOW = re.compile(
    r"\b(?:komitmen|berkomitmen|menargetkan|bertekad|ingin|hendak|berharap|mengincar|membidik|mengejar)\b"
    # not "berkomitmen menjaga layanan usai nilainya naik dari 77,20"
    r"(?:(?!\b(?:usai|setelah|sesudah|seusai|berhasil|naik|turun|melonjak|karena|sebab|lantaran)\b)[^.;\d]){0,80}"
    r"\bdari\s+(?:(?:nilai|angka|skor|semula|posisi)\s+)*\Z",
    re.IGNORECASE,
)


def hoped(before: Stretch) -> bool:
    """Whether what follows `before` in its sentence is hoped for, promised or imagined rather than given."""
    text, end = before.text, before.end
    if before.search(_WANTED):
        return True
    as_it_is = before.search(_AS_IT_IS)
    if as_it_is and (as_it_is.group("value") or text[end : end + 1].isdigit()):
        return False
    if before.search(FROM_NOW):
        return False
    start = max(before.start, end - 600)  # a sentence of the press is shorter; one of a broken page may have no end
    clause = Stretch(text, max(start, 1 + max(text.rfind(mark, start, end) for mark in (", ", "; ", ": "))), end)
    before = Stretch(text, max(start, 1 + text.rfind(";", start, end)), end)
    for turn in _FACT_AGAIN.finditer(text, before.start, end):
        before = Stretch(text, turn.start(), end)  # "target 92 meleset, walau opini kualitas tertinggi di tangan"
    condition = clause.search(_CONDITION) or (_WOULD.match(text, end) and clause.search(_IF))
    return bool(
        (before.search(_HOPE) and not before.search(_TARGET_MET))
        or _SUPPOSED.search(before.words)
        or (condition and not _AS_FOR.match(text, condition.start()))
    )
