"""Rule: italics are for openings, titles and foreign words, and bold is not for running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.openings import read_opening
from penholder.drafting.vocabulary import vocabulary
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.inline import BOLD, ITALIC, Text, placed
from penholder.model.kinds import Body, Kind

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENGLISH = re.compile(
    r"[a-z]{3}(?:ed|ing|ates?|tions?|ly|ments?|able|ible|ness|ful|ous|ives?|iz(?:e|es|ed)|ity|ities)$"
)
"""Endings by which a word that the list of words does not hold is told to be English."""

_FOREIGN = frozenset(
    "inter alia jus cogens travaux préparatoires proprio motu erga omnes lex specialis de facto jure mutatis mutandis "
    "non refoulement opinio juris res judicata ius bis ter quater quinquies alt stricto sensu uti possidetis pacta "
    "sunt servanda".split()
)
_ROMAN_BY_NOW = frozenset({"per se", "vis-à-vis", "ad hoc", "vice versa", "per capita", "de facto", "de jure"})
"""Foreign words that the Concise Oxford English Dictionary has, which are set in roman; "inter alia" has its own rule."""


@rule(
    "names/italic-words",
    called="Italics and bold in running text",
    certainty=Certainty.LIKELY,
    scope=Scope(kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})),
)
def italic_words(passage: Passage) -> Iterator[Fault]:
    """In a paragraph italics mark its opening, titles of publications, cases and foreign words; nothing is emphasized.

    In a resolution italics show at a glance what each paragraph does, and a word in italics or bold inside it would seem
    to weigh more than what was agreed. Foreign words that English has taken in, such as “per capita”, are roman.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Stresses* the *urgent* need for safe water;
        2. *Requests* a report.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Stresses* the urgent need for safe water;
        2. *Requests* a report.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling* how little water there is *per capita* in many places,
        1. *Takes note* of the report;
        2. *Requests* a report.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* how little water there is per capita in many places,
        1. *Takes note* of the report;
        2. *Requests* a report.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* the norms of *jus cogens* and the *World Drug Report 2024*,
        1. *Takes note* of paragraph 4 *bis* of the agreement;
        2. *Requests* a report.

    Source: Editorial Manual, Italics and bold.
    """
    opened = False
    for offset, one in placed(passage.inlines):
        if not isinstance(one, Text) or not one.marks:
            continue
        words = _WORD.findall(one.text)
        start = offset + len(one.text) - len(one.text.lstrip())
        span = passage.span(start, offset + len(one.text.rstrip()))
        if BOLD in one.marks and any(len(word) > 2 for word in words):
            yield Fault(span, message("“{words}” is bold; nothing is in a paragraph.", words=one.text.strip()[:60]))
        elif ITALIC in one.marks:
            if (opened or offset > 0) and _is_emphasis(passage, one.text, start):
                yield Fault(span, message("“{words}” is in italics for no reason.", words=one.text.strip()[:60]))
            opened = True


def _is_emphasis(passage: Passage, written: str, start: int) -> bool:
    """Tell whether words in italics are plain words of English, and neither a verb that opens a clause nor part of a word."""
    text, end = passage.text, start + len(written.strip())
    if passage.is_protected(start, end) or _inside_word(text, start, end):
        return False
    words = _WORD.findall(written)
    if written.strip().lower() in _ROMAN_BY_NOW:
        return True
    if not words or any(word in _FOREIGN or not word.islower() or len(word) < 2 for word in words):
        return False
    known = vocabulary()
    english = all(known.knows(word) or _ENGLISH.search(word) is not None for word in words)
    return english and not _opens_clause(passage, written.strip())


def _inside_word(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum())


def _opens_clause(passage: Passage, words: str) -> bool:
    """Tell whether the words are an opening, as Security Council drafts have them inside a paragraph too."""
    opening = read_opening(words[:1].upper() + words[1:])
    return opening is not None and (opening.known or passage.profile.body is Body.SC)
