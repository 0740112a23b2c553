"""Starts the window: settings, theme, the draft to show, and what was left by a program that did not end well."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from penholder.commands.opening import new_session, open_session
from penholder.desktop.appearance import dress, wanted_theme
from penholder.desktop.crash import CrashWatch
from penholder.desktop.messages import Choice
from penholder.desktop.saying import clock
from penholder.desktop.window import Window
from penholder.ground.errors import UserError
from penholder.ground.log import keep_log
from penholder.ground.resources import resource
from penholder.ground.settings import Settings, load_settings
from penholder.model.draft import Draft
from penholder.session.recovery import RecoveryCopy, discard, recovery_copies
from penholder.session.session import Session

READ_AT_ONCE = 2_000_000
"""Bytes up to which a file is read before the window is shown."""


def run_window(path: Path | None) -> int:
    """Open the window with a file, or with the sample draft, and give the exit status once it is closed."""
    keep_log()
    if not has_display():
        sys.stderr.write("There is no display to open a window on. Try “penholder check FILE” or “penholder --help”.\n")
        return 2
    application = make_application()
    window = make_window(path)
    watch = CrashWatch(window)
    window.show()
    status = application.exec()
    watch.close()
    return status


def has_display() -> bool:
    """Tell whether there is a screen to draw on; without one, Qt would end the program without a word to a person."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def make_application() -> QApplication:
    """Make the one application."""
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Penholder")
    application.setDesktopFileName("penholder")
    application.setStyle("Fusion")
    return application


def make_window(path: Path | None) -> Window:
    """Make the window; trouble with the file or the settings is told in its message bar, never by not opening."""
    path = (
        path.absolute() if path is not None else None
    )  # other programs are handed it, and they stand in other folders
    settings, troubles = _settings()
    application = QApplication.instance()
    if isinstance(application, QApplication):
        dress(application, wanted_theme(settings.theme))
    session, later = _session(path, troubles)
    window = Window(session, settings)
    if later is not None:
        window.open_draft(later)
    if troubles:
        window.messages.show_message(" ".join(troubles), "trouble")
    elif _is_sample(path):
        choices: list[Choice] = [("Open a draft…", window.action_table.by_id["file.open"].trigger)]
        window.messages.show_message("This is the sample draft, with faults to try the findings on.", choices=choices)
    elif later is None:
        window.say_what_was_read()
    _offer_recovery(window)
    return window


def _settings() -> tuple[Settings, list[str]]:
    try:
        return load_settings(), []
    except UserError as trouble:
        return Settings(), [str(trouble)]


def _sample() -> Path:
    return resource("samples", "safe-water-in-schools.md")


def _is_sample(path: Path | None) -> bool:
    """Tell whether the sample draft is shown: asked for by its name, or because nothing was asked for."""
    return path is None or os.path.realpath(path) == os.path.realpath(
        _sample()
    )  # Path.resolve raises on a link to itself


def _session(path: Path | None, troubles: list[str]) -> tuple[Session, Path | None]:
    """Open what was asked for; a large file is named to be read once the window is there."""
    try:
        if path is None or _is_sample(path):
            session = open_session(_sample())
            session.path = None  # what is saved of the sample is a draft of the drafter's own
            return session, None
        if path.is_file() and path.stat().st_size > READ_AT_ONCE:
            return new_session(), path
        return open_session(path), None
    except (UserError, OSError) as trouble:
        troubles.append(str(trouble))
        return new_session(), None


def _offer_recovery(window: Window) -> None:
    """Offer the newest copy that was left behind."""
    copies = recovery_copies()
    if not copies:
        return
    newest = copies[0]

    def open_copy() -> None:
        _open_copy(window, newest)

    words = f"Penholder ended with unsaved changes to “{newest.name}”; a copy from {clock(newest.written)} is kept."
    window.messages.show_message(
        words, "trouble", [("Open the copy", open_copy), ("Throw it away", lambda: discard(newest))]
    )


def _open_copy(window: Window, copy: RecoveryCopy) -> None:
    """Show a recovery copy as a draft with changes; the copy is thrown away once the draft has one of its own."""
    try:
        session = open_session(copy.file)
    except UserError as trouble:
        window.messages.show_message(str(trouble), "trouble")
        return
    session.path = copy.origin
    session.on_disk = copy.on_disk()  # where the file was saved after the copy, saving asks for another name
    session.history.note_saved(Draft())  # not what is on disk: it has changes
    window.show_session(session)
    window.workplace.keeping.keep_now()
    discard(copy)
