"""Rule: the session of the Official Records and the one in their symbol are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.ordinals import ordinal_to_int, session_ordinal
from penholder.ground.messages import Message, message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety

_SESSION = re.compile(
    r"(?<!- )(?P<session>[A-Z]?[a-z]{4,12}(?:-[a-z]+)?|[0-9]{1,3}(?:st|nd|rd|th)) "
    r"(?P<special>(?:Emergency )?Special )?[Ss]ession, "
    r"[^();]{0,120}[ (]A/(?P<kind>S-|ES-)?(?P<number>[0-9]{1,3})/"
)
_KINDS = {None: None, "S-": "Special ", "ES-": "Emergency Special "}


@rule(
    "footnotes/session-symbol-match",
    called="Session as in the symbol",
    fix=Safety.REVIEW,
    scope=Scope(reach=frozenset({Reach.NOTES})),
)
def session_symbol_match(passage: Passage) -> Iterator[Fault]:
    """The session of the Official Records of the General Assembly is the one in their symbol.

    The number after the organ in such a symbol is the session, so one of the two is wrong: it was left behind when the
    note was copied. Which of them is right, only the source can tell.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Official Records of the General Assembly, Eightieth Session, Supplement No. 53* (A/81/53), chap. IV.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Official Records of the General Assembly, Eighty-first Session, Supplement No. 53* (A/81/53), chap. IV.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Official Records of the General Assembly, Tenth Special Session, Supplement No. 4* (A/S-10/4), sect. II.

    Source: observed in A/C.3/80/L.29 (8 of 8 notes) and in the resolutions of the seventy-eighth and seventy-ninth sessions.
    """
    for found in _SESSION.finditer(passage.text) if "ession, " in passage.text else ():
        session, number = ordinal_to_int(found["session"]), int(found["number"])
        if session is None or session == number or _KINDS[found["kind"]] != found["special"]:
            continue
        words = message(
            "The session is the {session}, but the symbol has {number}.", session=found["session"], number=number
        )
        ordinal = session_ordinal(number).capitalize() if 0 < number < 200 else ""
        fixes = [_fix(passage, found, "number", str(session), message("Write {number} in the symbol", number=session))]
        if ordinal:
            fixes.insert(
                0, _fix(passage, found, "session", ordinal, message("Write {session} Session", session=ordinal))
            )
        yield Fault(passage.span(found.start("session"), found.end("number")), words, tuple(fixes))


def _fix(passage: Passage, found: re.Match[str], part: str, words: str, title: Message) -> Fix:
    """Offer to write one of the two as the other has it."""
    start, end = found.span(part)
    edit = ReplaceText(passage.span(start, end), passage.in_style(start, end, words))
    return Fix(title, (edit,), Safety.REVIEW)
