"""Rule: no comma before the "and" or "or" of a simple list."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import WRITTEN, rewriting
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.parties import party_names
from penholder.drafting.series import serial_commas
from penholder.ground.messages import message
from penholder.model.finding import Certainty, Safety
from penholder.model.kinds import Body, Kind


@rule(
    "punctuation/serial-comma",
    called="No comma before the last item",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(
        bodies=frozenset(Body) - {Body.SC},
        kinds=WRITTEN - {Kind.SPONSORS},
        reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES}),
    ),
)
def serial_comma(passage: Passage) -> Iterator[Fault]:
    """No comma stands before the "and" or "or" of a simple list.

    The last conjunction already parts the last item from the others. A comma is right where an item has an "and" of its
    own or where a clause ends, so only lists of items of one or two words are looked at. Drafts of the Security Council
    have their own ways.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the work of the funds, programmes, and agencies;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the work of the funds, programmes and agencies;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the work on wells, pumps, and water and sanitation, and invites States, where appropriate, and others to join;
        2. Requests a report.

    Source: Editorial Manual, as quoted by the United Nations Office for Disaster Risk Reduction.
    """
    text = passage.text
    if ", and " not in text and ", or " not in text:
        return
    for at in serial_commas(text, party_names()):
        if not passage.is_protected(at, at + 1):
            fix = rewriting(passage, [(at, at + 1, "")], Safety.REVIEW, message("Take the comma away"))
            end = text.index(" ", at + 2)
            words = message("A comma stands before the last item of a simple list: “{found}”.", found=_shown(text, at))
            yield Fault(passage.from_word(at, end), words, (fix,))


def _shown(text: str, at: int) -> str:
    start = text.rfind(", ", 0, at)
    start = max(text.rfind(" ", 0, start) + 1, at - 60)
    return text[start : at + 1] + " " + " ".join(text[at + 1 : at + 60].split()[:2]).rstrip(",;.:")
