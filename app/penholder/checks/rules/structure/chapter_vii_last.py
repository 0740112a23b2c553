"""Rule: "Acting under Chapter VII" is the last paragraph of the preamble."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from penholder.checks.context import Context, openings_seen
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.drafting.halves import Half
from penholder.ground.messages import message
from penholder.model.edit import MoveParagraphs
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Body
from penholder.model.place import InParagraph, Span

_ACTING = re.compile(r"[\s\[]*Acting\s+under\s+(?:[A-Za-z ]{0,20})?Chapter\s+VII\b")


@lru_cache(maxsize=4096)
def _acting(text: str) -> tuple[int, ...]:
    """Give where the words end in a line that begins with them."""
    found = _ACTING.match(text)
    return (found.end(),) if found is not None else ()


@draft_rule(
    "structure/chapter-vii-last",
    called="“Acting under Chapter VII” at the end of the preamble",
    fix=Safety.REVIEW,
    seen=lambda context: (*openings_seen(context), context.gathered(_acting)),
    scope=Scope(bodies=frozenset({Body.SC}), document_types=RESOLUTIONS),
)
def chapter_vii_last(context: Context) -> Iterator[Fault]:
    """In a draft of the Security Council, “Acting under Chapter VII” is the last paragraph of the preamble.

    It names the power under which all that follows is decided, and comes after the finding (“Determining”) that opens
    the way to that power.

    Wrong:
        body: sc
        organ: The Security Council,
        pre: Recalling its resolution 1325 (2000),
        pre: Acting under Chapter VII of the Charter of the United Nations,
        pre: Determining that the situation is a threat to international peace and security,
        op: Decides to remain seized of the matter.

    Right:
        body: sc
        organ: The Security Council,
        pre: Recalling its resolution 1325 (2000),
        pre: Determining that the situation is a threat to international peace and security,
        pre: Acting under Chapter VII of the Charter of the United Nations,
        op: Decides to remain seized of the matter.

    Source: observed in 14 of 14 drafts of the Security Council that name the Chapter.
    """
    acting = {place.paragraph: end for place, (end,) in context.gathered(_acting) if isinstance(place, InParagraph)}
    preamble = [name for name, line in context.openings.lines if line.half is Half.PREAMBULAR]
    for at, name in enumerate(preamble[:-1]):
        if name not in acting or preamble[-1] in acting:
            continue
        last = preamble[-1]
        below = context.outline.children.get(last, ())
        words = message("“Acting under Chapter VII” is not the last paragraph of the preamble.")
        fix = Fix(
            message("Move it to the end of the preamble"),
            (MoveParagraphs((name,), below[-1] if below else last),),
            Safety.REVIEW,
        )
        fixes = () if at + 1 == len(preamble) else (fix,)
        yield Fault(Span.in_paragraph(name, 0, acting[name]), words, fixes)
