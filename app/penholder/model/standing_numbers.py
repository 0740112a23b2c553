"""In a working text numbers stand: nothing that was called "OP6" is called otherwise because something else came or went.

Those who negotiate cite paragraphs by the numbers of the last version, so a paragraph that is put in between two others is
called after the one above it ("5 bis", "(b) bis"), and where one has gone its number stays vacant. A number that the count
would move is locked, and the count goes on from it. Only ``CountAnew`` numbers them all again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.kinds import DocumentType, Kind, Stage
from penholder.model.outline import Entry, Outline, bare_label, outline
from penholder.model.paragraph import COUNTED, Paragraph, fixed

SUFFIXES = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
"""What follows a number, in its order; the tenth and later ones do not occur."""

_SUFFIX = "|".join((*SUFFIXES, "alt"))
_CALLED = re.compile(
    rf"(?P<half>[PO]\.?P\.?\s?)?(?P<open>\()?(?P<value>\d{{1,3}}|[a-z]{{1,5}})(?(open)\))"
    rf"(?:[ \u00a0]?(?P<suffix>(?:{_SUFFIX})\b.*))?",
    re.IGNORECASE,
)
_MOST_ROUNDS = 40


@dataclass(frozen=True, slots=True)
class Called:
    """A label taken apart: "OP", "6" and "bis" of "OP6 bis."; "(d)" keeps its brackets in ``value``."""

    half: str
    value: str
    suffix: str

    @property
    def label(self) -> str:
        """The number as a lock holds it, without "OP" and stop."""
        return f"{self.value} {self.suffix}".strip()

    def written(self) -> str | None:
        """How it is shown, where a lock alone would show it otherwise."""
        return f"{self.half}{self.label}" if self.half else None


def called(entry: Entry) -> Called | None:
    """Take apart what a paragraph is called; None for one without a number."""
    found = _CALLED.fullmatch(bare_label(entry.called or entry.shown))
    if found is None:
        return None
    value = f"({found['value']})" if found["open"] else found["value"]
    half = found["half"] or ""
    shows_half = entry.kind is Kind.PREAMBULAR or bool(half and entry.shown.startswith(half))
    return Called(half if shows_half else "", value, found["suffix"] or "")


def in_between(base: Called, taken: Iterable[Called]) -> Called | None:
    """Give the next free number behind another: "5 bis", then "5 ter"; None where all are taken."""
    used = {one.suffix for one in taken if one.value == base.value}
    suffix = next((one for one in SUFFIXES if one not in used), None)
    return None if suffix is None else Called(base.half, base.value, suffix)


def locked(paragraph: Paragraph, number: Called) -> Paragraph:
    """Give a paragraph with a number that stands."""
    return replace(paragraph, number=fixed(number.label), typed_label=number.written())


def standing(before: Draft, after: Draft) -> Draft:
    """Let the numbers of a working text stand through a change."""
    if Stage.TABLING in {before.stage, after.stage} or after.document_type is DocumentType.AMENDMENT:
        return after
    old = outline(before)
    if old is outline(after):
        return after
    fresh = {one.id for one in after.paragraphs if _is_fresh(before.by_id.get(one.id), one)}
    known = before.by_id
    asked = {one.id for one in after.paragraphs if one.id in known and _bone(known[one.id]) != _bone(one)}
    return _held(_named_in_between(after, fresh), old, fresh | asked)


def _bone(one: Paragraph) -> tuple[object, ...]:
    return one.kind, one.level, one.number, one.typed_label


def _is_fresh(was: Paragraph | None, one: Paragraph) -> bool:
    """Tell a paragraph that is new where it stands, or has become another, and has no number of its own yet."""
    if one.number != COUNTED or one.typed_label is not None:
        return False
    return was is None or (was.kind, was.level) != (one.kind, one.level)


def _named_in_between(after: Draft, fresh: set[ParagraphId]) -> Draft:
    """Call new paragraphs after those above them where numbers that stand follow; the last of a list is counted on."""
    if not fresh:
        return after
    named: dict[ParagraphId, Called] = {}
    typed: dict[ParagraphId, str] = {}
    for row in _lists(outline(after)):
        labels: list[tuple[Entry, Called | None]] = [(one, called(one)) for one in row]
        standing_rows = [at for at, one in enumerate(row) if one.paragraph not in fresh]
        for at, one in enumerate(row):
            if one.paragraph not in fresh or not standing_rows:
                continue
            above = labels[at - 1][1] if at else None
            if at > standing_rows[-1]:
                number = _next_of_typed(after, row[at - 1], above)
                if number is not None:
                    typed[one.paragraph] = number.written() or f"{number.value}."
            else:
                below = next(label for entry, label in labels[at + 1 :] if entry.paragraph not in fresh)
                base = above or below
                taken = [
                    label for entry, label in labels if label is not None and entry.paragraph not in fresh - set(named)
                ]
                number = in_between(replace(base, suffix=""), taken) if base is not None else None
                if number is not None:
                    named[one.paragraph] = number
            labels[at] = one, number
    return _with(after, named, typed)


def _next_of_typed(after: Draft, above: Entry, number: Called | None) -> Called | None:
    """Give the number that goes on from one that the file shows otherwise than it is counted; None where the count does."""
    if number is None or after.by_id[above.paragraph].typed_label is None or not number.value.isdigit():
        return None
    return Called(number.half, str(int(number.value) + 1), "")


def _lists(counted: Outline) -> Iterable[Sequence[Entry]]:
    """Give the paragraphs that are counted together, in their order."""
    lists: dict[tuple[object, ...], list[Entry]] = {}
    for entry in counted.entries:
        if entry.shown or entry.called:
            lists.setdefault((entry.kind, entry.level, entry.parent, entry.zone), []).append(entry)
    return lists.values()


def _held(after: Draft, old: Outline, free: set[ParagraphId]) -> Draft:
    """Lock what the count would call otherwise, the first of each list at a time, since the count goes on from it."""
    for turn in range(_MOST_ROUNDS):
        named: dict[ParagraphId, Called] = {}
        for row in _lists(outline(after)):
            for entry in row:
                was = old.by_id.get(entry.paragraph)
                if was is None or entry.paragraph in free or (was.shown, was.called) == (entry.shown, entry.called):
                    continue
                number = called(was)
                if number is not None:
                    named[entry.paragraph] = number
                    if turn < _MOST_ROUNDS - 1:
                        break
        if not named:
            return after
        after = _with(after, named, {})
        free = free | set(named)
    return after


def _with(after: Draft, named: dict[ParagraphId, Called], typed: dict[ParagraphId, str]) -> Draft:
    if not named and not typed:
        return after
    return replace(
        after,
        paragraphs=tuple(
            locked(one, named[one.id])
            if one.id in named
            else replace(one, typed_label=typed[one.id])
            if one.id in typed
            else one
            for one in after.paragraphs
        ),
    )
