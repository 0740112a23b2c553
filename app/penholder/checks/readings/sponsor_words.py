"""Judges the words of a sponsors line that name what is submitted and by which officer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault
from penholder.drafting.spacing import spacing_faults
from penholder.drafting.sponsors import MARKS, SponsorsLine, Submission, is_proposal
from penholder.ground.messages import Message, message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import Inline, cut, normal
from penholder.model.kinds import DocumentType

_FORMULA = re.compile(
    r"(?:(?:further|orally|oral|updated|proposed|revised|draft|resolutions?|decisions?|working|paper|amendments?|"
    r"sub-?amendments?|to|the)\b\s*)+",
    re.IGNORECASE,
)
_OFFICERS = re.compile(
    r"\b(?:(?:co-|vice-)?(?:chairs?|presidents?|rapporteurs?)|bureau|committee|facilitators?|co-facilitators?)\b"
)


def proposal_faults(passage: Passage, line: SponsorsLine) -> Iterator[Fault]:
    """Find what is wrong behind the names: no colon, nothing that is submitted, capital letters, a full stop."""
    if line.submission is not Submission.STATES:
        yield from _capitals(passage, line, sentence=True)
        yield from _stop(passage)
        if line.by is not None:
            yield from _officers(passage, *line.by)
        return
    if not any(one.state for one in line.sponsors):
        return
    start, end = line.proposal or (len(passage.text), len(passage.text))
    words = passage.text[start:end]
    if line.proposal is None:
        what = "draft decision" if passage.profile.document_type is DocumentType.DRAFT_DECISION else "draft resolution"
        told = message("The sponsors line does not say what the sponsors submit.")
        yield _behind_names(passage, line, told, f" {what}", message("Write “: {what}” after the names", what=what))
        return
    behind = "".join(sign for sign in passage.text[line.names_end : start] if sign not in MARKS)
    if behind != ": " and not _is_told(passage.text, behind, line.names_end, start):
        told = message("There is not just one colon and one space between the names and “{words}”.", words=words[:40])
        yield _behind_names(passage, line, told, " ", message("Put one colon and one space there"))
    yield from _capitals(passage, line, sentence=False)
    yield from _stop(passage)
    if not is_proposal(" ".join(words.rstrip(".").split())):
        told = message("“{words}” is not how a sponsors line names what is submitted.", words=words[:60])
        yield Fault(passage.span(start, end), told)
    elif "amendment" in words and not any(sign.isdigit() for sign in words):
        told = message("The sponsors line does not say which draft the amendment is to.")
        yield Fault(passage.span(start, end), told)


def _is_told(text: str, behind: str, start: int, end: int) -> bool:
    """Tell whether only blanks beside the colon are wrong, which are the matter of punctuation/spacing."""
    return behind.strip() == ":" and any(start <= one.start and one.end <= end for one in spacing_faults(text))


def _behind_names(passage: Passage, line: SponsorsLine, told: Message, words: str, title: Message) -> Fault:
    """Make a fault of what stands behind the last name; the marks of notes there stay, behind the colon."""
    last, end = line.sponsors[-1], line.proposal[0] if line.proposal else len(passage.text)
    pieces: list[Inline] = [*passage.in_style(last.start, last.end, ":")]
    for at in range(line.names_end, end):
        if passage.text[at] in MARKS:
            pieces += cut(passage.inlines, at, at + 1)
    pieces += passage.in_style(last.start, last.end, words)
    edit = ReplaceText(passage.span(line.names_end, end), normal(pieces))
    return Fault(passage.span(last.start, end), told, (Fix(title, (edit,), Safety.REVIEW),))


def _capitals(passage: Passage, line: SponsorsLine, *, sentence: bool) -> Iterator[Fault]:
    """Find capital letters in "draft resolution"; in a line without names it begins with one."""
    if line.proposal is None:
        return
    start, end = line.proposal
    formula = _FORMULA.match(passage.text, start, end)
    if formula is None:
        return
    found = formula.group().rstrip()
    right = found[0].upper() + found[1:].lower() if sentence else found.lower()
    if found != right:
        span = passage.span(start, start + len(found))
        edit = ReplaceText(span, passage.in_style(start, start + len(found), right))
        told = message("“{found}” is written “{right}” here.", found=found, right=right)
        yield Fault(span, told, (Fix(message("Write “{right}”", right=right), (edit,), Safety.REVIEW),))


def _stop(passage: Passage) -> Iterator[Fault]:
    text = passage.text.rstrip()
    if text.endswith("."):
        edit = ReplaceText(passage.span(len(text) - 1, len(text)), ())
        fix = Fix(message("Delete the full stop"), (edit,), Safety.REVIEW)
        yield Fault(passage.from_word(len(text), len(text)), message("A sponsors line has no full stop."), (fix,))


def _officers(passage: Passage, start: int, end: int) -> Iterator[Fault]:
    for found in _OFFICERS.finditer(passage.text, start, end):
        right = "-".join(part.capitalize() for part in found.group().split("-"))
        span = passage.span(*found.span())
        edit = ReplaceText(span, passage.in_style(*found.span(), right))
        told = message("“{found}” is written with a capital letter here.", found=found.group())
        yield Fault(span, told, (Fix(message("Write “{right}”", right=right), (edit,), Safety.REVIEW),))
