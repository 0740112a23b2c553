"""Rule: two note marks at one place are separated by a comma."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import SUPERSCRIPT, Text, anchors_in

_COMMA = (Text(",", frozenset({SUPERSCRIPT})),)

_BETWEEN = frozenset({"", ";", "–", "-", "/"})
"""What stands between two marks at one place where a comma should."""


@rule(
    "footnotes/adjacent-markers",
    called="Comma between two note marks",
    fix=Safety.SAFE,
    scope=Scope(reach=frozenset({Reach.PARAGRAPHS, Reach.MASTHEAD})),
)
def adjacent_markers(passage: Passage) -> Iterator[Fault]:
    """Two note marks at one place are separated by a comma.

    Without it the marks 1 and 2 read as the mark 12.

    Wrong:
        organ: The General Assembly,
        pre: Guided by the two Conventions,[^1][^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/912.
        note 2: A/80/913.

    Right:
        organ: The General Assembly,
        pre: Guided by the two Conventions,[^1],[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/912.
        note 2: A/80/913.

    Source: Editorial Manual, footnotes, chapter 9, B (older edition), and chapter 5.
    """
    anchors = list(anchors_in(passage.inlines))
    for index, ((left, _), (right, _)) in enumerate(pairwise(anchors)):
        if passage.text[left + 1 : right].strip() not in _BETWEEN:
            continue
        first, second = passage.marks[index], passage.marks[index + 1]
        words = message(
            "The marks {first} and {second} stand side by side without a comma.", first=first, second=second
        )
        edit = ReplaceText(passage.span(left + 1, right), _COMMA)
        yield Fault(passage.from_word(left, right + 1), words, (Fix(message("Put a comma"), (edit,), Safety.SAFE),))
