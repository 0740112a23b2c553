"""Rule: the mark stands right behind the title of what is cited."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.readings.marks_in_text import marks_in_text, marks_seen
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.treaty_series import Treaty, treaties, treaty_citations, treaty_named_before
from penholder.ground.messages import message
from penholder.model.finding import Certainty


@draft_rule(
    "footnotes/marker-position",
    called="Mark right after the title",
    certainty=Certainty.ADVISORY,
    seen=marks_seen,
)
def marker_position(context: Context) -> Iterator[Fault]:
    """The mark of a note comes right after the title of what is cited, before any words that follow.

    It is clear then what the note belongs to. Only treaties whose titles are known are looked at.

    Wrong:
        organ: The General Assembly,
        pre: Guided by the Convention on the Rights of the Child and the duties in it,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.

    Right:
        organ: The General Assembly,
        pre: Guided by the Convention on the Rights of the Child[^1] and the duties in it,
        1. Takes note of the report;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.

    Source: Editorial Manual, footnotes, chapter 9, B.
    """
    for one, words in marks_in_text(context):
        if treaty := _cited(words):
            named = one.said.casefold().rfind(treaty.title.casefold())
            behind = one.said[named + len(treaty.title) :] if named >= 0 else ""
            if behind[:1] == " " and treaty_named_before(one.before) is None and "rotocol" not in one.said:
                told = message(
                    "The mark comes after “{words}” and not right after the title.", words=behind.strip()[-60:]
                )
                yield Fault(one.mark, told)


@lru_cache(maxsize=4_000)
def _cited(words: str) -> Treaty | None:
    """Give the treaty of the register that a note cites and nothing else."""
    found = treaty_citations(words)
    pair = found[0].pair if len(found) == 1 else None
    return next((treaty for treaty in treaties() if (treaty.volume, treaty.number) == pair), None)
