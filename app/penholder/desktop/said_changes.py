"""How changes against the base are said: in one line for a card, in whole words for a screen reader; without Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from penholder.compare.differences import Difference, What
from penholder.desktop.saying import counted
from penholder.drafting.dates import written_date
from penholder.session.counterpart import Hand

LONGEST = 90
"""Characters of a change that a closed card shows."""

_SIGNS = {What.WORDS: "±", What.LOOKS: "I", What.INSERTED: "+", What.REMOVED: "−", What.MOVED: "↕", What.SHAPE: "¶"}


def lead_of(one: Difference) -> str:
    """Give the sign that stands before a change."""
    if one.what is What.WORDS:
        return "+" if not one.gone else "−" if not one.come else "±"
    return _SIGNS.get(one.what, "±")


def title_of(one: Difference) -> str:
    """Say in one line what a change is."""
    match one.what:
        case What.INSERTED:
            return f"New paragraph: “{_short(one.come)}”" if one.come else "New empty paragraph"
        case What.REMOVED:
            return f"Paragraph deleted: “{_short(one.gone)}”" if one.gone else "Empty paragraph deleted"
        case What.MOVED:
            return f"Paragraph moved here: “{_short(one.come)}”"
        case What.SHAPE:
            return "Kind, level or number of the paragraph changed"
        case What.LOOKS:
            return f"Set otherwise: “{_short(one.come)}”" if one.come.strip() else "A note, table or picture changed"
        case What.NOTE:
            return "Note changed" if one.gone and one.come else "Note put in" if one.come else "Note taken out"
        case What.WORDS:
            return _said_words(one)


def _said_words(one: Difference) -> str:
    if not one.gone and not one.come:
        return "A note’s mark was put in or taken out"
    if not one.gone:
        return f"Inserted: “{_short(one.come)}”"
    if not one.come:
        return f"Deleted: “{_short(one.gone)}”"
    return f"“{_short(one.gone)}” became “{_short(one.come)}”"


def _short(words: str) -> str:
    words = words.strip() or "blank"
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + " …"


def said_hands(hands: Iterable[Hand]) -> str:
    """Say who made a change and when: "Delegation A, 3 November 2025"."""
    said = [", ".join(part for part in (hand.who, said_day(hand.when)) if part) for hand in hands]
    if not said:
        return "you, here"
    return "; ".join(part for part in dict.fromkeys(said) if part) or "in the file, which does not say by whom"


def said_day(when: str) -> str:
    """Say a date as the house writes it; what is no date is left out."""
    try:
        moment = datetime.fromisoformat(when.replace("Z", "+00:00"))
    except ValueError:
        return ""
    return written_date(moment)


def names_in(hands: Iterable[tuple[Hand, ...]]) -> Counter[str]:
    """Count how many changes each person has a part in."""
    return Counter(name for group in hands for name in {hand.who for hand in group if hand.who})


def said_sum(changes: int, people: int) -> str:
    """Say how many changes there are: "12 changes by 3 authors, shown as accepted."."""
    by = f" by {counted(people, 'author')}" if people else ""
    return f"{counted(changes, 'change')}{by}, shown as accepted."
