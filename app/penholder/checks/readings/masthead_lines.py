"""The lines of a masthead as rules about it read them, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from penholder.checks.context import Context
from penholder.drafting.masthead import plain_line
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText
from penholder.model.inline import OBJECT_SIGN, plain, text_of
from penholder.model.masthead import MastheadField
from penholder.model.place import InMasthead, Span


@dataclass(frozen=True, slots=True)
class Line:
    """A field of the masthead: its text as offsets see it, and without marks of notes and surplus blanks."""

    field: MastheadField
    text: str

    @property
    def plain(self) -> str:
        """The words alone."""
        return plain_line(self.text)

    @property
    def span(self) -> Span:
        """The whole line without the marks at its end."""
        return Span(InMasthead(self.field), 0, len(self.text.rstrip(f"*{OBJECT_SIGN} ")))

    def written(self, words: str) -> ReplaceText:
        """Write other words on the line; the marks of notes at its end stay."""
        return ReplaceText(self.span, plain(words))


def masthead_line(draft: Draft, field: MastheadField) -> Line:
    """Give a field of a draft, with an empty text where there is none."""
    return Line(field, text_of(draft.masthead.line(field)))


def masthead_seen(context: Context) -> tuple[object, ...]:
    """Give what rules about the masthead look at; their findings stand as long as this is the same."""
    return (context.draft.masthead, context.draft.body, context.draft.document_type)
