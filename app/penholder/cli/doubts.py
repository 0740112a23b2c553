"""Says, for commands that do not show it, what the reader doubted and what it left behind."""

from __future__ import annotations

from pathlib import Path

from penholder.cli.speaking import aside
from penholder.formats.report import Reading
from penholder.model.finding import Severity


def say_left_behind(file: Path, reading: Reading) -> None:
    """Say on standard error what a file says that no page of it shows, none of which has been written."""
    if reading.left_behind:
        aside(f"Left behind, as no page of {file} shows it: {', '.join(map(str, reading.left_behind))}.")


def count_doubts(file: Path, reading: Reading) -> None:
    """Count on standard error the doubts that are more than a hint; to be called when all else is done."""
    doubts = sum(1 for problem in reading.problems if problem.severity is not Severity.HINT)
    if doubts:
        them = "One thing was" if doubts == 1 else f"{doubts} things were"
        aside(f"{them} in doubt when {file} was read; “penholder show” says what.")
