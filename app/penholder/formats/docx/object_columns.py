"""Sets the columns of a table that is kept as lines of text with tabs, so that each cell begins under the one above."""

from __future__ import annotations

from penholder.formats.docx.elements import Element, w
from penholder.formats.docx.label_room import width_of

_LEFT, _ROOM, _GAP = 1267, 7306, 240
"""Twentieths of a point: where the text begins, how much of it a line holds, and what stays free between columns."""

_STOPS = (1267, 1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048)
"""The stops of the house's text style, which would come first."""


def column_stops(words: str) -> Element | None:
    """Give the tab stops of a table whose rows fit into a line; None for any other, which keeps those of its style."""
    rows = [row.split("\t") for row in words.split("\n")]
    columns = max(map(len, rows))
    widths = [max(width_of(row[at]) for row in rows if at < len(row)) for at in range(columns)]
    if columns < 2 or sum(widths) + _GAP * (columns - 1) > _ROOM:
        return None
    stops, at = [], _LEFT
    for width in widths[:-1]:
        at += round(width) + _GAP
        stops.append(at)
    cleared = [(stop, "clear") for stop in _STOPS if stop not in stops]
    return w("tabs", *(w("tab", val=way, pos=stop) for stop, way in sorted(cleared + [(one, "left") for one in stops])))
