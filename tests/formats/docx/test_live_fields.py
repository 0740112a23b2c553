"""Holds that a field of a reference stands only where Word, asked to update it, gives the characters that stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.crossrefs import live_references
from penholder.formats.docx.choices import Numbering, ReferenceForm, WordChoices
from penholder.formats.docx.elements import Element, W, child, tag_of, value
from penholder.formats.docx.opening import open_package
from penholder.formats.docx.parse.counting import Counter
from penholder.formats.docx.parse.document import WordReader
from penholder.formats.docx.parse.values import WordParagraph
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.shipped_parts import style_ids
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.inline import Reference
from penholder.model.kinds import Kind
from penholder.model.note import Note
from penholder.model.paragraph import fixed
from tests.formats.docx.made_up import found, part, sample, text_in
from tests.model.build import anchor, line, op, par, pre
from tests.strategies import drafts

BOTH = [WordChoices(numbering=numbering, references=ReferenceForm.FIELDS) for numbering in Numbering]
EACH = pytest.mark.parametrize("chosen", BOTH, ids=["typed", "word"])
CODE = re.compile(r" REF (_Ref\d{9}) (\\n )?\\h \\\* MERGEFORMAT ")


def fields_of(root: Element) -> Iterator[tuple[str, bool, str]]:
    """Give each field of a reference: its bookmark, whether it asks for a number, and its words."""
    code, words, in_result = "", "", False
    for one in root.iter(f"{{{W}}}fldChar", f"{{{W}}}instrText", f"{{{W}}}t"):
        if tag_of(one) == "instrText":
            code = one.text or ""
        elif tag_of(one) == "t":
            words += (one.text or "") if in_result else ""
        elif value(one, "fldCharType") == "separate":
            words, in_result = "", True
        elif value(one, "fldCharType") == "end":
            in_result = False
            match = CODE.fullmatch(code)
            assert match is not None, code
            yield match[1], match[2] is not None, words


def updated(data: bytes) -> Iterator[tuple[str, str]]:
    """Give for each field what stands there and what Word would write: a bookmark's text, or a number without its stop."""
    main = part(data)
    package = open_package(data)
    reader = WordReader(package, style_ids())
    blocks = [*Counter(reader.numbering).labelled(reader.file().blocks)]
    labels = [block.label for block in blocks if isinstance(block, WordParagraph)]
    body = main[0]
    held: dict[str, tuple[str, str]] = {}
    for paragraph, label in zip((one for one in body if tag_of(one) == "p"), labels, strict=True):
        for mark in found(paragraph, "bookmarkStart"):
            inside = []
            for one in mark.itersiblings():
                if tag_of(one) == "bookmarkEnd":
                    break
                inside.append(text_in(one) if tag_of(one) != "r" else "".join(t.text or "" for t in found(one, "t")))
            held[value(mark, "name") or ""] = ("".join(inside), label.rstrip("."))
    for root in (main, part(data, "word/footnotes.xml")):
        for name, asks_number, words in fields_of(root):
            yield words, held[name][1 if asks_number else 0]


def referring() -> Draft:
    return live_references(
        Draft(
            (
                pre("p1", "Recalling the matter,"),
                op("p2", "Decides:"),
                op("p3", "To act:", level=1),
                op("p4", "Now;", level=2),
                op("p5", "Later;", level=2),
                op("p6", "Decides also;", number=fixed("1 bis")),
                op("p7", "See paragraphs 1 to 3 below and paragraph 1 (a) (ii) above and paragraph 1 bis above;"),
                op("p8", "See paragraphs 1 (a) (i) and (ii), 1 bis and 2 above, and section II below.", anchor("n1")),
                par("p9", Kind.HEADING, "II. Means"),
                op("p10", "See the first preambular paragraph above, and annex I below."),
                par("p11", Kind.ANNEX),
                par("p12", Kind.NUMBERED, "Words."),
                par("p13", Kind.ANNEX),
            ),
            (Note.of("n1", line("As in paragraph 2 above.")),),
        )
    )


@EACH
def test_each_number_of_a_reference_is_a_field_for_each_of_its_levels(chosen: WordChoices) -> None:
    words = [now for now, _ in updated(write_docx(referring(), chosen).data)]
    assert words == [*"1 3 1 (a) (ii)".split(), "1 bis", *"1 (a) (i) (ii)".split(), "1 bis", "2", "II", "I", "2"]


@EACH
def test_updating_the_fields_changes_nothing(chosen: WordChoices) -> None:
    for draft in (referring(), sample()):
        fields = [*updated(write_docx(draft, chosen).data)]
        assert fields
        assert [now for now, _ in fields] == [then for _, then in fields]


@given(drafts(), st.sampled_from(BOTH))
def test_updating_the_fields_of_any_draft_changes_nothing(draft: Draft, chosen: WordChoices) -> None:
    for now, then in updated(write_docx(draft, chosen).data):
        assert now == then


@EACH
def test_fields_are_read_as_live_references(chosen: WordChoices) -> None:
    def live(draft: Draft) -> list[str]:
        return [inline.words for _, line in draft.lines() for inline in line if isinstance(inline, Reference)]

    assert live(read_docx(write_docx(referring(), chosen).data).draft) == live(referring()) != []


@EACH
def test_bookmarks_are_hidden_and_their_numbers_and_names_are_used_once(chosen: WordChoices) -> None:
    marks = found(part(write_docx(referring(), chosen).data), "bookmarkStart")
    names = [value(one, "name") or "" for one in marks]
    assert all(name.startswith("_") for name in names)
    assert len({*names}) == len({value(one, "id") for one in marks}) == len(marks) > 0


@EACH
def test_a_wrong_number_stays_words(chosen: WordChoices) -> None:
    draft = live_references(Draft((op("p1", "One;"), op("p2", "See paragraph 1 above."))))
    moved = Draft((op("p0", "New;"), *draft.paragraphs))
    assert [*updated(write_docx(moved, chosen).data)] == []


def test_words_alone_have_no_bookmarks() -> None:
    main = part(write_docx(referring()).data)
    assert not found(main, "bookmarkStart", "instrText")
    assert child(main, "body") is not None
