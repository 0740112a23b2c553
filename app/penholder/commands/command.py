"""A command as a value: its words, its key, whether it can be done now, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from penholder.model.finding import Finding
from penholder.model.ids import ParagraphId
from penholder.model.place import InParagraph, Selection
from penholder.session.session import Session

Menu = Literal["File", "Edit", "Insert", "Structure", "Review", "View", "Help"]
"""The menus in the order in which they stand."""


class Questions(Protocol):
    """How a command asks for what only the drafter can say; None means that they thought better of it."""

    def file_to_open(self) -> Path | None:
        """Ask for a draft to open."""

    def file_to_write(self, suggestion: Path, suffix: str, *others: str) -> Path | None:
        """Ask where a file goes; the answer may exist already, its replacement then being agreed.

        Where there are ``others``, the answer may have one of these suffixes instead.
        """


class FindingsShown(Protocol):
    """The findings as the drafter sees them: one of them may be open."""

    @property
    def open(self) -> Finding | None:
        """The open finding."""

    def step(self, by: int) -> None:
        """Open the finding that many places further on, of those that are shown."""

    def make_open_change(self) -> None:
        """Make the first fix of the open finding."""

    def explain(self) -> None:
        """Show the page of the open finding's rule."""

    def show_ignored(self) -> None:
        """Show what is ignored."""

    def choose(self) -> None:
        """Have the drafter choose which findings are shown."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a command works on: the session, what is selected in it, how to ask, and what of the window it may move."""

    session: Session
    selection: Selection | None
    questions: Questions
    open_draft: Callable[[Path], None]
    show_export: Callable[[], None]
    print_pages: Callable[[], None]
    findings: FindingsShown
    to_clipboard: Callable[[str], None]
    show: Callable[[str], None]
    """Show a part of the window by the name it has in ``desktop/shown_parts.py``."""

    def selected_paragraphs(self) -> tuple[ParagraphId, ...]:
        """Give the paragraphs that the selection touches, in the order of the text."""
        if self.selection is None:
            return ()
        places = (self.selection.anchor.place, self.selection.caret.place)
        ids = [place.paragraph for place in places if isinstance(place, InParagraph)]
        rows = [self.session.draft.positions[name] for name in ids if name in self.session.draft.positions]
        if not rows:
            return ()
        return tuple(one.id for one in self.session.draft.paragraphs[min(rows) : max(rows) + 1])


def always(context: Context) -> bool:
    """Say that a command can be done at any time."""
    return True


def showing(part: str) -> Callable[[Context], None]:
    """Make what a command does that only shows a part of the window."""

    def run(context: Context) -> None:
        context.show(part)

    return run


@dataclass(frozen=True, slots=True)
class Command:
    """Something a drafter can do. ``title`` stands in the menu, ``hint`` is one sentence for those who wonder."""

    id: str
    title: str
    menu: Menu
    run: Callable[[Context], None]
    shortcut: str = ""
    hint: str = ""
    enabled: Callable[[Context], bool] = always
