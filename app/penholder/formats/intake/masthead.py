"""Reads the masthead: which of the lines above a draft is which field, as they are printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from penholder.drafting.bodies import ORGAN_NAMES, is_committee_line
from penholder.drafting.masthead import is_agenda_item_line, is_date_line, is_session_line
from penholder.formats.intake.lines import Line
from penholder.model.masthead import MastheadField

_SYMBOL = re.compile(
    r"[A-Z][A-Z0-9]{0,9}(?:/[A-Za-z0-9.()\-_]{1,24}){1,8}(?: \([A-Z][a-z]{2,6}\.? \d{1,2}[A-Z]?\))?"
    r"\s?(?:[*\ufffc]{0,4}|\[\^[^\]]{1,8}\])"
)
_DISTRIBUTION = re.compile(r"distr(?:ibution)?\.?\s{0,3}:.{0,60}", re.IGNORECASE)
_LANGUAGE = re.compile(r"original(?: language)?\s{0,3}:.{0,80}", re.IGNORECASE)
_LANGUAGE_NAME = re.compile(
    r"(?:Arabic|Chinese|English|French|Russian|Spanish)(?:(?:/|, | and )[A-Z][a-z]+){0,5}( only)?"
)
_BRACKETED = re.compile(r"\((?:First|Second|Third|Fourth|Fifth|Sixth) Committee\)")
_NAMES = frozenset({"United Nations", "Nations Unies", *ORGAN_NAMES.values()})
_MOST = 40


@dataclass(slots=True)
class MastheadLines:
    """Which lines, by index, belong to which field; ``furniture`` are the names that every page 1 has.

    ``others`` are lines between fields that no field is known for; ``end`` is the line after the last field.
    """

    fields: dict[MastheadField, list[int]] = field(default_factory=dict)
    furniture: list[int] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    end: int = 0

    @property
    def present(self) -> bool:
        """Whether there is a masthead at all."""
        return bool(self.fields)


def read_masthead(lines: Sequence[Line], end: int) -> MastheadLines:
    """Read the fields from the lines before ``end``; what stands below the agenda item is read elsewhere."""
    found = MastheadLines()
    unknown: list[int] = []
    for index in range(min(end, _MOST)):
        text = lines[index].text
        name = _field_of(text, found)
        if text in _NAMES:
            found.furniture.append(index)
        elif name is None:
            if "agenda_item" in found.fields:
                break
            unknown.append(index)
            continue
        else:
            own = found.fields.setdefault(name, [])
            own.insert(
                0 if lines[index].text.endswith(":") else len(own), index
            )  # "English" may stand above "Original:"
        found.others.extend(unknown)
        unknown = []
        found.end = index + 1
    if set(found.fields) <= {"date"}:  # a date alone heads many texts that have no masthead
        return MastheadLines()
    return found


def _field_of(text: str, found: MastheadLines) -> MastheadField | None:
    """Give the field that a line belongs to; a filled field takes no second line, but for the parts of a name."""
    fields = found.fields
    if len(text) > 160:
        return None
    if _LANGUAGE.fullmatch(text) or (
        _LANGUAGE_NAME.fullmatch(text) and {"distribution", "original_language"} & fields.keys()
    ):
        return "original_language"
    for name, belongs in _SINGLE.items():
        if name not in fields and belongs(text):
            return None if name == "date" and "session" in fields else name
    if "agenda_item" in fields:
        return None
    if "committee" in fields:
        return "committee" if _BRACKETED.fullmatch(text) else None
    return "committee" if is_committee_line(text) or text == _FOURTH else None


_FOURTH = "Special Political and Decolonization Committee"
"""The first line of a name that mastheads print on two."""

_SINGLE: dict[MastheadField, Callable[[str], object]] = {
    "symbol": _SYMBOL.fullmatch,
    "distribution": _DISTRIBUTION.fullmatch,
    "date": is_date_line,
    "session": is_session_line,
    "agenda_item": is_agenda_item_line,
}
"""How the fields that take one line are told."""
