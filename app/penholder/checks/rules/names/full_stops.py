"""Rule: abbreviations stand without full stops, without an article and own nothing."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import substituted
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.abbreviation_forms import AbbreviationForm, OddAbbreviation, odd_abbreviations
from penholder.drafting.title_abbreviations import full_name
from penholder.ground.messages import message
from penholder.model.finding import Certainty, Safety
from penholder.model.kinds import Body, Kind

_NAMES_IN_FULL = frozenset({Kind.TITLE, Kind.ORGAN, Kind.PREAMBULAR, Kind.OPERATIVE})
"""Where texts of the Assembly and the Councils have no abbreviation at all."""


@rule(
    "names/full-stops",
    called="Abbreviations without stops and possessive",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(kinds=frozenset(Kind) - {Kind.OBJECT, Kind.SPONSORS, Kind.CLOSING}, reach=frozenset(Reach)),
)
def full_stops(passage: Passage) -> Iterator[Fault]:
    """An abbreviation has no full stops, no apostrophe and s, and that of an organization no article.

    Letters that stand for a name are a name of their own: the mandate of WHO. Where resolutions write names in full,
    the fix does so. Stops belong to few words, such as p.m. and No.

    Wrong:
        body: sc
        organ: The Security Council,
        pre: Thanking the United Nations Development Programme (UNDP),
        1. Welcomes the support of U.N.D.P. for schools;
        2. Requests a report.

    Right:
        body: sc
        organ: The Security Council,
        pre: Thanking the United Nations Development Programme (UNDP),
        1. Welcomes the support of UNDP for schools;
        2. Requests a report.

    Wrong:
        body: sc
        organ: The Security Council,
        pre: Thanking the World Health Organization (WHO),
        1. Supports WHO’s mandate in schools;
        2. Requests a report.

    Right:
        body: sc
        organ: The Security Council,
        pre: Thanking the World Health Organization (WHO),
        1. Supports the mandate of WHO in schools;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Supports WHO’s mandate in schools;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Supports the mandate of the World Health Organization in schools;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the meeting held in Washington, D.C., at 3 p.m. on 2 May 2024,
        1. Takes note of its outcome;
        2. Requests a report.

    Source: Editorial Manual, Abbreviations and acronyms; United Nations University, summary of the Editorial Manual.
    """
    in_full = passage.profile.body is not Body.SC and passage.standing.kind in _NAMES_IN_FULL
    for one in odd_abbreviations(passage.text):
        if passage.is_protected(one.start, one.end) or (in_full and one.form is AbbreviationForm.ARTICLE):
            continue  # where names are in full, the article is right and the letters are told by another rule
        if one.letters == "UN":
            continue  # never abbreviated, with or without full stops: the matter of names/united-nations
        yield _fault(passage, one, _name(passage, one.letters) if in_full else one.letters)


def _name(passage: Passage, letters: str) -> str | None:
    """Give the name in full, None where it is not known."""
    return full_name(letters) or passage.facts.registers.entity_names.get(letters)


def _fault(passage: Passage, one: OddAbbreviation, name: str | None) -> Fault:
    found = passage.text[one.start : one.end]
    right = _right(one, name) if name else None
    said = message("“{found}”: an abbreviation has no full stops.", found=found)
    if one.form is AbbreviationForm.OWNER:
        said = message("“{found}” has an apostrophe and s, which abbreviations do without.", found=found)
    elif one.form is AbbreviationForm.ARTICLE:
        said = message("“{found}”: the abbreviation of an organization has no article.", found=found)
    elif right is not None:
        said = message("“{found}” is written “{right}”.", found=found, right=right)
    return substituted(passage, one.start, one.end, (right,) if right else (), Safety.REVIEW, said)


def _right(one: OddAbbreviation, name: str) -> str | None:
    """Write what should stand there; None where the words behind an owner are more than one."""
    with_article = name if name == one.letters else f"the {name}"
    if one.form is AbbreviationForm.OWNER:
        owned = f"the {one.thing} of {with_article}"
        return (owned.removeprefix("the ") if one.behind_the else owned) if one.thing else None
    if one.form is AbbreviationForm.ARTICLE or one.behind_the:
        return name
    return with_article
