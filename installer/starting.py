"""Starts Penholder from .venv: its window where there is a screen, else the command line over the sample draft."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from environment import clean_environment
from places import PYTHON, ROOT, SAMPLE, readable
from progress import SetUpError, say

NOT_DONE = 2
"""Penholder's exit status when it could not do what it was asked."""


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be opened: always but on a Linux without screen where Qt was not told what else to use."""
    if platform != "linux":
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def penholder(*arguments: str) -> int:
    """Run ``penholder`` with these arguments in the folder where the person stands, and give its exit status."""
    return subprocess.run([str(PYTHON), "-m", "penholder", *arguments], env=clean_environment(), check=False).returncode


def _findings() -> str:
    """Give what ``penholder check`` has to say of the sample draft.

    Its status alone does not tell, since 1 stands for errors found and also for a Python that broke down.
    """
    command = [str(PYTHON), "-m", "penholder", "check", str(SAMPLE)]
    speaking_utf_8 = {**clean_environment(), "PYTHONUTF8": "1"}
    result = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=False, env=speaking_utf_8)
    if result.returncode >= NOT_DONE or not result.stdout.strip():
        raise SetUpError("The sample draft could not be checked.")
    return result.stdout


def open_sample() -> int:
    """Open the window with the sample draft and wait until it is closed."""
    say(f"Opening the sample draft, {readable(SAMPLE)} ...")
    status = penholder(str(SAMPLE))
    if status == -signal.SIGABRT:
        display = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
        raise SetUpError(
            f'The window could not be opened on the screen "{display}". Is it there, and may you use it?'
            " Without DISPLAY and WAYLAND_DISPLAY, this command checks and exports the sample instead."
        )
    return status


def report_sample() -> int:
    """Without a screen: check the sample draft, write it as a Word file, and say where that is."""
    say(f"There is no display, so no window is opened. Checking the sample draft, {readable(SAMPLE)}:")
    print(_findings(), end="", flush=True)
    word = _writable_folder() / f"{SAMPLE.stem}.docx"
    if penholder("convert", str(SAMPLE), str(word), "--force") != 0:
        raise SetUpError("The sample draft could not be written as a Word file.")
    say(f"Penholder checked {readable(SAMPLE)}, whose faults are there on purpose, and wrote it as a Word file: {word}")
    return 0


def _writable_folder() -> Path:
    """Give build/ of the checkout, or a new folder for temporary files where the checkout cannot be written to."""
    folder = ROOT / "build"
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="penholder-"))
    return folder if os.access(folder, os.W_OK) else Path(tempfile.mkdtemp(prefix="penholder-"))
