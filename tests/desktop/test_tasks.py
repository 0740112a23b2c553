"""Work in the background: results come back in the window's thread, the newest check wins, closing ends all."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from penholder.desktop.tasks import Cancelled, Lane, Tasks


def unexpected(error: BaseException) -> None:
    raise AssertionError(str(error))


def test_a_result_comes_back_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    tasks = Tasks()
    threads: list[tuple[str, str]] = []
    here = threading.current_thread().name

    def work(_: Cancelled) -> str:
        return threading.current_thread().name

    tasks.run(Lane.FILES, work, lambda name: threads.append((name, threading.current_thread().name)), unexpected)
    qtbot.waitUntil(lambda: bool(threads))
    tasks.close()
    assert threads[0][0] != here
    assert threads[0][1] == here


def test_an_error_comes_back_too(qtbot: QtBot) -> None:
    tasks = Tasks()
    errors: list[BaseException] = []

    def work(_: Cancelled) -> None:
        raise ValueError("no")

    tasks.run(Lane.FILES, work, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    tasks.close()
    assert str(errors[0]) == "no"


def test_a_newer_check_cancels_the_older_and_only_it_is_heard(qtbot: QtBot) -> None:
    tasks = Tasks()
    heard: list[str] = []
    begun = threading.Event()

    def slow(cancelled: Cancelled) -> str:
        begun.set()
        while not cancelled():
            threading.Event().wait(0.001)
        return "old"

    tasks.run(Lane.CHECKS, slow, heard.append, unexpected)
    assert begun.wait(10)
    tasks.run(Lane.CHECKS, lambda _: "new", heard.append, unexpected)
    qtbot.waitUntil(lambda: bool(heard))
    tasks.close()
    assert heard == ["new"]


def test_files_are_written_in_the_order_in_which_it_was_asked(qtbot: QtBot) -> None:
    tasks = Tasks()
    heard: list[int] = []

    def numbered(number: int) -> Callable[[Cancelled], int]:
        return lambda _: number

    for number in range(20):
        tasks.run(Lane.FILES, numbered(number), heard.append, unexpected)
    qtbot.waitUntil(lambda: len(heard) == 20)
    tasks.close()
    assert heard == list(range(20))


@pytest.mark.usefixtures("qapp")
def test_after_closing_nothing_is_heard_and_no_thread_is_left() -> None:
    tasks = Tasks()
    begun, heard = threading.Event(), list[str]()

    def slow(cancelled: Cancelled) -> str:
        begun.set()
        while not cancelled():
            threading.Event().wait(0.001)
        return "late"

    tasks.run(Lane.CHECKS, slow, heard.append, unexpected)
    assert begun.wait(10)
    tasks.close()
    tasks.run(Lane.CHECKS, lambda _: "later", heard.append, unexpected)
    assert [one for one in threading.enumerate() if one.name.startswith("penholder-")] == []
    assert heard == []


def test_what_was_cancelled_is_not_heard(qtbot: QtBot) -> None:
    tasks = Tasks()
    heard: list[str] = []
    begun, go_on = threading.Event(), threading.Event()

    def slow(_: Cancelled) -> str:
        begun.set()
        go_on.wait(10)
        return "opened"

    tasks.run(Lane.OPENING, slow, heard.append, unexpected)
    assert begun.wait(10)
    tasks.cancel(Lane.OPENING)
    go_on.set()
    tasks.run(Lane.OPENING, lambda _: "another", heard.append, unexpected)
    qtbot.waitUntil(lambda: bool(heard))
    tasks.close()
    assert heard == ["another"]
