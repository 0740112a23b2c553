"""Each copy that went out is kept as a version: with the working file, with what was in it, and nowhere else."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from penholder.commands.opening import open_session
from penholder.formats.docx.choices import HOUSE_CHOICES
from penholder.formats.native import DESK_PART
from penholder.formats.registry import read_working_file, write_file
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.model.draft import Draft
from penholder.session.export import Decision
from penholder.session.session import Session
from penholder.session.sharing import share_copy
from penholder.session.version import Version, proposed_version_line
from penholder.session.versions import DESK_KEY, versions_from_json, versions_to_json
from tests.session.exporting import export_word
from tests.session.test_changes import BASE, CHANGES, NOW
from tests.session.test_session import open_text, replace_all
from tests.strategies import drafts

AT = datetime(2026, 11, 24, 14, 30)


@given(st.lists(drafts(odd=True, loose_notes=True), max_size=3))
@settings(max_examples=40)
def test_versions_come_back_as_they_were(kept: list[Draft]) -> None:
    versions = tuple(Version("Word copy", AT, f"draft {at}.docx", draft) for at, draft in enumerate(kept))
    again = versions_from_json(json.loads(json.dumps(versions_to_json(versions))))
    assert again == versions
    assert [one.draft.highest_number for one in again] == [one.draft.highest_number for one in versions]


def test_a_copy_is_named_after_its_format_and_its_time(tmp_path: Path) -> None:
    session = open_text()
    export_word(session, tmp_path / "wells.docx")
    last = session.versions.last
    assert last is not None
    assert (last.name, last.file) == ("Word copy, 4 November 2026, 14.02", "wells.docx")
    assert last.draft == session.draft


def test_the_versions_survive_closing_and_opening(tmp_path: Path) -> None:
    session = open_text(tmp_path / "wells.txt")
    export_word(session, tmp_path / "wells.docx")
    replace_all(session, "Noting,")
    export_word(session, tmp_path / "wells.docx")
    replace_all(session, "Recalling,")
    session.save(tmp_path / "wells.penholder")
    again = open_session(tmp_path / "wells.penholder")
    assert again.versions.all == session.versions.all
    assert not again.modified
    assert again.versions.last is not None
    assert again.versions.last.changes_since(again.draft) == 1


def test_a_copy_is_something_to_save_where_there_is_a_working_file(tmp_path: Path) -> None:
    received = open_text(tmp_path / "wells.txt")
    export_word(received, tmp_path / "wells.docx")
    assert not received.modified
    received.save(tmp_path / "wells.penholder")
    export_word(received, tmp_path / "wells.docx")
    assert received.modified
    received.save(tmp_path / "wells.penholder")
    assert not received.modified


def test_no_folder_of_this_machine_is_kept(tmp_path: Path) -> None:
    session = open_text(tmp_path / "wells.txt")
    export_word(session, tmp_path / "wells.docx")
    session.save(tmp_path / "wells.penholder")
    with zipfile.ZipFile(tmp_path / "wells.penholder") as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert str(tmp_path).encode() not in everything
    assert b"wells.docx" in everything


@pytest.mark.parametrize("suffix", [".docx", ".md", ".txt"])
def test_versions_never_leave_with_an_export(tmp_path: Path, suffix: str) -> None:
    session = open_text(tmp_path / "wells.penholder")
    replace_all(session, "Zanzibar secret,")
    export_word(session, tmp_path / "first.docx")
    replace_all(session, "Recalling,")
    target = tmp_path / f"second{suffix}"
    session.accept_export(target, session.export_job(target, HOUSE_CHOICES, None)())
    data = target.read_bytes()
    if suffix == ".docx":
        with zipfile.ZipFile(target) as archive:
            data = b"".join(archive.read(name) for name in archive.namelist())
    assert b"Zanzibar" not in data
    assert b"Recalling," in data


def test_versions_never_leave_with_a_shared_copy(tmp_path: Path) -> None:
    session = Session(Reading(NOW, base=BASE, changes=CHANGES), tmp_path / "school.penholder")
    export_word(session, tmp_path / "school.docx", changes=Decision.ACCEPTED)
    session.show_changes_since(session.versions.last)
    with pytest.raises(UserError, match="still to be decided"):
        share_copy(session, tmp_path / "shared.penholder")
    share_copy(session, tmp_path / "shared.penholder", Decision.ACCEPTED)
    shared, desk = read_working_file(tmp_path / "shared.penholder")
    assert desk == {}
    assert [one.words for one in shared.paragraphs] == [one.words for one in NOW.paragraphs]


def test_what_versions_share_is_written_once(tmp_path: Path) -> None:
    session = open_text(tmp_path / "wells.penholder")
    for number in range(5):
        replace_all(session, f"Noting {number},")
        export_word(session, tmp_path / "wells.docx")
    kept = versions_to_json(session.versions.all)
    assert len(kept["kept"]) == 5
    assert len(kept["paragraphs"]) == len(session.draft.paragraphs) + 4
    again = versions_from_json(kept)
    assert again[0].draft.paragraphs[0] is again[4].draft.paragraphs[0]


def test_what_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "wells.penholder"
    strange = {"kept": [{"kind": "Word copy"}], "paragraphs": [], "notes": [], "carried": []}
    write_file(open_text().draft, path, force=True, desk={DESK_KEY: strange})
    session = open_session(path)
    assert session.versions.all == ()
    session.save(path)
    assert read_working_file(path)[1][DESK_KEY] == strange


def test_the_version_is_what_was_written_and_not_what_was_open(tmp_path: Path) -> None:
    session = Session(Reading(NOW, base=BASE, changes=CHANGES))
    export_word(session, tmp_path / "school.docx", changes=Decision.REJECTED)
    assert session.versions.last is not None
    assert session.versions.last.draft == replace(session.pending.counterpart.base)  # type: ignore[union-attr]
    assert session.versions.last.changes_since(session.draft) > 0


def test_changes_since_the_last_copy_are_shown_and_put_away_again(tmp_path: Path) -> None:
    session = Session(Reading(NOW, base=BASE, changes=CHANGES))
    pending = session.changes.found
    export_word(session, tmp_path / "school.docx", changes=Decision.ACCEPTED)
    first = session.draft.paragraphs[0].id
    session.show_changes_since(session.versions.last)
    assert session.changes.found == ()
    assert replace_words(session, first, "Wells for schools")
    assert [one.place.paragraph for one in session.changes.found] == [first]  # type: ignore[union-attr]
    session.changes.accept(session.changes.found)
    assert session.changes.found == ()
    assert session.versions.last is not None
    assert session.versions.last.changes_since(session.draft) == 1
    session.show_changes_since(None)
    assert session.changes is session.pending
    assert len(session.changes.found) == len(pending)  # the first of them is now another one


def test_what_is_to_be_decided_stays_the_same_while_other_changes_are_shown(tmp_path: Path) -> None:
    session = Session(Reading(NOW, base=BASE, changes=CHANGES), tmp_path / "school.penholder")
    export_word(session, tmp_path / "school.docx", changes=Decision.ACCEPTED)
    before = session.full_desk()
    session.show_changes_since(session.versions.last)
    assert session.full_desk() == before
    assert len(session.pending.found) == 4
    session.save(tmp_path / "school.penholder")
    assert len(open_session(tmp_path / "school.penholder").changes.found) == 4


def replace_words(session: Session, paragraph: str, words: str) -> bool:
    from penholder.model.edit import ReplaceText
    from penholder.model.ids import ParagraphId
    from penholder.model.inline import plain
    from penholder.model.place import Span

    name = ParagraphId(paragraph)
    end = len(session.draft.by_id[name].text)
    return session.change("Typing", (ReplaceText(Span.in_paragraph(name, 0, end), plain(words)),))


def test_a_working_file_from_before_there_were_versions_opens_and_gets_its_first(tmp_path: Path) -> None:
    old = Path(__file__).parents[1] / "data" / "native" / "version-1.penholder"
    path = tmp_path / "old.penholder"
    path.write_bytes(old.read_bytes())
    session = open_session(path)
    assert session.versions.all == ()
    export_word(session, tmp_path / "old.docx")
    session.save(path)
    assert [one.file for one in open_session(path).versions.all] == ["old.docx"]


def test_a_line_for_the_next_working_text_is_proposed() -> None:
    assert proposed_version_line(0, AT) == "Rev. 1, 24 November 2026, 14.30"
    assert proposed_version_line(3, datetime(2026, 3, 5, 9, 5)) == "Rev. 4, 5 March 2026, 09.05"


def test_a_working_file_without_versions_stays_as_it_was(tmp_path: Path) -> None:
    session = open_text(tmp_path / "wells.penholder")
    session.save(tmp_path / "wells.penholder")
    with zipfile.ZipFile(tmp_path / "wells.penholder") as archive:
        assert DESK_KEY not in json.loads(archive.read(DESK_PART))
