"""Which lines of the masthead a draft for tabling still lacks, or has with a blank in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.ground.messages import Message, message
from penholder.model.draft import Draft
from penholder.model.inline import words_of
from penholder.model.kinds import Body, DocumentType
from penholder.model.masthead import MastheadField

NAMES: dict[MastheadField, str] = {
    "symbol": "The symbol",
    "distribution": "The distribution",
    "date": "The date",
    "original_language": "The original language",
    "session": "The session",
    "committee": "The committee",
    "agenda_item": "The agenda item",
    "agenda_title": "The title of the agenda item",
}
_EVERYWHERE: tuple[MastheadField, ...] = ("symbol", "distribution", "date", "original_language")
_WITH_AGENDA: tuple[MastheadField, ...] = ("session", "agenda_item", "agenda_title")
_OF_A_COMMITTEE = re.compile(r"A/(?:AC|C)\.[0-9]")
_BLANK = re.compile(r"_{2,}|\.{3}|…|\[[^\]]{0,12}\]|\b[Xx]{2,}\b|\?{2,}")
_WITH_PAGE_1 = frozenset({DocumentType.DRAFT_RESOLUTION, DocumentType.DRAFT_DECISION, DocumentType.AMENDMENT})


def masthead_gaps(draft: Draft) -> Iterator[tuple[MastheadField, Message]]:
    """Give each field that page 1 of such a draft has and this one has not, or has with a blank to be filled in.

    Every body's drafts have symbol, distribution, date and language; those of the Security Council have no session and no
    agenda item, and only those of a committee name it (``layout.md`` and the drafts of each body). An adopted text is no
    draft: its page has no original language.
    """
    if draft.document_type not in _WITH_PAGE_1:
        return
    wanted = (*_EVERYWHERE, *(() if draft.body is Body.SC else _WITH_AGENDA))
    if _OF_A_COMMITTEE.match(words_of(draft.masthead.symbol)):
        wanted = (*wanted, "committee")
    for field, name in NAMES.items():
        words = words_of(draft.masthead.line(field)).strip()
        if field in wanted and not words:
            yield field, message(f"{name} is missing.")
        elif _BLANK.search(words):
            yield field, message(f"{name} has a blank: {{words}}.", words=words)
