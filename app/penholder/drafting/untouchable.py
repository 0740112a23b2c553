"""All that no fix may touch in a line unless its rule is about exactly that.

Quotations, titles after "entitled" and addresses (``protected.py``), official names (``names.py``), passages in another
language (``foreign.py``), and what stands in italics: titles of publications, court cases and foreign words, everywhere
in a note, and in a paragraph beyond the words it opens with.
"""

from __future__ import annotations

import re

from penholder.drafting.foreign import foreign_passages
from penholder.drafting.names import names_in, word_spans
from penholder.drafting.protected import joined_spans, protected_spans
from penholder.model.inline import ITALIC, Inlines, Text, placed

_A_LETTER = re.compile(r"[^\W\d_]")
_OF_A_TITLE = re.compile(r"[A-ZÀ-ÖØ-Þ]|[^\x00-\x7f’‑–]")

Spans = tuple[tuple[int, int], ...]


def untouchable_spans(text: str, inlines: Inlines, in_note: bool, odd_words: frozenset[str] = frozenset()) -> Spans:
    """Give the spans of a line that no fix may touch, in order and without overlap.

    ``odd_words`` are words that keep their spelling in this draft, because a name in it has them ("Organisation").
    """
    return joined_spans(
        [
            *protected_spans(text),
            *names_in(text),
            *foreign_passages(text),
            *titles_in_italics(text, inlines, in_note),
            *word_spans(text, odd_words),
        ]
    )


def titles_in_italics(text: str, inlines: Inlines, in_note: bool) -> Spans:
    """Give the italic stretches that are no opening words: all in a note; in a paragraph those that read like a title.

    These have a capital or a letter with an accent; others are mostly verbs, as the Security Council sets them.
    """
    stretches: list[tuple[int, int]] = []
    for offset, one in placed(inlines):
        if isinstance(one, Text) and ITALIC in one.marks:
            end = offset + len(one.text)
            if stretches and stretches[-1][1] == offset:
                stretches[-1] = (stretches[-1][0], end)
            else:
                stretches.append((offset, end))
    return tuple((start, end) for start, end in stretches if in_note or _is_title(text, start, end))


def _is_title(text: str, start: int, end: int) -> bool:
    opens = _A_LETTER.search(text, 0, start) is None
    return not opens and _OF_A_TITLE.search(text, start, end) is not None
