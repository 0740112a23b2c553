"""The finer choices of a copy: paper, numbers, references, links, and what only a working text has."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QWidget

from penholder.desktop.export.choice_widgets import NUMBERINGS, PAPERS, REFERENCES, Change, choice, tick
from penholder.desktop.export.purpose import PAGED
from penholder.desktop.fitting import fitting
from penholder.desktop.panels.card_head import text_button
from penholder.ground.settings import ExportSettings
from penholder.model.kinds import Stage
from penholder.session.chosen import chosen_stage


class FinerChoices(QWidget):
    """Rows of fields; those that do not hold for the format or the purpose are not shown."""

    line_changed = Signal()
    template_asked = Signal()

    def __init__(self, chosen: ExportSettings, change: Change, proposed_line: str) -> None:
        super().__init__()
        self.line = QLineEdit(proposed_line)
        self.line.setAccessibleName("Version line")
        self.line.setToolTip("Stands in the header of every page, so that working texts can be told apart.")
        self._proposed = proposed_line
        self.line.textEdited.connect(lambda _: self.line_changed.emit())
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(8)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.addRow("Version line", self.line)
        self._line_numbers = tick(
            "Number the lines", "Lines are counted in the margin.", "line_numbers", chosen, change
        )
        self._wide = tick("Wide margins", "Leaves room to write beside the text.", "wide_margins", chosen, change)
        self._rows.addRow("", self._line_numbers)
        self._rows.addRow("", self._wide)
        self._add_template(change)
        self._paper = choice("Paper", "paper", PAPERS, chosen, change)
        self._rows.addRow("Paper", self._paper)
        self._numbering = choice("Numbers", "numbering", NUMBERINGS, chosen, change)
        self._rows.addRow("Numbers", self._numbering)
        self._references = choice("References", "references", REFERENCES, chosen, change)
        self._rows.addRow("References", self._references)
        self._links = tick(
            "Link symbols to the document site",
            "A click on a symbol such as A/RES/70/1 opens it at docs.un.org.",
            "links",
            chosen,
            change,
        )
        self._rows.addRow("", self._links)

    def _add_template(self, change: Change) -> None:
        """Add the row of the template: a button with its name, and one that goes back to the house styles."""
        self._template = QWidget()
        row = QHBoxLayout(self._template)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._choose_template = text_button("", self.template_asked.emit)
        self._no_template = text_button("None", lambda: change("template", ""))
        self._no_template.setAccessibleName("Use no template")
        row.addWidget(self._choose_template, 1)
        row.addWidget(self._no_template)
        self._rows.addRow("Template", self._template)

    def _show_template(self, path: str) -> None:
        name = Path(path).name
        self._choose_template.setText(fitting(name, 28).replace("&", "&&") or "House styles…")
        self._choose_template.setAccessibleName(f"Template: {name or 'house styles'}")
        self._choose_template.setToolTip(path or "Choose a Word file that gives styles, page and headers")
        self._no_template.setVisible(bool(path))

    @property
    def version_line(self) -> str:
        """The line that stands in the header of a working text."""
        return self.line.text()

    def propose_line(self, proposed: str) -> None:
        """Propose another line, unless the drafter has written one."""
        if self.line.text() == self._proposed:
            with QSignalBlocker(self.line):
                self.line.setText(proposed)
            self._proposed = proposed

    def show_chosen(self, chosen: ExportSettings, stage: Stage) -> None:
        """Show the rows that hold for the format and the purpose."""
        paged, word = chosen.format in PAGED, chosen.format == "docx"
        working = paged and chosen_stage(chosen, stage) is Stage.WORKING
        shown: tuple[tuple[QWidget, bool], ...] = (
            (self.line, working),
            (self._line_numbers, working),
            (self._wide, working),
            (self._template, paged),
            (self._paper, paged),
            (self._links, paged),
            (self._numbering, word),
            (self._references, word),
        )
        for field, holds in shown:
            self._rows.setRowVisible(field, holds)
        self._show_template(chosen.template)
        self.setVisible(paged)
