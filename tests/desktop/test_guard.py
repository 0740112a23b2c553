"""A bug in a method that Qt calls is told and does not end the program."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import penholder.desktop
from penholder.desktop.guard import GUARDED, guarded, overrides_qt


def _classes() -> Iterator[type]:
    for found in pkgutil.walk_packages(penholder.desktop.__path__, "penholder.desktop."):
        module = importlib.import_module(found.name)
        yield from (one for one in vars(module).values() if inspect.isclass(one) and one.__module__ == found.name)


def test_no_override_was_forgotten() -> None:
    overrides = [
        (f"{kind.__module__}.{kind.__qualname__}.{name}", hasattr(method, GUARDED))
        for kind in _classes()
        for name, method in vars(kind).items()
        if inspect.isfunction(method) and overrides_qt(kind, name)
    ]
    assert len(overrides) > 20
    assert [name for name, is_guarded in overrides if not is_guarded] == []


@pytest.mark.parametrize("slip", ["[].pop()", "1 / 0", "int('x')", "{}['x']"])
def test_an_error_that_c_code_raised_arrives_as_any_other(qtbot: QtBot, slip: str) -> None:
    @guarded
    class Faulty(QWidget):
        def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
            eval(slip)

    widget = Faulty()
    widget.show()
    with pytest.raises((LookupError, ArithmeticError, ValueError)):
        widget.close()
    widget.deleteLater()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="every error is an exception at once from Python 3.12 on")
def test_the_work_around_is_still_needed() -> None:
    """Without it the process ends; when this fails, ``guard.py`` can go."""
    program = (
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "app = QApplication([])\n"
        "class Faulty(QWidget):\n"
        "    def closeEvent(self, event): [].pop()\n"
        "widget = Faulty()\n"
        "widget.show()\n"
        "widget.close()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode < 0
