"""One open draft: every change is a step, listeners hear of it, files are written whole."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from penholder.checks.engine import check
from penholder.commands.opening import open_session
from penholder.formats.registry import read_file
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.ground.messages import Message
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText, SetKind
from penholder.model.ids import ParagraphId
from penholder.model.inline import plain
from penholder.model.kinds import Kind
from penholder.model.place import Span
from penholder.session.session import Session
from tests.model.build import draft, op, par, pre
from tests.session.exporting import export_word

P3 = ParagraphId("p3")


def open_text(path: Path | None = None) -> Session:
    text = draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling its resolution 70/1 of 25 September 2015;"),
        op("p4", "Welcomes the report;"),
        op("p5", "Decides to remain seized of the matter;"),
    )
    return Session(Reading(text), path, now=lambda: datetime(2026, 11, 4, 14, 2))


def replace_all(session: Session, words: str) -> bool:
    end = len(session.draft.by_id[P3].text)
    return session.change("Typing", (ReplaceText(Span.in_paragraph(P3, 0, end), plain(words)),))


def test_a_change_is_one_step_and_listeners_hear_of_it() -> None:
    session = open_text()
    heard: list[Draft] = []
    stop = session.listen("draft", heard.append)
    before = session.draft
    assert replace_all(session, "Noting,")
    assert session.modified
    assert heard == [session.draft]
    assert session.undo()
    assert session.draft is before
    assert session.redo()
    stop()
    assert not session.redo()
    assert len(heard) == 3


def test_a_change_that_changes_nothing_is_no_step() -> None:
    session = open_text()
    assert not session.change("Kind", (SetKind(P3, Kind.PREAMBULAR, 0),))
    assert not session.undo()


def test_a_fix_is_made_where_its_finding_still_holds() -> None:
    session = open_text()
    found = [one for one in session.check_now().findings if one.rule == "punctuation/preamble-comma"]
    assert len(found) == 1
    assert session.apply_fix(found[0], found[0].fixes[0])
    assert session.draft.by_id[P3].words == "Recalling its resolution 70/1 of 25 September 2015,"
    assert session.history.undo_label == str(found[0].fixes[0].title)


def test_a_fix_whose_text_has_changed_is_not_made() -> None:
    session = open_text()
    found = next(one for one in session.check_now().findings if one.rule == "punctuation/preamble-comma")
    replace_all(session, "Noting the report,")
    notices: list[Message] = []
    session.listen("notice", notices.append)
    assert not session.apply_fix(found, found.fixes[0])
    assert "no longer holds" in str(notices[0])


def test_fixing_everything_safe_is_one_step() -> None:
    session = open_text()
    before = session.draft
    session.fixes.ask()
    assert session.fixes.make() >= 2
    assert session.check_now().findings == ()
    assert session.undo()
    assert session.draft is before


def test_fixing_all_of_one_kind_leaves_the_others() -> None:
    session = open_text()
    session.fixes.ask("punctuation/preamble-comma")
    assert session.fixes.make() == 1
    assert {one.rule for one in session.check_now().findings} == {"punctuation/final-stop"}


def test_a_check_job_is_pure_and_its_report_is_kept() -> None:
    session = open_text()
    heard: list[object] = []
    session.listen("report", heard.append)
    report = session.check_job()(lambda: False)
    assert heard == []
    session.accept_report(report)
    assert heard == [report]
    assert report.findings == check(session.draft).findings


def test_saving_writes_a_working_file_that_opens_as_the_same_draft(tmp_path: Path) -> None:
    session = open_text(tmp_path / "wells.txt")
    replace_all(session, "Recalling,")
    target = session.working_path()
    assert target == tmp_path / "wells.penholder"
    session.save(target)
    assert not session.modified
    assert session.saved_at == datetime(2026, 11, 4, 14, 2)
    assert read_file(target).draft == session.draft


def test_a_word_copy_counts_the_changes_since(tmp_path: Path) -> None:
    session = open_text()
    export_word(session, tmp_path / "wells.docx")
    copy = session.versions.last
    assert copy is not None
    assert copy.changes_since(session.draft) == 0
    replace_all(session, "Recalling,")
    assert copy.changes_since(session.draft) == 1
    session.undo()
    assert copy.changes_since(session.draft) == 0


def test_trouble_with_the_disk_leaves_the_draft_unsaved(tmp_path: Path) -> None:
    session = open_text()
    replace_all(session, "Recalling,")
    with pytest.raises(UserError):
        session.save(tmp_path / "no such folder" / "wells.penholder")
    assert session.modified
    assert session.path is None


def test_what_another_program_saved_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "wells.penholder"
    open_text().save(path)
    mine, theirs = open_session(path), open_session(path)
    replace_all(theirs, "Recalling all its resolutions,")
    theirs.save(path)
    replace_all(mine, "Recalling,")
    with pytest.raises(UserError, match="changed on the disk"):
        mine.save(path)
    assert mine.modified
    assert read_file(path).draft == theirs.draft
    mine.save(path, agreed=True)
    assert read_file(path).draft == mine.draft
    replace_all(mine, "Noting,")
    mine.save(path)
    assert read_file(path).draft == mine.draft


def test_a_file_that_was_removed_meanwhile_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "wells.penholder"
    open_text().save(path)
    session = open_session(path)
    path.unlink()
    replace_all(session, "Recalling,")
    session.save(path)
    assert read_file(path).draft == session.draft
