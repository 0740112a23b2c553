"""Laws of plain text: no word is lost, and what is exported unchanged reads as in the file."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from penholder.formats.intake.seams import digits_of
from penholder.formats.markdown.reader import read_markdown
from penholder.formats.markdown.writer import write_markdown
from penholder.formats.report import Reading
from penholder.formats.text import read_text, write_text
from penholder.model.inline import Reference, words_of
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from tests.formats.seen import lines_seen, notes_seen

_LETTERS_AND_FIGURES = re.compile(r"[^\W_]")


def _signs(text: str) -> Counter[str]:
    """Count letters and figures; a mark cut from a word parts the word, but loses none of them."""
    return Counter(_LETTERS_AND_FIGURES.findall(digits_of(text)))


def signs_kept(reading: Reading) -> Counter[str]:
    """Count the letters and figures of all that a reading holds: labels, text, notes, marks, masthead, furniture."""
    draft = reading.draft
    marks = shown_marks(draft)
    kept: Counter[str] = Counter()
    for paragraph, entry in zip(draft.paragraphs, outline(draft).entries, strict=True):
        kept += _signs(entry.shown + paragraph.words)
    for _, line in draft.masthead.lines():
        kept += _signs(words_of(line))
    for note in draft.notes:
        kept += _signs(note.words + (marks[note.id] if note.paragraphs else ""))
    for _, _, name in draft.anchors:
        kept += _signs(marks[name])
    return kept + sum((_signs(one.text) for one in reading.furniture), Counter())


PIECES = (
    "Recalling its resolution 70/1 of 25 September 2015,",
    "1. Decides to go on;",
    "(a) To test the water in all the schools of the country and to tell the parents what was",
    "found in it, and to act on it without delay,3 and",
    "(i)",
    "12",
    "12.",
    "the Convention, 1  and",
    "the Protocol2",
    "__________________",
    "1 See A/80/79.",
    "2",
    "Ibid., vol. 75, No. 972.",
    "* Reissued for technical reasons.",
    "A/C.3/81/L.99*",
    "A/C.3/81/L.99",
    "26-17755",
    "26-17755 (E) 121126",
    "*2617755*",
    "2/14",
    "https://docs.un.org/en/A/RES/70/1",
    "United Nations A/C.3/81/L.99",
    "General Assembly Distr.: Limited",
    "4 November 2026",
    "Original: English",
    "Eighty-first session",
    "Third Committee",
    "Agenda item 71 (c)",
    "Chad, Peru and Viet Nam: draft resolution",
    "Draft decision submitted by the Chair",
    "Resolution adopted by the General Assembly on 30 November 2024",
    "[on the report of the Third Committee (A/79/998)]",
    "79/999. Safe water",
    "The General Assembly,",
    "The General Assembly, recalling its decision, decides to go on.",
    "Annex I",
    "II. Means of implementation",
    "A. Purpose",
    "• To report",
    "PP1 Noting [the report]",
    "OP5 bis Requests [EU: help]",
    "14 bis. Invites all;",
    "6 Requests help",
    "victim-",
    "inter\u00ad",
    "53rd plenary meeting",
    "水资源 والمياه",
    "Item     Date     Place",
    "\f",
    "",
    "",
)
TEXTS = st.lists(st.tuples(st.integers(0, 12), st.sampled_from(PIECES)), max_size=40).map(
    lambda rows: "\n".join(" " * blanks + piece for blanks, piece in rows)
)


@given(TEXTS)
@settings(max_examples=300)
def test_every_word_is_in_the_draft_or_the_furniture(text: str) -> None:
    reading = read_text(text.encode())
    assert signs_kept(reading) == _signs(text)


@given(st.text(max_size=300))
@settings(max_examples=200)
def test_any_text_opens_and_keeps_its_words(text: str) -> None:
    reading = read_text(f"x{text}".encode("utf-8", "ignore"))
    sound = "".join(sign for sign in text if not "\ud800" <= sign <= "\udfff")
    assert signs_kept(reading) == _signs(f"x{sound}")


def test_real_texts_keep_their_words(shared: Path) -> None:
    text = (shared / "drafts" / "A_C.3_80_L.29.txt").read_text("utf-8")
    assert signs_kept(read_text(text.encode())) == _signs(text)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler) is not installed")
@pytest.mark.parametrize("options", [(), ("-layout",)])
def test_extractions_of_real_drafts_keep_their_words(shared: Path, options: tuple[str, ...]) -> None:
    for path in sorted((shared / "drafts").glob("*.pdf"))[::9]:
        done = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True, timeout=60)
        assert signs_kept(read_text(done.stdout)) == _signs(done.stdout.decode())


PLANTED = """Peru,* Chad* and Mali: draft resolution

