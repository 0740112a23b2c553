"""Rule: no "and/or" and no pairs of words with a slash in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import WRITTEN
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.protected import is_protected, web_addresses
from penholder.ground.messages import message
from penholder.model.finding import Certainty

_PAIR = re.compile(r"(?<![\w/.-])[a-z]{2,20}/[a-z]{2,20}(?![\w/.-])")
_MEASURES = frozenset("km/h m/s mg/l kg/ha".split())


@rule(
    "punctuation/slash",
    called="No “and/or”",
    certainty=Certainty.ADVISORY,
    scope=Scope(kinds=WRITTEN, usual=frozenset()),
)
def slash(passage: Passage) -> Iterator[Fault]:
    """Running text does without “and/or” and other pairs of words with a slash.

    A slash leaves open how two words belong together, and other languages have no such sign. It stands in adopted texts
    all the same, so this is a hint that waits until it is asked for.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Urges States to build and/or mend wells;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Urges States to build or mend wells, or both;
        2. Requests a report.

    Source: Editorial Manual, as quoted by the United Nations Office for Disaster Risk Reduction; “and/or” stands in
    A/RES/80/212 and A/RES/80/213.
    """
    text = passage.text
    if "/" not in text:
        return
    for match in _PAIR.finditer(text):
        addresses = web_addresses(text)
        if match.group() not in _MEASURES and not is_protected(addresses, match.start(), match.end()):
            words = message("“{found}” leaves open which is meant.", found=match.group())
            yield Fault(passage.span(match.start(), match.end()), words)
