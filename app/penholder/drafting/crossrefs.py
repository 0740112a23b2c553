"""References to paragraphs of the same text: found in words, and made live where only this text can be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from penholder.drafting.protected import protected_spans
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import Inlines, Text, text_of, with_references
from penholder.model.kinds import Body, DocumentType
from penholder.model.outline import Entry, Outline, outline
from penholder.model.reference_words import Aim, ReferenceWords, find_reference_words

_POINTING = frozenset({"above", "below"})
_NAMES_ANOTHER_TEXT = (" of ", " thereof", " to the ")


@dataclass(frozen=True, slots=True)
class FoundReference:
    """Words of a line that name paragraphs of the same text; a number that names none has no target."""

    words: ReferenceWords
    targets: tuple[ParagraphId | None, ...]

    @property
    def complete(self) -> bool:
        """Whether every number names a paragraph that is there."""
        return all(target is not None for target in self.targets)


def live_references(draft: Draft) -> Draft:
    """Make references live in paragraphs and notes; a draft without any comes back as the same object.

    An amendment quotes the numbers of another text, so nothing in it is made live.
    """
    if draft.document_type is DocumentType.AMENDMENT:
        return draft
    counted = outline(draft)
    paragraphs = tuple(
        replace(one, inlines=line)
        if (line := _live_line(draft, counted, one.inlines, one.id, one.id)) is not one.inlines
        else one
        for one in draft.paragraphs
    )
    notes = tuple(
        replace(
            note,
            paragraphs=tuple(_live_line(draft, counted, line, draft.homes.get(note.id)) for line in note.paragraphs),
        )
        for note in draft.notes
    )
    if paragraphs == draft.paragraphs and notes == draft.notes:
        return draft
    return replace(draft, paragraphs=paragraphs, notes=notes)


def found_references(
    draft: Draft, line: Inlines, where: ParagraphId | None, counted: Outline | None = None
) -> Iterator[FoundReference]:
    """Find the words in one line that have the form of a reference to this text, live or not.

    ``where`` is the paragraph the line stands in, or the one that its note hangs on; who asks for many lines gives the
    outline.
    """
    yield from _found(draft, counted or outline(draft), line, where)


def _found(draft: Draft, counted: Outline, line: Inlines, where: ParagraphId | None) -> Iterator[FoundReference]:
    for one in own_reference_words(text_of(line)):
        if holds_for_body(one, draft.body):
            yield FoundReference(one, _targets(counted, one, where))


@lru_cache(maxsize=2048)
def own_reference_words(text: str) -> tuple[ReferenceWords, ...]:
    """Find the words in a line that have the form of a reference to the same text; quotations are passed over.

    What goes on to name another text ("paragraph 3 below of", "thereof") is left out. Answers are kept by text.
    """
    words = find_reference_words(text)
    if not words:
        return ()
    protected = protected_spans(text)
    found = []
    at = 0
    for one in words:  # both run in the order of the text
        while at < len(protected) and protected[at][1] <= one.start:
            at += 1
        quoted = at < len(protected) and protected[at][0] < one.end
        if not quoted and not text[one.end : one.end + 9].startswith(_NAMES_ANOTHER_TEXT):
            found.append(one)
    return tuple(found)


def holds_for_body(words: ReferenceWords, body: Body) -> bool:
    """Tell whether a reference has a form of this body: "of this resolution" is the Security Council's alone."""
    return "this" not in words.tail or body is Body.SC


def _live_line(
    draft: Draft, counted: Outline, line: Inlines, where: ParagraphId | None, own: ParagraphId | None = None
) -> Inlines:
    """Make the references of a line live; one that points above or below and names ``own`` paragraph is wrong."""
    if not any(
        isinstance(inline, Text) and ("above" in inline.text or "below" in inline.text or "resolution" in inline.text)
        for inline in line
    ):
        return line
    complete = {
        found.words.start: (found.words.end, targets)
        for found in _found(draft, counted, line, where)
        if (targets := tuple(target for target in found.targets if target is not None))
        and found.complete
        and not (
            found.words.tail in _POINTING and own in targets
        )  # what points elsewhere names no paragraph it stands in
    }
    return with_references(line, complete) if complete else line


def _targets(counted: Outline, words: ReferenceWords, where: ParagraphId | None) -> tuple[ParagraphId | None, ...]:
    here = counted.by_id.get(where) if where is not None else None
    whole = words.tail not in _POINTING
    return tuple(_target(counted, words.aim, slot.label, None if whole else here) for slot in words.slots)


def _target(counted: Outline, aim: Aim, label: str, here: Entry | None) -> ParagraphId | None:
    """Find the paragraph a number names: in the part where the words stand, or the only one in its annex."""
    named = candidates(counted, aim, label, here)
    return named[0].paragraph if len(named) == 1 else None


def candidates(counted: Outline, aim: Aim, label: str, here: Entry | None) -> Sequence[Entry]:
    """Give every paragraph that a number may name: those of the part where the words stand, else of the same annex.

    ``here`` is the paragraph with the words, None for a reference to the resolution as a whole.
    """
    annex = here.annex if here and aim is not Aim.ANNEX else 0
    named: Sequence[Entry] = counted.named.get((aim, label), ())
    if aim is not Aim.ANNEX:
        named = [entry for entry in named if entry.annex == annex]
    return [entry for entry in named if here and entry.zone == here.zone] or named
