"""Rule: an annex is one "to" a resolution, in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import Edit, ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.kinds import Body, Kind
from penholder.model.numerals import to_roman

_CITED = re.compile(
    r"(?P<word>\b[Aa]nnex(?:es)?)(?P<number> [IVX]{1,5})? (?P<link>to|of|in) "
    r"(?P<text>(?:the present|this|its|(?:General )?Assembly|(?:Economic and Social )?Council|Human Rights Council) "
    r"(?:resolution|decision)s?\b)"
)

_ODD = re.compile(
    r"\b(?:(?P<the>[Tt]he )(?:attached|enclosed|accompanying) annex|(?P<hereto>[Tt]he )annex (?:hereto|attached hereto)"
    r"|(?P<attached>[Tt]he )(?:annex (?:attached|appended)|annexe|appendix|annex (?:1|I)) to the present resolution)\b"
)
_WITHOUT_ARTICLE = re.compile(r"(?<=\bin )annex(?= to (?:the present|its) resolution\b)")
_ANNEX_FIGURE = re.compile(r"\bannex (?P<number>[1-9]|[ivx]{1,4})(?= to (?:the present|its) resolution\b)")


@rule(
    "xref/annex",
    called="“The annex to” a resolution",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(
        bodies=frozenset(Body) - {Body.SC},
        kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.TEXT}),
    ),
)
def annex(passage: Passage) -> Iterator[Fault]:
    """What is added to a resolution is “the annex to the present resolution” or “annex II to its resolution …”.

    The word has no capital and goes with “to”; the Security Council alone writes “Annex I of this resolution”.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the annex of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the annex to its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling Annex II to its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling annex II to its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling annex 2 to its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling annex II to its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in Human Rights Council resolution 5/1, in resolutions of the seventy-eighth and seventy-ninth
    sessions, and for the Security Council in S/2024/557.
    """
    if "nnex" not in passage.text and "ppendix" not in passage.text:
        return
    for found in _CITED.finditer(passage.text):
        edits: list[Edit] = []
        if found["link"] != "to":
            edits.append(_put(passage, *found.span("link"), "to"))
        if found["word"][0] == "A" and found.start() > 0:
            edits.append(_put(passage, found.start(), found.start() + 1, "a"))
        if not edits or passage.is_protected(*found.span()):
            continue
        word = found["word"].lower() if found.start() else found["word"]
        right = f"{word}{found['number'] or ''} to {found['text']}"
        words = message("“{found}” is written “{right}”.", found=found.group(), right=right)
        fix = Fix(message("Write “{right}”", right=right), tuple(edits), Safety.REVIEW)
        yield Fault(passage.span(*found.span()), words, (fix,))
    yield from _called_otherwise(passage)


def _called_otherwise(passage: Passage) -> Iterator[Fault]:
    """Find an annex that goes by another name, has lost its article, or is numbered otherwise than in Roman figures."""
    text = passage.text
    found = [(one.span(), f"{one.group()[:4]}annex to the present resolution") for one in _ODD.finditer(text)]
    found += [(one.span(), "the annex") for one in _WITHOUT_ARTICLE.finditer(text)]
    for one in _ANNEX_FIGURE.finditer(text):
        number = one["number"]
        found.append((one.span(), f"annex {(to_roman(int(number)) if number.isdigit() else number).upper()}"))
    for (start, end), right in found:
        if not passage.is_protected(start, end):
            words = message("“{found}” is written “{right}”.", found=text[start:end], right=right)
            fix = Fix(message("Write “{right}”", right=right), (_put(passage, start, end, right),), Safety.REVIEW)
            yield Fault(passage.span(start, end), words, (fix,))


def _put(passage: Passage, start: int, end: int, words: str) -> ReplaceText:
    return ReplaceText(passage.span(start, end), passage.in_style(start, end, words))
