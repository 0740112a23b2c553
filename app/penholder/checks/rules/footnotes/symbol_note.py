"""Rule: a document is cited by its symbol alone, and a part of it by the short word behind a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety

_SYMBOL = r"[A-Z]{1,6}/[A-Za-z0-9][A-Za-z0-9./\-]{0,40}[A-Za-z0-9](?: \((?:Part|Vol\.|Sect\.) [IVX\d]+\))?"
_RESOLUTION = r"[Rr]esolutions? \d{1,4}(?:/\d{1,3})?(?: [A-Z])?(?: \([IVXL\-SE\d]{1,8}\))?"
_CITED = (
    rf"(?:{_SYMBOL}|{_RESOLUTION}|(?<=\d)\)|\b\d{{1,3}}/\d{{1,3}}\b|[a-z]\)(?=, ch)|, arts?\. \d{{1,3}}"
    r"|decisions? [\w/.]{1,20})"
)
_PART = re.compile(
    rf"(?P<cited>{_CITED})(?P<before>(?:, (?:annex(?:es)? ?[IVX]{{0,4}}|chap\. [IVX]+|sect\. [A-Z]+)){{0,3}})"
    r"(?P<gap>,? (?:at )?)(?P<word>§{1,2}|¶{1,2}|(?i:paragraphs?|paras?\.?|sections?|sects?\.?|chapters?|chaps?\.?|annex(?:es)?))"
    r"(?P<blank> ?)(?P<label>[IVXL]{1,6}\b|\d{1,4}\b|[A-Z]\b|(?=[,.;]|$))(?!,? of (?:the|its)\b)"
)
_SHORT = {
    "paragraph": "para.",
    "para": "para.",
    "section": "sect.",
    "sect": "sect.",
    "chapter": "chap.",
    "chap": "chap.",
    "annex": "annex",
}
_TITLE = re.compile(
    r"^(?:See )?(?:the )?(?P<title>(?:[Rr]eport|[Nn]ote|[Ll]etter|[Mm]emorandum|[Ss]tatement)s? (?:of|by|from|dated)\b"
    r"(?! the [^,(]{0,40}Conference)"
    rf"[^();“]{{3,160}}?)(?P<joint>,? \(|, (?:document )?)(?!A/CONF\.)(?={_SYMBOL}\)?[,.]?)"
)
_DOCUMENT = re.compile(
    rf"^(?P<see>[Ss]ee )?(?P<word>(?:(?:United Nations |UN )?[Dd]oc(?:uments?|s?\.) (?:No\. )?))(?={_SYMBOL})"
)


@rule(
    "footnotes/symbol-note",
    called="Documents by their symbol alone",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(reach=frozenset({Reach.NOTES})),
)
def symbol_note(passage: Passage) -> Iterator[Fault]:
    """A document that has a symbol is cited by it alone: “A/80/312, para. 14”; its title stands in the text.

    The part follows after a comma, in the short form and in small letters: “chap. V, sect. A”, “annex II”.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/312, paragraph 14.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/312, para. 14.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report of the Secretary-General on water,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Report of the Secretary-General on water (A/80/312).

    Right:
        organ: The General Assembly,
        pre: Recalling the report of the Secretary-General on water,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/312.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the plan,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/312 Annex II.

    Right:
        organ: The General Assembly,
        pre: Recalling the plan,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/312, annex II.

    Right:
        organ: The General Assembly,
        pre: Recalling the reports[^1] and the outcome,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/312, chap. V, sect. A, and A/80/313, annexes I and II.
        note 2: *Report of the Conference on Water, New York, 22–24 March 2023* (A/CONF.240/2023/10), chap. I.

    Source: Editorial Manual, footnotes, chapter 3, A; the forms are those of the resolutions of the seventy-eighth and
    seventy-ninth sessions.
    """
    text = passage.text
    if "/" not in text and ")" not in text:
        return
    if title := _TITLE.match(text):
        yield from _with_title(passage, title)
    elif document := _DOCUMENT.match(text):
        start, end = document.span("word")
        words = message("A document is cited by its symbol alone, without “{word}”.", word=document["word"].strip())
        fix = Fix(message("Take “{word}” out", word=document["word"].strip()), _cut(passage, start, end), Safety.REVIEW)
        yield Fault(passage.span(start, end - 1), words, (fix,))
    for found in _PART.finditer(text):
        yield from _part(passage, found)


def _with_title(passage: Passage, found: re.Match[str]) -> Iterator[Fault]:
    """Ask for the symbol alone; the title that stands before it is for the text."""
    start, end = found.span("title")[0], found.end()
    opened = "(" in found["joint"]
    edits = _cut(passage, start, end)
    closing = passage.text.find(")", end)
    if opened and closing >= 0:
        edits += _cut(passage, closing, closing + 1)
    words = message("The note gives the title of a document as well as its symbol.")
    yield Fault(
        passage.span(*found.span("title")), words, (Fix(message("Keep only the symbol"), edits, Safety.REVIEW),)
    )


def _cut(passage: Passage, start: int, end: int) -> tuple[ReplaceText, ...]:
    return (ReplaceText(passage.span(start, end), ()),)


def _part(passage: Passage, found: re.Match[str]) -> Iterator[Fault]:
    """Judge the word for a part, and the comma before it."""
    word = {"§": "para", "¶": "para", "§§": "paras", "¶¶": "paras"}.get(
        found["word"], found["word"].lower().rstrip(".")
    )
    if found["cited"].lower().startswith("resolution") and word.startswith("annex"):
        return  # the annexes of resolutions have a rule of their own
    stem = next(
        (one for one in ("paragraph", "para", "section", "sect", "chapter", "chap") if word.startswith(one)), "annex"
    )
    several = word.endswith("es") if stem == "annex" else word.endswith("s") and word != stem
    short = _SHORT[stem]
    if several:
        short = "annexes" if stem == "annex" else f"{short[:-1]}s."
    blank = " " if found["label"] else ""
    right = f", {short}{blank}"
    start, end = found.start("gap"), found.end("blank")
    if passage.text[start:end] == right or (not found["label"] and stem != "annex"):
        return
    if (
        found["gap"] == " "
        and found["label"] == ""
        and stem == "annex"
        and passage.text[found.end() :].startswith(" to")
    ):
        return
    edit = ReplaceText(passage.span(start, end), passage.in_style(start, end, right))
    written, meant = passage.text[start : found.end()], right + found["label"]
    if written.strip(" ,") == meant.strip(" ,"):
        words = message("There is no comma before “{part}”.", part=meant.strip(" ,"))
    else:
        words = message(
            "The part of a document is written “{right}”, not “{written}”.",
            right=meant.strip(" ,"),
            written=written.strip(" ,"),
        )
    fix = Fix(message("Write “{right}”", right=meant.strip(" ,")), (edit,), Safety.REVIEW)
    yield Fault(passage.span(found.start("word"), found.end()), words, (fix,))
