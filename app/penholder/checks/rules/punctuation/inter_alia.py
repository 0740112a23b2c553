"""Rule: "inter alia" is roman and set off by commas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import WRITTEN, Change, rewriting
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.ground.messages import Message, message
from penholder.model.edit import SetMark
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.inline import ITALIC, stretches

_PHRASE = re.compile(r"\b[Ii]nter[ \u00a0-]alia\b")
_OPEN_BEFORE = re.compile(r"(?:\A|[,;:(“–—[\ufffc]|\b(?:and|or|but|that))[ \u00a0\ufffc]*\Z")
_CLOSED_AFTER = re.compile(r"[ \u00a0]?(?:[,;:.)”–\]\ufffc]|\Z)")
_LONGEST = 4


@rule(
    "punctuation/inter-alia",
    called="“inter alia” between commas",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(kinds=WRITTEN, reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES})),
)
def inter_alia(passage: Passage) -> Iterator[Fault]:
    """The words “inter alia” are roman and stand between commas.

    They have long been English, and they are put into the sentence as “among other things” would be. No comma is missed
    where a bracket, a colon or the beginning of a clause (“and inter alia,”) stands there instead.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report, which stresses inter alia the state of the wells,
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the report, which stresses, inter alia, the state of the wells,
        1. Welcomes it;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report, which stresses, *inter alia*, the state of the wells,
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the report, which stresses, inter alia, the state of the wells,
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the report, which led to change (inter alia, in training),
        1. Welcomes it;
        2. Requests a report.

    Source: observed in A/RES/73/8 and in resolutions of the Human Rights Council of 2024 to 2026.
    """
    text = passage.text
    if "nter" not in text or "alia" not in text:
        return
    for match in _PHRASE.finditer(text):
        start, end = match.span()
        if _is_italic_alone(passage, start, end):
            unmark = SetMark(passage.span(start, end), ITALIC, False)
            fix = Fix(message("Make it roman"), (unmark,), Safety.REVIEW)
            yield Fault(passage.span(start, end), message("“inter alia” is in italics."), (fix,))
            continue
        changes = _commas(text, start, end)
        if text[start + len("inter")] == "-":
            changes.insert(bool(changes and changes[0][0] <= start), (start + len("inter"), start + len("inter-"), " "))
            fix = rewriting(passage, changes, Safety.REVIEW, message("Write it in two words"))
            yield Fault(passage.span(start, end), message("“inter alia” has no hyphen."), (fix,))
        elif changes:
            fix = rewriting(passage, changes, Safety.REVIEW, message("Put commas round it"))
            yield Fault(passage.span(start, end), _said(changes), (fix,))


def _is_italic_alone(passage: Passage, start: int, end: int) -> bool:
    """Tell whether the words are italic while the line round them is not."""
    found = stretches(passage.inlines, frozenset({ITALIC}))
    return any(left <= start and end <= right and right - left <= end - start + _LONGEST for left, right in found)


def _commas(text: str, start: int, end: int) -> list[Change]:
    """Give the commas that are missing: before the words, behind them."""
    changes: list[Change] = []
    before = text[:start].rstrip(" \u00a0")
    closed = _CLOSED_AFTER.match(text, end) is not None
    opens = _OPEN_BEFORE.search(text, max(0, start - 12), start) is not None
    if not opens or (not closed and before[-1:].isalpha()):
        changes.append((len(before), len(before), ","))
    if not closed:
        changes.append((end, end, ","))
    return changes


def _said(changes: list[Change]) -> Message:
    if len(changes) == 2:
        return message("“inter alia” stands without the commas round it.")
    return message("“inter alia” has a comma on one side only.")
