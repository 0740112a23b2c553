"""Makes one row of blocks, paragraphs and tables, out of an older and a newer one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from penholder.compare.pairing import paired
from penholder.formats.docx.elements import Element, W, child, tag_of, value, w
from penholder.formats.docx.redline.cells import row_of
from penholder.formats.docx.redline.note_pairs import Side
from penholder.formats.docx.redline.paragraphs import ParagraphMerger, is_alike
from penholder.formats.docx.redline.pen import Pen
from penholder.formats.docx.redline.signatures import Signatures
from penholder.formats.docx.signing import Signed
from penholder.formats.docx.style_names import SPACER, STYLE_FIELDS
from penholder.model.place import InMasthead, Place


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together: those of one paragraph of a draft, or one block of the head; ``key`` tells which."""

    key: object
    blocks: tuple[Element, ...]
    place: Place | None = None


class BlockMerger:
    """Merges blocks; ``sides`` are the older and the newer file."""

    def __init__(self, pen: Pen, signatures: Signatures, paragraphs: ParagraphMerger, sides: tuple[Side, Side]) -> None:
        self._pen = pen
        self._signatures = signatures
        self._paragraphs = paragraphs
        self._sides = sides

    def row(self, old: Sequence[Group], new: Sequence[Group], elsewhere: frozenset[object]) -> Iterator[Element]:
        """Walk both rows at once; what went stands behind what was before it and stays.

        What has a key of ``elsewhere`` goes at its old place and comes at its new one, be it the same.
        """
        before = {group.key: group for group in old}
        stays = before.keys() & {group.key for group in new} - elsewhere
        behind: dict[object, list[Group]] = {}
        last: object = None
        for group in old:
            if group.key in stays:
                last = group.key
            else:
                behind.setdefault(last, []).append(group)
        yield from self._gone(behind.get(None, ()))
        for group in new:
            if group.key in stays:
                yield from self.merged(before[group.key], group)
                yield from self._gone(behind.get(group.key, ()))
            else:
                yield from self._whole(group, gone=False)

    def merged(self, old: Group, new: Group) -> Iterator[Element]:
        """Merge two groups block by block, or, where they are not alike, have the older go and the newer come."""
        if [_shape(one) for one in old.blocks] == [_shape(one) for one in new.blocks]:
            for one, other in zip(old.blocks, new.blocks, strict=True):
                yield self._block(one, other, new.place)
        elif [tag_of(one) for one in old.blocks] == [tag_of(one) for one in new.blocks]:
            for one, other in zip(old.blocks, new.blocks, strict=True):
                of_rows = tag_of(other) == "tbl" and _shape(one) != _shape(other)
                yield (self._table if of_rows else self._block)(one, other, new.place)
        else:
            yield from self._whole(old, gone=True)
            yield w("p", w("pPr", w("pStyle", val=SPACER)))  # two tables without anything between them would be one
            yield from self._whole(new, gone=False)

    def _table(self, old: Element, new: Element, place: Place | None) -> Element:
        """Merge two tables of other rows, each row with the one that it continues."""
        rows = [one for one in old if tag_of(one) == "tr"], [one for one in new if tag_of(one) == "tr"]
        pairs = paired(*([_row_words(one) for one in side] for side in rows))
        made = w("tbl", *(deepcopy(one) for one in new if tag_of(one) in {"tblPr", "tblGrid"}))
        at = 0
        for number, row in enumerate(rows[1]):
            before = next((one for one, other in pairs.items() if other == number), -1)
            if before < at or _shape(rows[0][before]) != _shape(row):
                made.append(self._row(row, place, gone=False))
                continue
            made.extend(self._row(one, place, gone=True) for one in rows[0][at:before])
            made.append(self._block(rows[0][before], row, place))
            at = before + 1
        made.extend(self._row(one, place, gone=True) for one in rows[0][at:])
        return made

    def _gone(self, groups: Sequence[Group]) -> Iterator[Element]:
        for group in groups:
            yield from self._whole(group, gone=True)

    def _block(self, old: Element, new: Element, place: Place | None) -> Element:
        if is_alike(old, new):
            return deepcopy(new)
        if tag_of(new) == "p":
            rows = row_of(old, self._sides[0]), row_of(new, self._sides[1])
            return self._paragraphs.merged(old, new, rows, place or _field(new))
        made = deepcopy(new)
        for was, is_now, target in zip(*map(_paragraphs_in, (old, new, made)), strict=True):
            _exchange(target, self._block(was, is_now, place))
        return made

    def _whole(self, group: Group, gone: bool) -> Iterator[Element]:
        side = self._sides[0 if gone else 1]
        for block in group.blocks:
            by = self._signatures.whole(group.place or _field(block))
            if tag_of(block) == "p":
                yield self._paragraphs.whole(block, row_of(block, side), by, gone)
                continue
            made = w("tbl")
            for one in block:
                made.append(self._row(one, group.place, gone) if tag_of(one) == "tr" else deepcopy(one))
            yield made

    def _row(self, row: Element, place: Place | None, gone: bool) -> Element:
        """Give a row of a table as come or gone, with all that is in it."""
        made, side = deepcopy(row), self._sides[0 if gone else 1]
        for one in made.iter(f"{{{W}}}tr"):
            self._pen.row(one, self._signatures.whole(place), gone)
        for paragraph, target in zip(_paragraphs_in(row), _paragraphs_in(made), strict=True):
            signed = self._signatures.whole(place or _field(paragraph))
            _exchange(target, self._in_cell(paragraph, side, signed, gone))
        return made

    def _in_cell(self, paragraph: Element, side: Side, by: Signed, gone: bool) -> Element:
        """A cell goes with its row, so only its words are tracked: it must keep the end of a paragraph."""
        return self._paragraphs.whole(paragraph, row_of(paragraph, side), by, gone, mark_too=False)


def _paragraphs_in(block: Element) -> list[Element]:
    """Give the paragraphs of a table, but not those of text boxes in them, which belong to their objects."""
    return [one for one in block.iter(f"{{{W}}}p") if next(one.iterancestors(f"{{{W}}}txbxContent"), None) is None]


def _row_words(row: Element) -> str:
    return "\t".join("".join(one.text or "" for one in cell.iter(f"{{{W}}}t")) for cell in row)


def _exchange(target: Element, made: Element) -> None:
    parent = target.getparent()
    assert parent is not None
    parent.replace(target, made)


def _shape(block: Element) -> object:
    """Give what two blocks must share to be merged: a paragraph, or a table with as many rows, cells and paragraphs."""
    if tag_of(block) == "p":
        return "p"
    return [tag_of(one) for one in block.iter(*(f"{{{W}}}{tag}" for tag in ("tbl", "tr", "tc", "p")))]


def _field(paragraph: Element) -> Place | None:
    """Give the field of the masthead that a paragraph holds, by its style."""
    field = STYLE_FIELDS.get(value(child(paragraph, "pPr", "pStyle")) or "")
    return InMasthead(field) if field else None
