"""``penholder self-test``: proves an installation by doing the whole round once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from penholder.checks.engine import check
from penholder.cli.speaking import DONE, NOT_DONE, aside, result
from penholder.formats.registry import read_file, write_file
from penholder.ground.resources import resource

WINDOW_SECONDS = 60
"""How long the window may take to open and close before it counts as hanging."""


def self_test(
    window: Annotated[bool, typer.Option("--window", help="Open and close the window as well.")] = False,
) -> int:
    """Prove an installation: sample in, checks, export, re-import."""
    sample = resource("samples", "safe-water-in-schools.md")
    draft = read_file(sample).draft
    result(f"read the sample: {len(draft.paragraphs)} paragraphs, {len(draft.notes)} notes")
    findings = check(draft).findings
    result(f"checked it: {len(findings)} findings")
    if not findings:
        aside("The sample has planted faults and none was found: the rules are not at work.")
        return NOT_DONE
    with TemporaryDirectory(prefix="penholder-") as folder:
        for suffix in (".docx", ".md", ".penholder"):
            target = Path(folder) / f"sample{suffix}"
            write_file(draft, target, force=False)
            again = read_file(target).draft
            if [one.words for one in again.paragraphs] != [one.words for one in draft.paragraphs]:
                aside(f"The sample came back from {suffix} with other words.")
                return NOT_DONE
            result(f"wrote and read it again as {suffix}")
    if window and not _window_opens():
        aside("The window did not open and close.")
        return NOT_DONE
    result("Penholder is in order.")
    return DONE


def _window_opens() -> bool:
    """Open and close the window in a process of its own, because the command line knows no Qt."""
    command = [sys.executable, "-m", "penholder.desktop.self_test"]
    try:
        done = subprocess.run(command, timeout=WINDOW_SECONDS, check=False, capture_output=True)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
