"""Rule: the sign that closes a part of the sentence stands outside the quotation mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import WRITTEN, rewriting
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.checks.standing import Ending
from penholder.drafting.quotation_ends import belongs_outside, opening_mark
from penholder.ground.messages import message
from penholder.model.finding import Certainty, Safety
from penholder.model.kinds import DocumentType

_NAMES = {",": "comma", ";": "semicolon", ".": "full stop"}
_INSIDE = re.compile(r"(?P<sign>[,;.])(?P<mark>’?[”\"])(?P<more>[,;.:])?(?![\w”])")


@rule(
    "punctuation/quote-end",
    called="Signs outside the quotation mark",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(
        document_types=frozenset(DocumentType) - {DocumentType.AMENDMENT},
        kinds=WRITTEN,
        reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES}),
    ),
)
def quote_end(passage: Passage) -> Iterator[Fault]:
    """A comma, semicolon or full stop stands outside the closing quotation mark where the quotation is part of the
    sentence.

    The sign belongs to the sentence and not to what is quoted. A whole sentence that is quoted keeps its own full
    stop, and so does text that an amendment quotes with its signs.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the declaration entitled “Safe water for all,”
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the declaration entitled “Safe water for all”,
        1. Welcomes it;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the year;
        2. Decides to call it the year of “clean wells.”

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the year;
        2. Decides to call it the year of “clean wells”.

    Right:
        organ: The General Assembly,
        pre: Recalling the treaty,[^1]
        1. Welcomes it;
        2. Requests a report.
        note 1: Article 3 reads: “No well shall be closed.”

    Source: Editorial Manual, Quotations; A/RES/73/8, paragraph 5.
    """
    text = passage.text
    if "”" not in text and '"' not in text:
        return
    for match in _INSIDE.finditer(text):
        sign, mark, more = match["sign"], match["mark"], match["more"]
        start = opening_mark(text, match.start("mark"))
        if (
            start is None
            or _ends_otherwise(passage, match)
            or not belongs_outside(text, start, match.start(), more or "")
        ):
            continue
        end = match.end("mark") + (1 if more else 0)
        right = mark + (more or sign)
        title = message("Put the {name} outside", name=_NAMES[sign])
        fix = rewriting(passage, [(match.start(), end, right)], Safety.REVIEW, title)
        words = message("The {name} stands inside the closing quotation mark.", name=_NAMES[sign])
        yield Fault(passage.from_word(match.start(), end), words, (fix,))


def _ends_otherwise(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether the sign ends a paragraph that should end in another, which is told by the rule about that ending."""
    due = passage.standing.ending
    if due is Ending.FREE or match["more"] or match["sign"] == due.value:
        return False
    return not passage.text[match.end() :].strip(" \u00a0\ufffc")
