"""Rule: a blank stands before each letter in parentheses of a paragraph's number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import Reference, placed

_LETTER = r"\(?[a-z]{1,4}\)"
_NUMBER = r"\d{1,4}"
_ITEM = rf"{_NUMBER}(?:[ \u00a0]?{_LETTER})*"
_CITED = re.compile(
    rf"\b(?:sub)?(?:[Pp]aragraphs?|[Pp]aras?\.|[Aa]rticles?)[ \u00a0]?{_ITEM}(?:(?:, | and | or | to |–){_ITEM}){{0,20}}",
    re.IGNORECASE,
)
_SLIP = re.compile(r"(?<=[\d)])(?P<blank>[ \u00a0]?)(?P<open>\(?)(?P<letter>[a-z]{1,4})\)")

_ODD = re.compile(
    r"\b(?:[Pp]aragraph|[Pp]ara\.)[ \u00a0](?P<odd>(?P<number>\d{1,3})(?:"
    r"(?:[.,/]|[ \u00a0]?-)?[ \u00a0]?(?:\[(?P<framed>[a-z])\]|\((?P<stopped>[a-zA-Z])\.\)|\((?P<capital>[A-Z])\))"
    r"|(?:[./]|[ \u00a0]?-)[ \u00a0]?\((?P<parted>[a-z])\)"
    r"|,[ \u00a0]\((?P<apart>[a-z])\)(?=[ \u00a0](?:above|below|of)\b|[;.])"
    r"|(?P<joined>[a-z])\b(?![)’-])"
    r"|(?:[./-]|,?[ \u00a0])(?P<bare>[a-z])(?=[ \u00a0](?:above|below|of (?:its|the|that))\b)"
    r"|[ \u00a0]\((?P<open>[a-z])(?=[ \u00a0](?:above|below|of)\b)))"
)
"""A letter without its parentheses, with others, or parted from its number: "20a above", "20 [a]", "20, (a) below"."""


@rule(
    "xref/subparagraph-form",
    called="Form of subparagraphs in references",
    fix=Safety.SAFE,
    scope=Scope(reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES})),
)
def subparagraph_form(passage: Passage) -> Iterator[Fault]:
    """The letter of a subparagraph stands in parentheses after a space: “paragraph 20 (a)”, “paragraph 2 (a) (iv)”.

    It is cited as it is printed before the subparagraph, each level as a word of its own.

    Wrong:
        organ: The General Assembly,
        pre: Recalling paragraph 20(a) of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling paragraph 20 (a) of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/912, para. 4 (b)(ii).

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/912, para. 4 (b) (ii).

    Wrong:
        organ: The General Assembly,
        pre: Recalling paragraph 20a of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling paragraph 20 (a) of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling paragraphs 2 (a) (iv), 7 (b) and (c) and 9 of its resolution 70/1 of 25 September 2015,
        1. Takes note of the work under the agenda item(s) concerned;
        2. Requests a report.

    Source: observed in the amendments and resolutions of the Human Rights Council of 2024 to 2026 and in the resolutions
    of the seventy-eighth and seventy-ninth sessions of the Assembly.
    """
    text = passage.text
    if "aragraph" not in text and "ara." not in text and ")" not in text:
        return
    for found in _ODD.finditer(text):
        start, end = found.span("odd")
        if not passage.is_protected(start, end):
            letter = next(one for name, one in found.groupdict().items() if one and name not in {"odd", "number"})
            right = f"{found['number']} ({letter.lower()})"
            words = message("“{found}” is written “{right}”.", found=found["odd"], right=right)
            edit = ReplaceText(passage.span(start, end), passage.in_style(start, end, right))
            yield Fault(
                passage.span(start, end), words, (Fix(message("Write “{right}”", right=right), (edit,), Safety.SAFE),)
            )
    for cited in _CITED.finditer(text):
        slips = [one for one in _SLIP.finditer(text, cited.start(), cited.end()) if not (one["blank"] and one["open"])]
        if not slips or passage.is_protected(*cited.span()):
            continue
        edits = tuple(_live(passage, cited)) or tuple(_spaced(passage, slip) for slip in slips)
        right = _SLIP.sub(r" (\g<letter>)", cited.group())
        words = message("“{found}” is written “{right}”.", found=cited.group(), right=right)
        fix = Fix(message("Write “{right}”", right=right), edits, Safety.SAFE)
        yield Fault(passage.span(*cited.span()), words, (fix,))


def _spaced(passage: Passage, slip: re.Match[str]) -> ReplaceText:
    """Put a blank and the parenthesis before one letter."""
    start, end = slip.start(), slip.start("letter")
    return ReplaceText(passage.span(start, end), passage.in_style(start, end, " ("))


def _live(passage: Passage, cited: re.Match[str]) -> Iterator[ReplaceText]:
    """Write a live reference anew as a whole, so that it stays live."""
    for offset, one in placed(passage.inlines):
        if isinstance(one, Reference) and offset <= cited.start() < offset + len(one.words):
            words = _SLIP.sub(r" (\g<letter>)", one.words)
            yield ReplaceText(passage.span(offset, offset + len(one.words)), (replace(one, words=words),))
