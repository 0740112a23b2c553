"""Numbers that stand: locking them, putting "14 bis" or "14 alt" behind another, and counting anew with a look before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from penholder.drafting.belonging import end_of_unit
from penholder.model.change import applied
from penholder.model.draft import Draft, fresh_paragraph_ids
from penholder.model.edit import CountAnew, Edit, InsertParagraphs, SetNumber, SetTypedLabel
from penholder.model.ids import ParagraphId
from penholder.model.inline import Reference
from penholder.model.kinds import LEVELLED_KINDS, Kind
from penholder.model.outline import Entry, outline
from penholder.model.paragraph import COUNTED, Paragraph, fixed
from penholder.model.standing_numbers import Called, called, in_between, locked

_ALTERNATIVE = "alt"


def lock_edits(draft: Draft, names: Iterable[ParagraphId]) -> tuple[Edit, ...]:
    """Give the edits that keep the numbers of some paragraphs as they are shown; those that are locked stay so."""
    counted = outline(draft)
    edits: list[Edit] = []
    for name in names:
        one, number = draft.by_id[name], _number(counted[name])
        if number is None or one.number.way == "fixed":
            continue
        edits.append(SetNumber(name, fixed(number.label)))
        if one.kind is Kind.PREAMBULAR and one.level == 0 and one.typed_label is None:
            edits.append(SetTypedLabel(name, number.written()))
    return tuple(edits)


def _number(entry: Entry) -> Called | None:
    """Give the number of a paragraph that can be locked."""
    return called(entry) if entry.kind in LEVELLED_KINDS and (entry.shown or entry.called) else None


def can_be_locked(draft: Draft, name: ParagraphId) -> bool:
    """Tell a paragraph with a number that is not locked."""
    return draft.by_id[name].number.way != "fixed" and _number(outline(draft)[name]) is not None


def inserted_behind(draft: Draft, name: ParagraphId, alternative: bool) -> tuple[tuple[Edit, ...], ParagraphId] | None:
    """Give the edits that put an empty paragraph behind another, "14 bis" or "14 alt", and its name.

    It stands behind all that belongs to the other one. None where that has no number to stand behind.
    """
    counted = outline(draft)
    entry, one = counted[name], draft.by_id[name]
    base = _number(entry)
    if base is None:
        return None
    siblings = [
        label
        for other in counted.entries
        if (other.kind, other.level, other.parent, other.zone) == (entry.kind, entry.level, entry.parent, entry.zone)
        and (label := called(other)) is not None
    ]
    number = _alternative(base, siblings) if alternative else in_between(replace(base, suffix=""), siblings)
    if number is None:
        return None
    fresh = fresh_paragraph_ids(draft, 1)[0]
    end = end_of_unit(draft.paragraphs, draft.positions[name])
    new = locked(Paragraph.of(fresh, one.kind, (), one.level), number)
    return (InsertParagraphs(draft.paragraphs[end - 1].id, (new,)),), fresh


def _alternative(base: Called, siblings: Sequence[Called]) -> Called:
    """Give "14 alt", then "14 alt 2": another text for the place of the first one."""
    plain = base.suffix.partition(_ALTERNATIVE)[0].strip()
    stem = f"{plain} {_ALTERNATIVE}".strip()
    used = {one.suffix for one in siblings if one.value == base.value}
    number = next(at for at in range(1, len(used) + 2) if (stem if at == 1 else f"{stem} {at}") not in used)
    return replace(base, suffix=stem if number == 1 else f"{stem} {number}")


@dataclass(frozen=True, slots=True)
class Anew:
    """What counting anew would change: labels by paragraph, before and after, and how many references would follow."""

    edits: tuple[Edit, ...]
    labels: tuple[tuple[ParagraphId, str, str], ...]
    references: int


def counted_anew(draft: Draft, names: Iterable[ParagraphId]) -> Anew:
    """Work out what changes when the count numbers some paragraphs again, whatever they are called now."""
    held = tuple(name for name in names if _is_held(draft.by_id[name]))
    edits = (CountAnew(held),) if held else ()
    after = applied(draft, edits)
    old, new = outline(draft), outline(after)
    labels = tuple(
        (entry.paragraph, _named(was), _named(entry))
        for entry in new.entries
        if ((was := old[entry.paragraph]).called or was.shown) != (entry.called or entry.shown)
    )
    return Anew(edits, labels, _followed(draft, after))


def _named(entry: Entry) -> str:
    """Give what a paragraph is called, a subparagraph with the number of its paragraph."""
    return entry.called or (entry.place if entry.level and entry.shown else entry.shown)


def _is_held(one: Paragraph) -> bool:
    if one.kind not in LEVELLED_KINDS:
        return False
    is_number = one.typed_label is not None and any(sign.isalnum() for sign in one.typed_label)
    return one.number.way == "fixed" or (is_number and one.number == COUNTED)


def _followed(before: Draft, after: Draft) -> int:
    lines = zip(before.paragraphs, after.paragraphs, strict=True)
    pairs = ((was, now) for one, other in lines for was, now in zip(one.inlines, other.inlines, strict=True))
    return sum(1 for was, now in pairs if isinstance(now, Reference) and was != now)
