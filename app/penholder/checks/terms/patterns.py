"""Patterns of a rule: bounded regular expressions with what is to stand in place of what they find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.checks.terms.bounds import bounded
from penholder.checks.terms.casing import carried
from penholder.checks.terms.words import words_in

_ANY_CASE = "(?i)"
_SOME_CASE = "(?i:"
_MOST_STEPS = 50_000_000
"""Steps that one search may take: a second or so, in a text made for the purpose."""

_GROUP = re.compile(r"\\(?:(?P<number>\d)|g<(?P<name>\w+)>|(?P<sign>\\))")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern; ``needs`` are the words of which a line that it finds has at least one.

    They are in small letters and sought in the line in small letters where the pattern, or a part of it, finds either;
    else they are sought as they are written, so that what has a wrong capital letter costs nothing where it is right.
    ``reach`` is how many signs of a line are searched at most: fewer for a pattern that takes longer.
    """

    written: str
    compiled: re.Pattern[str]
    needs: tuple[str, ...]
    folded: bool
    any_case: bool
    reach: int

    @classmethod
    def of(cls, written: str, whole_words: bool = True) -> Pattern:
        """Make a pattern that finds whole words only, unless told otherwise; one that is unfit raises ``ValueError``."""
        any_case = written.startswith(_ANY_CASE)
        inner = bounded(written.removeprefix(_ANY_CASE))
        text = rf"(?<!\w)(?:{inner.text})(?!\w)" if whole_words else f"(?:{inner.text})"
        compiled = re.compile(text, re.IGNORECASE if any_case else 0)
        folded = any_case or _SOME_CASE in written
        needs = tuple(word.lower() for word in inner.needs) if folded else inner.needs
        return cls(written, compiled, needs, folded, any_case, _MOST_STEPS // max(inner.steps, 1))

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """Find the pattern in a line; lines without the words it needs are not searched."""
        if not self.may_be_in(text, words_in(text).folded):
            return
        for found in self.compiled.finditer(text, 0, self.reach):
            if found.end() > found.start():
                yield found

    def may_be_in(self, text: str, folded: str) -> bool:
        """Tell whether a line has one of the words that the pattern needs; ``folded`` is it in small letters."""
        sought = folded if self.folded else text
        for word in self.needs:  # a plain loop: this is asked of every pattern for every line
            if word in sought:
                return True
        return not self.needs

    def put_right(self, found: re.Match[str], right: str) -> str:
        r"""Fill in what is to stand there: ``\1`` and ``\g<name>`` are what those groups found."""
        words = _GROUP.sub(lambda one: _filled(one, found), right)
        return carried(found.group(), words) if self.any_case else words

    def unknown_group(self, right: str) -> str | None:
        r"""Give the first group that a text names and the pattern does not have, None if there is none."""
        for one in _GROUP.finditer(right):
            number, name = one["number"], one["name"]
            if number is not None and not 0 <= int(number) <= self.compiled.groups:
                return f"\\{number}"
            if name is not None and not name.isdigit() and name not in self.compiled.groupindex:
                return name
            if name is not None and name.isdigit() and int(name) > self.compiled.groups:
                return name
        return None


def _filled(one: re.Match[str], found: re.Match[str]) -> str:
    if one["sign"]:
        return "\\"
    name = one["name"]
    group: int | str = int(one["number"] or name) if name is None or name.isdigit() else name
    return found[group] or ""
