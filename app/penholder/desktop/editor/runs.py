"""A line as the page shows it: runs of characters, in which note marks and carried parts are words of their own.

In a draft an anchor counts one code point; on the page it is its mark ("12", "*"), so that a screen reader reads it and
the caret passes it. Each live run remembers what it was written as: whatever typing, an input method or a paste makes of
it, ``inlines_of`` can tell the mark from what came beside it, and a mark that was broken from one that stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from penholder.desktop.editor.utf16 import to_points, to_units, units_in
from penholder.model.ids import NoteId, PartId
from penholder.model.inline import PLAIN, Carried, Inline, Inlines, Marks, NoteAnchor, Reference, Text, normal

LINE_SEPARATOR = "\u2028"
UNKNOWN = "?"
"""What stands on the page for a mark or a part without a word of its own: something must be there to point at."""

Live = NoteAnchor | Reference | Carried

_LINE_ENDS = re.compile("[\n\r\u2029]")
_UNPAIRED = re.compile("[\ud800-\udfff]")
_UNSHOWABLE = re.compile("[\ufdd0\ufdd1\ud800-\udfff\ufffc\ufffe]")


@dataclass(frozen=True, slots=True)
class Dress:
    """Everything but the characters: marks, what the run stands for, the word it was written as, the paragraph's voice.

    ``turn`` keeps neighbours that stand for the same thing apart. ``voice`` is the look that a paragraph's kind gives.
    """

    marks: Marks = PLAIN
    live: Live | None = None
    word: str = ""
    turn: int = 0
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with the same dress, as they stand on the page."""

    text: str
    dress: Dress = Dress()


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """How anchors and carried parts are called: by note and by part."""

    mark: Callable[[NoteId], str]
    part: Callable[[PartId], str]


def shown_text(text: str) -> str:
    """Give text as a block of the page can hold it, as many characters long: one line, its line ends as separators."""
    text = _LINE_ENDS.sub(LINE_SEPARATOR, text)
    if text.isascii():
        return text
    # WORKAROUND: PySide drops a byte order mark that begins a text (6.11); a word joiner is as wide and means the same
    return _UNSHOWABLE.sub("\ufffd", text.replace("\ufeff", "\u2060"))


def runs_of(inlines: Inlines, words: Words, voice: str = "") -> Runs:
    """Dress a line for the page."""
    runs: list[Run] = []
    turns: dict[Live, int] = {}
    for inline in inlines:
        if isinstance(inline, Text):
            runs.append(Run(shown_text(inline.text), Dress(inline.marks, voice=voice)))
            continue
        turn = turns.get(inline, 0)
        turns[inline] = turn + 1
        word = _word(inline, words)
        marks = inline.marks if isinstance(inline, Reference) else PLAIN
        runs.append(Run(word, Dress(marks, inline, word, turn, voice)))
    return tuple(runs)


def _word(inline: Live, words: Words) -> str:
    if isinstance(inline, Reference):
        return shown_text(inline.words)
    called = words.mark(inline.note) if isinstance(inline, NoteAnchor) else words.part(inline.part)
    return shown_text(called) or UNKNOWN


def is_followed(old: Runs, new: Runs) -> bool:
    """Tell whether a line differs from an older one in nothing but the words of marks and references."""
    return len(old) == len(new) and all(map(_is_same_but_for_its_word, old, new))


def _is_same_but_for_its_word(old: Run, new: Run) -> bool:
    if old.dress.live is None or new.dress.live is None:
        return old == new
    if isinstance(old.dress.live, Reference) and isinstance(new.dress.live, Reference):
        same = old.dress.live.targets == new.dress.live.targets
    else:
        same = old.dress.live == new.dress.live
    stands = old.text == old.dress.word  # nothing was typed at its ends or into it
    return same and stands and (old.dress.marks, old.dress.voice) == (new.dress.marks, new.dress.voice)


