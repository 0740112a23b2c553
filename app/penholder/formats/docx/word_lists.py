"""Plans the lists of a Word file whose labels Word counts: which list each paragraph belongs to, and where one begins anew.

Each kind of paragraph has one shape of five levels ("1.", "(a)", "(i)", "a.", "i."). Where Word's count would give
another label than the one shown (a gap, a part with numbers of its own, an annex), a list of the same shape begins that
level with the number shown. Nothing here leans on what programs do differently: a level that was passed over, or that
would begin anew with a number of a list's own, always gets a list.
Labels that nobody counts ("14 bis.", "7)", "•") are the text of a level without a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from penholder.formats.docx.safe_text import FORBIDDEN
from penholder.formats.docx.style_names import NUMBER_STYLES, WORKING_NUMBER_STYLES
from penholder.formats.docx.working_text import PrintedLabel
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.kinds import LEVELLED_KINDS, Kind
from penholder.model.numerals import from_letters, from_roman
from penholder.model.outline import printed_label
from penholder.model.paragraph import Number

_LONGEST_TEXT = 30
"""Characters of a level's text that Word is known to take; real labels have a few."""

_COUNTED = re.compile(r"(?:OP|PP)?([1-9][0-9]{0,3})\.?")
_UNCOUNTABLE = re.compile(r"[%\t\n\r]")


@dataclass(frozen=True, slots=True)
class Shape:
    """One ``w:abstractNum``: a kind of list, or, with ``text``, a label that stands still."""

    id: int
    kind: Kind
    is_working: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class WordList:
    """One ``w:num``: the list of a shape; ``start`` is the number with which it begins ``level``, None for none."""

    id: int
    shape: Shape
    level: int = 0
    start: int | None = None


@dataclass(frozen=True, slots=True)
class ListUse:
    """The list and the level, from 0, of one paragraph, and the character style of its label."""

    list: int
    level: int
    style: str


@dataclass(slots=True)
class WordLists:
    """The lists of one file; ``uncountable`` is the first paragraph with a label that no list of Word can show."""

    shapes: list[Shape] = field(default_factory=list)
    lists: list[WordList] = field(default_factory=list)
    uses: dict[ParagraphId, ListUse] = field(default_factory=dict)
    uncountable: ParagraphId | None = None


def plan_lists(draft: Draft, labels: Mapping[ParagraphId, PrintedLabel]) -> WordLists:
    """Plan the lists of a draft whose paragraphs show these labels."""
    planner = _Planner(WordLists())
    for paragraph in draft.paragraphs:
        label = labels[paragraph.id]
        if paragraph.kind not in LEVELLED_KINDS or not label.text:
            continue
        if not _is_countable(label.text):
            planner.made.uncountable = paragraph.id
            break
        planner.made.uses[paragraph.id] = planner.use(paragraph.kind, paragraph.level, paragraph.number, label)
    return planner.made


def _is_countable(label: str) -> bool:
    return len(label) <= _LONGEST_TEXT and not _UNCOUNTABLE.search(label) and not FORBIDDEN.search(label)


@dataclass(slots=True)
class _State:
    """How far Word's count of one shape has come; ``list`` is the list used last, ``unsure`` levels not to lean on."""

    shape: Shape
    list: WordList
    numbers: dict[int, int] = field(default_factory=dict)
    unsure: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Planner:
    made: WordLists
    states: dict[tuple[Kind, bool], _State] = field(default_factory=dict)
    still: dict[tuple[str, str], int] = field(default_factory=dict)

    def use(self, kind: Kind, level: int, number: Number, label: PrintedLabel) -> ListUse:
        """Give the list in which Word shows this label."""
        style = (WORKING_NUMBER_STYLES if label.is_working else NUMBER_STYLES)[number.way]
        value = None if number.way in {"fixed", "none"} else _value(level, label)
        begins = number.way == "restart"
        if value is None:
            return ListUse(self._still(kind, label.text, style, shared=not begins), 0, style)
        state = self._state(kind, label.is_working)
        expected = state.numbers.get(level, 0) + 1
        if begins or level in state.unsure or value != expected:
            state.list = self._list(state.shape, level, value)
        self._advance(state, level, value)
        return ListUse(state.list.id, level, style)

    def _state(self, kind: Kind, is_working: bool) -> _State:
        if (kind, is_working) not in self.states:
            shape = Shape(len(self.made.shapes), kind, is_working)
            self.made.shapes.append(shape)
            self.states[kind, is_working] = _State(shape, self._list(shape))
        return self.states[kind, is_working]

    def _list(self, shape: Shape, level: int = 0, start: int | None = None) -> WordList:
        made = WordList(len(self.made.lists) + 1, shape, level, start)
        self.made.lists.append(made)
        return made

    def _still(self, kind: Kind, text: str, style: str, shared: bool) -> int:
        """Give the list of a label that stands still; the same label shares one, unless a list begins with it."""
        if shared and (text, style) in self.still:
            return self.still[text, style]
        shape = Shape(len(self.made.shapes), kind, text=text)
        self.made.shapes.append(shape)
        made = self._list(shape).id
        if shared:
            self.still[text, style] = made
        return made

    @staticmethod
    def _advance(state: _State, level: int, value: int) -> None:
        state.numbers[level] = value
        state.unsure.discard(level)
        for deeper in range(level + 1, 9):
            state.numbers.pop(deeper, None)
            state.unsure.discard(deeper)
        if state.list.start is not None and state.list.start != 1 and state.list.level > level:
            state.unsure.add(state.list.level)
        state.unsure.update(above for above in range(level) if above not in state.numbers)


def _value(level: int, label: PrintedLabel) -> int | None:
    """Read a label as the number that Word would have to count, None where its level never looks like this."""
    read: Callable[[str], int | None] = from_letters if level in {1, 3} else from_roman
    if level == 0:
        found = _COUNTED.fullmatch(label.text)
        value = int(found.group(1)) if found is not None else None
        wanted = f"{label.text[:2]}{value}" if label.is_working else f"{value}."
        return value if wanted == label.text else None
    value = read(label.text.strip("()."))
    return value if value is not None and printed_label(level, value) == label.text else None
