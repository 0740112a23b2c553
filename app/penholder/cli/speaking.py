"""How the command line speaks: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import Annotated, Any

import typer

DONE, ERRORS_FOUND, NOT_DONE = 0, 1, 2
"""The exit statuses: done and nothing of severity error; errors found; not done."""

DIFFERENT = 1
"""The exit status of a comparison of texts that differ."""


class Format(StrEnum):
    """For whom the result is written."""

    TEXT = "text"
    JSON = "json"


AsFormat = Annotated[Format, typer.Option("--format", help="For a person or for a program.")]


def result(text: str) -> None:
    """Write a line of the result."""
    sys.stdout.write(text + "\n")


def result_json(value: Any) -> None:
    """Write the one JSON object of the result."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def aside(text: str) -> None:
    """Say something that is no part of the result."""
    sys.stderr.write(text + "\n")


def use_utf8() -> None:
    """Write UTF-8 whatever the system's locale says, because drafts are full of dashes and accents."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
