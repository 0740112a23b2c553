"""What is known beyond the draft: the registers that ship with the program, as one frozen value given to every check.

Checks do not ask anybody and read no file; what they may know is handed to them. A rule that needs a fact which is
not there says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Facts:
    """The registers. ``revision`` changes whenever any of them does: results are kept only for the same one."""

    revision: str = ""


NOTHING_KNOWN = Facts()


@cache
def shipped_facts() -> Facts:
    """Give the registers that ship with the program; they are read at the first call."""
    return Facts()
