"""The text of A/C.3/80/L.29, as an extraction from PDF leaves it, against the structure made from its page by a converter."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from penholder.formats.report import Reading
from penholder.formats.show import structure_json
from penholder.formats.text import read_text
from penholder.model.finding import Severity
from penholder.model.inline import ITALIC, Reference, Text
from penholder.model.kinds import Body, DocumentType, Kind, Stage
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from tests.formats.seen import folded, lines_seen, plain_seen


@pytest.fixture(scope="module")
def reading(request: pytest.FixtureRequest) -> Reading:
    shared: Path = request.getfixturevalue("shared")
    return read_text((shared / "drafts" / "A_C.3_80_L.29.txt").read_bytes())


@pytest.fixture(scope="module")
def reference(request: pytest.FixtureRequest) -> dict[str, Any]:
    shared: Path = request.getfixturevalue("shared")
    found: dict[str, Any] = json.loads((shared / "drafts" / "A_C.3_80_L.29.json").read_text("utf-8"))
    return found


def _expected(reference: dict[str, Any]) -> list[str]:
    """Give the 90 paragraphs of the reference with their labels and marks, without asterisks and tabs."""
    paragraphs = [block["md"] for block in reference["blocks"] if block["kind"] == "para"]
    return [folded(re.sub(r"(?<!\[\^)\*", "", text)) for text in paragraphs]


def test_label_and_text_of_all_paragraphs_and_all_marks_at_their_character(
    reading: Reading, reference: dict[str, Any]
) -> None:
    expected = _expected(reference)
    found = [folded(line) for line in lines_seen(reading.draft)[1:]]
    assert len(expected) == 90
    strays = (
        "it s resolutions",
        "Korea ,",
    )  # blanks that the extraction set into words; they stay as they are in the file
    assert [line for line, other in zip(found, expected, strict=True) if line != other] == [
        line for line in found if any(stray in line for stray in strays)
    ]
    assert [line.replace(" ", "") for line in found] == [line.replace(" ", "") for line in expected]


def test_the_structure(reading: Reading) -> None:
    draft = reading.draft
    counted = outline(draft)
    assert [one.kind for one in draft.paragraphs[:2]] == [Kind.TITLE, Kind.ORGAN]
    assert draft.paragraphs[0].words.endswith("People’s Republic of Korea")
    assert sum(1 for one in draft.paragraphs if one.kind is Kind.PREAMBULAR) == 28
    numbered = [one for one in draft.paragraphs if one.kind is Kind.OPERATIVE and one.level == 0]
    assert [counted[one.id].shown for one in numbered] == [f"{number}." for number in range(1, 29)]
    second, twentieth = numbered[1].id, numbered[19].id
    assert [counted[one].shown for one in counted.children[second]] == ["(a)", "(b)", "(c)"]
    assert len(counted.children[counted.children[second][0]]) == 12
    assert [counted[one].shown for one in counted.children[twentieth]][-1] == "(r)"
    assert len(counted.children[twentieth]) == 18
    assert not list(draft.masthead.lines())
    assert (draft.body, draft.stage, draft.document_type) == (Body.GA, Stage.TABLING, DocumentType.DRAFT_RESOLUTION)


def test_no_label_and_no_mark_had_to_be_kept_as_typed(reading: Reading) -> None:
    assert [one for one in reading.draft.paragraphs if one.typed_label is not None] == []
    assert [note for note in reading.draft.notes if note.typed_mark is not None] == []


def test_italics_are_those_of_organ_line_and_openings(reading: Reading, reference: dict[str, Any]) -> None:
    blocks = [block["md"] for block in reference["blocks"] if block["kind"] == "para"]
    expected = [found.group(1) for text in blocks if (found := re.match(r"(?:\d+\.\t)?\*([^*]+)\*", text))]
    found = [
        "".join(inline.text for inline in one.inlines if isinstance(inline, Text) and ITALIC in inline.marks)
        for one in reading.draft.paragraphs
    ]
    assert [folded(words) for words in found if words] == [folded(words) for words in expected]
    assert sum(1 for problem in reading.problems if problem.code == "italics-set") == 1


def test_marks_stand_on_the_side_of_the_comma_where_the_text_has_them(reading: Reading) -> None:
    draft = reading.draft
    text = next(plain_seen(one.inlines, shown_marks(draft)) for one in draft.paragraphs if "its first," in one.words)
    assert "its first,[^23] second[^24], third[^25] and fourth[^26] universal" in text


def test_bodies_are_those_of_the_file(reading: Reading, reference: dict[str, Any]) -> None:
    marks = shown_marks(reading.draft)
    found = {marks[note.id]: folded(note.words) for note in reading.draft.notes}
    expected = {
        note["num"]: folded(note["text"]).replace("country- reports", "country-reports")
        for note in reference["footnotes"]
    }
    assert found.pop("36") == ""  # the file has its mark and not its body
    assert expected.pop("36")
    assert found == expected


def test_a_mark_without_body_and_a_body_without_mark_are_kept_and_said(reading: Reading) -> None:
    draft = reading.draft
    marks = shown_marks(draft)
    loose = next(note for note in draft.notes if note.custom_mark == "*")
    bodiless = next(note for note in draft.notes if marks[note.id] == "36")
    anchored = {name for _, _, name in draft.anchors}
    assert loose.id not in anchored
    assert loose.words.startswith("Second reissue")
    assert bodiless.id in anchored
    assert not bodiless.paragraphs
    said = {problem.code: problem for problem in reading.problems}
    assert said["mark-without-note"].note == bodiless.id
    assert said["mark-without-note"].place == "20 (h)"
    assert said["note-without-mark"].note == loose.id
    assert all(problem.severity is not Severity.ERROR for problem in reading.problems)


def test_references_to_this_text_are_live_and_others_are_not(reading: Reading) -> None:
    counted = outline(reading.draft)
    live = [
        (inline.words, tuple(counted[target].place for target in inline.targets))
        for one in reading.draft.paragraphs
        for inline in one.inlines
        if isinstance(inline, Reference)
    ]
    assert live == [("paragraph 15 above", ("15",))]


def test_page_furniture_is_listed_and_in_no_paragraph(reading: Reading, shared: Path) -> None:
    lines = (shared / "drafts" / "A_C.3_80_L.29.txt").read_text("utf-8").split("\n")
    furniture = [(one.line, one.text) for one in reading.furniture]
    assert all(text == lines[number - 1].strip() for number, text in furniture)
    texts = [text for _, text in furniture]
    assert sum(1 for text in texts if text.startswith("____")) == 10
    assert sum(1 for text in texts if text.startswith("http")) == sum(1 for line in lines if line.startswith("http"))
    assert "A/C.3/80/L.29" in texts
    assert "5/14 25-17755" in texts
    everything = " ".join(one.words for one in reading.draft.paragraphs)
    assert "http" not in everything
    assert "25-17755" not in everything


def test_what_is_shown_says_the_same(reading: Reading) -> None:
    shown = structure_json(reading, "L.29.txt")
    assert set(shown["masthead"].values()) == {None}
    note = next(note for note in shown["notes"] if note["mark"] == "24")
    anchor = note["anchors"][0]
    paragraph = next(one for one in shown["paragraphs"] if one["id"] == anchor["paragraph"])
    assert paragraph["place"] == "2 (c)"
    assert paragraph["text"][: anchor["offset"]].endswith("second")
    assert "second[^24], third[^25]" in paragraph["markdown"]
