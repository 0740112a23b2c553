"""What the rules about "also" and "further" share: where a finding stands, and the fix that writes the opening anew."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.opening_lines import OpeningLine
from penholder.checks.rule import RESOLUTIONS, Fault, Scope
from penholder.drafting.bodies import ORGAN_PATTERN
from penholder.drafting.conjugation import reads_as_other_half
from penholder.drafting.halves import Half
from penholder.drafting.opened import MarkerPlace, Opened
from penholder.drafting.opening_runs import Neighbour, Step
from penholder.drafting.openings import read_opening
from penholder.drafting.parties import leading_parties
from penholder.ground.messages import Message, message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.ids import ParagraphId
from penholder.model.kinds import Body, Stage
from penholder.model.place import Span

RUNS = Scope(bodies=frozenset(Body) - {Body.SC}, document_types=RESOLUTIONS)
"""Where runs are marked: the Security Council marks them now and then, in either way."""

_ORGAN = re.compile(rf"{ORGAN_PATTERN}[, ]")
_WE = re.compile(r"[“\"]?We\b")
_FEW_WORDS = 2
_KEEPS_ITS_PLACE = frozenset({"its", "the", "a", "an", "that"})


def line_of(context: Context, step: Step) -> tuple[ParagraphId, OpeningLine]:
    """Give the paragraph of a step and its beginning."""
    return context.openings.lines[step.index]


def opening_span(name: ParagraphId, line: OpeningLine) -> Span:
    """Name the opening of a paragraph."""
    return Span.in_paragraph(name, line.start, line.end)


def rewritten(
    name: ParagraphId, line: OpeningLine, words: str, start: int = 0, end: int = 0, italic: bool = False
) -> Fix:
    """Offer to write the opening so, or the stretch that is named; it keeps its italics.

    ``italic`` sets it in italics, as in a draft whose other openings are: what was no opening had none.
    """
    span = Span.in_paragraph(name, start, end) if end else opening_span(name, line)
    edit = ReplaceText(span, line.styled(words, italic))
    return Fix(message("Write “{words}”", words=words), (edit,), Safety.REVIEW)


def marker_fault(context: Context, step: Step, words: Message, marker: str) -> Fault:
    """Make the fault of an opening that should have this marker, or ("") none."""
    name, line = line_of(context, step)
    return Fault(opening_span(name, line), words, (rewritten(name, line, step.opened.written(marker)),))


def is_misplaced(opened: Opened) -> bool:
    """Tell whether a marker stands behind the verb in the operative part, or before or within a participial phrase.

    "Having also considered" is usual, and so is "Reaffirming also its commitment", in which the phrase can be taken to
    end before "its".
    """
    place = opened.marker_place
    if place is MarkerPlace.NOWHERE or opened.linked:
        return False
    if place is MarkerPlace.WITHIN:
        rest = opened.opening.phrase.lower().partition(f" {opened.marker} ")[2].split()
        return not opened.core.startswith("Having ") and rest[:1] != [] and rest[0] not in _KEEPS_ITS_PLACE
    return place is (MarkerPlace.BEHIND if opened.half is Half.OPERATIVE else MarkerPlace.BEFORE)


def is_long(opened: Opened) -> bool:
    """Tell whether the phrase is a long one, such as "Noting with concern", or has the marker within it."""
    return len(opened.core.split()) > _FEW_WORDS or opened.marker_place is MarkerPlace.WITHIN


def is_orphaned(step: Step) -> bool:
    """Tell whether "also" or "further" stands where the paragraph before opens otherwise."""
    lonely = step.neighbour in {Neighbour.OTHER, Neighbour.NONE}
    return lonely and step.opened.marker in {"also", "further"} and not step.opened.odd


def repeat_fault(context: Context, step: Step) -> Fault | None:
    """Give the fault of a paragraph that opens as the one before without the marker that is due, or with it misplaced.

    What other rules say is left to them: a run that begins again, words that are no markers, long phrases.
    """
    opened = step.opened
    if opened.odd or is_orphaned(step):
        return None
    if is_misplaced(opened) and not is_long(opened):
        where = "before the verb" if opened.half is Half.OPERATIVE else "after the participle"
        right = opened.written(opened.marker if step.wanted is None else step.wanted)
        words = message("“{marker}” belongs " + where + ": “{right}”.", marker=opened.marker, right=right)
        return marker_fault(context, step, words, opened.marker if step.wanted is None else step.wanted)
    repeats = step.neighbour in {Neighbour.SAME, Neighbour.APART}
    if not repeats or not step.is_off or not step.wanted or is_misplaced(opened):
        return None
    before = step.before.opening.phrase if step.before is not None else ""
    words = message(
        "“{found}” follows “{before}”, so it is “{right}” here.",
        found=opened.opening.phrase,
        before=before,
        right=opened.written(step.wanted),
    )
    return marker_fault(context, step, words, step.wanted)


def formless(context: Context, half: Half) -> Iterator[tuple[ParagraphId, OpeningLine]]:
    """Give the paragraphs of one half that begin neither with an opening of it nor with one of the other half.

    What goes on with an introduction ("Resolves that:" and then 1, 2, 3) is left out, and so is a declaration ("We").
    """
    introduced: tuple[int, str] | None = None
    for name, line in context.openings.lines:
        entry = context.outline[name]
        if line.half is Half.OPERATIVE and not entry.shown and line.introduces:
            introduced = entry.annex, entry.section
        elif line.half is Half.PREAMBULAR:
            introduced = None
        stands_alone = line.half is half and line.opened is None and introduced != (entry.annex, entry.section)
        if not stands_alone or not line.written or _WE.match(line.text):
            continue
        if context.profile.stage is Stage.WORKING and _opens_behind_names(line.text, half):
            continue
        if _ORGAN.match(line.text):  # it has lost its line, which is told of itself
            continue
        if line.text[:1].islower() or reads_as_other_half(line.text, half) is not None:
            continue
        yield name, line


def _opens_behind_names(text: str, half: Half) -> bool:
    """Tell whether an opening follows on who proposes the paragraph: "[EU: Recognizing …"."""
    start = len(text) - len(text.lstrip(" \u00a0[{("))
    behind = leading_parties(text, start)
    return behind is not None and read_opening(text[behind : behind + 400], half) is not None
