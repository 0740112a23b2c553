"""Made-up drafts for the tests of the checks: one that is right in everything, and ways to change any draft."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from penholder.checks.engine import check
from penholder.checks.notation import read_notation
from penholder.checks.report import Report
from penholder.model.draft import Draft, fresh_note_ids, fresh_paragraph_ids
from penholder.model.edit import (
    Edit,
    InsertParagraphs,
    MoveParagraphs,
    RemoveParagraphs,
    ReplaceText,
    SetKind,
    SetMark,
    SetMasthead,
    SetNote,
    SetNumber,
    SetProfile,
    SetTypedLabel,
)
from penholder.model.inline import ITALIC, NoteAnchor, Text, normal, plain
from penholder.model.kinds import Body, Kind, Stage
from penholder.model.note import Note
from penholder.model.paragraph import COUNTED, UNNUMBERED, Paragraph, fixed
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph, Span

CLEAN = """
symbol: A/C.3/81/L.7[^*]
title: Safe water in schools
sponsors: Peru and Samoa: draft resolution
organ: The General Assembly,
pre: Recalling its resolution 70/1 of 25 September 2015,[^1]
pre: Guided by the Convention on the Rights of the Child[^2] and the Covenant,[^3]
pre: Noting with appreciation the report of the Secretary-General,[^4] and mindful of what remains to be done,
pre: Recognizing that safe water in schools:
  (a) Protects health,
  (b) Keeps girls in school,
heading: I. Access
1. Welcomes the progress made since its last session;[^5]
2. Calls upon Member States:
  (a) To build wells and to care for them:
    (i) In every district;
    (ii) With local skills;
    (iii) Within five years;
  (b) To teach about water, as set out in paragraph 1 above;
  (c) To share what they learn;
3. Urges all schools to open their taps,[^6] and to keep them open, including those named in paragraph 2 (a) above;
heading: II. Means
4. Invites donors to help;
5. Requests the Secretary-General to report on paragraphs 2 and 3 above:
  (a) To the General Assembly;
  (b) To the Economic and Social Council.
