"""berita outlet add and check: asks a site what sources it has, and known outlets whether theirs still answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from berita_extract import clock, home
from berita_extract.cli.common import FINDINGS, UNUSABLE, fail, progress
from berita_extract.cli.outlets import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from berita_extract.outlets import Outlet
    from berita_extract.probing import Checked, Finding, Site

_OUTCOMES = {"wrong_kind": "wrong kind"}

app = typer.Typer(
    help="Describe a new outlet, or check known ones.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.command()
def add(
    url: Annotated[str, typer.Argument(metavar="URL", help="The home page of a news site, or any page of it.")],
    name: Annotated[str | None, typer.Option("--name", help="Its name; by default what it calls itself.")] = None,
    region: Annotated[str | None, typer.Option("--region", metavar="CODE", help="Kemendagri code, as 36.")] = None,
    show: Annotated[bool, typer.Option("--print", help="Print the file and write nothing.")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Write it in place of the one there is.")] = False,
) -> None:
    """Ask a site never seen what sources it has, and describe it as an outlet.

    Writes $BERITA_HOME/outlets/NAME.toml with what really answered. Exit status 1: nothing can be collected from it.

    \b
    Example: berita outlet add https://www.contohpos.example/ --region 36
    """
    from berita_extract import outlets, probing

    host = urlsplit(url if "//" in url else f"https://{url}").netloc
    if region is not None:
        _check_region(region)
    stem = probing.slug(name) if name else probing.stem_of(urlsplit(f"//{host}").hostname or "")
    known = outlets.of_host(host) if host else None
    if known is not None and not (show or replace):
        fail(
            f"{host} is known as the outlet {known.file}; `berita outlet check {known.file}` asks it, --replace writes"
        )
    if known is not None and name is None:
        stem = known.file
    if stem is not None and not (show or replace):
        _check_free(stem)
    try:
        site = probing.survey(url)
    except probing.ProbeError as error:
        fail(str(error), UNUSABLE if error.usage else FINDINGS)
    _print_site(site, err=show)
    if site.trouble is not None:
        fail(f"{site.home}: {site.trouble}; nothing was written", FINDINGS)
    called = name or site.name or host
    stem = stem or probing.slug(called) or "outlet"
    text = probing.describe(site, called, region, _today())
    outlets.parse_outlet(stem, text)  # a file that could not be loaded is never written
    if show:
        typer.echo(text, nl=False)
        return
    path = _write(stem, text, replace=replace)
    typer.echo(f"written: {path}; `berita crawl --outlet {stem}` collects it")


@app.command()
def check(
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME|FILE.toml", help="Which outlets.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All known outlets.")] = False,
    form: Form = "table",
) -> None:
    """Ask the sources of known outlets whether they still answer, and try their layouts on a few articles.

    Nothing is stored. Exit status 1: something does not work.

    \b
    Example: berita outlet check contohpos my-outlet.toml
    """
    from berita_extract import probing
    from berita_extract.output import json_text

    if bool(names) == everything:
        fail("name the outlets to check, or give --all")
    chosen = _chosen(names or [])
    found: list[Checked] = []
    try:
        with progress("checking") as watch:
            watch(0, len(chosen))
            for done in probing.check(chosen, _today()):
                found.append(done)
                watch(len(found), len(chosen))
    except probing.ProbeError as error:
        fail(str(error), UNUSABLE if error.usage else FINDINGS)
    found.sort(key=lambda one: one.outlet.file)
    if form == "json":
        typer.echo(json_text([_checked_row(one) for one in found], indent=2))
    else:
        for one in found:
            _print_checked(one)
    raise typer.Exit(0 if all(one.works for one in found) else FINDINGS)


def _today() -> date:
    return clock.now().date()


def _check_region(code: str) -> None:
    from berita_extract import reference

    if code not in {region.code for region in reference.load().regions.values()}:
        fail(f"--region {code}: no region has this code; regions.csv lists them, as 36 or 36.04")


def _check_free(stem: str) -> None:
    path = home.outlet_folder() / f"{stem}.toml"
    if path.exists():
        fail(f"{path}: is there already; --replace overwrites it, --name gives another name")


def _write(stem: str, text: str, *, replace: bool) -> Path:
    """Writes the whole file or nothing."""
    folder = home.outlet_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{stem}.toml"
    if not replace:
        _check_free(stem)
    draft = path.with_suffix(".toml.new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)
    return path


def _chosen(names: list[str]) -> dict[Path, Outlet]:
    """The files of the outlets; all known ones if none is named."""
    from berita_extract import outlets

    known = outlets.files()
    paths = []
    for name in names:
        if not name.endswith(".toml") and name not in known:
            fail(f"{name}: no such outlet; `berita outlets` lists them, or give a file NAME.toml")
        paths.append(Path(name) if name.endswith(".toml") else known[name])
    loaded = {path: outlets.load_outlet(path) for path in dict.fromkeys(paths or known.values())}
    stems = [outlet.file for outlet in loaded.values()]
    if double := next((stem for stem in stems if stems.count(stem) > 1), None):
        fail(f"{double}: two files have this name; check one after the other")
    return loaded


# what is printed


def _print_site(site: Site, *, err: bool) -> None:
    for line in (*map(_line, site.findings), *site.notes):
        typer.echo(line, err=err)


def _print_checked(found: Checked) -> None:
    from berita_extract.output import printable

    outlet = found.outlet
    typer.echo(printable(f"{outlet.file} (tried: {outlet.tried}): {'works' if found.works else 'look at it'}"))
    for line in map(_line, found.findings):
        typer.echo(f"  {line}")


def _line(finding: Finding) -> str:
    """A finding in one line: outcome, source, how much, why, where."""
    from berita_extract.output import printable

    counted = finding.articles and finding.source not in ("home", "articles") and "layout" not in finding.source
    told: Iterable[str] = filter(
        None,
        (
            f"{finding.articles} articles" if counted else "",
            f"{finding.texts} with their whole text" if finding.texts else "",
            f"newest {finding.newest}" if finding.newest else "",
            finding.why,
        ),
    )
    outcome = _OUTCOMES.get(finding.outcome, finding.outcome)
    return printable(f"{outcome:<10} {finding.source:<10} {'; '.join((*told, finding.url))}".rstrip("; "))


def _checked_row(found: Checked) -> dict[str, object]:
    outlet = found.outlet
    findings = [_finding_row(finding) for finding in found.findings]
    return {"outlet": outlet.file, "tried": outlet.tried, "works": found.works, "findings": findings}


def _finding_row(finding: Finding) -> dict[str, object]:
    return {
        "source": finding.source,
        "url": finding.url,
        "outcome": finding.outcome,
        "articles": finding.articles,
        "texts": finding.texts,
        "newest": finding.newest,
        "why": finding.why,
    }
