"""The Word copy made last, and how far the draft has moved on since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from penholder.model.draft import Draft


@dataclass(frozen=True, slots=True)
class WordCopy:
    """Where a Word copy lies, when it was made, and the draft that is in it."""

    path: Path
    time: datetime
    draft: Draft

    def changes_since(self, draft: Draft) -> int:
        """Count the paragraphs, notes and masthead fields of a draft that differ from the copy, or are gone from it."""
        if draft is self.draft:
            return 0
        old, new = self.draft, draft
        paragraphs = sum(1 for one in new.paragraphs if old.by_id.get(one.id) != one)
        paragraphs += sum(1 for one in old.paragraphs if one.id not in new.by_id)
        notes = sum(1 for one in new.notes if old.notes_by_id.get(one.id) != one)
        notes += sum(1 for one in old.notes if one.id not in new.notes_by_id)
        fields = len(dict(old.masthead.lines()).items() ^ dict(new.masthead.lines()).items())
        return paragraphs + notes + min(fields, 8)
