"""The named versions of a draft: one for each copy that went out, kept on the desk of the working file.

They never leave with an export. What several of them share, and most paragraphs are, is written once
(``resources/docs/decisions/versions.md`` has the figures).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from penholder.model.draft import Draft
from penholder.model.serial import draft_from_json, draft_to_json, note_from_json, paragraph_from_json
from penholder.session.version import Version

DESK_KEY = "versions"
"""Under which name the desk of a working file keeps this."""

_SHARED = ("paragraphs", "notes", "carried")
"""The parts of a draft that are written once for all versions; a version names them by their places in the list."""


class Versions:
    """The versions of a session's draft, the oldest first."""

    def __init__(self, kept: Iterable[Version] = ()) -> None:
        self.all: tuple[Version, ...] = tuple(kept)
        self._saved = self.all
        self._json: tuple[tuple[Version, ...], dict[str, Any]] = ((), {})

    @property
    def last(self) -> Version | None:
        """The copy that was made last."""
        return self.all[-1] if self.all else None

    @property
    def modified(self) -> bool:
        """Whether a copy was made since the working file was saved."""
        return self.all is not self._saved

    def note_saved(self) -> None:
        """Remember that the versions as they are stand on disk."""
        self._saved = self.all

    def keep(self, version: Version) -> None:
        """Keep one more version."""
        self.all = (*self.all, version)

    def to_json(self) -> dict[str, Any]:
        """Write them for the desk; what was written before is given again as long as nothing was added."""
        if self._json[0] is not self.all:
            self._json = (self.all, versions_to_json(self.all))
        return self._json[1]


def versions_to_json(versions: Iterable[Version]) -> dict[str, Any]:
    """Write versions for the desk of a working file."""
    shared: dict[str, dict[str, int]] = {name: {} for name in _SHARED}
    kept = []
    for one in versions:
        draft = draft_to_json(one.draft)
        for name, places in shared.items():
            draft[name] = [places.setdefault(_written(part), len(places)) for part in draft[name]]
        kept.append({"kind": one.kind, "time": one.time.isoformat(), "file": one.file, "draft": draft})
    return {**{name: [json.loads(part) for part in places] for name, places in shared.items()}, "kept": kept}


def _written(part: Any) -> str:
    return json.dumps(part, ensure_ascii=False, sort_keys=True)


def versions_from_json(value: Mapping[str, Any]) -> tuple[Version, ...]:
    """Read them back; anything else raises ``ValueError``, ``KeyError``, ``TypeError`` or ``IndexError``.

    Paragraphs and notes that versions share are one and the same object afterwards.
    """
    paragraphs = [paragraph_from_json(one) for one in value["paragraphs"]]
    notes = [note_from_json(one) for one in value["notes"]]

    def draft(one: Mapping[str, Any]) -> Draft:
        carried = [value["carried"][at] for at in one["carried"]]
        bare = draft_from_json({**one, "paragraphs": [], "notes": [], "carried": carried})
        return replace(
            bare,
            paragraphs=tuple(paragraphs[at] for at in one["paragraphs"]),
            notes=tuple(notes[at] for at in one["notes"]),
        )

    return tuple(
        Version(str(one["kind"]), datetime.fromisoformat(one["time"]), str(one["file"]), draft(one["draft"]))
        for one in value["kept"]
    )
