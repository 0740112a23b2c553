"""Comparing two texts on the command line: schema, ids of show, exit status, and the Word file with tracked changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.formats.registry import read_file
from tests.cli.program import holds, penholder

OLD = """A/C.3/80/L.999

**Wells**

*The General Assembly*,

*Recalling* its resolution 79/1 of 2 December 2024,[^1]

1. *Welcomes* the report on wells;

2. *Thanks* the staff of the wells in all countries for their work;

3. *Decides* to go on with paragraph 2 above.

[^1]: See A/79/1.
"""
NEW = OLD.replace("L.999", "L.999/Rev.1").replace("2. *Thanks*", "2. *Invites* pupils to speak;\n\n3. *Thanks*")
NEW = NEW.replace("3. *Decides* to go on with paragraph 2", "4. *Decides* to continue with paragraph 3")
NEW = NEW.replace("See A/79/1", "See A/79/1, annex")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(OLD, "utf-8")
    new.write_text(NEW, "utf-8")
    return old, new


def test_the_json_keeps_its_schema_and_names_paragraphs_as_show_does(files: tuple[Path, Path]) -> None:
    done = penholder("compare", *files, "--format", "json")
    assert done.status == 1
    holds(done.json, "comparison.json")
    shown = [penholder("show", file, "--format", "json").json for file in files]
    texts = [{one["id"]: one["text"] for one in side["paragraphs"]} for side in shown]
    pairs = done.json["pairs"]
    assert [one["old"] for one in pairs if one["old"]] == list(texts[0])
    assert [one["new"] for one in pairs if one["new"]] == list(texts[1])
    for one in pairs:
        old = "".join(text for kind, text in one["spans"] if kind != "insert")
        new = "".join(text for kind, text in one["spans"] if kind != "delete")
        assert old == texts[0].get(one["old"], "")
        assert new == texts[1].get(one["new"], "")
    assert done.json["counts"] == {"same": 5, "changed": 1, "moved": 0, "added": 1, "removed": 0}
    assert [one["status"] for one in done.json["notes"]] == ["changed"]
    assert [one["field"] for one in done.json["masthead"]] == ["symbol"]


def test_the_same_text_is_the_same_whatever_its_format(files: tuple[Path, Path], tmp_path: Path) -> None:
    word = tmp_path / "old.docx"
    penholder("convert", files[0], word)
    done = penholder("compare", files[0], word)
    assert (done.status, done.out) == (0, "6 same, 0 changed, 0 moved, 0 added, 0 removed.\n")


def test_a_person_is_told_what_went_and_what_came(files: tuple[Path, Path]) -> None:
    said = penholder("compare", *files).out
    assert "2 added: {+Invites pupils to speak;+}" in said
    assert "3 → 4 changed: Decides to [-go on-]{+continue+} with [-paragraph 2 above-]{+paragraph 3 above+}." in said
    assert "symbol: A/C.3/80/L.999{+/Rev.1+}" in said


def test_a_paragraph_that_moved_is_known_by_its_first_words(files: tuple[Path, Path]) -> None:
    old, new = files
    moved = OLD.replace(
        "1. *Welcomes* the report on wells;\n\n2. *Thanks* the staff of the wells in all countries for their work;",
        "1. *Thanks* the staff of the wells in all countries for their work;\n\n2. *Welcomes* the report on wells;",
    )
    new.write_text(moved, "utf-8")
    said = penholder("compare", old, new).out
    assert (
        "moved: Welcomes the report on wells;" in said
        or "moved: Thanks the staff of the wells in all countries for" in said
    )


def test_a_browser_is_shown_what_went_and_what_came(files: tuple[Path, Path]) -> None:
    page = penholder("compare", *files, "--format", "html").out
    assert "<del>go on</del><ins>continue</ins>" in page


def test_the_word_file_has_both_texts(files: tuple[Path, Path], tmp_path: Path) -> None:
    target = tmp_path / "redline.docx"
    assert penholder("compare", *files, "--output", target, "--author", "Ruritania").status == 1
    reading = read_file(target)
    assert reading.base is not None
    for draft, file in ((reading.draft, files[1]), (reading.base, files[0])):
        assert [one.words for one in draft.paragraphs] == [one.words for one in read_file(file).draft.paragraphs]
    assert {(one.author, one.date) for one in reading.changes} == {("Ruritania", None)}


def test_what_cannot_be_done_is_said_in_one_sentence(files: tuple[Path, Path], tmp_path: Path) -> None:
    assert ".docx" in penholder("compare", *files, "--output", tmp_path / "x.pdf").one_sentence()
    assert "nowhere.md" in penholder("compare", files[0], tmp_path / "nowhere.md").one_sentence()
    assert "already" in penholder("compare", *files, "--output", _there(tmp_path)).one_sentence()


def _there(folder: Path) -> Path:
    path = folder / "there.docx"
    path.write_bytes(b"old")
    return path


def test_a_change_without_changed_words_says_what_it_is(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(OLD.replace("2. *Thanks*", "7. *Thanks*"), "utf-8")
    new.write_text(OLD.replace("*Welcomes*", "Welcomes"), "utf-8")
    lines = penholder("compare", old, new).out.splitlines()
    assert "1 changed: italics or other marks (the words are the same)" in lines
    assert "7 → 2 changed: label [-7.-] (the words are the same)" in lines
    page = penholder("compare", old, new, "--format", "html").out
    assert "(italics or other marks changed)" in page
    assert "(label 7. → " in page


def test_a_page_of_html_that_was_written_here_is_no_other_text(files: tuple[Path, Path], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert penholder("convert", files[0], page).status == 0
    assert penholder("compare", files[0], page).status == 0