def inlines_of(runs: Iterable[Run]) -> Inlines:
    """Read a line from the page, whatever happened to its live runs.

    A live run that still holds its word stands, with plain text beside it where something was typed at its ends. A
    reference that was broken becomes its remaining words. A mark that was broken is gone; only what was typed into it
    stays.
    """
    return normal(inline for run in runs for inline in _inlines_of_run(run))


def _inlines_of_run(run: Run) -> Iterator[Inline]:
    dress = run.dress
    if dress.live is None:
        yield Text(_model_text(run.text), dress.marks)
        return
    at = run.text.find(dress.word)
    if at >= 0:
        yield Text(_model_text(run.text[:at]), dress.marks)
        yield dress.live
        yield Text(_model_text(run.text[at + len(dress.word) :]), dress.marks)
    elif isinstance(dress.live, Reference):
        yield Text(_model_text(run.text), dress.marks)
    else:
        yield Text(_model_text(_typed_into(run.text, dress.word)), dress.marks)


def _model_text(text: str) -> str:
    text = text.replace(LINE_SEPARATOR, "\n")
    return text if text.isascii() else _UNPAIRED.sub("\ufffd", text)


def _typed_into(text: str, word: str) -> str:
    """Give what is left of a broken mark's run without the remains of the mark, taken in their order."""
    left, rest = [], word
    for character in text:
        found = rest.find(character)
        if found >= 0:
            rest = rest[found + 1 :]
        else:
            left.append(character)
    return "".join(left)


def text_of_runs(runs: Iterable[Run]) -> str:
    """Give the characters of a line as the page shows them."""
    return "".join(run.text for run in runs)


def to_page(runs: Runs, offset: int) -> int:
    """Turn an offset in the draft's line into UTF-16 units in the block that shows it."""
    units = 0
    for run in runs:
        counted = 1 if isinstance(run.dress.live, NoteAnchor | Carried) else len(run.text)
        if offset < counted:
            return units if counted == 1 and run.dress.live else units + to_units(run.text, offset)
        offset -= counted
        units += units_in(run.text)
    return units


def to_draft(runs: Runs, units: int) -> int:
    """Turn UTF-16 units in a block into an offset in the draft's line; within a mark it is the place before the mark."""
    offset = 0
    for run in runs:
        width = units_in(run.text)
        is_sign = isinstance(run.dress.live, NoteAnchor | Carried)
        if units < width:
            return offset if is_sign else offset + to_points(run.text, units)
        units -= width
        offset += 1 if is_sign else len(run.text)
    return offset


def placed_runs(runs: Runs) -> Iterator[tuple[int, int, Run]]:
    """Walk runs with where each begins and ends in UTF-16 units."""
    start = 0
    for run in runs:
        end = start + units_in(run.text)
        yield start, end, run
        start = end


def sign_around(runs: Runs, units: int) -> tuple[int, int] | None:
    """Give the ends of the mark or carried part that a place lies strictly within."""
    for start, end, run in placed_runs(runs):
        if start < units < end and isinstance(run.dress.live, NoteAnchor | Carried):
            return start, end
        if start >= units:
            break
    return None


def sign_beside(runs: Runs, units: int, before: bool) -> tuple[int, int, Live] | None:
    """Give the mark or carried part that ends (``before``) or begins at a place."""
    for start, end, run in placed_runs(runs):
        live = run.dress.live
        if (end if before else start) == units and isinstance(live, NoteAnchor | Carried):
            return start, end, live
    return None


def typing_dress(runs: Runs, units: int, voice: str) -> Dress:
    """Give the dress that a character typed at a place takes: that of the text before it, never of a mark or reference."""
    before = Dress(voice=voice)
    for _, end, run in placed_runs(runs):
        if run.dress.live is None:
            before = replace(run.dress, voice=voice)
        elif isinstance(run.dress.live, Reference):
            before = Dress(run.dress.marks, voice=voice)
        if end >= units:
            break
    return before
