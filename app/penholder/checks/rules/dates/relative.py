"""Rule: words for time that depend on when the text is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import WRITTEN
from penholder.checks.rule import Fault, Scope, rule
from penholder.ground.messages import message
from penholder.model.finding import Certainty

_RELATIVE = re.compile(
    r"\b(?:[Tt]his|[Ll]ast|[Nn]ext|(?:the )?(?:current|previous|past|coming))[ \u00a0](?:year|month|week|session)\b(?![’-])"
    r"|\b(?:recently|lately|nowadays|last session|to date)\b",
    re.IGNORECASE,
)


@rule(
    "dates/relative",
    called="Time that depends on the reader",
    certainty=Certainty.ADVISORY,
    scope=Scope(kinds=WRITTEN, usual=frozenset()),
)
def relative(passage: Passage) -> Iterator[Fault]:
    """A resolution names years and sessions rather than “this year”, “recently” or “last session”.

    It is read long after its adoption, when such words say something else or nothing. They occur in adopted texts, so
    this is a hint that waits until it is asked for.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the floods of this year,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the floods of 2026,
        1. Welcomes the progress made;
        2. Requests a report.

    Source: Editorial Manual, Numbers, dates and time, as quoted by the United Nations Office for Disaster Risk Reduction.
    """
    for match in _RELATIVE.finditer(passage.text):
        words = message("“{found}” depends on when the text is read.", found=match.group())
        yield Fault(passage.span(match.start(), match.end()), words)
