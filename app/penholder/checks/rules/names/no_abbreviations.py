"""Rule: resolutions write names in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.abbreviation_forms import is_owner
from penholder.drafting.acronyms import Acronym, acronyms, is_working_mark
from penholder.drafting.parties import party_names
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Body, Kind, Stage

_SEVERAL = frozenset("CDP CMP CPD DA DOS DSS ECA EO GHS ISA ITC MSC ODA".split())
"""Abbreviations of entities that stand for other things as often, such as official development assistance."""
_STATES = frozenset("DPRK DRC UAE UK USA".split())
_MONEY = re.compile(r"\$|[ \u00a0]?(?:dollars?\b|\d)")
_AMOUNT = re.compile(r"\d(?:[ \u00a0](?:million|billion|trillion))?[ \u00a0]\Z")


@rule(
    "names/no-abbreviations",
    called="Names in full",
    certainty=Certainty.LIKELY,
    scope=Scope(bodies=frozenset(Body) - {Body.SC}, kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.ORGAN})),
)
def no_abbreviations(passage: Passage) -> Iterator[Fault]:
    """Resolutions of the Assembly and the Councils have no abbreviations: names are written in full, or shortened to a word.

    A resolution is read long after its abbreviations are forgotten, and in six languages; once the name is known, “the
    Office” or “the Programme” is enough. Some names are nothing but their letters (COVID-19, HIV, UN-Women), and others
    hold letters as a part.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Invites UNDP to go on with its work;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Invites the United Nations Development Programme to go on with its work;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Noting the work of NGOs in schools,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting the work of non-governmental organizations in schools,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Reaffirming the Goals for official development assistance (ODA),
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Reaffirming the Goals for official development assistance,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 2200 A (XXI) of 16 December 1966, and part II of resolution ES-10/3 of 13 November 1997,
        1. Thanks UN-Women and the Climate Risk and Early Warning Systems (CREWS) initiative for work on COVID-19;
        2. Requests a report.

    Source: Editorial Manual, Abbreviations and acronyms; Resolutions, Drafting and editing, B.
    """
    for one in acronyms(passage.text):
        entity = None if one.letters in _SEVERAL else passage.facts.registers.entity_names.get(one.letters)
        if entity is None and one.in_name:
            continue
        if passage.is_protected(one.start, one.end) or _told_elsewhere(passage.text, one):
            continue
        if passage.profile.stage is Stage.WORKING and one.letters in party_names():
            continue  # who proposed it
        found = passage.text[one.start : one.end]
        if entity is not None:
            told = message(
                "“{found}” is an abbreviation of {name}, which resolutions write in full.", found=found, name=entity
            )
        else:
            told = message("“{found}” is an abbreviation; resolutions have names in full.", found=found)
        yield Fault(passage.span(one.start, one.end), told)


def _told_elsewhere(text: str, one: Acronym) -> bool:
    """Tell whether other rules name the letters: what is unfinished, a State, an owner, a sum, who proposed it."""
    if is_working_mark(text, one) or one.letters in _STATES or is_owner(text, one.start, one.end):
        return True
    return one.letters in {"US", "USD"} and _is_money(text, one)


def _is_money(text: str, one: Acronym) -> bool:
    if _MONEY.match(text, one.end):
        return True
    return _AMOUNT.search(text, max(0, one.start - 24), one.start) is not None
