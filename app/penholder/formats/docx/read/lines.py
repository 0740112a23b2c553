"""Makes lines of a draft from what stands in a paragraph of a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from penholder.formats.docx.parse.values import (
    Item,
    WordNote,
    WordNoteMark,
    WordObject,
    WordPoint,
    WordText,
)
from penholder.formats.docx.read.marks_of_places import after, before, stretch
from penholder.formats.docx.read.note_book import NoteBook
from penholder.formats.docx.safe_text import unbound
from penholder.model.inline import Carried, Inline, Inlines, Mark, MarkKind, NoteAnchor, Text, normal
from penholder.model.note import CarriedPart

_LAST_WORD = re.compile(r"\S+\s*$")
_FIRST_WORD = re.compile(r"\s*\S+")


@dataclass
class LineMaker:
    """Makes the lines of one reading in their order.

    ``by_style`` says that only marks set directly count, because styles say what a paragraph is, ``doubles_marks`` that
    a mark may stand a second time behind its note. ``hidden`` and
    ``struck`` gather words that are not shown or shown struck, ``objects`` what is carried, ``loose`` places of changes
    in lines without a character, by the line's number in the file.
    """

    notes: NoteBook
    by_style: bool = False
    doubles_marks: bool = False
    hidden: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    objects: list[tuple[CarriedPart, str]] = field(default_factory=list)
    loose: dict[str, int] = field(default_factory=dict)

    def note_line(self, content: Iterable[Item]) -> Inlines:
        """Make a line of a note, where no mark of a note can stand."""
        plain = (replace(one, style="") if isinstance(one, WordText) else one for one in content)
        return self.line(one for one in plain if not isinstance(one, WordNote))

    def line(self, content: Iterable[Item], number: int = 0, by_look: bool = False) -> Inlines:
        """Make a line; blanks that rule 8.2 binds are plain again. ``by_look`` says that what styles set apart counts."""
        made: list[Inline] = []
        waiting: list[WordPoint] = []
        note: WordNote | None = None
        for item in content:
            if note is not None and note.mark and isinstance(item, WordText):
                item = self._without_second(item, note.mark)  # noqa: PLW2901 - the rest of the run is what is read
            note = item if isinstance(item, WordNote) else None
            if isinstance(item, WordPoint):
                waiting.append(item)
                continue
            for inline in self._inlines(item, by_look):
                if waiting and isinstance(inline, Text) and inline.text:
                    made.extend(self._placed(waiting, made, inline))
                    waiting = []
                else:
                    made.append(inline)
        self._at_end(waiting, made, number)
        return unbound(normal(made))

    def _without_second(self, item: WordText, mark: str) -> WordText:
        """Take away the mark that LibreOffice writes a second time behind a note."""
        if not self.doubles_marks or item.style or not item.text.startswith(mark):
            return item
        return replace(item, text=item.text.removeprefix(mark))

    def _inlines(self, item: Item, by_look: bool) -> Iterator[Inline]:
        if isinstance(item, WordText):
            if item.look.hidden:
                self.hidden.append(item.text)
                return
            if item.look.struck and item.text.strip():
                self.struck.append(item.text)
            again = self.notes.again(item)
            yield NoteAnchor(again) if again is not None else Text(item.text, self._marks(item, by_look))
        elif isinstance(item, WordNote):
            yield NoteAnchor(self.notes.anchored(item))
        elif isinstance(item, WordObject):
            self.objects.append((item.part, item.words))
            yield Carried(item.part.id)
        else:
            assert isinstance(item, WordNoteMark | WordPoint)

    def _marks(self, item: WordText, by_look: bool) -> frozenset[Mark]:
        marks = item.look.own if self.by_style and not by_look else item.look.marks
        if not item.comments:
            return marks
        refs = {
            stretch(ref.removeprefix("change:")) if ref.startswith("change:") else Mark(MarkKind.COMMENT, f"k{ref}")
            for ref in item.comments
        }
        return marks | refs

    def _placed(self, points: list[WordPoint], made: list[Inline], following: Text) -> Iterator[Inline]:
        """Put points on the text behind them; a remark without a stretch belongs to the word before it."""
        marks = {before(point.ref) for point in points if point.kind == "change"}
        refs = [point.ref for point in points if point.kind == "comment"]
        if refs and not _mark_last_word(made, refs):
            first = _FIRST_WORD.match(following.text)
            end = first.end() if first is not None else len(following.text)
            own = {Mark(MarkKind.COMMENT, f"k{ref}") for ref in refs}
            yield Text(following.text[:end], following.marks | marks | own)
            yield replace(following, text=following.text[end:])
            return
        yield replace(following, marks=following.marks | marks)

    def _at_end(self, points: list[WordPoint], made: list[Inline], number: int) -> None:
        refs = [point.ref for point in points if point.kind == "comment"]
        if refs:
            _mark_last_word(made, refs)
        changes = [point.ref for point in points if point.kind == "change"]
        last = next((at for at in range(len(made) - 1, -1, -1) if isinstance(made[at], Text) and _text(made[at])), None)
        for ref in changes:
            if last is None:
                self.loose.setdefault(ref, number)
            else:
                run = made[last]
                assert isinstance(run, Text)
                made[last] = replace(run, marks=run.marks | {after(ref)})


def _text(inline: Inline) -> str:
    return inline.text if isinstance(inline, Text) else ""


def _mark_last_word(made: list[Inline], refs: list[str]) -> bool:
    """Mark the last word of what was made so far for remarks, unless it bears their mark; tell whether there is one."""
    own = {Mark(MarkKind.COMMENT, f"k{ref}") for ref in refs}
    if all(any(isinstance(one, Text) and mark in one.marks for one in made) for mark in own):
        return True
    for at in range(len(made) - 1, -1, -1):
        run = made[at]
        found = _LAST_WORD.search(run.text) if isinstance(run, Text) else None
        if found is not None and isinstance(run, Text):
            rest = Text(run.text[: found.start()], run.marks)
            made[at : at + 1] = [rest, Text(found.group(), run.marks | own)]
            return True
    return False
