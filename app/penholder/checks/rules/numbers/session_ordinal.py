"""Rule: the ordinal of a session is written in words up to the ninety-ninth."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import EVERY_LINE, ordinals_put_right
from penholder.checks.rule import Fault, rule
from penholder.drafting.official_records import records_citations
from penholder.drafting.spelled_ordinals import session_faults
from penholder.model.finding import Safety
from penholder.model.place import InMasthead, InNote


@rule("numbers/session-ordinal", called="Sessions in words", fix=Safety.SAFE, scope=EVERY_LINE)
def session_ordinal(passage: Passage) -> Iterator[Fault]:
    """The ordinal of a session is written in words up to the ninety-ninth, with a hyphen and in small letters, and in
    figures above.

    In the titles of Official Records it has capitals; elsewhere “Session” is no name.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the outcome of its 81st session,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the outcome of its eighty-first session,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the outcome of its seventy first session,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the outcome of its seventy-first session,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the conference held at its 103rd session,
        1. Welcomes the progress made;
        2. Requests a report.

    Source: observed in A/C.3/80/L.29 and in resolutions of 2024 to 2026; the limit of ninety-nine from a public list of
    rules that quotes the Editorial Manual.
    """
    for fault in session_faults(passage.text):
        if isinstance(passage.place, InNote) and _is_of_the_records(passage.text, fault.start):
            continue
        if passage.place == InMasthead("session"):
            continue  # layout/session-matches-symbol judges the line as a whole
        yield ordinals_put_right(passage, fault)


def _is_of_the_records(text: str, at: int) -> bool:
    """Tell whether a session is that of Official Records cited in a note, whose form another rule judges as a whole."""
    return any(one.start <= at < one.end for one in records_citations(text))
