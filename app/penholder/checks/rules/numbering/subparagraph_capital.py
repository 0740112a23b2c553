"""Rule: a subparagraph begins with a capital letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, rule
from penholder.drafting.protected import is_protected, protected_spans
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Body, Kind

_FIRST_WORD = re.compile(r"[ \t\u00a0\[({\"'“”‘’«»]*(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)")


@rule(
    "numbering/subparagraph-capital",
    called="Capital letter at the start of a subparagraph",
    fix=Safety.SAFE,
    scope=Scope(
        bodies=frozenset(Body) - {Body.SC},
        document_types=DRAFT_AND_ADOPTED,
        kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE}),
    ),
)
def subparagraph_capital(passage: Passage) -> Iterator[Fault]:
    """The first word of a subparagraph has a capital letter.

    Subparagraphs begin as paragraphs do, although they go on with the sentence; only the Security Council writes them
    small.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned;
          (b) to report on it;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned;
          (b) To report on it;
        2. Decides to remain seized of the matter.

    Source: Editorial Manual, Capitalization in English.
    """
    if not passage.standing.level:
        return
    found = _FIRST_WORD.match(passage.text)
    if found is None or not found["word"][0].islower():
        return
    start, end = found.span("word")
    words = message("This subparagraph begins with a small letter.")
    quoted = is_protected(protected_spans(passage.text), start, end)
    yield Fault(passage.span(start, end), words, () if quoted else (_capital(passage, start),))


def _capital(passage: Passage, at: int) -> Fix:
    """Make one letter a capital; its marks stay."""
    edit = ReplaceText(passage.span(at, at + 1), passage.in_style(at, at + 1, passage.text[at].upper()))
    return Fix(message("Write a capital letter"), (edit,), Safety.SAFE)
