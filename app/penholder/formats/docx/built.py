"""A Word file before it is packed: its main part as elements, the parts beside it, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from penholder.formats.docx.body import Row
from penholder.formats.docx.choices import WordChoices
from penholder.formats.docx.elements import Element, serialized
from penholder.formats.docx.losses import Losses
from penholder.formats.docx.package import Part, core_part, packed
from penholder.formats.docx.relations import Relations
from penholder.formats.report import Written
from penholder.model.draft import Draft


@dataclass(slots=True)
class Built:
    """Grows while a draft is written; ``main`` is ``w:document`` and is there from the first paragraph on.

    ``rows`` says which block of the text is the first one of which paragraph of the draft.
    """

    draft: Draft
    choices: WordChoices
    main: Element
    title: str = ""
    relations: Relations = field(default_factory=Relations)
    parts: list[Part] = field(default_factory=list)
    losses: Losses = field(default_factory=Losses)
    rows: list[Row] = field(default_factory=list)

    def add(self, part: Part) -> str:
        """Put a part beside the main one and give the id by which the main part refers to it."""
        self.parts.append(part)
        return self.relations.id_of(part.role, part.name)

    def packed(self) -> Written:
        """Give the finished file."""
        data = packed(serialized(self.main), self.relations, self.parts, core_part(self.title))
        return Written(data, self.losses.messages(self.draft))
