"""What a drafter may choose about an exported Word file; without a choice it is what the Secretariat's own files have."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from penholder.formats.docx.template.value import Template
from penholder.model.draft import Draft
from penholder.model.kinds import Stage


class Paper(StrEnum):
    """Sizes of paper; the United Nations in New York prints on Letter."""

    LETTER = "letter"
    A4 = "a4"


class Numbering(StrEnum):
    """How labels stand in the file: typed, with a full stop and a tab, or counted by Word. The two are never mixed."""

    TYPED = "typed"
    WORD = "word"


class ReferenceForm(StrEnum):
    """How live references stand in the file: as their words, or as fields that lead to bookmarks."""

    WORDS = "words"
    FIELDS = "fields"


@dataclass(frozen=True, slots=True)
class WordChoices:
    """The choices of one export.

    ``stage`` says for what the file is: the official page for tabling, or the working text for informals; None follows
    the draft. ``line_numbers`` and ``wide_margins`` hold in a working text only, and so does ``version_line``, the words
    in its header ("Rev. 2, 24 November 2026, 14.30"). ``links`` makes symbols lead to the official document site.
    ``template`` gives styles, page and headers in place of the house's.
    """

    stage: Stage | None = None
    paper: Paper = Paper.LETTER
    numbering: Numbering = Numbering.TYPED
    references: ReferenceForm = ReferenceForm.WORDS
    links: bool = False
    line_numbers: bool = False
    wide_margins: bool = False
    version_line: str = ""
    template: Template | None = None

    def stage_for(self, draft: Draft) -> Stage:
        """Give the stage that the file is made for."""
        return self.stage or draft.stage


HOUSE_CHOICES = WordChoices()
"""What holds where nobody has chosen."""
