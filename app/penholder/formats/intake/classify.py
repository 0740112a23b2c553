"""Says of each paragraph what it is: its kind, its level and its label, from its words and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from penholder.drafting.bodies import ORGAN_PATTERN
from penholder.drafting.halves import Half
from penholder.drafting.labels import LabelForm, ReadLabel
from penholder.drafting.openings import Opening, read_opening
from penholder.formats.intake.blocks import Block, SortedBlock
from penholder.formats.intake.headings import (
    annex_label,
    is_closing,
    is_date,
    is_heading,
    level_of_number,
    may_be_heading,
    section_number,
    titled_annex,
)
from penholder.formats.intake.levels import Levels
from penholder.formats.intake.seen import Seen, seen_blocks
from penholder.model.inline import Inlines, NoteAnchor, Text, cut, normal
from penholder.model.kinds import Kind

_TITLE_NUMBER = re.compile(r"\d{1,3}/\d{1,4}(?:\s[A-Z])?\.(?:\s+|$)")
_BARE_NUMBER = re.compile(r"(\d{1,3})\s+(?=[A-Z])")
_ORGAN_SENTENCE = re.compile(rf"{ORGAN_PATTERN}\b")


class _Part(Enum):
    """Where in a text a paragraph stands."""

    OUTSIDE = "before any organ line"
    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ANNEX = "annex, or the text of an amendment or of a declaration"


def classify(blocks: Sequence[Block], amendment: bool = False) -> list[SortedBlock]:
    """Sort the blocks of a text; those with a hint keep it. In an amendment all numbers are those of instructions."""
    return _Sorting(seen_blocks(blocks), amendment).sorted()


class _Sorting:
    """Walks the blocks once, with a look at the next ones."""

    def __init__(self, seen: list[Seen], amendment: bool) -> None:
        self._seen = seen
        self._amendment = amendment
        self._part = _Part.ANNEX if amendment else _Part.OUTSIDE
        self._levels = Levels([one.label for one in seen], [one.sign for one in seen])
        self._found: list[SortedBlock] = []
        self._numbered_part = False
        self._expected = 1
        self._listed: dict[int, Kind] = {}
        self._heading_level = 0
        self._organ_colon = False
        self._lists = self._lettered = False

    def sorted(self) -> list[SortedBlock]:
        for index, seen in enumerate(self._seen):
            self._found.append(self._sort(index, seen))
            if not self._found[-1].level:
                self._lists = seen.sign == ":"
        return self._found

    @property
    def _before(self) -> Kind | None:
        return self._found[-1].kind if self._found else None

    def _sort(self, index: int, seen: Seen) -> SortedBlock:
        block = seen.block
        text = block.text
        if seen.organ:
            return self._organ(block, seen)
        if block.hint is Kind.TITLE:
            return _title(block)
        if block.hint is not None and block.hint is not Kind.HEADING:
            return self._hinted(block, block.hint)
        annex = annex_label(text) if block.labelled else None
        if annex is not None:
            return self._annex(block, annex)
        titled = titled_annex(text) if block.bold else None
        if titled is not None:
            self._found.append(self._annex(replace(block, inlines=()), titled[0]))
            return SortedBlock(Kind.ANNEX_TITLE, _from(block.inlines, titled[1], len(text)), block.line)
        if is_closing(text) or (self._before is Kind.CLOSING and is_date(text)):
            if self._part in {_Part.PREAMBLE, _Part.OPERATIVE}:
                self._part = _Part.ANNEX  # what follows adoption data belongs to an annex, announced or not
                self._listed = {}
                self._levels.begin_part()
            return SortedBlock(Kind.CLOSING, block.inlines, block.line)
        if self._is_title(index, seen):
            return _title(block)
        if self._is_heading(index, seen):
            return self._heading(block)
        return self._paragraph(index, seen)

    def _organ(self, block: Block, seen: Seen) -> SortedBlock:
        self._part = _Part.PREAMBLE
        self._levels.begin_part()
        self._numbered_part = False
        self._expected = 1
        self._organ_colon = seen.sign == ":"
        self._lettered = False
        return SortedBlock(Kind.ORGAN, block.inlines, block.line)

    def _hinted(self, block: Block, hint: Kind) -> SortedBlock:
        if hint is Kind.OBJECT:
            self._levels.unlabelled()
        return SortedBlock(hint, block.inlines, block.line)

    def _annex(self, block: Block, label: str) -> SortedBlock:
        self._part = _Part.ANNEX
        self._listed = {}
        self._levels.begin_part()
        self._expected = 1
        anchors = normal(inline for inline in block.inlines if isinstance(inline, NoteAnchor))
        return SortedBlock(Kind.ANNEX, anchors, block.line, written=label)

    def _is_title(self, index: int, seen: Seen) -> bool:
        """Tell the title of a further text in the same file: it stands right above an organ line."""
        following = self._seen[index + 1] if index + 1 < len(self._seen) else None
        if following is None or not following.organ or self._before is Kind.TITLE or seen.label is not None:
            return False
        if seen.sign in {"", "?"}:
            return seen.block.bold or len(seen.block.text) < 300
        return seen.block.bold or _TITLE_NUMBER.match(seen.block.text) is not None  # the sign behind it is a slip

    def _is_heading(self, index: int, seen: Seen) -> bool:
        block, text = seen.block, seen.block.text
        if block.hint is Kind.HEADING:
            return True
        if seen.label is not None:
            arabic = seen.label.value(LabelForm.ARABIC) is not None
            return block.bold and arabic and seen.sign == "" and self._opening(seen.rest, Half.OPERATIVE) is None
        if is_heading(text, block.bold or (block.italic and seen.sign == "")):
            return True
        if self._before is Kind.ANNEX or not may_be_heading(text) or self._part is _Part.OUTSIDE:
            return False
        following = self._seen[index + 1] if index + 1 < len(self._seen) else None
        ended = not self._found or self._seen[index - 1].sign != "" or self._before in {Kind.HEADING, Kind.ANNEX_TITLE}
        return following is not None and ended and (following.label is not None or following.sign != "")

    def _heading(self, block: Block) -> SortedBlock:
        text = block.text
        if self._before is Kind.ANNEX:
            return SortedBlock(Kind.ANNEX_TITLE, block.inlines, block.line)
        number = section_number(text)
        level = self._level_of_heading(block, number)
        if self._part is _Part.OPERATIVE and not self._numbered_part:
            self._part = _Part.ANNEX  # what a sole paragraph announced: a declaration, a programme
            self._listed = {}
        self._levels.unlabelled()
        return SortedBlock(Kind.HEADING, block.inlines, block.line, level)

    def _level_of_heading(self, block: Block, number: str) -> int:
        if block.level is not None:
            self._heading_level = block.level
        elif number:
            self._heading_level = level_of_number(number)
        elif self._before is Kind.HEADING and section_number(self._seen[len(self._found) - 1].block.text):
            self._heading_level = min(self._found[-1].level + 1, 2)
        return self._heading_level if number or block.level is not None or self._before is Kind.HEADING else 0

    def _paragraph(self, index: int, seen: Seen) -> SortedBlock:
        if self._part is _Part.ANNEX:
            return self._in_annex(index, seen)
        if seen.label is None:
            return self._unlabelled(index, seen)
        if self._is_labelled_preamble(seen):
            self._levels.begin_part()
            return _labelled(seen, Kind.PREAMBULAR, 0)
        if self._is_lettered_paragraph(seen):
            self._levels.begin_part()
            self._part = _Part.OPERATIVE
            self._lettered = True
            return _labelled(seen, Kind.OPERATIVE, 0)
        level = self._levels.level(index)
        half = seen.label.half
        if half is not None:
            self._part = _Part.PREAMBLE if half is Half.PREAMBULAR else _Part.OPERATIVE
            self._numbered_part = self._numbered_part or half is Half.OPERATIVE
            self._expected = seen.label.forms[0][1] + 1
            return _labelled(seen, Kind.PREAMBULAR if half is Half.PREAMBULAR else Kind.OPERATIVE, 0)
        if level == 0 and seen.label.value(LabelForm.ARABIC) is not None:
            return self._numbered(seen, seen.label.value(LabelForm.ARABIC) or 0)
        if self._part is _Part.PREAMBLE:
            if self._organ_colon or self._before is Kind.ORGAN:
                self._part = _Part.OPERATIVE
                return _labelled(seen, Kind.OPERATIVE, level)
            return _labelled(seen, Kind.PREAMBULAR, level)
        if self._part is _Part.OPERATIVE:
            return _labelled(seen, self._kind_above(Kind.OPERATIVE), level)
        return _labelled(seen, self._kind_above(Kind.TEXT), level)

    def _is_labelled_preamble(self, seen: Seen) -> bool:
        """Tell a preambular paragraph before which a letter or a bullet stands, and no list that it could belong to."""
        label = seen.label
        if self._part is not _Part.PREAMBLE or self._lists or label is None or label.half is not None:
            return False
        return seen.number is None and seen.sign == "," and seen.opens(Half.PREAMBULAR)

    def _is_lettered_paragraph(self, seen: Seen) -> bool:
        """Tell an operative paragraph that a letter numbers: behind the preamble, or behind another one of them."""
        where = self._part is _Part.OPERATIVE and self._lettered
        if self._part is _Part.PREAMBLE and self._before is not Kind.ORGAN:
            where = self._expected == 1
        if not where or self._lists or seen.label is None or seen.label.half is not None or seen.number is not None:
            return False
        return seen.sign in {";", ":", "."} and seen.opens(Half.OPERATIVE)

    def _kind_above(self, otherwise: Kind) -> Kind:
        """Give the kind that subparagraphs take from the paragraph above them, past the headings between."""
        levelled = {Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.TEXT}
        above = next((one.kind for one in reversed(self._found) if one.kind is not Kind.HEADING), None)
        if above is Kind.TEXT and self._part is _Part.OPERATIVE:
            return Kind.OPERATIVE
        return above if above in levelled and above is not None else otherwise

    def _numbered(self, seen: Seen, value: int) -> SortedBlock:
        """Sort a paragraph with an arabic number."""
        opening = read_opening(seen.rest[:400])
        preambular = opening is not None and opening.known and opening.half is Half.PREAMBULAR
        if self._part is _Part.PREAMBLE and preambular and seen.sign not in {";", "."}:
            return _labelled(seen, Kind.PREAMBULAR, 0)
        if self._part is _Part.OUTSIDE and not (
            opening is not None and opening.known and opening.half is Half.OPERATIVE
        ):
            return _labelled(seen, Kind.NUMBERED, 0)
        self._part = _Part.OPERATIVE
        self._numbered_part = True
        self._expected = value + 1
        return _labelled(seen, Kind.OPERATIVE, 0)

    def _unlabelled(self, index: int, seen: Seen) -> SortedBlock:
        bare = self._bare_number(seen)
        if bare is not None:
            return bare
        self._levels.unlabelled()
        block = seen.block
        opening = read_opening(seen.rest[:400])
        known = opening if opening is not None and opening.known else None
        if self._part is _Part.PREAMBLE:
            return self._in_preamble(seen, known)
        if (
            known is not None
            and known.half is Half.PREAMBULAR
            and (seen.sign in {",", ":"} or self._before is Kind.HEADING)
        ):
            self._part = _Part.PREAMBLE
            return SortedBlock(Kind.PREAMBULAR, block.inlines, block.line)
        if known is not None and known.half is Half.OPERATIVE:
            return self._unnumbered(index, seen)
        if self._part is _Part.OUTSIDE and _ORGAN_SENTENCE.match(block.text) and not self._found_operative():
            if _begins_preamble(seen):  # the organ has lost its line
                self._part = _Part.PREAMBLE
                return SortedBlock(Kind.PREAMBULAR, block.inlines, block.line)
            return self._unnumbered(index, seen)
        return SortedBlock(Kind.TEXT, block.inlines, block.line)

    def _found_operative(self) -> bool:
        return any(one.kind is Kind.OPERATIVE for one in self._found)

    def _in_preamble(self, seen: Seen, known: Opening | None) -> SortedBlock:
        block = seen.block
        if known is not None and known.half is Half.OPERATIVE and not self._goes_on_as_preamble(seen):
            return self._unnumbered(len(self._found), seen)
        return SortedBlock(Kind.PREAMBULAR, block.inlines, block.line)

    def _goes_on_as_preamble(self, seen: Seen) -> bool:
        """Tell whether a paragraph that opens with a verb stands in the preamble all the same: "Recalls its work,".

        It ends in a comma, and the preamble goes on behind it or the first number follows.
        """
        following = self._seen[len(self._found) + 1] if len(self._found) + 1 < len(self._seen) else None
        if seen.sign != "," or following is None:
            return False
        if following.label is not None:
            return following.label.value(LabelForm.ARABIC) == self._expected
        return self._opening(following.rest, Half.PREAMBULAR) is not None

    def _unnumbered(self, index: int, seen: Seen) -> SortedBlock:
        """Sort an operative paragraph that shows no number; ``missing`` if the next one counts it."""
        self._part = _Part.OPERATIVE
        following = next(
            (number for one in self._seen[index + 1 : index + 60] if (number := one.number) is not None), None
        )
        missing = following is not None and following == self._expected + 1
        if missing:
            self._expected += 1
            self._numbered_part = True
        return SortedBlock(Kind.OPERATIVE, seen.block.inlines, seen.block.line, missing=missing)

    def _bare_number(self, seen: Seen) -> SortedBlock | None:
        """Take "6 Requests …", whose stop is lost, for what it is where 6 is next and an operative verb follows."""
        if not seen.block.labelled or self._part is _Part.OUTSIDE:
            return None
        found = _BARE_NUMBER.match(seen.block.text)
        if found is None or int(found.group(1)) != self._expected:
            return None
        opening = self._opening(seen.block.text[found.end() :], Half.OPERATIVE)
        if opening is None or not opening.known:
            return None
        self._part = _Part.OPERATIVE
        self._numbered_part = True
        self._expected += 1
        self._levels.unlabelled()
        rest = _from(seen.block.inlines, found.end(), len(seen.block.text))
        return SortedBlock(Kind.OPERATIVE, rest, seen.block.line, written=found.group(1))

    @staticmethod
    def _opening(text: str, half: Half) -> Opening | None:
        return read_opening(text[:400], half)

    def _in_annex(self, index: int, seen: Seen) -> SortedBlock:
        block = seen.block
        if self._before is Kind.ANNEX and seen.label is None and seen.sign in {"", "?"}:
            return SortedBlock(Kind.ANNEX_TITLE, block.inlines, block.line)
        if seen.label is None:
            self._levels.unlabelled()
            return SortedBlock(Kind.TEXT, block.inlines, block.line)
        level = self._levels.level(index)
        if level == 0:
            self._listed = {0: Kind.NUMBERED}
        elif level not in self._listed or _is_first(seen.label):
            self._listed[level] = self._kind_above(Kind.TEXT)
        return _labelled(seen, self._listed[level], level)


def _is_first(label: ReadLabel) -> bool:
    """Tell whether a label begins a row."""
    return any(value == 1 for _, value in label.forms)


def _from(inlines: Inlines, start: int, end: int) -> Inlines:
    """Take the part of a line from an offset on, without the blanks it begins with."""
    rest = cut(inlines, start, end)
    if rest and isinstance(rest[0], Text):
        rest = normal((Text(rest[0].text.lstrip(" \t\u00a0"), rest[0].marks), *rest[1:]))
    return rest


def _labelled(seen: Seen, kind: Kind, level: int) -> SortedBlock:
    """Cut the label from the beginning of a block; brackets and quotation marks before it stay with the text."""
    label = seen.label
    assert label is not None
    inlines = seen.block.inlines
    rest = _from(inlines, label.end, len(seen.block.text))
    before = cut(inlines, 0, label.start) if label.prefix else ()
    return SortedBlock(kind, normal((*before, *rest)), seen.block.line, level, label)


def _title(block: Block) -> SortedBlock:
    """Sort a title; the number that an adopted text bears before it is its label."""
    found = _TITLE_NUMBER.match(block.text)
    if found is None or not block.labelled:
        return SortedBlock(Kind.TITLE, block.inlines, block.line)
    rest = _from(block.inlines, found.end(), len(block.text))
    return SortedBlock(Kind.TITLE, rest, block.line, written=found.group().strip())


def _begins_preamble(seen: Seen) -> bool:
    """Tell whether a preambular paragraph stands on the line of the organ: "The General Assembly, Recalling …,"."""
    _, comma, rest = seen.block.text[:400].partition(", ")
    opening = read_opening(rest, Half.PREAMBULAR) if comma else None
    return opening is not None and opening.known and seen.sign == ","
