"""What a night tells people: findings of states, corrections and disputes, and the one message of what is news."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from berita_extract import outlet_states
from berita_extract.nightly.findings import Finding, counts
from berita_extract.output import printable
from berita_extract.runs import Run
from berita_extract.store import Store

MOST_LINES = 60  # of a message; the rest is counted

_ORDER = {"fatal": 0, "warning": 1, "news": 2}


def of_outlets(run: Run) -> Iterator[Finding]:
    """The outlets of the run that are in trouble, as long as they are, and those that came out of it."""
    for name, known in sorted(run.outlets.items()):
        state, former = known.get("state"), known.get("former")
        if state in outlet_states.TROUBLE:
            text = (
                f"{name}: {former} → {state}: {known['why']}" if state != former else f"{name}: {state}: {known['why']}"
            )
            yield Finding(f"outlet:{name}:{state}", "warning", text.replace("_", " "))
        elif former in outlet_states.TROUBLE:
            text = f"{name}: {former} → {state}: {known['why']}"
            yield Finding(f"outlet:{name}:{former}→{state}:{run.id}", "news", text.replace("_", " "), stands=False)


def of_facts(store: Store) -> Iterator[Finding]:
    """The corrections that sources made, and the facts that are disputed now."""
    for row in store.rows("SELECT * FROM corrections ORDER BY id"):
        new = "(no longer stated)" if row["new_value"] is None else row["new_value"]
        what = f"{row['institution']} {row['year']}: {row['field']} {row['old_value']} → {new}"
        key = f"correction:{row['url']}:{row['institution_id']}:{row['year']}:{row['field']}:{row['old_value']}:{new}"
        yield Finding(key, "warning", f"corrected: {what}  {row['url']}", stands=False)
    for row in store.rows(
        """SELECT f.*, i.name, (SELECT group_concat(value, ' or ') FROM (
            SELECT f.value AS value UNION ALL SELECT json_extract(r.value, '$.value') FROM json_each(f.rivals) r))
            AS values_stated
        FROM facts f JOIN institutions i ON i.id = f.institution_id WHERE f.status = 'disputed'
        ORDER BY f.institution_id, f.year, f.field"""
    ):
        key = ":".join(str(row[part]) for part in ("scheme", "institution_id", "year", "field", "values_stated"))
        text = f"disputed: {row['name']} {row['year']}: {row['field']} {row['values_stated']}"
        yield Finding(f"disputed:{key}", "warning", text)


def of_died(runs: Sequence[Run]) -> Iterator[Finding]:
    """The runs that ended without a word."""
    for run in runs:
        text = f"run {run.id} ({run.command}, begun {run.started:%Y-%m-%d %H:%M} UTC) died; this one went on from there"
        yield Finding(f"died:{run.id}", "warning", text, stands=False)


def message(run: Run, news: Sequence[Finding]) -> tuple[str, str]:
    """Title and text of the message of a night, the gravest first; crawled text is made safe to show."""
    number = counts(news)
    parts = (("fatal", "fatal"), ("warning", "to look at"), ("news", "for information"))
    told = ", ".join(f"{number[key]} {what}" for key, what in parts if number[key])  # type: ignore[index]
    lines = [printable(one.text) for one in sorted(news, key=lambda one: _ORDER[one.severity])]
    if len(lines) > MOST_LINES:
        lines[MOST_LINES:] = [f"… and {len(lines) - MOST_LINES} more: berita runs show {run.id}"]
    title = f"berita {run.started:%Y-%m-%d}: {told}"
    return title, "\n".join(lines)
