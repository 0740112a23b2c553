"""The resolutions that a whole draft mentions, in the order of reading, each told from others of the same number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from penholder.checks.context import Context
from penholder.checks.readings.citing import ORGANS, RUNNING_TEXT, own_citations
from penholder.drafting.resolution_citations import CitedResolution, Dating, ResolutionGroup
from penholder.drafting.resolution_organs import organ_of
from penholder.model.ids import ParagraphId
from penholder.model.kinds import Kind
from penholder.model.place import InParagraph, Span

_BEGINS_A_TEXT = frozenset({Kind.TITLE, Kind.ORGAN, Kind.ANNEX})


@dataclass(frozen=True, slots=True)
class Mention:
    """A resolution mentioned in a paragraph; ``part`` counts the texts of the document (an annex is one).

    ``date`` is in ISO form, that of the citation before where the words are "of the same date", "" where none is given.
    """

    paragraph: ParagraphId
    part: int
    group: ResolutionGroup
    cited: CitedResolution
    organ: str
    date: str

    @property
    def name(self) -> tuple[int, str, str]:
        """What tells it from other resolutions of the same text."""
        return self.part, self.organ, self.cited.number.key

    @property
    def dated(self) -> bool:
        """Whether the reader is told a date, be it that of a neighbour."""
        return self.cited.dating is not Dating.NONE

    @property
    def span(self) -> Span:
        """The number with its date."""
        return Span.in_paragraph(self.paragraph, self.cited.start, max(self.cited.end, self.cited.date_end))


def mentions_seen(context: Context) -> tuple[object, ...]:
    """Give what a rule about mentions looks at; its findings stand as long as this is the same."""
    return tuple(_cited(context))


def mentions(context: Context) -> Iterator[Mention]:
    """Walk the resolutions of the four organs that the running text mentions.

    A number whose organ is not named is that of an organ with which the text has named it before.
    """
    known: dict[tuple[int, str], str] = {}
    for paragraph, part, found in _cited(context):
        before = ""
        for group, cited in found:
            organ = organ_of(group, cited, context.profile.body.value)
            if not group.organ and not cited.date:
                organ = known.get((part, cited.number.key), organ)
            date = cited.date or (before if cited.dating is Dating.SAME else "")
            before = date or before
            if organ in ORGANS:
                known.setdefault((part, cited.number.key), organ)
                yield Mention(paragraph, part, group, cited, organ, date)


Cited = tuple[tuple[ResolutionGroup, CitedResolution], ...]


def _cited(context: Context) -> Iterator[tuple[ParagraphId, int, Cited]]:
    found = {
        place.paragraph: cited for place, cited in context.gathered(own_citations) if isinstance(place, InParagraph)
    }
    part = 0
    for paragraph in context.draft.paragraphs:
        if paragraph.kind in _BEGINS_A_TEXT:
            part += 1
        elif paragraph.kind in RUNNING_TEXT and paragraph.id in found:
            yield paragraph.id, part, found[paragraph.id]
