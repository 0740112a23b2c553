"""Findings as one page for colleagues: complete in itself, read by eye or by ear, in light and in dark.

Nothing is loaded from anywhere, and the page says so to the browser. No severity is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from penholder.checks.context import Context
from penholder.checks.report import Report
from penholder.checks.reports.findings_json import quoted, replacement
from penholder.checks.reports.findings_text import SIGNS, counted, place_in_words
from penholder.drafting.bodies import ORGAN_NAMES
from penholder.model.finding import Finding, Safety, Severity
from penholder.model.inline import words_of
from penholder.model.kinds import Kind, Stage
from penholder.model.place import InLabel, InNote

_AROUND = 60
"""Characters of the text on either side of the words that a finding is about."""

_STAGES = {Stage.WORKING: "in negotiation", Stage.TABLING: "for tabling"}
_LEGEND = (
    "An error is a fault of form, a warning goes against house style, a hint is worth a look. "
    "“Look first”: whether the change is right depends on what is meant."
)
"""For readers who do not have the program."""

_LOOK = """
:root { color-scheme: light dark; --page: #ffffff; --text: #1c2430; --muted: #58626f; --line: #d9dde3;
  --error: #c62f2f; --warning: #8f5600; --hint: #1a6fb5; --gone: #c62f2f; --come: #1e7145; --ground: #eceff3; }
@media (prefers-color-scheme: dark) { :root { --page: #1e2126; --text: #e6e9ee; --muted: #a7b0bc; --line: #3a4049;
  --error: #ff8a80; --warning: #f2b84b; --hint: #7cbcf5; --gone: #ff8a80; --come: #7fd1a0; --ground: #2a2f36; } }
body { background: var(--page); color: var(--text); font: 1rem/1.45 system-ui, sans-serif; margin: 0 auto;
  max-width: 46rem; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0; } p { margin: .25rem 0; } ul { list-style: none; margin: 1rem 0; padding: 0; }
li { border-top: 1px solid var(--line); padding: .75rem 0; }
.muted { color: var(--muted); } .error { color: var(--error); } .warning { color: var(--warning); }
.hint { color: var(--hint); } blockquote { background: var(--ground); border-radius: 6px; font-family: "Times New Roman",
  "Liberation Serif", serif; font-size: 1.05rem; margin: .5rem 0; overflow-wrap: anywhere; padding: .5rem .75rem; }
mark { background: none; color: inherit; font-weight: bold; text-decoration: underline; }
del { color: var(--gone); } ins { color: var(--come); }
@media print { li { break-inside: avoid; } }
"""


def findings_html(reports: Sequence[tuple[Report, str]]) -> str:
    """Write reports, each with the name of its file, as one page."""
    sections = "".join(f"<section>{''.join(_section(report, source))}</section>\n" for report, source in reports)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_safe(_title(reports))}</title>\n<style>{_LOOK}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>Findings</h1>\n{sections}</main>\n</body>\n</html>\n"
    )


def _title(reports: Sequence[tuple[Report, str]]) -> str:
    return f"Findings: {reports[0][1]}" if len(reports) == 1 else f"Findings in {len(reports)} drafts"


def _section(report: Report, source: str) -> Iterator[str]:
    context = Context(report.draft, report.profile)
    title = next((one.words for one in report.draft.paragraphs if one.kind is Kind.TITLE), "")
    yield f"<h2>{_safe(title or source)}</h2>\n"
    counts = ", ".join(counted(report, severity) for severity in Severity)
    yield f'<p class="muted">{_safe(source)} · {counts}</p>\n'
    body, stage = ORGAN_NAMES[report.profile.body.value], _STAGES[report.profile.stage]
    yield f'<p class="muted">Checked with Penholder by the rules for the {body}, as a text {stage}.</p>\n'
    for said in (*report.truncated, *_failed(report.failed)):
        yield f"<p>{_safe(str(said))}</p>\n"
    if not report.findings:
        yield "<p>Nothing was found.</p>\n"
        return
    yield f'<p class="muted">{_LEGEND}</p>\n<ul>\n'
    for finding in report.findings:
        yield f"<li>{''.join(_item(context, finding))}</li>\n"
    yield "</ul>\n"


def _failed(rules: tuple[str, ...]) -> Iterator[str]:
    if rules:
        yield f"Rules that could not be run: {', '.join(rules)}."


def _item(context: Context, finding: Finding) -> Iterator[str]:
    severity = finding.severity
    place = place_in_words(context.draft, finding.span.place)
    sign = f'<span class="{severity.value}"><span aria-hidden="true">{SIGNS[severity]}</span> {severity.value.capitalize()}'
    yield f"<h3>{sign}</span> · {_safe(place)}</h3><p><strong>{_safe(str(finding.message))}</strong></p>"
    words = _words(context, finding)
    if words:
        yield f"<blockquote>{words}</blockquote>"
    yield f"<p>{_safe(str(finding.reason))}</p>"
    for fix in finding.fixes:
        care = "" if fix.safety is Safety.SAFE else " (look first)"
        yield f"<p>To put it right: {_safe(str(fix.title))}{care}</p>"
    yield f'<p class="muted">Rule: {_safe(finding.rule)}</p>'


def _words(context: Context, finding: Finding) -> str:
    """Quote the words with a little around them; where the first fix changes these alone, it is shown as a redline."""
    if isinstance(finding.span.place, InLabel):
        return ""
    start, end, quote = quoted(context, finding.span)
    text = _whole(context, finding)
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    lead, tail = "…" * (start > _AROUND), "…" * (end + _AROUND < len(text))
    new = replacement(context, finding.span, finding.fixes[0]) if finding.fixes else None
    if new is not None and new != quote:
        shown = f"<del><s>{_safe(quote)}</s></del> <ins><u>{_safe(new)}</u></ins>"
    elif quote:
        shown = f"<mark><b>{_safe(quote)}</b></mark>"
    else:
        return ""
    return f"{lead}{_safe(before)}{shown}{_safe(after)}{tail}"


def _whole(context: Context, finding: Finding) -> str:
    place = finding.span.place
    if isinstance(place, InNote):
        return "\n".join(words_of(line) for line in context.draft.notes_by_id[place.note].paragraphs)
    return words_of(context.draft.line(place))


def _safe(words: str) -> str:
    """Escape words; signs that no page may have, such as those that steer a printer, are left out."""
    return escape("".join(_printable(words)), quote=False)


def _printable(words: str) -> Iterable[str]:
    return (sign if sign >= " " and not "\ud800" <= sign <= "\udfff" and sign != "\x7f" else " " for sign in words)
