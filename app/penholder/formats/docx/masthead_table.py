"""The head of page 1: symbol, organ, distribution and date as a table in the text, then session to agenda title.

It stands in the text and not in a header, because a note's mark can stand on the symbol and no header can hold notes.
Widths and heights are those of the Secretariat's files, in twentieths of a point; emblem and job number are its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from penholder.drafting.bodies import ORGAN_NAMES
from penholder.formats.docx.elements import Element, w, words
from penholder.formats.docx.lines import LineWriter
from penholder.formats.docx.losses import Losses
from penholder.formats.docx.style_names import (
    BOLD_STYLES,
    FIELD_STYLES,
    ORGAN_NAME,
    SPACER,
    SPACER_BELOW,
    SUBSIDIARY_NAME,
    UNITED_NATIONS,
)
from penholder.model.draft import Draft
from penholder.model.kinds import Body
from penholder.model.masthead import MastheadField

_GRID = (1267, 1872, 245, 3110, 245, 3096, 15)
_BELOW: tuple[MastheadField, ...] = ("session", "committee", "agenda_item", "agenda_title")
Field = Callable[[MastheadField], Element]


def masthead_elements(draft: Draft, writer: LineWriter, losses: Losses) -> Iterator[Element]:
    """Write the head, with what is missing left blank; a draft that has nothing of it gets none.

    The Human Rights Council is an organ of the General Assembly: its papers bear the Assembly's name in large letters and
    its own above the session.
    """
    if not any(True for _ in draft.masthead.lines()):
        return

    def field(name: MastheadField) -> Element:
        losses.here = name.replace("_", " ")
        style, line = FIELD_STYLES[name], draft.masthead.line(name)
        runs = writer.symbol(line) if name == "symbol" else writer.runs(line, style in BOLD_STYLES)
        return _paragraph(style, *runs)

    # LibreOffice puts a line of its own before a table that opens the text; this one is next to nothing high.
    yield _paragraph(SPACER)
    organ = ORGAN_NAMES["ga" if draft.body is Body.HRC else draft.body.value]
    yield w("tbl", *_table_properties(), _upper_row(field), _lower_row(field, organ))
    yield _paragraph(SPACER_BELOW)
    if draft.body is Body.HRC:
        yield _paragraph(SUBSIDIARY_NAME, w("r", words(ORGAN_NAMES["hrc"])))
    yield from (field(name) for name in _BELOW if draft.masthead.line(name))


def _paragraph(style: str, *runs: Element) -> Element:
    return w("p", w("pPr", w("pStyle", val=style)), *runs)


def _table_properties() -> tuple[Element, Element]:
    return (
        w(
            "tblPr",
            w("tblW", w=sum(_GRID), type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa")),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in _GRID)),
    )


def _upper_row(field: Field) -> Element:
    line = w("bottom", val="single", sz=4, space=0, color="auto")
    nations = _paragraph(UNITED_NATIONS, w("r", words("United Nations")))
    cells = [(1267, 1, None), (1872, 1, nations), (245, 1, None), (6466, 4, field("symbol"))]
    return w("tr", w("trPr", w("trHeight", val=864, hRule="exact")), *(_cell(*one, [line]) for one in cells))


def _lower_row(field: Field, organ: str) -> Element:
    name = _paragraph(ORGAN_NAME, w("r", words(organ)))
    issue = [field("distribution"), field("date"), field("original_language")]
    cells: list[tuple[int, int, Element | list[Element] | None]] = [
        (1267, 1, None),
        (5227, 3, name),
        (245, 1, None),
        (3096, 1, issue),
    ]
    height = w("trPr", w("gridAfter", val=1), w("wAfter", w=15, type="dxa"), w("trHeight", val=2880, hRule="exact"))
    return w("tr", height, *(_cell(*one, _lines_around()) for one in cells))


def _lines_around() -> list[Element]:
    return [w(side, val="single", sz=size, space=0, color="auto") for side, size in (("top", 4), ("bottom", 12))]


def _cell(width: int, columns: int, content: Element | list[Element] | None, borders: list[Element]) -> Element:
    properties = w("tcPr", w("tcW", w=width, type="dxa"), w("gridSpan", val=columns) if columns > 1 else None)
    properties.append(w("tcBorders", *borders))
    paragraphs = content if isinstance(content, list) else [_paragraph(SPACER) if content is None else content]
    return w("tc", properties, *paragraphs)
