"""Who is named before or behind "resolution 79/181": an organ in full, a short form, "its", or nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

OTHER = "other"
"""An organ whose resolutions follow a count of their own, such as the United Nations Environment Assembly."""


class Naming(StrEnum):
    """How the organ of a citation is named."""

    FULL = "full"
    SHORT = "short"
    OWN = "own"
    """By "its": the organ that speaks, unless another one has just been named."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class NamedOrgan:
    """An organ as a citation names it: ``start`` to ``end`` are its words, ``before`` tells that they stand in front.

    ``organ`` is a body ("ga" …), "other", or "" where it is not told by the words.
    """

    naming: Naming
    organ: str
    name: str
    start: int
    end: int
    before: bool = True


_FULL = {
    "general assembly": "ga",
    "human rights council": "hrc",
    "economic and social council": "ecosoc",
    "security council": "sc",
}
_SHORT = {"assembly": "ga", "council": "", "commission": OTHER, "conference": OTHER, "committee": OTHER}
_WINDOW = 110
_NAMES = r"(?:General Assembly|Human Rights Council|Economic and Social Council|Security Council)"
_ANY = rf"(?:{_NAMES}|Assembly|Council|Commission(?: on [A-Z][\w ]{{2,50}})?|Conference(?: of the Parties)?|Committee)"
_ADJECTIVE = (
    r"(?:aforementioned|annual|biennial|earlier|first|historic|key|landmark|last|latest|main|most recent|own|past|present|"
    r"previous|prior|recent|related|relevant|said|subsequent|triennial|two|three|four|five)"
)
_BEFORE = re.compile(
    rf"(?:\b(?P<own>[Ii]ts)|(?P<full>(?i:{_NAMES}))|(?<![\w-])(?P<short>Assembly|Council|Commission|Conference|Committee))"
    rf"(?:’s?|'s?)?(?: {_ADJECTIVE}){{0,2}} \Z"
)
_OTHER_NAME = re.compile(r"(?<![\w-])(?:[A-Z][\w’-]*(?: (?:of|the|and|on|for) | )){1,8}[A-Z][\w’-]+ \Z")
_OPENING = re.compile(r"(?:(?:[A-Z][a-z]+ing|Also|Further|[A-Z][a-z]+s) )(?:also |further )?")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w’-]* (?:on |of |for |and |the ){0,2}\Z")
_AT = r"(?:,?\ufffc)?(?: at its [a-z -]{3,50} session)?(?:,?\ufffc,? |, | )"
_NO_OWNER = (
    r"(?!States?\b|Governments?\b|Nations\b|Parties\b|Secretar|Organization\b|Part\b"
    r"|Ma[yr]|Ju[nl]|A[pu][rg]|[JFSOND][a-z]+(?:ary|ber)\b)"
)
_OWNER = re.compile(
    rf"(?:(?P<owner>{_ANY}){_AT}(?:[a-z]+ |[0-9]{{1,3}} ){{0,5}}"
    rf"|(?<!\A)(?P<stranger>{_NO_OWNER}[A-Z][\w’-]+){_AT}(?:in|by|through|under) (?:paragraphs? [0-9]{{1,3}} of )?)\Z"
)
_CAPITALS = r"[A-Z][\w’-]*(?: (?:(?:of|the|and|on|for|in|to) ){0,2}[A-Z][\w’-]*){0,9}"
_BEHIND = re.compile(rf"(?:,?\ufffc,?)?,? (?:adopted )?(?:of|by) the (?P<name>{_NAMES}|{_CAPITALS})")


def organ_before(text: str, at: int) -> NamedOrgan:
    """Tell who is named directly before the word at ``at``: "Security Council resolution", "its previous resolutions"."""
    nobody = NamedOrgan(Naming.NONE, "", "", at, at)
    window_start = max(0, at - _WINDOW)
    window = text[window_start:at].replace("\u00a0", " ")
    found = _BEFORE.search(window)
    if found is None:
        return _other(window, window_start) or nobody
    start = window_start + found.start()
    if found["own"]:
        organ, name = _owned(window, _OWNER.search(window, 0, found.start()))
        return NamedOrgan(Naming.OWN, organ, name, start, start + 3)
    name = found["full"] or found["short"]
    end = start + len(name)
    if found["full"]:
        return NamedOrgan(Naming.FULL, _FULL[name.lower()], name, start, end)
    if _CAPITAL_BEFORE.search(window, 0, found.start()) and not _OPENING.fullmatch(window, 0, found.start()):
        whole = _other(window[: found.start()] + name + " ", window_start)
        return whole or NamedOrgan(Naming.FULL, OTHER, name, start, end)
    return NamedOrgan(Naming.SHORT, _SHORT[name.lower()], name, start, end)


def _other(window: str, window_start: int) -> NamedOrgan | None:
    """Read the name of another organ, two or more words in capitals, without the word that opens the paragraph."""
    found = _OTHER_NAME.search(window)
    if found is None:
        return None
    opening = _OPENING.match(window, found.start()) if not window_start else None
    start = opening.end() if opening else found.start()
    name = window[start:].rstrip()
    return (
        NamedOrgan(Naming.FULL, OTHER, name, window_start + start, window_start + start + len(name)) if name else None
    )


def _owned(window: str, owner: re.Match[str] | None) -> tuple[str, str]:
    """Give the organ that "its" refers to where one has just been named: "the Security Council, in its resolution"."""
    if owner is None:
        return "", ""
    if owner["stranger"]:
        return OTHER, owner["stranger"]
    name = owner["owner"]
    organ = _FULL.get(name.lower())
    if organ is not None:
        return organ, name
    if _CAPITAL_BEFORE.search(window, 0, owner.start("owner")):
        return OTHER, name
    return _SHORT.get(name.lower(), OTHER), name


def organ_after(text: str, at: int) -> NamedOrgan | None:
    """Tell who is named behind a citation: "resolution 6/14 of 1 March 2024 of the United Nations Environment Assembly"."""
    found = _BEHIND.match(text, at)
    if found is None:
        return None
    name = found["name"].strip()
    organ = _FULL.get(name.lower())
    if organ is None:
        organ = _SHORT.get(name.lower(), OTHER)
    naming = Naming.SHORT if name.lower() in _SHORT else Naming.FULL
    return NamedOrgan(naming, organ, name, found.start("name"), found.start("name") + len(name), before=False)
