"""Which numbers are means over several institutions, by the words beside them: "rata-rata polres se-Kalteng 85,6"."""

from __future__ import annotations

import re

from berita_extract.mentions import differences

OF_SEVERAL = re.compile(
    r"\b(?:rata-rata|rerata|rataan)(?:nya)?\s+(?:nilai\s+|skor\s+)?(?:dari\s+)?(?:\d+|\w+puluh|\w+belas|dua|tiga|empat|lima|enam|tujuh|delapan"
    r"|sembilan|sepuluh|se(?:belas|puluh))\s+(?:pemda|pemerintah|kabupaten|kota|daerah|polres|kantor|kementerian|lembaga|provinsi"
    r"|instansi)\b[^.;\n]{0,60}$|"
    r"\b(?:rata-rata|rerata|rataan|mean)\s+(?:nilai\s+|skor\s+|indeks\s+|kepatuhan\s+|capaian\s+)*(?:di\s+(?:seluruh\s+)?)?(?:nasional"
    r"|provinsi|se-\w+|seluruh|semua|kabupaten|kota|daerah|kementerian|pemda|pemerintah daerah|instansi"
    r"|penyelenggara)\b(?:[^.;\n]{0,60}|[^.;,\n]{0,100})$"
    r"|\b(?:rata-rata|rerata)\b[^.;\n]{0,100}(?-i:\b(?:provinsi|kota|kabupaten|kementerian|lembaga))\s+$"
    r"|\b(?:rata-rata|rerata)\s+(?:nilai|skor|indeks|kepatuhan|capaian)\s+di\s+(?-i:[A-Z])[\w ]{2,30}$"
    r"|\b(?:rata-rata|rerata)\s+(?:nilai\s+)?[^.;\n\d]{0,50}\b(?:dari|di)\s+(?:seluruh\s+|semua\s+)?\d+\s+(?:kabupaten|kota|daerah|pemda|unit|provinsi)"
    r"\b[^.;\n]{0,80}$"
    r"|\brata-rata nasional\b[^.;\n]{0,140}$"
    r"|\b(?:rata-rata|rerata)\s+sementara\s*$"
    # "90,81 berbanding rata-rata 87,55"
    r"|\b(?:(?:ber|di)banding(?:kan)?|lawan|melawan|versus|di (?:atas|bawah)|melampaui|melewati"
    r"|melebihi|daripada)\s+(?:angka\s+|nilai\s+)?(?:rata-rata|rerata)(?:\s+(?-i:[A-Z])[\w ]{2,30}?)?\s*\(?$"
    r"|\b(?:rata-rata|rerata)\s+(?:semua|seluruh)nya\s*$|\bnilai (?:rata-rata )?(?:nasional|se-\w+)\b[^.;\n]{0,30}$"
    r"|\b(?:rata-rata|rerata)\b[^.;\n\d]{0,40}\bse(?:nusantara|indonesia|provinsi)\b(?:,\s+[^,.;\n\d]{3,40},)?[^.;,\n\d]{0,30}$"
    r"|\b(?:\d+|\w+)\s+(?:kabupaten|kota|pemda|daerah|provinsi)\b[^.;\n\d]{0,50}\bdi(?:rata-rata|rerata)(?:kan)?\b[^.;\n\d]{0,40}$"
    r"|\bdi(?:rata-rata|rerata)(?:kan)?,?\s+(?:seluruh|semua|para)\s+(?!unit|dinas|opd|skpd|puskesmas)\w+[^.;\n\d]{0,60}$"
    # "bila dirata-ratakan, nilai pemda di Sumsel 81,30"
    r"|\bdi(?:rata-rata|rerata)(?:kan)?,?\s+(?:(?:nilai|skor|angka|hasil|capaian)\s+)?(?:pemda|pemerintah daerah"
    r"|kabupaten(?:/|\s+dan\s+)kota"
    r"|(?:kota|kabupaten|daerah|provinsi|instansi|kementerian|polres|kantor pertanahan)\s+(?:di|se)\b)[^.;\n\d]{0,60}$"
    r"|\b(?:rata-rata|rerata)\b[^.;\n\d]{0,40}\b(?:nasional|se-\w+|tingkat nasional"
    r"|tingkat provinsi)\b[^.;\n\d]{0,40}$",
    re.IGNORECASE,
)
# "Rata-rata polres 80", "rata-rata unit terbaik ada pada layanan perizinan, yakni 83,4"
OF_KIND = re.compile(
    r"\b(?:rata-rata|rerata)\s+(?:nilai\s+)?(?-i:polres(?:ta)?|kantah|puskesmas|dinas|unit|opd|kantor|imigrasi|lapas|rutan)"
    r"\b(?:(?-i:[^.;\nA-Z]){0,60}|\s+(?:se-?\s?|di\s+)(?-i:[A-Z])[^.;,\n]{3,100})$"
    # "di bawah rata-rata Jateng (90,20) dan nasional (88,10)"
    r"|\b(?:rata-rata|rerata)\b[^.;\n]{0,100}\b(?:dan|serta|maupun)\s+nasional\s*\(?$"
    # "Rata-rata tiga tahun terakhir Kota Lubuklinggau 85,20", "Lima dinas Kabupaten Poso rata-rata memperoleh 80,20"
    r"|\b(?:rata-rata|rerata)\s+(?:nilai\s+|skor\s+)?(?:\d|dua|tiga|empat|lima)\s+tahun\b[^.;\n\d]{0,80}$"
    r"|\b(?:\d+|dua|tiga|empat|lima|enam|tujuh|delapan)\s+(?:dinas|puskesmas|kecamatan|kelurahan)\b"
    # "Dari lima dinas itu Kabupaten Poso mendapat rata-rata 80,20" is its own
    r"(?!\s+(?:itu|dan|tersebut)\b)(?:\s+(?-i:[A-Z])\w+){0,4}\s+(?:itu\s+)?(?:[a-z]+\s+){0,3}"
    r"\b(?:rata-rata|rerata)(?:nya)?\b[^.;,\n\d]{0,25}$",
    re.IGNORECASE,
)
# "Rata-rata polres se-Kalteng mencapai 85,6, lebih tinggi dari rata-rata tahun lalu sebesar 79,3";
# "Rata-rata pemda 93,64, polres 93,89, sedangkan kantor pertanahan 93,31"
_KIND = (
    r"(?:polres(?:ta)?|kantor\s+(?:pertanahan|imigrasi)|kantah|pemda|pemkab|pemkot|kabupaten|kota|provinsi"
    r"|kementerian|lembaga|puskesmas|dinas)"
)
GOES_ON = re.compile(
    r"[^.;\n]{0,60}\brata-rata(?:nya)?\b(?-i:[^.;\nA-Z\d]){0,40}"
    rf"|,?\s+(?:(?:dan|serta|lalu|sedang|sedangkan|sementara|adapun)\s+)?(?:rata-rata\s+(?:nilai\s+)?)?{_KIND}\s+"
    r"(?:(?:sebesar|mencapai|di angka)\s+)?"
    rf"|,?\s+{differences.CHANGE}\s+(?:\w+\s+)?dari\s+",  # "mengumpulkan 83,41, bertambah dari 77,95"
    re.IGNORECASE,
)
