"""Rule: a resolution is one sentence, without full stops within its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.drafting.sentence_ends import inner_sentence_ends
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Kind

_NAMES = {".": "full stop", "?": "question mark", "!": "exclamation mark"}


@rule(
    "structure/one-sentence",
    called="One sentence",
    certainty=Certainty.LIKELY,
    scope=Scope(document_types=RESOLUTIONS, kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})),
)
def one_sentence(passage: Passage) -> Iterator[Fault]:
    """A resolution is one sentence: no full stop, question mark or exclamation mark stands within a paragraph.

    The organ is the subject and each paragraph goes on from it; a second sentence has no verb that the organ has
    adopted. Abbreviations, quotations and web addresses have their own stops.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made. It also notes the new schools;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made, and also notes the new schools;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling the report (vol. II, No. 3) and the words of Ms. J. Doe, “Water first. Then schools”,
        op: Decides to remain seized of the matter.

    Source: observed in every text read.
    """
    text = passage.text
    if passage.standing.in_annex:
        return
    for at in inner_sentence_ends(text):
        if not passage.is_protected(at, at + 1):
            words = message("A {sign} ends a sentence within the paragraph.", sign=_NAMES[text[at]])
            yield Fault(passage.from_word(at, at + 1), words)
