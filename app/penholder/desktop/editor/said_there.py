"""What a tooltip says of a place: what is found there, and what was changed there, deleted words included."""

from __future__ import annotations

from penholder.desktop.editor.change_marks import ChangeMarks
from penholder.desktop.icons import SIGNS
from penholder.desktop.standing_findings import StandingFindings
from penholder.model.masthead import MastheadField
from penholder.model.place import InMasthead, Position
from penholder.session.session import Session


def said_there(
    session: Session, standing: StandingFindings, changes: ChangeMarks, at: MastheadField | Position | None
) -> str:
    """Say it in one line each; nothing where there is nothing to be said."""
    has_base = session.changes.counterpart is not None
    if isinstance(at, str):
        found = standing.of(InMasthead(at), session.draft)
        changed = changes.said_in(at) if has_base else ""
    else:
        found = standing.around(at, session.draft) if at is not None else ()
        changed = changes.said_at(at) if has_base else ""
    return "\n".join(filter(None, (*(f"{SIGNS[one.severity]} {one.message}" for one in found), changed)))
