"""The main part of a Word file: the masthead, then one paragraph of the file for each paragraph of the draft."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.formats.docx.carry.room import with_room
from penholder.formats.docx.elements import Element, W, child, tag_of, value, w
from penholder.formats.docx.label_room import stop_to_clear
from penholder.formats.docx.label_runs import around, label_runs
from penholder.formats.docx.lines import LineWriter
from penholder.formats.docx.losses import Losses
from penholder.formats.docx.manner import Manner
from penholder.formats.docx.masthead_table import masthead_elements
from penholder.formats.docx.numbering_part import label_style, list_properties
from penholder.formats.docx.object_columns import column_stops
from penholder.formats.docx.scripts import is_right_to_left
from penholder.formats.docx.style_names import BOLD_STYLES, END_MARK, FIELD_STYLES, SPACER, style_of
from penholder.formats.docx.text_shapes import TextShapes
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import cut
from penholder.model.kinds import Kind
from penholder.model.outline import outline
from penholder.model.paragraph import Paragraph

_SHAPE = "{http://schemas.openxmlformats.org/drawingml/2006/main}prstGeom"
Row = tuple[ParagraphId, Element]
"""A paragraph of the draft, and the first block that was written for it."""


def body(draft: Draft, writer: LineWriter, losses: Losses, manner: Manner, rows: list[Row]) -> Element:
    """Write everything between the first and the last page; the section is put behind it. ``rows`` is filled."""
    links, writer.links = writer.links, None  # a masthead has none: its symbol is that of the document itself
    head = [*masthead_elements(draft, writer, losses)]
    writer.links = links
    text: list[Element] = []
    for name, block in _paragraphs(draft, writer, losses, manner):
        if not rows or rows[-1][0] != name:
            rows.append((name, block))
        text.append(block)
    if TextShapes.of(draft).begins_with_dates:
        head.insert(_behind_session(head), text.pop(0))
    if head and text and not _is_drawn_line(text):
        _keep_with_next(text[-1])
        text.append(w("p", w("pPr", w("pStyle", val=END_MARK))))
    return w("body", *head, *text)


def _is_drawn_line(text: list[Element]) -> bool:
    """Tell an end mark drawn by hand, as the Secretariat's files have it, which came along: one line and no words."""
    last = next((block for block in reversed(text) if block.find(f".//{{{W}}}r") is not None), text[-1])
    shapes = [one.get("prst") for one in last.iter(_SHAPE)]
    return shapes == ["line"] and not any(one.text for one in last.iter(f"{{{W}}}t"))


def _behind_session(head: list[Element]) -> int:
    """Give the place right behind the session, where Geneva has the dates of the session."""
    styles = [value(child(one, "pPr", "pStyle")) for one in head]
    return styles.index(FIELD_STYLES["session"]) + 1


def _keep_with_next(block: Element) -> None:
    """Have the end mark never stand alone on a page: the last lines go with it."""
    if tag_of(block) == "p":
        block[0].insert(1, w("keepNext"))


def _paragraphs(draft: Draft, writer: LineWriter, losses: Losses, manner: Manner) -> Iterator[Row]:
    """Write the blocks of each paragraph, which are several where a table was carried along."""
    counted, shapes = outline(draft), TextShapes.of(draft)
    title = next((at for at, one in enumerate(draft.paragraphs) if one.kind is Kind.TITLE), 0)
    for at, paragraph in enumerate(draft.paragraphs):
        entry, label = counted[paragraph.id], manner.labels[paragraph.id]
        losses.here = entry.place or paragraph.kind.value
        style = (
            manner.style(paragraph)
            or shapes.style(at)
            or style_of(paragraph, draft.document_type, at < title, entry.shown)
        )
        is_object = paragraph.kind is Kind.OBJECT
        if is_object and (table := writer.table(paragraph.inlines)) is not None:
            spacer = w("p", w("pPr", w("pStyle", val=SPACER), w("spacing", before=120)))  # keeps two tables apart, too
            yield from ((paragraph.id, block) for block in (*table, spacer))
            continue
        stops = column_stops(paragraph.words) if is_object else stop_to_clear(label.text, paragraph.level)
        block = w(
            "p",
            w(
                "pPr",
                w("pStyle", val=style),
                list_properties(manner.uses.get(paragraph.id)),
                stops,
                w("bidi") if is_right_to_left(paragraph.words) else None,
                _space_above(draft, at),
                label_style(manner.uses.get(paragraph.id)),
            ),
            *_content(paragraph, style, writer, manner),
        )
        yield paragraph.id, with_room(block, is_object)


def _content(paragraph: Paragraph, style: str, writer: LineWriter, manner: Manner) -> Iterator[Element]:
    """Write the label, unless Word counts it, and the words, with the bookmark that references lead to."""
    bookmark = manner.bookmark(paragraph)
    in_bold = style in BOLD_STYLES
    line = paragraph.inlines
    if paragraph.id in manner.uses:
        runs = [*writer.runs(line, in_bold)]
        yield from runs if bookmark is None else around(bookmark, runs)
        return
    if bookmark is not None and paragraph.kind is Kind.HEADING:
        start = paragraph.text.find(bookmark.text)
        end = start + len(bookmark.text)
        yield from writer.runs(cut(line, 0, start))
        yield from around(bookmark, [*writer.runs(cut(line, start, end))])
        yield from writer.runs(cut(line, end, len(paragraph.text)), in_bold)
        return
    yield from label_runs(paragraph, manner.labels[paragraph.id], style, writer, bookmark)
    yield from writer.runs(line, in_bold)


def _space_above(draft: Draft, at: int) -> Element | None:
    """Set off the text from a title that no organ line follows, as in amendments, and from a masthead right above it.

    Space is only ever set above a paragraph, because programs differ in how they join it to the space below the last.
    """
    if draft.paragraphs[at].kind in {Kind.TITLE, Kind.SPONSORS, Kind.ORGAN, Kind.CLOSING}:
        return None
    if at == 0:
        is_below = any(True for _ in draft.masthead.lines()) and not TextShapes.of(draft).begins_with_dates
        return w("spacing", before=360) if is_below else None
    return w("spacing", before=240) if draft.paragraphs[at - 1].kind is Kind.TITLE else None
