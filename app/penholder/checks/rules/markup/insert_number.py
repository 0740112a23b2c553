"""Rule: a paragraph that is put in has the number before it with "bis"."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import WRITTEN, substituted
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.inserted_numbers import mentions_written_otherwise, standard_label
from penholder.ground.messages import message
from penholder.model.edit import SetNumber, SetTypedLabel
from penholder.model.finding import Fix, Safety
from penholder.model.paragraph import fixed
from penholder.model.place import InParagraph

_TELLTALES = ("bis", "ter", "quater", "ies", "Bis", "Ter", "BIS", "TER")


@rule(
    "markup/insert-number",
    called="Numbers of inserted paragraphs",
    fix=Safety.SAFE,
    scope=Scope(kinds=WRITTEN, reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES})),
)
def insert_number(passage: Passage) -> Iterator[Fault]:
    """A paragraph that is put in has the number of the one before it with “bis”, “ter” or “quater” after a space; a
    subparagraph has it after the bracket.

    So the other numbers stay until the text is put together, and everybody can go on citing them.

    Wrong:
        document: amendment
        sponsors: Peru: amendment to draft resolution A/C.2/80/L.5
        title: Safe water
        1. After paragraph 21bis, insert a new paragraph reading “Invites States to dig wells;”.

    Right:
        document: amendment
        sponsors: Peru: amendment to draft resolution A/C.2/80/L.5
        title: Safe water
        1. After paragraph 21 bis, insert a new paragraph reading “Invites States to dig wells;”.

    Wrong:
        document: amendment
        sponsors: Peru: amendment to draft resolution A/C.2/80/L.5
        title: Safe water
        1. After paragraph 4 (d bis), insert a new subparagraph reading “Wells;”.

    Right:
        document: amendment
        sponsors: Peru: amendment to draft resolution A/C.2/80/L.5
        title: Safe water
        1. After paragraph 4 (d) bis, insert a new subparagraph reading “Wells;”.

    Source: observed in A/HRC/58/L.33 and A/HRC/59/L.33.
    """
    label = "" if passage.as_counted else passage.label
    if label and isinstance(passage.place, InParagraph):
        right = standard_label(label)
        if right is not None and right != label.strip().replace("\u00a0", " "):
            yield _label(passage, label, right)
    text = passage.text
    if "paragraph" in text and any(sign in text for sign in _TELLTALES):
        for start, end, right in mentions_written_otherwise(text):
            yield substituted(passage, start, end, [right], Safety.SAFE)


def _label(passage: Passage, label: str, right: str) -> Fault:
    assert isinstance(passage.place, InParagraph)
    name = passage.place.paragraph
    edits = (SetNumber(name, fixed(right.rstrip("."))), SetTypedLabel(name, None))
    words = message("The number {label} is written {right}", label=label, right=right)
    fix = Fix(message("Number as {label}", label=right), edits, Safety.REVIEW)
    return Fault(passage.label_span(), words, (fix,))
