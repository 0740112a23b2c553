"""Rule: "paragraph", "section", "chapter" and "annex" are written in full in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Kind

_IN_FULL = {
    "para": "paragraph",
    "paras": "paragraphs",
    "subpara": "subparagraph",
    "subparas": "subparagraphs",
    "par": "paragraph",
    "pars": "paragraphs",
    "§": "paragraph",
    "§§": "paragraphs",
    "¶": "paragraph",
    "¶¶": "paragraphs",
    "sec": "section",
    "secs": "sections",
    "ch": "chapter",
    "sect": "section",
    "sects": "sections",
    "chap": "chapter",
    "chaps": "chapters",
    "art": "article",
    "arts": "articles",
}
_SHORT = re.compile(
    r"(?:\b(?P<word>(?i:(?:sub)?paras?|pars?|sects?|secs?|chaps?|ch|arts?))(?P<stop>\.[ \u00a0]?|[ \u00a0])"
    r"|(?P<sign>§{1,2}|¶{1,2})[ \u00a0]?)"
    r"(?=\d|[IVXL]{1,6}\b|[A-Z]\b(?! [a-z])|\([a-z]{1,3}\))"
)
_UNMISTAKABLE = frozenset({"para", "paras", "subpara", "subparas", "sect", "sects", "chap", "chaps"})
_WITH_SYMBOL = re.compile(r"\([A-Z]{1,8}/[^()]*(?:\([^()]*\)[^()]*)*$")


@rule(
    "xref/spelled-out",
    called="Paragraph, section and chapter in full",
    fix=Safety.SAFE,
    scope=Scope(kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.TITLE})),
)
def spelled_out(passage: Passage) -> Iterator[Fault]:
    """In the text “paragraph”, “section”, “chapter” and “article” are written in full; “para.” and “sect.” are for notes.

    The text is read as a sentence; the short forms save room where sources are listed.

    Wrong:
        organ: The General Assembly,
        pre: Recalling para. 4 of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling paragraph 4 of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of chap. IV of the report;[^1]
        2. Requests a report.
        note 1: A/80/912, chap. IV, paras. 3 and 4.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of chapter IV of the report;[^1]
        2. Requests a report.
        note 1: A/80/912, chap. IV, paras. 3 and 4.

    Right:
        organ: The General Assembly,
        pre: Recalling its decision on modern art. It stands,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in A/C.3/80/L.29 and in the resolutions of the seventy-eighth and seventy-ninth sessions; Editorial
    Manual, footnotes, for the short forms.
    """
    for found in _SHORT.finditer(passage.text):
        word = (found["word"] or found["sign"]).lower()
        stop = found["stop"] or "."
        if "." not in stop and word not in _UNMISTAKABLE:
            continue
        if passage.is_protected(*found.span()) or _WITH_SYMBOL.search(passage.text, 0, found.start()):
            continue
        full = _IN_FULL[word]
        if found.start() == 0 or (found.group()[0].isupper() and word.startswith("art")):
            full = full.capitalize()
        start, end = found.span()
        gap = "\u00a0" if stop.endswith("\u00a0") else " "
        edit = ReplaceText(passage.span(start, end), passage.in_style(start, end, full + gap))
        words = message("“{short}” is written in full in the text.", short=found.group().strip())
        fix = Fix(message("Write “{full}”", full=full), (edit,), Safety.SAFE)
        yield Fault(passage.span(start, start + len(found.group().rstrip())), words, (fix,))
