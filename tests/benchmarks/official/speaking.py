"""What the checks say of one official text, and what all its safe fixes together would change."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from penholder.checks.context import Context
from penholder.checks.engine import check
from penholder.checks.fixing import Fixed, fix_all_safe, safe_fix
from penholder.checks.report import Report
from penholder.checks.reports.findings_json import quoted, said_place
from penholder.model.draft import Draft
from penholder.model.edit import Edit, ReplaceText, SetMark, SetTypedLabel
from penholder.model.finding import Severity
from penholder.model.inline import OBJECT_SIGN, cut, text_of
from penholder.model.kinds import Kind
from penholder.model.place import InParagraph
from tests.benchmarks.official.own_words import is_about, meanings_of
from tests.benchmarks.official.texts import Official


@dataclass(frozen=True)
class Said:
    """One finding: where, which rule, how it weighs, its words, what it says, and whether the sponsors line has it."""

    text: str
    place: str
    rule: str
    severity: str
    words: str
    message: str
    around: str
    of_sponsors: bool


@dataclass(frozen=True)
class Changed:
    """One change of a safe fix: where, which rule, the words before and after, and what it lies inside of."""

    text: str
    place: str
    rule: str
    before: str
    after: str
    around: str
    inside: tuple[str, ...]


@dataclass(frozen=True)
class Spoken:
    """All of one text; ``again`` says that fixing twice changed something, ``made`` the rules of new findings."""

    said: tuple[Said, ...]
    changed: tuple[Changed, ...]
    failed: tuple[str, ...]
    again: bool
    made: tuple[str, ...]


def spoken(official: Official) -> Spoken:
    """Check a text, fix all that is safe, and check again."""
    report = check(official.draft)
    if not any(map(safe_fix, report.findings)):
        return Spoken(tuple(_said(official.name, report)), (), report.failed, False, ())
    mended, done = fix_all_safe(official.draft)
    twice, more = fix_all_safe(mended)
    after = check(mended)
    made = Counter(_loud(after)) - Counter(_loud(report))
    return Spoken(
        tuple(_said(official.name, report)),
        tuple(change for one in done for change in _changes(official.name, one)),
        report.failed,
        bool(more) or twice != mended,
        tuple(made.elements()),
    )


def _loud(report: Report) -> list[str]:
    return [one.rule for one in report.findings if one.severity is not Severity.HINT]


def _said(name: str, report: Report) -> list[Said]:
    draft = report.draft
    context = Context(draft, report.profile)
    rows = []
    for one in report.findings:
        start, end, words = quoted(context, one.span)
        around = _around(draft, one.span.place, one.span.start, one.span.end)
        place = one.span.place
        sponsors = isinstance(place, InParagraph) and draft.by_id[place.paragraph].kind is Kind.SPONSORS
        said = said_place(context, one.span)
        rows.append(Said(name, said, one.rule, one.severity.value, words, str(one.message), around, sponsors))
        assert start <= end
    return rows


def _around(draft: Draft, place: object, start: int, end: int, reach: int = 70) -> str:
    try:
        text = text_of(draft.line(place))
    except LookupError:
        text = draft.by_id[place.paragraph].text
        start = end = 0
    left, right = max(0, start - reach), end + reach
    return f"{text[left:start]}⟦{text[start:end]}⟧{text[end:right]}".replace(OBJECT_SIGN, "°")


def _changes(name: str, fixed: Fixed) -> list[Changed]:
    finding, draft = fixed.finding, fixed.draft
    fix = safe_fix(finding)
    assert fix is not None
    place = said_place(Context(draft, _profile(draft)), finding.span)
    return [_change(name, place, finding.rule, draft, edit, finding.span) for edit in fix.edits]


def _profile(draft: Draft) -> object:
    from penholder.checks.profile import Profile

    return Profile.of(draft)


def _change(name: str, place: str, rule: str, draft: Draft, edit: Edit, span: object) -> Changed:
    if isinstance(edit, ReplaceText):
        line = draft.line(edit.span.place)
        before = text_of(cut(line, edit.span.start, edit.span.end))
        after = text_of(edit.inlines)
        left, right = _common(before, after)
        start, end = edit.span.start + left, edit.span.end - right
        inside = _inside(rule, edit.span.place, line, start, end)
        around = _around(draft, edit.span.place, edit.span.start, edit.span.end, 40)
        return Changed(name, place, rule, _readable(before), _readable(after), around, inside)
    if isinstance(edit, SetMark):
        line = draft.line(edit.span.place)
        words = text_of(cut(line, edit.span.start, edit.span.end))
        sign = f"{'' if edit.present else 'not '}{edit.mark.kind.value}"
        around = _around(draft, edit.span.place, edit.span.start, edit.span.end, 40)
        inside = _inside(rule, edit.span.place, line, edit.span.start, edit.span.end)
        return Changed(name, place, rule, _readable(words), f"{_readable(words)} ({sign})", around, inside)
    if isinstance(edit, SetTypedLabel):
        one = draft.by_id[edit.paragraph]
        return Changed(name, place, rule, f"label {one.typed_label}", f"label {edit.typed_label}", one.text[:60], ())
    return Changed(name, place, rule, type(edit).__name__, "", str(span)[:60], ())


def _inside(rule: str, place: object, line: object, start: int, end: int) -> tuple[str, ...]:
    found = meanings_of(place, line, start, end)
    return tuple(one for one in found if not is_about(rule, one))


def _common(before: str, after: str) -> tuple[int, int]:
    """Count the characters at both ends that stay."""
    left = 0
    while left < min(len(before), len(after)) and before[left] == after[left]:
        left += 1
    right = 0
    while right < min(len(before), len(after)) - left and before[-1 - right] == after[-1 - right]:
        right += 1
    return left, right


def _readable(text: str) -> str:
    return text.replace(OBJECT_SIGN, "°")
