"""Finding and replacing in one draft: what is found where, which comes next, and what is put in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from penholder.checks.terms.bounds import bounded
from penholder.checks.terms.expressions import taken_apart
from penholder.drafting.searching import Match, Wanted, matches
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText
from penholder.model.ids import NoteId
from penholder.model.inline import Carried, Inlines, NoteAnchor, Reference, Text, cut, length_of, placed
from penholder.model.place import InNote, Place, Position, Span

if TYPE_CHECKING:
    from penholder.session.session import Session


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many places were replaced, and how many were left because they are live references or cannot be edited."""

    made: int
    left: int


class Search:
    """Looks for one thing in the draft of a session, as it stands whenever it is asked."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._wanted = Wanted()
        self._draft: Draft | None = None
        self._found: tuple[Span, ...] = ()
        self._lines: dict[Place, tuple[Inlines, tuple[Match, ...]]] = {}

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return self._wanted

    def look_for(self, wanted: Wanted) -> None:
        """Look for something else; an expression that is none, or could run away, raises ``UserError``."""
        if wanted.is_expression and wanted.words.strip():
            wanted = _bounded(wanted)
        if wanted != self._wanted:
            self._wanted, self._draft, self._lines = wanted, None, {}

    @property
    def found(self) -> tuple[Span, ...]:
        """Every place, in the order of reading: masthead, then each paragraph with its notes, notes without a mark last."""
        if self._draft is not self._session.draft:
            self._draft = self._session.draft
            known, self._lines = self._lines, {}
            spans = []
            for place, line in _lines(self._draft, self._wanted.in_notes):
                before = known.get(place)
                inside = before[1] if before is not None and before[0] is line else tuple(matches(line, self._wanted))
                self._lines[place] = (line, inside)
                spans += [Span(place, one.start, one.end) for one in inside]
            self._found = tuple(spans)
        return self._found

    def next_from(self, position: Position | None, by: int) -> Span | None:
        """Give the place found after (1) or before (-1) a position, going round at the end; None where nothing is found."""
        spans = self.found
        if not spans:
            return None
        at = self._place_of(position)
        keys = [(self._order[one.place], one.start, one.end) for one in spans]
        if by > 0:
            return next((one for one, key in zip(spans, keys, strict=True) if key[:2] >= at), spans[0])
        return next(
            (one for one, key in zip(spans[::-1], keys[::-1], strict=True) if (key[0], key[2]) <= at), spans[-1]
        )

    def _place_of(self, position: Position | None) -> tuple[int, int]:
        if position is None or position.place not in self._order:
            return (-1, 0)
        return (self._order[position.place], position.offset)

    @property
    def _order(self) -> dict[Place, int]:
        return {place: at for at, place in enumerate(self._lines)}

    def replace(self, span: Span, words: str) -> bool:
        """Replace one place that is found, as one step; False where it is no longer found or must stay as it is."""
        if span not in self.found:
            return False
        edit = self._edit(span, words)
        return edit is not None and self._session.change("Replace", (edit,))

    def replace_all(self, words: str) -> Replaced:
        """Replace every place that is found, as one step."""
        edits = [self._edit(span, words) for span in self.found]
        made = tuple(edit for edit in edits if edit is not None)
        if made:
            self._session.change("Replace all", made)
        return Replaced(len(made), len(edits) - len(made))

    def _edit(self, span: Span, words: str) -> ReplaceText | None:
        """Give the edit for one place: its first words' dress stays, and so do the notes whose marks stand in it."""
        line, inside = self._lines[span.place]
        old = cut(line, span.start, span.end)
        if _is_live(line, span) or any(isinstance(one, Carried) for one in old):
            return None
        match = next(one for one in inside if (one.start, one.end) == (span.start, span.end))
        dress = next((one.marks for one in old if isinstance(one, Text)), frozenset())
        notes = [one for one in old if isinstance(one, NoteAnchor)]
        return ReplaceText(span, (Text(self._put_in(match, words), dress), *notes))

    def _put_in(self, match: Match, words: str) -> str:
        if not self._wanted.is_expression:
            return words
        try:
            return match.found.expand(words)
        except (re.error, IndexError) as error:
            what = message("“{words}” cannot be put in ({reason}).", words=words, reason=error)
            raise UserError(what, "Groups are written \\1, \\2; a backslash is written \\\\.") from error


def _is_live(line: Inlines, span: Span) -> bool:
    """Tell whether a place reaches into a live reference, whose words are not typed but counted."""
    return any(
        isinstance(one, Reference) and at < span.end and span.start < at + length_of(one) for at, one in placed(line)
    )


def _lines(draft: Draft, in_notes: bool) -> Iterator[tuple[Place, Inlines]]:
    """Walk the lines as they are read: a note where its mark stands."""
    known = draft.notes_by_id
    seen: set[NoteId] = set()
    marks: dict[Place, list[NoteId]] = {}
    for place, _, note in draft.anchors if in_notes else ():
        marks.setdefault(place, []).append(note)
    for place, line in draft.lines():
        if isinstance(place, InNote):
            continue
        yield place, line
        for name in marks.get(place, ()):
            if name in known and name not in seen:
                seen.add(name)
                yield from ((InNote(known[name].id, at), one) for at, one in enumerate(known[name].paragraphs))
    for loose in draft.notes if in_notes else ():
        if loose.id not in seen:
            yield from ((InNote(loose.id, at), one) for at, one in enumerate(loose.paragraphs))


def _bounded(wanted: Wanted) -> Wanted:
    try:
        return replace(wanted, words=bounded(taken_apart(wanted.words)).text)
    except (ValueError, re.error) as error:
        what = message("“{words}” is no expression to look for ({reason}).", words=wanted.words, reason=error)
        raise UserError(what, "Mend it, or look for the words as they are.") from error
