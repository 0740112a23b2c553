"""The page of a rule, for those who ask why: summary, reason, examples of wrong and right, source."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from penholder.desktop.panels.inner_page import InnerPage
from penholder.desktop.said_findings import said_rule
from penholder.desktop.said_rules import rule_html
from penholder.desktop.theme import Theme


class RulePage(InnerPage):
    """Shows one rule at a time; its text can be read, selected and copied."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", back="Back")
        self._theme = theme
        self._rule = ""
        self.say("")
        self.buttons.addWidget(self.back)
        self.text = QTextBrowser()
        self.text.setObjectName("rule")
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(14)
        self.column.addWidget(self.text, 1)

    def show_rule(self, rule: str) -> None:
        """Show the page of a rule and put the keyboard there."""
        self._rule = rule
        self.title.setText(said_rule(rule))
        self.text.setAccessibleName(f"Rule: {said_rule(rule)}")
        self.text.setHtml(rule_html(rule, self._theme))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def relook(self, theme: Theme) -> None:
        """Show it in another theme."""
        self._theme = theme
        if self._rule:
            self.text.setHtml(rule_html(self._rule, theme))
