"""Settings of the drafter: what each one is, its default, and the TOML file they are kept in."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.ground.places import settings_folder

Theme = Literal["system", "light", "dark"]
Group = TypeVar("Group")
RANGE = "range"
"""Under which name a setting that is a number says the least and the most that fits."""


@dataclass(frozen=True, slots=True)
class ExportSettings:
    """The choices of the export panel as they were made last; what becomes of open changes is never among them.

    ``purpose`` follows the stage of the draft unless another was chosen; ``template`` is the path of a Word file or
    nothing. What each choice does is said in ``formats/docx/choices.py``.
    """

    purpose: Literal["draft", "tabling", "informals"] = "draft"
    format: Literal["docx", "pdf", "txt", "md", "html"] = "docx"
    paper: Literal["letter", "a4"] = "letter"
    numbering: Literal["typed", "word"] = "typed"
    references: Literal["words", "fields"] = "words"
    links: bool = False
    line_numbers: bool = False
    wide_margins: bool = False
    template: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults; a field that is itself a group of settings is a table of the file.

    ``theme`` follows the system unless forced; ``zoom`` is the size of the page in per cent.
    """

    theme: Theme = "system"
    zoom: int = field(default=100, metadata={RANGE: (50, 300)})
    export: ExportSettings = ExportSettings()


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
    return _taken(Settings(), values)


def _taken(group: Group, values: dict[str, Any]) -> Group:
    """Give a group of settings with those values of a table that fit."""
    kinds = get_type_hints(type(group))
    found: dict[str, Any] = {}
    for one in fields(group):  # type: ignore[arg-type]
        value, default = values.get(one.name), getattr(group, one.name)
        if is_dataclass(default):
            found[one.name] = _taken(default, value if isinstance(value, dict) else {})
        elif _fits(value, kinds[one.name], one.metadata.get(RANGE)):
            found[one.name] = value
    return replace(group, **found)  # type: ignore[type-var]


def _fits(value: object, kind: Any, room: tuple[int, int] | None) -> bool:
    if get_origin(kind) is Literal:
        return isinstance(value, str) and value in get_args(kind)
    if type(value) is not kind:  # a truth value is no number, although Python takes it for one
        return False
    return room is None or (isinstance(value, int) and room[0] <= value <= room[1])


def save_settings(settings: Settings) -> None:
    """Write the settings; a folder that cannot be written raises ``UserError``."""
    path = settings_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(".new")
        aside.write_text("# Settings of Penholder\n" + _written(settings), "utf-8")
        aside.replace(path)
    except OSError as error:
        what = message("The settings could not be written to {path} ({reason}).", path=path, reason=error.strerror)
        raise UserError(what, "They hold until the program is closed.") from error


def _written(settings: Settings) -> str:
    """Write the settings as TOML: single values first, then one table for each group."""
    lines, tables = [], []
    for one in fields(settings):
        value = getattr(settings, one.name)
        if is_dataclass(value):
            inner = [f"{part.name} = {_value(getattr(value, part.name))}\n" for part in fields(value)]
            tables.append(f"\n[{one.name}]\n{''.join(inner)}")
        else:
            lines.append(f"{one.name} = {_value(value)}\n")
    return "".join((*lines, *tables))


def _value(value: object) -> str:
    """Write one value: as JSON does, which for these is TOML too; half of a character, as in a strange path, is none."""
    if isinstance(value, str):
        whole = value.encode("utf-8", "replace").decode()
        return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")
    return json.dumps(value)
