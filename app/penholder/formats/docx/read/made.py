"""What each way of reading a Word file gives: a draft without profile, and what the profile is told from."""

from __future__ import annotations

from dataclasses import dataclass, field

from penholder.formats.intake.blocks import SortedBlock
from penholder.model.draft import Draft


@dataclass
class Made:
    """A draft in the making; the blocks go with its paragraphs, their ``line`` is the paragraph's place in the file."""

    draft: Draft
    blocks: list[SortedBlock]
    furniture: list[tuple[int, str]] = field(default_factory=list)
    organ: str = ""
    is_amendment: bool = False
    is_working: bool = False
