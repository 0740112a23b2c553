"""``penholder convert``: one format into another, by suffix."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from penholder.cli.speaking import DONE, aside
from penholder.cli.writing import write
from penholder.formats.registry import read_file


def convert(
    source: Annotated[Path, typer.Argument(metavar="IN", help="The draft.", show_default=False)],
    target: Annotated[Path, typer.Argument(metavar="OUT", help="Where it goes.", show_default=False)],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
) -> int:
    """Write a draft in another format, by the suffix of OUT.

    The suffixes are .docx (the clean copy for Word), .md, .txt and .penholder (the working file). What a format cannot
    hold is left out of that file and named.
    """
    reading = read_file(source)
    write(reading.draft, target, force=force)
    aside(f"Written to {target}.")
    return DONE
