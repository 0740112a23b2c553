"""Joins broken lines into paragraphs: whether a line goes on with the paragraph before it or begins a new one.

Nothing is decided by one sign alone. What the line begins with (a label that is next in its row, a known opening, a small
letter), what the line before ends with, and the layout (an empty line, an indent, room that was left in the line before) are
weighed against each other; a sum near the limit is a doubt and is reported.
"""

from __future__ import annotations

import re
from collections.abc import Sequence as Row
from dataclasses import dataclass, field

from penholder.drafting.halves import Half
from penholder.drafting.labels import LabelForm, ReadLabel, read_label
from penholder.drafting.labels_by_opening import read_any_label
from penholder.drafting.openings import read_opening
from penholder.formats.intake.headings import is_organ_line
from penholder.formats.intake.lines import Line
from penholder.formats.intake.seams import ends_with_mark, final_sign, is_bare_mark, joint, without_soft_hyphen
from penholder.formats.intake.sequence import Sequence
from penholder.formats.intake.shape import Shape
from penholder.ground.progress import come_to

LIMIT = 3.0
"""A sum of weights from here on begins a paragraph."""

_DOUBT = 0.6
_ROOMY = 0.78
"""Share of a full line; where the line before with the next word fills less, the word would certainly have fitted."""

_SECTION = re.compile(
    r"(?:[IVXL]{1,6}|[A-Z])\.\s+[A-Z]\w|[IVX]{1,6}$|"
    r"(?:Section|Part|Chapter|Rule|Article|Item|Sub-item) (?:[IVXL]+|\d+|[A-Z])\b.{0,90}$"
)
_NAMED_ITEM = re.compile(r"[A-Z][a-z]+ (?:\d{1,2}|[A-Z]|[IVX]{1,5}): [A-Z]")
"""An item that a word numbers: "Panel 1: Water", "Option B: Wells"."""

_ANNEX = re.compile(r"(?:annex|appendix|enclosure)(?: [IVXL]+| \d{1,2}| [A-Z])?[*\d]{0,3}", re.IGNORECASE)
_MEETING = re.compile(r"\d+\w\w (?:\(resumed\) )?(?:plenary )?meeting$")
_BARE_ITEM = re.compile(r"(?:Item|Chapter|Section|Article|Rule) (?:\d{1,3}|[IVXL]{1,6})\.?", re.IGNORECASE)
_MARK_AND_WORD = re.compile(r"\d{1,3}\s+(?:[a-z]|\d+/\d)")
_BULLETS = "•◦▪●○■□‣⁃∙\uf0b7\uf02d\uf0a7"
_OPEN_END = re.compile(r"\b(?:the|of|and|to|for|in|on|by|with|entitled|a|an|its|or|that|from)$")
_FIRST_WORD = re.compile(r"\S+")
_SEEN = 400
"""Characters of a line that are looked at; the rest says nothing about where a paragraph begins."""


@dataclass(slots=True)
class Joined:
    """A paragraph in the making: its text with inner blanks as found, and at which offset which line begins."""

    text: str
    starts: list[tuple[int, Line]]
    pieces: list[str] = field(default_factory=list)

    @property
    def line(self) -> Line:
        """The line it begins with."""
        return self.starts[0][1]


@dataclass(frozen=True, slots=True)
class JointDoubt:
    """A place where it was hardly clear whether a paragraph begins; ``words`` are those of the line there."""

    line: int
    begins: bool
    words: str = ""


_FULL = 0.9
"""Share of a full line from which on a line is full."""


def join_lines(lines: Row[Line], shape: Shape) -> tuple[tuple[Joined, ...], tuple[JointDoubt, ...]]:
    """Give the paragraphs of the lines, and where it was in doubt whether one begins."""
    joining = _Joining(lines, shape)
    return joining.joined(), tuple(joining.doubts)


def join_all(lines: Row[Line], parted: bool = False) -> Joined:
    """Make one paragraph of lines that are known to belong together; ``parted`` keeps a line break at each empty line."""
    joined = Joined("", [])
    for line in lines:
        if parted and line.gap and joined.pieces:
            joined.pieces[-1] += "\n"
            joined.pieces.append(line.text)
            joined.starts.append((0, line))
        else:
            _append(joined, line)
    return _finished(joined)


def _append(joined: Joined, line: Line) -> None:
    """Add a line; the text itself is made once at the end, so that long paragraphs cost no more than their length."""
    if joined.pieces:
        before = joined.pieces[-1]
        between = joint(before, line.text)
        joined.pieces[-1] = without_soft_hyphen(before) + between
    joined.pieces.append(line.text)
    joined.starts.append((0, line))


def _finished(joined: Joined) -> Joined:
    offset = 0
    for index, piece in enumerate(joined.pieces):
        joined.starts[index] = (offset, joined.starts[index][1])
        offset += len(piece)
    joined.text = "".join(joined.pieces)
    return joined


