"""Rule: an amendment names the draft it is about and gives instructions with fixed verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage, first_words
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.openings import read_opening
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import DocumentType, Kind

_ENDING = re.compile(
    r":\*{0,2}\ufffc?[ \u00a0]?(?:draft )?amendments? to (?P<revised>revised )?draft (?:resolution|decision) "
    r"(?:(?P<symbol>[A-Z]{1,2}/\S+)|[IVX\d]+\b.*)\s*\Z"
)
_VERBS = re.compile(
    r"\b(?:insert|delete|replace|substitute|add|move|should (?:now )?read|shall read|to read|reading|renumber|merge"
    r"|[Ff]or [“\"].*read)\b",
    re.IGNORECASE | re.DOTALL,
)
_IN_QUOTES = re.compile(r"“[^“”]{0,5000}”")
_INSTRUCTION = re.compile(
    r"(?:In|After|Before|At|For|Throughout|Between|Following)\b[^“]{0,200}\b(?:paragraphs?|subparagraphs?|title|annex|part|section)\b"
    r"|(?:Remove|Strike|Drop|Change|Omit|Take out|Amend)\b"
)
"""How an instruction begins that was read as text because it is the only one and has no number."""
_NUMBER = r"\d{1,3}(?: (?:bis|ter|quater))?(?: ?\([a-z]{1,4}\))*(?: bis)?"
_NUMBERS = rf"{_NUMBER}(?:(?:, | and | to |–){_NUMBER})*"
_PARAGRAPH = (
    rf"(?:(?:[a-z]+-)?[a-z]{{3,12}} )?(?:preambular|operative) paragraph|(?:(?:preambular|operative) )?(?:sub)?paragraphs?"
    rf" (?:{_NUMBERS}|\([a-z]{{1,4}}\))"
)
_PLACE_ALONE = re.compile(
    rf"(?:(?:In|After|Before|At|For|Throughout|Following) (?:the )?)?(?:{_PARAGRAPH}|title"
    rf"|annex(?: [IVX]+)?(?:, paragraph {_NUMBERS})?|footnote \d{{1,3}})"
    r"(?:, (?:(?:[a-z]+-)?[a-z]{3,12}|last|penultimate) (?:line|sentence|part))?[.:,]?",
    re.IGNORECASE,
)
"""A place on a line of its own, "Paragraph 4 (k), fourth line"; the instruction follows in the next."""

_QUOTED = '“"‘'


@rule(
    "markup/amendment-doc",
    called="Form of amendments",
    certainty=Certainty.LIKELY,
    scope=Scope(
        document_types=frozenset({DocumentType.AMENDMENT}), kinds=frozenset({Kind.SPONSORS, Kind.NUMBERED, Kind.TEXT})
    ),
)
def amendment_doc(passage: Passage) -> Iterator[Fault]:
    """An amendment ends its line of sponsors in “: amendment to draft resolution” with the symbol, “revised draft
    resolution” for a revision, and says in each instruction to insert, delete or replace words or how they should read.

    Whoever votes on it must see at once which text changes, where and how.

    Wrong:
        document: amendment
        sponsors: Peru: amendment to draft resolution A/C.2/80/L.5/Rev.1
        title: Safe water
        numbered: In paragraph 6, delete “deep”.

    Right:
        document: amendment
        sponsors: Peru: amendment to revised draft resolution A/C.2/80/L.5/Rev.1
        title: Safe water
        numbered: In paragraph 6, delete “deep”.

    Wrong:
        document: amendment
        sponsors: Peru: amendment to draft resolution A/C.2/80/L.5
        title: Safe water
        numbered: In paragraph 6, “deep” is wrong.

    Right:
        document: amendment
        sponsors: Peru: amendment to draft resolution A/C.2/80/L.5
        title: Safe water
        numbered: In paragraph 6, for “deep” read “sunken”.

    Right:
        document: amendment
        sponsors: Peru: amendment to draft resolution A/C.2/80/L.5
        title: Safe water
        1. Paragraph 4 (k), fourth line
        text: Delete “deep”.
        2. After paragraph 6, insert a new paragraph reading
        6 bis. Requests a report on the wells;

    Source: observed in about 35 amendments before the Human Rights Council (A/HRC/56, A/HRC/58, A/HRC/59) and in A/80/L.30.
    """
    text = passage.text
    if passage.standing.kind is Kind.SPONSORS:
        yield from _sponsors(passage, text)
    elif passage.standing.level == 0 and _instructs(passage) and not _VERBS.search(_IN_QUOTES.sub("“”", text)):
        yield Fault(
            passage.span(0, first_words(text)),
            message("This instruction does not say to insert, delete or replace words, or how they should read."),
        )


def _instructs(passage: Passage) -> bool:
    """Tell whether a paragraph is an instruction and no part of what one inserts."""
    text = passage.text.strip()
    if not text or text[0] in _QUOTED or _PLACE_ALONE.fullmatch(text) or _is_inserted(passage):
        return False
    return passage.standing.kind is Kind.NUMBERED or _INSTRUCTION.match(text) is not None


def _is_inserted(passage: Passage) -> bool:
    """Tell whether a paragraph is one that an instruction inserts without quotation marks: "6 bis. Requests …"."""
    if passage.paragraph is not None and passage.paragraph.number.way == "fixed":
        return True
    opening = read_opening(passage.text)
    return opening is not None and opening.known


def _sponsors(passage: Passage, text: str) -> Iterator[Fault]:
    found = _ENDING.search(text)
    span = passage.span(max(text.rfind(":"), 0), len(text))
    if found is None:
        words = message("The line of sponsors does not end in “: amendment to draft resolution” and a symbol.")
        yield Fault(span, words)
    elif found["symbol"] and bool(found["revised"]) != ("/Rev." in found["symbol"]):
        form = "a revised draft" if "/Rev." in found["symbol"] else "a draft that was not revised"
        yield Fault(span, message("{symbol} is the symbol of " + form + ".", symbol=found["symbol"]))
