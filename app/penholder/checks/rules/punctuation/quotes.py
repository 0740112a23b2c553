"""Rule: curly double quotation marks outside, single ones only within them."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import EVERY_LINE
from penholder.checks.rule import Fault, rule
from penholder.drafting.quotation_marks import MarkFault, WrongMark, wrong_marks
from penholder.ground.messages import Message, message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety


@rule("punctuation/quotes", called="Curly quotation marks, double outside", fix=Safety.SAFE, scope=EVERY_LINE)
def quotes(passage: Passage) -> Iterator[Fault]:
    """Quotation marks are curly and double; single ones stand only within double ones, and a third level is double
    again.

    One form throughout lets a reader see at once where a quotation begins, where it ends, and what it quotes in turn.
    The signs of feet, inches, minutes and seconds are straight and no quotation marks.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the declaration entitled "Safe water for all”,
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the declaration entitled “Safe water for all”,
        1. Welcomes it;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the declaration entitled ‘Safe water for all’,
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the declaration entitled “Safe water for all”,
        1. Welcomes it;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution entitled “The “Safe water” decade”,
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution entitled “The ‘Safe water’ decade”,
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting the place of the wells, at 12°30'15" north, and the crossing of Ra‘i,
        1. Welcomes the work there;
        2. Requests a report.

    Source: Editorial Manual, Quotations.
    """
    for mark in wrong_marks(passage.text):
        if mark.fault is not MarkFault.APOSTROPHE:
            yield _fault(passage, mark)


def _fault(passage: Passage, mark: WrongMark) -> Fault:
    """Put the marks right and leave the words between them alone, which is what a rule about quotation marks may do."""
    places = [(mark.at, mark.right)]
    if mark.partner is not None:
        places.append((mark.partner, mark.partner_right))
    if mark.fault is MarkFault.LOST:
        return Fault(passage.span(mark.at, mark.at + 1), _said(passage.text[mark.at], mark))
    wide = mark.width
    edits = tuple(
        ReplaceText(passage.span(at, at + wide), passage.in_style(at, at + wide, right)) for at, right in places
    )
    title = message("Write {marks}", marks=" and ".join(right for _, right in places))
    fix = Fix(title, edits, Safety.REVIEW if mark.doubtful else Safety.SAFE)
    return Fault(passage.span(mark.at, places[-1][0] + wide), _said(passage.text[mark.at], mark), (fix,))


def _said(sign: str, mark: WrongMark) -> Message:
    if mark.fault is MarkFault.STRAIGHT:
        many = "These quotation marks are" if mark.partner is not None else "This quotation mark is"
        return message(many + " straight ({sign}) instead of curly.", sign=sign)
    if mark.fault is MarkFault.LOST:
        return message("This quotation mark {way}.", way="is never closed" if sign == "“" else "closes nothing")
    if mark.fault is MarkFault.OTHER:
        return message("Quotation marks are written “so”, not with {sign}.", sign=sign * mark.width)
    if mark.fault is MarkFault.TURNED:
        way = "opens where it should close" if mark.right == "”" else "closes where it should open"
        return message("This quotation mark " + way + ".")
    if sign == "‘":
        return message("These quotation marks are single but stand within no double ones.")
    return message("These quotation marks are double but stand within double ones.")
