"""Reads the blocks of a story of a Word file, its text, a note, a header: paragraphs and tables, in their order."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.formats.docx.elements import Element, W, child, is_on, tag_of, value
from penholder.formats.docx.parse.carried import PLACE
from penholder.formats.docx.parse.revisions import revision_of, revisions_in
from penholder.formats.docx.parse.runs import CHANGES, MARKUP, chosen_version, items_of
from penholder.formats.docx.parse.styles import whole
from penholder.formats.docx.parse.surroundings import Surroundings
from penholder.formats.docx.parse.values import (
    Block,
    ListPlace,
    Revisions,
    Setting,
    WordParagraph,
    WordRow,
    WordTable,
)
from penholder.ground.progress import come_to

_PASSED = frozenset("sectPr sdtPr sdtEndPr customXmlPr smartTagPr pPr rPr tblPr tblGrid trPr tcPr".split())
_OF_TABLE = ("tblPrChange", "tblGridChange", "trPrChange", "tcPrChange", "cellMerge", "tblPrExChange")


class Story:
    """Reads one story."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def blocks(self, container: Element, revisions: Revisions = ()) -> Iterator[Block]:
        """Walk the blocks; those of a text box follow the paragraph it hangs on."""
        whole = len(container)
        for at, element in enumerate(container):
            come_to(at, whole)
            tag = tag_of(element)
            if tag == "p":
                yield self._paragraph(element, revisions)
                yield from self._boxes(element, revisions)
            elif tag == "tbl":
                yield self._table(element, revisions)
            elif tag in CHANGES:
                yield from self.blocks(element, (*revisions, revision_of(element)))
            elif element.tag == f"{MARKUP}AlternateContent":
                chosen = chosen_version(element)
                yield from self.blocks(chosen, revisions) if chosen is not None else ()
            elif tag == "commentRangeStart":
                self._around.open_remark(value(element, "id") or "")
            elif tag == "commentRangeEnd":
                self._around.remarks.pop(value(element, "id") or "", None)
            elif tag == "altChunk":
                self._around.met["chunks"] += 1
            elif tag == "r":  # no schema allows it, some programs write it
                yield self._loose_runs(container)
                return
            elif tag not in _PASSED and len(element):
                yield from self.blocks(element, revisions)

    def _loose_runs(self, container: Element) -> WordParagraph:
        self._around.paragraphs += 1
        return WordParagraph(Setting(), items_of(container, self._around, "", ()), number=self._around.paragraphs)

    def _paragraph(self, element: Element, revisions: Revisions) -> WordParagraph:
        around = self._around
        around.paragraphs += 1
        number = around.paragraphs
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle")) or around.styles.default_paragraph
        changed = child(properties, "pPrChange")
        if child(properties, "sectPr", "sectPrChange") is not None:
            around.met["layout changes"] += 1
        content = items_of(element, around, style, revisions)
        mark = (*revisions, *revisions_in(child(properties, "rPr")))
        before = child(changed, "pPr")
        former = self._setting(before, value(child(before, "pStyle")) or around.styles.default_paragraph)
        setting = self._setting(properties, style)
        if setting.list is not None or (changed is not None and former.list is not None):
            element.set(PLACE, str(number))  # so that a table that is carried along can be given the labels it shows
        return WordParagraph(
            setting,
            content,
            mark,
            former if changed is not None else None,
            revision_of(changed) if changed is not None else None,
            label_style=around.styles.ours(value(child(properties, "rPr", "rStyle")) or ""),
            number=number,
        )

    def _setting(self, properties: Element | None, style: str) -> Setting:
        styles = self._around.styles
        outline = whole(value(child(properties, "outlineLvl")))
        return Setting(
            styles.ours(style),
            styles.name(style),
            self._list(child(properties, "numPr"), style),
            outline if outline is not None else styles.outline(style),
        )

    def _list(self, number: Element | None, style: str) -> ListPlace | None:
        """Give the list of a paragraph: what is set on it holds before its style; list 0 is none."""
        by_style = self._around.styles.list(style, self._around.levels_of_styles)
        if number is None:
            return by_style
        name = value(child(number, "numId"))
        level = whole(value(child(number, "ilvl")))
        if name is None:
            if by_style is None:
                return None
            return by_style if level is None else ListPlace(by_style.list, level)
        if name == "0":
            return None
        if level is None:
            bound = self._around.levels_of_styles.get((name, style))
            level = bound if bound is not None else by_style.level if by_style is not None else 0
        return ListPlace(name, level)

    def _boxes(self, paragraph: Element, revisions: Revisions) -> Iterator[Block]:
        for box in paragraph.iter(f"{{{W}}}txbxContent"):
            if not _is_second_version(box, paragraph):
                yield from self.blocks(box, (*revisions, *_revisions_around(box, paragraph)))

    def _table(self, element: Element, revisions: Revisions) -> WordTable:
        around = self._around
        around.paragraphs += 1
        number = around.paragraphs
        for tag in _OF_TABLE:
            around.met["layout changes"] += sum(1 for _ in element.iter(f"{{{W}}}{tag}"))
        rows = tuple(self._rows(element, revisions))
        return WordTable(rows, around.carried(element, f"table of {len(rows)} rows"), revisions, number)

    def _rows(self, container: Element, revisions: Revisions) -> Iterator[WordRow]:
        for element in container:
            tag = tag_of(element)
            if tag == "tr" and is_on(child(element, "trPr", "hidden")):
                self._around.set_aside("row", " ".join(one.text or "" for one in element.iter(f"{{{W}}}t")))
            elif tag == "tr":
                of_row = revisions_in(child(element, "trPr"), "ins", "del")
                yield WordRow(tuple(self._cells(element, (*revisions, *of_row))), of_row)
            elif tag not in _PASSED and len(element):
                yield from self._rows(element, (*revisions, revision_of(element)) if tag in CHANGES else revisions)

    def _cells(self, container: Element, revisions: Revisions) -> Iterator[tuple[Block, ...]]:
        for element in container:
            tag = tag_of(element)
            if tag == "tc":
                of_cell = revisions_in(child(element, "tcPr"), "cellIns", "cellDel")
                yield tuple(self.blocks(element, (*revisions, *of_cell)))
            elif tag not in _PASSED and len(element):
                yield from self._cells(element, (*revisions, revision_of(element)) if tag in CHANGES else revisions)


def _is_second_version(element: Element, within: Element) -> bool:
    """Tell whether something stands in a version of a passage that is not the one read, or in a box within a box."""
    parent = element.getparent()
    while parent is not None and parent is not within:
        if tag_of(parent) == "txbxContent":
            return True
        above = parent.getparent()
        if above is not None and above.tag == f"{MARKUP}AlternateContent" and chosen_version(above) is not parent:
            return True
        parent = above
    return False


def _revisions_around(element: Element, within: Element) -> Revisions:
    found = []
    parent = element.getparent()
    while parent is not None and parent is not within:
        if tag_of(parent) in CHANGES:
            found.append(revision_of(parent))
        parent = parent.getparent()
    return tuple(reversed(found))
