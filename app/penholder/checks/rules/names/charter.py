"""Rule: the Charter is named in full before it is "the Charter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.passage import in_style
from penholder.checks.rule import Fault, Scope, draft_rule
from penholder.drafting.protected import is_protected, protected_spans
from penholder.ground.messages import Message, message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.inline import Inlines
from penholder.model.kinds import DocumentType
from penholder.model.place import InParagraph, Span

_CHARTER = re.compile(
    r"(?P<turned>\b(?:[Tt]he )?(?:(?:United Nations|UN|U\.N\.) Charter|Charter of United Nations)\b)"
    r"|(?P<full>\bCharter of the (?:United Nations|UN)\b)"
    r"|(?P<short>\bthe Charter\b(?! (?:of|on|for|to)\b))|(?P<other>\b[A-Z]\w+ Charter\b|\bCharter (?:of|on|for) )"
)
_FULL = "the Charter of the United Nations"
_NEAR = 90


@dataclass(frozen=True, slots=True)
class _Named:
    """One mention: how, where, and whether it may be put right (not in a quotation, and not after “the United Nations”)."""

    how: str
    start: int
    end: int
    free: bool


@lru_cache(maxsize=4096)
def _mentions(text: str) -> tuple[_Named, ...]:
    if "Charter" not in text:
        return ()
    protected = protected_spans(text)
    return tuple(
        _Named(
            str(one.lastgroup),
            *one.span(),
            not is_protected(protected, *one.span())
            and not (one.lastgroup == "short" and "United Nations" in text[max(0, one.start() - _NEAR) : one.start()]),
        )
        for one in _CHARTER.finditer(text)
    )


@draft_rule(
    "names/charter",
    called="The Charter of the United Nations",
    seen=lambda context: context.gathered(_mentions),
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(document_types=frozenset(DocumentType) - {DocumentType.AMENDMENT, DocumentType.OTHER}),
)
def charter(context: Context) -> Iterator[Fault]:
    """The first mention is “the Charter of the United Nations”, later ones “the Charter”; never “the United Nations Charter”.

    It is the title of the treaty, and other charters are cited too. A text that has named it once needs no more than
    the word.

    Wrong:
        organ: The General Assembly,
        pre: Guided by the United Nations Charter,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Guided by the Charter of the United Nations,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Guided by the principles of the Charter,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Guided by the principles of the Charter of the United Nations,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Guided by the Charter of the United Nations, and recalling the African Charter on Human and Peoples’ Rights,
        1. Takes note of Chapter VI of the Charter;
        2. Requests a report.

    Source: observed in 317 of 338 texts of 2018 to 2025 that name it; the Charter’s own title.
    """
    named = False
    for place, mentions in context.gathered(_mentions):
        if not isinstance(place, InParagraph):
            continue
        text, line = context.draft.by_id[place.paragraph].text, context.draft.by_id[place.paragraph].inlines
        for one in mentions:
            found = text[one.start : one.end]
            if one.how == "turned" and one.free:
                right = _FULL if found[:3] != "The" else f"T{_FULL[1:]}"
                told = message("“{found}” is written “the Charter of the United Nations”.", found=found)
                yield _fault(place, line, one, told, right)
            elif one.how == "short" and one.free and not named:
                told = message("“the Charter” is named here for the first time, but without “of the United Nations”.")
                yield _fault(place, line, one, told, _FULL)
            named = named or one.how != "short" or one.free


def _fault(place: InParagraph, line: Inlines, one: _Named, told: Message, right: str) -> Fault:
    span = Span(place, one.start, one.end)
    fix = Fix(
        message("Write “{right}”", right=right),
        (ReplaceText(span, in_style(line, one.start, one.end, right)),),
        Safety.REVIEW,
    )
    return Fault(span, told, (fix,))
