"""How the words of two broken lines come together, and what a line's end says."""

from __future__ import annotations

import re

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")
_FROM_DIGITS = str.maketrans("0123456789", SUPERSCRIPTS)

_HANGING = re.compile(r"(?:and|or|und|to)\b(?![-‐‑])")  # "burden- and …"; but "back-to-back" is one word
_ADDRESS_END = re.compile(r"(?:https?://|www\.)\S*[/\-_.=?&]$")
_TRAILING_MARK = re.compile(
    rf"(?<=[A-Za-z)\]”’\"',;.:])\s?(?:\d{{1,3}}|[{SUPERSCRIPTS}]+|\*{{1,3}})$|(?<=(?:19|20)\d\d)\d{{1,2}}$"
)
_CLOSERS = "”\"’')]»}"
_SENTENCE_ENDS = ".;:,?!"
_LISTED_ON = re.compile(r"[;,]\s(?:and|or)$")


def joint(before: str, after: str) -> str:
    """Give what stands between two lines of one paragraph: a blank, or nothing where a word or an address goes on.

    A hyphen at the end of a line is one that the word has, since resolutions are never hyphenated by machine; a soft hyphen
    is taken away by ``without_soft_hyphen``. A hyphen before "and" or "or" hangs and keeps its blank.
    """
    if before.endswith("\u00ad"):
        return ""
    if before.endswith(("-", "\u2010", "\u2011")) and len(before) > 1 and (before[-2].isalnum() or before[-2] == " "):
        goes_on = after[:1].isalnum() and not _HANGING.match(after)
        return "" if goes_on else " "
    if before.endswith(("–", "—")) and before[-2:-1].isalnum() and after[:1].isalnum():
        return ""  # "2021–2031"; a dash between words has blanks on both sides
    if after[:1] in "-\u2010\u2011" and after[1:2].isalpha() and before[-1:].isalpha():
        return ""
    if before.endswith("/") and after[:1].isalnum() and before[-2:-1].isalnum():
        return ""
    if _ADDRESS_END.search(before[-300:]) and after[:1].isalnum():
        return ""
    return " "


def without_soft_hyphen(text: str) -> str:
    """Take the soft hyphen from the end of a line that goes on."""
    return text[:-1] if text.endswith("\u00ad") else text


def without_trailing_mark(text: str) -> str:
    """Give a line's text without the note mark that it may end with, and without blanks after it."""
    tail = text[-40:]
    return (text[: len(text) - len(tail)] + _TRAILING_MARK.sub("", tail)).rstrip()


def ends_with_mark(text: str) -> bool:
    """Tell whether a line ends with what may be a note's mark, or is nothing else."""
    return _TRAILING_MARK.search(text[-40:]) is not None or is_bare_mark(text)


def is_bare_mark(text: str) -> bool:
    """Tell a line that is one to three figures and nothing else."""
    return len(text) <= 3 and text.isdecimal()


def final_sign(text: str) -> str:
    """Give the punctuation that a text ends with, looking past a mark and closing quotation marks; "" in mid-sentence.

    "; and" and ", or" before a last item count as their punctuation.
    """
    tail = without_trailing_mark(text[-40:])
    if _LISTED_ON.search(tail):
        return ";"
    tail = tail.rstrip(_CLOSERS + " ")
    return tail[-1] if tail and tail[-1] in _SENTENCE_ENDS else ""


def digits_of(mark: str) -> str:
    """Write superscript digits as ordinary ones."""
    return mark.translate(_TO_DIGITS)


def superscript(mark: str) -> str:
    """Write digits as superscript ones; other signs stay."""
    return mark.translate(_FROM_DIGITS)
