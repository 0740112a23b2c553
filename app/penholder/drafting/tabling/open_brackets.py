"""The square brackets that are open in a line, put together where they are alternatives, and what is to be decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.drafting.brackets import Bracket, find_brackets
from penholder.drafting.parties import is_position, leading_parties
from penholder.drafting.protected import is_protected, web_addresses
from penholder.drafting.tabling.groups import GroupKind, groups_in
from penholder.drafting.tabling.placeholders import is_placeholder
from penholder.drafting.tabling.plan import DecisionKind
from penholder.ground.messages import Message, message

_BETWEEN = re.compile(r"[ \t\u00a0]*(?:/|or)?[ \t\u00a0]*")
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class OpenBracket:
    """One or more brackets of a line that are decided together."""

    start: int
    end: int
    kind: DecisionKind
    message: Message


def open_brackets(text: str) -> Iterator[OpenBracket]:
    """Walk what the brackets of a line ask; "[sic]", "[without a vote]" and those of a web address belong there."""
    addresses = web_addresses(text)
    belonging = {one.start for one in groups_in(text) if one.kind is GroupKind.EDITORIAL}
    row: list[Bracket] = []
    for bracket in find_brackets(text):
        if bracket.start in belonging or is_protected(addresses, bracket.start, bracket.start + 1):
            continue
        if not bracket.closed:
            yield OpenBracket(bracket.start, bracket.end, DecisionKind.BRACKET, _unpaired(bracket))
        elif row and bracket.end <= row[-1].end:
            continue
        elif row and _BETWEEN.fullmatch(text, row[-1].end, bracket.start):
            row.append(bracket)
        else:
            if row:
                yield _asked(text, row)
            row = [bracket]
    if row:
        yield _asked(text, row)


def _unpaired(bracket: Bracket) -> Message:
    if bracket.opening:
        return message("This square bracket is opened and not closed in its paragraph.")
    return message("This square bracket is closed and not opened in its paragraph.")


def _asked(text: str, row: list[Bracket]) -> OpenBracket:
    start, end = row[0].start, row[-1].end
    insides = [text[one.start + 1 : one.end - 1].strip(" \t\u00a0") for one in row]
    if all(is_placeholder(inside) for inside in insides):
        words = message("“{quote}” is still to be filled in.", quote=shortened(text[start:end]))
        return OpenBracket(start, end, DecisionKind.PLACEHOLDER, words)
    if len(row) > 1 and not any(is_position(inside) for inside in insides):
        *others, last = (_said(inside) for inside in insides)
        return OpenBracket(start, end, DecisionKind.BRACKET, _choice(others, last))
    said = next((inside for inside in insides if is_position(inside)), None)
    if said is not None:
        words = message("“{said}” is still to be answered.", said=shortened(said))
    elif not text[:start].strip(" \t\u00a0\ufffc") and not text[end:].strip(" \t\u00a0\ufffc,;.:"):
        words = message("The whole paragraph stands in square brackets: is it agreed?")
    else:
        words = message("Keep {quote}, or take it out?", quote=_said(insides[0]))
    return OpenBracket(start, end, DecisionKind.BRACKET, words)


def _choice(others: list[str], last: str) -> Message:
    return message("Choose between {others} and {last}.", others=", ".join(others), last=last)


def _said(inside: str) -> str:
    """Quote the words of a bracket with the name of who proposed them behind: “obligations” (EU)."""
    behind = leading_parties(inside)
    words = shortened(inside[behind or 0 :].strip(" ,;"))
    if behind is None:
        return f"“{words}”"
    return f"“{words}” ({inside[:behind].strip().rstrip(':').rstrip()})"


def shortened(words: str) -> str:
    """Cut words that are long for a sentence at a blank, with a row of dots."""
    words = words.replace("\ufffc", "")
    if len(words) <= _LONGEST_QUOTE:
        return words
    return words[:_LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(" ,;:[") + " …"
