"""Holds that no draft, however odd, is refused or cut short: the file is sound, and what it cannot hold is named."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from penholder.formats.docx.choices import WordChoices
from penholder.formats.docx.elements import child, value
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.scripts import ORDINARY, passages
from penholder.formats.docx.soundness import faults
from penholder.formats.docx.working_text import without_masthead
from penholder.formats.docx.writer import write_docx
from penholder.formats.registry import write_file
from penholder.ground.errors import UserError
from penholder.model.draft import Draft
from penholder.model.inline import plain
from penholder.model.kinds import Kind
from penholder.model.masthead import Masthead
from penholder.model.note import Note
from tests.formats.docx.made_up import found, part, sample, text_in, with_text
from tests.formats.docx.test_choices import EVERY, FOR_INFORMALS, is_same
from tests.formats.docx.validators import audit_errors
from tests.model.build import anchor, line, op, par, pre

ARABIC, HEBREW, CHINESE = "القرار 78 في الوثيقة", "מים בבתי ספר", "学校的安全用水"
JAPANESE, KOREAN, EMOJI = "学校の水", "학교의 물", "💧👩\u200d🏫🇺🇳"


def many_subparagraphs() -> Draft:
    return Draft((op("p0", "Decides:"), *(op(f"p{at}", f"item {at};", level=1) for at in range(1, 401))))


def long_note() -> Draft:
    words = "and the experience of the schools that measured what it changed, " * 40
    return Draft((op("p1", "Decides.", anchor("n1")),), (Note.of("n1", *(plain(words) for _ in range(10))),))


def marked_title() -> Draft:
    title = par("p1", Kind.TITLE, "Safe water", anchor("n1"), " in schools")
    return Draft((title, op("p2", "Decides.", anchor("n2"))), (Note.of("n1", line("A.")), Note.of("n2", line("B."))))


BAD: dict[str, Callable[[], Draft]] = {
    "empty": Draft,
    "no masthead": lambda: without_masthead(sample()),
    "masthead alone": lambda: Draft(masthead=Masthead(symbol=plain("A/80/L.1"))),
    "no title": lambda: replace(
        sample(), paragraphs=tuple(one for one in sample().paragraphs if one.kind is not Kind.TITLE)
    ),
    "400 subparagraphs": many_subparagraphs,
    "long note": long_note,
    "long title": lambda: Draft((par("p1", Kind.TITLE, "Safe water in schools and yards " * 10), op("p2", "Decides."))),
    "mark in the title": marked_title,
    "other writings": lambda: with_text(
        f"Decides that {ARABIC}, {HEBREW} and {CHINESE}, {JAPANESE}, {KOREAN} {EMOJI} are water;", plain(ARABIC)
    ),
}


@pytest.mark.parametrize("draft", [make() for make in BAD.values()], ids=list(BAD))
def test_an_odd_draft_comes_back_whole_in_a_sound_file(draft: Draft, tmp_path: Path) -> None:
    for choices in (WordChoices(), EVERY[-1], FOR_INFORMALS[-1]):
        written = write_docx(draft, choices)
        assert faults(written.data) == ()
        read = read_docx(written.data).draft
        assert is_same(read, draft) or choices.stage_for(draft) is not draft.stage
        assert [one.words for one in read.paragraphs] == [one.words for one in draft.paragraphs]
    assert audit_errors(written.data, tmp_path) == []


def test_characters_that_xml_forbids_are_left_out_and_counted() -> None:
    written = write_docx(Draft((op("p1", "Safe\x00 wa\x0bter\ufffe;"),)), EVERY[-1])
    assert read_docx(written.data).draft.paragraphs[0].words == "Safe water;"
    assert [str(one) for one in written.left_out] == [
        "3 characters that the Word file cannot hold were left out, the first in 1."
    ]


def test_a_version_line_may_hold_any_sign() -> None:
    data = write_docx(sample(), replace(FOR_INFORMALS[0], version_line="Rev. 2 <&> \x00“x” 💧")).data
    assert text_in(part(data, "word/header_even.xml")) == "Rev. 2 <&> “x” 💧"


@pytest.mark.parametrize(
    ("text", "language"),
    [(ARABIC, {}), (HEBREW, {"bidi": "he-IL"}), (JAPANESE, {"eastAsia": "ja-JP"}), (KOREAN, {"eastAsia": "ko-KR"})],
)
def test_a_passage_says_its_direction_and_a_language_that_is_not_the_file_s(
    text: str, language: dict[str, str]
) -> None:
    main = part(write_docx(with_text(f"Decides that {text} is water;")).data)
    runs = [one for one in found(main, "r") if text_in(one) == text]
    assert len(runs) == 1
    assert (child(runs[0], "rPr", "rtl") is not None) == (text in {ARABIC, HEBREW})
    lang = child(runs[0], "rPr", "lang")
    assert {name: said for name in ("bidi", "eastAsia") if (said := value(lang, name))} == language
    assert not found(main, "bidi")


def test_a_paragraph_that_begins_from_the_right_runs_from_the_right() -> None:
    main = part(write_docx(with_text(ARABIC)).data)
    assert [child(one, "pPr", "bidi") is not None for one in found(main, "p")] == [True]


def test_chinese_and_emoji_need_no_word_about_them() -> None:
    for text in (CHINESE, EMOJI, "plain", ""):
        assert [*passages(text)] == [(text, ORDINARY)]


def test_the_file_says_its_languages_and_a_font_for_chinese() -> None:
    styles = part(write_docx(sample()).data, "word/styles.xml")
    lang, fonts = (found(styles, name)[0] for name in ("lang", "rFonts"))
    assert [value(lang, name) for name in ("val", "eastAsia", "bidi")] == ["en-GB", "zh-CN", "ar-SA"]
    assert value(fonts, "eastAsia") == "SimSun"


@pytest.mark.parametrize("trouble", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_takes_nothing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: int
) -> None:
    target = tmp_path / "out.docx"
    target.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError(trouble, os.strerror(trouble))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserError):
        write_file(sample(), target, force=True, choices=EVERY[-1])
    assert target.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["out.docx"]


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    (tmp_path / "out.docx").mkdir()
    with pytest.raises(UserError, match="is a folder"):
        write_file(sample(), tmp_path / "out.docx", force=True)


def test_subparagraphs_of_a_preamble_are_counted() -> None:
    draft = Draft((pre("p1", "Recalling:"), pre("p2", "One;", level=1), pre("p3", "Two,", level=1)))
    assert is_same(read_docx(write_docx(draft, EVERY[-1]).data).draft, draft)
