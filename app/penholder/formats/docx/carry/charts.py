"""Cleans a chart: what it draws is in its own part; the workbook behind it, names of files and printers go."""

from __future__ import annotations

import re

from penholder.formats.docx.carry.names import local, remove
from penholder.formats.docx.elements import Element

_DROPPED = frozenset({"printSettings", "pivotSource", "pivotFmts", "userInterface"})
_NUMBER = re.compile(r"-?\d{1,12}")
_AXES = frozenset({"axId", "crossAx"})
_CELLS = re.compile(r"(?:^|!)\s*(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)\s*\)?\Z")


def clean_chart(root: Element) -> bool:
    """Clean it and tell whether a workbook was behind it.

    A workbook can hold more than the chart shows: other sheets, other people's names. So it does not come along; the chart
    keeps the numbers that it draws. Where these stood is told by cells alone, without the names of files and sheets.
    """
    had_workbook = False
    for one in list(root.iter()):
        name = local(one)
        if name == "externalData":
            had_workbook = True
            remove(one)
        elif name in _DROPPED:
            remove(one)
        elif name in _AXES and _NUMBER.fullmatch(one.get("val", "")):
            one.set("val", str(int(one.get("val", "")) % 2**31))  # some programs write these ids with a sign
        elif name == "f":
            found = _CELLS.search(one.text or "")
            one.text = f"Sheet1!{found.group(1)}" if found is not None else "Sheet1!$A$1"
    return had_workbook
