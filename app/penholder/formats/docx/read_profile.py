"""Tells whose rules hold for a text that was read, at which stage it is and what it is: a Word file does not say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from penholder.drafting.bodies import ORGAN_NAMES
from penholder.drafting.labels import read_label
from penholder.formats.intake.blocks import SortedBlock
from penholder.formats.intake.profile import body_of, document_type_of, stage_of
from penholder.model.draft import Draft
from penholder.model.inline import words_of
from penholder.model.kinds import Body, DocumentType


def with_profile(draft: Draft, labels: Sequence[str], organ: str, is_amendment: bool) -> Draft:
    """Set body, stage and type; the organ named in the masthead and the style of an instruction are surest.

    ``labels`` are the labels as shown, one for each paragraph.
    """
    blocks = [
        SortedBlock(paragraph.kind, paragraph.inlines, at, paragraph.level, read_label(label))
        for at, (paragraph, label) in enumerate(zip(draft.paragraphs, labels, strict=True))
    ]
    symbol = words_of(draft.masthead.symbol)
    named = next((body for body, name in ORGAN_NAMES.items() if name == organ.strip()), None)
    return replace(
        draft,
        body=Body(named) if named else body_of(blocks, symbol),
        stage=stage_of(blocks),
        document_type=DocumentType.AMENDMENT if is_amendment else document_type_of(blocks, symbol),
    )
