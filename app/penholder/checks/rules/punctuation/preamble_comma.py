"""Rule: a preambular paragraph ends in a comma."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.endings import wrong_ending
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.checks.standing import Ending
from penholder.model.finding import Safety
from penholder.model.kinds import Kind


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

    Source: observed in every text read (A/C.3/80/L.29, A/RES/73/3, Human Rights Council resolutions of 2024 to 2026).
    """
    if passage.standing.ending is Ending.COMMA and (fault := wrong_ending(passage, ",", "This preambular paragraph")):
        yield fault
