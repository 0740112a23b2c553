"""Files that are not what they should be: each opens as far as it can, or gives one sentence that names it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from penholder.formats.registry import READ_SUFFIXES, read_file, write_file
from penholder.formats.show import structure_json
from penholder.ground.errors import UserError
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from penholder.model.outline import outline
from penholder.model.paragraph import Paragraph

DRAFT = "The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Decides to go on.\n"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the file system has no such files")


def _sentence(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read_file(path)
    text = str(caught.value)
    assert str(path) in text
    assert "\n" not in text
    return text


def _file(folder: Path, data: bytes | str, name: str = "draft.txt") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_a_missing_file(tmp_path: Path) -> None:
    assert "no file" in _sentence(tmp_path / "nowhere.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in _sentence(tmp_path)


@pytest.mark.parametrize("data", [b"", b"   \n\t\r\n ", b"\xef\xbb\xbf", b"\x00\x00"])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    assert "empty" in _sentence(_file(tmp_path, data))


@POSIX
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    os.mkfifo(path)
    assert "no ordinary file" in _sentence(path)


@POSIX
def test_a_device(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.symlink_to("/dev/zero")
    assert "no ordinary file" in _sentence(path)


@POSIX
def test_links_in_a_circle(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.symlink_to(path)
    _sentence(path)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (bytes(range(256)) * 50, "other data"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "older Word"),
        (b"PK\x03\x04" + bytes(100), "zip archive"),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, word: str) -> None:
    assert word in _sentence(_file(tmp_path, data))


@pytest.mark.parametrize("suffix", [".md", ".text", ".markdown", "", ".doc", ".TXT"])
def test_text_opens_whatever_it_is_called(tmp_path: Path, suffix: str) -> None:
    reading = read_file(_file(tmp_path, DRAFT, f"draft{suffix}"))
    assert [one.kind for one in reading.draft.paragraphs] == [Kind.ORGAN, Kind.PREAMBULAR, Kind.OPERATIVE]


def test_text_that_is_called_a_word_file_opens_and_is_said_to_be_text(tmp_path: Path) -> None:
    reading = read_file(_file(tmp_path, DRAFT, "draft.docx"))
    assert reading.problems[0].code == "other-content"
    assert len(reading.draft.paragraphs) == 3


def test_markdown_that_is_called_text_opens_with_its_notes(tmp_path: Path) -> None:
    text = "*The General Assembly*,\n\n*Recalling* its resolution 70/1,[^1]\n\n1.\t*Decides* to go on.\n\n[^1]: See A/80/1.\n"
    reading = read_file(_file(tmp_path, text))
    assert [note.words for note in reading.draft.notes] == ["See A/80/1."]
    assert reading.problems[0].code == "other-content"


def test_too_much_text_is_refused_at_once(tmp_path: Path) -> None:
    assert "million bytes" in _sentence(_file(tmp_path, b"Recalling its resolution, " * 2_000_000))


def test_one_line_of_five_million_signs(tmp_path: Path) -> None:
    reading = read_file(_file(tmp_path, "Recalling its 12 resolutions, " * 170_000))
    assert len(reading.draft.paragraphs) == 1


def test_twenty_thousand_paragraphs(tmp_path: Path) -> None:
    rows = (
        f"{number}.\tDecides to act as set out in paragraph {max(1, number - 1)} above;" for number in range(1, 20_001)
    )
    reading = read_file(_file(tmp_path, "The General Assembly,\n\n" + "\n\n".join(rows)))
    assert len(reading.draft.paragraphs) == 20_001
    assert all(one.typed_label is None for one in reading.draft.paragraphs)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\f"])
def test_lines_without_end_are_refused_at_once(tmp_path: Path, line_end: str) -> None:
    assert "lines" in _sentence(_file(tmp_path, f"ab{line_end}" * 200_002))


def test_a_paragraph_with_thousands_of_references_has_each_at_its_place(tmp_path: Path) -> None:
    words = "as set out in paragraph 1 above, " * 6_000
    reading = read_file(_file(tmp_path, f"The General Assembly,\n\n1.\tDecides to act;\n\n2.\tDecides, {words}to act."))
    shown = structure_json(reading, "draft.txt")
    assert len(shown["references"]) == 6_000
    text = shown["paragraphs"][2]["text"]
    assert {text[one["start"] : one["end"]] for one in shown["references"]} == {"paragraph 1 above"}


def test_a_list_longer_than_any_alphabet_does_not_fill_the_memory(tmp_path: Path) -> None:
    reading = read_file(_file(tmp_path, "- a\n" * 30_000, "draft.md"))
    labels = [entry.label for entry in outline(reading.draft).entries]
    assert len(set(labels)) == 30_000
    assert max(len(label or "") for label in labels) < 110


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "“" * 200_000,
        "*a " * 200_000,
        "(a) " * 200_000,
        "_" * 200_000 + "x",
        "# a" + " " * 200_000 + "x",
        "Annex\n\n" * 5_000,
        "[^*]: a\n\n" * 20_000,
        "word* " * 100_000,
        "as in paragraph 1 above, " * 20_000,
        "\n" * 500_000 + "x",
        " " * 500_000 + "x",
    ],
)
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_signs_without_end(tmp_path: Path, text: str, suffix: str) -> None:
    read_file(_file(tmp_path, text, f"draft{suffix}"))


def test_zero_bytes_and_other_control_signs_are_left_out_and_said(tmp_path: Path) -> None:
    reading = read_file(_file(tmp_path, DRAFT.replace("Decides", "De\x00ci\x01des")))
    assert reading.draft.paragraphs[2].words == "Decides to go on."
    assert reading.problems[0].code == "characters-left-out"
    assert "2 control" in str(reading.problems[0].message)


def test_mixed_line_ends(tmp_path: Path) -> None:
    text = "The General Assembly,\r\n\r\nRecalling its resolution 70/1,\r\r1. Decides to go on;\n\n2. Ends."
    assert len(read_file(_file(tmp_path, text)).draft.paragraphs) == 4


def test_no_operative_part(tmp_path: Path) -> None:
    reading = read_file(_file(tmp_path, "The General Assembly,\n\nRecalling its resolution 70/1,"))
    assert [one.kind for one in reading.draft.paragraphs] == [Kind.ORGAN, Kind.PREAMBULAR]


def test_right_to_left_text(tmp_path: Path) -> None:
    text = "الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1،\n\n1. تقرر المضي قدما؛"
    words = [one.words for one in read_file(_file(tmp_path, text)).draft.paragraphs]
    assert "إذ تشير إلى قرارها 70/1،" in words
    assert "تقرر المضي قدما؛" in words


def test_opening_never_alters_a_file(tmp_path: Path) -> None:
    path = _file(tmp_path, DRAFT)
    before = path.stat()
    read_file(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (DRAFT.encode(), before.st_mtime_ns)


@pytest.mark.parametrize("data", [b"PK\x03\x04 cut off", b"PK\x05\x06" + bytes(18)])
def test_a_damaged_word_file_is_named(tmp_path: Path, data: bytes) -> None:
    assert "draft.docx: This" in _sentence(_file(tmp_path, data, "draft.docx"))


def test_every_suffix_that_can_be_opened_is_named_once() -> None:
    assert len(set(READ_SUFFIXES)) == len(READ_SUFFIXES)


class TestWriting:
    """A file is replaced only by a whole new one."""

    ROWS = Draft((Paragraph.of("p1", Kind.TITLE),))

    @pytest.mark.parametrize("suffix", [".txt", ".md", ".penholder"])
    def test_an_existing_file_is_not_replaced_unasked(self, tmp_path: Path, suffix: str) -> None:
        path = _file(tmp_path, "mine", f"draft{suffix}")
        with pytest.raises(UserError, match="there already"):
            write_file(self.ROWS, path, force=False)
        assert path.read_text("utf-8") == "mine"

    @pytest.mark.parametrize("name", ["draft.xyz", "draft", "draft.odt"])
    def test_a_suffix_that_nobody_writes(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(UserError, match=r"\.docx"):
            write_file(self.ROWS, tmp_path / name, force=False)
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(UserError, match="does not exist"):
            write_file(self.ROWS, tmp_path / "nowhere" / "draft.md", force=True)
