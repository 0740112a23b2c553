"""Puts notes together again: which mark stands for which note, and what its body is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from penholder.formats.docx.elements import Element, value
from penholder.formats.docx.safe_text import unbound
from penholder.formats.docx.story import Found, FoundMark, FoundNote, FoundParagraph, FoundText, Story
from penholder.formats.docx.style_names import NOTE_MARK, NOTE_REFERENCE
from penholder.model.ids import NoteId
from penholder.model.inline import Inline, Inlines, NoteAnchor, Text, normal
from penholder.model.note import Note

_NOTE_PARTS = ("footnotes", "endnotes")


class NoteReader:
    """Gives notes their ids in the order in which their marks are met."""

    def __init__(self, story: Story, parts: Mapping[str, Element | None]) -> None:
        self._story = story
        self._bodies = {
            (role, value(note, "id") or ""): note
            for role in _NOTE_PARTS
            if (root := parts.get(role)) is not None
            for note in root
            if value(note, "type") in {None, "normal"}
        }
        self._notes: dict[tuple[str, str], Note] = {}
        self._shown: dict[str, NoteId] = {}
        self._counted = 0

    def inlines(self, content: Iterable[Found]) -> Inlines:
        """Make a line of the text from what was found in a paragraph."""
        return unbound(normal(self._inline(one) for one in content if not isinstance(one, FoundMark)))

    def notes(self) -> tuple[Note, ...]:
        """Give the notes met so far, then those whose mark stands nowhere; to be asked when all lines were read.

        Word leaves an empty shell behind when a mark is deleted; that is no note.
        """
        for key in self._bodies:
            if key not in self._notes and not self._add(key, None, is_anchored=False).words:
                del self._notes[key]
        return tuple(self._notes.values())

    def _inline(self, found: Found) -> Inline:
        if isinstance(found, FoundNote):
            return NoteAnchor(self._anchored(found))
        assert isinstance(found, FoundText)
        if found.style in {NOTE_REFERENCE, NOTE_MARK} and found.text in self._shown:
            return NoteAnchor(self._shown[found.text])  # the same sign again, for a note that has its place already
        return Text(found.text, found.marks)

    def _anchored(self, found: FoundNote) -> NoteId:
        key = (found.role, found.id)
        if key not in self._notes:
            self._counted += found.mark is None
            self._shown[found.mark or str(self._counted)] = self._add(key, found.mark).id
        return self._notes[key].id

    def _add(self, key: tuple[str, str], mark: str | None, is_anchored: bool = True) -> Note:
        """Read a note; a mark that begins with a digit belongs to the series, any other stands outside it.

        The number that Word counts is kept as typed for now: Word passes over written marks, so it may not be ours.
        """
        counted = str(self._counted) if is_anchored else None
        is_custom = mark is not None and not mark[:1].isdigit()
        self._notes[key] = Note.of(
            f"n{len(self._notes) + 1}",
            *self._body(self._bodies.get(key), mark),
            custom_mark=mark if is_custom else None,
            typed_mark=None if is_custom else mark or counted,
        )
        return self._notes[key]

    def _body(self, note: Element | None, mark: str | None) -> Iterator[Inlines]:
        if note is None:
            return
        paragraphs = list(self._story.paragraphs(note))
        for at, paragraph in enumerate(paragraphs):
            content, has_body = _behind_mark(paragraph, mark) if at == 0 else (list(paragraph.content), True)
            if has_body or len(paragraphs) > 1:
                yield unbound(normal(Text(one.text, one.marks) for one in content if isinstance(one, FoundText)))


def _behind_mark(paragraph: FoundParagraph, mark: str | None) -> tuple[list[Found], bool]:
    """Take the mark and one tab from the beginning; nothing at all behind the mark means that the note has no body."""
    content = list(paragraph.content)
    at = _place_of_mark(content, mark)
    rest = content if at is None else content[at + 1 :]
    first = rest[0] if rest else None
    if isinstance(first, FoundText):
        text = first.text
        if mark is not None and text.startswith(f"{mark}\t"):
            text = text.removeprefix(mark)  # LibreOffice leaves a written mark behind as plain text
        # Other programs put a blank behind the mark, the Secretariat a blank and a tab.
        gap = "\t" if text.startswith("\t") else " \t" if text.startswith(" \t") else " "
        is_cut = at is not None or text != first.text
        rest = [replace(first, text=text.removeprefix(gap) if is_cut else text), *rest[1:]]
    return rest, bool(rest)


def _place_of_mark(content: list[Found], mark: str | None) -> int | None:
    """Find the mark, before which only blanks may stand."""
    for at, one in enumerate(content):
        if isinstance(one, FoundMark):
            return at
        if isinstance(one, FoundText):
            if mark is not None and one.text == mark and one.style in {NOTE_REFERENCE, NOTE_MARK}:
                return at
            if one.text.strip():
                return None
    return None
