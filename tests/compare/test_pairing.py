"""Which old paragraph a new one continues, and the ids that two drafts share because of it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from penholder.compare.differences import What, differences
from penholder.compare.pairing import paired
from penholder.compare.sharing import with_ids_of
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import plain
from penholder.model.masthead import Masthead
from tests.model.build import anchor, draft, note, op, ref
from tests.strategies import drafts

WELLS = "Requests the Secretary-General to report on wells at the next session;"
PUMPS = "Encourages States to repair the pumps of their schools without delay;"
STAFF = "Thanks the staff of the programme for the work that was done;"


def test_equal_paragraphs_are_pairs_whatever_came_between() -> None:
    assert paired([WELLS, STAFF], [WELLS, PUMPS, STAFF]) == {0: 0, 1: 2}


def test_a_rewritten_paragraph_continues_the_one_that_stood_there() -> None:
    rewritten = "Also requests the Secretary-General to report orally on wells at the next session;"
    assert paired([STAFF, WELLS, PUMPS], [STAFF, rewritten, PUMPS]) == {0: 0, 1: 1, 2: 2}


def test_a_new_paragraph_beside_a_rewritten_one_is_told_from_it() -> None:
    rewritten = WELLS.replace("next", "following")
    assert paired([WELLS], [PUMPS, rewritten]) == {0: 1}


def test_a_moved_paragraph_is_found_where_it_went() -> None:
    assert paired([WELLS, PUMPS, STAFF], [PUMPS, STAFF, WELLS.replace("next", "same")]) == {0: 2, 1: 0, 2: 1}


def test_short_lines_are_not_taken_for_moved_ones() -> None:
    assert paired(["I", WELLS, PUMPS], [WELLS, PUMPS, "II"]) == {1: 0, 2: 1}


def test_a_gap_of_thousands_is_paired_by_order() -> None:
    old = [f"{WELLS} {number}" for number in range(300)]
    assert paired(old, [f"{line} again" for line in old]) == {number: number for number in range(300)}


@given(st.lists(st.sampled_from([WELLS, PUMPS, STAFF, "", "I"]), max_size=8), st.randoms())
def test_each_is_in_one_pair_and_a_text_is_paired_with_itself(lines: list[str], chance: Random) -> None:
    other = [*lines]
    chance.shuffle(other)
    found = paired(lines, other)
    assert len(set(found.values())) == len(found)
    assert paired(lines, lines) == {row: row for row in range(len(lines))}


def test_ids_references_and_notes_are_shared() -> None:
    body = [note("n1", "A/80/1.")]
    older = draft(op("p1", WELLS), op("p2", STAFF, anchor("n1"), ref("paragraph 1 above", "p1")), notes=body)
    body = [note("n2", "A/80/1.")]
    newer = draft(op("p1", PUMPS), op("p2", WELLS), op("p3", STAFF, anchor("n2")), notes=body)
    shared = with_ids_of(newer, older)
    assert [one.id for one in shared.paragraphs] == ["p2", "p3"]
    assert shared.paragraphs[1].inlines[-1] == ref("paragraph 1 above", "p2")
    assert [one.id for one in shared.notes] == ["n2"]
    assert [one.what for one in differences(shared, newer)] == [What.INSERTED, What.WORDS]


def _bare(one: Draft, first: int) -> Draft:
    """Give a draft of the words alone, its paragraphs named from a number on."""
    rows = enumerate(one.paragraphs, first)
    named = tuple(replace(row, id=ParagraphId(f"p{at}"), inlines=plain(row.words)) for at, row in rows)
    return replace(one, paragraphs=named, notes=(), masthead=Masthead(), issued=0)


@given(drafts(odd=True))
def test_a_draft_that_was_named_anew_has_no_differences(one: Draft) -> None:
    older, newer = _bare(one, 1), _bare(one, 100)
    assert differences(with_ids_of(newer, older), newer) == ()


@given(drafts(), drafts())
def test_no_id_stands_twice(older: Draft, newer: Draft) -> None:
    shared = with_ids_of(newer, older)
    assert len(shared.by_id) == len(older.paragraphs)
    assert len(shared.notes_by_id) == len(older.notes)
    assert [one.words for one in shared.paragraphs] == [one.words for one in older.paragraphs]
