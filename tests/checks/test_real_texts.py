"""Official texts, read in place: what must be found in them is found, and hardly anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.checks.engine import check
from penholder.checks.fixing import fix_all_safe
from penholder.checks.report import Report
from penholder.checks.reports.findings_json import findings_json
from penholder.formats.registry import read_file
from penholder.model.finding import Severity

WORDS_TO_A_PAGE = 450


@pytest.fixture(scope="module")
def plain_text(shared: Path) -> Report:
    """Give the report on A/C.3/80/L.29 as an extraction from PDF leaves it."""
    return check(read_file(shared / "drafts" / "A_C.3_80_L.29.txt").draft)


def test_the_two_errors_of_that_draft_are_found_and_no_other(plain_text: Report) -> None:
    found = findings_json(plain_text, "A_C.3_80_L.29.txt")["findings"]
    errors = [(one["rule"], one["place"], one["message"]) for one in found if one["severity"] == "error"]
    assert errors == [
        ("footnotes/marker-after-punctuation", "2 (c)", "The mark 24 stands before the comma."),
        ("footnotes/numeric-sequence", "20 (h)", "There is a mark 36, but no note 36."),
    ]


def test_its_note_without_a_mark_is_a_warning_and_the_only_one(plain_text: Report) -> None:
    warnings = [one for one in plain_text.findings if one.severity is Severity.WARNING]
    assert [(one.rule, str(one.message)[:18]) for one in warnings] == [
        ("footnotes/masthead-asterisk", "There is a note *,")
    ]


def test_its_safe_fix_puts_the_mark_behind_the_comma_and_nothing_else(plain_text: Report) -> None:
    draft = plain_text.draft
    fixed, done = fix_all_safe(draft)
    assert [one.finding.rule for one in done] == ["footnotes/marker-after-punctuation"]
    changed = [new for new, old in zip(fixed.paragraphs, draft.paragraphs, strict=True) if new != old]
    assert len(changed) == 1
    assert fixed.notes == draft.notes
    assert changed[0].words == draft.by_id[changed[0].id].words


def test_adopted_resolutions_are_quiet(shared: Path) -> None:
    """At most 0.05 errors and 0.5 findings to a page, on every eighth of the resolutions."""
    words, errors, findings = 0, 0, 0
    for path in sorted((shared / "resolutions").glob("*.md"))[::8]:
        draft = read_file(path).draft
        report = check(draft)
        assert report.failed == ()
        words += sum(len(one.words.split()) for one in draft.paragraphs)
        errors += report.counts[Severity.ERROR]
        findings += len(report.findings)
    pages = words / WORDS_TO_A_PAGE
    assert pages > 300
    assert errors / pages <= 0.05
    assert findings / pages <= 0.5
