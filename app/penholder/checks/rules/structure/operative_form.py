"""Rule: an operative paragraph begins with a verb in the third person."""

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
    "structure/operative-form",
    called="Verb at the beginning of an operative paragraph",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    seen=openings_seen,
    scope=Scope(document_types=RESOLUTIONS),
)
def operative_form(context: Context) -> Iterator[Fault]:
    """An operative paragraph begins with a verb in the third person singular of the present tense.

    The organ is the subject of the whole: The General Assembly … requests. What is numbered below a paragraph such as
    “Resolves that:” goes on with that one, and declarations say “We”.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. To request the Secretary-General to report to it.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests the Secretary-General to report to it.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. That Member States shall build wells.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Urges Member States to build wells.

    Right:
        organ: The General Assembly
        op: Resolves that:
        1. The fund shall be established;
        2. Member States shall make advances to it.

    Source: Editorial Manual, Resolutions, Drafting and editing, C; A/RES/73/3 for declarations; A/RES/78/256 for what goes
        on with an introduction.
    """
    for name, line in formless(context, Half.OPERATIVE):
        words = message("This operative paragraph does not begin with a verb in the third person.")
        plain = from_plain_form(line.text, Half.OPERATIVE)
        fixes = () if plain is None else (rewritten(name, line, plain[0], 0, plain[1], context.openings.italic),)
        yield Fault(Span.in_paragraph(name, 0, first_words(line.text)), words, fixes)
