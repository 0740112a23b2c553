"""Tells whose rules hold for a text that was read, at which stage it is and what it is: a Word file does not say so."""

from __future__ import annotations

from dataclasses import replace

from penholder.drafting.bodies import ORGAN_NAMES
from penholder.drafting.brackets import find_brackets, working_residue
from penholder.drafting.labels import LabelForm
from penholder.formats.docx.read.made import Made
from penholder.formats.intake.blocks import SortedBlock
from penholder.formats.intake.profile import body_of, document_type_of, stage_of
from penholder.model.draft import Draft
from penholder.model.inline import HIGHLIGHT, Text, words_of
from penholder.model.kinds import Body, DocumentType, Kind, Stage

_FEWEST_TRACES = 2
_SHARE = 4
"""One trace in a text of at most so many paragraphs is no slip either."""


def with_profile(draft: Draft, made: Made) -> Draft:
    """Set body, stage and type; the organ named in the masthead and styles of our own are surest."""
    symbol = words_of(draft.masthead.symbol)
    named = next((body for body, name in ORGAN_NAMES.items() if name == made.organ.strip()), None)
    return replace(
        draft,
        body=Body(named) if named else body_of(made.blocks, symbol),
        stage=Stage.WORKING if made.is_working else _stage(made.blocks),
        document_type=DocumentType.AMENDMENT if made.is_amendment else document_type_of(made.blocks, symbol),
    )


def _stage(blocks: list[SortedBlock]) -> Stage:
    """Tell a text in negotiation: beside its labels and attributions, by brackets, highlighted words, "bis" numbers.

    Word files are where texts are negotiated. One trace in a long text is a slip in a text that is ready.
    """
    if stage_of(blocks) is Stage.WORKING:
        return Stage.WORKING
    levelled = [block for block in blocks if block.kind in {Kind.PREAMBULAR, Kind.OPERATIVE}]
    traces = sum(1 for block in levelled if _is_negotiated(block))
    return Stage.WORKING if traces >= _FEWEST_TRACES or 0 < len(levelled) <= traces * _SHARE else Stage.TABLING


def _is_negotiated(block: SortedBlock) -> bool:
    if block.label is not None and (block.label.suffix or block.label.value(LabelForm.WORKING) is not None):
        return True
    if any(isinstance(one, Text) and HIGHLIGHT in one.marks for one in block.inlines):
        return True
    words = words_of(block.inlines)
    if "[" not in words and "{" not in words:
        return False
    return bool(find_brackets(words)) or bool(working_residue(words))
