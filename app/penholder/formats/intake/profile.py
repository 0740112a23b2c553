"""Tells of a whole text whose rules hold for it, at which stage it is, and what kind of document it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from penholder.drafting.bodies import ORGAN_PATTERN, body_of_symbol, organ_line_body
from penholder.drafting.brackets import ResidueKind, working_residue
from penholder.drafting.labels import LabelForm
from penholder.formats.intake.blocks import SortedBlock
from penholder.model.inline import words_of
from penholder.model.kinds import Body, DocumentType, Kind, Stage

_AMENDMENT = re.compile(r"(?:sub-?)?amendments? to\b", re.IGNORECASE)
_DECISION = re.compile(r"draft decisions?\b", re.IGNORECASE)
_ORGAN_SENTENCE = re.compile(rf"({ORGAN_PATTERN})\b")
_TRACES = {ResidueKind.AGREED, ResidueKind.AD_REF, ResidueKind.MARK, ResidueKind.ATTRIBUTION, ResidueKind.ALTERNATIVE}
_FEWEST_TRACES = 3


def body_of(blocks: Sequence[SortedBlock], symbol: str) -> Body:
    """Give the body that the organ line names, else the one of the symbol; the General Assembly where nothing tells."""
    for block in blocks:
        if block.kind is Kind.ORGAN and (name := organ_line_body(words_of(block.inlines))) is not None:
            return Body(name)
    by_symbol = body_of_symbol(symbol.rstrip("*\ufffc ")) if symbol else None
    if by_symbol is not None:
        return Body(by_symbol)
    for block in blocks:
        sentence = _ORGAN_SENTENCE.match(words_of(block.inlines)) if block.kind is Kind.OPERATIVE else None
        if sentence is not None and (name := organ_line_body(sentence.group(1))) is not None:
            return Body(name)
    return Body.GA


def stage_of(blocks: Sequence[SortedBlock]) -> Stage:
    """Tell a text in negotiation by its PP and OP labels, or by several paragraphs with attributions or "[agreed]".

    One such trace in a text that is otherwise ready is a slip in it.
    """
    levelled = [block for block in blocks if block.kind in {Kind.PREAMBULAR, Kind.OPERATIVE}]
    informal = sum(1 for block in levelled if block.label and block.label.value(LabelForm.WORKING) is not None)
    if informal >= 2 or (informal and informal * 2 >= len(levelled)):
        return Stage.WORKING
    traced = 0
    for block in levelled:
        words = words_of(block.inlines)
        if "[" in words or "{" in words or "(" in words:
            traced += any(residue.kind in _TRACES for residue in working_residue(words))
    return Stage.WORKING if traced >= _FEWEST_TRACES else Stage.TABLING


def is_amendment(sponsors: str) -> bool:
    """Tell from the sponsors line whether the document amends a draft."""
    return _AMENDMENT.search(sponsors) is not None


def document_type_of(blocks: Sequence[SortedBlock], symbol: str) -> DocumentType:
    """Tell the type from sponsors line, adoption data and symbol; a text with none of their forms is ``other``."""
    sponsors = next((words_of(block.inlines) for block in blocks if block.kind is Kind.SPONSORS), "")
    if is_amendment(sponsors):
        return DocumentType.AMENDMENT
    if sponsors:
        return DocumentType.DRAFT_DECISION if _DECISION.search(sponsors) else DocumentType.DRAFT_RESOLUTION
    for block in blocks:
        if block.kind is Kind.CLOSING:
            words = words_of(block.inlines)
            return DocumentType.DECISION if words.startswith("Decision") else DocumentType.RESOLUTION
    if "/RES/" in symbol:
        return DocumentType.RESOLUTION
    if "/DEC/" in symbol:
        return DocumentType.DECISION
    kinds = {block.kind for block in blocks}
    if Kind.ORGAN in kinds:
        return DocumentType.DRAFT_RESOLUTION
    if Kind.OPERATIVE not in kinds and Kind.PREAMBULAR not in kinds:
        return DocumentType.OTHER
    sentence = any(_ORGAN_SENTENCE.match(words_of(block.inlines)) for block in blocks if block.kind is Kind.OPERATIVE)
    return DocumentType.DRAFT_DECISION if sentence else DocumentType.DRAFT_RESOLUTION
