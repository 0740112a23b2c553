"""Takes a regular expression apart, as far as rules of terms may use one.

Letters, classes, groups, choices, repeats, and looking ahead and back. What would make it hard to say how long a search
may take (atomic groups, conditions, flags in the middle) is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

LONGEST, DEEPEST = 2000, 20
"""Letters of a pattern, and groups within groups, at most."""

_SAMPLE = "".join(map(chr, (*range(9, 14), *range(32, 127), *range(160, 256)))) + "–—‘’“”…\u2011\ufffcœΩжع"
"""Signs by which it is told whether two classes of signs overlap; those that a pattern names are added."""

_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_COUNT = re.compile(r"\{(?P<low>\d{0,6})(?P<comma>,?)(?P<high>\d{0,6})\}")
_OPENING = re.compile(r"\((?:\?(?:P<[A-Za-z_]\w*>|<=|<!|[:=!]|i:))?")
_STRANGE_IN_CLASS = re.compile(r"\[|--|&&|~~|\|\|")


@dataclass(frozen=True, slots=True)
class One:
    """One sign out of some."""

    written: str
    signs: frozenset[str]
    letter: str | None = None


@dataclass(frozen=True, slots=True)
class Nothing:
    """A place between signs, such as the edge of a word."""

    written: str


@dataclass(frozen=True, slots=True)
class Again:
    """What a group found, once more."""

    written: str


@dataclass(frozen=True, slots=True)
class Row:
    """One thing after the other."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Something in parentheses; ``opening`` is what it begins with."""

    opening: str
    inner: Part

    @property
    def looks(self) -> bool:
        """Whether it only looks ahead or back and takes nothing."""
        return self.opening in {"(?=", "(?!", "(?<=", "(?<!"}


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something several times; ``most`` is None where the pattern sets no end."""

    inner: Part
    least: int
    most: int | None
    lazy: bool


Part = One | Nothing | Again | Row | Choice | Group | Repeat


def taken_apart(pattern: str) -> Part:
    """Take a pattern apart; one that is too long, wrong or uses what is not allowed raises ``ValueError``."""
    if len(pattern) > LONGEST:
        raise ValueError(f"it has more than {LONGEST} letters")
    reading = _Reading(pattern)
    found = reading.choice()
    if reading.at < len(pattern):
        raise ValueError("a parenthesis closes what was not opened")
    return found


@dataclass
class _Reading:
    """How far a pattern has been read."""

    pattern: str
    at: int = 0
    depth: int = field(default=0)

    def choice(self) -> Part:
        parts = [self._row()]
        while self._next() == "|":
            self.at += 1
            parts.append(self._row())
        return parts[0] if len(parts) == 1 else Choice(tuple(parts))

    def _next(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def _row(self) -> Part:
        parts: list[Part] = []
        while self._next() not in {"", "|", ")"}:
            parts.append(self._repeated(self._single()))
        return Row(tuple(parts))

    def _single(self) -> Part:
        sign = self._next()
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._class()
        if sign == "\\":
            return self._escape()
        if sign in "*+?":
            raise ValueError(f"nothing stands before “{sign}”")
        self.at += 1
        if sign in "^$":
            return Nothing(sign)
        return _class_of(sign) if sign == "." else _letter(sign, sign)

    def _group(self) -> Part:
        opening = _OPENING.match(self.pattern, self.at)
        if opening is None or self.pattern[opening.end() : opening.end() + 1] == "?":
            shown = self.pattern[self.at : self.at + 4]
            raise ValueError(f"groups that begin with “{shown}” are not allowed")
        self.at = opening.end()
        self.depth += 1
        if self.depth > DEEPEST:
            raise ValueError(f"more than {DEEPEST} groups stand within each other")
        inner = self.choice()
        if self._next() != ")":
            raise ValueError("a parenthesis is not closed")
        self.at += 1
        self.depth -= 1
        return Group(opening.group(), inner)

    def _class(self) -> Part:
        start = self.at
        self.at += 2 if self.pattern.startswith("[^", start) else 1
        first = self.at
        while (sign := self._next()) != "]" or self.at == first:
            if not sign:
                raise ValueError("a bracket is not closed")
            self.at = _ESCAPE.match(self.pattern, self.at).end() if self._escaped() else self.at + 1  # type: ignore[union-attr]
        self.at += 1
        if _STRANGE_IN_CLASS.search(re.sub(r"\\.", "", self.pattern[first : self.at - 1])):
            raise ValueError("a class within a class is not allowed; write \\[ for a bracket")
        return _class_of(self.pattern[start : self.at])

    def _escaped(self) -> bool:
        if self._next() == "\\" and self.at + 1 == len(self.pattern):
            raise ValueError("nothing stands after the last “\\”")
        return self._next() == "\\"

    def _escape(self) -> Part:
        self._escaped()
        written = _ESCAPE.match(self.pattern, self.at).group()  # type: ignore[union-attr]
        self.at += len(written)
        if written[1] in "bBAZ":
            return Nothing(written)
        if written[1] in "123456789":
            return Again(written)
        if written[1] in "dDwWsS":
            return _class_of(written)
        return _letter(written, _meant(written))

    def _repeated(self, inner: Part) -> Part:
        sign = self._next()
        if sign == "{":
            count = _COUNT.match(self.pattern, self.at)
            if count is None or not (count["low"] or count["high"]):
                raise ValueError("“{” begins a count such as {1,3}; write \\{ for a brace")
            least = int(count["low"] or 0)
            most = int(count["high"]) if count["high"] else None if count["comma"] else least
            self.at = count.end()
        elif sign and sign in "*+?":
            least, most = int(sign == "+"), 1 if sign == "?" else None
            self.at += 1
        else:
            return inner
        if isinstance(inner, Nothing) or (isinstance(inner, Group) and inner.looks):
            raise ValueError("a place between letters cannot be repeated")
        lazy = self._next() == "?"
        self.at += lazy
        if self._next() and self._next() in "*+?{":
            raise ValueError("a repeat is repeated")
        return Repeat(inner, least, most, lazy)


def _letter(written: str, letter: str) -> One:
    return One(written, frozenset({letter, letter.lower(), letter.upper()}), letter)


def _meant(written: str) -> str:
    """Give the one sign that an escape stands for."""
    if len(written) > 2:
        return chr(int(written[2:], 16))
    named = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
    if written[1] in named:
        return named[written[1]]
    if written[1].isalnum():
        raise ValueError(f"“{written}” means nothing in a pattern")
    return written[1]


@lru_cache(maxsize=512)
def _class_of(written: str) -> One:
    """Find out by trying which signs a class takes, in either case."""
    try:
        compiled = re.compile(written, re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"{written} is no class of signs ({error})") from error
    tried = {*_SAMPLE, *written}
    return One(written, frozenset(sign for sign in tried if compiled.fullmatch(sign)))
