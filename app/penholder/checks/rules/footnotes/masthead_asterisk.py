"""Rule: notes to symbol, date and sponsors have asterisks, and asterisks are for them alone."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Anchored, Context, notes_seen
from penholder.checks.passage import first_words
from penholder.checks.readings.numbered_notes import is_letter
from penholder.checks.rule import Fault, draft_rule
from penholder.ground.messages import message
from penholder.model.finding import Severity
from penholder.model.inline import text_of
from penholder.model.kinds import Kind
from penholder.model.place import InMasthead, InNote, InParagraph, Span

_TEXT_KINDS = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})
_NOWHERE = message("A note is read at its mark, so one without a mark is read by nobody.")
_LOST = message("Either its words were lost, or its mark was left behind when the note went.")


@draft_rule(
    "footnotes/masthead-asterisk",
    called="Asterisks for notes to symbol, date and sponsors",
    seen=lambda context: (*notes_seen(context), context.outline),
)
def masthead_asterisk(context: Context) -> Iterator[Fault]:
    """Notes to the symbol, the date or the sponsors are marked *, **; notes in the text are numbered.

    The numbered series belongs to the text of the resolution; what is said about the document itself stands apart.

    Wrong:
        sponsors: Peru[^1] and Samoa: draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.
        note 1: On behalf of the States that are members of the group.

    Right:
        sponsors: Peru[^*] and Samoa: draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.
        note *: On behalf of the States that are members of the group.

    Source: observed in A/C.3/80/L.29 and Human Rights Council drafts of 2024 to 2026.
    """
    marked = set()
    for where in context.anchored:
        note = context.draft.notes_by_id.get(where.note)
        if note is None or (is_letter(note.custom_mark) and _kind(context, where) in _TEXT_KINDS):
            continue
        kind = _kind(context, where)
        if note.custom_mark is None:
            if kind is None or kind is Kind.SPONSORS:
                place = "on the sponsors line" if kind else "in the masthead"
                words = message(
                    "The mark {mark} stands " + place + ", where asterisks belong.", mark=context.shown_marks[note.id]
                )
                yield Fault(where.span, words)
            continue
        if kind in _TEXT_KINDS:
            yield Fault(
                where.span,
                message("The mark {mark} stands in the text, where notes are numbered.", mark=note.custom_mark),
            )
        elif not note.words.strip() and note.id not in marked:
            yield Fault(
                where.span, message("There is a mark {mark}, but no note {mark}.", mark=note.custom_mark), reason=_LOST
            )
        marked.add(note.id)
    for note in context.draft.notes:
        if (
            note.custom_mark is not None
            and not is_letter(note.custom_mark)
            and note.id not in marked
            and note.paragraphs
        ):
            words = message(
                "There is a note {mark}, but no mark {mark} on the symbol, the date or the sponsors.",
                mark=note.custom_mark,
            )
            span = Span(InNote(note.id), 0, first_words(text_of(note.paragraphs[0])))
            yield Fault(span, words, reason=_NOWHERE, severity=Severity.WARNING)


def _kind(context: Context, where: Anchored) -> Kind | None:
    """Give the kind of the paragraph where a mark stands; None in the masthead."""
    if isinstance(where.place, InParagraph):
        return context.outline[where.place.paragraph].kind
    assert isinstance(where.place, InMasthead)
    return None
