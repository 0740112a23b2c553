"""Exports a session's draft at once, as the window does in the background."""

from __future__ import annotations

from pathlib import Path

from penholder.formats.docx.choices import HOUSE_CHOICES
from penholder.session.export import Decision, Exported
from penholder.session.session import Session


def export_word(session: Session, path: Path, changes: Decision | None = None) -> Exported:
    """Write a Word copy, keep it as a version, and give what is to be said of it."""
    exported = session.export_job(path, HOUSE_CHOICES, changes)()
    session.accept_export(path, exported)
    return exported
