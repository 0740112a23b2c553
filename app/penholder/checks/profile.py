"""Whose rules hold: body, stage and type of document, and which rules are asked for."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from penholder.model.draft import Draft
from penholder.model.kinds import Body, DocumentType, Stage

if TYPE_CHECKING:
    from penholder.checks.rule import Rule


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
    an empty ``select`` means every rule that is usual for the body, and what is ignored is ignored even where it is
    selected. ``also`` holds ids or families of rules that are not usual and are wanted all the same; selecting a rule by
    its id says the same. ``own`` are rules of the drafter's own, which are checked beside those that ship.
    ``most_words`` is the limit that the drafter set for the text, None for none.
    """

    body: Body = Body.GA
    stage: Stage = Stage.TABLING
    document_type: DocumentType = DocumentType.DRAFT_RESOLUTION
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    own: tuple[Rule, ...] = ()
    most_words: int | None = None
    options: Options = ORDINARY

    @classmethod
    def of(cls, draft: Draft) -> Profile:
        """Take body, stage and document type from the draft itself, with every rule asked for."""
        return cls(draft.body, draft.stage, draft.document_type)

    def asks_for(self, rule: str, usual: bool = True) -> bool:
        """Tell whether a rule is wanted: selected, not ignored, and usual or asked for by its id."""
        family = rule.partition("/")[0]
        if rule in self.ignore or family in self.ignore:
            return False
        if rule in self.select:
            return True
        return (not self.select or family in self.select) and (usual or rule in self.also or family in self.also)
