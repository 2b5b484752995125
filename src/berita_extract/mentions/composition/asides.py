"""Which names stand beside those a sentence is about: company, another post of a person, words set between subject and verb.

It works on the composed mentions. Whoever only accompanies is a place from then on, and another post of somebody names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from berita_extract import patterns
from berita_extract.mentions.composition.roles import WHO_HAS
from berita_extract.mentions.institutions import InstitutionMention

_POST = r"(?:(?:(?:pj|pjs|plt|plh)\b\.?|kepala|wakil|direktur(?: utama)?|sekretaris|inspektur|pimpinan|ketua|para|jajaran)\s+)"
_PERSON = r"(?:,?\s+(?-i:[A-Z])[\w.'-]*){0,8}"  # "Ika Puspitasari", "Sudirman, S.Sos., M.Si"
# "didampingi Kepala Dinas Kesehatan", "disaksikan Sekda, Inspektur, dan Kepala Bappeda"
_COMPANY_BEFORE = re.compile(
    r"\b(?:didampingi|disaksikan|dihadiri)(?:\s+langsung)?(?:\s+oleh)?\s+"
    rf"(?:(?:(?-i:[A-Z])[\w'-]*|dan|serta|para|sejumlah|jajaran)(?:,\s+|\s+)){{0,10}}{_POST}*\Z",
    re.IGNORECASE,
)
_DEPUTY_BEFORE = re.compile(rf"\bdiwakil(?:i|kan)(?:\s+oleh|\s+kepada)?\s+{_POST}+\Z", re.IGNORECASE)
_WITH_BEFORE = re.compile(rf"\b(?:bersama|beserta)(?:\s+dengan)?\s+{_POST}+\Z", re.IGNORECASE)
_COMPANY_GOES_ON = re.compile(rf"{_PERSON},?\s+(?P<last>(?:dan|serta|beserta|hingga)\s+)?{_POST}*", re.IGNORECASE)
# "Kepala Dinas Kominfo, mewakili Bupati Agam, menerima …"
_FOR = re.compile(
    rf"{_PERSON},?\s+(?:yang\s+)?(?:(?:hadir|datang|maju)\s+)?(?:mewakili|atas nama)\s+{_POST}*", re.IGNORECASE
)
# "mantan Kepala Dinas Kesehatan", "yang pernah menjabat Bupati Halmahera Tengah"
_SERVES = r"(?:menjabat|bertugas|berdinas|bekerja|memimpin|mengepalai|menjadi|menakhodai)(?:\s+(?:sebagai|selaku|di|pada))?\s+"
_FORMER_BEFORE = re.compile(rf"\b(?:(?:mantan|eks|bekas)\s+|(?:pernah|sempat)\s+{_SERVES}){_POST}*\Z", re.IGNORECASE)
_EARLIER_POST = re.compile(
    rf"{_PERSON}(?:,\s+(?:yang\s+)?|\s+yang\s+)(?:sebelumnya|dulu(?:nya)?|dahulu|semula|tadinya)\s+(?:{_SERVES})?{_POST}*",
    re.IGNORECASE,
)
# "Pj Bupati Bangka, yang sehari-hari menjabat Kepala DPMPTSP Provinsi Babel"
_ALSO_SERVES = (
    rf",?\s+(?:yang\s+)?(?:(?:juga|sekaligus|merangkap)\s+(?:sebagai\s+)?(?:{_SERVES})?|sehari-hari(?:nya)?\s+{_SERVES})"
    rf"{_POST}+"
)
_SECOND_POST = re.compile(_PERSON + _ALSO_SERVES, re.IGNORECASE)
# "kata Aries yang juga Kepala Dinas Pendidikan Jatim", of whom "Pj Wali Kota Batu Aries Agung Paewai" was told
_HIS_SECOND_POST = re.compile(rf"\b(?P<name>(?-i:[A-Z])[\w'-]+){_PERSON}{_ALSO_SERVES}\Z", re.IGNORECASE)
_GOES_ON = (
    r"(?:(?:juga|kini|masih|sudah|telah|hanya|baru|tetap|berhasil|sukses|mampu|justru|malah|kembali|pun)\s+){0,2}"
    r"(?:(?:me|ber|ter|di)[a-z]{3,}|naik|turun|masuk|jatuh|anjlok)\b"
)
# "DPMPTSP, yang membawahi Mal Pelayanan Publik, meraih …"
_CLAUSE_OPENS = re.compile(r",\s+yang\s+[^,.;:\d()\"]{3,60}\s", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(rf",\s+{_GOES_ON}", re.IGNORECASE)
# "Puskesmas A yang dikelola Dinas Kesehatan mendapat …"; not "Kota A yang disusul Kota B dengan nilai …"
_RUN_BY = re.compile(
    r"\s+yang\s+(?:\w+\s+)?(?:di(?!susul|ikuti|kejar|buntuti|bayangi|dapat)[a-z]{3,}(?:\s+(?:langsung\s+)?oleh)?"
    r"|membawahi|menaungi|membina|mengelola|melayani|(?:menginduk|berinduk|bernaung)\s+(?:ke|pada|di(?:\s+bawah)?))\s+",
    re.IGNORECASE,
)
_VERB_BEHIND = re.compile(rf"\s+{_GOES_ON}", re.IGNORECASE)
# "Berkat bimbingan Dinas Kesehatan, Puskesmas A meraih …", "Tidak seperti Dinas Sosial, Disdukcapil naik ke …"
_OPENS_ASIDE = re.compile(
    r"(?:(?<=[.!?]\s)|(?<=[.!?]\"\s)|(?<=\n)|\A|(?<=\s[-–—]\s))(?:berkat|lewat|melalui|seiring|didukung|ditopang|didorong|dibantu|berbekal|bermodal"
    r"|atas\s+\w+an|dengan\s+(?:\w+(?:an|nya|asi)|nilai|skor)|(?:tidak|tak)\s+seperti|berbeda\s+(?:dengan|dari|halnya)|lain\s+(?:dengan|dari|halnya))\s",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:(?!\b(?:hijau|kuning|merah)\b)[^.;:\d\"])*,\s+(?:maka\s+)?\Z"
)  # it tells neither value nor colour
_HELP_BEFORE = re.compile(
    r"\b(?:(?:bimbingan|binaan|arahan|dukungan|bantuan|pendampingan|asuhan|pembinaan|supervisi)"
    r"|(?:berkat|lewat|atas|karena|buah)\s+(?:\w+\s+)?(?:kerja|kerja keras|inovasi|peran|jasa|kontribusi))\s+(?:dari\s+)?\Z",
    re.IGNORECASE,
)
_ATTENDS = re.compile(
    r"\s+(?:(?:juga|tampak|terlihat)\s+)?(?:(?:turut|ikut)\s+)?(?:hadir|menghadiri|(?:menyaksikan|mendampingi)(?:nya)?)\b(?!\s+(?:untuk\s+)?(?:menerima|mengambil))",
    re.IGNORECASE,
)
_JOINED = re.compile(r",\s+(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+", re.IGNORECASE)
_REACH = 60  # characters before a name that say what it is there for


def set_aside(text: str, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """The mentions without other posts of the same person; those that only accompany or explain another are places."""
    read = _represented(text, _without_other_posts(text, mentions))
    company = -1  # the last one of it
    for index, mention in enumerate(read):
        last = read[index - 1] if index else None
        joins = company == index - 1 >= 0 and _joins(text, read[company], mention)
        if joins or _accompanies(text, last, mention):
            company = index
            read[index] = replace(mention, place=True)
        elif not mention.place and (end := _explained_to(text, read, index) or _attending_to(text, read, index)):
            read[index:end] = [replace(m, place=True) for m in read[index:end]]
    return _behind_openings(text, read)


def _chain_end(text: str, mentions: Sequence[InstitutionMention], index: int) -> int:
    """Where the names end that are joined to one: "Kabupaten Kudus dan Kabupaten Rembang"."""
    end = index + 1
    while end < len(mentions) and _JOINED.fullmatch(text, mentions[end - 1].span.end, mentions[end].span.start):
        end += 1
    return end


def ends_opening(text: str, start: int, end: int) -> bool:
    """Whether a name at `start`, behind a comma, is what follows an opening: "Lewat inovasi RSUD, Kabupaten Agam meraih …"."""
    opening = _opening(text, start)
    return opening is not None and _VERB_BEHIND.match(text, end) is not None


def _opening(text: str, end: int) -> int | None:
    """Where the opening begins that ends right before `end`."""
    start = max(text.rfind(mark, 0, end) for mark in (". ", "! ", "? ", "\n", " - ", " – ", " — ")) + 1
    match = patterns.search(_OPENS_ASIDE, text, max(0, start - 1), end)
    return match.start() if match and _ASIDE.match(text, match.end(), end) else None


def _behind_openings(text: str, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """The mentions with those of an opening as places, unless one has a verb of its own: "Dengan itu Kupang naik, Ende turun"."""
    read = list(mentions)
    for index, mention in enumerate(read):
        if not index or mention.place or not _VERB_BEHIND.match(text, mention.span.end):
            continue
        if (start := _opening(text, mention.span.start)) is None:
            continue
        first = next((i for i, m in enumerate(read[:index]) if m.span.start >= start), index)
        if not any(_VERB_BEHIND.match(text, m.span.end) for m in read[first:index]):
            read[first:index] = [replace(m, place=True) for m in read[first:index]]
    return read


def _without_other_posts(text: str, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    kept: list[InstitutionMention] = []
    for mention in mentions:
        former = patterns.search(_FORMER_BEFORE, text, max(0, mention.span.start - _REACH), mention.span.start)
        last = kept[-1] if kept and kept[-1].form == "holder" else None
        if former or (last is not None and _is_other_post(text, last, mention)) or _of_one_named(text, kept, mention):
            continue
        kept.append(mention)
    return kept


def _is_other_post(text: str, last: InstitutionMention, mention: InstitutionMention) -> bool:
    """Whether a post is a second or a former one of whoever holds the post before."""
    if _EARLIER_POST.fullmatch(text, last.span.end, mention.span.start):
        return True
    # "Kepala Dinas Kesehatan yang juga Pj Bupati Bangka": the higher post is whose the story is
    lower = mention.unit is not None or last.unit is None
    return lower and _SECOND_POST.fullmatch(text, last.span.end, mention.span.start) is not None


def _of_one_named(text: str, before: Sequence[InstitutionMention], mention: InstitutionMention) -> bool:
    """Whether a post is the second of a person whose first was told with his name."""
    if mention.form != "holder" or mention.unit is None:
        return False
    second = _HIS_SECOND_POST.search(text, max(0, mention.span.start - _REACH), mention.span.start)
    if second is None:
        return False
    named = re.compile(rf"(?:\s+[A-Z][\w.'-]*){{0,4}}?\s+{second.group('name')}\b")
    return any(m.form == "holder" and named.match(text, m.span.end) for m in before)


def _represented(text: str, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Those for whom the head of an office comes are the subject in its stead: "Kepala Dinas Kominfo mewakili Bupati Agam"."""
    read = list(mentions)
    for index, mention in enumerate(read):
        last = read[index - 1] if index else None
        if last is None or last.form != "holder" or last.unit is None or mention.unit is not None:
            continue
        if _FOR.fullmatch(text, last.span.end, mention.span.start):
            read[index - 1 : index + 1] = [replace(last, place=True), replace(mention, place=False)]
    return read


