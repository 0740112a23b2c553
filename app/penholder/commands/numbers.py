"""Numbers of a text in negotiation: locking them, "14 bis" and "14 alt", and counting anew."""

from __future__ import annotations

from collections.abc import Callable

from penholder.commands.command import Command, Context
from penholder.drafting.number_locks import can_be_locked, counted_anew, inserted_behind, lock_edits
from penholder.ground.messages import message
from penholder.model.ids import ParagraphId
from penholder.model.outline import outline
from penholder.model.place import InParagraph, Position, Selection


def _lock(context: Context) -> None:
    draft, names = context.session.draft, context.selected_paragraphs()
    edits = lock_edits(draft, names)
    if not context.session.change("Lock number", edits, context.selection):
        return
    locked = [name for name in names if can_be_locked(draft, name)]
    place = outline(draft)[locked[0]].place
    words = "{place} keeps its number." if len(locked) == 1 else "{count} numbers stay as they are."
    context.session.tell("notice", message(words, place=place, count=len(locked)))


def _lock_all(context: Context) -> None:
    draft = context.session.draft
    count = sum(can_be_locked(draft, one.id) for one in draft.paragraphs)
    if context.session.change("Lock all numbers", lock_edits(draft, (one.id for one in draft.paragraphs))):
        context.session.tell("notice", message("{count} numbers stay as they are.", count=count))


def _put_in(alternative: bool, label: str) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        names = context.selected_paragraphs()
        put = inserted_behind(context.session.draft, names[-1], alternative) if names else None
        if put is None:
            context.session.tell("notice", message("This paragraph has no number behind which another could stand."))
            return
        caret = Position(InParagraph(put[1]), 0)
        context.session.change(label, put[0], Selection(caret, caret))

    return run


def numbered_anew(context: Context) -> tuple[ParagraphId, ...]:
    """Give the paragraphs that are to be numbered anew: those selected, or all of them for a mere caret."""
    names = context.selected_paragraphs()
    return names if len(names) > 1 else tuple(one.id for one in context.session.draft.paragraphs)


def _number_anew(context: Context) -> None:
    if counted_anew(context.session.draft, numbered_anew(context)).labels:
        context.show("numbers")
    else:
        context.session.tell("notice", message("All numbers are as they are counted."))


def _can_lock(context: Context) -> bool:
    return any(can_be_locked(context.session.draft, name) for name in context.selected_paragraphs())


def _in_text(context: Context) -> bool:
    return bool(context.selected_paragraphs())


COMMANDS = (
    Command(
        "insert.paragraph-bis",
        "Paragraph “bis”",
        "Insert",
        _put_in(False, "Paragraph “bis”"),
        "Ctrl+Shift+Return",
        "Put a paragraph behind this one without moving a number: “14 bis”, then “14 ter”.",
        _in_text,
    ),
    Command(
        "insert.paragraph-alt",
        "Alternative paragraph",
        "Insert",
        _put_in(True, "Alternative paragraph"),
        "Ctrl+Alt+Return",
        "Put another text for the same place behind this one: “14 alt”.",
        _in_text,
    ),
    Command(
        "structure.lock-number",
        "Lock number",
        "Structure",
        _lock,
        "Ctrl+L",
        "Keep the number as it is, whatever comes or goes before it.",
        _can_lock,
    ),
    Command(
        "structure.lock-all",
        "Lock all numbers",
        "Structure",
        _lock_all,
        hint="Keep every number as it is.",
    ),
    Command(
        "structure.number-anew",
        "Number anew…",
        "Structure",
        _number_anew,
        "Ctrl+Shift+N",
        "See what changes when numbers that are locked or typed are counted again, then do it as one step.",
    ),
)
