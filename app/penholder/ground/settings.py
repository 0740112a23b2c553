"""Settings of the drafter: what each one is, its default, and the TOML file they are kept in."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Literal

from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.ground.places import settings_folder

Theme = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults.

    ``theme`` follows the system unless forced; ``zoom`` is the size of the page in per cent.
    """

    theme: Theme = "system"
    zoom: int = 100


def settings_file() -> Path:
    """Give the path of the settings file; it may not exist yet."""
    return settings_folder() / "settings.toml"


def load_settings() -> Settings:
    """Read the settings; an unknown or unfitting entry keeps its default, a damaged file raises ``UserError``."""
    try:
        values = tomllib.loads(settings_file().read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        what = message("The settings in {path} could not be read ({reason}).", path=settings_file(), reason=error)
        raise UserError(what, "The defaults hold until the file is mended or deleted.") from error
    known = {field.name for field in fields(Settings)}
    settings = Settings()
    for name, value in values.items():
        if name in known and _fits(name, value):
            settings = replace(settings, **{name: value})
    return settings


def _fits(name: str, value: object) -> bool:
    if name == "theme":
        return value in {"system", "light", "dark"}
    return isinstance(value, int) and 50 <= value <= 300


def save_settings(settings: Settings) -> None:
    """Write the settings; a folder that cannot be written raises ``UserError``."""
    lines = ["# Settings of Penholder\n", f'theme = "{settings.theme}"\n', f"zoom = {settings.zoom}\n"]
    path = settings_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(".new")
        aside.write_text("".join(lines), "utf-8")
        aside.replace(path)
    except OSError as error:
        what = message("The settings could not be written to {path} ({reason}).", path=path, reason=error.strerror)
        raise UserError(what, "They hold until the program is closed.") from error
