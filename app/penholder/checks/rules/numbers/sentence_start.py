"""Rule: no sentence begins with a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.ground.messages import message
from penholder.model.kinds import Kind

_RUNNING = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED})
_AT_START = re.compile(r"[“(\[]{0,2}(?P<figure>\d[\d,.]*)(?=[ \u00a0](?P<next>[^\s\d(]+))")
_WITHIN = re.compile(
    r"(?P<word>[A-Za-z)”\ufffc]{3,30})[.?!][”\ufffc]{0,3}[ \u00a0](?P<figure>\d[\d,.]*)(?=[ \u00a0][A-Za-z])"
)
_SHORT = frozenset(
    "paras para chaps chap sects sect arts art vols vol nos conf dec add rev corr supp approx ibid sales "
    "jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
_AMOUNT = frozenset("dollars per United million billion euros".split())


@rule("numbers/sentence-start", called="No figure at the beginning of a sentence", scope=Scope(kinds=_RUNNING))
def sentence_start(passage: Passage) -> Iterator[Fault]:
    """No sentence begins with a figure, and no paragraph does after its number.

    After “5.” or a full stop a figure is easily read as another number of a paragraph. Items of a list that are amounts
    begin with them.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. 15 wells are to be dug;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Decides that 15 wells are to be dug;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Approves for wells:
          (a) 152,600 dollars under section 8;
          (b) 81,400 dollars under section 3;
        2. Requests a report.

    Source: Editorial Manual, Numbers, dates and time.
    """
    text = passage.text
    begins = _AT_START.match(text)
    if begins is not None and not _is_amount(passage, begins):
        yield _fault(passage, begins)
    if "." in text or "?" in text or "!" in text:
        for match in _WITHIN.finditer(text):
            if match["word"].lower() not in _SHORT:
                yield _fault(passage, match)


def _is_amount(passage: Passage, match: re.Match[str]) -> bool:
    """Tell an amount in a list, and a label that was not read as one."""
    return match["figure"].endswith(".") or (passage.standing.level > 0 and match["next"].strip(",;.") in _AMOUNT)


def _fault(passage: Passage, match: re.Match[str]) -> Fault:
    words = message("A sentence begins with the figure {figure}.", figure=match["figure"])
    return Fault(passage.span(match.start("figure"), match.end("figure")), words)
