"""Rule: the line of the agenda item has the number, a blank, and the letter in parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.masthead_lines import masthead_line, masthead_seen
from penholder.checks.rule import Fault, draft_rule
from penholder.ground.messages import message
from penholder.model.finding import Fix, Safety

_B = "[ \u00a0]"
_ONE = (
    rf"[0-9]{{1,3}}(?:{_B}*[,./–-]?{_B}*[(\[]?{_B}?(?!to\b|and?\b)[a-z]{{1,2}}{_B}?(?:[)\]]|\b(?!{_B}?[)\]])))*"
    rf"(?:{_B}*\([ivx]+\))*"
)
_JOINT = rf"{_B}*(?:,?{_B}*(?:and\b|&|to\b)|,|/|[–-])(?:{_B}*items?\b)?{_B}*"
_LINE = re.compile(
    rf"(?:provisional )?(?:agenda(?:{_B}+|-)items?|agenda|items?):?{_B}*(?:nos?\.?|#)?{_B}*"
    rf"(?P<numbers>{_ONE}(?:{_JOINT}{_ONE}){{0,12}})(?P<of>{_B}of{_B}the{_B}agenda)?\.?",
    re.IGNORECASE,
)
_LETTER = re.compile(
    rf"{_B}*[,./–-]?{_B}*[(\[]?{_B}?(?<![a-z])(?!to\b|an\b)([a-z]{{1,2}}\b|[ivx]{{3,4}}\b){_B}?[)\]]?", re.IGNORECASE
)
_JOINTS = re.compile(_JOINT, re.IGNORECASE)
_NOUGHTS = re.compile(r"\b0+(?=[0-9])")


@draft_rule("layout/agenda-item", called="Form of the agenda item", fix=Safety.SAFE, seen=masthead_seen)
def agenda_item(context: Context) -> Iterator[Fault]:
    """The line reads “Agenda item 71 (c)”, of several “Agenda items 25 and 26”.

    A space stands before the letter, which is in full parentheses, and nothing after the number.

    Wrong:
        symbol: A/C.3/81/L.7
        agenda_item: Agenda item 71(c)
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        symbol: A/C.3/81/L.7
        agenda_item: Agenda item 71 (c)
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        symbol: A/81/L.7
        agenda_item: Agenda item 25 and 26
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        symbol: A/81/L.7
        agenda_item: Agenda items 25 and 26
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in resolutions of 2018 and in drafts of the eightieth session of the General Assembly.
    """
    line = masthead_line(context.draft, "agenda_item")
    shown = line.text[: line.span.end]
    found = _LINE.fullmatch(shown)
    if found is None or line.plain.lower().startswith("provisional"):
        return
    right = _right(found["numbers"])
    if shown.replace("\u00a0", " ") == right:
        return
    words = message("The line “{shown}” is written “{right}”.", shown=shown, right=right)
    yield Fault(line.span, words, (Fix(message("Write “{line}”", line=right), (line.written(right),), Safety.SAFE),))


def _right(numbers: str) -> str:
    """Write the line with these items."""
    spaced = _LETTER.sub(lambda letter: f" ({letter[1].lower()})", _NOUGHTS.sub("", numbers))
    joined = _JOINTS.sub(_joint, spaced)
    if " and " not in joined and " to " not in joined:
        joined = re.sub(r", (?=[0-9][^,]*\Z)", " and ", joined)
    several = re.search(r"[0-9][^0-9]+[0-9]", joined) is not None
    return f"Agenda item{'s' if several else ''} {joined.strip()}"


def _joint(found: re.Match[str]) -> str:
    words = found.group().lower()
    return " to " if "to" in words else " and " if "and" in words or "&" in words else ", "
