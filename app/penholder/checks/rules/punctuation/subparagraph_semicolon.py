"""Rule: a subparagraph ends in a semicolon, the last one of a paragraph too."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.endings import wrong_ending
from penholder.checks.readings.shown_numbers import is_bullet, is_quoted_item
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.checks.standing import Ending
from penholder.model.finding import Safety
from penholder.model.kinds import Kind


@rule(
    "punctuation/subparagraph-semicolon",
    called="Semicolon at the end of a subparagraph",
    fix=Safety.SAFE,
    scope=Scope(document_types=RESOLUTIONS, kinds=frozenset({Kind.OPERATIVE})),
)
def subparagraph_semicolon(passage: Passage) -> Iterator[Fault]:
    """A subparagraph of the operative part ends in a semicolon, unless the text ends there.

    Subparagraphs are parts of the same long sentence as the paragraphs, so they are closed in the same way; one with
    subparagraphs of its own ends in a colon. Lists with bullets are left alone: bullets are the fault there,
    and so are quoted lists of sentences, such as an agenda.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned,
          (b) To report on it;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned;
          (b) To report on it;
        2. Decides to remain seized of the matter.

    Source: observed in every text read (A/C.3/80/L.29, paragraphs 2 and 20).
    """
    standing = passage.standing
    if not passage.as_counted and (is_bullet(passage.label) or is_quoted_item(passage.label, passage.text)):
        return
    if (
        standing.level
        and standing.ending is Ending.SEMICOLON
        and (fault := wrong_ending(passage, ";", "This subparagraph"))
    ):
        yield fault
