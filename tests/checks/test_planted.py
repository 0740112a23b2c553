"""Faults planted by program into a draft that is right: each is found once, rightly named, in its place, and mended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.engine import check
from penholder.checks.fixing import safe_fix
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import Edit, ReplaceText, SetNote, SetNumber, SetTypedLabel
from penholder.model.finding import Finding
from penholder.model.inline import plain
from penholder.model.kinds import Kind
from penholder.model.note import Note
from penholder.model.outline import Entry, outline
from penholder.model.paragraph import Paragraph, fixed
from penholder.model.place import InNote, Span
from tests.checks.shapes import shape
from tests.checks.texts import clean, place_of

Planted = tuple[Edit, ...]


@dataclass(frozen=True)
class Fault:
    """A kind of fault: the rule that should find it, where it can be planted, and how."""

    rule: str
    fits: Callable[[Paragraph, Entry], bool]
    plant: Callable[[Draft, Paragraph], Planted]
    mended: bool = True


def _end(sign: str) -> Callable[[Draft, Paragraph], Planted]:
    def plant(_: Draft, paragraph: Paragraph) -> Planted:
        at = max(paragraph.text.rfind(one) for one in ",;:.")
        return (ReplaceText(Span.in_paragraph(paragraph.id, at, at + 1), plain(sign)),)

    return plant


def _label(label: str) -> Callable[[Draft, Paragraph], Planted]:
    return lambda _, paragraph: (SetTypedLabel(paragraph.id, label),)


def _shifted(draft: Draft, paragraph: Paragraph) -> Planted:
    """Number a paragraph and all behind it one too high."""
    counted = outline(draft)
    after = counted.entries[counted.positions[paragraph.id] :]
    return tuple(
        SetTypedLabel(entry.paragraph, f"{int(entry.printed[:-1]) + 1}.")
        for entry in after
        if entry.kind is Kind.OPERATIVE and entry.level == 0
    )


def _small(_: Draft, paragraph: Paragraph) -> Planted:
    return (ReplaceText(Span.in_paragraph(paragraph.id, 0, 1), plain(paragraph.text[0].lower())),)


def _before_the_sign(_: Draft, paragraph: Paragraph) -> Planted:
    """Put the sign before a mark behind it."""
    at = paragraph.anchors[0][0]
    sign = paragraph.text[at - 1]
    return (
        ReplaceText(Span.in_paragraph(paragraph.id, at - 1, at), ()),
        ReplaceText(Span.in_paragraph(paragraph.id, at + 1, at + 1), plain(sign)),
    )


def _damaged_symbol(_: Draft, paragraph: Paragraph) -> Planted:
    return ((ReplaceText(Span.in_paragraph(paragraph.id, 0, 0), plain("In A/C.3/80/L 29 "))),)


def _is(
    kind: Kind, level: int, *, parent: bool | None = None, last: bool | None = None
) -> Callable[[Paragraph, Entry], bool]:
    def fits(paragraph: Paragraph, entry: Entry) -> bool:
        ends = {":": True, ".": None}.get(paragraph.words[-1], False)
        return (
            paragraph.kind is kind
            and entry.level == level
            and (parent is None or ends is parent)
            and (last is None or paragraph.words.endswith(".") is last)
        )

    return fits


FAULTS = {
    "a stop in the preamble": Fault("punctuation/preamble-comma", _is(Kind.PREAMBULAR, 0, parent=False), _end(".")),
    "a semicolon in the preamble": Fault(
        "punctuation/preamble-comma", _is(Kind.PREAMBULAR, 0, parent=False), _end(";")
    ),
    "no comma in the preamble": Fault("punctuation/preamble-comma", _is(Kind.PREAMBULAR, 0, parent=False), _end("")),
    "a stop in the operative part": Fault(
        "punctuation/operative-semicolon", _is(Kind.OPERATIVE, 0, parent=False), _end(".")
    ),
    "a comma in the operative part": Fault(
        "punctuation/operative-semicolon", _is(Kind.OPERATIVE, 0, parent=False), _end(",")
    ),
    "nothing at the end of a paragraph": Fault(
        "punctuation/operative-semicolon", _is(Kind.OPERATIVE, 0, parent=False), _end("")
    ),
    "a semicolon at the end of all": Fault("punctuation/final-stop", _is(Kind.OPERATIVE, 1, last=True), _end(";")),
    "nothing at the end of all": Fault("punctuation/final-stop", _is(Kind.OPERATIVE, 1, last=True), _end("")),
    "a semicolon before a list": Fault("punctuation/chapeau-colon", _is(Kind.OPERATIVE, 0, parent=True), _end(";")),
    "nothing before a list": Fault("punctuation/chapeau-colon", _is(Kind.OPERATIVE, 0, parent=True), _end("")),
    "a colon without a list": Fault(
        "punctuation/chapeau-colon", _is(Kind.OPERATIVE, 0, parent=False), _end(":"), mended=False
    ),
    "a comma in a list": Fault(
        "punctuation/subparagraph-semicolon", _is(Kind.OPERATIVE, 1, parent=False, last=False), _end(",")
    ),
    "a stop deep in a list": Fault("punctuation/subparagraph-semicolon", _is(Kind.OPERATIVE, 2), _end(".")),
    "a preambular label": Fault("numbering/preamble-none", _is(Kind.PREAMBULAR, 0), _label("PP9")),
    "a number in the preamble": Fault("numbering/preamble-none", _is(Kind.PREAMBULAR, 0), _label("3.")),
    "a gap in the numbers": Fault("numbering/operative-sequence", _is(Kind.OPERATIVE, 0), _shifted),
    "one number that is off": Fault("numbering/operative-sequence", _is(Kind.OPERATIVE, 0), _label("77.")),
    "a number with a bracket": Fault(
        "numbering/operative-sequence",
        _is(Kind.OPERATIVE, 0),
        lambda draft, one: (SetTypedLabel(one.id, outline(draft)[one.id].printed[:-1] + ")"),),
    ),
    "a roman number": Fault("numbering/operative-sequence", _is(Kind.OPERATIVE, 0), _label("XL."), mended=False),
    "a locked number": Fault(
        "numbering/operative-sequence",
        _is(Kind.OPERATIVE, 0),
        lambda _, one: (SetNumber(one.id, fixed("2 bis")),),
        mended=False,
    ),
    "half a bracket": Fault(
        "numbering/sublevel-form",
        lambda one, entry: _is(Kind.OPERATIVE, 1)(one, entry) and entry.printed != "(a)",  # (a) is referred to
        lambda draft, one: (SetTypedLabel(one.id, outline(draft)[one.id].printed[1:]),),
    ),
    "a letter that is off": Fault("numbering/sublevel-sequence", _is(Kind.OPERATIVE, 1), _label("(q)")),
    "a roman numeral that is off": Fault("numbering/sublevel-sequence", _is(Kind.OPERATIVE, 2), _label("(xi)")),
    "a bullet": Fault("numbering/no-bullets", _is(Kind.OPERATIVE, 1), _label("•"), mended=False),
    "a small letter": Fault("numbering/subparagraph-capital", _is(Kind.OPERATIVE, 1), _small),
    "a mark before the sign": Fault(
        "footnotes/marker-after-punctuation",
        lambda one, _: bool(one.anchors) and one.kind is not Kind.TITLE and one.text[one.anchors[0][0] - 1] in ",;",
        _before_the_sign,
    ),
    "a damaged symbol": Fault("symbols/grammar", _is(Kind.PREAMBULAR, 0), _damaged_symbol),
}


def _said(draft: Draft, rule: str) -> tuple[Finding, ...]:
    """Give what is said of a draft: by all rules, but a damaged symbol may stand for the first word of its paragraph."""
    family = "symbols/" if rule == "symbols/grammar" else ""
    return tuple(one for one in check(draft).findings if one.rule.startswith(family))


def _places(draft: Draft, fault: Fault) -> list[Paragraph]:
    counted = outline(draft)
    return [one for one in draft.paragraphs if fault.fits(one, counted[one.id])]


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_found_where_it_is_and_nothing_else(fault: Fault) -> None:
    draft = clean()
    places = _places(draft, fault)
    assert places
    for paragraph in places:
        damaged = applied(draft, fault.plant(draft, paragraph))
        findings = _said(damaged, fault.rule)
        assert [(one.rule, place_of(one.span)) for one in findings] == [(fault.rule, paragraph.id)]


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS.values() if one.mended], ids=[name for name, one in FAULTS.items() if one.mended]
)
def test_the_safe_fix_of_a_planted_fault_gives_the_draft_back(fault: Fault) -> None:
    draft = clean()
    for paragraph in _places(draft, fault):
        damaged = applied(draft, fault.plant(draft, paragraph))
        (finding,) = _said(damaged, fault.rule)
        fix = safe_fix(finding)
        assert fix is not None
        mended = applied(damaged, fix.edits)
        if fault.rule == "symbols/grammar":
            assert _said(mended, fault.rule) == ()
        else:
            assert shape(mended) == shape(draft)


NOTE_FAULTS: dict[str, tuple[str, Callable[[Note], Planted]]] = {
    "no stop": (
        "footnotes/full-stop",
        lambda note: (ReplaceText(Span(InNote(note.id), len(note.words) - 1, len(note.words)), ()),),
    ),
    "two stops": (
        "footnotes/full-stop",
        lambda note: (ReplaceText(Span(InNote(note.id), len(note.words), len(note.words)), plain(".")),),
    ),
    "a number that is off": (
        "footnotes/numeric-sequence",
        lambda note: (SetNote(Note.of(note.id, *note.paragraphs, typed_mark="44")),),
    ),
    "no words": ("footnotes/numeric-sequence", lambda note: (SetNote(Note.of(note.id)),)),
}


@pytest.mark.parametrize(("rule", "plant"), NOTE_FAULTS.values(), ids=NOTE_FAULTS)
def test_a_fault_planted_in_a_note_is_found(rule: str, plant: Callable[[Note], Planted]) -> None:
    draft = clean()
    for note in draft.notes:
        if note.custom_mark is None:
            findings = check(applied(draft, plant(note))).findings
            assert [one.rule for one in findings] == [rule]


@given(st.data())
def test_faults_on_top_of_each_other_are_all_found(data: st.DataObject) -> None:
    """Plant up to six faults, each in a paragraph of its own; what is found names at least every one of them."""
    draft = clean()
    damaged, planted, taken = draft, set(), set()
    for fault in data.draw(st.lists(st.sampled_from([one for one in FAULTS.values() if one.mended]), max_size=6)):
        free = [one for one in _places(draft, fault) if one.id not in taken]
        shifts = fault.plant is _shifted
        if not free or (shifts and any(rule.startswith("numbering/operative") for rule, _ in planted)):
            continue
        paragraph = data.draw(st.sampled_from(free))
        damaged = applied(damaged, fault.plant(draft, damaged.by_id[paragraph.id]))
        planted.add((fault.rule, paragraph.id))
        taken |= {one.id for one in draft.paragraphs} if shifts else {paragraph.id}
    found = {(one.rule, place_of(one.span)) for one in check(damaged).findings}
    assert planted <= found