Safe water in schools

The General Assembly,

Recalling the Convention,1 the Protocol3 and the Treaty,2 as well as the Convention1 once more,

Noting what is said in paragraph 2 above and in paragraph 7 below,

1. Decides to act, as set out in paragraph 3 of the present resolution:

(a) To test;

(c) To report;

and to go on;

3. Requests help,12 as in paragraph 1 above;

3. Invites all;

14 bis. Invites others;

7) Asks for more;

(A) Now;

Annex

Plan

1. One.

2. Two, see paragraph 1 above.

__________________
* Observers.
1 See A/80/1.
2 See A/80/2.
3 See A/80/3.
12 See A/80/12.
"""


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_open_change_nothing_export_open(form: str) -> None:
    draft = read_text(PLANTED.encode()).draft
    written = write_text(draft) if form == "text" else write_markdown(draft)
    again = (read_text if form == "text" else read_markdown)(written.data).draft
    assert lines_seen(again) == lines_seen(draft)
    assert notes_seen(again) == notes_seen(draft)
    assert [_references(one.inlines) for one in again.paragraphs] == [
        _references(one.inlines) for one in draft.paragraphs
    ]
    assert [(one.kind, one.level) for one in again.paragraphs] == [(one.kind, one.level) for one in draft.paragraphs]


def _references(line: tuple[object, ...]) -> list[str]:
    return [inline.words for inline in line if isinstance(inline, Reference)]


def test_what_was_planted_reads_as_in_the_file() -> None:
    lines = lines_seen(read_text(PLANTED.encode()).draft)
    assert lines[0] == "Peru,[^*] Chad[^*] and Mali: draft resolution"
    assert lines[3] == (
        "Recalling the Convention,[^1] the Protocol[^3] and the Treaty,[^2] as well as the Convention[^1] once more,"
    )
    labels = [line.split(" ")[0] for line in lines[5:13]]
    assert labels == ["1.", "(a)", "(c)", "and", "3.", "3.", "14", "7)"]
    assert lines[9] == "3. Requests help,[^12] as in paragraph 1 above;"


VERBS = ("Decides", "Requests", "Invites", "Calls upon", "Takes note of")
LABELS = st.sampled_from(["next", "next", "next", "skip", "again", "bis", "bracket", "none"])


@st.composite
def _made_up(draw: st.DrawFn) -> str:
    """Give a resolution with labels that may go wrong in every way, and notes that may."""
    rows = ["The General Assembly,"]
    rows += [
        f"Recalling resolution 7{index}/1{draw(st.sampled_from(['', '¹', '²', '³']))},"
        for index in range(draw(st.integers(0, 3)))
    ]
    number = 0
    for _ in range(draw(st.integers(1, 6))):
        way = draw(LABELS)
        number += {"next": 1, "bracket": 1, "none": 1, "skip": 2}.get(way, 0)
        number = max(number, 1)
        written = {"bis": f"{number} bis.\t", "bracket": f"{number})\t", "none": ""}.get(way, f"{number}.\t")
        rows.append(f"{written}{draw(st.sampled_from(VERBS))} the report;")
        rows += [f"({letter})\tTo act;" for letter in draw(st.sampled_from(["", "", "ab", "abc", "ac", "bb"]))]
    bodies = draw(st.sampled_from(["", "\n\n______\n¹\tOne.\n²\tTwo.", "\n\n______\n²\tTwo.\n¹\tOne.\n³\tThree."]))
    return "\n\n".join(rows) + bodies


@given(_made_up())
@settings(max_examples=200)
def test_labels_and_marks_go_through_text_and_markdown(text: str) -> None:
    draft = read_text(text.encode()).draft
    by_text = read_text(write_text(draft).data).draft
    by_markdown = read_markdown(write_markdown(draft).data).draft
    assert lines_seen(by_text) == lines_seen(draft)
    assert lines_seen(by_markdown) == lines_seen(draft)
    assert notes_seen(by_text) == notes_seen(draft)
    assert notes_seen(by_markdown) == notes_seen(draft)
    written = [digits_of(row.replace("\t", " ")) for row in text.split("\n\n______", maxsplit=1)[0].split("\n\n")]
    assert [re.sub(r"\[\^(\d+)\]", r"\1", line) for line in lines_seen(draft)] == written
