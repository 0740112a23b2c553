"""Writes a draft as a Word file in which what differs from its base is tracked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from penholder.formats.docx.built import Built
from penholder.formats.docx.choices import HOUSE_CHOICES, Numbering, ReferenceForm, WordChoices
from penholder.formats.docx.elements import Element, R, W, child, serialized, tag_of, value, w
from penholder.formats.docx.package import Part
from penholder.formats.docx.redline.blocks import BlockMerger, Group
from penholder.formats.docx.redline.cells import row_of_note
from penholder.formats.docx.redline.note_pairs import NotePair, NotePairs, Notes
from penholder.formats.docx.redline.paragraphs import ParagraphMerger
from penholder.formats.docx.redline.pen import Pen
from penholder.formats.docx.redline.signatures import Signatures
from penholder.formats.docx.relations import Relations
from penholder.formats.docx.signing import Redline
from penholder.formats.docx.style_names import END_MARK, SPACER
from penholder.formats.docx.writer import built, write_docx
from penholder.formats.report import Written
from penholder.model.draft import Draft
from penholder.model.place import InNote, InParagraph


def write_redline(draft: Draft, redline: Redline, choices: WordChoices = HOUSE_CHOICES) -> Written:
    """Write the draft with its changes against the base tracked: accepting all gives the draft, rejecting all the base.

    Numbers and references are typed, whatever the choices say, because Word's count has one reading only. The same drafts
    and hands give the same bytes; nobody is named in them but those hands and the drafter as the redline has it.
    """
    stage = choices.stage_for(draft)  # for both: a base may have been read as another
    typed = replace(choices, stage=stage, numbering=Numbering.TYPED, references=ReferenceForm.WORDS)
    old, new = built(redline.base, typed), built(draft, typed)
    merger = _Merger(old, new, Signatures(draft, redline))
    merger.merge()
    if not merger.is_tracked:
        return write_docx(draft, typed)
    written = new.packed()
    return Written(written.data, tuple(dict.fromkeys((*written.left_out, *old.losses.messages(redline.base)))))


class _Merger:
    """Puts what the older file has into the newer one."""

    def __init__(self, old: Built, new: Built, signatures: Signatures) -> None:
        self._old, self._new, self._signatures = old, new, signatures
        self._pen, self._pairs = Pen(), NotePairs()
        self._notes = Notes(old.draft), Notes(new.draft)
        self._paragraphs = ParagraphMerger(self._pen, signatures, self._pairs)
        self._blocks = BlockMerger(self._pen, signatures, self._paragraphs, self._notes)

    @property
    def is_tracked(self) -> bool:
        """Whether anything differs."""
        return self._pen.count > 0

    def merge(self) -> None:
        """Merge text, notes and running heads."""
        _adopt(self._old.main[0], self._old.relations, self._new)
        self._merge_text()
        self._merge_notes()
        self._merge_heads()

    def _merge_text(self) -> None:
        body = self._new.main[0]
        blocks = [*self._blocks.row(_groups(self._old), _groups(self._new), frozenset(self._signatures.elsewhere))]
        section = body[-1] if len(body) and tag_of(body[-1]) == "sectPr" else None
        last = blocks[-1] if blocks else None
        if last is not None and (tag_of(last) == "tbl" or _end_is_tracked(last)):
            # the end of the last paragraph cannot go: Word always keeps one before the section
            blocks.append(w("p", w("pPr", w("pStyle", val=SPACER))))
        for one in list(body):
            body.remove(one)
        body.extend(blocks)
        if section is not None:
            body.append(section)

    def _merge_notes(self) -> None:
        at, part = _part(self._new, "footnotes")
        was, root = etree.fromstring(_part(self._old, "footnotes")[1].data), etree.fromstring(part.data)
        old, new = _by_number(was), _by_number(root)
        for name, footnote in new.items():
            if name in self._notes[1].by_number:
                root.remove(footnote)
        for number, pair in enumerate(self._pairs.found, 1):
            root.append(w("footnote", *self._note(pair, old, new), id=number))
        self._new.parts[at] = replace(part, data=serialized(root))

    def _note(self, pair: NotePair, old: dict[str, Element], new: dict[str, Element]) -> Iterator[Element]:
        before, after = self._notes
        if not (pair.old and pair.new):
            notes, footnote = (before, old[pair.old]) if pair.old else (after, new[pair.new])
            for index, one in enumerate(footnote):
                row = row_of_note(one, notes.key, index == 0)
                yield self._paragraphs.whole(one, row, pair.by, bool(pair.old), mark_too=False)
            return
        name = after.by_number[pair.new].note.id
        for index, (one, other) in enumerate(zip(old[pair.old], new[pair.new], strict=True)):
            rows = row_of_note(one, before.key, index == 0), row_of_note(other, after.key, index == 0)
            yield self._paragraphs.merged(one, other, rows, InNote(name, index))

    def _merge_heads(self) -> None:
        """Track the running heads too: they show the symbol."""
        before = {part.name: part for part in self._old.parts}
        for at, part in enumerate(self._new.parts):
            was = before.get(part.name)
            if part.role not in {"header", "footer"} or was is None or was.data == part.data:
                continue
            old, new = etree.fromstring(was.data), etree.fromstring(part.data)
            if len(old) == len(new):
                pairs = [(Group(None, (one,)), Group(None, (other,))) for one, other in zip(old, new, strict=True)]
                blocks = [block for pair in pairs for block in self._blocks.merged(*pair)]
                root = w(tag_of(new), *blocks)
                self._new.parts[at] = replace(part, data=serialized(root))


def _groups(file: Built) -> list[Group]:
    """Part the text of a file into the blocks of the head, those of each paragraph of the draft, and the end."""
    names = {id(element): name for name, element in file.rows}
    found: list[Group] = []
    heads = 0
    for block in file.main[0]:
        if tag_of(block) == "sectPr":
            continue
        name = names.get(id(block))
        style = value(child(block, "pPr", "pStyle"))
        if name is not None:
            found.append(Group(name, (block,), InParagraph(name)))
        elif found and found[-1].place is not None and style != END_MARK:
            found[-1] = replace(found[-1], blocks=(*found[-1].blocks, block))
        else:
            heads += style is None or style == SPACER
            found.append(Group(("head", style, heads if style in {None, SPACER} else 0), (block,)))
    return found


def _end_is_tracked(paragraph: Element) -> bool:
    mark = child(paragraph, "pPr", "rPr")
    return child(mark, "ins") is not None or child(mark, "del") is not None


def _by_number(root: Element) -> dict[str, Element]:
    return {value(one, "id") or "": one for one in root if tag_of(one) == "footnote"}


def _part(file: Built, role: str) -> tuple[int, Part]:
    return next((at, part) for at, part in enumerate(file.parts) if part.role == role)


def _adopt(element: Element, known: Relations, new: Built) -> None:
    """Have an element of the older file refer to links and pictures as the newer file knows them."""
    targets = dict(zip((f"rId{number}" for number, _ in enumerate(known, 1)), known, strict=True))
    for one in element.iter(f"{{{W}}}hyperlink"):
        if (about := targets.get(one.get(f"{{{R}}}id") or "")) is not None:
            one.set(f"{{{R}}}id", new.relations.id_of(*about))
