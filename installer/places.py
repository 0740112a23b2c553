"""Where things lie in the checkout and in the virtual environment that the set-up makes in it."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
SAMPLE = ROOT / "resources" / "samples" / "safe-water-in-schools.md"

VENV = ROOT / ".venv"
STAMP = VENV / "penholder-setup.json"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")

VALIDATOR_LOCK = ROOT / "installer" / "validator"
VALIDATOR = VENV / "validator"


def readable(path: Path) -> str:
    """Give a path as a person would write it: relative to the checkout where it lies inside."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
