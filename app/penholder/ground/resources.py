"""Where the data and texts that travel with the program lie: checkout, installed package or bundle."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from penholder.ground.errors import UserError

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(*parts: str) -> Path:
    """Give the path of a shipped file or folder: ``resource("samples", "safe-water-in-schools.md")``.

    Raises UserError when it is not there, which means that the installation is incomplete.
    """
    path = _root().joinpath(*parts)
    if not path.exists():
        raise UserError(
            f"A part of Penholder is missing: {path}.",
            "Install Penholder again.",
        )
    return path


@cache
def _root() -> Path:
    """Find ``resources/`` in the installed package (a PyInstaller bundle is one), else beside app/ in the checkout."""
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "resources"
