"""Rule: a list of resolutions stands in the order of its numbers, behind one "resolutions"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import RUNNING_TEXT, rewriting
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.resolution_citations import CitedResolution, ResolutionGroup, find_resolutions
from penholder.drafting.resolution_numbers import Form
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.inline import OBJECT_SIGN, cut
from penholder.model.kinds import Body

_FEW = 2


@rule(
    "symbols/list-order",
    called="Order of resolutions in a list",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(kinds=RUNNING_TEXT),
)
def list_order(passage: Passage) -> Iterator[Fault]:
    """Resolutions of one organ that are cited together follow one “resolutions”, in the order of their numbers.

    That is the order in which they were adopted, so that the list tells how the matter went on; each keeps its date, and no
    comma stands before the “and” of the last.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolutions 61/185 of 20 December 2006, 53/199 of 15 December 1998 and 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolutions 53/199 of 15 December 1998, 61/185 of 20 December 2006 and 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 53/199 of 15 December 1998 and 61/185 of 20 December 2006,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolutions 53/199 of 15 December 1998 and 61/185 of 20 December 2006,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolutions 53/199 of 15 December 1998, 61/185 of 20 December 2006, and 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolutions 53/199 of 15 December 1998, 61/185 of 20 December 2006 and 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in A/C.3/80/L.29, A/RES/73/8 and the resolutions of the seventy-eighth and seventy-ninth sessions.
    """
    for group in find_resolutions(passage.text):
        row = group.cited
        if len(row) < _FEW or any(passage.is_protected(one.start, one.end) for one in row):
            continue
        if not group.plural and row[1].link != "or":
            yield _singular(passage, group)
        moved = _out_of_order(row)
        if moved is not None:
            words = message("{number} comes after a later resolution.", number=moved.number.written)
            yield Fault(passage.span(moved.start, moved.end), words, tuple(_sorted(passage, row)))
        if passage.profile.body is not Body.SC:
            yield from _serial_comma(passage, row)


def _out_of_order(row: tuple[CitedResolution, ...]) -> CitedResolution | None:
    """Give the first number that stands behind a higher one of the same form; one without its year is not judged.

    Only a bare list is: one whose numbers have words of their own is ordered by matter, and one that goes back in time
    ("the most recent of which being …") is in an order of its own.
    """
    pairs = [(before, after) for before, after in pairwise(row) if _are_neighbours(before, after)]
    back = [after for before, after in pairs if after.number.order < before.number.order]
    mostly_forward = len(back) <= len(pairs) - len(back) or len(row) == _FEW
    return back[0] if back and mostly_forward and len(pairs) == len(row) - 1 else None


def _are_neighbours(before: CitedResolution, after: CitedResolution) -> bool:
    """Tell whether two numbers are of one count and stand side by side, without words of their own between them."""
    forms = {before.number.form, after.number.form}
    special = before.number.is_special or after.number.is_special
    one_count = len(forms) == 1 or forms == {Form.SESSION, Form.ROMAN}
    return one_count and Form.BARE not in forms and not special and after.link != "…"


def _singular(passage: Passage, group: ResolutionGroup) -> Fault:
    word = passage.text[group.word : group.word_end]
    words = message("More than one number follows “{word}”.", word=word)
    title = message("Write “{word}s”", word=word)
    fix = rewriting(passage, group.word, group.word_end, f"{word}s", title, Safety.REVIEW)
    return Fault(passage.span(group.word, group.cited[1].end), words, (fix,))


def _sorted(passage: Passage, row: tuple[CitedResolution, ...]) -> Iterator[Fix]:
    """Offer the numbers in their order, each with its date and its notes, where nothing but commas parts them."""
    if any(one.link not in {"", ",", "and"} for one in row) or len({one.number.form for one in row}) > 1:
        return
    text = passage.text
    ends = [max(one.end, one.date_end) for one in row]
    for at, end in enumerate(ends):
        while ends[at] < len(text) and text[ends[at]] == OBJECT_SIGN:
            ends[at] += 1
        if text[end : end + 2] == f",{OBJECT_SIGN}":
            return
    order = sorted(range(len(row)), key=lambda at: row[at].number.order)
    edits = tuple(
        ReplaceText(passage.span(row[to].start, ends[to]), cut(passage.inlines, row[of].start, ends[of]))
        for to, of in enumerate(order)
        if to != of
    )
    yield Fix(message("Put the numbers in their order"), edits, Safety.REVIEW)


def _serial_comma(passage: Passage, row: tuple[CitedResolution, ...]) -> Iterator[Fault]:
    for before, last in pairwise(row):
        start = max(before.end, before.date_end)
        if last.link == "and" and passage.text[start : last.start] == ", and ":
            words = message("A comma stands before the “and” of the last number.")
            title = message("Take the comma out")
            fix = rewriting(passage, start, start + 1, "", title, Safety.REVIEW)
            yield Fault(passage.span(start, last.end), words, (fix,))
