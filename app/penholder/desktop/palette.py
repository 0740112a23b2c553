"""Ctrl+K: one list of all that the window can do and all that the draft holds, found by name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from penholder.desktop.choosing.choice import Choice
from penholder.desktop.outlines import outline_of
from penholder.model.draft import Draft
from penholder.model.place import InParagraph, Position

if TYPE_CHECKING:
    from penholder.desktop.window import Window

_LONGEST = 120
"""Characters of a paragraph that a row may show."""


def show_palette(window: Window) -> None:
    """Ask what is looked for, and do it or go there."""
    choices = [*_actions(window), *_paragraphs(window)]
    window.chooser.ask("Find a command, a paragraph or a setting", choices, lambda act: act())


def _actions(window: Window) -> Iterator[Choice]:
    """Give every entry of every menu that can be done now, with its keys."""
    window.action_table.refresh()
    for name, menu in window.action_table.menus.items():
        for action in menu.actions():
            if not action.isSeparator() and action.menu() is None and action.isEnabled():
                yield _choice(name, action)


def _choice(menu: str, action: QAction) -> Choice:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    return Choice(words, action.trigger, keys or menu, action.statusTip(), menu)


def _paragraphs(window: Window) -> Iterator[Choice]:
    draft: Draft = window.session.draft
    for one, entry in zip(draft.paragraphs, outline_of(draft).entries, strict=True):
        if words := one.words.strip():
            there = Position(InParagraph(one.id), 0)
            shown = f"{entry.shown} {words}".strip()[:_LONGEST]
            yield Choice(shown, partial(window.workplace.go_to, there), entry.place, also=entry.place)
