"""Reads the page of a rule from its docstring: sentence, reason, source, and examples of wrong and right.

Form: a first sentence; a paragraph that gives the reason; any number of examples, each "Wrong:" and "Right:" with a
draft in the notation of ``notation.py`` indented below; "Source:" at the end.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass

_HEADING = re.compile(r"(Wrong|Right|Source):[ \t]*(.*)")


@dataclass(frozen=True, slots=True)
class Example:
    """A draft that breaks the rule and the same one put right; ``wrong`` is None for one that is merely right."""

    wrong: str | None
    right: str


@dataclass(frozen=True, slots=True)
class RulePage:
    """What people read about a rule; the rest of its page (bodies, severity, fix) stands in the rule itself."""

    summary: str
    reason: str
    source: str
    examples: tuple[Example, ...]


def read_page(docstring: str) -> RulePage:
    """Read a docstring whose indentation has been taken off; a part that is missing raises ``ValueError``."""
    parts = _parts(docstring)
    opening = [" ".join(block.split()) for block in parts[0][1].split("\n\n") if block.strip()]
    sources = [" ".join(text.split()) for heading, text in parts if heading == "Source"]
    examples = _examples([(heading, textwrap.dedent(text).strip("\n")) for heading, text in parts[1:]])
    if len(opening) < 2 or len(sources) != 1 or not any(example.wrong for example in examples):
        raise ValueError(
            f"a rule needs a sentence, a reason, an example of wrong and right, and a source: {opening[:1]}"
        )
    return RulePage(opening[0], " ".join(opening[1:]), sources[0], examples)


def _parts(docstring: str) -> list[tuple[str, str]]:
    """Cut at the headings; the part before the first has no name."""
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in docstring.splitlines():
        heading = _HEADING.fullmatch(line)
        if heading:
            parts.append((heading[1], [heading[2]]))
        else:
            parts[-1][1].append(line)
    return [(name, "\n".join(lines)) for name, lines in parts]


def _examples(parts: list[tuple[str, str]]) -> tuple[Example, ...]:
    examples: list[Example] = []
    wrong: str | None = None
    for heading, text in parts:
        if heading == "Wrong":
            wrong = text
        elif heading == "Right":
            examples.append(Example(wrong, text))
            wrong = None
    return tuple(examples)
