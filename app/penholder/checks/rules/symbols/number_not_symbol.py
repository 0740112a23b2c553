"""Rule: a resolution is cited by its number, not by its symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import ORGANS, RUNNING_TEXT, rewriting
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.resolution_citations import find_resolutions
from penholder.drafting.resolution_organs import organ_of
from penholder.ground.messages import message
from penholder.model.finding import Safety

_B = "[ \u00a0]"
_SYMBOL = re.compile(
    rf"(?P<lead>\b(?:[Rr]esolution|[Dd]ocument)s?{_B})?(?<![\w/.-])(?P<organ>A/HRC|A|S|E)[/.](?P<kind>R[Ee][Ss]|D[Ee][Cc])"
    rf"(?:[/.]|{_B})(?P<number>(?:E?S-)?[0-9]{{1,4}}/[0-9]{{1,4}}"
    rf"|[0-9]{{1,4}}(?:{_B}?[A-Z])?{_B}?\((?:(?:E?S-)?[IVXL]{{1,9}}|[0-9]{{4}})\)|(?<=S/RES/)[0-9]{{1,4}})"
    rf"(?P<part>{_B}?[A-Z](?![\w’/]))?(?![\w/])"
)
_HALF = re.compile(rf"\b[Rr]esolutions?{_B}(?P<surplus>(?:RES|[AE])/)(?P<number>[0-9]{{2,4}}/[0-9]{{1,3}})(?![\w/])")
"""A number with part of its symbol: "resolution A/79/181", "resolution RES/79/181"."""

_MAY_BE = re.compile(r"R[Ee][Ss][/. \u00a0]|D[Ee][Cc][/. \u00a0]|[Rr]esolutions?[ \u00a0][AER]")
_BODIES = {"A/HRC": "hrc", "A": "ga", "S": "sc", "E": "ecosoc"}
_LEADS = re.compile(rf"(?:\b[Ii]ts|Assembly|Council)(?:{_B}[a-z]+)?{_B}\Z")
_BETWEEN = re.compile(rf"(?:,?\ufffc,?)?(?:,{_B}|{_B}and{_B}|,{_B}and{_B})\Z")
_REACH_BACK = 40


@rule(
    "symbols/number-not-symbol",
    called="Resolutions by number, not by symbol",
    fix=Safety.SAFE,
    scope=Scope(kinds=RUNNING_TEXT, reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES})),
)
def number_not_symbol(passage: Passage) -> Iterator[Fault]:
    """A resolution is cited by its number in the text, never by the symbol of its document.

    The number and the organ say which resolution is meant; the symbol is for finding the document.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution A/RES/79/181 of 17 December 2024,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 79/181 of 17 December 2024,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report on water, and mindful of S/RES/2397 (2017) of 22 December 2017,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the report on water, and mindful of Security Council resolution 2397 (2017) of 22 December 2017,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the report on water,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/HRC/58/11.

    Source: Editorial Manual, Resolutions, System of identification, A.
    """
    if _MAY_BE.search(passage.text) is None:
        return
    for found in _HALF.finditer(passage.text):
        if not passage.is_protected(*found.span()):
            start, end = found.start("surplus"), found.end()
            words = message("{written} is no number of a resolution.", written=passage.text[start:end])
            title = message("Write {words}", words=found["number"])
            fix = rewriting(passage, start, end, found["number"], title, Safety.SAFE)
            yield Fault(passage.span(start, end), words, (fix,))
    for found in _SYMBOL.finditer(passage.text):
        start, end = found.span()
        if passage.is_protected(start, end):
            continue
        right = _right(passage, found)
        words = message("{symbol} is cited by its symbol.", symbol=passage.text[found.start("organ") : end])
        fix = rewriting(passage, start, end, right, message("Write {words}", words=right), Safety.SAFE)
        without_year = found["organ"] == "S" and "(" not in found["number"]
        yield Fault(passage.span(found.start("organ"), end), words, () if without_year else (fix,))


def _right(passage: Passage, found: re.Match[str]) -> str:
    """Write the citation: the number alone within a list, with its organ where nobody is named before it."""
    number = _spaced(found["number"]) + (f" {found['part'].strip()}" if found["part"] else "")
    lead = (found["lead"] or "").rstrip(" \u00a0")
    before = passage.text[: found.start()]
    body = _BODIES[found["organ"]]
    is_decision = found["kind"].upper() == "DEC"
    if not lead and _goes_on(passage, before, body, is_decision):
        return number
    word = "decision" if is_decision else "resolution"
    if lead.lower() in {"resolution", "resolutions"} and not is_decision:
        word = lead.lower()
    is_named = body == passage.profile.body.value or _LEADS.search(before[-_REACH_BACK:]) is not None
    if is_named:
        return f"{word if before.strip() and not lead[:1].isupper() else word.capitalize()} {number}"
    return f"{ORGANS[body]} {word} {number}"


def _goes_on(passage: Passage, before: str, body: str, is_decision: bool) -> bool:
    """Tell whether a list of resolutions of the same body has begun that the symbol goes on with."""
    between = _BETWEEN.search(before)
    if between is None:
        return False
    earlier = before[: between.start()]
    symbols = [found for found in _SYMBOL.finditer(earlier) if not earlier[found.end() :].strip(" ,\ufffc")]
    if symbols:
        return _BODIES[symbols[-1]["organ"]] == body and (symbols[-1]["kind"].upper() == "DEC") is is_decision
    group = next(reversed(find_resolutions(earlier)), None)
    if group is None or group.end != len(earlier) or group.decision is not is_decision:
        return False
    same = organ_of(group, group.cited[-1], passage.profile.body.value) == body
    return same and (group.plural or len(group.cited) > 1)


def _spaced(number: str) -> str:
    """Put the blanks into "2200A(XXI)" that symbols have not always got."""
    spaced = re.sub(r"(?<=[0-9])(?=[A-Z(])(?<![/-])", " ", number.replace("\u00a0", " "))
    return re.sub(r"(?<=[A-Z])(?=\([IVXL])", " ", spaced)
