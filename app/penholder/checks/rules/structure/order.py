"""Rule: the organ, then the preamble, then the operative part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from penholder.checks.context import Context
from penholder.checks.passage import first_words
from penholder.checks.readings.frame import paragraphs_seen
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.drafting.halves import Half
from penholder.drafting.opened import read_opened
from penholder.ground.messages import message
from penholder.model.edit import Edit, MoveParagraphs, SetKind, SetNumber
from penholder.model.finding import Fix, Safety
from penholder.model.ids import ParagraphId
from penholder.model.kinds import Kind
from penholder.model.outline import Entry
from penholder.model.paragraph import COUNTED
from penholder.model.place import Span

_BEGINS_A_PART = frozenset({Kind.ORGAN, Kind.TITLE, Kind.HEADING, Kind.ANNEX, Kind.CLOSING})


@draft_rule(
    "structure/order",
    called="Preamble before operative part",
    fix=Safety.REVIEW,
    seen=paragraphs_seen,
    scope=Scope(document_types=RESOLUTIONS),
)
def order(context: Context) -> Iterator[Fault]:
    """The name of the organ comes first, then the preamble, then the operative part; no preambular paragraph comes
    after the first operative one.

    The preamble gives the reasons and the operative part what follows from them. A part with a heading may have a
    preamble of its own.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        pre: Mindful of what remains to be done,
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        pre: Mindful of what remains to be done,
        1. Welcomes the progress made;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        heading: I. Access
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Welcomes the progress made;
        heading: II. Means
        pre: Mindful of what remains to be done,
        op: Decides to remain seized of the matter.

    Source: Editorial Manual, Resolutions, Drafting and editing, C.
    """
    last: Entry | None = None
    operative = False
    strayed: list[Entry] = []
    for entry in context.outline.entries:
        if entry.annex:
            break
        if strayed and not (entry.level and entry.kind is strayed[-1].kind):
            if _is_preambular(context, entry):
                strayed.append(entry)
                continue
            yield _strayed(context, strayed, last)
            strayed = []
        if entry.kind in _BEGINS_A_PART:
            if entry.kind is Kind.ORGAN and last is not None and not operative:
                yield _organ_too_late(context, entry)
            last, operative = None, False
        elif entry.kind is Kind.OPERATIVE:
            operative = operative or _acts(context, entry)
        elif entry.kind is Kind.PREAMBULAR and not operative:
            last = last if entry.level else entry
        elif operative and not entry.level and _is_preambular(context, entry):
            strayed.append(entry)
    if strayed:
        yield _strayed(context, strayed, last)


def _acts(context: Context, entry: Entry) -> bool:
    """Tell whether a paragraph is operative beyond doubt: it has a number, or opens with a verb."""
    return bool(entry.shown) or read_opened(context.draft.by_id[entry.paragraph].text, Half.OPERATIVE) is not None


def _is_preambular(context: Context, entry: Entry) -> bool:
    """Tell whether a paragraph behind an operative one is preambular: by its kind, or as text that opens and ends so."""
    if entry.kind is Kind.PREAMBULAR:
        return True
    text = context.draft.by_id[entry.paragraph].words
    if entry.kind is not Kind.TEXT or not text.rstrip().endswith(","):
        return False
    opened = read_opened(text, Half.PREAMBULAR)
    return opened is not None and opened.opening.known


def _strayed(context: Context, entries: Sequence[Entry], last: Entry | None) -> Fault:
    """Speak of preambular paragraphs among operative ones, and offer to move them with their subparagraphs."""
    text = context.draft.by_id[entries[0].paragraph].text
    words = message("This preambular paragraph comes after an operative one.")
    if len(entries) > 1:
        words = message("These {count} preambular paragraphs come after an operative one.", count=len(entries))
    fixes: tuple[Fix, ...] = ()
    if last is not None:
        edits: list[Edit] = []
        for entry in entries:
            if entry.kind is not Kind.PREAMBULAR:
                edits += [SetKind(entry.paragraph, Kind.PREAMBULAR), SetNumber(entry.paragraph, COUNTED)]
        moved = tuple(name for entry in entries for name in (entry.paragraph, *_below(context, entry.paragraph)))
        at = (last.paragraph, *_below(context, last.paragraph))[-1]
        edits.append(MoveParagraphs(moved, at))
        fixes = (Fix(message("Move to the end of the preamble"), tuple(edits), Safety.REVIEW),)
    return Fault(Span.in_paragraph(entries[0].paragraph, 0, first_words(text)), words, fixes)


def _below(context: Context, paragraph: ParagraphId) -> tuple[ParagraphId, ...]:
    found: list[ParagraphId] = []
    for child in context.outline.children.get(paragraph, ()):
        found += [child, *_below(context, child)]
    return tuple(found)


def _organ_too_late(context: Context, entry: Entry) -> Fault:
    end = len(context.draft.by_id[entry.paragraph].text)
    words = message("The name of the organ comes after the preamble.")
    return Fault(Span.in_paragraph(entry.paragraph, 0, end), words)
