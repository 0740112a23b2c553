"""Rule: the first mention of a resolution has its date, later ones have not."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.mentions import Mention, mentions, mentions_seen
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.drafting.dated_otherwise import is_dated_otherwise
from penholder.drafting.dates import written_date
from penholder.drafting.registers import KnownResolution
from penholder.drafting.resolution_citations import Dating
from penholder.drafting.resolution_numbers import Form
from penholder.drafting.sessions import assembly_may_sit, human_rights_council_may_sit
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety, Severity
from penholder.model.inline import plain
from penholder.model.kinds import Body
from penholder.model.place import Span

_NOT_SC = frozenset(Body) - {Body.SC}


@draft_rule(
    "dates/resolution-first-mention",
    called="Date of a resolution at its first mention",
    fix=Safety.REVIEW,
    seen=mentions_seen,
    scope=Scope(bodies=_NOT_SC, document_types=DRAFT_AND_ADOPTED),
)
def resolution_first_mention(context: Context) -> Iterator[Fault]:
    """A resolution has its date where the text first mentions it, and no date after that.

    The date places the resolution in time once; repeated, it makes the reader look for a difference. A date is offered only
    where the registers have it, and one is reported that differs from the only date they have.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Reaffirms its resolution 70/1 of 25 September 2015;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Reaffirms its resolution 70/1;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolutions 53/199 of 15 December 1998 and 70/1,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolutions 53/199 of 15 December 1998 and 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 26 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in A/C.3/80/L.29 and in resolutions of the General Assembly of 2018 to 2025.
    """
    first: dict[tuple[int, str, str], Mention] = {}
    later: dict[tuple[int, str, str], list[Mention]] = {}
    for mention in mentions(context):
        if first.setdefault(mention.name, mention) is not mention:
            later.setdefault(mention.name, []).append(mention)
    for name, mention in first.items():
        known = context.facts.resolution(mention.organ, mention.cited.number.key)
        following = later.get(name, [])
        again = [one for one in following if one.cited.dating is Dating.FULL]
        text = context.draft.by_id[mention.paragraph].text
        if not mention.dated and (
            is_dated_otherwise(text, mention.group, mention.cited) or _is_damaged_before(context, mention)
        ):
            continue
        if not mention.dated or _leans_wrongly(mention, known):
            yield _missing(mention, known, again[0] if again else None)
        else:
            yield from _repeated(mention, again)
        told = again if mention.dated else []
        for one in (mention, *following):
            if one not in told:
                yield from _wrong(one, known)


def _is_damaged_before(context: Context, mention: Mention) -> bool:
    """Tell whether a number is damaged in a way that another rule tells, or stood so with its date before."""
    number = mention.cited.number
    if mention.organ == "ecosoc" and number.form in {Form.SESSION, Form.YEAR}:
        return True
    written = re.compile(rf"(?<![\w/-]){number.session}[-–—\\ ]{number.number} of \d")
    for paragraph in context.draft.paragraphs[: context.draft.positions[mention.paragraph] + 1]:
        if written.search(paragraph.text):
            return True
    return False


def _leans_wrongly(mention: Mention, known: KnownResolution) -> bool:
    """Tell whether the date that a number seems to share is not its own, so that its own has been lost."""
    sure = known.sure_date
    return mention.cited.dating is Dating.SHARED and sure is not None and sure != mention.date


def _missing(mention: Mention, known: KnownResolution, dated: Mention | None) -> Fault:
    number = mention.cited.number.written
    words = message("Resolution {number} is mentioned here first, and without its date.", number=number)
    if mention.group.decision:
        words = message("Decision {number} is mentioned here first, and without its date.", number=number)
    iso = dated.date if dated else known.likely_date
    if not iso:
        return Fault(mention.span, words)
    day = _written(iso)
    at = mention.cited.end
    edits = [ReplaceText(Span.in_paragraph(mention.paragraph, at, at), plain(f" of {day}"))]
    if dated is not None:
        edits.append(ReplaceText(_date_span(dated), ()))
    return Fault(mention.span, words, (Fix(message("Write “of {day}”", day=day), tuple(edits), Safety.REVIEW),))


def _repeated(mention: Mention, again: list[Mention]) -> Iterator[Fault]:
    for one in again:
        if one.date != mention.date and mention.date:
            words = message(
                "{number} has the date {date} here, another one at its first mention.",
                number=one.cited.number.written,
                date=one.cited.date_words,
            )
        else:
            words = message(
                "The date of {number} was given at its first mention already.", number=one.cited.number.written
            )
        edit = ReplaceText(_date_span(one), ())
        title = message("Take “{words}” out", words=f"of {one.cited.date_words}")
        yield Fault(one.span, words, (Fix(title, (edit,), Safety.REVIEW),))


def _wrong(mention: Mention, known: KnownResolution) -> Iterator[Fault]:
    """Report a date where the registers have another one and no third, unless the rules on sessions have."""
    right = known.likely_date
    if right is None or not mention.date or mention.date == right or mention.cited.dating is Dating.SHARED:
        return
    if _is_out_of_session(mention):
        return
    number, day, date = mention.cited.number.written, _written(right), _written(mention.date)
    words = message("{number} was adopted on {day}, not on {date}.", number=number, day=day, date=date)
    if known.sure_date is None:
        words = message("{number} has the date {day} in another text, not {date}.", number=number, day=day, date=date)
    edit = ReplaceText(
        Span.in_paragraph(mention.paragraph, mention.cited.date_words_start, mention.cited.date_end), plain(day)
    )
    severity = Severity.ERROR if known.dates[0].own else None
    yield Fault(mention.span, words, (Fix(message("Write {day}", day=day), (edit,), Safety.REVIEW),), severity=severity)


def _is_out_of_session(mention: Mention) -> bool:
    session = mention.cited.number.regular_session
    if mention.organ == "sc":
        return mention.cited.number.session != "" and mention.date[:4] != mention.cited.number.session
    if session is None or mention.organ not in {"ga", "hrc"}:
        return False
    may_sit = assembly_may_sit if mention.organ == "ga" else human_rights_council_may_sit
    return not may_sit(session, mention.date)


def _date_span(mention: Mention) -> Span:
    return Span.in_paragraph(mention.paragraph, mention.cited.date_start, mention.cited.date_end)


def _written(iso: str) -> str:
    return written_date(datetime.date.fromisoformat(iso))
