"""What the reading of a story shares: styles, lists, fields and remarks that are open, things to carry, things set aside."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from penholder.formats.docx.elements import Element
from penholder.formats.docx.parse.carried import Carrier
from penholder.formats.docx.parse.fields import Fields
from penholder.formats.docx.parse.numbering import Numbering
from penholder.formats.docx.parse.styles import Styles
from penholder.model.note import CarriedPart

MOST_OPEN_REMARKS = 40
"""Comments whose stretches overlap at one place. Each is a mark on each run, so their number is bounded."""


@dataclass
class Surroundings:
    """One for each story; ``met`` and ``aside`` are shared by all stories of a file.

    ``remarks`` are the comments whose stretch is open, in the order in which they began; ``part`` is the name of the
    part that the story stands in, ``aside`` the words that are no text, each with what they are.
    """

    styles: Styles
    numbering: Numbering
    carrier: Carrier
    part: str
    fields: Fields
    met: Counter[str]
    aside: list[tuple[str, str]]
    levels_of_styles: dict[tuple[str, str], int] = field(default_factory=dict)
    remarks: dict[str, None] = field(default_factory=dict)
    paragraphs: int = 0

    def open_remark(self, name: str) -> None:
        """Begin the stretch of a comment; one more than anybody writes has no stretch, so that runs stay light."""
        if len(self.remarks) < MOST_OPEN_REMARKS:
            self.remarks[name] = None

    def set_aside(self, kind: str, words: str) -> None:
        """Keep words that are no text."""
        if words.strip():
            self.aside.append((kind, words))

    def carried(self, element: Element, description: str) -> CarriedPart:
        """Carry something along."""
        return self.carrier.carried(element, self.part, description)
