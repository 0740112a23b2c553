"""The test command: format, lint, types, then all tests, whose closing line is the last that is printed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

from environment import clean_environment, set_up_validator
from places import PYTHON, ROOT
from progress import say


@dataclass(frozen=True)
class Step:
    """One tool of .venv that must be content with the source, and what it looks at in a word."""

    name: str
    command: tuple[str, ...]


STEPS = (
    Step("format", ("ruff", "format", "--check", "--quiet", "--output-format", "concise", ".")),
    Step("lint", ("ruff", "check", "--quiet", "--output-format", "concise", ".")),
    Step("types", ("mypy", "--no-error-summary")),
)


def test(arguments: list[str]) -> int:
    """Run every step and every test, whatever fails, and give 0 only when nothing did; arguments go to pytest.

    What failed before the tests is named once more right before they start, since their summary comes last.
    """
    set_up_validator()
    environment = {"QT_QPA_PLATFORM": "offscreen", **clean_environment()}
    failed = [step.name for step in STEPS if not _passes(step, environment)]
    if failed:
        say(f"Not in order: {', '.join(failed)} (see above). This run ends with an error even if all tests pass.")
    say("tests ...")
    processes = ["-n", str(min(os.cpu_count() or 1, 4))] if not arguments else []
    command = [str(PYTHON), "-m", "pytest", *processes, *arguments]
    status = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    return status or int(bool(failed))


def _passes(step: Step, environment: Mapping[str, str]) -> bool:
    command = [str(PYTHON), "-m", *step.command]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    say(f"{step.name}: {'in order' if result.returncode == 0 else 'not in order'}")
    if result.returncode != 0:
        say((result.stdout + result.stderr).rstrip())
    return result.returncode == 0
