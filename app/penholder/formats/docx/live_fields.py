"""Live references as fields: which numbers in their words come from which bookmark, so that Word can bring them up to date.

A number of several levels ("2 (a) (iv)") is one field for each level, because Word's own full number ("2(a)(iv)") has
no blanks. A field stands only where Word, asked to update it, would give the very characters that stand there now; all
other words stay words. So nothing changes when the file is opened, nor when its fields are brought up to date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from penholder.formats.docx.word_lists import ListUse
from penholder.formats.docx.working_text import PrintedLabel
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import Inlines, Reference
from penholder.model.kinds import Kind
from penholder.model.outline import Outline, bare_label, outline, section_number
from penholder.model.paragraph import Paragraph
from penholder.model.reference_words import Aim, ReferenceWords, read_reference_words
from penholder.model.references import label_for


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A hidden bookmark on a paragraph; ``text`` is what it holds, empty where it marks the paragraph for Word's count."""

    id: int
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a reference, with the code of the field that they are the result of; empty for mere words."""

    words: str
    code: str = ""


@dataclass(slots=True)
class LiveFields:
    """The bookmarks of a file and the fields that lead to them."""

    counted: Outline
    bookmarks: Mapping[ParagraphId, Bookmark] = field(default_factory=dict)

    def pieces(self, reference: Reference) -> Iterator[Piece]:
        """Part the words of a reference."""
        at = 0
        for start, end, target in _numbers(reference, self.counted):
            bookmark = self.bookmarks.get(target)
            if bookmark is None:
                continue
            if start > at:
                yield Piece(reference.words[at:start])
            yield Piece(reference.words[start:end], _code(bookmark))
            at = end
        if at < len(reference.words):
            yield Piece(reference.words[at:])


def _code(bookmark: Bookmark) -> str:
    """Write the instruction for the text of a bookmark, or for the number of its paragraph without other levels (n)."""
    number = "" if bookmark.text else "\\n "
    return f" REF {bookmark.name} {number}\\h \\* MERGEFORMAT "


def plan_fields(
    draft: Draft, labels: Mapping[ParagraphId, PrintedLabel], uses: Mapping[ParagraphId, ListUse]
) -> LiveFields:
    """Plan bookmarks for all paragraphs that live references name, in the order of the text."""
    counted = outline(draft)
    named: dict[ParagraphId, str] = {}
    for line in _lines(draft):
        for inline in line:
            if isinstance(inline, Reference):
                named |= {target: inline.words[start:end] for start, end, target in _numbers(inline, counted)}
    bookmarks: dict[ParagraphId, Bookmark] = {}
    for paragraph in draft.paragraphs:
        words = named.get(paragraph.id)
        if words is None:
            continue
        number = len(bookmarks) + 1
        name = f"_Ref{number:09d}"
        if paragraph.id in uses:
            if labels[paragraph.id].text.rstrip(".") == words:
                bookmarks[paragraph.id] = Bookmark(number, name)
        elif _stands_there(paragraph, labels[paragraph.id].text, words):
            bookmarks[paragraph.id] = Bookmark(number, name, words)
    return LiveFields(counted, bookmarks)


def _stands_there(paragraph: Paragraph, label: str, words: str) -> bool:
    """Tell whether a number that is typed stands in the label, or begins the words of a heading."""
    return section_number(paragraph.words) == words if paragraph.kind is Kind.HEADING else words in label


def _lines(draft: Draft) -> Iterator[Inlines]:
    for paragraph in draft.paragraphs:
        yield paragraph.inlines
    for note in draft.notes:
        yield from note.paragraphs


def _numbers(reference: Reference, counted: Outline) -> Iterator[tuple[int, int, ParagraphId]]:
    """Give the numbers in the words of a reference that are right, level by level, with the paragraph that has each."""
    read = read_reference_words(reference.words)
    if read is None or read.aim is Aim.PREAMBULAR or len(read.slots) != len(reference.targets):
        return
    for slot, target in zip(read.slots, reference.targets, strict=True):
        if slot.label == label_for(counted, target, read.aim):
            yield from _levels(reference.words, slot.start, slot.end, _chain(counted, target, read))


def _chain(counted: Outline, target: ParagraphId, read: ReferenceWords) -> list[tuple[ParagraphId, str]]:
    """Give the paragraphs that a number runs through, the outermost first, each with its own part of the number."""
    if read.aim is not Aim.PARAGRAPH:
        return [(target, counted[target].section)]
    chain: list[tuple[ParagraphId, str]] = []
    at: ParagraphId | None = target
    while at is not None:
        entry = counted[at]
        chain.insert(0, (at, bare_label(entry.shown)))
        at = entry.parent
    return [(paragraph, label) for paragraph, label in chain if label]


def _levels(
    words: str, start: int, end: int, chain: list[tuple[ParagraphId, str]]
) -> Iterator[tuple[int, int, ParagraphId]]:
    """Part a number as it is written, in full or short ("(b)"), by its levels; one written otherwise is left alone."""
    written = words[start:end]
    for first in range(len(chain)):
        if " ".join(label for _, label in chain[first:]) == written:
            for paragraph, label in chain[first:]:
                yield start, start + len(label), paragraph
                start += len(label) + 1
            return
