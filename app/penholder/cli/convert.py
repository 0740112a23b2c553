"""``penholder convert``: one format into another, by suffix."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from penholder.cli.doubts import count_doubts
from penholder.cli.ready import say_ready
from penholder.cli.speaking import DONE, aside
from penholder.cli.writing import write
from penholder.commands.opening import open_session
from penholder.drafting.tabling.planning import plan_for_tabling
from penholder.formats.registry import WRITE_SUFFIXES
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.session.session import WORKING_SUFFIX

SUFFIXES = ", ".join(WRITE_SUFFIXES)


class Decided(StrEnum):
    """What becomes of tracked changes."""

    ACCEPT = "accept"
    REJECT = "reject"
    KEEP = "keep"


_DONE = {Decided.ACCEPT: "accepted", Decided.REJECT: "rejected", Decided.KEEP: "kept, to be decided later"}


def convert(
    source: Annotated[Path, typer.Argument(metavar="IN", help="The draft.", show_default=False)],
    target: Annotated[
        Path, typer.Argument(metavar="OUT", help=f"Where it goes; the suffix is one of {SUFFIXES}.", show_default=False)
    ],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
    changes: Annotated[
        Decided | None,
        typer.Option(
            "--changes",
            help="What becomes of tracked changes: a working file keeps them unless told otherwise, any other has them accepted.",
        ),
    ] = None,
    ready: Annotated[
        bool,
        typer.Option("--ready", help="Make a working text ready for tabling; what remains to be decided is listed."),
    ] = False,
) -> int:
    """Write a draft in another format, by the suffix of OUT.

    What a format cannot hold is left out of that file and named.
    """
    is_working = target.suffix.lower() == WORKING_SUFFIX
    if changes is Decided.KEEP and not is_working:
        raise UserError(
            message("{name} cannot keep changes undecided: only a working file does.", name=target),
            "Choose --changes accept or --changes reject, or give the file the ending .penholder.",
        )
    session = open_session(source)
    decided = changes or (Decided.KEEP if is_working else Decided.ACCEPT)
    counterpart, number = session.changes.counterpart, len(session.reading.changes) or len(session.changes.found)
    draft, desk = session.draft, session.full_desk() if decided is Decided.KEEP else session.desk_without_base()
    if counterpart is not None and decided is Decided.REJECT:
        draft = counterpart.base
    plan = plan_for_tabling(draft) if ready else None
    write(plan.ready if plan else draft, target, force=force, desk=desk if is_working else None)
    if plan:
        say_ready(plan)
    if number:
        aside(f"{number} tracked changes were {_DONE[decided]}." if number > 1 else f"1 change was {_DONE[decided]}.")
    count_doubts(source, session.reading)
    aside(f"Written to {target}.")
    return DONE
