"""Puts labels before their paragraphs where an extraction gave a column of labels first: "1.", "2.", then both texts."""

from __future__ import annotations

from collections.abc import Sequence

from penholder.drafting.labels import ReadLabel, read_label
from penholder.formats.intake.lines import Line

_LONGEST_LABEL = 8
_LONGEST_GROUP = 40


def labels_in_place(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give the lines with each label of a run before its paragraph.

    A run is two or more labels on lines of their own, each the next of its row, with as many paragraphs below them that
    empty lines part and that have no labels.
    """
    found: list[Line] = []
    at = 0
    while at < len(lines):
        size = _run(lines, at)
        starts = _groups(lines, at + size, size) if size > 1 else []
        if not starts:
            found.extend(lines[at : at + max(size, 1)])
            at += max(size, 1)
            continue
        for label, start, end in zip(lines[at : at + size], starts, starts[1:], strict=False):
            found.append(label)
            found.extend(lines[start:end])
        at = starts[-1]
    return tuple(found)


def _lone_label(line: Line) -> ReadLabel | None:
    label = read_label(line.text) if len(line.text) <= _LONGEST_LABEL else None
    return label if label is not None and label.end == len(line.text) and label.standard and not label.suffix else None


def _run(lines: Sequence[Line], start: int) -> int:
    """Give the number of labels from a line on that follow one on the other."""
    before: ReadLabel | None = None
    at = start
    while at < len(lines):
        label = _lone_label(lines[at])
        if label is None or (before is not None and not _follows(before, label)):
            break
        before = label
        at += 1
    return at - start


def _follows(before: ReadLabel, label: ReadLabel) -> bool:
    return any(label.value(form) == value + 1 for form, value in before.forms)


def _groups(lines: Sequence[Line], start: int, count: int) -> list[int]:
    """Give the first lines of so many paragraphs and the line after them; nothing where they are not there."""
    starts = [start]
    at = start
    while at < len(lines) and len(starts) <= count and at - starts[-1] < _LONGEST_GROUP:
        if at > starts[-1] and lines[at].gap:
            starts.append(at)
            continue
        if len(starts) <= count and read_label(lines[at].text[:80]) is not None and (at in starts):
            return []
        at += 1
    if at == len(lines) and len(starts) == count:
        starts.append(at)
    whole = len(starts) == count + 1 and all(_ends(lines[end - 1].text) for end in starts[1:])
    return starts if whole else []


def _ends(text: str) -> bool:
    return text.rstrip('”"’) ').endswith((".", ";", ":", ","))
