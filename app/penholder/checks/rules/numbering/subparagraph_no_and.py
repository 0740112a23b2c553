"""Rule: no "and" or "or" stands before the last subparagraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.inline import plain
from penholder.model.kinds import Body, Kind

_JOINED = re.compile(
    "(?P<sign>[;,]?)\ufffc{0,4}(?P<word>\\s{1,3}(?P<said>and/or|and|or)\\s?,?\\s{0,3})\\Z", re.IGNORECASE
)


@rule(
    "numbering/subparagraph-no-and",
    called="No “and” before the last subparagraph",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(
        bodies=frozenset(Body) - {Body.SC},
        document_types=DRAFT_AND_ADOPTED,
        kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE}),
    ),
)
def subparagraph_no_and(passage: Passage) -> Iterator[Fault]:
    """No “and” or “or” stands at the end of the last subparagraph but one.

    Each subparagraph is complete with its sign; which one is the last may change until the text is adopted.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To build wells; and
          (b) To report on them;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To build wells;
          (b) To report on them;
        2. Decides to remain seized of the matter.

    Right:
        body: sc
        organ: The Security Council,
        pre: Recalling its resolution 1325 (2000),
        1. Calls upon Member States:
          (a) To build wells; and
          (b) To report on them;
        2. Decides to remain seized of the matter.

    Source: observed in A/C.3/80/L.29 and A/RES/80/192, paragraph 54; S/2024/557 does otherwise.
    """
    if not passage.standing.level:
        return
    found = _JOINED.search(passage.text)
    if found is not None and not passage.is_protected(*found.span("said")):
        edits = [ReplaceText(passage.span(*found.span("word")), ())]
        due = passage.standing.ending.value
        if due and found["sign"] != due:
            edits.append(ReplaceText(passage.span(*found.span("sign")), plain(due)))
        words = message("This subparagraph ends in “{word}”.", word=found["said"])
        fix = Fix(message("Delete “{word}”", word=found["said"]), tuple(edits), Safety.REVIEW)
        yield Fault(passage.from_word(found.start(), found.end("said")), words, (fix,))
