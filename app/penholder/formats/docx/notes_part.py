"""The part of a Word file that holds the footnotes, each with its mark, a tab and its text."""

from __future__ import annotations

from collections.abc import Iterable

from penholder.formats.docx.carry.room import with_room
from penholder.formats.docx.elements import Element, serialized, w, words
from penholder.formats.docx.lines import LineWriter, mark_properties
from penholder.formats.docx.losses import Losses
from penholder.formats.docx.note_plan import Footnote
from penholder.formats.docx.style_names import NOTE_MORE_TEXT, NOTE_SEPARATOR, NOTE_TEXT_SIGNS, NOTE_TEXTS

SEPARATORS = {-1: "separator", 0: "continuationSeparator"}
"""Ids and types of the two notes that hold the line above the notes; ``settings.xml`` names them too."""

_LINE = "_" * 18


def notes_part(footnotes: Iterable[Footnote], writer: LineWriter, losses: Losses) -> bytes:
    """Write all footnotes behind the two separators."""
    root = w("footnotes", *(_separator(number, kind) for number, kind in SEPARATORS.items()))
    for footnote in footnotes:
        losses.here = f"note {footnote.mark}"
        root.append(w("footnote", *_paragraphs(footnote, writer), id=footnote.id))
    return serialized(root)


def _separator(number: int, kind: str) -> Element:
    """Write the line of eighteen low lines that the Secretariat's files have in place of Word's own."""
    style = w("pPr", w("pStyle", val=NOTE_SEPARATOR))
    return w("footnote", w("p", style, w("r", words(_LINE))), type=kind, id=number)


def _paragraphs(footnote: Footnote, writer: LineWriter) -> Iterable[Element]:
    """Write the body; a mark without a body keeps one paragraph, without the tab that stands before a body."""
    body = footnote.note.paragraphs
    mark = writer.text(footnote.mark, mark_properties(footnote)) if footnote.written_out else _counted_mark(footnote)
    tab = w("r", w("tab")) if body else None
    first = w("pPr", w("pStyle", val=_style(footnote)))
    yield with_room(w("p", first, mark, tab, *(writer.note_runs(body[0]) if body else ())))
    for line in body[1:]:
        yield with_room(w("p", w("pPr", w("pStyle", val=NOTE_MORE_TEXT)), *writer.note_runs(line)))


def _counted_mark(footnote: Footnote) -> Element:
    return w("r", mark_properties(footnote), w("footnoteRef"))


def _style(footnote: Footnote) -> str:
    styles = NOTE_TEXTS if footnote.is_in_series else NOTE_TEXT_SIGNS
    return styles[min(len(footnote.mark) or 1, len(styles)) - 1]
