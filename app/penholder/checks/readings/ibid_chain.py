"""Brings "Ibid." along when the row of notes changes: in full where another source comes before, short where the same does.

That "Ibid." stands for what the note directly before cites is stated in the Editorial Manual, footnotes, chapter 5, B.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from penholder.checks.readings.citations import ChainFaultKind, Citation, Series, chain_faults, is_ibid, read_citation
from penholder.model.ids import NoteId
from penholder.model.inline import Inlines, Text, cut, normal, plain, spliced, text_of
from penholder.model.note import Note

Bodies = tuple[Inlines, ...]
"""The paragraphs of a note."""

_IBID = re.compile(r"\s*[Ii]bid\.?(?:, ?| )?")
_PART = re.compile(
    r",? (?=(?:vols?|chaps?|sects?|paras?)\.|(?:annex(?:es)?|appendix|resolutions?|decisions?|part|enclosure)\b)"
)
_SESSION = re.compile(r"(?:[A-Z][a-z]+(?:-[a-z]+)?(?: [A-Z][a-z]+)? Session|\d{4}),? ")
_VOLUME = re.compile(r"vols?\. ")


def rewritten_chain(before: Sequence[Note], after: Sequence[Note]) -> Mapping[NoteId, Bodies] | None:
    """Give new bodies for the notes whose "Ibid." would say something else in another row.

    ``before`` is the row as the reader of the draft sees it, ``after`` the row to come, with notes that are new. None
    where it cannot be told what an "Ibid." stands for, or where the new row would not be right.
    """
    known = in_full(before)
    earlier: dict[NoteId, NoteId | None] = dict(
        zip((one.id for one in before), [None, *(one.id for one in before)], strict=False)
    )
    bodies: dict[NoteId, Bodies] = {}
    texts: list[str] = []
    last: NoteId | None = None
    for note in after:
        body = note.paragraphs[0] if note.paragraphs else ()
        if is_ibid(text_of(body)) and earlier.get(note.id, note.id) != last:
            full = known.get(note.id)
            if full is None:
                return None
            body = full
        texts.append(text_of(body))
        if note.paragraphs and body != note.paragraphs[0]:
            bodies[note.id] = (body, *note.paragraphs[1:])
        last = note.id
    return _shortened(before, after, bodies, texts)


def _shortened(
    before: Sequence[Note], after: Sequence[Note], bodies: dict[NoteId, Bodies], texts: list[str]
) -> Mapping[NoteId, Bodies] | None:
    """Write "Ibid." where a note has come behind one of the same source that it did not follow before."""
    old = {(before[fault.index].id, fault.kind) for fault in chain_faults([_words(note) for note in before])}
    for _ in range(len(after) + 1):
        new = [fault for fault in chain_faults(texts) if (after[fault.index].id, fault.kind) not in old]
        if not new:
            return bodies
        fault, note = new[0], after[new[0].index]
        if fault.kind is not ChainFaultKind.SAME_SERIES or fault.words is None:
            return None
        body = bodies.get(note.id, note.paragraphs)
        short = spliced(body[0], 0, fault.cut, plain(fault.words))
        bodies[note.id] = (short, *body[1:])
        texts[fault.index] = text_of(short)
    return None


def _words(note: Note) -> str:
    return text_of(note.paragraphs[0]) if note.paragraphs else ""


def in_full(notes: Sequence[Note]) -> Mapping[NoteId, Inlines | None]:
    """Give the first paragraph of each note with its "Ibid." resolved; None where that cannot be told."""
    found: dict[NoteId, Inlines | None] = {}
    last: Inlines | None = None
    for note in notes:
        body = note.paragraphs[0] if note.paragraphs else ()
        if is_ibid(text_of(body)):
            last = _resolved(body, last) if last is not None else None
        else:
            last = body
        found[note.id] = last
    return found


def _resolved(body: Inlines, last: Inlines) -> Inlines | None:
    """Write one "Ibid." in full, given what the note before it says in full."""
    text, source = text_of(body), text_of(last)
    begun = _IBID.match(text)
    if begun is None:
        return None
    rest = cut(body, begun.end(), len(text))
    if not text[begun.end() :].strip(" ."):
        return last
    citation = read_citation(source)
    if citation is None:
        head = cut(last, 0, _before_part(source))
        return normal((*head, Text(", "), *rest))
    kept = _kept(source, citation, text[begun.end() :])
    joint = "" if source[:kept].endswith(" ") else ", "
    return normal((*cut(last, 0, kept), Text(joint), *rest))


def _kept(source: str, citation: Citation, rest: str) -> int:
    """Tell how much of the source an "Ibid." with such a rest repeats: the series, the session, or all but the part."""
    if citation.series is Series.TREATIES:
        return citation.rest if _VOLUME.match(rest) else _before_part(source, citation.behind_head)
    if _SESSION.match(rest):
        return citation.rest
    if rest.startswith("Supplement"):
        session = _SESSION.match(source, citation.rest)
        return session.end() if session else citation.rest
    return _before_part(source, citation.behind_head)


def _before_part(source: str, start: int = 0) -> int:
    """Give the offset where the part of a source begins, "chap. IV", or its final stop."""
    part = _PART.search(source, start)
    return part.start() if part else len(source.rstrip(" ."))
