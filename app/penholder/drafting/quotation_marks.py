"""Quotation marks and apostrophes: which are straight, which turn the wrong way, which stand at the wrong depth.

Double curly marks stand outside, single ones within them, double ones again within these (Editorial Manual, Quotations).
A straight single mark is an apostrophe, a quotation mark or the sign of feet or minutes; what stands beside it tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from penholder.drafting.protected import is_protected, web_addresses


class MarkFault(StrEnum):
    """What is wrong with a mark."""

    STRAIGHT = "straight"
    TURNED = "turned"
    DEPTH = "depth"
    APOSTROPHE = "apostrophe"
    OTHER = "other"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class WrongMark:
    """One mark, or a pair of them (``partner`` is the offset of the second), with what is written instead of each.

    ``doubtful`` says that the sign beside which it stands does not settle what it is. ``width`` counts the signs that each
    of the two is written with. Where the partner is ``LOST``, ``right`` is empty: nothing tells where it should stand.
    """

    at: int
    right: str
    fault: MarkFault
    partner: int | None = None
    partner_right: str = ""
    doubtful: bool = False
    width: int = 1


_OPENS_AFTER = " \t\u00a0([{“‘\"'–—/\ufffc"
_CLOSES_BEFORE = " \t\u00a0)]},.;:!?”’\"'–—\ufffc"
_MEASURE = re.compile(r"\d\s?['\"](?!s\b|[A-Za-z])")
_DEGREES = re.compile(r"°\s?\d{1,2}(?:[.,]\d+)?['\"]|\d{1,2}\s?'\s?\d{1,2}(?:[.,]\d+)?\s?\"|\d\s?'\s?(?=[NSEW]\b)")
_SINGLE_PAIR = re.compile(
    r"(?<![^\s([{“\"–—/\ufffc])'(?=[A-Za-z])(?P<inside>[^'\"“”]{2,200}?)(?<=[\w.,;!?)])'(?![\w'])"
)
_TURNED_DOUBLE = re.compile(r"(?<![^\s(\[])”(?=\w)|(?<=[\w)])“(?=[\s,;.:)\]\ufffc]|\Z)")
_OTHER_PAIR = re.compile(r"(?:«(?P<angled>[^«»“”]{1,300})»|„(?P<low>[^„“”\"]{1,300})[“”\"])")
_TWIN = re.compile("(?<![\\d'’])(?:``|''|‘‘|’’|´´)(?!')")
_OUTER_SINGLE = re.compile(r"(?<![\w’“‘])‘(?=\w)(?P<inside>[^‘“”]{2,200}?)(?<=[\w.,;!?)])’(?![\w])")


@lru_cache(maxsize=2048)  # two rules ask about each line
def wrong_marks(text: str) -> tuple[WrongMark, ...]:
    """Give the marks of a line that are written otherwise, in the order of reading."""
    if not any(sign in text for sign in "\"'`´ʼ“‘”«„′"):
        return ()
    others = [*_others(text), *_twins(text)]
    found = [*_paired(_straight(text)), *_turned(text), *_at_depth(text), *_outer_singles(text)]
    if others:
        taken = {at + step for one in others for at in (one.at, one.partner or one.at) for step in range(one.width)}
        found = others + [one for one in found if one.at not in taken and one.partner not in taken]
    kept: list[WrongMark] = []
    if found:
        addresses = web_addresses(text)
        kept = [one for one in found if not is_protected(addresses, one.at, one.at + 1)]
    alone = _without_partner(text, kept)
    if alone:
        kept = [replace(one, doubtful=True) if one.right in "“”" else one for one in kept]
        mended = {one.at for one in kept} | {one.partner for one in kept}
        kept += [WrongMark(at, "", MarkFault.LOST) for at in alone if at not in mended and not _runs_on(text, at)]
    return tuple(sorted(kept, key=lambda one: one.at))


def _without_partner(text: str, marks: Iterable[WrongMark]) -> list[int]:
    """Give the double marks that have no partner in the line once the wrong ones are put right."""
    signs = {match.start(): match.group() for match in re.finditer("[“”]", text)}
    for one in marks:
        signs[one.at] = one.right
        if one.partner is not None:
            signs[one.partner] = one.partner_right
    opened: list[int] = []
    alone: list[int] = []
    for at, sign in sorted(signs.items()):
        if sign == "“":
            opened.append(at)
        elif sign == "”" and opened:
            opened.pop()
        elif sign == "”":
            alone.append(at)
    return sorted(alone + opened)


def _runs_on(text: str, at: int) -> bool:
    """Tell whether a quotation may begin or end in another paragraph, or the mark be the sign of inches or seconds."""
    quoted = text.lstrip(" [\u00a0").startswith("“")
    return quoted or text[: at + 1].rstrip("”").endswith(tuple("0123456789"))


def _others(text: str) -> Iterator[WrongMark]:
    """Walk the pairs of marks that other languages use: «so» and „so“."""
    if "«" in text or "„" in text:
        for match in _OTHER_PAIR.finditer(text):
            yield WrongMark(match.start(), "“", MarkFault.OTHER, match.end() - 1, "”")


def _twins(text: str) -> Iterator[WrongMark]:
    """Walk the double marks that are written with two single ones."""
    opened: int | None = None
    for match in _TWIN.finditer(text):
        at = match.start()
        if match.group() == "’’" and "‘" in text[:at]:
            continue
        opens = match.group() in ("``", "‘‘") or (text[at - 1 : at] in tuple(_OPENS_AFTER) or not at)
        if opens and text[match.end() : match.end() + 1].strip():
            if opened is not None:
                yield WrongMark(opened, "“", MarkFault.OTHER, width=2)
            opened = at
        elif opened is not None:
            yield WrongMark(opened, "“", MarkFault.OTHER, at, "”", width=2)
            opened = None
        else:
            yield WrongMark(at, "”", MarkFault.OTHER, width=2)
    if opened is not None:
        yield WrongMark(opened, "“", MarkFault.OTHER, width=2)


def _straight(text: str) -> Iterator[WrongMark]:
    """Walk the straight marks and the accents used as apostrophes."""
    if not any(sign in text for sign in "\"'`´ʼ′"):
        return
    figures = _figures(text)
    pairs = {match.start(): match.end() - 1 for match in _SINGLE_PAIR.finditer(text)}
    partners = set(pairs.values())
    opened: list[WrongMark | None] = []
    for match in re.finditer("[\"'`´ʼ′“”]", text):
        at, sign = match.start(), match.group()
        if sign in "“”":
            yield from _taken_in(opened, sign == "“", None)
        elif sign == '"':
            if not opened and at in figures:
                continue
            opens = _opens(text, at, len(opened))
            mark = WrongMark(at, "“" if opens else "”", MarkFault.STRAIGHT, doubtful=_is_doubtful(text, at))
            yield from _taken_in(opened, opens, mark)
        elif at in pairs:
            left, right = ("‘", "’") if opened else ("“", "”")
            yield WrongMark(at, left, MarkFault.STRAIGHT, pairs[at], right)
        elif at not in partners and at not in figures and _is_apostrophe(text, at):
            yield WrongMark(at, "’", MarkFault.APOSTROPHE)
    yield from (one for one in opened if one is not None)


def _taken_in(opened: list[WrongMark | None], opens: bool, mark: WrongMark | None) -> Iterator[WrongMark]:
    """Take a double mark into the row of open ones, None for a curly one; give what can be said of it now.

    Two straight marks that open and close one quotation are one slip, and are put right together.
    """
    if opens:
        opened.append(mark)
        return
    partner = opened.pop() if opened else None
    if partner is None or mark is None:
        yield from (one for one in (partner, mark) if one is not None)
        return
    doubtful = partner.doubtful or mark.doubtful
    yield replace(partner, partner=mark.at, partner_right=mark.right, doubtful=doubtful)


def _paired(marks: Iterable[WrongMark]) -> Iterator[WrongMark]:
    """Join a straight mark that opens with the straight one that closes it: they are one slip and mended together."""
    opened: WrongMark | None = None
    for mark in marks:
        double = mark.partner is None and mark.right in "“”"
        if double and opened is not None and mark.right == "”" and opened.doubtful == mark.doubtful:
            yield replace(opened, partner=mark.at, partner_right=mark.right)
            opened = None
            continue
        if not double:
            yield mark
            continue
        if opened is not None:
            yield opened
        opened = mark if mark.right == "“" else None
        if opened is None:
            yield mark
    if opened is not None:
        yield opened


def _figures(text: str) -> frozenset[int]:
    """Give the offsets of straight marks that are signs of feet, inches, minutes or seconds."""
    if "'" not in text and '"' not in text:
        return frozenset()
    found = {match.end() - 1 for match in _MEASURE.finditer(text)}
    for match in _DEGREES.finditer(text):
        found.update(at for at in range(match.start(), match.end()) if text[at] in "'\"")
    return frozenset(found)


def _opens(text: str, at: int, opened: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before in _OPENS_AFTER and after not in _CLOSES_BEFORE:
        return True
    if before not in _OPENS_AFTER and after in _CLOSES_BEFORE:
        return False
    return not opened


def _is_doubtful(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before in _OPENS_AFTER) == (after in _CLOSES_BEFORE) and before not in "\ufffc"


def _is_apostrophe(text: str, at: int) -> bool:
    """Tell a mark between letters, behind a possessive plural, or before a decade or a shortened word."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isalnum() and (after.isalpha() or (before in "sSxz" and text[at] == "'")):
        return True
    return text[at] == "'" and not before.strip() and after.isdigit()


