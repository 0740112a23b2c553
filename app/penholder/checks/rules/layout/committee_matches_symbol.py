"""Rule: the committee in the masthead is the one in the symbol."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.masthead_lines import masthead_line, masthead_seen
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.bodies import COMMITTEE_NAMES, is_committee_line
from penholder.drafting.session_of_symbol import said_by_symbol
from penholder.ground.messages import message
from penholder.model.edit import SetMasthead
from penholder.model.finding import Fix, Safety

_FOURTH = 4
_FOURTH_NAMES = (
    COMMITTEE_NAMES[_FOURTH - 1],
    "Fourth Committee",
    "Special Political and Decolonization Committee",
)
"""The Fourth Committee is printed by its name and, in older texts, by either part of it."""


@draft_rule("layout/committee-matches-symbol", called="Committee as in the symbol", fix=Safety.SAFE, seen=masthead_seen)
def committee_matches_symbol(context: Context) -> Iterator[Fault]:
    """The committee on the first page is the one in the symbol: “A/C.3/” is of the Third Committee.

    One of the two was left behind when another text was taken as a pattern; the symbol is the one that the document is
    registered under. A text of the plenary names no committee.

    Wrong:
        symbol: A/C.3/81/L.7
        committee: Second Committee
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        symbol: A/C.3/81/L.7
        committee: Third Committee
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        symbol: A/C.3/81/L.7
        committee: 3rd committee
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        symbol: A/C.3/81/L.7
        committee: Third Committee
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        symbol: A/C.4/81/L.7
        committee: Special Political and Decolonization Committee (Fourth Committee)
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Source: borne out by every draft seen.
    """
    said = said_by_symbol(masthead_line(context.draft, "symbol").plain)
    line = masthead_line(context.draft, "committee")
    if said is None or said.organ != "A" or not line.plain:
        return
    if said.committee is None:
        if said.plenary and is_committee_line(line.plain):
            words = message(
                "The symbol is one of the plenary, but the page names the {committee}.", committee=line.plain
            )
            fix = Fix(message("Take the line out"), (SetMasthead("committee", ()),), Safety.REVIEW)
            yield Fault(line.span, words, (fix,))
        return
    right = COMMITTEE_NAMES[said.committee - 1]
    names = _FOURTH_NAMES if said.committee == _FOURTH else (right,)
    if line.plain not in names:
        words = message("The committee is “{shown}”, but the symbol says the {right}.", shown=line.plain, right=right)
        if line.plain.lower() in {name.lower() for name in names}:
            right = next(name for name in names if name.lower() == line.plain.lower())
            words = message("The committee “{shown}” is written “{right}”.", shown=line.plain, right=right)
        fix = Fix(message("Write “{line}”", line=right), (line.written(right),), Safety.SAFE)
        yield Fault(line.span, words, (fix,))
