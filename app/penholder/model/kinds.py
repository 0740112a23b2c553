"""The closed lists of the field: kinds of paragraph, bodies, stages and types of document."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a paragraph is in its text; subparagraphs have the kind of their paragraph and a level of 1 to 4."""

    TITLE = "title"
    SPONSORS = "sponsors"
    ORGAN = "organ"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    HEADING = "heading"
    ANNEX = "annex"
    ANNEX_TITLE = "annex_title"
    NUMBERED = "numbered"
    TEXT = "text"
    CLOSING = "closing"
    OBJECT = "object"


class Body(StrEnum):
    """The organ whose house rules hold."""

    GA = "ga"
    HRC = "hrc"
    ECOSOC = "ecosoc"
    SC = "sc"


class Stage(StrEnum):
    """Whether the text is in negotiation (labels and brackets are right in it) or ready to be tabled."""

    WORKING = "working"
    TABLING = "tabling"


class DocumentType(StrEnum):
    """What the document as a whole is; ``other`` is read as text and never refused."""

    DRAFT_RESOLUTION = "draft_resolution"
    DRAFT_DECISION = "draft_decision"
    AMENDMENT = "amendment"
    RESOLUTION = "resolution"
    DECISION = "decision"
    OTHER = "other"


COUNTED_KINDS = frozenset({Kind.OPERATIVE, Kind.NUMBERED})
"""Kinds whose level 0 is counted in arabic numerals."""

LEVELLED_KINDS = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.TEXT})
"""Kinds that can be subparagraphs."""

DEEPEST_LEVEL = 4
