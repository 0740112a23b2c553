"""The change of a fix is shown before it is made, with a little of what stands around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.engine import check
from penholder.desktop.panels.shown_change import AROUND, BETWEEN, Piece, pieces_between, shown_change, spaced
from penholder.model.kinds import Kind
from tests.model.build import anchor, draft, note, op, par, pre


def test_what_goes_and_what_comes() -> None:
    assert pieces_between("within 30 days,", "within 30 days;") == (
        Piece("same", "within 30 days"),
        Piece("gone", ","),
        Piece("new", ";"),
    )
    assert pieces_between("same", "same") == ()


def test_long_surroundings_are_shortened() -> None:
    before = "word " * 30 + "old" + " word" * 30
    pieces = pieces_between(before, before.replace("old", "new"))
    assert [piece.what for piece in pieces] == ["same", "gone", "new", "same"]
    assert pieces[0].words.startswith("…")
    assert pieces[-1].words.endswith("…")
    assert all(len(piece.words) <= AROUND + 2 for piece in pieces)


@given(st.text("ab c", max_size=20), st.text("ab c", max_size=20))
def test_nothing_of_the_change_is_left_out(before: str, after: str) -> None:
    pieces = pieces_between(before, after)
    assert "".join(one.words for one in pieces if one.what != "new") == (before if pieces else "")
    assert "".join(one.words for one in pieces if one.what != "gone") == (after if pieces else "")


def test_what_goes_and_what_comes_do_not_touch_on_the_screen() -> None:
    assert [one.words for one in spaced(pieces_between("3.", "2."))] == ["3", BETWEEN, "2", "."]
    with_blank = (Piece("gone", "3 "), Piece("new", "2"))
    assert spaced(with_blank) == with_blank
    assert spaced(()) == ()


def test_a_line_as_long_as_a_book_is_compared_in_no_time() -> None:
    before = "wells and " * 50_000
    pieces = pieces_between(f"a {before}b", f"c {before.replace('and', 'or')}d")
    assert [piece.what for piece in pieces] == ["gone", "new"]
    assert all(len(piece.words) < 500 for piece in pieces)
    small = pieces_between(before + "end,", before + "end;")
    assert [piece.what for piece in small] == ["same", "gone", "new"]


def test_the_mark_of_a_note_is_no_part_of_the_word_before_it() -> None:
    text = draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling the Convention", anchor("n1"), ", and its work,"),
        op("p4", "Requests States to dig;"),
        op("p5", "Decides to go on."),
        notes=[note("n1", "United Nations, Treaty Series, vol. 1577, No. 27531.")],
    )
    (finding,) = (one for one in check(text).findings if one.rule == "footnotes/marker-after-punctuation")
    assert shown_change(text, finding, finding.fixes[0]) == (
        Piece("same", "Recalling the Convention"),
        Piece("new", ","),
        Piece("same", "¹"),
        Piece("gone", ","),
        Piece("same", " and its work,"),
    )


def test_fixes_of_words_and_of_labels_are_shown() -> None:
    text = draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling its work;"),
        op("p4", "Requests States to dig;"),
        op("p5", "Decides to go on.", typed="3."),
    )
    report = check(text)
    shown = {one.rule: shown_change(text, one, one.fixes[0]) for one in report.findings if one.fixes}
    assert shown["punctuation/preamble-comma"][-2:] == (Piece("gone", ";"), Piece("new", ","))
    assert {piece.words for piece in shown["numbering/operative-sequence"]} >= {"3", "2"}
