"""Rule: the usual last paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.passage import first_words
from penholder.checks.readings.frame import paragraphs_seen
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.drafting.halves import Half
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Body
from penholder.model.place import Span

_USUAL = {
    Body.SC: re.compile(r"\bremain\s+(?:actively\s+)?seized\b"),
    Body.HRC: re.compile(r"\bremain\s+(?:actively\s+)?seized\b|\bsession\b"),
    Body.GA: re.compile(r"\bsession\b|\bremain\s+(?:actively\s+)?seized\b|\bprovisional agenda\b"),
    Body.ECOSOC: re.compile(r"\bsession\b|\breport\b"),
}
_SAID = {
    Body.SC: "The last paragraph does not say that the Council remains seized of the matter.",
    Body.HRC: "The last paragraph names neither a session nor that the Council remains seized of the matter.",
    Body.GA: "The last paragraph names no session at which the matter is taken up again.",
    Body.ECOSOC: "The last paragraph names neither a session nor a report.",
}


@draft_rule(
    "structure/closing-paragraph",
    called="Usual last paragraph",
    certainty=Certainty.ADVISORY,
    seen=paragraphs_seen,
    scope=Scope(document_types=RESOLUTIONS, usual=frozenset()),
)
def closing_paragraph(context: Context) -> Iterator[Fault]:
    """The last paragraph usually says how the matter is taken up again.

    The Security Council remains seized of the matter; the Human Rights Council too, or it names a session; the General
    Assembly asks for a report and names the session and the item of its agenda. A text may well end otherwise.

    Wrong:
        body: sc
        organ: The Security Council,
        pre: Recalling its resolution 1325 (2000),
        1. Welcomes the progress made;
        2. Calls upon Member States to go on.

    Right:
        body: sc
        organ: The Security Council,
        pre: Recalling its resolution 1325 (2000),
        1. Welcomes the progress made;
        2. Decides to remain seized of the matter.

    Source: observed in 28 of 34 drafts of the Security Council, in Human Rights Council resolutions of 2024 to 2026 and in
        A/C.3/80/L.29.
    """
    acts = [(name, line) for name, line in context.openings.lines if line.half is Half.OPERATIVE]
    if not acts:
        return
    name, _ = acts[-1]
    text = context.draft.by_id[name].text
    below = context.outline.children.get(name, ())
    last = context.draft.by_id[below[-1]].text if below else text
    if not _USUAL[context.profile.body].search(text + " " + last):
        yield Fault(Span.in_paragraph(name, 0, first_words(text)), message(_SAID[context.profile.body]))
