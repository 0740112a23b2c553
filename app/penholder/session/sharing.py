"""A copy of a draft to be given to others: the text as a working file, and nothing of how it came about.

Left behind are history, versions, comments, sources of words, ignored findings, doubts, base and own words: the whole desk.
What came with a Word file (a table, a picture) is what an exported Word file has of it, so nothing is in it that is not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from penholder.formats.registry import write_file
from penholder.ground.messages import Message, message
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId, PartId
from penholder.model.inline import Carried, Inline, Inlines, NoteAnchor, Reference, Text, normal
from penholder.model.masthead import Masthead
from penholder.model.note import CarriedPart
from penholder.model.note_marks import notes_in_order
from penholder.session.export import Decision, Exported, leaving

if TYPE_CHECKING:
    from penholder.session.session import Session


def share_copy(session: Session, path: Path, decision: Decision | None = None) -> Exported:
    """Write the copy; an existing file is replaced. Open changes need a decision, as they do for an export.

    Raises ``UserError`` where none is made, or where the file cannot be written.
    """
    left = leaving(session.draft, session.pending, decision)
    copy = shared(left.draft)
    write_file(copy, path, force=True)
    return Exported(copy, left.about_changes, tuple(_left_behind(left.draft, copy)))


def shared(draft: Draft) -> Draft:
    """Give the draft as others may have it; ids are counted anew, since old ones tell how much was written and thrown away."""
    notes = notes_in_order(draft)
    names = _Names(
        {one.id: ParagraphId(f"p{at}") for at, one in enumerate(draft.paragraphs, 1)},
        {name: NoteId(f"n{at}") for at, name in enumerate(notes, 1)},
        _clean_parts(draft),
    )
    return Draft(
        tuple(replace(one, id=names.paragraphs[one.id], inlines=names.line(one.inlines)) for one in draft.paragraphs),
        tuple(
            replace(one, id=names.notes[one.id], paragraphs=tuple(names.line(line) for line in one.paragraphs))
            for one in (draft.notes_by_id[name] for name in notes)
        ),
        Masthead(**{field: names.line(line) for field, line in draft.masthead.lines()}),
        draft.body,
        draft.stage,
        draft.document_type,
        carried=tuple(dict.fromkeys(names.parts.values())),
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """The new ids of paragraphs and notes, and the clean parts in the place of those carried."""

    paragraphs: Mapping[ParagraphId, ParagraphId]
    notes: Mapping[NoteId, NoteId]
    parts: Mapping[PartId, CarriedPart]

    def line(self, line: Inlines) -> Inlines:
        """Give a line with the new ids and without marks of comments and sources."""
        return normal(self._inline(one) for one in line)

    def _inline(self, one: Inline) -> Inline:
        if isinstance(one, NoteAnchor):
            return NoteAnchor(self.notes[one.note]) if one.note in self.notes else Text("")
        if isinstance(one, Carried):
            return Carried(self.parts[one.part].id) if one.part in self.parts else Text("")
        marks = frozenset(mark for mark in one.marks if not mark.ref)
        if isinstance(one, Reference) and all(name in self.paragraphs for name in one.targets):
            return Reference(tuple(self.paragraphs[name] for name in one.targets), one.words, marks)
        return Text(one.words if isinstance(one, Reference) else one.text, marks)


def _clean_parts(draft: Draft) -> dict[PartId, CarriedPart]:
    """Give what is carried as it is read back from the exported Word file; what is not in that is left out."""
    there = [*_carried(draft)]
    if not there:
        return {}
    from penholder.formats.docx.reader import read_docx  # noqa: PLC0415 - most drafts have come from no Word file
    from penholder.formats.docx.writer import write_docx  # noqa: PLC0415

    back = read_docx(write_docx(draft).data).draft
    known = {part.id: part for part in back.carried}
    found = [*_carried(back)]
    if len(found) != len(there):
        return {}
    return {
        old: replace(known[new], id=PartId(f"o{at}")) for at, (old, new) in enumerate(zip(there, found, strict=True), 1)
    }


def _carried(draft: Draft) -> Iterator[PartId]:
    return (one.part for _, line in draft.lines() for one in line if isinstance(one, Carried))


def _left_behind(draft: Draft, copy: Draft) -> Iterator[Message]:
    if draft.comments:
        yield message("Comments left out of the copy: {count}.", count=len(draft.comments))
    if draft.sources:
        yield message("The copy does not say which words come from adopted texts.")
    missing = len({*_carried(draft)}) - len(copy.carried)
    if missing > 0:
        words = "What came with a Word file and cannot be made clean is not in the copy ({count}); its words are."
        yield message(words, count=missing)
