"""The choices of an export on the command line: each reaches the file, and none is passed over in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import penholder
from tests.formats.docx.made_up import found, paragraphs_in, part, part_bytes

REFERENCE = "REF _Ref"


def test_all_choices_reach_the_file(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.docx"
    options = "--stage working --paper a4 --numbering word --references fields --line-numbers --wide-margins".split()
    done = penholder("convert", source, target, *options, "--version-line", "Rev. 2, 14.30")
    assert done.status == 0
    data = target.read_bytes()
    main = part(data)
    assert found(main, "numPr")
    assert any(REFERENCE in (one.text or "") for one in found(main, "instrText"))
    assert found(main, "lnNumType")
    assert [dict(one.attrib).popitem()[1] for one in found(main, "pgSz")] == ["16838"]
    assert paragraphs_in(part(data, "word/header_default.xml")) == ["Rev. 2, 14.30"]
    assert "A working text has no masthead" in done.err


def test_links_lead_to_the_official_site(tmp_path: Path) -> None:
    source, target = tmp_path / "draft.md", tmp_path / "out.docx"
    source.write_text("The General Assembly,\n\n1. *Takes note* of A/80/911;\n", "utf-8")
    assert penholder("convert", source, target, "--links").status == 0
    assert b"https://docs.un.org/en/A/80/911" in part_bytes(target.read_bytes(), "word/_rels/document.xml.rels")


def test_a_choice_that_no_such_file_can_follow_is_named(source: Path, tmp_path: Path) -> None:
    said = penholder("convert", source, tmp_path / "out.md", "--paper", "a4").one_sentence()
    assert "has no pages" in said
    assert not (tmp_path / "out.md").exists()


@pytest.mark.parametrize("option", [["--line-numbers"], ["--wide-margins"], ["--version-line", "Rev. 2"]])
def test_what_only_a_working_text_has_is_not_passed_over_on_the_official_page(
    source: Path, tmp_path: Path, option: list[str]
) -> None:
    target = tmp_path / "out.docx"
    said = penholder("convert", source, target, "--stage", "tabling", *option).one_sentence()
    assert option[0] in said
    assert "--stage working" in said
    assert not target.exists()


@pytest.mark.parametrize("option", [["--ready"], ["--paper", "a4"], ["--stage", "working"], ["--links"]])
def test_a_copy_to_be_shared_passes_over_no_option(source: Path, tmp_path: Path, option: list[str]) -> None:
    target = tmp_path / "out.penholder"
    assert "--share" in penholder("convert", source, target, "--share", *option).one_sentence()
    assert not target.exists()


def test_an_unknown_choice_is_no_traceback(source: Path, tmp_path: Path) -> None:
    assert penholder("convert", source, tmp_path / "out.docx", "--paper", "a5").status == 2
