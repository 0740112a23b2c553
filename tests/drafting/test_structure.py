"""Moving, levels, kinds and copies of paragraphs: what belongs together stays together, and nothing is lost."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.belonging import end_of_unit, wider
from penholder.drafting.levels import annex_edits, duplicate_edits, kind_edits, level_edits
from penholder.drafting.moving import moved_down, moved_up
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import Reference
from penholder.model.kinds import DEEPEST_LEVEL, LEVELLED_KINDS, Kind
from penholder.model.outline import outline
from penholder.model.paragraph import RESTART, Paragraph
from penholder.model.place import InParagraph, Position, Selection
from penholder.model.references import is_right
from tests.model.build import anchor, draft, note, op, par, pre, ref
from tests.strategies import drafts

ROWS = st.tuples(st.integers(0, 40), st.integers(0, 40))


def wells() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling"),
        pre("p4", "Noting"),
        op("p5", "Requests", anchor("n1")),
        op("p6", "To dig;", level=1),
        op("p7", "To drill;", level=1),
        par("p8", Kind.TEXT, "and to go on;"),
        op("p9", "Decides on ", ref("paragraph 1 (a) above", "p6")),
        par("p10", Kind.HEADING, "II"),
        op("p11", "Invites;", number=RESTART),
        op("p12", "Requests."),
        par("p13", Kind.ANNEX),
        par("p14", Kind.ANNEX_TITLE, "Plan"),
        par("p15", Kind.NUMBERED, "First."),
        notes=[note("n1", "A/80/1.")],
    )


def row(text: Draft, name: str) -> int:
    return text.positions[ParagraphId(name)]


def names(text: Draft) -> str:
    return " ".join(one.id.removeprefix("p") for one in text.paragraphs)


def up(text: Draft, first: str, last: str = "") -> Draft:
    move = moved_up(text, row(text, first), row(text, last or first))
    return applied(text, move.edits) if move else text


def down(text: Draft, first: str, last: str = "") -> Draft:
    move = moved_down(text, row(text, first), row(text, last or first))
    return applied(text, move.edits) if move else text


def shown(text: Draft) -> dict[str, str]:
    return {entry.paragraph: entry.shown for entry in outline(text).entries if entry.shown}


def test_a_paragraph_takes_its_list_and_the_text_behind_it_along() -> None:
    moved = down(wells(), "p5")
    assert names(moved) == "1 2 3 4 9 5 6 7 8 10 11 12 13 14 15"
    assert moved.by_id[ParagraphId("p9")].words == "Decides on paragraph 2 (a) below"
    assert up(moved, "p5") == wells()


def test_a_heading_is_passed_and_every_count_begins_where_it_began() -> None:
    moved = down(wells(), "p9")
    assert names(moved).startswith("1 2 3 4 5 6 7 8 10 9 11")
    assert (shown(moved)["p9"], shown(moved)["p11"], shown(moved)["p12"]) == ("1.", "2.", "3.")
    assert up(moved, "p9") == wells()
    assert shown(up(wells(), "p11"))["p11"] == "3."
    assert shown(up(wells(), "p11"))["p12"] == "1."


def test_at_the_border_of_the_parts_a_paragraph_becomes_one_of_the_other() -> None:
    moved = down(wells(), "p4")
    assert names(moved) == names(wells())
    assert shown(moved)["p4"] == "1."
    assert moved.by_id[ParagraphId("p9")].words == "Decides on paragraph 2 (a) above"
    assert up(moved, "p4") == wells()


def test_a_subparagraph_goes_on_into_the_next_list() -> None:
    text = draft(op("p1"), op("p2", level=1), op("p3"), op("p4", level=1))
    assert shown(down(text, "p2")) == {"p1": "1.", "p3": "2.", "p2": "(a)", "p4": "(b)"}
    assert shown(up(text, "p4")) == {"p1": "1.", "p2": "(a)", "p4": "(b)", "p3": "2."}
    assert up(text, "p2") is text


@pytest.mark.parametrize(("name", "how"), [("p1", down), ("p2", up), ("p3", up), ("p12", down), ("p15", up)])
def test_what_frames_the_text_is_not_passed(name: str, how: object) -> None:
    text = wells()
    assert how(text, name) is text  # type: ignore[operator]


def test_annexes_move_as_wholes() -> None:
    text = draft(op("p1"), par("p2", Kind.ANNEX), par("p3", Kind.TEXT), par("p4", Kind.ANNEX), par("p5", Kind.NUMBERED))
    assert names(down(text, "p2")) == "1 4 5 2 3"
    assert names(up(text, "p4")) == "1 4 5 2 3"


def test_several_paragraphs_move_together() -> None:
    assert names(up(wells(), "p9", "p9")) == "1 2 3 4 9 5 6 7 8 10 11 12 13 14 15"
    assert names(down(wells(), "p3", "p4")) == names(wells())  # they become operative
    text = draft(*(op(f"p{at}") for at in range(1, 6)))
    assert names(down(text, "p2", "p3")) == "1 4 2 3 5"


@given(drafts(), ROWS, st.booleans())
def test_a_move_loses_nothing_and_keeps_right_references_right(
    text: Draft, ends: tuple[int, int], upwards: bool
) -> None:
    if not text.paragraphs:
        return
    first, last = sorted(end % len(text.paragraphs) for end in ends)
    move = (moved_up if upwards else moved_down)(text, first, last)
    if move is None:
        return
    after = applied(text, move.edits)
    assert Counter(one.id for one in after.paragraphs) == Counter(one.id for one in text.paragraphs)
    assert after.notes == text.notes or set(after.notes_by_id) == set(text.notes_by_id)
    old, new = outline(text), outline(after)
    for one in text.paragraphs:
        pairs = zip(_references(one), _references(after.by_id[one.id]), strict=True)
        for was, now in pairs:
            if is_right(old, one.id, was) and all(new[target].spoken for target in was.targets):
                assert is_right(new, one.id, now)


def _references(one: Paragraph) -> list[Reference]:
    return [inline for inline in one.inlines if isinstance(inline, Reference)]


def test_a_level_is_changed_with_what_stands_below() -> None:
    text = draft(op("p1"), op("p2"), op("p3", level=1), op("p4"))
    deeper = applied(text, level_edits(text, (ParagraphId("p2"),), 1))
    assert shown(deeper) == {"p1": "1.", "p2": "(a)", "p3": "(i)", "p4": "2."}
    assert applied(deeper, level_edits(deeper, (ParagraphId("p2"),), -1)) == text
    assert level_edits(text, (ParagraphId("p1"),), 1) == ()
    assert level_edits(text, (ParagraphId("p3"),), 1) == ()


def test_a_list_may_hang_on_an_organ_line() -> None:
    text = draft(par("p1", Kind.ORGAN, "The General Assembly:"), op("p2"))
    assert shown(applied(text, level_edits(text, (ParagraphId("p2"),), 1))) == {"p2": "(a)"}


@given(drafts(), ROWS, st.sampled_from([1, -1]))
def test_levels_stay_within_their_bounds(text: Draft, ends: tuple[int, int], step: int) -> None:
    if not text.paragraphs:
        return
    first, last = sorted(end % len(text.paragraphs) for end in ends)
    after = applied(text, level_edits(text, tuple(one.id for one in text.paragraphs[first : last + 1]), step))
    for was, now in zip(text.paragraphs, after.paragraphs, strict=True):
        assert 0 <= now.level <= DEEPEST_LEVEL
        assert abs(now.level - was.level) <= 1


def test_another_kind_takes_the_list_along_and_drops_what_it_was_called() -> None:
    text = draft(op("p1", typed="7."), op("p2", level=1), op("p3"))
    after = applied(text, kind_edits(text, (ParagraphId("p1"),), Kind.PREAMBULAR))
    assert [(one.kind, one.level) for one in after.paragraphs[:2]] == [(Kind.PREAMBULAR, 0), (Kind.PREAMBULAR, 1)]
    assert shown(after) == {"p2": "(a)", "p3": "1."}
    heading = applied(text, kind_edits(text, (ParagraphId("p1"),), Kind.HEADING))
    assert [one.kind for one in heading.paragraphs] == [Kind.HEADING, Kind.OPERATIVE, Kind.OPERATIVE]


def test_an_annex_begins_with_its_title_and_holds_what_follows() -> None:
    text = draft(op("p1"), op("p2", "Plan of action"), op("p3", "First"), op("p4", "To dig", level=1))
    after = applied(text, annex_edits(text, ParagraphId("p2")))
    assert [one.kind for one in after.paragraphs] == [
        Kind.OPERATIVE,
        Kind.ANNEX,
        Kind.ANNEX_TITLE,
        Kind.NUMBERED,
        Kind.NUMBERED,
    ]
    assert shown(after)["p3"] == "1."
    empty = draft(op("p1"), op("p2"))
    assert [one.kind for one in applied(empty, annex_edits(empty, ParagraphId("p2"))).paragraphs][1:] == [Kind.ANNEX]


def test_a_copy_has_notes_of_its_own_and_names_what_was_named() -> None:
    text = wells()
    edits, copies = duplicate_edits(text, row(text, "p5"), row(text, "p9"))
    after = applied(text, edits)
    assert len(copies) == 5
    assert len(after.notes) == 2
    assert {one.words for one in after.notes} == {"A/80/1."}
    assert after.by_id[copies[-1]].words == "Decides on paragraph 1 (a) above"
    assert [entry.shown for entry in outline(after).entries if entry.paragraph in copies] == [
        "3.",
        "(a)",
        "(b)",
        "",
        "4.",
    ]


def test_each_press_selects_more() -> None:
    text = wells()

    def sel(name: str, start: int, last: str, end: int) -> Selection:
        return Selection(Position(InParagraph(ParagraphId(name)), start), Position(InParagraph(ParagraphId(last)), end))

    seen = []
    selection = sel("p6", 2, "p6", 2)
    while (after := wider(text, selection)) != selection:
        selection = after
        seen.append(f"{selection.anchor.place.paragraph}-{selection.caret.place.paragraph}")  # type: ignore[union-attr]
    assert seen == ["p6-p6", "p5-p8", "p5-p9", "p5-p12", "p1-p15"]


@given(drafts(), ROWS)
def test_units_do_not_overlap(text: Draft, ends: tuple[int, int]) -> None:
    for at, one in enumerate(text.paragraphs):
        end = end_of_unit(text.paragraphs, at)
        assert at < end <= len(text.paragraphs)
        if one.level == 0 and one.kind in LEVELLED_KINDS - {Kind.TEXT}:
            assert all(other.level or other.kind is not one.kind for other in text.paragraphs[at + 1 : end])
