"""Joins set lines into paragraphs: by the space above a line, its left edge, the room left in the line before, its label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from penholder.drafting.labels import LabelForm, ReadLabel
from penholder.drafting.labels_by_opening import read_any_label
from penholder.drafting.openings import read_opening
from penholder.formats.intake.headings import annex_label, is_organ_line
from penholder.formats.intake.joining import Joined, JointDoubt, join_all
from penholder.formats.intake.lines import Line, Zone
from penholder.formats.intake.seams import final_sign
from penholder.formats.intake.sequence import Sequence as Row
from penholder.formats.intake.styles import wholly

_INDENT = 8.0
"""Points. First lines of United Nations texts stand 23.75 further in; less than this is an uneven edge."""

_ROOM = 24.0
"""Points that a line may end before the right edge and still be full, where the next word did not fit."""

_LARGER = 0.8
_LONG = 40


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph as joined, and whether it is a table."""

    joined: Joined
    table: bool = False


def join_typeset(lines: Sequence[Line], gapped: bool) -> tuple[list[SetParagraph], tuple[JointDoubt, ...]]:
    """Give the paragraphs of set lines, and where it was in doubt whether one begins.

    ``gapped`` says that paragraphs stand apart by space; where they do not, indents and room tell them.
    """
    joining = _Joining(lines, gapped)
    return joining.paragraphs(), tuple(joining.doubts)


class _Joining:
    """Walks the lines once."""

    def __init__(self, lines: Sequence[Line], gapped: bool) -> None:
        self._lines = lines
        self._gapped = gapped
        self._right = _right_edge(lines)
        self._left = _left_edge(lines)
        self._sequence = Row()
        self.doubts: list[JointDoubt] = []

    def paragraphs(self) -> list[SetParagraph]:
        groups: list[list[Line]] = []
        for line in self._lines:
            label = read_any_label(line.text[:400])
            if groups and not self._begins(groups[-1], line, label):
                groups[-1].append(line)
                continue
            groups.append([line])
            if label is not None:
                self._sequence.take(label)
        return [_made(group) for group in groups]

    def _begins(self, block: list[Line], line: Line, label: ReadLabel | None) -> bool:
        before = block[-1]
        if Zone.OBJECT in {line.zone, before.zone}:
            return line.zone is not before.zone
        if _is_whole(line.text) or (len(block) == 1 and _is_whole(before.text)):
            return True
        if line.page == before.page:
            return bool(line.gap) or _at(line.base) < _at(before.base) or self._begins_close(block, line, label)
        return self._begins_page(block, line, label)

    def _begins_close(self, block: list[Line], line: Line, label: ReadLabel | None) -> bool:
        """Tell whether a line that stands no farther below the one before than lines of a paragraph do begins one."""
        before = block[-1]
        if _looks_other(before, line) or self._right_aligned(before, line):
            return True
        ended = bool(final_sign(before.text)) and self._has_room(before, line)
        if label is not None and self._fits(label, line):
            rest, sign = line.text[label.end :], final_sign(before.text)
            opens = sign == "," and label.value(LabelForm.ARABIC) is not None and _is_opening(rest)
            begun = label.text.startswith("(") or not rest[:1].islower()
            return ended or opens or (sign in {";", ".", ":"} and begun)
        if not self._gapped and self._begins_by_indent(block, line):
            return True
        wrap = block[1].left if len(block) > 1 else None
        return ended and wrap is not None and _at(line.left) > _at(wrap) + _INDENT

    def _begins_by_indent(self, block: list[Line], line: Line) -> bool:
        """Tell a first line by its indent, or by the room left above it, where no space parts paragraphs."""
        before = block[-1]
        sign, room = final_sign(before.text), self._has_room(before, line)
        if sign and line.italics and line.italics[0][0] == 0 and _is_opening(line.text):
            return True
        indented = _at(line.left) > self._left + _INDENT and line.left != before.left
        alone = len(block) == 1 and _at(before.left) > self._left + _INDENT  # one indented line, and another one
        if (indented or alone) and _at(line.left) > self._left + _INDENT:
            return bool(sign) or room
        return room and bool(sign) and not line.text[:1].islower()

    def _begins_page(self, block: list[Line], line: Line, label: ReadLabel | None) -> bool:
        """Tell whether the first line of a page begins a paragraph."""
        before = block[-1]
        sign = final_sign(before.text)
        if _looks_other(before, line):
            return True
        small = line.text.lstrip("“‘([\"'")[:1].islower()
        if label is not None and self._fits(label, line):
            return bool(sign) or self._has_room(before, line)
        shift = _at(line.left) - _at(before.left)
        if len(block) == 1 and shift < -_INDENT:
            return False  # the second line of a paragraph whose first one is indented
        if shift > _INDENT:
            return bool(sign) or self._has_room(before, line) or not small
        if not sign or small:
            return False
        if shift < -_INDENT:
            return True
        begins = self._has_room(before, line) or _is_opening(line.text)
        if sign != ",":
            self.doubts.append(JointDoubt(line.number, begins))
        return begins

    def _right_aligned(self, before: Line, line: Line) -> bool:
        """Tell two short lines that end at the right edge and begin anywhere: the meeting, and below it the date."""
        ends = abs(_at(before.right) - _at(line.right)) < 2 and abs(_at(line.right) - self._right) < 3
        return ends and min(_at(before.left), _at(line.left)) > self._right / 2 and before.left != line.left

    def _fits(self, label: ReadLabel, line: Line) -> bool:
        """Tell a label that is next in its row, or that can be nothing else, from a number at the head of a line."""
        if label.end >= len(line.text):
            return False
        sure = label.value(LabelForm.BULLET) is not None or label.value(LabelForm.WORKING) is not None
        return sure or self._sequence.fits(label)

    def _has_room(self, before: Line, line: Line) -> bool:
        """Tell whether the first word of a line would have fitted into the line before."""
        word = line.text.split(None, 1)[0]
        return _at(before.right) + (len(word) + 1) * 0.45 * (before.size or 10.0) + 2 < self._right or (
            _at(before.right) < self._right - 4 * _ROOM
        )


