"""Rule: names are written in full in the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, rule
from penholder.drafting.title_abbreviations import full_name, is_usual_in_titles
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.kinds import Kind

_ACRONYM = re.compile(r"(?<![\w-])[A-Z]{2,}(?:s)?(?![\w-]|’)")
_SMALL = re.compile(r"[a-z]")


@rule(
    "structure/title-full-names",
    called="No abbreviations in the title",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(document_types=DRAFT_AND_ADOPTED, kinds=frozenset({Kind.TITLE})),
)
def title_full_names(passage: Passage) -> Iterator[Fault]:
    """Organs, offices and instruments are written in full in the title.

    A title is read in lists and indexes, where nothing explains an abbreviation. Those that have become words (HIV,
    COVID-19) may stand, and so may short names that are the proper ones.

    Wrong:
        title: Work of the IAEA
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        title: Work of the International Atomic Energy Agency
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        title: Response to HIV/AIDS and to COVID-19 under part II of the plan
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Source: Editorial Manual, Resolutions, Drafting and editing, B, and Abbreviations and acronyms.
    """
    text = passage.text
    if not _SMALL.search(text):
        return
    for found in _ACRONYM.finditer(text):
        acronym = found.group()
        if is_usual_in_titles(acronym):
            continue
        words = message("“{acronym}” is not written in full in the title.", acronym=acronym)
        name = full_name(acronym)
        fixes: tuple[Fix, ...] = ()
        if name is not None:
            edit = ReplaceText(passage.span(*found.span()), passage.in_style(*found.span(), name))
            fixes = (Fix(message("Write “{name}”", name=name), (edit,), Safety.REVIEW),)
        yield Fault(passage.span(*found.span()), words, fixes)
