"""How far a long piece of work has come, and stopping it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from penholder.formats.registry import read_file
from penholder.ground.progress import Stopped, come_to, heard_by


def test_without_a_listener_nothing_happens() -> None:
    come_to(1, 2)


def test_a_listener_hears_of_the_work_and_can_stop_it() -> None:
    heard: list[tuple[int, int]] = []

    def listen(done: int, whole: int) -> bool:
        heard.append((done, whole))
        return done < 2

    def work() -> None:
        for step in range(9):
            come_to(step, 9)

    with pytest.raises(Stopped), heard_by(listen):
        work()
    assert heard == [(0, 9), (1, 9), (2, 9)]
    come_to(3, 9)
    assert len(heard) == 3


def _word(folder: Path) -> Path:
    from penholder.formats.registry import write_file
    from tests.model.build import draft, op

    path = folder / "long.docx"
    write_file(draft(*(op(f"p{at}", f"Requests thing {at};") for at in range(1, 60))), path, force=False)
    assert zipfile.is_zipfile(io.BytesIO(path.read_bytes()))
    return path


def _text(folder: Path) -> Path:
    path = folder / "long.txt"
    path.write_text(
        "The General Assembly,\n" + "".join(f"{at}. Requests thing {at};\n" for at in range(1, 60)), "utf-8"
    )
    return path


@pytest.mark.parametrize("make", [_word, _text])
def test_readers_say_how_far_they_are_and_stop_when_asked(make: Callable[[Path], Path], tmp_path: Path) -> None:
    path = make(tmp_path)
    heard: list[tuple[int, int]] = []

    def listen(done: int, whole: int) -> bool:
        heard.append((done, whole))
        return len(heard) < 40

    with pytest.raises(Stopped), heard_by(listen):
        read_file(path)
    assert len(heard) == 40
    assert all(0 <= done <= whole for done, whole in heard)
