"""Rule: the form in which Official Records are cited."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.note_lines import NoteLine, all_italic, knows_italics, note_lines, with_italics
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.official_records import RecordsCitation, records_citations
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety


@draft_rule(
    "footnotes/official-records",
    called="Form of the Official Records",
    fix=Safety.REVIEW,
    seen=lambda context: (context.notes, knows_italics(context)),
)
def official_records(context: Context) -> Iterator[Fault]:
    """Official Records are cited in italics by organ, session in words and supplement, with the symbol in parentheses.

    One form for all of them lets a reader find the volume; the Economic and Social Council has the year in the place of
    the session.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *GAOR, 80th session, Suppl. 53* (A/80/53), chap. IV.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Official Records of the General Assembly, Eightieth Session, Supplement No. 53* (A/80/53), chap. IV.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the reports[^1] of both bodies,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Official Records of the Economic and Social Council, 2026, Supplement No. 8*, (E/2026/28).
        note 2: *Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97).

    Right:
        organ: The General Assembly,
        pre: Recalling the reports[^1] of both bodies,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Official Records of the Economic and Social Council, 2026, Supplement No. 8* (E/2026/28).
        note 2: *Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97).

    Wrong:
        organ: The General Assembly,
        pre: Recalling the reports of one[^1] and the other,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Official Records of the General Assembly, Eightieth Session, Supplement No. 97 (A/80/97).
        note 2: *Official Records of the Economic and Social Council, 2026, Supplement No. 8 and corrigendum* (E/2026/28).

    Right:
        organ: The General Assembly,
        pre: Recalling the reports of one[^1] and the other,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97).
        note 2: *Official Records of the Economic and Social Council, 2026, Supplement No. 8 and corrigendum* (E/2026/28).

    Source: observed in A/C.3/80/L.29 (8 notes), A/RES/73/3 and the resolutions of the seventy-eighth and seventy-ninth
    sessions.
    """
    italics = knows_italics(context)
    for line, cited in note_lines(context, records_citations):
        for found in cited:
            yield from _faults(line, found, italics)


def _faults(line: NoteLine, found: RecordsCitation, italics: bool) -> Iterator[Fault]:
    written = line.text[found.start : found.end]
    if found.right is None:
        return
    span = line.span(found.start, found.end)
    edit = ReplaceText(span, with_italics(found.right, *found.right_italic, italics))
    fix = Fix(message("Write “{right}”", right=found.right), (edit,), Safety.REVIEW)
    fixes = (fix,) if line.is_plain(found.start, found.end) else ()
    if written != found.right:
        words = message("“{found}” is written “{right}”.", found=written, right=found.right)
        yield Fault(span, words, fixes)
    elif italics and not all_italic(line.inlines, *found.italic, italic=True):
        yield Fault(line.span(*found.italic), message("The title of the Official Records is not in italics."), fixes)
    elif italics and not all_italic(line.inlines, *found.roman, italic=False):
        yield Fault(line.span(*found.roman), message("The italics go beyond the title of the Official Records."), fixes)
