"""Rule: what was said above is cited by its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Kind

_VAGUE = re.compile(
    r"\b(?:aforementioned|aforesaid|above-?mentioned|mentioned above|(?:as )?(?:referred to|listed|outlined|set out|set forth"
    r"|described|emphasized|stated|indicated|defined|specified|noted|referenced) (?:above|below))\b",
    re.IGNORECASE,
)


@rule(
    "xref/vague",
    called="References that name no paragraph",
    certainty=Certainty.ADVISORY,
    scope=Scope(kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})),
)
def vague(passage: Passage) -> Iterator[Fault]:
    """“Mentioned above” or “the aforementioned” leaves the reader to search; a paragraph can be named by its number.

    It is often said in resolutions all the same, so this is no more than a suggestion.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Encourages the work described in the report;
        2. Requests a report on the work mentioned above.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Encourages the work described in the report;
        2. Requests a report on the work mentioned in paragraph 1 above.

    Source: A/C.3/80/L.29, which has one such reference.
    """
    text = passage.text
    if "bove" not in text and "below" not in text and "fore" not in text:
        return
    for found in _VAGUE.finditer(text):
        if not passage.is_protected(*found.span()):
            words = message("“{found}” does not say in which paragraph.", found=found.group())
            yield Fault(passage.span(*found.span()), words)
