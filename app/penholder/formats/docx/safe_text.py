"""Text as a Word file can hold it: no characters that XML forbids, and blanks that no line may break at.

Rule 8.2 (dates/nonbreaking): day and month, and "No." and its number, stay together on a line. That is a matter of the
exported page, so the draft itself has plain blanks there, and reading a file back makes them plain again.
"""

from __future__ import annotations

import re
from dataclasses import replace

from penholder.drafting.dates import MONTHS
from penholder.model.inline import Inline, Inlines, Reference, Text, length_of, normal, placed, text_of

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
"""What XML 1.0 cannot hold, and the carriage return, which it would make a line end."""

_MONTH = "|".join(MONTHS)


def _pairs(blank: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9])([0-9]{{1,2}}){blank}(?=(?:{_MONTH})\b)|\b(No\.){blank}(?=[0-9])")


_LOOSE, _BOUND = _pairs(" "), _pairs("\u00a0")


def bound(line: Inlines) -> Inlines:
    """Put no-break blanks where rule 8.2 wants them."""
    return _exchanged(line, _LOOSE, "\u00a0")


def unbound(line: Inlines) -> Inlines:
    """Make the blanks that rule 8.2 binds plain again; other no-break blanks stay as they are."""
    return _exchanged(line, _BOUND, " ")


def _exchanged(line: Inlines, pattern: re.Pattern[str], blank: str) -> Inlines:
    """Exchange one blank for the other, wherever in the line its neighbours stand; no offset moves."""
    before = text_of(line)
    after = pattern.sub(lambda found: (found[1] or found[2]) + blank, before)
    if after == before:
        return line
    return normal(_with(inline, after[offset : offset + length_of(inline)]) for offset, inline in placed(line))


def _with(inline: Inline, text: str) -> Inline:
    if isinstance(inline, Text):
        return replace(inline, text=text)
    return replace(inline, words=text) if isinstance(inline, Reference) else inline
