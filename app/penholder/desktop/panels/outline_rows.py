"""The rows of the outline: parts with their counts, and one line for each paragraph and note; without Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from penholder.desktop.outlines import outline_of
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import ITALIC, Inlines, Text, words_of
from penholder.model.kinds import Kind
from penholder.model.note_marks import notes_in_order, shown_marks
from penholder.model.outline import Entry
from penholder.model.paragraph import Paragraph

LONGEST = 120
"""Characters of a line that are looked at; a row never shows more."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the head of a part (without an id), a paragraph, or a note.

    ``italic`` is how many characters of ``words`` are set in italics: the opening.
    """

    label: str
    words: str
    italic: int = 0
    level: int = 0
    paragraph: ParagraphId | None = None
    note: NoteId | None = None
    bold: bool = False

    @property
    def is_head(self) -> bool:
        """Whether the row is the head of a part."""
        return self.paragraph is None and self.note is None


_PARTS = {
    Kind.TITLE: "Draft",
    Kind.PREAMBULAR: "Preamble",
    Kind.OPERATIVE: "Operative part",
}


def rows_of(draft: Draft) -> tuple[Row, ...]:
    """Give all rows of a draft."""
    rows: list[Row] = []
    for head, group in _parts(draft):
        counted = sum(1 for row in group if row.label and not row.level)
        rows.append(Row("", f"{head} · {counted}" if counted and head != "Draft" else head))
        rows.extend(group)
    return (*rows, *_note_rows(draft))


def _parts(draft: Draft) -> Iterator[tuple[str, list[Row]]]:
    """Cut the draft into parts: title, preamble, operative part, each annex; a repeated part has a head of its own.

    A heading belongs to the part that begins below it.
    """
    counted = outline_of(draft)
    head, group, headings = "", list[Row](), list[Row]()
    for one in draft.paragraphs:
        if one.kind in {Kind.SPONSORS, Kind.ORGAN, Kind.CLOSING}:
            continue
        entry = counted[one.id]
        row = _paragraph_row(one, entry)
        if one.kind is Kind.HEADING:
            headings.append(row)
            continue
        here = entry.shown if one.kind is Kind.ANNEX else _PARTS.get(one.kind, head) if not entry.annex else head
        if here != head or one.kind is Kind.ANNEX:
            if group or head:
                yield head, group
            head, group = here, []
        group += headings
        headings = []
        if one.kind is not Kind.ANNEX or one.inlines:
            group.append(row)
    group += headings
    if group or head:
        yield head or "Text", group


def _paragraph_row(one: Paragraph, entry: Entry) -> Row:
    words, italic = _opening(one.inlines)
    label = "" if one.kind is Kind.TITLE else entry.shown
    if one.kind in {Kind.PREAMBULAR, Kind.OPERATIVE} and not one.level:
        label = entry.called or f"OP{entry.shown.removesuffix('.')}"
    if one.kind is Kind.OBJECT:
        words, italic = f"[{words}]", 0
    is_heading = one.kind in {Kind.HEADING, Kind.ANNEX_TITLE}
    return Row(label, words, italic, one.level if label else 0, one.id, bold=is_heading)


def _opening(line: Inlines) -> tuple[str, int]:
    first = line[0] if line else None
    italic = len(first.text) if isinstance(first, Text) and ITALIC in first.marks else 0
    words = words_of(line)[:LONGEST].replace("\n", " ").replace("\t", " ")
    return words, min(italic, len(words))


def _note_rows(draft: Draft) -> Iterator[Row]:
    if not draft.notes:
        return
    marks = shown_marks(draft)
    notes = draft.notes_by_id
    yield Row("", f"Notes · {len(draft.notes)}")
    for name in notes_in_order(draft):
        words = notes[name].words[:LONGEST].replace("\n", " ")
        yield Row(marks.get(name, ""), words or "(no text yet)", note=name)
