"""The other way in which a doubtful place could have been read, as edits that make it so."""

from __future__ import annotations

from dataclasses import replace

from penholder.model.draft import Draft, fresh_paragraph_ids
from penholder.model.edit import Edit, InsertParagraphs, RemoveParagraphs, ReplaceText
from penholder.model.ids import ParagraphId
from penholder.model.inline import Text, cut, inner_offset
from penholder.model.kinds import Kind
from penholder.model.outline import outline
from penholder.model.paragraph import COUNTED
from penholder.model.place import Span

SURE = 12
"""Characters at the start of a line that must be found once in its paragraph before the paragraph is split there."""


def joined_to_the_one_before(draft: Draft, name: ParagraphId) -> tuple[Edit, ...]:
    """Let a paragraph go on with the one before it; its label, which was words of the file, becomes words again."""
    row = draft.positions[name]
    here = draft.paragraphs[row]
    if not row or Kind.OBJECT in {here.kind, draft.paragraphs[row - 1].kind}:
        return ()
    before = draft.paragraphs[row - 1]
    label = outline(draft)[name].shown
    joint = " " if before.text and not before.text.endswith(" ") else ""
    words = (Text(f"{joint}{label} " if label else joint), *here.inlines)
    end = len(before.text)
    return (ReplaceText(Span.in_paragraph(before.id, end, end), words), RemoveParagraphs((name,)))


def split_where(draft: Draft, name: ParagraphId, line: str) -> tuple[Edit, ...]:
    """Begin a new paragraph where a line of the file begins; nothing where that place cannot be told for sure."""
    paragraph = draft.by_id[name]
    start = line.strip()[:40]
    if len(start) < SURE or paragraph.words.count(start) != 1:
        return ()
    at = inner_offset(paragraph.inlines, paragraph.words.index(start), after_anchors=True)
    if not at:
        return ()
    end = len(paragraph.text)
    kept = len(paragraph.text[:at].rstrip())
    rest = replace(
        paragraph,
        id=fresh_paragraph_ids(draft, 1)[0],
        inlines=cut(paragraph.inlines, at, end),
        number=COUNTED,
        typed_label=None,
    )
    return (ReplaceText(Span.in_paragraph(name, kept, end), ()), InsertParagraphs(name, (rest,)))
