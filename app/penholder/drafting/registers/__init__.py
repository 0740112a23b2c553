"""What is known of resolutions, sessions, entities, States and symbols: tables that ship in ``resources/registers``.

Each table says in its first lines where it comes from; a script writes them (``tests/benchmarks/registers.py``). They
are read when first asked for. Must not import anything above ``drafting``. Start with ``known.py``.
"""

from penholder.drafting.registers.known import UNKNOWN, KnownResolution, Stated
from penholder.drafting.registers.shipped import EMPTY, Registers, shipped_registers

__all__ = ["EMPTY", "UNKNOWN", "KnownResolution", "Registers", "Stated", "shipped_registers"]
