"""Numbers the footnotes of a redline: one for each note that stays, and one for each that came or went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from penholder.formats.docx.note_plan import Footnote, plan_notes
from penholder.formats.docx.signing import Signed
from penholder.model.draft import Draft


@dataclass(frozen=True, slots=True)
class NotePair:
    """A footnote of the redline: its numbers in the older and the newer file ("" where it is in one only)."""

    old: str
    new: str
    by: Signed


@dataclass
class NotePairs:
    """Gives out numbers in the order in which marks are written, since Word allows one mark for each footnote."""

    found: list[NotePair] = field(default_factory=list)

    def number(self, old: str, new: str, by: Signed) -> int:
        """Give the number of the next footnote; 0 for what is no note."""
        if not (old or new):
            return 0
        self.found.append(NotePair(old, new, by))
        return len(self.found)


class Notes:
    """The notes of one of the two files by the number of their footnotes."""

    def __init__(self, draft: Draft) -> None:
        self.by_number: Mapping[str, Footnote] = {str(one.id): one for one in plan_notes(draft).values()}

    def key(self, number: str) -> str:
        """Give what makes a footnote the same: its note, its mark where that is written out, the shape of its body."""
        one = self.by_number[number]
        mark = (one.mark, one.is_in_series) if one.written_out else ""
        return f"{one.note.id} {mark} {len(one.note.paragraphs)}"
