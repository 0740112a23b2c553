"""Rule: an organ that a paragraph has named in full is named by its short form after that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.protected import is_protected, protected_spans
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.kinds import Kind

_ORGANS = {
    "General Assembly": "Assembly",
    "Security Council": "Council",
    "Human Rights Council": "Council",
    "Economic and Social Council": "Council",
    "Office of the United Nations High Commissioner for Human Rights": "Office of the High Commissioner",
    "Office of the United Nations High Commissioner for Refugees": "Office of the High Commissioner",
}
_NAMED = re.compile("|".join(re.escape(name) for name in _ORGANS))


@rule(
    "names/short-forms",
    called="Short forms of organs",
    certainty=Certainty.ADVISORY,
    fix=Safety.REVIEW,
    scope=Scope(kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE}), usual=frozenset()),
)
def short_forms(passage: Passage) -> Iterator[Fault]:
    """Within a paragraph an organ is named in full once, and after that “the Assembly”, “the Council”, “the Office”.

    The short form reads more easily. It is for the organ that was named last; where two councils are in play, it would
    leave open which one is meant, and the full name stays.

    Wrong:
        organ: The Economic and Social Council,
        pre: Recalling General Assembly resolution 70/1 of 25 September 2015, in which the General Assembly adopted the Goals,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The Economic and Social Council,
        pre: Recalling General Assembly resolution 70/1 of 25 September 2015, in which the Assembly adopted the Goals,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The Economic and Social Council,
        pre: Recalling the decisions of the Security Council, the Human Rights Council and, again, the Security Council,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in A/C.3/80/L.29.
    """
    found = list(_NAMED.finditer(passage.text))
    if len(found) < 2:
        return
    councils = {one.group() for one in found if one.group().endswith("Council")}
    offices = {one.group() for one in found if one.group().startswith("Office")}
    quoted = protected_spans(passage.text)  # names are what this rule is about
    seen: set[str] = set()
    for one in found:
        name = one.group()
        unclear = (name in councils and len(councils) > 1) or (name in offices and len(offices) > 1)
        if name in seen and not unclear and not is_protected(quoted, *one.span()):
            right = _ORGANS[name]
            edit = ReplaceText(passage.span(*one.span()), passage.in_style(*one.span(), right))
            told = message("This paragraph has named the {name} before: “{right}” is enough.", name=name, right=right)
            yield Fault(
                passage.span(*one.span()), told, (Fix(message("Write “{right}”", right=right), (edit,), Safety.REVIEW),)
            )
        seen.add(name)
