"""Rule: names of States are inverted in lists, and in running text stand in their natural order."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.sponsors import read_sponsors
from penholder.drafting.state_mentions import inverted_names
from penholder.drafting.states import Form
from penholder.ground.messages import Message, message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.kinds import Kind

_KINDS = frozenset(Kind) - {Kind.OBJECT, Kind.CLOSING}


@rule(
    "names/country-inversion",
    called="Order of words in names of States",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(kinds=_KINDS),
)
def country_inversion(passage: Passage) -> Iterator[Fault]:
    """“Iran (Islamic Republic of)” and the like stand in lists; running text has “the Islamic Republic of Iran”.

    In a list the name is found by the word that the alphabet orders it by; in a sentence it is read aloud as it is spoken.
    In print the Netherlands stands in lists of sponsors in either order.

    Wrong:
        organ: The General Assembly,
        pre: Welcoming the offer of Bolivia (Plurinational State of) to act as host,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Welcoming the offer of the Plurinational State of Bolivia to act as host,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        sponsors: Chad, Bolivarian Republic of Venezuela and Viet Nam: draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        sponsors: Chad, Venezuela (Bolivarian Republic of) and Viet Nam: draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Welcoming the accession of Chad, Iran (Islamic Republic of) and Peru,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in lists of sponsors of 71 drafts of 2018 to 2025 and in the resolutions of the seventy-eighth and
    seventy-ninth sessions.
    """
    if passage.standing.kind is Kind.SPONSORS:
        for one in read_sponsors(passage.text).sponsors:
            if one.state is not None and one.form is Form.NATURAL:
                told = message("In a list “{found}” stands as {right}.", found=one.written, right=one.state.name)
                yield _fault(passage, one.start, one.end, told, one.state.name)
        return
    for mention in inverted_names(passage.text):
        if not passage.is_protected(mention.start, mention.end):
            found = passage.text[mention.start : mention.end]
            told = message("In running text “{found}” is {right}.", found=found, right=mention.right)
            yield _fault(passage, mention.start, mention.end, told, mention.right)


def _fault(passage: Passage, start: int, end: int, told: Message, right: str) -> Fault:
    edit = ReplaceText(passage.span(start, end), passage.in_style(start, end, right))
    return Fault(
        passage.span(start, end), told, (Fix(message("Write “{right}”", right=right), (edit,), Safety.REVIEW),)
    )
