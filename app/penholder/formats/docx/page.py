"""The page of a Word file: its size and margins, headers and footers.

Measured on official drafts of the General Assembly, in twentieths of a point. Page 1 has neither symbol nor number;
later pages have the symbol on the outer side above a rule, and the number of the page and of all pages below.
"""

from __future__ import annotations

from penholder.formats.docx.choices import Paper, WordChoices
from penholder.formats.docx.elements import Element, serialized, w, words
from penholder.formats.docx.field_runs import field_runs
from penholder.formats.docx.style_names import (
    FIRST_FOOTER,
    FIRST_HEADER,
    FIRST_HEADER_BARE,
    FOOTER,
    FOOTER_RIGHT,
    HEADER,
    HEADER_SYMBOL,
    HEADER_SYMBOL_RIGHT,
    PAGE_NUMBER,
    VERSION_LINE,
)

_HALF = 4920
_HEAD_ROW = 956
WIDE_MARGIN = 1440
"""What wide margins add on the right, for notes by hand."""

_SIZES = {Paper.LETTER: (12240, 15840), Paper.A4: (11906, 16838)}


def section(header_ids: dict[str, str], footer_ids: dict[str, str], choices: WordChoices, is_working: bool) -> Element:
    """Write the one section; the ids of its parts go by "first", "default" and "even".

    On A4 the text is as wide and as high as on Letter, so that lines and pages begin with the same words; what the
    sheet is narrower or longer is shared out between the margins.
    """
    lines = w("lnNumType", countBy=1, restart="newPage") if is_working and choices.line_numbers else None
    return w(
        "sectPr",
        *(w("headerReference", type=kind, r_id=name) for kind, name in header_ids.items()),
        *(w("footerReference", type=kind, r_id=name) for kind, name in footer_ids.items()),
        *_sheet(choices.paper, is_working and choices.wide_margins),
        lines,
        w("cols", space=720),
        w("titlePg") if "first" in header_ids else None,
    )


def _sheet(paper: Paper, is_wide: bool) -> tuple[Element, Element]:
    width, height = _SIZES[paper]
    wider, higher = ((now - usual) // 2 for now, usual in zip((width, height), _SIZES[Paper.LETTER], strict=True))
    return (
        w("pgSz", w=width, h=height),
        w(
            "pgMar",
            top=412 + higher,
            right=1200 + wider + (WIDE_MARGIN if is_wide else 0),
            bottom=1152 + higher,
            left=1200 + wider,
            header=340 + higher,
            footer=504 + higher,
            gutter=0,
        ),
    )


def headers(symbol: str, has_masthead: bool) -> dict[str, bytes]:
    """Write the three headers: the first next to nothing high above a masthead, the others with the symbol."""
    return {
        "first": serialized(w("hdr", _empty(FIRST_HEADER if has_masthead else FIRST_HEADER_BARE))),
        "default": serialized(w("hdr", _running_head(symbol, on_the_right=True), _empty(HEADER))),
        "even": serialized(w("hdr", _running_head(symbol, on_the_right=False), _empty(HEADER))),
    }


def version_headers(version_line: str) -> dict[str, bytes]:
    """Write the headers of a working text, the same on all pages: which version it is, of which day and hour."""
    run = w("r", words(version_line)) if version_line else None
    line = w("p", w("pPr", w("pStyle", val=VERSION_LINE)), run)
    return dict.fromkeys(("default", "even"), serialized(w("hdr", line)))


def footers(has_first: bool = True) -> dict[str, bytes]:
    """Write the footers; odd pages have their number on the right, and the first page of a document has none."""
    first = {"first": serialized(w("ftr", _empty(FIRST_FOOTER)))} if has_first else {}
    return first | {
        "default": serialized(w("ftr", _page_number(on_the_right=True), _empty(FOOTER))),
        "even": serialized(w("ftr", _page_number(on_the_right=False), _empty(FOOTER))),
    }


def _empty(style: str) -> Element:
    return w("p", w("pPr", w("pStyle", val=style)))


def _running_head(symbol: str, on_the_right: bool) -> Element:
    text = _empty(HEADER_SYMBOL_RIGHT if on_the_right else HEADER_SYMBOL)
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
    """Write the number of the page and that of all pages, which Word computes; until then both are "1"."""
    return w(
        "p",
        w("pPr", w("pStyle", val=FOOTER_RIGHT if on_the_right else FOOTER)),
        *field_runs("PAGE", [w("r", _number_style(), words("1"))], _number_style()),
        w("r", _number_style(), words("/")),
        *field_runs("NUMPAGES", [w("r", _number_style(), words("1"))], _number_style()),
    )


def _number_style() -> Element:
    return w("rPr", w("rStyle", val=PAGE_NUMBER))
