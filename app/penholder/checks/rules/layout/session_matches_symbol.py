"""Rule: the session in the masthead is the one in the symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from penholder.checks.context import Context
from penholder.checks.readings.masthead_lines import Line, masthead_line, masthead_seen
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.masthead import session_number, special_session
from penholder.drafting.ordinals import session_ordinal
from penholder.drafting.session_of_symbol import SymbolSaid, said_by_symbol
from penholder.ground.messages import message
from penholder.model.finding import Fix, Safety

_KINDS = {"": "", "S-": " special", "ES-": " emergency special"}
_HIGHEST = 199
_LIKENESS = 0.68
"""How much alike a misspelt session and the right one are at least; those of two neighbouring numbers are read, not guessed."""
_SPELLED_OUT = range(1, 100)


@draft_rule("layout/session-matches-symbol", called="Session as in the symbol", fix=Safety.SAFE, seen=masthead_seen)
def session_matches_symbol(context: Context) -> Iterator[Fault]:
    """The session on the first page is the one in the symbol, spelled out.

    One of the two was left behind when an older text was taken as a pattern; the symbol is the one that the document is
    registered under.

    Wrong:
        symbol: A/C.3/81/L.7
        session: Eightieth session
        committee: Third Committee
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        symbol: A/C.3/81/L.7
        session: Eighty-first session
        committee: Third Committee
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        symbol: A/ES-11/L.7
        session: Eleventh emergency special session
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Source: arithmetic; borne out by every draft and resolution seen.
    """
    said = said_by_symbol(masthead_line(context.draft, "symbol").plain)
    if said is None:
        return
    yield from _session(masthead_line(context.draft, "session"), said)


def _session(line: Line, said: SymbolSaid) -> Iterator[Fault]:
    """Hold the session against the symbol, special ones among themselves."""
    shown = special_session(line.plain)
    if shown is None:
        regular = session_number(line.plain)
        shown = None if regular is None else ("", regular)
    if said.session is None:
        return
    if said.organ == "A" and said.session in _SPELLED_OUT:
        due = f"{session_ordinal(said.session).capitalize()}{_KINDS[said.kind]} session"
        same = shown == (said.kind, said.session) or (shown is None and _is_meant(line.plain, due, said.session))
        if same:
            yield from _form(line, due)
            return
    if shown is None or shown == (said.kind, said.session):
        return
    by_year = said.organ == "E"
    if by_year != (shown[1] > _HIGHEST) or not 0 < said.session <= (9999 if by_year else _HIGHEST):
        return
    ordinal = f"{said.session}" if by_year else session_ordinal(said.session).capitalize()
    right = f"{ordinal}{_KINDS[said.kind]} session"
    words = message(
        "The session is “{shown}”, but the symbol says {right}.", shown=line.plain, right=right[0].lower() + right[1:]
    )
    yield Fault(line.span, words, (Fix(message("Write “{line}”", line=right), (line.written(right),), Safety.SAFE),))


def _form(line: Line, due: str) -> Iterator[Fault]:
    """Hold the words of the right session against their form: "80th session", "Eightieth Session"."""
    if line.plain != due and not line.plain.startswith(due + " "):
        words = message("The session “{shown}” is written “{right}”.", shown=line.plain, right=due)
        yield Fault(line.span, words, (Fix(message("Write “{line}”", line=due), (line.written(due),), Safety.SAFE),))


def _is_meant(shown: str, due: str, number: int) -> bool:
    """Tell whether a line that names no session one can read was meant as the one that is due."""
    figures = re.findall("[0-9]+", shown)
    if "session" in shown.lower() and figures == [str(number)]:
        return True
    return not figures and SequenceMatcher(None, shown.lower(), due.lower()).ratio() > _LIKENESS
