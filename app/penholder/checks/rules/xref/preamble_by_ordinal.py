"""Rule: a preambular paragraph is cited by an ordinal in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.ordinals import ordinal_to_int
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Kind, Stage
from penholder.model.ordinals import int_to_ordinal

_CITED = re.compile(
    r"(?P<the>\b[Tt]he )?(?:"
    r"\b(?P<before>\d{1,3}(?:st|nd|rd|th)) (?P<word>[Pp]reambular paragraph)\b"
    r"|\b[Pp]reambular (?:paragraphs?|paras?\.?) (?P<behind>\d{1,3})\b(?! (?:and|to) \d|, \d|–\d)"
    r"|\bPP ?(?P<label>\d{1,3})\b"
    r"|\b[Pp]aragraph (?P<of>\d{1,3}) of the preamble\b)"
)


@rule(
    "xref/preamble-by-ordinal",
    called="Preambular paragraphs by ordinal",
    fix=Safety.REVIEW,
    scope=Scope(kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.TEXT})),
)
def preamble_by_ordinal(passage: Passage) -> Iterator[Fault]:
    """A preambular paragraph is cited by its place in words: “the twenty-sixth preambular paragraph”.

    Preambular paragraphs have no numbers, so a number in the text would name nothing that the reader can see.

    Wrong:
        organ: The General Assembly,
        pre: Recalling preambular paragraph 26 of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the twenty-sixth preambular paragraph of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the 3rd preambular paragraph of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the third preambular paragraph of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in amendments of the Human Rights Council of 2024 to 2026 (A/HRC/56, 58 and 59) and of the Assembly
    (A/80/L.30).
    """
    text = passage.text
    if "reamb" not in text and "PP" not in text:
        return
    for found in _CITED.finditer(text):
        number = _number(found)
        if not 0 < number < 200 or passage.is_protected(*found.span()):
            continue
        if found["label"] and passage.profile.stage is Stage.WORKING:
            continue
        start, end = found.span()
        right = f"{int_to_ordinal(number)} preambular paragraph"
        if start == 0 and found["the"] is None:
            right = right.capitalize()
        else:
            right = f"{found['the'] or 'the '}{right}"
        words = message("“{found}” is “{right}”.", found=found.group(), right=right)
        edit = ReplaceText(passage.span(start, end), passage.in_style(start, end, right))
        fix = Fix(message("Write “{right}”", right=right), (edit,), Safety.REVIEW)
        yield Fault(passage.span(start, end), words, (fix,))


def _number(found: re.Match[str]) -> int:
    if found["before"]:
        return ordinal_to_int(found["before"]) or 0
    return int(found["behind"] or found["label"] or found["of"])
