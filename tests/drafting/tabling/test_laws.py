"""What holds for every draft that is made ready: no word of it is lost, twice is once, undo gives the same draft back."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.tabling.plan import StepKind
from penholder.drafting.tabling.planning import plan_for_tabling
from penholder.formats.report import Reading
from penholder.model.draft import Draft
from penholder.model.inline import HIGHLIGHT, Reference, Text, normal, placed, text_of
from penholder.model.kinds import Kind, Stage
from penholder.model.outline import outline
from penholder.model.paragraph import Paragraph
from penholder.model.place import InLabel, InParagraph, Span
from penholder.model.references import is_right
from penholder.session.session import Session
from tests.strategies import drafts, settled_draft

BEFORE = (
    "",
    "",
    "EU: ",
    "(EU/UK) ",
    "(new) ",
    "Mexico: ",
    "G77 and China: (agreed) ",
    "[agreed] ",
    "[EU: ",
    "Note: ",
    "Alt 1: ",
)
BEHIND = (
    "",
    "",
    " (Agreed)",
    " [agreed ad ref]",
    " (EU, MEX)",
    ", agreed ad ref",
    " (new) [agreed]",
    " [TBC]",
    " (ex-OP4)",
    "]",
)
BETWEEN = (
    "",
    "",
    " (agreed)  ",
    " [deep] ",
    "  ",
    " [ ] ",
    " A/80/… ",
    " (delete) ",
    " ~~gone~~ ",
    " paragraph 2 above ",
)
LABELS = (None, None, "PP1", "PP3 bis", "OP2", "OP2 bis", "OP3 alt 1", "OP3 alt 2", "OP4", "4.")


@st.composite
def negotiated(draw: st.DrawFn) -> Draft:
    """Made-up drafts in negotiation: marks, names, brackets and labels scattered over them, some of it highlighted."""
    draft = draw(drafts(odd=True, loose_notes=True))
    rows = tuple(draw(_negotiated(one)) for one in draft.paragraphs)
    return settled_draft(replace(draft, paragraphs=rows, stage=draw(st.sampled_from(list(Stage)))))


@st.composite
def _negotiated(draw: st.DrawFn, paragraph: Paragraph) -> Paragraph:
    looks = frozenset({HIGHLIGHT}) if draw(st.integers(0, 3)) == 0 else frozenset()
    parts = [Text(draw(st.sampled_from(BEFORE)), looks)]
    for inline in paragraph.inlines:
        parts += [inline, Text(draw(st.sampled_from(BETWEEN)), looks)]
    parts.append(Text(draw(st.sampled_from(BEHIND))))
    label = draw(st.sampled_from(LABELS)) if paragraph.kind in {Kind.PREAMBULAR, Kind.OPERATIVE} else None
    return replace(paragraph, inlines=normal(parts), typed_label=label or paragraph.typed_label)


def _bare(text: str) -> str:
    """Give a text without blanks, and without numbers, which references that follow write anew."""
    return re.sub(r"[\s\d\u200b\ufeff]|bis|alt|above|below", "", text)


@given(negotiated())
def test_nothing_goes_that_the_plan_does_not_name(draft: Draft) -> None:
    plan = plan_for_tabling(draft)
    gone = {step.span.place for step in plan.steps if step.kind is StepKind.LINE}
    cut: dict[object, list[Span]] = {}
    for step in plan.steps:
        if step.kind not in {StepKind.LABEL, StepKind.NUMBER, StepKind.HIGHLIGHT, StepKind.LINE}:
            cut.setdefault(step.span.place, []).append(step.span)
    for paragraph in draft.paragraphs:
        place = InParagraph(paragraph.id)
        if place in gone:
            assert paragraph.id not in plan.ready.by_id
            continue
        text = paragraph.text
        for span in sorted(cut.get(place, []), key=lambda one: -one.start):
            text = text[: span.start] + text[span.end :]
        assert _bare(plan.ready.by_id[paragraph.id].text) == _bare(text)
    assert [one.id for one in plan.ready.notes] == [one.id for one in draft.notes]


@given(negotiated())
def test_what_goes_was_put_there_by_the_negotiation(draft: Draft) -> None:
    for step in plan_for_tabling(draft).steps:
        if step.kind in {StepKind.MARK, StepKind.ATTRIBUTION}:
            assert re.search(r"(?i)agreed|new|ex-OP4|EU|MEX|Mexico|G77", step.before)
        elif step.kind is StepKind.BLANK:
            assert not step.before.strip()


@given(negotiated())
def test_twice_is_once(draft: Draft) -> None:
    ready = plan_for_tabling(draft).ready
    again = plan_for_tabling(ready)
    assert again.steps == ()
    assert again.ready == ready
    assert ready.stage is Stage.TABLING


@given(negotiated())
def test_what_is_left_out_stays(draft: Draft) -> None:
    whole = plan_for_tabling(draft)
    left = plan_for_tabling(draft, (step.key for step in whole.steps))
    assert left.taken == ()
    assert [one.words for one in left.ready.paragraphs] == [one.words for one in draft.paragraphs]
    assert {step.key for step in left.steps} == {step.key for step in whole.steps}


@given(negotiated())
def test_undo_gives_the_same_draft_back(draft: Draft) -> None:
    session = Session(Reading(draft))
    done = session.readiness.make_ready()
    assert (done is None) == (plan_for_tabling(draft).ready == draft)
    if done is not None:
        assert session.undo()
        assert session.draft == draft
        assert not session.undo()


@given(negotiated())
def test_references_that_were_right_are_right(draft: Draft) -> None:
    ready = plan_for_tabling(draft).ready
    before, after = outline(draft), outline(ready)
    for paragraph in ready.paragraphs:
        old = [one for _, one in placed(draft.by_id[paragraph.id].inlines) if isinstance(one, Reference)]
        new = [one for _, one in placed(paragraph.inlines) if isinstance(one, Reference)]
        for was, now in zip(old, new, strict=True):
            there = all(target in ready.by_id for target in now.targets)
            if is_right(before, paragraph.id, was) and there:
                assert is_right(after, paragraph.id, now)


@given(negotiated())
def test_a_place_that_is_to_be_decided_is_there(draft: Draft) -> None:
    shown = outline(draft)
    for one in plan_for_tabling(draft).decisions:
        place = one.span.place
        text = shown[place.paragraph].shown if isinstance(place, InLabel) else text_of(draft.line(place))
        assert 0 <= one.span.start <= one.span.end <= len(text)
