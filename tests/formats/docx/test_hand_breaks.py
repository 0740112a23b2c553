"""Holds that an exported text is broken into lines by nobody but the program that shows it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.notation import read_notation
from penholder.formats.docx.hand_breaks import without_hand_breaks
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.inline import ITALIC, Text, normal
from penholder.model.kinds import Kind
from tests.strategies import drafts

TEXT = "organ: The General Assembly,\npre: Recalling,\n1. Decides, as paragraph 2 below says, to go on;\n2. Ends."


def _with(draft: Draft, at: int, *pieces: Text) -> Draft:
    paragraphs = list(draft.paragraphs)
    paragraphs[at] = replace(paragraphs[at], inlines=normal(pieces))
    return replace(draft, paragraphs=tuple(paragraphs))


def test_soft_hyphens_and_breaks_do_not_go_out() -> None:
    draft = _with(
        read_notation(TEXT),
        1,
        Text("Recal\u00adling", frozenset({ITALIC})),
        Text(" its reso\u00adlution\n of the past,"),
    )
    data = write_docx(draft).data
    assert read_docx(data).draft.paragraphs[1].text == "Recalling its resolution of the past,"


def test_what_may_be_meant_as_lines_stays_so() -> None:
    draft = read_notation("organ: The General Assembly,\ntext: One")
    assert draft.paragraphs[1].kind is Kind.TEXT
    broken = _with(draft, 1, Text("One\nTwo"))
    assert without_hand_breaks(broken) is broken


def test_a_reference_keeps_its_targets() -> None:
    draft = read_notation(TEXT)
    assert without_hand_breaks(draft) is draft


@given(drafts(odd=True, loose_notes=True), st.booleans())
def test_no_soft_hyphen_is_left_and_nothing_else_goes(draft: Draft, again: bool) -> None:
    after = without_hand_breaks(draft)
    assert (without_hand_breaks(after) if again else after) == after
    for old, new in zip(draft.paragraphs, after.paragraphs, strict=True):
        assert "\u00ad" not in new.text
        assert "".join(new.text.split()) == "".join(old.text.replace("\u00ad", "").split())
