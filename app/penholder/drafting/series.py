"""Simple lists of words: where a comma stands before the "and" or "or" of "funds, programmes, and agencies"."""

from __future__ import annotations

import re

_WORD = r"[A-Za-z’–-]{2,30}"
_PREPOSITIONS = (
    "to|of|in|for|as|with|by|on|from|at|that|which|who|while|into|through|under|within|among|between|against"
)
_BEFORE_LAST = re.compile(
    rf", (?:and|or) (?P<third>{_WORD})"
    rf"(?P<more>(?: (?!(?:{_PREPOSITIONS}|and|or)\b){_WORD}){{0,3}}"
    rf" (?:of )?(?:and|or)\b(?! (?:the|its|their)\b)|-, )?"
)
"""``more`` is there where the last item has an "and" or "or" of its own."""
_ITEM = re.compile(rf"{_WORD}(?: {_WORD})?")
_LAST_WORD = re.compile(rf"{_WORD}\Z")
_LONGEST = 64
_ARTICLES = frozenset({"the", "a", "an", "all"})
_ADJECTIVES = frozenset("early timely orderly elderly friendly costly daily family assembly supply likely".split())
_ASIDE = frozenset(
    """
    as where when whenever if including especially particularly notably in by with without to for of that which who whose
    from on at inter such respectively preferably however therefore while whether unless before after under upon
    through among between namely both either not also where according subject based taking recalling alia
    once like unlike given appropriate applicable possible necessary relevant needed required
    """.split()
)
"""Words with which something begins that is put in between commas and is no item of a list."""

_OTHER_CLAUSE = frozenset(
    """
    to by in with that this from for on at of as also is are was were has have had shall should will would may can must
    not it if when where which who further therefore thus then so thereby subsequently consequently hence
    calls urges requests invites encourages emphasizes stresses recognizes welcomes notes takes decides recommends
    reaffirms reiterates expresses commends supports acknowledges underlines underscores affirms appeals condemns
    deplores demands regrets recalls reminds resolves looks agrees determined concerned convinced guided alarmed aware
    mindful ensure continue its their emphasizing stressing recalling noting welcoming recognizing reaffirming
    acknowledging underlining expressing taking bearing urging inviting encouraging requesting calling including how
    especially particularly notably
    """.split()
)
"""Words with which a new clause begins behind "and", so that the comma closes the one before."""

_VERBS = frozenset(
    "promote provide reduce improve strengthen enhance facilitate enable foster integrate ensuring".split()
)
_NOUN_ENDINGS = ("s", "tion", "ment", "ity", "ance", "ence")


def serial_commas(text: str, is_state: frozenset[str] = frozenset()) -> tuple[int, ...]:
    """Give the offsets of commas before the last "and" or "or" of lists of items of one or two words.

    Nothing is said where an item has an "and" of its own, or where a place stands with its country ("Geneva,
    Switzerland, and"), which ``is_state`` tells by name.
    """
    if ", and " not in text and ", or " not in text:
        return ()
    found = []
    for match in _BEFORE_LAST.finditer(text):
        comma = match.start()
        left, parted, second = text[max(0, comma - 2 * _LONGEST) : comma].rpartition(", ")
        first = _LAST_WORD.search(left) if parted and _ITEM.fullmatch(second) else None
        if first is None or match["more"] or left[: first.start()].endswith("and "):
            continue
        if _is_simple(first.group(), second, match["third"], is_state):
            found.append(comma)
    return tuple(found)


def _is_simple(first: str, second: str, third: str, is_state: frozenset[str]) -> bool:
    opening, _, rest = second.partition(" ")
    if opening in {"and", "or"} or (third in _VERBS and (rest or second.endswith(_NOUN_ENDINGS))):
        return False
    if opening in _ASIDE or _is_adverb(opening) or rest in _ASIDE or third in _OTHER_CLAUSE:
        return False
    if first in _ASIDE or _is_adverb(first) or third in _ARTICLES - {"all"} or (rest and third == "all"):
        return False
    place = second in is_state or (first[0].isupper() and second[0].isupper() and third[0].islower())
    return not place or first in is_state


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word.lower() not in _ADJECTIVES
