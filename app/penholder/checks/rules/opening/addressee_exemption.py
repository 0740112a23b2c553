"""Rule: a verb that speaks to another addressee than in the paragraph before keeps its plain form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.context import Context, openings_seen
from penholder.checks.readings.opening_faults import RUNS, line_of, opening_span
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.opening_runs import Neighbour
from penholder.ground.messages import message
from penholder.model.finding import Certainty

_SOMEBODY = re.compile(
    r"(?:states|governments?|secretary-general|president|chair|office|high commissioner|commissioner-general|committees?|"
    r"councils?|commissions?|organi[sz]ations?|agencies|agency|funds?|programmes?|institutions?|sector|society|community|"
    r"system|entities|donors?|partners?|stakeholders?|countries|parties|bank|secretariat|rapporteurs?|institutes?|"
    r"organs|bodies|universit(?:y|ies)|media|parliaments|actors|centre|assembly)"
)
_SMALL = frozenset({"of", "the", "and", "for", "on", "united", "nations", "member", "all", "other"})
_MOST_WORDS = 8


@draft_rule(
    "opening/addressee-exemption",
    called="Plain verb for another addressee",
    certainty=Certainty.LIKELY,
    seen=openings_seen,
    scope=RUNS,
)
def addressee_exemption(context: Context) -> Iterator[Fault]:
    """A verb that speaks to somebody keeps its plain form where the paragraph before speaks to somebody else.

    What is repeated is the verb with its addressee; a new addressee is something new. This is usage and no law, so it is
    said only of addressees that have nothing in common.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Encourages Member States to build wells;
        2. Also encourages the private sector to help them.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Encourages Member States to build wells;
        2. Encourages the private sector to help them.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Encourages Member States to build wells;
        2. Also encourages Member States and the private sector to share their knowledge;
        3. Further encourages initiatives to protect rivers.

    Source: observed in the resolutions of the seventy-eighth and seventy-ninth sessions, where such a pair is plain nine
        times out of ten.
    """
    for step in context.opening_steps:
        if step.is_off:
            continue
        if (
            step.neighbour is not Neighbour.APART
            or step.opened.marker not in {"also", "further"}
            or step.before is None
        ):
            continue
        if step.before.inner & step.opened.verbs or not _are_strangers(step.before.addressee, step.opened.addressee):
            continue
        name, line = line_of(context, step)
        words = message(
            "“{found}” speaks to another addressee than the paragraph before, so it needs no “{marker}”.",
            found=step.opened.opening.phrase,
            marker=step.opened.marker,
        )
        yield Fault(opening_span(name, line), words)


def _are_strangers(one: str, other: str) -> bool:
    """Tell whether two addressees are each somebody, named in a few words, and share none of them."""
    names = one.split(), other.split()
    if any("," in word for words in names for word in words) or not all(
        0 < len(words) <= _MOST_WORDS for words in names
    ):
        return False
    if not all(any(_SOMEBODY.fullmatch(word) for word in words) for words in names):
        return False
    return not (set(names[0]) - _SMALL) & (set(names[1]) - _SMALL)
