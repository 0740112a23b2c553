"""Whose rules hold: body, stage and type of document, and which rules are asked for."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from penholder.model.draft import Draft
from penholder.model.kinds import Body, DocumentType, Stage


@dataclass(frozen=True, slots=True)
class Options:
    """The bounds of a check: a text that breaks one rule in a thousand places is told so in one sentence instead."""

    most_per_rule: int = 200
    most_in_all: int = 1000


ORDINARY = Options()
UNBOUNDED = Options(sys.maxsize, sys.maxsize)


@dataclass(frozen=True, slots=True)
class Profile:
    """For whom and how a draft is checked.

    ``select`` and ``ignore`` hold ids of rules ("numbering/operative-sequence") or names of families ("numbering");
    an empty ``select`` means every rule, and what is ignored is ignored even where it is selected.
    """

    body: Body = Body.GA
    stage: Stage = Stage.TABLING
    document_type: DocumentType = DocumentType.DRAFT_RESOLUTION
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    options: Options = ORDINARY

    @classmethod
    def of(cls, draft: Draft) -> Profile:
        """Take body, stage and document type from the draft itself, with every rule asked for."""
        return cls(draft.body, draft.stage, draft.document_type)

    def asks_for(self, rule: str) -> bool:
        """Tell whether a rule is selected and not ignored."""
        family = rule.partition("/")[0]
        selected = not self.select or rule in self.select or family in self.select
        return selected and rule not in self.ignore and family not in self.ignore
