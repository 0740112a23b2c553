"""Holds that every script of figures can be loaded: what it takes from the program and the tests is still there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
SCRIPTS = sorted(file.name for file in FOLDER.glob("*.py") if not file.name.startswith("test_"))


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_can_be_loaded(name: str) -> None:
    load = f"import runpy; runpy.run_path({str(FOLDER / name)!r}, run_name='loaded')"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(FOLDER)}
    done = subprocess.run([sys.executable, "-c", load], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
