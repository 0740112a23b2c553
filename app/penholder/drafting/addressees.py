"""Whom a paragraph addresses: "Requests the Secretary-General" and "Requests the Office" open alike, to two addressees.

Observed in the resolutions of the seventy-eighth and seventy-ninth sessions: two neighbouring paragraphs with such a
verb and the same addressee take "Also" (592 of 609 pairs), with different ones hardly ever (113 of 1,043).
"""

from __future__ import annotations

import re
from functools import lru_cache

from penholder.drafting.openings import Opening

_ADDRESSING = re.compile(
    r"(?:Strongly |Urgently |Reiterates its |Reaffirms its |Renews its |Recalls its |Makes an urgent |Continues to )?"
    r"(?:appeals?|calls? upon|commends?|demands?|encourages?|expresses its (?:[a-z]+ )?appreciation|invit(?:es|e|ation)|"
    r"recommends?|reminds?|requests?|thanks|urges?|exhorts?|congratulates|instructs?)",
    re.IGNORECASE,
)
_LONGEST = 500
_WITHOUT_END = 120
_END = re.compile(
    r"\bto\b(?! (?:the|which|whom|this|that|it|its|their|all|a)\b)|[;:]|\bthat\b(?! (?:have|has|are|is|do)\b)|"
    r"\bfor\b(?= (?:its|his|her|their|the)\b)"
)
_ASIDE = re.compile(
    r"(?:according|acting|after|also|and (?:if|where|as)|as|at|based|bearing|building|by|consistent|directly|drawing|"
    r"especially|for|if|in|including|individually|inter alia|jointly|notably|on|once|particularly|pending|prior|pursuant|"
    r"recognizing|subject|taking|the occupying|through|to the extent|under|upon|using|via|when|where|while|with|within|"
    r"without|working)\b"
)
_ARTICLE = re.compile(r"^(?:to )?(?:the )?")
_BLANKS = re.compile(r"\s+")


def addresses(opening: Opening) -> bool:
    """Tell whether an opening speaks to somebody, so that its repetition depends on whom it speaks to."""
    return _ADDRESSING.fullmatch(opening.base) is not None


@lru_cache(maxsize=2_000)
def addressee(text: str, opening: Opening) -> str:
    """Give the addressee of a paragraph in small letters, without article and asides; "" where none is found.

    It reaches from the opening to the "to" of what is asked; "with the assistance of …" and the like between commas
    is left out. "States" and "all States" are two addressees.
    """
    if not addresses(opening):
        return ""
    start = opening.start + opening.length
    rest = _BLANKS.sub(" ", text[start : start + _LONGEST].replace("\ufffc", ""))
    end = _END.search(rest)
    words = rest[: end.start() if end else _WITHOUT_END].lower()
    pieces = (piece.strip() for piece in words.split(","))
    named = ", ".join(piece for piece in pieces if piece and not _ASIDE.match(piece))
    return _ARTICLE.sub("", named)
