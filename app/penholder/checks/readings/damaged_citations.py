"""Numbers of resolutions in a wrong form, as the rules about each form report them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import rewriting
from penholder.checks.rule import Fault
from penholder.drafting.damaged_numbers import damaged_numbers
from penholder.drafting.resolution_numbers import ResolutionNumber
from penholder.ground.messages import message
from penholder.model.finding import Safety
from penholder.model.place import InNote


def damaged_citations(
    passage: Passage, concerns: Callable[[ResolutionNumber], bool], safety: Safety = Safety.SAFE
) -> Iterator[Fault]:
    """Report the numbers of a line that a rule is concerned with and that are not written as they should be."""
    for one in damaged_numbers(passage.text):
        if concerns(one.number) and not passage.is_protected(one.start, one.end):
            written = passage.text[one.start : one.end]
            if isinstance(passage.place, InNote) and written.startswith("Res."):
                continue  # the rule about resolutions in notes tells of the short word
            words = message("{written} is written {right}.", written=written, right=one.right)
            title = message("Write {right}", right=one.right)
            fix = rewriting(passage, one.start, one.end, one.right, title, safety)
            yield Fault(passage.span(one.start, one.end), words, (fix,))
