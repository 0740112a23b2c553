"""Rule: the organ that adopted a resolution is named unless it is the one that speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import ORGANS, RUNNING_TEXT, Citation, citations
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.naming_organs import Naming
from penholder.drafting.protected import is_protected, protected_spans
from penholder.drafting.resolution_numbers import Form
from penholder.ground.messages import message
from penholder.model.finding import Certainty

_NAMED = {
    "ga": re.compile(r"\bAssembly\b"),
    "hrc": re.compile(r"\bHuman Rights Council\b|\b[Tt]he Council\b|(?<!Security )(?<!Social )\bCouncil\b"),
    "ecosoc": re.compile(r"\bEconomic and Social Council\b|\b[Tt]he Council\b"),
    "sc": re.compile(r"\bCouncil\b"),
}
_COMMISSIONS = re.compile(r"ommission")
"""Commissions of the Economic and Social Council have numbered by year as well."""

_CITING = re.compile(r"[ \u00a0](?:resolution|decision)")
"""What follows the name of an organ that belongs to another resolution."""

_REACH_BACK = 3000
_REACH_ON = 120
"""Signs behind a citation in which the organ may still be named in full ("by which the Human Rights Council …")."""


@rule(
    "symbols/organ-named",
    called="Organ of a resolution",
    certainty=Certainty.LIKELY,
    scope=Scope(kinds=RUNNING_TEXT),
)
def organ_named(passage: Passage) -> Iterator[Fault]:
    """A resolution of another organ than the one that speaks is cited with the name of that organ.

    Several organs count in the same way, and without a name the reader looks for a resolution of the speaking one. After
    a full mention in the same paragraph the short form is enough.

    Wrong:
        organ: The General Assembly,
        pre: Recalling resolution 58/17 of 3 April 2025,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Human Rights Council resolution 58/17 of 3 April 2025,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 58/17 of 3 April 2025,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Human Rights Council resolution 58/17 of 3 April 2025,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the work of the Human Rights Council, in particular resolution 58/17 of 3 April 2025,
        1. Takes note of the report;
        2. Requests a report.

    Source: Editorial Manual, Resolutions, System of identification, A; short forms observed in A/C.3/80/L.29.
    """
    for one in citations(passage):
        if _is_unnamed(passage, one):
            words = message(
                "{number} is a resolution of the {organ}, which is not named.",
                number=one.cited.number.written,
                organ=ORGANS[one.organ],
            )
            first = one.cited is one.group.cited[0]
            yield Fault(passage.span(one.group.start if first else one.cited.start, one.cited.end), words)


def _is_unnamed(passage: Passage, one: Citation) -> bool:
    if one.organ not in ORGANS or one.organ == passage.profile.body.value:
        return False
    if one.group.naming not in {Naming.NONE, Naming.OWN} or one.group.organ:
        return False
    if one.group.naming is Naming.OWN and one.organ in {"ga", "hrc"} and (one.group.decision or not one.cited.date):
        return False  # "its": the text says that it speaks for that organ, and no date says otherwise
    text = passage.text
    if one.cited.number.form is Form.OF_YEAR and _COMMISSIONS.search(text):
        return False
    if _NAMED[one.organ].search(text, max(0, one.cited.start - _REACH_BACK), one.cited.start) is not None:
        return False
    full = text.find(ORGANS[one.organ], one.cited.end, one.cited.end + _REACH_ON)
    end = full + len(ORGANS[one.organ])
    return full < 0 or _CITING.match(text, end) is not None or is_protected(protected_spans(text), full, end)
