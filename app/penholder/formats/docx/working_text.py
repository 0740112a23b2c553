"""What stands otherwise in a working text for informals: PP and OP labels before the paragraphs, and no masthead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.kinds import Kind
from penholder.model.masthead import Masthead
from penholder.model.outline import Entry, outline
from penholder.model.paragraph import Paragraph

_HALVES = {Kind.PREAMBULAR: "PP", Kind.OPERATIVE: "OP"}


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


def working_label(paragraph: Paragraph, entry: Entry) -> str:
    """Give the label by which negotiators call a paragraph, "PP3", "OP14 bis"; empty where it has none.

    Only the paragraphs of preamble and operative part are called so, each half counted as its labels are.
    """
    half = _HALVES.get(paragraph.kind)
    if half is None or paragraph.level or paragraph.typed_label is not None:
        return ""
    number = entry.printed.removesuffix(".") or (str(entry.preambular) if entry.preambular else "")
    return half + number if number else ""


def without_masthead(draft: Draft) -> Draft:
    """Take the masthead off a draft, and the notes that hung on nothing else."""
    if not any(True for _ in draft.masthead.lines()):
        return draft
    bare = replace(draft, masthead=Masthead())
    gone = {name for _, _, name in draft.anchors} - {name for _, _, name in bare.anchors}
    return replace(bare, notes=tuple(note for note in draft.notes if note.id not in gone))
