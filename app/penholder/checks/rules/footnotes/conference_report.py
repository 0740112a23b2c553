"""Rule: the form in which reports of conferences are cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.readings.note_lines import NoteLine, all_italic, knows_italics, note_lines
from penholder.checks.rule import Fault, draft_rule
from penholder.ground.messages import Message, message
from penholder.model.finding import Certainty

_REPORT = re.compile(
    r"^(?:See )?(?P<title>Report of the [^(;]{0,160}?(?:Conference|Summit|Congress|World Assembly|International Meeting)\b"
    r"[^(;]{0,200}?)"
    r"(?= ?\(|, chap\.|, A/CONF|\.?$)"
)
_DATED = re.compile(r"\b(?:1[89]|20)\d\d\b")
_PUBLISHED = re.compile(r"United Nations publication, Sales No\. (?:[A-Z]\.)?\d{2}\.[IVX]{1,5}(?:\.[A-Z])?\.\d{1,3}\b")
_SALES = re.compile(r"\bSales (?:[Nn]umber|[Nn]o\b\.?|#)|\bU\.?N\.? publication|United Nations [Pp]ublications?\b")
_SYMBOL = re.compile(r"\([A-Z]{1,3}/[^)]")


@draft_rule(
    "footnotes/conference-report",
    called="Form of conference reports",
    certainty=Certainty.ADVISORY,
    seen=lambda context: (context.draft.notes, knows_italics(context)),
)
def conference_report(context: Context) -> Iterator[Fault]:
    """The report of a conference is cited in italics with city and dates, and in parentheses how it was published.

    That is “(United Nations publication, Sales No. E.96.IV.8)” or its symbol; the part follows after a comma.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the Programme,[^1] and the report of the Council,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Report of the World Summit on Water, Lima, 6–12 March 1995 (A/CONF.166/9), chap. I, resolution 1, annex I.
        note 2: *Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97).

    Right:
        organ: The General Assembly,
        pre: Recalling the Programme,[^1] and the report of the Council,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Report of the World Summit on Water, Lima, 6–12 March 1995* (A/CONF.166/9), chap. I, resolution 1, annex I.
        note 2: *Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97).

    Wrong:
        organ: The General Assembly,
        pre: Recalling the Programme,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Report of the World Summit on Water, Lima, 6–12 March 1995*, chap. I, resolution 1, annex I.

    Right:
        organ: The General Assembly,
        pre: Recalling the Programme,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Report of the World Summit on Water, Lima, 6–12 March 1995* (A/CONF.166/9), chap. I, resolution 1, annex I.

    Source: observed in more than 200 notes of the resolutions of the seventy-eighth and seventy-ninth sessions.
    """
    italics = knows_italics(context)
    for line, (found,) in note_lines(context, _report):
        if said := _said(line, found, italics):
            yield Fault(line.span(*found.span("title")), said)


@lru_cache(maxsize=4096)
def _report(text: str) -> tuple[re.Match[str], ...]:
    """Find the title of a report at the beginning of a note."""
    found = _REPORT.match(text)
    return (found,) if found is not None else ()


def _said(line: NoteLine, found: re.Match[str], italics: bool) -> Message | None:
    dated = _DATED.search(found["title"])
    if dated is None:
        return message("The city and the dates of the conference are missing.")
    if _PUBLISHED.search(line.text) is None and _SYMBOL.search(line.text) is None:
        if _SALES.search(line.text):
            return message("The sales number is not written like “(United Nations publication, Sales No. E.96.IV.8)”.")
        return message("The sales number or the symbol of the report, in parentheses, is missing.")
    if italics and not all_italic(line.inlines, found.start("title"), found.start("title") + dated.end(), italic=True):
        return message("The title of the report, with city and dates, is not in italics.")
    return None
