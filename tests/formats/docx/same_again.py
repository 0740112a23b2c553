"""Holds a draft against the one that comes back from its Word file: text, labels, notes, looks, and what was carried along."""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree

from penholder.formats.docx.elements import W
from penholder.formats.docx.hand_breaks import without_hand_breaks
from penholder.formats.pictures.clean import clean_picture
from penholder.model.draft import Draft
from penholder.model.ids import NoteId
from penholder.model.inline import Carried, Inlines, MarkKind, NoteAnchor, Text
from penholder.model.kinds import Kind
from penholder.model.note import CarriedPart
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline

_STAYS_BEHIND = frozenset({MarkKind.COMMENT, MarkKind.SOURCE})
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}v"


def shown(draft: Draft) -> list[tuple[Any, ...]]:
    """Give all that is read of a draft and is to go out again, row by row: all but soft hyphens and the like."""
    draft = without_hand_breaks(draft)
    marks, counted = shown_marks(draft), outline(draft)
    rows: list[tuple[Any, ...]] = [("masthead", name, _line(line, marks)) for name, line in draft.masthead.lines()]
    rows += [
        (one.kind.value, one.level, entry.shown, _line(one.inlines, marks))
        for one, entry in zip(draft.paragraphs, counted.entries, strict=True)
    ]
    rows += [
        ("note", marks[note.id], note.custom_mark, [_line(line, marks) for line in note.paragraphs])
        for note in draft.notes
        if any(note.id == name for _, _, name in draft.anchors)
    ]
    return rows


def _line(line: Inlines, marks: dict[NoteId, str] | Any) -> list[tuple[str, ...]]:
    """Give runs with their looks; remarks and sources stay behind and make no difference."""
    made: list[tuple[str, ...]] = []
    for one in line:
        if isinstance(one, NoteAnchor):
            made.append(("note", marks.get(one.note, "")))
        elif isinstance(one, Carried):
            made.append(("object",))
        else:
            looks = tuple(sorted(mark.kind.value for mark in one.marks if mark.kind not in _STAYS_BEHIND))
            words = one.text if isinstance(one, Text) else one.words
            if made and made[-1][0] == "words" and made[-1][2:] == looks:
                words = made.pop()[1] + words
            made.append(("words", words, *looks))
    return made


def carried_things(draft: Draft) -> Counter[str]:
    """Count what is in carried things that no line shows: words of equations, numbers of charts, pictures once cleaned."""
    found: Counter[str] = Counter()
    for part in _in_lines(draft):
        kept = json.loads(part.data)
        root = etree.fromstring(kept["xml"])
        found.update(f"math {one.text}" for one in root.iter(_MATH) if not _is_gone(one))
        found.update(_of_parts(kept))
    return found


def _in_lines(draft: Draft) -> Iterator[CarriedPart]:
    """Give each carried thing that stands in the text or in a note; what stands in a table is part of that."""
    parts = {part.id: part for part in draft.carried}
    for paragraph in draft.paragraphs:
        inside = [parts[one.part] for one in paragraph.inlines if isinstance(one, Carried)]
        is_table = paragraph.kind is Kind.OBJECT and bool(inside) and "<w:tbl" in inside[0].data[:2_000_000]
        yield from inside[:1] if is_table else inside
    for note in draft.notes:
        for line in note.paragraphs:
            yield from (parts[one.part] for one in line if isinstance(one, Carried))


def _is_gone(element: Any) -> bool:
    return any(one.tag in {f"{{{W}}}del", f"{{{W}}}moveFrom"} for one in element.iterancestors())


def _of_parts(kept: dict[str, Any]) -> Iterator[str]:
    for name, part in kept["parts"].items():
        data = base64.b64decode(part["data"])
        role = next((one["role"] for one in kept["relations"].values() if one["target"] == name), "")
        if role == "image":
            clean = clean_picture(data)
            yield f"picture {hash(clean.data) if clean is not None else 'not clean'}"
        elif role == "chart":
            yield from (f"chart {one.text}" for one in etree.fromstring(data).iter(_CHART))
