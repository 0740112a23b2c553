"""Tells whether a file is open in an office program, by the sign that such programs put beside a file they have open.

Windows keeps such a file from being replaced by itself; elsewhere the other program would later write over what came.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from penholder.ground.errors import UserError
from penholder.ground.messages import message


def refuse_if_open(path: Path) -> None:
    """Raise ``UserError`` where another program has put its sign beside this file; a file that is not there has none."""
    sign = next((one for one in _signs(path) if os.path.exists(one)), None) if os.path.exists(path) else None
    if sign is not None:
        raise UserError(
            message("{name} is open in another program.", name=path),
            message("Close it there, or choose another name; if it is not open, delete {sign}.", sign=sign.name),
        )


def _signs(path: Path) -> Iterator[Path]:
    """Give the names that LibreOffice and Word choose; Word drops one or two letters of a name of seven or more."""
    yield path.with_name(f".~lock.{path.name}#")
    dropped = {0, 1, 2} if len(path.stem) >= 7 else {0}
    for count in sorted(dropped):
        yield path.with_name(f"~${path.name[count:]}")
