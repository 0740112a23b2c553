"""Times every rule over lines that nobody writes: a hundred thousand characters of what its patterns begin to match.

    python tests/benchmarks/hostile_checks.py [CHARACTERS]

Prints the slowest pairs of rule and line, and how the time grows when the line doubles: about 2 is as it should be, 4
and more is a pattern that runs away. Then a draft of 20,000 paragraphs and one without structure.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import replace

from penholder.checks.catalogue import RULES
from penholder.checks.engine import check
from penholder.checks.profile import Profile
from penholder.checks.rule import Rule
from penholder.model.draft import Draft
from penholder.model.inline import NoteAnchor, Text, normal, plain
from penholder.model.kinds import DocumentType, Kind
from penholder.model.note import Note
from penholder.model.paragraph import Paragraph

_LENGTH = 100_000
_SLOW = 0.05
"""Seconds from which on a pair is printed."""
_LISTED = 40

PIECES = {
    "words": "the word ",
    "capitals": "United Nations ",
    "acronyms": "UN WHO ",
    "parentheses": "(",
    "closed": "(a) ",
    "quotations": "“",
    "quoted": "“a” ",
    "straight": "\"a' ",
    "figures": "1",
    "listed": "1, 2 and 3, ",
    "thousands": "1,000,",
    "dates": "4 April 2024 and ",
    "resolutions": "resolutions 70/1 of 25 September 2015, ",
    "symbols": "A/80/L.4-",
    "slashes": "A/",
    "paragraphs": "paragraph 4 (a) (i) and ",
    "stops": "etc. ",
    "dots": ".",
    "commas": ", ",
    "blanks": " ",
    "no-break": "\u00a0",
    "brackets": "[[ ",
    "hyphens": "so-called-",
    "letters": "a",
    "states": "Chad, Peru and ",
    "volumes": "vol. 1, No. 2, ",
    "records": "Official Records of the General Assembly, Eightieth Session, Supplement No. 5, ",
    "openings": "Recalling also ",
    "addresses": "www.a.org/",
    "dashes": "-",
    "questions": "?? ",
    "proposals": "{EU: a} [b] ",
    "labels": "PP1 ",
    "money": "$1 ",
    "possessives": "’s ",
    "dotted": "A.B.",
}


def line(piece: str, length: int) -> str:
    """Give a line of a length made of one piece again and again."""
    return (piece * (length // len(piece) + 1))[:length]


def _draft(text: str) -> Draft:
    """Give a draft in which the line stands as title, sponsors, preamble, operative paragraph, item and note."""
    kinds = (
        (Kind.TITLE, 0),
        (Kind.SPONSORS, 0),
        (Kind.ORGAN, 0),
        (Kind.PREAMBULAR, 0),
        (Kind.OPERATIVE, 0),
        (Kind.OPERATIVE, 1),
    )
    paragraphs = [Paragraph.of(f"p{at}", kind, plain(text), level) for at, (kind, level) in enumerate(kinds)]
    marked = Paragraph.of("last", Kind.OPERATIVE, normal((Text(text), NoteAnchor("n1"))))
    return Draft((*paragraphs, marked), (Note.of("n1", plain(text)),))


def _seconds(draft: Draft, rules: tuple[Rule, ...]) -> float:
    profile = replace(Profile.of(draft), also=frozenset(one.id for one in rules))
    start = time.perf_counter()
    check(draft, profile, rules=rules)
    return time.perf_counter() - start


def slow(length: int) -> Iterator[tuple[float, float, str, str]]:
    """Give the pairs that take long: seconds, growth, rule and name of the line."""
    for name, piece in PIECES.items():
        half, whole = _draft(line(piece, length // 2)), _draft(line(piece, length))
        together = _seconds(whole, RULES)
        print(f"  {together:7.2f} s  all rules together on {name}", flush=True)
        for rule in RULES if together > _SLOW * 4 else ():
            seconds = _seconds(whole, (rule,))
            if seconds > _SLOW:
                yield seconds, seconds / max(_seconds(half, (rule,)), 1e-9), rule.id, name


def _many(structured: bool) -> Draft:
    kind = Kind.OPERATIVE if structured else Kind.TEXT
    words = "Requests the Secretary-General, in accordance with resolution 70/1, to report to the UN by 4th April 2024;"
    paragraphs = tuple(Paragraph.of(f"p{at}", kind, plain(words)) for at in range(20_000))
    kind_of_document = DocumentType.DRAFT_RESOLUTION if structured else DocumentType.OTHER
    return Draft(paragraphs, document_type=kind_of_document)


def main() -> int:
    """Print the figures."""
    length = int(sys.argv[1]) if len(sys.argv) > 1 else _LENGTH
    check(_draft("Recalling"))
    print(f"Pairs of rule and line that take more than {_SLOW:.2f} s (lines of {length} characters, 7 of each kind):")
    for seconds, growth, rule, name in sorted(slow(length), reverse=True)[:_LISTED]:
        print(f"  {seconds:7.2f} s  ×{growth:4.1f}  {rule:<36} {name}")
    for kind in ("numbered", "without structure"):
        draft = _many(kind == "numbered")
        start = time.perf_counter()
        report = check(draft)
        took = time.perf_counter() - start
        print(f"20,000 paragraphs, {kind}: {took:.1f} s, {len(report.findings)} findings.", *report.truncated)
    return 0


if __name__ == "__main__":
    sys.exit(main())
