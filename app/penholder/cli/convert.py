"""``penholder convert``: one format into another, by suffix."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from penholder.cli.doubts import count_doubts
from penholder.cli.speaking import DONE, aside
from penholder.cli.writing import write
from penholder.formats.registry import WRITE_SUFFIXES, read_file

SUFFIXES = ", ".join(WRITE_SUFFIXES)


class Decided(StrEnum):
    """What becomes of tracked changes."""

    ACCEPT = "accept"
    REJECT = "reject"


def convert(
    source: Annotated[Path, typer.Argument(metavar="IN", help="The draft.", show_default=False)],
    target: Annotated[
        Path, typer.Argument(metavar="OUT", help=f"Where it goes; the suffix is one of {SUFFIXES}.", show_default=False)
    ],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
    changes: Annotated[
        Decided, typer.Option("--changes", help="What becomes of the tracked changes of a Word file.")
    ] = Decided.ACCEPT,
) -> int:
    """Write a draft in another format, by the suffix of OUT.

    What a format cannot hold is left out of that file and named.
    """
    reading = read_file(source)
    original = reading.base if changes is Decided.REJECT else None
    write(original or reading.draft, target, force=force)
    if reading.changes:
        aside(f"{len(reading.changes)} tracked changes were {changes}ed.")
    count_doubts(source, reading)
    aside(f"Written to {target}.")
    return DONE
