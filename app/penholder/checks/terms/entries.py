"""The lines of a list of words: "color = colour", "nosy | nosey = curious | inquisitive", "cent{er,ers} = cent{re,res}"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST = 200
_BRACES = re.compile(r"\{([^{}]*)\}")


def entries(line: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the wrong words of a line, each with the right ones; a line that says nothing raises ``ValueError``.

    A choice in braces stands for as many words, and the right words follow it: "{}" is the same choice once more,
    "{re,res}" another one in the same order.
    """
    wrong_side, sign, right_side = line.partition("=")
    if not sign:
        raise ValueError("there is no “=”; a line says: wrong = right")
    rights = [" ".join(one.split()) for one in right_side.split("|") if one.strip()]
    for wrong in (" ".join(one.split()) for one in wrong_side.split("|")):
        if not wrong:
            raise ValueError("nothing stands before “=”")
        yield from _spelled_out(wrong, rights)


def _spelled_out(wrong: str, rights: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    found = _BRACES.findall(wrong)
    if len(found) > 1:
        raise ValueError("words have one choice in braces at most")
    endings = [one.strip() for one in found[0].split(",")] if found else [""]
    for at, ending in enumerate(endings):
        word = _BRACES.sub(ending, wrong)
        put = tuple(_followed(right, ending, at, len(endings)) for right in rights)
        if any(sign in one for one in (word, *put) for sign in "{}"):
            raise ValueError("a brace is not closed, or stands on the right alone")
        if max(map(len, (word, *put))) > _LONGEST:
            raise ValueError(f"words have {_LONGEST} letters at most")
        if word in put:
            raise ValueError(f"“{word}” is to be replaced by itself")
        yield word, put


def _followed(right: str, ending: str, at: int, count: int) -> str:
    """Give the right words for one choice."""
    found = _BRACES.findall(right)
    if not found:
        return right
    own = [one.strip() for one in found[0].split(",")]
    if len(found) > 1 or (own != [""] and len(own) != count):
        raise ValueError("the choices in braces differ in number")
    chosen = ending if own == [""] else own[at]
    return _BRACES.sub(lambda _: chosen, right)
