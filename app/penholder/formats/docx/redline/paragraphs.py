"""Makes one paragraph of a Word file out of an older and a newer one, or marks one as come or gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import groupby

from lxml import etree

from penholder.compare.words import Range, Stretch, stretches
from penholder.formats.docx.elements import Element, W, child, tag_of, value, w
from penholder.formats.docx.redline.cells import Cell, Row, pieces_of, runs_of
from penholder.formats.docx.redline.clauses import in_clauses
from penholder.formats.docx.redline.note_pairs import NotePairs
from penholder.formats.docx.redline.pen import Pen
from penholder.formats.docx.redline.signatures import Signatures
from penholder.formats.docx.signing import Signed
from penholder.model.inline import text_of
from penholder.model.place import InNote, Place

_TOLD = ("pStyle", "numPr")
"""Properties whose change says something: what the paragraph is, and how it is counted. Stops and spaces only follow."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Cells of one fate: gone, come, or there in both, then perhaps set otherwise than before (``former``)."""

    cells: tuple[Cell, ...]
    fate: str = "same"
    by: Signed | None = None
    former: Element | None = None
    is_set_otherwise: bool = False


class ParagraphMerger:
    """Merges the paragraphs of one file."""

    def __init__(self, pen: Pen, signatures: Signatures, notes: NotePairs) -> None:
        self._pen = pen
        self._signatures = signatures
        self._notes = notes

    def merged(self, old: Element, new: Element, rows: tuple[Row, Row], place: Place | None) -> Element:
        """Give the newer paragraph with what differs from the older one tracked."""
        paragraph = w("p", self._properties(child(old, "pPr"), child(new, "pPr"), place))
        paragraph.extend(self._label(rows[0].label, rows[1].label, place))
        paragraph.extend(self._written(self._pieces(*rows, place)))
        return paragraph

    def whole(self, paragraph: Element, row: Row, by: Signed, gone: bool, mark_too: bool = True) -> Element:
        """Give a paragraph as come or gone, with its end unless that must stay: in a cell, in a note.

        The mark that Word counts before a note stays with the end; the note goes with its mark in the text.
        """
        properties = child(paragraph, "pPr")
        made = w("p", deepcopy(properties) if properties is not None else None)
        if mark_too:
            self._pen.end(made, by, gone)
        counted = [deepcopy(run) for run in row.label if child(run, "footnoteRef") is not None]
        made.extend(counted)
        made.extend(self._tracked([deepcopy(run) for run in row.label[len(counted) :]], by, gone))
        made.extend(self._written([self._gone(row.line, by) if gone else self._come(row.line, by)]))
        return made

    def _properties(self, old: Element | None, new: Element | None, place: Place | None) -> Element | None:
        if new is None:
            return None
        made = deepcopy(new)
        # the style of a note follows from the digits of its mark and says nothing
        if not isinstance(place, InNote) and [_plain(child(old, one)) for one in _TOLD] != [
            _plain(child(new, one)) for one in _TOLD
        ]:
            self._pen.shaped_otherwise(made, old, self._signatures.whole(place))
        return made

    def _label(self, old: tuple[Element, ...], new: tuple[Element, ...], place: Place | None) -> Iterator[Element]:
        """Track a label as a whole but for the tabs around it, which stay."""
        if [*map(_plain, old)] == [*map(_plain, new)]:
            yield from (deepcopy(run) for run in new)
            return
        own = self._signatures.own
        was, is_now = _typed(old), _typed(new)
        if was is None or is_now is None or was.frame != is_now.frame:
            yield from self._tracked([deepcopy(run) for run in old], own, gone=True)
            yield from self._tracked([deepcopy(run) for run in new], own, gone=False)
            return
        before, behind = is_now.around
        yield from is_now.runs(before)
        yield from self._tracked([*was.runs(was.words)], own, gone=True)
        yield from self._tracked([*is_now.runs(is_now.words)], own, gone=False)
        yield from is_now.runs(behind)

    def _tracked(self, runs: list[Element], by: Signed, gone: bool) -> Iterator[Element]:
        if runs:
            yield self._pen.taken_out(by, *runs) if gone else self._pen.put_in(by, *runs)

    def _pieces(self, old: Row, new: Row, place: Place | None) -> Iterator[_Piece]:
        lengths = len(old.line), len(new.line)

        def hands(one: Stretch) -> tuple[Signed, Signed]:
            return self._signatures.words(place, one.old, one.new, lengths)

        found = stretches(old.inlines, new.inlines)
        for one in in_clauses(found, text_of(old.inlines), lambda left, right: hands(left) == hands(right)):
            by = hands(one)
            if one.same:
                yield from self._same(old, new, one.old, one.new, by)
            else:
                yield self._gone(old.line[slice(*one.old)], by[0])
                yield self._come(new.line[slice(*one.new)], by[1])

    def _gone(self, cells: tuple[Cell, ...], by: Signed) -> _Piece:
        return _Piece(tuple(_noted(one, self._notes.number(one.note, "", by)) for one in cells), "gone", by)

    def _come(self, cells: tuple[Cell, ...], by: Signed) -> _Piece:
        return _Piece(tuple(_noted(one, self._notes.number("", one.note, by)) for one in cells), "come", by)

    def _stays(self, before: tuple[Cell, ...], after: tuple[Cell, ...], by: Signed) -> tuple[Cell, ...]:
        pairs = zip(before, after, strict=True)
        return tuple(_noted(one, self._notes.number(was.note, one.note, by)) for was, one in pairs)

    def _same(self, old: Row, new: Row, was: Range, is_now: Range, by: tuple[Signed, Signed]) -> Iterator[_Piece]:
        """Part the same words by how they are set; what has another character style, or is another note, is no longer it."""
        pairs = zip(old.line[slice(*was)], new.line[slice(*is_now)], strict=True)
        for (look, is_other, _), group in groupby(pairs, _fate):
            before, after = zip(*group, strict=True)
            if is_other:
                yield self._gone(before, by[0])
                yield self._come(after, by[1])
            elif look == after[0].look:
                yield _Piece(self._stays(before, after, by[1]))
            else:
                cells = self._stays(before, after, by[1])
                yield _Piece(cells, "same", by[1], before[0].properties, is_set_otherwise=True)

    def _written(self, pieces: Iterable[_Piece]) -> Iterator[Element]:
        """Write pieces; a link is around the change and not in it, because the schema knows no other order."""
        flat = [(cell, piece) for piece in pieces for cell in piece.cells]
        for around, group in groupby(flat, lambda one: _plain(one[0].around)):
            written: list[Element] = []
            link: Element | None = None
            for _, part in groupby(group, lambda one: id(one[1])):
                found = list(part)
                link = found[0][0].around
                written += self._piece([cell for cell, _ in found], found[0][1])
            if around and link is not None:
                outer = deepcopy(link)
                outer.extend(written)
                yield outer
            else:
                yield from written

    def _piece(self, cells: list[Cell], piece: _Piece) -> list[Element]:
        runs = list(runs_of(cells))
        if piece.by is not None and piece.fate != "same":
            return list(self._tracked(runs, piece.by, piece.fate == "gone"))
        if piece.by is not None and piece.is_set_otherwise:
            for run in runs:
                self._pen.set_otherwise(run, piece.former, piece.by)
        return runs


