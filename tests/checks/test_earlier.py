"""What a check takes over: the part of a row that is another is found, and what is gathered is as if gathered anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.earlier import changed, gather, keep
from penholder.checks.engine import check
from penholder.checks.notation import read_notation
from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, rule
from penholder.model.change import applied
from penholder.model.edit import RemoveParagraphs
from penholder.model.inline import OBJECT_SIGN
from tests.checks.texts import clean

_THINGS = [object() for _ in range(6)]
_ROWS = st.lists(st.sampled_from(_THINGS), max_size=12)


@given(_ROWS, _ROWS)
def test_the_part_that_is_another_is_found_and_no_less(before: list[object], after: list[object]) -> None:
    stretch = changed(before, after)
    assert [*before[: stretch.start], *after[stretch.start : stretch.after], *before[stretch.before :]] == after
    if stretch.before > stretch.start < stretch.after:
        assert before[stretch.start] is not after[stretch.start]
        assert before[stretch.before - 1] is not after[stretch.after - 1]
    assert changed(after, list(after)).is_empty


@given(st.lists(_ROWS, min_size=1, max_size=5))
def test_what_is_gathered_step_by_step_is_what_is_gathered_at_once(rows: list[list[object]]) -> None:
    gathered = gather(rows[0], _look, None, changed(rows[0], rows[0]))
    for row in rows[1:]:
        before, gathered = gathered, gather(row, _look, gathered, changed(gathered.row, row))
        anew = gather(row, _look, None, changed(row, row))
        assert (gathered.at, gathered.entries) == (anew.at, anew.entries)
        if gathered.entries == before.entries:
            assert gathered.entries is before.entries


def _look(row: Sequence[object], first: int) -> list[tuple[int, str]]:
    return [(at, f"thing {_THINGS.index(one)}") for at, one in enumerate(row, first) if one not in _THINGS[:3]]


def test_a_function_is_asked_again_only_for_other_values() -> None:
    asked: list[int] = []

    def double(value: int) -> int:
        asked.append(value)
        return 2 * value

    first = keep(double, (4,), None)
    assert keep(double, (4,), first) is first
    assert keep(double, (5,), first).given == 10
    assert asked == [4, 5]


def test_lines_at_which_no_rule_asks_for_label_or_mark_are_not_judged_again_when_the_count_moves_on() -> None:
    judged: list[str] = []

    @rule("made/words", called="Words")
    def words(passage: Passage) -> Iterator[Fault]:
        judged.append(passage.text)
        yield from ()

    @rule("made/marks", called="Marks")
    def marks(passage: Passage) -> Iterator[Fault]:
        judged.append(passage.text)
        if OBJECT_SIGN in passage.text and passage.marks:
            yield from ()

    draft = clean()
    first = next(one for one in draft.paragraphs if one.text.startswith("Welcomes"))
    fewer = applied(draft, (RemoveParagraphs((first.id,)),))
    report = check(draft, rules=(words,))
    judged.clear()
    check(fewer, previous=report, rules=(words,))
    assert judged == [one.text for one in fewer.paragraphs if one not in draft.paragraphs]
    report = check(draft, rules=(marks,))
    judged.clear()
    check(fewer, previous=report, rules=(marks,))
    urging = next(one for one in fewer.paragraphs if one.text.startswith("Urges"))
    assert urging.text in judged
    assert "Invites donors to help;" not in judged


def test_a_row_of_lines_that_went_leaves_nothing_behind() -> None:
    draft = read_notation("organ: The General Assembly,\n1. Welcomes  it;\n2. Ends  here.")
    report = check(draft)
    emptied = applied(draft, (RemoveParagraphs(tuple(one.id for one in draft.paragraphs[1:])),))
    assert check(emptied, previous=report) == check(emptied)
