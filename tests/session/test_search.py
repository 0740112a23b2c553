"""What is found in a draft, in which order, and what replacing does to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.searching import Wanted
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.model.draft import Draft
from penholder.model.inline import ITALIC, NoteAnchor, Reference, Text
from penholder.model.kinds import Kind
from penholder.model.place import InNote, InParagraph, Position, Span
from penholder.session.search import Search
from penholder.session.session import Session
from tests.model.build import anchor, draft, note, op, par, pre, ref
from tests.strategies import drafts


def _wells() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells in Côte d’Ivoire"),
        pre("p2", "Recalling the Convention", anchor("n1"), ", in which wells are named,"),
        op("p3", "Requests States to dig wells;"),
        op("p4", "Decides on ", ref("paragraph 1 above", "p3"), " and on A/C.3/ 80/L.29."),
        notes=[note("n1", "Wells, see A/80/1.")],
    )


def _search(wanted: Wanted, text: Draft | None = None) -> tuple[Session, Search]:
    session = Session(Reading(text or _wells()))
    search = Search(session)
    search.look_for(wanted)
    return session, search


def _found(words: str, **choices: bool) -> list[str]:
    session, search = _search(Wanted(words, **choices))
    return [_words(session.draft, span) for span in search.found]


def _words(text: Draft, span: Span) -> str:
    where = str(span.place.paragraph) if isinstance(span.place, InParagraph) else "note"
    return f"{where}:{span.start}-{span.end}"


def test_case_is_folded_and_the_notes_come_where_their_marks_stand() -> None:
    assert _found("wells") == ["p1:0-5", "p2:36-41", "note:0-5", "p3:23-28"]
    assert _found("wells", match_case=True) == ["p2:36-41", "p3:23-28"]
    assert _found("wells", in_notes=False) == ["p1:0-5", "p2:36-41", "p3:23-28"]


def test_accents_and_curly_signs_are_found_from_a_plain_keyboard() -> None:
    assert _found("cote d'ivoire") == ["p1:9-22"]


def test_the_mark_of_a_note_does_not_stand_between_words() -> None:
    assert _found("Convention, in") == ["p2:14-29"]


def test_a_symbol_is_found_however_it_is_spaced() -> None:
    assert _found("A/C.3/80/L.29") == ["p4:36-50"]


def test_whole_words_and_italics() -> None:
    assert _found("well") != []
    assert _found("well", whole_words=True) == []
    text = draft(op("p1", Text("Decides", frozenset({ITALIC})), " what it decides;"))
    _, search = _search(Wanted("decides", only_italic=True), text)
    assert [(span.start, span.end) for span in search.found] == [(0, 7)]


def test_an_expression_finds_and_its_groups_are_put_in() -> None:
    session, search = _search(Wanted(r"dig (\w+)", is_expression=True))
    assert search.replace_all(r"drill for \1").made == 1
    assert session.draft.paragraphs[2].words == "Requests States to drill for wells;"


@pytest.mark.parametrize("words", ["(", "(a+)+$", "[z-a]", "*"])
def test_an_expression_that_is_none_or_could_run_away_is_refused_in_a_sentence(words: str) -> None:
    with pytest.raises(UserError, match="is no expression"):
        _search(Wanted(words, is_expression=True))


def test_a_group_that_is_not_there_is_told_and_nothing_is_changed() -> None:
    session, search = _search(Wanted("wells", is_expression=True))
    before = session.draft
    with pytest.raises(UserError, match="cannot be put in"):
        search.replace_all(r"\3")
    assert session.draft is before


def test_replacing_all_is_one_step_and_says_how_much() -> None:
    session, search = _search(Wanted("wells"))
    assert (search.replace_all("pumps").made, len(search.found)) == (4, 0)
    assert session.draft.paragraphs[2].words == "Requests States to dig pumps;"
    session.undo()
    assert session.draft == _wells()


def test_live_references_stay_because_they_follow_what_they_name() -> None:
    session, search = _search(Wanted("paragraph"))
    replaced = search.replace_all("para")
    assert (replaced.made, replaced.left) == (0, 1)
    assert any(isinstance(one, Reference) for one in session.draft.paragraphs[3].inlines)


def test_a_note_whose_mark_stands_in_what_is_replaced_stays() -> None:
    session, search = _search(Wanted("Convention, in"))
    assert search.replace_all("Charter, in").made == 1
    assert session.draft.paragraphs[1].words.startswith("Recalling the Charter, in which")
    assert any(isinstance(one, NoteAnchor) for one in session.draft.paragraphs[1].inlines)


def test_next_and_previous_go_round() -> None:
    _, search = _search(Wanted("wells"))
    at: Position | None = None
    seen = []
    for _ in range(5):
        span = search.next_from(at, 1)
        assert span is not None
        seen.append(span)
        at = Position(span.place, span.end)
    assert seen[:4] == list(search.found)
    assert seen[4] == seen[0]
    back = search.next_from(Position(seen[0].place, seen[0].start), -1)
    assert back == search.found[-1]
    assert isinstance(search.found[2].place, InNote)


@given(drafts(), st.text("abc e;é", min_size=1, max_size=3))
def test_replacing_takes_no_note_and_no_paragraph_away(text: Draft, words: str) -> None:
    session, search = _search(Wanted(words), text)
    search.replace_all("")
    assert len(session.draft.anchors) == len(text.anchors)
    assert [one.id for one in session.draft.paragraphs] == [one.id for one in text.paragraphs]


@given(drafts(), st.text("abc eé", min_size=1, max_size=2))
def test_once_all_is_replaced_only_what_must_stay_is_found(text: Draft, words: str) -> None:
    session, search = _search(Wanted(words), text)
    replaced = search.replace_all("§")
    assert len(search.found) == replaced.left
    if replaced.made == 0:
        assert session.draft == text
