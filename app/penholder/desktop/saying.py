"""How places, kinds and times are said in the window."""

from __future__ import annotations

from datetime import datetime

from penholder.desktop.outlines import outline_of
from penholder.drafting.dates import MONTHS
from penholder.model.draft import Draft
from penholder.model.kinds import Body, DocumentType, Stage
from penholder.model.masthead import MastheadField
from penholder.model.note_marks import shown_marks
from penholder.model.place import InMasthead, InNote, Place

BODIES = {
    Body.GA: "General Assembly",
    Body.HRC: "Human Rights Council",
    Body.ECOSOC: "Economic and Social Council",
    Body.SC: "Security Council",
}
STAGES = {Stage.WORKING: "Working text", Stage.TABLING: "For tabling"}
DOCUMENT_TYPES = {
    DocumentType.DRAFT_RESOLUTION: "Draft resolution",
    DocumentType.DRAFT_DECISION: "Draft decision",
    DocumentType.AMENDMENT: "Amendment",
    DocumentType.RESOLUTION: "Resolution",
    DocumentType.DECISION: "Decision",
    DocumentType.OTHER: "Other text",
}
FIELDS: dict[MastheadField, tuple[str, str]] = {
    "symbol": ("Symbol", "A/C.3/80/L.__"),
    "distribution": ("Distribution", "Distr.: Limited"),
    "date": ("Date", "4 November 2025"),
    "original_language": ("Language", "Original: English"),
    "session": ("Session", "Eightieth session"),
    "committee": ("Committee", "Third Committee"),
    "agenda_item": ("Agenda item", "Agenda item 71 (c)"),
    "agenda_title": ("Item title", "Title of the agenda item"),
}
"""What a field of the masthead is called, and an example of what stands in it."""


def said_place(draft: Draft, place: Place) -> str:
    """Say where something stands: "PP3", "2 (b)", "note 3", "symbol"; nothing where the place has gone."""
    if isinstance(place, InNote):
        mark = shown_marks(draft).get(place.note)
        return "" if mark is None else f"note {mark}".strip()
    if isinstance(place, InMasthead):
        return FIELDS[place.field][0].lower()
    entry = outline_of(draft).by_id.get(place.paragraph)
    return entry.place if entry else ""


def counted(number: int, word: str) -> str:
    """Say a number of things: "1 error", "2 warnings"."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def clock(moment: datetime) -> str:
    """Say a time of day."""
    return moment.strftime("%H:%M")


def said_day(moment: datetime) -> str:
    """Say a day in short: "3 Nov"."""
    return f"{moment.day} {MONTHS[moment.month - 1][:3]}"
