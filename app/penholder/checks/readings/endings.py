"""The sign that closes a paragraph: what it is, what it should be, and the fix that puts it there."""

from __future__ import annotations

import re

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault
from penholder.drafting.brackets import working_residue
from penholder.drafting.quotation_ends import CLOSING_MARKS, belongs_outside, opening_mark
from penholder.drafting.sentences import ends_with
from penholder.ground.messages import Message, message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import plain
from penholder.model.kinds import Body, Kind, Stage

SIGNS = {",": "comma", ";": "semicolon", ".": "full stop", ":": "colon"}
_OTHER_SIGNS = {
    "?": "question mark",
    "!": "exclamation mark",
    "…": "row of dots",
    "–": "dash",
    "—": "dash",
    "-": "dash",
}
_ABBREVIATION = re.compile(r"\b(?:etc|al|Inc|Ltd|Corp|Co|Bros|St|Jr|Sr|(?:[A-Za-z]\.)+[A-Za-z])\.$")
_AND = re.compile(r"([;,]?)\s+(?:and|or),?$", re.IGNORECASE)
_DASHES = "–—-"
_BEFORE_A_DASH = " \u00a0" + "".join(SIGNS)
_NUMBER = re.compile(r"[0-9]+\.")
_LETTER = re.compile(r"\w")


def closing_sign(passage: Passage) -> tuple[str, int] | None:
    """Give the sign that closes a paragraph and its offset; what is no sign is "" with the offset of the last letter.

    In a working text, "[agreed]" and the like at the end are looked past. None where there is nothing to judge: no
    words, an open end ("…"), or "and" at the end, which other rules judge.
    """
    text = _without_residue(passage)
    found = ends_with(text)
    if found is None or not _LETTER.search(text):
        return None
    sign, at = found
    if _is_quoted(text, at):
        return None
    joined = _AND.search(text, max(0, at - 12), at + 1)
    if joined and (joined[1] or passage.profile.body is not Body.SC):
        return None
    if sign == "…" or text[: at + 1].endswith("..."):
        return None
    return (sign, at) if sign in SIGNS or sign in _OTHER_SIGNS else ("", at)


def _is_quoted(text: str, at: int) -> bool:
    """Tell whether the paragraph begins with a quotation that goes on to the sign at ``at`` or beyond."""
    start = len(text) - len(text.lstrip(" [\t\u00a0"))
    if text[start : start + 1] != "“":
        return False
    depth = 0
    for offset in range(start, at):
        depth += (text[offset] == "“") - (text[offset] == "”")
        if depth == 0:
            return False
    return True


def _without_residue(passage: Passage) -> str:
    text = passage.text
    if passage.profile.stage is not Stage.WORKING:
        return text
    for residue in reversed(working_residue(text)):
        if text[residue.end :].strip(" \t\u00a0]}.,;:*\ufffc") == "" and text[: residue.start].strip(" [{"):
            text = text[: residue.start]
    return text


def said(sign: str) -> str:
    """Say a sign in words: "a comma"."""
    return "a " + (SIGNS | _OTHER_SIGNS)[sign]


def wrong_ending(passage: Passage, wanted: str, what: str) -> Fault | None:
    """Give the fault of a paragraph that does not close with the sign it should; ``what`` is its subject ("This …").

    A colon is never reported here: what it announces is another rule's matter.
    """
    found = closing_sign(passage)
    if found is None or found[0] in {wanted, ":"}:
        return None
    sign, at = found
    if sign:
        words = message(what + " ends in {found} instead of {wanted}.", found=said(sign), wanted=said(wanted))
    else:
        words = message(what + " has no {wanted} at its end.", wanted=SIGNS[wanted])
    return closing_fault(passage, sign, at, wanted, words)


def closing_fault(passage: Passage, sign: str, at: int, wanted: str, words: Message, doubtful: bool = False) -> Fault:
    """Make the fault and its fix: the sign replaced, or a new one put behind the last word and its quotation mark.

    A sign within a quotation that is part of the sentence goes, and the new one stands outside; a whole sentence that is
    quoted keeps its own (Editorial Manual, Quotations). Either asks for a look, and so does ``doubtful``.
    """
    text = passage.text
    behind = at + 1
    while behind < len(text) and text[behind] in CLOSING_MARKS:
        behind += 1
    quoted = behind > at + 1 and (sign in SIGNS or sign in {"?", "!"})
    abbreviated = sign == "." and _ABBREVIATION.search(text, 0, at + 1) is not None
    goes = bool(sign) and (sign in SIGNS or sign == "!" or sign in _DASHES) and not abbreviated
    inside = _stays_inside(text, at, behind, wanted) if quoted else goes
    start, end = (at, at + 1) if inside else (behind, behind)
    while inside and sign in _DASHES and text[start - 1 : start] and text[start - 1] in _BEFORE_A_DASH:
        start -= 1
    edits = [ReplaceText(passage.span(start, end), plain(wanted))]
    if quoted and not inside and _goes(text, at, behind):
        edits.insert(0, ReplaceText(passage.span(at, at + 1), ()))
    settled = (sign in SIGNS or sign == "!" or not sign) and not quoted
    settled = settled and not doubtful and not _is_doubtful(passage)
    safe = settled and (passage.profile.stage is not Stage.WORKING or "[" not in text)
    fix = Fix(message("Put a {sign}", sign=SIGNS[wanted]), tuple(edits), Safety.SAFE if safe else Safety.REVIEW)
    return Fault(passage.from_word(at, max(at + 1, end)), words, (fix,))


def _stays_inside(text: str, at: int, behind: int, wanted: str) -> bool:
    """Tell whether the new sign stands where the one at ``at`` does: the quotation is a whole sentence, or began before."""
    if text[at] not in ",;":
        return False
    start = opening_mark(text, behind - 1)
    return start is None or (wanted == "." and not belongs_outside(text, start, at))


def _goes(text: str, at: int, behind: int) -> bool:
    """Tell whether the sign at ``at`` goes where another is put at ``behind``, outside the closing quotation mark."""
    start = opening_mark(text, behind - 1)
    return start is not None and (text[at] in ",;" or (text[at] == "." and belongs_outside(text, start, at)))


def _is_doubtful(passage: Passage) -> bool:
    """Tell whether the paragraph shows another number than it is due: it may be quoted from another text."""
    standing = passage.standing
    if standing.as_counted or standing.kind is not Kind.OPERATIVE or standing.level:
        return False
    return _NUMBER.fullmatch(passage.label) is not None
