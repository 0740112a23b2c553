"""Where the caret belongs after undo and redo: at the end of what changed, not of what followed from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from penholder.desktop.editor.differing import same_ends
from penholder.model.draft import Draft
from penholder.model.inline import Inlines, Reference, text_of
from penholder.model.paragraph import Paragraph
from penholder.model.place import InParagraph, Position


def place_of_change(before: Draft, after: Draft) -> Position | None:
    """Give the end of the first stretch in which one draft differs from another; None where no paragraph does.

    References that merely followed are passed over: a change at the top may move numbers at the bottom.
    """
    if before.paragraphs is after.paragraphs:
        return None
    changed = next(_changed(before, after), None)
    if changed is None:
        return _place_of_removal(before, after)
    old = before.by_id.get(changed.id)
    offset = _end_of_difference(old.inlines, changed.inlines) if old else len(changed.text)
    return Position(InParagraph(changed.id), offset)


def _changed(before: Draft, after: Draft) -> Iterator[Paragraph]:
    for one in after.paragraphs:
        old = before.by_id.get(one.id)
        if old is not one and (old is None or _without_words(old) != _without_words(one)):
            yield one


def _without_words(paragraph: Paragraph) -> Paragraph:
    if not any(isinstance(inline, Reference) for inline in paragraph.inlines):
        return paragraph
    same = tuple(replace(one, words="0") if isinstance(one, Reference) else one for one in paragraph.inlines)
    return replace(paragraph, inlines=same)


def _end_of_difference(old: Inlines, new: Inlines) -> int:
    now = text_of(new)
    return len(now) - same_ends(text_of(old), now)[1]


def _place_of_removal(before: Draft, after: Draft) -> Position | None:
    """Give the end of the paragraph above the first one that is gone, or the start of the one now in its place."""
    for index, one in enumerate(before.paragraphs):
        if one.id in after.by_id:
            continue
        above = next((old for old in reversed(before.paragraphs[:index]) if old.id in after.by_id), None)
        if above is not None:
            return Position(InParagraph(above.id), len(after.by_id[above.id].text))
        return Position(InParagraph(after.paragraphs[0].id), 0) if after.paragraphs else None
    return None
