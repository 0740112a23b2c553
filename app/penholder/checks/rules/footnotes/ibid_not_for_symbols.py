"""Rule: the symbol of a document is written again, and not replaced by "Ibid."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.citations import is_ibid
from penholder.checks.readings.numbered_notes import note_row_seen, notes_as_read
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.official_records import records_citations
from penholder.drafting.treaty_series import treaty_citations
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.place import InNote, Span

_BARE_SYMBOL = re.compile(r"(?:See )?[A-Z]{1,6}/[A-Za-z0-9./()\-]{1,60}\.?$")


@draft_rule(
    "footnotes/ibid-not-for-symbols",
    called="Symbols again and no “Ibid.”",
    certainty=Certainty.ADVISORY,
    seen=note_row_seen,
)
def ibid_not_for_symbols(context: Context) -> Iterator[Fault]:
    """A document that is cited by its symbol alone is cited so again; “Ibid.” would be hardly shorter.

    The symbol can be looked up where it stands, without the note before.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1] and its annex,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/912.
        note 2: Ibid., annex.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1] and its annex,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/912.
        note 2: A/80/912, annex.

    Source: observed in A/C.3/80/L.29; Editorial Manual, footnotes, chapter 5, in an example.
    """
    last = ""
    for one in notes_as_read(context):
        words = one.note.words.strip()
        of_a_series = records_citations(words) or treaty_citations(words)
        if is_ibid(words) and not of_a_series and _BARE_SYMBOL.match(last):
            said = message("“Ibid.” stands for a symbol alone; {symbol} is written again.", symbol=last.rstrip("."))
            yield Fault(Span(InNote(one.note.id), 0, len("Ibid.")), said)
        last = words
