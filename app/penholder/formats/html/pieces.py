"""A page as paragraphs: which text stands together, how it is set, which label a list gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from penholder.formats.html.dressing import Dressing, Element, dressed, name_of, style_of
from penholder.model.ids import NoteId
from penholder.model.inline import BOLD, ITALIC, SUPERSCRIPT, Inline, NoteAnchor, Text
from penholder.model.numerals import to_letters, to_roman

_BLOCKS = frozenset(
    "p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote section article header footer main aside nav pre figure "
    "figcaption form fieldset hr body html center td th tr tbody thead".split()
)
_ROWS = frozenset({"tr", "tbody", "thead", "tfoot"})
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_COUNTERS = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}


@dataclass(slots=True)
class Piece:
    """One paragraph of a page; ``label`` is what its list counts before it, ``heading`` the level of a heading from 1."""

    inlines: list[Inline] = field(default_factory=list)
    label: str = ""
    heading: int = 0
    rows: list[list[list[Inline]]] = field(default_factory=list)
    """The rows of a table, each with its cells; a table has nothing else."""

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read in it."""
        return bool(self.rows) or any(not isinstance(one, Text) or one.text.strip() for one in self.inlines)


class Walk:
    """Walks elements once and gives their paragraphs; ``anchors`` are the links that are marks, ``skipped`` left out."""

    def __init__(self, anchors: Mapping[int, NoteId], skipped: frozenset[int]) -> None:
        self._anchors = anchors
        self._skipped = skipped
        self._found: list[Piece] = []
        self._now = Piece()
        self._label = ""

    def pieces(self, root: Element) -> list[Piece]:
        """Give the paragraphs of an element."""
        self._element(root, Dressing())
        self._end()
        return self._found

    def _end(self) -> None:
        if self._now.has_words:
            self._found.append(self._now)
        self._now = Piece(label=self._label)

    def _element(self, element: Element, outer: Dressing) -> None:
        if id(element) in self._skipped:
            return
        if id(element) in self._anchors:
            self._now.inlines.append(NoteAnchor(self._anchors[id(element)]))
            return
        dress = dressed(outer, element)
        if dress.hidden:
            return
        name = name_of(element)
        if name == "table":
            self._table(element)
            return
        if name == "br":
            self._break()
            return
        is_block = name in _BLOCKS
        if is_block:
            self._end()
            self._now.heading = int(name[1]) if re.fullmatch("h[1-6]", name) else self._now.heading
        self._children(element, dress, name)
        if is_block:
            self._end()

    def _children(self, element: Element, dress: Dressing, name: str) -> None:
        self._text(element.text, dress)
        labels = _Labels(element)
        for child in element:
            if name in {"ol", "ul"} and name_of(child) == "li":
                self._end()  # words that stand in a list and in none of its items
                self._label = labels.of(child)
                self._now = Piece(label=self._label)
                self._element(child, dress)
                self._label = ""
                self._now = Piece()
            else:
                self._element(child, dress)
            self._text(child.tail, dress)

    def _text(self, text: str | None, dress: Dressing) -> None:
        if not text or dress.hidden:
            return
        if dress.kept and "\n" in text:
            for number, line in enumerate(text.splitlines()):
                if number:
                    self._break()
                self._text(line, dress)
            return
        words = _BLANKS.sub(" ", text)
        marks = frozenset(
            mark for mark, is_set in ((ITALIC, dress.italic), (BOLD, dress.bold), (SUPERSCRIPT, dress.raised)) if is_set
        )
        if words.strip():
            self._label = ""  # it belongs to the first paragraph of an item
        self._now.inlines.append(Text(words, marks))

    def _break(self) -> None:
        """Take one line break for a blank, and two for the end of a paragraph, as mails are written."""
        while self._now.inlines and self._now.inlines[-1] == Text(" "):
            self._now.inlines.pop()
        if self._now.inlines and self._now.inlines[-1] == Text("\n"):
            self._end()
        else:
            self._now.inlines.append(Text("\n"))

    def _table(self, table: Element) -> None:
        self._end()
        for beside in (child for child in table if name_of(child) not in _ROWS):
            self._found += self._within(beside)  # a caption, or what no table may hold
        self._text(_between_cells(table), Dressing())
        self._end()
        rows = [[child for child in row if name_of(child)] for row in _rows(table)]
        single = rows[0][0] if len(rows) == 1 and len(rows[0]) == 1 else None
        if single is not None:  # a table of one cell is a frame round text, as mails have it
            self._found += self._within(single)
        elif any(rows):
            self._found.append(Piece(rows=[[self._cell(cell) for cell in row] for row in rows]))

    def _within(self, element: Element) -> list[Piece]:
        return Walk(self._anchors, self._skipped).pieces(element)

    def _cell(self, cell: Element) -> list[Inline]:
        found: list[Inline] = []
        for piece in self._within(cell):
            found += [Text(" ")] if found else []
            found += piece.inlines or _in_one_line(piece.rows)
        return found


def _rows(table: Element) -> Iterator[Element]:
    """Give the rows of a table, and not those of a table within it."""
    for child in table:
        if name_of(child) == "tr":
            yield child
        elif name_of(child) in _ROWS:
            yield from (row for row in child if name_of(row))


def _between_cells(table: Element) -> str:
    """Give words that stand in a table and in none of its cells; a browser shows them above it."""
    groups = [table, *(child for child in table if name_of(child) in _ROWS)]
    places = [
        *groups,
        *(row for group in groups[1:] for row in group if name_of(group) != "tr" and name_of(row) == "tr"),
    ]
    return " ".join(words for one in places for words in (one.text, *(child.tail for child in one)) if words)


def _in_one_line(rows: list[list[list[Inline]]]) -> list[Inline]:
    """Give the words of a table within a cell, with a blank between its own cells."""
    found: list[Inline] = []
    for line in (cell for row in rows for cell in row):
        found += [Text(" "), *line] if found else line
    return found


class _Labels:
    """Counts the items of a list as it says, in the forms of the house: "1.", "(a)", "(i)", a bullet."""

    def __init__(self, items: Element) -> None:
        style = style_of(items)
        self._is_bulleted = name_of(items) == "ul"
        self._form = (
            style.get("list-style-type") or style.get("list-style") or _COUNTERS.get(items.get("type") or "", "")
        )
        self._number = _number(items.get("start"), 1)

    def of(self, item: Element) -> str:
        """Give the label of the next item, which may bring its own number; nothing where the list shows none."""
        number = _number(item.get("value"), self._number)
        self._number = number + 1
        if (
            "none" in self._form
            or style_of(item).get("list-style-type", style_of(item).get("list-style", "")) == "none"
        ):
            return ""
        return "•" if self._is_bulleted else _counted(self._form, number)


def _number(words: str | None, otherwise: int) -> int:
    return int(words) if words is not None and re.fullmatch("[0-9]{1,6}", words) else otherwise


def _counted(style: str, number: int) -> str:
    if "alpha" in style or "latin" in style:
        letters = to_letters(number)
        return f"({letters})" if style.startswith("lower") else f"{letters.upper()}."
    if "roman" in style and 0 < number < 4000:
        return f"({to_roman(number)})" if style.startswith("lower") else f"{to_roman(number).upper()}."
    return f"{number}."
