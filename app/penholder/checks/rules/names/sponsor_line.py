"""Rule: the sponsors line lists the sponsors in order and says what they submit."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from penholder.checks.passage import Passage
from penholder.checks.readings.sponsor_lists import joint_faults, order_faults, repeat_faults
from penholder.checks.readings.sponsor_words import proposal_faults
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.sponsors import SponsorsLine, Submission, read_sponsors
from penholder.drafting.states import states
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Kind

_MOST_UNKNOWN = 20
"""Names that are compared with those of States; a line with more is no list of States."""


@rule(
    "names/sponsor-line",
    called="The sponsors line",
    fix=Safety.REVIEW,
    scope=Scope(kinds=frozenset({Kind.SPONSORS})),
)
def sponsor_line(passage: Passage) -> Iterator[Fault]:
    """Sponsors stand in English alphabetical order with commas and one “and”, and a colon leads to what they submit.

    The list is read out, counted and added to until the vote, and a State that stands in the wrong place is not found.
    States are ordered by their short names, whatever the accents, and observers follow the Member States. No comma stands
    before the “and”. A proposal may also come from an officer or a bureau, or name nobody.

    Wrong:
        sponsors: Peru, Chad and Viet Nam: draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        sponsors: Chad, Peru and Viet Nam: draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        sponsors: Antigua and Barbuda, Côte d’Ivoire, and Netherlands (Kingdom of the): draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        sponsors: Antigua and Barbuda, Côte d’Ivoire and Netherlands (Kingdom of the): draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        sponsors: State of Palestine, Türkiye and Turkmenistan: revised draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        sponsors: Türkiye, Turkmenistan and State of Palestine: revised draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        sponsors: Draft resolution submitted by the Vice-Chair of the Committee on the basis of informal consultations
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in 71 drafts of the Assembly and the Security Council of 2018 to 2025, all lists of States in this order.
    """
    line = read_sponsors(passage.text)
    if line.submission is Submission.STATES:
        yield from _unknown_names(passage, line)
        yield from _parted_names(passage, line)
        yield from repeat_faults(passage, line)
        yield from order_faults(passage, line)
        yield from joint_faults(passage, line)
    yield from proposal_faults(passage, line)


def _unknown_names(passage: Passage, line: SponsorsLine) -> Iterator[Fault]:
    """Find what looks like the name of a State and is none; other unknown names may be organizations."""
    unknown = [one for one in line.sponsors if one.state is None]
    if len(unknown) > _MOST_UNKNOWN:
        return
    for sponsor in unknown:
        near = get_close_matches(sponsor.written, states(), n=1, cutoff=0.8)
        if near:
            span = passage.span(sponsor.start, sponsor.end)
            edit = ReplaceText(span, passage.in_style(sponsor.start, sponsor.end, near[0]))
            told = message("“{name}” is not the name of a State in lists of sponsors.", name=sponsor.written)
            yield Fault(span, told, (Fix(message("Write “{right}”", right=near[0]), (edit,), Safety.REVIEW),))


def _parted_names(passage: Passage, line: SponsorsLine) -> Iterator[Fault]:
    """Find names of one State that a comma parts, as if they were two: "Trinidad, and Tobago"."""
    for sponsor in line.sponsors:
        if sponsor.state is not None and "," in sponsor.written:
            span = passage.span(sponsor.start, sponsor.end)
            right = sponsor.state.name
            edit = ReplaceText(span, passage.in_style(sponsor.start, sponsor.end, right))
            told = message("“{name}” is the name of one State, {right}.", name=sponsor.written, right=right)
            yield Fault(span, told, (Fix(message("Write “{right}”", right=right), (edit,), Safety.REVIEW),))
