"""Has the pages of a draft drawn in the background, after a pause, and gives up as soon as something else is wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from penholder.desktop.tasks import Cancelled, Lane, Tasks
from penholder.formats.docx.choices import WordChoices
from penholder.ground.errors import UserError
from penholder.ground.progress import heard_by
from penholder.model.draft import Draft
from penholder.session.preview import Pages, drawn_pages

PAUSE = 1200
"""Milliseconds without a change after which pages are drawn: LibreOffice takes a whole core for seconds."""
FIRST = 100
"""Milliseconds after which they are drawn when the panel opens or a choice was made."""

Wanted = Callable[[], tuple[Draft, WordChoices]]
"""Gives what is to be drawn, asked only when the pause is over; may raise ``UserError``."""


class PageRun(QObject):
    """Draws one draft at a time; what was wanted before is given up, process and all."""

    begun = Signal()
    drawn = Signal(object)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject, width: int, wanted: Wanted) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._width = width
        self._wanted = wanted
        self._shown: Pages | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._begin)

    def want(self, pause: int) -> None:
        """Have the pages drawn once nothing else has been wanted for a moment; a key is not held up by it."""
        self._tasks.cancel(Lane.PAGES)
        self._timer.start(pause)

    def _begin(self) -> None:
        try:
            draft, choices = self._wanted()
        except UserError as trouble:
            self._could_not(trouble)
            return
        if self._shown is not None and self._shown.are_of(draft, choices):
            self.drawn.emit(self._shown)
            return
        self.begun.emit()
        self._tasks.run(Lane.PAGES, partial(_pages, draft, choices, self._width), self._done, self._could_not)

    def _done(self, pages: Pages) -> None:
        self._shown = pages
        self.drawn.emit(pages)

    def _could_not(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._shown = None
        self.failed.emit(str(error.what))

    def stop(self) -> None:
        """Want nothing any more."""
        self._timer.stop()
        self._tasks.cancel(Lane.PAGES)


def _pages(draft: Draft, choices: WordChoices, width: int, cancelled: Cancelled) -> Pages:
    with heard_by(lambda *_: not cancelled()):
        return drawn_pages(draft, choices, width)
