"""Words that stand twice in a row: "the the"."""

from __future__ import annotations

import re
from operator import eq

_DOUBLED = re.compile(
    r"(?<![\w’'‑-])(?P<first>[A-Za-z][A-Za-z’]*|(?:1[89]|20)\d\d)(?P<again>[ \u00a0]+(?P<second>(?i:(?P=first))))(?![\w’'‑-])"
)
_PAIR = re.compile(
    r"(?<![\w’‑-])(?P<first>(?:of|in|to|for|by|on|with|from|and|at|as) (?:the|a|an|its|all|their))"
    r"(?P<again>[ \u00a0](?P=first))(?![\w’‑-])"
)
_AFTER_A_WORD = ",;:.)”’\ufffc"
_RIGHT_TWICE = frozenset({"that", "had", "very", "so", "her", "is", "do", "who", "no", "s", "bora", "long", "many"})
_IN_NAMES_ONCE = frozenset(
    """
    Agency Agenda Assembly Charter Commission Commissioner Committee Conference Convention Council Countries Court Covenant
    Declaration Democratic Development Director Economic Executive Federation Forum Framework Fund General Goals Government
    Governments Group High Human International Member Minister Nations Nuclear Office Organization Parties Peace Political
    President Programme Protocol Rapporteur Republic Rights Secretariat Secretary Security Session Social Special State States
    Statute Sustainable Treaty Union United Women Working World
    """.split()
)
"""Words with a capital that no name of a place or person doubles."""


def doubled_words(text: str) -> tuple[tuple[int, int, str], ...]:
    """Give the stretches in which a word, or a pair of small words, stands twice, each with what may remain.

    Names ("Pago Pago", capitals on both) and words that may rightly stand twice ("that that", "had had") are left alone.
    """
    words = text.lower().split()
    behind = [word.rstrip(_AFTER_A_WORD) for word in words[1:]]
    if True not in map(eq, words, behind) and True not in map(eq, words, behind[1:]):
        return ()
    found = []
    for match in _DOUBLED.finditer(text):
        first, second = match["first"], match["second"]
        name = second[0].isupper() and first[0].isupper()
        if first.lower() not in _RIGHT_TWICE and (not name or first in _IN_NAMES_ONCE):
            found.append((match.start(), match.end(), first))
    found += [(match.start(), match.end(), match["first"]) for match in _PAIR.finditer(text)]
    return tuple(sorted(found))
