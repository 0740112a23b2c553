"""Selecting more with each press of one key: the paragraph, its list, its part, the whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from penholder.drafting.belonging import wider

if TYPE_CHECKING:
    from penholder.desktop.window import Window


def select_more(window: Window) -> None:
    """Select the next larger stretch round what is selected on the page."""
    page = window.workplace.page
    selection = page.selection()
    if selection is not None:
        page.bridge.select(wider(window.session.draft, selection))
        page.setFocus()
