"""Tells the level of a label from its form and its row: "(i)" is a letter after "(h)" and a roman one after ":"."""

from __future__ import annotations

from collections.abc import Sequence as Row

from penholder.drafting.labels import LabelForm, ReadLabel
from penholder.formats.intake.sequence import LEVEL_OF_FORM

_WITH_PARENTHESES = {LabelForm.LETTER_STOP: LabelForm.LETTER, LabelForm.ROMAN_STOP: LabelForm.ROMAN}
_ABOVE = {LabelForm.LETTER_STOP: LabelForm.ROMAN, LabelForm.ROMAN_STOP: LabelForm.LETTER_STOP}


class Levels:
    """Follows the labels of a text in their order and gives each its level.

    ``labels`` holds the label of every paragraph (None for those without one), ``ends`` the sign that each ends with.
    """

    def __init__(self, labels: Row[ReadLabel | None], ends: Row[str]) -> None:
        self._labels = labels
        self._ends = ends
        self._last: dict[LabelForm, int] = {}
        self._level = 0
        self._before_bullet = 0
        self._in_bullets = False
        self._resumes_at: int | None = None
        self._sublist = 0
        self._plain_stops = False

    def begin_part(self) -> None:
        """Forget the rows: a heading, an annex or an organ line stands here."""
        self._last.clear()
        self._level = 0
        self._in_bullets = False
        self._resumes_at = None
        self._plain_stops = False

    def unlabelled(self) -> None:
        """Note a paragraph without a label: bullets below it belong to it."""
        self._in_bullets = False
        self._before_bullet = 0

    def level(self, index: int) -> int:
        """Give the level of the label of paragraph ``index``; called once for each, in their order."""
        label = self._labels[index]
        assert label is not None
        if label.value(LabelForm.BULLET) is not None:
            return self._bullet(index)
        self._in_bullets = False
        if label.value(LabelForm.WORKING) is not None:
            self._last = {LabelForm.ARABIC: label.forms[0][1]}
            return self._at(0)
        arabic = label.value(LabelForm.ARABIC)
        if arabic is not None:
            return self._at(self._arabic(index, label, arabic))
        written = self._form(index, label)
        value = label.value(written) or 0
        form = self._as_item(written, value)
        self._take(form, value)
        return self._at(LEVEL_OF_FORM[form])

    def _at(self, level: int) -> int:
        self._level = self._before_bullet = level
        return level

    def _bullet(self, index: int) -> int:
        """Give the level below the paragraph before, or that of an item whose label the bullet has taken the place of."""
        if not self._in_bullets:
            self._in_bullets = True
            form = next((form for form, level in LEVEL_OF_FORM.items() if level == self._before_bullet), None)
            if form in self._last and self._before_bullet and index and self._stands_for_an_item(index, form):
                self._last[form] += 1
                self._in_bullets = False
                return self._level
            self._level = min(self._before_bullet + 1, 4)
        return self._level

    def _stands_for_an_item(self, index: int, form: LabelForm) -> bool:
        """Tell a bullet in the place of a label: the item before it is closed, or the row goes on behind it."""
        if self._ends[index - 1] in {":", ";"}:
            return self._ends[index - 1] == ";"
        following = self._labels[index + 1] if index + 1 < len(self._labels) else None
        return following is not None and following.value(form) == self._last[form] + 2

    def _as_item(self, form: LabelForm, value: int) -> LabelForm:
        """Take "a." and "i." for items of the level above their own where no list of that level is open.

        They stand in the place of "(b)" behind "(a)", or of "(a)" below a numbered paragraph.
        """
        outer = _WITH_PARENTHESES.get(form)
        if outer is None or self._last.get(form):
            return form
        if value == self._last.get(outer, 0) + 1 and (value > 1 or not self._last.get(_ABOVE[form])):
            return outer
        return form

    def _take(self, form: LabelForm, value: int) -> None:
        self._last[form] = value
        for deeper, level in LEVEL_OF_FORM.items():
            if level > LEVEL_OF_FORM[form]:
                self._last.pop(deeper, None)

    def _arabic(self, index: int, label: ReadLabel, value: int) -> int:
        """Give 0, or 1 for a numbered list inside a numbered paragraph."""
        bracketed = label.text.endswith(")")
        if bracketed and self._plain_stops:
            return 1
        last = self._last.get(LabelForm.ARABIC, 0)
        if self._resumes_at is not None:
            again = value == self._sublist + 1 and self._next_arabic(index) == self._resumes_at
            if value == self._resumes_at and not again:
                self._resumes_at = None
            else:
                self._sublist = value
                return 1
        elif value == 1 and last and index and self._ends[index - 1] == ":" and self._row_resumes(index, last + 1):
            self._resumes_at, self._sublist = last + 1, 1
            return 1
        self._plain_stops = self._plain_stops or not bracketed
        self._take(LabelForm.ARABIC, value)
        return 0

    def _next_arabic(self, index: int) -> int | None:
        found = (label.value(LabelForm.ARABIC) for label in self._labels[index + 1 : index + 60] if label is not None)
        return next((value for value in found if value is not None), None)

    def _row_resumes(self, index: int, wanted: int) -> bool:
        """Tell whether, behind a list that begins here with 1, the outer row goes on with its next number."""
        expected = 1
        for label in self._labels[index : index + 60]:
            value = label.value(LabelForm.ARABIC) if label is not None else None
            if value is None:
                continue
            if value == wanted or value != expected:
                return value == wanted
            expected += 1
        return False

    def _form(self, index: int, label: ReadLabel) -> LabelForm:
        """Choose between letter and roman numeral where a label can be both."""
        forms = [form for form, _ in label.forms if form in LEVEL_OF_FORM]
        if len(forms) == 1:
            return forms[0]
        letter, roman = sorted(forms, key=lambda form: LEVEL_OF_FORM[form])
        fits = [form for form in (letter, roman) if label.value(form) == self._reached(form) + 1]
        if len(fits) == 1:
            return fits[0]
        if not fits:
            return roman if self._reached(roman) and (label.value(roman) or 0) > 1 else letter
        following = self._following(index, letter, roman)
        if following is not None:
            if following.value(roman) == (label.value(roman) or 0) + 1:
                return roman
            if following.value(letter) == (label.value(letter) or 0) + 1:
                return letter
        return roman if index and self._ends[index - 1] == ":" else letter

    def _reached(self, form: LabelForm) -> int:
        """Give how far a row has come; "ii." goes on with "i." that was taken for "(i)"."""
        outer = _WITH_PARENTHESES.get(form)
        if outer is not None and not any(self._last.get(one) for one in _WITH_PARENTHESES):
            return self._last.get(outer, 0)
        return self._last.get(form, 0)

    def _following(self, index: int, letter: LabelForm, roman: LabelForm) -> ReadLabel | None:
        """Give the next label of the same two forms, unless an arabic one comes first."""
        for label in self._labels[index + 1 : index + 40]:
            if label is None:
                continue
            if label.value(LabelForm.ARABIC) is not None:
                return None
            if label.value(letter) is not None or label.value(roman) is not None:
                return label
        return None
