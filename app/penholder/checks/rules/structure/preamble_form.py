"""Rule: a preambular paragraph begins with a participle or an adjective."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, openings_seen
from penholder.checks.passage import first_words
from penholder.checks.readings.opening_faults import formless, rewritten
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.drafting.conjugation import from_plain_form
from penholder.drafting.halves import Half
from penholder.ground.messages import message
from penholder.model.finding import Certainty, Safety
from penholder.model.place import Span


@draft_rule(
    "structure/preamble-form",
    called="Participle or adjective at the beginning of a preambular paragraph",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    seen=openings_seen,
    scope=Scope(document_types=RESOLUTIONS),
)
def preamble_form(context: Context) -> Iterator[Fault]:
    """A preambular paragraph begins with a participle or an adjective.

    The preamble says in what light the organ acts: recalling, mindful, convinced. A sentence with a subject of its own
    breaks the one sentence that the resolution is.

    Wrong:
        organ: The General Assembly,
        pre: Recall its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Wrong:
        organ: The General Assembly,
        pre: The situation remains of concern to it,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Concerned about the situation,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Mindful of its resolution 70/1 of 25 September 2015,
        pre: Having considered the report of the Committee,
        pre: Deeply concerned about the lack of wells,
        op: Decides to remain seized of the matter.

    Source: Editorial Manual, Resolutions, Drafting and editing, C.
    """
    for name, line in formless(context, Half.PREAMBULAR):
        words = message("This preambular paragraph does not begin with a participle or an adjective.")
        plain = from_plain_form(line.text, Half.PREAMBULAR)
        fixes = () if plain is None else (rewritten(name, line, plain[0], 0, plain[1], context.openings.italic),)
        yield Fault(Span.in_paragraph(name, 0, first_words(line.text)), words, fixes)
