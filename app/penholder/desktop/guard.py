"""Keeps a bug in a method that Qt calls from ending the whole program."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, TypeVar

_Kind = TypeVar("_Kind", bound=type)

GUARDED = "__penholder_guarded__"
"""Set on a method that was guarded, for the test that looks for those that were forgotten."""


def guarded(kind: _Kind) -> _Kind:
    """Guard every method of a class by which it overrides one of Qt's; a decorator for the class.

    WORKAROUND for PySide6 6.8 to 6.11 on Python 3.11: an error that C code raised (``[].pop()``, ``1 / 0``, ``int("x")``) and
    that leaves an override ends the process with a segmentation fault, because its value is not yet an exception when
    it is looked at. Raised once more from Python it is one, and arrives at the crash watch as any other. Look again with
    PySide6 6.13, or when Python 3.11 is no longer served: 3.12 makes every error an exception at once.
    """
    for name, method in list(vars(kind).items()):
        if isinstance(method, FunctionType) and overrides_qt(kind, name):
            setattr(kind, name, _surviving(method))
    return kind


def overrides_qt(kind: type, name: str) -> bool:
    """Tell whether a class has a method under this name that Qt calls."""
    if name.startswith("__"):
        return False
    return any(base.__module__.startswith("PySide6.") and hasattr(base, name) for base in kind.__mro__[1:])


def _surviving(method: FunctionType) -> Callable[..., Any]:
    @wraps(method)
    def called(*arguments: Any, **named: Any) -> Any:
        try:
            return method(*arguments, **named)
        except Exception as error:
            raise error

    setattr(called, GUARDED, True)
    return called
