"""Rule: the session in the masthead is the one in the symbol."""

from __future__ import annotations

from collections.abc import Iterator

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

    Wrong:
        symbol: A/C.3/81/L.7
        session: Eighty-First Session
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
    line = masthead_line(context.draft, "session")
    said = said_by_symbol(masthead_line(context.draft, "symbol").plain) or _without_symbol(line)
    if said is not None:
        yield from _session(line, said)


def _without_symbol(line: Line) -> SymbolSaid | None:
    """Give what the symbol of a draft that has none yet must say, so that the form of its session is still judged."""
    kind, session = special_session(line.plain) or ("", session_number(line.plain))
    known = session is not None and session <= _HIGHEST
    return SymbolSaid("A", kind, session, None, limited=True, revision=False, plenary=False) if known else None


def _session(line: Line, said: SymbolSaid) -> Iterator[Fault]:
    """Hold the session against the symbol, special ones among themselves."""
    shown = special_session(line.plain)
    if shown is None:
        regular = session_number(line.plain)
        shown = None if regular is None else ("", regular)
    by_year = said.organ == "E"
    if not line.plain or said.session is None or not 0 < said.session <= (9999 if by_year else _HIGHEST):
        return
    ordinal = f"{said.session}" if by_year else session_ordinal(said.session).capitalize()
    right = f"{ordinal}{_KINDS[said.kind]} session"
    if shown is None:
        shown = (said.kind, said.session)
    elif by_year != (shown[1] > _HIGHEST) or (
        shown == (said.kind, said.session) and not _is_misspelled(line.plain, said, right)
    ):
        return
    words = message(
        "The session is “{shown}”, but the symbol says {right}.", shown=line.plain, right=right[0].lower() + right[1:]
    )
    if shown == (said.kind, said.session):
        words = message("The session “{shown}” is written “{right}”.", shown=line.plain, right=right)
    yield Fault(line.span, words, (Fix(message("Write “{line}”", line=right), (line.written(right),), Safety.SAFE),))


def _is_misspelled(shown: str, said: SymbolSaid, right: str) -> bool:
    """Tell whether a line names the right session in another form: in figures, with other capitals, with a stop."""
    in_figures = said.organ != "E" and said.session in _SPELLED_OUT and shown[:1].isdigit()
    return in_figures or (shown != right and shown.rstrip(".").lower() == right.lower())
