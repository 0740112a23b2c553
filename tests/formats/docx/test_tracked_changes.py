"""Holds that tracked changes give two readings and a list: made-up files against laws, and against LibreOffice."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from penholder.formats.docx.elements import W
from penholder.formats.docx.reader import read_docx
from penholder.formats.libreoffice import libreoffice
from penholder.formats.report import Reading
from penholder.formats.show import structure_json
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from penholder.model.outline import outline
from tests.formats.docx.made_up import minimal, part_bytes
from tests.formats.docx.tracked import TrackedFile

FILES = 40
PYTHON = Path("/usr/bin/python3")
WHO = 'w:id="1" w:author="Ruritania" w:date="2026-03-01T10:00:00Z"'
OTHER = 'w:id="2" w:author="Sylvania" w:date="2026-03-02T10:00:00Z"'


def p(*runs: str, mark: str = "") -> str:
    return f"<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{''.join(runs)}</w:p>"


def r(text: str, properties: str = "", tag: str = "w:t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><{tag} xml:space="preserve">{text}</{tag}></w:r>'


def put_in(text: str, who: str = WHO) -> str:
    return f"<w:ins {who}>{r(text)}</w:ins>"


def taken_out(text: str, who: str = WHO) -> str:
    return f"<w:del {who}>{r(text, tag='w:delText')}</w:del>"


def words(draft: Draft | None) -> list[str]:
    return [] if draft is None else [one.words for one in draft.paragraphs]


def listed(reading: Reading) -> list[tuple[str, str, str | None]]:
    return [(one.kind, one.text, one.author) for one in reading.changes]


def test_each_change_has_its_author_its_date_and_its_place() -> None:
    body = p(r("one "), put_in("two "), taken_out("three ", OTHER), r("four"))
    reading = read_docx(minimal(body))
    assert words(reading.draft) == ["one two four"]
    assert words(reading.base) == ["one three four"]
    changes = structure_json(reading, "x")["changes"]
    assert [(one["kind"], one["start"], one["end"], one["text"], one["author"]) for one in changes] == [
        ("insert", 4, 8, "two ", "Ruritania"),
        ("delete", 8, 8, "three ", "Sylvania"),
    ]
    assert [one["date"] for one in changes] == ["2026-03-01T10:00:00Z", "2026-03-02T10:00:00Z"]


def test_a_file_without_changes_has_no_base() -> None:
    reading = read_docx(minimal(p(r("one"))))
    assert (reading.base, reading.changes) == (None, ())


def test_a_paragraph_put_in_is_one_change_and_is_not_in_the_base() -> None:
    body = p(r("one"), mark=f"<w:ins {WHO}/>") + p(put_in("two")) + p(r("three"))
    reading = read_docx(minimal(body))
    assert words(reading.draft) == ["one", "two", "three"]
    assert words(reading.base) == ["one", "three"]
    assert listed(reading) == [("insert", "two", "Ruritania")]


def test_paragraphs_whose_end_was_taken_out_are_one() -> None:
    body = p(r("one "), mark=f"<w:del {WHO}/>") + p(r("two"))
    reading = read_docx(minimal(body))
    assert words(reading.draft) == ["one two"]
    assert words(reading.base) == ["one ", "two"] or words(reading.base) == ["one", "two"]
    assert [(one.kind, one.span and one.span.start) for one in reading.changes] == [("delete", 4)]


def test_words_put_in_by_one_and_taken_out_by_another_are_in_neither_reading_and_are_listed() -> None:
    body = p(r("one "), f"<w:ins {WHO}>{taken_out('two ', OTHER)}</w:ins>", r("three"))
    reading = read_docx(minimal(body))
    assert words(reading.draft) == words(reading.base) == ["one three"]
    assert listed(reading) == [("delete", "two ", "Sylvania")]


def test_what_was_set_otherwise_has_its_former_look_in_the_base() -> None:
    changed = f"<w:i/><w:rPrChange {WHO}><w:rPr><w:b/></w:rPr></w:rPrChange>"
    reading = read_docx(minimal(p(r("one "), r("two", changed))))
    shown = structure_json(reading, "x")
    assert shown["paragraphs"][0]["markdown"] == "one *two*"
    assert listed(reading) == [("format", "two", "Ruritania")]
    assert reading.base is not None
    assert structure_json(Reading(reading.base), "x")["paragraphs"][0]["markdown"] == "one **two**"


def test_moved_words_stand_where_they_went() -> None:
    gone = f"<w:moveFrom {WHO}>{r('one ')}</w:moveFrom>"
    come = f"<w:moveTo {WHO}>{r(' one')}</w:moveTo>"
    reading = read_docx(minimal(p(gone, r("two"), come)))
    assert words(reading.draft) == ["two one"]
    assert words(reading.base) == ["one two"]
    assert listed(reading) == [("move", "one ", "Ruritania"), ("move", " one", "Ruritania")]


def test_a_note_that_was_taken_out_is_in_the_base_and_its_words_are_listed() -> None:
    own = p("<w:r><w:footnoteRef/></w:r>", r(" See A."))
    note = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{own}</w:footnote></w:footnotes>'
    reference = f'<w:del {WHO}><w:r><w:footnoteReference w:id="2"/></w:r></w:del>'
    reading = read_docx(minimal(p(r("one"), reference), footnotes=note))
    assert reading.base is not None
    assert [one.words for one in reading.base.notes] == ["See A."]
    assert "See A." in reading.changes[0].text


def test_rows_of_tables_come_and_go() -> None:
    def row(text: str, change: str = "") -> str:
        return f"<w:tr><w:trPr>{change}</w:trPr><w:tc>{p(r(text))}</w:tc></w:tr>"

    table = f"<w:tbl>{row('one')}{row('two', f'<w:ins {WHO}/>')}{row('three', f'<w:del {WHO}/>')}</w:tbl>"
    reading = read_docx(minimal(table))
    assert words(reading.draft) == ["one\ntwo"]
    assert words(reading.base) == ["one\nthree"]
    assert reading.draft.paragraphs[0].kind is Kind.OBJECT
    assert listed(reading) == [("insert", "two", "Ruritania"), ("delete", "three", "Ruritania")]


def test_changes_in_a_header_are_listed_and_its_line_is_the_final_one() -> None:
    header = f'<w:hdr xmlns:w="{W}">{p(r("A/80/L.1"), put_in("/Rev.1"), taken_out(" old"))}</w:hdr>'
    reading = read_docx(minimal(p(r("one")), header=header))
    assert [one.text for one in reading.furniture] == ["A/80/L.1/Rev.1"]
    assert [(one.kind, one.text, one.span) for one in reading.changes] == [
        ("insert", "/Rev.1", None),
        ("delete", " old", None),
    ]


@given(st.integers(0, 10_000))
def test_every_word_is_in_a_reading_or_in_the_list(seed: int) -> None:
    data = TrackedFile(seed).data
    reading = read_docx(data)
    kept = " ".join([*_lines(reading.draft), *_lines(reading.base), *(one.text for one in reading.changes)])
    for name in ("word/document.xml", "word/footnotes.xml"):
        root = etree.fromstring(part_bytes(data, name))
        for one in root.iter(f"{{{W}}}t", f"{{{W}}}delText"):
            assert (one.text or "").strip() in kept


@given(st.integers(0, 10_000))
def test_what_was_put_in_reads_as_the_draft_has_it(seed: int) -> None:
    shown = structure_json(read_docx(TrackedFile(seed).data), "x")
    texts = {one["id"]: one["text"] for one in shown["paragraphs"]}
    for one in shown["changes"]:
        if one["paragraph"] and one["start"] < one["end"]:
            assert texts[one["paragraph"]][one["start"] : one["end"]] == one["text"].replace("\ufffc", "")


def _lines(draft: Draft | None) -> list[str]:
    """Labels and words of a draft and its notes, a run of blanks counted as one."""
    if draft is None:
        return []
    counted = zip(draft.paragraphs, outline(draft).entries, strict=True)
    lines = [f"{entry.shown} {' '.join(one.words.split())}".strip() for one, entry in counted]
    return [*(line for line in lines if line), *(" ".join(note.words.split()) for note in draft.notes)]


def test_both_readings_are_those_that_libreoffice_computes(tmp_path: Path) -> None:
    program = libreoffice()
    if program is None or not PYTHON.exists() or subprocess.run([PYTHON, "-c", "import uno"], check=False).returncode:
        pytest.skip("LibreOffice with python3-uno, which decides changes as the witness, is not installed")
    source, target = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    target.mkdir()
    for seed in range(FILES):
        (source / f"{seed:03}.docx").write_bytes(TrackedFile(seed).data)
    deciding = Path(__file__).with_name("decide_changes.py")
    subprocess.run([PYTHON, deciding, program, source, target], check=True, capture_output=True, timeout=120)
    for seed in range(FILES):
        reading = read_docx(TrackedFile(seed).data)
        accepted = read_docx((target / f"{seed:03}.accepted.docx").read_bytes())
        rejected = read_docx((target / f"{seed:03}.rejected.docx").read_bytes())
        assert _lines(reading.draft) == _lines(accepted.draft), seed
        assert _lines(reading.base or reading.draft) == _lines(rejected.draft), seed
        assert accepted.changes == rejected.changes == ()
