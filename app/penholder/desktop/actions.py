"""Makes menus, keys and the toolbar of the table of commands; what a command cannot do now is shown pale."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSizePolicy, QTextEdit, QToolBar, QToolButton, QWidget

from penholder.commands.catalogue import COMMANDS
from penholder.commands.command import Command, Context
from penholder.desktop.icons import icon
from penholder.desktop.theme import Theme
from penholder.ground.settings import Settings

_ICONS = {
    "file.open": "open",
    "edit.undo": "undo",
    "edit.redo": "redo",
    "edit.italic": "italic",
    "structure.higher": "higher",
    "structure.deeper": "deeper",
    "insert.note": "note",
    "file.export": "export",
}
_TOOLBAR = (
    ("file.open", True),
    ("edit.undo", False),
    ("edit.redo", False),
    None,
    ("edit.italic", False),
    ("structure.higher", False),
    ("structure.deeper", False),
    None,
    ("insert.note", True),
)
_CLIPBOARD = (
    ("Cut", QKeySequence.StandardKey.Cut, "cut"),
    ("Copy", QKeySequence.StandardKey.Copy, "copy"),
    ("Copy with label", "Ctrl+Shift+C", "copy_with_label"),
    ("Paste", QKeySequence.StandardKey.Paste, "paste"),
    ("Paste words only", "Ctrl+Shift+V", "paste_words"),
    ("Select all", QKeySequence.StandardKey.SelectAll, "selectAll"),
)


class Actions(QObject):
    """One action for each command, and those of the window itself."""

    ran = Signal(str)
    """The id of a command that was run."""

    def __init__(
        self, window: QMainWindow, context: Callable[[], Context], run: Callable[[Command], None], theme: Theme
    ) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._run = run
        self.by_id: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.refresh)
        for command in COMMANDS:
            self._add(command)
        self._add_clipboard()
        self.toolbar = self._make_toolbar()
        self.relook(theme)

    def menu(self, name: str) -> QMenu:
        """Give a menu by its name; it is made when it is first asked for."""
        if name not in self.menus:
            self.menus[name] = self._window.menuBar().addMenu(f"&{name}")
        return self.menus[name]

    def _add(self, command: Command) -> None:
        action = QAction(command.title, self._window)
        action.setShortcut(QKeySequence(command.shortcut))
        action.setStatusTip(command.hint)
        keys = f" ({command.shortcut})" if command.shortcut else ""
        action.setToolTip(f"{command.title.removesuffix('…')}{keys}: {command.hint}")
        action.triggered.connect(partial(self._trigger, command))
        self.by_id[command.id] = action
        self.menu(command.menu).addAction(action)

    def _trigger(self, command: Command) -> None:
        self._run(command)
        self.ran.emit(command.id)

    def _add_clipboard(self) -> None:
        """Add what every text widget can do itself, for the one that has the keyboard."""
        menu = self.menu("Edit")
        menu.addSeparator()
        for words, keys, name in _CLIPBOARD:
            action = QAction(words, self._window)
            action.setShortcut(QKeySequence(keys))
            if isinstance(keys, QKeySequence.StandardKey):  # every text widget minds these itself
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(partial(self._in_focus, name))
            menu.addAction(action)

    def _in_focus(self, name: str) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QTextEdit):
            getattr(focused, name)()

    def add(self, menu: str, words: str, act: Callable[[], None], keys: str = "") -> QAction:
        """Add an action of the window itself."""
        action = QAction(words, self._window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False: act())
        self.menu(menu).addAction(action)
        return action

    def add_choice(self, menu: str, choices: dict[str, str], chosen: str, act: Callable[[str], None]) -> None:
        """Add actions of which one is chosen."""
        group = QActionGroup(self._window)
        for value, words in choices.items():
            action = self.add(menu, words, partial(act, value))
            action.setCheckable(True)
            action.setChecked(value == chosen)
            group.addAction(action)

    def _make_toolbar(self) -> QToolBar:
        bar = QToolBar("Tools")
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for entry in _TOOLBAR:
            if entry is None:
                bar.addSeparator()
                continue
            name, with_words = entry
            button = self._button(self.by_id[name], with_words)
            bar.addWidget(button)
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        export = self._button(self.by_id["file.export"], True)
        export.setObjectName("primary")
        bar.addWidget(export)
        self._window.addToolBar(bar)
        return bar

    def _button(self, action: QAction, with_words: bool) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(beside if with_words else alone)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().removesuffix("…"))
        return button

    def relook(self, theme: Theme) -> None:
        """Draw the icons in another theme."""
        for name, drawing in _ICONS.items():
            colour = theme.on_accent if name == "file.export" else None
            self.by_id[name].setIcon(icon(drawing, theme, colour))
            self.by_id[name].setIconVisibleInMenu(False)

    def refresh_soon(self) -> None:
        """Look again at what can be done, once the event at hand is over."""
        self._later.start()

    def refresh(self) -> None:
        """Show pale what cannot be done now, and say what undo takes back."""
        context = self._context()
        for command in COMMANDS:
            self.by_id[command.id].setEnabled(command.enabled(context))
        history = context.session.history
        for name, words, what in (
            ("edit.undo", "Undo", history.undo_label),
            ("edit.redo", "Redo", history.redo_label),
        ):
            self.by_id[name].setText(f"{words} {what[:1].lower()}{what[1:]}" if what else words)


THEMES = {"system": "Follow the system", "light": "Light", "dark": "Dark"}
ZOOMS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


def other_zoom(settings: Settings, step: int) -> int:
    """Give the next larger or smaller size of the page."""
    larger = [zoom for zoom in ZOOMS if zoom > settings.zoom]
    smaller = [zoom for zoom in ZOOMS if zoom < settings.zoom]
    if step > 0:
        return larger[0] if larger else settings.zoom
    return smaller[-1] if smaller else settings.zoom
