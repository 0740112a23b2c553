"""Numbers of paragraphs that are put in between others: "21 bis", "(d) bis", in the order bis, ter, quater."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.model.standing_numbers import SUFFIXES

_SUFFIX = "|".join(SUFFIXES)
_LABEL = re.compile(
    rf"\(?(?P<number>\d{{1,3}}|[a-z]{{1,2}})\)?[ \u00a0.-]{{0,2}}(?P<suffix>{_SUFFIX})\)?\.?", re.IGNORECASE
)
_MENTION = re.compile(
    rf"(?<=paragraph)s?[ \u00a0](?:\d{{1,3}}[ \u00a0])?"
    rf"(?:(?P<number>\d{{1,3}})[-.– \u00a0]?(?P<suffix>(?i:{_SUFFIX}))(?!\w)"
    rf"|\((?P<letter>[a-z]{{1,2}})(?:[ -]?(?P<inner>(?i:{_SUFFIX}))\)|\)[-.– \u00a0]?(?P<outer>(?i:{_SUFFIX}))(?!\w)))"
)
_OTHER_NUMBER = re.compile(r"(?P<number>\d{1,3})(?:[ \u00a0]?(?P<letter>[A-Za-z])|[.-](?P<figure>\d{1,2}))\.?")


def standard_label(label: str) -> str | None:
    """Give how the label of an inserted paragraph is written ("21 bis.", "(d) bis"); None for any other label."""
    found = _LABEL.fullmatch(label.strip())
    if found is None:
        return None
    number, suffix = found["number"], found["suffix"].lower()
    return f"{number} {suffix}." if number.isdigit() else f"({number.lower()}) {suffix}"


def mentions_written_otherwise(text: str) -> Iterator[tuple[int, int, str]]:
    """Walk the mentions of inserted paragraphs that are not written "paragraph 21 bis" and "paragraph 4 (d) bis"."""
    for match in _MENTION.finditer(text):
        if match["number"]:
            right, start = f"{match['number']} {match['suffix'].lower()}", match.start("number")
        else:
            right = f"({match['letter']}) {(match['inner'] or match['outer']).lower()}"
            start = match.start("letter") - 1
        if text[start : match.end()].replace("\u00a0", " ") != right:
            yield start, match.end(), right


def other_number(label: str) -> tuple[int, int] | None:
    """Read "4A.", "4 b." or "4.1." as the number it stands behind and its rank among those put in there, 1 for the first."""
    found = _OTHER_NUMBER.fullmatch(label.strip())
    if found is None:
        return None
    rank = int(found["figure"]) if found["figure"] else ord(found["letter"].lower()) - ord("a") + 1
    return (int(found["number"]), rank) if 1 <= rank <= len(SUFFIXES) else None
