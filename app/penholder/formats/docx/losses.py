"""Gathers what a Word file cannot or should not hold, and says each in one line."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.ground.messages import Message, message
from penholder.model.draft import Draft
from penholder.model.inline import MarkKind, Text
from penholder.model.note import Note

_LONGEST_QUOTE = 60

_CLEANED = {
    "picture": (
        "A picture in {place} is not in the Word file, because it lies outside its own file or has a form that cannot be "
        "cleaned.",
        "{count} pictures are not in the Word file, because they lie outside their own file or have a form that cannot be "
        "cleaned; the first is in {place}.",
    ),
    "workbook": (
        "The chart in {place} is in the Word file without the workbook behind it, which can hold more than it shows.",
        "{count} charts are in the Word file without the workbooks behind them, which can hold more than they show; "
        "the first is in {place}.",
    ),
    "embedded": (
        "An object of another program in {place} is in the Word file as a picture of it, because it can hold more than it shows.",
        "{count} objects of other programs are in the Word file as pictures of them, because they can hold more than they show; "
        "the first is in {place}.",
    ),
    "object": (
        "Something drawn in {place} is not in the Word file, because a part of it is missing or cannot be cleaned.",
        "{count} drawings are not in the Word file, because parts of them are missing or cannot be cleaned; "
        "the first is in {place}.",
    ),
}
"""What is said of each kind of thing: of one, and of several."""


class Losses:
    """What was left out so far; ``here`` is the place that is being written, as people say it."""

    def __init__(self) -> None:
        self.here = ""
        self._characters: list[str] = []
        self._objects: list[str] = []
        self._cleaned: dict[str, list[str]] = {}
        self._anchors: list[str] = []
        self._repeated: list[str] = []
        self._notes: list[Note] = []
        self._others: list[Message] = []
        self._uncountable = ("", "")
        self._masthead_left_out = False

    def add_characters(self, count: int) -> None:
        """Count characters that XML forbids."""
        self._characters.extend([self.here] * count)

    def add_object(self) -> None:
        """Count something carried along from another file."""
        self._objects.append(self.here)

    def add_cleaned(self, what: str) -> None:
        """Count what does not go out with a thing that was carried along: "picture", "workbook", "embedded", "object"."""
        self._cleaned.setdefault(what, []).append(self.here)

    def add_anchor(self) -> None:
        """Count a note mark that stands where no note can: in a note, or for a note that is not there."""
        self._anchors.append(self.here)

    def add_repeated_mark(self, mark: str) -> None:
        """Keep a sign that stands again for an earlier note although another note has the same sign."""
        self._repeated.append(mark)

    def add_note(self, note: Note) -> None:
        """Keep a note that has no mark in the text."""
        self._notes.append(note)

    def add(self, sentence: Message) -> None:
        """Keep a sentence of the page's making."""
        self._others.append(sentence)

    def add_uncountable(self, label: str, place: str) -> None:
        """Keep a label that no list of Word can show, because of which all labels are typed."""
        self._uncountable = (label, place)

    def add_masthead(self) -> None:
        """Note that the draft has a masthead and the file, a working text, has none."""
        self._masthead_left_out = True

    def messages(self, draft: Draft) -> tuple[Message, ...]:
        """Say what was left out, one line for each note and one for each kind of the rest."""
        said = [_note_without_mark(note) for note in self._notes]
        said.extend(self._of_choices())
        if self._characters:
            said.append(
                _counted(
                    self._characters,
                    "A character that the Word file cannot hold was left out in {place}.",
                    "{count} characters that the Word file cannot hold were left out, the first in {place}.",
                )
            )
        if self._objects:
            said.append(
                _counted(
                    self._objects,
                    "An object in {place} that came from another file is not in the Word file.",
                    "{count} objects that came from another file are not in the Word file, the first in {place}.",
                )
            )
        said.extend(_counted(places, *_CLEANED[what]) for what, places in self._cleaned.items())
        if self._anchors:
            said.append(
                _counted(
                    self._anchors,
                    "A note mark in {place} has no note that Word could show, so it is not in the Word file.",
                    "{count} note marks have no note that Word could show, so they are not in the Word file; "
                    "the first is in {place}.",
                )
            )
        said.extend(
            message(
                "The mark {mark} stands again for a note before the last one so marked; Word cannot tell.", mark=mark
            )
            for mark in self._repeated
        )
        return (*said, *self._others, *_kept_back(draft))

    def _of_choices(self) -> Iterator[Message]:
        """Say what could not be done as it was chosen, or was left out because of a choice."""
        label, place = self._uncountable
        if label:
            yield message(
                "Word cannot count the label “{label}” of {place}, so all labels are typed.",
                label=_short(label),
                place=place,
            )
        if self._masthead_left_out:
            yield message("A working text has no masthead, so the Word file has none; the draft keeps it.")


def _note_without_mark(note: Note) -> Message:
    words = " ".join(note.words.split())
    if not words:
        return message("A note without mark and words is not in the Word file; the working file keeps it.")
    return message(
        "The note “{quote}” has no mark in the text, so it is not in the Word file; the working file keeps it.",
        quote=_short(words),
    )


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _counted(places: list[str], one: str, several: str) -> Message:
    return message(one if len(places) == 1 else several, count=len(places), place=places[0])


def _kept_back(draft: Draft) -> list[Message]:
    """Name what belongs to the work and not to the text: comments, and where words come from."""
    said = []
    if draft.comments:
        said.append(
            message(
                "The Word file has none of the comments ({count}); the working file keeps them.",
                count=len(draft.comments),
            )
        )
    if draft.sources or _has_source_marks(draft):
        said.append(
            message("The Word file does not say which words come from adopted texts; the working file keeps that.")
        )
    return said


def _has_source_marks(draft: Draft) -> bool:
    return any(
        mark.kind is MarkKind.SOURCE
        for _, line in draft.lines()
        for inline in line
        if isinstance(inline, Text)
        for mark in inline.marks
    )
