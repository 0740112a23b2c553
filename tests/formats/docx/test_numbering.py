"""Holds that paragraphs show the labels that Word shows: specimens of each rule, made-up files, and real ones."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from penholder.formats.docx.elements import W
from penholder.formats.docx.opening import open_package
from penholder.formats.docx.parse.counting import Counter
from penholder.formats.docx.parse.document import WordReader
from penholder.formats.docx.parse.number_forms import number_in
from penholder.formats.docx.parse.standing import Standing
from penholder.formats.docx.parse.values import Block, WordParagraph
from penholder.formats.docx.reader import read_docx
from penholder.formats.libreoffice import libreoffice
from penholder.model.kinds import Kind
from penholder.model.outline import outline
from tests.formats.docx.made_up import minimal
from tests.formats.docx.numbered import NumberedFile

FILES = 25


def level(at: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(*levels: str, more: str = "") -> str:
    return (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}</w:numbering>'
    )


def override(at: int, of_level: int, inner: str) -> str:
    changed = f'<w:lvlOverride w:ilvl="{of_level}">{inner}</w:lvlOverride>'
    return f'<w:num w:numId="{at}"><w:abstractNumId w:val="7"/>{changed}</w:num>'


def para(text: str, at: int | None = 0, of_list: int | None = 1, style: str = "") -> str:
    number = ""
    if of_list is not None:
        own_level = "" if at is None else f'<w:ilvl w:val="{at}"/>'
        number = f'<w:numPr>{own_level}<w:numId w:val="{of_list}"/></w:numPr>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{number}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def labels(data: bytes) -> list[str]:
    return [label for label, _ in labelled(data)]


def labelled(data: bytes) -> list[tuple[str, str]]:
    reader = WordReader(open_package(data), {})
    found: list[tuple[str, str]] = []

    def walk(blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            if isinstance(block, WordParagraph):
                found.append((block.label, block.words))
            else:
                for row in block.rows:
                    for cell in row.cells:
                        walk(cell)

    walk(tuple(Counter(reader.numbering).labelled(Standing(final=True).blocks(reader.file().blocks))))
    return found


USUAL = (level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "(%3)"))


def test_levels_count_on_their_own_and_begin_anew_below_a_higher_one() -> None:
    body = "".join(para("x", at) for at in (0, 1, 1, 2, 2, 1, 0, 1))
    assert labels(minimal(body, numbering=numbering(*USUAL))) == ["1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2.", "(a)"]


def test_plain_paragraphs_between_do_not_begin_a_list_anew() -> None:
    body = para("x") + para("between", of_list=None) + para("x")
    assert labels(minimal(body, numbering=numbering(*USUAL))) == ["1.", "", "2."]


def test_a_level_that_is_passed_over_counts_as_begun() -> None:
    shape = numbering(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
    assert labels(minimal(para("x", 1) + para("x", 0), numbering=shape)) == ["1.1", "2."]


def test_lists_of_one_shape_count_on_together_and_a_list_may_begin_with_its_own_number() -> None:
    second = '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    own = override(3, 0, '<w:startOverride w:val="7"/>')
    body = "".join(para("x", 0, at) for at in (1, 2, 3, 3, 1))
    assert labels(minimal(body, numbering=numbering(*USUAL, more=second + own))) == ["1.", "2.", "7.", "8.", "9."]


def test_a_list_may_have_a_level_of_its_own() -> None:
    own = override(2, 0, level(0, "upperRoman", "%1)"))
    body = para("x") + para("x", 0, 2)
    assert labels(minimal(body, numbering=numbering(*USUAL, more=own))) == ["1.", "II)"]


def test_legal_style_writes_all_numbers_of_a_label_in_figures() -> None:
    shape = numbering(level(0, "upperRoman", "%1."), level(1, "lowerLetter", "%1.%2", "<w:isLgl/>"))
    assert labels(minimal(para("x", 0) + para("x", 1), numbering=shape)) == ["I.", "1.1"]


@pytest.mark.parametrize(("restart", "last"), [("0", "(c)"), ("1", "(a)"), ("", "(a)")])
def test_a_level_says_what_begins_it_anew(restart: str, last: str) -> None:
    more = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
    shape = numbering(level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)", more))
    body = "".join(para("x", at) for at in (0, 1, 1, 0, 1))
    assert labels(minimal(body, numbering=shape))[-1] == last


STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="One"><w:name w:val="One"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Two"><w:name w:val="Two"/>'
    '<w:basedOn w:val="One"/></w:style></w:styles>'
)


def test_a_style_puts_paragraphs_in_a_list_at_the_level_that_is_bound_to_it() -> None:
    shape = numbering(
        level(0, "decimal", "%1.", '<w:pStyle w:val="One"/>'),
        level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="Two"/>'),
    )
    body = para("x", of_list=None, style="One") + para("x", of_list=None, style="Two")
    assert labels(minimal(body, numbering=shape, styles=STYLES)) == ["1.", "(a)"]


def test_list_0_takes_a_paragraph_out_of_the_list_of_its_style() -> None:
    body = para("x", of_list=None, style="One") + para("x", None, 0, "One") + para("x", of_list=None, style="One")
    assert labels(minimal(body, numbering=numbering(*USUAL), styles=STYLES)) == ["1.", "", "2."]


def test_a_shape_may_be_that_of_a_style_of_numbering() -> None:
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="numbering" w:styleId="Outline"><w:name w:val="Outline"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    linked = (
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Outline"/></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    )
    assert labels(minimal(para("x", 1, 2), numbering=numbering(*USUAL, more=linked), styles=styles)) == ["(a)"]


def test_a_circle_of_styles_of_numbering_gives_no_label() -> None:
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="numbering" w:styleId="O"><w:name w:val="O"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    linked = (
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="O"/></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    )
    assert labels(minimal(para("x", 0, 2), numbering=numbering(*USUAL, more=linked), styles=styles)) == [""]


def test_a_list_that_is_not_there_gives_no_label() -> None:
    assert labels(minimal(para("x", 0, 99) + para("x", 8, 1), numbering=numbering(*USUAL))) == ["", ""]


def test_paragraphs_in_tables_are_counted_with_the_others() -> None:
    table = f"<w:tbl><w:tr><w:tc>{para('x')}</w:tc></w:tr></w:tbl>"
    assert labels(minimal(para("x") + table + para("x"), numbering=numbering(*USUAL))) == ["1.", "2.", "3."]


def test_bullets_of_symbol_fonts_are_shown_as_signs() -> None:
    fonts = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'
    shape = numbering(level(0, "bullet", "\uf0b7", "").replace("</w:lvl>", f"{fonts}</w:lvl>"), level(1, "bullet", "–"))
    assert labels(minimal(para("x") + para("x", 1), numbering=shape)) == ["•", "–"]


@pytest.mark.parametrize(
    ("form", "number", "written"),
    [
        ("lowerLetter", 28, "bb"),
        ("upperRoman", 1990, "MCMXC"),
        ("decimalZero", 7, "07"),
        ("ordinal", 22, "22nd"),
        ("ordinalText", 21, "Twenty-first"),
        ("cardinalText", 40, "Forty"),
        ("chicago", 5, "**"),
        ("none", 3, ""),
        ("aiueo", 3, "3"),
    ],
)
def test_numbers_are_written_as_word_writes_them(form: str, number: int, written: str) -> None:
    assert number_in(form, number) == written


def test_counted_and_typed_labels_may_stand_in_one_text() -> None:
    organ = para("The General Assembly,", of_list=None)
    body = (
        organ
        + para("Decides to go on;")
        + para("2.</w:t><w:tab/><w:t>Requests a report;", of_list=None)
        + para("Decides.")
    )
    draft = read_docx(minimal(body, numbering=numbering(*USUAL))).draft
    shown = [
        (one.kind, entry.shown, one.words) for one, entry in zip(draft.paragraphs, outline(draft).entries, strict=True)
    ]
    assert shown[1:] == [
        (Kind.OPERATIVE, "1.", "Decides to go on;"),
        (Kind.OPERATIVE, "2.", "Requests a report;"),
        (Kind.OPERATIVE, "2.", "Decides."),
    ]


def witness(folder: Path) -> dict[str, list[str]]:
    """The lines of each Word file in a folder as LibreOffice shows them, blanks counted as one."""
    program = libreoffice()
    if program is None:
        pytest.skip("LibreOffice, the witness of labels, is not installed")
    files = sorted(map(str, folder.glob("*.docx")))
    form = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run([program, profile, "--headless", *form, *files], check=True, capture_output=True, timeout=240)
    return {
        file.stem: [" ".join(line.split()) for line in file.read_text("utf-8-sig").split("\n")]
        for file in folder.glob("*.txt")
    }


def test_made_up_lists_show_what_libreoffice_shows(tmp_path: Path) -> None:
    for seed in range(FILES):
        (tmp_path / f"{seed:03}.docx").write_bytes(NumberedFile(seed).data)
    for stem, lines in witness(tmp_path).items():
        shown = [line.rpartition("paragraph")[0].strip() for line in lines if re.search(r"paragraph\d\dx", line)]
        assert labels((tmp_path / f"{stem}.docx").read_bytes()) == shown, stem


def test_the_secretariats_files_show_what_libreoffice_shows(shared: Path, tmp_path: Path) -> None:
    for file in (shared / "word-un").glob("*.docx"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    counted = 0
    for stem, lines in witness(tmp_path).items():
        for label, words in labelled((tmp_path / f"{stem}.docx").read_bytes()):
            if label.strip("•–"):
                counted += 1
                begins = " ".join(f"{label} {words}".split())[:40]
                assert any(line.startswith(begins) for line in lines), (stem, begins)
    assert counted > 20
