"""What is seen of each block before its place in the text is known: its label, the words behind it, the sign at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from penholder.drafting.halves import Half
from penholder.drafting.labels import LabelForm, ReadLabel, read_label
from penholder.drafting.labels_by_opening import label_by_opening
from penholder.drafting.openings import read_opening
from penholder.drafting.tabling.names_in_front import label_behind_names
from penholder.formats.intake.blocks import Block
from penholder.formats.intake.headings import is_organ_line
from penholder.formats.intake.seams import final_sign
from penholder.model.kinds import Kind

_CAPITAL = re.compile("(?P<letter>[A-H])[.)][ \\t\u00a0]+(?=[A-Z])")
_OPENING = 400
"""Characters in which an opening is looked for."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A block with its label, the text after that, the sign it ends with, and whether it is the line of an organ."""

    block: Block
    label: ReadLabel | None
    rest: str
    sign: str
    organ: bool

    @property
    def number(self) -> int | None:
        """The arabic number of its label."""
        return self.label.value(LabelForm.ARABIC) if self.label is not None else None

    def opens(self, half: Half) -> bool:
        """Tell whether the words behind the label begin with a known opening of this half."""
        opening = read_opening(self.rest[:_OPENING])
        return opening is not None and opening.known and opening.half is half


def seen_blocks(blocks: Sequence[Block]) -> list[Seen]:
    """Look at blocks one by one, and at rows of them that capital letters number."""
    return [*_with_capital_rows([_seen(block) for block in blocks])]


def _seen(block: Block) -> Seen:
    text = block.text
    sign = final_sign(text.replace("\ufffc", ""))
    label = _label(block, sign) if block.labelled and block.hint is None else None
    rest = text[label.end :] if label is not None else text
    organ = block.hint in {None, Kind.ORGAN} and is_organ_line(text.replace("\ufffc", ""))
    return Seen(block, label, rest, sign, organ)


def _label(block: Block, sign: str) -> ReadLabel | None:
    """Read the label; one that only an opening shows to be one stands before a sentence, not before a heading."""
    label = read_label(block.text)
    if label is not None and label.value(LabelForm.BULLET) is not None:
        label = _behind_bullet(block.text, label)
    if label is None and sign:
        label = label_by_opening(block.text)
    return label if label is not None else label_behind_names(block.text)


def _behind_bullet(text: str, bullet: ReadLabel) -> ReadLabel:
    """Read "- (a)" as the letter that it is, with the bullet as part of how it is written."""
    inner = read_label(text[bullet.end :])
    if inner is None or inner.prefix or not inner.text.startswith("(") or inner.value(LabelForm.ARABIC) is not None:
        return bullet
    end = bullet.end + inner.end
    written = text[bullet.start : bullet.end + inner.start + len(inner.text)]
    return replace(inner, text=written, start=bullet.start, end=end, prefix=bullet.prefix, standard=False)


def _with_capital_rows(seen: Sequence[Seen]) -> Iterator[Seen]:
    """Read "A.", "B." as labels of items, where the first stands below a colon and each ends as an item does."""
    last = 0
    before = ""
    for one in seen:
        found = _CAPITAL.match(one.block.text) if one.label is None and one.block.hint is None else None
        value = ord(found["letter"]) - ord("A") + 1 if found is not None else 0
        if (
            found is not None
            and one.sign in {";", "."}
            and (value == last + 1 if last else value == 1 and before == ":")
        ):
            last = value
            text = found.group().rstrip()
            label = ReadLabel(text, 0, found.end(), "", ((LabelForm.LETTER, value),), standard=False)
            yield replace(one, label=label, rest=one.block.text[found.end() :])
        else:
            last = 0
            yield one
        before = one.sign
