"""Where the system expects settings, data, recovery copies and logs; one environment variable moves them all."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import PlatformDirs

HOME_VARIABLE = "PENHOLDER_HOME"
_DIRS = PlatformDirs("penholder", appauthor=False)


def _place(ordinary: str, own_name: str) -> Path:
    moved = os.environ.get(HOME_VARIABLE)
    return Path(moved) / own_name if moved else Path(ordinary)


def settings_folder() -> Path:
    """Give the folder of the settings file; it may not exist yet."""
    return _place(_DIRS.user_config_dir, "settings")


def style_folder() -> Path:
    """Give the folder of the rules that the drafter wrote, beside the settings; it may not exist yet."""
    return settings_folder() / "style"


def data_folder() -> Path:
    """Give the folder for what the drafter collects; it may not exist yet."""
    return _place(_DIRS.user_data_dir, "data")


def recovery_folder() -> Path:
    """Give the folder of recovery copies; it may not exist yet."""
    return _place(str(Path(_DIRS.user_state_dir) / "recovery"), "recovery")


def log_folder() -> Path:
    """Give the folder of the log; it may not exist yet."""
    return _place(_DIRS.user_log_dir, "log")
