"""Patterns of a rule: bounded regular expressions with what is to stand in place of what they find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.checks.terms.bounds import bounded
from penholder.checks.terms.casing import carried
from penholder.checks.terms.words import Words, words_in

_ANY_CASE = "(?i)"
_MOST_STEPS = 50_000_000
"""Steps that one search may take: a second or so, in a text made for the purpose."""

_GROUP = re.compile(r"\\(?:(?P<number>\d)|g<(?P<name>\w+)>|(?P<sign>\\))")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern; of each group of ``needs`` a line that it finds has at least one word.

    They are in small letters, and looked for in the line in small letters, where the pattern finds any case.
    ``reach`` is how many signs of a line are searched at most: fewer for a pattern that takes longer.
    """

    written: str
    compiled: re.Pattern[str]
    needs: tuple[tuple[str, ...], ...]
    any_case: bool
    reach: int

    @classmethod
    def of(cls, written: str, whole_words: bool = True) -> Pattern:
        """Make a pattern that finds whole words only, unless told otherwise; one that is unfit raises ``ValueError``."""
        any_case = written.startswith(_ANY_CASE)
        inner = bounded(written.removeprefix(_ANY_CASE))
        text = rf"(?<!\w)(?:{inner.text})(?!\w)" if whole_words else f"(?:{inner.text})"
        compiled = re.compile(text, re.IGNORECASE if any_case else 0)
        needs = tuple(tuple(map(str.lower, group)) for group in inner.needs) if any_case else inner.needs
        return cls(written, compiled, needs, any_case, _MOST_STEPS // max(inner.steps, 1))

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """Find the pattern in a line; lines without the words it needs are not searched."""
        if not self.may_be_in(words_in(text)):
            return
        for found in self.compiled.finditer(text, 0, self.reach):
            if found.end() > found.start():
                yield found

    def may_be_in(self, line: Words) -> bool:
        """Tell whether a line has the words that the pattern needs."""
        text = line.folded if self.any_case else line.text
        for group in self.needs:  # plain loops: this is asked of every pattern for every line
            for word in group:
                if word in text:
                    break
            else:
                return False
        return True

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
