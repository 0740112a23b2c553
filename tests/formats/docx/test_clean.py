"""Holds what a written Word file does not carry, and that what of the draft is not in it is named."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

from penholder.formats.docx.choices import WordChoices
from penholder.formats.docx.elements import W, value
from penholder.formats.docx.shipped_parts import shipped_part, style_ids
from penholder.formats.docx.style_names import (
    FIELD_STYLES,
    LINK,
    NUMBER_STYLES,
    STYLE_KINDS,
    SUBSIDIARY_NAME,
    WORKING_NUMBER_STYLES,
)
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.ids import CommentId, PartId, SourceId
from penholder.model.inline import Carried, Mark, MarkKind, Text, normal, plain
from penholder.model.kinds import Kind, Stage
from penholder.model.masthead import Masthead
from penholder.model.note import CarriedPart, Comment, Note, Source
from penholder.model.paragraph import Paragraph
from tests.formats.docx.made_up import found, paragraphs_in, part, part_bytes, sample, text_in, with_text, written
from tests.model.build import anchor, line, par

PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    *(f"word/{name}.xml" for name in ("document", "styles", "fontTable", "theme", "settings", "footnotes")),
    *(f"word/{what}_{which}.xml" for what in ("header", "footer") for which in ("first", "default", "even")),
}


def test_the_same_draft_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    program = tmp_path / "write.py"
    program.write_text(
        "import hashlib\n"
        "from penholder.formats.docx.writer import write_docx\n"
        "from tests.formats.docx.made_up import sample\n"
        "print(hashlib.sha256(write_docx(sample()).data).hexdigest())\n",
        "utf-8",
    )
    root = Path(__file__).resolve().parents[3]
    seen = {
        subprocess.run(
            [sys.executable, str(program)],
            cwd=root,
            env={"PYTHONPATH": str(root), "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_the_file_has_these_parts_and_no_others() -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(sample()).data)) as archive:
        assert set(archive.namelist()) == PARTS
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.extra + entry.comment for entry in archive.infolist()} == {b""}


def test_the_file_has_title_and_language_and_says_nothing_of_people_machines_and_times() -> None:
    data = write_docx(sample()).data
    core = part(data, "docProps/core.xml")
    assert {one.tag.rpartition("}")[2]: one.text for one in core} == {
        "title": "Safe water in schools",
        "language": "en-GB",
    }
    for name in PARTS:
        content = part_bytes(data, name).decode()
        assert not re.search(
            r"rsid|w:author|w:date=|w:initials|created|modified|creator|[Cc]ompany|proofErr|vanish", content
        )
        assert "penholder" not in content.lower()
        assert "<!--" not in content


def test_a_title_is_needed_for_the_property_alone() -> None:
    core = part(write_docx(Draft()).data, "docProps/core.xml")
    assert [one.tag.rpartition("}")[2] for one in core] == ["language"]


def test_a_note_without_a_mark_is_named() -> None:
    draft = replace(with_text("Decides."), notes=(Note.of("n1", plain("Second  reissue.")), Note.of("n2")))
    left_out = write_docx(draft).left_out
    assert [str(one) for one in left_out] == [
        "The note “Second reissue.” has no mark in the text, so it is not in the Word file; the working file keeps it.",
        "A note without mark and words is not in the Word file; the working file keeps it.",
    ]
    assert "Second" not in text_in(written(draft, "word/footnotes.xml"))


def test_characters_that_xml_forbids_are_left_out_and_named() -> None:
    draft = with_text("be\x00fore \ud800after\ufffe\x0c")
    assert paragraphs_in(written(draft)) == ["1.\tbefore after"]
    assert [str(one) for one in write_docx(draft).left_out] == [
        "4 characters that the Word file cannot hold were left out, the first in 1."
    ]


def test_a_forbidden_character_in_title_and_symbol_does_no_harm() -> None:
    title = Draft((par("p1", Kind.TITLE, "Wa\x01ter & <life>"),), masthead=Masthead(symbol=plain("A/\x02C.3/80/L.1")))
    data = write_docx(title).data
    assert part(data, "docProps/core.xml")[0].text == "Water & <life>"
    assert text_in(part(data, "word/header_even.xml")) == "A/C.3/80/L.1"


def test_comments_and_sources_stay_behind_and_are_named() -> None:
    marked = frozenset({Mark(MarkKind.COMMENT, "c1"), Mark(MarkKind.SOURCE, "s1")})
    draft = replace(
        with_text("x", normal([Text("agreed words", marked)])),
        comments=(Comment(CommentId("c1"), "A delegate", "Not yet."),),
        sources=(Source(SourceId("s1"), "A/RES/79/1"),),
    )
    data = write_docx(draft).data
    assert paragraphs_in(part(data))[1] == "2.\tagreed words"
    assert all(
        secret not in part_bytes(data, name) for name in PARTS for secret in (b"Not yet", b"A/RES/79/1", b"delegate")
    )
    assert [str(one) for one in write_docx(draft).left_out] == [
        "The Word file has none of the comments (1); the working file keeps them.",
        "The Word file does not say which words come from adopted texts; the working file keeps that.",
    ]


def test_what_cannot_be_carried_over_is_named() -> None:
    inside = Note.of("n1", [*plain("See"), *line(anchor("n1"))])
    draft = Draft(
        (Paragraph.of("p1", Kind.OPERATIVE, [*plain("a"), Carried(PartId("x")), *line(anchor("n1"), anchor("gone"))]),),
        (inside,),
        carried=(CarriedPart(PartId("x"), "a picture"),),
    )
    assert [str(one) for one in write_docx(draft).left_out] == [
        "An object in 1 that came from another file is not in the Word file.",
        "2 note marks have no note that Word could show, so they are not in the Word file; the first is in 1.",
    ]
    assert [
        len(found(note, "footnoteReference")) for note in found(written(draft, "word/footnotes.xml"), "footnote")
    ] == [
        0,
        0,
        0,
    ]


def parts_of_word(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [name for name in archive.namelist() if name.startswith("word/") and name.endswith(".xml")]


def test_nothing_shipped_is_unused() -> None:
    used = {
        value(one)
        for draft in (sample(), replace(sample(), masthead=Masthead()))
        for stage in Stage
        for data in (write_docx(draft, WordChoices(stage=stage)).data,)
        for name in parts_of_word(data)
        for one in part(data, name).iter(f"{{{W}}}basedOn", f"{{{W}}}pStyle", f"{{{W}}}rStyle")
    }
    used |= {LINK, SUBSIDIARY_NAME}  # the sample cites no symbol, and is of the General Assembly
    offered = {
        *STYLE_KINDS,
        *FIELD_STYLES.values(),
        *NUMBER_STYLES.values(),
        *WORKING_NUMBER_STYLES.values(),
        "FootnoteReference",
        "ResFootnote2",
        "ResFootnote3",
    }
    defaults = {"DefaultParagraphFont", "TableNormal", "NoList"}
    assert set(style_ids().values()) - used - offered - defaults == set()
    assert b"<!--" not in shipped_part("styles")
