"""What is known beyond the draft: the registers that ship with the program, as one frozen value given to every check.

Checks do not ask anybody and read no file; what they may know is handed to them. A rule that needs a fact which is
not there says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from penholder.drafting.registers import EMPTY, KnownResolution, Registers, shipped_registers


@dataclass(frozen=True)
class Facts:
    """The registers. ``revision`` changes whenever any of them does: results are kept only for the same one."""

    revision: str = ""
    registers: Registers = EMPTY

    def resolution(self, organ: str, number: str) -> KnownResolution:
        """Give dates and titles of a resolution ("ga", "79/181"; "sc", "2397"), with what each rests on.

        Of one that is not in the registers nothing is known: no dates, no titles.
        """
        return self.registers.resolution(organ, number)


NOTHING_KNOWN = Facts()


@cache
def shipped_facts() -> Facts:
    """Give the registers that ship with the program; they are read at the first call."""
    registers = shipped_registers()
    return Facts(registers.revision, registers)
