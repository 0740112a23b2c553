"""What is installed from the built package: the program with its resources, found there as they are in a checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def unpacked(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and give the folder it is unpacked in."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=repository, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_holds_program_resources_and_licence(unpacked: Path, repository: Path) -> None:
    held = {path.relative_to(unpacked / "penholder").as_posix() for path in (unpacked / "penholder").rglob("*.*")}
    for source, prefix in ((repository / "app" / "penholder", ""), (repository / "resources", "_resources/")):
        paths = [path for path in source.rglob("*.*") if path.is_file() and "__pycache__" not in path.parts]
        tracked = {
            prefix + path.relative_to(source).as_posix() for path in paths if path.suffix in {".py", ".toml", ".md"}
        }
        assert tracked
        assert tracked <= held
    assert next(unpacked.glob("penholder-*.dist-info/licenses/LICENSE")).stat().st_size > 30_000


def test_an_installed_program_finds_its_own_resources(unpacked: Path, tmp_path: Path) -> None:
    program = "from penholder.ground.resources import resource; print(resource('samples'))"
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.strip() == str(unpacked / "penholder" / "_resources" / "samples")
