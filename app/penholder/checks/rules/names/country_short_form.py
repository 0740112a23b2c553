"""Rule: States are called by the names that the United Nations uses."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.sponsors import read_sponsors
from penholder.drafting.state_mentions import Mention, wrong_names
from penholder.drafting.states import Form
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.kinds import Kind

_KINDS = frozenset(Kind) - {Kind.OBJECT, Kind.CLOSING}


@rule(
    "names/country-short-form",
    called="Names of States",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(kinds=_KINDS),
)
def country_short_form(passage: Passage) -> Iterator[Fault]:
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
    if passage.standing.kind is Kind.SPONSORS:
        yield from _among_sponsors(passage)
        return
    by_name: dict[str, list[Mention]] = {}
    for one in wrong_names(passage.text):
        if not passage.is_protected(one.start, one.end):
            by_name.setdefault(passage.text[one.start : one.end], []).append(one)
    for written, mentions in by_name.items():
        first = mentions[0]
        told = message(
            "“{found}” is not the name that the United Nations uses: {right}.", found=written, right=first.right
        )
        yield Fault(passage.span(first.start, first.end), told, (_fix(passage, mentions),))


def _fix(passage: Passage, mentions: list[Mention]) -> Fix:
    """Offer to write the right name wherever the wrong one stands in the line."""
    edits = tuple(
        ReplaceText(passage.span(one.start, one.end), passage.in_style(one.start, one.end, one.right))
        for one in mentions
    )
    return Fix(message("Write “{right}”", right=mentions[0].right), edits, Safety.REVIEW)


def _among_sponsors(passage: Passage) -> Iterator[Fault]:
    for one in read_sponsors(passage.text).sponsors:
        if one.state is not None and one.form in {Form.OTHER, Form.OTHER_IN_LISTS}:
            told = message(
                "“{found}” is not how lists of sponsors name this State: {right}.",
                found=one.written,
                right=one.state.name,
            )
            yield Fault(
                passage.span(one.start, one.end),
                told,
                (_fix(passage, [Mention(one.start, one.end, one.state, one.state.name)]),),
            )
