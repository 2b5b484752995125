"""A history as a picture: SVG without script, font or network, the same bytes for the same facts.

The only module that knows the chart library (vl-convert, of the extra `charts`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal
from xml.sax.saxutils import escape

from berita_extract.history import History, Year, changes, lines

Language = Literal["id", "en"]

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "title": "{name}: results of the Ombudsman's assessment",
        "score": "score",
        "year": "assessment year",
        "zone": "zone stated",
        "none": "none stated",
        "method": "other method or scale",
        "disputed": "sources differ",
        "withdrawn": "withdrawn",
        "off_scale": "off the scale",
        "no_scores": "No source states a score.",
        "no_source": "no source",
        "absent": "not assessed",
        "note": "Hollow: disputed, withdrawn or off the scale. No line joins years of another method or scale.",
        "of": "of",
    },
    "id": {
        "title": "{name}: hasil penilaian Ombudsman RI",
        "score": "nilai",
        "year": "tahun penilaian",
        "zone": "zona yang dinyatakan",
        "none": "tidak dinyatakan",
        "method": "metode atau skala lain",
        "disputed": "sumber berbeda",
        "withdrawn": "ditarik",
        "off_scale": "di luar skala",
        "no_scores": "Tidak ada sumber yang menyatakan nilai.",
        "no_source": "tidak ada sumber",
        "absent": "tidak dinilai",
        "note": "Kosong: sumber berbeda, ditarik, atau di luar skala. Metode atau skala lain tidak dihubungkan garis.",
        "of": "dari",
    },
}
# hijau, kuning, merah as they are told apart by people who see colours otherwise too; grey where no zone is stated
_COLOURS = {"hijau": "#1a7f4b", "kuning": "#d99a00", "merah": "#b3261e", None: "#6b7280"}
_HUNDRED = 100
_WIDTH, _HEIGHT = 620, 300


class ChartsMissing(Exception):
    """The chart library is not installed; the message says how to install it."""


def svg(history: History, language: Language) -> str:
    """The series of an institution as an SVG document. Raises ChartsMissing."""
    try:
        import vl_convert
    except ImportError as error:
        raise ChartsMissing("charts need the extra: pip install 'berita-extract[charts]'") from error
    drawn = vl_convert.vegalite_to_svg(specification(history, language))
    told = f"<title>{escape(_title(history, language))}</title><desc>{escape(description(history, language))}</desc>"
    end = drawn.index(">")
    return f'{drawn[:end]} role="img">{told}{drawn[end + 1 :]}\n'


def description(history: History, language: Language) -> str:
    """The drawn values in words, for those who cannot see the picture."""
    words = _WORDS[language]
    begun = dict(changes(history.years))
    of = f" {words['of']} "
    told = []
    for year in history.years:
        if year.year in begun:
            told.append(f"{year.year}: {words['method']} ({begun[year.year]})")
        if year.scores:
            doubt = f" ({why})" if (why := _doubt(year, language)) else ""
            zone = f", {zone}" if (zone := _zone(year)) else ""
            told.append(f"{year.year}: {_label(year, language, of)}{doubt}{zone}")
    return "; ".join(told) or words["no_scores"]


def specification(history: History, language: Language) -> dict[str, Any]:
    """The chart in Vega-Lite: a line for each run of comparable years, a point for each score, a rule at each change."""
    words = _WORDS[language]
    scored = [year for year in history.years if year.scores]
    points = [
        {
            "year": year.year,
            "score": float(score),
            "shown": _number(str(score), language),
            "zone": _zone(year) or words["none"],
            "settled": year.settled,
            "scale": str(year.scale or "?"),
        }
        for year in scored
        for score in year.scores
    ]
    runs = [
        {"year": year.year, "score": float(year.scores[0]), "run": number}
        for number, run in enumerate(lines(scored))
        if len(run) > 1
        for year in run
    ]
    labels = [
        {"year": year.year, "score": float(max(year.scores)), "shown": _label(year, language, "/")} for year in scored
    ]
    rules = [{"year": year - 0.5, "what": f"{words['method']}: {what}"} for year, what in changes(history.years)]
    years = [year.year for year in scored]
    first, last = (min(years), max(years)) if years else (0, 0)
    empty = [
        {"year": year.year, "what": words["absent" if year.absent else "no_source"]}
        for year in history.years
        if first < year.year < last and not year.values
    ]
    top = max(
        [_HUNDRED, *(year.scale or 0 for year in scored), *(float(one) for year in scored for one in year.scores)]
    )
    zones = [name or words["none"] for name in _COLOURS]
    x = {
        "field": "year",
        "type": "quantitative",
        "title": words["year"],
        "scale": {"domain": [first - 0.6, last + 0.6], "nice": False},
        "axis": {"values": list(range(first, last + 1)), "format": "d", "grid": False},
    }
    y = {"field": "score", "type": "quantitative", "title": words["score"], "scale": {"domain": [0, top]}}
    colour = {
        "field": "zone",
        "type": "nominal",
        "title": words["zone"],
        "scale": {"domain": zones, "range": list(_COLOURS.values())},
    }
    layers: list[dict[str, Any]] = [
        {
            "data": {"values": rules},
            "mark": {"type": "rule", "strokeDash": [4, 4], "color": "#9ca3af"},
            "encoding": {"x": x},
        },
        {
            "data": {"values": rules},
            "mark": {
                "type": "text",
                "align": "left",
                "baseline": "top",
                "angle": 270,
                "dy": 3,
                "fontSize": 9,
            },
            "encoding": {"x": x, "y": {"value": _HEIGHT - 6}, "text": {"field": "what"}, "color": {"value": "#6b7280"}},
        },
        {
            "data": {"values": empty},
            "mark": {"type": "text", "align": "left", "baseline": "middle", "angle": 270, "fontSize": 9},
            "encoding": {"x": x, "y": {"value": _HEIGHT - 6}, "text": {"field": "what"}, "color": {"value": "#6b7280"}},
        },
        {
            "data": {"values": runs},
            "mark": {"type": "line", "color": "#374151", "strokeWidth": 1.5},
            "encoding": {"x": x, "y": y, "detail": {"field": "run", "type": "nominal"}},
        },
    ]
    layers.extend(
        {
            "data": {"values": [point for point in points if point["settled"] == settled]},
            "mark": {"type": "point", "filled": settled, "size": 70, "opacity": 1, "strokeWidth": 2},
            "encoding": {"x": x, "y": y, "color": colour},
        }
        for settled in (True, False)
    )
    layers.append(
        {
            "data": {"values": labels},
            "mark": {"type": "text", "dy": -11, "fontSize": 11},
            "encoding": {"x": x, "y": y, "text": {"field": "shown"}, "color": {"value": "#111827"}},
        }
    )
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": _WIDTH,
        "height": _HEIGHT,
        "title": {
            "text": _title(history, language),
            "subtitle": words["note"] if points else words["no_scores"],
            "anchor": "start",
        },
        "layer": layers,
        "config": {"font": "sans-serif", "background": "#ffffff", "view": {"stroke": "#d1d5db"}},
    }


def _title(history: History, language: Language) -> str:
    return _WORDS[language]["title"].format(name=history.name)


def _label(year: Year, language: Language, of: str) -> str:
    """The scores of a year, and behind `of` their scale where it is another than 100."""
    shown = " / ".join(_number(str(score), language) for score in sorted(year.scores))
    return shown if year.scale in (None, _HUNDRED) else f"{shown}{of}{year.scale}"


def _doubt(year: Year, language: Language) -> str | None:
    """Why no line leads to a score, None where it is settled."""
    score = year.values["score"]
    if year.settled:
        return None
    return _WORDS[language]["disputed" if score.disputed else "withdrawn" if score.withdrawn else "off_scale"]


def _zone(year: Year) -> str | None:
    """The stated zone, where sources agree on one."""
    zone = year.values.get("zone")
    return zone.value if zone and not zone.disputed else None


def _number(text: str, language: Language) -> str:
    return text.replace(".", ",") if language == "id" else text
