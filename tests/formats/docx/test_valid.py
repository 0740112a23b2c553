"""Holds that exported files are valid by openxml-audit, by our own checks and, where installed, the Open XML SDK."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from penholder.formats.docx.soundness import faults
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.inline import BOLD, HIGHLIGHT, ITALIC, SUPERSCRIPT, UNDERLINE, Text, normal, plain
from penholder.model.kinds import DocumentType, Kind
from penholder.model.masthead import Masthead
from penholder.model.note import Note
from penholder.model.paragraph import Paragraph
from tests.formats.docx.made_up import exchanged, sample
from tests.formats.docx.validators import audit_errors, sdk_errors
from tests.model.build import anchor, line, op, par


def odd() -> Draft:
    """Odd signs, all marks together, marks that differ from the count, notes with nothing in them, empty lines."""
    everything = frozenset({BOLD, HIGHLIGHT, ITALIC, SUPERSCRIPT, UNDERLINE})
    text = normal([Text("<&> \t\n 水资源 التعليم 💧 \x00\ud800\u2028 ]]>", everything)])
    return Draft(
        (
            par("p1", Kind.TITLE, "79/1", anchor("n2"), typed="79/181."),
            Paragraph.of("p2", Kind.OPERATIVE, text),
            op("p3", "", typed=""),
            op("p4", "a", anchor("n1"), anchor("n3"), anchor("n4")),
        ),
        (
            Note.of("n1", plain("x"), typed_mark="7"),
            Note.of("n2"),
            Note.of("n3", plain(""), plain("y\tz")),
            Note.of("n4", custom_mark="†"),
        ),
        Masthead(symbol=line(Text("A", frozenset({ITALIC})), "/C.3/80/L.1")),
    )


def amendment() -> Draft:
    rows = (par("p1", Kind.NUMBERED, "Delete it."), par("p2", Kind.NUMBERED, "Keep it.", level=1))
    return Draft(rows, document_type=DocumentType.AMENDMENT)


DRAFTS: dict[str, Callable[[], Draft]] = {
    "sample": sample,
    "sample without masthead": lambda: replace(sample(), masthead=Masthead()),
    "odd": odd,
    "amendment": amendment,
    "empty": Draft,
}
EACH = pytest.mark.parametrize("draft", [make() for make in DRAFTS.values()], ids=list(DRAFTS))
STYLE = '<w:pStyle w:val="Sponsors"/>'
BROKEN = exchanged(
    write_docx(sample()).data, '<w:pStyle w:val="Sponsors"/>', '<w:jc w:val="left"/><w:pStyle w:val="Sponsors"/>'
)


@EACH
def test_the_open_xml_sdk_finds_nothing(draft: Draft, sdk: Path, tmp_path: Path) -> None:
    assert sdk_errors(sdk, write_docx(draft).data, tmp_path) == []


@EACH
def test_openxml_audit_finds_nothing(draft: Draft, tmp_path: Path) -> None:
    assert audit_errors(write_docx(draft).data, tmp_path) == []


@EACH
def test_our_own_checks_find_nothing(draft: Draft) -> None:
    assert faults(write_docx(draft).data) == ()


def test_the_open_xml_sdk_sees_a_broken_file(sdk: Path, tmp_path: Path) -> None:
    assert sdk_errors(sdk, BROKEN, tmp_path)


def test_openxml_audit_sees_a_broken_file(tmp_path: Path) -> None:
    assert audit_errors(BROKEN, tmp_path)
