"""Rule: "takes note of" and "notes" are neutral, and words of approval do not go with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.opening_lines import HALVES
from penholder.checks.passage import Passage
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.drafting.opened import read_opened
from penholder.ground.messages import message
from penholder.model.finding import Certainty

_NEUTRAL = frozenset({"Takes note", "Taking note", "Notes", "Noting"})
_APPROVAL = re.compile(
    r"\b(?:excellent|valuable|commendable|remarkable|laudable|admirable|exemplary|impressive|"
    r"and (?:warmly |also )?(?:welcom(?:es|ing)|commend(?:s|ing)|applauds|prais(?:es|ing)|endors(?:es|ing)))\b"
)
_CLAUSE_END = re.compile(r"[,;:]")


@rule(
    "opening/neutral-note",
    called="“Takes note” is neutral",
    certainty=Certainty.ADVISORY,
    scope=Scope(document_types=RESOLUTIONS, kinds=frozenset(HALVES)),
)
def neutral_note(passage: Passage) -> Iterator[Fault]:
    """“Takes note of” and “notes” are neutral: they neither approve nor disapprove, so that words of praise sit ill with them.

    The Assembly has said so itself. What is to be approved is welcomed or commended; what is to be praised mildly is
    noted with appreciation.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the excellent report of the Committee;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note with appreciation of the report of the Committee;
        2. Decides to remain seized of the matter.

    Source: General Assembly decision 55/488; A/C.5/55/42.
    """
    if passage.paragraph is None or passage.standing.level:
        return
    opened = read_opened(passage.text, HALVES[passage.paragraph.kind])
    if opened is None or opened.base not in _NEUTRAL:
        return
    start = opened.opening.start + opened.opening.length
    clause = _CLAUSE_END.search(passage.text, start)
    found = _APPROVAL.search(passage.text, start, clause.start() if clause else len(passage.text))
    if found is not None and not passage.is_protected(*found.span()):
        words = message(
            "“{opening}” is neutral, but “{praise}” approves.", opening=opened.opening.phrase, praise=found.group()
        )
        yield Fault(passage.span(*found.span()), words)
