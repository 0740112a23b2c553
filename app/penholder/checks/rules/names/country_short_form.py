"""Rule: States are called by the names that the United Nations uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.passage import in_style
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.brackets import ResidueKind, working_residue
from penholder.drafting.protected import is_protected, protected_spans
from penholder.drafting.sponsors import read_sponsors
from penholder.drafting.state_mentions import wrong_names
from penholder.drafting.states import Form
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.ids import ParagraphId
from penholder.model.kinds import Kind
from penholder.model.place import InParagraph, Span

_PASSED_OVER = frozenset({Kind.OBJECT, Kind.CLOSING, Kind.SPONSORS})
_EACH_BY_ITSELF = 3
"""Lines with the same name that are told one by one; a name that stands in more is one choice, and told once."""


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A wrong name in a line: where it stands, the words found, and those that belong there."""

    start: int
    end: int
    written: str
    right: str


@lru_cache(maxsize=4096)
def _wrong_names(text: str) -> tuple[_Wrong, ...]:
    found = wrong_names(text)
    if not found:
        return ()
    protected = (*protected_spans(text), *_attributed(text))
    return tuple(
        _Wrong(one.start, one.end, text[one.start : one.end], one.right)
        for one in found
        if not is_protected(protected, one.start, one.end)
    )


def _attributed(text: str) -> Iterator[tuple[int, int]]:
    """Walk the marks that say who proposed what: "[USA: delete]" is told as such."""
    if "[" in text or "{" in text:
        yield from ((one.start, one.end) for one in working_residue(text) if one.kind is ResidueKind.ATTRIBUTION)


def _sponsors_lines(context: Context) -> tuple[tuple[ParagraphId, str], ...]:
    names = [entry.paragraph for entry in context.outline.entries if entry.kind is Kind.SPONSORS]
    return tuple((name, context.draft.by_id[name].text) for name in names)


@draft_rule(
    "names/country-short-form",
    called="Names of States",
    seen=lambda context: (*context.gathered(_wrong_names), _sponsors_lines(context), context.outline),
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
)
def country_short_form(context: Context) -> Iterator[Fault]:
    """A State is called by the short name that it has in the United Nations: Viet Nam, Côte d’Ivoire, Türkiye.

    The names are those that the States themselves have given, and another one is a political matter, so every change
    is looked at. Formal names are for treaties. Names inside quotations, titles and other names are left alone, and so
    are names that were right at the time of which the text speaks.

    Wrong:
        organ: The General Assembly,
        pre: Welcoming the hospitality of Vietnam,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Welcoming the hospitality of Viet Nam,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Welcoming the meetings in South Korea in 2024,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Welcoming the meetings in the Republic of Korea in 2024,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        sponsors: Chad, Iran and Peru: draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        sponsors: Chad, Iran (Islamic Republic of) and Peru: draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the meeting held in Istanbul, Turkey, on 23 and 24 May 2016, and “Letters from Burma”,
        1. Thanks the Special Envoy of the Secretary-General for Syria;
        2. Requests a report.

    Source: Editorial Manual, Country names; lists of sponsors of 71 drafts of 2018 to 2025.
    """
    yield from _among_sponsors(context)
    by_name: dict[str, list[tuple[InParagraph, tuple[_Wrong, ...]]]] = {}
    for place, found in context.gathered(_wrong_names):
        if isinstance(place, InParagraph) and context.outline[place.paragraph].kind not in _PASSED_OVER:
            for written in dict.fromkeys(one.written for one in found):
                here = tuple(one for one in found if one.written == written)
                by_name.setdefault(written, []).append((place, here))
    for written, lines in by_name.items():
        together = len(lines) > _EACH_BY_ITSELF
        for some in [lines] if together else [[one] for one in lines]:
            place, (first, *_) = some[0]
            words = "“{found}” is not the name that the United Nations uses: {right}."
            if together:
                words += " It stands here and in {count} more paragraphs."
            told = message(words, found=written, right=first.right, count=len(some) - 1)
            yield Fault(Span(place, first.start, first.end), told, (_fix(context, some),))


def _fix(context: Context, lines: list[tuple[InParagraph, tuple[_Wrong, ...]]]) -> Fix:
    """Offer to write the right name wherever the wrong one stands."""
    edits = tuple(
        ReplaceText(Span(place, one.start, one.end), in_style(context.draft.line(place), one.start, one.end, one.right))
        for place, found in lines
        for one in found
    )
    return Fix(message("Write “{right}”", right=lines[0][1][0].right), edits, Safety.REVIEW)


def _among_sponsors(context: Context) -> Iterator[Fault]:
    for name, text in _sponsors_lines(context):
        for one in read_sponsors(text).sponsors:
            if one.state is not None and one.form in {Form.OTHER, Form.OTHER_IN_LISTS}:
                place, right = InParagraph(name), one.state.name
                told = message(
                    "“{found}” is not how lists of sponsors name this State: {right}.", found=one.written, right=right
                )
                wrong = _Wrong(one.start, one.end, one.written, right)
                yield Fault(Span(place, one.start, one.end), told, (_fix(context, [(place, (wrong,))]),))
