"""Puts notes together again: which mark stands for which note, what its body is, which number the file shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from penholder.formats.docx.parse.number_forms import number_in
from penholder.formats.docx.parse.values import (
    Blocks,
    Item,
    NoteForm,
    WordNote,
    WordNoteMark,
    WordParagraph,
    WordPoint,
    WordText,
)
from penholder.formats.docx.style_names import NOTE_MARK, NOTE_REFERENCE
from penholder.model.ids import NoteId
from penholder.model.inline import Inlines, Text, normal
from penholder.model.note import Note

Key = tuple[str, str]
_RAISED_STYLES = frozenset({NOTE_REFERENCE, NOTE_MARK})


@dataclass(frozen=True, slots=True)
class _Entry:
    """A note as met: its id, its written mark, and the number that Word shows for it."""

    id: NoteId
    mark: str | None
    shown: str | None
    style: str = ""


class NoteBook:
    """Gives notes their ids in the order in which their marks are met.

    ``bodies`` are the notes of the file in the reading at hand, ``forms`` how each part counts, and ``by_style`` says that
    the file is ours, where a sign in the style of marks that stands again is the same note again.
    """

    def __init__(
        self, bodies: Mapping[Key, Blocks], forms: Mapping[str, NoteForm], by_style: bool, doubles_marks: bool = False
    ) -> None:
        self._bodies = bodies
        self._forms = forms
        self._by_style = by_style
        self._doubles_marks = doubles_marks
        self._entries: dict[Key, _Entry] = {}
        self._shown: dict[str, NoteId] = {}
        self._counted: dict[str, int] = {}
        self._repeats: list[Note] = []

    def anchored(self, found: WordNote) -> NoteId:
        """Give the note of a mark in the text."""
        key = (found.role, found.id)
        if key not in self._entries:
            shown = found.mark
            if found.mark is None:
                form = self._forms.get(found.role, NoteForm())
                count = self._counted.get(found.role, form.start - 1) + 1
                self._counted[found.role] = count
                shown = number_in(form.format, count)
            self._entries[key] = _Entry(self._next(), found.mark, shown, found.style)
            self._shown[shown or ""] = self._entries[key].id
        return self._entries[key].id

    def again(self, item: WordText) -> NoteId | None:
        """Give the note whose sign stands again as typed text in the style of marks; None for any other text."""
        if item.style not in _RAISED_STYLES or item.text not in self._shown:
            return None
        if self._by_style or not item.text.isdecimal():
            return self._shown[item.text]
        # a number printed twice over one note is a note of its own, without a body
        self._repeats.append(Note(self._next(), (), None, item.text))
        return self._repeats[-1].id

    def notes(self, line: Callable[[Iterable[Item]], Inlines]) -> tuple[Note, ...]:
        """Give the notes met so far, then those whose mark stands nowhere; to be asked when all lines were read.

        ``line`` makes the lines of bodies. Word leaves an empty shell behind when a mark is deleted; that is no note.
        """
        made = [self._note(key, entry, line) for key, entry in list(self._entries.items())]
        made.extend(self._repeats)
        for key in self._bodies:
            if key not in self._entries:
                note = self._note(key, _Entry(self._next(len(made)), None, None), line)
                if note.words.strip():
                    made.append(note)
        return tuple(made)

    def _next(self, known: int | None = None) -> NoteId:
        return NoteId(f"n{(len(self._entries) + len(self._repeats) if known is None else known) + 1}")

    def _note(self, key: Key, entry: _Entry, line: Callable[[Iterable[Item]], Inlines]) -> Note:
        """Make a note; a mark that begins with a digit belongs to the series, any other stands outside it.

        In our own files its style tells: other programs count notes with letters, too.

        The number that Word counts is kept as typed for now: Word passes over written marks, so it may not be ours.
        """
        in_series = entry.style == NOTE_REFERENCE if self._by_style else (entry.mark or "")[:1].isdigit()
        is_custom = entry.mark is not None and not in_series
        return Note.of(
            entry.id,
            *self._body(self._bodies.get(key), entry.mark, line),
            custom_mark=entry.mark if is_custom else None,
            typed_mark=None if is_custom else entry.shown,
        )

    def _body(
        self, blocks: Blocks | None, mark: str | None, line: Callable[[Iterable[Item]], Inlines]
    ) -> Iterator[Inlines]:
        paragraphs = list(note_paragraphs(blocks or ()))
        for at, paragraph in enumerate(paragraphs):
            content, has_body = list(paragraph.content), True
            if at == 0:
                found = _without_second(paragraph, mark) if mark and self._doubles_marks else paragraph
                content, has_body = behind_mark(found, mark, self._by_style)
            if paragraph.label:
                content = [WordText(paragraph.label + "\t"), *content]
            if has_body or len(paragraphs) > 1:
                made = line(one for one in content if isinstance(one, WordText | WordPoint) or _is_object(one))
                if self._by_style or made or len(paragraphs) == 1:
                    yield made if self._by_style else trimmed(made)


def _is_object(item: Item) -> bool:
    return not isinstance(item, WordNote | WordNoteMark)


def note_paragraphs(blocks: Blocks) -> Iterator[WordParagraph]:
    """Walk the paragraphs of a note, those of a table in it too, a paragraph for each row."""
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block
            continue
        for row in block.rows:
            cells = [[item for one in note_paragraphs(cell) for item in one.content] for cell in row.cells]
            items: list[Item] = []
            for cell in cells:
                items += [WordText("\t"), *cell] if items else cell
            first = next((one for cell in row.cells for one in note_paragraphs(cell)), None)
            if first is not None:
                yield replace(first, content=tuple(items))


def behind_mark(paragraph: WordParagraph, mark: str | None, by_style: bool) -> tuple[list[Item], bool]:
    """Take the mark and one tab from the beginning; nothing at all behind the mark means that the note has no body."""
    content = list(paragraph.content)
    at = _place_of_mark(content, mark)
    points = [one for one in content[: at or 0] if isinstance(one, WordPoint)]
    rest = content if at is None else content[at + 1 :]
    first = rest[0] if rest else None
    if isinstance(first, WordText):
        text = _without_mark(first.text, mark, "\t" if by_style else "\t \u00a0")
        # Other programs put a blank behind the mark, the Secretariat a blank and a tab.
        gap = "\t" if text.startswith("\t") else " \t" if text.startswith(" \t") else " "
        is_cut = at is not None or text != first.text
        rest = [replace(first, text=text.removeprefix(gap) if is_cut else text), *rest[1:]]
    return [*points, *rest], bool(rest)


def _without_mark(text: str, mark: str | None, gaps: str) -> str:
    """Take off a written mark that stands in a note as plain text; LibreOffice leaves it there, sometimes twice."""
    for written in (mark, mark * 2) if mark is not None else ():
        if any(text.startswith(written + gap) for gap in gaps):
            return text.removeprefix(written)
    return text


def _without_second(paragraph: WordParagraph, mark: str) -> WordParagraph:
    """Take away the mark that LibreOffice writes a second time at the beginning of a note, with its tab or alone."""
    content = list(paragraph.content)
    is_behind = False
    for at, one in enumerate(content):
        if not isinstance(one, WordText) or not one.text.strip():
            continue
        if is_behind:
            blanks = one.text[: len(one.text) - len(one.text.lstrip())]
            content[at] = replace(one, text=blanks + one.text.lstrip().removeprefix(mark))
        if is_behind or one.text != mark:
            break
        is_behind = True
    return replace(paragraph, content=tuple(content))


def _place_of_mark(content: list[Item], mark: str | None) -> int | None:
    """Find the mark, before which only blanks may stand."""
    for at, one in enumerate(content):
        if isinstance(one, WordNoteMark):
            return at
        if isinstance(one, WordText):
            if mark is not None and one.text == mark:
                return at
            if one.text.strip():
                return None
    return None


def trimmed(line: Inlines) -> Inlines:
    """Take the blanks from both ends of a line."""
    made = list(line)
    while made and isinstance(made[0], Text) and not made[0].text.strip():
        made.pop(0)
    while made and isinstance(made[-1], Text) and not made[-1].text.strip():
        made.pop()
    if made and isinstance(made[0], Text):
        made[0] = Text(made[0].text.lstrip(), made[0].marks)
    if made and isinstance(made[-1], Text):
        made[-1] = Text(made[-1].text.rstrip(), made[-1].marks)
    return normal(made)
