"""What holds for every test: a home of its own, no screen, laws tried on the same texts each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPO_ROOT = Path(__file__).resolve().parents[1]

# Qt reads this once, when the first window is made; who wants to watch the windows sets it to "xcb" beforehand.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Laws are tried on the same made-up texts each time, so that a red run is red again; `--hypothesis-profile=explore`
# tries new ones. No deadline: a slow machine breaks no law.
settings.register_profile("same", derandomize=True, database=None, deadline=None, print_blob=True)
settings.register_profile("explore", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")


@pytest.fixture(autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test data, settings and recovery folders of its own, far from those of the person who runs it."""
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="session")
def repository() -> Path:
    """Give the folder of the checkout."""
    return REPO_ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of real documents beside the checkout; it is no part of it and may be absent."""
    folder = REPO_ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the real documents of ../shared are not on this machine")
    return folder


@pytest.fixture(scope="session")
def open_xml_sdk() -> Callable[[Path], list[str]]:
    """Give a function that asks the Open XML SDK's validator what is wrong with a Word file; nothing means valid.

    installer/dev.py puts the validator into .venv where npm is to be had.
    """
    folder = Path(sys.prefix) / "validator" / "node_modules" / "@xarsh"
    program = next(folder.glob("ooxml-validator-*/ooxml-validator*"), None)
    if program is None:
        pytest.skip(
            "the Open XML SDK's validator is not installed (npm was not to be had, or it has none for this system)"
        )

    def faults(word: Path) -> list[str]:
        environment = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
        result = subprocess.run([program, word], capture_output=True, text=True, check=False, env=environment)
        seen = json.loads(result.stdout)
        found = [f"{one['path']} {one['xPath']}: {one['description']}" for one in seen["errors"]]
        assert seen["ok"] is not bool(found), result.stdout
        return found

    return faults
