"""Rule: documents of other organizations are cited with the organization's name in full and the word "document"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.ground.messages import message
from penholder.model.finding import Certainty

_SHORT_NAME = re.compile(
    r"^(?:See )?(?P<name>WHO|UNESCO|FAO|ILO|IMO|WTO|IAEA|UNICEF|UNDP|ITU|WMO|WIPO"
    r"|UNCTAD|UNEP|IFAD|UNIDO|ICAO|UPU|OECD|UNODC|UNHCR)"
    r"(?:,| document| resolution| decision) "
)
_NO_DOCUMENT = re.compile(
    r"^(?:See )?(?P<name>World Health Organization|International Maritime Organization|World Trade Organization"
    r"|Food and Agriculture Organization of the United Nations|International Atomic Energy Agency"
    r"|United Nations Educational, Scientific and Cultural Organization), (?P<symbol>[A-Z]{2,6}[ /]?\(?\d[\w./()\- ]{0,30})"
)


@rule(
    "footnotes/other-organizations",
    called="Documents of other organizations",
    certainty=Certainty.ADVISORY,
    scope=Scope(reach=frozenset({Reach.NOTES})),
)
def other_organizations(passage: Passage) -> Iterator[Fault]:
    """A document of another organization is cited by its name in full, the word “document” and the symbol.

    Symbols outside the United Nations tell the reader little without the organization that gave them.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the resolution,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See WHO, document WHA69/2016/REC/1.

    Right:
        organ: The General Assembly,
        pre: Recalling the resolution,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See World Health Organization, document WHA69/2016/REC/1.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the resolution,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: World Health Organization, WHA69/2016/REC/1, annex 4.

    Right:
        organ: The General Assembly,
        pre: Recalling the resolution,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: World Health Organization, document WHA69/2016/REC/1, annex 4.

    Source: Editorial Manual, footnotes, chapter 4, A; observed in A/RES/73/3 and A/C.3/80/L.29.
    """
    if found := _SHORT_NAME.match(passage.text):
        words = message("The name of the organization, {name}, is not written in full.", name=found["name"])
        yield Fault(passage.span(*found.span("name")), words)
    elif found := _NO_DOCUMENT.match(passage.text):
        words = message("The word “document” is missing before {symbol}.", symbol=found["symbol"].strip())
        yield Fault(passage.span(*found.span("symbol")), words)
