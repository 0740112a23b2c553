"""Rule: the title of a Human Rights Council draft begins with the session, a slash and an ellipsis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.frame import frame_seen
from penholder.checks.rule import Fault, Scope, draft_rule
from penholder.drafting.masthead import session_number
from penholder.ground.messages import message
from penholder.model.edit import Edit, ReplaceText, SetTypedLabel
from penholder.model.finding import Fix, Safety
from penholder.model.inline import Text, normal, words_of
from penholder.model.kinds import Body, DocumentType, Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import InLabel, Span

_PREFIX = re.compile(
    r"(?:(?:A/)?HRC[ /])?(?P<session>\d{1,3}) ?/(?P<rest>…|L\.\d{1,3}|\.\.\.?|\[[.…]{1,3}\]|[Xx_–—-]{1,5}|\d{1,3})?"
    r"(?P<stop>\s?[.:]|)(?P<gap>\s?)"
)
_SYMBOL = re.compile(r"A/HRC/(?P<session>\d{1,3})/")


@draft_rule(
    "structure/hrc-title-prefix",
    called="Number before the title",
    fix=Safety.SAFE,
    seen=frame_seen,
    scope=Scope(
        bodies=frozenset({Body.HRC}),
        document_types=frozenset({DocumentType.DRAFT_RESOLUTION, DocumentType.DRAFT_DECISION}),
    ),
)
def hrc_title_prefix(context: Context) -> Iterator[Fault]:
    """The title of a Human Rights Council draft begins with the number of the session, a slash and an ellipsis.

    The ellipsis keeps the place of the number that the text is given when it is adopted.

    Wrong:
        body: hrc
        title: 60/XX. Safe water in schools
        organ: The Human Rights Council,
        pre: Recalling its resolution 16/21 of 25 March 2011,
        op: Decides to remain seized of the matter.

    Right:
        body: hrc
        title: 60/… Safe water in schools
        organ: The Human Rights Council,
        pre: Recalling its resolution 16/21 of 25 March 2011,
        op: Decides to remain seized of the matter.

    Wrong:
        body: hrc
        symbol: A/HRC/60/L.4
        title: Safe water in schools
        organ: The Human Rights Council,
        pre: Recalling its resolution 16/21 of 25 March 2011,
        op: Decides to remain seized of the matter.

    Right:
        body: hrc
        symbol: A/HRC/60/L.4
        title: 60/… Safe water in schools
        organ: The Human Rights Council,
        pre: Recalling its resolution 16/21 of 25 March 2011,
        op: Decides to remain seized of the matter.

    Wrong:
        body: hrc
        symbol: A/HRC/60/L.5
        title: 59/… Safe water in schools
        organ: The Human Rights Council,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        body: hrc
        symbol: A/HRC/60/L.5
        title: 60/… Safe water in schools
        organ: The Human Rights Council,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in Human Rights Council amendments of 2024 and 2025 that quote titles.
    """
    session = _session(context)
    for paragraph in context.draft.paragraphs:
        if paragraph.kind is Kind.TITLE and paragraph.text.strip():
            fault = _judged(paragraph, session)
            if fault is not None:
                yield fault


def _session(context: Context) -> int | None:
    masthead = context.draft.masthead
    number = session_number(words_of(masthead.session))
    found = _SYMBOL.match(words_of(masthead.symbol).strip())
    return number if number is not None else int(found["session"]) if found else None


def _judged(paragraph: Paragraph, session: int | None) -> Fault | None:
    label = (paragraph.typed_label or "").strip()
    found = _PREFIX.match(label or paragraph.text)
    if found is None:
        if session is None:
            return None
        words = message("The title does not begin with “{right}”.", right=f"{session}/…")
        edit = ReplaceText(Span.in_paragraph(paragraph.id, 0, 0), normal((Text(f"{session}/… "),)))
        fix = Fix(message("Write “{right}” before it", right=f"{session}/…"), (edit,), Safety.SAFE)
        return Fault(Span.in_paragraph(paragraph.id, 0, min(len(paragraph.text), 24)), words, (fix,))
    right = f"{session or found['session']}/…"
    if not label and session is not None and int(found["session"]) != session:
        return _of_another_session(paragraph, found, right)
    if (
        found.start("session") == 0
        and " /" not in found.group()
        and found["rest"] == "…"
        and not found["stop"]
        and (label or found["gap"])
    ):
        return None
    words = message("The title begins with “{found}” instead of “{right}”.", found=found.group().strip(), right=right)
    edit_of_it: Edit = ReplaceText(Span.in_paragraph(paragraph.id, 0, found.end()), normal((Text(right + " "),)))
    span = Span.in_paragraph(paragraph.id, 0, found.end())
    if label:
        edit_of_it, span = SetTypedLabel(paragraph.id, right), Span(InLabel(paragraph.id), 0, len(label))
    return Fault(span, words, (Fix(message("Write “{right}”", right=right), (edit_of_it,), Safety.SAFE),))


def _of_another_session(paragraph: Paragraph, found: re.Match[str], right: str) -> Fault:
    """Speak of a session that is not the one of the masthead."""
    span = Span.in_paragraph(paragraph.id, 0, found.end())
    words = message(
        "The title begins with “{found}”, but the session is that of “{right}”.",
        found=found.group().strip(),
        right=right,
    )
    edit = ReplaceText(span, normal((Text(right + " "),)))
    return Fault(span, words, (Fix(message("Write “{right}”", right=right), (edit,), Safety.SAFE),))
