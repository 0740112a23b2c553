"""Writes carried things in their places: a table among the paragraphs, a picture or an equation in its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import count

from lxml import etree

from penholder.formats.docx.carry.bare import bare
from penholder.formats.docx.carry.decided import completed, decide
from penholder.formats.docx.carry.drawings import clean_drawings
from penholder.formats.docx.carry.field_results import unlink_fields, without_empty_runs
from penholder.formats.docx.carry.kept import Kept, kept_of
from penholder.formats.docx.carry.names import MARKUP, SHAPES, held, space
from penholder.formats.docx.carry.note_marks import Marks, put_labels, put_marks
from penholder.formats.docx.carry.parts_along import PartsAlong
from penholder.formats.docx.carry.room import fit_table
from penholder.formats.docx.carry.styles_along import StylesAlong, hidden_by
from penholder.formats.docx.carry.theme import write_out_theme
from penholder.formats.docx.elements import Element, W, tag_of, w
from penholder.formats.docx.losses import Losses
from penholder.formats.docx.package import Part
from penholder.formats.docx.relations import Relations
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, PartId


class CarriedWriter:
    """Writes the carried things of one draft; ``relations`` are those of the part that is being written."""

    def __init__(self, draft: Draft, parts: list[Part], relations: Relations, losses: Losses) -> None:
        self._carried = {part.id: part for part in draft.carried}
        self._losses = losses
        self._parts = PartsAlong(parts.append, losses.add_cleaned)
        self._numbers = count(1)
        self.relations = relations
        self.styles = StylesAlong()

    def kept(self, name: PartId) -> Kept | None:
        """Take a carried thing from the draft; None where there is none, or its data are damaged."""
        part = self._carried.get(name)
        return kept_of(part) if part is not None and part.data else None

    def table(self, kept: Kept, anchors: Sequence[NoteId], shown: Mapping[NoteId, str], mark: Marks) -> list[Element]:
        """Write a table with the marks of notes that stand in it."""
        holder = self._prepared(kept)
        self.styles.rename(holder, kept)
        put_marks(holder, anchors, shown, mark)
        made = self._finished(holder, kept)
        for one in made:
            fit_table(one)
        return made

    def inline(self, name: PartId) -> list[Element]:
        """Write a thing in a line, as elements of a paragraph; nothing is named as lost."""
        kept = self.kept(name)
        if kept is None:
            self._losses.add_object()
            return []
        holder = self._prepared(kept)
        for box in holder.iter(f"{{{W}}}txbxContent"):  # its words stand in the draft as paragraphs of their own
            for one in list(box):
                box.remove(one)
            box.append(w("p"))
        self.styles.rename(holder, kept)
        made = self._finished(holder, kept)
        return [w("r", one) if tag_of(one) or one.tag == f"{{{MARKUP}}}AlternateContent" else one for one in made]

    def _prepared(self, kept: Kept) -> Element:
        holder = held(kept.element)
        put_labels(holder, kept.labels)
        decide(holder, final=not kept.original)
        unlink_fields(holder)
        bare(holder, partial(hidden_by, kept))
        return holder

    def _finished(self, holder: Element, kept: Kept) -> list[Element]:
        write_out_theme(holder, kept.theme)
        clean_drawings(
            holder, self._parts.follow(kept, kept.relations, self.relations), self._numbers, self._losses.add_cleaned
        )
        without_empty_runs(holder)
        completed(holder)
        for one in list(holder.iter(f"{{{W}}}drawing")):
            _wrap(one)
        etree.cleanup_namespaces(holder)
        made = list(holder)
        for one in made:
            holder.remove(one)
            one.tail = None
        return made


def _wrap(drawing: Element) -> None:
    """Wrap drawn shapes as Word does, so that programs which know only pictures pass over them."""
    needs = {SHAPES[space(one)]: space(one) for one in drawing.iter() if space(one) in SHAPES}
    parent = drawing.getparent()
    if not needs or parent is None or any(one.tag == f"{{{MARKUP}}}Choice" for one in drawing.iterancestors()):
        return
    names = {"mc": MARKUP, **needs}
    whole = etree.Element(f"{{{MARKUP}}}AlternateContent", nsmap=names)
    choice = etree.SubElement(whole, f"{{{MARKUP}}}Choice", {"Requires": " ".join(sorted(needs))})
    parent.replace(drawing, whole)
    choice.append(drawing)
