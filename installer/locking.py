"""Writes requirements.lock anew from pyproject.toml: every package with its version and hashes, and no address."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from environment import clean_environment, plain_reason
from places import LOCK, PROJECT, ROOT
from progress import SetUpError, say

HEADER = """\
# Every package that Penholder, its tests and its build need, for every system, with the hashes of its files.
# Written by: python3 installer/dev.py lock
"""


def lock(arguments: list[str]) -> None:
    """Choose versions with uv, which knows how to do it for all systems at once, in a folder that goes afterwards.

    Versions that requirements.lock already names stay as they are; arguments go to uv (``--upgrade`` takes the newest).
    """
    with tempfile.TemporaryDirectory(prefix="penholder-lock-") as name:
        folder = Path(name)
        say("Fetching uv, which chooses the versions ...")
        _run([sys.executable, "-m", "venv", str(folder)])
        python = next(path for path in (folder / "bin/python", folder / "Scripts/python.exe") if path.exists())
        _run([str(python), "-m", "pip", "install", "--quiet", "uv"])
        new = folder / LOCK.name
        if LOCK.exists():
            new.write_bytes(LOCK.read_bytes())
        choices = ["--group", "test", "--group", "bench", "--group", "build", "--universal", "--generate-hashes"]
        manner = ["--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header", "--quiet"]
        command = [str(python), "-m", "uv", "pip", "compile", str(PROJECT), *choices, *manner, *arguments]
        _run([*command, "--output-file", str(new)])
        text = new.read_text("utf-8")
    if "://" in text:
        raise SetUpError("The new lock file would hold an address, so the old one was kept.")
    LOCK.write_text(HEADER + text, "utf-8")
    say(f"Wrote {LOCK.relative_to(ROOT)}. Run the tests before you keep it.")


def _run(command: list[str]) -> None:
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=clean_environment(), cwd=ROOT)
    if result.returncode != 0:
        raise SetUpError(f"The lock file could not be written. {plain_reason(result.stderr + result.stdout)}")
