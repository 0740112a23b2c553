"""Holds the way to Word and back for real texts: each comes back as it was opened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.soundness import faults
from penholder.formats.docx.writer import write_docx
from penholder.formats.registry import read_file
from penholder.model.draft import Draft
from tests.formats.docx.validators import audit_errors, sdk_errors
from tests.strategies import in_reading_order

EVERY = 20
"""One of so many of the adopted resolutions is tried here."""


def with_marked_notes(draft: Draft) -> Draft:
    anchored = {name for _, _, name in draft.anchors}
    return replace(draft, notes=tuple(note for note in draft.notes if note.id in anchored))


def test_a_circulated_draft_comes_back_but_for_the_note_without_a_mark(shared: Path) -> None:
    draft = read_file(shared / "drafts" / "A_C.3_80_L.29.txt").draft
    written = write_docx(draft)
    assert len(written.left_out) == len(draft.notes) - len(with_marked_notes(draft).notes) == 1
    assert in_reading_order(read_docx(written.data).draft) == in_reading_order(with_marked_notes(draft))


def test_a_circulated_draft_is_valid(shared: Path, tmp_path: Path) -> None:
    data = write_docx(read_file(shared / "drafts" / "A_C.3_80_L.29.txt").draft).data
    assert faults(data) == ()
    assert audit_errors(data, tmp_path) == []


def test_a_circulated_draft_is_valid_for_the_open_xml_sdk(shared: Path, sdk: Path, tmp_path: Path) -> None:
    data = write_docx(read_file(shared / "drafts" / "A_C.3_80_L.29.txt").draft).data
    assert sdk_errors(sdk, data, tmp_path) == []


def test_adopted_resolutions_come_back_whole(shared: Path) -> None:
    files = sorted((shared / "resolutions").glob("*.md"))[::EVERY]
    differing = []
    for file in files:
        draft = read_file(file).draft
        written = write_docx(draft)
        if in_reading_order(read_docx(written.data).draft) != in_reading_order(draft) or written.left_out:
            differing.append(file.name)
    assert files
    assert differing == []
