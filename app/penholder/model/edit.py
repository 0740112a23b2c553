"""The few edits there are. Spans and ids refer to the draft before the change."""

from __future__ import annotations

from dataclasses import dataclass

from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Inlines, Mark
from penholder.model.kinds import Body, DocumentType, Kind, Stage
from penholder.model.masthead import MastheadField
from penholder.model.note import Note
from penholder.model.paragraph import Number, Paragraph
from penholder.model.place import Span


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Put other inlines where a span is; an empty span inserts, empty inlines delete."""

    span: Span
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class SetMark:
    """Set or clear one mark on a span."""

    span: Span
    mark: Mark
    present: bool


@dataclass(frozen=True, slots=True)
class PutParagraph:
    """Put a new value in the place of the paragraph with the same id."""

    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class SetKind:
    """Make a paragraph another kind or level."""

    paragraph: ParagraphId
    kind: Kind
    level: int = 0


@dataclass(frozen=True, slots=True)
class SetNumber:
    """Change how a paragraph takes part in the count."""

    paragraph: ParagraphId
    number: Number


@dataclass(frozen=True, slots=True)
class SetTypedLabel:
    """Keep a label as typed, or (None) let the count speak."""

    paragraph: ParagraphId
    typed_label: str | None


@dataclass(frozen=True, slots=True)
class CountAnew:
    """Let the count number paragraphs, whatever they were called; in a working text, too, all behind them follow."""

    paragraphs: tuple[ParagraphId, ...]


@dataclass(frozen=True, slots=True)
class InsertParagraphs:
    """Put paragraphs with fresh ids behind another one, or at the start (None)."""

    after: ParagraphId | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class RemoveParagraphs:
    """Take paragraphs out."""

    paragraphs: tuple[ParagraphId, ...]


@dataclass(frozen=True, slots=True)
class MoveParagraphs:
    """Put paragraphs, in the order given, behind another one that does not move, or at the start (None)."""

    paragraphs: tuple[ParagraphId, ...]
    after: ParagraphId | None


@dataclass(frozen=True, slots=True)
class SetNote:
    """Add a note or put a new value in the place of the one with the same id."""

    note: Note


@dataclass(frozen=True, slots=True)
class RemoveNotes:
    """Take notes out that have no anchor; one with an anchor goes with its anchor."""

    notes: tuple[NoteId, ...]


@dataclass(frozen=True, slots=True)
class SetMasthead:
    """Write one field of the masthead."""

    field: MastheadField
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class SetProfile:
    """Say whose rules hold, at which stage, and what the document is; None leaves as it is."""

    body: Body | None = None
    stage: Stage | None = None
    document_type: DocumentType | None = None


Edit = (
    ReplaceText
    | SetMark
    | PutParagraph
    | SetKind
    | SetNumber
    | SetTypedLabel
    | CountAnew
    | InsertParagraphs
    | RemoveParagraphs
    | MoveParagraphs
    | SetNote
    | RemoveNotes
    | SetMasthead
    | SetProfile
)
