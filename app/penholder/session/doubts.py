"""What the reader of the file was not sure of, until the drafter has looked at it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from penholder.formats.report import Problem
from penholder.ground.messages import message
from penholder.model.draft import Draft, fresh_paragraph_ids
from penholder.model.edit import (
    CountAnew,
    Edit,
    InsertParagraphs,
    MoveParagraphs,
    RemoveNotes,
    RemoveParagraphs,
    ReplaceText,
    SetMark,
    SetMasthead,
    SetNote,
    SetProfile,
)
from penholder.model.ids import ParagraphId
from penholder.model.place import InParagraph
from penholder.session.around import Around


class Doubts:
    """The problems of a reading that are still open; each is settled as it is, or switched to the other way."""

    def __init__(self, session: Around, problems: Iterable[Problem]) -> None:
        self._session = session
        self._read = session.draft
        self.open: tuple[Problem, ...] = tuple(problems)

    def settle(self, problems: Iterable[Problem]) -> None:
        """Take what the reader decided for right."""
        settled = {id(one) for one in problems}
        if settled:
            self.open = tuple(one for one in self.open if id(one) not in settled)
            self._session.tell("doubts", self)

    def switch(self, problem: Problem) -> bool:
        """Read the place the other way, as one step of the history; a place that was changed since stays as it is."""
        edits = problem.switch
        if not edits or not _stands(self._read, self._session.draft, edits):
            self._session.tell(
                "notice", message("The text there has been changed since; make the change on the page, please.")
            )
            return False
        changed = self._session.change("Read otherwise", _renewed(self._session.draft, edits))
        self.settle([problem])
        return changed


def _stands(read: Draft, now: Draft, edits: tuple[Edit, ...]) -> bool:
    """Tell whether the paragraphs that edits are about are as they were read."""
    return all(read.by_id.get(name) == now.by_id.get(name) for edit in edits for name in _about(edit))


def _about(edit: Edit) -> tuple[ParagraphId, ...]:
    """Give the paragraphs that an edit is about."""
    if isinstance(edit, ReplaceText | SetMark):
        return (edit.span.place.paragraph,) if isinstance(edit.span.place, InParagraph) else ()
    if isinstance(edit, RemoveParagraphs | MoveParagraphs | CountAnew):
        return edit.paragraphs
    if isinstance(edit, InsertParagraphs):
        return (edit.after,) if edit.after else ()
    if isinstance(edit, SetNote | RemoveNotes | SetMasthead | SetProfile):
        return ()
    return (edit.paragraph if isinstance(edit.paragraph, str) else edit.paragraph.id,)


def _renewed(now: Draft, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Give paragraphs that are put in ids that nobody has taken since the file was read."""
    number = sum(len(edit.paragraphs) for edit in edits if isinstance(edit, InsertParagraphs))
    names = iter(fresh_paragraph_ids(now, number))
    return tuple(
        replace(edit, paragraphs=tuple(replace(one, id=next(names)) for one in edit.paragraphs))
        if isinstance(edit, InsertParagraphs)
        else edit
        for edit in edits
    )
