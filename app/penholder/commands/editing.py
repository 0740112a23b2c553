"""Undo, redo and how words are set apart."""

from __future__ import annotations

from penholder.commands.command import Command, Context
from penholder.model.edit import SetMark
from penholder.model.inline import ITALIC, Text, cut, length_of
from penholder.model.place import InParagraph, Span


def _undo(context: Context) -> None:
    context.session.undo()


def _redo(context: Context) -> None:
    context.session.redo()


def selected_spans(context: Context) -> tuple[Span, ...]:
    """Give what is selected as one span for each place; a mere caret selects nothing."""
    selection = context.selection
    if selection is None or selection.anchor == selection.caret:
        return ()
    start, end = selection.anchor, selection.caret
    draft = context.session.draft
    if start.place == end.place:
        return (Span(start.place, min(start.offset, end.offset), max(start.offset, end.offset)),)
    if not (isinstance(start.place, InParagraph) and isinstance(end.place, InParagraph)):
        return ()
    if draft.positions[start.place.paragraph] > draft.positions[end.place.paragraph]:
        start, end = end, start
    spans = []
    for name in context.selected_paragraphs():
        place = InParagraph(name)
        first = start.offset if place == start.place else 0
        last = end.offset if place == end.place else len(draft.by_id[name].text)
        if first < last:
            spans.append(Span(place, first, last))
    return tuple(spans)


def _italic(context: Context) -> None:
    """Set italics, or clear them where everything selected has them already."""
    spans = selected_spans(context)
    draft = context.session.draft
    runs = [
        inline
        for span in spans
        for inline in cut(draft.line(span.place), span.start, span.end)
        if isinstance(inline, Text) and length_of(inline)
    ]
    present = not all(ITALIC in run.marks for run in runs)
    edits = tuple(SetMark(span, ITALIC, present) for span in spans)
    context.session.change("Italics", edits, context.selection)


COMMANDS = (
    Command(
        "edit.undo",
        "Undo",
        "Edit",
        _undo,
        "Ctrl+Z",
        "Take back the last step.",
        lambda context: context.session.history.undo_label is not None,
    ),
    Command(
        "edit.redo",
        "Redo",
        "Edit",
        _redo,
        "Ctrl+Shift+Z",
        "Do again what was taken back.",
        lambda context: context.session.history.redo_label is not None,
    ),
    Command(
        "edit.italic",
        "Italics",
        "Edit",
        _italic,
        "Ctrl+I",
        "Set the selected words in italics.",
        lambda context: bool(selected_spans(context)),
    ),
)
