"""Rule: a text speaks of itself as "the present resolution", that of the Security Council as "this resolution"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety, Severity
from penholder.model.kinds import Body, Kind

_THIS = re.compile(
    r"\b(?:(?P<this>[Tt]his(?: present| current| same)?|[Tt]he (?:current|instant)) (?:draft )?resolution"
    r"|(?P<draft>[Tt]he present) draft resolution|(?P<alone>(?<!the )(?<!The )(?<!this )(?<!This )present) resolution)"
    r"(?!s|[’']s|\w)"
)
_THE_PRESENT = re.compile(r"\b[Tt]he present (?:draft )?resolution\b")
_HABIT = message("Nearly all resolutions of the Security Council say “this resolution”, though not every one.")


@rule(
    "xref/this-text",
    called="“The present resolution”",
    fix=Safety.SAFE,
    scope=Scope(
        document_types=RESOLUTIONS, kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.TEXT})
    ),
)
def this_text(passage: Passage) -> Iterator[Fault]:
    """A resolution speaks of itself as “the present resolution”; one of the Security Council says “this resolution”.

    Each body has one fixed phrase, by which the reader knows that no other resolution is meant.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report on the implementation of this resolution.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report on the implementation of the present resolution.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report on the implementation of the current draft resolution.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report on the implementation of the present resolution.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015, and decisions under this resolution’s agenda,
        1. Takes note of the report;
        2. Requests a report on the implementation of that resolution.

    Source: observed in A/C.3/80/L.29, in the resolutions of the seventy-eighth and seventy-ninth sessions, and in
    drafts of the Security Council of 2016 to 2024 (20 against 3).
    """
    text = passage.text
    if "resolution" not in text:
        return
    if passage.profile.body is Body.SC:
        yield from _council(passage)
        return
    for found in _THIS.finditer(text):
        start, end = found.start(), found.end() - len(" resolution")
        if passage.is_protected(*found.span()):
            continue
        right = "The present" if found.group()[0] == "T" else "the present"
        edit = ReplaceText(passage.span(start, end), passage.in_style(start, end, right))
        fix = Fix(message("Write “{right}”", right=right), (edit,), Safety.SAFE)
        words = message(
            "“{found}” is written “{right}” here.", found=found.group(), right=right + text[end : found.end()]
        )
        yield Fault(passage.span(*found.span()), words, (fix,))


def _council(passage: Passage) -> Iterator[Fault]:
    """Speak of the other body's phrase in a text of the Security Council; there is no fix, since both occur."""
    for found in _THE_PRESENT.finditer(passage.text):
        if not passage.is_protected(*found.span()):
            words = message("The Security Council says “this resolution”, not “{found}”.", found=found.group())
            yield Fault(passage.span(*found.span()), words, reason=_HABIT, severity=Severity.WARNING)
