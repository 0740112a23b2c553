"""An installation proves itself: the round of files, and the window in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from tests.cli.program import penholder


def test_the_whole_round_with_the_window() -> None:
    answer = penholder("self-test", "--window", QT_QPA_PLATFORM="offscreen")
    assert answer.status == 0, answer
    assert answer.out.splitlines()[-1] == "Penholder is in order."


def test_a_window_that_cannot_open_is_told_as_such() -> None:
    answer = penholder("self-test", "--window", QT_QPA_PLATFORM="nonsense")
    assert answer.status == 2
    assert "The window did not open and close." in answer.err


def test_without_a_display_one_sentence_says_so() -> None:
    answer = penholder("draft.txt", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert "no display" in answer.one_sentence()


@pytest.fixture
def screen() -> Iterator[str]:
    """Start an X server without a monitor and give the name of its screen once it answers."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not installed, so there is no screen to open the window on")
    told, tell = os.pipe()
    command = [server, "-displayfd", str(tell), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL) as running:
        os.close(tell)
        with os.fdopen(told) as answer:
            number = answer.readline().strip()
        try:
            assert number, "Xvfb ended before it had a screen"
            yield f":{number}"
        finally:
            running.terminate()


def test_the_window_opens_on_a_real_screen(screen: str) -> None:
    """Offscreen, Qt loads none of the libraries that a window on X11 needs; here it does."""
    answer = penholder("self-test", "--window", QT_QPA_PLATFORM="xcb", DISPLAY=screen, WAYLAND_DISPLAY="")
    assert answer.status == 0, answer
