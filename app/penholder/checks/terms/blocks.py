"""A file of terms cut at its headings, so that a fault in one part costs that part only and has a line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_HEADING = re.compile(r"\s*\[\[\s*(?P<name>[\w.]+)\s*\]\]\s*(?:#.*)?")
_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_QUOTES = ('"""', "'''")


@dataclass(frozen=True, slots=True)
class Block:
    """One table of a file: ``name`` is its heading ("rule", "rule.term"), ``line`` the number of the heading's line.

    ``values`` is what it says; empty where it cannot be read, and then ``reason`` says why and ``bad_line`` where.
    """

    name: str
    line: int
    lines: tuple[str, ...]
    values: dict[str, Any]
    reason: str = ""
    bad_line: int = 0

    def line_of(self, key: str) -> int:
        """Give the number of the line in which a key is set, that of the heading if it is not."""
        for at, line in enumerate(self.lines):
            if re.match(rf"\s*(?:{re.escape(key)}|\"{re.escape(key)}\")\s*=", line):
                return self.line + 1 + at
        return self.line

    def lines_of(self, key: str) -> Iterator[tuple[int, str]]:
        """Give the lines of a text that runs over several, each with the number it begins at in the file.

        A line of the file that ends in a backslash goes on in the next, as TOML says.
        """
        number = self.line_of(key)
        at = number - self.line - 1
        opening = self.lines[at] if 0 <= at < len(self.lines) else ""
        if any(opening.rstrip().endswith(sign) for sign in _QUOTES):
            number, at = number + 1, at + 1
        for line in self.values[key].split("\n"):
            yield number, line
            while 0 <= at < len(self.lines) and self.lines[at].rstrip().endswith("\\"):
                number, at = number + 1, at + 1
            number, at = number + 1, at + 1


def blocks(text: str) -> Iterator[Block]:
    """Cut a file at its headings and read each part by itself; what stands before the first has no name."""
    name, start, lines = "", 0, list[str]()
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        heading = _HEADING.fullmatch(line)
        if heading:
            yield _block(name, start, lines)
            name, start, lines = heading["name"], number, []
        else:
            lines.append(line)
    yield _block(name, start, lines)


def _block(name: str, start: int, lines: list[str]) -> Block:
    try:
        return Block(name, start, tuple(lines), tomllib.loads("\n".join(lines)))
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        within = int(place["line"]) if place and place["line"] else len(lines)
        reason = _PLACE.sub("", str(error))
        return Block(name, start, tuple(lines), {}, f"this is not TOML: {reason}", start + within)
