"""Takes lines apart that an extraction made of two columns: "United Nations      A/C.3/80/L.29"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from penholder.formats.intake.headings import is_organ_line
from penholder.formats.intake.lines import Line

_WIDE = re.compile(r"\s{4,}")
_SYMBOL = re.compile(r"[A-Z][A-Z0-9]{0,9}(?:/[A-Za-z0-9.()\-]{1,24}){1,8}\*{0,4}")
_JOB = re.compile(r"\d{2}-\d{5}\*{0,3}")
_PAGE_OF = re.compile(r"\d{1,3}/(\d{1,3})")
_LABEL = re.compile(r"\(?\w{1,5}[.)]{1,2}")
_ORGAN = r"United Nations|General Assembly|Security Council|Economic and Social Council|Human Rights Council"
_JOINED_HEAD = re.compile(rf"(?P<organ>{_ORGAN})\s+(?P<rest>Distr\.\s?:.*|[A-Z]{{1,6}}/[A-Za-z0-9./()\-]+\*{{0,4}})")
_RIGHT_COLUMN = re.compile(r"Distr|Original|English|\d{1,2} [A-Z][a-z]+ \d{4}$")
_HEAD = 40


def in_cells(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Give the lines with their columns apart, where the columns are those of a masthead or of a page's edge.

    Rows of tables and labels that stand far from their text are left whole.
    """
    found: list[Line] = []
    head = True
    lines = tuple(lines)
    foot = _foot_pattern(lines)
    for index, line in enumerate(lines):
        stuck = foot.search(line.text) if foot is not None else None
        if stuck is not None:  # an extraction put the foot of the page behind its last line
            found.append(replace(line, text=line.text[: stuck.start()].rstrip()))
            found.append(replace(line, text=stuck["foot"], indent=line.indent + stuck.start("foot"), gap=0))
            continue
        if head and (index > _HEAD or line.page > 1 or is_organ_line(line.text)):
            head = False
        found.extend(_cells(line, head))
    return tuple(found)


def _foot_pattern(lines: Sequence[Line]) -> re.Pattern[str] | None:
    """Give what stands at the feet of pages, where several lines hold nothing else: a job number, "3/7"."""
    jobs = Counter(line.text for line in lines if _JOB.fullmatch(line.text))
    pages = Counter(found[1] for line in lines if (found := _PAGE_OF.fullmatch(line.text)))
    feet = [re.escape(number) for number, times in jobs.most_common(1) if times > 1]
    feet += [rf"\d{{1,3}}/{number}" for number, times in pages.most_common(1) if times > 1]
    return re.compile(rf"(?<=[^\s\d/])\s+(?P<foot>{'|'.join(feet)})$") if feet else None


def _cells(line: Line, head: bool) -> Iterator[Line]:
    text = line.text
    if head:
        joined = _JOINED_HEAD.fullmatch(text) if len(text) < 160 else None
        if joined:
            yield replace(line, text=joined["organ"])
            yield replace(line, text=joined["rest"], indent=line.indent + joined.start("rest"), gap=0)
            return
    if "   " not in text:
        yield line
        return
    cells = [cell for cell in _WIDE.split(text) if cell]
    if len(cells) < 2 or _LABEL.fullmatch(cells[0]):
        yield line
        return
    edge = any(_SYMBOL.fullmatch(cell) or _JOB.fullmatch(cell) for cell in (cells[0], cells[-1]))
    if not edge and not (head and _RIGHT_COLUMN.match(cells[-1])):
        yield line
        return
    at = 0
    for position, cell in enumerate(cells):
        at = text.index(cell, at)
        yield replace(line, text=cell, indent=line.indent + at, gap=line.gap if position == 0 else 0)
        at += len(cell)
