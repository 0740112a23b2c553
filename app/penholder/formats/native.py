"""The working file ``.penholder``: a zip of readable JSON, draft and desk, with a version number.

Old versions always open; a newer one is refused with a sentence. The same content gives the same bytes.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.inline import Inlines, NoteAnchor
from penholder.model.serial import DraftFormatError, draft_from_json, draft_to_json

SUFFIX = ".penholder"
VERSION = 1
FORMAT = "penholder-working-file"
DRAFT_PART, DESK_PART, META_PART = "draft.json", "desk.json", "meta.json"

LARGEST_PART = 200_000_000
"""Bytes of one part when unpacked. A draft of 6,000 paragraphs has four million; more can only be a bomb or damage."""

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16
_TROUBLE = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    ValueError,  # JSON, UTF-8 and the draft itself
    EOFError,
    RuntimeError,  # a password, or a way of packing that nobody knows
    RecursionError,  # brackets without end
    OSError,
)

Desk = Mapping[str, Any]


def write_native(draft: Draft, desk: Desk | None = None) -> bytes:
    """Pack a draft and its desk; equal values give equal bytes, without a time or a name of who wrote them."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        parts: tuple[tuple[str, object], ...] = (
            (META_PART, {"format": FORMAT, "version": VERSION}),
            (DRAFT_PART, draft_to_json(draft)),
            (DESK_PART, dict(desk or {})),
        )
        for name, value in parts:
            about = zipfile.ZipInfo(name, _FIXED_DATE)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.create_system = 3  # the same on every system
            about.external_attr = _READABLE
            text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
            archive.writestr(about, text.encode("utf-8", "surrogatepass"))
    return packed.getvalue()


def read_native(data: bytes, name: str = "the file") -> tuple[Draft, dict[str, Any]]:
    """Unpack a working file; one that is damaged, too large or of a newer version raises ``UserError``."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            meta = _part(archive, META_PART)
            if meta.get("format") != FORMAT:
                raise ValueError("another format")
            if int(meta["version"]) > VERSION:
                raise _newer(name)
            draft = draft_from_json(_part(archive, DRAFT_PART))
            desk = _part(archive, DESK_PART) if DESK_PART in archive.namelist() else {}
        _hold_together(draft)
    except _TROUBLE as error:
        if isinstance(error, DraftFormatError) and "newer" in str(error):
            raise _newer(name) from error
        raise UserError(
            message("{name} is damaged, or is no working file of Penholder.", name=name),
            "Open a recovery copy or an earlier copy of it.",
        ) from error
    return draft, desk


def is_native(data: bytes) -> bool:
    """Tell a working file by its parts, whatever it is called."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {META_PART, DRAFT_PART} <= set(archive.namelist())
    except _TROUBLE:
        return False


def _part(archive: zipfile.ZipFile, name: str) -> dict[str, Any]:
    """Read one part; what it says of its size is not believed."""
    with archive.open(name) as file:
        data = file.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise ValueError(f"{name} is too large")
    value = json.loads(data.decode("utf-8", "surrogatepass"))
    if not isinstance(value, dict):
        raise ValueError(f"{name} is no object")
    return value


def _hold_together(draft: Draft) -> None:
    """Refuse ids that stand twice and anchors of notes that are not there: the rest of the program relies on them."""
    if len(draft.by_id) != len(draft.paragraphs) or len(draft.notes_by_id) != len(draft.notes):
        raise ValueError("an id stands twice")
    known = draft.notes_by_id
    if any(note not in known for _, _, note in draft.anchors) or any(map(_has_anchor, _note_lines(draft))):
        raise ValueError("an anchor has no note")


def _note_lines(draft: Draft) -> tuple[Inlines, ...]:
    return tuple(line for note in draft.notes for line in note.paragraphs)


def _has_anchor(line: Inlines) -> bool:
    return any(isinstance(inline, NoteAnchor) for inline in line)


def _newer(name: str) -> UserError:
    return UserError(
        message("{name} was saved by a newer version of Penholder.", name=name),
        "Install the newest version, or save the draft as Word there.",
    )
