"""Numbering anew: a list of what changes is shown first, and the first row of it makes the change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from penholder.desktop.choosing.choice import Choice
from penholder.desktop.saying import counted
from penholder.drafting.number_locks import Anew, counted_anew
from penholder.ground.messages import message
from penholder.model.ids import ParagraphId
from penholder.model.place import InParagraph, Position

if TYPE_CHECKING:
    from penholder.desktop.window import Window

_LONGEST = 90
"""Characters of a paragraph that a row may show."""


def show_numbers(window: Window) -> None:
    """Show what numbering anew would change; Enter does it, a row below leads to its paragraph."""
    names = _names(window)
    found = counted_anew(window.session.draft, names)
    choices: list[Choice] = [
        Choice(said(found), partial(_make, window, names), "Enter", "Makes all of it as one step; Undo takes it back.")
    ]
    for name, was, now in found.labels:
        words = window.session.draft.by_id[name].words[:_LONGEST]
        there = Position(InParagraph(name), 0)
        choices.append(
            Choice(f"{was or '–'} → {now or '–'}  {words}", partial(window.workplace.go_to, there), also=was)
        )
    window.chooser.ask("Number anew: what changes", choices, _act)


def _act(act: Callable[[], object]) -> None:
    act()


def said(found: Anew) -> str:
    """Say in one line what would change."""
    references = f"; {counted(found.references, 'reference')} will follow" if found.references else ""
    changes = counted(len(found.labels), "label")
    return f"Number anew: {changes} will change{references}"


def _names(window: Window) -> tuple[ParagraphId, ...]:
    draft, selection = window.session.draft, window.workplace.page.selection()
    ends = [one.place for one in (selection.anchor, selection.caret)] if selection else []
    rows = [draft.positions[place.paragraph] for place in ends if isinstance(place, InParagraph)]
    chosen = draft.paragraphs[min(rows) : max(rows) + 1] if rows and min(rows) < max(rows) else draft.paragraphs
    return tuple(one.id for one in chosen)


def _make(window: Window, names: tuple[ParagraphId, ...]) -> None:
    found = counted_anew(window.session.draft, names)
    if window.session.change("Number anew", found.edits, window.workplace.page.selection()):
        followed = f"; {counted(found.references, 'reference')} followed" if found.references else ""
        words = f"{counted(len(found.labels), 'label')} changed{followed}."
        window.session.tell("notice", message(words))
