"""A verdict as Markdown. All that was not written here is escaped: crawled text makes no heading, link, image or tag."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from berita_extract.output import printable
from berita_extract.reference import Reference
from berita_extract.verify import Evidence, Verdict
from berita_extract.wording import told, values
from berita_extract.wording.why import of_finding, why
from berita_extract.wording.words import Language, Words, words_of

QUOTES_SHOWN = 10
# what begins or ends a piece of markup anywhere in a line, in CommonMark and in GitHub's: "@" calls people, "#7" a ticket
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~@&$])")
_AT_START = re.compile(r"^(\d*)([-+=.)])")  # a list, a rule, the line under a heading
_BARE_LINK = re.compile(r"(?i)(:)(?=//)|(?<=[a-z])(:)(?=[a-z]+:)|(?<=\bwww)(\.)|(:)(?=\w+:)")  # also ":smile:"
_IN_ADDRESS = "%/:?#@!$&*+,;=~'-._()"


def verdict_markdown(verdict: Verdict, reference: Reference, language: Language) -> str:
    """A verdict for a page or a ticket: headings, the quotes as quotes, the sources as links."""
    words = words_of(language)
    lines = [f"## {escaped(words.labels[verdict.outcome])}", ""]
    lines += [f"**{words.parts['claim']}**", "", f"> {escaped(verdict.claim)}", ""]
    lines += [escaped(why(verdict, reference, language))]
    if expected := told.expected(verdict, words):
        lines += ["", escaped(expected)]
    if len(verdict.findings) > 1:
        lines += ["", f"### {words.parts['parts']}", ""]
        for one in verdict.findings:
            lines.append(f"- **{words.labels[one.outcome]}** {escaped(of_finding(verdict, one, reference, language))}")
    if verdict.evidence:
        lines += ["", f"### {words.parts['evidence']}"]
        for item in verdict.evidence[:QUOTES_SHOWN]:
            lines += ["", *_source(item, words)]
        if more := told.not_shown(verdict, QUOTES_SHOWN):
            lines += ["", escaped(words.parts["more"].format(n=more))]
    lines += ["", f"### {words.parts['notes']}", ""]
    lines += [f"- {escaped(note)}" for note in told.notes(verdict, words)]
    lines += ["", f"*{words.parts['data']}: {escaped(told.version(verdict.data_version, words))}*"]
    return "\n".join(lines)


def _source(item: Evidence, words: Words) -> Iterator[str]:
    published = values.day(item.published, words) if item.published else words.parts["undated"]
    name = escaped(item.outlet or urlsplit(item.url).netloc or item.url)
    notes = "; ".join(escaped(note) for note in told.about(item, words))
    if item.quote is None:
        notes = escaped(f"{values.stated(item.stated, words)}; {words.parts['imported']}")
    else:
        yield f"> {escaped(item.quote)}"
        yield ""
    yield f"{_link(name, item.url)}, {escaped(published)}" + (f" ({notes})" if notes else "")


def _link(name: str, url: str) -> str:
    """A link, if the address is one of the web; else just the name and the address."""
    if url.startswith(("http://", "https://")):
        return f"[{name}](<{quote(printable(url), safe=_IN_ADDRESS)}>)"
    return name if name == escaped(url) else f"{name}, {escaped(url)}"


def escaped(text: str) -> str:
    """A text as one line that means just its characters."""
    line = " ".join(printable(text).split())
    return _AT_START.sub(r"\1\\\2", _BARE_LINK.sub(r"\\\g<0>", _MARKUP.sub(r"\\\1", line)))
