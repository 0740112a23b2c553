"""Keeps count of the labels seen so far, to tell the next one from a number that a line happens to begin with."""

from __future__ import annotations

from penholder.drafting.labels import LabelForm, ReadLabel

LEVEL_OF_FORM = {
    LabelForm.ARABIC: 0,
    LabelForm.LETTER: 1,
    LabelForm.ROMAN: 2,
    LabelForm.LETTER_STOP: 3,
    LabelForm.ROMAN_STOP: 4,
}
"""The level that a form of label belongs to (Editorial Manual, Paragraphs and subparagraphs)."""


class Sequence:
    """How far each form of label has come; a label of an outer level begins the inner ones anew."""

    def __init__(self) -> None:
        self._last: dict[LabelForm, int] = {}

    def fits(self, label: ReadLabel) -> bool:
        """Tell whether a label is the next of its row, the first of a new one, or one put in between ("5 bis")."""
        for form, value in label.forms:
            last = self._last.get(form, 0)
            if value in (last + 1, 1) or (label.suffix and value == last):
                return True
        return False

    def expects(self, number: int) -> bool:
        """Tell whether a number is the next one of the outer row."""
        return number == self._last.get(LabelForm.ARABIC, 0) + 1

    def pass_over(self, number: int) -> None:
        """Count a number of the outer row that stands there without its stop."""
        self._last = {LabelForm.ARABIC: number}

    def take(self, label: ReadLabel) -> None:
        """Count a label."""
        fitting = [(form, value) for form, value in label.forms if value == self._last.get(form, 0) + 1]
        form, value = (fitting or list(label.forms))[0]
        if form not in LEVEL_OF_FORM:
            return
        self._last[form] = value
        for deeper, level in LEVEL_OF_FORM.items():
            if level > LEVEL_OF_FORM[form]:
                self._last.pop(deeper, None)
