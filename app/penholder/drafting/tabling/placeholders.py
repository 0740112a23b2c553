"""What stands in a text for something that is not known yet: "[date]", "TBC", "A/80/…", "L.XX"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.drafting.dates import MONTHS

_INSIDE = re.compile(
    r"|[\s.…_?-]{1,12}|[xX]{1,4}|tb[cda]|to be (?:confirmed|decided|determined|completed|inserted|added|filled in|updated)"
    r"|(?:insert |add )?(?:the )?(?:exact |correct |final )?(?:date|dates|number|symbol|session|year|name|title|reference"
    r"|venue|place|agenda item|item|sponsors?|link|footnote|page)s?(?: (?:of|to|for) [^\[\]]{1,40})?(?: tb[cd])?"
    r"|placeholder\b.*|insert\b.*",
    re.IGNORECASE,
)
_IN_TEXT = re.compile(
    r"\b(?:TBC|TBD|TBA|tbc|tbd)\b|\?{2,5}|_{3,}"
    r"|\b(?:A|E|S)/(?:[A-Z0-9.]{1,8}/){0,3}(?:[0-9]{1,3}/)?(?:L\.|CRP\.|INF/)?(?:…|\.{3}|[xX]{2,4}\b|_{1,6}|\[[^\]]{0,6}\])"
    r"|\bL\. ?(?:…|[xX]{2,3}\b|_{1,6})|\b(?:resolution|decision|paragraph|para\.|No\.|item|page) (?:…|\.{3}|x{2,3}|_+)(?![\w.])"
    r"|\b(?:[Rr]esolutions?|[Dd]ecisions?) \d{1,3}/(?:…|\.{3}|[xX]{1,4}(?!\w)|_{1,6})"
    rf"|\b[xX]{{2}}\s(?:{'|'.join(MONTHS)})\b"
)


def is_placeholder(inside: str) -> bool:
    """Tell whether what stands in a bracket only holds a place; an empty bracket does."""
    return _INSIDE.fullmatch(inside.strip(" \t\u00a0")) is not None


def placeholders_in(text: str) -> Iterator[tuple[int, int]]:
    """Walk the placeholders that stand in a text without brackets."""
    for match in _IN_TEXT.finditer(text):
        yield match.start(), match.end()
