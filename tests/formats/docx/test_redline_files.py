"""Files with tracked changes: their validity, what they name, what LibreOffice makes of them, and real texts."""

from __future__ import annotations

import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from penholder.commands.opening import open_session
from penholder.compare.differences import Difference, What
from penholder.compare.sharing import with_ids_of
from penholder.formats.docx.choices import Numbering, ReferenceForm, WordChoices
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.redline.writer import write_redline
from penholder.formats.docx.signing import Redline
from penholder.formats.docx.soundness import faults
from penholder.formats.docx.writer import write_docx
from penholder.formats.libreoffice import libreoffice
from penholder.formats.registry import read_file
from penholder.ground.errors import UserError
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import InsertParagraphs, MoveParagraphs, RemoveParagraphs, ReplaceText, SetKind, SetNote
from penholder.model.inline import ITALIC, Inlines, Text, plain
from penholder.model.kinds import Kind
from penholder.model.masthead import Masthead
from penholder.model.note import Note
from penholder.model.place import InMasthead, InParagraph, Span
from penholder.session.export import Decision, leaving
from tests.compare.test_differences import versions
from tests.formats.docx.made_up import part_bytes, sample
from tests.formats.docx.test_redline import clean, holds
from tests.formats.docx.test_tracked_changes import PYTHON, _lines
from tests.formats.docx.validators import audit_errors, sdk_errors
from tests.model.build import anchor, line, op, par, pre

PAIRS_FOR_LIBREOFFICE = 25
AUDITED = 4
"""One of so many of the real files is shown to openxml-audit."""

REAL_PAIRS = (("A_RES_78_28.md", "A_C.1_80_L.39.pdf"), ("A_RES_78_184.md", "A_C.3_80_L.23.pdf"))
"""A resolution and the draft of a later year under the same title."""

BASE = Draft(
    (
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling its work,", anchor("n1")),
        op("p4", "Thanks the staff of all wells;", anchor("n2")),
        op("p5", "Requests a report;"),
        op("p6", "Decides to go on."),
    ),
    (Note.of("n1", plain("See A/79/1.")), Note.of("n2", plain("Ibid."))),
    Masthead(symbol=line("A/C.3/80/L.999")),
)


def changed(draft: Draft = BASE) -> Draft:
    """Make every kind of change there is: words, italics, a paragraph each put in, taken out, moved and made another."""
    return applied(
        draft,
        (
            ReplaceText(Span(InMasthead("symbol"), 14, 14), plain("/Rev.1")),
            ReplaceText(Span.in_paragraph(draft.paragraphs[2].id, 0, 9), (Text("Recalling", frozenset({ITALIC})),)),
            ReplaceText(Span.in_paragraph(draft.paragraphs[4].id, 9, 10), plain("an annual")),
            RemoveParagraphs((draft.paragraphs[3].id,)),
            MoveParagraphs((draft.paragraphs[5].id,), draft.paragraphs[2].id),
            InsertParagraphs(draft.paragraphs[4].id, (op("p7", "Invites pupils to speak;", anchor("n3")),)),
            SetNote(Note.of("n1", plain("See A/79/1, annex."))),
            SetNote(Note.of("n3", plain("New."), custom_mark="*")),
            SetKind(draft.paragraphs[1].id, Kind.TEXT),
        ),
    )


def xml(data: bytes, name: str = "word/document.xml") -> str:
    return part_bytes(data, name).decode()


def test_every_kind_of_change_is_in_both_readings() -> None:
    data = holds(BASE, changed())
    text = xml(data)
    assert all(f"<w:{tag} " in text for tag in ("ins", "del", "rPrChange", "pPrChange"))
    assert "<w:delText>1.</w:delText>" in text  # a label that counts on is typed, so it changes
    assert "<w:del " in xml(data, "word/footnotes.xml")
    assert "/Rev.1</w:t>" in xml(data, "word/header_default.xml")


def test_no_two_changes_of_a_file_have_the_same_number() -> None:
    data = write_redline(changed(), Redline(BASE)).data
    names = ("word/document.xml", "word/footnotes.xml", "word/header_default.xml", "word/header_even.xml")
    changes = "ins|del|rPrChange|pPrChange"
    found = [number for name in names for number in re.findall(rf'<w:(?:{changes}) w:id="(\d+)"', xml(data, name))]
    assert len(found) > 10
    assert len(found) == len(set(found))


