"""A working text made ready for tabling from the command line: what was done is said, what remains is listed."""

from __future__ import annotations

from penholder.cli.speaking import aside
from penholder.commands.tabling import said_done
from penholder.drafting.tabling.plan import TablingPlan
from penholder.drafting.tabling.planning import plan_for_tabling
from penholder.model.draft import Draft
from penholder.model.masthead import MastheadField
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from penholder.model.place import InMasthead, InNote, Place

_FIELDS: dict[MastheadField, str] = {
    "original_language": "language",
    "agenda_item": "agenda item",
    "agenda_title": "item title",
}


def say_ready(plan: TablingPlan) -> None:
    """Say what was done, and list what only the drafter can decide, by the places of the new text."""
    remaining = plan_for_tabling(plan.ready).decisions
    for one in remaining:
        aside(f"{_place(plan.ready, one.span.place)}: {one.message}")
    aside(str(said_done(plan, remaining)))


def _place(draft: Draft, place: Place) -> str:
    if isinstance(place, InNote):
        return f"note {shown_marks(draft).get(place.note, '')}".strip()
    if isinstance(place, InMasthead):
        return _FIELDS.get(place.field, place.field)
    return outline(draft)[place.paragraph].place
