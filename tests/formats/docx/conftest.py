"""What tests of Word files share: the Open XML SDK's validator, where it is installed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
INSTALLED = ROOT / ".venv" / "validator" / "node_modules" / ".bin" / "ooxml-validator"


@pytest.fixture(scope="module")
def sdk() -> Path:
    """The Open XML SDK's validator, as ``installer/dev.py test`` installs it or PENHOLDER_OOXML_VALIDATOR names it."""
    program = Path(os.environ.get("PENHOLDER_OOXML_VALIDATOR", INSTALLED))
    if not program.exists():
        pytest.skip(
            f"the Open XML SDK's validator is not installed at {program}; python3 installer/dev.py test installs it"
        )
    if shutil.which("node") is None:
        pytest.skip("Node, which the Open XML SDK's validator needs, is not installed")
    return program
