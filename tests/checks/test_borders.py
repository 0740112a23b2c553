"""The borders of rules, case by case: ``borders/<family>.toml`` says what a rule finds in a few lines, and what it writes.

A case is a draft in the notation of ``checks/notation.py``, "The General Assembly" being its first line unless it names
an organ or a body. ``found`` lists what the rule that is named finds, in the order of reading: the words or the label,
behind " → " what its first fix puts in their place ("→?" where a rule with safe fixes only offers it), and a severity
that is not the rule's own in parentheses. A fix that changes other places too is told by the whole line after it, in
braces, behind the lines that it puts in, with its italics as "<i:Noting>" and the marks of its notes as "[^1]". ``says``
lists words that the messages hold, one string for each finding, where the case is about them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from penholder.checks.catalogue import BY_ID
from penholder.checks.context import Context
from penholder.checks.engine import check
from penholder.checks.notation import limit_in, read_notation
from penholder.checks.profile import Profile
from penholder.checks.reports.findings_json import replacement
from penholder.model.change import applied
from penholder.model.finding import Finding
from penholder.model.inline import cut, words_of
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from penholder.model.place import InLabel, InParagraph
from tests.checks.shapes import told

FOLDER = Path(__file__).parent / "borders"


def _cases() -> Iterator[ParameterSet]:
    for file in sorted(FOLDER.glob("*.toml")):
        for at, case in enumerate(tomllib.loads(file.read_text("utf-8"))["case"]):
            assert case["rule"].partition("/")[0] == file.stem
            yield pytest.param(case["rule"], case["text"], case["found"], case.get("says"), id=f"{case['rule']}-{at}")


def _said(context: Context, finding: Finding) -> str:
    """Give the words that are found, what the first fix writes, and a severity that is not the rule's own."""
    span = finding.span
    if isinstance(span.place, InLabel):
        words = context.outline[span.place.paragraph].shown
    else:
        words = words_of(cut(context.draft.line(span.place), span.start, span.end))
    if finding.fixes:
        asked = finding.fixes[0].safety is not BY_ID[finding.rule].fix
        words += f" {'→?' if asked else '→'} {_written(context, finding)}"
    return words if finding.severity is BY_ID[finding.rule].severity else f"{words} ({finding.severity.value})"


def _written(context: Context, finding: Finding) -> str:
    """Give what the first fix puts in the place of the words, or the label or line that is there after it."""
    written = replacement(context, finding.span, finding.fixes[0])
    if written is not None:
        return written
    after = applied(context.draft, finding.fixes[0].edits)
    place = finding.span.place
    if isinstance(place, InLabel):
        return outline(after)[place.paragraph].shown
    if isinstance(place, InParagraph) and place.paragraph not in after.by_id:
        return "{}"
    marks = shown_marks(after)
    put_in = [one.inlines for one in after.paragraphs if one.id not in context.draft.by_id]
    return "".join(f"{{{told(line, marks)}}}" for line in (*put_in, after.line(place)))


@pytest.mark.parametrize(("rule", "text", "found", "says"), list(_cases()))
def test_a_rule_finds_this_and_no_more(rule: str, text: str, found: list[str], says: list[str] | None) -> None:
    notation = text if re.search(r"^(?:organ|body):", text, re.MULTILINE) else f"organ: The General Assembly,\n{text}"
    draft = read_notation(notation)
    profile = replace(Profile.of(draft), select=frozenset({rule}), most_words=limit_in(notation))
    report = check(draft, profile)
    assert report.failed == ()
    assert [_said(Context(draft, profile), one) for one in report.findings] == found
    for one, words in zip(report.findings, says or (), strict=says is not None):
        assert words in str(one.message)
