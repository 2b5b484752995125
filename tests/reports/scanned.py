"""How many rows of the scans of this folder are read right: `python -m tests.reports.scanned`, for docs/extraction.md."""

from __future__ import annotations

import csv
import time
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from berita_extract import article, reference
from berita_extract.model import Scanned
from berita_extract.records import proposals

FOLDER = Path(__file__).parent
SCANS = sorted(FOLDER.glob("scan-*.pdf"))
DROPPED = {
    "scan-chromium-merged-zone-2021": ("Pemerintah ",),
    "scan-fpdf2-groups-2024": ("Pemerintah ",),
    "scan-libreoffice-plain-two-tables": ("Pemerintah ", "Kota "),
    "scan-reportlab-drawn-2019": ("Pemerintah ", "Kabupaten "),
}


@dataclass(frozen=True)
class Figures:
    """Counts of rows: printed, proposed, with their name, with their number, with both; and of numbers that are wrong.

    `unsaid` of the wrong ones have no other reading that a person would be warned by.
    """

    printed: int
    proposed: int
    names: int
    numbers: int
    both: int
    wrong: int
    unsaid: int


def proposed(path: Path) -> list[Scanned]:
    """The proposals of all pages of a scan."""
    body = path.read_bytes()
    pages = article.read_scans(body, range(1, 1 + len(body.split(b"/Type /Page\n")[1:])))
    refusals = proposals.proposed(path.name, pages, reference.load()).refusals
    return [refusal.scanned for refusal in refusals if refusal.scanned]


def figures(path: Path, found: Sequence[Scanned]) -> Figures:
    """The proposals compared with what the CSV beside the scan says, names as they are printed."""
    with path.with_suffix(".csv").open(encoding="utf-8", newline="") as stream:
        rows = [(row["institution"], row["score"]) for row in csv.DictReader(stream)]
    printed = {(_printed(institution, path.stem), score) for institution, score in rows}
    names, scores = {name for name, _ in printed}, {score for _, score in printed}
    wrong = [one for one in found if one.number.replace(",", ".") not in scores]
    return Figures(
        len(rows),
        len(found),
        sum(one.name in names for one in found),
        len(found) - len(wrong),
        sum((one.name, one.number.replace(",", ".")) in printed for one in found),
        len(wrong),
        sum(not one.readings for one in wrong),
    )


def _printed(institution: str, scan: str) -> str:
    """An institution as a report prints it: some without "Pemerintah", some without the kind that a heading tells."""
    for words in DROPPED.get(scan, ()):
        institution = institution.removeprefix(words)
    return institution


def main() -> None:
    """Prints the table."""
    total = Figures(0, 0, 0, 0, 0, 0, 0)
    for path in SCANS:
        start = time.monotonic()
        own = figures(path, proposed(path))
        total = Figures(*(left + right for left, right in zip(astuple(total), astuple(own), strict=True)))
        print(  # noqa: T201  # a command's own words
            f"| {path.stem.removeprefix('scan-')} | {' | '.join(map(str, astuple(own)))} |"
            f"  {time.monotonic() - start:.1f} s"
        )
    print(f"| all | {' | '.join(map(str, astuple(total)))} |")  # noqa: T201


if __name__ == "__main__":
    main()
