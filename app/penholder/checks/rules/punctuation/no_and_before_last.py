"""Rule: no "and" joins the last two operative paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import plain
from penholder.model.kinds import Body, Kind

_AND = re.compile(
    "(?P<sign>[;,]?)(?P<marks>\ufffc{0,4})(?P<and>\\s{1,3}(?P<said>and)\\s?,?\\s{0,3})(?=\ufffc{0,4}\\Z)", re.IGNORECASE
)


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
        due = passage.standing.ending.value
        edits = [ReplaceText(passage.span(*found.span("and")), ())]
        if due and found["sign"] != due:
            edits.append(ReplaceText(passage.span(*found.span("sign")), plain(due)))
        safety = Safety.REVIEW if passage.profile.body is Body.SC else Safety.SAFE
        words = message("This operative paragraph ends in “{word}”.", word=found["said"])
        fix = Fix(message("Delete “{word}”", word=found["said"]), tuple(edits), safety)
        yield Fault(passage.from_word(found.start(), found.end("and")), words, (fix,))
