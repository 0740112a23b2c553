"""What a negotiation left in a line that is to be tabled, each trace with what may remain of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.drafting.brackets import Bracket, ResidueKind, find_brackets, working_residue
from penholder.drafting.parties import is_position, leading_parties
from penholder.drafting.protected import is_protected, protected_spans
from penholder.drafting.tabling.decisions import decisions_in
from penholder.drafting.tabling.groups import groups_in
from penholder.drafting.tabling.open_brackets import shortened
from penholder.drafting.tabling.plan import DecisionKind
from penholder.drafting.working_marks import alternative_at, bare_agreement, comment_at, is_working_mark
from penholder.ground.messages import Message, message
from penholder.model.place import InMasthead, Place

_SIGNS = re.compile("[][{}~_?…]")
_ORDINARY = re.compile(
    r"\((?:\d[^()]*|[a-z]{1,4}|[A-Z]/[^()]*|[IVXL]+|[A-Z][a-z]+ [a-z][^()]*"
    r"|the (?!Chair|Facilitator|President)[A-Z][^()]*|Nos?\. \d[^()]*)\)"
)
"""Round brackets that hold a year, a symbol, a letter or words of the text."""
_WORDS = ("TB", "tb", "XX", "xx", "...", "PP", "OP", "lacehold", "ad ref")
_IN_FRONT = 90
"""A colon within so many signs may stand behind a name, "Note" or "Alternative"."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One trace; ``kept`` is the stretch within it that is text of the resolution, None where all of it goes.

    ``settled`` tells that it can go without a question: a mark, a name and not words that somebody proposed.
    """

    start: int
    end: int
    message: Message
    kept: tuple[int, int] | None = None
    settled: bool = False


def may_hold_traces(text: str) -> bool:
    """Tell quickly whether a line has anything that traces are made of; most lines have nothing."""
    if _SIGNS.search(text) or any(word in text for word in _WORDS):
        return True
    if "(" in text and text.count("(") > len(_ORDINARY.findall(text)) and next(groups_in(text), None) is not None:
        return True
    if ":" not in text[:_IN_FRONT]:
        return False
    start = len(text) - len(text.lstrip(" \u00a0"))
    return (
        comment_at(text, start) or alternative_at(text, start) is not None or leading_parties(text, start) is not None
    )


def traces_in(place: Place, text: str, in_text: bool, asks: bool) -> tuple[Trace, ...]:
    """Give the traces of a line in the order of reading, none over another; brackets without partner are not among them.

    ``in_text`` says that the line is a paragraph of the text, where remarks and alternatives may stand; ``asks`` that a
    question mark in it is one.
    """
    if not may_hold_traces(text):
        return ()
    found = [*_marks(text), *_decisions(place, text, in_text)]
    if asks and "?" in text:
        found += _questions(text)
    apart: list[Trace] = []
    for trace in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or trace.start >= apart[-1].end:
            apart.append(trace)
    return tuple(apart)


_SAID = {
    ResidueKind.AGREED: "“{quote}” is a mark of the negotiation.",
    ResidueKind.AD_REF: "“{quote}” is a mark of the negotiation.",
    ResidueKind.MARK: "“{quote}” is a mark of the negotiation.",
    ResidueKind.ATTRIBUTION: "“{quote}” names who asked for it.",
    ResidueKind.PLACEHOLDER: "“{quote}” is still to be filled in.",
    ResidueKind.ALTERNATIVE: "“{quote}” stands before one of several texts.",
}


def _marks(text: str) -> Iterator[Trace]:
    pairs = {one.start: one for one in find_brackets(text) if one.closed} if "[" in text else {}
    for one in working_residue(text):
        said = _SAID.get(one.kind)
        if said is None:
            continue
        pair = pairs.get(one.start)
        if one.kind is ResidueKind.ATTRIBUTION and text[one.start] == "{":
            pair = _curly(text, one.start)
        if one.kind is ResidueKind.ATTRIBUTION and pair is not None:
            yield _bracketed(text, pair)
        else:
            words = message(said, quote=shortened(text[one.start : one.end].strip()))
            yield Trace(one.start, one.end, words, settled=one.kind is not ResidueKind.ALTERNATIVE)
    at = bare_agreement(text) if "ref" in text or "greed" in text else None
    if at is not None:
        yield Trace(at, len(text), message(_SAID[ResidueKind.AGREED], quote=text[at:].strip()), settled=True)


def _curly(text: str, start: int) -> Bracket | None:
    end = text.find("}", start)
    return Bracket(start, end + 1, 0, closed=True) if end >= 0 else None


def _bracketed(text: str, pair: Bracket) -> Trace:
    """Make the trace of a pair of brackets; what a name in front proposes may stay, a mark may not."""
    inside = text[pair.start + 1 : pair.end - 1]
    behind = leading_parties(inside) or 0
    settled = not inside[behind:].strip() or is_working_mark(inside) or is_position(inside)
    words = message("“{quote}” stands in brackets.", quote=shortened(text[pair.start : pair.end]))
    left = pair.start + 1 + behind
    if settled:
        return Trace(pair.start, pair.end, words, settled=True)
    return Trace(pair.start, pair.end, words, (left, pair.end - 1))


def _decisions(place: Place, text: str, in_text: bool) -> Iterator[Trace]:
    """Walk what the export asks about too: open brackets, placeholders, remarks, positions."""
    pairs = {(one.start, one.end): one for one in find_brackets(text) if one.closed}
    for one in decisions_in(place, text, (), in_text):
        start, end = one.span.start, one.span.end
        if isinstance(place, InMasthead) and one.kind is not DecisionKind.BRACKET:
            continue
        pair = pairs.get((start, end))
        if one.kind is DecisionKind.BRACKET and pair is not None:
            yield _bracketed(text, pair)
        elif end > start + 1 or text[start : start + 1] not in "[]":
            yield Trace(start, end, one.message, settled=one.kind is DecisionKind.POSITION)


def _questions(text: str) -> Iterator[Trace]:
    """Walk the question marks outside quotations and addresses."""
    protected = protected_spans(text)
    for at, sign in enumerate(text):
        if sign == "?" and not is_protected(protected, at, at + 1):
            yield Trace(at, at + 1, message("A question mark stands in the text."))
