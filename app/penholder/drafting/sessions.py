"""When the organs sit: which dates a numbered session can have.

The General Assembly's session N opens in September of 1945 + N and is closed a year later. The Human Rights Council has
three regular sessions a year since 2007: fitted to the dates of its resolutions as cited in those of the Assembly.
"""

from __future__ import annotations

FIRST_MODERN_SESSION = 31
"""From this session of the General Assembly on a resolution is cited by session and number ("31/16")."""

_OPENING = (9, 1)
_EARLIEST = (8, 15)
"""A session may open in the first days of September, never before the middle of August."""

_LATEST = (9, 30)


def session_of_assembly(year: int, month: int, day: int = 1) -> int:
    """Give the session of the General Assembly that sits on a date, taken to open on 1 September."""
    return year - 1945 - ((month, day) < _OPENING)


def assembly_may_sit(session: int, iso: str) -> bool:
    """Tell whether a date ("2024-12-17") can lie in a regular session of the General Assembly.

    The last days of a session fall into September, in some years beyond its middle, so the ends overlap.
    """
    year, month, day = (int(part) for part in iso.split("-"))
    opens = 1945 + session
    return (opens, *_EARLIEST) <= (year, month, day) <= (opens + 1, *_LATEST)


def year_of_council_session(session: int) -> int:
    """Give the year in which a regular session of the Human Rights Council is held: the fifty-eighth in 2025."""
    return 2025 + (session - 58) // 3


_SPECIAL_SESSIONS = (
    *(1947, 1948, 1961, 1963, 1967, 1974, 1975, 1978, 1978, 1978, 1980, 1982, 1986, 1986, 1988, 1989),
    *(1990, 1990, 1997, 1998, 1999, 1999, 2000, 2000, 2001, 2001, 2002, 2005, 2014, 2016, 2020, 2021),
)
"""The years of the special sessions of the General Assembly, the first to the thirty-second (guides of its Library)."""


def is_special_session_of_assembly(session: int, iso: str) -> bool:
    """Tell whether a special session ("S-27") can be one of the General Assembly; ``iso`` is a date or "".

    The Human Rights Council counts its special sessions in the same way, and has had more of them.
    """
    if not 0 < session <= len(_SPECIAL_SESSIONS):
        return not iso and session > 0
    return not iso or int(iso[:4]) - _SPECIAL_SESSIONS[session - 1] in {0, 1}


def human_rights_council_may_sit(session: int, iso: str) -> bool:
    """Tell whether a date can lie in a regular session of the Human Rights Council."""
    return int(iso[:4]) == year_of_council_session(session)
