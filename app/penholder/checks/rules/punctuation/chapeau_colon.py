"""Rule: a colon and subparagraphs go together."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.endings import SIGNS, closing_fault, closing_sign, said
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.checks.standing import Ending
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import plain
from penholder.model.kinds import Kind


@rule(
    "punctuation/chapeau-colon",
    called="Colon before subparagraphs",
    fix=Safety.SAFE,
    scope=Scope(document_types=RESOLUTIONS, kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})),
)
def chapeau_colon(passage: Passage) -> Iterator[Fault]:
    """A paragraph that introduces subparagraphs ends in a colon, and one that ends in a colon has subparagraphs.

    The colon tells that the sentence goes on in each of the subparagraphs; without them it announces something that
    never comes.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Calls upon Member States;
          (a) To share what they have learned;
          (b) To report on it.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Calls upon Member States:
          (a) To share what they have learned;
          (b) To report on it.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States to report to it:
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States to report to it;
        2. Decides to remain seized of the matter.

    Source: observed in every text read (A/C.3/80/L.29, paragraphs 2, 2 (a) and 20).
    """
    wanted = passage.standing.ending
    found = closing_sign(passage)
    if wanted is Ending.FREE or found is None:
        return
    sign, at = found
    if wanted is Ending.COLON and sign != ":":
        words = message("Subparagraphs follow, but this paragraph has no colon at its end.")
        if sign:
            words = message(
                "Subparagraphs follow, but this paragraph ends in {found} instead of a colon.", found=said(sign)
            )
        # A comma closes a preambular paragraph: what follows may be another one that should have no label.
        doubtful = passage.standing.kind is Kind.PREAMBULAR and sign == ","
        yield closing_fault(passage, sign, at, ":", words, doubtful)
    elif wanted is not Ending.COLON and sign == ":":
        words = message("This paragraph ends in a colon, but no subparagraphs follow.")
        due = wanted.value
        edit = ReplaceText(passage.span(at, at + 1), plain(due))
        fix = Fix(message("Put a {sign}", sign=SIGNS[due]), (edit,), Safety.REVIEW)
        yield Fault(passage.from_word(at, at + 1), words, (fix,))
