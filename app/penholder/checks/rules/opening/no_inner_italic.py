"""Rule: verbs further on in a paragraph are not in italics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.opening_lines import HALVES
from penholder.checks.passage import Passage
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.drafting.halves import Half
from penholder.drafting.openings import read_opening
from penholder.ground.messages import message
from penholder.model.edit import SetMark
from penholder.model.finding import Fix, Safety
from penholder.model.inline import ITALIC, stretches
from penholder.model.kinds import Body

_LEADING = re.compile(r"[\s,;]*(?:and\s+)?")
_TRAILING = " ,;\u00a0"
_LONGEST = 80
_INFINITIVE = re.compile(r"To(?: [a-z]+ly)? [a-z]+")
"""What a subparagraph begins with behind "Requests the Secretary-General:"; it is no opening."""


@rule(
    "opening/no-inner-italic",
    called="No italics on verbs within a paragraph",
    fix=Safety.SAFE,
    scope=Scope(bodies=frozenset(Body) - {Body.SC}, document_types=RESOLUTIONS, kinds=frozenset(HALVES)),
)
def no_inner_italic(passage: Passage) -> Iterator[Fault]:
    """Only the opening is italic; verbs and participles further on in the paragraph are set in roman type.

    The italics show where a paragraph begins and with what; a second verb belongs to the sentence. The Security Council
    sets such verbs in italics.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Welcomes* the progress made, and *encourages* Member States to go on;
        2. *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Welcomes* the progress made, and encourages Member States to go on;
        2. *Decides* to remain seized of the matter.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Requests* the Secretary-General:
          (a) *To report* on it;
          (b) To go on with the work;
        2. *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Requests* the Secretary-General:
          (a) To report on it;
          (b) To go on with the work;
        2. *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Takes note* of the *Yearbook of the International Law Commission*, published each year;
        2. *Decides* to remain seized of the matter.

    Source: measured in A/RES/73/3, 73/6, 73/7 and 73/8; observed in the resolutions of the seventy-eighth and seventy-ninth
        sessions.
    """
    if passage.paragraph is None or len(passage.inlines) < 2 or passage.standing.in_annex:
        return
    first = read_opening(passage.text, HALVES[passage.paragraph.kind])
    opening_end = first.start + first.length if first is not None and not passage.standing.level else 0
    for start, end in stretches(passage.inlines, frozenset({ITALIC})):
        if start < opening_end or end - start > _LONGEST or (not start and not passage.standing.level):
            continue
        verb = _verb(passage.text[start:end]) if start else None
        if not start and _INFINITIVE.fullmatch(passage.text[:end].rstrip()):
            verb = passage.text[:end].rstrip()
        if verb is not None:
            words = message("“{verb}” is in italics within the paragraph.", verb=verb)
            fix = Fix(
                message("Set it in roman type"),
                (SetMark(passage.span(start, end), ITALIC, present=False),),
                Safety.SAFE,
            )
            yield Fault(passage.span(start, end), words, (fix,))


def _verb(italic: str) -> str | None:
    """Give the opening that italic words are; None where they are something else, such as a title."""
    leading = _LEADING.match(italic)
    words = italic[leading.end() if leading else 0 :].rstrip(_TRAILING)
    if not words or words[0].isupper():
        return None
    read = words[0].upper() + words[1:]
    for half in Half:
        found = read_opening(read, half)
        if found is not None and found.known and found.length == len(read):
            return words
    return None
