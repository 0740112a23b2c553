"""Rule: a preambular paragraph ends in a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.endings import wrong_ending
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.checks.standing import Ending
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import plain
from penholder.model.kinds import Kind

_AND = re.compile(
    "(?P<sign>[;,]?)\ufffc{0,4}(?P<and>\\s{1,3}(?P<said>and)\\s?,?\\s{0,3})(?=\ufffc{0,4}\\Z)", re.IGNORECASE
)


@rule(
    "punctuation/preamble-comma",
    called="Comma at the end of a preambular paragraph",
    fix=Safety.SAFE,
    scope=Scope(document_types=RESOLUTIONS, kinds=frozenset({Kind.PREAMBULAR})),
)
def preamble_comma(passage: Passage) -> Iterator[Fault]:
    """A preambular paragraph ends in a comma.

    The preamble is one long sentence that the operative part completes, so each of its paragraphs is closed by a
    comma; the mark of a note comes after it.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015;
        1. Decides to remain seized of the matter;
        2. Requests the Secretary-General to report to it.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Decides to remain seized of the matter;
        2. Requests the Secretary-General to report to it.

    Wrong:
        organ: The General Assembly,
        pre: Guided by the Convention on the Rights of the Child[^1]
        1. Decides to remain seized of the matter;
        2. Requests the Secretary-General to report to it.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.

    Right:
        organ: The General Assembly,
        pre: Guided by the Convention on the Rights of the Child,[^1]
        1. Decides to remain seized of the matter;
        2. Requests the Secretary-General to report to it.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015, and
        1. Decides to remain seized of the matter;
        2. Requests the Secretary-General to report to it.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Decides to remain seized of the matter;
        2. Requests the Secretary-General to report to it.

    Source: observed in every text read (A/C.3/80/L.29, A/RES/73/3, Human Rights Council resolutions of 2024 to 2026).
    """
    if passage.standing.ending is not Ending.COMMA:
        return
    if passage.standing.level == 0 and (joined := _AND.search(passage.text)):
        edit = ReplaceText(passage.span(joined.start("sign"), joined.end("sign")), plain(","))
        gone = ReplaceText(passage.span(*joined.span("and")), ())
        edits = (gone,) if joined["sign"] == "," else (edit, gone)
        words = message("This preambular paragraph ends in “{word}” instead of a comma.", word=joined["said"])
        fix = Fix(message("Delete “{word}”", word=joined["said"]), edits, Safety.SAFE)
        yield Fault(passage.from_word(joined.start(), joined.end("and")), words, (fix,))
    elif fault := wrong_ending(passage, ",", "This preambular paragraph"):
        yield fault
