"""What other programs put on the clipboard, read as a file would be: paragraphs, levels, italics and notes arrive."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from PySide6.QtCore import QMimeData

from penholder.desktop.editor.slices import Slice, has_carried, kept_label, slice_of_text
from penholder.drafting.bodies import ORGAN_PATTERN
from penholder.drafting.halves import Half
from penholder.drafting.openings import read_opening
from penholder.formats.intake.lines import lines_of
from penholder.formats.intake.shape import shape_of
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.ground.log import log
from penholder.ground.messages import Message, message
from penholder.model.ids import ParagraphId
from penholder.model.kinds import LEVELLED_KINDS, Kind
from penholder.model.paragraph import COUNTED, UNNUMBERED, Paragraph

LARGEST = 4_000_000
"""Characters of plain text that are taken in at once."""

BROKEN = 4
"""Lines from which on a text may be one whose lines a page has broken."""

_ORGAN = re.compile(rf"(?m)^\s*{ORGAN_PATTERN},\s*$")
"""The line that a whole text has and a part of one seldom does."""

_WHOLE_TEXT = frozenset({Kind.ORGAN, Kind.SPONSORS})
"""Kinds that tell a whole text from a part of one, in which a paragraph without a label is no title."""

_UNSURE = frozenset({Kind.TITLE, Kind.TEXT, Kind.HEADING})
_HALVES = {Half.PREAMBULAR: Kind.PREAMBULAR, Half.OPERATIVE: Kind.OPERATIVE}


@dataclass(frozen=True, slots=True)
class Pasted:
    """A part to be put in, and the lines that belonged to the page it was copied from and were left out."""

    part: Slice
    left_out: tuple[str, ...] = ()
    cut_off: int = 0
    """Characters at the end that were too many."""


def pasted_in(mime: QMimeData, text: str, into: Paragraph) -> Pasted:
    """Read what another program offers for a place in a paragraph; ``text`` is its plain form, without control signs.

    A page of HTML and text with broken lines go through the readers of files; any other text gives a paragraph a line.
    """
    reading = _read(mime, text) if len(text) <= LARGEST else None
    if reading is None:
        part = slice_of_text(text[:LARGEST], into.kind, into.level)
        return Pasted(part, cut_off=max(len(text) - LARGEST, 0))
    return _fitted(reading, into)


def said_left_out(pasted: Pasted, origin: str) -> Message | None:
    """Say what of something that was offered did not come into the draft of an origin; None where all of it did."""
    if pasted.cut_off:
        words = "What was copied is too long: its last {number} characters were left out. Paste it in parts."
        return message(words, number=f"{pasted.cut_off:,}")
    if pasted.left_out:
        words = (
            "Left out of what was pasted, as furniture of the page or struck out by a tracked change: {first}{more}."
        )
        more = f" and {len(pasted.left_out) - 1} more" if len(pasted.left_out) > 1 else ""
        return message(words, first=f"“{pasted.left_out[0][:60]}”", more=more)
    if pasted.part.origin != origin and has_carried(pasted.part):
        return message("Tables come from another draft as their words; pictures, equations and the like stay behind.")
    return None


def _read(mime: QMimeData, text: str) -> Reading | None:
    """Read it as a file, where it is of a kind that only a reader of files understands."""
    try:
        if mime.hasHtml():
            from penholder.formats.html import reader  # noqa: PLC0415 - slow to load, and seldom needed

            page = mime.html()
            reading = reader.read_html(page) if len(page) <= reader.LARGEST else None
            return reading if reading and reading.draft.paragraphs else None
        lines = lines_of(text)
        if len(lines) >= BROKEN and shape_of(lines).wrapped:
            from penholder.formats.intake.pipeline import read_lines  # noqa: PLC0415 - as above

            return read_lines(lines, fragment=_ORGAN.search(text) is None)
    except UserError as trouble:
        log.info("what was pasted was taken as plain text: %s", type(trouble).__name__)
    return None


def _fitted(reading: Reading, into: Paragraph) -> Pasted:
    """Make a slice of a reading; lines of a masthead come as text, since nothing that was copied may be lost."""
    draft = reading.draft
    is_whole = any(one.kind in _WHOLE_TEXT for one in draft.paragraphs)
    rows = [one if is_whole else _sorted(one, into) for one in draft.paragraphs]
    head = [Paragraph.of("", Kind.TEXT, line) for _, line in draft.masthead.lines()]
    anchored = {note for _, _, note in draft.anchors}
    loose = [
        Paragraph.of("", Kind.TEXT, line) for note in draft.notes if note.id not in anchored for line in note.paragraphs
    ]
    notes = tuple(note for note in draft.notes if note.id in anchored)
    unnamed = [replace(one, id=ParagraphId(""), typed_label=kept_label(one)) for one in (*head, *rows, *loose)]
    return Pasted(Slice(tuple(unnamed), notes), tuple(one.text for one in reading.furniture))


def _sorted(one: Paragraph, into: Paragraph) -> Paragraph:
    """Tell what a paragraph is that was copied out of its text: by its opening, else as the one it is put into."""
    if one.number == UNNUMBERED:
        return replace(one, number=COUNTED)  # alone in what was copied, and not in the draft
    if one.level or one.kind not in _UNSURE:
        return one
    opening = read_opening(one.words)
    if opening is not None and opening.known:
        return replace(one, kind=_HALVES[opening.half], number=COUNTED)
    if one.kind is Kind.HEADING:
        return one
    kind, level = (into.kind, into.level) if into.kind in LEVELLED_KINDS else (Kind.TEXT, 0)
    return replace(one, kind=kind, level=level)
