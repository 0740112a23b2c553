"""An installation proves itself: the round of files, and the window in a process of its own."""

from __future__ import annotations

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
