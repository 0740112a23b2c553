"""Rule: apostrophes are curly, and plurals of abbreviations and decades have none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import EVERY_LINE, substituted
from penholder.checks.rule import Fault, rule
from penholder.drafting.quotation_marks import MarkFault, wrong_marks
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety

_COUNTED = "CSO|HRD|ICT|IDP|INGO|LDC|LLDC|MDG|MP|NDC|NGO|PDF|PPP|SDG|SME|STI|TNC|CEO|CD|DVD"
_PLURAL = re.compile(
    rf"(?<![\w/.-])(?P<name>(?:{_COUNTED})(?=[’'`]s(?:[,;:.)\ufffc]|\Z| (?:and|or|in|to|of|with|that|which|are|were|have|for"
    r"|from|on|at|as|by|should|will)\b))|(?:1[5-9]|20)\d0)(?P<mark>[’'`])s\b"
)


@rule("punctuation/apostrophe", called="Curly apostrophes, none in plurals", fix=Safety.SAFE, scope=EVERY_LINE)
def apostrophe(passage: Passage) -> Iterator[Fault]:
    """An apostrophe is curly, and there is none in the plural of an abbreviation or in a decade.

    The curly sign is the one that print has always had; in a plural an apostrophe says that something belongs to
    somebody, which is not meant.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the State's duties,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the State’s duties,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the wells dug since the early 1960’s in States’ border areas,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the wells dug since the early 1960s in States’ border areas,
        1. Welcomes the progress made;
        2. Requests a report.

    Source: Editorial Manual, Quotations; observed in A/C.3/80/L.29, where every apostrophe is curly.
    """
    text = passage.text
    if not any(sign in text for sign in "’'`´ʼ‘′"):
        return
    plurals = {match.start("mark"): match for match in _PLURAL.finditer(text)}
    for match in plurals.values():
        right = match["name"] + "s"
        words = message("The plural “{found}” has no apostrophe: “{right}”.", found=match.group(), right=right)
        yield substituted(passage, match.start(), match.end(), [right], Safety.SAFE, words)
    for mark in wrong_marks(text):
        if mark.fault is MarkFault.APOSTROPHE and mark.at not in plurals:
            edit = ReplaceText(passage.span(mark.at, mark.at + 1), passage.in_style(mark.at, mark.at + 1, "’"))
            fix = Fix(message("Write ’"), (edit,), Safety.SAFE)
            words = message("This apostrophe is written {sign} instead of ’.", sign=text[mark.at])
            yield Fault(passage.from_word(mark.at, mark.at + 1), words, (fix,))
