"""What the window says of a file once it is open: what was read, what was not certain, what is tracked in it; without Qt."""

from __future__ import annotations

from penholder.desktop.said_changes import names_in, said_sum
from penholder.desktop.saying import counted
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from penholder.session.session import Session


def said_reading(session: Session) -> str:
    """Say it in one line: "28 + 28 paragraphs, 36 notes; 2 doubts. 12 changes by 3 authors, shown as accepted."."""
    parts = [_said_text(session.draft)]
    if doubts := len(session.doubts.open):
        parts.append(counted(doubts, "doubt"))
    words = "; ".join(parts) + "."
    if found := session.changes.found:
        people = len(names_in(map(session.changes.hands_of, found)))
        words += " " + said_sum(len(found), people)
    return words


def _said_text(draft: Draft) -> str:
    preamble, operative = (
        sum(1 for one in draft.paragraphs if one.kind is kind and not one.level)
        for kind in (Kind.PREAMBULAR, Kind.OPERATIVE)
    )
    notes = counted(len(draft.notes), "note")
    if preamble or operative:
        return f"{preamble} + {operative} paragraphs, {notes}"
    return f"{counted(len(draft.paragraphs), 'paragraph')}, {notes}"
