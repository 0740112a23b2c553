"""Rule: the title is in sentence case and ends in no sign."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.readings.frame import paragraphs_seen
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.edit import Edit, ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.inline import Text, marks_at, normal
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import Span

_END = re.compile(r"((?<![.A-Z])(?<!\b(?:St|No))\.|[;:,!…])\ufffc*\s*\Z")
_WORD = re.compile(r"[A-Za-z][\w’-]*")
_CONNECTING = frozenset({"And", "At", "By", "For", "From", "In", "Of", "On", "Or", "The", "To", "With"})
_BEHIND_A_STOP = re.compile(r"[:–—“.]\s*\Z")
_NAMED = re.compile(
    r"\b(?:Convention|Treaty|Declaration|Agreement|Protocol|Conference|Commission|Committee|Council|Office|Institute|University|"
    r"Programme|Fund|Plan|Agenda|Summit|Organi[sz]ation|Union|Court|Tribunal|Day|Week|Year|Decade|Charter|Covenant|Forum)\b"
)
"""Words that head names of several words: "Convention on the Rights of the Child"."""

_ALSO_NAMED = re.compile(
    r"\b(?:Agency|Assembly|Board|Centre|Code|Commitment|Compact|Facility|Force|Framework|Group|Initiative|Law|Mechanism|Mission|Network"
    r"|Operation|Order|Pact|Part(?:y|ies)|Principles|Register|Regulations|Rules|Secretariat|Statute|Strategy|System|Zone)\b"
)
"""Words that head names in titles of which every word has a capital: "Amendments to the Staff Regulations"."""

_LONGER_NAME = re.compile(
    rf"(?:{_NAMED.pattern}|{_ALSO_NAMED.pattern})(?: [a-z]+){{0,3}} \Z|[A-Z][\w’-]+ (?:of |for |on |the ){{0,2}}\Z|“\Z"
)
"""What stands before words that are part of a longer name."""

_MOST_BEFORE = 40
_SHORT = 3
_JOINING = frozenset({"with", "from", "into", "over", "upon", "between", "among", "through", "under", "against"})
_FEWEST = 2
_LONGEST = 1_000
"""A line of more signs is no title, whatever it was read as, and its capitals say nothing."""
_MOST_BLANKS = 12
"""So many signs before a word are looked at for a stop."""


@draft_rule(
    "structure/title-form",
    called="Form of the title",
    certainty=Certainty.LIKELY,
    fix=Safety.SAFE,
    seen=paragraphs_seen,
    scope=Scope(document_types=DRAFT_AND_ADOPTED),
)
def title_form(context: Context) -> Iterator[Fault]:
    """The title is written as a sentence begins, with capitals for names only, and ends in no sign.

    It is a heading and no sentence. Capitals on every word would hide which of them are names.

    Wrong:
        title: Safe water in schools.
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Wrong:
        title: Safe Water in Schools
        organ: The General Assembly,
        pre: Mindful that many schools are without water,
        op: Decides to remain seized of the matter.

    Right:
        title: Safe water in schools
        organ: The General Assembly,
        pre: Mindful that many schools are without water,
        op: Decides to remain seized of the matter.

    Right:
        title: Situation of human rights in the Syrian Arab Republic
        organ: The General Assembly,
        pre: Mindful that the republic is a member,
        op: Decides to remain seized of the matter.

    Right:
        title: Harmony with Nature
        organ: The General Assembly,
        pre: Recalling the dialogues on Harmony with Nature and all that nature gives in harmony,
        op: Decides to remain seized of the matter.

    Source: observed in A/C.3/80/L.29 and in A/RES/73/3, 73/6, 73/7 and 73/8.
    """
    for paragraph in context.draft.paragraphs:
        if paragraph.kind is not Kind.TITLE or not paragraph.text.strip():
            continue
        found = _END.search(paragraph.text)
        if found is not None:
            at = found.start(1)
            edit = ReplaceText(Span.in_paragraph(paragraph.id, at, at + 1), ())
            words = message("The title ends in “{sign}”.", sign=found.group(1))
            fix = Fix(message("Delete “{sign}”", sign=found.group(1)), (edit,), Safety.SAFE)
            yield Fault(Span.in_paragraph(paragraph.id, max(at - 1, 0), at + 1), words, (fix,))
        fault = _capitals(context, paragraph)
        if fault is not None:
            yield fault


def _capitals(context: Context, paragraph: Paragraph) -> Fault | None:
    text = paragraph.text
    whole = Span.in_paragraph(paragraph.id, 0, len(text))
    if text.isupper() and len(_WORD.findall(text)) > 1:
        return Fault(whole, message("The title is written in capital letters."))
    if text[:1].islower():
        letter = normal((Text(text[0].upper(), marks_at(paragraph.inlines, 0)),))
        edit = ReplaceText(Span.in_paragraph(paragraph.id, 0, 1), letter)
        fix = Fix(message("Write a capital letter"), (edit,), Safety.REVIEW)
        return Fault(whole, message("The title begins with a small letter."), (fix,))
    inner = [found for found in _WORD.finditer(text) if found.start() and not _is_behind_a_stop(text, found.start())]
    capital = [found for found in inner if found.group()[0].isupper()]
    if not capital or len(text) > _LONGEST or _NAMED.search(text):
        return None
    texts = [one.text for one in context.draft.paragraphs if one is not paragraph]
    if any(_is_a_name_in(text.strip(), one) for one in texts):
        return None
    small = [one for one in capital if _is_in(one.group().lower(), texts, _small_words)]
    known = [one for one in small if not _is_in(one.group(), texts, _large_words)]
    connecting = [one for one in capital if one.group() in _CONNECTING]
    every = all(one.group()[0].isupper() for one in inner if _has_a_capital_in_headlines(one.group()))
    if every and not _ALSO_NAMED.search(text):
        small = [one for one in capital if _is_mostly_small(one, text, texts)]
        wrong = sorted({*small, *known, *connecting}, key=lambda one: one.start())
    else:
        wrong = sorted({*known, *connecting}, key=lambda one: one.start())
        every = False
    if len(wrong) < (1 if every else _FEWEST):
        return None
    edits: list[Edit] = []
    for one in wrong:
        letter = normal((Text(one.group()[0].lower()),))
        edits.append(ReplaceText(Span.in_paragraph(paragraph.id, one.start(), one.start() + 1), letter))
    fix = Fix(message("Write small letters"), tuple(edits), Safety.REVIEW)
    return Fault(whole, message("The title has capital letters on words that are not names."), (fix,))


def _is_a_name_in(title: str, text: str) -> bool:
    """Tell whether a text uses the words of the title, with their capitals, as a name: "the website on Harmony with …".

    They are none where they belong to a longer one, "the Convention on the Rights of the Child".
    """
    at = text.find(title, 1)
    return at > 0 and _LONGER_NAME.search(text, max(0, at - _MOST_BEFORE), at) is None


def _has_a_capital_in_headlines(word: str) -> bool:
    """Tell whether those who write capitals on every word write one on this."""
    return len(word) > _SHORT and word.lower() not in _JOINING


def _is_mostly_small(word: re.Match[str], title: str, texts: Sequence[str]) -> bool:
    """Tell whether the text writes a word of the title small more often than not, or small beside the same neighbour."""
    written = word.group()
    small = sum(_word_counts(text)[written.lower()] for text in texts)
    if small > sum(_word_counts(text)[written] for text in texts):
        return True
    before = re.search(r"[\w’-]+ \Z", title[: word.start()])
    behind = re.match(r" [\w’-]+", title[word.end() :])
    pairs = [before.group() + written if before else "", written + behind.group() if behind else ""]
    return small > 0 and any(pair.lower() in text for pair in pairs if pair for text in texts)


@lru_cache(maxsize=4_000)
def _word_counts(text: str) -> Counter[str]:
    """Count the words as written, without the first, which has a capital in any case."""
    return Counter(found.group() for found in _WORD.finditer(text) if found.start() > _FEWEST)


def _is_behind_a_stop(text: str, at: int) -> bool:
    return _BEHIND_A_STOP.search(text, max(0, at - _MOST_BLANKS), at) is not None


def _is_in(word: str, texts: list[str], words_of: Callable[[str], frozenset[str]]) -> bool:
    """Tell whether a word is among those of one of the texts; a text that lacks its letters is not cut into words."""
    return any(word in text and word in words_of(text) for text in texts)


@lru_cache(maxsize=4_000)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text) if word[0].islower())


@lru_cache(maxsize=4_000)
def _large_words(text: str) -> frozenset[str]:
    """Give the words with a capital that do not stand at the beginning of a line."""
    return frozenset(
        found.group() for found in _WORD.finditer(text) if found.start() > 2 and found.group()[0].isupper()
    )
