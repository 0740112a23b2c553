"""``penholder show``: what was read from a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from penholder.cli.speaking import DONE, AsFormat, Format, result, result_json
from penholder.formats.registry import read_file
from penholder.formats.report import Reading
from penholder.formats.show import structure_json
from penholder.model.note_marks import notes_in_order, shown_marks
from penholder.model.outline import outline

WIDTH = 88


def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The draft.", show_default=False)],
    written: AsFormat = Format.TEXT,
) -> int:
    """Show what was read: structure, notes, problems, furniture."""
    reading = read_file(file)
    if written is Format.JSON:
        result_json(structure_json(reading, str(file)))
    else:
        for line in _lines(reading):
            result(line)
    return DONE


def _lines(reading: Reading) -> list[str]:
    draft = reading.draft
    lines = [f"{draft.document_type.value.replace('_', ' ').capitalize()}, body {draft.body}, stage {draft.stage}"]
    counted = outline(draft)
    for paragraph, entry in zip(draft.paragraphs, counted.entries, strict=True):
        lines.append(_short(f"{entry.place:<14} {entry.shown:<6} {paragraph.words}"))
    marks = shown_marks(draft)
    lines += [
        _short(f"{'note':<14} {marks[name]:<6} {draft.notes_by_id[name].words}") for name in notes_in_order(draft)
    ]
    if reading.changes:
        lines += ["", f"{len(reading.changes)} tracked changes, shown as accepted:"]
        lines += [_short(f"  {one.kind:<7} {one.author or ''}: {one.text}") for one in reading.changes]
    if draft.comments:
        lines += ["", f"{len(draft.comments)} comments:"]
        lines += [_short(f"  {one.author}: {one.text}") for one in draft.comments]
    if reading.problems:
        lines += ["", f"{len(reading.problems)} to look at:"]
        lines += [f"  {problem.place or ''}: {problem.message}".replace("  : ", "  ") for problem in reading.problems]
    lines += ["", f"{len(reading.furniture)} lines of the page are no part of the text."]
    return lines


def _short(line: str) -> str:
    line = " ".join(line.split("\n"))
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"
