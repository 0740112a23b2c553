"""Running the command line as a process of its own, as scripts do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).parents[1] / "schemas"


@dataclass(frozen=True)
class Answer:
    """What a run answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    def one_sentence(self) -> str:
        """The one line that says why something was not done."""
        assert self.status == 2, self
        assert self.out == ""
        assert "Traceback" not in self.err
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, lines
        return lines[0]


def penholder(*arguments: str | Path, **environment: str) -> Answer:
    """Run the program with the home folder of the test."""
    done = subprocess.run(
        [sys.executable, "-m", "penholder", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env={**os.environ, **environment},
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def holds(value: Any, schema: str) -> None:
    """Hold a value against a schema of this folder."""
    Draft202012Validator(json.loads((SCHEMAS / schema).read_text("utf-8"))).validate(value)
