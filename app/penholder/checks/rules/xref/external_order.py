"""Rule: the order, commas and capitals in which parts of other texts are cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.protected import is_protected
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.kinds import Kind

_LABEL = r"\d{1,4}(?: \([a-z]{1,4}\))*"
_LABELS = rf"{_LABEL}(?:(?:, | and | or | to |–){_LABEL}){{0,12}}"
_NUMBER = r"(?:\d{1,3}|[IVXL]{1,7})(?: [a-z](?= of))?(?: \(\d{1,2}\))?"
_NUMBERS = rf"{_NUMBER}(?:(?:, | and | or | to ){_NUMBER}){{0,8}}"
_PART = rf"(?:,? paragraphs? {_LABELS},?)?"
_ORGANS = "General Assembly|Assembly|Security Council|Human Rights Council|Economic and Social Council|Council"

_BEHIND_RESOLUTION = re.compile(
    rf"(?P<text>(?:(?:its|the|{_ORGANS}) )?resolution \d{{1,4}}(?:/\d{{1,3}})?(?: [A-Z]\b)?(?: \([IVXL\d\-]{{1,8}}\))?"
    rf"(?: of \d{{1,2}} [A-Z][a-z]{{2,8}} \d{{4}})?)(?:, | (?=paragraph)| (?P<open>\())"
    rf"(?=(?P<part>paragraphs? {_LABELS}|section [IVXL]{{1,7}}\b(?!\.[A-Z])))(?P=part)(?(open)\))"
    r"(?=[;.:]|,(?! paragraph)|$| (?!of\b|to\b|and \d|thereof))(?!, (?:of|thereof)\b)"
)
_FIRST_COMMA = re.compile(rf"\b[Aa]rticle {_NUMBER}(?P<gap>) paragraphs? {_LABELS}")
_SECOND_COMMA = re.compile(
    rf"\b[Aa]rticle {_NUMBER}, paragraphs? {_LABELS}(?P<gap>)(?= of (?:the|this|that|its)\b| thereof)"
)
_BEFORE_ARTICLE = re.compile(
    rf"\b(?P<word>[Pp])(?P<part>aragraphs? {_LABELS}) of (?P<article>[Aa]rticle {_NUMBER})"
    r"(?P<of>,?(?= (?:of (?:the|this|that|its|[A-Z])|thereof)))?(?P<charter>(?= of the (?:UN |United Nations )?Charter\b))?"
)
_OF_THE_CHARTER = re.compile(rf"\b(?P<word>article)s? {_NUMBERS}{_PART} of the Charter(?! of (?!the United Nations))")
_OF_ANOTHER = re.compile(
    rf"(?<=[a-z,;:] )(?P<word>Article)s? {_NUMBERS}{_PART} of (?:the |its )?"
    r"(?!(?:UN |United Nations )?Charter|Statute|the\b)[A-Z]"
)


@rule(
    "xref/external-order",
    called="Order in which parts of other texts are cited",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED})),
)
def external_order(passage: Passage) -> Iterator[Fault]:
    """The part comes before the resolution, and behind the article of a treaty, between commas.

    So it is “paragraph 8 of Security Council resolution 2397 (2017)” and “article 12, paragraph 3, of the Statute”;
    articles have small letters except those of the Charter, “Article 41 of the Charter”.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015, paragraph 8, and what followed,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling paragraph 8 of its resolution 70/1 of 25 September 2015, and what followed,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling article 12, paragraph 3 of the Statute,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling article 12, paragraph 3, of the Statute,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling paragraph 2 of article 24 of the Charter of the United Nations,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Article 24, paragraph 2, of the Charter of the United Nations,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling article 41 of the Charter of the United Nations,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Article 41 of the Charter of the United Nations,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling article 12, paragraph 3, of the Convention on Cluster Munitions, and Article 65 of the Statute,
        1. Recalls section II of its resolution 70/1 of 25 September 2015, section III of resolution 69/2 of 22 September 2014;
        2. Requests a report.

    Source: observed in A/C.3/80/L.29, A/RES/73/7 and drafts of the Security Council, and in all resolutions of the
    seventy-eighth and seventy-ninth sessions.
    """
    text = passage.text
    if "resolution" in text and ("paragraph" in text or "section" in text):
        for found in _BEHIND_RESOLUTION.finditer(text):
            yield from _turned(passage, found)
    if "rticle" not in text:
        return
    for pattern in (_FIRST_COMMA, _SECOND_COMMA) if "paragraph" in text else ():
        for found in pattern.finditer(text):
            yield from _without_comma(passage, found)
    turned = []
    for found in _BEFORE_ARTICLE.finditer(text) if "aragraph" in text else ():
        turned.append(found.span())
        yield from _behind_article(passage, found)
    for found in _OF_THE_CHARTER.finditer(text):
        if not is_protected(turned, *found.span("word")):
            yield from _capital(passage, found, "A", "Articles of the Charter have a capital.")
    for found in _OF_ANOTHER.finditer(text):
        if not is_protected(turned, *found.span("word")):
            yield from _capital(passage, found, "a", "Articles of other texts than the Charter have a small letter.")


def _behind_article(passage: Passage, found: re.Match[str]) -> Iterator[Fault]:
    """Put the paragraph behind its article, between commas where more follows."""
    start, end = found.span()
    if passage.is_protected(start, end):
        return
    alone = found["of"] is None and found["article"][0] == "A"
    capital = found["charter"] is not None or found["word"] == "P" or alone
    article = ("A" if capital else "a") + found["article"][1:]
    right = f"{article}, p{found['part']}{',' if found['of'] is not None else ''}"
    words = message("“{found}” is cited as “{right}”.", found=found.group(), right=right)
    edit = ReplaceText(passage.span(start, end), passage.in_style(start, end, right))
    yield Fault(
        passage.span(start, end), words, (Fix(message("Write “{right}”", right=right), (edit,), Safety.REVIEW),)
    )


def _turned(passage: Passage, found: re.Match[str]) -> Iterator[Fault]:
    """Put the part before its resolution."""
    if passage.is_protected(*found.span()):
        return
    start, end = found.span()
    right = f"{found['part']} of {found['text']}"
    edits = (
        ReplaceText(passage.span(start, start), passage.in_style(start, start + 1, f"{found['part']} of ")),
        ReplaceText(passage.span(found.end("text"), end), ()),
    )
    words = message("“{found}” is cited as “{right}”.", found=found.group(), right=right)
    yield Fault(passage.span(start, end), words, (Fix(message("Write “{right}”", right=right), edits, Safety.REVIEW),))


def _without_comma(passage: Passage, found: re.Match[str]) -> Iterator[Fault]:
    at = found.start("gap")
    if passage.is_protected(*found.span()):
        return
    words = message(
        "The paragraph of an article has a comma on both sides, not only one: “{found}”.", found=found.group()
    )
    edit = ReplaceText(passage.span(at, at), passage.in_style(at, at, ","))
    yield Fault(passage.span(*found.span()), words, (Fix(message("Put a comma"), (edit,), Safety.REVIEW),))


def _capital(passage: Passage, found: re.Match[str], letter: str, said: str) -> Iterator[Fault]:
    start, end = found.span("word")
    if passage.is_protected(*found.span()):
        return
    edit = ReplaceText(passage.span(start, start + 1), passage.in_style(start, start + 1, letter))
    fix = Fix(message("Write “{letter}rticle”", letter=letter), (edit,), Safety.REVIEW)
    yield Fault(passage.span(start, end), message(said), (fix,))
