"""Who adopted a resolution that a text cites: as named, or as its number, its date and the speaking organ tell."""

from __future__ import annotations

from penholder.drafting.naming_organs import OTHER, Naming
from penholder.drafting.resolution_citations import CitedResolution, ResolutionGroup
from penholder.drafting.resolution_numbers import Form, ResolutionNumber
from penholder.drafting.sessions import (
    FIRST_MODERN_SESSION,
    assembly_may_sit,
    human_rights_council_may_sit,
    is_special_session_of_assembly,
)

_MAY_SIT = (("ga", assembly_may_sit), ("hrc", human_rights_council_may_sit))
_OTHER_SERIES = (1944, 1956, 1957, 1967, 1991)
"""Session 0 of organs that number their resolutions in the same way: the Economic and Social Commission for Asia and the
Pacific, the Commissions on the Status of Women, on Narcotic Drugs, on Population and Development, on Crime Prevention."""

_FIRST_OF_1978 = 423
"""The Security Council's first resolution of the year since which the Economic and Social Council counts by years."""

_FIRST_YEAR = 1978
_YEARS = range(_FIRST_YEAR, 2100)

_HIGHEST_IN_A_SESSION = 700
"""More numbers than any session has had; decisions of the Assembly are counted from 401 on."""


def organ_of(group: ResolutionGroup, cited: CitedResolution, body: str) -> str:
    """Give the body that adopted it ("ga", "hrc", "ecosoc", "sc"), "other" for any other organ, "" where it is open.

    ``body`` is the organ that speaks. The name counts first, then the form, which is that of one organ in most cases;
    a number with a session is the speaking organ's unless its date can only be that of the other one.
    """
    number = cited.number
    if group.organ and group.organ != "sc":
        return group.organ
    if _is_turned(group, number, body):
        return "ecosoc"
    if number.form is Form.YEAR or group.organ == "sc":
        return "sc" if number.form in {Form.YEAR, Form.BARE} else ""
    if number.form is Form.BARE:
        return "sc" if group.name == "Council" or body == "sc" else ""
    if number.form is Form.ROMAN:
        return "ecosoc" if body == "ecosoc" else "ga"
    if number.form is Form.OF_YEAR:
        return "ecosoc" if group.name != "Commission" else OTHER
    return _by_session(group, number, cited.date, body)


def _is_turned(group: ResolutionGroup, number: ResolutionNumber, body: str) -> bool:
    """Tell whether a number is one of the Economic and Social Council with its year behind it: "1 (2024)", "1/2024".

    The Security Council was beyond its 422nd resolution then, so a lower number with such a year is none of that organ.
    """
    if body != "ecosoc" or group.organ or group.name not in {"", "Council"}:
        return False
    if number.form is Form.YEAR:
        return number.number < _FIRST_OF_1978 and int(number.session) >= _FIRST_YEAR
    return number.form is Form.SESSION and number.number in _YEARS and number.session.isdigit()


def _by_session(group: ResolutionGroup, number: ResolutionNumber, date: str, body: str) -> str:
    if number.number > _HIGHEST_IN_A_SESSION:
        return OTHER
    if group.name == "Council":
        return "hrc"
    if body == "ecosoc" and group.naming is Naming.OWN:
        return OTHER  # its functional commissions count by session, the Council by year
    if number.is_special:
        return _special(number, date, body)
    session = number.regular_session or 0
    speaking = body if body in {"ga", "hrc"} else "ga"
    if not date:
        return "" if speaking == "ga" and session < FIRST_MODERN_SESSION else speaking
    fitting = [one for one, may_sit in _MAY_SIT if may_sit(session, date)]
    if fitting:
        return speaking if speaking in fitting else fitting[0]
    if speaking == "ga" and session < FIRST_MODERN_SESSION:
        return ""
    foreign = group.naming is Naming.NONE and any(int(date[:4]) == since + session for since in _OTHER_SERIES)
    return "" if foreign else speaking


def _special(number: ResolutionNumber, date: str, body: str) -> str:
    """Tell whose special session it was: both organs count theirs in the same way."""
    kind, _, session = number.session.rpartition("-")
    if kind == "ES":
        return "ga"
    if body == "hrc":
        return "ga" if date and is_special_session_of_assembly(int(session), date) else "hrc"
    return "ga" if is_special_session_of_assembly(int(session), date) else "hrc"
