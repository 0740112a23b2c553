"""Says what a Word file holds that was not read, or not as it stands there."""

from __future__ import annotations

from collections import Counter

from penholder.formats.intake.note_building import note_problems
from penholder.formats.report import Problem
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.finding import Severity


def doubts(draft: Draft, met: Counter[str], unread: int) -> tuple[Problem, ...]:
    """Give the problems: of the file as a whole, then of its notes. ``unread`` counts paragraphs of unknown kind."""
    problems = []
    if unread:
        problems.append(
            _of_file(
                "structure-not-read",
                "{count} paragraphs of this Word file were not written by Penholder: their kinds, levels and automatic "
                "numbers are not read yet.",
                unread,
                "They are kept as plain paragraphs, with every word.",
            )
        )
    if met["changes"]:
        problems.append(
            _of_file(
                "tracked-changes",
                "The file has tracked changes ({count} places).",
                met["changes"],
                "It was read as it stands when all of them are accepted.",
            )
        )
    if met["objects"]:
        problems.append(
            _of_file(
                "objects-not-read",
                "The file has {count} pictures or other objects.",
                met["objects"],
                "The words in their text boxes were kept, the objects themselves were not.",
            )
        )
    return (*problems, *note_problems(draft))


def _of_file(code: str, template: str, count: int, decided: str) -> Problem:
    return Problem(code, Severity.WARNING, message(template, count=count), decided=message(decided))
