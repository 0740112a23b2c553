"""Rule: no word stands twice in a row."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import EVERY_LINE, substituted
from penholder.checks.rule import Fault, rule
from penholder.drafting.doubled_words import doubled_words
from penholder.ground.messages import message
from penholder.model.finding import Certainty, Safety


@rule("markup/doubled-word", called="No word twice", certainty=Certainty.LIKELY, fix=Safety.SAFE, scope=EVERY_LINE)
def doubled_word(passage: Passage) -> Iterator[Fault]:
    """No word stands twice in a row.

    A word is left over where two versions of a text were put together, and the eye passes over it at the end of a line.
    Names such as Pago Pago, and “that that” and “had had”, are right.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the the work on wells,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the work on wells,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the work of the of the Office,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the work of the Office,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling that that work began in Pago Pago, and the follow-up up to now,
        1. Welcomes the progress made;
        2. Requests a report.

    Source: no rule of drafting but a slip of the keyboard; it stands in no text read that was printed.
    """
    for start, end, right in doubled_words(passage.text):
        words = message("“{word}” stands twice.", word=right)
        yield substituted(passage, start, end, [right], Safety.SAFE, words, message("Leave one “{word}”", word=right))
