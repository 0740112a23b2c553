"""Citations of the Official Records of an organ in notes: their parts, and the form they have in resolutions.

Observed in A/C.3/80/L.29, A/RES/73/3 and all resolutions of the seventy-eighth and seventy-ninth sessions: italic up to
the number of the supplement, the symbol in parentheses behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from penholder.drafting.ordinals import ordinal_to_int, session_ordinal

_SHORT_NAMES = {"GA": "General Assembly", "ESC": "Economic and Social Council", "SC": "Security Council"}
_ORGANS = "General Assembly|Economic and Social Council|Security Council|Trusteeship Council|Disarmament Commission"
_ORDINAL = r"(?:\d{1,3}(?:st|nd|rd|th)|(?:[Oo]ne [Hh]undred and )?[A-Z]?[a-z]{4,12}(?:[-‐–][A-Z]?[a-z]{4,8}|(?<=ty) [a-z]{4,8})?)"
_SYMBOL = r"[AES]/(?:S-|ES-)?\d{1,4}/[A-Za-z0-9./]{1,30}[A-Za-z0-9]"
_CITATION = re.compile(
    rf"(?P<series>(?:(?i:official records?)|OR) of the (?P<organ>{_ORGANS})"
    rf"|(?P<turned>{_ORGANS}) [Oo]fficial [Rr]ecords|(?P<short>GA|ESC|SC)OR|(?P<ibid>\b[Ii]bid\.?))"
    rf"(?P<first>,? )(?:(?:(?P<ordinal>{_ORDINAL})(?P<special>(?: [Ee]mergency)?(?: [Ss]pecial)?)(?P<sess> [Ss]ession| [Ss]ess\.)"
    rf"|(?P<year>(?:19|20)\d\d))(?P<second>,? ?))?"
    r"(?P<supplement>(?P<supp>[Ss]uppl(?:ement|\.)?|[Ss]upp\.) ?(?P<no>[Nn]os?\.?|[Nn]umber|#)? ?"
    r"(?P<number>\d{1,3}(?: ?[A-Z]{1,2}\b)?)"
    r"(?P<more> and (?:corrigend(?:um|a)|addend(?:um|a))|, (?:vol\. [IVX]+|addend(?:um|a)|corrigend(?:um|a)))?"
    rf"(?P<gap>,? ?)(?P<symbol>\((?:[^()]|\([^()]*\)){{1,200}}\)|{_SYMBOL})?)?"
)


@dataclass(frozen=True, slots=True)
class RecordsCitation:
    """One citation of Official Records.

    ``italic`` is the stretch that is italic, from the series (behind an "Ibid.,") to the number of the supplement, and
    ``roman`` the symbol behind it, empty where there is none. ``right`` is the whole in the usual form, None where the
    session cannot be told; ``right_italic`` is its italic stretch, ``rest`` the offset behind the name of the series.
    """

    start: int
    end: int
    organ: str
    ibid: bool
    italic: tuple[int, int]
    roman: tuple[int, int]
    right: str | None
    right_italic: tuple[int, int]
    rest: int


@lru_cache(maxsize=4096)
def records_citations(text: str) -> tuple[RecordsCitation, ...]:
    """Find the citations of Official Records in a note, however they are written.

    An "ibid." counts where a session or a supplement follows it.
    """
    if not any(sign in text for sign in ("fficial", "FFICIAL", "bid", "AOR", "SCOR", "OR of")):
        return ()
    return tuple(_read(found) for found in _CITATION.finditer(text) if _is_citation(found))


def _is_citation(found: re.Match[str]) -> bool:
    """Leave alone what names the series and no more, and an "ibid." that goes on otherwise."""
    if found["supplement"] is None:
        return found["ordinal"] is not None and found["ibid"] is None
    return found["ordinal"] is None or _number(found["ordinal"]) is not None


def _number(ordinal: str) -> int | None:
    return ordinal_to_int(ordinal.replace("–", "-").replace("‐", "-").replace("ty ", "ty-"))


def _read(found: re.Match[str]) -> RecordsCitation:
    organ = found["organ"] or found["turned"] or _SHORT_NAMES.get(found["short"] or "", "")
    ibid = found["ibid"] is not None
    series = found["series"] + found["first"] if ibid else f"Official Records of the {organ}, "
    session = _session(found)
    head = series + ", ".join(part for part in (session, _supplement(found)) if part)
    symbol = (found["symbol"] or "").removeprefix("(").removesuffix(")") or _symbol_due(found, organ)
    right = f"{head}{found['more'] or ''}{f' ({symbol})' if symbol else ''}" if session is not None else None
    rest = found.end("first")
    italic = (rest if ibid else found.start(), found.end("number") if found["supplement"] else found.end("sess"))
    roman = found.span("symbol") if found["symbol"] else (found.end(), found.end())
    end = found.end() if found["supplement"] else found.end("sess")
    return RecordsCitation(
        found.start(), end, organ, ibid, italic, roman, right, (len(series) if ibid else 0, len(head)), rest
    )


def _session(found: re.Match[str]) -> str | None:
    """Give session or year as it should be; empty where there is none, None where the number cannot be told."""
    if found["year"]:
        return str(found["year"])
    if not found["ordinal"]:
        return ""
    number = _number(found["ordinal"])
    if number is None or not 0 < number < 200:
        return None
    return f"{session_ordinal(number).capitalize()}{(found['special'] or '').title()} Session"


def _supplement(found: re.Match[str]) -> str:
    return f"Supplement No. {found['number'].replace(' ', '')}" if found["supplement"] else ""


def _symbol_due(found: re.Match[str], organ: str) -> str:
    """Give the symbol that a supplement has by its number, where none is written.

    It is the number of the supplement behind the session for the Assembly ("A/80/53"), and 20 more behind the year for
    the Economic and Social Council ("E/2026/28" for Supplement No. 8).
    """
    if not found["supplement"] or not found["number"].isdigit() or found["more"] or found["special"]:
        return ""
    if organ == "General Assembly" and found["ordinal"] and (session := _number(found["ordinal"])):
        return f"A/{session}/{found['number']}"
    if organ == "Economic and Social Council" and found["year"]:
        return f"E/{found['year']}/{int(found['number']) + 20}"
    return ""
