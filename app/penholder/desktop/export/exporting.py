"""Opens the export panel for the draft at hand, has written what it asks for, and says in the bar what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject

from penholder.commands.command import Questions
from penholder.desktop.export.choice_widgets import SUFFIXES
from penholder.desktop.export.foot import documents_folder
from penholder.desktop.handing_over import copy_file, open_file, show_in_folder
from penholder.desktop.messages import MessageBar
from penholder.desktop.tasks import Cancelled, Lane, Tasks
from penholder.desktop.theme import Theme
from penholder.desktop.workplace import Workplace
from penholder.ground.errors import UserError
from penholder.ground.progress import Stopped, heard_by
from penholder.ground.settings import ExportSettings
from penholder.session.export import Exported, open_changes
from penholder.session.open_matters import Matter, MatterKind
from penholder.session.session import Session
from penholder.session.version import KINDS

if TYPE_CHECKING:
    from penholder.desktop.export.panel import ExportPanel

MAKE_READY = "structure.ready-for-tabling"
"""The command that takes out what a text for tabling does not have."""


class ExportQuestions(Questions, Protocol):
    """What the panel asks besides what commands ask."""

    def template_to_use(self) -> Path | None:
        """Ask for a Word file that gives styles, page and headers."""


@dataclass(frozen=True)
class Surroundings:
    """What exporting needs of the window: its parts, its settings and how they are kept, its commands by their ids."""

    tasks: Tasks
    messages: MessageBar
    questions: ExportQuestions
    workplace: Callable[[], Workplace]
    theme: Callable[[], Theme]
    chosen: Callable[[], ExportSettings]
    keep: Callable[[ExportSettings], None]
    command: Callable[[str], None]


class Exporting(QObject):
    """There is at most one panel, beside the page of the draft that is open."""

    def __init__(self, parent: QObject, around: Surroundings) -> None:
        super().__init__(parent)
        self._around = around
        self._panel: ExportPanel | None = None
        self._targets: WeakKeyDictionary[Session, dict[str, Path]] = WeakKeyDictionary()
        """What the drafter has chosen, until the copy is there; from then on the session knows what is its own."""

    @property
    def panel(self) -> ExportPanel | None:
        """The panel, while it is open."""
        return self._panel if self._panel is not None and self._around.workplace().beside is self._panel else None

    def open(self) -> None:
        """Open the panel, or put the keyboard into the one that is open."""
        from penholder.desktop.export.panel import ExportPanel  # noqa: PLC0415 - not before it is wanted: 0.1 s of the start

        if self.panel is None:
            workplace, around = self._around.workplace(), self._around
            panel = ExportPanel(workplace.signals, around.theme(), around.tasks, around.chosen())
            panel.asked_for.connect(self._go)
            panel.changed.connect(self._choices_changed)
            panel.tabling_asked.connect(self._make_ready)
            panel.close_button.clicked.connect(self.close)
            panel.foot.target_asked.connect(self._ask_target)
            panel.finer.template_asked.connect(self._ask_template)
            panel.foot.export_asked.connect(self.export)
            panel.foot.show_target(self._target(panel))
            self._panel = panel
            workplace.show_beside(panel)
        if self.panel is not None:
            self.panel.begin()

    def close(self) -> None:
        """Close the panel and go back to the text."""
        if (panel := self.panel) is not None:
            panel.stop()
            workplace = self._around.workplace()
            workplace.close_beside()
            self._panel = None
            workplace.page.setFocus()

    # --- what the panel asks ---------------------------------------------------------------------------------------------

    def _choices_changed(self, chosen: ExportSettings) -> None:
        self._around.keep(chosen)
        if (panel := self.panel) is not None:
            panel.foot.show_target(self._target(panel))
            panel.foot.say_trouble("")

    def _target(self, panel: ExportPanel) -> Path:
        suffix, session = SUFFIXES[panel.chosen.format], panel.session
        if (chosen := self._targets.get(session, {}).get(suffix)) is not None:
            return chosen
        beside = session.path or documents_folder() / session.name
        return session.target.suggested(beside, suffix)

    def _ask_target(self) -> None:
        if (panel := self.panel) is None:
            return
        suffix = SUFFIXES[panel.chosen.format]
        path = self._around.questions.file_to_write(self._target(panel), suffix)
        if path is not None:
            self._targets.setdefault(panel.session, {})[suffix] = path
            panel.foot.show_target(path)
            panel.foot.say_trouble("")

    def _ask_template(self) -> None:
        if (panel := self.panel) is not None and (path := self._around.questions.template_to_use()) is not None:
            panel.choose_template(str(path))

    def _make_ready(self) -> None:
        self.close()
        self._around.command(MAKE_READY)

    def _go(self, matter: Matter) -> None:
        """Lead to an open matter; what is settled in a tab takes the place of the panel, the rest is shown beside it."""
        workplace, session = self._around.workplace(), self._around.workplace().session
        if matter.kind is MatterKind.CHANGE:
            session.show_changes_since(None)
            self.close()
            workplace.show_tab(workplace.changes)
        elif matter.kind is MatterKind.DOUBT:
            self.close()
            workplace.show_tab(workplace.doubts)
        elif matter.kind in {MatterKind.EMPTY_NOTE, MatterKind.MASTHEAD}:
            self.close()
        if matter.span is not None:
            workplace.go_to_place(matter.span)

    # --- writing ---------------------------------------------------------------------------------------------------------

    def export(self) -> None:
        """Write the copy, unless something has to be decided first."""
        panel = self.panel
        if panel is None or not self.ask_decision():
            return
        path, session = self._target(panel), panel.session
        try:
            job = session.export_job(path, panel.choices, panel.decision.decision, pages=panel.run.shown)
        except UserError as trouble:
            panel.foot.say_trouble(str(trouble))
            return
        panel.foot.say_trouble("")
        panel.foot.say_writing(True)
        panel.stop()  # LibreOffice, where it is needed, has one thing to do at a time

        def work(cancelled: Cancelled) -> Exported:
            with heard_by(lambda *_: not cancelled()):
                return job()

        self._around.tasks.run(Lane.EXPORT, work, partial(self._written, session, path), self._not_written)

    def ask_decision(self) -> bool:
        """Tell whether it is decided what becomes of open changes; where it is not, the panel asks."""
        if (panel := self.panel) is None:
            return False
        pending = panel.session.pending
        if not pending.found or panel.decision.decision is not None:
            return True
        panel.foot.say_trouble(f"Say above how the {open_changes(pending)} leave.")
        panel.ask_decision()
        return False

    def _written(self, session: Session, path: Path, exported: Exported) -> None:
        session.accept_export(path, exported)
        self._targets.pop(session, None)
        panel = self.panel
        waits = panel is not None and panel.session is session and panel.isAncestorOf(panel.window().focusWidget())
        if panel is not None and panel.session is session:
            self.close()
        kind = KINDS[path.suffix.lower()]
        words = " ".join((f"The {kind} is at {path}.", *map(str, exported.sentences)))
        self._around.messages.show_message(
            words,
            choices=[
                ("Open", partial(self._hand_over, open_file, path)),
                ("Show in folder", partial(self._hand_over, show_in_folder, path)),
                ("Copy", partial(self._copy, path)),
            ],
        )
        if waits:  # whoever writes on meanwhile is left alone
            self._around.messages.focus_choice()

    def _not_written(self, error: BaseException) -> None:
        """Say why no copy was written; whatever is neither expected nor given up is a bug."""
        panel = self.panel
        if panel is not None:
            panel.foot.say_writing(False)
        if isinstance(error, Stopped):
            return
        if not isinstance(error, UserError):
            raise error
        if panel is not None:
            panel.foot.say_trouble(str(error))
        else:
            self._around.messages.show_message(str(error), "trouble")

    def _hand_over(self, give: Callable[[Path], bool], path: Path) -> None:
        if not give(path):
            self._around.messages.show_message(f"The system has no program for {path.name}.", "trouble")

    def _copy(self, path: Path) -> None:
        copy_file(path)
        self._around.messages.show_message(f"{path.name} can be pasted into a message or a folder.")
