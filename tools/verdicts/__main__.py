"""Builds a database of articles with gold in a temporary place, judges claims built from the gold, and reports.

`python -m tools.verdicts GOLD.jsonl... [--share 0.2] [--seed 1] [--articles 200] [--show 60]`. Exit status 1 if a false
claim came out as true, less than 95 % of the true ones did, a quote is not where it is said to be, or a claim on which
the sources differ is not `disputed`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tools.verdicts.claims import FORMS
from tools.verdicts.measuring import judged, stored
from tools.verdicts.reporting import report
from tools.verdicts.results import read


def main(arguments: list[str] | None = None) -> int:
    """Measures and prints; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.verdicts", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("gold", nargs="+", type=Path, help="articles with gold records, one JSON object a line")
    parser.add_argument("--share", type=float, default=0.2, help="of all claims that can be built (default 0.2)")
    parser.add_argument("--seed", type=int, default=1, help="of the draw (default 1)")
    parser.add_argument("--articles", type=int, help="only so many of the articles, spread over the files")
    parser.add_argument("--show", type=int, default=60, help="how many refused true claims to print (default 60)")
    parser.add_argument("--like", default="", help="print only those whose kind, style or cause contains this")
    parser.add_argument("--forms", type=Path, default=FORMS, metavar="FORMS.toml", help="other wordings than ours")
    given = parser.parse_args(arguments)
    gold = read(given.gold)
    if given.articles and given.articles < len(gold.articles):
        step = len(gold.articles) / given.articles
        gold = read(given.gold, {gold.articles[int(place * step)].id for place in range(given.articles)})
    with tempfile.TemporaryDirectory() as folder, stored(gold, Path(folder)) as desk:
        found = judged(gold, desk, given.share, given.seed, given.forms)
    return report(found, len(gold.articles), given.show, given.like, sys.stdout)


if __name__ == "__main__":
    sys.exit(main())
