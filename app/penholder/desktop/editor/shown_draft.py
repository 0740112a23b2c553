"""What the blocks of a document show of a draft, and how another draft is written into them: only where it differs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import nullcontext
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from penholder.desktop.editor.blocks import Blocks, Line, Places
from penholder.desktop.editor.look import Look, Shape, voice_of
from penholder.desktop.editor.rows import Step, steps_between
from penholder.desktop.editor.runs import Runs, Words, is_followed, runs_of
from penholder.desktop.outlines import outline_of
from penholder.drafting.working_labels import page_label
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.kinds import Stage
from penholder.model.note_marks import shown_marks
from penholder.model.outline import Outline
from penholder.model.paragraph import Paragraph

LAID_OUT_TOGETHER = 5
"""One edit lays out every block between the first and the last it touches; each edit of its own costs as much as about
this many of them."""


@dataclass(slots=True)
class Shown:
    """What a block shows: which paragraph, and in what runs; ``paragraph`` is None while that has not been compared."""

    name: ParagraphId
    runs: Runs
    shape: Shape | None
    paragraph: Paragraph | None = None
    marks: tuple[str, ...] = ()


Differing = tuple[int, Paragraph, Line]
"""The number of a block, the paragraph it is to show, and what it should show of it."""


class ShownDraft:
    """The blocks of one document with what each is known to show; it neither listens nor decides when to write."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self.blocks = Blocks(document, look)
        self.rows: list[Shown] = []
        self._marks: Mapping[NoteId, str] = {}
        self._outline: Outline | None = None
        self._stage: Stage | None = None
        self._agreed: Draft | None = None
        self._waiting: dict[int, tuple[Paragraph, Line]] = {}
        """Blocks out of sight whose numbers have only followed: they are written when there is time."""
        self._found: tuple[Draft, list[Differing]] | None = None
        """The last answer to what differs; it holds until a block is touched."""

    def put(self, begin: int, end: int, rows: Sequence[Shown]) -> None:
        """Take note of what blocks show since somebody typed into them."""
        self.rows[begin:end] = rows
        self._waiting = {}
        self._agreed = self._found = None

    @property
    def rows_wait_for(self) -> Draft | None:
        """The draft that the blocks show, but for those that wait."""
        return self._agreed

    def number_of(self, paragraph: ParagraphId) -> int | None:
        """Give the block that shows a paragraph."""
        number = self._outline.positions.get(paragraph) if self._outline else None
        if number is not None and number < len(self.rows) and self.rows[number].name == paragraph:
            return number
        return next((at for at, one in enumerate(self.rows) if one.name == paragraph), None)

    def agrees(self, draft: Draft) -> bool:
        """Tell whether the blocks show a draft, and remember it where they do."""
        if self._agreed is draft:
            return not self._waiting
        if len(self.rows) != len(draft.paragraphs):
            return False
        if any(shown.name != one.id for shown, one in zip(self.rows, draft.paragraphs, strict=True)):
            return False
        if self._differing(draft):
            return False
        self._agreed = draft
        self._waiting = {}
        return True

    def _differing(self, draft: Draft) -> list[Differing]:
        """Give the blocks that do not show their paragraph yet, with what they should show."""
        if self._found is None or self._found[0] is not draft:
            self._found = draft, self._looked_through(draft)
        return self._found[1]

    def _looked_through(self, draft: Draft) -> list[Differing]:
        counted, marks = outline_of(draft), shown_marks(draft)
        same_marks = marks is self._marks
        same_outline = counted is self._outline and draft.stage is self._stage
        words = _words(draft, marks)
        found: list[Differing] = []
        for number, (shown, one) in enumerate(zip(self.rows, draft.paragraphs, strict=True)):
            is_same = shown.paragraph is one
            if is_same and same_outline and (same_marks or not one.anchors):
                continue
            its_marks = tuple(words.mark(note) for _, note in one.anchors)
            shape = self.blocks.look.shape(one, page_label(draft.stage, one, counted.entries[number]))
            if not (is_same and shown.shape == shape and shown.marks == its_marks):
                runs = runs_of(one.inlines, words, voice_of(one.kind, one.level))
                if shown.runs != runs or shown.shape != shape:
                    found.append((number, one, Line(runs, shape)))
                    continue
            shown.paragraph, shown.marks = one, its_marks
        if not found:
            self._marks, self._outline, self._stage = marks, counted, draft.stage
        return found

    def write(self, draft: Draft, places: Places, in_sight: Callable[[], Set[int]] | None = None) -> None:
        """Make the blocks show a draft; ``places`` stay with what they stand beside.

        Where ``in_sight`` tells which blocks are seen, the numbers and indents of the others that have merely followed
        wait for ``write_waiting``: a new paragraph at the top moves some in every part of a long text.
        """
        self._waiting = {}
        self._write_rows(draft, places)
        self._write_lines(draft, places, in_sight)
        self._agreed = draft

    def write_waiting(self, places: Places, in_sight: Set[int], is_time: Callable[[], bool]) -> bool:
        """Write the blocks in sight that wait, and others as long as there is time; True once none is left."""
        for number in sorted(self._waiting, key=lambda at: (at not in in_sight, at)):
            if number not in in_sight and not is_time():
                break
            self._write_line(number, *self._waiting.pop(number), places)
        if not self._waiting and self._agreed is not None:
            self._differing(self._agreed)
        return not self._waiting

    def _write_rows(self, draft: Draft, places: Places) -> None:
        """Take out and put in whole blocks, from the end, until each block stands for its paragraph."""
        names = [one.id for one in draft.paragraphs]
        steps = steps_between([shown.name for shown in self.rows], names)
        together = len(steps) * LAID_OUT_TOGETHER > len(names)
        with self.blocks.one_edit() if together else nullcontext():
            for step in steps:
                with self.blocks.one_edit():  # what lies between two steps far apart need not be laid out again
                    self._write_step(draft, step, places)

    def _write_step(self, draft: Draft, step: Step, places: Places) -> None:
        counted, marks = outline_of(draft), shown_marks(draft)
        words = _words(draft, marks)
        lines, rows = [], []
        for number in range(step.start, step.end):
            one = draft.paragraphs[number]
            shape = self.blocks.look.shape(one, page_label(draft.stage, one, counted.entries[number]))
            runs = runs_of(one.inlines, words, voice_of(one.kind, one.level))
            lines.append(Line(runs, shape))
            rows.append(Shown(one.id, runs, shape, one, tuple(words.mark(note) for _, note in one.anchors)))
        self.blocks.insert(step.last, lines, places)
        self.blocks.remove(step.first, step.last, places)
        self.rows[step.first : step.last] = rows
        self._found = None

    def _write_lines(self, draft: Draft, places: Places, in_sight: Callable[[], Set[int]] | None) -> None:
        """Rewrite what differs within blocks."""
        differing = self._differing(draft)
        if in_sight is not None and differing:
            seen = in_sight()
            self._waiting = {
                number: (one, line)
                for number, one, line in differing
                if number not in seen and is_followed(self.rows[number].runs, line.runs)
            }
            differing = [one for one in differing if one[0] not in self._waiting]
        together = len(differing) * LAID_OUT_TOGETHER > len(self.rows)
        with self.blocks.one_edit() if together else nullcontext():
            for number, one, line in differing:
                self._write_line(number, one, line, places)
        if differing and not self._waiting:
            self._differing(draft)

    def _write_line(self, number: int, one: Paragraph, line: Line, places: Places) -> None:
        self.blocks.rewrite(number, line, places)
        self.rows[number] = Shown(one.id, line.runs, line.shape)
        self._found = None

    def forget(self, look: Look) -> None:
        """Empty the blocks, to be written anew with another look."""
        with self.blocks.one_edit():
            self.blocks.remove(0, len(self.blocks), Places())
        self.rows = []
        self._waiting = {}
        self._agreed = self._found = None
        self.blocks.look = look


def _words(draft: Draft, marks: Mapping[NoteId, str]) -> Words:
    parts = {part.id: f"[{part.description}]" for part in draft.carried}
    return Words(lambda note: marks.get(note, ""), lambda part: parts.get(part, ""))
