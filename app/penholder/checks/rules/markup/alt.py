"""Rule: "alt" behind a number is usage of delegations."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.labels import read_label
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Kind, Stage


@rule(
    "markup/alt",
    called="“alt” in labels",
    certainty=Certainty.ADVISORY,
    scope=Scope(
        stages=frozenset({Stage.WORKING}), kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE}), usual=frozenset()
    ),
)
def alt(passage: Passage) -> Iterator[Fault]:
    """Delegations write “alt” for a rival wording and “bis” for a paragraph that is added; the Manual has “bis” for
    alternatives.

    Usage differs, so both are read as labels, and a hint for those who ask for it says which is which.

    Wrong:
        stage: working
        organ: The General Assembly,
        pre: Recalling its earlier work,
        OP1. Welcomes the progress made;
        op [OP1 alt.]: Notes the progress made;
        2. Requests a report.

    Right:
        stage: working
        organ: The General Assembly,
        pre: Recalling its earlier work,
        OP1. Welcomes the progress made;
        1 bis. Notes the progress made;
        2. Requests a report.

    Source: common practice; Editorial Manual, Paragraphs and subparagraphs, for “bis”.
    """
    label = "" if passage.as_counted else passage.label
    if "alt" in label.lower():
        read = read_label(label + " ")
        if read is not None and read.suffix.startswith("alt"):
            words = message(
                "“alt” in {label} marks a rival wording; the Manual numbers such a paragraph bis.", label=label
            )
            yield Fault(passage.label_span(), words)
