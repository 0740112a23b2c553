"""Rule: "See" stands where a note points to something larger or elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.marks_in_text import MarkInText, marks_in_text, marks_seen
from penholder.checks.rule import Fault, draft_rule
from penholder.ground.messages import Message, message
from penholder.model.finding import Certainty
from penholder.model.place import InNote, Span

_GOALS = re.compile(r"Sustainable Development Goals?$")
_AGENDA = re.compile(r"\b2030 Agenda(?: for Sustainable Development)?$")
_COUNCIL = re.compile(r"(?:Human Rights Council|Council) resolution \d{1,2}/\d{1,3}(?: of \d{1,2} [A-Z][a-z]+ \d{4})?$")
_REPORT = re.compile(r"\breport of the Secretary-General$")
_SYMBOL = re.compile(r"See A/\d{2,3}/\d{1,4}\.$")
_POINTS = message("“See” tells that the thing is found there, or is a part of what is cited.")


@draft_rule("footnotes/see", called="“See” in notes", certainty=Certainty.ADVISORY, seen=marks_seen)
def see(context: Context) -> Iterator[Fault]:
    """“See” stands where a note points to a larger text or a place; a note that is the thing cited has none.

    The 2030 Agenda is resolution 70/1, so its note is “Resolution 70/1.”; the Goals are a part of it, so theirs is
    “See resolution 70/1.”.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the Sustainable Development Goals,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Resolution 70/1.

    Right:
        organ: The General Assembly,
        pre: Recalling the Sustainable Development Goals,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See resolution 70/1.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report of the Secretary-General,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See A/80/912.

    Right:
        organ: The General Assembly,
        pre: Recalling the report of the Secretary-General,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/912.

    Source: observed in A/C.3/80/L.29, A/RES/73/3 and, nearly without exception, in the resolutions of the
    seventy-eighth and seventy-ninth sessions.
    """
    for one, words in marks_in_text(context):
        if said := _said(one, words):
            yield Fault(Span(InNote(one.note), 0, max(1, min(len(words), 24))), said, reason=_POINTS)


def _said(one: MarkInText, words: str) -> Message | None:
    begins_with_see = words.startswith(("See ", "Ibid"))
    if words == "Resolution 70/1." and _GOALS.search(one.said):
        return message("The Goals are a part of resolution 70/1, so the note is “See resolution 70/1.”")
    if words == "See resolution 70/1." and _AGENDA.search(one.said):
        return message("The 2030 Agenda is resolution 70/1 itself, so the note is “Resolution 70/1.”")
    if not begins_with_see and words.startswith("Official Records") and _COUNCIL.search(one.said):
        return message("What is cited is a part of the resolution, so the note begins with “See”.")
    if _SYMBOL.match(words) and _REPORT.search(one.said):
        return message("The document is the report itself, so “See” is not needed.")
    return None
