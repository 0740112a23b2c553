"""Reads a Word file: our own exactly, those of other programs as far as their text goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from penholder.drafting.crossrefs import live_references
from penholder.formats.docx.opening import Package, open_package
from penholder.formats.docx.read_doubts import doubts
from penholder.formats.docx.read_labels import split_label, with_typed_labels
from penholder.formats.docx.read_notes import NoteReader
from penholder.formats.docx.read_profile import with_profile
from penholder.formats.docx.shipped_parts import style_ids
from penholder.formats.docx.story import FoundParagraph, Story, our_styles
from penholder.formats.docx.style_names import (
    AMENDMENT,
    ORGAN_NAME,
    SPACER,
    STYLE_FIELDS,
    STYLE_KINDS,
    UNITED_NATIONS,
)
from penholder.formats.intake.note_building import with_typed_marks
from penholder.formats.report import Furniture, Reading
from penholder.model.draft import Draft
from penholder.model.inline import Inlines, Text, normal
from penholder.model.kinds import Kind
from penholder.model.masthead import Masthead, MastheadField
from penholder.model.paragraph import Paragraph


def read_docx(data: bytes) -> Reading:
    """Read a Word file; one that cannot be opened raises ``UserError``.

    What another program wrote is kept as paragraphs of text and said to be so: no word of its text or notes is lost.
    """
    package = open_package(data)
    story = Story(our_styles(package.part("styles"), style_ids()))
    notes = NoteReader(story, {role: package.part(role) for role in ("footnotes", "endnotes")})
    gathered = _Gathered(notes)
    for paragraph in story.paragraphs(package.main):
        gathered.take(paragraph)
    found = Draft(tuple(gathered.paragraphs), notes.notes(), Masthead(**gathered.fields))
    labelled = with_typed_marks(with_typed_labels(found, gathered.labels))
    draft = live_references(with_profile(labelled, gathered.labels, gathered.organ, gathered.is_amendment))
    for paragraph in _running_lines(package, story):
        gathered.set_aside(paragraph)
    return Reading(draft, doubts(draft, story.met, gathered.unread), tuple(gathered.furniture))


@dataclass
class _Gathered:
    """What the paragraphs of the text have given so far."""

    notes: NoteReader
    paragraphs: list[Paragraph] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    fields: dict[MastheadField, Inlines] = field(default_factory=dict)
    furniture: list[Furniture] = field(default_factory=list)
    organ: str = ""
    is_amendment: bool = False
    unread: int = 0
    line: int = 0

    def take(self, found: FoundParagraph) -> None:
        """Take the next paragraph for what its style says it is."""
        self.line += 1
        if found.style in STYLE_FIELDS:
            self._field(STYLE_FIELDS[found.style], self.notes.inlines(found.content))
        elif found.style in {SPACER, UNITED_NATIONS, ORGAN_NAME}:
            self.organ = found.words if found.style == ORGAN_NAME else self.organ
            self.set_aside(found, counted=True)
        elif found.style in STYLE_KINDS:
            self.is_amendment = self.is_amendment or found.style == AMENDMENT
            self._paragraph(found, *STYLE_KINDS[found.style])
        elif found.content:
            self.unread += bool(found.words.strip())
            self._paragraph(found, Kind.TEXT, 0)

    def set_aside(self, found: FoundParagraph, counted: bool = False) -> None:
        """Keep the words of a line that is no part of the text."""
        self.line += not counted
        if words := found.words.strip():
            self.furniture.append(Furniture(self.line, words))

    def _field(self, name: MastheadField, line: Inlines) -> None:
        before = self.fields.get(name, ())
        self.fields[name] = normal((*before, *((Text(" "),) if before and line else ()), *line))

    def _paragraph(self, found: FoundParagraph, kind: Kind, level: int) -> None:
        label, number, content = split_label(found.content, kind, level)
        line = self.notes.inlines(content)
        self.paragraphs.append(Paragraph.of(f"p{len(self.paragraphs) + 1}", kind, line, level, number))
        self.labels.append(label)


def _running_lines(package: Package, story: Story) -> Iterator[FoundParagraph]:
    """Walk the paragraphs of headers and footers."""
    for role in ("header", "footer"):
        for root in package.parts(role):
            yield from story.paragraphs(root)
