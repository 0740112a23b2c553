"""Makes a reference structure of an adopted resolution in Markdown, read by Penholder itself, for its PDF file beside it.

Titles and adoption data are left out, because the Markdown has them in another order than the page; so are tables.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from penholder.formats.registry import read_file
from penholder.formats.show import structure_json
from tests.benchmarks.intake_compare import printed_label

_LEFT_OUT = frozenset({"object", "closing", "title"})
_HEADINGS = frozenset({"heading", "annex", "annex_title"})
_ESCAPED = re.compile(r"\\(.)")


def reference_of(markdown: Path) -> dict[str, Any]:
    """Give blocks and footnotes in the form that the reference structures of drafts have."""
    shown = structure_json(read_file(markdown), markdown.name)
    blocks = [_block(one) for one in shown["paragraphs"] if one["kind"] not in _LEFT_OUT]
    notes = [{"num": one["mark"], "text": one["text"]} for one in shown["notes"] if one["text"]]
    return {"blocks": blocks, "footnotes": notes}


def _block(paragraph: dict[str, Any]) -> dict[str, Any]:
    label = printed_label(paragraph)
    between = " " if paragraph["kind"] == "annex" else "\t"
    words = _ESCAPED.sub(r"\1", paragraph["markdown"])
    kind = "heading" if paragraph["kind"] in _HEADINGS else "para"
    return {"kind": kind, "left": 221, "page": 0, "table": False, "md": f"{label}{between}{words}" if label else words}
