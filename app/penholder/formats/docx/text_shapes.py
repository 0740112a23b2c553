"""Chooses the shape of what is neither preamble nor operative part: sponsors, unlabelled text, the list of a programme.

Unlabelled text that begins a thought is indented like any paragraph; text that goes on after (a), (b) stands at the
left, and so do the rows of a list without labels. The lists of decisions on programmes of work hang, as official pages
have them. The Security Council sets its sponsors larger, right below the masthead. Reports and notes of the
Secretariat have larger titles, and their numbers stand at the margin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from penholder.drafting.masthead import is_session_dates_line
from penholder.formats.docx.style_names import (
    COUNCIL_SPONSORS,
    PROGRAMME,
    PROGRAMME_HEADING,
    PROGRAMME_ITEM,
    REPORT_STYLES,
    SESSION_DATES,
    TEXT_BEGUN,
)
from penholder.model.draft import Draft
from penholder.model.kinds import Body, DocumentType, Kind
from penholder.model.paragraph import Paragraph

_DECISIONS = frozenset({DocumentType.DRAFT_DECISION, DocumentType.DECISION})
_HEAD = frozenset({Kind.TITLE, Kind.SPONSORS})
_ITEM = re.compile(r"Item \d+")
"""How the Third Committee begins an item of its programme of work."""


@dataclass(frozen=True, slots=True)
class TextShapes:
    """The shapes in one draft; ``head`` and ``annex`` are where its title and its first annex stand in the row."""

    draft: Draft
    head: int
    annex: int

    @staticmethod
    def of(draft: Draft) -> TextShapes:
        """Find where head and annexes begin."""
        kinds = [paragraph.kind for paragraph in draft.paragraphs]
        head = next((at for at, kind in enumerate(kinds) if kind in _HEAD), 0)
        return TextShapes(draft, head, kinds.index(Kind.ANNEX) if Kind.ANNEX in kinds else len(kinds))

    def style(self, at: int) -> str | None:
        """Give the style of a paragraph that has such a shape; None for all others."""
        paragraph = self.draft.paragraphs[at]
        if at == 0 and self.begins_with_dates:
            return SESSION_DATES
        if paragraph.kind is Kind.SPONSORS and self.draft.body is Body.SC:
            return COUNCIL_SPONSORS
        if paragraph.kind is Kind.NUMBERED and paragraph.level < len(PROGRAMME) and self._is_programme(at):
            return PROGRAMME[paragraph.level]
        if paragraph.kind is Kind.HEADING and not paragraph.level and self._is_programme(at):
            return None if self._begins_item(at + 1) else PROGRAMME_HEADING
        if paragraph.kind is Kind.TEXT:
            return self._style_of_text(at)
        return self._style_in_report(paragraph)

    def _style_in_report(self, paragraph: Paragraph) -> str | None:
        """Give the style of what reports and notes of the Secretariat set otherwise than resolutions; titles have no number."""
        if self.draft.document_type is not DocumentType.OTHER or paragraph.level or not self.draft.masthead.symbol:
            return None
        if paragraph.kind is Kind.TITLE and paragraph.typed_label:
            return None
        return REPORT_STYLES.get(paragraph.kind)

    def _style_of_text(self, at: int) -> str | None:
        paragraph = self.draft.paragraphs[at]
        in_list = self._is_programme(at) and self._begins_item(at)
        if in_list and paragraph.level < len(PROGRAMME_ITEM):
            return PROGRAMME_ITEM[paragraph.level]
        return TEXT_BEGUN if not paragraph.level and self._begins(at) else None

    def _begins_item(self, at: int) -> bool:
        """Tell an item of a programme ("Item 7. ...") and what stands below one."""
        at = min(at, len(self.draft.paragraphs) - 1)
        while at and self.draft.paragraphs[at].level and self.draft.paragraphs[at].kind is Kind.TEXT:
            at -= 1
        first = self.draft.paragraphs[at]
        return first.kind is Kind.TEXT and _ITEM.match(first.words) is not None

    @property
    def begins_with_dates(self) -> bool:
        """Whether the first line says when the session is held, which stands below the session, as in Geneva."""
        first = self.draft.paragraphs[0] if self.draft.paragraphs else None
        if first is None or first.kind is not Kind.TEXT or first.level or first.typed_label is not None:
            return False
        return bool(self.draft.masthead.session) and is_session_dates_line(first.words)

    def _is_programme(self, at: int) -> bool:
        return self.draft.document_type in _DECISIONS and at < self.annex

    def _begins(self, at: int) -> bool:
        """Tell text that begins a thought from text that goes on and from rows of a list."""
        if self.draft.document_type is DocumentType.OTHER or (self._is_programme(at) and at > self.head):
            return False
        before = self.draft.paragraphs[at - 1] if at else None
        goes_on = before is not None and before.level > 0 and before.kind is not Kind.HEADING
        return not goes_on and not self.draft.paragraphs[at].words[:1].islower()
