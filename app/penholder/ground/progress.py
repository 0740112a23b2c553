"""How far a long piece of work has come: said by whoever does it, heard by whoever asked, who may also stop it.

The work names no listener and so needs no further argument; without a listener, saying it costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[int, int], bool]
"""Told how many of how many steps are done; gives whether the work should go on."""

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


class Stopped(Exception):  # noqa: N818 - nothing is wrong
    """The work was given up by whoever listened; nothing came of it, and nobody need be told."""


def come_to(done: int, whole: int) -> None:
    """Say how far the work has come; raises ``Stopped`` where nobody wants it any more."""
    listener = _listener.get()
    if listener is not None and not listener(done, whole):
        raise Stopped


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Have a listener told of the work that is done within."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)
