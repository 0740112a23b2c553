"""A part of a draft that is shown to other programs: what was selected, with its labels and its notes and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from penholder.drafting.working_labels import working_label
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.kinds import Kind, Stage
from penholder.model.outline import Entry, outline
from penholder.model.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Paragraphs of a draft, cut where the selection begins and ends, and the labels to be written before them."""

    draft: Draft
    paragraphs: tuple[Paragraph, ...]
    labels: Mapping[ParagraphId, str]

    @property
    def notes(self) -> tuple[NoteId, ...]:
        """The notes whose marks stand in the part and that have a body, in the order of their marks."""
        known = self.draft.notes_by_id
        marked = dict.fromkeys(name for one in self.paragraphs for _, name in one.anchors)
        return tuple(name for name in marked if name in known and known[name].paragraphs)


def excerpt(
    draft: Draft, paragraphs: Iterable[Paragraph], whole: Iterable[ParagraphId], with_labels: bool = False
) -> Excerpt:
    """Take paragraphs of a draft out of it; ``whole`` are those taken from end to end, which alone can have a label.

    A paragraph that is taken alone comes without its label, unless ``with_labels`` asks for it; then a preambular
    paragraph has its "PP1", which else is said in a working text only.
    """
    rows, entries, taken = tuple(paragraphs), outline(draft), frozenset(whole)
    labels = {one.id: _label(one, entries[one.id], draft.stage, with_labels) for one in rows if one.id in taken}
    return Excerpt(draft, rows, labels if with_labels or len(rows) > 1 else {})


def _label(paragraph: Paragraph, entry: Entry, stage: Stage, with_labels: bool) -> str:
    """Give the label of a paragraph; in a working text negotiators call it "PP1" or "OP1"."""
    is_called = stage is Stage.WORKING or (with_labels and paragraph.kind is Kind.PREAMBULAR)
    return (working_label(paragraph, entry) if is_called else "") or entry.shown


def labels_of(draft: Draft, stage: Stage) -> Mapping[ParagraphId, str]:
    """Give the labels of a whole draft that goes out for a stage, as text and messages have them."""
    counted = outline(draft)
    return {one.id: _label(one, counted[one.id], stage, False) for one in draft.paragraphs}
