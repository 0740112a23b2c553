"""What became of paragraphs when the blocks that showed them were changed: the same ones, fewer, or new ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from penholder.desktop.editor import continuation
from penholder.desktop.editor.alignment import continued
from penholder.desktop.editor.differing import same_ends
from penholder.desktop.editor.runs import Runs, inlines_of
from penholder.model.draft import Draft, fresh_paragraph_ids
from penholder.model.history import Typed
from penholder.model.inline import Inlines, Reference, Text, normal, placed, text_of
from penholder.model.kinds import Kind
from penholder.model.paragraph import COUNTED, UNNUMBERED, Paragraph
from penholder.model.place import InParagraph

_BETWEEN = "\x1e"
"""Stands between the lines of several paragraphs while they are compared as one text."""


@dataclass(frozen=True, slots=True)
class Was:
    """A paragraph as it stood, and the runs that showed it."""

    paragraph: Paragraph
    runs: Runs


class ReadOnlyError(ValueError):
    """A change would alter a table or picture, which can only be kept or removed as a whole."""


def read_paragraphs(draft: Draft, first: int, old: Sequence[Was], lines: Sequence[Runs]) -> tuple[Paragraph, ...]:
    """Give the paragraphs that lines stand for now, in the place of the old ones from the index ``first`` on.

    Paragraphs go on as alignment says; those that are new get fresh ids and are what Enter makes there.
    """
    rows = continued([was.runs for was in old], lines)
    found = _with_own_characters([inlines_of(line) for line in lines], old)
    fresh = iter(fresh_paragraph_ids(draft, rows.count(None)) if None in rows else ())
    new: list[Paragraph] = []
    for index, row in enumerate(rows):
        if row is not None:
            new.append(_gone_on(old[row], lines[index], found[index]))
            continue
        new.append(replace(_made(draft, first, new, old, rows, index), id=next(fresh), inlines=found[index]))
    return tuple(_with_restarts(_numbered_from_two(draft, new, rows), rows, lines))


def _gone_on(was: Was, runs: Runs, line: Inlines) -> Paragraph:
    if was.runs == runs:
        return was.paragraph
    line = _with_current_references(line, inlines_of(was.runs), was.paragraph.inlines)
    if line == was.paragraph.inlines:
        return was.paragraph
    if was.paragraph.kind is Kind.OBJECT:
        raise ReadOnlyError(was.paragraph.id)
    return replace(was.paragraph, inlines=line)


def _with_current_references(line: Inlines, shown: Inlines, current: Inlines) -> Inlines:
    """Let references that have followed already keep their words where the page still shows the older ones."""
    if shown == current:
        return line
    were = [inline for inline in shown if isinstance(inline, Reference)]
    are = [inline for inline in current if isinstance(inline, Reference)]
    if len(were) != len(are):
        return line
    followed = dict(zip(were, are, strict=True))
    return tuple(followed.get(inline, inline) if isinstance(inline, Reference) else inline for inline in line)


def _with_own_characters(lines: list[Inlines], old: Sequence[Was]) -> list[Inlines]:
    """Keep characters that the page can only show as others (an old line end, an unpaired surrogate) where they stand."""
    before = _BETWEEN.join(was.paragraph.text for was in old)
    seen = _BETWEEN.join(text_of(inlines_of(was.runs)) for was in old)
    if before == seen or len(before) != len(seen):
        return lines
    now = _BETWEEN.join(map(text_of, lines))
    head, tail = same_ends(seen, now)
    text = before[:head] + now[head : len(now) - tail] + before[len(before) - tail :]
    kept, start = [], 0
    for line in lines:
        kept.append(_in_characters(line, text[start:]))
        start += len(text_of(line)) + 1
    return kept


def _in_characters(line: Inlines, text: str) -> Inlines:
    """Write a line with other characters, as many of them."""
    return normal(
        replace(one, text=text[at : at + len(one.text)])
        if isinstance(one, Text)
        else replace(one, words=text[at : at + len(one.words)])
        if isinstance(one, Reference)
        else one
        for at, one in placed(line)
    )


def _made(
    draft: Draft, first: int, new: list[Paragraph], old: Sequence[Was], rows: Sequence[int | None], index: int
) -> Paragraph:
    """Make what stands at a line that continues nothing: split off, begun behind the end, or put before the start."""
    above = (*draft.paragraphs[:first], *new)
    rest = draft.paragraphs[first + len(old) :]
    following = next((old[row] for row in rows[index + 1 :] if row is not None), None)
    was = old[row] if index and (row := rows[index - 1]) is not None else None
    if index == 0 and following is not None:
        kind, level = continuation.before((*above, following.paragraph), len(above))
    elif was is not None and was.runs and new[-1] is not was.paragraph:
        kind, level = was.paragraph.kind, was.paragraph.level
    elif above:
        kind, level = continuation.after((*above, *rest), len(above) - 1)
    else:
        kind, level = Kind.TITLE, 0
    return Paragraph.of("", kind, (), level)


def _numbered_from_two(draft: Draft, new: list[Paragraph], rows: Sequence[int | None]) -> list[Paragraph]:
    """Number an operative paragraph that stood alone and had no number, once another one comes beside it."""
    alone = [one for one in draft.paragraphs if one.kind is Kind.OPERATIVE and not one.level]
    if len(alone) != 1 or alone[0].number != UNNUMBERED:
        return new
    if not any(row is None and one.kind is Kind.OPERATIVE for row, one in zip(rows, new, strict=True)):
        return new
    return [replace(one, number=COUNTED) if one.id == alone[0].id else one for one in new]


def _with_restarts(new: list[Paragraph], rows: Sequence[int | None], lines: Sequence[Runs]) -> list[Paragraph]:
    """Let a count that began anew begin with the empty paragraph that was put above."""
    if len(new) > 1 and rows[0] is None and rows[1] is not None and not lines[0] and new[0].kind is new[1].kind:
        numbers = continuation.numbers_when_put_before(new[1].number)
        new[0], new[1] = replace(new[0], number=numbers[0]), replace(new[1], number=numbers[1])
    return new


def typed_between(old: Paragraph, new: Paragraph, caret: int) -> Typed | None:
    """Tell whether one paragraph differs from another by characters typed, or one erased, just before the caret."""
    before, now = text_of(old.inlines), text_of(new.inlines)
    place = InParagraph(new.id)
    grown = len(now) - len(before)
    if grown > 0:
        start = caret - grown
        if start < 0 or now[:start] + now[caret:] != before:
            return None
        return Typed(place, start, caret, now[caret - 1])
    if grown == -1 and before[:caret] + before[caret + 1 :] == now:
        return Typed(place, caret + 1, caret, before[caret])
    return None
