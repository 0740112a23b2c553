"""Rule: an annex is one "to" a resolution, in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import Edit, ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.kinds import Body, Kind

_CITED = re.compile(
    r"(?P<word>\b[Aa]nnex(?:es)?)(?P<number> [IVX]{1,5})? (?P<link>to|of|in) "
    r"(?P<text>(?:the present|this|its|(?:General )?Assembly|(?:Economic and Social )?Council|Human Rights Council) "
    r"(?:resolution|decision)s?\b)"
)


@rule(
    "xref/annex",
    called="“The annex to” a resolution",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(
        bodies=frozenset(Body) - {Body.SC},
        kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.TEXT}),
    ),
)
def annex(passage: Passage) -> Iterator[Fault]:
    """What is added to a resolution is “the annex to the present resolution” or “annex II to its resolution …”.

    The word has no capital and goes with “to”; the Security Council alone writes “Annex I of this resolution”.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the annex of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the annex to its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling Annex II to its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling annex II to its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in Human Rights Council resolution 5/1, in resolutions of the seventy-eighth and seventy-ninth
    sessions, and for the Security Council in S/2024/557.
    """
    if "nnex" not in passage.text:
        return
    for found in _CITED.finditer(passage.text):
        edits: list[Edit] = []
        if found["link"] != "to":
            edits.append(_put(passage, *found.span("link"), "to"))
        if found["word"][0] == "A" and found.start() > 0:
            edits.append(_put(passage, found.start(), found.start() + 1, "a"))
        if not edits or passage.is_protected(*found.span()):
            continue
        word = found["word"].lower() if found.start() else found["word"]
        right = f"{word}{found['number'] or ''} to {found['text']}"
        words = message("“{found}” is written “{right}”.", found=found.group(), right=right)
        fix = Fix(message("Write “{right}”", right=right), tuple(edits), Safety.REVIEW)
        yield Fault(passage.span(*found.span()), words, (fix,))


def _put(passage: Passage, start: int, end: int, words: str) -> ReplaceText:
    return ReplaceText(passage.span(start, end), passage.in_style(start, end, words))
