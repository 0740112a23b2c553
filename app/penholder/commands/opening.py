"""Opening a file as a session."""

from __future__ import annotations

from pathlib import Path

from penholder.formats.registry import read_file, read_working_file
from penholder.formats.report import Reading
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph
from penholder.session.on_disk import OnDisk
from penholder.session.session import WORKING_SUFFIX, Session


def open_session(path: Path) -> Session:
    """Read a file into a new session; one that cannot be read raises ``UserError`` with one sentence."""
    if path.suffix.lower() == WORKING_SUFFIX:
        on_disk = OnDisk.of(path)  # before it is read: what changes meanwhile has changed since
        draft, desk = read_working_file(path)
        session = Session(Reading(draft), path, desk)
        session.on_disk = on_disk
        return session
    return Session(read_file(path), path)


def new_session() -> Session:
    """Begin with an empty draft: one empty paragraph to write the title in."""
    return Session(Reading(Draft((Paragraph.of("p1", Kind.TITLE),)), (), ()))