class _Joining:
    """Walks the lines once."""

    def __init__(self, lines: Row[Line], shape: Shape) -> None:
        self._lines = lines
        self._shape = shape
        self._indented = _has_indents(lines, shape)
        self._sequence = Sequence()
        self._operative = False
        self._stopless: set[int] = set()
        self.doubts: list[JointDoubt] = []

    def joined(self) -> tuple[Joined, ...]:
        found: list[Joined] = []
        for index, line in enumerate(self._lines):
            come_to(index, len(self._lines))
            label = read_any_label(line.text[:_SEEN])
            if found:
                weight = self._weight(found[-1], index, label)
                if self._shape.wrapped and abs(weight - LIMIT) < _DOUBT:
                    self.doubts.append(JointDoubt(line.number, weight >= LIMIT, line.text))
                if weight < LIMIT:
                    _append(found[-1], line)
                    continue
            begun = Joined("", [])
            if label is None and found and self._lost_its_stop(index):
                self._sequence.pass_over(int(line.text))
                self._stopless.add(index)
            _append(begun, line)
            found.append(begun)
            self._take(label)
        return tuple(_finished(one) for one in found)

    def _take(self, label: ReadLabel | None) -> None:
        if label is not None:
            self._sequence.take(label)
            self._operative = self._operative or label.value(LabelForm.ARABIC) is not None

    def _weight(self, block: Joined, index: int, label: ReadLabel | None) -> float:
        before, line = self._lines[index - 1], self._lines[index]
        sign = final_sign(before.text)
        if is_bare_mark(before.text) and len(block.pieces) > 1:
            sign = final_sign(block.pieces[-2])
        if len(block.pieces) == 1 and (whole := _whole_line(before.text)) is not None:
            return whole
        if _whole_line(line.text) is not None:
            sure = sign or _ANNEX.fullmatch(line.text) or line.text.endswith((",", ":"))
            return LIMIT + 1 if sure else LIMIT - 1
        bare = read_label(block.pieces[0]) if len(block.pieces) == 1 and len(before.text) < 12 else None
        if (bare is not None and bare.end == len(before.text)) or (
            len(block.pieces) == 1 and (_BARE_ITEM.fullmatch(before.text) or index - 1 in self._stopless)
        ):
            return 0.0
        if self._lost_its_stop(index):
            return LIMIT + 1
        share = self._share(block, line)
        begins = self._label_weight(index, label, sign, share) if label else self._words_weight(index, sign)
        heading = len(block.pieces) == 1 and not sign and len(before.text) < 80
        ends = self._end_weight(sign, heading and begins >= 3)
        return begins + ends + self._layout_weight(block, before, line, sign, share)

    def _lost_its_stop(self, index: int) -> bool:
        """Tell a number on a line of its own that is next in its row, with an operative verb below: a label without its stop."""
        text = self._lines[index].text
        if not (is_bare_mark(text) and self._operative and index and index + 1 < len(self._lines)):
            return False
        if final_sign(self._lines[index - 1].text) != ";" or not self._sequence.expects(int(text)):
            return False
        return self._opens(index + 1)

    def _opens(self, index: int) -> bool:
        """Tell whether a line begins with a known operative verb."""
        text = self._lines[index].text[:_SEEN] if index < len(self._lines) else ""
        opening = read_opening(text, Half.OPERATIVE)
        return opening is not None and opening.known

    def _label_weight(self, index: int, label: ReadLabel, sign: str, share: float) -> float:
        """Weigh a label: whether it is next, what follows it, and whether the line before was full."""
        rest = self._lines[index].text[label.end : _SEEN]
        if label.value(LabelForm.BULLET) is not None:
            return 5.0 if label.text in _BULLETS else (2.5 if sign in {";", ":"} and rest[:1].isupper() else -2.0)
        if label.value(LabelForm.WORKING) is not None:
            return 6.0
        weight = 5.0 if self._sequence.fits(label) else 2.0
        if not rest:
            opens = label.standard and self._opens(index + 1)
            return weight + (2.0 if opens and weight > 2 and not sign else 0.0 if opens and sign else -2.0)
        if rest[:1].islower():
            return weight - (0.5 if sign in {";", ":", ","} or share < _ROOMY else 3.0)
        opening = read_opening(rest, Half.OPERATIVE) if label.value(LabelForm.ARABIC) is not None else None
        return weight + (2.0 if opening is not None and opening.known else 0.5)

    def _words_weight(self, index: int, sign: str) -> float:
        """Weigh the first words of a line without a label."""
        text = self._lines[index].text[:_SEEN]
        first = text.lstrip('“"‘([{«*')[:1]
        if first.islower():
            return -3.0
        if not first.isalpha():
            return -3.0 if _MARK_AND_WORD.match(text) or is_bare_mark(text) else -0.5
        if _SECTION.match(text) or (sign in {":", ";"} and _NAMED_ITEM.match(text)):
            return 3.0
        opening = read_opening(text, None if self._operative else Half.PREAMBULAR)
        if opening is None and not self._operative and sign in {",", ";", "."}:
            opening = read_opening(text, Half.OPERATIVE)
            if opening is not None and not opening.known:
                opening = None
        if opening is None:
            return 2.5 if self._stands_alone(index) else 0.5
        return 5.0 if opening.known else 1.5

    def _stands_alone(self, index: int) -> bool:
        """Tell a heading: a line without a final sign, and the next line begins a paragraph; a long one only between two."""
        text = self._lines[index].text
        if index + 1 == len(self._lines) or final_sign(text):
            return False
        short = len(text) <= self._shape.width * 0.6
        following = self._lines[index + 1].text
        label = read_label(following[:80])
        if label is not None:
            between = final_sign(self._lines[index - 1].text) in {";", "."} and label.end < len(following)
            return label.standard and self._sequence.fits(label) and (short or between)
        if not short:
            return False
        opening = read_opening(following[:_SEEN])
        return opening is not None and opening.known

    def _end_weight(self, sign: str, after_heading: bool) -> float:
        if sign in {";", ".", ":", "?", "!"}:
            return 1.5
        if sign == ",":
            return 1.0
        return 0.0 if after_heading else -3.0

    def _layout_weight(self, block: Joined, before: Line, line: Line, sign: str, share: float) -> float:
        same_page = before.page == line.page
        small = line.text[:1].islower()
        parted = same_page and bool(line.gap) and not (self._shape.spaced and self._shape.wrapped)
        if parted and not sign and share >= _FULL and self._shape.wrapped:
            return 2.0  # a full line without a final sign goes on, whatever an extraction put behind it
        if parted or not self._shape.wrapped:
            ended = sign in {".", ";", ":", "?", "!"} or (sign == "," and not small)
            open_end = self._shape.wrapped and not sign and (_is_text(block) or _OPEN_END.search(before.text[-12:]))
            begins = sign == "," and small and self._opens_small(line)
            return 6.0 if ended or begins or not (small or open_end) else 2.0
        return _room_weight(before, line, share) + self._indent_weight(block, before, line)

    def _opens_small(self, line: Line) -> bool:
        """Tell an opening whose first letter is small by a slip, behind a paragraph that a comma ends."""
        text = line.text[:1].upper() + line.text[1:_SEEN]
        opening = read_opening(text, Half.OPERATIVE if self._operative else Half.PREAMBULAR)
        return opening is not None and opening.known

    def _share(self, block: Joined, line: Line) -> float:
        """Give how much of a full line the line before would fill with the first word of this one added to it.

        An extraction breaks a line behind a raised mark; the parts of such a line are counted together.
        """
        if not self._shape.width:
            return 1.0
        word = _FIRST_WORD.match(line.text)
        used = len(block.pieces[-1].rstrip()) + 1 + (len(word.group()) if word else 0)
        at = len(block.pieces) - 1
        while (
            at > 0
            and ends_with_mark(block.pieces[at - 1].rstrip())
            and len(block.pieces[at - 1]) < self._shape.width * 0.9
        ):
            at -= 1
            used += len(block.pieces[at])
        if at == 0:
            used += 6  # the indent of a first line, which an extraction leaves out
        return used / self._shape.width

    def _indent_weight(self, block: Joined, before: Line, line: Line) -> float:
        if not self._indented:
            return 0.0
        base = self._shape.base
        own = line.indent - base.get(line.page, line.indent)
        other = before.indent - base.get(before.page, before.indent)
        if len(block.pieces) > 1 and abs(own - other) <= 1:
            return -1.5
        if own >= 3:
            return 2.5 if own - other >= 3 or len(block.pieces) == 1 else 0.5
        return -1.0 if own <= 1 else 0.0


