"""Reads the paragraphs of one part of a Word file as values: style, runs with their marks, places of notes.

Text is read as if tracked changes were accepted; what is met and not read is counted, so that the reader can say it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from penholder.formats.docx.elements import Element, W, child, is_on, tag_of, value
from penholder.formats.docx.style_names import NOTE_MARK, NOTE_REFERENCE
from penholder.model.inline import BOLD, HIGHLIGHT, ITALIC, SUPERSCRIPT, UNDERLINE, Mark, Marks

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_SKIPPED = frozenset(
    "pPr rPr sdtPr sdtEndPr smartTagPr customXmlPr instrText delText delInstrText fldData rt rubyPr del moveFrom "
    "txbxContent annotationRef separator continuationSeparator".split()
)
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})
_OBJECTS = frozenset({"drawing", "pict", "object"})
_SWITCHES: dict[str, Mark] = {"b": BOLD, "i": ITALIC}


@dataclass(frozen=True, slots=True)
class FoundText:
    """Characters with the same marks; ``style`` is the canonical id of their character style."""

    text: str
    marks: Marks = frozenset()
    style: str = ""


@dataclass(frozen=True, slots=True)
class FoundNote:
    """The place of a note: which part it is in, its id there, and its mark where that is written out."""

    role: str
    id: str
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class FoundMark:
    """The place of a note's own mark within the note."""


Found = FoundText | FoundNote | FoundMark


@dataclass(frozen=True, slots=True)
class FoundParagraph:
    """One paragraph; ``style`` is a canonical id or, where the style is none of ours, empty."""

    style: str
    content: tuple[Found, ...]

    @property
    def words(self) -> str:
        """All its characters."""
        return "".join(one.text for one in self.content if isinstance(one, FoundText))


@dataclass
class Story:
    """Reads parts with one set of styles and counts what it met on the way."""

    styles: Mapping[str, str]
    met: Counter[str] = field(default_factory=Counter)

    def paragraphs(self, container: Element) -> Iterator[FoundParagraph]:
        """Walk the paragraphs of a body, a note or a header; those of a text box follow the paragraph it hangs on."""
        for element in container:
            tag = tag_of(element)
            if tag == "p":
                yield self._paragraph(element)
                for box in element.iter(f"{{{W}}}txbxContent"):
                    if not _in_fallback(box, element):
                        yield from self.paragraphs(box)
            elif tag in {"del", "moveFrom"}:
                self.met["changes"] += 1
            elif tag == "tbl" or len(element):
                yield from self.paragraphs(element)

    def _paragraph(self, element: Element) -> FoundParagraph:
        style = self.styles.get(value(child(element, "pPr", "pStyle")) or "", "")
        if child(element, "pPr", "numPr") is not None:
            self.met["numbers"] += 1
        return FoundParagraph(style, tuple(_joined(self._content(element, frozenset(), ""))))

    def _content(self, element: Element, marks: Marks, style: str) -> Iterator[Found]:
        for one in element:
            tag = tag_of(one)
            if tag in _CHANGES:
                self.met["changes"] += 1
            if tag in _SKIPPED or one.tag == f"{_COMPATIBILITY}Fallback":
                continue
            if tag in _OBJECTS:
                self.met["objects"] += 1
            elif tag == "r":
                own_style = self._run_style(one)
                if own_style:
                    yield FoundText("", _marks(child(one, "rPr")), own_style)  # a label made empty by hand is one, too
                yield from self._content(one, _marks(child(one, "rPr")), own_style)
            elif tag in {"footnoteReference", "endnoteReference"}:
                yield self._note(one, tag)
                if is_on_mark(one):
                    return
            elif tag in {"footnoteRef", "endnoteRef"}:
                yield FoundMark()
            elif text := _characters(one, tag):
                yield FoundText(text, marks, style)
            else:
                yield from self._content(one, marks, style)

    def _run_style(self, run: Element) -> str:
        return self.styles.get(value(child(run, "rPr", "rStyle")) or "", "")

    def _note(self, reference: Element, tag: str) -> FoundNote:
        mark = None
        if is_on_mark(reference):
            mark = "".join(_characters(one, tag_of(one)) for one in reference.itersiblings())
        return FoundNote(tag.removesuffix("Reference") + "s", value(reference, "id") or "", mark)


def is_on_mark(reference: Element) -> bool:
    """Tell whether the mark of a note is written out behind its place."""
    return value(reference, "customMarkFollows") in {"1", "true", "on"}


def _joined(content: Iterator[Found]) -> Iterator[Found]:
    """Join neighbours that agree, as Word cuts text into runs wherever it was edited."""
    before: FoundText | None = None
    for one in content:
        if isinstance(one, FoundText) and before is not None and _agree(before, one):
            before = FoundText(before.text + one.text, one.marks, one.style)
            continue
        if before is not None:
            yield before
        before = one if isinstance(one, FoundText) else None
        if before is None:
            yield one
    if before is not None:
        yield before


def _agree(one: FoundText, other: FoundText) -> bool:
    """Tell whether two runs are one; signs of notes are not, as "**" would be another sign than "*" twice."""
    is_mark = one.style in {NOTE_REFERENCE, NOTE_MARK} and bool(one.text)
    return (one.marks, one.style) == (other.marks, other.style) and not is_mark


def _characters(element: Element, tag: str) -> str:
    if tag == "t" or (not tag and str(element.tag).endswith("/math}t")):
        return element.text or ""
    if tag == "br":
        return "" if value(element, "type") in {"page", "column"} else "\n"
    if tag == "sym":
        return _symbol(value(element, "char") or "")
    return _CHARACTERS.get(tag, "")


def _symbol(code: str) -> str:
    """Read a sign that is given by its place in a symbol font; the usual bullet of such fonts becomes a bullet."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in {0xF0B7, 0xB7}:
        return "•"
    return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE else ""


def _marks(properties: Element | None) -> Marks:
    """Give the marks that a run has by itself; what its styles give it is none."""
    if properties is None:
        return frozenset()
    marks = {mark for tag, mark in _SWITCHES.items() if is_on(child(properties, tag))}
    if value(child(properties, "vertAlign")) == "superscript":
        marks.add(SUPERSCRIPT)
    if value(child(properties, "u")) not in {None, "none"}:
        marks.add(UNDERLINE)
    if value(child(properties, "highlight")) not in {None, "none"}:
        marks.add(HIGHLIGHT)
    return frozenset(marks)


def _in_fallback(element: Element, within: Element) -> bool:
    """Tell whether something stands in the second version that is kept for older programs."""
    parent = element.getparent()
    while parent is not None and parent is not within:
        if parent.tag == f"{_COMPATIBILITY}Fallback" or tag_of(parent) == "txbxContent":
            return True
        parent = parent.getparent()
    return False


def our_styles(root: Element | None, known: Mapping[str, str]) -> dict[str, str]:
    """Give our id for each style id of a file, by name, because ids change when another program saves the file.

    ``known`` has our ids by name. A style that is none of ours counts as the one it is based on.
    """
    if root is None:
        return {}
    own: dict[str, tuple[str, str]] = {}
    for style in root.iter(f"{{{W}}}style"):
        name = value(child(style, "name")) or ""
        own[value(style, "styleId") or ""] = (known.get(name, ""), value(child(style, "basedOn")) or "")
    return {style: _ours(style, own) for style in own}


def _ours(style: str, own: Mapping[str, tuple[str, str]]) -> str:
    seen: set[str] = set()
    while style in own and style not in seen:
        seen.add(style)
        ours, based_on = own[style]
        if ours:
            return ours
        style = based_on
    return ""
