"""Turns labels as written into counted, locked and restarted numbers; what the count does not give stays typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from penholder.drafting.labels import LabelForm
from penholder.formats.intake.blocks import SortedBlock
from penholder.formats.intake.sequence import LEVEL_OF_FORM
from penholder.model.draft import Draft
from penholder.model.kinds import COUNTED_KINDS, Kind
from penholder.model.outline import outline
from penholder.model.paragraph import COUNTED, RESTART, UNNUMBERED, Number, Paragraph, fixed

_BLANKS = re.compile(r"[\s\u00a0]+")
_WORKING = re.compile(r"^(?:PP|OP|P\.P\.|O\.P\.)\.?\s*|[.:)]$", re.IGNORECASE)


def numbered_paragraphs(blocks: Sequence[SortedBlock], first_id: int = 1) -> tuple[Paragraph, ...]:
    """Make paragraphs with ids p1, p2 … in the order of the blocks, each showing the label that its block shows."""
    numbers = _Numbers(blocks).numbers()
    paragraphs = tuple(
        Paragraph.of(f"p{first_id + index}", block.kind, block.inlines, block.level, number)
        for index, (block, number) in enumerate(zip(blocks, numbers, strict=True))
    )
    counted = outline(Draft(paragraphs))
    return tuple(
        replace(paragraph, typed_label=_typed(block, entry.printed))
        for paragraph, block, entry in zip(paragraphs, blocks, counted.entries, strict=True)
    )


def _typed(block: SortedBlock, printed: str) -> str | None:
    """Give the label to keep: as written where the count says otherwise, empty where the file shows none."""
    if block.missing:
        return ""
    shown = block.shown
    if shown is None:
        return None
    return None if shown == printed else shown


class _Numbers:
    """Decides for each block how it takes part in the count."""

    def __init__(self, blocks: Sequence[SortedBlock]) -> None:
        self._blocks = blocks
        self._parted = False
        self._counts: dict[Kind, dict[int, int]] = {}
        self._flush = False

    def numbers(self) -> list[Number]:
        return [self._number(block) for block in self._blocks]

    def _number(self, block: SortedBlock) -> Number:
        if block.kind is Kind.HEADING or (block.kind in {Kind.PREAMBULAR, Kind.ORGAN} and block.level == 0):
            self._parted = True
        if block.kind is Kind.ORGAN:
            self._counts.pop(Kind.OPERATIVE, None)
        if block.kind is Kind.ANNEX:
            self._counts.clear()
        if block.kind is Kind.HEADING or (block.kind is Kind.TEXT and block.level == 0):
            self._flush = True
        number = self._of_label(block)
        if block.kind in COUNTED_KINDS and block.level == 0 and number is not UNNUMBERED:
            self._parted = self._flush = False
        return number

    def _of_label(self, block: SortedBlock) -> Number:
        label = block.label
        if label is None:
            unnumbered = (
                block.kind in COUNTED_KINDS and block.level == 0 and not block.missing and block.written is None
            )
            return UNNUMBERED if unnumbered else self._count(block, COUNTED)
        if label.suffix:
            return fixed(_locked(label.text, working=label.value(LabelForm.WORKING) is not None, level=block.level))
        counts = self._counts.setdefault(block.kind, {})
        begun = counts.get(block.level, 0)
        first = any(value == 1 for form, value in label.forms if LEVEL_OF_FORM.get(form) == block.level)
        apart = self._parted if block.level == 0 else self._flush
        if first and begun and apart:
            return self._count(block, RESTART)
        return self._count(block, COUNTED)

    def _count(self, block: SortedBlock, number: Number) -> Number:
        counts = self._counts.setdefault(block.kind, {})
        for deeper in [level for level in counts if level > block.level]:
            del counts[deeper]
        counts[block.level] = 1 if number is RESTART else counts.get(block.level, 0) + 1
        return number


def _locked(written: str, working: bool, level: int) -> str:
    """Give a locked number without its stop: "14 bis" for "14 bis.", "5 bis" for "OP5 bis"."""
    plain = _BLANKS.sub(" ", _WORKING.sub("", written) if working else written).strip()
    if level and plain.startswith("("):
        return plain
    return plain.rstrip(".") if not plain.endswith(")") else plain
