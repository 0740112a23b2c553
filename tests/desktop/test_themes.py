"""Both themes can be read: words 4.5 to 1 on every ground they stand on, shapes and edges 3 to 1."""

from __future__ import annotations

import pytest

from penholder.desktop.appearance import wanted_theme
from penholder.desktop.theme import ThemeName, contrast, load_theme

GROUNDS = ("panel", "page", "field", "chip", "selected")
WORDS = [
    *(("text", ground) for ground in (*GROUNDS, "canvas")),
    *(("muted", ground) for ground in GROUNDS),
    *(("link", ground) for ground in ("panel", "page", "field")),
    ("note_mark", "page"),
    ("note_mark", "field"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *((role, "panel") for role in ("error", "warning_text", "hint")),
    ("removed", "chip"),
    ("added", "chip"),
]
SHAPES = [
    *((role, ground) for role in ("error", "warning", "hint") for ground in ("panel", "page", "selected")),
    *(("accent", ground) for ground in ("panel", "field", "selected", "chip")),
    *(("control", ground) for ground in ("panel", "field")),
]


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("role", "ground"), WORDS)
def test_words_can_be_read(name: ThemeName, role: str, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(getattr(theme, role), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("role", "ground"), SHAPES)
def test_shapes_can_be_seen(name: ThemeName, role: str, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(getattr(theme, role), getattr(theme, ground)) >= 3.0


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.usefixtures("qapp")
def test_a_theme_can_be_forced_and_else_follows_the_system() -> None:
    assert wanted_theme("dark").name == "dark"
    assert wanted_theme("light").name == "light"
    assert wanted_theme("system").name in {"light", "dark"}
