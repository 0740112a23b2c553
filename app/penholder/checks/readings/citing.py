"""The resolutions that one line cites, as rules about them look at it: quotations and titles of others left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from penholder.checks.passage import Passage
from penholder.checks.rule import Scope
from penholder.drafting.protected import is_protected, protected_spans
from penholder.drafting.resolution_citations import CitedResolution, ResolutionGroup, find_resolutions
from penholder.drafting.resolution_organs import organ_of
from penholder.ground.messages import Message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Kind

RUNNING_TEXT = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.TEXT, Kind.NUMBERED})
"""Kinds of paragraph in which resolutions are cited; titles and headings name them in their own way."""

CITING = Scope(kinds=RUNNING_TEXT)

ORGANS = {
    "ga": "General Assembly",
    "hrc": "Human Rights Council",
    "ecosoc": "Economic and Social Council",
    "sc": "Security Council",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """A number with the group it stands in and the body that adopted it ("" where that is open)."""

    group: ResolutionGroup
    cited: CitedResolution
    organ: str


@lru_cache(maxsize=4096)
def own_citations(text: str) -> tuple[tuple[ResolutionGroup, CitedResolution], ...]:
    """Give the resolutions that a line cites in its own words, not in a quotation or a title."""
    groups = find_resolutions(text)
    protected = protected_spans(text) if groups else ()
    return tuple(
        (group, cited)
        for group in groups
        for cited in group.cited
        if not is_protected(protected, cited.start, cited.end)
    )


def citations(passage: Passage) -> Iterator[Citation]:
    """Walk the resolutions that a line cites in its own words, each with the body that adopted it."""
    for group, cited in own_citations(passage.text):
        yield Citation(group, cited, organ_of(group, cited, passage.profile.body.value))


def rewriting(passage: Passage, start: int, end: int, words: str, title: Message, safety: Safety) -> Fix:
    """Make the fix that writes other words on a stretch, in the style of what stood there."""
    return Fix(title, (ReplaceText(passage.span(start, end), passage.in_style(start, end, words)),), safety)