def _turned(text: str) -> Iterator[WrongMark]:
    """Walk the double marks that open where one closes, or close where one opens."""
    for match in _TURNED_DOUBLE.finditer(text):
        yield WrongMark(match.start(), "“" if match.group() == "”" else "”", MarkFault.TURNED)
    for match in re.finditer(r"(?<=[a-z])‘(?=s\b)", text):
        yield WrongMark(match.start(), "’", MarkFault.APOSTROPHE)


def _at_depth(text: str) -> Iterator[WrongMark]:
    """Walk the pairs of double marks that stand directly within another pair of them.

    Nothing is said where the outer pair does not close: the quotation may run over paragraphs, and a mark may be lost.
    """
    if text.count("“") < 2:
        return
    opened: list[int] = []
    inner: dict[int, list[tuple[int, int]]] = {}
    for match in re.finditer("[“”]", text):
        sign, at = match.group(), match.start()
        if sign == "“":
            opened.append(at)
        elif sign == "”" and opened:
            start = opened.pop()
            if len(opened) == 1 and "‘" not in text[opened[0] : start]:
                inner.setdefault(opened[0], []).append((start, at))
            elif not opened:
                for left, right in inner.pop(start, []):
                    yield WrongMark(left, "‘", MarkFault.DEPTH, right, "’", doubtful=True)


def _outer_singles(text: str) -> Iterator[WrongMark]:
    """Walk the pairs of single curly marks that stand within no double ones."""
    if "‘" not in text:
        return
    for match in _OUTER_SINGLE.finditer(text):
        before = text[: match.start()]
        if before.count("“") > before.count("”"):
            continue
        end = match.end() - 1
        plural = re.search(r"s’ \w", text[match.start() : end + 3]) is not None
        closed = "’" in text[end + 1 :].partition("‘")[0]
        yield WrongMark(match.start(), "“", MarkFault.DEPTH, end, "”", doubtful=plural and closed)
