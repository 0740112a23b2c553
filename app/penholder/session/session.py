"""The session: what is open, how it changes, and who is told."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

from penholder.checks.report import Report
from penholder.formats.docx.choices import WordChoices
from penholder.formats.docx.signing import ANYBODY
from penholder.formats.native import SUFFIX
from penholder.formats.registry import free_to_write, write_file
from penholder.formats.report import Problem, Reading
from penholder.formats.safe_write import write_safely
from penholder.ground.errors import UserError
from penholder.ground.log import log
from penholder.ground.messages import message
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import Edit
from penholder.model.finding import Finding, Fix
from penholder.model.history import History, Typed
from penholder.model.place import Selection
from penholder.session.around import Event
from penholder.session.changes import Changes
from penholder.session.checked import Checked
from penholder.session.counterpart import (
    DESK_KEY,
    Counterpart,
    counterpart_from_json,
    counterpart_of,
    sharing_ids,
)
from penholder.session.doubts import Doubts
from penholder.session.export import Decision, Exported, leaving
from penholder.session.house import DESK_KEY as HOUSE_KEY
from penholder.session.ignored import Ignored
from penholder.session.kept_doubts import DESK_KEY as DOUBTS_KEY
from penholder.session.kept_doubts import doubts_from_json, doubts_to_json
from penholder.session.kept_ignored import DESK_KEY as IGNORED_KEY
from penholder.session.on_disk import OnDisk
from penholder.session.preview import Pages
from penholder.session.readiness import Readiness
from penholder.session.safe_fixes import SafeFixes
from penholder.session.said_numbers import said_renumbering
from penholder.session.target import Target
from penholder.session.version import KINDS, Version, proposed_version_line
from penholder.session.versions import DESK_KEY as VERSIONS_KEY
from penholder.session.versions import Versions, versions_from_json

Listener = Callable[[Any], None]
WORKING_SUFFIX = SUFFIX


class Session:
    """One open draft. Every change goes through ``change``; listeners are told in the thread that made it."""

    def __init__(
        self,
        reading: Reading,
        path: Path | None = None,
        desk: Mapping[str, Any] | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self.desk: Mapping[str, Any] = desk or {}
        counterpart = _counterpart(reading, self.desk)
        self.history = History(sharing_ids(reading.draft, counterpart.base) if counterpart else reading.draft)
        self.pending = Changes(self, counterpart)
        """The changes that are to be decided, against the base of the draft."""
        self._circulated: tuple[Version, Changes] | None = None
        self.versions = Versions(_kept_versions(self.desk))
        self.reading = reading
        self.doubts = Doubts(self, reading.problems or _kept_doubts(self.desk))
        self.readiness = Readiness(self)
        self.path = path
        self.checked = Checked(self, self.desk)
        self.fixes = SafeFixes(self, self.checked)
        self.saved_at: datetime | None = None
        self.on_disk: OnDisk | None = None
        self.target = Target()
        self._clock = clock
        self._now = now
        self._listeners: dict[Event, list[Listener]] = {name: [] for name in get_args(Event)}

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self.history.current

    @property
    def name(self) -> str:
        """What the window calls the draft: the name of its file without suffix."""
        return self.path.stem if self.path else "New draft"

    @property
    def modified(self) -> bool:
        """Whether there is anything to save."""
        has_working_file = self.path is not None and self.path.suffix.lower() == WORKING_SUFFIX
        decided = self.pending.modified or self.ignored.modified or self.checked.house.modified
        return self.history.modified or decided or (has_working_file and self.versions.modified)

    @property
    def report(self) -> Report | None:
        """The last report on the draft, without what is ignored; None before the first."""
        return self.checked.shown

    @property
    def ignored(self) -> Ignored:
        """What the drafter does not want to hear of."""
        return self.checked.ignored

    @property
    def changes(self) -> Changes:
        """The changes that are shown: those that are to be decided, unless those since the last copy were asked for."""
        return self._circulated[1] if self._circulated else self.pending

    @property
    def circulated(self) -> Version | None:
        """The copy against which changes are shown at the moment, None where they are those to be decided."""
        return self._circulated[0] if self._circulated else None

    def proposed_version_line(self) -> str:
        """Propose the line in the header of the next working text: its number, the day and the time."""
        return proposed_version_line(len(self.versions.all), self._now())

    def show_changes_since(self, version: Version | None) -> None:
        """Show what has changed since a copy went out; None shows again what is to be decided. The draft stays as it is."""
        self._circulated = None if version is None else (version, Changes(self, Counterpart(version.draft, {})))
        self.tell("changes", self.changes)

    def listen(self, event: Event, callback: Listener) -> Callable[[], None]:
        """Have a callable told of an event; the callable given back ends that."""
        self._listeners[event].append(callback)
        return lambda: self._listeners[event].remove(callback)

    def tell(self, event: Event, value: object) -> None:
        """Tell the listeners of an event."""
        for callback in tuple(self._listeners[event]):
            callback(value)

    def change(
        self,
        label: str,
        edits: tuple[Edit, ...],
        selection: Selection | None = None,
        typed: Typed | None = None,
    ) -> bool:
        """Make edits to the current draft as one step, and tell what it did to numbers; False when nothing changed."""
        before = self.draft
        changed = self.put(label, applied(before, edits), selection, typed)
        if typed is None and (words := said_renumbering(before, self.draft)) is not None:
            self.tell("notice", words)
        return changed

    def put(self, label: str, after: Draft, selection: Selection | None = None, typed: Typed | None = None) -> bool:
        """Take a draft that was made of the current one as one step, of which others tell; False when it is the same."""
        if after == self.draft:
            return False
        self.history.record(after, label, self._clock(), selection, typed)
        self.tell("draft", self.draft)
        return True

    def undo(self) -> bool:
        """Go back one step; False when there is none."""
        if self.history.undo_label is None:
            return False
        self.tell("draft", self.history.undo())
        return True

    def redo(self) -> bool:
        """Go forward one step again; False when there is none."""
        if self.history.redo_label is None:
            return False
        self.tell("draft", self.history.redo())
        return True

    def check_job(self) -> Callable[[Callable[[], bool]], Report]:
        """Give a check of the draft as it stands that may run in another thread and asks whether it is cancelled."""
        return self.checked.job()

    def accept_report(self, report: Report) -> None:
        """Keep the report of a check and tell of it."""
        self.checked.accept(report)

    def check_now(self) -> Report:
        """Check at once, with what is known from before, and give what was found without what is ignored."""
        return self.checked.now()

    def apply_fix(self, finding: Finding, fix: Fix) -> bool:
        """Make a fix, if its finding still holds in the text as it stands now."""
        return self.checked.apply_fix(finding, fix)

    def working_path(self) -> Path | None:
        """Give where the working file belongs: the file itself, or NAME.penholder beside what was opened."""
        return self.path.with_suffix(WORKING_SUFFIX) if self.path else None

    def save(self, path: Path, agreed: bool = False) -> None:
        """Write the working file; trouble with the disk raises ``UserError`` and leaves the old file as it was.

        A file that another program has written since this session read or wrote it is replaced only where that is
        ``agreed``, so that two people at one file do not undo each other's work.
        """
        present = OnDisk.of(path)
        if present is not None and present != self.on_disk and not agreed:
            raise UserError(
                message("{name} has been changed on the disk since you opened or saved it here.", name=path),
                "Save under another name (Save as), so that nothing of either is lost.",
            )
        draft = self.draft
        write_file(draft, path, force=True, desk=self.full_desk())
        self.path, self.on_disk = path, OnDisk.of(path)
        self.saved_at = self._now()
        self.history.note_saved(draft)
        self.pending.note_saved()
        self.versions.note_saved()
        self.ignored.note_saved()
        self.checked.house.note_saved()
        self.tell("file", path)

    def full_desk(self) -> Mapping[str, Any]:
        """Give all that belongs to the work and not to the text, as the working file keeps it."""
        desk = {name: value for name, value in self.desk.items() if name != DOUBTS_KEY}
        if (counterpart := self.pending.counterpart) is not None:
            desk[DESK_KEY] = counterpart.to_json()
        if self.versions.all:
            desk[VERSIONS_KEY] = self.versions.to_json()
        if self.doubts.open:
            desk[DOUBTS_KEY] = doubts_to_json(self.doubts.open)
        if isinstance(desk.get(IGNORED_KEY), dict) or not self.ignored.is_empty:
            desk[IGNORED_KEY] = self.ignored.to_json()
        if HOUSE_KEY in desk or self.checked.house.modified or self.checked.house.to_json():
            desk[HOUSE_KEY] = self.checked.house.to_json()
        return desk

    def desk_without_base(self) -> Mapping[str, Any]:
        """Give what belongs to the work where all changes are decided: everything but the base."""
        return {name: value for name, value in self.full_desk().items() if name != DESK_KEY}

    def export_job(
        self,
        path: Path,
        choices: WordChoices,
        changes: Decision | None,
        own: str = ANYBODY,
        pages: Pages | None = None,
    ) -> Callable[[], Exported]:
        """Give the writing of a copy of the draft as it stands, which may run in another thread.

        Its format is that of the suffix; ``pages`` that were looked at are not set again for a PDF document.
        Trouble with the disk, or a decision that is missing, raises ``UserError``.
        """
        way = leaving(self.draft, self.pending, changes, own)

        def write() -> Exported:
            if pages is not None and path.suffix.lower() == ".pdf" and pages.are_of(way.draft, choices):
                free_to_write(path, force=True)
                write_safely(path, pages.pdf)
                return Exported(way.draft, way.about_changes, pages.left_out)
            written = write_file(way.draft, path, force=True, choices=choices, redline=way.redline)
            return Exported(way.draft, way.about_changes, written.left_out)

        return write

    def accept_export(self, path: Path, exported: Exported) -> None:
        """Keep a copy that was written as a version, and tell of it."""
        self.target.note_written(path)
        kind = KINDS.get(path.suffix.lower(), "Copy")
        self.versions.keep(Version(kind, self._now(), path.name, exported.draft))
        self.tell("file", path)


def _counterpart(reading: Reading, desk: Mapping[str, Any]) -> Counterpart | None:
    """Give the base that came with a file or with a working file's desk; one that cannot be read is left alone there."""
    if DESK_KEY not in desk:
        return counterpart_of(reading)
    try:
        return counterpart_from_json(desk[DESK_KEY])
    except (ValueError, KeyError, TypeError, IndexError) as error:
        log.warning("the base of a working file could not be read: %s", type(error).__name__)
        return None


def _kept_versions(desk: Mapping[str, Any]) -> tuple[Version, ...]:
    """Give the versions that a working file's desk has kept; some that cannot be read are left alone there."""
    if VERSIONS_KEY not in desk:
        return ()
    try:
        return versions_from_json(desk[VERSIONS_KEY])
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        log.warning("the versions of a working file could not be read: %s", type(error).__name__)
        return ()


def _kept_doubts(desk: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Give the doubts that a working file's desk has kept."""
    try:
        return doubts_from_json(desk.get(DOUBTS_KEY, ()))
    except (ValueError, KeyError, TypeError) as error:
        log.warning("the doubts of a working file could not be read: %s", type(error).__name__)
        return ()
