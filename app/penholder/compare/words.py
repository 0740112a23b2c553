"""What stays and what changes between two lines, word by word."""

from __future__ import annotations

from dataclasses import dataclass

from penholder.compare.tokens import Token, tokens
from penholder.model.inline import Inlines, text_of

Range = tuple[int, int]
"""Offsets within one line, the second not included."""

LONGEST_JOINT = 3
"""Code points: blanks and signs up to this length between two rewritten words belong to the change, so that a clause
that was rewritten is one change and not ten."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of both lines that is the same in them, or what stands in one where the other has something else."""

    same: bool
    old: Range
    new: Range

    def joined(self, other: Stretch, same: bool) -> Stretch:
        """Give this stretch and one behind it as one."""
        return Stretch(same, (self.old[0], other.old[1]), (self.new[0], other.new[1]))


def stretches(old: Inlines, new: Inlines) -> tuple[Stretch, ...]:
    """Compare two lines; the stretches cover both from start to end, and same and changed ones take turns."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - only a draft with a base needs it, and most have none

    before, after = tokens(old), tokens(new)
    found: list[Stretch] = []
    for block in Indel.opcodes([one.key for one in before], [one.key for one in after]):
        one = Stretch(
            block.tag == "equal",
            _range(before, block.src_start, block.src_end),
            _range(after, block.dest_start, block.dest_end),
        )
        _append(found, one)
    texts = text_of(old), text_of(new)
    parted = [part for one in _without_joints(found, texts[0]) for part in _trimmed(one, *texts)]
    return tuple(_in_turns(_slid(_in_turns(parted), *texts)))


def _range(pieces: tuple[Token, ...], start: int, end: int) -> Range:
    """Give the offsets of some pieces; an empty stretch stands where the next piece begins."""
    if start < end:
        return pieces[start].start, pieces[end - 1].end
    at = pieces[start].start if start < len(pieces) else (pieces[-1].end if pieces else 0)
    return at, at


def _append(found: list[Stretch], one: Stretch) -> None:
    if found and found[-1].same == one.same:
        found[-1] = found[-1].joined(one, one.same)
    else:
        found.append(one)


def _without_joints(found: list[Stretch], text: str) -> list[Stretch]:
    """Let a short joint between two changes go with them, unless both only put in or both only take out."""
    result: list[Stretch] = []
    at = 0
    while at < len(found):
        one = found[at]
        is_between = one.same and result and at + 1 < len(found)
        if is_between and _is_joint(text[slice(*one.old)]) and _rewrites(result[-1], found[at + 1]):
            result[-1] = result[-1].joined(found[at + 1], False)
            at += 2
            continue
        result.append(one)
        at += 1
    return result


def _is_joint(words: str) -> bool:
    return len(words) <= LONGEST_JOINT and not any(letter.isalnum() for letter in words)


def _rewrites(one: Stretch, other: Stretch) -> bool:
    """Tell whether two changes together take words out and put words in."""
    takes = any(part.old[0] < part.old[1] for part in (one, other))
    puts = any(part.new[0] < part.new[1] for part in (one, other))
    return takes and puts


def _trimmed(one: Stretch, old: str, new: str) -> tuple[Stretch, ...]:
    """Leave blanks that stand at the end of both out of a change.

    What reads the same is taken for the same: words that are a live reference in one line and plain in the other.
    """
    gone, come = old[slice(*one.old)], new[slice(*one.new)]
    if one.same or gone == come:
        return (Stretch(True, one.old, one.new),)
    blanks = 0
    while blanks < min(len(gone), len(come)) and gone[-1 - blanks] == come[-1 - blanks] == " ":
        blanks += 1
    ends = one.old[1] - blanks, one.new[1] - blanks
    return (
        Stretch(False, (one.old[0], ends[0]), (one.new[0], ends[1])),
        Stretch(True, (ends[0], one.old[1]), (ends[1], one.new[1])),
    )


def _slid(found: list[Stretch], old: str, new: str) -> list[Stretch]:
    """Let words that only came or only went begin with a word: of “its| long| work”, the change is “long ”."""
    result = list(found)
    for at in range(1, len(result) - 1):
        before, one, after = result[at - 1 : at + 2]
        gone, come = old[slice(*one.old)], new[slice(*one.new)]
        by = len(gone + come) - len((gone + come).lstrip(" "))
        if one.same or (gone and come) or by == len(gone + come) or not old[slice(*after.old)].startswith(" " * by):
            continue
        result[at - 1] = Stretch(True, (before.old[0], before.old[1] + by), (before.new[0], before.new[1] + by))
        result[at] = Stretch(False, (one.old[0] + by, one.old[1] + by), (one.new[0] + by, one.new[1] + by))
        result[at + 1] = Stretch(True, (after.old[0] + by, after.old[1]), (after.new[0] + by, after.new[1]))
    return result


def _in_turns(found: list[Stretch]) -> list[Stretch]:
    result: list[Stretch] = []
    for one in found:
        if one.old[0] < one.old[1] or one.new[0] < one.new[1]:
            _append(result, one)
    return result
