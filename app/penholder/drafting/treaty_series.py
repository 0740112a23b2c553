"""Citations of the United Nations Treaty Series in notes, and the treaties whose place in it is known.

The form is observed in A/C.3/80/L.29, A/RES/73/7 and all resolutions of the seventy-eighth and seventy-ninth sessions.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache

from penholder.ground.resources import resource

SERIES = "Treaty Series"

_VOLUME = r"(?:\d{1,4}|[IVXLC]{1,8})"
_NUMBER = r"(?:\d{1,2},\d{3}(?!\d)|\d{1,6})"
_JOINT = r"(?:, and |, | and |–|-)"
_NUMBERS = rf"{_NUMBER}(?:{_JOINT}{_NUMBER}){{0,8}}"
_CITATION = re.compile(
    r"(?P<begun>(?:(?:(?P<publisher>[Uu]nited Nations|U\.?N\.?|League of Nations),? ?|^|(?<=See )|(?<=\())"
    r"(?P<series>(?i:treaty series))[,:]?|(?P<short>U\.?N\.?T\.?S\.?|L\.?N\.?T\.?S\.?),?|(?P<ibid>\b[Ii]bid\.?),?) )"
    rf"(?:[Nn]os?\.? ?(?P<early>{_NUMBER}), )?"
    rf"(?P<volword>[Vv]ols?\.?|[Vv]olumes?)? ?(?P<volumes>{_VOLUME}(?:{_JOINT}{_VOLUME}){{0,8}})(?(early)|[,.;]? ?"
    rf"(?:(?:registration )?(?:[Nn]os?\.?|[Nn]umbers?)|(?P<page>pp?\.)) ?(?:I-)?(?P<numbers>{_NUMBERS})(?![\d/]))"
    r"(?P<surplus>, pp?\. ?\d{1,4}(?:[–-]\d{1,4})?)?"
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_QUALIFIED = re.compile(
    r"(?:,? (?:of|adopted on|signed on|concluded on) (?:\d{1,2} [A-Z][a-z]+ )?\d{4}|,? \((?:the )?[A-Z][^()]{0,60}\))$"
)
_OF_ANOTHER = re.compile(
    r"(?:Protocols?|[Aa]mendments?|[Aa]nnex(?:es)?|Part [IVX]+)\b[^;\ufffc]{0,160} (?:to|of|supplementing) (?:the )?(?:\d{4} )?$"
    r"|Part [IVX]+ of the $|(?:Protocols?|[Aa]mendments?) (?:to|of) the $|\bsupplementing the $"
)


@dataclass(frozen=True, slots=True)
class TreatyCitation:
    """One citation: ``volumes`` and ``numbers`` as written, ``right`` the whole in the usual form.

    ``right`` is None where a page stands instead of the registration number. ``series`` is the stretch of the words
    "Treaty Series" (empty in an "Ibid."), which are italic, and ``rest`` the offset behind them.
    """

    start: int
    end: int
    volumes: str
    numbers: str
    right: str | None
    series: tuple[int, int]
    rest: int

    @property
    def pair(self) -> tuple[str, str] | None:
        """Volume and number where there is one of each."""
        single = self.volumes.isdigit() and self.numbers.isdigit() and self.right is not None
        return (self.volumes, self.numbers) if single else None


@dataclass(frozen=True, slots=True)
class Treaty:
    """A treaty of the register (``resources/registers/treaties.toml``)."""

    title: str
    volume: str
    number: str


@lru_cache(maxsize=4096)
def treaty_citations(text: str) -> tuple[TreatyCitation, ...]:
    """Find the citations of the series in a note, however they are written; "ibid." counts where a volume follows."""
    if not any(sign in text for sign in ("Series", "series", "TS", "bid", "T.S")):
        return ()
    return tuple(_read(found) for found in _CITATION.finditer(text) if _is_citation(found))


def _is_citation(found: re.Match[str]) -> bool:
    """Tell a citation from other words: an "Ibid." must name a volume, and a series a volume or a number."""
    return bool(found["volword"]) or found["ibid"] is None


def _read(found: re.Match[str]) -> TreatyCitation:
    numbers = _THOUSANDS.sub("", found["numbers"] or found["early"])
    several_volumes = re.search(_JOINT, found["volumes"]) is not None
    several = re.search(_JOINT, numbers) is not None
    volumes = f"{'vols.' if several_volumes else 'vol.'} {found['volumes']}"
    right = None
    if found["page"] is None:
        right = f"{_begun(found)} {volumes}, {'Nos.' if several else 'No.'} {numbers}"
    series = found.span("series") if found["series"] else found.span("short")
    if found["ibid"]:
        series = (found.start(), found.start())
    return TreatyCitation(found.start(), found.end(), found["volumes"], numbers, right, series, found.end("begun"))


def _begun(found: re.Match[str]) -> str:
    """Give the beginning of a citation as it is written in full; "Ibid." is judged with the row of notes."""
    if found["ibid"]:
        return found["begun"].rstrip(" ")
    league = (found["publisher"] or found["short"] or "").startswith("L")
    return f"{'League of Nations' if league else 'United Nations'}, {SERIES},"


@cache
def treaties() -> tuple[Treaty, ...]:
    """Give the treaties of the register that have a place in the series, the longest titles first."""
    found = (Treaty(title.lstrip("* "), volume, number) for volume, number, _, title in _rows() if volume)
    return tuple(sorted(found, key=lambda one: -len(one.title)))


@cache
def often_cited() -> tuple[str, ...]:
    """Give the titles of the register that resolutions cite often."""
    return tuple(title.lstrip("* ") for _, _, _, title in _rows() if title.startswith("*"))


@cache
def _rows() -> tuple[tuple[str, str, str, str], ...]:
    """Read the register: volume, number, in how many notes they were seen, title."""
    with resource("registers", "treaties.toml").open("rb") as file:
        rows = tomllib.load(file)["treaties"].strip("\n").splitlines()
    split = [[cell.strip() for cell in row.split("|")] for row in rows]
    return tuple((volume, number, seen, title) for volume, number, seen, title in split)


@lru_cache(maxsize=1024)
def treaty_named_before(text: str) -> Treaty | None:
    """Give the treaty whose title ends a text, as it does before the mark of a note; None for any other text.

    A date or a short name in parentheses may stand behind the title; a protocol to a treaty is not that treaty.
    """
    words = text.rstrip(" ,;:.”")
    for _ in range(3):
        lowered = words.casefold()
        for treaty in treaties():
            if lowered.endswith(treaty.title.casefold()):
                before = words[: len(words) - len(treaty.title)]
                another = before[-1:].isalpha() or _OF_ANOTHER.search(before[-200:]) is not None
                return None if another else treaty
        words = _QUALIFIED.sub("", words).rstrip(" ,")
    return None


@cache
def numbers_in_volume(volume: str) -> tuple[str, ...]:
    """Give the registration numbers that the register has for a volume."""
    return tuple(dict.fromkeys(one.number for one in treaties() if one.volume == volume))
