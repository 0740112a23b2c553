"""The fault of words that are written otherwise: where, as what, and the fix that changes no more than must be."""

from __future__ import annotations

from collections.abc import Iterable

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope
from penholder.drafting.spelled_ordinals import OrdinalFault
from penholder.ground.messages import Message, message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import OBJECT_SIGN
from penholder.model.kinds import Kind

WRITTEN = frozenset(Kind) - {Kind.OBJECT, Kind.CLOSING}
"""Kinds of paragraph whose words are a drafter's: not tables and pictures, nor the adoption data of a past resolution."""

TEXT_AND_NOTES = Scope(kinds=WRITTEN, reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES}))
EVERY_LINE = Scope(kinds=WRITTEN, reach=frozenset(Reach))

Change = tuple[int, int, str]
"""What stands from one offset to another is written so."""


def substituted(
    passage: Passage,
    start: int,
    end: int,
    rights: Iterable[str],
    safety: Safety,
    words: Message | None = None,
    title: Message | None = None,
) -> Fault:
    """Say that a stretch is written otherwise, with one fix for each right form; what is protected asks for a look.

    A stretch that holds a note mark gets no fix, because the mark would go with the words.
    """
    rights = tuple(rights)
    found = passage.text[start:end]
    said = words or message("“{found}” is written “{right}”.", found=found, right=rights[0])
    fixes: tuple[Fix, ...] = ()
    if OBJECT_SIGN not in found:
        fixes = tuple(
            rewriting(passage, [(start, end, right)], safety, title or message("Write “{right}”", right=right))
            for right in rights
        )
    return Fault(passage.span(start, end), said, fixes)


def ordinals_put_right(passage: Passage, fault: OrdinalFault) -> Fault:
    """Say that ordinals are written otherwise, all those of one mention at once."""
    found = passage.text[fault.start : fault.end]
    right = found
    for start, end, words in reversed(fault.changes):
        right = right[: start - fault.start] + words + right[end - fault.start :]
    said = message("“{found}” is written “{right}”.", found=found, right=right)
    fix = rewriting(passage, fault.changes, Safety.SAFE, message("Write “{right}”", right=right))
    return Fault(passage.span(fault.start, fault.end), said, (fix,))


def rewriting(passage: Passage, changes: Iterable[Change], safety: Safety, title: Message) -> Fix:
    """Make one fix of changes in a line; each leaves the signs that stay as they are, with their marks."""
    edits = []
    for change in changes:
        start, end, right = _least(passage.text, *change)
        if safety is Safety.SAFE and passage.is_protected(start, end):
            safety = Safety.REVIEW
        edits.append(ReplaceText(passage.span(start, end), passage.in_style(start, end, right)))
    return Fix(title, tuple(edits), safety)


def _least(text: str, start: int, end: int, right: str) -> Change:
    """Take away what both forms begin and end with."""
    while start < end and right and text[start] == right[0]:
        start, right = start + 1, right[1:]
    while start < end and right and text[end - 1] == right[-1]:
        end, right = end - 1, right[:-1]
    return start, end, right
