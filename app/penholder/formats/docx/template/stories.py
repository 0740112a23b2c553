"""A header or footer of a template, cleaned: words, tables and pictures as they are shown, and numbers of pages."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from penholder.drafting.symbols import parse_symbol
from penholder.formats.docx.elements import XML, Element, W, child, tag_of, value, w, words
from penholder.formats.docx.parse.runs import chosen_version
from penholder.formats.docx.template.drawings import Pictures
from penholder.formats.docx.template.fields import without_fields
from penholder.formats.docx.template.schema import tidied
from penholder.formats.docx.template.styles import is_hidden

_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_OPENED = frozenset("ins moveTo hyperlink smartTag customXml sdt sdtContent dir bdo".split())
_IN_RUN = frozenset("t tab br cr noBreakHyphen softHyphen sym ptab fldChar instrText".split())
_OF_TABLE = frozenset("tblPr tblGrid trPr tcPr tblPrEx".split())
_HOLDERS = frozenset("tbl tr tc".split())
_OF_HEAD = ("Distr.", "United Nations", "Nations Unies")
"""What the lines of the Secretariat's own heads of a document begin with."""


class StoryCleaner:
    """Cleans one part; ``has_more`` tells afterwards whether it showed anything that cannot be taken over."""

    def __init__(self, pictures: Pictures, styles: frozenset[str]) -> None:
        self._pictures = pictures
        self._styles = styles
        self.has_more = False

    def cleaned(self, root: Element) -> Element:
        """Give the part as it may go further."""
        made = w(tag_of(root), *self._blocks(root))
        self.has_more |= without_fields(made)
        last = made[-1] if len(made) else None
        if last is None or tag_of(last) != "p":
            made.append(w("p"))
        return made

    def _blocks(self, container: Element) -> Iterator[Element]:
        for one in container:
            tag = tag_of(one)
            if tag == "p":
                yield w("p", self._properties(one), *self._runs(one))
            elif tag in _HOLDERS:
                yield self._of_table(one)
            elif tag in _OF_TABLE:
                yield tidied(deepcopy(one))
            elif tag in _OPENED and not _is_placeholder(one):
                yield from self._blocks(one)
            elif one.tag == _MARKUP and (chosen := chosen_version(one)) is not None:
                yield from self._blocks(chosen)

    def _of_table(self, one: Element) -> Element:
        made = w(tag_of(one), *self._blocks(one))
        if tag_of(made) == "tc" and (not len(made) or tag_of(made[-1]) != "p"):
            made.append(w("p"))
        self._known_styles(made)
        return made

    def _runs(self, container: Element) -> Iterator[Element]:
        for one in container:
            tag = tag_of(one)
            if tag == "r":
                if not is_hidden(child(one, "rPr")):
                    yield w("r", self._properties(one), *self._in_run(one))
            elif tag == "fldSimple":
                yield w("fldSimple", *self._runs(one), instr=value(one, "instr") or "")
            elif tag in _OPENED and not _is_placeholder(one):
                yield from self._runs(one)

    def _in_run(self, run: Element) -> Iterator[Element]:
        for one in run:
            if tag_of(one) in _IN_RUN:
                yield _plain(one)
            elif tag_of(one) == "drawing":
                yield from self._drawn(self._pictures.drawing(one))
            elif tag_of(one) in {"pict", "object"}:
                yield from self._drawn(self._pictures.shape(one))
            elif one.tag == _MARKUP and (chosen := chosen_version(one)) is not None:
                yield from self._in_run(chosen)

    def _drawn(self, made: Element | None) -> Iterator[Element]:
        self.has_more |= made is None
        if made is not None:
            yield made

    def _properties(self, element: Element) -> Element | None:
        found = child(element, "pPr" if tag_of(element) == "p" else "rPr")
        if found is None:
            return None
        made = tidied(deepcopy(found))
        for one in [one for one in made if tag_of(one) == "numPr"]:
            made.remove(one)
        self._known_styles(made)
        return made

    def _known_styles(self, made: Element) -> None:
        for one in list(made.iter(*(f"{{{W}}}{tag}" for tag in ("pStyle", "rStyle", "tblStyle")))):
            parent = one.getparent()
            if parent is not None and value(one) not in self._styles:
                parent.remove(one)


def _plain(one: Element) -> Element:
    """Copy a piece of a run with the attributes that its schema has."""
    made = words(one.text or "") if tag_of(one) == "t" else w(tag_of(one))
    if tag_of(one) == "instrText":
        made.text = one.text
        made.set(f"{{{XML}}}space", "preserve")
    for name, said in one.attrib.items():
        local = str(name).removeprefix(f"{{{W}}}")
        if str(name).startswith(f"{{{W}}}") and local not in {"dirty", "fldLock"}:
            made.set(name, said)
    return made


def _is_placeholder(element: Element) -> bool:
    return child(element, "sdtPr", "showingPlcHdr") is not None


def shows_anything(root: Element) -> bool:
    """Tell whether a part has words, pictures or numbers."""
    tags = ("t", "drawing", "fldChar", "fldSimple", "sym")
    return any(tag_of(one) != "t" or (one.text or "").strip() for one in root.iter(*(f"{{{W}}}{tag}" for tag in tags)))


def is_head_of_document(root: Element) -> bool:
    """Tell the head of a document of the Secretariat, which is text of that document and not of a template."""
    return any(line.startswith(_OF_HEAD) for line in (words_of(one) for one in root.iter(f"{{{W}}}p")))


def words_of(paragraph: Element) -> str:
    """Give the words of a paragraph."""
    return "".join(one.text or "" for one in paragraph.iter(f"{{{W}}}t")).strip()


def with_symbol(data: bytes, symbol: str) -> bytes:
    """Put the symbol of the draft where a header has that of another document."""
    root = etree.fromstring(data)
    for paragraph in root.iter(f"{{{W}}}p"):
        if parse_symbol(words_of(paragraph)) is not None:
            for at, one in enumerate(list(paragraph.iter(f"{{{W}}}t"))):
                one.text = symbol if not at else ""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
