"""Where the comments on a draft stand."""

from __future__ import annotations

from collections.abc import Mapping

from penholder.model.draft import Draft
from penholder.model.inline import Mark, MarkKind, Reference, Text, stretches
from penholder.model.place import Span


def comment_places(draft: Draft) -> Mapping[str, Span]:
    """Give the first stretch that each comment is about; one whose words have gone is not among them."""
    places: dict[str, Span] = {}
    for place, line in draft.lines() if draft.comments else ():
        marks = {mark for one in line if isinstance(one, Text | Reference) for mark in one.marks}
        for ref in {mark.ref for mark in marks if mark.kind is MarkKind.COMMENT} - places.keys():
            for start, end in stretches(line, frozenset({Mark(MarkKind.COMMENT, ref)})):
                places.setdefault(ref, Span(place, start, end))
    return places
