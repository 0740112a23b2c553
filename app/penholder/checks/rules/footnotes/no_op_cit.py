"""Rule: works are cited again by a shortened reference, not by "op. cit."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.ground.messages import message
from penholder.model.finding import Certainty

_LATIN = re.compile(
    r"\b(?:[Oo]p\. ?[Cc]it\b\.?|[Ll]oc\. ?[Cc]it\b\.?|[Ss]upra\b(?! ?national)"
    r"|[Ii]nfra\b(?! ?structure)|[Ii]d\.(?=,| ?$)|[Ii]dem\b)"
)


@rule(
    "footnotes/no-op-cit",
    called="No “op. cit.”",
    certainty=Certainty.LIKELY,
    scope=Scope(reach=frozenset({Reach.NOTES})),
)
def no_op_cit(passage: Passage) -> Iterator[Fault]:
    """“Op. cit.”, “loc. cit.”, “supra”, “infra” and “id.” are not used; a work is cited again in shortened form.

    They send the reader back over many notes, which may have changed their numbers since.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *World Water Report 2026*, op. cit., chap. IV.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *World Water Report 2026*, chap. IV.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Infrastructure for Water: A Supranational View* (Geneva, 2026).

    Source: inferred from the absence of these words in all notes of the resolutions of the seventy-eighth and
    seventy-ninth sessions.
    """
    for found in _LATIN.finditer(passage.text):
        if not passage.is_protected(*found.span()):
            words = message("“{found}” is not used in notes.", found=found.group())
            yield Fault(passage.span(*found.span()), words)