def test_nobody_is_named_but_those_who_are_meant_and_no_date_is_made_up() -> None:
    def hands(one: Difference) -> list[tuple[str, str]]:
        if one.what is What.REMOVED:
            return [("Ruritania", "2026-03-01T10:00:00Z")]
        return [("Sylvania", "yesterday")] if one.what is What.INSERTED else []

    data = write_redline(changed(), Redline(BASE, hands, "Delegation")).data
    whole = "".join(
        xml(data, f"word/{name}.xml") for name in ("document", "footnotes", "header_default", "header_even")
    )
    assert set(re.findall(r'w:author="([^"]*)"', whole)) == {"Ruritania", "Sylvania", "Delegation"}
    assert set(re.findall(r'w:date="([^"]*)"', whole)) == {"2026-03-01T10:00:00Z"}
    assert "rsid" not in whole
    reading = read_docx(data)
    assert {(one.kind, one.author) for one in reading.changes if one.author == "Ruritania"} == {("delete", "Ruritania")}


def test_the_symbol_in_the_running_heads_is_tracked_too() -> None:
    now = replace(BASE, masthead=replace(BASE.masthead, symbol=plain("A/C.3/80/L.77")))
    data = write_redline(now, Redline(BASE)).data
    for name in ("default", "even"):
        head = xml(data, f"word/header_{name}.xml")
        assert "<w:del " in head
        assert "<w:ins " in head


def test_without_a_name_the_drafter_is_called_author() -> None:
    data = write_redline(changed(), Redline(BASE)).data
    assert {(one.author, one.date) for one in read_docx(data).changes} == {("Author", None)}


def test_the_same_changes_give_the_same_bytes() -> None:
    assert write_redline(changed(), Redline(BASE)).data == write_redline(changed(), Redline(BASE)).data


def test_numbers_and_references_are_typed_whatever_is_chosen() -> None:
    choices = WordChoices(numbering=Numbering.WORD, references=ReferenceForm.FIELDS)
    text = xml(write_redline(changed(), Redline(BASE), choices).data)
    assert "numPr" not in text
    assert "bookmarkStart" not in text


def test_a_paragraph_of_which_little_stayed_goes_and_comes_whole() -> None:
    old = Draft((pre("p1", "Recalling the report of the Secretary-General on wells in schools,"),))
    new = applied(old, (ReplaceText(Span.in_paragraph(old.paragraphs[0].id, 0, 66), plain("Bearing in mind pupils,")),))
    text = xml(holds(old, new))
    assert text.count("<w:delText") == 1
    assert text.count("<w:p>") == 3  # the paragraph that keeps the end before the section is the third


def test_a_clause_that_was_rewritten_is_one_change_of_one_author() -> None:
    old = Draft((pre("p1", "Welcoming the conclusion of the work of the group, and its report,"),))
    part = Span.in_paragraph(old.paragraphs[0].id, 14, 49)
    new = applied(old, (ReplaceText(part, plain("convening of the meeting of the States")),))
    text = xml(holds(old, new))
    assert "<w:delText>conclusion of the work of the group</w:delText>" in text
    assert "<w:t>convening of the meeting of the States</w:t>" in text


def pairs_of(texts: Draft) -> list[tuple[Draft, Draft]]:
    return [(texts, changed(texts)), (changed(texts), texts), (Draft(), texts), (texts, Draft())]


@pytest.mark.parametrize("at", range(4))
def test_openxml_audit_and_our_own_checks_find_nothing(at: int, tmp_path: Path) -> None:
    old, new = pairs_of(BASE)[at]
    data = write_redline(new, Redline(old)).data
    assert audit_errors(data, tmp_path) == []
    assert faults(data) == ()


@pytest.mark.parametrize("at", range(4))
def test_the_open_xml_sdk_finds_nothing(at: int, sdk: Path, tmp_path: Path) -> None:
    old, new = pairs_of(BASE)[at]
    assert sdk_errors(sdk, write_redline(new, Redline(old)).data, tmp_path) == []


@given(versions())
@settings(max_examples=20)
def test_openxml_audit_finds_nothing_in_versions(
    tmp_path_factory: pytest.TempPathFactory, pair: tuple[Draft, Draft]
) -> None:
    data = write_redline(pair[1], Redline(pair[0])).data
    assert audit_errors(data, tmp_path_factory.getbasetemp()) == []


