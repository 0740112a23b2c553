"""Rule: the form in which the Treaty Series is cited, and the place of the treaty in it."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.note_lines import NoteLine, all_italic, knows_italics, note_lines, with_italics
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.treaty_series import (
    SERIES,
    Treaty,
    TreatyCitation,
    numbers_in_volume,
    treaty_citations,
    treaty_named_before,
)
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety, Severity
from penholder.model.ids import NoteId
from penholder.model.inline import Inlines
from penholder.model.place import InParagraph

_LONGEST_TITLE = 400
_REGISTER = message("The place of the treaty is compared with that in the notes of earlier resolutions.")


@draft_rule(
    "footnotes/treaty-series",
    called="Form of the Treaty Series",
    fix=Safety.REVIEW,
    seen=lambda context: (context.draft.notes, _titles(context), knows_italics(context)),
)
def treaty_series(context: Context) -> Iterator[Fault]:
    """Treaties are cited as “United Nations, *Treaty Series*, vol. 1577, No. 27531”, with the number of registration.

    The title of the series is in italics, “vol.” has a small letter and “No.” a capital, and the number no comma. Where
    the treaty that the text names is known, its volume and number are compared.

    Wrong:
        organ: The General Assembly,
        pre: Guided by its resolution,[^1] and by the Treaty,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97).
        note 2: UNTS vol. 1577, No. 27,531.

    Right:
        organ: The General Assembly,
        pre: Guided by its resolution,[^1] and by the Treaty,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: *Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97).
        note 2: United Nations, *Treaty Series*, vol. 1577, No. 27531.

    Wrong:
        organ: The General Assembly,
        pre: Guided by the Convention on the Rights of the Child,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27513.

    Right:
        organ: The General Assembly,
        pre: Guided by the Convention on the Rights of the Child,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.

    Right:
        organ: The General Assembly,
        pre: Guided by the Convention on the Rights of the Child and the Optional Protocols thereto,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vols. 1577, 2171, 2173 and 2983, No. 27531.

    Source: observed in A/C.3/80/L.29 (9 notes), A/RES/73/7 and the resolutions of the seventy-eighth and seventy-ninth
    sessions (more than 1,000 notes).
    """
    italics = knows_italics(context)
    titles = dict(_titles(context))
    for line, found in note_lines(context, treaty_citations):
        for one in found:
            yield from _form(line, one, titles.get(line.place.note), italics)
        if len(found) == 1 and line.place.index == 0 and (treaty := titles.get(line.place.note)):
            yield from _place(line, found[0], treaty)


def _titles(context: Context) -> tuple[tuple[NoteId, Treaty], ...]:
    """Give the treaty that the text names before the mark of a note that cites the series, for each such note."""
    citing = {place.note for place, _ in context.gathered_in_notes(treaty_citations) if not place.index}
    found = []
    for where in context.anchored if citing else ():
        if where.note in citing and isinstance(where.place, InParagraph):
            text = context.draft.by_id[where.place.paragraph].text
            before = text[max(0, where.offset - _LONGEST_TITLE) : where.offset]
            if treaty := treaty_named_before(before):
                found.append((where.note, treaty))
    return tuple(found)


def _form(line: NoteLine, found: TreatyCitation, treaty: Treaty | None, italics: bool) -> Iterator[Fault]:
    """Judge the form; a page in the place of the number is put right where the treaty is known."""
    span = line.span(found.start, found.end)
    written = line.text[found.start : found.end]
    right = found.right or _with_number(line, found, treaty)
    if right is None:
        yield Fault(span, message("“{found}” has a page where the registration number belongs.", found=written))
        return
    edit = ReplaceText(span, _in_print(right, italics))
    fix = Fix(message("Write “{right}”", right=right), (edit,), Safety.REVIEW)
    fixes = (fix,) if line.is_plain(found.start, found.end) else ()
    if written != right and (found.start or written[1:] != right[1:]):  # a small first letter is told of any note
        yield Fault(span, message("“{found}” is written “{right}”.", found=written, right=right), fixes)
    elif italics and not all_italic(line.inlines, *found.series, italic=True):
        yield Fault(line.span(*found.series), message("“Treaty Series” is in italics."), fixes)


def _with_number(line: NoteLine, found: TreatyCitation, treaty: Treaty | None) -> str | None:
    numbers = (treaty.number,) if treaty and treaty.volume == found.volumes else numbers_in_volume(found.volumes)
    if len(numbers) != 1:
        return None
    begun = line.text[found.start : found.rest].rstrip() if found.series[0] == found.series[1] else ""
    return f"{begun or f'United Nations, {SERIES},'} vol. {found.volumes}, No. {numbers[0]}"


def _in_print(words: str, italics: bool) -> Inlines:
    start = words.find(SERIES)
    return with_italics(words, max(start, 0), start + len(SERIES) if start >= 0 else 0, italics)


def _place(line: NoteLine, found: TreatyCitation, treaty: Treaty) -> Iterator[Fault]:
    """Compare volume and number with those of the treaty that the text names."""
    if found.pair is None or found.pair == (treaty.volume, treaty.number):
        return
    words = message(
        "The {title} is registered in vol. {volume}, No. {number}.",
        title=treaty.title,
        volume=treaty.volume,
        number=treaty.number,
    )
    right = f"vol. {treaty.volume}, No. {treaty.number}"
    start = line.text.find("vol", found.rest)
    start = found.rest if start < 0 or start > found.end else start
    edit = ReplaceText(line.span(start, found.end), with_italics(right, 0, 0))
    fix = Fix(message("Write “{right}”", right=right), (edit,), Safety.REVIEW)
    yield Fault(line.span(start, found.end), words, (fix,), _REGISTER, Severity.WARNING)
