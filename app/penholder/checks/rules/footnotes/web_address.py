"""Rule: web addresses stand without "http://", without the date of access, and not underlined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.protected import web_addresses
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText, SetMark
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.inline import UNDERLINE, stretches

_SCHEME = re.compile(r"https?://(?=www\.)", re.IGNORECASE)
_ACCESS = re.compile(
    r"(?P<before>[,;]? ?)(?P<open>[(\[])?(?i:last )?(?:[Aa]ccessed|[Vv]isited|[Rr]etrieved|[Cc]onsulted|[Vv]iewed)(?: on| in)? "
    r"(?:\d{1,2} )?[A-Z][a-z]{2,8}(?: \d{1,2},)? \d{4}(?(open)[)\]]|)"
)


@rule(
    "footnotes/web-address",
    called="Form of web addresses",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(reach=frozenset({Reach.NOTES})),
)
def web_address(passage: Passage) -> Iterator[Fault]:
    """A web address begins with “www.”, is not underlined, and stands without the day on which it was looked up.

    “Available at www.example.org/path.” is enough; only an address that has no “www.” keeps what stands before it.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Available at https://www.example.org/water.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Available at www.example.org/water.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Available at www.example.org/water (accessed on 3 May 2026).

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Available at www.example.org/water.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Available at https://example.org/water.

    Source: observed in A/C.3/80/L.29 and, for addresses without “www.”, in the resolutions of the seventy-eighth and
    seventy-ninth sessions; Editorial Manual, footnotes, chapter 4.
    """
    text = passage.text
    if "." not in text or ("://" not in text and "www." not in text):
        return
    for found in _SCHEME.finditer(text):
        edit = ReplaceText(passage.span(*found.span()), ())
        words = message("A web address that begins with “www.” needs no “{scheme}”.", scheme=found.group())
        fix = Fix(message("Take “{scheme}” out", scheme=found.group()), (edit,), Safety.REVIEW)
        yield Fault(passage.span(*found.span()), words, (fix,))
    for found in _ACCESS.finditer(text):
        edit = ReplaceText(passage.span(*found.span()), ())
        words = message("A web address is cited without the day on which it was looked up.")
        fix = Fix(message("Take the day out"), (edit,), Safety.REVIEW)
        yield Fault(passage.span(found.start() + len(found["before"]), found.end()), words, (fix,))
    addresses = web_addresses(text)
    for start, end in stretches(passage.inlines, frozenset({UNDERLINE})):
        if any(left < end and start < right for left, right in addresses):
            mark = SetMark(passage.span(start, end), UNDERLINE, present=False)
            fix = Fix(message("Take the underline away"), (mark,), Safety.REVIEW)
            yield Fault(passage.span(start, end), message("This web address is underlined."), (fix,))