def decided(pairs: list[tuple[Draft, Draft]], folder: Path) -> None:
    """Have LibreOffice accept and reject all changes of redlines, and save the clean copies as it saves any file."""
    program = libreoffice()
    if program is None or not PYTHON.exists() or subprocess.run([PYTHON, "-c", "import uno"], check=False).returncode:
        pytest.skip("LibreOffice with python3-uno, which decides changes as the witness, is not installed")
    (folder / "in").mkdir()
    (folder / "out").mkdir()
    for at, (old, new) in enumerate(pairs):
        for name, data in (("new", write_docx(new).data), ("old", write_docx(old).data)):
            (folder / "in" / f"{at}.{name}.docx").write_bytes(data)
        (folder / "in" / f"{at}.docx").write_bytes(write_redline(new, Redline(old)).data)
    deciding = Path(__file__).with_name("decide_changes.py")
    command = [PYTHON, deciding, program, folder / "in", folder / "out"]
    subprocess.run(command, check=True, capture_output=True, timeout=240)


def witnessed(pairs: list[tuple[Draft, Draft]], folder: Path) -> None:
    """Hold that LibreOffice reads a decided redline as it reads the clean copy."""
    decided(pairs, folder)

    def lines(name: str) -> list[str]:
        return _lines(read_docx((folder / "out" / name).read_bytes()).draft)

    for at in range(len(pairs)):
        assert lines(f"{at}.accepted.docx") == lines(f"{at}.new.accepted.docx"), at
        assert lines(f"{at}.rejected.docx") == lines(f"{at}.old.rejected.docx"), at


def marks_counted(draft: Draft) -> Draft:
    """Leave all marks to the count: LibreOffice 7.4 adds a written mark to its note and shifts what was tracked there."""
    return replace(draft, notes=tuple(replace(note, custom_mark=None, typed_mark=None) for note in draft.notes))


def test_both_readings_are_those_that_libreoffice_computes(tmp_path: Path) -> None:
    pairs: list[tuple[Draft, Draft]] = []

    @settings(max_examples=PAIRS_FOR_LIBREOFFICE, phases=[Phase.generate])
    @given(versions())
    def gather(pair: tuple[Draft, Draft]) -> None:
        pairs.append((marks_counted(pair[0]), marks_counted(pair[1])))

    gather()
    witnessed([*pairs, (BASE, marks_counted(changed())), (sample(), Draft())], tmp_path)


def test_a_resolution_and_a_later_draft(shared: Path, tmp_path: Path) -> None:
    pairs = []
    for resolution, draft in REAL_PAIRS:
        old, new = read_file(shared / "resolutions" / resolution).draft, read_file(shared / "drafts" / draft).draft
        pairs.append((with_ids_of(new, old), new))
        data = holds(*pairs[-1])
        assert audit_errors(data, tmp_path) == []
    witnessed(pairs, tmp_path)


def has_changes(file: Path) -> bool:
    """Tell quickly whether a Word file may have tracked changes."""
    try:
        text = part_bytes(file.read_bytes(), "word/document.xml")
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return False
    return b"<w:ins " in text or b"<w:del " in text


def test_changes_of_real_files_are_kept_with_their_authors(shared: Path, tmp_path: Path) -> None:
    tried, wrong = 0, []
    for file in filter(has_changes, sorted(shared.glob("word*/*.docx"))):
        try:
            session = open_session(file)
        except UserError:
            continue
        if not session.pending.found:
            continue
        tried += 1
        way = leaving(session.draft, session.pending, Decision.KEPT)
        assert way.redline is not None
        data = write_redline(way.draft, way.redline).data
        reading = read_docx(data)
        named = {hand.who for one in session.pending.found for hand in session.pending.hands_of(one)}
        is_right = (
            _lines(reading.draft) == _lines(clean(way.draft))
            and _lines(reading.base) == _lines(clean(way.redline.base))
            and named <= {one.author for one in reading.changes}
            and (tried % AUDITED or not audit_errors(data, tmp_path))
            and not faults(data)
        )
        wrong += [] if is_right else [file.name]
    assert tried > 30
    assert wrong == []


def test_marks_stand_in_the_line_of_inlines() -> None:
    reading = read_docx(write_redline(changed(), Redline(BASE)).data)
    lines: list[Inlines] = [reading.draft.line(InParagraph(one.id)) for one in reading.draft.paragraphs]
    assert lines[2][0] == Text("Recalling", frozenset({ITALIC}))
