"""Prints a draft by handing its pages, as a PDF document, to the program that the system keeps for these.

Why not with Qt's own dialog stands in ``resources/docs/decisions/printing.md``.
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from penholder.desktop.export.exporting import Exporting, Surroundings
from penholder.desktop.handing_over import open_file
from penholder.desktop.tasks import Cancelled, Lane
from penholder.formats.docx.choices import WordChoices
from penholder.ground.errors import UserError
from penholder.ground.progress import Stopped, heard_by
from penholder.model.draft import Draft
from penholder.session.chosen import word_choices
from penholder.session.export import leaving


class Printing(QObject):
    """The document lies in a folder of its own that nobody else may look into, and goes when the window is closed."""

    def __init__(self, parent: QObject, around: Surroundings, exporting: Exporting) -> None:
        super().__init__(parent)
        self._around = around
        self._exporting = exporting
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def print(self) -> None:
        """Make the pages as the export panel would; changes that are to be decided are decided there first."""
        session, panel = self._around.workplace().session, self._exporting.panel
        decision = panel.decision.decision if panel is not None else None
        if session.pending.found and decision is None:
            self._exporting.open()
            self._exporting.ask_decision()
            return
        draft = leaving(session.draft, session.pending, decision).draft
        line = session.proposed_version_line()
        try:
            choices = panel.choices if panel else word_choices(self._around.chosen(), session.draft.stage, line)
        except UserError as trouble:
            self._around.messages.show_message(str(trouble), "trouble")
            return
        pages = panel.run.shown if panel is not None else None
        if pages is not None and pages.are_of(draft, choices):
            self._hand_over(session.name, pages.pdf)
            return
        self._around.messages.show_message(
            "The pages are being made …", choices=[("Cancel", partial(self._around.tasks.cancel, Lane.PRINT))]
        )
        self._around.tasks.run(
            Lane.PRINT, partial(_pdf, draft, choices), partial(self._hand_over, session.name), self._could_not
        )

    def _hand_over(self, name: str, pdf: bytes) -> None:
        try:
            path = self._place() / f"{name}.pdf"
            path.write_bytes(pdf)
        except OSError as error:
            self._around.messages.show_message(f"The pages could not be written ({error.strerror}).", "trouble")
            return
        if open_file(path):
            self._around.messages.show_message(
                "The pages are open in your program for PDF documents: print them there."
            )
        else:
            self._around.messages.show_message(
                "The system has no program for PDF documents. Export the draft as PDF and print it elsewhere.",
                "trouble",
            )

    def _place(self) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="penholder-print-", ignore_cleanup_errors=True)
        return Path(self._folder.name)

    def _could_not(self, error: BaseException) -> None:
        if isinstance(error, Stopped):
            return
        if not isinstance(error, UserError):
            raise error
        self._around.messages.show_message(str(error), "trouble")

    def close(self) -> None:
        """Remove what was made for printing."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _pdf(draft: Draft, choices: WordChoices, cancelled: Cancelled) -> bytes:
    from penholder.formats.pdf.writer import write_pdf  # noqa: PLC0415

    with heard_by(lambda *_: not cancelled()):
        return write_pdf(draft, choices).data
