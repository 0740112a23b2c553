"""Rule: resolutions of the Assembly and of the Security Council that are cited by number have no note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.marks_in_text import marks_in_text, marks_seen
from penholder.checks.rule import Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Body

_CITED = re.compile(
    r"\bresolutions? (?P<number>\d{1,4}(?:/\d{1,3})?(?: [A-Z])?(?: \([IVXL\d\-SE]{1,8}\))?)(?: of \d{1,2} [A-Z][a-z]+ \d{4})?$"
)
_NOTE = re.compile(
    r"(?:See )?(?:(?:General Assembly|Security Council) )?[Rr]esolution "
    r"(?P<number>\d{1,4}(?:/\d{1,3})?(?: [A-Z])?(?: \([^)]{1,8}\))?)\.?$"
)


@draft_rule(
    "footnotes/which-resolutions",
    called="Resolutions that need no note",
    certainty=Certainty.ADVISORY,
    seen=marks_seen,
    scope=Scope(bodies=frozenset({Body.GA})),
)
def which_resolutions(context: Context) -> Iterator[Fault]:
    """A resolution of the Assembly or of the Security Council that the text names by its number has no note.

    Number and date are enough to find it; the note would say them once more.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 79/181 of 17 December 2024,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Resolution 79/181.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 79/181 of 17 December 2024,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the 2030 Agenda for Sustainable Development,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Resolution 70/1.

    Source: observed in A/C.3/80/L.29 and A/RES/80/213, without exception.
    """
    for one, words in marks_in_text(context):
        note = _NOTE.match(words) if "esolution" in words else None
        cited = _CITED.search(one.said) if note is not None else None
        if cited and note and cited["number"] == note["number"]:
            said = message("The text names resolution {number}, so its note says nothing new.", number=note["number"])
            yield Fault(one.mark, said)
