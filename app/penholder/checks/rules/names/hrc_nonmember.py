"""Rule: sponsors that are no members of the Human Rights Council have their asterisk behind the comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.sponsors import MARKS
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.inline import Inlines, cut, normal
from penholder.model.kinds import Body, Kind

_MISPLACED = re.compile(
    rf"(?P<space>\s?)(?P<marks>[{MARKS}]{{1,3}})(?P<comma>\s?,)|(?P<before>,)(?P<gap>\s)(?P<loose>[{MARKS}]{{1,3}})"
)


@rule(
    "names/hrc-nonmember",
    called="Asterisks of sponsors that are not members",
    certainty=Certainty.LIKELY,
    fix=Safety.SAFE,
    scope=Scope(bodies=frozenset({Body.HRC}), kinds=frozenset({Kind.SPONSORS})),
)
def hrc_nonmember(passage: Passage) -> Iterator[Fault]:
    """A sponsor that is not a member of the Council has an asterisk, and it comes right after the comma.

    The note on the first page says what it means; like the mark of any note it follows the comma. Before the colon both
    orders are in print and are left alone.

    Wrong:
        body: hrc
        sponsors: Chad*, Ghana and Peru: draft resolution
        title: 60/… Safe water in schools
        organ: The Human Rights Council,
        pre: Recalling its resolution 51/19 of 6 October 2022,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        body: hrc
        sponsors: Chad,* Ghana and Peru: draft resolution
        title: 60/… Safe water in schools
        organ: The Human Rights Council,
        pre: Recalling its resolution 51/19 of 6 October 2022,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        body: hrc
        sponsors: Chad,* Ghana* and Peru*: draft resolution
        title: 60/… Safe water in schools
        organ: The Human Rights Council,
        pre: Recalling its resolution 51/19 of 6 October 2022,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in drafts and amendments of the fifty-sixth to sixtieth sessions of the Human Rights Council.
    """
    for found in _MISPLACED.finditer(passage.text):
        if found["marks"]:
            marks, right = found.span("marks"), ","
            told = message("An asterisk stands before the comma.")
        else:
            marks, right = found.span("loose"), ","
            told = message("An asterisk stands apart from the comma.")
        moved: Inlines = (*passage.in_style(found.start(), found.end(), right), *cut(passage.inlines, *marks))
        if found["loose"]:
            moved = (*moved, *passage.in_style(found.start(), found.end(), " "))
        edit = ReplaceText(passage.span(*found.span()), normal(moved))
        fix = Fix(message("Put the asterisk right after the comma"), (edit,), Safety.SAFE)
        yield Fault(passage.from_word(found.start(), found.end()), told, (fix,))