def _accompanies(text: str, last: InstitutionMention | None, mention: InstitutionMention) -> bool:
    before = patterns.Stretch(text, max(0, mention.span.start - 2 * _REACH), mention.span.start)
    if WHO_HAS.match(text, mention.span.end):
        return False  # "bersama Kepala Dinas Sosial yang meraih nilai 95,10"
    company = before.search(_COMPANY_BEFORE) if mention.form in ("holder", "unit") else None
    ended = mention.unit is None and text.endswith(", ", 0, mention.span.start)  # "Didampingi Sekda, Bupati Agam …"
    if company is not None and not ended and (last is None or last.span.end <= company.start()):
        return True
    if mention.form != "holder" or mention.unit is None:
        return False
    if before.search(_DEPUTY_BEFORE):
        return True
    # "Bupati Trenggalek bersama Direktur RSUD dr Soedomo": the lower one comes along
    led = last is not None and last.form == "holder" and last.unit is None and not last.place
    if last is None or not led or not before.search(_WITH_BEFORE):
        return False
    return re.search(r"[.;:\d]", text[last.span.end : mention.span.start]) is None


def _joins(text: str, last: InstitutionMention, mention: InstitutionMention) -> bool:
    """Whether a name goes on with those who accompany: "didampingi Kepala Dinas Kesehatan dan Direktur RSUD"."""
    joint = _COMPANY_GOES_ON.fullmatch(text, last.span.end, mention.span.start)
    if joint is None or mention.form not in ("holder", "unit"):
        return False
    return bool(joint.group("last")) or (mention.unit is not None and mention.form == last.form)


