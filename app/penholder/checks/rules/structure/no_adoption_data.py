"""Rule: a draft carries no number, date, meeting or vote of an adoption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.passage import first_words
from penholder.checks.readings.frame import frame
from penholder.checks.rule import Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.edit import RemoveParagraphs, ReplaceText, SetTypedLabel
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Body, DocumentType, Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import InLabel, Span

_ADOPTION = re.compile(
    r"\s*(?:\[?(?:Resolution |Decision )?[Aa]dopted (?:by|on|at|without|unanimously|as)\b[^;]{0,300}|\[Adopted\b[^;]{0,300}\]\.?|"
    r"\[(?:on the report of|without reference to)\b.{0,200}\]|"
    r"\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|"
    r"(?:In favour|Against|Abstaining):.{0,350}|"
    r"(?:(?:\d{1,5}(?:st|nd|rd|th)|[A-Z][a-z]+(?:-[a-z]+)?(?= plenary)) )(?:\(resumed\) )?(?:plenary )?"
    r"meeting,?(?:\s+\d{1,2} [A-Z][a-z]+ \d{4})?\.?)\s*",
    re.DOTALL,
)
_NUMBER = re.compile(r"\d{1,3}/\d{1,4}(?:\s?[A-Z])?\.\s*")
_LONGEST = 400


@draft_rule(
    "structure/no-adoption-data",
    called="No data of an adoption",
    fix=Safety.REVIEW,
    seen=lambda context: (context.outline, context.gathered_in_paragraphs(_adoption), frame(context)),
    scope=Scope(document_types=frozenset({DocumentType.DRAFT_RESOLUTION, DocumentType.DRAFT_DECISION})),
)
def no_adoption_data(context: Context) -> Iterator[Fault]:
    """A draft carries no number of a resolution, no date or meeting of an adoption and no voting record.

    They are added when a text has been adopted. In a draft they are left over from a past text that was taken as its
    base.

    Wrong:
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.
        closing: [Adopted on 18 December 2019 without a vote.]

    Right:
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Wrong:
        title [74/141.]: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        document: resolution
        closing: 72nd plenary meeting
        title [74/141.]: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Source: Editorial Manual, Resolutions, Drafting and editing, C.
    """
    block: list[Paragraph] = []
    numbered = context.profile.body is Body.HRC  # titles of the Council begin with a number, which another rule judges
    adoption = {name for name, _ in context.gathered_in_paragraphs(_adoption)}
    for paragraph in context.draft.paragraphs:
        if paragraph.id in adoption:
            block.append(paragraph)
            continue
        if block:
            yield _left_over(block)
            block = []
        if not numbered and paragraph.kind is Kind.TITLE and (fault := _number(paragraph)) is not None:
            yield fault
    if block:
        yield _left_over(block)


def _adoption(paragraph: Paragraph) -> tuple[int, ...]:
    """Give where the first words end of a paragraph that tells of an adoption."""
    text = paragraph.text
    told = paragraph.kind is Kind.CLOSING and bool(text.strip())
    if paragraph.kind is Kind.TITLE or not (told or (len(text) <= _LONGEST and _reads_so(text))):
        return ()
    return (first_words(text),)


@lru_cache(maxsize=4_000)
def _reads_so(text: str) -> bool:
    return _ADOPTION.fullmatch(text) is not None


def _left_over(block: list[Paragraph]) -> Fault:
    words = message("This line tells of an adoption, but the text is a draft.")
    if len(block) > 1:
        words = message("These {count} lines tell of an adoption, but the text is a draft.", count=len(block))
    fix = Fix(
        message("Delete the line" if len(block) == 1 else "Delete the lines"),
        (RemoveParagraphs(tuple(one.id for one in block)),),
        Safety.REVIEW,
    )
    return Fault(Span.in_paragraph(block[0].id, 0, first_words(block[0].text)), words, (fix,))


def _number(title: Paragraph) -> Fault | None:
    """Speak of the number of a resolution before the title."""
    label = (title.typed_label or "").strip()
    if _NUMBER.fullmatch(label):
        words = message("The draft has the number of a resolution, {number}", number=label)
        fix = Fix(message("Delete the number"), (SetTypedLabel(title.id, None),), Safety.REVIEW)
        return Fault(Span(InLabel(title.id), 0, len(label)), words, (fix,))
    found = _NUMBER.match(title.text)
    if found is None:
        return None
    words = message("The draft has the number of a resolution, {number}", number=found.group().strip())
    edit = ReplaceText(Span.in_paragraph(title.id, 0, found.end()), ())
    return Fault(
        Span.in_paragraph(title.id, 0, found.end()), words, (Fix(message("Delete the number"), (edit,), Safety.REVIEW),)
    )
