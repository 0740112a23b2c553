"""The page of a Word file: its size and margins, headers and footers.

Measured on official drafts of the General Assembly, in twentieths of a point. Page 1 has neither symbol nor number;
later pages have the symbol on the outer side above a rule, and the number of the page and of all pages below.
"""

from __future__ import annotations

from penholder.formats.docx.elements import Element, serialized, w, words
from penholder.formats.docx.style_names import FOOTER, HEADER, HEADER_SYMBOL, PAGE_NUMBER

_HALF = 4920
_HEAD_ROW = 956
_FIRST_FOOT = 936
"""Lifts the last line of page 1 to 74 points above the edge, the middle of what official pages have (61 to 90, by hand)."""
_HEADLESS_TOP = 1080
"""Brings the text of page 1 down to where it begins on later pages, when no masthead stands there."""


def section(header_ids: dict[str, str], footer_ids: dict[str, str]) -> Element:
    """Write the one section; the ids of its parts go by "first", "default" and "even"."""
    return w(
        "sectPr",
        *(w("headerReference", type=kind, r_id=name) for kind, name in header_ids.items()),
        *(w("footerReference", type=kind, r_id=name) for kind, name in footer_ids.items()),
        w("pgSz", w=12240, h=15840),
        w("pgMar", top=412, right=1200, bottom=1152, left=1200, header=340, footer=504, gutter=0),
        w("cols", space=720),
        w("titlePg"),
    )


def headers(symbol: str, has_masthead: bool) -> dict[str, bytes]:
    """Write the three headers: the first next to nothing high above a masthead, the others with the symbol."""
    first = _line(HEADER, 20 if has_masthead else _HEADLESS_TOP)
    return {
        "first": serialized(w("hdr", first)),
        "default": serialized(w("hdr", _running_head(symbol, on_the_right=True), _empty(HEADER))),
        "even": serialized(w("hdr", _running_head(symbol, on_the_right=False), _empty(HEADER))),
    }


def footers() -> dict[str, bytes]:
    """Write the three footers; odd pages have their number on the right."""
    return {
        "first": serialized(w("ftr", _line(FOOTER, _FIRST_FOOT))),
        "default": serialized(w("ftr", _page_number(on_the_right=True), _empty(FOOTER))),
        "even": serialized(w("ftr", _page_number(on_the_right=False), _empty(FOOTER))),
    }


def _empty(style: str) -> Element:
    return w("p", w("pPr", w("pStyle", val=style)))


def _line(style: str, height: int) -> Element:
    return w("p", w("pPr", w("pStyle", val=style), w("spacing", line=height, lineRule="exact")))


def _running_head(symbol: str, on_the_right: bool) -> Element:
    text = w("p", w("pPr", w("pStyle", val=HEADER_SYMBOL), w("jc", val="right") if on_the_right else None))
    if symbol:
        text.append(w("r", words(symbol)))
    cells = [_empty(HEADER), text] if on_the_right else [text, _empty(HEADER)]
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=2 * _HALF, type="dxa"),
            w("tblBorders", w("bottom", val="single", sz=2, space=0, color="000000")),
            w("tblLayout", type="fixed"),
            w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa")),
        ),
        w("tblGrid", w("gridCol", w=_HALF), w("gridCol", w=_HALF)),
        w(
            "tr",
            w("trPr", w("trHeight", val=_HEAD_ROW, hRule="exact")),
            *(w("tc", w("tcPr", w("tcW", w=_HALF, type="dxa")), cell) for cell in cells),
        ),
    )


def _page_number(on_the_right: bool) -> Element:
    return w(
        "p",
        w("pPr", w("pStyle", val=FOOTER), w("jc", val="right") if on_the_right else None),
        *_field("PAGE"),
        w("r", _number_style(), words("/")),
        *_field("NUMPAGES"),
    )


def _field(code: str) -> list[Element]:
    """Write a field that Word computes; what stands in it until then is "1"."""
    instruction = w("instrText")
    instruction.text = code
    inner = (
        w("fldChar", fldCharType="begin"),
        instruction,
        w("fldChar", fldCharType="separate"),
        words("1"),
        w("fldChar", fldCharType="end"),
    )
    return [w("r", _number_style(), one) for one in inner]


def _number_style() -> Element:
    return w("rPr", w("rStyle", val=PAGE_NUMBER))
