"""The JSON of ``penholder show``: stable keys, offsets that fit the text, nothing guessed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from penholder.formats.markdown.reader import read_markdown
from penholder.formats.report import Reading
from penholder.formats.show import structure_json
from penholder.formats.text import read_text
from penholder.model.draft import Draft
from tests.strategies import drafts

TEXT = (
    "A/C.3/81/L.99*\nUnited Nations\nGeneral Assembly\nDistr.: Limited\n4 November 2026\nOriginal: English\n\n"
    "**Eighty-first session**\n\n**Third Committee**\n\nAgenda item 71 (c)\n\n**Rights of children**\n\n"
    "**Peru: draft resolution**\n\n**Safe water**\n\n*The General Assembly*,\n\n"
    "*Recalling* the Convention,[^1] the *Treaty* and the Protocol,[^2]\n\n1.\t*Decides*:\n\n(a)\tTo test;\n\n"
    "3.\t*Requests* help as set out in paragraph 1 (a) above.\n\n[^1]: See *Treaty Series*, vol. 75.\n[^2]: Ibid.\n"
    "[^*]: Reissued.\n"
)


@pytest.fixture(scope="module")
def shown() -> dict[str, Any]:
    return structure_json(read_markdown(TEXT.encode()), "draft.md")


def _by_place(shown: dict[str, Any], place: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in shown["paragraphs"] if one["place"] == place)
    return found


def test_the_masthead_is_read_and_not_printed(shown: dict[str, Any]) -> None:
    assert shown["masthead"] == {
        "symbol": "A/C.3/81/L.99",
        "distribution": "Limited",
        "date": "2026-11-04",
        "original_language": "English",
        "session": 81,
        "committee": "Third Committee",
        "agenda_item": "71 (c)",
        "agenda_title": "Rights of children",
    }


def test_labels_places_and_typed_labels(shown: dict[str, Any]) -> None:
    assert [(one["place"], one["label"], one["typed_label"]) for one in shown["paragraphs"][3:]] == [
        ("PP1", None, None),
        ("1", "1", None),
        ("1 (a)", "1 (a)", None),
        ("3", "2", "3."),
    ]


def test_text_has_no_marks_and_markdown_has_no_label(shown: dict[str, Any]) -> None:
    first = _by_place(shown, "PP1")
    assert first["text"] == "Recalling the Convention, the Treaty and the Protocol,"
    assert first["markdown"] == "*Recalling* the Convention,[^1] the *Treaty* and the Protocol,[^2]"
    assert _by_place(shown, "title")["markdown"] == "Safe water"


def test_notes_with_the_places_of_their_marks(shown: dict[str, Any]) -> None:
    by_mark = {note["mark"]: note for note in shown["notes"]}
    first = _by_place(shown, "PP1")
    assert by_mark["2"]["anchors"] == [{"paragraph": first["id"], "field": None, "offset": len(first["text"])}]
    assert by_mark["*"]["anchors"] == [{"paragraph": None, "field": "symbol", "offset": len("A/C.3/81/L.99")}]
    assert by_mark["1"]["text"] == "See Treaty Series, vol. 75."
    assert by_mark["1"]["markdown"] == "See *Treaty Series*, vol. 75."


def test_references_with_their_targets(shown: dict[str, Any]) -> None:
    last = _by_place(shown, "3")
    (reference,) = shown["references"]
    assert reference["paragraph"] == last["id"]
    assert last["text"][reference["start"] : reference["end"]] == "paragraph 1 (a) above"
    assert reference["targets"] == [_by_place(shown, "1 (a)")["id"]]


def test_what_a_file_does_not_say_is_null() -> None:
    shown = structure_json(read_text(b"The General Assembly,\n\nRecalling its resolution,\n\n1. Decides."), "x")
    assert set(shown["masthead"].values()) == {None}


def test_a_line_that_cannot_be_read_is_null_and_not_guessed() -> None:
    text = TEXT.replace("4 November 2026", "__ November 2026").replace("Eighty-first session", "Tenth special session")
    masthead = structure_json(read_markdown(text.encode()), "x")["masthead"]
    assert (masthead["date"], masthead["session"]) == (None, None)


def test_problems_and_furniture_are_words() -> None:
    shown = structure_json(
        read_text(b"The General Assembly,\n\nRecalling it,1\n\n1. Decides.\n\n_____\n1 One.\n* Two."), "x"
    )
    assert [one["text"] for one in shown["furniture"]] == ["_____"]
    codes = {problem["code"]: problem for problem in shown["problems"]}
    assert codes["note-without-mark"]["severity"] == "warning"
    assert "note *" in codes["note-without-mark"]["message"]


@given(drafts(odd=True, loose_notes=True))
@settings(max_examples=40)
def test_it_holds_the_schema_and_offsets_lie_in_the_text(draft: Draft) -> None:
    schema = json.loads((Path(__file__).parents[1] / "schemas" / "structure.json").read_text("utf-8"))
    shown = json.loads(json.dumps(structure_json(Reading(draft), "made up")))
    jsonschema.validate(shown, schema)
    texts = {one["id"]: one["text"] for one in shown["paragraphs"]}
    for note in shown["notes"]:
        for anchor in note["anchors"]:
            if anchor["paragraph"] is not None:
                assert 0 <= anchor["offset"] <= len(texts[anchor["paragraph"]])
    for reference in shown["references"]:
        assert (
            "paragraph" in texts[reference["paragraph"]][reference["start"] : reference["end"]] or reference["targets"]
        )
