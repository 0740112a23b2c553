"""Writing a draft from the command line: replaced only with ``--force``, and what a format cannot hold is said."""

from __future__ import annotations

from pathlib import Path

from penholder.cli.speaking import aside
from penholder.formats.registry import write_file
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.draft import Draft


def write(draft: Draft, target: Path, *, force: bool) -> None:
    """Write a draft and say what of it the format cannot hold."""
    if not force and target.is_file():
        raise UserError(
            message("{target} is there already.", target=target), "Give --force to replace it, or another name."
        )
    for sentence in write_file(draft, target, force=force).left_out:
        aside(str(sentence))
