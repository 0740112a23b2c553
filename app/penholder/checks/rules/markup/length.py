"""Rule: the text is no longer than the drafter wants it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.passage import first_words
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.sentences import word_count
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.place import Span


@lru_cache(maxsize=4096)  # after each key one line is another, and a long draft has six hundred
def _words(text: str) -> int:
    return word_count(text)


def _seen(context: Context) -> tuple[object, ...]:
    """Give the words of the draft, notes included, and where it begins; nothing where no limit is set."""
    if context.profile.most_words is None or not context.lines:
        return ()
    return sum(_words(text) for _, text in context.lines), context.lines[0]


@draft_rule("markup/length", called="Number of words", certainty=Certainty.ADVISORY, seen=_seen)
def length(context: Context) -> Iterator[Fault]:
    """The text, its notes included, has no more words than the limit that the drafter set.

    There is no ceiling for draft resolutions; documents of the Secretariat have one of 8,500 words and those from
    elsewhere one of 10,700. Where no limit is set, nothing is said.

    Wrong:
        limit: 20
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the progress made in the digging of wells;
        2. Requests the Secretary-General to report to it.

    Right:
        limit: 30
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the progress made in the digging of wells;
        2. Requests the Secretary-General to report to it.

    Source: Editorial Manual, Instructions for the preparation of official documents.
    """
    most = context.profile.most_words
    if most is None or not context.lines:
        return
    count = sum(_words(text) for _, text in context.lines)
    if count > most:
        place, text = context.lines[0]
        words = message("The text has {count} words with its notes; the limit is {most}.", count=count, most=most)
        yield Fault(Span(place, 0, first_words(text)), words)
