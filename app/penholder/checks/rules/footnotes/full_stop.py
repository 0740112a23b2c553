"""Rule: a note begins with a capital letter and ends in a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.protected import is_protected, protected_spans
from penholder.drafting.sentences import ends_with
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import plain

_FIRST_WORD = re.compile(r"\s*(?P<word>[^\W\d_]+)(?P<after>\S?)")
_FINAL = frozenset(".?!…")
_CLOSING = "”\"»’'"


@rule(
    "footnotes/full-stop",
    called="Capital and full stop in a note",
    fix=Safety.SAFE,
    scope=Scope(reach=frozenset({Reach.NOTES})),
)
def full_stop(passage: Passage) -> Iterator[Fault]:
    """A note begins with a capital letter and ends in one full stop.

    However short, it is read as a sentence; a web address keeps its small letters.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See A/80/912

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See A/80/912.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: see A/80/912, para. 4.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See A/80/912, para. 4.

    Source: observed in A/C.3/80/L.29 (35 of 35 notes).
    """
    found = _FIRST_WORD.match(passage.text)
    if passage.standing.first and found and found["word"].islower() and not _has_no_capital(passage.text, found):
        at = found.start("word")
        edit = ReplaceText(passage.span(at, at + 1), passage.in_style(at, at + 1, passage.text[at].upper()))
        fix = Fix(message("Write a capital letter"), (edit,), Safety.SAFE)
        yield Fault(passage.span(*found.span("word")), message("This note begins with a small letter."), (fix,))
    if passage.standing.last:
        yield from _ending(passage)


def _has_no_capital(text: str, found: re.Match[str]) -> bool:
    """Tell whether a web address or a name written small stands first."""
    return found["after"] in {"-", ".", "/", ":", "@"} or is_protected(protected_spans(text), *found.span("word"))


def _ending(passage: Passage) -> Iterator[Fault]:
    """Look at the end: no stop, or two."""
    closing = ends_with(passage.text)
    if closing is None:
        return
    sign, at = closing
    if sign not in _FINAL:
        end = at + 1
        while end < len(passage.text) and passage.text[end] in _CLOSING:
            end += 1
        replaces = sign in ",;:"
        edit = ReplaceText(passage.span(at if replaces else end, at + 1 if replaces else end), plain("."))
        fix = Fix(message("Put a full stop"), (edit,), Safety.SAFE)
        yield Fault(passage.from_word(at, max(at + 1, end)), message("This note has no full stop at its end."), (fix,))
    elif sign == "." and passage.text[max(at - 1, 0) : at] == "." and passage.text[max(at - 2, 0) : at] != "..":
        edit = ReplaceText(passage.span(at, at + 1), ())
        fix = Fix(message("Take one full stop out"), (edit,), Safety.SAFE)
        yield Fault(passage.from_word(at, at + 1), message("This note ends in two full stops."), (fix,))
