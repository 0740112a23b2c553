"""What holds for every test: a home of its own, no screen, laws tried on the same texts each time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.exported_files import collected, errors_of_all

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


@pytest.fixture(autouse=True)
def _valid_exports(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Hold that every Word file which a test exports is valid, whatever the test is about."""
    with collected(monkeypatch) as found:
        yield
    if found:
        whole = request.node.get_closest_marker("carries_damage") is None
        assert errors_of_all(found, tmp_path_factory.mktemp("exported"), whole) == []
