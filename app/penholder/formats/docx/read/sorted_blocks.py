"""Says of each piece of a foreign file what it is, through the evidence pipeline that all formats share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from penholder.drafting.labels import LabelForm
from penholder.drafting.labels_by_opening import read_any_label
from penholder.formats.docx.parse.values import ListPlace
from penholder.formats.docx.read.pieces import Piece
from penholder.formats.intake.blocks import Block, SortedBlock
from penholder.formats.intake.classify import classify
from penholder.formats.intake.headings import section_number
from penholder.formats.intake.seams import final_sign
from penholder.model.inline import BOLD, ITALIC, Carried, Inlines, Text, cut, is_all, normal, text_of, without
from penholder.model.kinds import DEEPEST_LEVEL, LEVELLED_KINDS, Kind

_STYLED = frozenset({Kind.TITLE, Kind.SPONSORS, Kind.HEADING, Kind.ANNEX, Kind.ANNEX_TITLE, Kind.CLOSING})
"""Kinds that are bold by their style, so that bold is no mark in them."""

_STAND_IN = "•"
_LONGEST_HEADING = 300
_PARTED = re.compile(r"(?P<number>(?:\d{1,3}|[A-Z])(?:\.(?:\d{1,3}|[IVXL]{1,5}|[A-Z])){1,4}\.?)[ ]?\t[\t ]*")
_HOUSE_LEVELS = {"_ h __m": 0, "_ h _ch": 0, "_ h_1": 1, "_ h_2/3": 2, "_ h_4": 2, "_ h_5/6": 2}
"""Levels of the Secretariat's headings by the names of their styles; those of Word count from "heading 1"."""
_HEADING_TAB = re.compile(r"[ ]*\t[\t ]*")


def sorted_blocks(head: Sequence[Block], pieces: Sequence[Piece], amendment: bool) -> list[SortedBlock]:
    """Sort the blocks of a head, whose kinds are known, and the pieces of the text below it.

    A label that drafting does not know ("1.1", "Article 1", a sign of a symbol font) is sorted as a bullet is, and shown
    as Word shows it.
    """
    pieces = [_with_typed_number(piece) for piece in pieces]
    labels = {piece.number: piece.label for piece in pieces if piece.label and not _is_known(piece)}
    levels = {piece.number: piece.setting.list.level for piece in pieces if piece.setting.list is not None}
    blocks = [*head, *(_block(piece, piece.number in labels) for piece in pieces)]
    found = classify(blocks, amendment=amendment)
    finished = [_finished(block, labels.get(block.line, ""), levels.get(block.line)) for block in found]
    return _as_deep_as_listed(finished, {piece.number: piece.setting.list for piece in pieces if piece.label})


def _as_deep_as_listed(blocks: Sequence[SortedBlock], listed: Mapping[int, ListPlace | None]) -> list[SortedBlock]:
    """Give items whose labels have no form of their own the level that Word's list has below its numbered paragraphs.

    A list whose outermost items are numbered paragraphs tells it itself; of bullets by themselves the deeper ones stand
    below those before them.
    """
    outer = {
        place.list
        for block in blocks
        if (place := listed.get(block.line)) is not None and not place.level and not block.level
        if block.kind in LEVELLED_KINDS
    }
    found: list[SortedBlock] = []
    depths: dict[int, int] = {}  # of the row of items that stands here: Word's level, and ours
    for block in blocks:
        place = listed.get(block.line) if block.kind in LEVELLED_KINDS and block.level else None
        above = listed.get(found[-1].line) if found and found[-1].level else None
        if place is None or above is None or above.list != place.list:
            depths = {}
        level = block.level
        if place is not None and not (block.label is not None and block.label.standard):
            if place.list in outer and place.level:
                level = min(place.level, DEEPEST_LEVEL)
            elif depths and above is not None:
                deeper = min(found[-1].level + 1, DEEPEST_LEVEL) if place.level > above.level else min(depths.values())
                level = depths.get(place.level, deeper)
        if place is not None:
            depths = {one: depth for one, depth in depths.items() if one < place.level} | {place.level: level}
        found.append(replace(block, level=level))
    return found


