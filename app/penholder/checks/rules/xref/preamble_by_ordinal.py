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
from penholder.model.numerals import from_roman
from penholder.model.ordinals import int_to_ordinal

_FIGURES = r"\d{1,3}(?:st|nd|rd|th)"
_PARAGRAPH = r"(?:[Pp]re-?ambular|[Pp]reamble)"
_CITED = re.compile(
    r"(?P<the>\b[Tt]he )?(?:"
    rf"\b(?P<before>{_FIGURES})(?: and (?P<second>{_FIGURES}))? {_PARAGRAPH} paragraphs?\b"
    rf"|\b{_PARAGRAPH} (?:paragraphs?|paras?\.?) (?:[Nn]os?\. )?\(?(?P<behind>\d{{1,3}})\b\)?(?: and (?P<also>\d{{1,3}})\b)?"
    r"(?! (?:and|to) \d|, \d|–\d)"
    rf"|\b{_PARAGRAPH} paragraph (?P<counted>one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{{1,5}})\b"
    r"|\b(?:PP ?|P\.P\. ?)(?P<label>\d{1,3})\b"
    r"|\b[Pp]aragraph (?P<of>\d{1,3}) of the preamble\b"
    r"|(?<=the )(?P<spelled>(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)[ -])?(?P<ordinal>[A-Za-z]{2,10}(?:st|nd|rd|th))"
    r" (?P<kind>[Pp]re-?ambular|preamble) paragraph\b)"
)
_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


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

    Wrong:
        organ: The General Assembly,
        pre: Recalling the twenty sixth preamble paragraph of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the twenty-sixth preambular paragraph of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in amendments of the Human Rights Council of 2024 to 2026 (A/HRC/56, 58 and 59) and of the Assembly
    (A/80/L.30).
    """
    text = passage.text
    if "amb" not in text and "PP" not in text and "P.P" not in text:
        return
    for found in _CITED.finditer(text):
        numbers = _numbers(found)
        if not numbers or not all(0 < one < 200 for one in numbers) or passage.is_protected(*found.span()):
            continue
        if found["label"] and (passage.profile.stage is Stage.WORKING or found.start() <= 1):
            continue
        start, end = found.span()
        right = f"{' and '.join(map(int_to_ordinal, numbers))} preambular paragraph{'s' if len(numbers) > 1 else ''}"
        if found["ordinal"] is not None:
            right = f"{found['the'] or ''}{right}"
            if right == found.group():
                continue
        elif start == 0 and found["the"] is None:
            right = right.capitalize()
        else:
            right = f"{found['the'] or 'the '}{right}"
        words = message("“{found}” is “{right}”.", found=found.group(), right=right)
        edit = ReplaceText(passage.span(start, end), passage.in_style(start, end, right))
        fix = Fix(message("Write “{right}”", right=right), (edit,), Safety.REVIEW)
        yield Fault(passage.span(start, end), words, (fix,))


def _numbers(found: re.Match[str]) -> tuple[int, ...]:
    """Give the places that a reference names, none where they cannot be read."""
    if found["ordinal"]:
        ordinal = f"{(found['spelled'] or '').replace(' ', '-')}{found['ordinal']}".lower()
        return (ordinal_to_int(ordinal) or 0,)
    if found["before"]:
        return tuple(ordinal_to_int(one) or 0 for one in (found["before"], found["second"]) if one)
    if found["counted"]:
        word = found["counted"]
        return (_WORDS.index(word) if word in _WORDS else from_roman(word) or 0,)
    return tuple(int(one) for one in (found["behind"], found["also"], found["label"], found["of"]) if one)
