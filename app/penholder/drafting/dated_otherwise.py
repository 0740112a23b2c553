"""Whether a text tells the date of a resolution in another way than right behind its number, or need not tell it."""

from __future__ import annotations

import re

from penholder.drafting.date_forms import date_faults
from penholder.drafting.dates import MONTHS
from penholder.drafting.resolution_citations import CitedResolution, Dating, ResolutionGroup

_MONTH = f"(?:{'|'.join(MONTHS)})"
_DIRECTLY = re.compile(rf"(?:,[^,;0-9]{{1,30}})?,? (?:on|of) [0-9]{{1,2}} (?:of )?{_MONTH}(?: of)? [0-9]{{4}}")
_OF = re.compile(r"(?: of (?:19|20)[0-9]{2})?,?\ufffc{0,2},? (?:of|on|dated) (?P<the>the )?")
_ADOPTED = re.compile(r",? (?:respectively, )?adopted (?:by|at|on) ")
_SUBJECT = re.compile(r" (?:on|entitled) ")
_STOP = re.compile(r"[;:]|\b(?:[Rr]esolution|[Dd]ecision|report)s?\b")
_AT_WHICH = re.compile(r"\bat which (?:(?:the )?General Assembly )?\Z")
_OF_DATE = re.compile(rf"\bof [0-9]{{1,2}} {_MONTH} [0-9]{{4}}")
_DAY = re.compile(rf"[0-9]{{1,2}} {_MONTH} [0-9]{{4}}")
_FULL_DATE = re.compile(rf"[0-9] {_MONTH} [0-9]{{4}}")
_NAME_OF_A_BODY = re.compile(
    r"\b(?:Committees?|Team|Panel|Group|Mission)(?: [A-Z]?[a-z]+)? ?(?:established )?pursuant to \Z"
)
_REACH = 160
_ENUMERATION = 4
"""So many numbers without a single date are an enumeration, which gives none."""


def is_dated_otherwise(text: str, group: ResolutionGroup, cited: CitedResolution) -> bool:
    """Tell whether the first mention of a resolution may stand without "of" and its date.

    The date may be told with the adoption ("adopted by the Assembly on 24 January 1946") or with the meeting at which it
    was adopted; long enumerations give none, and neither does the name of a committee ("the Committee pursuant to
    resolutions 1267 (1999) …"). Observed in the resolutions of the seventy-eighth and seventy-ninth sessions.
    """
    if len(group.cited) >= _ENUMERATION and all(one.dating is Dating.NONE for one in group.cited):
        return True
    before = text[max(0, group.start - _REACH) : group.start]
    if _NAME_OF_A_BODY.search(before) or (_AT_WHICH.search(before) and _FULL_DATE.search(before)):
        return True
    if _DIRECTLY.match(text, cited.end) or _has_a_date_in_another_form(text, cited.end):
        return True
    end = max(group.end, cited.end)
    stop = _STOP.search(text, end, end + _REACH)
    limit = stop.start() if stop else end + _REACH
    if _ADOPTED.match(text, end) and _FULL_DATE.search(text, end, limit):
        return True
    return _SUBJECT.match(text, end) is not None and _OF_DATE.search(text, end, limit) is not None


def _has_a_date_in_another_form(text: str, at: int) -> bool:
    """Tell whether a date stands behind a number as other rules put it right: "of 5 Dec. 2007", "of 2019 of 11 June 2019"."""
    behind = _OF.match(text, at)
    if behind is None:
        return False
    begins = {behind.end(), behind.start("the")}
    return _DAY.match(text, behind.end()) is not None or any(one.start in begins for one in date_faults(text))
