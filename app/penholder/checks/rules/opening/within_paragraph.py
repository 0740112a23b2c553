"""Rule: a verb that is repeated within a paragraph takes "also"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.opening_lines import HALVES
from penholder.checks.passage import Passage
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.drafting.addressees import addresses
from penholder.drafting.halves import Half
from penholder.drafting.opened import read_opened
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Body

_MARKED_BEHIND = re.compile(r"\s+(?:also|further|once again|again|in particular|in this regard)\b")


@rule(
    "opening/within-paragraph",
    called="“also” within a paragraph",
    certainty=Certainty.ADVISORY,
    scope=Scope(
        bodies=frozenset(Body) - {Body.SC}, document_types=RESOLUTIONS, kinds=frozenset(HALVES), usual=frozenset()
    ),
)
def within_paragraph(passage: Passage) -> Iterator[Fault]:
    """An opening that is repeated within its paragraph takes “also”, before the verb or after the participle.

    It is the same usage as between paragraphs, though a looser one: two in five of such repetitions are plain. Verbs that
    speak to somebody are left alone.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made, and welcomes the new schools;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made, and also welcomes the new schools;
        2. Decides to remain seized of the matter.

    Source: observed in A/C.3/80/L.29, in A/RES/73/6 and in Human Rights Council resolutions of 2024 to 2026.
    """
    if passage.paragraph is None or passage.standing.level:
        return
    half = HALVES[passage.paragraph.kind]
    opened = read_opened(passage.text, half)
    if opened is None or addresses(opened.opening):
        return
    verb = opened.core[0].lower() + opened.core[1:]
    end = opened.opening.start + opened.opening.length
    if verb not in passage.text[end:]:
        return
    for found in re.compile(rf"(?:\band|,) (?P<verb>{re.escape(verb)})\b").finditer(passage.text, end):
        if _MARKED_BEHIND.match(passage.text, found.end()) or passage.is_protected(*found.span("verb")):
            continue
        right = f"also {verb}" if half is Half.OPERATIVE else f"{verb} also"
        words = message("“{verb}” repeats the opening: “{right}”.", verb=verb, right=right)
        yield Fault(passage.span(*found.span("verb")), words)
