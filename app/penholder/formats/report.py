"""What a reader gives back besides the draft: its doubts, and the lines that are no part of the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from penholder.ground.messages import Message
from penholder.model.draft import Draft
from penholder.model.edit import Edit
from penholder.model.finding import Severity
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.place import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a reader was not sure of or could not keep in the text.

    ``place`` is what people say ("PP3", "note 3", "line 12"); ``decided`` is what the reader did, ``alternative`` what it
    might have done, and ``switch`` the edits of the draft as read that do it; without any, only a person can.
    """

    code: str
    severity: Severity
    message: Message
    paragraph: ParagraphId | None = None
    note: NoteId | None = None
    place: str | None = None
    decided: Message | None = None
    alternative: Message | None = None
    switch: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line of the page that is no part of the text: a page number, a repeated symbol, a job number, a separator.

    ``line`` counts the lines of the input from 1.
    """

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One tracked change of a file, by whom and when as far as the file says.

    ``span`` is its place in the draft, which is the reading with all changes accepted: a stretch for words put in, moved
    here or set otherwise, a point for words that are gone. It is None where the draft has no place for it. ``text`` are
    the words of the stretch, or those that are gone.
    """

    kind: Literal["insert", "delete", "move", "format"]
    span: Span | None
    text: str
    author: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it was read. Every word of it is in the draft, among the furniture or in the report.

    ``base`` is the reading with all tracked changes rejected, None for a file without any; ``changes`` lists them.
    ``left_behind`` are phrases for what the file says that no page of it shows (author, company, paths, what pictures say
    of their making …): it is in no draft and so in no export. Comments, hidden words and changes are told elsewhere.
    """

    draft: Draft
    problems: tuple[Problem, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    base: Draft | None = None
    changes: tuple[Change, ...] = ()
    left_behind: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A finished file, and what of the draft is not in it, one sentence each."""

    data: bytes
    left_out: tuple[Message, ...] = ()
