"""Rule: the items of a list have the same form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.passage import first_words
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.paragraph import Paragraph
from penholder.model.place import Span


class Form(StrEnum):
    """What the first word of an item shows; ``OPEN`` where it does not tell."""

    INFINITIVE = "“To”"
    CLAUSE = "“That”"
    PARTICIPLE = "a word in “-ing”"
    OTHER = "another word"
    OPEN = "open"


_FIRST = re.compile(r"[\s\[“(]{0,4}(?P<word>[A-Za-z’-]+)")
_LATER = re.compile(r"(?:^[\s\[“(]{0,4}(?i:not|also|further)|,) (?:not )?(?:to|that)\b")
_FAR = 160
_NOUNS = frozenset(
    """
    building capacity-building decision-making during engineering following financing funding housing including meeting
    monitoring nothing planning policymaking proceeding reporting something strengthening training
    """.split()
)


@draft_rule(
    "numbering/parallel-items",
    called="Items of the same form",
    certainty=Certainty.LIKELY,
    seen=lambda context: (context.outline, context.gathered_in_paragraphs(_item)),
    scope=Scope(document_types=RESOLUTIONS),
)
def parallel_items(context: Context) -> Iterator[Fault]:
    """The items of a list have the same grammatical form, as the words before them ask for.

    Each goes on with the same sentence. One that begins otherwise has lost its “To”, or belongs elsewhere.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To build wells;
          (b) Keep them clean;
          (c) To report on them;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To build wells;
          (b) To keep them clean;
          (c) To report on them;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To build wells;
          (b) Where there are wells, to keep them clean;
          (c) Not to sell them;
        2. Notes with concern:
          (a) The lack of wells;
          (b) Rising prices.

    Source: observed in A/C.3/80/L.29; Editorial Manual, Headings, for the same principle.
    """
    items = {name: item for name, (item,) in context.gathered_in_paragraphs(_item)}
    for group in context.siblings:
        forms = [items[entry.paragraph][0] for entry in group]
        odd = _odd_one(forms)
        if odd is not None:
            usual = next(form for at, form in enumerate(forms) if at != odd and form is not Form.OPEN)
            words = message("The other items begin with {form}, this one does not.", form=usual.value)
            name = group[odd].paragraph
            yield Fault(Span.in_paragraph(name, 0, items[name][1]), words)


def _item(paragraph: Paragraph) -> tuple[tuple[Form, int], ...]:
    """Give the form of a subparagraph, and where its first few words end."""
    return ((_form(paragraph.text), first_words(paragraph.text)),) if paragraph.level else ()


def _odd_one(forms: list[Form]) -> int | None:
    """Give the one item that is of another form than all others; None where there is none, or more than one.

    "To" and "That" stand throughout or not at all; other words are too many to be held against each other.
    """
    told = [form for form in forms if form is not Form.OPEN]
    counts = Counter(told)
    if len(told) < 2 or len(counts) != 2:
        return None
    (usual, most), (other, least) = counts.most_common(2)
    if least != 1:
        return None
    if most == 1:  # of two items, the one without "To" or "That"
        usual, other = (other, usual) if usual in {Form.OTHER, Form.PARTICIPLE} else (usual, other)
    strong = {Form.INFINITIVE, Form.CLAUSE}
    if usual not in strong and other not in strong:
        return None
    return forms.index(other)


@lru_cache(maxsize=4_000)
def _form(text: str) -> Form:
    found = _FIRST.match(text)
    if found is None:
        return Form.OPEN
    word = found["word"].lower()
    if word in {"to", "that"}:
        return Form.INFINITIVE if word == "to" else Form.CLAUSE
    if _LATER.search(text, 0, _FAR):
        return Form.OPEN
    return Form.PARTICIPLE if word.endswith("ing") and word not in _NOUNS else Form.OTHER
