"""What stands in a Word file, as values: runs, notes, objects, paragraphs, tables, each with its revisions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from penholder.model.inline import Marks
from penholder.model.note import CarriedPart


@dataclass(frozen=True, slots=True)
class Revision:
    """One tracked change: what was done, by whom and when (as the file writes it)."""

    kind: Literal["insert", "delete", "move_to", "move_from", "format"]
    author: str | None = None
    date: str | None = None


Revisions = tuple[Revision, ...]
NEW = frozenset({"insert", "move_to"})
GONE = frozenset({"delete", "move_from"})


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look in the end; ``own`` are the marks set on them directly, not by a style."""

    marks: Marks = frozenset()
    own: Marks = frozenset()
    hidden: bool = False
    struck: bool = False
    symbol_font: str = ""


@dataclass(frozen=True, slots=True)
class WordText:
    """Characters that look alike; ``style`` is our id of their character style, ``former`` their look before a change."""

    text: str
    look: Look = Look()
    style: str = ""
    revisions: Revisions = ()
    former: Look | None = None
    comments: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class WordNote:
    """The place of a note: the part it is in ("footnotes"), its id there, and its mark where that is written out.

    ``style`` is our id of the character style that the mark has.
    """

    role: str
    id: str
    mark: str | None = None
    revisions: Revisions = ()
    comments: frozenset[str] = frozenset()
    style: str = ""


@dataclass(frozen=True, slots=True)
class WordNoteMark:
    """The place of a note's own mark within the note."""

    revisions: Revisions = ()


@dataclass(frozen=True, slots=True)
class WordObject:
    """A picture, an equation or the like in a line; ``words`` are those in it."""

    part: CarriedPart
    words: str = ""
    revisions: Revisions = ()


@dataclass(frozen=True, slots=True)
class WordPoint:
    """A place without width: that of a remark, or of words that are not in the reading at hand."""

    kind: Literal["comment", "change"]
    ref: str
    revisions: Revisions = ()


Item = WordText | WordNote | WordNoteMark | WordObject | WordPoint


@dataclass(frozen=True, slots=True)
class ListPlace:
    """The list that a paragraph belongs to, and its level in it, from 0."""

    list: str
    level: int


@dataclass(frozen=True, slots=True)
class Setting:
    """What a paragraph's properties say: ``ours`` is our id of its style, ``name`` the style's name in small letters."""

    ours: str = ""
    name: str = ""
    list: ListPlace | None = None
    outline: int | None = None


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph; ``mark`` are the revisions of its end, ``former`` its properties before a change of them.

    ``label`` is what Word shows before it, ``begins_list`` whether it is the first of its list at its level, both given
    when a reading is counted; ``label_style`` is our id of the character style of its end, in which Word sets its label;
    ``number`` is its place in the file, from 1.
    """

    setting: Setting
    content: tuple[Item, ...]
    mark: Revisions = ()
    former: Setting | None = None
    changed: Revision | None = None
    label: str = ""
    label_style: str = ""
    begins_list: bool = False
    number: int = 0

    @property
    def words(self) -> str:
        """All its characters that show."""
        return "".join(one.text for one in self.content if isinstance(one, WordText) and not one.look.hidden)


@dataclass(frozen=True, slots=True)
class WordRow:
    """A row of a table: cells of blocks."""

    cells: tuple[tuple[Block, ...], ...]
    revisions: Revisions = ()


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table with all that is needed to put it back."""

    rows: tuple[WordRow, ...]
    part: CarriedPart
    revisions: Revisions = ()
    number: int = 0


Block = WordParagraph | WordTable
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class WordComment:
    """A remark as the file has it."""

    id: str
    author: str
    date: str | None
    text: str


@dataclass(frozen=True, slots=True)
class RunningPart:
    """A header or a footer; ``first`` says that it stands on the first page of its section."""

    role: Literal["header", "footer"]
    first: bool
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class NoteForm:
    """How a part counts its notes: the form of its numbers, and the first of them."""

    format: str = "decimal"
    start: int = 1


@dataclass(frozen=True)
class WordFile:
    """A whole file; ``met`` counts what was met and has no place in these values, ``aside`` are words kept from the text.

    ``doubles_marks`` says that LibreOffice saved it, which writes the written marks of some notes twice.
    """

    blocks: Blocks
    notes: dict[tuple[str, str], Blocks] = field(default_factory=dict)
    comments: tuple[WordComment, ...] = ()
    running: tuple[RunningPart, ...] = ()
    note_forms: dict[str, NoteForm] = field(default_factory=dict)
    met: dict[str, int] = field(default_factory=dict)
    aside: tuple[tuple[str, str], ...] = ()
    has_our_styles: bool = False
    doubles_marks: bool = False
