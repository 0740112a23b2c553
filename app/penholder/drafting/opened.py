"""The opening of a paragraph taken apart: its words without "also" and "further", where those stand, whom it addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache

from penholder.drafting.addressees import addressee
from penholder.drafting.halves import Half
from penholder.drafting.openings import Opening, read_opening
from penholder.drafting.phrasebook import first_words

_WORD = re.compile(r"(?<![a-z])[a-z]{4,}(?:ing|s)\b")
_ODD_BEFORE = re.compile(
    r"(?P<odd>(?:Also,? further|Further,? also|Also also|Further further|Moreover|Furthermore|Additionally|In addition|"
    r"Likewise|Similarly|Again|Equally also|Thirdly|Secondly),?)\s+(?P<rest>[A-Za-z])",
    re.IGNORECASE,
)
_ODD_AFTER = re.compile(
    r"\s+(?:also further|further also|also also|further further|moreover|furthermore|additionally)\Z", re.IGNORECASE
)
_ODD_BEHIND = re.compile(r"\s+(?:moreover|furthermore|additionally)\b")
_FURTHER_BEHIND = re.compile(
    r" further(?= (?:that|the|to|its|his|all|any|upon|on|with|States|Member|Governments|[A-Z][a-z]+)\b(?! efforts))"
)
_COMPLEMENT = re.compile(r" with [a-z]+(?: (?:concern|regret|appreciation|satisfaction|interest|alarm|dismay))?")
_LINK = re.compile(r",? in (?:this|that) (?:regard|connection|respect|context)\b")
_FIRST = re.compile(r"(also|further)\s+", re.IGNORECASE)
_ASIDE = re.compile(r"(?:also|further), (?P<aside>[a-z ]{4,30}), (?P<rest>[A-Za-z].*)", re.IGNORECASE)
_LAST = re.compile(r"\s+(also|further)\Z", re.IGNORECASE)
_WITHIN = re.compile(r"\s+(also|further)(?=\s)", re.IGNORECASE)


class MarkerPlace(StrEnum):
    """Where "also" or "further" stands in an opening: nowhere, before the phrase, within it, or behind it."""

    NOWHERE = "nowhere"
    BEFORE = "before"
    WITHIN = "within"
    BEHIND = "behind"


@dataclass(frozen=True)
class Opened:
    """A paragraph's opening; ``odd`` holds words that stand for a marker and are none ("Moreover", "Also further").

    ``inner`` holds the verbs and participles further on in the paragraph, in small letters; ``complement`` what makes
    a listed phrase another one ("with great concern"). ``linked`` tells that "in this regard" follows.
    """

    opening: Opening
    addressee: str
    inner: frozenset[str]
    odd: str = ""
    complement: str = ""
    linked: bool = False

    @property
    def half(self) -> Half:
        """The half whose form the opening has."""
        return self.opening.half

    @property
    def base(self) -> str:
        """The phrase in its listed form without marker, with its complement."""
        return f"{self.opening.base} {self.complement}".rstrip()

    @property
    def marker(self) -> str:
        """The marker: "also", "further", "once again" … or empty."""
        return self.opening.marker

    @property
    def free(self) -> bool:
        """Tell whether the opening stands outside the sequence: "Once again urges", "Noting, in this regard,"."""
        return self.marker not in {"", "also", "further"} or (self.linked and not self.marker)

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The verbs or participles of the opening in small letters, one as a rule, two in "Invites and encourages"."""
        words = frozenset(self.opening.base.lower().split())
        return words & first_words(self.half) or frozenset(self.opening.base.lower().split()[:1])

    @cached_property
    def core(self) -> str:
        """The words of the opening without marker, its first letter capital: "Requests" of "Also requests"."""
        phrase = self.opening.phrase
        aside = _ASIDE.fullmatch(phrase)
        if aside is not None:
            return f"{aside['rest'][0].upper()}{aside['rest'][1:]}, {aside['aside']},"
        for pattern in (_ODD_BEFORE, _FIRST):
            found = pattern.match(phrase)
            if found is not None:
                phrase = phrase[found.start("rest") if pattern is _ODD_BEFORE else found.end() :]
        phrase = _WITHIN.sub("", _LAST.sub("", _ODD_AFTER.sub("", phrase)))
        return phrase[:1].upper() + phrase[1:]

    @cached_property
    def marker_place(self) -> MarkerPlace:
        """Where the marker stands."""
        phrase = self.opening.phrase
        if self.marker not in {"also", "further"} or self.odd:
            return MarkerPlace.NOWHERE
        if _FIRST.match(phrase) or _ASIDE.fullmatch(phrase):
            return MarkerPlace.BEFORE
        return MarkerPlace.BEHIND if _LAST.search(phrase) else MarkerPlace.WITHIN

    def written(self, marker: str) -> str:
        """Write the opening with a marker in its place, or ("") without one."""
        if not marker:
            return self.core
        if self.core.startswith("Having "):
            return f"Having {marker} {self.core.removeprefix('Having ')}"
        if self.half is Half.PREAMBULAR:
            return f"{self.core} {marker}"
        return f"{marker.capitalize()} {self.core[:1].lower()}{self.core[1:]}"


@lru_cache(maxsize=4_000)
def read_opened(text: str, half: Half) -> Opened | None:
    """Read the opening of a paragraph of this half; None where it begins with none."""
    opening, odd = read_opening(text, half), ""
    if opening is None or not opening.known:
        opening, odd = _with_odd_words(text, half) or (opening, "")
    if opening is None:
        return None
    if half is Half.PREAMBULAR and (behind := _ODD_BEHIND.match(text, opening.start + opening.length)):
        length = behind.end() - opening.start
        opening = replace(opening, phrase=text[opening.start : behind.end()], length=length)
    found = _ODD_AFTER.search(opening.phrase)
    if found is not None:
        odd = found.group().strip()
    if half is Half.OPERATIVE and not opening.marker:
        opening = _with_further_behind(text, opening)
    words = frozenset(_WORD.findall(text, opening.start + opening.length))
    inner = words & (first_words(Half.OPERATIVE) | first_words(Half.PREAMBULAR))
    end = opening.start + opening.length
    complement = _COMPLEMENT.match(text, end)
    linked = _LINK.match(text, end) is not None or opening.phrase.lower().endswith("in this regard")
    words_of_it = complement.group().strip() if complement else ""
    return Opened(opening, addressee(text, opening), inner, odd, words_of_it, linked)


def _with_odd_words(text: str, half: Half) -> tuple[Opening, str] | None:
    """Read "Moreover requests" and "Also further requests" as an opening behind words that are no marker."""
    found = _ODD_BEFORE.match(text)
    if found is None:
        return None
    at = found.start("rest")
    behind = read_opening(text[at].upper() + text[at + 1 :], half)
    if behind is None or not behind.known or behind.start:
        return None
    length = at + behind.length
    return replace(behind, phrase=text[:length], start=0, length=length), found["odd"]


def _with_further_behind(text: str, opening: Opening) -> Opening:
    """Take in the "further" of "Requests further the …", but not that of "Encourages further efforts"."""
    end = opening.start + opening.length
    found = _FURTHER_BEHIND.match(text, end)
    if found is None:
        return opening
    phrase = text[opening.start : found.end()]
    return replace(opening, phrase=phrase, length=len(phrase), marker="further")
