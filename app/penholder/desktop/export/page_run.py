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

Draw = Callable[[Draft, WordChoices, int], Pages]


class PageRun(QObject):
    """Draws one draft at a time; what was wanted before is given up, process and all."""

    begun = Signal()
    drawn = Signal(object)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject, width: int, draw: Draw | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._width = width
        self._draw = draw
        self._wanted: tuple[Draft, WordChoices] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._begin)

    def want(self, draft: Draft, choices: WordChoices, pause: int = PAUSE) -> None:
        """Want the pages of a draft once nothing else has been wanted for a moment."""
        if self._wanted is not None and self._wanted[0] is draft and self._wanted[1] == choices:
            return
        self._tasks.cancel(Lane.PAGES)
        self._wanted = (draft, choices)
        self._timer.start(pause)

    def _begin(self) -> None:
        if self._wanted is not None:
            draft, choices = self._wanted
            self.begun.emit()
            self._tasks.run(
                Lane.PAGES, partial(self._work, draft, choices, self._width), self.drawn.emit, self._could_not
            )

    def _work(self, draft: Draft, choices: WordChoices, width: int, cancelled: Cancelled) -> Pages:
        with heard_by(lambda *_: not cancelled()):
            return (self._draw or drawn_pages)(draft, choices, width)

    def _could_not(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(str(error.what))

    def stop(self) -> None:
        """Want nothing any more."""
        self._timer.stop()
        self._wanted = None
        self._tasks.cancel(Lane.PAGES)
