"""What stands otherwise in a working text for informals: PP and OP labels before the paragraphs, and no masthead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from penholder.drafting.working_labels import working_label
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.masthead import Masthead
from penholder.model.outline import outline


@dataclass(frozen=True, slots=True)
class PrintedLabel:
    """The label that an export prints; ``is_working`` says that it is a PP or OP label which the draft itself has not."""

    text: str
    is_working: bool = False


def printed_labels(draft: Draft, for_informals: bool) -> Mapping[ParagraphId, PrintedLabel]:
    """Give the labels of all paragraphs as shown, for informals with PP and OP where no label was typed."""
    counted = outline(draft)
    return {
        paragraph.id: PrintedLabel(working, is_working=True)
        if for_informals and (working := working_label(paragraph, counted[paragraph.id]))
        else PrintedLabel(counted[paragraph.id].shown)
        for paragraph in draft.paragraphs
    }


def without_masthead(draft: Draft) -> Draft:
    """Take the masthead off a draft, and the notes that hung on nothing else."""
    if not any(True for _ in draft.masthead.lines()):
        return draft
    bare = replace(draft, masthead=Masthead())
    gone = {name for _, _, name in draft.anchors} - {name for _, _, name in bare.anchors}
    return replace(bare, notes=tuple(note for note in draft.notes if note.id not in gone))
