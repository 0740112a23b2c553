"""The lines of a list of words: "color = colour", "nosy | nosey = curious | inquisitive", "cent{er,ers} = cent{re,res}"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product, repeat
from math import prod

_LONGEST, _MOST_CHOICES = 200, 20_000
_BRACES = re.compile(r"\{([^{}]*)\}")


def entries(line: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the wrong words of a line, each with the right ones; a line that says nothing raises ``ValueError``.

    A choice in braces stands for as many words, two for every pair, and the right words follow them in their order: "{}"
    is the same choice once more, "{re,res}" another one with as many forms.
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
    """Go through every choice, or every pair of choices."""
    pools = _pools(wrong)
    choices = pools[1::2]
    if prod(map(len, choices)) > _MOST_CHOICES:
        raise ValueError(f"the choices make more than {_MOST_CHOICES} words")
    forms = [_forms(right, choices) for right in rights]
    for word, *put in zip(map("".join, product(*pools)), *forms, strict=False):
        if word in put:
            raise ValueError(f"“{word}” is to be replaced by itself")
        yield word, tuple(put)


def _pools(words: str) -> list[list[str]]:
    """Cut words at their braces: what stands around them, each alone, and between them the forms to choose from."""
    pieces = _BRACES.split(words)
    if any(sign in piece for piece in pieces for sign in "{}"):
        raise ValueError("a brace is not closed")
    pools = [[one.strip() for one in piece.split(",")] if at % 2 else [piece] for at, piece in enumerate(pieces)]
    if sum(max(map(len, pool)) for pool in pools) > _LONGEST:
        raise ValueError(f"words have {_LONGEST} letters at most")
    return pools


def _forms(right: str, choices: list[list[str]]) -> Iterable[str]:
    """Give the right words for each choice, in their order."""
    pools = _pools(right)
    own = pools[1::2]
    if not own:
        return repeat(right)
    if len(own) != len(choices):
        raise ValueError("the right words have as many choices in braces as the wrong ones, or none")
    pools[1::2] = [choice if forms == [""] else forms for forms, choice in zip(own, choices, strict=True)]
    if any(len(forms) != len(choice) for forms, choice in zip(pools[1::2], choices, strict=True)):
        raise ValueError("the choices in braces differ in number")
    return map("".join, product(*pools))
