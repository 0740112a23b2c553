"""From a draft to its plan: every line is looked through, then the labels, then what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from penholder.drafting.tabling.decisions import (
    comment_decisions,
    empty_paragraphs,
    label_decisions,
    masthead_decisions,
    reference_decisions,
)
from penholder.drafting.tabling.groups import is_wordless
from penholder.drafting.tabling.lines import HIGHLIGHTED, SET_APART, ready_line
from penholder.drafting.tabling.numbers import label_edits, label_step, rival_rows
from penholder.drafting.tabling.plan import Decision, Follow, Step, StepKey, StepKind, TablingPlan
from penholder.drafting.tabling.still_open import UNTOUCHED, still_open
from penholder.drafting.working_marks import is_version_line
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import Edit, RemoveParagraphs, ReplaceText, SetProfile
from penholder.model.ids import ParagraphId
from penholder.model.inline import Inlines, Reference, text_of
from penholder.model.kinds import Kind, Stage
from penholder.model.outline import outline
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph, Place, Span

_ATTRIBUTED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})
_MAY_BE_BLANK = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.TEXT, Kind.HEADING, Kind.NUMBERED})


def plan_for_tabling(draft: Draft, left_out: Iterable[StepKey] = ()) -> TablingPlan:
    """Say what making a draft ready for tabling would do to it, without the steps that are left out.

    No word of the resolution goes: what goes is a label, a mark, a name in front of a text, a line that names the version,
    and blanks. The stage becomes that of a text for tabling.
    """
    planning = _Planning(draft, frozenset(left_out))
    return planning.plan()


class _Planning:
    """Collects the steps, their edits and what remains."""

    def __init__(self, draft: Draft, left_out: frozenset[StepKey]) -> None:
        self._draft = draft
        self._counted = outline(draft)
        self._left_out = left_out
        self._steps: list[Step] = []
        self._edits: list[Edit] = [SetProfile(stage=Stage.TABLING)]
        self._decisions: list[Decision] = []

    def plan(self) -> TablingPlan:
        draft, counted = self._draft, self._counted
        gone = self._lines_that_go()
        whole = {step.span.place.paragraph for step in self._steps if isinstance(step.span.place, InParagraph)}
        for place, line in draft.lines():
            if not isinstance(place, InParagraph) or place.paragraph not in whole:
                self._line(place, line)
        rivals = rival_rows(draft, counted)
        labels, held = label_edits(draft, counted, rivals)
        labels = {name: edits for name, edits in labels.items() if name not in gone}
        for name, edits in labels.items():
            if label_step(counted[name]).key not in self._left_out:
                self._edits += edits
        self._edits += held
        ready = applied(draft, self._edits)
        recounted = outline(ready)
        self._steps += [label_step(counted[name], recounted[name].shown) for name in labels]
        self._decisions += [
            *label_decisions(draft, counted, rivals),
            *comment_decisions(draft),
            *masthead_decisions(draft),
            *empty_paragraphs(draft, counted),
            *reference_decisions(draft, counted),
        ]
        order = _order(draft)
        return TablingPlan(
            draft,
            tuple(sorted(self._steps, key=lambda one: order(one.span))),
            self._left_out,
            tuple(self._edits),
            ready,
            tuple(_follows(draft, ready, labels)),
            tuple(sorted(self._decisions, key=lambda one: order(one.span))),
        )

    def _lines_that_go(self) -> set[ParagraphId]:
        """Take out the lines that name the version of the text or hold marks alone, and paragraphs without anything in them."""
        gone: set[ParagraphId] = set()
        in_head = True
        for paragraph in self._draft.paragraphs:
            in_head = in_head and paragraph.kind not in {Kind.ORGAN, Kind.PREAMBULAR, Kind.OPERATIVE}
            entry = self._counted[paragraph.id]
            held = "\ufffc" in paragraph.text or entry.shown or self._counted.children.get(paragraph.id)
            blank = paragraph.kind in _MAY_BE_BLANK and is_wordless(paragraph.text)
            version = in_head and paragraph.kind not in UNTOUCHED and is_version_line(paragraph.text)
            if held or not (blank or version) or len(gone) + 1 == len(self._draft.paragraphs):
                continue
            step = Step(StepKind.LINE, Span(InParagraph(paragraph.id), 0, len(paragraph.text)), paragraph.text)
            self._steps.append(step)
            if step.key not in self._left_out:
                gone.add(paragraph.id)
        if gone:
            self._edits.append(RemoveParagraphs(tuple(one.id for one in self._draft.paragraphs if one.id in gone)))
        return gone

    def _line(self, place: Place, line: Inlines) -> None:
        paragraph = self._draft.by_id[place.paragraph] if isinstance(place, InParagraph) else None
        if paragraph is not None and paragraph.kind in UNTOUCHED:
            return
        text = text_of(line)
        attributed = paragraph is not None and paragraph.kind in _ATTRIBUTED
        apart = SET_APART if attributed and self._draft.stage is Stage.WORKING else HIGHLIGHTED
        made = ready_line(place, line, attributed, apart, self._left_out)
        self._steps += made.steps
        if made.line != line:
            self._edits.append(ReplaceText(Span(place, 0, len(text)), made.line))
        self._decisions += still_open(self._draft, place, made.strokes)


def _follows(before: Draft, after: Draft, labels: Mapping[ParagraphId, tuple[Edit, ...]]) -> Iterator[Follow]:
    """Walk the numbers and the words of references that change by themselves."""
    counted, recounted = outline(before), outline(after)
    for paragraph in after.paragraphs:
        old, new = counted[paragraph.id], recounted[paragraph.id]
        if old.shown != new.shown and paragraph.id not in labels:
            yield Follow(InLabel(paragraph.id), old.shown, new.shown)
    for place, line in after.lines():
        old_words = [one.words for one in before.line(place) if isinstance(one, Reference)]
        new_words = [one.words for one in line if isinstance(one, Reference)]
        for was, now in zip(old_words, new_words, strict=False):
            if was != now:
                yield Follow(place, was, now)


def _order(draft: Draft) -> Callable[[Span], tuple[int, int, int]]:
    """Give the key that puts spans in the order of reading: masthead, paragraphs with label before text, notes."""
    notes = {note.id: at for at, note in enumerate(draft.notes)}

    def key(span: Span) -> tuple[int, int, int]:
        place = span.place
        if isinstance(place, InMasthead):
            return 0, 0, span.start
        if isinstance(place, InNote):
            return 2, notes[place.note], span.start
        return 1, draft.positions[place.paragraph], -1 if isinstance(place, InLabel) else span.start

    return key
