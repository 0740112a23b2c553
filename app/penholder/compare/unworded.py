"""What differs in a paragraph or a note whose words are the same: its label or mark, its kind, its level, its italics."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.compare.comparison import Comparison, Pair
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.note import Note
from penholder.model.paragraph import Paragraph


def unworded(found: Comparison, pair: Pair) -> tuple[tuple[str, str, str], ...]:
    """Name each thing that differs, with how it was and how it is; nothing where words differ, since these are shown.

    Italics, bold and other marks are named alone, with "" for both.
    """
    if (
        pair.status != "changed"
        or pair.old is None
        or pair.new is None
        or any(kind != "same" for kind, _ in pair.spans)
    ):
        return ()
    before = found.old.by_id.get(ParagraphId(pair.old))
    now = found.new.by_id.get(ParagraphId(pair.new))
    if before is not None and now is not None:
        different = [one for one in _of_paragraphs(before, now) if one[1] != one[2]]
    else:
        notes = found.old.notes_by_id[NoteId(pair.old)], found.new.notes_by_id[NoteId(pair.new)]
        different = [one for one in _of_notes(*notes) if one[1] != one[2]]
    return tuple(different) or (("italics or other marks", "", ""),)


def _of_paragraphs(before: Paragraph, now: Paragraph) -> Iterator[tuple[str, str, str]]:
    yield "kind", str(before.kind), str(now.kind)
    yield "level", str(before.level), str(now.level)
    yield "label", before.typed_label or "", now.typed_label or ""


def _of_notes(before: Note, now: Note) -> Iterator[tuple[str, str, str]]:
    yield "mark", before.custom_mark or before.typed_mark or "", now.custom_mark or now.typed_mark or ""
