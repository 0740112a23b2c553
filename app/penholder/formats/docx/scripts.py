"""Parts a text by what Word has to know of its writing: its direction, and the language where the letters tell it.

A Word file is English (its styles say so) with Chinese as its East Asian and Arabic as its right-to-left language. Only
passages that are something else, or that run from right to left, say so themselves (ECMA-376, 17.3.2.30 rtl, .20 lang).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_PASSAGE = re.compile(
    rf"(?P<rtl>[{_RIGHT_TO_LEFT}](?:[\W0-9{_RIGHT_TO_LEFT}]*[{_RIGHT_TO_LEFT}])?)"
    r"|(?P<japanese>[\u3400-\u9fff\u3000-\u303f]*[\u3040-\u30ff][\u3000-\u30ff\u3400-\u9fff]*)"
    r"|(?P<korean>[\uac00-\ud7af\u1100-\u11ff](?:[ \uac00-\ud7af\u1100-\u11ff]*[\uac00-\ud7af\u1100-\u11ff])?)"
)
_HEBREW = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")
_STRONG = re.compile(rf"[^\W\d_]|[{_RIGHT_TO_LEFT}]")
_IS_RIGHT_TO_LEFT = re.compile(f"[{_RIGHT_TO_LEFT}]")


@dataclass(frozen=True, slots=True)
class Script:
    """How a passage is written: from right to left or not, and its language where it is not the file's."""

    right_to_left: bool = False
    bidi: str = ""
    east_asian: str = ""


ORDINARY = Script()


def passages(text: str) -> Iterator[tuple[str, Script]]:
    """Part a text into passages of one writing; most texts are one."""
    at = 0
    for found in _PASSAGE.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], ORDINARY
        yield found.group(), _script(found)
        at = found.end()
    if at < len(text) or not text:
        yield text[at:], ORDINARY


def _script(found: re.Match[str]) -> Script:
    if found["rtl"]:
        return Script(right_to_left=True, bidi="he-IL" if _HEBREW.match(found["rtl"]) else "")
    return Script(east_asian="ja-JP" if found["japanese"] else "ko-KR")


def is_right_to_left(words: str) -> bool:
    """Tell whether a paragraph runs from right to left: its first letter does."""
    first = _STRONG.search(words)
    return first is not None and _IS_RIGHT_TO_LEFT.match(first.group()) is not None
