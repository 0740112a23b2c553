"""Rule: a draft of the limited series says so in its distribution, any other says "General"."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.masthead_lines import masthead_line, masthead_seen
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.masthead import distribution_value
from penholder.drafting.session_of_symbol import said_by_symbol
from penholder.ground.messages import message
from penholder.model.finding import Fix, Safety

_VALUES = frozenset({"General", "Limited", "Restricted"})


@draft_rule("layout/distribution", called="Distribution as in the symbol", fix=Safety.SAFE, seen=masthead_seen)
def distribution(context: Context) -> Iterator[Fault]:
    """A draft with “L.” in its symbol has limited distribution; one of the Security Council and an adopted text general.

    The letter in the symbol stands for the limited series, whose documents go to delegations alone, so the two lines say
    the same thing.

    Wrong:
        symbol: A/C.3/81/L.7
        distribution: Distr.: General
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        symbol: A/C.3/81/L.7
        distribution: Distr.: Limited
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        symbol: A/C.3/81/L.7
        distribution: Distribution: limited
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        symbol: A/C.3/81/L.7
        distribution: Distr.: Limited
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        body: sc
        symbol: S/2024/835
        distribution: Distr.: General
        organ: The Security Council,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Source: Editorial Manual, Resolutions, Drafting and editing, A, and Mastheads; observed in 34 of 34 drafts of the
    Security Council.
    """
    line = masthead_line(context.draft, "distribution")
    symbol = masthead_line(context.draft, "symbol").plain
    said = said_by_symbol(symbol)
    if not line.plain or said is None:
        return
    right = "Limited" if said.limited else "General"
    written = f"Distr.: {right}"
    if line.plain == written:
        return
    value = distribution_value(line.plain) or line.plain.capitalize()
    words = message("The line “{line}” is written “{written}”.", line=line.plain, written=written)
    if value in _VALUES and value != right:
        words = message(
            "The distribution is {value}, but that of {symbol} is {right}.", value=value, symbol=symbol, right=right
        )
    fix = Fix(message("Write “{line}”", line=written), (line.written(written),), Safety.SAFE)
    yield Fault(line.span, words, (fix,))
