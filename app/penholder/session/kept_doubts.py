"""The open doubts of a reading as the desk of a working file keeps them: in words, since another reading is long gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from penholder.formats.report import Problem
from penholder.ground.messages import Message, message
from penholder.model.finding import Severity
from penholder.model.ids import NoteId, ParagraphId

DESK_KEY = "doubts"
"""Under which name the desk of a working file keeps this."""

_WORDS = ("message", "decided", "alternative")


def doubts_to_json(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Write doubts for the desk; what a switch would have done is not kept, and its sentence says how to do it by hand."""
    return [
        {
            "code": one.code,
            "severity": one.severity.value,
            "paragraph": one.paragraph,
            "note": one.note,
            "place": one.place,
            **{name: _words(getattr(one, name)) for name in _WORDS},
        }
        for one in problems
    ]


def doubts_from_json(value: Any) -> tuple[Problem, ...]:
    """Read them back; anything else raises ``ValueError``, ``KeyError`` or ``TypeError``."""
    return tuple(_doubt(one) for one in value)


def _doubt(one: Mapping[str, Any]) -> Problem:
    said = {name: None if one[name] is None else message("{words}", words=one[name]) for name in _WORDS}
    return Problem(
        code=str(one["code"]),
        severity=Severity(one["severity"]),
        message=said["message"] or message(""),
        place=None if one["place"] is None else str(one["place"]),
        paragraph=None if one["paragraph"] is None else ParagraphId(str(one["paragraph"])),
        note=None if one["note"] is None else NoteId(str(one["note"])),
        decided=said["decided"],
        alternative=said["alternative"],
    )


def _words(said: Message | None) -> str | None:
    return None if said is None else str(said)
