"""Whether a paragraph is written in another language than English, told by its smallest words."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_LATIN_END = 0x250
_ANOTHER_SCRIPT = re.compile("[\u0250-\u1fff\u2c00-\ud7ff\uf900-\ufffb\U00010000-\U0010ffff]")
_LONGEST = 600
_FEWEST = 6
_SHARE = 0.25

_ENGLISH = frozenset(
    "the of and to in that for on with by its from as are is be at all this which or an it their".split()
)
_OTHERS = {
    "French": frozenset(
        "le la les des du de un une et dans pour que qui sur par au aux est sont sa ses son leur avec en".split()
    ),
    "Spanish": frozenset("el la los las de del en que para por con una un se su sus al lo es son como más".split()),
}


def reads_as_another_language(text: str) -> str | None:
    """Name the language of a paragraph where it is not English, "another script" where it is not in Latin letters.

    Short paragraphs, names and single foreign phrases are not judged.
    """
    head = text[:_LONGEST]
    if _is_plainly_english(head):
        return None
    words = [word.lower() for word in _WORD.findall(head) if len(word) > 1]
    if len(words) < _FEWEST:
        return None
    if sum(ord(word[0]) >= _LATIN_END for word in words) * 2 > len(words):
        return "another script"
    english = sum(word in _ENGLISH for word in words)
    if english * 8 > len(words):
        return None
    counts = {language: sum(word in small for word in words) for language, small in _OTHERS.items()}
    language = max(counts, key=lambda one: counts[one])
    return language if counts[language] >= len(words) * _SHARE else None


def _is_plainly_english(head: str) -> bool:
    """Tell quickly that more than an eighth of the words are small English ones: a word takes three signs at least."""
    small = sum(map(_ENGLISH.__contains__, head.split()))
    return small * 24 > len(head) + 1 and _ANOTHER_SCRIPT.search(head) is None
