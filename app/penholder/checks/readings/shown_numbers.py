"""Labels as the page shows them, held against the count: which number each says, and whether it is written as it
should be.

Forms of the levels: Editorial Manual, Paragraphs and subparagraphs ("1.", "(a)", "(i)", "a.", "i.").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from penholder.drafting.labels import LabelForm, print_label, read_label
from penholder.model.numerals import from_letters, from_roman
from penholder.model.outline import Entry

_CORE = re.compile(r"\W*(\w+)\W*")
_FIGURE = re.compile(r"\d{1,3}\.")
_LETTER_LEVELS = frozenset({1, 3})
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class ShownNumber:
    """A paragraph's label as shown. ``value`` is the number it says, None where it says none; ``due`` what it
    should be.

    ``written_well`` tells whether the label has the form of its level; ``informal`` marks PP and OP labels,
    ``bullet`` one that numbers nothing.
    """

    entry: Entry
    value: int | None
    due: int
    written_well: bool
    informal: bool = False
    bullet: bool = False

    @property
    def off(self) -> int | None:
        """How far the shown number is from the count; None where no number is shown."""
        return None if self.value is None else self.value - self.due

    @property
    def part(self) -> int:
        """The part of the text in which it is counted."""
        return self.entry.zone


def shown_number(entry: Entry) -> ShownNumber | None:
    """Read the label of a counted paragraph; None for one that is not counted or is locked ("14 bis.")."""
    count = _value(entry.printed, entry.level)
    if count is None or print_label(entry.level, count) != entry.printed:
        return None
    if entry.shown == entry.printed:
        return ShownNumber(entry, count, count, written_well=True)
    label = entry.shown.strip()
    read = read_label(label + " ")
    if read is not None and read.value(LabelForm.BULLET) is not None:
        return ShownNumber(entry, None, count, written_well=False, bullet=True)
    if read is not None and (number := read.value(LabelForm.WORKING)) is not None:
        return ShownNumber(entry, None if read.suffix else number, count, written_well=False, informal=True)
    value = _value(label, entry.level)
    if value is not None and label == print_label(entry.level, value):
        other = _any_value(label)
        if value != count and count in other:
            return ShownNumber(entry, count, count, written_well=False)
        return ShownNumber(entry, value, count, written_well=True)
    values = _any_value(label)
    return ShownNumber(entry, count if count in values else next(iter(values), None), count, written_well=False)


def is_bullet(label: str) -> bool:
    """Tell whether a label as shown is a bullet or a dash."""
    read = read_label(label + " ") if label else None
    return read is not None and read.value(LabelForm.BULLET) is not None


def is_quoted_item(label: str, text: str) -> bool:
    """Tell whether a subparagraph is an item of a quoted list, such as an agenda: "1." and a sentence of its own."""
    return _FIGURE.fullmatch(label) is not None and text.rstrip().endswith(".")


@lru_cache(maxsize=2048)
def _value(label: str, level: int) -> int | None:
    """Read the number of a label in the form of its level."""
    core = _core(label)
    if level == 0:
        return int(core) if core.isascii() and core.isdigit() else None
    return from_letters(core) if level in _LETTER_LEVELS else from_roman(core)


def _any_value(label: str) -> tuple[int, ...]:
    """Read a label in every form it may have: figures, letters, roman numerals, small or capital."""
    core = _core(label)
    if core.isascii() and core.isdigit():
        return (int(core),)
    readings = (from_roman(core.lower()), from_letters(core.lower()))
    return tuple(value for value in readings if value is not None)


def _core(label: str) -> str:
    found = _CORE.fullmatch(label) if len(label) <= _LONGEST else None
    return found[1] if found else ""