def _explained_to(text: str, mentions: Sequence[InstitutionMention], index: int) -> int | None:
    """Where the names end that stand in words between another one and its verb, if those at `index` do."""
    mention, last = mentions[index], mentions[index - 1] if index else None
    before = patterns.Stretch(text, max(0, mention.span.start - _REACH), mention.span.start)
    if mention.unit is not None and before.search(_HELP_BEFORE) and not WHO_HAS.match(text, mention.span.end):
        return index + 1
    if last is None or last.place:
        return None
    end = _chain_end(text, mentions, index)
    clause = _CLAUSE_OPENS.fullmatch(text, last.span.end, mention.span.start)
    run_by = _RUN_BY.fullmatch(text, last.span.end, mention.span.start)
    ends = _CLAUSE_ENDS if clause else _VERB_BEHIND if run_by else None
    return end if ends is not None and ends.match(text, mentions[end - 1].span.end) else None


def _attending_to(text: str, mentions: Sequence[InstitutionMention], index: int) -> int | None:
    """Where the units end that are only there: "Dinas Kesehatan dan Disdukcapil turut hadir"."""
    if mentions[index].unit is None:
        return None
    end = _chain_end(text, mentions, index)
    return end if _ATTENDS.match(text, mentions[end - 1].span.end) else None
