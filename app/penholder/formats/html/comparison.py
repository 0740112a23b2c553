"""A comparison as a page of HTML: the newer text with what went struck through and what came underlined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from penholder.compare.comparison import Comparison, Pair, Span
from penholder.compare.unworded import unworded
from penholder.formats.docx.safe_text import FORBIDDEN
from penholder.formats.html.look import PAGE
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline

_TAGS = {"same": "{}", "delete": "<del>{}</del>", "insert": "<ins>{}</ins>"}
_SAID = {"moved": " (moved)", "added": " (added)", "removed": " (removed)"}


def comparison_html(found: Comparison) -> str:
    """Write the page; it needs no other file and runs nothing."""
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>Comparison</title>\n</head>\n'
        f'<body style="{PAGE}">\n' + "\n".join(_rows(found)) + "\n</body>\n</html>"
    )


def _rows(found: Comparison) -> Iterator[str]:
    for name, spans in found.fields.items():
        yield _row(name.replace("_", " "), spans)
    before = {one.paragraph: one.place for one in outline(found.old).entries}
    now = {one.paragraph: one.place for one in outline(found.new).entries}
    yield from (_row(_named(one, before, now) + _beside(found, one), one.spans) for one in found.pairs)
    marks = shown_marks(found.old), shown_marks(found.new)
    yield from (_row(f"note {_named(one, *marks)}{_beside(found, one)}", one.spans) for one in found.notes)


def _named(one: Pair, before: Mapping[Any, str], now: Mapping[Any, str]) -> str:
    """Name a paragraph or note by its newer place, else by its older one, and say what became of it as a whole."""
    place = before.get(one.old, "") if one.new is None else now.get(one.new, "")
    return f"{place}{_SAID.get(one.status, '')}"


def _beside(found: Comparison, one: Pair) -> str:
    """Say what differs where no words do."""
    named = (f"{name} {was} → {now}" if was != now else name for name, was, now in unworded(found, one))
    said = "; ".join(named)
    return f" ({said} changed)" if said else ""


def _row(place: str, spans: Iterable[Span]) -> str:
    words = "".join(_TAGS[kind].format(escape(FORBIDDEN.sub("", text), quote=False)) for kind, text in spans)
    return f'<p style="white-space:pre-wrap"><small>{escape(place, quote=False)}</small> {words}</p>'
