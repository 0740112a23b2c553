"""Rule: a note's mark comes after the punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.protected import protected_spans
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import OBJECT_SIGN, anchors_in, cut
from penholder.model.kinds import Body, Kind

# A comma between two marks belongs to the marks, and a stray blank before them goes with the move.
_BEFORE_SIGN = re.compile(
    rf"[ \u00a0]?(?P<marks>{OBJECT_SIGN}(?:, ?(?={OBJECT_SIGN})|{OBJECT_SIGN})*)[ \u00a0]?"
    rf"(?P<sign>[,;:.])(?!\.)(?!(?<=,) ?{OBJECT_SIGN})"
)
_SIGNS = {",": "comma", ";": "semicolon", ":": "colon", ".": "full stop"}


@rule(
    "footnotes/marker-after-punctuation",
    called="Note mark after the punctuation",
    fix=Safety.SAFE,
    scope=Scope(reach=frozenset({Reach.PARAGRAPHS, Reach.MASTHEAD})),
)
def marker_after_punctuation(passage: Passage) -> Iterator[Fault]:
    """In English, the mark of a note follows the comma, semicolon, colon or full stop that stands at the same place.

    The mark belongs to the words and the sign together; French and Spanish put it before the sign, English never does.
    An asterisk on the last sponsor stands before the colon or after it.

    Wrong:
        organ: The General Assembly,
        pre: Guided by the Convention[^1], and recalling its resolutions,
        1. Takes note of the report;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.

    Right:
        organ: The General Assembly,
        pre: Guided by the Convention,[^1] and recalling its resolutions,
        1. Takes note of the report;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.

    Right:
        organ: The General Assembly,
        pre: Guided by the two Conventions,[^1],[^2] and recalling the third[^3] and the fourth,
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/912.
        note 2: A/80/913.
        note 3: A/80/914.

    Source: Editorial Manual, footnotes, chapter 9, B.
    """
    anchors = [offset for offset, _ in anchors_in(passage.inlines)]
    for found in _BEFORE_SIGN.finditer(passage.text) if anchors else ():
        start = found.start("marks")
        before_the_word_draft = passage.standing.kind is Kind.SPONSORS and found["sign"] == ":"
        if passage.standing.kind is Kind.SPONSORS and passage.profile.body is Body.HRC:
            continue  # a rule of its own puts the asterisks of the Council's sponsors right
        if start not in anchors or before_the_word_draft:
            continue
        sign = _SIGNS[found["sign"]]
        words = message(
            "The mark {mark} stands before the {sign}.", mark=passage.marks[anchors.index(start)], sign=sign
        )
        marks = cut(passage.inlines, start, found.end("marks"))
        moved = (*cut(passage.inlines, found.start("sign"), found.end()), *marks)
        edit = ReplaceText(passage.span(found.start(), found.end()), moved)
        safety = Safety.REVIEW if _in_quotation(passage.text, found) else Safety.SAFE
        fix = Fix(message("Put the mark after the {sign}", sign=sign), (edit,), safety)
        yield Fault(passage.from_word(found.start(), found.end()), words, (fix,))


def _in_quotation(text: str, found: re.Match[str]) -> bool:
    """Tell whether mark and sign both stand inside a quotation, which a fix leaves alone."""
    return any(start < found.start() and found.end() < end for start, end in protected_spans(text))
