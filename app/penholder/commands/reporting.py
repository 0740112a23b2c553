"""A report of the findings for colleagues: saved as a page, as text or as data, or copied as text."""

from __future__ import annotations

import json
from pathlib import Path

from penholder.checks.report import Report
from penholder.checks.reports.findings_html import findings_html
from penholder.checks.reports.findings_json import findings_json
from penholder.checks.reports.findings_text import findings_text
from penholder.commands.command import Command, Context
from penholder.formats.safe_write import write_safely
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.session.session import Session

SUFFIXES = (".html", ".txt", ".json")
"""In which forms a report can be saved; the first is proposed."""


def report_in(suffix: str, report: Report, source: str) -> str | None:
    """Write a report in the form of a suffix; None for a suffix of another kind."""
    if suffix == ".html":
        return findings_html([(report, source)])
    if suffix == ".txt":
        return findings_text(report, source) + "\n"
    if suffix == ".json":
        return json.dumps(findings_json(report, source), ensure_ascii=False, indent=2) + "\n"
    return None


def _save(context: Context) -> None:
    session = context.session
    beside = session.working_path() or Path(session.name)
    suggestion = beside.with_name(f"{beside.stem} (findings){SUFFIXES[0]}")
    path = context.questions.file_to_write(suggestion, *SUFFIXES)
    if path is None:
        return
    words = report_in(path.suffix.lower(), session.check_now(), _source(session))
    if words is None:
        raise UserError(
            message("A report cannot be written as {suffix}.", suffix=path.suffix),
            "Choose a name that ends in .html, .txt or .json.",
        )
    write_safely(path, words.encode("utf-8", "replace"))
    session.tell("notice", message("The report is at {path}.", path=path))


def _copy(context: Context) -> None:
    session = context.session
    report = session.check_now()
    context.to_clipboard(findings_text(report, _source(session)))
    number = len(report.findings)
    words = "1 finding is copied as text." if number == 1 else "{number} findings are copied as text."
    session.tell("notice", message(words, number=number))


def _source(session: Session) -> str:
    return session.path.name if session.path else session.name


COMMANDS = (
    Command(
        "review.report",
        "Save a report of the findings…",
        "Review",
        _save,
        hint="Write what was found, for colleagues: as a page, as text or as data.",
    ),
    Command(
        "review.copy-report",
        "Copy the findings as text",
        "Review",
        _copy,
        hint="Put what was found on the clipboard, to be pasted into a message.",
    ),
)