note *: Reissued for technical reasons on 4 November 2026.
note 1: A/70/L.1.
note 2: United Nations, *Treaty Series*, vol. 1577, No. 27531.
note 3: Ibid., vol. 999, No. 14668.
note 4: A/81/312, paras. 4–7, and A/81/312/Add.1.
note 5: See *Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97), chap. IV.
note 6: Ibid., *Eighty-first Session, Supplement No. 97* (A/81/97), chap. V, sect. A.
"""


def clean() -> Draft:
    """Give the draft in which every rule of the catalogue has something to look at and nothing to say."""
    return read_notation(CLEAN)


def rules_of(report: Report) -> list[str]:
    """Give the rules of the findings in their order."""
    return [finding.rule for finding in report.findings]


def found(notation: str, families: str = "") -> list[str]:
    """Give the rules that find fault in a draft, in the order of reading, all or those of some families."""
    report = check(read_notation(notation))
    assert report.failed == ()
    return [one for one in rules_of(report) if not families or one.partition("/")[0] in families.split()]


def operative(*lines: str, before: str = "organ: The General Assembly,\npre: Recalling its work,\n") -> str:
    """Write a draft with these lines behind a plain beginning."""
    return before + "\n".join(lines)


_PIECES = (
    *("", " ", ",", ";", ".", ":", "x", " and", "A/80/L 4", "[", "]", "”", "a", "Ibid.", "annex", "Also requests"),
    *("its resolution 70/1 of 25 September 2015", "paragraph 2 above", "Turkey", "UNDP", "5 million dollars"),
    *("the Charter of the United Nations", "Convention on the Rights of the Child", "at its eighty-second session"),
)
_BODIES = (
    *("A/81/312.", "Ibid.", "Ibid., vol. 999, No. 14668.", "United Nations, Treaty Series, vol. 1577, No. 27531."),
    *("Resolution 70/1.", "See A/81/53, chap. IV.", "Report of the Conference on Water, Lima, 1995.", ""),
)
_MARKS = (None, "1", "2", "9")
_LABELS = (None, "3.", "(c)", "a)", "•", "PP1", "OP2", "", "(i)", "x")


@st.composite
def edits(draw: st.DrawFn, draft: Draft) -> Edit:
    """Give any small change that can be made to a draft."""
    ways = ["insert", "masthead", "profile", "note"]
    if draft.paragraphs:
        ways += ["text", "text", "text", "anchor", "kind", "label", "number", "remove", "move", "italics"]
    if any(note.paragraphs for note in draft.notes):
        ways += ["note text", "note words", "note mark"]
    way = draw(st.sampled_from(ways))
    if way in {"insert", "masthead", "profile", "note"}:
        return draw(_of_the_whole(draft, way))
    if way.startswith("note "):
        return draw(_of_a_note([note for note in draft.notes if note.paragraphs], way))
    paragraph = draw(st.sampled_from(draft.paragraphs))
    if way == "move":
        others = [None, *(one.id for one in draft.paragraphs if one is not paragraph)]
        return MoveParagraphs((paragraph.id,), draw(st.sampled_from(others)))
    if way == "italics":
        return SetMark(Span.in_paragraph(paragraph.id, 0, draw(st.integers(0, 40))), ITALIC, draw(st.booleans()))
    if way == "text":
        ends = sorted(draw(st.tuples(*[st.integers(0, len(paragraph.text))] * 2)))
        return ReplaceText(Span.in_paragraph(paragraph.id, *ends), plain(draw(st.sampled_from(_PIECES))))
    if way == "anchor" and draft.notes:
        at = draw(st.integers(0, len(paragraph.text)))
        return ReplaceText(
            Span.in_paragraph(paragraph.id, at, at), (NoteAnchor(draw(st.sampled_from(draft.notes)).id),)
        )
    if way == "kind":
        return SetKind(paragraph.id, draw(st.sampled_from(Kind)), draw(st.integers(0, 4)))
    if way == "number":
        return SetNumber(paragraph.id, draw(st.sampled_from((COUNTED, UNNUMBERED, fixed("2 bis")))))
    return (
        RemoveParagraphs((paragraph.id,))
        if way == "remove"
        else SetTypedLabel(paragraph.id, draw(st.sampled_from(_LABELS)))
    )


@st.composite
def _of_a_note(draw: st.DrawFn, notes: list[Note], way: str) -> Edit:
    note = draw(st.sampled_from(notes))
    if way == "note text":
        return ReplaceText(Span(InNote(note.id), 0, 0), plain(draw(st.sampled_from(_PIECES)) + "x"))
    if way == "note mark":
        return SetNote(replace(note, typed_mark=draw(st.sampled_from(_MARKS))))
    return SetNote(replace(note, paragraphs=(plain(draw(st.sampled_from(_BODIES))), *note.paragraphs[1:])))


@st.composite
def _of_the_whole(draw: st.DrawFn, draft: Draft, way: str) -> Edit:
    if way == "insert":
        after = draw(st.sampled_from([None, *(one.id for one in draft.paragraphs)]))
        name = fresh_paragraph_ids(draft, 1)[0]
        kind = draw(st.sampled_from(Kind))
        return InsertParagraphs(after, (Paragraph.of(name, kind, (Text("Decides;"),), draw(st.integers(0, 2))),))
    if way == "masthead":
        return SetMasthead("symbol", plain(draw(st.sampled_from(("A/80/L.4", "A/80/L 4", "")))))
    if way == "profile":
        return SetProfile(draw(st.sampled_from((None, *Body))), draw(st.sampled_from((None, *Stage))))
    note = Note.of(fresh_note_ids(draft, 1)[0], normal((Text("See there"),)))
    return SetNote(note)


def place_of(span: Span) -> str:
    """Name the id of what a span stands in."""
    place = span.place
    if isinstance(place, InParagraph | InLabel):
        return place.paragraph
    if isinstance(place, InNote):
        return place.note
    assert isinstance(place, InMasthead)
    return place.field
