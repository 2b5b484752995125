"""Words beside a label that more than one question here asks for: what joins names, leads on to them or sets them apart.

Only what several modules read; what one rule alone reads stands beside that rule.
"""

from __future__ import annotations

import re

# "Pemprov bersama 16 kabupaten/kota sudah hijau": said of both
TOGETHER = re.compile(
    r"(?:\s+(?:(?:dari|versi|menurut|dalam|pada|di)\s+)?(?:penilaian|survei|Ombudsman(?:\s+RI)?|kepatuhan|tahun|20[12]\d))*"
    r"(?:\s+dengan\s+(?:nilai\s+)?\d+[.,]\d+)?[\s,)]+(?:bersama|sejajar|berdampingan|menemani|mendampingi|ditemani|didampingi|disertai|berikut|seperti|sebagaimana|begitu|demikian"
    r"|(?:sama|serupa|senasib|sewarna)(?=\s+(?:halnya\s+)?(?:dengan|seperti)))(?:\s+(?:dengan|juga|halnya|pula|seperti))*\s+",
    re.IGNORECASE,
)
THAT_VALUE = re.compile(
    r"\W*(?:dengan\s+)?(?:perolehan|nilai|angka|capaian|skor|raihan)\s+(?:itu|tersebut|ini|tadi|se(?:kecil|besar|tinggi|rendah)\s+(?:itu|ini))\b[^.;]{0,60}\b(?:mengantar|membawa|menempatkan|memasukkan|menaruh|mendudukkan|cukup|memadai|membuat|setara)",
    re.IGNORECASE,
)
FURTHER = re.compile(
    r"^\W*(?:kemudian|lalu|selanjutnya|seterusnya|berikutnya|(?:setelah|sesudah) itu|menyusul|disusul|diikuti)\b",
    re.IGNORECASE,
)
WITH_THEM = re.compile(r"\W*(?:bersama|bersama-sama|beserta)\s+", re.IGNORECASE)
# "Lima daerah menemani Musi Rawas di zona hijau": said of all six
ACCOMPANY = re.compile(
    r"\s+(?:lain(?:nya)?\s+)?(?:juga\s+|ikut\s+|turut\s+)?(?:menemani|mendampingi|menyertai|bergabung\s+(?:dengan|bersama)|menyusul|bersama)\s+",
    re.IGNORECASE,
)
# "Kedua kabupaten itu beserta Banda Aceh": those told before, and one more
AND_ONE = re.compile(
    r"(?:\s+(?:itu|tersebut|tadi))?,?\s+(?:(?:dan|serta|beserta|bersama|maupun)(?:\s+juga)?|juga)\s+", re.IGNORECASE
)
# What leads from a label to those it is said of: "zona hijau: A, B", "kategori B, diisi A dan B"
FORWARD = re.compile(
    r"[:\]]|\b(?:diisi|dihuni|ditempati|berisi|menyisakan|tersisa|yaitu|yakni|ialah|adalah|antara lain|meliputi|terdiri|mulai dari|mulai"
    r"|di antaranya|diantaranya|seperti|diraih|diperoleh|disandang|didapat|diberikan kepada|diberikan untuk|untuk"
    r"|oleh|milik|kepada|hanyalah|tercatat|terdapat|ada|menjadi milik|pada|dikenakan|disematkan|duduk|bercokol"
    r"|bertengger|berdiri|berjajar|berderet|bergabung|terselip|menyusul|diterima|dikantongi|dipegang|dibawa pulang"
    r"|penerimanya|jatuh ke)\b",
    re.IGNORECASE,
)
NAMELY = re.compile(r"(?:\b(?:yakni|yaitu|ialah|adalah),?|:)\s*$", re.IGNORECASE)
# Floating quantifiers make all names before the label share it
QUANTIFIED = re.compile(
    r"\b(?:seluruh(?:nya)?|semua(?:nya)?|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?:nya)?"
    r"|sama-sama|masing-masing|serempak|kompak|(?:\w+\s+)?(?:\w+)\s+(?:\w+\s+)?(?:itu|tersebut|ini|di atas))\b",
    re.IGNORECASE,
)
CONTRAST_CLAUSE = re.compile(r"\b(?:sedangkan|sementara|tetapi|namun|adapun)\b", re.IGNORECASE)
JOINED = re.compile(r"\s*,?\s*(?:dan|serta)?\s*", re.IGNORECASE)
