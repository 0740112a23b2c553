"""Rule: amounts are "1,240,000 United States dollars" at first and "dollars" from then on."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.substitution import WRITTEN
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.money import Amount, MoneyForm, amounts_in
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.inline import plain
from penholder.model.place import InNote, InParagraph, Place, Span

Mentions = tuple[Place, tuple[Amount, ...]]


def _seen(context: Context) -> tuple[object, ...]:
    return tuple(_mentions(context))


@draft_rule(
    "money/us-dollars",
    called="United States dollars",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    seen=_seen,
)
def us_dollars(context: Context) -> Iterator[Fault]:
    """An amount of money is written with “United States dollars” after it at first mention and with “dollars” after
    that.

    Other States have dollars too, so the text says once which are meant. The sign belongs to notes and other documents,
    where it stands without “US”.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the appropriation of US$ 1.24m,
        1. Approves the amount of 240,000 dollars for wells;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the appropriation of 1.24 million United States dollars,
        1. Approves the amount of 240,000 dollars for wells;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the appropriation of 1,240,000 United States dollars,
        1. Approves the amount of $240,000 for wells;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the appropriation of 1,240,000 United States dollars,
        1. Approves the amount of 240,000 dollars for wells;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the appropriation,[^1]
        1. Approves it;
        2. Requests a report.
        note 1: The amount was $1,240,000.

    Source: observed in A/RES/54/20 B.
    """
    told = False
    mentions = tuple(_mentions(context))
    shortens = _shortens(mentions)
    for place, amounts in mentions:
        for amount in amounts:
            if isinstance(place, InNote):
                if amount.form is MoneyForm.SIGN and amount.us:
                    yield _fault(place, amount, [f"${amount.number}"])
                continue
            full, short = f"{amount.number} United States dollars", f"{amount.number} dollars"
            if amount.form is MoneyForm.SIGN:
                yield _fault(place, amount, [short, full] if told and shortens and not amount.us else [full, short])
            told = told or amount.form is not MoneyForm.SHORT


def _shortens(mentions: tuple[Mentions, ...]) -> bool:
    """Tell whether the text says "dollars" alone after the first mention; some give the full name every time."""
    forms = [amount.form for _, amounts in mentions for amount in amounts]
    return MoneyForm.SHORT in forms or forms.count(MoneyForm.FULL) < 2


def _mentions(context: Context) -> Iterator[Mentions]:
    """Walk the lines that name amounts, tables left out."""
    for place, amounts in context.gathered(amounts_in):
        if not isinstance(place, InParagraph) or context.draft.by_id[place.paragraph].kind in WRITTEN:
            yield place, amounts


def _fault(place: Place, amount: Amount, rights: list[str]) -> Fault:
    span = Span(place, amount.start, amount.end)
    fixes = tuple(
        Fix(message("Write “{right}”", right=right), (ReplaceText(span, plain(right)),), Safety.REVIEW)
        for right in rights
    )
    return Fault(span, message("The amount should be “{right}”.", right=rights[0]), fixes)
