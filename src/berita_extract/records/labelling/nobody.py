"""Which labels are nobody's: another scheme's, a part's, a definition, a threshold, or said of whoever it may be.

Who has a label that is somebody's is no question of this module; neither are labels that the scan already found denied.
"""

from __future__ import annotations

import re

from berita_extract.mentions.groups import NOUN, NUMERAL, ONES
from berita_extract.mentions.labels import Label
from berita_extract.records.labelling.occurrence import Occurrence, Sides
from berita_extract.records.labelling.phrases import CONTRAST_CLAUSE, FORWARD, THAT_VALUE
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_BY_ITS_VALUE = re.compile(  # "Sudah zona hijau, nilainya lebih dari 81", "zona hijau karena nilainya di atas 81"
    r",?\s+(?:(?:karena|sebab|lantaran|dengan)\s+)?(?:nilai|skor|angka)nya\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE
)
_FOR_ITS_BOUND = re.compile(  # "warnanya tetap kuning sebab ambangnya 81"
    r",?\s+(?:sebab|karena|lantaran|meski(?:pun)?|padahal|walau(?:pun)?)\s+(?:ambang|batas)", re.IGNORECASE
)
# "Warnanya kuning, sebab … zona hijau baru dimulai dari 89", "Opininya kualitas sedang, kelas yang …": of somebody
_ITS_OWN = re.compile(
    r"\W*(?:warna|zona|opini|predikat|kategori|golongan|rapor)nya\s+(?:(?:masih|tetap|pun|juga|hanya|baru|kini|sudah)\s+){0,2}",
    re.IGNORECASE,
)
_BY_THE_WAY = re.compile(
    r",\s+(?:sebab|karena|lantaran|meski(?:pun)?|padahal|walau(?:pun)?|kelas|golongan|kelompok|kategori)\s",
    re.IGNORECASE,
)
_OF_DESK = re.compile(
    r"(?:\A|[,;:.]\s*|\s[–—-]\s+|\b(?:kalau|untuk|bahwa|sedangkan|sementara|dan|adapun|menilai|menempatkan|hanya|cuma|baru|yang)\s+)"
    r"(?:(?:pe)?(?:layanan|loket|nerbitan|rmohonan|rpanjangan)\s+)+(?:SIM|SKCK|SPKT)\b(?:(?!\b(?:yang|membuat|membawa)\b)[^,;.:\d])*\Z"
    r"|\A\W*satpas(?:-?nya)?\s+(?:\w+\s+){0,3}\Z",
    re.IGNORECASE,
)
# "Zona kuning diberikan kepada Polres Pasaman Barat, baik dalam penerbitan SKCK maupun permohonan SIM"
_FOR_DESK = re.compile(
    r"(?:[^.;:\d]{3,80}?,?)?\s+(?:(?:baik\s+)?(?:dalam|untuk|pada|lewat)\s+(?:hal\s+|urusan\s+)?|(?:sebab|karena|lantaran)\s+)"
    r"(?:(?:pe)?(?:layanan|loket|nerbitan|rmohonan|rpanjangan)\s+)+(?:SIM|SKCK|SPKT|surat keterangan catatan|surat izin mengemudi)\b",
    re.IGNORECASE,
)
# "zona kuning dengan nilai 79.50 diperoleh pelayanan penerbitan SKCK"
_WITH_VALUE = re.compile(r"\s*[(,]?\s*(?:dengan|bernilai|nilainya)?\s*(?:nilai|skor|angka)?\s*", re.IGNORECASE)
# "Yang patuh kami beri predikat zona hijau, yang kurang patuh zona kuning"
_WHOEVER_COMPLIES = re.compile(
    r"(?:\A\W*|[,;]\s+|\b(?:bagi|untuk|kepada)\s+)yang\s+(?:sama sekali\s+|kurang\s+|tidak\s+|tak\s+|belum\s+|paling\s+|sudah\s+"
    r"|sangat\s+)*patuh\b[^.;,]*\Z",
    re.IGNORECASE,
)
# "kabupaten dan kota yang berkategori zona kuning, artinya masih perlu dibenahi, ialah A, B"
_THOSE_WHO = re.compile(rf"\b{NOUN}\b[^.;]{{0,30}}\byang\s+(?:\w+\s+){{0,3}}\Z", re.IGNORECASE)
_INSIDE = re.compile(r"\s+(?:yang\s+)?(?:di|dalam|pada)\s+", re.IGNORECASE)
_HAUNTS = re.compile(
    r"\b(?:menghantui|membayangi|mewarnai|mendominasi|menyelimuti|melanda|menodai|mengintai|mengancam|menghinggapi"
    r"|menyebar|bertebaran|tersebar)\b",
    re.IGNORECASE,
)
_NEXT_ITEM = re.compile(r"[,;]\s")
_EXPLAINS = re.compile(
    r"\b(?:batas(?:nya)? (?:terendah|bawah|atas|minimal|tertinggi)"
    r"|merupakan klasifikasi|dibagi|dibedakan|(?:digolongkan|dikelompokkan) menjadi|penggolongan|kriteria|rentang|interval"
    r"|klasifikasi|kelas (?:pertama|kedua|ketiga|keempat|kelima))\b",
    re.IGNORECASE,
)
_NOT_ASSESSED = re.compile(
    r"\b(?:tidak|tak|belum|urung|batal)\s+(?:lagi\s+)?(?:ikut\s+)?(?:disurvei|dinilai|diperiksa|diukur|diuji"
    r"|didatangi|disasar|diamati|masuk penilaian"
    r"|menjadi lokus|dievaluasi)\b",
    re.IGNORECASE,
)
# "secara umum unit layanan mendapat …", "rata-rata zona hijau": of nobody in particular
_ROUGHLY = re.compile(r"\b(?:secara umum|umumnya|(?:di)?rata-rata(?:nya|kan)?|rerata(?:nya)?)\b", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\b(?:sebab|karena|lantaran)\b", re.IGNORECASE
)  # "tidak lagi disurvei sebab sudah hijau pada 2018"
_DEFINED = re.compile(
    r"^[\"',]*\s*(?:(?:pun|itu|ini)\s+)?(?:artinya|berarti|maksudnya|bukan)\b"
    r"(?!\s+(?:perkara|hal|soal|urusan|barang|pekerjaan|warna|sesuatu)\s+(?:yang\s+)?(?:kecil|sepele|mudah|gampang|baru|ringan|asing)\b)",
    re.IGNORECASE,
)  # "Merah artinya petugas belum …"
# "lima masuk zona merah, artinya kepatuhan mereka rendah": first who, then what it means
_HAPPENED = re.compile(
    r"\b(?:masuk|berada|menempati|mendapat(?:kan)?|meraih|memperoleh|menyandang|duduk|di(?:kategorikan|golongkan|tempatkan|nyatakan))(?:\s+\w+){0,3}\s*\Z",
    re.IGNORECASE,
)
_IN_GENERAL = re.compile(r"\b(?:kalau|jika|bila|apabila|yang|siapa)\b[^.;]*\Z", re.IGNORECASE)
_IS_ONE = re.compile(
    r"\b(?:adalah|ialah|merupakan)\s+(?:predikat|kategori|zona)\s+yang\b", re.IGNORECASE
)  # "Zona hijau adalah predikat yang tinggi"
_ANYBODY = re.compile(rf"\b(?:kepada|untuk|bagi|oleh)\s+(?:{NOUN}|mereka|siapa pun)\s+yang\b", re.IGNORECASE)
_YEAR_TOLD = re.compile(r"\b20[12]\d\b")
_SEVERAL_COLOURS = re.compile(r"\b(?:hijau|kuning|merah),\s+(?:hijau|kuning|merah)\b", re.IGNORECASE)
_MANY_OF_IT = re.compile(
    r"\s+(?:[\w ]{3,25}\s)?(?:(?:lebih|paling|(?:se)?makin|kian)\s+(?:banyak|sedikit|ramai|penuh)|(?:bertambah"
    r"|berkurang)\s+(?:banyak|sedikit))\b(?!,?\s+(?:ada|yakni|yaitu)\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)  # "Warna kuning lebih banyak.", "Zona Hijau Pelayanan Publik Kian Banyak"
_PROVERBIAL = re.compile(
    r"\W*(?:pindah\s+|naik\s+)?dari\s+(?:zona\s+)?(?:hijau|kuning|merah)\s+(?:ke|menuju|menjadi)\s+(?:zona\s+)?(?:hijau|kuning|merah)\s+(?:itu|memang|jauh|lebih|tidak|bukan|butuh|perlu|justru)\b",
    re.IGNORECASE,
)
_WHOEVER = re.compile(
    r"(?:\A\W*|[,;]\s+)(?:(?:sedangkan|sementara|dan|adapun|tetapi|namun)\s+)?yang\s+(?:(?:sudah|masih|sekarang|kini)\s+)?(?:zona\s+)?\Z",
    re.IGNORECASE,
)
# "Adapun pada 2022 entitasnya 586, dan yang masuk zona hijau 272"
_HOW_MANY_BEFORE = re.compile(
    r"(?:\A\W*|[,;]\s+)(?:(?:dan|sedangkan|sementara|adapun|lalu)\s+)?yang\s+"
    r"(?:(?:masuk|berada|di|ke|dalam|meraih|mendapat|memperoleh|menyandang|kategori|predikat)\s+)*\Z",
    re.IGNORECASE,
)
_SO_MANY = re.compile(
    rf"\s+(?:ada\s+|sebanyak\s+|mencapai\s+|berjumlah\s+|hanya\s+|cuma\s+){{0,2}}{NUMERAL}(?=\s*(?:[.,;(]|$|{NOUN}\b))",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\W*(?:(?:juga|pun|pula|tetap)\s+)?(?:saya|kami|kita|harus|jangan|harap|mohon|silakan|wajib|supaya|agar|pertahankan|belajar\w*|segera|akan|tolong|ayo)\b",
    re.IGNORECASE,
)
# "Empat Kementerian Diingatkan soal Rapor Merah": what is spoken about, of whichever year
_ABOUT = re.compile(r"\b(?:soal|tentang|mengenai|perihal|ihwal|seputar)\s+\Z", re.IGNORECASE)
# "24 persen dari 199 kabupaten yang disurvei masih di zona merah", "hanya segelintir yang hijau": how many, not who
_SHARE_OF = re.compile(
    rf"\d+(?:[.,]\d+)?\s*(?:persen|%)\s+(?:dari\s+)?(?:\d+\s+|total\s+|seluruh\s+|semua\s+)*{NOUN}\b[^.;]*\Z"
    r"|\b(?:segelintir|sedikit|sebagian(?:\s+(?:kecil|besar))?|separuh|setengah|mayoritas|kebanyakan)\s+(?:saja\s+)?yang\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
# "Banten menyumbang tujuh daerah dengan satu zona kuning", "Jawa Barat punya 2 rapor merah": how many of it somebody has
_SO_MANY_OF_IT = re.compile(
    rf"(?:\b(?<!peringkat )(?<!nomor )(?<!urutan )(?<!posisi )(?<!juara )(?<!kategori )"
    rf"(?<!ranking )(?<!rangking )(?<!berada )(?<!masuk )(?<!ke )"
    rf"(?:{ONES}|sepuluh|sebelas)"
    r"|\b(?:punya|memiliki|menyumbang(?:kan)?|menyisakan|mengoleksi|terdapat|ada)\s+\d{1,2})\s+\Z",
    re.IGNORECASE,
)
_UNTOLD = re.compile(
    r"\s+(?:tidak|tak|belum)\s+di(?:sebut|rinci|umumkan|buka|publikasikan|sampaikan)\w*\b", re.IGNORECASE
)
_WHOSE_PLACE = re.compile(
    r"\b(?:gubernur|bupati|wali ?kota|camat|kepala \w+|pejabat|pimpinan"
    r"|kapolres)\s+yang\s+(?:\w+nya\s+)?(?:(?:masih|sudah|belum|berada|di|zona|masuk)\s+)+\Z",
    re.IGNORECASE,
)
_SO_THAT = re.compile(r"\b(?:sehingga|maka|karena itu|oleh sebab itu)\b", re.IGNORECASE)
_WHOEVER_HAS = re.compile(
    r"^\W*(?:(?:pada\s+)?(?:tahun\s+(?:lalu|ini|\d{4})|dulu|20\d\d)\s+)?(?:bagi\s+"
    r"|untuk\s+)?(?:mereka\s+|siapa pun\s+|daerah\s+)?yang\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


def ours(story: Story, sentence: Sentence, label: Label) -> bool:
    """Whether a label is a result of the target scheme: not another's, not hoped for."""
    scheme = story.schemes.of_label(sentence, label.span, story.score_spans(sentence))
    if story.denied(sentence, label.span.start):
        return False
    return scheme is not None and scheme.target and not story.hoped(sentence, label.span.start)


def of_part(story: Story, label: Label) -> bool:
    """Whether a label is that of a part whose score stands before it: "SKCK bernilai 80,50 (kuning)"."""
    told_in = story.sentence_of(label.span)
    if told_in is not None and _OF_DESK.search(story.text[told_in.span.start : label.span.start]):
        return True  # "layanan SIM di Polres Sambas sudah berada di zona hijau"
    if told_in is not None and _FOR_DESK.match(story.text, label.span.end, told_in.span.end):
        return True
    parts = [refused.span for refused in story.refused if refused.reason == "dimension"]
    behind = (story.text[part.end : label.span.start] for part in parts if part.end <= label.span.start)
    ahead = (story.text[label.span.end : part.start] for part in parts if label.span.end <= part.start)
    boxed = any(re.fullmatch(r"\s*[(,]?\s*(?:atau|alias)?\s*", gap) for gap in behind)
    return boxed or any(_WITH_VALUE.fullmatch(gap) for gap in ahead)


def is_proverb(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence that names nobody only speaks of colours: "Dari merah ke kuning itu berat"."""
    return bool(_PROVERBIAL.match(story.text, sentence.span.start))


def lists_colours(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence strings colours together: "Satu Dasawarsa Rapor DIY: Merah, Kuning, Hijau"."""
    return bool(_SEVERAL_COLOURS.search(sentence.span.of(story.text)))


def is_defined(story: Story, here: Occurrence) -> bool:
    """Whether the words behind a label, or its own, say what it means."""
    label, text = here.label, story.text
    if text.startswith(",", label.span.end) and _HAPPENED.search(here.before) and not _IN_GENERAL.search(here.before):
        return False
    defined = _DEFINED.match(text[label.span.end : label.span.end + 20]) and not _THOSE_WHO.search(here.before)
    return bool(defined or _IS_ONE.search(label.span.of(text)) or _WHOEVER_COMPLIES.search(here.before))


def of_untold(story: Story, here: Occurrence) -> bool:
    """Whether the name right before a label is of another place than those before it, and of whom there cannot be said: "Polres
    Binjai Paling Tinggi, Padang Lawas Merah"."""
    before = [m for m in here.subjects if m.span.end <= here.label.span.start]
    place = next((m for m in story.mentions if m.place and m.span.end + 1 == here.label.span.start), None)
    if not before or place is None or place.form != "bare" or place.span.start < before[-1].span.end:
        return False
    apart = _NEXT_ITEM.fullmatch(story.text, place.span.start - 2, place.span.start)
    mine = {r.id for m in before for r in m.regions} | {r.province for m in before for r in m.regions}
    return bool(apart) and not mine & {r.id for r in place.regions}


def tells_bounds(story: Story, here: Occurrence) -> bool:
    """Whether the sentence tells where the class of a label begins."""
    text, label, sentence = story.text, here.label, here.sentence
    own = label.span.of(text).split()[0].endswith("nya") or _ITS_OWN.fullmatch(
        text, sentence.span.start, label.span.start
    )
    if own and _BY_THE_WAY.match(text, label.span.end):
        return False
    low = max(sentence.span.start, text.rfind("sehingga ", sentence.span.start, label.span.start))
    thresholds = [
        r for r in story.refused
        if r.reason == "threshold" and low <= r.span.start and sentence.span.contains(r.span)
        # "Ketiganya di zona hijau yang dimulai dari 89": where it begins is said by the way
        and not text[label.span.end : r.span.start].lstrip(",").startswith(" yang ")
        and not _BY_ITS_VALUE.match(text, label.span.end, r.span.start)
        and not _FOR_ITS_BOUND.match(text, label.span.end, r.span.start)
    ]  # fmt: skip
    return bool(thresholds or _EXPLAINS.search(here.around)) and not THAT_VALUE.match(here.before)


def after_bounds(story: Story, sentence: Sentence) -> bool:
    """Whether the sentence before, in the same paragraph, names nobody and tells where the classes begin."""
    before = story.preceding(sentence)
    if before is None or before.block != sentence.block or story.subjects(before):
        return False
    bounds = [r for r in story.refused if r.reason == "threshold" and before.span.contains(r.span)]
    return len(bounds) > 1


def not_assessed(story: Story, here: Occurrence) -> bool:
    """Whether the clause of a label says that nobody was assessed then, so that the label is none of that year."""
    clause = CONTRAST_CLAUSE.split(here.before)[-1].rpartition(";")[2]
    clause += here.around[len(here.before) :].partition(";")[0]  # "Dinsos 79,00 (hijau); Diskarpus belum dinilai"
    # "… zona hijau pada 2016 sehingga tahun ini tidak dinilai lagi" tells of the label's year that it was
    told = _SO_THAT.split(clause)[0]
    clause = told if here.label.span.of(story.text) in told else clause
    missed = _NOT_ASSESSED.search(re.sub(r"\([^)]*\)", "", clause))
    if not missed:
        return False
    at, at_label = here.around.find(missed.group()), len(here.before)
    because = _BECAUSE.search(here.before)
    if (
        at >= 0
        and (at < at_label or not because)
        and _YEAR_TOLD.search(here.around[min(at, at_label) : max(at, at_label)])
    ):
        return False  # "2016 62,10 (kuning), 2017 tidak disurvei"
    if not because or not _NOT_ASSESSED.search(here.before):
        return True
    year = story.years.of_label(here.sentence, here.label.span).span
    # "Tahun 2019 tidak dinilai lagi karena telah hijau": when it was, only a year of its own says
    return year is None or year.start < here.start + because.end()


def of_whoever(story: Story, here: Occurrence, sides: Sides) -> bool:
    """Whether a label is said of anybody who may have it, not of those that the sentence names."""
    text, label = story.text, here.label
    group = sides.group
    named_behind = sides.right and (sides.leads or FORWARD.search(sides.gap))
    if sides.left and not named_behind and _SO_MANY_OF_IT.search(here.before):
        return True
    if _MANY_OF_IT.match(text, label.span.end) or (not sides.left and _HAUNTS.search(sides.gap)):
        return True
    if not sides.left and not sides.right and _ANYBODY.search(text, label.span.end, here.sentence.span.end):
        return True  # "Opini Kualitas Tertinggi tahun itu hanya diberikan kepada instansi yang dinilai"
    if group is not None and group.span.end <= label.span.start and not sides.right and _ABOUT.search(here.before):
        return True
    if group is not None and group.role == "rest" and _UNTOLD.match(text, label.span.end):
        return True  # "Kementerian lain yang tersisa di zona kuning tidak disebutkan"
    share = _SHARE_OF.search(here.before)
    if share and not any(m.span.start >= here.start + share.start() for m in sides.left):
        return True
    if not sides.right and not here.made and _WHOSE_PLACE.search(here.before):
        return True  # "Menteri Dalam Negeri berjanji menegur gubernur yang daerahnya masih merah"
    inside = group is not None and group.role == "rest" and _INSIDE.fullmatch(text[group.span.end : label.span.start])
    # "Daerah lain di zona hijau berada pada opini kualitas tinggi": who, not what
    return bool(inside) and here.following < here.sentence.span.end


def of_those_who_have_it(story: Story, here: Occurrence) -> bool:
    """Whether a sentence that names nobody speaks to all that have a label, or counts them: "Yang hijau pun jangan …"."""
    if _HOW_MANY_BEFORE.search(here.before) and _SO_MANY.match(story.text, here.label.span.end):
        return True
    if _WHOEVER_HAS.search(here.before):
        return True
    # "Yang sudah hijau pertahankan, yang kuning saya beri waktu enam bulan"
    return bool(_WHOEVER.search(here.before) and _ADDRESSED.match(story.text, here.label.span.end))


def is_average(here: Occurrence) -> bool:
    """Whether a label is told of many at once: "secara umum", "rata-rata"."""
    return bool(_ROUGHLY.search(here.before))
