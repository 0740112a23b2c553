"""Runs of like openings: whatever is read in the usual order is right, and one slip is told once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.addressees import addressee
from penholder.drafting.conjugation import from_plain_form, in_other_half, reads_as_other_half
from penholder.drafting.halves import Half
from penholder.drafting.opened import MarkerPlace, Opened, read_opened
from penholder.drafting.opening_italics import goes_too_far, stops_too_early
from penholder.drafting.opening_runs import CYCLE, Neighbour, Step, steps
from penholder.drafting.openings import read_opening
from penholder.drafting.sentence_ends import inner_sentence_ends

VERBS = {Half.OPERATIVE: ("Welcomes", "Notes", "Stresses"), Half.PREAMBULAR: ("Recalling", "Noting", "Stressing")}


def _opened(text: str, half: Half) -> Opened:
    opened = read_opened(text, half)
    assert opened is not None, text
    return opened


def _written(base: str, marker: str, half: Half) -> str:
    return _opened(f"{base} the progress made", half).written(marker) + " the progress made"


def _steps(texts: list[str], half: Half) -> list[Step]:
    return list(steps((at, read_opened(text, half), at == 0) for at, text in enumerate(texts)))


@st.composite
def rows(draw: st.DrawFn) -> tuple[Half, list[tuple[str, str]]]:
    """Give bases with the markers that are due, run by run."""
    half = draw(st.sampled_from(Half))
    runs = draw(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 7)), min_size=1, max_size=6))
    kept = [run for at, run in enumerate(runs) if at == 0 or runs[at - 1][0] != run[0]]
    return half, [(VERBS[half][verb], CYCLE[at % 3]) for verb, length in kept for at in range(length)]


@given(rows())
def test_a_row_in_the_usual_order_is_right(row: tuple[Half, list[tuple[str, str]]]) -> None:
    half, paragraphs = row
    texts = [_written(base, marker, half) for base, marker in paragraphs]
    assert not any(step.is_off for step in _steps(texts, half))


@given(rows(), st.data())
def test_one_lost_marker_is_one_slip_and_the_one_that_was_there_is_wanted(
    row: tuple[Half, list[tuple[str, str]]], data: st.DataObject
) -> None:
    half, paragraphs = row
    marked = [at for at, (_, marker) in enumerate(paragraphs) if marker]
    if not marked:
        return
    lost = data.draw(st.sampled_from(marked))
    texts = [_written(base, "" if at == lost else marker, half) for at, (base, marker) in enumerate(paragraphs)]
    off = [step for step in _steps(texts, half) if step.is_off]
    assert [step.index for step in off] == [lost]
    assert off[0].wanted == paragraphs[lost][1]


@given(rows(), st.data())
def test_a_marker_where_no_run_is_has_nothing_to_follow(
    row: tuple[Half, list[tuple[str, str]]], data: st.DataObject
) -> None:
    half, paragraphs = row
    plain = [at for at in range(len(paragraphs)) if at == 0 or paragraphs[at - 1][0] != paragraphs[at][0]]
    put = data.draw(st.sampled_from(plain))
    texts = [_written(base, "also" if at == put else marker, half) for at, (base, marker) in enumerate(paragraphs)]
    step = _steps(texts, half)[put]
    assert step.is_off
    assert step.wanted == ""
    assert step.neighbour in {Neighbour.NONE, Neighbour.OTHER}


@given(st.text(max_size=200), st.sampled_from(Half))
def test_any_text_is_read_and_what_is_written_is_read_again(text: str, half: Half) -> None:
    opened = read_opened(text, half)
    if opened is None:
        return
    assert text[opened.opening.start :].startswith(opened.opening.phrase)
    assert opened.core


@pytest.mark.parametrize(
    ("text", "core", "marker", "place"),
    [
        ("Requests also the Office to report", "Requests", "also", MarkerPlace.BEHIND),
        ("Requests further the Office to report", "Requests", "further", MarkerPlace.BEHIND),
        ("Encourages further efforts", "Encourages", "", MarkerPlace.NOWHERE),
        ("Also, in this regard, calls upon States", "Calls upon, in this regard,", "also", MarkerPlace.BEFORE),
        ("Further takes note of the report", "Takes note", "further", MarkerPlace.BEFORE),
    ],
)
def test_markers_are_taken_off_wherever_they_stand(text: str, core: str, marker: str, place: MarkerPlace) -> None:
    opened = _opened(text, Half.OPERATIVE)
    assert (opened.core, opened.marker, opened.marker_place) == (core, marker, place)


@pytest.mark.parametrize("words", ["Moreover", "Also further", "Further also", "Again", "Additionally,"])
def test_words_that_are_no_markers_are_told_from_the_opening(words: str) -> None:
    opened = _opened(f"{words} requests the Office to report", Half.OPERATIVE)
    assert (opened.odd, opened.core, opened.written("also")) == (words, "Requests", "Also requests")


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Requests the Secretary-General to report", "secretary-general"),
        ("Requests the Secretary-General, with the help of the Office, to report", "secretary-general"),
        ("Encourages all Member States to report", "all member states"),
        ("Calls upon States that have not yet done so to sign", "states that have not yet done so"),
        ("Welcomes the report", ""),
    ],
)
def test_the_addressee_is_whom_the_verb_speaks_to(text: str, whom: str) -> None:
    opening = read_opening(text, Half.OPERATIVE)
    assert opening is not None
    assert addressee(text, opening) == whom


@pytest.mark.parametrize(
    ("half", "wrong", "right"),
    [
        (Half.PREAMBULAR, "Recalls its work", "Recalling"),
        (Half.PREAMBULAR, "Also takes note of it", "Taking note also"),
        (Half.PREAMBULAR, "Declares its will", "Declaring"),
        (Half.PREAMBULAR, "Commits itself to peace", "Committing itself"),
        (Half.OPERATIVE, "Noting further with concern the lack", "Further notes with concern"),
        (Half.OPERATIVE, "Looking forward to it", "Looks forward"),
        (Half.OPERATIVE, "Deeply concerned about it", "Expresses deep concern"),
    ],
)
def test_an_opening_is_written_in_the_form_of_the_other_half(half: Half, wrong: str, right: str) -> None:
    opened = reads_as_other_half(wrong, half)
    assert opened is not None
    assert in_other_half(opened) == right


def test_what_is_right_in_its_half_is_not_taken_for_the_other() -> None:
    assert reads_as_other_half("Recalling its work", Half.PREAMBULAR) is None
    assert reads_as_other_half("The situation remains", Half.PREAMBULAR) is None


@pytest.mark.parametrize(
    ("text", "form"), [("To request the Office", "Requests"), ("Urge States to act", "Urges"), ("To go home", None)]
)
def test_plain_forms_are_read(text: str, form: str | None) -> None:
    found = from_plain_form(text, Half.OPERATIVE)
    assert (found[0] if found else None) == form


@pytest.mark.parametrize("behind", [" of", " to", " the", " Member", " its", ",", " progress", " 70/1"])
def test_prepositions_and_objects_are_not_italic(behind: str) -> None:
    assert goes_too_far("Takes note", behind)


@pytest.mark.parametrize("behind", [" and recognizes", " with concern", " its resolve", " the importance"])
def test_longer_phrases_may_be_italic(behind: str) -> None:
    assert not goes_too_far("Stresses", behind)


def test_a_phrase_may_end_before_its_noun_but_not_within() -> None:
    assert not stops_too_early("Reaffirms its commitment", " its commitment")
    assert stops_too_early("Expresses its concern", " its concern")
    assert stops_too_early("Recalling also", " also")
    assert stops_too_early("Encourages", "s")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Welcomes it. It also notes", 1),
        ("Is it so? It is", 1),
        ("See No. 3, vol. II and Add. B", 0),
        ("Ms. J. Doe of the U.N. Office", 0),
        ("in paragraph 3. That is", 1),
        ("e.g. Peru", 0),
    ],
)
def test_sentences_end_at_stops_of_their_own(text: str, ends: int) -> None:
    assert len(list(inner_sentence_ends(text))) == ends
