"""In a working text numbers stand; a lock holds a number, and counting anew lets go."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from penholder.drafting.number_locks import counted_anew, inserted_behind, lock_edits
from penholder.formats.native import read_native, write_native
from penholder.model.change import applied
from penholder.model.draft import Draft, fresh_paragraph_ids
from penholder.model.edit import InsertParagraphs, MoveParagraphs, RemoveParagraphs, SetNumber
from penholder.model.ids import ParagraphId
from penholder.model.kinds import DocumentType, Kind, Stage
from penholder.model.outline import outline
from penholder.model.paragraph import COUNTED, Paragraph, fixed
from tests.model.build import draft, op, par, places, pre, ref, shown
from tests.strategies import drafts


def working(*rows: Paragraph) -> Draft:
    return replace(draft(*rows), stage=Stage.WORKING)


def talks() -> Draft:
    """Hold three paragraphs in the preamble and four in the operative part, with a list."""
    return working(
        *(pre(f"p{at}") for at in range(1, 4)),
        *(op(f"p{at}") for at in range(4, 7)),
        op("p7", level=1),
        op("p8", level=1),
        op("p9", "Recalls ", ref("paragraph 3 (a) above", "p7")),
    )


def called(text: Draft) -> list[str]:
    return [entry.called or entry.shown for entry in outline(text).entries]


def new_behind(text: Draft, after: str | None, count: int = 1, **how: object) -> Draft:
    kind = how.pop("kind", Kind.OPERATIVE)
    fresh = fresh_paragraph_ids(text, count)
    rows = tuple(Paragraph.of(name, kind, (), **how) for name in fresh)  # type: ignore[arg-type]
    return applied(text, (InsertParagraphs(ParagraphId(after) if after else None, rows),))


def without(text: Draft, *names: str) -> Draft:
    return applied(text, (RemoveParagraphs(tuple(map(ParagraphId, names))),))


def test_what_is_put_in_between_is_bis_and_nothing_else_moves() -> None:
    once = new_behind(talks(), "p4")
    assert called(once) == ["PP1", "PP2", "PP3", "OP1", "OP1 bis", "OP2", "OP3", "(a)", "(b)", "OP4"]
    twice = new_behind(once, "p10")
    assert called(twice)[3:7] == ["OP1", "OP1 bis", "OP1 ter", "OP2"]
    assert called(new_behind(talks(), "p4", 3))[3:8] == ["OP1", "OP1 bis", "OP1 ter", "OP1 quater", "OP2"]


def test_preamble_and_lists_are_called_in_the_same_way() -> None:
    assert called(new_behind(talks(), "p1", kind=Kind.PREAMBULAR))[:4] == ["PP1", "PP1 bis", "PP2", "PP3"]
    assert called(new_behind(talks(), "p7", level=1))[6:10] == ["(a)", "(a) bis", "(b)", "OP4"]
    assert places(new_behind(talks(), "p1", kind=Kind.PREAMBULAR))[1] == "PP1 bis"


def test_the_end_of_a_list_is_counted_on() -> None:
    assert called(new_behind(talks(), "p9"))[-1] == "OP5"
    assert called(new_behind(talks(), "p8", level=1))[6:9] == ["(a)", "(b)", "(c)"]
    typed = working(op("p1", typed="OP1"), op("p2", typed="OP4"))
    assert called(new_behind(typed, "p2")) == ["OP1", "OP4", "OP5"]
    assert called(new_behind(typed, "p1")) == ["OP1", "OP1 bis", "OP4"]
    assert shown(new_behind(typed, "p1")) == ["OP1", "OP1 bis", "OP4"]


def test_the_number_of_what_has_gone_stays_vacant() -> None:
    gone = without(talks(), "p5")
    assert called(gone) == ["PP1", "PP2", "PP3", "OP1", "OP3", "(a)", "(b)", "OP4"]
    assert gone.paragraphs[-1].words == "Recalls paragraph 3 (a) above"
    assert called(without(talks(), "p1")) == ["PP2", "PP3", "OP1", "OP2", "OP3", "(a)", "(b)", "OP4"]
    assert [one.number.way for one in gone.paragraphs].count("fixed") == 1  # the count goes on from one lock


def test_a_paragraph_that_moves_keeps_its_number() -> None:
    moved = applied(talks(), (MoveParagraphs((ParagraphId("p9"),), ParagraphId("p4")),))
    assert called(moved)[3:] == ["OP1", "OP4", "OP2", "OP3", "(a)", "(b)"]
    assert moved.by_id[ParagraphId("p9")].words == "Recalls paragraph 3 (a) below"


def test_for_tabling_and_in_amendments_everything_is_counted() -> None:
    assert called(new_behind(replace(talks(), stage=Stage.TABLING), "p4"))[3:6] == ["OP1", "OP2", "OP3"]
    amendment = replace(talks(), document_type=DocumentType.AMENDMENT)
    assert called(new_behind(amendment, "p4"))[3:6] == ["OP1", "OP2", "OP3"]


def test_counting_anew_lets_go_of_all_and_says_what_changes() -> None:
    text = without(new_behind(talks(), "p4"), "p5")
    found = counted_anew(text, (one.id for one in text.paragraphs))
    assert [(was, now) for _, was, now in found.labels] == [("OP1 bis", "OP2")]
    after = applied(text, found.edits)
    assert called(after) == ["PP1", "PP2", "PP3", "OP1", "OP2", "OP3", "(a)", "(b)", "OP4"]
    assert all(one.number == COUNTED and one.typed_label is None for one in after.paragraphs)
    gone = without(talks(), "p5")
    found = counted_anew(gone, (one.id for one in gone.paragraphs))
    assert [(was, now) for _, was, now in found.labels] == [("OP3", "OP2"), ("OP4", "OP3")]
    assert found.references == 1
    assert applied(gone, found.edits).paragraphs[-1].words == "Recalls paragraph 2 (a) above"


def test_a_lock_holds_a_number_and_the_count_goes_on_from_it() -> None:
    text = draft(*(op(f"p{at}") for at in range(1, 5)))
    locked = applied(text, lock_edits(text, (ParagraphId("p3"),)))
    assert shown(locked) == ["1.", "2.", "3.", "4."]
    assert shown(without(locked, "p1")) == ["1.", "3.", "4."]
    assert lock_edits(locked, (ParagraphId("p3"),)) == ()
    letters = draft(op("p1"), *(op(f"p{at}", level=1) for at in range(2, 5)))
    locked = applied(letters, lock_edits(letters, (ParagraphId("p3"),)))
    assert shown(without(locked, "p2")) == ["1.", "(b)", "(c)"]
    assert shown(draft(op("p1"), op("p2", number=fixed("15")), op("p3"))) == ["1.", "15.", "16."]


def test_bis_and_alt_are_put_behind_with_the_next_free_name() -> None:
    text = talks()
    names = []
    for alternative in (False, False, True, True):
        put = inserted_behind(text, ParagraphId("p5"), alternative)
        assert put is not None
        text = applied(text, put[0])
        names.append(outline(text)[put[1]].called)
    assert names == ["OP2 bis", "OP2 ter", "OP2 alt", "OP2 alt 2"]
    assert [one for one in called(text) if "bis" not in one and "ter" not in one and "alt" not in one] == called(
        talks()
    )
    put = inserted_behind(talks(), ParagraphId("p6"), alternative=False)
    assert put is not None
    assert called(applied(talks(), put[0]))[5:9] == ["OP3", "(a)", "(b)", "OP3 bis"]  # behind the whole list
    assert inserted_behind(draft(par("p1", Kind.TITLE)), ParagraphId("p1"), alternative=False) is None


def test_locks_are_kept_in_the_working_file() -> None:
    text = without(talks(), "p5")
    assert read_native(write_native(text))[0] == text


@given(drafts(), st.integers(0, 40), st.integers(0, 40), st.sampled_from(["in", "out", "move"]))
def test_no_number_of_a_working_text_moves_unasked(text: Draft, at: int, to: int, what: str) -> None:
    assume(text.paragraphs)
    text = replace(text, stage=Stage.WORKING, document_type=DocumentType.DRAFT_RESOLUTION)
    row = text.paragraphs[at % len(text.paragraphs)]
    target = text.paragraphs[to % len(text.paragraphs)]
    if what == "in":
        after = new_behind(text, row.id, kind=target.kind, level=target.level)
    elif what == "out":
        after = without(text, row.id)
    else:
        assume(row is not target)
        after = applied(text, (MoveParagraphs((row.id,), target.id),))
    old, new = outline(text), outline(after)
    for entry in new.entries:
        was = old.by_id.get(entry.paragraph)
        if (
            was is not None
            and entry.kind in {Kind.OPERATIVE, Kind.NUMBERED, Kind.PREAMBULAR}
            and was.kind is entry.kind
        ):
            assert (entry.called or entry.shown) == (was.called or was.shown)


def test_an_asked_number_moves_nothing_else() -> None:
    after = applied(talks(), (SetNumber(ParagraphId("p4"), fixed("1 bis")),))
    assert called(after)[3:6] == ["OP1 bis", "OP2", "OP3"]
