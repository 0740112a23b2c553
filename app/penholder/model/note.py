"""Notes and what else belongs to places in the text: comments, sources, parts carried along."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from penholder.model.ids import CommentId, NoteId, PartId, SourceId
from penholder.model.inline import Inline, Inlines, normal, text_of, words_of
from penholder.model.place import InNote


@dataclass(frozen=True)
class Note:
    """A note's body as paragraphs of inlines; no paragraphs means that a mark was found without a body.

    ``custom_mark`` is "*" or the like for a note outside the numbered series. ``typed_mark`` is the number that the
    file shows where it differs from the computed one.
    """

    id: NoteId
    paragraphs: tuple[Inlines, ...] = ()
    custom_mark: str | None = None
    typed_mark: str | None = None

    @classmethod
    def of(
        cls,
        name: str,
        *paragraphs: Iterable[Inline],
        custom_mark: str | None = None,
        typed_mark: str | None = None,
    ) -> Note:
        """Make a note in its normal form."""
        return cls(NoteId(name), tuple(normal(paragraph) for paragraph in paragraphs), custom_mark, typed_mark)

    @cached_property
    def lines(self) -> tuple[tuple[InNote, str], ...]:
        """The paragraphs of the body, each as a place and the text that offsets see there."""
        return tuple((InNote(self.id, index), text_of(line)) for index, line in enumerate(self.paragraphs))

    @cached_property
    def words(self) -> str:
        """The body as people read it, its paragraphs joined by line ends."""
        return "\n".join(words_of(paragraph) for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on the text by somebody; the place is the stretch marked with its id."""

    id: CommentId
    author: str
    text: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where inserted words come from: the symbol of an adopted text and the paragraph in it."""

    id: SourceId
    symbol: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class CarriedPart:
    """What came with a file and cannot be edited here, kept whole; ``description`` is what a person is shown."""

    id: PartId
    description: str
    data: str = ""
