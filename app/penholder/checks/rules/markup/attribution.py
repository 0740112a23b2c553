"""Rule: names of delegations before a proposal have no official form."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import WRITTEN
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.brackets import ResidueKind, working_residue
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Stage


@rule(
    "markup/attribution",
    called="Names before proposals",
    certainty=Certainty.ADVISORY,
    scope=Scope(stages=frozenset({Stage.WORKING}), kinds=WRITTEN, usual=frozenset()),
)
def attribution(passage: Passage) -> Iterator[Fault]:
    """Who proposed something may stand in brackets in a working text, for which there is no official form.

    The names go before the text is tabled; a hint for those who ask for it shows where they are. In a text for tabling
    they are reported as traces of the negotiation.

    Wrong:
        stage: working
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the [EU: considerable] progress made;
        2. Requests a report.

    Right:
        stage: working
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the [considerable] progress made;
        2. Requests a report.

    Source: common practice; no official form was found.
    """
    if "[" not in passage.text and "{" not in passage.text and "(" not in passage.text:
        return
    for one in working_residue(passage.text):
        if one.kind is ResidueKind.ATTRIBUTION:
            words = message("“{found}” names who asked for it.", found=passage.text[one.start : one.end].strip())
            yield Fault(passage.span(one.start, one.end), words)
