"""Exporting while changes are open: nobody decides but the drafter, and what became of them is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.formats.registry import read_file
from penholder.ground.errors import UserError
from penholder.model.draft import Draft
from penholder.session.export import Decision
from tests.session.exporting import export_word
from tests.session.test_changes import BASE, NOW, session


def words(path: Path) -> list[str]:
    return [one.words for one in read_file(path).draft.paragraphs]


def test_open_changes_must_be_decided_by_somebody(tmp_path: Path) -> None:
    target = tmp_path / "wells.docx"
    with pytest.raises(UserError, match="4 changes by 3 authors are still to be decided"):
        export_word(session(), target)
    assert not target.exists()


@pytest.mark.parametrize(("how", "draft"), [(Decision.ACCEPTED, NOW), (Decision.REJECTED, BASE)])
def test_they_leave_as_accepted_or_as_rejected_and_that_is_said(tmp_path: Path, how: Decision, draft: Draft) -> None:
    open_one = session()
    exported = export_word(open_one, tmp_path / "wells.docx", changes=how)
    assert str(exported.about_changes).endswith(f" by 3 authors were exported as {how}.")
    assert words(tmp_path / "wells.docx") == [one.words for one in draft.paragraphs]
    assert len(open_one.changes.found) == 4
    assert read_file(tmp_path / "wells.docx").changes == ()


def test_without_changes_nothing_is_asked_and_nothing_said(tmp_path: Path) -> None:
    one = session()
    one.changes.accept(one.changes.found)
    assert export_word(one, tmp_path / "wells.docx").about_changes is None
