"""A copy to be shared: the same text, and nothing of how it came about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from penholder.commands.opening import open_session
from penholder.formats.native import read_native, write_native
from penholder.formats.registry import read_file
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.model.draft import Draft
from penholder.model.ids import CommentId, PartId, SourceId
from penholder.model.inline import Carried, Mark, MarkKind, Text, normal
from penholder.model.kinds import Kind
from penholder.model.note import CarriedPart, Comment, Source
from penholder.model.paragraph import Paragraph
from penholder.session.export import Decision
from penholder.session.session import Session
from penholder.session.sharing import share_copy, shared
from tests.formats.docx.made_up import sample
from tests.model.build import draft
from tests.strategies import drafts, in_reading_order


@given(drafts(odd=True, loose_notes=True))
@settings(max_examples=80)
def test_the_copy_opens_with_the_same_text(text: Draft) -> None:
    opened, desk = read_native(write_native(shared(text)))
    assert opened == in_reading_order(text)
    assert desk == {}


@given(drafts())
@settings(max_examples=30)
def test_ids_tell_nothing_of_what_was_thrown_away(text: Draft) -> None:
    copy = shared(replace(text, issued=5000))
    assert [one.id for one in copy.paragraphs] == [f"p{at}" for at in range(1, len(copy.paragraphs) + 1)]
    assert copy.highest_number == max(len(copy.paragraphs), len(copy.notes))


def _annotated() -> Draft:
    marked = frozenset({Mark(MarkKind.COMMENT, "c1"), Mark(MarkKind.SOURCE, "s1"), Mark(MarkKind.ITALIC)})
    return replace(
        draft(Paragraph.of("p7", Kind.OPERATIVE, normal([Text("Decides", marked), Text(" so.")]))),
        comments=(Comment(CommentId("c1"), "A delegate", "Not yet."),),
        sources=(Source(SourceId("s1"), "A/RES/79/1"),),
    )


def test_comments_and_sources_stay_behind_and_are_named(tmp_path: Path) -> None:
    path = tmp_path / "shared.penholder"
    said = share_copy(Session(Reading(_annotated())), path).sentences
    assert [str(one) for one in said] == [
        "Comments left out of the copy: 1.",
        "The copy does not say which words come from adopted texts.",
    ]
    copy = read_file(path).draft
    assert (copy.comments, copy.sources) == ((), ())
    assert [(one.text, len(one.marks)) for one in copy.paragraphs[0].inlines if isinstance(one, Text)] == [
        ("Decides", 1),
        (" so.", 0),
    ]


def test_the_desk_stays_behind(tmp_path: Path) -> None:
    path = tmp_path / "shared.penholder"
    share_copy(Session(Reading(sample()), desk={"ignored": ["a"], "versions": [], "words": ["secret"]}), path)
    assert read_native(path.read_bytes())[1] == {}


def test_what_came_with_a_word_file_comes_along_clean(shared_documents: Path, tmp_path: Path) -> None:
    session = open_session(shared_documents)
    before = [one for line in session.draft.paragraphs for one in line.inlines if isinstance(one, Carried)]
    assert before
    path = tmp_path / "shared.penholder"
    share_copy(session, path, Decision.ACCEPTED)
    copy = read_file(path).draft
    after = [one for line in copy.paragraphs for one in line.inlines if isinstance(one, Carried)]
    assert len(after) == len(before)
    assert all(part.data for part in copy.carried)
    assert [one.words for one in copy.paragraphs] == [one.words for one in session.draft.paragraphs]


@pytest.fixture
def shared_documents(shared: Path) -> Path:
    path = shared / "word-un" / "A_80_630.docx"
    if not path.exists():
        pytest.skip("the Secretariat's files are not among the real documents")
    return path


def test_what_cannot_be_made_clean_is_left_out_and_named(tmp_path: Path) -> None:
    damaged = replace(
        draft(Paragraph.of("p1", Kind.OPERATIVE, normal([Text("See "), Carried(PartId("o1")), Text(" here.")]))),
        carried=(CarriedPart(PartId("o1"), "picture: /home/x.png", '{"xml": "<broken"}'),),
    )
    path = tmp_path / "shared.penholder"
    said = share_copy(Session(Reading(damaged)), path).sentences
    assert [str(one) for one in said] == [
        "What came with a Word file and cannot be made clean is not in the copy (1); its words are."
    ]
    assert read_file(path).draft.paragraphs[0].words == "See  here."


def _with_changes(folder: Path) -> Session:
    tracked = folder / "tracked.docx"
    from penholder.formats.docx.writer import write_docx
    from tests.stories.corners import with_secrets

    tracked.write_bytes(with_secrets(write_docx(sample()).data))
    return open_session(tracked)


def test_open_changes_need_a_decision(tmp_path: Path) -> None:
    session, path = _with_changes(tmp_path), tmp_path / "shared.penholder"
    with pytest.raises(UserError, match="still to be decided"):
        share_copy(session, path)
    assert not path.exists()
    said = share_copy(session, path, Decision.ACCEPTED).about_changes
    assert "exported as accepted" in str(said)
    assert open_session(path).changes.counterpart is None
