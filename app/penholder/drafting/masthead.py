"""The lines of a masthead, read one by one: session, agenda item, distribution, language, sponsors, date."""

from __future__ import annotations

import re

from penholder.drafting.dates import MONTHS, iso_date
from penholder.drafting.ordinals import ordinal_to_int

_MARKS = re.compile("[*\u2020\u2021\ufffc]+|\\[\\^[^\\]]{1,8}\\]")
_BLANKS = re.compile(r"\s+")

_SESSION = re.compile(
    r"(?:resumed )?(?P<ordinal>[a-z][a-z \u2010\u2011-]{2,40}?|[0-9]{1,3}(?:st|nd|rd|th)) "
    r"(?P<special>(?:emergency )?special )?"
    r"(?:regular |resumed )?(?:session|year)"
    r"(?:,? ?\(?(?:resumed|resumption|main part|part [iv]{1,3}|(?:first|second) (?:resumed )?part)\)?)?",
    re.IGNORECASE,
)
_YEAR_SESSION = re.compile(
    r"(?:(?:resumed|substantive|organizational) ){0,2}(?:session of )?(?P<year>(?:19|20)[0-9]{2})(?: session)?",
    re.IGNORECASE,
)
_ITEM_LETTER = r" ?[(\[]?(?!to\b|an\b)[a-z]{1,2}(?![a-z])[)\]]?"
_ITEM_NUMBER = rf"[0-9]{{1,3}}(?:{_ITEM_LETTER})*(?: ?\([ivx]+\))*"
_ITEM = re.compile(
    r"(?:provisional )?(?:agenda )?items?:? (?:nos?\.? ?)?"
    rf"(?P<number>{_ITEM_NUMBER}(?:(?:, | and |, and | to ){_ITEM_NUMBER}){{0,12}})"
    r"(?: of the (?:provisional |preliminary )?(?:agenda|list))?\.?",
    re.IGNORECASE,
)
_LETTER_OF_ITEM = re.compile(r"(?<=[0-9)]) ?[(\[]?(?!to\b|an\b)([a-z]{1,2})(?![a-z])[)\]]?", re.IGNORECASE)
_DISTRIBUTION = re.compile(r"distr(?:ibution)?\.?\s{0,3}:\s{0,3}(?P<value>[A-Za-z][A-Za-z ]{0,30}?)\.?", re.IGNORECASE)
_LANGUAGE = re.compile(r"original(?: language)?\s{0,3}:\s{0,3}(?P<value>[A-Za-z][A-Za-z, /]{0,60}?)\.?", re.IGNORECASE)
_DRAFT = r"(?:revised |oral |further revised )?draft (?:resolution|decision)s?"
_AMENDED = r"(?:revised |oral |proposed )?amendments? to "
_SPONSORED = re.compile(rf": ?(?:{_DRAFT}|{_AMENDED}.{{0,200}}|working paper)$", re.IGNORECASE)
_SUBMITTED = re.compile(
    rf"{_DRAFT}(?:$| (?:submitted|recommended|proposed|presented|prepared) by .{{1,400}}$)", re.IGNORECASE
)
_OPEN_DAY = re.compile(rf"[_.…\-–Xx?]{{1,6}} ?(?:{'|'.join(MONTHS)}) [0-9]{{4}}", re.IGNORECASE)


_DAY = rf"[0-9]{{1,2}}(?: (?:{'|'.join(MONTHS)})(?: [0-9]{{4}})?)?"
_SESSION_DATES = re.compile(rf"{_DAY}\s?[–-]\s?[0-9]{{1,2}} (?:{'|'.join(MONTHS)}) [0-9]{{4}}")


def is_session_dates_line(text: str) -> bool:
    """Tell whether the line says from when to when a session lasts: "8 September–3 October 2025"."""
    return _SESSION_DATES.fullmatch(plain_line(text)) is not None


def plain_line(text: str) -> str:
    """Give a masthead line without note marks, asterisks of Markdown and surplus blanks."""
    return _BLANKS.sub(" ", _MARKS.sub("", text)).strip()


def session_number(text: str) -> int | None:
    """Read "Eightieth session" or "80th session, resumed" as 80, "2026 session" as 2026.

    Special sessions are counted in a series of their own, so they have no number here.
    """
    line = plain_line(text)
    found = _SESSION.fullmatch(line)
    if found is not None and not found["special"]:
        return ordinal_to_int(found["ordinal"])
    by_year = _YEAR_SESSION.fullmatch(line)
    return int(by_year["year"]) if by_year is not None and "session" in line.lower() else None


def special_session(text: str) -> tuple[str, int] | None:
    """Read "Tenth emergency special session" as ("ES-", 10), "Thirty-second special session" as ("S-", 32)."""
    found = _SESSION.fullmatch(plain_line(text))
    number = ordinal_to_int(found["ordinal"]) if found is not None and found["special"] else None
    if found is None or number is None:
        return None
    return ("ES-" if found["special"].lower().startswith("emergency") else "S-"), number


def is_session_line(text: str) -> bool:
    """Tell whether the line names a session: "Eightieth session", "Tenth emergency special session", "2026 session"."""
    found = _SESSION.fullmatch(plain_line(text))
    if found is not None and found["special"]:
        return ordinal_to_int(found["ordinal"]) is not None
    return session_number(text) is not None


def agenda_item_number(text: str) -> str | None:
    """Read "Agenda item 71 (c)" as "71 (c)", "Agenda items 13 and 117" as "13 and 117".

    "Agenda item 71 c" and "Agenda item No. 71 (c)" are read so, too.
    """
    found = _ITEM.fullmatch(plain_line(text))
    if found is None:
        return None
    lettered = _LETTER_OF_ITEM.sub(lambda letter: f" ({letter[1]})", found["number"])
    return re.sub(r"(?<=[0-9)])\(", " (", lettered)


def is_agenda_item_line(text: str) -> bool:
    """Tell whether the line gives the number of an agenda item."""
    return agenda_item_number(text) is not None


def distribution_value(text: str) -> str | None:
    """Read "Distr.: Limited" as "Limited"."""
    found = _DISTRIBUTION.fullmatch(plain_line(text))
    return None if found is None else found["value"].strip().capitalize()


def language_value(text: str) -> str | None:
    """Read "Original: English" as "English"."""
    found = _LANGUAGE.fullmatch(plain_line(text))
    return None if found is None else found["value"].strip()


def is_sponsors_line(text: str) -> bool:
    """Tell whether the text is a whole sponsors line, such as "Chad and Peru: draft resolution".

    Those of Chairs and Bureaux ("Draft decision submitted by the Chair"), of amendments ("…: amendment to draft
    resolution A/80/L.25") and of texts without sponsor ("Draft resolution") count too.
    """
    line = plain_line(text)
    return _SPONSORED.search(line) is not None or _SUBMITTED.match(line) is not None


def is_date_line(text: str) -> bool:
    """Tell whether the line is one date, the day of which may still be open ("__ November 2025")."""
    line = plain_line(text)
    return iso_date(line) is not None or _OPEN_DAY.fullmatch(line) is not None
