"""A paragraph of a Word file as a row of cells, one for each character or object, so that two can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from lxml import etree

from penholder.formats.docx.elements import Element, child, tag_of, value, w, words
from penholder.formats.docx.lines import PIECES
from penholder.formats.docx.style_names import NOTE_MARK, NOTE_REFERENCE, NUMBER_WAYS
from penholder.model.ids import PartId
from penholder.model.inline import OBJECT_SIGN, Carried, Inline, Inlines, Text

_SIGNS = {"tab": "\t", "br": "\n"}
_AROUND = frozenset({"hyperlink", "fldSimple"})
_LABELS = frozenset(NUMBER_WAYS)
_MARKS = frozenset({NOTE_MARK, NOTE_REFERENCE})


class Keys(Protocol):
    """Says what makes a note or an object the same in both files."""

    def note(self, number: str) -> str:
        """Give it for a footnote by its number in the file."""

    def thing(self, element: Element) -> str:
        """Give it for an object."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One character with its look, or an object.

    ``inner`` are the elements of an object, within its run; with ``whole`` they are runs themselves (a field). ``around``
    is the link that it stands in, without its content. ``note`` is the number of its footnote. ``run`` tells apart runs
    that look alike and are not one: a sign of a note that stands twice.
    """

    sign: str
    look: str
    properties: Element | None
    inner: tuple[Element, ...] = ()
    whole: bool = False
    around: Element | None = None
    key: str = ""
    note: str = ""
    run: int = 0

    @property
    def style(self) -> str:
        """The character style, which says what the words are (a label, a note's mark) and not how they look."""
        return value(child(self.properties, "rStyle")) or ""


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in a paragraph: its label as it is typed, with the runs in which it stands, and its line."""

    label: tuple[Element, ...]
    line: tuple[Cell, ...]

    @property
    def inlines(self) -> Inlines:
        """The line as ``compare`` takes it: words, and objects that are the same where their keys are."""
        made: list[Inline] = []
        for key, group in groupby(self.line, lambda one: one.key):
            cells = list(group)
            made += [Carried(PartId(key))] * len(cells) if key else [Text("".join(one.sign for one in cells))]
        return tuple(made)


def row_of(paragraph: Element, key: Keys) -> Row:
    """Read a paragraph of the text."""
    runs = _runs(paragraph)
    at = 0
    while at < len(runs) and _style(runs[at]) in _LABELS:
        at += 1
    return Row(tuple(runs[:at]), tuple(_cells(runs[at:], key, None)))


def row_of_note(paragraph: Element, key: Keys, is_first: bool) -> Row:
    """Read a paragraph of a note; what the first one has for a label is its mark and the tab behind it."""
    runs = _runs(paragraph)
    at = (1 + (len(runs) > 1 and [tag_of(one) for one in runs[1]] == ["tab"])) if is_first else 0
    return Row(tuple(runs[:at]), tuple(_cells(runs[at:], key, None)))


def _runs(paragraph: Element) -> list[Element]:
    """Give what has words; bookmarks are left out, because a text with two readings has two places for each."""
    return [one for one in paragraph if tag_of(one) != "pPr" and not tag_of(one).startswith("bookmark")]


def _style(run: Element) -> str:
    return value(child(run, "rPr", "rStyle")) or ""


def _cells(runs: list[Element], key: Keys, around: Element | None) -> Iterator[Cell]:
    open_field: list[Element] = []
    depth = 0
    for run in runs:
        if tag_of(run) in _AROUND:
            yield from _cells(list(run), key, _empty(run))
            continue
        step = sum({"begin": 1, "end": -1}.get(value(one, "fldCharType") or "", 0) for one in run)
        if open_field or step or child(run, "fldChar") is not None:
            open_field.append(run)
            depth += step
            if depth <= 0:
                yield _field(open_field, around)
                open_field, depth = [], 0
            continue
        yield from _of_run(run, key, around)


def _empty(around: Element) -> Element:
    bare = deepcopy(around)
    for one in list(bare):
        bare.remove(one)
    return bare


def _field(runs: list[Element], around: Element | None) -> Cell:
    signs = "".join(one.text or "" for run in runs for one in run if tag_of(one) in {"t", "instrText"})
    return Cell(OBJECT_SIGN, "", None, tuple(runs), True, around, f"field {signs}")


def _of_run(run: Element, key: Keys, around: Element | None) -> Iterator[Cell]:
    properties = child(run, "rPr")
    look = "" if properties is None else etree.tostring(properties, method="c14n", exclusive=True).decode()
    inner = [one for one in run if one is not properties]
    if tag_of(run) != "r":
        yield Cell(
            OBJECT_SIGN, "", None, (run,), True, around, etree.tostring(run, method="c14n", exclusive=True).decode()
        )
        return
    if _style(run) in _MARKS and child(run, "footnoteReference") is None:
        typed = "".join(one.text or "" for one in inner)
        yield Cell(OBJECT_SIGN, look, properties, tuple(inner), False, around, f"mark {typed}", run=_place(run))
        return
    for at, one in enumerate(inner):
        tag = tag_of(one)
        if tag == "footnoteReference":
            number = value(one, "id") or ""
            written_out = value(one, "customMarkFollows") is not None
            parts = tuple(inner[at:] if written_out else [one])
            yield Cell(
                OBJECT_SIGN, look, properties, parts, False, around, f"note {key.note(number)}", number, _place(run)
            )
            if written_out:
                return
        elif tag == "t" or (tag in _SIGNS and not one.attrib):
            for sign in one.text or "" if tag == "t" else _SIGNS[tag]:
                yield Cell(sign, look, properties, around=around)
        else:
            yield Cell(OBJECT_SIGN, look, properties, (one,), False, around, key.thing(one))


def runs_of(cells: list[Cell]) -> Iterator[Element]:
    """Write cells, which stand in one link or in none, as runs."""
    for whole, group in groupby(cells, lambda one: (one.whole, one.look, one.run)):
        if whole[0]:
            yield from (deepcopy(run) for cell in group for run in cell.inner)
            continue
        found = list(group)
        properties = found[0].properties
        run = w("r", deepcopy(properties) if properties is not None else None)
        for is_text, part in groupby(found, lambda one: not one.inner):
            if is_text:
                run.extend(pieces_of("".join(one.sign for one in part)))
            else:
                run.extend(deepcopy(one) for cell in part for one in cell.inner)
        yield run


def pieces_of(text: str) -> Iterator[Element]:
    """Write characters, tabs and line ends."""
    for piece in PIECES.findall(text):
        yield w("tab") if piece == "\t" else w("br") if piece == "\n" else words(piece)


def _place(run: Element) -> int:
    """Give where a run stands among its neighbours, from 1."""
    parent = run.getparent()
    return 1 + (parent.index(run) if parent is not None else 0)
