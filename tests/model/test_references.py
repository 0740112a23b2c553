"""Words follow only what they followed before."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.crossrefs import live_references
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import InsertParagraphs, MoveParagraphs, RemoveParagraphs, SetNumber, SetTypedLabel
from penholder.model.ids import ParagraphId
from penholder.model.inline import Reference
from penholder.model.kinds import Kind
from penholder.model.outline import outline
from penholder.model.paragraph import fixed
from penholder.model.references import is_right
from tests.model.build import draft, op, par, pre, ref


def words_after(text: Draft, name: str) -> str:
    return text.by_id[ParagraphId(name)].words


def insert_at_top(text: Draft, count: int = 1) -> Draft:
    new = tuple(op(f"p{900 + index}", "Notes;") for index in range(count))
    return applied(text, (InsertParagraphs(None, new),))


def test_a_reference_follows_its_paragraph() -> None:
    text = draft(op("p1"), op("p2", level=1), op("p3", "see ", ref("paragraph 1 (a) above", "p2")))
    assert words_after(insert_at_top(text), "p3") == "see paragraph 2 (a) above"


def test_lists_and_ranges_follow_number_by_number() -> None:
    text = draft(
        op("p1"),
        op("p2"),
        op("p3", level=1),
        op("p4", level=1),
        op("p5", ref("paragraphs 1, 2 (a) and (b) above", "p1", "p3", "p4")),
        op("p6", ref("paragraphs 1 to 3 above", "p1", "p5")),
    )
    after = insert_at_top(text, 9)
    assert words_after(after, "p5") == "paragraphs 10, 11 (a) and (b) above"
    assert words_after(after, "p6") == "paragraphs 10 to 12 above"


def test_a_short_item_is_written_in_full_when_it_leaves_its_paragraph() -> None:
    text = draft(
        op("p1"),
        op("p2", level=1),
        op("p3", level=1),
        op("p4"),
        op("p5", ref("paragraphs 1 (a) and (b) above", "p2", "p3")),
    )
    after = applied(text, (MoveParagraphs((ParagraphId("p3"),), ParagraphId("p4")),))
    assert words_after(after, "p5") == "paragraphs 1 (a) and 2 (a) above"


def test_above_and_below_follow_too() -> None:
    text = draft(op("p1"), op("p2", ref("paragraph 1 above", "p1")))
    after = applied(text, (MoveParagraphs((ParagraphId("p1"),), ParagraphId("p2")),))
    assert words_after(after, "p2") == "paragraph 2 below"


def test_a_wrong_reference_stays_as_it_is() -> None:
    text = draft(op("p1"), op("p2"), op("p3", ref("paragraph 7 above", "p1")))
    assert words_after(insert_at_top(text), "p3") == "paragraph 7 above"


def test_a_reference_whose_paragraph_has_gone_stays_as_it_is() -> None:
    text = draft(op("p1"), op("p2"), op("p3", ref("paragraph 1 above", "p1")))
    after = applied(text, (RemoveParagraphs((ParagraphId("p1"),)),))
    assert words_after(after, "p3") == "paragraph 1 above"
    assert not is_right(outline(after), ParagraphId("p3"), after.paragraphs[-1].inlines[0])  # type: ignore[arg-type]


def test_a_reference_follows_the_label_that_is_shown() -> None:
    text = draft(op("p1"), op("p2", typed="3."), op("p3", ref("paragraph 3 above", "p2")))
    after = applied(text, (SetTypedLabel(ParagraphId("p2"), None),))
    assert words_after(after, "p3") == "paragraph 2 above"


def test_a_letter_typed_with_one_bracket_is_said_with_two() -> None:
    text = draft(op("p1"), op("p2", level=1), op("p3", ref("paragraph 1 (a) above", "p2")))
    after = applied(text, (SetTypedLabel(ParagraphId("p2"), "a)"),))
    assert words_after(after, "p3") == "paragraph 1 (a) above"
    assert words_after(insert_at_top(after), "p3") == "paragraph 2 (a) above"


def test_locked_numbers_can_be_named() -> None:
    text = draft(op("p1"), op("p2"), op("p3", ref("paragraph 2 above", "p2")))
    after = applied(text, (SetNumber(ParagraphId("p2"), fixed("1 bis")),))
    assert words_after(after, "p3") == "paragraph 1 bis above"


def test_preambular_paragraphs_sections_and_annexes_are_named_too() -> None:
    text = draft(
        pre("p1"),
        pre("p2"),
        par("p3", Kind.HEADING, "II. Means"),
        op("p4", ref("second preambular paragraph above", "p2"), " and ", ref("section II above", "p3")),
        par("p5", Kind.ANNEX),
        par("p6", Kind.ANNEX),
        op("p7", ref("annex II to the present resolution", "p6")),
    )
    behind = InsertParagraphs(ParagraphId("p5"), (par("p91", Kind.ANNEX),))
    after = applied(text, (InsertParagraphs(None, (pre("p90"),)), behind))
    assert words_after(after, "p4") == "third preambular paragraph above and section II above"
    assert words_after(after, "p7") == "annex III to the present resolution"


def test_intake_makes_live_what_can_only_mean_this_text() -> None:
    text = live_references(
        draft(op("p1"), op("p2", level=1), op("p3", "as in paragraph 1 (a) above and paragraph 9 above;"))
    )
    live = [inline for inline in text.paragraphs[2].inlines if isinstance(inline, Reference)]
    assert [(one.words, one.targets) for one in live] == [("paragraph 1 (a) above", ("p2",))]


def test_intake_leaves_other_texts_alone() -> None:
    words = "paragraph 1 of resolution 70/1, paragraph 1 thereof, paragraph 1, paragraph 1 of this resolution"
    text = draft(op("p1"), op("p2", words))
    assert live_references(text) is text


def test_a_quotation_of_another_text_is_left_alone() -> None:
    text = draft(op("p1"), op("p2", "recalling the words “as set out in paragraph 1 above” of the Committee;"))
    assert live_references(text) is text


DIGITS = re.compile(r"\d+")


@given(
    st.lists(
        st.sampled_from(["1 above", "2 (a) above", "3 of the present resolution", "70/1", "12 thereof"]), max_size=4
    ),
    st.data(),
)
def test_no_digit_outside_a_live_reference_changes(tails: list[str], data: st.DataObject) -> None:
    words = " and ".join(f"paragraph {tail}" for tail in tails)
    text = live_references(draft(op("p1"), op("p2"), op("p3", level=1), op("p4"), op("p5", words, " in 2026")))
    moved = data.draw(st.sampled_from(["p1", "p2", "p3", "p4"]))
    behind = data.draw(st.sampled_from([None, "p5"]))
    after = applied(text, (MoveParagraphs((ParagraphId(moved),), ParagraphId(behind) if behind else None),))
    assert loose_digits(after) == loose_digits(text)
    before_right = rights(text)
    assert all(now for name, now in rights(after).items() if before_right[name])


def loose_digits(text: Draft) -> list[str]:
    kept = "".join(
        inline.text
        for one in sorted(text.paragraphs, key=lambda one: one.id)
        for inline in one.inlines
        if hasattr(inline, "text")
    )
    return DIGITS.findall(kept)


def rights(text: Draft) -> dict[tuple[str, int], bool]:
    counted = outline(text)
    return {
        (one.id, index): is_right(counted, one.id, inline)
        for one in text.paragraphs
        for index, inline in enumerate(one.inlines)
        if isinstance(inline, Reference)
    }
