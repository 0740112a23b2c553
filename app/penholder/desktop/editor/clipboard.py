"""What goes over the clipboard: our own form, in which everything survives, and rich and plain text for others.

Plain and rich text show labels and marks as the page shows them: a paragraph that is taken from its first character on
brings its label.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QMimeData

from penholder.desktop.editor.pasted import LARGEST, Pasted, pasted_in
from penholder.desktop.editor.slices import Slice, slice_of_text
from penholder.desktop.outlines import outline_of
from penholder.ground.log import log
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import BOLD, ITALIC, Carried, Inlines, NoteAnchor, Text
from penholder.model.note_marks import shown_marks
from penholder.model.paragraph import Paragraph
from penholder.model.serial import note_from_json, note_to_json, paragraph_from_json, paragraph_to_json

OWN_TYPE = "application/x-penholder-slice+json"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


def mime_of(draft: Draft, part: Slice) -> QMimeData:
    """Write a slice of a draft in all forms."""
    mime = QMimeData()
    value = {
        "origin": part.origin,
        "whole": sorted(part.whole),
        "paragraphs": [paragraph_to_json(one) for one in part.paragraphs],
        "notes": [note_to_json(note) for note in part.notes],
    }
    mime.setData(OWN_TYPE, json.dumps(value).encode("utf-8", "surrogatepass"))
    mime.setText(_plain(draft, part))
    mime.setHtml(_rich(draft, part))
    return mime


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
    return slice_of_text(_CONTROL.sub("", mime.text())[:LARGEST], into.kind, into.level) if mime.hasText() else None


def _own(value: dict[str, list[dict[str, object]]]) -> Slice:
    return Slice(
        tuple(paragraph_from_json(one) for one in value["paragraphs"]),
        tuple(note_from_json(one) for one in value["notes"]),
        frozenset(ParagraphId(str(name)) for name in value["whole"]),
        str(value["origin"]),
    )


def _plain(draft: Draft, part: Slice) -> str:
    marks = shown_marks(draft)
    lines = []
    for one in part.paragraphs:
        words = "".join(
            inline.text
            if isinstance(inline, Text)
            else marks.get(inline.note, "")
            if isinstance(inline, NoteAnchor)
            else ""
            if isinstance(inline, Carried)
            else inline.words
            for inline in one.inlines
        )
        lines.append("\t".join(filter(None, (_label(draft, part, one), words))))
    return "\n".join(lines)


def _label(draft: Draft, part: Slice, one: Paragraph) -> str:
    """Give the label of a paragraph that was taken whole together with others."""
    return outline_of(draft)[one.id].shown if len(part.paragraphs) > 1 and one.id in part.whole else ""


def _rich(draft: Draft, part: Slice) -> str:
    marks = shown_marks(draft)
    lines = []
    for one in part.paragraphs:
        label = _label(draft, part, one)
        words = _rich_line(one.inlines, marks)
        lines.append(f"<p>{escape(label) + '&#9;' if label else ''}{words}</p>")
    return "".join(lines) if len(lines) > 1 else "".join(lines).removeprefix("<p>").removesuffix("</p>")


def _rich_line(line: Inlines, marks: Mapping[NoteId, str]) -> str:
    parts = []
    for inline in line:
        if isinstance(inline, NoteAnchor):
            parts.append(f"<sup>{escape(marks.get(inline.note, ''))}</sup>")
        elif not isinstance(inline, Carried):
            words = escape(inline.text if isinstance(inline, Text) else inline.words).replace("\n", "<br>")
            words = f"<i>{words}</i>" if ITALIC in inline.marks else words
            parts.append(f"<b>{words}</b>" if BOLD in inline.marks else words)
    return "".join(parts)
