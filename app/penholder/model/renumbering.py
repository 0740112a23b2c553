"""What a step did to numbers that it did not touch itself: told in one line where it is much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from penholder.model.draft import Draft
from penholder.model.inline import Inlines, Reference
from penholder.model.kinds import COUNTED_KINDS
from penholder.model.outline import Entry, Outline, outline

MANY = 5
"""Labels that must have changed before anybody is told of them alone."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbours whose numbers moved by the same: from ``first`` to ``last``, as they were and as they are."""

    old: tuple[int, int]
    new: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Renumbering:
    """Which numbers of paragraphs have changed, how many labels of subparagraphs, and how many references followed."""

    runs: tuple[Run, ...]
    labels: int
    references: int

    @property
    def is_worth_telling(self) -> bool:
        """Whether it is much, or words of other paragraphs have changed with it."""
        return self.labels >= MANY or self.references > 0


def renumbering(before: Draft, after: Draft) -> Renumbering | None:
    """Compare the labels of paragraphs that are the same in both drafts; None where all labels are as they were."""
    old, new = outline(before), outline(after)
    if old is new:
        return None
    references = _followed(before, after)
    changed = [entry for entry in new.entries if _has_moved(entry, old, before, after)]
    if not changed and not references:
        return None
    tops = [entry for entry in changed if entry.level == 0]
    return Renumbering(tuple(_runs(tops, old)), len(changed), references)


def _has_moved(entry: Entry, old: Outline, before: Draft, after: Draft) -> bool:
    """Tell whether a paragraph is labelled anew although it is what it was."""
    was = old.by_id.get(entry.paragraph)
    if was is None or was.shown == entry.shown:
        return False
    one, other = before.by_id[entry.paragraph], after.by_id[entry.paragraph]
    return (one.kind, one.level, one.number) == (other.kind, other.level, other.number)


def _number(shown: str) -> int | None:
    bare = shown.removesuffix(".")
    return int(bare) if bare.isascii() and bare.isdigit() else None


def _runs(tops: list[Entry], old: Outline) -> Iterator[Run]:
    """Join numbers that follow each other before and after."""
    found: list[list[tuple[int, int]]] = []
    zone = None
    for entry in tops:
        was, now = _number(old[entry.paragraph].shown), _number(entry.shown)
        if was is None or now is None or entry.kind not in COUNTED_KINDS:
            continue
        last = found[-1][-1] if found else None
        if last is not None and zone == entry.zone and (was, now) == (last[0] + 1, last[1] + 1):
            found[-1].append((was, now))
        else:
            found.append([(was, now)])
        zone = entry.zone
    for one in found:
        yield Run((one[0][0], one[-1][0]), (one[0][1], one[-1][1]))


def _followed(before: Draft, after: Draft) -> int:
    """Count the references whose words have changed while they name the same paragraphs."""
    number = 0
    for one in after.paragraphs:
        was = before.by_id.get(one.id)
        if was is not None and was.inlines is not one.inlines and one.refers and was.refers:
            number += _differing(was.inlines, one.inlines)
    for note in after.notes:
        was_note = before.notes_by_id.get(note.id)
        if was_note is not None and was_note is not note and note.refers:
            number += sum(map(_differing, was_note.paragraphs, note.paragraphs))
    return number


def _differing(was: Inlines, now: Inlines) -> int:
    old, new = ([one for one in line if isinstance(one, Reference)] for line in (was, now))
    if len(old) != len(new):
        return 0
    return sum(
        1 for left, right in zip(old, new, strict=True) if left.targets == right.targets and left.words != right.words
    )
