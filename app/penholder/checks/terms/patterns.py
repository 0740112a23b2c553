"""Patterns of a rule: bounded regular expressions with what is to stand in place of what they find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from penholder.checks.terms.bounds import Bounded, bounded, needed_by
from penholder.checks.terms.casing import carried
from penholder.checks.terms.expressions import Part, taken_apart
from penholder.checks.terms.words import Words, words_in

_ANY_CASE = "(?i)"
_MOST_STEPS = 50_000_000
"""Steps that one search may take: a second or so, in a text made for the purpose."""

_GROUP = re.compile(r"\\(?:(?P<number>\d)|g<(?P<name>\w+)>|(?P<sign>\\))")


@dataclass(frozen=True)
class Pattern:
    """A pattern that finds whole words only, unless told otherwise; made ready when it is first looked for.

    One that is unfit raises ``ValueError`` then; ``of`` makes sure that it is fit.
    """

    written: str
    whole_words: bool = True

    @classmethod
    def of(cls, written: str, whole_words: bool = True) -> Pattern:
        """Make a pattern that is ready and fit; one that is unfit raises ``ValueError``."""
        made = cls(written, whole_words)
        assert made.compiled is not None
        return made

    @cached_property
    def any_case(self) -> bool:
        """Whether capitals do not matter."""
        return self.written.startswith(_ANY_CASE)

    @cached_property
    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Groups of words; of each a line in which the pattern is has at least one.

        They are in small letters, and looked for in the line in small letters, where the pattern finds any case.
        """
        needs = needed_by(self._inner)
        return tuple(tuple(map(str.lower, group)) for group in needs) if self.any_case else needs

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression, every repeat in it with an end."""
        text = rf"(?<!\w)(?:{self._bounded.text})(?!\w)" if self.whole_words else f"(?:{self._bounded.text})"
        return re.compile(text, re.IGNORECASE if self.any_case else 0)

    @cached_property
    def reach(self) -> int:
        """How many signs of a line are searched at most: fewer for a pattern that takes longer."""
        return _MOST_STEPS // max(self._bounded.steps, 1)

    @cached_property
    def _inner(self) -> Part:
        return taken_apart(self.written.removeprefix(_ANY_CASE))

    @cached_property
    def _bounded(self) -> Bounded:
        return bounded(self._inner)

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
