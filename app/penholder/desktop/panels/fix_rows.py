"""The rows of the preview of fixes: what each change does, in the words around it; without Qt."""

from __future__ import annotations

from dataclasses import dataclass

from penholder.checks.fingerprints import Fingerprint
from penholder.checks.fix_plan import FixPlan, PlannedFix
from penholder.desktop.panels.shown_change import Piece, shown_change
from penholder.desktop.said_findings import said_pieces, said_rule
from penholder.model.edit import ReplaceText, SetMark
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from penholder.model.place import InMasthead, InNote, Span


@dataclass(frozen=True, slots=True)
class FixRow:
    """One change: its redline (or, where no words change, what it does), where it is, and what rule asks for it.

    ``span`` is where the page shows it; ``elsewhere`` counts the other places that the change reaches.
    """

    key: Fingerprint
    pieces: tuple[Piece, ...]
    title: str
    place: str
    rule: str
    elsewhere: int
    span: Span
    taken: bool

    @property
    def below(self) -> str:
        """The line below the redline: "PP3 · British spelling"."""
        more = f"and {self.elsewhere} other place{'' if self.elsewhere == 1 else 's'}" if self.elsewhere else ""
        return " · ".join(filter(None, (self.place, more, self.rule)))

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        said = said_pieces(self.pieces) or self.title
        return f"{said}; {self.below}; {'made' if self.taken else 'left out'}"


def fix_rows(plan: FixPlan) -> tuple[FixRow, ...]:
    """Give the rows of a plan in its order; with hundreds of changes this takes a moment and is done in the background,
    so that nothing is asked that the window keeps for itself.
    """
    labels, marks = outline(plan.draft).by_id, shown_marks(plan.draft)

    def place_of(one: PlannedFix) -> str:
        """Say where a change is, by the numbers that the page shows now."""
        place = one.finding.span.place
        if isinstance(place, InMasthead):
            return place.field.replace("_", " ")
        if isinstance(place, InNote):
            return f"note {marks.get(place.note, '')}".strip()
        entry = labels.get(place.paragraph)
        return entry.place if entry else ""

    return tuple(_row(plan, one, place_of(one)) for one in plan.fixes)


def _row(plan: FixPlan, one: PlannedFix, place: str) -> FixRow:
    span = one.finding.span
    pieces = shown_change(one.draft, one.finding, one.fix)
    places = {edit.span.place for edit in one.fix.edits if isinstance(edit, ReplaceText | SetMark)} - {span.place}
    where = span if one.draft is plan.draft else Span(span.place, 0, 0)
    rule = said_rule(one.finding.rule)
    return FixRow(one.key, pieces, str(one.fix.title), place, rule, len(places), where, one.taken)
