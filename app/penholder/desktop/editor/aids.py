"""Aids to typing: what looks at the keys on the page and offers something, without ever being in the way.

An aid is asked before a key reaches the page and told after it has. Aids are made once for each page, by the table at
the end; each lives in a module of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from penholder.desktop.editor.page import Page


class Aid(Protocol):
    """Something that helps with typing on one page."""

    def takes(self, event: QKeyEvent) -> bool:
        """Tell whether a key was meant for the aid, which has then acted on it; the page never sees it."""

    def typed(self, text: str) -> None:
        """Look at the text after a key has changed it; ``text`` is what the key put in, or nothing."""

    def caret_moved(self) -> None:
        """Look where the caret is now."""

    def close(self) -> None:
        """Go away with the page."""


AIDS: tuple[Callable[[Page], Aid], ...] = ()
"""What makes each aid for a page, in the order in which they are asked."""
