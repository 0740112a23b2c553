"""The sample draft as if three delegations had changed it in Word: for pictures of the window."""

from __future__ import annotations

from penholder.compare.differences import Difference, differences
from penholder.formats.registry import read_file
from penholder.formats.report import Change, Reading
from penholder.ground.resources import resource
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import RemoveParagraphs, ReplaceText
from penholder.model.inline import plain
from penholder.model.place import InParagraph, Span

HANDS = ("Delegation of Kenya", "Delegation of Fiji", "Delegation of Norway")
REWRITTEN = (
    (3, "resolution 70/1", "landmark resolution 70/1"),
    (5, "rural schools", "urban and rural schools"),
    (6, "many ", ""),
)


def tracked_sample() -> Reading:
    """Give the sample with four changes, and the sample as it was as their base."""
    base = read_file(resource("samples", "safe-water-in-schools.md")).draft
    edits = [_rewritten(base, *one) for one in REWRITTEN]
    draft = applied(base, [*edits, RemoveParagraphs((base.paragraphs[7].id,))])
    changes = [
        change
        for number, one in enumerate(differences(base, draft))
        for change in _changes(one, HANDS[number % len(HANDS)])
    ]
    return Reading(draft, base=base, changes=tuple(changes))


def _rewritten(draft: Draft, row: int, old: str, new: str) -> ReplaceText:
    paragraph = draft.paragraphs[row]
    start = paragraph.text.index(old)
    return ReplaceText(Span(InParagraph(paragraph.id), start, start + len(old)), plain(new))


def _changes(one: Difference, who: str) -> list[Change]:
    day = "2026-11-03T10:00:00Z"
    found = [Change("insert", Span(one.place, *one.new), one.come, who, day)] if one.come else []
    place = Span(one.place, one.new[0], one.new[0])
    return [*found, *([Change("delete", place, one.gone, who, day)] if one.gone else [])]
