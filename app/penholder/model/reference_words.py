"""The words of references to paragraphs of the same text: where their numbers stand and how they are written anew.

Forms: "paragraph 15 above", "paragraphs 2 (a) and (b) below", "paragraph 3 of the present resolution", "the
twenty-sixth preambular paragraph above", "section II above", "annex I to the present resolution".
Source: Editorial Manual usage as observed in Assembly drafts; "of this resolution" is the Security Council's form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from penholder.model.ordinals import ORDINAL_PATTERN, int_to_ordinal, ordinal_to_int

_ITEM = r"\d{1,3}(?:\s(?:bis|ter|quater|quinquies|alt))?(?:\s?\([a-z]{1,5}\))*"
_LETTERS = r"\([a-z]{1,5}\)(?:\s?\([a-z]{1,5}\))*"
_LIST = rf"(?:{_ITEM}|{_LETTERS})(?:(?:,\s|\s(?:and|or|to)\s|,\s(?:and|or)\s|\s?–\s?)(?:{_ITEM}|{_LETTERS}))*"
_TAIL = r"(?P<tail>above|below|(?:of|to|in)\s(?:the\spresent|this)\s(?:resolution|decision))"
_AFTER = r"(?![\w-])"

_PARAGRAPHS = re.compile(rf"(?<!reambular\s)\b[Pp]aragraphs?\s(?P<list>{_LIST})\s{_TAIL}{_AFTER}")
_PREAMBULAR = re.compile(rf"\b(?P<list>{ORDINAL_PATTERN})\spreambular\sparagraph\s{_TAIL}{_AFTER}", re.IGNORECASE)
_DIVISIONS = re.compile(rf"\b(?P<what>[Ss]ection|[Aa]nnex)\s(?P<list>[IVX]+|[A-Z])\s{_TAIL}{_AFTER}")
_NUMBERED_ITEM = re.compile(rf"{_ITEM}|{_LETTERS}")
_PIECE = re.compile(r"\([a-z]+\)|\d{1,3}(?:\s(?:bis|ter|quater|quinquies|alt))?")


class Aim(StrEnum):
    """What a reference names."""

    PARAGRAPH = "paragraph"
    PREAMBULAR = "preambular"
    SECTION = "section"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Slot:
    """One number in the words: where it stands, and the whole label it says ("2 (b)" in "2 (a) and (b)")."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class ReferenceWords:
    """A reference as read: what it names, its numbers, and its tail ("above", "of the present resolution")."""

    start: int
    end: int
    aim: Aim
    slots: tuple[Slot, ...]
    tail: str
    tail_start: int


def find_reference_words(text: str) -> tuple[ReferenceWords, ...]:
    """Find every stretch of a text that has the form of a reference to its own paragraphs."""
    if not any(word in text for word in ("above", "below", "resolution", "decision")):
        return ()
    found = [_read(match, Aim.PARAGRAPH) for match in _PARAGRAPHS.finditer(text)]
    if "preambular" in text.lower():  # its pattern tries a number in words at every word of the text
        found += [_read(match, Aim.PREAMBULAR) for match in _PREAMBULAR.finditer(text)]
    found += [_read(match, Aim(match["what"].lower())) for match in _DIVISIONS.finditer(text)]
    return tuple(sorted(found, key=lambda one: one.start))


@lru_cache(maxsize=4096)
def read_reference_words(words: str) -> ReferenceWords | None:
    """Read words that are one reference from end to end; None where they are not (any more)."""
    found = find_reference_words(words)
    return found[0] if len(found) == 1 and (found[0].start, found[0].end) == (0, len(words)) else None


def _read(match: re.Match[str], aim: Aim) -> ReferenceWords:
    start, text = match.start("list"), match["list"]
    if aim is Aim.PARAGRAPH:
        slots = _numbered_slots(text, start)
    elif aim is Aim.PREAMBULAR:
        slots = (Slot(start, start + len(text), str(ordinal_to_int(text) or 0)),)
    else:
        slots = (Slot(start, start + len(text), text),)
    return ReferenceWords(match.start(), match.end(), aim, slots, match["tail"], match.start("tail"))


def _numbered_slots(text: str, offset: int) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    path: list[str] = []
    for item in _NUMBERED_ITEM.finditer(text):
        written = item.group().rstrip()
        pieces = _PIECE.findall(written)
        if path and pieces[0].startswith("("):
            pieces = path[: max(len(path) - len(pieces), 1)] + pieces
        path = pieces
        slots.append(Slot(offset + item.start(), offset + item.start() + len(written), " ".join(pieces)))
    return tuple(slots)


def rewritten(words: str, read: ReferenceWords, labels: tuple[str | None, ...], tail: str) -> str:
    """Write a reference anew with other labels (None leaves a number as it stands) and another tail."""
    result = words[: read.tail_start] + tail + words[read.tail_start + len(read.tail) :]
    before = [slot.label for slot in read.slots]
    after = [label if label is not None else old for label, old in zip(labels, before, strict=True)]
    for index in range(len(read.slots) - 1, -1, -1):
        slot = read.slots[index]
        if before[index] == after[index] and (index == 0 or before[index - 1] == after[index - 1]):
            continue
        short = words[slot.start : slot.end].startswith("(")
        result = result[: slot.start] + _written(after, index, short, read.aim, words[slot.start]) + result[slot.end :]
    return result


def _written(labels: list[str], index: int, short: bool, aim: Aim, first: str) -> str:
    """Write one number, short ("(b)") where it was short and still shares its paragraph with the one before."""
    label = labels[index]
    if aim is Aim.PREAMBULAR:
        ordinal = int_to_ordinal(int(label))
        return ordinal.capitalize() if first.isupper() else ordinal
    if short and index and " " in label:
        parent, _, own = label.rpartition(" ")
        if labels[index - 1].rpartition(" ")[0] == parent:
            return own
    return label
