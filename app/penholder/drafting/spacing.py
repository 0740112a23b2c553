"""Blanks and signs that stand wrongly: doubled, missing, or on the wrong side of a mark of punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from penholder.drafting.protected import is_protected, web_addresses

_NO_BREAK = "\u00a0"


class Slip(StrEnum):
    """What is wrong with the blanks or signs at one place."""

    DOUBLED_BLANK = "doubled blank"
    TAB = "tab"
    PARTED_WORD = "parted word"
    BLANK_BEFORE = "blank before"
    BLANK_AFTER = "blank after"
    BLANK_MISSING = "blank missing"
    DOUBLED_SIGN = "doubled sign"
    WRONG_SIDE = "wrong side"


@dataclass(frozen=True, slots=True)
class SpacingFault:
    """One slip; ``right`` is what stands from ``start`` to ``end`` instead, ``sign`` the mark it is about.

    ``doubtful`` says that two different signs meet and either may be meant.
    """

    start: int
    end: int
    right: str
    slip: Slip
    sign: str = " "
    doubtful: bool = False


_TELLTALE = re.compile("[ ](?=[ ,;:.)”’'\ufffc-])|[,;:.](?=[,;:.])|[(“-](?= )|\t")
_SIGNS = re.compile(
    r"(?<! ) *[,;:](?: *[,;:])+\.?|[,;:] *\.(?!\.)|(?<![. ])\.\.(?![ ]?\.)"
    r"|(?<=[a-z]{4})(?<!ibid)(?<!sect)(?<!chap)(?<!para)(?<!aras)(?<!Corr)(?<!vols)(?<!uppl)(?<!prox)\.[,;]"
)
_TAB = re.compile(r"(?<=\S) *\t[ \t]*(?=\S)")
_PARTED = re.compile(
    r"(?<=[^\W\d_])(?P<possessive> +)(?=[’']s\b)|(?<=[a-z])(?P<before> )(?=-[a-z]{2})"
    r"|(?<=[a-z]{2}-)(?P<after> )(?!(?:and|or|to|but|nor|rather|versus|as|through|than|plus|not)\b|[a-z]+- )(?=[a-z]{2})"
)
_BLANKS = re.compile(r"(?<=\S)  +(?=\S)")
_BEFORE = re.compile(r"(?<=[^\s(\[_…]) +(?=[,;:)]|\.(?=[\s”\ufffc]|\Z)|”(?![”’\w])|(?<=[\w,;:.)”] )\ufffc)")
_AFTER = re.compile(r"(?:\(|(?<![^\s(\[])“)(?P<blank> +)(?=[^\s)‘“])")
_CLOSE = re.compile(r"[,;:.)\ufffc](?=[A-Za-z“(\d])|\((?=[^()\s]{2,30} |[A-Z][a-z]+\))")
"""Begins with a set of signs and nothing before it, so that a line is searched quickly; ``_lacks_blank`` judges the rest."""
_ABBREVIATED = re.compile(r"\b(?:Nos?|vols?)\Z")
_PART_OF_A_WORD = re.compile(r"(?<![ ])\([a-z-]{1,8}\)\Z|(?<!\d )\((?!(?:[ivx]+|[b-dfgj-rt-z])\))[a-z-]{1,8}\)\Z")
_HYPHEN_AND_BLANK = re.compile(r" -(?=[a-z])|(?<=[a-z])- ")
_LABEL = re.compile(r"[(\[]?[\w/]{1,8}[.)\]]*")
_FIGURE = re.compile(
    r"(?:1[5-9]|20)\d\d\b(?!/)|\d{1,4}/\d|\d{1,2}(?:(?: to | and | ?[–-] ?)\d{1,2})? (?:[A-Z][a-z]+ (?:1[5-9]|20)\d\d)"
    r"|\d[\d.,]* (?:per cent|million|billion)\b"
)
"""A year, a resolution, a date or an amount: behind a comma, none of them is the mark of a note."""
_IN_A_CODE = re.compile(r"[^\s“”()]*[/@_=][^\s“”]*|\b(?:[A-Z]{1,4}|\d+)(?:\.[A-Z0-9]+)+\b")


def spacing_faults(text: str) -> tuple[SpacingFault, ...]:
    """Give the slips of a line in the order of reading, none over another; web addresses and symbols are left alone."""
    if _NO_BREAK in text:
        text = text.replace(_NO_BREAK, " ")
    found: list[SpacingFault] = []
    if _TELLTALE.search(text):
        found += _doubled_signs(text)
        found += _blanks(text)
    found += _missing(text)
    if not found:
        return ()
    addresses = web_addresses(text)
    apart: list[SpacingFault] = []
    for fault in sorted(found, key=lambda one: (one.start, -one.end)):
        if (not apart or fault.start >= apart[-1].end) and not is_protected(addresses, fault.start, fault.end):
            apart.append(fault)
    return tuple(apart)


def _doubled_signs(text: str) -> Iterator[SpacingFault]:
    for match in _SIGNS.finditer(text):
        signs = match.group().replace(" ", "")
        same = len(set(signs)) == 1
        right = signs[0] if same or signs[0] != "." else signs[1]
        yield SpacingFault(match.start(), match.end(), right, Slip.DOUBLED_SIGN, signs, doubtful=not same)


def _blanks(text: str) -> Iterator[SpacingFault]:
    for match in _BEFORE.finditer(text):
        sign, behind = text[match.end()], text[match.end() + 1 : match.end() + 2]
        if sign in ",;:" and (behind == "“" or behind.isalpha()):
            yield SpacingFault(match.start(), match.end() + 1, f"{sign} ", Slip.WRONG_SIDE, sign)
        elif sign != "." or text[match.start() - 1] != ".":
            yield SpacingFault(match.start(), match.end(), "", Slip.BLANK_BEFORE, sign)
    for match in _AFTER.finditer(text):
        yield SpacingFault(match.start("blank"), match.end("blank"), "", Slip.BLANK_AFTER, match.group()[0])
    for match in _BLANKS.finditer(text):
        yield SpacingFault(match.start(), match.end(), " ", Slip.DOUBLED_BLANK)
    for match in _TAB.finditer(text):
        if not _LABEL.fullmatch(text, 0, match.start()):
            yield SpacingFault(match.start(), match.end(), " ", Slip.TAB)
    yield from _parted(text)


def _parted(text: str) -> Iterator[SpacingFault]:
    """Walk the blanks that part a word at its hyphen or before its possessive ’s, often left by a line that ended there.

    A hyphen that may be meant as a dash, and one that two words share ("pre- and post-"), stay.
    """
    for match in _PARTED.finditer(text):
        doubtful = not match["possessive"] and len(_HYPHEN_AND_BLANK.findall(text)) > 1
        if (match["before"] and doubtful) or _is_code(text, match.start() - 1):
            continue
        yield SpacingFault(match.start(), match.end(), "", Slip.PARTED_WORD, doubtful=doubtful)


def _missing(text: str) -> Iterator[SpacingFault]:
    """Walk the places where a word follows a sign, or an opening bracket a word, without the blank between them."""
    for match in _CLOSE.finditer(text):
        sign, at = match.group(), match.start()
        if _lacks_blank(text, at, sign) and (sign in ",;" or not _is_code(text, at)):
            place = at if sign == "(" else match.end()
            yield SpacingFault(place, place, " ", Slip.BLANK_MISSING, sign)


def _lacks_blank(text: str, at: int, sign: str) -> bool:
    """Tell whether a blank is missing behind a sign, or before an opening bracket, by what stands on both sides."""
    before, after = text[max(0, at - 3) : at], text[at + 1 : at + 3]
    letter = after[:1].isascii() and after[:1].isalpha()
    if sign == "," and after[:1].isdigit():
        return before[-1:].isalpha() and _FIGURE.match(text, at + 1) is not None
    if sign in ",;":
        return letter or after[:1] == "“" or (sign == "," and after[:1] == "(" and before[-1:].isalnum())
    if sign == ":":
        return (letter or after[:1] == "“") and before[-2:].isalpha() and before[-2:].islower() and len(before) > 1
    if sign == ".":
        if after[:1].isdigit():
            return _ABBREVIATED.search(text, max(0, at - 5), at) is not None
        return (
            len(before) == 3 and before.isalpha() and before.islower() and after[:1].isupper() and after[1:].islower()
        )
    if sign == ")":
        return after.isalpha() and len(after) == 2 and not _PART_OF_A_WORD.search(text, max(0, at - 11), at + 1)
    if sign == "(":
        return before[-1:] in (",", ";") or (before[-1:].isalpha() and before[-1:].islower())
    return (before[-1:] in (",", ";") and (letter or after[:1] in ("(", "“"))) or (before.isalpha() and after.isalpha())


def _is_code(text: str, at: int) -> bool:
    """Tell whether a place lies in a symbol, a sales number or another code, where signs stand close."""
    start = max(text.rfind(" ", 0, at) + 1, at - 60)
    return any(one.start() <= at < one.end() for one in _IN_A_CODE.finditer(text, start, at + 60))
