"""The one history of a draft: snapshots that share what did not change, with undo and redo."""

from __future__ import annotations

from dataclasses import dataclass

from penholder.model.draft import Draft
from penholder.model.place import Place, Selection

PAUSE = 1.0
"""Seconds after which typing on begins a new step."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Characters typed one after the other at one place: where they begin, where they end, and the last of them."""

    place: Place
    start: int
    end: int
    last: str


@dataclass(frozen=True, slots=True)
class Step:
    """A draft, what was selected when it came about, and the words for undo."""

    draft: Draft
    selection: Selection | None
    label: str
    time: float
    typed: Typed | None = None


class History:
    """A line of steps with a place in it; a new step forgets those that were undone."""

    def __init__(self, draft: Draft) -> None:
        self._steps = [Step(draft, None, "", 0.0)]
        self._index = 0
        self._saved: Draft | None = draft

    @property
    def current(self) -> Draft:
        """The draft as it stands."""
        return self._steps[self._index].draft

    @property
    def selection(self) -> Selection | None:
        """What was selected when the current draft came about."""
        return self._steps[self._index].selection

    @property
    def modified(self) -> bool:
        """Whether the draft differs from what was last saved."""
        return self._saved is not self.current

    @property
    def steps_back(self) -> int:
        """How many steps can be undone."""
        return self._index

    def note_saved(self, draft: Draft | None = None) -> None:
        """Remember that this draft (the current one unless named) stands on disk."""
        self._saved = self.current if draft is None else draft

    def record(
        self, draft: Draft, label: str, time: float, selection: Selection | None = None, typed: Typed | None = None
    ) -> None:
        """Add a step, or let it go on with the step before where both are one stretch of typing.

        ``time`` is in seconds from any fixed moment.
        """
        if draft is self.current:
            return
        step = Step(draft, selection, label, time, typed)
        del self._steps[self._index + 1 :]
        if self._goes_on(step):
            self._steps[self._index] = step
        else:
            self._steps.append(step)
            self._index += 1

    def _goes_on(self, step: Step) -> bool:
        last = self._steps[self._index]
        if step.typed is None or last.typed is None or self._saved is last.draft:
            return False
        same_run = last.typed.place == step.typed.place and last.typed.end == step.typed.start
        new_word = last.typed.last.isspace() and not step.typed.last.isspace()
        return same_run and not new_word and 0 <= step.time - last.time <= PAUSE

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        return self._steps[self._index].label if self._index else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        return self._steps[self._index + 1].label if self._index + 1 < len(self._steps) else None

    def undo(self) -> Draft:
        """Go one step back, if there is one, and give the draft there."""
        self._index = max(0, self._index - 1)
        return self.current

    def redo(self) -> Draft:
        """Go one step forward again, if there is one, and give the draft there."""
        self._index = min(len(self._steps) - 1, self._index + 1)
        return self.current
