"""The labels of a working text: "PP3" and "OP14 bis" stand before the paragraphs and are printed."""

from __future__ import annotations

from penholder.model.kinds import Stage
from penholder.model.outline import Entry
from penholder.model.paragraph import Paragraph


def working_label(paragraph: Paragraph, entry: Entry) -> str:
    """Give the label by which negotiators call a paragraph, "PP3", "OP14 bis"; empty where it has none.

    Only the paragraphs of preamble and operative part are called so, each half counted as its labels are. A label that
    the file shows otherwise stays as it is.
    """
    return entry.called if paragraph.typed_label is None else ""


def page_label(stage: Stage, paragraph: Paragraph, entry: Entry) -> str:
    """Give what the page shows before a paragraph at a stage."""
    return (working_label(paragraph, entry) if stage is Stage.WORKING else "") or entry.shown
