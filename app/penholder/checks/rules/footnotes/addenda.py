"""Rule: the symbol of an addendum is written in full, and double symbols are joined by a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety

_PARENT = r"(?:A|S|E|ST|TD|CD)/[A-Za-z0-9][A-Za-z0-9./]{0,40}?"
_SHORT = re.compile(
    rf"(?<![\w/])(?P<parent>{_PARENT})(?P<suffix>(?:/(?:Add|Corr|Rev)\.\d{{1,3}})*)(?P<joint> and |, | & |, and )"
    r"(?P<short>/?(?P<kind>Add|Corr|Rev)\.(?P<number>\d{1,3}))(?![\w/])"
)
_DOUBLE = re.compile(r"(?<![\w/])A/\d{1,3}/\d{1,4}(?P<joint>/)(?=[SE]/(?:19|20)\d\d/\d)")


@rule(
    "footnotes/addenda",
    called="Full symbols of addenda",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(reach=frozenset({Reach.NOTES})),
)
def addenda(passage: Passage) -> Iterator[Fault]:
    """An addendum or corrigendum is cited by its whole symbol: “A/80/874 and A/80/874/Add.1”.

    Each symbol can then be looked up as it stands. The two symbols of one document are joined by a hyphen,
    “A/67/828-S/2013/210”.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/874 and Add.1.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/874 and A/80/874/Add.1.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/874/Add.1 and Corr.1, annex.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/874/Add.1 and A/80/874/Add.1/Corr.1, annex.

    Right:
        organ: The General Assembly,
        pre: Recalling the reports,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/67/828-S/2013/210, annex, and International Maritime Organization, document LC 43/17 and Corr.1.

    Source: observed in A/RES/73/7, A/RES/72/21 and the resolutions of the seventy-eighth and seventy-ninth sessions.
    """
    text = passage.text
    if "/" not in text:
        return
    for found in _SHORT.finditer(text) if "Add." in text or "Corr." in text or "Rev." in text else ():
        parent = found["parent"] + found["suffix"]
        if found["kind"] == "Add" or f"/{found['kind']}." in found["suffix"]:
            parent = found["parent"]
        right = f"{parent}/{found['kind']}.{found['number']}"
        start, end = found.span("short")
        edit = ReplaceText(passage.span(start, end), passage.in_style(start, end, right))
        words = message("“{short}” stands without the rest of its symbol.", short=found["short"])
        fix = Fix(message("Write {right}", right=right), (edit,), Safety.REVIEW)
        yield Fault(passage.span(start, end), words, (fix,))
    for found in _DOUBLE.finditer(text):
        start, end = found.span("joint")
        edit = ReplaceText(passage.span(start, end), passage.in_style(start, end, "-"))
        words = message("The two symbols of one document are joined by a hyphen.")
        yield Fault(passage.from_word(start, end), words, (Fix(message("Put a hyphen"), (edit,), Safety.REVIEW),))
