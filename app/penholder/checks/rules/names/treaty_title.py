"""Rule: treaties are named by their full title first, in roman, with its capital letters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.drafting.protected import is_protected, protected_spans
from penholder.drafting.treaties import NamedTreaty, miswritten_titles, named_treaties
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Body
from penholder.model.place import InParagraph, Span

_Seen = tuple[tuple[NamedTreaty, ...], tuple[tuple[int, int, str], ...]]


@lru_cache(maxsize=4096)
def _of_treaties(text: str) -> tuple[_Seen, ...]:
    named = named_treaties(text)
    wrong = miswritten_titles(text) if named or "convention" in text or "covenant" in text or "treaty" in text else ()
    if wrong:
        protected = protected_spans(text)
        wrong = tuple(one for one in wrong if not is_protected(protected, one[0], one[1]))
    return ((named, wrong),) if named or wrong else ()


@draft_rule(
    "names/treaty-title",
    called="Titles of treaties",
    seen=lambda context: context.gathered(_of_treaties),
    certainty=Certainty.LIKELY,
    scope=Scope(bodies=frozenset(Body) - {Body.SC}, document_types=RESOLUTIONS),
)
def treaty_title(context: Context) -> Iterator[Fault]:
    """A treaty is named by its full title at first, in title case; after that “the Convention” or “the Covenant” is enough.

    There are hundreds of conventions, and the short form means the one that was named. Once the title has been written
    the reader knows which.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the obligations of States under the Convention,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the obligations of States under the Convention on the Rights of the Child,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the Convention on the rights of the child,
        1. Invites the States Parties to the Convention to report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the Convention on the Rights of the Child,
        1. Invites the States Parties to the Convention to report;
        2. Requests a report.

    Right:
        title: Work of the Committee under the Convention on Cluster Munitions
        organ: The General Assembly,
        pre: Recalling its decision to draft a convention on schools,
        1. Invites the States Parties to the Convention to report;
        2. Requests a report.

    Source: Editorial Manual, Italics and bold, and Footnotes, chapter 3; observed in the resolutions of the seventy-eighth and
    seventy-ninth sessions.
    """
    known: set[str] = set()
    for place, seen in context.gathered(_of_treaties):
        if not isinstance(place, InParagraph):
            continue
        text = context.draft.by_id[place.paragraph].text
        for named, wrong in seen:
            for start, end, right in wrong:
                told = message("“{found}” is written “{right}”.", found=text[start:end], right=right)
                yield Fault(Span(place, start, end), told)
                known.update(word for word in ("Convention", "Covenant", "Treaty", "Protocol") if word in right)
            for one in named:
                if one.short and one.kind not in known:
                    told = message(
                        "“{found}” is named here for the first time, but no {kind} has been named by its title.",
                        found=text[one.start : one.end],
                        kind=one.kind.lower(),
                    )
                    yield Fault(Span(place, one.start, one.end), told)
                known.add(one.kind)
