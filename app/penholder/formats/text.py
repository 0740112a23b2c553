"""Plain text in and out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from penholder.formats.decode import decode
from penholder.formats.excerpt import Excerpt, labels_of
from penholder.formats.intake.lines import lines_of
from penholder.formats.intake.pipeline import read_lines
from penholder.formats.intake.seams import superscript
from penholder.formats.losses import losses_of_text
from penholder.formats.report import Problem, Reading, Written
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.finding import Severity
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Carried, Inlines, NoteAnchor, Text
from penholder.model.kinds import LEVELLED_KINDS, Kind, Stage
from penholder.model.note_marks import notes_in_order, shown_marks
from penholder.model.paragraph import Paragraph

_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_FEWEST_QUOTED = 3

RULE = "_" * 18
"""The line above the notes, as long as that of official documents."""


def read_text(data: bytes, name: str = "the text") -> Reading:
    """Read plain text, as an editor or an extraction from PDF leaves it; what is no text raises ``UserError``."""
    decoded = decode(data, name)
    text, quoted = without_quotation_signs(decoded.text)
    reading = read_lines(lines_of(text))
    problems = (
        (*decoded.problems, _quoted(quoted), *reading.problems) if quoted else (*decoded.problems, *reading.problems)
    )
    return Reading(reading.draft, problems, reading.furniture)


def without_quotation_signs(text: str) -> tuple[str, int]:
    """Take away the ">" that mail programs put before each line of an answer, and say before how many lines they stood.

    Fewer than three such lines are no answer; nothing is taken from them.
    """
    plain, lines = _QUOTED.subn("", text)
    return (plain, lines) if lines >= _FEWEST_QUOTED else (text, 0)


def _quoted(lines: int) -> Problem:
    return Problem(
        "quotation-signs",
        Severity.HINT,
        message("Before {lines} lines stands “>”, as mail programs quote a message.", lines=lines),
        decided=message("These signs were left out; no word is missing."),
    )


def write_text(draft: Draft, stage: Stage | None = None) -> Written:
    """Write a draft as UTF-8 text: a paragraph to a line, labels with a tab, marks as raised digits, notes at the end.

    ``stage`` says for what it is; a working text has "PP1" and "OP1" before its paragraphs. None follows the draft.
    """
    marks = shown_marks(draft)
    notes = _notes(draft, notes_in_order(draft), marks)
    blocks = [
        block
        for block in (
            _masthead(draft, marks),
            *_paragraphs(draft, marks, labels_of(draft, stage or draft.stage)),
            notes,
        )
        if block
    ]
    return Written(("\n\n".join(blocks) + "\n").encode(), losses_of_text(draft))


def text_excerpt(part: Excerpt) -> str:
    """Write a part of a draft for the clipboard: a paragraph to a line, and its notes under a rule at the end."""
    marks = shown_marks(part.draft)
    rows = []
    for one in part.paragraphs:
        words = _line(one.inlines, marks, rows=one.kind is Kind.OBJECT)
        rows.append("\t".join(filter(None, (part.labels.get(one.id, ""), words))))
    notes = _notes(part.draft, part.notes, marks)
    return "\n".join((*rows, notes) if notes else rows)


def _masthead(draft: Draft, marks: Mapping[NoteId, str]) -> str:
    return "\n".join(_line(line, marks) for _, line in draft.masthead.lines())


def _paragraphs(draft: Draft, marks: Mapping[NoteId, str], labels: Mapping[ParagraphId, str]) -> Iterator[str]:
    for paragraph in draft.paragraphs:
        words = _line(paragraph.inlines, marks, rows=paragraph.kind is Kind.OBJECT)
        label, between = labels[paragraph.id], "" if paragraph.kind is Kind.ANNEX else "\t"
        yield "\t" * _step(paragraph) + f"{label}{between}{words}" if label else words


def _step(paragraph: Paragraph) -> int:
    """Give how far a subparagraph is set in, so that (a) and (i) can be told at a glance; the level of a heading is none."""
    return paragraph.level if paragraph.kind in LEVELLED_KINDS else 0


def _line(line: Inlines, marks: Mapping[NoteId, str], rows: bool = False) -> str:
    """Write a line; line breaks within a paragraph become blanks, but for the rows of a table."""
    parts = []
    for inline in line:
        if isinstance(inline, NoteAnchor):
            parts.append(_mark(marks.get(inline.note, "")))
        elif not isinstance(inline, Carried):
            text = inline.text if isinstance(inline, Text) else inline.words
            parts.append(text if rows else text.replace("\n", " "))
    return "".join(parts)


def _mark(mark: str) -> str:
    return superscript(mark) if mark.isascii() and mark.isdecimal() else mark


def _notes(draft: Draft, names: Iterable[NoteId], marks: Mapping[NoteId, str]) -> str:
    """Write the bodies under a rule, each with its mark; further paragraphs of a note are indented."""
    lines: list[str] = []
    for name in names:
        for index, paragraph in enumerate(draft.notes_by_id[name].paragraphs):
            lines.append(f"{'' if index else _mark(marks.get(name, ''))}\t{_line(paragraph, marks)}")
    return "\n".join([RULE, *lines]) if lines else ""
