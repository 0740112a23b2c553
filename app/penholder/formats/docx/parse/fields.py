"""Follows fields through a story: their instructions are no text, their results are."""

from __future__ import annotations

from penholder.formats.docx.elements import Element, W, value

_FIELD = f"{{{W}}}fldChar"


class Fields:
    """Knows for each place of a story whether it lies in the instructions of a field.

    Fields stand in one another and run over paragraphs. A sign that has no partner (a file cut by hand) is passed over,
    because everything after it would be taken for instructions.
    """

    def __init__(self, story: Element) -> None:
        self._paired = _paired(story)
        self._in_result: list[bool] = []

    def take(self, sign: Element) -> None:
        """Pass a ``w:fldChar``."""
        if sign not in self._paired:
            return
        step = value(sign, "fldCharType")
        if step == "begin":
            self._in_result.append(False)
        elif step == "separate" and self._in_result:
            self._in_result[-1] = True
        elif step == "end" and self._in_result:
            self._in_result.pop()

    @property
    def hides(self) -> bool:
        """Whether what stands here is instructions."""
        return not all(self._in_result)


def _paired(story: Element) -> set[Element]:
    """Find the signs of fields that begin and end, with what parts them in between."""
    opened: list[list[Element]] = []
    paired: set[Element] = set()
    for sign in story.iter(_FIELD):
        step = value(sign, "fldCharType")
        if step == "begin":
            opened.append([sign])
        elif step == "separate" and opened:
            opened[-1].append(sign)
        elif step == "end" and opened:
            paired.update(opened.pop())
            paired.add(sign)
    return paired
