"""Rule: the text begins with the name of the organ that adopts it, and a comma where a preamble follows."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.passage import first_words
from penholder.checks.readings.frame import frame_seen
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.drafting.bodies import ORGAN_NAMES, is_committee_line, organ_line_name
from penholder.ground.messages import message
from penholder.model.draft import fresh_paragraph_ids
from penholder.model.edit import Edit, InsertParagraphs, PutParagraph, ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import ITALIC, OBJECT_SIGN, PLAIN, Inlines, Text, marks_at, normal
from penholder.model.kinds import Kind
from penholder.model.outline import Entry
from penholder.model.paragraph import Paragraph
from penholder.model.place import Span

_SIGNS = ",:;."
_PARTS = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})


def _seen(context: Context) -> tuple[object, ...]:
    """Give the frame, the beginning of the text, and what a new line is given: an id of its own, and its italics."""
    seen = frame_seen(context)
    draft = context.draft
    if any(one.kind is Kind.ORGAN for one in draft.paragraphs):
        return seen
    first = next((at for at, one in enumerate(draft.paragraphs) if one.kind in _PARTS), 0)
    return (*seen, draft.paragraphs[max(first - 1, 0) : first + 1], draft.highest_number, context.openings.italic)


@draft_rule(
    "structure/organ-line",
    called="Name of the organ",
    fix=Safety.SAFE,
    seen=_seen,
    scope=Scope(document_types=RESOLUTIONS),
)
def organ_line(context: Context) -> Iterator[Fault]:
    """The text begins with the name of the organ that adopts it, with “The”, on a line of its own; a comma follows it
    before a preamble.

    The organ is the subject of the one sentence that the resolution is. A Main Committee recommends a text and does not
    adopt it, so that its drafts name the Assembly.

    Wrong:
        organ: The Third Committee,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Wrong:
        organ: THE GENERAL ASSEMBLY:
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Wrong:
        organ: *The General Assembly*
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        op: *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        op: *Decides* to remain seized of the matter.

    Right:
        body: ecosoc
        symbol: E/CN.6/2026/L.3
        title: Safe water in schools
        organ: The Commission on the Status of Women,
        pre: Recalling its resolution 66/1 of 25 March 2022,
        op: Decides to remain seized of the matter.

    Source: Editorial Manual, Resolutions, Drafting and editing, C; that drafts of Main Committees name the Assembly is
        observed in A/C.3/80/L.29.
    """
    entries = context.outline.entries
    for index, entry in enumerate(entries):
        if entry.kind is Kind.ORGAN and context.draft.by_id[entry.paragraph].text.strip():
            preamble = _next_part(entries, index) is Kind.PREAMBULAR
            fault = _judged(context, context.draft.by_id[entry.paragraph], preamble)
            if fault is not None:
                yield fault
    fault = _missing(context)
    if fault is not None:
        yield fault


def _names_committee(text: str) -> bool:
    return is_committee_line(text.strip().removeprefix("The "))


def _next_part(entries: tuple[Entry, ...], index: int) -> Kind | None:
    return next((one.kind for one in entries[index + 1 :] if one.kind in _PARTS or one.kind is Kind.ORGAN), None)


def _judged(context: Context, paragraph: Paragraph, preamble: bool) -> Fault | None:
    text = paragraph.text
    whole = Span.in_paragraph(paragraph.id, 0, len(text))
    name = text.strip().rstrip(_SIGNS).rstrip()
    written = organ_line_name(text)
    sign = "," if preamble else ""
    if written is None:
        right = "The " + ORGAN_NAMES[context.profile.body.value]
        words = message("“{found}” adopts no resolution; the text names “{right}”.", found=name, right=right)
        if not _names_committee(text):
            words = message("“{found}” is not the name of the organ, “{right}”.", found=name, right=right)
        return Fault(whole, words, (_renamed(paragraph, right, sign, Safety.REVIEW),))
    right = written
    if name != right:
        words = message("The name of the organ is written “{right}”, not “{found}”.", right=right, found=name)
        return Fault(whole, words, (_renamed(paragraph, right, sign, Safety.SAFE),))
    end = text.index(name) + len(name)
    found = text[end:].strip()
    if not preamble or found.replace(OBJECT_SIGN, "") == ",":
        return None
    words = message("There is no comma after the name of the organ, but a preamble follows.")
    stop = end + 1 if text[end : end + 1] in set(_SIGNS) else end
    edit = ReplaceText(Span.in_paragraph(paragraph.id, end, stop), normal((Text(","),)))
    return Fault(whole, words, (Fix(message("Put a comma"), (edit,), Safety.SAFE),))


def _written(paragraph: Paragraph, name: str, sign: str) -> Inlines:
    return normal((Text(name, marks_at(paragraph.inlines, 0)), Text(sign)))


def _renamed(paragraph: Paragraph, name: str, sign: str, safety: Safety) -> Fix:
    end = paragraph.text.find(OBJECT_SIGN)
    stop = len(paragraph.text) if end < 0 else end
    edit = ReplaceText(Span.in_paragraph(paragraph.id, 0, stop), _written(paragraph, name, sign))
    return Fix(message("Write “{name}”", name=name + sign), (edit,), safety)


def _missing(context: Context) -> Fault | None:
    """Speak of a document whose text begins without the name of an organ; a mere passage has no title and needs none."""
    entries = context.outline.entries
    kinds = [one.kind for one in entries]
    first = next((at for at, one in enumerate(entries) if one.kind in _PARTS and not one.annex), None)
    if first is None or Kind.ORGAN in kinds or not {Kind.TITLE, Kind.SPONSORS} & set(kinds[:first]):
        return None
    right = "The " + ORGAN_NAMES[context.profile.body.value]
    before = context.draft.by_id[entries[first - 1].paragraph]
    beginning = context.draft.by_id[entries[first].paragraph]
    sign = "," if beginning.kind is Kind.PREAMBULAR else ""
    if before.kind in {Kind.TEXT, Kind.HEADING} and _names_committee(before.text):
        put = Paragraph.of(before.id, Kind.ORGAN, _written(before, right, sign))
        words = message("“{found}” adopts no resolution; the text names “{right}”.", found=before.text, right=right)
        return Fault(Span.in_paragraph(before.id, 0, len(before.text)), words, (_fix(right + sign, PutParagraph(put)),))
    end = first_words(beginning.text)
    if beginning.text.startswith(right):
        words = message("“{right}” does not stand on a line of its own.", right=right)
        return Fault(Span.in_paragraph(beginning.id, 0, max(end, len(right))), words)
    style = frozenset({ITALIC}) if context.openings.italic else PLAIN
    name = fresh_paragraph_ids(context.draft, 1)[0]
    put = Paragraph.of(name, Kind.ORGAN, (Text(right, style), Text(sign)))
    words = message("The text does not begin with the name of the organ, “{right}”.", right=right)
    fix = _fix(right + sign, InsertParagraphs(before.id, (put,)))
    return Fault(Span.in_paragraph(beginning.id, 0, end), words, (fix,))


def _fix(line: str, edit: Edit) -> Fix:
    return Fix(message("Write “{name}”", name=line), (edit,), Safety.REVIEW)
