"""Rule: a resolution of the Human Rights Council is found in the supplement of its year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.dates import iso_date
from penholder.drafting.official_records import records_citations
from penholder.drafting.ordinals import session_ordinal
from penholder.drafting.sessions import year_of_council_session
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.ids import NoteId
from penholder.model.inline import ITALIC, Text, text_of
from penholder.model.place import InNote, InParagraph, Span

_DATED = re.compile(
    r"(?:(?:[Rr]esolutions?|its|and|as|or|to|,|\ufffc) )(?P<number>(?:\d{1,2}|S-\d{1,2})/\d{1,3})(?: [A-Z])?"
    r" of (?P<date>\d{1,2} [A-Z][a-z]{2,8} \d{4})[,;:.]? ?$"
)
_ANOTHER = re.compile(r"Assembly resolutions? \Z")
_SUPPLEMENT = re.compile(
    r"(?P<session>[A-Z][a-z]+(?:-[a-z]+)?) Session, Supplement No\. (?P<number>53A?)\b"
    r"(?P<more>[^(;]{0,40})\(A/(?P<symbol>\d{2,3})/53"
)
_REACH_BACK = 120


@draft_rule(
    "footnotes/hrc-report-volume",
    called="The supplement of a Council resolution",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    seen=lambda context: (context.draft.notes, _dates(context)),
)
def hrc_report_volume(context: Context) -> Iterator[Fault]:
    """A resolution of the Human Rights Council is found in Supplement No. 53 of the session that opened in its year.

    That session is the year less 1945; resolutions of September and October are in Supplement No. 53A, which has the
    symbol of an addendum.

    Wrong:
        organ: The General Assembly,
        pre: Recalling Human Rights Council resolution 58/17 of 3 April 2025,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See *Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 53* (A/79/53), chap. V.

    Right:
        organ: The General Assembly,
        pre: Recalling Human Rights Council resolution 58/17 of 3 April 2025,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See *Official Records of the General Assembly, Eightieth Session, Supplement No. 53* (A/80/53), chap. V.

    Right:
        organ: The General Assembly,
        pre: Recalling Human Rights Council resolution 60/17 of 7 October 2025,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See *Official Records of the General Assembly, Eightieth Session, Supplement No. 53A* (A/80/53/Add.1), chap. V.

    Source: observed in A/C.3/80/L.29, A/RES/73/3 and 92 of 94 notes of the resolutions of the seventy-eighth and
    seventy-ninth sessions.
    """
    for name, number, date in _dates(context):
        line = context.draft.notes_by_id[name].paragraphs[0]
        text = text_of(line)
        found = _SUPPLEMENT.search(text)
        if found is None or len(records_citations(text)) != 1:
            continue
        session = int(date[:4]) - 1945
        if not _agree(found) or not _fits(number, int(date[:4])):
            continue
        autumn = "09" <= date[5:7] <= "10"
        supplement = "53A" if autumn else "53"
        if int(date[5:7]) > 10 or (int(found["symbol"]), found["number"]) == (session, supplement):
            continue
        words = message(
            "Resolution {number} is in Supplement No. {supplement} of the {session} session.",
            number=number,
            supplement=supplement,
            session=session_ordinal(session),
        )
        yield Fault(Span(InNote(name), *found.span()), words, _fix(name, found, session, supplement))


def _supplements(text: str) -> tuple[str, ...]:
    """Find the number of the supplements in a note."""
    return ("53",) if "53" in text else ()


def _agree(found: re.Match[str]) -> bool:
    """Tell whether the note says one session in words and symbol; where it does not, another rule speaks."""
    return session_ordinal(int(found["symbol"])) == found["session"].lower()


def _fits(number: str, year: int) -> bool:
    """Tell whether a session of the Council was held in that year; where it was not, the date is what is wrong."""
    return year_of_council_session(int(number.partition("/")[0])) == year


def _dates(context: Context) -> tuple[tuple[NoteId, str, str], ...]:
    """Give the notes that hang on a dated resolution of a regular session of the Council, with number and ISO date."""
    citing = {place.note for place, _ in context.gathered_in_notes(_supplements) if not place.index}
    found = []
    for where in context.anchored if citing else ():
        if where.note not in citing or not isinstance(where.place, InParagraph):
            continue
        text = context.draft.by_id[where.place.paragraph].text[: where.offset]
        dated = _DATED.search(text[-_REACH_BACK:])
        if (
            dated
            and not dated["number"].startswith("S")
            and not _ANOTHER.search(dated.string, 0, dated.start("number"))
        ):
            date = iso_date(dated["date"])
            if date is not None:
                found.append((where.note, dated["number"], date))
    return tuple(found)


def _fix(name: NoteId, found: re.Match[str], session: int, supplement: str) -> tuple[Fix, ...]:
    """Write session, number and symbol as the year demands; a corrigendum is left to the drafter."""
    if found["more"].strip():
        return ()
    right = f"{session_ordinal(session).capitalize()} Session, Supplement No. {supplement}"
    tail = found.string[found.end() :]
    end = found.end() + (len("/Add.1") if tail.startswith("/Add.1") else 0)
    symbol = f"(A/{session}/53{'/Add.1' if supplement == '53A' else ''}"
    place = InNote(name)
    edits = (
        ReplaceText(Span(place, found.start(), found.end("number")), (Text(right, frozenset({ITALIC})),)),
        ReplaceText(Span(place, found.end("more"), end), (Text(symbol),)),
    )
    return (Fix(message("Write “{right}”", right=right), edits, Safety.REVIEW),)
