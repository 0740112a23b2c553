"""Rule: sources are cited in notes and not in parentheses in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from penholder.checks.context import Context, notes_seen
from penholder.checks.readings.ibid_chain import rewritten_chain
from penholder.checks.readings.numbered_notes import notes_as_read
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.drafting.protected import is_protected, protected_spans
from penholder.ground.messages import message
from penholder.model.draft import fresh_note_ids
from penholder.model.edit import Edit, ReplaceText, SetNote
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.inline import NoteAnchor, cut, plain
from penholder.model.kinds import Body, DocumentType, Kind
from penholder.model.note import Note
from penholder.model.place import InParagraph, Span

_SYMBOL = r"(?:A|S|E|ST)/[A-Z0-9][A-Za-z0-9./\-]{1,40}(?: \((?:[IVXL]{1,8}|\d{4})\))?"
_IN_PARENTHESES = re.compile(
    rf"[ \u00a0](?P<parentheses>\((?P<source>(?:[Ss]ee )?(?:(?:(?:UN |United Nations )?[Dd]oc(?:ument|\.)) )?{_SYMBOL}"
    rf"(?:(?:, | and |, and )(?:{_SYMBOL}|(?:Add|Corr|Rev)\.\d{{1,2}}(?:[-–]\d{{1,2}})?)"
    rf"|, (?:paras?\. |paragraphs? |annex|chap\. |sect\. )[A-Za-z0-9 .–]{{0,30}}){{0,6}})\))"
    r"(?P<sign>[,;:.]?)"
)
_KINDS = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})
_DOCUMENT = re.compile(r"^(?:UN |United Nations )?[Dd]oc(?:ument|\.) ")


@lru_cache(maxsize=2048)
def _found(text: str) -> tuple[tuple[int, int, str, str], ...]:
    """Find the symbols in parentheses: where with their blank and the sign behind, what they cite, and the sign."""
    if "/" not in text or "(" not in text:
        return ()
    return tuple(
        (*found.span(), found["source"], found["sign"])
        for found in _IN_PARENTHESES.finditer(text)
        if not is_protected(protected_spans(text), *found.span("parentheses"))
    )


@draft_rule(
    "footnotes/all-sources",
    called="Sources in notes",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    seen=lambda context: (*notes_seen(context), context.gathered(_found), context.outline),
    scope=Scope(bodies=frozenset(Body) - {Body.SC}, document_types=DRAFT_AND_ADOPTED - {DocumentType.DRAFT_DECISION}),
)
def all_sources(context: Context) -> Iterator[Fault]:
    """In resolutions sources are cited in notes, never as a symbol in parentheses in the text.

    The text is to be read as a sentence; the Security Council alone puts symbols into it.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report of the Secretary-General (A/80/911), and its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the report of the Secretary-General,[^1] and its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/911.

    Right:
        organ: The General Assembly,
        pre: Recalling the report of the Secretary-General contained in document A/80/911,
        1. Takes note of the report of the High-level Panel (the Panel);
        2. Requests a report.

    Right:
        body: sc
        organ: The Security Council,
        pre: Recalling the report of the Secretary-General (S/2026/911), and its resolution 2397 (2017),
        1. Takes note of the report;
        2. Requests a report.

    Source: Editorial Manual, footnotes, chapter 2, A; drafts of the Security Council of 2016 to 2024 do otherwise.
    """
    for place, found in context.gathered(_found):
        if not isinstance(place, InParagraph) or context.outline[place.paragraph].kind not in _KINDS:
            continue
        for start, end, source, sign in found:
            words = message("The source {source} stands in the text and not in a note.", source=source)
            span = Span(place, start + 1, end - len(sign))
            yield Fault(span, words, (_fix(context, Span(place, start, end), source, sign),))


def _fix(context: Context, span: Span, source: str, sign: str) -> Fix:
    """Put the source into a note of its own behind the sign, and bring "Ibid." along."""
    name = fresh_note_ids(context.draft, 1)[0]
    words = _DOCUMENT.sub("", source).rstrip(".")
    note = Note.of(name, plain(f"{words[0].upper()}{words[1:]}."))
    line = context.draft.line(span.place)
    new = (*cut(line, span.end - len(sign), span.end), NoteAnchor(name))
    edits: list[Edit] = [ReplaceText(span, new), SetNote(note)]
    before = [one.note for one in notes_as_read(context)]
    ahead = _notes_before(context, span, [one.id for one in before])
    bodies = rewritten_chain(before, [*before[:ahead], note, *before[ahead:]]) or {}
    edits += [
        SetNote(Note(one.id, bodies[one.id], one.custom_mark, one.typed_mark)) for one in before if one.id in bodies
    ]
    return Fix(message("Put {source} into a note", source=source), tuple(edits), Safety.REVIEW)


def _notes_before(context: Context, span: Span, names: list[str]) -> int:
    """Count the notes of the row whose marks stand before a place."""
    positions = context.outline.positions
    assert isinstance(span.place, InParagraph)
    here = (positions[span.place.paragraph], span.start)
    marks = {
        where.note
        for where in context.anchored
        if isinstance(where.place, InParagraph) and (positions[where.place.paragraph], where.offset) < here
    }
    return sum(name in marks for name in names)
