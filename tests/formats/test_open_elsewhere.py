"""Holds that a file which another program has open is not replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.formats.registry import write_file
from penholder.ground.errors import UserError
from tests.formats.docx.made_up import sample


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("draft.docx", ".~lock.draft.docx#"),
        ("draft.docx", "~$draft.docx"),
        ("circulated.docx", "~$rculated.docx"),
        ("sevenab.docx", "~$evenab.docx"),
    ],
)
def test_a_file_that_is_open_in_another_program_stays_as_it_is(tmp_path: Path, name: str, sign: str) -> None:
    target = tmp_path / name
    target.write_bytes(b"old")
    (tmp_path / sign).write_bytes(b"somebody")
    with pytest.raises(UserError, match="is open in another program") as refused:
        write_file(sample(), target, force=True)
    assert sign in str(refused.value.advice)
    assert target.read_bytes() == b"old"
    assert {one.name for one in tmp_path.iterdir()} == {name, sign}


def test_the_sign_of_another_file_is_none_of_this_one(tmp_path: Path) -> None:
    target = tmp_path / "draft.docx"
    target.write_bytes(b"old")
    (tmp_path / "~$other.docx").write_bytes(b"somebody")
    write_file(sample(), target, force=True)
    assert target.read_bytes() != b"old"


def test_a_sign_left_behind_keeps_nobody_from_a_new_file(tmp_path: Path) -> None:
    (tmp_path / "~$draft.docx").write_bytes(b"somebody")
    write_file(sample(), tmp_path / "draft.docx", force=False)
    assert (tmp_path / "draft.docx").exists()
