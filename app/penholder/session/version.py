"""A copy that went out: what it is called, when it was made, and the draft that is in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from penholder.drafting.dates import written_date
from penholder.model.draft import Draft

KINDS = {
    ".docx": "Word copy",
    ".pdf": "PDF copy",
    ".txt": "Plain text copy",
    ".md": "Markdown copy",
    ".html": "HTML copy",
}
"""What a copy is called, by the suffix of its file."""


@dataclass(frozen=True, slots=True)
class Version:
    """A named version: ``file`` is the name of its file without any folder, ``draft`` the text that was written to it."""

    kind: str
    time: datetime
    file: str
    draft: Draft

    @property
    def name(self) -> str:
        """The name of the version: "Word copy, 24 November 2026, 14.30"."""
        return f"{self.kind}, {said_moment(self.time)}"

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


def said_moment(moment: datetime) -> str:
    """Say a day and a time as the United Nations writes them: "24 November 2026, 14.30"."""
    return f"{written_date(moment)}, {moment:%H.%M}"


def proposed_version_line(exports: int, now: datetime) -> str:
    """Propose the line that tells working texts apart: the next revision after so many exports, with day and time."""
    return f"Rev. {exports + 1}, {said_moment(now)}"
