"""The row of notes after a change: each note says what it said before, and "Ibid." stands where it belongs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.notation import read_notation
from penholder.checks.readings.citations import chain_faults
from penholder.checks.readings.ibid_chain import in_full, rewritten_chain
from penholder.model.inline import Inlines, text_of
from penholder.model.note import Note

SOURCES = [
    "United Nations, *Treaty Series*, vol. 1577, No. 27531.",
    "United Nations, *Treaty Series*, vol. 1249, No. 20378.",
    "*Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97), chap. IV.",
    "*Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97), chap. V.",
    "*Official Records of the General Assembly, Eightieth Session, Supplement No. 53* (A/80/53), chap. IV.",
    "*Official Records of the General Assembly, Eighty-first Session, Supplement No. 53* (A/81/53).",
    "*Official Records of the Economic and Social Council, 2026, Supplement No. 8* (E/2026/28).",
    "A/80/912.",
    "Resolution 70/1.",
]


def _note(name: str, words: str) -> Note:
    draft = read_notation(f"organ: The General Assembly,\npre: One,[^1]\nop: Ends.\nnote 1: {words}")
    return Note.of(name, draft.notes[0].paragraphs[0])


def _row(chosen: list[int]) -> list[Note]:
    """Make a row of notes in which each "Ibid." stands where it belongs."""
    notes = [_note(f"n{at}", SOURCES[which]) for at, which in enumerate(chosen)]
    bodies = rewritten_chain([], notes)
    assert bodies is not None
    return [Note.of(note.id, bodies[note.id][0]) if note.id in bodies else note for note in notes]


def _said(full: Inlines | None) -> str:
    """Give the words of a note without what may be said in two ways: the stop behind a source and no part."""
    assert full is not None
    return text_of(full).rstrip(".")


ROWS = st.lists(st.integers(0, len(SOURCES) - 1), max_size=7)


@given(ROWS)
def test_a_row_is_written_with_ibid_and_says_the_same(chosen: list[int]) -> None:
    row = _row(chosen)
    assert chain_faults([note.words for note in row]) == ()
    wanted = [SOURCES[which].replace("*", "").rstrip(".") for which in chosen]
    assert [_said(full) for full in in_full(row).values()] == wanted


@given(ROWS, st.randoms(use_true_random=False))
def test_a_row_in_another_order_says_the_same(chosen: list[int], random: object) -> None:
    row = _row(chosen)
    after = list(row)
    random.shuffle(after)  # type: ignore[attr-defined]
    bodies = rewritten_chain(row, after)
    assert bodies is not None
    changed = [Note.of(note.id, bodies[note.id][0]) if note.id in bodies else note for note in after]
    assert chain_faults([note.words for note in changed]) == ()
    before = in_full(row)
    assert {name: _said(full) for name, full in in_full(changed).items()} == {
        name: _said(full) for name, full in before.items()
    }


@given(ROWS, st.data())
def test_a_row_without_some_of_its_notes_says_the_same(chosen: list[int], data: st.DataObject) -> None:
    row = _row(chosen)
    after = [note for note in row if data.draw(st.booleans())]
    bodies = rewritten_chain(row, after)
    assert bodies is not None
    changed = [Note.of(note.id, bodies[note.id][0]) if note.id in bodies else note for note in after]
    before = in_full(row)
    assert [_said(full) for full in in_full(changed).values()] == [_said(before[note.id]) for note in after]
