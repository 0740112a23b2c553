"""Where the italics of an opening may end when they do not end with the listed phrase.

Openings vary: "Stresses the importance" and "Welcomes and recognizes" are in no list and right all the same, and
"Reaffirms" may be italic alone in "Reaffirms its commitment". What never is italic: prepositions, articles and names
that follow the phrase (observed in 30,000 openings of the seventy-eighth and seventy-ninth sessions).
"""

from __future__ import annotations

import re

_GOES_ON = re.compile(r",? (?:and|with|its|the|in|by and|of and)\b|^ special ")
_ANOTHER = re.compile(r"\band [a-z]{4,}|\bcall (?:for|upon)\Z")
_ENDS_IN_A_NOUN = re.compile(r"[a-z]{4,}\Z")
_FUNCTION_WORD = re.compile(
    r"(?:about|above|against|also|among|around|because|before|between|both|during|each|every|from|further|into|other|over|such|"
    r"that|their|them|these|this|those|through|towards|under|upon|when|where|which|while|with|within|without)\Z"
)
_TAKES_A_NOUN = re.compile(
    r"\b(?:expresse?s?|expressing|extends?|extending|raises?|raising|shares?|sharing)\b", re.IGNORECASE
)
_MAY_BE_ROMAN = re.compile(r"\s*(?:its|the|in|for|and)\b")


def goes_too_far(phrase: str, behind: str) -> bool:
    """Tell whether the italic words ``behind`` a listed phrase are no part of a longer phrase of the same kind."""
    words = behind.strip()
    if _ANOTHER.search(behind):
        return False
    last = words.split()[-1] if words else ""
    if not last or not _ENDS_IN_A_NOUN.search(last) or _FUNCTION_WORD.fullmatch(last) or len(words.split()) > 6:
        return True
    if _GOES_ON.match(behind) and len(words.split()) > 1:
        return False
    return _TAKES_A_NOUN.search(phrase) is None


def stops_too_early(phrase: str, roman: str) -> bool:
    """Tell whether the end of a listed phrase, ``roman``, must be italic: a marker, "note", "with appreciation".

    "its commitment" and "in this regard" may be roman, though not behind "Expresses", which is nothing without its noun.
    """
    if not roman[:1].isspace() or _TAKES_A_NOUN.search(phrase):
        return True
    return _MAY_BE_ROMAN.match(roman) is None
