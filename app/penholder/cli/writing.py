"""Writing a draft from the command line: replaced only with ``--force``, and what a format cannot hold is said."""

from __future__ import annotations

from pathlib import Path

from penholder.cli.speaking import aside
from penholder.formats.docx.choices import HOUSE_CHOICES, WordChoices
from penholder.formats.docx.signing import Redline
from penholder.formats.native import Desk
from penholder.formats.registry import write_file
from penholder.model.draft import Draft


def write(
    draft: Draft,
    target: Path,
    *,
    force: bool,
    desk: Desk | None = None,
    choices: WordChoices = HOUSE_CHOICES,
    redline: Redline | None = None,
) -> None:
    """Write a draft, with what its tracked changes are counted against, and say what of it the format cannot hold."""
    for sentence in write_file(draft, target, force=force, desk=desk, choices=choices, redline=redline).left_out:
        aside(str(sentence))