@dataclass(frozen=True, slots=True)
class _Typed:
    """A label that is typed in one run: its words, and the tabs before and behind them."""

    properties: Element
    words: str
    around: tuple[str, str]

    @property
    def frame(self) -> tuple[str, tuple[str, str]]:
        """What two labels must share for the tabs to stay: their look and those tabs."""
        return _plain(self.properties), self.around

    def runs(self, text: str) -> Iterator[Element]:
        if text:
            yield w("r", deepcopy(self.properties), *pieces_of(text))


def _typed(label: tuple[Element, ...]) -> _Typed | None:
    """Read a label; None where it is not one run of words with a look."""
    properties = child(label[0], "rPr") if len(label) == 1 else None
    if properties is None or {tag_of(one) for one in label[0]} - {"rPr", "t", "tab"}:
        return None
    text = "".join("\t" if tag_of(one) == "tab" else one.text or "" for one in label[0] if one is not properties)
    words = text.strip("\t")
    if not words:
        return None
    before, _, behind = text.partition(words)
    style = value(child(properties, "rStyle")) or ""
    return _Typed(properties, words, (before, behind)) if style else None


def _fate(pair: tuple[Cell, Cell]) -> tuple[str, bool, str]:
    before, after = pair
    return before.look, (before.style, before.key) != (after.style, after.key), after.look


def _noted(cell: Cell, number: int) -> Cell:
    """Give the mark of a note with the number that its footnote has in this file."""
    if not cell.note:
        return cell
    inner = tuple(deepcopy(one) for one in cell.inner)
    inner[0].set(f"{{{W}}}id", str(number))
    return replace(cell, inner=inner)


def is_alike(old: Element, new: Element) -> bool:
    """Tell quickly whether two blocks are the same; one with a note is not, because its footnote must be numbered."""
    return next(new.iter(f"{{{W}}}footnoteReference"), None) is None and _plain(old) == _plain(new)


def _plain(element: Element | None) -> str:
    """Give an element as text, by which two are the same."""
    return "" if element is None else etree.tostring(element, method="c14n", exclusive=True).decode()
