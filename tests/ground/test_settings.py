"""Settings come back as they were kept; what does not fit keeps its default, and nothing else is lost by it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.ground.errors import UserError
from penholder.ground.settings import ExportSettings, Settings, load_settings, save_settings, settings_file

EXPORTS = st.builds(
    ExportSettings,
    purpose=st.sampled_from(["draft", "tabling", "informals"]),
    format=st.sampled_from(["docx", "pdf", "txt", "md", "html"]),
    paper=st.sampled_from(["letter", "a4"]),
    links=st.booleans(),
    line_numbers=st.booleans(),
    template=st.text(st.characters(exclude_categories=["Cs"])),
)
SETTINGS = st.builds(
    Settings, theme=st.sampled_from(["system", "light", "dark"]), zoom=st.integers(50, 300), export=EXPORTS
)


@given(SETTINGS)
def test_what_is_kept_comes_back(settings: Settings) -> None:
    save_settings(settings)
    assert load_settings() == settings


def test_without_a_file_the_defaults_hold() -> None:
    assert load_settings() == Settings()


def _write(words: str) -> Path:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(words, "utf-8")
    return settings_file()


@pytest.mark.parametrize(
    "words",
    [
        'theme = "pink"\nzoom = 9000\n',
        "theme = 3\nzoom = true\nfuture = [1]\n",
        'export = "everything"\n',
        '[export]\nlinks = "yes"\npaper = "papyrus"\ntemplate = 7\nformat = ["pdf"]\nmore = 1\n',
    ],
)
def test_what_does_not_fit_keeps_its_default(words: str) -> None:
    _write(words)
    assert load_settings() == Settings()


def test_one_unfitting_value_does_not_take_the_others_with_it() -> None:
    _write('zoom = 9000\ntheme = "dark"\n[export]\npaper = "a4"\nnumbering = "roman"\nlinks = true\n')
    assert load_settings() == Settings(theme="dark", export=ExportSettings(paper="a4", links=True))


def test_settings_of_an_older_program_are_read() -> None:
    _write('# Settings of Penholder\ntheme = "light"\nzoom = 125\n')
    assert load_settings() == Settings(theme="light", zoom=125)


def test_a_damaged_file_is_told_in_a_sentence() -> None:
    _write("zoom = = 3")
    with pytest.raises(UserError, match="could not be read"):
        load_settings()


def test_half_of_a_character_in_a_path_cannot_spoil_the_file() -> None:
    save_settings(Settings(zoom=110, export=ExportSettings(template="letter\udce9head.dotx")))
    assert tomllib.loads(settings_file().read_text("utf-8"))["zoom"] == 110
    assert load_settings().export.template == "letter?head.dotx"
