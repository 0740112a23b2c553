"""Square brackets and the other traces that a negotiation leaves in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from penholder.drafting.labels import LabelForm, read_label
from penholder.drafting.tabling.groups import GroupKind, groups_in


@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of square brackets, or one that has no partner (``closed`` false, ``end`` one after it).

    ``depth`` is 0 for an outer pair; ``opening`` is false for a closing bracket without partner.
    """

    start: int
    end: int
    depth: int
    closed: bool
    opening: bool = True


class ResidueKind(StrEnum):
    """What a trace of negotiation is."""

    LABEL = "label"
    AGREED = "agreed"
    AD_REF = "ad_ref"
    MARK = "mark"
    ATTRIBUTION = "attribution"
    PLACEHOLDER = "placeholder"
    ALTERNATIVE = "alternative"


@dataclass(frozen=True, slots=True)
class Residue:
    """One trace of negotiation, with its place in the text."""

    start: int
    end: int
    kind: ResidueKind


_AD_REF = re.compile(r"[\[({]?\bad ref(?:erendum)?\b\.?[\])}]?", re.IGNORECASE)
_NO_PARTY = "(?!(?:Note|See|Source|Signed|Adopted|Annex|Original|Recalling|Translated|Resumed)\\b)"
_PARTY = _NO_PARTY + r"[A-Z][A-Za-z0-9&’'.-]{0,24}"
_VERB = r"(?:add|del|delete|deletion|replace|alt|retain|reserve|prefers?|supports?|proposal|bracket|move|merge)"
_PARTIES = rf"{_PARTY}(?:(?:, ?| ?/ ?| and | ){_PARTY}){{0,6}}"
_ATTRIBUTION = re.compile(
    rf"[\[{{]{_PARTIES}: ?{_VERB}\b[^\[\]{{}}:;]{{0,80}}[\]}}]"
    rf"|[\[{{]{_PARTIES}(?: {_VERB}\b[^\[\]{{}}]{{0,40}}?)?: ?"
    rf"|[\[{{]{_PARTIES} {_VERB}\b[^\[\]{{}}]{{0,200}}[\]}}]"
)
_PLACEHOLDER = re.compile(
    r"\[(?: |\.{3}|…|x{1,3}|X{1,3}|_{1,6}|\?{1,3}|tbc|TBC|tbd|TBD|placeholder[^\[\]]{0,60})?\]"
    r"|\b(?:TBC|TBD|tbc|tbd)\b|\?{2,5}"
)
_NAME_WORDS = re.compile(r"[A-Z][A-Za-z’-]*")
_ALTERNATIVE = re.compile(r"\b[Aa]lt(?:ernative)? ?[1-9]? ?:")

_PATTERNS = (
    (ResidueKind.AD_REF, _AD_REF),
    (ResidueKind.ATTRIBUTION, _ATTRIBUTION),
    (ResidueKind.PLACEHOLDER, _PLACEHOLDER),
    (ResidueKind.ALTERNATIVE, _ALTERNATIVE),
)


@lru_cache(maxsize=64)  # asked several times for a line, one time after the other
def find_brackets(text: str) -> tuple[Bracket, ...]:
    """Find the square brackets of a text in the order in which they begin, with those that have no partner."""
    opened: list[int] = []
    found: list[Bracket] = []
    for at, character in enumerate(text):
        if character == "[":
            opened.append(at)
        elif character == "]" and opened:
            start = opened.pop()
            found.append(Bracket(start, at + 1, len(opened), closed=True))
        elif character == "]":
            found.append(Bracket(at, at + 1, 0, closed=False, opening=False))
    found.extend(Bracket(at, at + 1, depth, closed=False) for depth, at in enumerate(opened))
    return tuple(sorted(found, key=lambda bracket: (bracket.start, -bracket.end)))


_OF_GROUP = {
    GroupKind.AGREED: ResidueKind.AGREED,
    GroupKind.MARK: ResidueKind.MARK,
    GroupKind.PARTIES: ResidueKind.ATTRIBUTION,
    GroupKind.POSITION: ResidueKind.ATTRIBUTION,
}
_WITHIN = frozenset({GroupKind.AGREED, GroupKind.MARK})


def _groups(text: str) -> Iterator[Residue]:
    """Walk the marks, and the names that stand behind the text: within a sentence they may be words of it."""
    for group in groups_in(text):
        kind = _OF_GROUP.get(group.kind)
        last = group.kind in _WITHIN or not text[group.end :].strip(" \t\u00a0\ufffc.,;")
        if kind is not None and last and not _is_abbreviation(text, group.start, group.end):
            yield Residue(group.start, group.end, kind)


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Tell an abbreviation in parentheses behind the name it is for: "the African Union (AU)"."""
    letters = text[start + 1 : end - 1]
    if text[start] != "(" or not letters.isalpha() or not letters.isupper() or len(letters) < 2:
        return False
    initials = "".join(word[0] for word in _NAME_WORDS.findall(text[max(0, start - 120) : start]))
    return initials.endswith(letters)


@lru_cache(maxsize=4096)  # asked again for every line after each key while the export panel is open
def working_residue(text: str) -> tuple[Residue, ...]:
    """Find what shows that a paragraph is in negotiation: PP and OP labels, "[agreed]", "ad ref", "[EU: …]", "[…]".

    A bracketed line of an adopted text ("[Adopted …]", "[on the report of …]") is none. Plain brackets are none either:
    whether they may stand depends on the stage, see ``find_brackets``.
    """
    found: list[Residue] = []
    label = read_label(text)
    if label is not None and label.value(LabelForm.WORKING) is not None:
        found.append(Residue(label.start, label.start + len(label.text), ResidueKind.LABEL))
    for kind, pattern in _PATTERNS:
        found.extend(Residue(match.start(), match.end(), kind) for match in pattern.finditer(text))
    found.extend(_groups(text))
    apart: list[Residue] = []
    for residue in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or residue.start >= apart[-1].end:
            apart.append(residue)
    return tuple(apart)
