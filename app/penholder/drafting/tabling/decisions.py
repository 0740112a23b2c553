"""What only the drafter can decide: open brackets, rival paragraphs, remarks, placeholders, empty fields of the masthead."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterator, Sequence

from penholder.drafting.brackets import find_brackets
from penholder.drafting.crossrefs import found_references
from penholder.drafting.labels import read_label
from penholder.drafting.masthead_gaps import masthead_gaps
from penholder.drafting.parties import is_parties, leading_parties
from penholder.drafting.protected import is_protected, joined_spans, web_addresses
from penholder.drafting.tabling.groups import GroupKind, groups_in, is_wordless
from penholder.drafting.tabling.numbers import mismatched
from penholder.drafting.tabling.open_brackets import open_brackets, shortened
from penholder.drafting.tabling.placeholders import placeholders_in
from penholder.drafting.tabling.plan import Decision, DecisionKind
from penholder.drafting.working_marks import alternative_at, comment_at
from penholder.ground.messages import Message, message
from penholder.model.comment_places import comment_places
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import Reference, placed, text_of
from penholder.model.kinds import Kind
from penholder.model.outline import Outline
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph, Place, Span
from penholder.model.references import is_right

_CURLY = re.compile(r"\{[^{}]{1,300}\}")
_STRUCK = re.compile(r"~~[^~]{1,400}~~")
_WORKING_NAME = re.compile(r"(?<![\w/])(?:PP|OP)\.?[ \u00a0]?\d{1,3}(?:[ -]?(?:bis|ter|quater|alt))?(?![\w])")


Found = tuple[DecisionKind, int, int, Message]
"""What is to be decided in a line, from where to where, and its sentence."""


def decisions_in(place: Place, text: str, taken: Sequence[tuple[int, int]], in_text: bool) -> list[Decision]:
    """Find what is to be decided in one line; the stretches ``taken`` go and are not looked at.

    ``in_text`` says that the line is a paragraph of the text, where remarks and alternatives may stand.
    """
    text = _without(text, taken)
    found = [
        Decision(one.kind, Span(place, one.start, one.end), one.message, text[one.start : one.end])
        for one in open_brackets(text)
    ]
    found += _beside(place, text, in_text)
    return sorted(found, key=lambda one: one.span.start)


def _without(text: str, taken: Sequence[tuple[int, int]]) -> str:
    """Put blanks where something goes, so that offsets stay."""
    for start, end in taken:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _beside(place: Place, text: str, in_text: bool) -> Iterator[Decision]:
    """Walk what stands outside square brackets."""
    brackets = joined_spans([(one.start, one.end) for one in find_brackets(text)])
    addresses = web_addresses(text)
    told: list[tuple[int, int]] = []
    for kind, start, end, words in _traces(text, in_text):
        if not any(is_protected(spans, start, end) for spans in (brackets, told, addresses)):
            insort(told, (start, end))
            yield Decision(kind, Span(place, start, end), words, text[start:end])


def _traces(text: str, in_text: bool) -> Iterator[Found]:
    if in_text:
        yield from _in_front(text)
    yield from _groups(text)
    for first, last in placeholders_in(text):
        words = message("“{quote}” is still to be filled in.", quote=text[first:last])
        yield DecisionKind.PLACEHOLDER, first, last, words
    for match in _STRUCK.finditer(text):
        words = message("“{quote}” is struck out: does it go?", quote=shortened(match.group().strip("~")))
        yield DecisionKind.BRACKET, match.start(), match.end(), words
    for match in _WORKING_NAME.finditer(text) if in_text else ():
        words = message("“{name}” is a working label; write the number that the paragraph has.", name=match.group())
        yield DecisionKind.REFERENCE, match.start(), match.end(), words


def _in_front(text: str) -> Iterator[Found]:
    """Give what stands before the first word: a remark, the name of an alternative, names that are not sure to go."""
    start = len(text) - len(text.lstrip(" \t\u00a0"))
    if comment_at(text, start):
        words = message("Is this a remark? Take it out, or answer it: {quote}", quote=shortened(text[start:]))
        yield DecisionKind.COMMENT, start, len(text), words
    elif (end := alternative_at(text, start)) is not None:
        name = text[start:end].rstrip(" :.–—-")
        yield (
            DecisionKind.RIVALS,
            start,
            end,
            message("“{name}” stands before one of several texts: keep one.", name=name),
        )
    elif (end := leading_parties(text, start)) is not None and not is_parties(text[end:]):
        name = text[start:end].strip().rstrip(":").rstrip()
        words = message("This stands under the name of {name}: is it agreed?", name=name)
        yield DecisionKind.POSITION, start, end, words


def _groups(text: str) -> Iterator[Found]:
    """Walk what round and curly brackets say: positions, remarks, words that are proposed."""
    for group in groups_in(text):
        inside = text[group.start + 1 : group.end - 1]
        if group.kind is GroupKind.POSITION and _is_apart(text, group.start, group.end):
            words = message("“{quote}” is still to be answered.", quote=inside)
            yield DecisionKind.POSITION, group.start, group.end, words
        elif group.kind is GroupKind.COMMENT:
            words = message("This remark is still to be answered: {quote}", quote=shortened(inside))
            yield DecisionKind.COMMENT, group.start, group.end, words
    for match in _CURLY.finditer(text):
        words = message("Keep “{quote}”, or take it out?", quote=shortened(match.group().strip("{}")))
        yield DecisionKind.BRACKET, match.start(), match.end(), words


def _is_apart(text: str, start: int, end: int) -> bool:
    """Tell whether a round bracket stands before the first word, behind a closed part, or beside a square bracket."""
    if text[start] != "(":
        return True
    before, after = text[:start].rstrip(" \t\u00a0\ufffc"), text[end:].strip(" \t\u00a0\ufffc")
    return not before or before[-1] in ",;.:]" or (not after and before[-1] == ")") or after[:1] == "["


def label_decisions(draft: Draft, counted: Outline, rivals: Sequence[Sequence[ParagraphId]]) -> Iterator[Decision]:
    """Walk what is to be decided about labels: rival paragraphs, and labels of the other part."""
    for row in rivals:
        first = counted[row[0]]
        names = [counted[name].shown.rstrip(".:") for name in row]
        words = message(
            "{names} are rival texts: keep one of them.", names=" and ".join((", ".join(names[:-1]), names[-1]))
        )
        yield Decision(DecisionKind.RIVALS, Span(InLabel(row[0]), 0, len(first.shown)), words, ", ".join(names))
    for paragraph in draft.paragraphs:
        entry = counted[paragraph.id]
        label = read_label(entry.shown) if entry.shown else None
        if paragraph.kind in {Kind.PREAMBULAR, Kind.OPERATIVE} and mismatched(paragraph, label):
            part = "preamble" if paragraph.kind is Kind.PREAMBULAR else "operative part"
            words = message("The label {label} stands in the {part}.", label=entry.shown, part=part)
            yield Decision(DecisionKind.LABEL, Span(InLabel(paragraph.id), 0, len(entry.shown)), words, entry.shown)


def comment_decisions(draft: Draft) -> Iterator[Decision]:
    """Walk the comments on the text, each at the first words that bear it."""
    where = comment_places(draft)
    for comment in draft.comments:
        if (span := where.get(comment.id)) is not None:
            said = f"{comment.author}: {shortened(comment.text)}" if comment.author else shortened(comment.text)
            yield Decision(
                DecisionKind.COMMENT, span, message("A comment is still there. {said}", said=said), comment.text
            )


def empty_paragraphs(draft: Draft, counted: Outline) -> Iterator[Decision]:
    """Walk the paragraphs that have a label and no words."""
    for paragraph in draft.paragraphs:
        entry = counted[paragraph.id]
        if paragraph.kind in {Kind.PREAMBULAR, Kind.OPERATIVE} and entry.shown and is_wordless(paragraph.text):
            words = message("Paragraph {label} has no words.", label=entry.shown.rstrip("."))
            yield Decision(DecisionKind.PLACEHOLDER, Span(InParagraph(paragraph.id), 0, len(paragraph.text)), words)


def masthead_decisions(draft: Draft) -> Iterator[Decision]:
    """Walk the fields that the page of a draft has and this one has not, or has with a blank in them."""
    for field, words in masthead_gaps(draft):
        yield Decision(DecisionKind.MASTHEAD, Span(InMasthead(field), 0, 0), words)


def reference_decisions(draft: Draft, counted: Outline) -> Iterator[Decision]:
    """Walk the references that name no paragraph, or another than they should, once the numbers have moved."""
    for place, line in draft.lines():
        where = place.paragraph if isinstance(place, InParagraph) else None
        if isinstance(place, InNote):
            where = draft.homes.get(place.note)
        live = {at: one for at, one in placed(line) if isinstance(one, Reference)}
        for found in found_references(draft, line, where, counted):
            start, end = found.words.start, found.words.end
            reference = live.get(start)
            text = text_of(line)[start:end]
            if reference is not None and not is_right(counted, where, reference):
                words = message("“{words}” does not name the paragraph that it meant.", words=text)
            elif reference is None and not found.complete:
                words = message("“{words}” names no paragraph of this text.", words=text)
            else:
                continue
            yield Decision(DecisionKind.REFERENCE, Span(place, start, end), words, text)