def _is_whole(text: str) -> bool:
    """Tell a line that is a paragraph by itself: the organ line, the line that begins an annex."""
    return is_organ_line(text) or (annex_label(text) is not None and text[:1].isupper())


def _at(place: float | None) -> float:
    return place if place is not None else 0.0


def _right_edge(lines: Sequence[Line]) -> float:
    """Give the place at which most lines end; justified lines all end there."""
    ends = Counter(round(_at(line.right) / 2) * 2 for line in lines if len(line.text) > _LONG)
    if not ends:
        return max((_at(line.right) for line in lines), default=0.0)
    return max(ends, key=lambda end: (ends[end], end))


def _left_edge(lines: Sequence[Line]) -> float:
    """Give the place at which most lines begin: those after the first of a paragraph."""
    begins = Counter(round(_at(line.left) / 2) * 2 for line in lines if len(line.text) > _LONG)
    if not begins:
        return min((_at(line.left) for line in lines), default=0.0)
    return max(begins, key=lambda place: (begins[place], -place))


def _looks_other(before: Line, line: Line) -> bool:
    """Tell whether two lines are set so differently that they cannot be of one paragraph: a heading and its text."""
    if abs(_at(before.size) - _at(line.size)) > _LARGER:
        return True
    return wholly(before.text, before.bolds or ()) and not line.bolds and not _runs_on(before, line)


def _runs_on(before: Line, line: Line) -> bool:
    return line.text[:1].islower() and not final_sign(before.text)


def _is_opening(text: str) -> bool:
    opening = read_opening(text[:400])
    return opening is not None and opening.known


def _made(group: list[Line]) -> SetParagraph:
    if group[0].zone is not Zone.OBJECT:
        return SetParagraph(join_all(group))
    joined = Joined("", [])
    offset = 0
    for line in group:
        joined.starts.append((offset, line))
        joined.pieces.append(line.text if line is group[-1] else line.text + "\n")
        offset += len(joined.pieces[-1])
    joined.text = "".join(joined.pieces)
    return SetParagraph(joined, table=True)
