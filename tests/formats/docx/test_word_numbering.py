"""Holds what is in a file whose labels Word counts: no label typed, each as the page shows it, and what no list can show."""

from __future__ import annotations

from copy import deepcopy

import pytest

from penholder.formats.docx.choices import Numbering, WordChoices
from penholder.formats.docx.elements import child, serialized, value
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.writer import write_docx
from penholder.formats.report import Written
from penholder.model.draft import Draft
from penholder.model.kinds import Kind, Stage
from penholder.model.outline import outline
from penholder.model.paragraph import RESTART, fixed
from tests.formats.docx.made_up import changed, exchanged, found, paragraphs_in, part, sample
from tests.formats.docx.test_choices import is_same
from tests.model.build import op, par, pre

COUNTED = WordChoices(numbering=Numbering.WORD)


def odd_numbers() -> Draft:
    """Labels that no plain list counts: in a preamble, past (z), locked, typed otherwise, begun anew, skipping a level."""
    return Draft(
        (
            par("p1", Kind.ORGAN, "The General Assembly,"),
            pre("p2", "Recalling:"),
            pre("p3", "The first;", level=1),
            op("p4", "Decides:"),
            *(op(f"q{at}", "To act;", level=1) for at in range(30)),
            op("p5", "Decides also;", number=fixed("1 bis")),
            op("p6", "Anew;", level=1),
            op("p7", "A bullet;", level=1, typed="•"),
            op("p8", "Out of form;", typed="7)"),
            op("p9", "A gap;", typed="9."),
            op("p10", "Back in the count;"),
            op("p11", "A level passed over;", level=2),
            op("p12", "Its parent, late;", level=1),
            par("p13", Kind.HEADING, "II. Means"),
            op("p14", "From one;", number=RESTART),
            op("p15", "And on;"),
            par("p16", Kind.ANNEX),
            par("p17", Kind.NUMBERED, "Of the annex."),
        )
    )


def shown(draft: Draft) -> list[str]:
    return [entry.shown for entry in outline(draft).entries]


@pytest.mark.parametrize("draft", [odd_numbers(), sample()], ids=["odd", "sample"])
def test_no_label_is_typed_and_each_reads_as_on_the_page(draft: Draft) -> None:
    written = write_docx(draft, COUNTED)
    assert written.left_out == ()
    read = read_docx(written.data)
    assert is_same(read.draft, draft)
    assert shown(read.draft) == shown(draft)
    labels = {entry.shown for entry in outline(draft).entries if entry.shown and entry.kind is not Kind.ANNEX}
    texts = paragraphs_in(part(written.data))
    assert labels
    assert not [text for text in texts if text.partition("\t")[0] in labels]


def test_labels_past_z_are_doubled_letters_as_word_counts() -> None:
    read = read_docx(write_docx(odd_numbers(), COUNTED).data).draft
    assert shown(read)[29:34] == ["(z)", "(aa)", "(bb)", "(cc)", "(dd)"]


def test_each_kind_has_one_shape_and_parts_have_lists_of_their_own() -> None:
    numbering = part(write_docx(odd_numbers(), COUNTED).data, "word/numbering.xml")
    many = [one for one in found(numbering, "abstractNum") if value(child(one, "multiLevelType")) == "multilevel"]
    assert len(many) == 3
    assert [[value(one) for one in found(shape, "lvlText")] for shape in many] == [
        ["%1.", "(%2)", "(%3)", "%4.", "%5."]
    ] * 3
    assert found(numbering, "startOverride")


def test_typed_numbers_have_no_lists() -> None:
    data = write_docx(odd_numbers()).data
    assert not found(part(data), "numPr")
    with pytest.raises(KeyError):
        part(data, "word/numbering.xml")


def test_pp_and_op_labels_are_counted_too() -> None:
    choices = WordChoices(stage=Stage.WORKING, numbering=Numbering.WORD)
    data = write_docx(odd_numbers(), choices).data
    assert {"PP%1", "OP%1"} <= {value(one) for one in found(part(data, "word/numbering.xml"), "lvlText")}
    assert is_same(read_docx(data).draft, odd_numbers())


@pytest.mark.parametrize("label", ["5%1", "a label far too long for any list of Word", "(a)\tb"])
def test_a_label_that_no_list_can_show_makes_all_labels_typed_and_is_named(label: str) -> None:
    draft = Draft((op("p1", "One;"), op("p2", "Two;", typed=label)))
    written: Written = write_docx(draft, COUNTED)
    assert not found(part(written.data), "numPr")
    place = outline(draft).entries[1].place
    assert [str(one) for one in written.left_out] == [
        f"Word cannot count the label “{label}” of {place}, so all labels are typed."
    ]


def test_four_hundred_subparagraphs_are_counted_or_typed_but_never_lost() -> None:
    draft = Draft((op("p0", "Decides:"), *(op(f"p{at}", f"item {at};", level=1) for at in range(1, 401))))
    assert is_same(read_docx(write_docx(draft, COUNTED).data).draft, draft)
    assert is_same(read_docx(write_docx(draft).data).draft, draft)


def test_a_paragraph_that_goes_on_behind_a_restart_in_word_is_counted_on() -> None:
    """Enter in Word copies a paragraph's list and the style of its end."""
    draft = Draft((op("p1", "One;"), op("p2", "Anew;", number=RESTART)))
    data = write_docx(draft, COUNTED).data
    main = part(data)
    last = [one for one in found(main, "p") if child(one, "pPr", "numPr") is not None][-1]
    last.addnext(deepcopy(last))
    read = read_docx(changed(data, "word/document.xml", lambda _: serialized(main))).draft
    assert [one.number.way for one in read.paragraphs] == ["counted", "restart", "counted"]
    assert shown(read) == ["1.", "1.", "2."]


def test_words_typed_behind_a_label_are_words() -> None:
    """Word gives them the style of the run before them."""
    data = write_docx(Draft((op("p1", "old words;"),))).data
    typed = exchanged(
        data, "<w:t>1.</w:t><w:tab/>", '<w:t>1.</w:t><w:tab/><w:t xml:space="preserve">New words and </w:t>'
    )
    read = read_docx(typed).draft
    assert (shown(read), read.paragraphs[0].words) == (["1."], "New words and old words;")
