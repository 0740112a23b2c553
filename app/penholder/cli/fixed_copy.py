"""Writes the draft that ``penholder check --fix`` has put right, and says what became of everything else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from penholder.checks.fixing import Fixed
from penholder.cli.doubts import say_left_behind
from penholder.cli.speaking import aside
from penholder.cli.writing import write
from penholder.model.draft import Draft
from penholder.session.export import Decision, leaving, open_changes
from penholder.session.session import WORKING_SUFFIX, Session


def is_working_file(target: Path) -> bool:
    """Tell whether a copy will keep what belongs to the work: base, versions, what is ignored."""
    return target.suffix.lower() == WORKING_SUFFIX


def write_fixed(session: Session, draft: Draft, fixed: Sequence[Fixed], target: Path, force: bool) -> None:
    """Write a draft that was made of a session's; changes that nobody has decided are kept where the copy can keep them.

    Else they go out as accepted, as they are shown and checked, and it is said.
    """
    changes = session.pending
    if is_working_file(target):
        desk = {**session.desk, **session.full_desk()} if changes.found else session.desk
        write(draft, target, force=force, desk=desk)
        if changes.found:
            aside(f"{open_changes(changes)} kept, to be decided later.")
    else:
        write(draft, target, force=force)
        if (said := leaving(session.draft, changes, Decision.ACCEPTED).about_changes) is not None:
            aside(str(said))
    if session.path is not None:
        say_left_behind(session.path, session.reading)
    aside(_said(len(fixed), target))


def _said(number: int, target: Path) -> str:
    if not number:
        return f"There was nothing to put right that is safe; the text is written to {target} as it was."
    return f"{number} {'change' if number == 1 else 'changes'} made; written to {target}."
