"""The colours of the window by what they are for, read from ``resources/themes``; without Qt."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from typing import Literal

from penholder.ground.resources import resource

ThemeName = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Theme:
    """One colour ("#rrggbb") for each role; the theme's file says what each role is for."""

    name: ThemeName
    panel: str
    canvas: str
    page: str
    field: str
    text: str
    muted: str
    border: str
    control: str
    accent: str
    accent_hover: str
    on_accent: str
    selected: str
    chip: str
    link: str
    note_mark: str
    error: str
    warning: str
    warning_text: str
    hint: str
    removed: str
    added: str


@cache
def load_theme(name: ThemeName) -> Theme:
    """Read a theme; each role names a colour of the theme's palette."""
    values = tomllib.loads(resource("themes", f"{name}.toml").read_text("utf-8"))
    palette, roles = values["palette"], values["roles"]
    return Theme(name, **{role: palette[roles[role]] for role in ROLES})


ROLES = tuple(field.name for field in fields(Theme) if field.name != "name")


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours after the Web Content Accessibility Guidelines, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
