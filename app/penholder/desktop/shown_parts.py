"""The parts of the window that come when a command asks for them: one line each, by name.

A part is a function that is given the window and shows something in it: a bar, a list at the caret, a page in the
panel. A command asks for it by ``Context.show("name")``, so that commands need not know the window.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from penholder.desktop.find_bar import find, find_next, find_previous, replace
from penholder.desktop.numbering_list import show_numbers
from penholder.desktop.palette import show_palette
from penholder.desktop.selecting import select_more
from penholder.desktop.stage_list import show_stages

if TYPE_CHECKING:
    from penholder.desktop.window import Window

PARTS: Mapping[str, Callable[[Window], None]] = {
    "find": find,
    "find-next": find_next,
    "find-previous": find_previous,
    "numbers": show_numbers,
    "palette": show_palette,
    "replace": replace,
    "stage": show_stages,
    "wider selection": select_more,
}
