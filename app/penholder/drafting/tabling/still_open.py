"""What is to be decided in one line of a draft: the one answer for the plan for tabling and for what is open before an export."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from penholder.drafting.tabling.decisions import decisions_in
from penholder.drafting.tabling.plan import Decision, DecisionKind
from penholder.model.draft import Draft
from penholder.model.inline import text_of
from penholder.model.kinds import DocumentType, Kind
from penholder.model.outline import outline
from penholder.model.paragraph import Paragraph
from penholder.model.place import InMasthead, InParagraph, Place

UNTOUCHED = frozenset({Kind.OBJECT, Kind.CLOSING})
"""Tables, pictures and adoption data: a bracket there is no open one."""
_OF_THE_TEXT = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})


def still_open(draft: Draft, place: Place, taken: Sequence[tuple[int, int]] = ()) -> tuple[Decision, ...]:
    """Find what is to be decided in a line of a draft, by place; the stretches ``taken`` go and are not looked at.

    Blanks in a field of the masthead are told with the fields that are missing (``masthead_gaps``).
    """
    paragraph = draft.by_id[place.paragraph] if isinstance(place, InParagraph) else None
    if paragraph is not None and paragraph.kind in UNTOUCHED:
        return ()
    in_text = paragraph is not None and _is_in_text(draft, paragraph)
    found = _asked(place, text_of(draft.line(place)), tuple(taken), in_text)
    if isinstance(place, InMasthead):
        return tuple(one for one in found if one.kind is DecisionKind.BRACKET)
    return found


@lru_cache(maxsize=4096)  # after each key one line is another, and a long draft has six hundred
def _asked(place: Place, text: str, taken: tuple[tuple[int, int], ...], in_text: bool) -> tuple[Decision, ...]:
    return tuple(decisions_in(place, text, taken, in_text))


def _is_in_text(draft: Draft, paragraph: Paragraph) -> bool:
    """Tell a paragraph in which a remark may stand that is no part of the text: "Note:" below a table is no remark."""
    if paragraph.kind is Kind.TEXT:
        return draft.document_type is not DocumentType.OTHER and not outline(draft)[paragraph.id].annex
    return paragraph.kind in _OF_THE_TEXT
