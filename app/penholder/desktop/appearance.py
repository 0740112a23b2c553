"""Dresses the application in a theme: palette, style sheet, and which theme the system asks for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from penholder.desktop.theme import Theme, load_theme
from penholder.ground import settings
from penholder.ground.resources import resource

_ROLES = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.ToolTipBase: "chip",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
}

_SHEET = """
QMainWindow, QMenuBar, QToolBar, QMenu, #status {{ background: {panel}; }}
QToolBar {{ border: 0; border-bottom: 1px solid {border}; padding: 2px 12px; spacing: 4px; }}
QMenuBar {{ border-bottom: 1px solid {border}; padding: 2px 8px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {selected}; color: {text}; }}
QMenu {{ border: 1px solid {border}; padding: 4px; }}
QMenu::item {{ padding: 4px 24px 4px 24px; border-radius: 4px; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 4px 8px; }}
QToolBar QToolButton, QPushButton, #status QToolButton {{
    border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; background: transparent; color: {text};
}}
QToolBar QToolButton:hover, #status QToolButton:hover {{ background: {selected}; }}
QToolBar QToolButton:focus, QPushButton:focus, #status QToolButton:focus {{ border: 1px solid {accent}; }}
QToolBar::separator {{ width: 1px; background: {border}; margin: 4px 8px; }}
QPushButton {{ border: 1px solid {control}; background: {field}; padding: 4px 10px; }}
QPushButton:hover {{ background: {selected}; }}
QPushButton:disabled {{ color: {muted}; }}
QPushButton[main="true"] {{ border: 1px solid {accent}; color: {link}; }}
QToolBar QToolButton#primary {{ background: {accent}; color: {on_accent}; font-weight: bold; padding: 6px 12px; }}
QToolBar QToolButton#primary:hover {{ background: {accent_hover}; }}
QToolBar QToolButton#primary:focus {{ border: 2px solid {text}; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {border}; }}
QTabBar {{ background: {panel}; }}
QTabBar::tab {{ padding: 8px 12px; color: {muted}; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; font-weight: bold; border-bottom: 2px solid {accent}; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar:focus {{ background: {selected}; }}
#page {{ background: {canvas}; border: 0; }}
QListView, QScrollArea, #panel {{ background: {panel}; border: 0; outline: 0; color: {text}; }}
QSplitter::handle {{ background: {border}; }}
QTextBrowser#rule {{ background: {panel}; border: 0; color: {text}; }}
QTextEdit#line {{
    border: 1px solid {control}; border-radius: 4px; background: {field}; color: {text}; padding: 2px 4px;
}}
QTextEdit#line:focus {{ border: 1px solid {accent}; }}
QComboBox QAbstractItemView {{ background: {field}; color: {text}; selection-background-color: {selected}; }}
QLabel#heading {{ font-weight: bold; }}
QLabel#muted {{ color: {muted}; }}
QLabel#trouble {{ color: {error}; }}
#panel QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 2px 6px; color: {text}; }}
#panel QToolButton#chip {{ border: 1px solid {border}; color: {muted}; }}
#panel QToolButton#chip:checked {{ background: {chip}; border: 1px solid {control}; color: {text}; }}
#panel QToolButton:focus, #panel QToolButton#chip:focus {{ border: 1px solid {accent}; }}
#foot {{ background: {panel}; border: 0; border-top: 1px solid {border}; }}
#foot:focus {{ border-top: 2px solid {accent}; }}
#foot QPushButton#primary {{
    background: {accent}; color: {on_accent}; border: 1px solid {accent}; font-weight: bold; padding: 6px 12px;
}}
#foot QPushButton#primary:hover {{ background: {accent_hover}; }}
#foot QPushButton#primary:focus {{ border: 2px solid {text}; }}
#foot QPushButton#primary:disabled {{ background: {chip}; color: {muted}; border: 1px solid {control}; }}
#pages, #open {{ background: {canvas}; border: 1px solid {border}; border-radius: 6px; color: {text}; }}
#pages:focus, #open:focus {{ border: 1px solid {accent}; }}
#pages::item:selected, #open::item:selected {{ background: {selected}; color: {text}; }}
#open {{ background: {field}; }}
QRadioButton, QCheckBox {{ border: 1px solid transparent; border-radius: 4px; padding: 2px 6px 2px 2px; spacing: 6px; }}
QRadioButton:focus, QCheckBox:focus {{ border: 1px solid {accent}; }}
QRadioButton:disabled, QCheckBox:disabled {{ color: {muted}; }}
QRadioButton::indicator, QCheckBox::indicator {{
    width: 14px; height: 14px; border: 1px solid {control}; border-radius: 8px; background: {field};
}}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator:checked {{
    width: 6px; height: 6px; border: 5px solid {accent}; border-radius: 8px; background: {on_accent};
}}
QCheckBox::indicator:checked {{ background: {accent}; border: 1px solid {accent}; image: url("{check}"); }}
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled {{ background: {panel}; border: 1px solid {border}; }}
QLineEdit {{
    border: 1px solid {control}; border-radius: 4px; background: {field}; color: {text}; padding: 3px 6px;
}}
QLineEdit:focus {{ border: 1px solid {accent}; }}
QToolTip {{ background: {chip}; color: {text}; border: 1px solid {control}; padding: 4px; }}
#chooser {{ background: {field}; border: 1px solid {control}; border-radius: 8px; }}
#chooser QListView {{ background: {field}; }}
#messages {{ background: {chip}; border: 0; border-bottom: 1px solid {border}; }}
#messages[kind="trouble"] {{ border-left: 4px solid {error}; }}
#messages[kind="news"] {{ border-left: 4px solid {accent}; }}
#status {{ border-top: 1px solid {border}; }}
#change {{ background: {chip}; border-radius: 6px; padding: 8px; }}
QScrollBar:vertical {{ width: 10px; background: transparent; margin: 0; }}
QScrollBar::handle:vertical {{ background: {control}; border-radius: 3px; margin: 2px; min-height: 32px; }}
QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {control}; border-radius: 3px; margin: 2px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; width: 0; height: 0;
}}
"""


def wanted_theme(choice: settings.Theme) -> Theme:
    """Give the theme that was forced, else the one that the system asks for."""
    if choice != "system":
        return load_theme(choice)
    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return load_theme("dark" if is_dark else "light")


def dress(application: QApplication, theme: Theme) -> None:
    """Set palette and style sheet of the whole application."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(theme, name)))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    application.setPalette(palette)
    check = resource("icons", f"check-{theme.name}.svg").as_posix()
    colours = {name: getattr(theme, name) for name in theme.__dataclass_fields__ if name != "name"}
    application.setStyleSheet(_SHEET.format(check=check, **colours))
