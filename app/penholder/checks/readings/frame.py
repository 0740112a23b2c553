"""The frame of a text: title, sponsors, organ, headings, annexes and what was written around an adoption."""

from __future__ import annotations

from penholder.checks.context import Context
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph

_FRAME = frozenset({Kind.TITLE, Kind.SPONSORS, Kind.ORGAN, Kind.HEADING, Kind.ANNEX, Kind.ANNEX_TITLE, Kind.CLOSING})


def frame(context: Context) -> tuple[Paragraph, ...]:
    """Give the paragraphs of the frame in their order."""
    return tuple(one for one in context.draft.paragraphs if one.kind in _FRAME)


def frame_seen(context: Context) -> tuple[object, ...]:
    """Give what a rule about the frame looks at; its findings stand as long as this is the same."""
    return (context.outline, frame(context), context.draft.masthead)


def paragraphs_seen(context: Context) -> tuple[object, ...]:
    """Give what a rule about all paragraphs looks at; what it asks of each must be quick or kept."""
    return (context.outline, context.draft.paragraphs)
