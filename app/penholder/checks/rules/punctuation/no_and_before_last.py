"""Rule: no "and" joins the last two operative paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Body, Kind

_AND = re.compile("[;,]\ufffc*(\\s+and\\s*,?\\s*)$")


@rule(
    "punctuation/no-and-before-last",
    called="No “and” between operative paragraphs",
    fix=Safety.SAFE,
    scope=Scope(document_types=RESOLUTIONS, kinds=frozenset({Kind.OPERATIVE})),
)
def no_and_before_last(passage: Passage) -> Iterator[Fault]:
    """No “and” stands between the last two operative paragraphs.

    Each operative paragraph is complete with its semicolon; which one is the last may change until the text is adopted.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made; and
        2. Requests the Secretary-General to report to it.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests the Secretary-General to report to it.

    Source: observed in every Assembly text read; S/2024/557 does otherwise, so for the Security Council it is a proposal.
    """
    found = _AND.search(passage.text)
    if passage.standing.level == 0 and found is not None:
        edit = ReplaceText(passage.span(found.start(1), found.end(1)), ())
        safety = Safety.REVIEW if passage.profile.body is Body.SC else Safety.SAFE
        words = message("This operative paragraph ends in “and”.")
        yield Fault(
            passage.from_word(found.start(), found.end(1)), words, (Fix(message("Delete “and”"), (edit,), safety),)
        )
