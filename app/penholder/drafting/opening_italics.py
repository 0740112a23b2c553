"""Where the italics of an opening may end when they do not end with the listed phrase.

Openings vary: "Stresses the importance" and "Welcomes and recognizes" are in no list and right all the same, and
"Reaffirms" may be italic alone in "Reaffirms its commitment". What never is italic: prepositions, articles and names
that follow the phrase (observed in 30,000 openings of the seventy-eighth and seventy-ninth sessions).
"""

from __future__ import annotations

import re

_STANCE = (
    "alarm|appeals?|appreciation|belief|calls?(?: for| upon)?|commendation|commitments?|concerns?|condemnation|condolences|"
    "confidence|conviction|decisions?|determination|disappointment|dismay|gratitude|hope|importance|indignation|intention|"
    "interest|invitation|need|opposition|outrage|position|readiness|recognition|regret|requests?|resolve|satisfaction|"
    "solidarity|support|sympathy|thanks|urgency|view|willingness"
)
_IN_THIS_REGARD = "in (?:this|that) (?:regard|context|respect|connection)"
_GOES_ON = re.compile(
    rf"(?:(?:its|the|with|special) )?(?:(?!(?:and|of|that|to)\b)[a-z-]{{3,}} ){{0,3}}(?:{_STANCE})(?: its request)?"
    rf"(?:,? {_IN_THIS_REGARD})?|{_IN_THIS_REGARD}"
)
_ANOTHER = re.compile(r"(?:of |by |, ?)?and (?:re-)?[a-z]{4,}(?: [a-z]+){0,4}")
_FUNCTION_WORD = re.compile(r"\b(?:a|an|as|at|by|for|in|its|of|on|that|the|to|with)\Z")
_TAKES_A_NOUN = re.compile(
    r"\b(?:expresse?s?|expressing|extends?|extending|raises?|raising|shares?|sharing)\b", re.IGNORECASE
)
_MAY_BE_ROMAN = re.compile(r"\s*(?:its|the|in|for|and)\b")


def goes_too_far(phrase: str, behind: str) -> bool:
    """Tell whether the italic words ``behind`` a listed phrase are no part of a longer phrase of the same kind."""
    words = behind.strip()
    if _GOES_ON.fullmatch(words):
        return False
    return _ANOTHER.fullmatch(words) is None or _FUNCTION_WORD.search(words) is not None


def stops_too_early(phrase: str, roman: str) -> bool:
    """Tell whether the end of a listed phrase, ``roman``, must be italic: a marker, "note", "with appreciation".

    "its commitment" and "in this regard" may be roman, though not behind "Expresses", which is nothing without its noun.
    """
    if not roman[:1].isspace() or _TAKES_A_NOUN.search(phrase):
        return True
    return _MAY_BE_ROMAN.match(roman) is None
