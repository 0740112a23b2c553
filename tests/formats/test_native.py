"""The working file: everything comes back, old versions open, damage gives one sentence."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from penholder.formats.native import DESK_PART, DRAFT_PART, META_PART, is_native, read_native, write_native
from penholder.formats.registry import read_file, read_working_file, write_file
from penholder.ground.errors import UserError
from penholder.model.draft import Draft
from penholder.model.ids import CommentId, PartId, SourceId
from penholder.model.inline import ITALIC, Carried, Mark, MarkKind, NoteAnchor, Reference, Text
from penholder.model.kinds import Body, DocumentType, Kind, Stage
from penholder.model.masthead import Masthead
from penholder.model.note import CarriedPart, Comment, Note, Source
from penholder.model.paragraph import RESTART, Paragraph, fixed
from tests.strategies import drafts

VERSION_1 = Path(__file__).parents[1] / "data" / "native" / "version-1.penholder"
DESK = {"profile": {"body": "hrc"}, "ignored": ["numbering/operative-sequence"], "words": ["Côte d’Ivoire"]}


def everything() -> Draft:
    """Give the draft that ``version-1.penholder`` holds: one of each thing that a draft can have."""
    first = Paragraph.of("p3", Kind.OPERATIVE, (Text("Decides", frozenset({ITALIC})), Text(" to go on;")))
    paragraphs = (
        Paragraph.of(
            "p1", Kind.TITLE, (Text("Safe water in schools"), NoteAnchor(Note.of("n2").id)), typed_label="79/999."
        ),
        Paragraph.of("p2", Kind.ORGAN, (Text("The Human Rights Council"), Text(","))),
        first,
        Paragraph.of("p4", Kind.OPERATIVE, (Text("Invites all;"),), number=fixed("1 bis")),
        Paragraph.of(
            "p5",
            Kind.OPERATIVE,
            (
                Text("See "),
                Reference((first.id,), "paragraph 1 above"),
                Text(" and the Convention,"),
                NoteAnchor(Note.of("n1").id),
                Carried(PartId("c1")),
                Text(" here", frozenset({Mark(MarkKind.COMMENT, "r1"), Mark(MarkKind.SOURCE, "s1")})),
            ),
            number=RESTART,
            typed_label="7)",
        ),
        Paragraph.of("p6", Kind.OPERATIVE, (Text("To test."),), level=1),
    )
    return Draft(
        paragraphs,
        (Note.of("n1", (Text("See A/80/1."),), (Text("Ibid."),), typed_mark="4"), Note.of("n2", custom_mark="*")),
        Masthead(symbol=(Text("A/HRC/81/L.9"),), session=(Text("Eighty-first session"),)),
        Body.HRC,
        Stage.WORKING,
        DocumentType.DRAFT_DECISION,
        (Comment(CommentId("r1"), "A. Drafter", "Is this right?", "2026-11-04T10:00:00"),),
        (Source(SourceId("s1"), "A/RES/70/1", "5"),),
        (CarriedPart(PartId("c1"), "Picture", "<w:drawing/>"),),
        9,
    )


def _zip(**parts: bytes | str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(f"{name}.json", data)
    return packed.getvalue()


def _with(part: str, value: Any) -> bytes:
    """Give a sound working file with one part replaced."""
    sound = zipfile.ZipFile(io.BytesIO(write_native(everything(), DESK)))
    parts = {name.removesuffix(".json"): sound.read(name) for name in sound.namelist()}
    return _zip(**{**parts, part: value if isinstance(value, bytes) else json.dumps(value)})


@given(drafts(odd=True, loose_notes=True))
@settings(max_examples=60)
def test_a_draft_comes_back_as_it_was(draft: Draft) -> None:
    again, desk = read_native(write_native(draft))
    assert again == draft
    assert again.highest_number == draft.highest_number
    assert desk == {}


def test_all_that_a_draft_and_a_desk_hold_comes_back() -> None:
    draft, desk = read_native(write_native(everything(), DESK))
    assert draft == everything()
    assert desk == DESK
    assert draft.issued == 9


def test_equal_content_gives_equal_bytes() -> None:
    assert write_native(everything(), DESK) == write_native(everything(), dict(reversed(DESK.items())))


def test_it_is_a_zip_of_readable_json() -> None:
    with zipfile.ZipFile(io.BytesIO(write_native(everything(), DESK))) as archive:
        assert archive.namelist() == [META_PART, DRAFT_PART, DESK_PART]
        assert json.loads(archive.read(META_PART)) == {"format": "penholder-working-file", "version": 1}
        assert "Côte d’Ivoire" in archive.read(DESK_PART).decode()


def test_version_1_opens() -> None:
    draft, desk = read_working_file(VERSION_1)
    assert draft == everything()
    assert desk == DESK


def test_saving_and_opening_through_the_registry(tmp_path: Path) -> None:
    path = tmp_path / "draft.penholder"
    write_file(everything(), path, force=False, desk=DESK)
    assert read_file(path).draft == everything()
    assert read_working_file(path)[1] == DESK


def test_a_renamed_working_file_is_known_by_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(write_native(everything()))
    reading = read_file(path)
    assert reading.draft == everything()
    assert [problem.code for problem in reading.problems] == ["other-content"]


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 and then nothing",
        write_native(everything())[:200],
        _zip(meta="{}", draft="{}"),
        _zip(draft="{}"),
        _with("draft", b"\xff\xfe broken"),
        _with("draft", []),
        _with("draft", {"version": 1}),
        _with("draft", b"[" * 100_000),
        _with("meta", {"format": "something else", "version": 1}),
        _with("meta", {"format": "penholder-working-file", "version": "one"}),
    ],
)
def test_damage_gives_one_sentence(data: bytes) -> None:
    with pytest.raises(UserError) as caught:
        read_native(data, "draft.penholder")
    assert "draft.penholder" in str(caught.value)


@pytest.mark.parametrize("seed", range(40))
def test_flipped_bytes_give_the_draft_or_one_sentence(seed: int) -> None:
    data = bytearray(write_native(everything(), DESK))
    at = seed * len(data) // 40
    data[at] ^= 0x55
    try:
        draft, _ = read_native(bytes(data), "draft.penholder")
    except UserError:
        return
    assert draft == everything()


def test_a_newer_version_says_so() -> None:
    with pytest.raises(UserError, match="newer version"):
        read_native(_with("meta", {"format": "penholder-working-file", "version": 99}))


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("penholder.formats.native.LARGEST_PART", 1_000_000)
    with pytest.raises(UserError, match="damaged"):
        read_native(_with("desk", b" " * 2_000_000 + b"{}"))


def test_ids_that_stand_twice_and_anchors_without_note_are_refused() -> None:
    value = json.loads(zipfile.ZipFile(io.BytesIO(write_native(everything()))).read(DRAFT_PART))
    twice = {**value, "paragraphs": [value["paragraphs"][0], *value["paragraphs"]]}
    noteless = {**value, "notes": []}
    for broken in (twice, noteless):
        with pytest.raises(UserError, match="damaged"):
            read_native(_with("draft", broken))


@given(st.binary(max_size=200))
def test_any_bytes_are_told_from_a_working_file(data: bytes) -> None:
    assert not is_native(data)
