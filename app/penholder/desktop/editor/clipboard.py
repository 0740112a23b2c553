"""What goes over the clipboard: our own form for pasting into a draft, and rich and plain text for other programs.

Rich and plain text show labels and marks as the page shows them, with the notes at the end. Any program can read all of
it, so that nothing is there that is not on the page: no comment, no source of words, no content of what is only carried.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QMimeData

from penholder.desktop.editor.pasted import LARGEST, Pasted, pasted_in
from penholder.desktop.editor.slices import Slice, Where, slice_of, slice_of_text
from penholder.ground.log import log
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import Inlines, Reference, Text, normal
from penholder.model.paragraph import Paragraph
from penholder.model.serial import note_from_json, note_to_json, paragraph_from_json, paragraph_to_json

OWN_TYPE = "application/x-penholder-slice+json"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


def mime_of(draft: Draft, part: Slice, with_labels: bool = False) -> QMimeData:
    """Write a slice of a draft in all forms; ``with_labels`` brings the label even of a paragraph that is alone."""
    mime = QMimeData()
    public = public_form(part)
    value = {
        "origin": public.origin,
        "whole": sorted(public.whole),
        "paragraphs": [paragraph_to_json(one) for one in public.paragraphs],
        "notes": [note_to_json(note) for note in public.notes],
    }
    mime.setData(OWN_TYPE, json.dumps(value).encode("utf-8", "surrogatepass"))
    from penholder.formats.excerpt import excerpt  # noqa: PLC0415 - the writers load lxml and the reader of lines:
    from penholder.formats.html.excerpt import html_excerpt  # noqa: PLC0415 - 0.1 s of the start of the window
    from penholder.formats.text import text_excerpt  # noqa: PLC0415

    shown = excerpt(draft, part.paragraphs, part.whole, with_labels)
    mime.setText(text_excerpt(shown))
    mime.setHtml(html_excerpt(shown))
    return mime


class Copier:
    """Puts parts of one page on the clipboard and takes them back with what the clipboard does not show."""

    def __init__(self) -> None:
        self.origin = uuid4().hex
        """Names the page, so that references are kept only where their targets are."""
        self._last: Slice | None = None

    def mime(self, draft: Draft, start: Where, end: Where) -> QMimeData:
        """Write what stands between two places."""
        self._last = slice_of(draft, start, end, self.origin)
        return mime_of(draft, self._last)

    def labelled(self, draft: Draft, first: int, last: int) -> QMimeData:
        """Write whole paragraphs, counted from 0, with their labels."""
        self._last = slice_of(draft, (first, 0), (last, len(draft.paragraphs[last].text)), self.origin)
        return mime_of(draft, self._last, with_labels=True)

    def taken(self, mime: QMimeData, into: Paragraph) -> Pasted | None:
        """Read what is offered for a place in a paragraph; None where there is nothing that can be read."""
        pasted = slice_in(mime, into)
        is_last = pasted is not None and self._last is not None and pasted.part == public_form(self._last)
        return Pasted(self._last) if is_last and self._last is not None else pasted


def public_form(part: Slice) -> Slice:
    """Give a slice without the marks that say which words bear a comment or come from an adopted text."""
    rows = tuple(replace(one, inlines=_unmarked(one.inlines)) for one in part.paragraphs)
    notes = tuple(replace(one, paragraphs=tuple(map(_unmarked, one.paragraphs))) for one in part.notes)
    return replace(part, paragraphs=rows, notes=notes)


def _unmarked(line: Inlines) -> Inlines:
    return normal(
        replace(one, marks=frozenset(mark for mark in one.marks if not mark.ref))
        if isinstance(one, Text | Reference)
        else one
        for one in line
    )


def can_take(mime: QMimeData) -> bool:
    """Tell whether there is anything to put into a draft."""
    if mime.hasFormat(OWN_TYPE):
        return True
    return (mime.hasText() or mime.hasHtml()) and not any(url.isLocalFile() for url in mime.urls())


def slice_in(mime: QMimeData, into: Paragraph) -> Pasted | None:
    """Read what is offered for a place in a paragraph; None where there is nothing that can be read."""
    if mime.hasFormat(OWN_TYPE):
        try:
            return Pasted(_own(json.loads(bytes(mime.data(OWN_TYPE).data()))))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            log.warning("a slice on the clipboard could not be read: %s", type(error).__name__)
    if not can_take(mime):
        return None
    return pasted_in(mime, _CONTROL.sub("", mime.text()), into)


def words_in(mime: QMimeData, into: Paragraph) -> Slice | None:
    """Read the words alone, a paragraph a line; None where there are none."""
    if not mime.hasText():
        return None
    text = mime.text()
    if mime.hasFormat(OWN_TYPE):
        from penholder.formats.text import RULE  # noqa: PLC0415 - as above

        text = text.partition(f"\n{RULE}\n")[0]  # notes stand there for other programs
    return slice_of_text(_CONTROL.sub("", text)[:LARGEST], into.kind, into.level)


def _own(value: dict[str, list[dict[str, object]]]) -> Slice:
    return Slice(
        tuple(paragraph_from_json(one) for one in value["paragraphs"]),
        tuple(note_from_json(one) for one in value["notes"]),
        frozenset(ParagraphId(str(name)) for name in value["whole"]),
        str(value["origin"]),
    )
