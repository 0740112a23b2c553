"""Rule: what is to be done at a session is to be done at one to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.readings.masthead_lines import masthead_line
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.drafting.masthead import session_number
from penholder.drafting.ordinals import ordinal_to_int
from penholder.drafting.session_of_symbol import said_by_symbol
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Body, Kind
from penholder.model.place import InParagraph, Span

_FARTHEST = 6
"""Sessions ahead; the farthest that was seen in two years of resolutions is five."""

_ORDINAL = r"(?P<ordinal>[a-z]{3,12}(?:-[a-z]{3,8})?|[0-9]{2,3}(?:st|nd|rd|th))"
_SESSION = re.compile(rf"(?P<lead>\bagenda (?:of|for)|\bat) its {_ORDINAL} session\b")
_ASKING = re.compile(r"\b(?:[Rr]equests|[Dd]ecides|[Ii]nvites|[Cc]alls upon|[Rr]esolves|[Rr]eiterates its request)\b")
_VERBS = (
    r"(?:brief|conduct|consider|continue|convene|hold|include|inform|keep|present|provide|report|resume|revert|review|submit"
    r"|transmit|undertake|update)"
)
_TASK = re.compile(rf"\b(?:for (?:the )?(?:consideration|submission)|(?:to|shall) {_VERBS})\b[^;]{{0,700}}\Z")
_PAST = re.compile(r"\b(?:adopted|convened|endorsed|held|made|recalls?|requested|submitted|considered)\b[^;,]{0,80}\Z")
_OTHER = re.compile(
    r"\b(?:Agency|Board|Commission|Committee|Conference|Congress|Forum|Group|Health Assembly|Environment Assembly"
    r"|Habitat Assembly|Panel|States Parties|Meeting|Organi[sz]ations?)\b[^;]{0,40}\Z"
)
_MEETING = re.compile(r"\b(?<!Health )(?<!Environment )(?<!Habitat )(?:Assembly|Human Rights Council) \Z")
_SOMEBODY = re.compile(r"\b[A-Z][\w’-]* \Z")
_SPEAKING = {Body.GA: re.compile(r"Assembly \Z"), Body.HRC: re.compile(r"Council \Z")}
_OWN = {
    Body.GA: re.compile(r"\bAssembly\b"),
    Body.HRC: re.compile(r"\bHuman Rights Council\b|\b[Tt]he Council\b"),
}
_DECIDES = re.compile(r"(?:Also |Further )?[Dd]ecides\b")
_OWN_WORK = re.compile(
    r"(?:Also |Further )?[Dd]ecides to (?:continue|consider|resume|revert|review|convene|keep|remain)\b[^;,]{0,200}\Z"
)
"""What the organ decides to do itself it does at its own session, whatever name stands before."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """A session at which something is to be done, with the "at" before it; ``agenda`` where it is to stand on its agenda."""

    lead: int
    start: int
    end: int
    session: int
    agenda: bool


@lru_cache(maxsize=4096)
def _clauses(text: str) -> tuple[_Clause, ...]:
    """Find the sessions at which a paragraph wants something done."""
    if " its " not in text or " session" not in text:
        return ()
    found = []
    for one in _SESSION.finditer(text):
        number = ordinal_to_int(one["ordinal"])
        before = text[max(0, one.start() - 800) : one.start()]
        agenda = one["lead"] != "at"
        wanted = agenda or (_ASKING.search(before) is not None and _TASK.search(before) is not None)
        if (
            number is not None
            and wanted
            and not _PAST.search(before)
            and not (_OTHER.search(before) and not _MEETING.search(before))
        ):
            found.append(_Clause(one.start(), one.start("ordinal"), one.end(), number, agenda))
    return tuple(found)


def _seen(context: Context) -> tuple[object, ...]:
    return (_current(context), context.gathered(_clauses))


@draft_rule(
    "numbers/session-future",
    called="Session of a follow-up",
    certainty=Certainty.LIKELY,
    seen=_seen,
    scope=Scope(bodies=frozenset({Body.GA, Body.HRC}), document_types=DRAFT_AND_ADOPTED),
)
def session_future(context: Context) -> Iterator[Fault]:
    """A report or an item is asked for at a session to come, within a few years.

    A number that has been left behind when last year's text was taken over asks for something at a session that is over.

    Wrong:
        symbol: A/C.3/81/L.7
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests the Secretary-General to report to the General Assembly at its eightieth session.

    Right:
        symbol: A/C.3/81/L.7
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests the Secretary-General to report to the General Assembly at its eighty-second session.

    Wrong:
        symbol: A/C.3/81/L.7
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Decides to include the item in the provisional agenda of its eighty-first session.

    Right:
        symbol: A/C.3/81/L.7
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Decides to include the item in the provisional agenda of its eighty-second session.

    Source: observed in A/C.3/80/L.29, A/RES/80/212 and the resolutions of the seventy-eighth and seventy-ninth sessions.
    """
    current = _current(context)
    if current is None:
        return
    for place, clauses in context.gathered(_clauses):
        if not isinstance(place, InParagraph):
            continue
        paragraph = context.draft.by_id[place.paragraph]
        if paragraph.kind is not Kind.OPERATIVE:
            continue
        for one in clauses:
            near = paragraph.text[max(0, one.start - 120) : one.lead]
            strange = _SOMEBODY.search(near) and not _SPEAKING[context.profile.body].search(near)
            own = _OWN[context.profile.body].search(near) or _DECIDES.match(paragraph.text)
            if not one.agenda and not _OWN_WORK.match(paragraph.text, 0, one.lead) and (strange or not own):
                continue
            span = Span.in_paragraph(place.paragraph, one.start, one.end)
            words = paragraph.text[one.start : one.end]
            if one.session <= current:
                said = "The {words} is not one to come: the text is of session {current}."
                yield Fault(span, message(said, words=words, current=current))
            elif one.session > current + _FARTHEST:
                ahead = one.session - current
                yield Fault(span, message("The {words} is {ahead} sessions ahead.", words=words, ahead=ahead))


def _current(context: Context) -> int | None:
    """Give the regular session of the text, from its symbol or its session line."""
    said = said_by_symbol(masthead_line(context.draft, "symbol").plain)
    shown = session_number(masthead_line(context.draft, "session").plain)
    if said is None or said.session is None:
        return shown
    differ = shown is not None and shown != said.session  # another rule tells so, and either may be wrong
    return None if said.kind or differ else said.session
