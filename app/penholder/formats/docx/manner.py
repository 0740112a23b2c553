"""How the choices of an export come out in one draft: labels, lists, bookmarks and fields, planned before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from penholder.formats.docx.choices import Numbering, ReferenceForm, WordChoices
from penholder.formats.docx.live_fields import Bookmark, LiveFields, plan_fields
from penholder.formats.docx.losses import Losses
from penholder.formats.docx.style_names import WORKING_STYLES
from penholder.formats.docx.word_lists import ListUse, WordLists, plan_lists
from penholder.formats.docx.working_text import PrintedLabel, printed_labels
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.kinds import Stage
from penholder.model.outline import outline
from penholder.model.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Manner:
    """What is printed before each paragraph, and what of that Word counts; ``fields`` is None for references as words."""

    labels: Mapping[ParagraphId, PrintedLabel]
    lists: WordLists
    fields: LiveFields | None
    is_working: bool

    @property
    def uses(self) -> Mapping[ParagraphId, ListUse]:
        """The lists of the paragraphs whose labels Word counts; all others are typed."""
        return self.lists.uses

    def style(self, paragraph: Paragraph) -> str | None:
        """Give the style that a paragraph has in a working text alone."""
        return WORKING_STYLES.get(paragraph.kind) if self.is_working and not paragraph.level else None

    def bookmark(self, paragraph: Paragraph) -> Bookmark | None:
        """Give the bookmark by which references find a paragraph."""
        return None if self.fields is None else self.fields.bookmarks.get(paragraph.id)


def manner_of(draft: Draft, choices: WordChoices, losses: Losses) -> Manner:
    """Plan a draft; a label that no list of Word can show makes all labels typed, so that the two are never mixed."""
    is_working = choices.stage_for(draft) is Stage.WORKING
    labels = printed_labels(draft, is_working)
    lists = plan_lists(draft, labels) if choices.numbering is Numbering.WORD else WordLists()
    if lists.uncountable is not None:
        losses.add_uncountable(labels[lists.uncountable].text, outline(draft)[lists.uncountable].place)
        lists = WordLists()
    fields = plan_fields(draft, labels, lists.uses) if choices.references is ReferenceForm.FIELDS else None
    return Manner(labels, lists, fields, is_working)
