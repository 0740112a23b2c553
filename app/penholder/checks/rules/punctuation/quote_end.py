"""Rule: the sign that closes a part of the sentence stands outside the quotation mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import WRITTEN, rewriting
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.checks.standing import Ending
from penholder.ground.messages import message
from penholder.model.finding import Certainty, Safety
from penholder.model.kinds import DocumentType

_NAMES = {",": "comma", ";": "semicolon", ".": "full stop"}
_INSIDE = re.compile(r"(?P<sign>[,;.])(?P<mark>’?[”\"])(?P<more>[,;.:])?(?![\w”])")
_CUE = re.compile(r"(?:entitled|theme|called|named|title|titled|known as|term|words?|phrase|on|the|of)\Z")
_ABBREVIATED = re.compile(r"\b(?:etc|al|Inc|Ltd|Co|No|(?:[A-Za-z]\.)+[A-Za-z])\Z")
_SENTENCE = 12
"""A quotation of more words than this that begins with a capital is taken for a whole sentence."""


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
        start = _opening(text, match.start("mark"))
        if _ends_otherwise(passage, match) or start is None or not _is_part(text, start, match.start(), sign, more):
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


def _opening(text: str, closing: int) -> int | None:
    """Give the offset of the mark that opens the quotation; None where it begins in another paragraph."""
    straight = text.find('"', closing, closing + 2) >= 0
    start = text.rfind('"' if straight else "“", 0, closing)
    return start if start >= 0 else None


def _is_part(text: str, start: int, end: int, sign: str, more: str | None) -> bool:
    before = text[:start].rstrip(" ([‘\u00a0")
    if not before or _ABBREVIATED.search(text, start, end):
        return False
    if sign != ".":
        return more is None and not before.endswith(":")
    words = text[start + 1 : end]
    part = words[:1].islower() or _CUE.search(before) is not None
    if more is not None or text[end + 2 :].strip(" ”)\ufffc"):
        return part
    return part or (before[-1] not in ":," and len(words.split()) <= _SENTENCE)