def _with_typed_number(piece: Piece) -> Piece:
    """Take a number of several parts that was typed before a tab ("31.I.1", "2.4") for the label that it is."""
    first = piece.line[0] if piece.line and not piece.label and not piece.is_table else None
    found = _PARTED.match(first.text) if isinstance(first, Text) else None
    if found is None or _is_heading(piece):
        return piece
    line = cut(piece.line, found.end(), len(piece.text))
    setting = replace(piece.setting, list=ListPlace("typed", 0))
    return replace(piece, label=found["number"], line=line, setting=setting)


def _is_known(piece: Piece) -> bool:
    """Tell whether a label is one that drafting knows, as a whole; one before a heading is part of its text."""
    if _is_heading(piece):
        return True
    read = read_any_label(f"{piece.label}\t{piece.text[:400]}")
    return read is not None and not read.prefix and read.text == piece.label and read.value(LabelForm.BULLET) is None


def _is_heading(piece: Piece) -> bool:
    """Tell a heading by its style or its bold: short, without a final sign."""
    text = piece.text.strip()
    if not text or len(text) > _LONGEST_HEADING or final_sign(text) in {".", ";", ",", ":"}:
        return False
    return (piece.setting.outline is not None and piece.setting.outline < 9) or is_all(piece.line, BOLD)


def _block(piece: Piece, is_unknown: bool) -> Block:
    if piece.is_table or is_object(piece.line):
        return Block(piece.line, piece.number, Kind.OBJECT)
    line = piece.line
    if piece.label:
        shown = _STAND_IN if is_unknown else piece.label
        line = normal((Text(f"{shown}\t"), *line))
    bold = _is_heading(piece)
    level = _level_by_style(piece) if bold and not section_number(text_of(line).replace("\t", " ")) else None
    return Block(line, piece.number, level=level, bold=bold, italic=is_all(piece.line, ITALIC))


def _level_by_style(piece: Piece) -> int | None:
    """Give the level of a heading without a number, where its style tells it."""
    if piece.setting.name in _HOUSE_LEVELS:
        return _HOUSE_LEVELS[piece.setting.name]
    return min(piece.setting.outline, 2) if piece.setting.outline is not None else None


def is_object(line: Inlines) -> bool:
    """Tell a line that has a picture or the like and no words."""
    return any(isinstance(one, Carried) for one in line) and not any(
        isinstance(one, Text) and one.text.strip() for one in line
    )


def _finished(block: SortedBlock, label: str, level: int | None) -> SortedBlock:
    inlines = block.inlines
    if block.kind in _STYLED:
        inlines = without(inlines, BOLD)
    if block.kind is Kind.HEADING:
        inlines = _without_tabs(inlines)
    if not label:
        return replace(block, inlines=inlines)
    if block.kind in LEVELLED_KINDS:
        is_bullet = not any(sign.isalnum() for sign in label)
        own = block.level if is_bullet or level is None else min(level, DEEPEST_LEVEL)
        return replace(block, inlines=inlines, written=label, level=own)
    return replace(block, inlines=_with_label(inlines, label))


def _with_label(inlines: Inlines, label: str) -> Inlines:
    """Put a label into the text, where the kind has none, in the place of its stand-in."""
    first = inlines[0] if inlines else Text("")
    words = first.text if isinstance(first, Text) else ""
    rest = words.removeprefix(_STAND_IN).lstrip(" \t") if words.startswith(_STAND_IN) else words
    marks = first.marks if isinstance(first, Text) else frozenset()
    others = inlines[1:] if isinstance(first, Text) else inlines
    return normal((Text(f"{label} "), Text(rest, marks), *others))


def _without_tabs(inlines: Inlines) -> Inlines:
    """Put a blank where tabs part a heading from its number."""
    return normal(
        replace(one, text=_HEADING_TAB.sub(" ", one.text)) if isinstance(one, Text) and "\t" in one.text else one
        for one in inlines
    )