def _is_text(block: Joined) -> bool:
    """Tell a paragraph, which ends with a sign, from a heading, which ends with none: it has a label or an opening."""
    first = block.pieces[0][:_SEEN]
    if read_label(first) is not None:
        return True
    opening = read_opening(first)
    return opening is not None and opening.known


def _room_weight(before: Line, line: Line, share: float) -> float:
    """Weigh the room left in the line before: where the next word would have fitted, the paragraph had ended."""
    if ends_with_mark(before.text) or _MARK_AND_WORD.match(line.text) or is_bare_mark(line.text):
        return 0.0  # an extraction breaks a line at a raised mark, wherever it stands
    if share < _ROOMY and before.text.endswith((";", ".")) and line.text[:1].islower():
        return 6.0
    if share < 0.62:
        return 3.0
    if share < 0.8:
        return 2.0
    return 0.5 if share < 0.9 else -0.5


def _whole_line(text: str) -> float | None:
    """Give the weight of what follows a line that is a paragraph by itself; None for any other line."""
    if len(text) > 60:
        return None
    if is_organ_line(text) or _ANNEX.fullmatch(text) or _MEETING.match(text):
        return LIMIT + 3
    return None


def _has_indents(lines: Row[Line], shape: Shape) -> bool:
    """Tell whether first lines stand further in than the others."""
    inside = sum(1 for line in lines if 3 <= line.indent - shape.base.get(line.page, line.indent) <= 14)
    return shape.wrapped and inside >= max(2, len(lines) * 0.04)
