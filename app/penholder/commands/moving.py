"""Moving and copying paragraphs with all that belongs to them, and selecting them."""

from __future__ import annotations

from collections.abc import Callable

from penholder.commands.command import Command, Context, showing
from penholder.commands.structure import in_text
from penholder.drafting.levels import duplicate_edits
from penholder.drafting.moving import Move, moved_down, moved_up
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.kinds import Kind
from penholder.model.outline import outline
from penholder.model.place import InParagraph, Position, Selection

_PARTS = {Kind.PREAMBULAR: "the preamble", Kind.OPERATIVE: "the operative part"}


def _rows(context: Context) -> tuple[int, int] | None:
    """Give the first and the last row that the selection touches; one that ends at the start of a row leaves it out."""
    names = context.selected_paragraphs()
    if not names:
        return None
    rows = context.session.draft.positions
    first, last = rows[names[0]], rows[names[-1]]
    if first < last and context.selection is not None and not _end(context.selection, names[-1]):
        last -= 1
    return first, last


def _end(selection: Selection, last: ParagraphId) -> int:
    """Give the offset at which a selection ends in its last paragraph."""
    ends = [one.offset for one in (selection.anchor, selection.caret) if one.place == InParagraph(last)]
    return max(ends, default=1)


def _move(how: Callable[[Draft, int, int], Move | None], label: str, words: str) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        session, rows = context.session, _rows(context)
        if rows is None:
            return
        move = how(session.draft, *rows)
        if move is None:
            session.tell("notice", message(words))
            return
        name = session.draft.paragraphs[rows[0]].id
        session.change(label, move.edits, context.selection)
        if move.into is not None:
            place = outline(session.draft)[name].place
            session.tell("notice", message("It is now {place}, in {part}.", place=place, part=_PARTS[move.into]))

    return run


def _duplicate(context: Context) -> None:
    rows, selection = _rows(context), context.selection
    if rows is None or selection is None:
        return
    draft = context.session.draft
    edits, names = duplicate_edits(draft, *rows)

    def copied(one: Position) -> Position:
        assert isinstance(one.place, InParagraph)
        row = min(max(draft.positions[one.place.paragraph] - rows[0], 0), len(names) - 1)
        return Position(InParagraph(names[row]), one.offset)

    context.session.change("Duplicate", edits, Selection(copied(selection.anchor), copied(selection.caret)))


COMMANDS = (
    Command(
        "structure.move-up",
        "Move up",
        "Structure",
        _move(moved_up, "Move up", "There is no place above to which it could move."),
        "Alt+Up",
        "Move it up with its subparagraphs, its notes and the text that goes on after them.",
        in_text,
    ),
    Command(
        "structure.move-down",
        "Move down",
        "Structure",
        _move(moved_down, "Move down", "There is no place below to which it could move."),
        "Alt+Down",
        "Move it down with its subparagraphs, its notes and the text that goes on after them.",
        in_text,
    ),
    Command(
        "structure.duplicate",
        "Duplicate",
        "Structure",
        _duplicate,
        "Ctrl+D",
        "Put a copy behind it, with its subparagraphs; notes are copied, references name what they named.",
        in_text,
    ),
    Command(
        "edit.select-more",
        "Select paragraph, list, part",
        "Edit",
        showing("wider selection"),
        "Ctrl+Shift+A",
        "Select the paragraph; pressed again, its list, its section, its part, then everything.",
        in_text,
    ),
)
