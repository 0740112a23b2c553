"""A paragraph of the input before it is known what it is, and after."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from penholder.drafting.labels import ReadLabel
from penholder.model.inline import Inlines, text_of
from penholder.model.kinds import Kind


@dataclass(frozen=True)
class Block:
    """A paragraph as the file has it, label and all, with its notes anchored.

    ``hint`` is the kind where the format or the head of the text tells it, ``level`` that of a heading; ``bold`` and
    ``italic`` say that all of it is set so; ``labelled`` is false where the file says that what looks like a label is none.
    """

    inlines: Inlines
    line: int
    hint: Kind | None = None
    level: int | None = None
    bold: bool = False
    italic: bool = False
    labelled: bool = True

    @cached_property
    def text(self) -> str:
        """The text as offsets see it."""
        return text_of(self.inlines)


@dataclass(frozen=True)
class SortedBlock:
    """A paragraph whose kind and level are known; ``label`` is what was cut from its beginning, as written."""

    kind: Kind
    inlines: Inlines
    line: int
    level: int = 0
    label: ReadLabel | None = None
    written: str | None = None
    missing: bool = False

    @property
    def shown(self) -> str | None:
        """The label as the file shows it, None where it shows none."""
        return self.written if self.written is not None else (self.label.text if self.label else None)
