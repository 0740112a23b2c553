"""Writes fields: an instruction that Word carries out, and the words that stand there until it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy

from penholder.formats.docx.elements import XML, Element, w


def field_runs(code: str, result: Iterable[Element], properties: Element | None) -> Iterator[Element]:
    """Write a field; its signs look like its words, and ``result`` are the runs of those."""
    instruction = w("instrText")
    instruction.text = code
    if code != code.strip():
        instruction.set(f"{{{XML}}}space", "preserve")

    def run(content: Element) -> Element:
        return w("r", deepcopy(properties), content)

    yield run(w("fldChar", fldCharType="begin"))
    yield run(instruction)
    yield run(w("fldChar", fldCharType="separate"))
    yield from result
    yield run(w("fldChar", fldCharType="end"))
